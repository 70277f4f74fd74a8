//! The survey of a case: a package, with the changes that its heads say.

use super::super::packages::{files, load};
use super::case::Case;
use kommunalblick::embedded;
use kommunalblick::package::{DESCRIPTOR, Files};
use kommunalblick::study::Study;
use serde_json::Value;

pub fn of(case: &Case) -> Study {
    let name = case.head("package", "");
    if name == "study" {
        return embedded::survey().unwrap_or_else(|problems| panic!("{problems:?}"));
    }
    let mut files = files(name);
    case.heads("row").for_each(|row| answered(&mut files, row));
    described(&mut files, |own| {
        case.heads("kind").for_each(|kind| typed(own, kind));
        let responses = case.heads("responses");
        responses.for_each(|word| own["responses"] = word.into());
    });
    load(&files)
}

/// Puts a line in the place of the one with the same id.
fn answered(files: &mut Files, row: &str) {
    let responses = files.get_mut("responses.csv").expect("the answers");
    let id = |line: &str| line.split(',').next().map(str::to_string);
    let old = responses.lines().find(|line| id(line) == id(row));
    let old = old.unwrap_or_else(|| panic!("nobody is called as in {row}"));
    *responses = responses.replacen(&format!("{old}\n"), &format!("{row}\n"), 1);
}

fn described(files: &mut Files, change: impl Fn(&mut Value)) {
    let text = files.get_mut(DESCRIPTOR).expect("the descriptor");
    let mut descriptor: Value = serde_json::from_str(text).expect("JSON");
    change(&mut descriptor["kommunalblick"]);
    *text = descriptor.to_string();
}

/// `step bands`: the question and its type.
fn typed(own: &mut Value, kind: &str) {
    let (id, kind) = kind.split_once(' ').expect("a question and a type");
    let questions = own["questions"].as_array_mut().expect("questions");
    let question = questions.iter_mut().find(|question| question["id"] == id);
    question.expect("the question")["type"] = kind.into();
}
