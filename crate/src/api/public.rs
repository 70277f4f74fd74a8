//! The binding of the public API: answers and faults become plain objects; what only JavaScript can do stands in `www/api/kommunalblick.js`.

use crate::public::{Counts, Explorer, Fault};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A survey that answers. Its arguments are whatever a program gave: what is no text or number becomes a fault.
#[wasm_bindgen]
pub struct PublicExplorer(Explorer);

impl PublicExplorer {
    /// One of an explorer.
    pub(super) fn of(explorer: Explorer) -> PublicExplorer {
        PublicExplorer(explorer)
    }
}

/// Anything as plain objects, with `null` for what is absent.
pub(super) fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// A fault has no part that cannot be carried over.
pub(super) fn thrown(fault: Fault) -> JsValue {
    plain(&fault).unwrap_or(JsValue::UNDEFINED)
}

fn carried<T: Serialize>(answer: Result<T, Fault>) -> Result<JsValue, JsValue> {
    plain(&answer.map_err(thrown)?)
}

pub(super) fn text(place: &str, value: &JsValue) -> Result<String, JsValue> {
    let text = value.as_string();
    text.ok_or_else(|| thrown(Fault::no_text(place, &kind(value))))
}

fn yes(place: &str, value: &JsValue) -> Result<bool, JsValue> {
    let said = value.as_bool();
    said.ok_or_else(|| thrown(Fault::no_choice(place, &kind(value))))
}

/// What JavaScript calls the type of a value.
fn kind(value: &JsValue) -> String {
    value.js_typeof().as_string().unwrap_or_default()
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
    pub fn questions(&self, lang: &JsValue, modelled: &JsValue) -> Result<JsValue, JsValue> {
        let lang = text("lang", lang)?;
        carried(self.0.questions(&lang, yes("modelled", modelled)?))
    }

    /// See [`Explorer::tabulate`].
    pub fn tabulate(
        &self,
        query: &JsValue,
        lang: &JsValue,
        modelled: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (query, lang) = (text("query", query)?, text("lang", lang)?);
        carried(self.0.tabulate(&query, &lang, yes("modelled", modelled)?))
    }

    /// See [`Explorer::overview`].
    pub fn overview(
        &self,
        population: &JsValue,
        lang: &JsValue,
        modelled: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (population, lang) = (text("population", population)?, text("lang", lang)?);
        let modelled = yes("modelled", modelled)?;
        carried(self.0.overview(&population, &lang, modelled))
    }

    /// See [`Explorer::counts`].
    pub fn counts(&self, query: &JsValue) -> Result<PublicCounts, JsValue> {
        let counts = self.0.counts(&text("query", query)?);
        counts.map(PublicCounts).map_err(thrown)
    }

    /// See [`Explorer::overview_numbers`].
    pub fn overview_numbers(&self, population: &JsValue) -> Result<Vec<f64>, JsValue> {
        let population = text("population", population)?;
        self.0.overview_numbers(&population).map_err(thrown)
    }

    /// See [`Explorer::overview_rows`].
    pub fn overview_rows(&self) -> Result<JsValue, JsValue> {
        plain(&self.0.overview_rows())
    }

    /// See [`Explorer::svg`].
    pub fn svg(
        &self,
        query: &JsValue,
        width: &JsValue,
        theme: &JsValue,
        lang: &JsValue,
        modelled: &JsValue,
    ) -> Result<String, JsValue> {
        let (query, theme, lang) = (
            text("query", query)?,
            text("theme", theme)?,
            text("lang", lang)?,
        );
        let width = width.as_f64().unwrap_or(f64::NAN);
        let modelled = yes("modelled", modelled)?;
        self.0
            .svg(&query, (width, &theme), &lang, modelled)
            .map_err(thrown)
    }

    /// See [`Explorer::csv`].
    pub fn csv(
        &self,
        query: &JsValue,
        lang: &JsValue,
        modelled: &JsValue,
    ) -> Result<String, JsValue> {
        let (query, lang) = (text("query", query)?, text("lang", lang)?);
        let modelled = yes("modelled", modelled)?;
        self.0.csv(&query, &lang, modelled).map_err(thrown)
    }
}

/// Plain counts. Each part leaves once, the numbers as typed arrays.
#[wasm_bindgen]
pub struct PublicCounts(Counts);

#[wasm_bindgen]
impl PublicCounts {
    /// What the counts rest on.
    pub fn evidence(&self) -> String {
        self.0.evidence.as_str().to_string()
    }

    /// The codes of the rows.
    pub fn rows(&mut self) -> Vec<String> {
        std::mem::take(&mut self.0.rows)
    }

    /// The codes of the groups.
    pub fn groups(&mut self) -> Vec<String> {
        std::mem::take(&mut self.0.groups)
    }

    /// Without weights.
    pub fn counts(&mut self) -> Vec<f64> {
        std::mem::take(&mut self.0.counts)
    }

    /// The sums of weights.
    pub fn weighted(&mut self) -> Option<Vec<f64>> {
        self.0.weighted.take()
    }
}
