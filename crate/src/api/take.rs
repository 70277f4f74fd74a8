//! What a reader takes along of a chart.

use super::Explorer;
use crate::export::{self, Export, Occasion};
use chart::Palette;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlCanvasElement;

#[wasm_bindgen]
impl Explorer {
    fn export<'a>(&'a self, index: usize, date: &'a str, site: &'a str) -> Option<Export<'a>> {
        Export::of(
            &self.survey,
            self.shown.as_ref()?,
            index,
            Occasion { date, site },
        )
    }

    /// Name of a file for a chart of the shown view, with an ending such as `csv`. This and what follows is `undefined` where
    /// there is no such chart. `date` is the day, `site` the site's address, empty where it is unknown.
    pub fn file_name(&self, index: usize, ending: &str) -> Option<String> {
        export::file_name(&self.survey, self.shown.as_ref()?, index, ending)
    }

    /// The numbers of a chart, in Explore of the whole table that it belongs to, or a list of the ledger, as a CSV file.
    pub fn csv(&self, index: usize, date: &str, site: &str) -> Option<String> {
        let list = export::list(
            &self.survey,
            self.shown.as_ref()?,
            index,
            Occasion { date, site },
        );
        list.or_else(|| Some(self.export(index, date, site)?.csv()))
    }

    /// The same numbers as rows by groups: a line an option, a column a group.
    pub fn csv_wide(&self, index: usize, date: &str, site: &str) -> Option<String> {
        self.export(index, date, site)?.csv_wide()
    }

    /// Name of that file.
    pub fn wide_name(&self, index: usize) -> Option<String> {
        let shown = self.shown.as_ref()?;
        export::wide_name(&self.survey, shown, index)
    }

    /// A chart for a width in CSS pixels as an SVG file.
    pub fn svg(&self, index: usize, width: u32, date: &str, site: &str) -> Option<String> {
        Some(self.export(index, date, site)?.svg(width))
    }

    /// Paints what [`Explorer::svg`] writes, with `density` pixels for each of its pixels in both directions. Whether it was painted: not where there is no
    /// such chart, nor where this browser keeps no canvas of that size.
    pub fn paint_export(
        &self,
        index: usize,
        canvas: &HtmlCanvasElement,
        width: u32,
        density: f64,
        date: &str,
        site: &str,
    ) -> bool {
        let export = self.export(index, date, site);
        export.is_some_and(|export| {
            let scene = export.scene(width);
            chart::paint_canvas(&scene, canvas, density, &Palette::LIGHT).is_ok()
        })
    }

    /// The numbers of a chart for the clipboard: `{html, text}`.
    pub fn table(&self, index: usize, date: &str, site: &str) -> Result<JsValue, JsError> {
        let copied = self.export(index, date, site).map(|e| e.table());
        Ok(serde_wasm_bindgen::to_value(&copied)?)
    }

    /// The code that shows a chart in other people's pages, for the site's address.
    pub fn embed(&self, index: usize, site: &str) -> Option<String> {
        export::embed::code(&self.survey, self.shown.as_ref()?, index, self.links, site)
    }

    /// What comes out of a chart, as a sentence for a text.
    pub fn sentence(&self, index: usize, date: &str, site: &str) -> Option<String> {
        Some(self.export(index, date, site)?.sentence())
    }

    /// A chart as a source.
    pub fn citation(&self, index: usize, date: &str, site: &str) -> Option<String> {
        Some(self.export(index, date, site)?.citation())
    }
}
