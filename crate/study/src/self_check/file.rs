//! Own answers as a file: written, and read again with every doubt named.

use super::{Answers, questions};
use crate::Study;
use serde_json::{Map, Value, json};
use survey::codebook::{Kind, Question};
use survey::problem::{Code, Expected, Problem, Wanted, nearest};

/// What the file says it is.
const FORMAT: &str = "kommunalblick-self-check";
/// Of this and earlier versions files are read.
const VERSION: u64 = 1;
/// A file has at most so many bytes; the largest that is written has a hundredth of them.
pub const LARGEST: usize = 1_000_000;

/// A name has at most so many letters; what is longer is cut.
pub const LONGEST_NAME: usize = 100;

/// Why a file cannot be used. Nothing of it is taken then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON from this place on.
    Damaged {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1.
        column: usize,
    },
    /// It has so many bytes, more than [`LARGEST`].
    TooLarge(usize),
    /// It is JSON, but no self-check.
    Foreign,
    /// It was written by a newer version of the explorer.
    Newer,
    /// It is about another survey, of this name.
    OtherSurvey(String),
    /// A part is not what it must be; its path is such as `answers.strategie`.
    Wrong(Box<Problem>),
}

/// The answers as a file; `day` as `2026-11-24`.
pub fn write(survey: &Study, answers: &Answers, day: &str) -> String {
    let given: Map<String, Value> = questions(survey)
        .into_iter()
        .filter(|q| answers.has(&q.id))
        .map(|q| (q.id.clone(), json!(answers.given[&q.id])))
        .collect();
    let d = survey.descriptor();
    let mut file = json!({
        "format": FORMAT, "version": VERSION,
        "survey": { "name": d.name, "version": d.version },
        "saved": day, "class": answers.class, "answers": given,
    });
    if let Some(name) = &answers.name {
        file["name"] = json!(name);
    }
    format!("{file:#}\n")
}

/// The answers of a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(survey: &Study, text: &str) -> Result<Answers, Vec<Fault>> {
    if text.len() > LARGEST {
        return Err(vec![Fault::TooLarge(text.len())]);
    }
    if text.trim().is_empty() {
        return Err(vec![Fault::Foreign]);
    }
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| {
        let (line, column) = (e.line(), e.column());
        vec![Fault::Damaged { line, column }]
    })?;
    let (version, name) = (file["version"].as_u64(), file["survey"]["name"].as_str());
    let (Some(version @ 1..), Some(name), true) = (version, name, file["format"] == FORMAT) else {
        return Err(vec![Fault::Foreign]);
    };
    if version > VERSION {
        return Err(vec![Fault::Newer]);
    }
    if name != survey.descriptor().name {
        return Err(vec![Fault::OtherSurvey(name.to_string())]);
    }
    let mut faults = Vec::new();
    let answers = Answers {
        class: class(survey, &file["class"], &mut faults),
        name: name_of(&file["name"], &mut faults),
        given: given(survey, &file["answers"], &mut faults),
    };
    if faults.is_empty() {
        Ok(answers)
    } else {
        Err(faults)
    }
}

fn class(survey: &Study, value: &Value, faults: &mut Vec<Fault>) -> Option<String> {
    let classes = &survey.descriptor().roles.size_classes;
    let code = match value {
        Value::Null => return None,
        other => other.as_str().unwrap_or(""),
    };
    if classes.iter().all(|c| c.code != code) {
        let known: Vec<&str> = classes.iter().map(|c| c.code.as_str()).collect();
        let near = nearest(code, known.iter().copied());
        faults.push(wrong("class", value, Wanted::ClassCode.of(&known), near));
    }
    Some(code.to_string())
}

/// The name of a file; files from before names have none.
fn name_of(value: &Value, faults: &mut Vec<Fault>) -> Option<String> {
    if value.is_null() {
        return None;
    }
    let Some(text) = value.as_str() else {
        faults.push(wrong("name", value, Wanted::Text.into(), None));
        return None;
    };
    name(text)
}

/// A name as typed: without what stands around it, control characters and what is too long; `None` where nothing is left.
pub fn name(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| !c.is_control()).collect();
    let cut: String = plain.trim().chars().take(LONGEST_NAME).collect();
    Some(cut.trim_end().to_string()).filter(|text| !text.is_empty())
}

fn given(
    survey: &Study,
    value: &Value,
    faults: &mut Vec<Fault>,
) -> std::collections::BTreeMap<String, Vec<String>> {
    let Some(answers) = value.as_object() else {
        faults.push(wrong("answers", value, Wanted::Answers.into(), None));
        return std::collections::BTreeMap::default();
    };
    let questions = questions(survey);
    let mut given = std::collections::BTreeMap::new();
    for (id, codes) in answers {
        let Some(question) = questions.iter().find(|q| q.id == *id) else {
            let near = nearest(id, questions.iter().map(|q| q.id.as_str()));
            let expected = Wanted::QuestionId.into();
            faults.push(wrong("answers", &json!(id), expected, near));
            continue;
        };
        given.insert(id.clone(), codes_of(question, codes, faults));
    }
    given
}

fn codes_of(question: &Question, value: &Value, faults: &mut Vec<Fault>) -> Vec<String> {
    let place = format!("answers.{}", question.id);
    let Some(list) = value.as_array().filter(|l| l.len() <= room(question)) else {
        let expected = Wanted::AnswerCodes.of(&[&room(question).to_string()]);
        faults.push(wrong(&place, value, expected, None));
        return Vec::new();
    };
    let mut codes: Vec<String> = Vec::new();
    for value in list {
        let code = value.as_str().unwrap_or("");
        let open = question.kind == Kind::Ranking && value == "";
        let again = !code.is_empty() && codes.iter().any(|c| c == code);
        if (question.answer(code).is_none() && !open) || again {
            let near = nearest(code, question.codes()).filter(|_| !again);
            faults.push(wrong(&place, value, one_of(question, again), near));
        }
        codes.push(code.to_string());
    }
    if !fits(question, &codes) {
        let expected = Wanted::AloneIfExclusive.into();
        faults.push(wrong(&place, value, expected, None));
    }
    codes
}

/// A code of a question, or one that is not there already.
fn one_of(question: &Question, again: bool) -> Expected {
    let names: Vec<&str> = std::iter::once(question.id.as_str())
        .chain(question.codes())
        .collect();
    match again {
        true => Wanted::CodeOnce.into(),
        false => Wanted::CodeOf.of(&names),
    }
}

/// How many codes a question takes.
fn room(question: &Question) -> usize {
    match question.kind {
        Kind::Multiple => question.answers.len(),
        Kind::Ranking => RANKS,
        _ => 1,
    }
}

/// So many ranks are asked for.
pub const RANKS: usize = 3;

/// "None of these" stands alone.
fn fits(question: &Question, codes: &[String]) -> bool {
    let alone = |code: &String| question.answer(code).is_some_and(|a| a.exclusive);
    codes.len() < 2 || !codes.iter().any(alone)
}

fn wrong(path: &str, value: &Value, expected: Expected, near: Option<&str>) -> Fault {
    let json = value.to_string();
    let found = value.as_str().unwrap_or(&json);
    let problem = Problem::found(Code::Unknown, found, expected);
    Fault::Wrong(Box::new(problem.path(path).nearest(near)))
}
