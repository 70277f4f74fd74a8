//! The binding of reading files for the public API. Streams, progress and cancelling stand in `www/api/csv.js`.

use super::public::{PublicExplorer, plain, text, thrown};
use crate::ingest::Encoding;
use crate::public::{Csv, Ended};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The browser's own decoder, or Node's.
    pub type TextDecoder;

    #[wasm_bindgen(method)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> String;
}

/// See [`Csv`].
#[wasm_bindgen]
pub struct CsvReading(Csv);

/// Text that may be left out.
fn some_text(place: &str, value: &JsValue) -> Result<Option<String>, JsValue> {
    let left_out = value.is_undefined() || value.is_null();
    (!left_out).then(|| text(place, value)).transpose()
}

#[wasm_bindgen]
impl CsvReading {
    /// See [`Csv::new`]. `decoder`: what makes texts of bytes that are not in UTF-8; `utf8`: whether they are known to be.
    #[wasm_bindgen(constructor)]
    pub fn new(
        descriptor: Option<String>,
        delimiter: &JsValue,
        utf8: bool,
        decoder: Option<TextDecoder>,
        lang: &JsValue,
    ) -> Result<CsvReading, JsValue> {
        let (delimiter, lang) = (some_text("delimiter", delimiter)?, text("lang", lang)?);
        let encoding = match decoder {
            Some(decoder) => Encoding::Other(Box::new(move |bytes| decoder.decode(bytes))),
            None if utf8 => Encoding::Utf8,
            None => Encoding::Unknown,
        };
        let csv = Csv::new(descriptor.as_deref(), delimiter.as_deref(), encoding, &lang);
        csv.map(CsvReading).map_err(thrown)
    }

    /// See [`Csv::push`].
    pub fn push(&mut self, piece: &[u8]) {
        self.0.push(piece);
    }

    /// See [`Csv::rows`].
    pub fn rows(&self) -> usize {
        self.0.rows()
    }

    /// See [`Csv::end`].
    pub fn end(self) -> Result<CsvEnded, JsValue> {
        self.0.end().map(CsvEnded).map_err(thrown)
    }
}

/// See [`Ended`].
#[wasm_bindgen]
pub struct CsvEnded(Ended);

#[wasm_bindgen]
impl CsvEnded {
    /// See [`Ended::step`].
    pub fn step(&mut self) -> bool {
        self.0.step()
    }

    /// See [`Ended::finish`].
    pub fn finish(self) -> Result<CsvRead, JsValue> {
        let (explorer, problems) = self.0.finish().map_err(thrown)?;
        Ok(CsvRead {
            explorer: PublicExplorer::of(explorer),
            problems: plain(&problems)?,
        })
    }
}

/// A survey, and what is to be said of its file.
#[wasm_bindgen]
pub struct CsvRead {
    explorer: PublicExplorer,
    problems: JsValue,
}

#[wasm_bindgen]
impl CsvRead {
    /// What was changed or left out.
    pub fn problems(&self) -> JsValue {
        self.problems.clone()
    }

    /// The survey.
    pub fn explorer(self) -> PublicExplorer {
        self.explorer
    }
}
