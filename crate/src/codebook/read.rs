//! From the descriptor to the codebook.

use super::descriptor::{self, Translations};
use super::node::Node;
use super::numeric;
use super::{Answer, Codebook, Descriptor, Kind, Missing, Net, Question, Reason, Section};
use crate::package::limits;
use crate::problem::{Problem, Problems, did_you_mean, quoted};
use crate::query;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

const FILE: &str = "datapackage.json";

/// A field of `responses.csv`: its name and the cells it may hold besides the missing ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Column name.
    pub name: String,
    /// What its cells are, besides the reasons for missing.
    pub content: Content,
    /// The values of categories; empty for any other content.
    pub values: Vec<String>,
    /// The question or item it belongs to, and which part of its answer it holds; `None` for ids and the like.
    pub part: Option<(String, Part)>,
}

/// What the cells of a field are, besides the reasons for missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Anything: ids, words.
    Any,
    /// One of the field's categories.
    Category,
    /// A number that answers a question.
    Number,
    /// A whole number that answers a question.
    Whole,
    /// How much a respondent counts: a number from 0, never missing.
    Weight,
}

/// Which part of a question's answer a field holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// The whole answer.
    Answer,
    /// Whether an option is ticked (multiple response): the first category says that it is.
    Option(String),
    /// The option at a rank, from 1 (ranking).
    Rank(u32),
}

/// Codebook, the rest of the descriptor, and the fields of the responses. Everything wrong is added to `problems`.
pub fn read(
    text: &str,
    tr: &Translations,
    problems: &mut Problems,
) -> (Codebook, Descriptor, Vec<Field>) {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            let problem = Problem::new(format!("{error}"), "JSON");
            problems.push(problem.at(FILE, error.line() as u64));
            return Default::default();
        }
    };
    limits::descriptor(&value, FILE, problems);
    if !problems.is_empty() {
        return Default::default(); // what is too large is not read on
    }
    let root = Node::root(&value);
    let Some(own) = root.get("kommunalblick") else {
        problems.push(root.problem(
            "kommunalblick",
            "the codebook's questions, sections and roles",
        ));
        return Default::default();
    };
    let mut columns = response_fields(&root, problems);
    let codebook = codebook(&own, &columns, tr, problems);
    for column in &mut columns {
        column.field.part = part(column, &codebook, problems);
        column.field.content = content(column, &codebook, problems);
    }
    (
        codebook,
        descriptor::read(&root, &own, tr, problems),
        columns.into_iter().map(|c| c.field).collect(),
    )
}

/// A field with what ties it to a question.
struct Column<'a> {
    field: Field,
    node: Node<'a>,
    question: String,
    option: String,
    item: String,
}

fn response_fields<'a>(root: &Node<'a>, problems: &mut Problems) -> Vec<Column<'a>> {
    let resources = root.list("resources", problems);
    let responses = resources
        .iter()
        .find(|r| r.get("name").and_then(|n| n.text()) == Some("responses"));
    let Some(schema) = responses.and_then(|r| r.get("schema")) else {
        problems.push(root.problem("resources", "a resource named “responses” with a schema"));
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let mut columns = Vec::new();
    for node in schema.list("fields", problems) {
        let column = column(node, problems);
        if !seen.insert(column.field.name.clone()) {
            problems.push(column.node.problem("name", "each field name once"));
        }
        columns.push(column);
    }
    columns
}

fn column<'a>(node: Node<'a>, problems: &mut Problems) -> Column<'a> {
    let own = node.get("kommunalblick");
    let mut word = |key: &str| {
        own.as_ref()
            .map_or(String::new(), |n| n.optional(key, problems).to_string())
    };
    let (question, option, item) = (word("question"), word("option"), word("item"));
    let values = categories(&node, problems)
        .into_iter()
        .map(|(value, _)| value)
        .collect();
    let field = Field {
        name: node.required("name", problems).to_string(),
        content: Content::Any, // known once the questions are read
        values,
        part: None,
    };
    Column {
        field,
        node,
        question,
        option,
        item,
    }
}

/// What a field holds of its question. The ranks of a ranking must have the same categories, or their codes would mean different options.
fn part(column: &Column, book: &Codebook, problems: &mut Problems) -> Option<(String, Part)> {
    let question = book.question(&column.question)?;
    let id = question.id.clone();
    match question.kind {
        Kind::Battery => Some((format!("{id}.{}", column.item), Part::Answer)),
        Kind::Multiple => Some((id, Part::Option(column.option.clone()))),
        Kind::Ranking => {
            if !column
                .field
                .values
                .iter()
                .eq(question.answers.iter().map(|a| &a.code))
            {
                let expected = "the categories of the ranking's first field, in the same order";
                problems.push(column.node.problem("categories", expected));
            }
            let rank = column.node.get("kommunalblick")?.number("rank", problems);
            Some((id, Part::Rank(rank)))
        }
        _ => Some((id, Part::Answer)),
    }
}

/// What a field's cells are: numbers by its question or because it is a weight, otherwise categories where it has any.
fn content(column: &Column, book: &Codebook, problems: &mut Problems) -> Content {
    let question = column.field.part.as_ref();
    let kind = question
        .and_then(|(id, _)| book.question(id))
        .map(|q| q.kind);
    let content = match kind {
        _ if book.weight(&column.field.name).is_some() => Content::Weight,
        Some(Kind::Number) if numeric::is_whole(&column.node) => Content::Whole,
        Some(Kind::Number) => Content::Number,
        _ if column.field.values.is_empty() => Content::Any,
        _ => Content::Category,
    };
    if !matches!(content, Content::Any | Content::Category) {
        numeric::check(&column.node, problems);
    }
    content
}

/// (value, label) of a field's `categories`; duplicates are a problem.
fn categories(node: &Node, problems: &mut Problems) -> Vec<(String, String)> {
    let mut list: Vec<(String, String)> = Vec::new();
    for category in node.list("categories", problems) {
        let value = category.required("value", problems).to_string();
        if list.iter().any(|(v, _)| *v == value) {
            problems.push(category.problem("value", "each value of a field once"));
            continue;
        }
        let label = category.optional("label", problems);
        list.push((
            value.clone(),
            if label.is_empty() {
                value
            } else {
                label.to_string()
            },
        ));
    }
    list
}

fn codebook(
    own: &Node,
    columns: &[Column],
    tr: &Translations,
    problems: &mut Problems,
) -> Codebook {
    let mut book = Codebook {
        sections: sections(own, tr, problems),
        ..Codebook::default()
    };
    book.missing = own
        .list("missing", problems)
        .iter()
        .filter_map(|n| missing(n, tr, problems))
        .collect();
    for column in columns {
        if numeric::is_weight(&column.node, problems) {
            book.weights
                .push(numeric::weight(&column.node, tr, problems));
        }
    }
    if let Some(many) = limits::weights(book.weights.len()) {
        problems.push(many.column("resources").at(FILE, 0));
    }
    let nodes = own.list("questions", problems);
    let mut routings = Vec::new();
    for node in &nodes {
        add_question(node, columns, tr, &mut book, &mut routings, problems);
    }
    check_fields(columns, &book, problems);
    for (id, node, text) in routings {
        route(&id, &node, &text, &mut book, problems);
    }
    book
}

fn sections(own: &Node, tr: &Translations, problems: &mut Problems) -> Vec<Section> {
    let nodes = own.list("sections", problems);
    let section = |n: &Node| {
        let id = n.required("id", problems).to_string();
        let title = tr.text(&format!("sections.{id}"), n.required("title", problems));
        Section { id, title }
    };
    nodes.iter().map(section).collect()
}

fn missing(node: &Node, tr: &Translations, problems: &mut Problems) -> Option<Missing> {
    let known = Reason::ALL.map(|(_, word)| word);
    let word = node.choice("reason", &known, problems);
    let label = tr.text(&format!("missing.{word}"), node.required("label", problems));
    Some(Missing {
        value: node.optional("value", problems).to_string(),
        reason: Reason::of(word)?,
        label,
    })
}

type Routings<'a> = Vec<(String, Node<'a>, String)>;

fn add_question<'a>(
    node: &Node<'a>,
    columns: &[Column<'a>],
    tr: &Translations,
    book: &mut Codebook,
    routings: &mut Routings<'a>,
    problems: &mut Problems,
) {
    let question = question(node, columns, tr, &book.sections, problems);
    if book.question(&question.id).is_some() {
        problems.push(node.problem("id", "each question id once"));
        return;
    }
    if let Some(routing) = node.get("routing").and_then(|n| n.text()) {
        routings.push((question.id.clone(), node.clone(), routing.to_string()));
    }
    let items = match question.kind {
        Kind::Battery => battery_items(node, &question, columns, tr, routings, problems),
        _ => Vec::new(),
    };
    book.questions.push(Question {
        items: items.iter().map(|i| i.id.clone()).collect(),
        ..question
    });
    book.questions.extend(items);
}

fn question(
    node: &Node,
    columns: &[Column],
    tr: &Translations,
    sections: &[Section],
    problems: &mut Problems,
) -> Question {
    let id = node.required("id", problems).to_string();
    check_id(&id, node, problems);
    let section = node.required("section", problems).to_string();
    if !section.is_empty() && !sections.iter().any(|s| s.id == section) {
        let known = sections.iter().map(|s| s.id.as_str());
        let expected = format!(
            "a section: {}",
            known.clone().collect::<Vec<_>>().join(", ")
        );
        problems.push(
            node.problem("section", expected)
                .hint(did_you_mean(&section, known)),
        );
    }
    let key = |part: &str| format!("questions.{id}.{part}");
    let mut text = |part: &str| tr.text(&key(part), node.optional(part, problems));
    let (wording, asked, note, absent) =
        (text("wording"), text("asked"), text("note"), text("absent"));
    let kind = kind(node, "type", likely_kind(columns, &id), problems);
    let answers = answers(node, &id, kind, columns, tr, problems);
    let codes: Vec<String> = answers.iter().map(|a| a.code.clone()).collect();
    Question {
        kind,
        battery: None,
        section,
        title: tr.text(&key("title"), node.required("title", problems)),
        wording,
        inferred: node.flag("inferred", problems),
        routing: Vec::new(),
        routing_inferred: node.flag("routing_inferred", problems),
        asked,
        note,
        absent,
        nets: if kind == Kind::Battery {
            Vec::new()
        } else {
            nets(node, &id, &codes, tr, problems)
        },
        answers,
        items: Vec::new(),
        id,
    }
}

/// Ids stand in addresses and file names, so they keep to letters, digits, `-`, `_` and `.`.
fn check_id(id: &str, node: &Node, problems: &mut Problems) {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if !id.chars().all(plain) || id.starts_with('.') {
        problems.push(node.problem("id", "an id of the letters a–z, digits, “-”, “_” and “.”"));
    }
}

/// The kind that a question's fields look like. Used where its own word is wrong, so that one slip does not make every number of the question wrong too.
fn likely_kind(columns: &[Column], id: &str) -> Kind {
    let mut own = columns.iter().filter(|c| c.question == id);
    let has = |c: &Column, key: &str| {
        c.node
            .get("kommunalblick")
            .is_some_and(|n| n.get(key).is_some())
    };
    own.next().map_or(Kind::Single, |c| match () {
        () if has(c, "option") => Kind::Multiple,
        () if has(c, "item") => Kind::Battery,
        () if has(c, "rank") => Kind::Ranking,
        () => Kind::Single,
    })
}

fn kind(node: &Node, key: &str, likely: Kind, problems: &mut Problems) -> Kind {
    let words: Vec<&str> = Kind::ALL.iter().map(|(_, word)| *word).collect();
    let word = node.choice(key, &words, problems);
    Kind::ALL
        .iter()
        .find(|(_, w)| *w == word)
        .map_or(likely, |(kind, _)| *kind)
}

fn answers(
    node: &Node,
    id: &str,
    kind: Kind,
    columns: &[Column],
    tr: &Translations,
    problems: &mut Problems,
) -> Vec<Answer> {
    let own: Vec<&Column> = columns.iter().filter(|c| c.question == id).collect();
    let label = |code: &str, de: &str| tr.text(&format!("questions.{id}.options.{code}"), de);
    if own.is_empty() {
        return listed_options(node, id, tr, problems);
    }
    let plain = |list: Vec<(String, String)>| {
        let answer = |(code, de): (String, String)| Answer {
            label: label(&code, &de),
            code,
            exclusive: false,
        };
        list.into_iter().map(answer).collect()
    };
    match kind {
        Kind::Battery | Kind::Text | Kind::Number => Vec::new(),
        Kind::Multiple => own.iter().map(|c| option_of(c, &label, problems)).collect(),
        _ => plain(own.first().map_or(Vec::new(), |c| {
            categories(&c.node, &mut Problems::default())
        })),
    }
}

fn option_of(
    column: &Column,
    label: &dyn Fn(&str, &str) -> crate::lang::Text,
    problems: &mut Problems,
) -> Answer {
    if column.option.is_empty() {
        problems.push(column.node.problem(
            "kommunalblick",
            "“option”: the code of this field in its question",
        ));
    }
    let exclusive = column
        .node
        .get("kommunalblick")
        .is_some_and(|n| n.flag("exclusive", problems));
    let title = column.node.required("title", problems);
    Answer {
        code: column.option.clone(),
        label: label(&column.option, title),
        exclusive,
    }
}

/// Options of a question that has no fields: they stand in the question itself.
fn listed_options(
    node: &Node,
    id: &str,
    tr: &Translations,
    problems: &mut Problems,
) -> Vec<Answer> {
    if node.get("absent").is_none() {
        problems.push(node.problem(
            "absent",
            format!(
                "a field of responses with question {}, or why there is none",
                quoted(id)
            ),
        ));
    }
    let nodes = node.list("options", problems);
    let answer = |n: &Node| {
        let code = n.required("value", problems).to_string();
        Answer {
            label: tr.text(
                &format!("questions.{id}.options.{code}"),
                n.required("label", problems),
            ),
            code,
            exclusive: false,
        }
    };
    nodes.iter().map(answer).collect()
}

fn nets(
    node: &Node,
    id: &str,
    known: &[String],
    tr: &Translations,
    problems: &mut Problems,
) -> Vec<Net> {
    let mut nets = Vec::new();
    for n in node.list("nets", problems) {
        let code = n.required("value", problems).to_string();
        let codes = n.texts("codes", problems);
        for wrong in codes.iter().filter(|c| !known.contains(c)) {
            let hint = did_you_mean(wrong, known.iter().map(String::as_str));
            problems.push(
                n.problem("codes", format!("codes among {}", known.join(", ")))
                    .hint(hint),
            );
        }
        let label = tr.text(
            &format!("questions.{id}.nets.{code}"),
            n.required("label", problems),
        );
        nets.push(Net { code, label, codes });
    }
    nets
}

fn battery_items<'a>(
    node: &Node<'a>,
    battery: &Question,
    columns: &[Column<'a>],
    tr: &Translations,
    routings: &mut Routings<'a>,
    problems: &mut Problems,
) -> Vec<Question> {
    let kind = kind(node, "item_type", Kind::Single, problems);
    let mut items = Vec::new();
    for column in columns.iter().filter(|c| c.question == battery.id) {
        let id = format!("{}.{}", battery.id, column.item);
        if column.item.is_empty() || column.field.name != id {
            problems.push(column.node.problem(
                "name",
                format!(
                    "{} and “item” in kommunalblick",
                    quoted(&format!("{}.<item>", battery.id))
                ),
            ));
        }
        let own = column.node.get("kommunalblick");
        if let Some(routing) = own
            .as_ref()
            .and_then(|n| n.get("routing"))
            .and_then(|n| n.text())
        {
            routings.push((id.clone(), column.node.clone(), routing.to_string()));
        }
        let title = tr.text(
            &format!("questions.{}.items.{}", battery.id, column.item),
            column.node.required("title", problems),
        );
        let label =
            |code: &str, de: &str| tr.text(&format!("questions.{}.options.{code}", battery.id), de);
        let answer = |(code, de): (String, String)| Answer {
            label: label(&code, &de),
            code,
            exclusive: false,
        };
        let answers: Vec<Answer> = categories(&column.node, &mut Problems::default())
            .into_iter()
            .map(answer)
            .collect();
        let codes: Vec<String> = answers.iter().map(|a| a.code.clone()).collect();
        let nets = nets(node, &battery.id, &codes, tr, problems);
        items.push(Question {
            id,
            kind,
            battery: Some(battery.id.clone()),
            title,
            answers,
            nets,
            ..battery.clone()
        });
    }
    items
}

fn check_fields(columns: &[Column], book: &Codebook, problems: &mut Problems) {
    for column in columns.iter().filter(|c| !c.question.is_empty()) {
        if book.question(&column.question).is_none() {
            let known = book.entries().map(|q| q.id.as_str());
            let problem = Problem::new(quoted(&column.question), "the id of a question");
            let path = format!("{}.kommunalblick.question", column.node.path);
            problems.push(
                problem
                    .column(path)
                    .at(FILE, 0)
                    .hint(did_you_mean(&column.question, known)),
            );
        }
    }
}

fn route(id: &str, node: &Node, text: &str, book: &mut Codebook, problems: &mut Problems) {
    let (routing, found) = query::parse_where(text, book);
    for problem in found {
        problems.push(problem.column(format!("{}.routing", node.path)).at(FILE, 0));
    }
    let inherit: Vec<String> = book.question(id).map_or(Vec::new(), |q| q.items.clone());
    for question in &mut book.questions {
        if question.id == id || inherit.contains(&question.id) {
            question.routing = routing.clone();
        }
    }
}
