//! From the descriptor to the codebook.

use super::descriptor::{self, Translations};
use super::field::{Column, Content, Holds, columns};
use super::missing::Texts;
use super::node::Node;
use super::question::{self, Given};
use super::routing::Routings;
use super::{Codebook, Condition, Descriptor, Field, Kind, MOST};
use super::{dialect, labels, numeric, plain, rules, source, uncounted};
use crate::package::{DESCRIPTOR, Source, limits};
use crate::problem::{Code, Problem, Problems, Wanted};
use serde_json::{Value, json};

/// What a descriptor says.
#[derive(Default)]
pub struct Read {
    /// Questions, options, routing, reasons for missing.
    pub book: Codebook,
    /// The rest.
    pub descriptor: Descriptor,
    /// The fields of the responses.
    pub fields: Vec<Field>,
    /// Where the responses stand.
    pub source: Source,
}

/// Reads conditions in the text form of queries, which knows the codebook: conditions, and what is wrong with them.
pub type Conditions<'r> = &'r dyn Fn(&str, &Codebook) -> (Vec<Condition>, Vec<Problem>);

/// Codebook, the rest of the descriptor, the fields of the responses and their place. Everything wrong is added to `problems`. Fields that
/// belong to no declared question are questions of their own, as far as they can be counted.
pub fn read(
    text: &str,
    tr: &Translations,
    conditions: Conditions,
    problems: &mut Problems,
) -> Read {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            problems.push(no_json(text, &error));
            return Read::default();
        }
    };
    limits::descriptor(&value, DESCRIPTOR, problems);
    if !problems.is_empty() {
        return Read::default(); // what is too large is not read on
    }
    let root = Node::root(&value);
    let nothing = json!({});
    let own = root.get("kommunalblick").unwrap_or(Node::root(&nothing));
    let Some(resource) = source::responses(&root, problems) else {
        return Read::default();
    };
    let Some(schema) = source::schema(&resource, problems) else {
        return Read::default();
    };
    let null = match resource.get("data").is_some_and(|d| d.value().is_array()) {
        true => Some(String::new()),
        false => dialect::nothing(&resource, problems),
    };
    let mut texts = Texts::read(&own, &schema, null, tr, problems);
    let mut columns = columns(&schema, &mut texts, problems);
    let book = codebook(&own, &mut columns, texts, (tr, conditions), problems);
    Read {
        book,
        descriptor: descriptor::read(&root, &own, tr, problems),
        source: source::source(&resource, &schema, problems),
        fields: columns.into_iter().map(|c| c.field).collect(),
    }
}

/// A text that is no JSON: what stands where it breaks off, to the end of the line; nothing where the text ends there.
fn no_json(text: &str, error: &serde_json::Error) -> Problem {
    let line = text.lines().nth(error.line().saturating_sub(1));
    let from = error.column().saturating_sub(1);
    let rest = line.and_then(|line| (from..=line.len()).find_map(|at| line.get(at..)));
    let rest = rest.map_or("", str::trim);
    let problem = match error.is_eof() || rest.is_empty() {
        true => Problem::lacking(Code::BrokenJson, Wanted::Json),
        false => Problem::found(Code::BrokenJson, rest, Wanted::Json),
    };
    problem.at(DESCRIPTOR, error.line() as u64)
}

fn codebook(
    own: &Node,
    columns: &mut [Column],
    texts: Texts,
    (tr, conditions): (&Translations, Conditions),
    problems: &mut Problems,
) -> Codebook {
    let mut book = Codebook {
        sections: question::sections(own, tr, problems),
        missing: texts.reasons(),
        ..Codebook::default()
    };
    for column in columns.iter() {
        if numeric::is_weight(&column.node, problems) {
            let weight = numeric::weight(&column.node, tr, problems);
            book.weights.push(weight);
        }
    }
    if let Some(many) = limits::weights(book.weights.len()) {
        problems.push(many.path("resources").at(DESCRIPTOR, 0));
    }
    let mut routings = Routings::default();
    let nodes = own.list("questions", problems);
    let given = Given::new(columns, tr);
    for node in &nodes {
        question::add(node, &given, &mut book, &mut routings, problems);
    }
    question::check_fields(columns, &book, problems);
    plain::add(columns, &mut book, tr, problems);
    routings.read(&mut book, conditions, problems);
    rules::check(&book, columns, problems);
    for column in columns.iter_mut() {
        tie(column, &book, problems);
    }
    name_uncounted(columns, &mut book);
    labels::settle(&mut book);
    book
}

/// Ties a field to its question.
fn tie(column: &mut Column, book: &Codebook, problems: &mut Problems) {
    column.field.holds = part(column, book);
    column.field.content = content(column, book, problems);
    if column.field.content == Content::Category {
        column.field.answers = answers(column, book);
    }
}

/// What a field holds of its question.
fn part(column: &Column, book: &Codebook) -> Option<(String, Holds)> {
    let question = book.question(&column.question)?;
    if question.battery.is_some() {
        return None; // an item's own field names the battery
    }
    let id = question.id.clone();
    match question.kind {
        Kind::Battery => Some((format!("{id}.{}", column.item), Holds::Answer)),
        Kind::Multiple => Some((id, Holds::Option(column.option.clone()))),
        Kind::Ranking => Some((id, Holds::Rank(column.rank()?))),
        _ => Some((id, Holds::Answer)),
    }
}

/// What a field's cells are: numbers by its question or because it is a weight, otherwise categories as far as there is a code for each.
fn content(column: &Column, book: &Codebook, problems: &mut Problems) -> Content {
    let question = column.field.holds.as_ref();
    let question = question.and_then(|(id, _)| book.question(id));
    let kind = question.map(|q| q.kind);
    let few = |n: usize| (1..=MOST).contains(&n);
    let content = match kind {
        _ if book.weight(&column.field.name).is_some() => Content::Weight,
        Some(Kind::Number) if numeric::is_whole(&column.node) => Content::Whole,
        Some(Kind::Number) => Content::Number,
        Some(Kind::Text) | None => Content::Any,
        _ if !few(column.categories.len()) => Content::Any,
        _ if question.is_some_and(|q| q.answers.len() > MOST) => Content::Any,
        _ => Content::Category,
    };
    if matches!(content, Content::Number | Content::Whole | Content::Weight) {
        numeric::check(&column.node, problems);
    }
    content
}

/// The texts of a field's cells with their codes: the place of the option in the question, or of the category in the field of an option.
fn answers(column: &Column, book: &Codebook) -> Vec<(String, counts::Code)> {
    let Some((id, part)) = &column.field.holds else {
        return Vec::new();
    };
    let question = book.question(id);
    let mut answers = Vec::new();
    for (at, category) in column.categories.iter().enumerate() {
        let place = match part {
            Holds::Option(_) => Some(at),
            _ => question.and_then(|q| q.position(&category.code)),
        };
        if let Some(code) = place.and_then(|place| counts::Code::try_from(place).ok()) {
            answers.extend(category.cells.iter().map(|cell| (cell.clone(), code)));
        }
    }
    answers
}

/// Names the fields that nothing counts.
fn name_uncounted(columns: &[Column], book: &mut Codebook) {
    book.uncounted = columns
        .iter()
        .filter_map(|c| uncounted::of(c, book))
        .collect();
}
