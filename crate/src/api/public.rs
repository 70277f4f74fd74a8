//! The binding of the public API: answers and faults travel as JSON, which the module beside it reads (`www/api/kommunalblick.js`).

use crate::public::{Explorer, Fault};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A survey that answers. Its arguments are whatever a program gave: what is no text or number becomes a fault.
#[wasm_bindgen]
pub struct PublicExplorer(Explorer);

/// A fault as JSON; a fault has no part that cannot be written.
fn thrown(fault: Fault) -> JsValue {
    JsValue::from_str(&serde_json::to_string(&fault).unwrap_or_default())
}

fn json<T: Serialize>(answer: Result<T, Fault>) -> Result<String, JsValue> {
    let answer = answer.map_err(thrown)?;
    serde_json::to_string(&answer).map_err(|e| JsValue::from(e.to_string()))
}

fn text(place: &str, value: &JsValue) -> Result<String, JsValue> {
    value
        .as_string()
        .ok_or_else(|| thrown(Fault::no_text(place)))
}

#[wasm_bindgen]
impl PublicExplorer {
    /// See [`Explorer::embedded`].
    pub fn embedded() -> Result<PublicExplorer, JsValue> {
        Explorer::embedded().map(PublicExplorer).map_err(thrown)
    }

    /// See [`Explorer::example`].
    pub fn example() -> Result<PublicExplorer, JsValue> {
        Explorer::example().map(PublicExplorer).map_err(thrown)
    }

    /// See [`Explorer::rows`].
    pub fn rows(&self) -> usize {
        self.0.rows()
    }

    /// See [`Explorer::questions`].
    pub fn questions(&self, lang: &JsValue) -> Result<String, JsValue> {
        json(self.0.questions(&text("lang", lang)?))
    }

    /// See [`Explorer::tabulate`].
    pub fn tabulate(&self, query: &JsValue, lang: &JsValue) -> Result<String, JsValue> {
        json(
            self.0
                .tabulate(&text("query", query)?, &text("lang", lang)?),
        )
    }

    /// See [`Explorer::overview`].
    pub fn overview(&self, population: &JsValue, lang: &JsValue) -> Result<String, JsValue> {
        json(
            self.0
                .overview(&text("population", population)?, &text("lang", lang)?),
        )
    }

    /// See [`Explorer::svg`].
    pub fn svg(
        &self,
        query: &JsValue,
        width: &JsValue,
        theme: &JsValue,
        lang: &JsValue,
    ) -> Result<String, JsValue> {
        let (query, theme, lang) = (
            text("query", query)?,
            text("theme", theme)?,
            text("lang", lang)?,
        );
        let width = width.as_f64().unwrap_or(f64::NAN);
        self.0.svg(&query, width, &theme, &lang).map_err(thrown)
    }

    /// See [`Explorer::csv`].
    pub fn csv(&self, query: &JsValue, lang: &JsValue) -> Result<String, JsValue> {
        self.0
            .csv(&text("query", query)?, &text("lang", lang)?)
            .map_err(thrown)
    }
}
