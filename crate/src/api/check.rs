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
    given: Vec<(String, Vec<String>)>,
    refused: Option<String>,
}

#[wasm_bindgen]
impl Explorer {
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
}
