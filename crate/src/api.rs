//! The binding: no logic, every failure through one conversion. This one is the shell's own; `public` is for other people's programs. What stands
//! here every build has; the rooms below are the full engine's.

#[cfg(feature = "full")]
mod check;
#[cfg(feature = "full")]
mod csv;
#[cfg(feature = "full")]
mod package;
#[cfg(feature = "full")]
mod public;
#[cfg(feature = "full")]
mod take;

use crate::embedded;
use crate::lang::Lang;
use crate::page::picture;
use crate::problem::Problems;
use crate::study::Study;
use crate::table::Unfinished;
use crate::views::{self, Links, Rendered};
use crate::words::held;
use chart::{self, MarkItem, Palette, Scene};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlCanvasElement;

/// A survey, and the view of it that is shown.
#[wasm_bindgen]
pub struct Explorer {
    survey: Study,
    links: Links,
    shown: Option<Rendered>,
    scenes: Vec<Option<Scene>>,
    tests: Option<Unfinished>,
}

/// Takes the file of a language's texts, by the language's code: this build has none compiled in. Before anything else is asked of it.
/// Whether it is whole, and of this build.
#[cfg(not(feature = "full"))]
#[wasm_bindgen]
pub fn bring_texts(lang: &str, file: &str) -> bool {
    let known = Lang::ALL.into_iter().find(|known| known.code() == lang);
    known.is_some_and(|lang| held::bring(lang, file))
}

/// What the shell needs of a rendered view.
#[derive(Serialize)]
struct ShownView<'a> {
    lang: &'a str,
    title: &'a str,
    notices: &'a str,
    header: &'a str,
    main: &'a str,
    footer: &'a str,
    /// Its address below the site's root.
    view: String,
    /// Whether it takes the whole width of the window.
    wide: bool,
}

/// What changed within a view.
#[derive(Serialize)]
struct Updated<'a> {
    lang: &'a str,
    title: &'a str,
    header: &'a str,
    footer: &'a str,
    view: String,
    parts: Vec<(&'a str, &'a str)>,
}

/// What changed once all tests are computed.
#[derive(Default, Serialize)]
struct Completed {
    parts: Vec<(String, String)>,
    charts: Vec<usize>,
}

/// A mark's sentence and the place for it.
#[derive(Serialize)]
struct Told<'a> {
    title: &'a str,
    x: i32,
    y: i32,
    /// What a click on the mark asks next, as an address' search text; absent where it asks nothing.
    select: Option<&'a str>,
}

/// What is wrong with a survey that this build holds, by the name of the problem: there may be no texts yet to say it in.
fn unfit(problems: Problems) -> JsError {
    let code = problems.iter().next().map(|problem| problem.code.word());
    JsError::new(code.unwrap_or_default())
}

fn told(mark: Option<&MarkItem>) -> Result<JsValue, JsError> {
    let told = mark.map(|m| Told {
        title: &m.title,
        x: m.hit.x + m.hit.w / 3,
        y: m.hit.bottom(),
        select: m.select.as_deref(),
    });
    Ok(serde_wasm_bindgen::to_value(&told)?)
}

#[wasm_bindgen]
impl Explorer {
    /// The survey compiled into this module. `one_file`: all pages are in one file, so links stand behind `#/`.
    pub fn embedded(one_file: bool) -> Result<Explorer, JsError> {
        let survey = embedded::survey().map_err(unfit)?;
        Ok(Explorer::of(survey, one_file, Links::Site))
    }

    /// `links`: how they are written where not all pages are in one file.
    fn of(survey: Study, one_file: bool, links: Links) -> Explorer {
        Explorer {
            survey,
            links: if one_file { Links::File } else { links },
            shown: None,
            scenes: Vec::new(),
            tests: None,
        }
    }

    /// Whether this build draws the view at an address, in its language. Where it does not, the full one does, or the view's own file is loaded.
    pub fn draws(&self, address: &str) -> bool {
        let (lang, view) = views::at(&self.survey, address);
        held::has(lang) && views::is_drawn(&self.survey, &view)
    }

    /// Whether an address is about the example, whose file was not brought yet.
    pub fn lacks_example(&self, address: &str, search: &str) -> bool {
        let (_, view) = views::at(&self.survey, address);
        views::names_example(&view, search) && embedded::kept_example().is_none()
    }

    /// Takes the example from the bytes of its file. Whether they are of this build.
    pub fn bring_example(&self, bytes: &[u8]) -> bool {
        embedded::bring_example(bytes).is_ok()
    }

    /// Renders the view at an address below the site's root (`en/figures/12/`) and keeps its charts for painting. An address that
    /// leads nowhere gives a view that says so. `search` is what stands behind the path, `?…#…`. Returns `{lang, title, notices, header, main, footer, view, wide}`.
    pub fn show(&mut self, address: &str, search: &str) -> Result<JsValue, JsError> {
        let rendered = self.rendered(address, search);
        let shown = ShownView {
            lang: rendered.lang.code(),
            title: &rendered.document_title,
            notices: &rendered.notices.0,
            header: &rendered.header.0,
            main: &rendered.main.0,
            footer: &rendered.footer.0,
            view: rendered.view.address(rendered.lang),
            wide: rendered.wide,
        };
        let value = serde_wasm_bindgen::to_value(&shown)?;
        self.shown = Some(rendered);
        Ok(value)
    }

    /// The same, with only those parts of the view that are others than in what was shown last: `{lang, title, header, footer, view, parts: [[id, html]]}`.
    pub fn update(&mut self, address: &str, search: &str) -> Result<JsValue, JsError> {
        let rendered = self.rendered(address, search);
        let parts = rendered.changed(self.shown.as_ref());
        let updated = Updated {
            lang: rendered.lang.code(),
            title: &rendered.document_title,
            header: &rendered.header.0,
            footer: &rendered.footer.0,
            view: rendered.view.address(rendered.lang),
            parts,
        };
        let value = serde_wasm_bindgen::to_value(&updated)?;
        self.shown = Some(rendered);
        Ok(value)
    }

    fn rendered(&mut self, address: &str, search: &str) -> Rendered {
        let (lang, view) = views::at(&self.survey, address);
        self.scenes.clear();
        let rendered = views::begin(&self.survey, lang, &view, search, self.links);
        self.tests = Unfinished::of(rendered.tables.iter().map(|(_, table)| table));
        rendered
    }

    /// Computes exact tests of the shown view, about so many cells of the tables drawn for them. The share that is done, from 0 to 1; `undefined`
    /// where none is open.
    pub fn advance(&mut self, cells: f64) -> Option<f64> {
        Some(self.tests.as_mut()?.advance(cells as u64))
    }

    /// Computes what is left of them. Returns what changes by it, as [`Explorer::update`] does, and the charts that do: `{parts: [[id, html]], charts: [index]}`.
    pub fn completed(&mut self) -> Result<JsValue, JsError> {
        let mut done = Completed::default();
        if let (Some(tests), Some(shown)) = (self.tests.take(), &self.shown) {
            let mut tables = shown.tables.clone();
            tests.finish(tables.iter_mut().map(|(_, table)| table));
            let rendered = views::complete(&self.survey, shown, tables, self.links);
            let parts = rendered.changed(Some(shown)).into_iter();
            done.parts = parts
                .map(|(id, html)| (id.to_string(), html.to_string()))
                .collect();
            let charts = 0..rendered.charts.len();
            done.charts = charts
                .filter(|at| shown.charts.get(*at) != rendered.charts.get(*at))
                .collect();
            self.shown = Some(rendered);
        }
        Ok(serde_wasm_bindgen::to_value(&done)?)
    }

    /// Paints a chart of the shown view, laid out for `width`, with `dpr` pixels a unit of its layout. Returns its height in units, 0 where there is no such chart;
    /// `undefined` where the canvas shows nothing: it would be too large for some browser, or this one gives none. The marks can be asked all the same.
    /// `theme` is `light`, `dark`, or three forced colours as `rrggbb rrggbb rrggbb` (text, ground, grid).
    pub fn paint(
        &mut self,
        index: usize,
        canvas: &HtmlCanvasElement,
        width: u32,
        dpr: f64,
        theme: &str,
    ) -> Option<i32> {
        let Some(chart) = self.shown.as_ref().and_then(|s| s.charts.get(index)) else {
            return Some(0);
        };
        let scene = chart::layout(chart, width);
        let height = scene.height;
        let painted = chart::fits_everywhere(&scene, dpr)
            && chart::paint_canvas(&scene, canvas, dpr, &Palette::of_theme(theme)).is_ok();
        self.scenes.resize(self.scenes.len().max(index + 1), None);
        self.scenes[index] = Some(scene);
        painted.then_some(height)
    }

    /// What stands on the screen in place of a chart's canvas, as HTML: the chart as SVG for wide and narrow pages.
    pub fn in_place(&self, index: usize) -> Option<String> {
        let shown = self.shown.as_ref()?;
        Some(picture::in_place(shown.charts.get(index)?, index))
    }

    /// What a changed control of Explore makes of an address' search text.
    pub fn composed(&self, search: &str, control: &str, value: &str) -> String {
        views::composed(&self.survey, search, control, value)
    }

    /// Questions that a text finds, as a list of links to them in Explore.
    pub fn found(&self, search: &str, text: &str) -> String {
        views::found(&self.survey, self.lang(), search, text, self.links)
    }

    /// The form in which the known distribution of a variable is entered.
    pub fn raking_form(&self, search: &str, variable: &str) -> String {
        views::raking_form(&self.survey, self.lang(), search, variable)
    }

    /// What is to be said of a distribution as typed.
    pub fn raking_told(&self, search: &str, typed: &str) -> String {
        views::raking_told(&self.survey, self.lang(), search, typed)
    }

    fn lang(&self) -> Lang {
        self.shown.as_ref().map_or(Lang::De, |s| s.lang)
    }

    /// A chart of the shown view for paper, as HTML: SVG, or why there is none.
    pub fn for_paper(&self, index: usize) -> Option<String> {
        let shown = self.shown.as_ref()?;
        Some(picture::for_paper(
            shown.charts.get(index)?,
            index,
            shown.lang,
        ))
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
}
