//! The self-check, and the way to one's size class.

use super::Explorer;
use crate::views::{self, View};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// What a file of the self-check holds.
#[derive(Default, Serialize)]
struct CheckFile {
    class: Option<String>,
    name: Option<String>,
    given: Vec<(String, Vec<String>)>,
    refused: Option<String>,
}

#[wasm_bindgen]
impl Explorer {
    /// Of the self-check: `{asked, batteries, answered, progress, sections: [[id, text]]}` for answers `{question: [code]}` and a size class (or empty).
    pub fn checked(&self, given: JsValue, class: &str) -> Result<JsValue, JsError> {
        let given: views::Given = serde_wasm_bindgen::from_value(given)?;
        let checked = views::checked(&self.survey, given, &self.check_occasion(class, "", ""));
        Ok(serde_wasm_bindgen::to_value(&checked)?)
    }

    /// The result of the same answers as HTML, with a name (or empty), a day, and modelled numbers where they are asked for.
    pub fn check_result(
        &self,
        given: JsValue,
        class: &str,
        name: &str,
        day: &str,
        modelled: bool,
    ) -> Result<String, JsError> {
        let given: views::Given = serde_wasm_bindgen::from_value(given)?;
        let occasion = views::CheckOccasion {
            modelled,
            ..self.check_occasion(class, name, day)
        };
        Ok(views::check_result(&self.survey, given, &occasion))
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
    pub fn check_file(
        &self,
        given: JsValue,
        class: &str,
        name: &str,
        day: &str,
    ) -> Result<String, JsError> {
        let given: views::Given = serde_wasm_bindgen::from_value(given)?;
        let occasion = self.check_occasion(class, name, day);
        Ok(views::check_written(&self.survey, given, &occasion))
    }

    /// What such a file holds: `{class, name, given: [[question, [code]]]}`, or `{refused}` with what is wrong with it as HTML.
    pub fn check_read(&self, text: &str) -> Result<JsValue, JsError> {
        let read = match views::check_read(&self.survey, self.lang(), text) {
            Ok(answers) => CheckFile {
                class: answers.class,
                name: answers.name,
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

    fn check_occasion<'a>(
        &self,
        class: &'a str,
        name: &'a str,
        day: &'a str,
    ) -> views::CheckOccasion<'a> {
        views::CheckOccasion {
            lang: self.lang(),
            links: self.links,
            class,
            name,
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
}
