//! Questions that no descriptor declares: fields in the forms of the standard alone.

use super::category::Category;
use super::descriptor::Translations;
use super::field::Column;
use super::own_words;
use super::pictured::Shown;
use super::question::answer;
use super::{Codebook, Kind, Question, Section};
use crate::problem::Problems;

/// Adds a question for each field that can be counted and belongs to none, and ties the field to it.
pub(super) fn add(
    columns: &mut [Column],
    book: &mut Codebook,
    tr: &Translations,
    problems: &mut Problems,
) {
    let mut section = None;
    for column in columns.iter_mut().filter(|c| c.question.is_empty()) {
        let Some(kind) = kind(column, book, problems) else {
            continue;
        };
        let section = section.get_or_insert_with(|| further(book)).clone();
        let mut question = question(column, kind, section, book, tr);
        let shown = Shown {
            id: &question.id,
            fields: &[column],
            tr,
        };
        shown.short(&mut question.answers, problems);
        question.sorts = shown.sorts(&question.answers, problems);
        column.question = question.id.clone();
        book.questions.push(question);
    }
}

/// What a field is a question for; `None` where nothing in it can be counted.
fn kind(column: &Column, book: &Codebook, problems: &mut Problems) -> Option<Kind> {
    let weight = book.weight(&column.field.name).is_some();
    let ordered = column.node.get("categoriesOrdered").is_some();
    let ordered = ordered && column.node.flag("categoriesOrdered", problems);
    match () {
        () if weight => None,
        () if !column.categories.is_empty() && ordered => Some(Kind::Scale),
        () if !column.categories.is_empty() => Some(Kind::Single),
        () if column.field.unique => None,
        () => column.field.digits.as_ref().map(|_| Kind::Number),
    }
}

fn question(
    column: &Column,
    kind: Kind,
    section: String,
    book: &Codebook,
    tr: &Translations,
) -> Question {
    let id = id(&column.field.name, book);
    let text = |key: &str| column.node.get(key).and_then(|n| n.text()).unwrap_or("");
    let title = Some(text("title")).filter(|t| !t.trim().is_empty());
    let answers = column.categories.iter();
    Question {
        title: tr.text(
            &format!("questions.{id}.title"),
            title.unwrap_or(&column.field.name),
        ),
        wording: tr.text(&format!("questions.{id}.wording"), text("description")),
        answers: answers.map(|c: &Category| answer(c, &id, tr)).collect(),
        ..Question::new(id, kind, section)
    }
}

/// The section of such questions: the only one, or one behind all others.
fn further(book: &mut Codebook) -> String {
    let title = match book.sections.is_empty() {
        true => own_words::questions(),
        false => own_words::further_questions(),
    };
    let id = free("further", |id| book.sections.iter().any(|s| s.id == id));
    let section = Section {
        id: id.clone(),
        title,
    };
    book.sections.push(section);
    id
}

/// The name of a field as it stands, which is the id of its question; with a number where another question has it.
fn id(name: &str, book: &Codebook) -> String {
    free(name, |id| book.question(id).is_some())
}

/// A name with the first number that makes it free, where it is taken.
fn free(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|n| format!("{name}-{n}"));
    let mut names = std::iter::once(name.to_string()).chain(numbered);
    names.find(|name| !taken(name)).unwrap_or_default()
}
