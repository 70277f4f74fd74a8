//! The binding: no logic, every failure through one conversion. This one is the shell's own; `public` is for other people's programs.

mod public;

use crate::embedded;
use crate::export::{self, Export, Occasion};
use crate::lang::Lang;
use crate::package;
use crate::page::picture;
use crate::problem::Problems;
use crate::study::Study;
use crate::table::Unfinished;
use crate::views::{self, Links, Rendered, View};
use crate::words::problems::text;
use chart::{self, MarkItem, Palette, Scene};
use serde::Serialize;
use std::collections::BTreeMap;
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

/// The files of a data package as they were fetched.
#[wasm_bindgen]
#[derive(Default)]
pub struct PackageFiles(BTreeMap<String, Vec<u8>>);

#[wasm_bindgen]
impl PackageFiles {
    /// No file yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> PackageFiles {
        PackageFiles::default()
    }

    /// Adds a file by its path below the package's folder; the descriptor comes first.
    pub fn add(&mut self, name: String, bytes: Vec<u8>) {
        self.0.insert(name, bytes);
    }

    /// The paths of the files that the descriptor names; none where it cannot be read, which [`Explorer::of_files`] then says.
    pub fn named(&self) -> Vec<String> {
        let bytes = self.0.get(package::DESCRIPTOR);
        package::named(&String::from_utf8_lossy(bytes.map_or(&[], Vec::as_slice)))
    }
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

/// What a file of the self-check holds.
#[derive(Default, Serialize)]
struct CheckFile {
    class: Option<String>,
    given: Vec<(String, Vec<String>)>,
    refused: Option<String>,
}

/// What is wrong with a package.
fn refused(problems: &Problems, lang: Lang) -> JsError {
    JsError::new(&text(problems, lang))
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
        let survey = embedded::survey().map_err(|problems| refused(&problems, Lang::De))?;
        Ok(Explorer::of(survey, one_file, Links::Site))
    }

    /// The survey of a data package. Throws with a line for each problem of the package, in the language of a code; German for any other than `en`.
    pub fn of_files(files: PackageFiles, one_file: bool, lang: &str) -> Result<Explorer, JsError> {
        let known = Lang::ALL.into_iter().find(|known| known.code() == lang);
        let refused = |problems| refused(&problems, known.unwrap_or(Lang::De));
        let files = package::texts(&files.0).map_err(refused)?;
        let survey = Study::load(&files).map_err(refused)?;
        Ok(Explorer::of(survey, one_file, Links::Listed))
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

    /// What stands on the screen in place of a chart's canvas, as HTML: the chart as SVG for wide and narrow pages, or the way to its numbers.
    pub fn in_place(&self, index: usize) -> Option<String> {
        let shown = self.shown.as_ref()?;
        Some(picture::in_place(
            shown.charts.get(index)?,
            index,
            shown.lang,
        ))
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

    /// Of the self-check: `{asked, batteries, answered, progress, sections: [[id, text]], result}` for answers `{question: [code]}`, a size class (or empty) and a day; with
    /// modelled numbers where they are asked for.
    pub fn checked(
        &self,
        given: JsValue,
        class: &str,
        day: &str,
        modelled: bool,
    ) -> Result<JsValue, JsError> {
        let given: views::Given = serde_wasm_bindgen::from_value(given)?;
        let occasion = views::CheckOccasion {
            modelled,
            ..self.check_occasion(class, day)
        };
        let checked = views::checked(&self.survey, given, &occasion);
        Ok(serde_wasm_bindgen::to_value(&checked)?)
    }

    /// The codes of a question once the one at a place among them was given (none: one was taken back): what it excludes is gone.
    pub fn check_answered(
        &self,
        question: &str,
        codes: Vec<String>,
        at: Option<usize>,
    ) -> Vec<String> {
        views::check_answered(&self.survey, question, codes, at)
    }

    /// The same answers as a file.
    pub fn check_file(&self, given: JsValue, class: &str, day: &str) -> Result<String, JsError> {
        let given: views::Given = serde_wasm_bindgen::from_value(given)?;
        let occasion = self.check_occasion(class, day);
        Ok(views::check_written(&self.survey, given, &occasion))
    }

    /// What such a file holds: `{class, given: [[question, [code]]]}`, or `{refused}` with what is wrong with it as HTML.
    pub fn check_read(&self, text: &str) -> Result<JsValue, JsError> {
        let read = match views::check_read(&self.survey, self.lang(), text) {
            Ok(answers) => CheckFile {
                class: answers.class,
                given: answers.given.into_iter().collect(),
                refused: None,
            },
            Err(refused) => CheckFile {
                refused: Some(refused),
                ..CheckFile::default()
            },
        };
        Ok(serde_wasm_bindgen::to_value(&read)?)
    }

    fn check_occasion<'a>(&self, class: &'a str, day: &'a str) -> views::CheckOccasion<'a> {
        views::CheckOccasion {
            lang: self.lang(),
            links: self.links,
            class,
            day,
            modelled: false,
        }
    }

    /// The size class for a kind and a number of inhabitants as typed, or what is wrong with the text.
    pub fn class_told(&self, kind: &str, typed: &str) -> String {
        let start = View::START;
        let view = self.shown.as_ref().map_or(&start, |s| &s.view);
        views::class_told(&self.survey, self.lang(), view, self.links, (kind, typed))
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

    /// A chart as a source.
    pub fn citation(&self, index: usize, date: &str, site: &str) -> Option<String> {
        Some(self.export(index, date, site)?.citation())
    }
}
