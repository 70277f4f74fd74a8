//! The survey of a data package other than the one compiled in.

use super::Explorer;
use crate::lang::Lang;
use crate::package;
use crate::study::Study;
use crate::views::Links;
use crate::words::problems::text;
use std::collections::BTreeMap;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

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

#[wasm_bindgen]
impl Explorer {
    /// The survey of a data package. Throws with a line for each problem of the package, in the language of a code; German for any other than `en`.
    pub fn of_files(files: PackageFiles, one_file: bool, lang: &str) -> Result<Explorer, JsError> {
        let known = Lang::ALL.into_iter().find(|known| known.code() == lang);
        let lang = known.unwrap_or(Lang::De);
        let refused = |problems| JsError::new(&text(&problems, lang));
        let files = package::texts(&files.0).map_err(refused)?;
        let survey = Study::load(&files).map_err(refused)?;
        Ok(Explorer::of(survey, one_file, Links::Listed))
    }
}
