//! The questions that the descriptor declares.

use super::category::{Category, union};
use super::descriptor::Translations;
use super::field::Column;
use super::node::Node;
use super::pictured::Shown;
use super::routing::Routings;
use super::sides;
use super::{Answer, Codebook, Kind, Net, Question, Section};
use crate::lang::Text;
use crate::problem::{Code, Problem, Problems, Wanted, nearest};
use std::collections::BTreeMap;

/// What questions are read from, besides their own nodes.
pub(super) struct Given<'g, 'a> {
    fields: BTreeMap<&'g str, Vec<&'g Column<'a>>>,
    tr: &'g Translations,
}

impl<'g, 'a> Given<'g, 'a> {
    /// The fields by their questions, and the texts in the other language.
    pub fn new(columns: &'g [Column<'a>], tr: &'g Translations) -> Given<'g, 'a> {
        Given {
            fields: by_question(columns),
            tr,
        }
    }

    /// The fields of a question in their order.
    fn fields(&self, id: &str) -> Vec<&'g Column<'a>> {
        self.fields.get(id).cloned().unwrap_or_default()
    }
}

/// The fields of each question in their order.
pub(super) fn by_question<'g, 'a>(
    columns: &'g [Column<'a>],
) -> BTreeMap<&'g str, Vec<&'g Column<'a>>> {
    let mut fields: BTreeMap<&str, Vec<&Column>> = BTreeMap::new();
    for column in columns {
        fields.entry(&column.question).or_default().push(column);
    }
    fields
}

/// Adds a question, and of a battery its items behind it.
pub(super) fn add<'a>(
    node: &Node<'a>,
    given: &Given<'_, 'a>,
    book: &mut Codebook,
    routings: &mut Routings<'a>,
    problems: &mut Problems,
) {
    let question = question(node, given, &book.sections, problems);
    if book.question(&question.id).is_some() {
        problems.push(node.problem(Code::Repeated, "id", Wanted::QuestionOnce));
        return;
    }
    routings.add(&question.id, node, node, problems);
    let items = match question.kind {
        Kind::Battery => items(node, &question, given, routings, problems),
        _ => Vec::new(),
    };
    for item in items
        .iter()
        .filter(|item| book.question(&item.id).is_some())
    {
        problems.push(node.about(Code::Repeated, "id", &item.id, Wanted::FreeItems));
    }
    book.questions.push(Question {
        items: items.iter().map(|i| i.id.clone()).collect(),
        ..question
    });
    book.questions.extend(items);
}

fn question(node: &Node, given: &Given, sections: &[Section], problems: &mut Problems) -> Question {
    let id = node.required("id", problems).to_string();
    let section = node.required("section", problems).to_string();
    check_section(&section, node, sections, problems);
    let tr = given.tr;
    let key = |part: &str| format!("questions.{id}.{part}");
    let mut text = |part: &str| tr.text(&key(part), node.optional(part, problems));
    let (wording, asked, note, absent) =
        (text("wording"), text("asked"), text("note"), text("absent"));
    let fields = given.fields(&id);
    let kind = kind(node, "type", likely_kind(&fields), problems);
    let answers = answers(node, &id, kind, &fields, tr, problems);
    let nets = match kind {
        Kind::Battery => Vec::new(),
        _ => nets(node, &id, &answers, tr, problems),
    };
    let sorts = match kind {
        Kind::Battery => Vec::new(),
        _ => shown(&id, &fields, tr).sorts(&answers, problems),
    };
    Question {
        kind,
        declared_sides: sides::declared(node, problems),
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
        nets,
        sorts,
        answers,
        not_offered: Vec::new(),
        items: Vec::new(),
        id,
    }
}

fn check_section(id: &str, node: &Node, sections: &[Section], problems: &mut Problems) {
    if id.is_empty() || sections.iter().any(|s| s.id == id) {
        return;
    }
    let known: Vec<&str> = sections.iter().map(|s| s.id.as_str()).collect();
    let problem = node.problem(Code::Unknown, "section", Wanted::Section.of(&known));
    problems.push(problem.nearest(nearest(id, known)));
}

/// The kind that a question's fields look like. Used where its own word is wrong, so that one slip does not make every number of the question wrong too.
fn likely_kind(fields: &[&Column]) -> Kind {
    fields.first().map_or(Kind::Single, |c| match () {
        () if c.says("option") => Kind::Multiple,
        () if c.says("item") => Kind::Battery,
        () if c.says("rank") => Kind::Ranking,
        () => Kind::Single,
    })
}

/// Words for kinds of fields that are told apart from words of one's own only by what they are called.
const WORDS_TOO: [&str; 2] = ["date", "identifier"];

fn kind(node: &Node, key: &str, likely: Kind, problems: &mut Problems) -> Kind {
    let words = Kind::ALL.iter().map(|(_, word)| *word).chain(WORDS_TOO);
    let word = node.choice(key, &words.collect::<Vec<_>>(), problems);
    if WORDS_TOO.contains(&word) {
        return Kind::Text;
    }
    let known = Kind::ALL.iter().find(|(_, w)| *w == word);
    known.map_or(likely, |(kind, _)| *kind)
}

fn answers(
    node: &Node,
    id: &str,
    kind: Kind,
    fields: &[&Column],
    tr: &Translations,
    problems: &mut Problems,
) -> Vec<Answer> {
    if fields.is_empty() {
        return listed_options(node, id, tr, problems);
    }
    match kind {
        Kind::Battery | Kind::Text | Kind::Number => Vec::new(),
        Kind::Multiple => fields.iter().map(|c| option(c, id, tr, problems)).collect(),
        _ => of_categories(fields, id, tr, problems),
    }
}

/// The options of fields whose categories are the options: all of their categories, in the order of the first field.
fn of_categories(
    fields: &[&Column],
    id: &str,
    tr: &Translations,
    problems: &mut Problems,
) -> Vec<Answer> {
    let lists: Vec<&[Category]> = fields.iter().map(|c| c.categories.as_slice()).collect();
    let all = union(&lists, problems);
    let mut answers: Vec<Answer> = all.iter().map(|c| answer(c, id, tr)).collect();
    shown(id, fields, tr).short(&mut answers, problems);
    answers
}

/// How the answers to a question are named in pictures.
fn shown<'s, 'a>(id: &'s str, fields: &'s [&'s Column<'a>], tr: &'s Translations) -> Shown<'s, 'a> {
    Shown { id, fields, tr }
}

/// The option that a category is.
pub(super) fn answer(category: &Category, id: &str, tr: &Translations) -> Answer {
    let key = format!("questions.{id}.options.{}", category.code);
    Answer {
        label: tr.of(&key, &category.text()),
        code: category.code.clone(),
        short: Text::default(),
        exclusive: false,
    }
}

/// The option of a multiple response that a field is.
fn option(column: &Column, id: &str, tr: &Translations, problems: &mut Problems) -> Answer {
    let code = &column.option;
    if code.is_empty() {
        let (node, expected) = (&column.node, Wanted::OptionCode);
        problems.push(node.problem(Code::Malformed, "kommunalblick", expected));
    }
    let own = column.own();
    let title = column.node.required("title", problems);
    Answer {
        label: tr.text(&format!("questions.{id}.options.{code}"), title),
        short: shown(id, &[column], tr).of_option(code, problems),
        code: code.clone(),
        exclusive: own.is_some_and(|n| n.flag("exclusive", problems)),
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
        let expected = Wanted::FieldOrReason.of(&[id]);
        problems.push(node.problem(Code::Missing, "absent", expected));
    }
    let mut list: Vec<Answer> = Vec::new();
    for n in node.list("options", problems) {
        let code = n.required("value", problems).to_string();
        let label = n.required("label", problems);
        let label = tr.text(&format!("questions.{id}.options.{code}"), label);
        if list.iter().any(|a| a.code == code) {
            problems.push(n.problem(Code::Repeated, "value", Wanted::QuestionValueOnce));
        }
        list.push(Answer {
            label,
            code,
            short: Text::default(),
            exclusive: false,
        });
    }
    list
}

fn nets(
    node: &Node,
    id: &str,
    answers: &[Answer],
    tr: &Translations,
    problems: &mut Problems,
) -> Vec<Net> {
    let known: Vec<&str> = answers.iter().map(|a| a.code.as_str()).collect();
    let mut nets: Vec<Net> = Vec::new();
    for n in node.list("nets", problems) {
        let code = n.required("value", problems).to_string();
        if known.contains(&code.as_str()) || nets.iter().any(|net| net.code == code) {
            problems.push(n.problem(Code::Repeated, "value", Wanted::FreeValue));
        }
        let codes = n.texts("codes", problems);
        check_net(&n, &codes, &known, problems);
        let label = n.required("label", problems);
        let label = tr.text(&format!("questions.{id}.nets.{code}"), label);
        nets.push(Net { code, label, codes });
    }
    nets
}

/// A net sums options, each once.
fn check_net(node: &Node, codes: &[String], known: &[&str], problems: &mut Problems) {
    for wrong in codes.iter().filter(|c| !known.contains(&c.as_str())) {
        let near = nearest(wrong, known.iter().copied());
        let problem = node.about(Code::Unknown, "codes", wrong, Wanted::CodesAmong.of(known));
        problems.push(problem.nearest(near));
    }
    let twice = (1..codes.len()).any(|at| codes[..at].contains(&codes[at]));
    if codes.is_empty() || twice {
        problems.push(node.problem(Code::Malformed, "codes", Wanted::CodesOnce));
    }
}

/// The items of a battery. All have the same options, each as far as its field has them.
fn items<'a>(
    node: &Node<'a>,
    battery: &Question,
    given: &Given<'_, 'a>,
    routings: &mut Routings<'a>,
    problems: &mut Problems,
) -> Vec<Question> {
    let id = &battery.id;
    let kind = kind(node, "item_type", Kind::Single, problems);
    let fields = given.fields(id);
    let answers = match kind {
        Kind::Number | Kind::Text => Vec::new(),
        _ => of_categories(&fields, id, given.tr, problems),
    };
    if let Kind::Battery | Kind::Multiple | Kind::Ranking = kind {
        problems.push(node.problem(Code::Unfit, "item_type", Wanted::OneFieldType));
    }
    let nets = nets(node, id, &answers, given.tr, problems);
    let sorts = shown(id, &fields, given.tr).sorts(&answers, problems);
    let mut items = Vec::new();
    for column in fields {
        let key = format!("questions.{id}.items.{}", column.item);
        let title = column.node.required("title", problems);
        let item = Question {
            id: format!("{id}.{}", column.item),
            kind,
            battery: Some(id.clone()),
            title: given.tr.text(&key, title),
            not_offered: not_offered(&answers, column),
            answers: answers.clone(),
            nets: nets.clone(),
            sorts: sorts.clone(),
            ..battery.clone()
        };
        check_item(&item.id, column, problems);
        if let Some(own) = column.own() {
            routings.add(&item.id, &own, &column.node, problems);
        }
        items.push(item);
    }
    items
}

/// The options that an item lacks.
fn not_offered(answers: &[Answer], column: &Column) -> Vec<String> {
    let own = |code: &str| column.categories.iter().any(|c| c.code == code);
    let lacking = answers.iter().filter(|a| !own(&a.code));
    lacking.map(|a| a.code.clone()).collect()
}

fn check_item(id: &str, column: &Column, problems: &mut Problems) {
    if column.item.is_empty() || column.field.name != id {
        let battery = &column.question;
        let expected = Wanted::ItemName.of(&[&format!("{battery}.…")]);
        problems.push(column.node.problem(Code::Unfit, "name", expected));
    }
}

/// Every field that names a question names one that is declared.
pub(super) fn check_fields(columns: &[Column], book: &Codebook, problems: &mut Problems) {
    let declared = |id: &str| book.question(id).is_some_and(|q| q.battery.is_none()); // an item has its field already
    let unknown = |c: &&Column| !c.question.is_empty() && !declared(&c.question);
    for column in columns.iter().filter(unknown) {
        let known = book.entries().map(|q| q.id.as_str());
        let problem = Problem::found(Code::Unknown, &column.question, Wanted::QuestionId);
        let path = format!("{}.kommunalblick.question", column.node.path);
        let placed = problem.path(&path).at(crate::package::DESCRIPTOR, 0);
        problems.push(placed.nearest(nearest(&column.question, known)));
    }
}

/// A section with its title.
pub(super) fn sections(own: &Node, tr: &Translations, problems: &mut Problems) -> Vec<Section> {
    let mut list: Vec<Section> = Vec::new();
    for node in own.list("sections", problems) {
        let id = node.required("id", problems).to_string();
        let title = node.required("title", problems);
        if list.iter().any(|s| s.id == id) {
            problems.push(node.problem(Code::Repeated, "id", Wanted::SectionOnce));
        }
        let title: Text = tr.text(&format!("sections.{id}"), title);
        list.push(Section { id, title });
    }
    list
}
