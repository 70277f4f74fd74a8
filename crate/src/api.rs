//! The binding: no logic, every failure through one conversion.

use crate::chart::{self, Palette};
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
}

/// What the shell needs of a rendered view.
#[derive(Serialize)]
struct Shown<'a> {
    title: &'a str,
    html: &'a str,
}

#[wasm_bindgen]
impl Explorer {
    /// The embedded survey.
    pub fn embedded() -> Result<Explorer, JsError> {
        let survey = Survey::load(&package::embedded())?;
        Ok(Explorer {
            survey,
            shown: None,
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
        Ok(height)
    }

    /// Name and description of a chart of the shown view, for the canvas that stands for it.
    pub fn describe(&self, index: usize) -> Option<String> {
        let chart = self.shown.as_ref()?.charts.get(index)?;
        Some(format!("{}. {}", chart.name(), chart.description()))
    }
}
