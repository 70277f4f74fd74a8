//! The binding: no logic, every failure through one conversion.

use crate::chart::{self, MarkItem, Palette, Scene};
use crate::export::{Export, Occasion, PNG_DENSITY};
use crate::lang::Lang;
use crate::package;
use crate::page::{self, Rendered, View};
use crate::study::Survey;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlCanvasElement;

/// The survey compiled into this module.
#[wasm_bindgen]
pub struct Explorer {
    survey: Survey,
    shown: Option<Rendered>,
    scenes: Vec<Option<Scene>>,
}

/// What the shell needs of a rendered view.
#[derive(Serialize)]
struct Shown<'a> {
    title: &'a str,
    html: &'a str,
}

/// A mark's sentence and the place for it.
#[derive(Serialize)]
struct Told<'a> {
    title: &'a str,
    x: i32,
    y: i32,
}

fn told(mark: Option<&MarkItem>) -> Result<JsValue, JsError> {
    let told = mark.map(|m| Told {
        title: &m.title,
        x: m.hit.x + m.hit.w / 3,
        y: m.hit.bottom(),
    });
    Ok(serde_wasm_bindgen::to_value(&told)?)
}

#[wasm_bindgen]
impl Explorer {
    /// The embedded survey.
    pub fn embedded() -> Result<Explorer, JsError> {
        let survey = Survey::load(&package::embedded())?;
        Ok(Explorer {
            survey,
            shown: None,
            scenes: Vec::new(),
        })
    }

    /// Renders the view at an address below the site's root (`en/figures/12/`) and keeps its charts for painting.
    /// Returns `{title, html}`, or `null` where there is no such view.
    pub fn show(&mut self, address: &str, search: &str) -> Result<JsValue, JsError> {
        let Some((lang, view)) = page::at(&self.survey, address) else {
            return Ok(JsValue::NULL);
        };
        let rendered = self.render(lang, &view, search);
        let shown = Shown {
            title: &rendered.title,
            html: &rendered.main.0,
        };
        Ok(serde_wasm_bindgen::to_value(&shown)?)
    }

    fn render(&mut self, lang: Lang, view: &View, search: &str) -> &Rendered {
        self.scenes.clear();
        self.shown
            .insert(page::render(&self.survey, lang, view, search, None))
    }

    /// Paints a chart of the shown view for a width in CSS pixels. Returns its height in CSS pixels, 0 where there is no such chart.
    /// `theme` is `light`, `dark`, or three forced colours as `rrggbb rrggbb rrggbb` (text, ground, grid).
    pub fn paint(
        &mut self,
        index: usize,
        canvas: &HtmlCanvasElement,
        width: u32,
        dpr: f64,
        theme: &str,
    ) -> Result<i32, JsError> {
        let Some(chart) = self.shown.as_ref().and_then(|s| s.charts.get(index)) else {
            return Ok(0);
        };
        let scene = chart::layout(chart, width);
        let height = scene.height;
        chart::paint_canvas(&scene, canvas, dpr, &Palette::of_theme(theme))
            .map_err(|e| JsError::new(&e.to_string()))?;
        self.scenes.resize(self.scenes.len().max(index + 1), None);
        self.scenes[index] = Some(scene);
        Ok(height)
    }

    /// How many marks a painted chart has.
    pub fn mark_count(&self, index: usize) -> usize {
        self.scene(index).map_or(0, |s| s.marks().count())
    }

    /// The nth mark of a painted chart as `{title, x, y}`, a place below it in CSS pixels; `null` where there is none.
    pub fn mark(&self, index: usize, nth: usize) -> Result<JsValue, JsError> {
        told(self.scene(index).and_then(|s| s.marks().nth(nth)))
    }

    /// The mark at a place of a painted chart, likewise.
    pub fn mark_at(&self, index: usize, x: i32, y: i32) -> Result<JsValue, JsError> {
        told(self.scene(index).and_then(|s| s.hit(x, y)))
    }

    fn scene(&self, index: usize) -> Option<&Scene> {
        self.scenes.get(index)?.as_ref()
    }

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
        Some(self.export(index, "", "")?.file_name(ending))
    }

    /// The numbers of a chart as a CSV file.
    pub fn csv(&self, index: usize, date: &str, site: &str) -> Option<String> {
        Some(self.export(index, date, site)?.csv())
    }

    /// A chart for a width in CSS pixels as an SVG file.
    pub fn svg(&self, index: usize, width: u32, date: &str, site: &str) -> Option<String> {
        Some(self.export(index, date, site)?.svg(width))
    }

    /// Paints what [`Explorer::svg`] writes, twice as sharp. Returns its height in CSS pixels, 0 where there is no such chart.
    pub fn paint_export(
        &self,
        index: usize,
        canvas: &HtmlCanvasElement,
        width: u32,
        date: &str,
        site: &str,
    ) -> Result<i32, JsError> {
        let Some(export) = self.export(index, date, site) else {
            return Ok(0);
        };
        let scene = export.scene(width);
        chart::paint_canvas(&scene, canvas, PNG_DENSITY, &Palette::LIGHT)
            .map_err(|e| JsError::new(&e.to_string()))?;
        Ok(scene.height)
    }

    /// The numbers of a chart for the clipboard: `{html, text}`.
    pub fn table(&self, index: usize, date: &str, site: &str) -> Result<JsValue, JsError> {
        let copied = self.export(index, date, site).map(|e| e.table());
        Ok(serde_wasm_bindgen::to_value(&copied)?)
    }

    /// A chart as a source.
    pub fn citation(&self, index: usize, date: &str, site: &str) -> Option<String> {
        Some(self.export(index, date, site)?.citation())
    }

    /// Name and description of a chart of the shown view, for the canvas that stands for it.
    pub fn describe(&self, index: usize) -> Option<String> {
        let chart = self.shown.as_ref()?.charts.get(index)?;
        Some(format!("{}. {}", chart.name(), chart.description()))
    }
}
