//! What the fields of one question must have in common, so that a code means the same in each of them.

use super::field::Column;
use super::question::by_question;
use super::{Codebook, Kind, Question};
use crate::letters::small;
use crate::problem::{Code, Expected, Problem, Problems, Wanted};

/// Codes that say "no", and codes that say "yes", in whatever letters.
const NO: [&str; 6] = ["0", "no", "nein", "n", "false", "not-selected"];
const YES: [&str; 7] = ["1", "yes", "ja", "y", "j", "true", "selected"];

/// Checks the fields of every question that has any.
pub(super) fn check(book: &Codebook, columns: &[Column], problems: &mut Problems) {
    let by_question = by_question(columns);
    for question in book.questions.iter().filter(|q| q.battery.is_none()) {
        let own = by_question.get(question.id.as_str());
        let fields: &[&Column] = own.map_or(&[], Vec::as_slice);
        check_words(question, fields, problems);
        match question.kind {
            Kind::Multiple => multiple(fields, problems),
            Kind::Ranking => ranking(fields, problems),
            Kind::Battery => {}
            _ => single(question, fields, problems),
        }
        for field in fields {
            let kind = book.question(&format!("{}.{}", question.id, field.item));
            check_order(
                kind.map_or(question.kind, |item| item.kind),
                field,
                problems,
            );
            check_categories(kind.unwrap_or(question), field, problems);
        }
        check_grades(question, book, fields, problems);
    }
}

/// `option`, `item` and `rank` belong to one type of question each.
fn check_words(question: &Question, fields: &[&Column], problems: &mut Problems) {
    let words = [
        ("option", Kind::Multiple),
        ("item", Kind::Battery),
        ("rank", Kind::Ranking),
    ];
    for (key, kind) in words.iter().filter(|(_, kind)| *kind != question.kind) {
        for column in fields.iter().filter(|c| c.says(key)) {
            let names = [key, kind.as_str(), &question.id, question.kind.as_str()];
            problems.push(own(column, Code::Surplus, key, Wanted::NoWord.of(&names)));
        }
    }
}

/// A problem at what a field says under `kommunalblick`.
fn own(column: &Column, code: Code, key: &str, expected: Expected) -> Problem {
    match column.own() {
        Some(own) => own.problem(code, key, expected),
        None => column.node.problem(code, "kommunalblick", expected),
    }
}

/// A question with one answer has one field.
fn single(question: &Question, fields: &[&Column], problems: &mut Problems) {
    for column in fields.iter().skip(1) {
        let expected = Wanted::FreeQuestion.of(&[&fields[0].field.name, &question.id]);
        let (node, key) = (&column.node, "kommunalblick.question");
        problems.push(node.about(Code::Repeated, key, &question.id, expected));
    }
}

/// Each option stands in one field, and the first category of every field says that it is ticked.
fn multiple(fields: &[&Column], problems: &mut Problems) {
    for (n, column) in fields.iter().enumerate() {
        let twice = fields[..n].iter().any(|c| c.option == column.option);
        if twice && !column.option.is_empty() {
            let (node, key) = (&column.node, "kommunalblick.option");
            problems.push(node.about(Code::Repeated, key, &column.option, Wanted::OptionOnce));
        }
        check_tick(column, problems);
    }
    let several = |c: &&&Column| c.categories.len() > 1 && c.kind() != "boolean";
    let mut told = fields.iter().filter(several);
    let Some(first) = told.next() else {
        return;
    };
    for column in told.filter(|c| !agree(first, c)) {
        let expected = Wanted::TickAs.of(&[&first.categories[0].code, &first.field.name]);
        let (node, found) = (&column.node, &column.categories[0].code);
        problems.push(node.about(Code::Unfit, "categories[0]", found, expected));
    }
}

/// Whether the first categories of two fields mean the same: they are the same, or all the others are.
fn agree(a: &Column, b: &Column) -> bool {
    let code = |c: &Column, at: usize| c.categories[at].code.clone();
    let rest =
        |c: &Column| -> Vec<String> { (1..c.categories.len()).map(|at| code(c, at)).collect() };
    code(a, 0) == code(b, 0) || rest(a) == rest(b) && !rest(a).contains(&code(b, 0))
}

/// A field in which "no" stands before "yes" would count those who did not tick.
fn check_tick(column: &Column, problems: &mut Problems) {
    let is = |words: &[&str], code: &str| words.contains(&small(code).as_str());
    let codes: Vec<&str> = column.categories.iter().map(|c| c.code.as_str()).collect();
    let [first, rest @ ..] = codes.as_slice() else {
        return;
    };
    if let Some(yes) = rest.iter().find(|code| is(&YES, code) && is(&NO, first)) {
        let (node, expected) = (&column.node, Wanted::Tick.of(&[yes]));
        problems.push(node.about(Code::Unfit, "categories[0]", first, expected));
    }
}

/// The ranks are 1, 2, … each once.
fn ranking(fields: &[&Column], problems: &mut Problems) {
    let known: Vec<u32> = fields.iter().filter_map(|c| c.rank()).collect();
    for (n, column) in fields.iter().enumerate() {
        let rank = column.rank();
        let fits = rank.is_some_and(|rank| rank as usize <= fields.len());
        let twice = fields[..n].iter().any(|c| c.rank() == rank);
        if !fits || twice && known.len() == fields.len() {
            let expected = Wanted::Ranks.of(&[&fields.len().to_string()]);
            problems.push(own(column, Code::Unfit, "rank", expected));
        }
    }
}

/// A question with ordered answers says nothing else of its categories.
fn check_order(kind: Kind, column: &Column, problems: &mut Problems) {
    let ordered = column.node.get("categoriesOrdered");
    let says_no = ordered.is_some_and(|n| n.value().as_bool() == Some(false));
    if says_no && kind.has_steps() {
        let (node, expected) = (&column.node, Wanted::OrderedOf.of(&[kind.as_str()]));
        problems.push(node.problem(Code::Unfit, "categoriesOrdered", expected));
    }
}

/// An answer that is one of several options needs them.
fn check_categories(question: &Question, column: &Column, problems: &mut Problems) {
    let coded = question.kind.has_options();
    let said = column.node.get("categories").is_some(); // an empty list is a problem of its own
    if coded && column.categories.is_empty() && !said {
        let expected = Wanted::CategoriesOf.of(&[&question.id, question.kind.as_str()]);
        let problem = column.node.problem(Code::Missing, "categories", expected);
        problems.push(problem);
    }
}

/// Grades are counted by their place, so a grade that is a number stands at it.
fn check_grades(question: &Question, book: &Codebook, fields: &[&Column], problems: &mut Problems) {
    let graded = |q: &&Question| q.kind == Kind::Grade;
    let items = question.items.iter().filter_map(|id| book.question(id));
    let Some(graded) = std::iter::once(question).chain(items).find(graded) else {
        return;
    };
    let numbers: Vec<Option<usize>> = graded.codes().map(|code| code.parse().ok()).collect();
    let all = numbers.iter().all(Option::is_some);
    let placed = numbers
        .iter()
        .zip(1..)
        .all(|(number, place)| *number == Some(place));
    if let (true, false, Some(column)) = (all, placed, fields.first()) {
        let found = graded.codes().collect::<Vec<_>>().join(", ");
        let (node, expected) = (&column.node, Wanted::Grades);
        problems.push(node.about(Code::Unfit, "categories", &found, expected));
    }
}
