//! Checks that the roles name questions, codes and findings that exist.

use std::collections::BTreeSet;
use survey::codebook::{Codebook, Kind, Question, Roles, SizeClass, Tile};
use survey::package::DESCRIPTOR;
use survey::problem::{Code, Expected, Problem, Problems, Wanted, nearest};
use survey::query::{parse, parse_where};

/// Adds a problem for each role that names something unknown. `findings` is `None` where their table could not be read.
pub(super) fn check(
    roles: &Roles,
    book: &Codebook,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) {
    let size = roles.size_question.iter().chain(&roles.kind_question);
    check_questions(size.clone(), "size_class", book, problems);
    let mapped = roles.map.iter().map(|map| &map.question);
    check_questions(mapped.clone(), "map", book, problems);
    check_questions(roles.self_check.iter(), "self_check", book, problems);
    check_one_of_several(size, "size_class", book, problems);
    check_one_of_several(mapped, "map", book, problems);
    check_sides(roles, book, problems);
    check_start(roles, book, problems);
    check_headlines(roles, book, problems);
    check_classes(roles, book, problems);
    check_well_placed(roles, book, problems);
    check_map(roles, book, problems);
    let twice = repeated(roles.self_check.iter());
    problems.extend(
        twice
            .into_iter()
            .map(|id| wrong(Code::Repeated, id, Wanted::QuestionOnce, "self_check")),
    );
    let twice = repeated(roles.key_figures.iter().map(|(id, _)| id));
    problems.extend(
        twice
            .into_iter()
            .map(|id| wrong(Code::Repeated, id, Wanted::FindingOnce, "key_figures")),
    );
    let unknown = |id: &&String| findings.is_some_and(|known| !known.contains(*id));
    for id in roles.key_figures.iter().map(|(id, _)| id).filter(unknown) {
        let expected = Wanted::IdsOf.of(&["findings.csv"]);
        problems.push(wrong(Code::Unknown, id, expected, "key_figures"));
    }
}

fn check_sides(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    for (name, text) in [
        ("favourable", &roles.favourable),
        ("neutral", &roles.neutral),
    ] {
        let text = Some(text.as_str()).filter(|text| !text.is_empty());
        for problem in text.map_or(Vec::new(), |text| parse_where(text, book).1) {
            let place = format!("kommunalblick.roles.{name}");
            problems.push(problem.path(&place).at(DESCRIPTOR, 0));
        }
    }
}

/// The query of the start page is one that can be read.
fn check_start(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    let text = Some(roles.start.as_str()).filter(|text| !text.is_empty());
    for problem in text.map_or(Vec::new(), |text| parse(text, book).problems) {
        let problem = problem.path("kommunalblick.roles.start");
        problems.push(problem.at(DESCRIPTOR, 0));
    }
}

/// A headline tells answers of its question.
fn check_headlines(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    let asked = roles.headlines.iter().map(|headline| &headline.question);
    check_questions(asked, "headlines", book, problems);
    for (at, headline) in roles.headlines.iter().enumerate() {
        let Some(question) = book.question(&headline.question) else {
            continue;
        };
        let codes = headline.phrases.iter().map(|(code, _)| code);
        for code in codes.filter(|code| question.answer(code).is_none()) {
            let path = format!("headlines[{at}].phrases");
            let known = std::iter::once(question.id.as_str()).chain(question.codes());
            let expected = Wanted::CodeOf.of(&known.collect::<Vec<_>>());
            let problem = wrong(Code::Unknown, code, expected, &path);
            problems.push(problem.nearest(nearest(code, question.codes())));
        }
    }
}

fn wrong(code: Code, found: &str, expected: impl Into<Expected>, path: &str) -> Problem {
    Problem::found(code, found, expected)
        .path(&format!("kommunalblick.roles.{path}"))
        .at(DESCRIPTOR, 0)
}

fn check_questions<'a>(
    ids: impl Iterator<Item = &'a String>,
    path: &str,
    book: &Codebook,
    problems: &mut Problems,
) {
    for id in ids.filter(|id| book.question(id).is_none()) {
        let near = nearest(id, book.questions.iter().map(|q| q.id.as_str()));
        let problem = wrong(Code::Unknown, id, Wanted::QuestionId, path);
        problems.push(problem.nearest(near));
    }
}

/// What respondents are sorted by is a question with one of several answers.
fn check_one_of_several<'a>(
    ids: impl Iterator<Item = &'a String>,
    path: &str,
    book: &Codebook,
    problems: &mut Problems,
) {
    for question in ids.filter_map(|id| book.question(id)) {
        if !question.kind.has_codes() || question.kind == Kind::Multiple {
            let expected = Wanted::OneOfSeveral;
            problems.push(wrong(Code::Unfit, &question.id, expected, path));
        }
    }
}

/// Classes are codes of their question, each once; among those for the same kinds each begins above the one before it.
fn check_classes(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    let Some(size) = question(&roles.size_question, book) else {
        return;
    };
    let path = |at: usize, key: &str| format!("size_class.classes[{at}].{key}");
    let classes = &roles.size_classes;
    for (at, class) in classes.iter().enumerate() {
        if size.answer(&class.code).is_none() {
            let place = path(at, "code");
            let problem = wrong(Code::Unknown, &class.code, Wanted::SizeCode, &place);
            problems.push(problem.nearest(nearest(&class.code, size.codes())));
        }
        if classes[..at].iter().any(|c| c.code == class.code) {
            let (place, expected) = (path(at, "code"), Wanted::ClassOnce);
            problems.push(wrong(Code::Repeated, &class.code, expected, &place));
        }
        let before = classes[..at].iter().rev().find(|c| same_kind(c, class));
        if let Some(before) = before.filter(|c| c.from >= class.from) {
            let expected = Wanted::NumberAbove.of(&[&before.from.to_string(), &before.code]);
            let (place, found) = (path(at, "from"), class.from.to_string());
            problems.push(wrong(Code::Unfit, &found, expected, &place));
        }
        check_kinds(class, roles, book, &path(at, "kinds"), problems);
    }
}

/// Whether a respondent could be in either class.
fn same_kind(a: &SizeClass, b: &SizeClass) -> bool {
    let both_any = a.kinds.is_empty() && b.kinds.is_empty();
    both_any || a.kinds.iter().any(|kind| b.kinds.contains(kind))
}

/// A class is for kinds that the kind question has.
fn check_kinds(
    class: &SizeClass,
    roles: &Roles,
    book: &Codebook,
    path: &str,
    problems: &mut Problems,
) {
    let kinds = question(&roles.kind_question, book);
    let known = |kind: &str| kinds.is_some_and(|q| q.answer(kind).is_some());
    for kind in class.kinds.iter().filter(|kind| !known(kind)) {
        let codes = kinds.into_iter().flat_map(Question::codes);
        let problem = wrong(Code::Unknown, kind, Wanted::KindCode, path);
        problems.push(problem.nearest(nearest(kind, codes)));
    }
}

/// The areas are items of the question; codes are answers of each.
fn check_well_placed(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    let Some(role) = &roles.well_placed else {
        return;
    };
    let id = |item: &str| format!("{}.{item}", role.question);
    let battery = book.question(&role.question);
    if battery.is_none_or(|q| q.kind != Kind::Battery) {
        let (place, expected) = ("well_placed.question", Wanted::BatteryId);
        problems.push(wrong(Code::Unknown, &role.question, expected, place));
        return;
    }
    for (path, twice) in [
        ("well_placed.codes", repeated(role.codes.iter())),
        (
            "well_placed.areas",
            repeated(role.areas.iter().map(|a| &a.item)),
        ),
    ] {
        let twice = twice.into_iter();
        problems.extend(twice.map(|word| wrong(Code::Repeated, word, Wanted::EachOnce, path)));
    }
    for area in &role.areas {
        match book.question(&id(&area.item)) {
            None => problems.push(wrong(
                Code::Unknown,
                &area.item,
                Wanted::Item,
                "well_placed.areas",
            )),
            Some(item) => {
                let offered = |code: &str| item.offered().any(|a| a.code == code);
                for code in role.codes.iter().filter(|c| !offered(c)) {
                    let (place, expected) = ("well_placed.codes", Wanted::OfferedCode);
                    problems.push(wrong(Code::Unknown, code, expected, place));
                }
            }
        }
    }
}

/// Words that stand in a list before.
fn repeated<'a>(words: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let words = words.map(String::as_str);
    words.filter(|word| !seen.insert(*word)).collect()
}

/// Every code of the question has one place on the map, and no two have the same.
fn check_map(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    let Some(map) = &roles.map else {
        return;
    };
    let Some(question) = book.question(&map.question) else {
        return;
    };
    let path = |at: usize| format!("map.tiles[{at}]");
    for (at, tile) in map.tiles.iter().enumerate() {
        let before = &map.tiles[..at];
        let problem = match () {
            () if question.answer(&tile.code).is_none() => {
                let near = nearest(&tile.code, question.codes());
                wrong(Code::Unknown, &tile.code, Wanted::MapCode, &path(at)).nearest(near)
            }
            () if before.iter().any(|t| t.code == tile.code) => {
                wrong(Code::Repeated, &tile.code, Wanted::CodeOnce, &path(at))
            }
            () if before.iter().any(|t| same_place(t, tile)) => {
                wrong(Code::Repeated, &tile.code, Wanted::OwnTile, &path(at))
            }
            () => continue,
        };
        problems.push(problem);
    }
    let lacking = question.codes().filter(|code| map.place(code).is_none());
    let lacking: Vec<&str> = lacking.collect();
    if !lacking.is_empty() {
        let problem = Problem::lacking(Code::Missing, Wanted::TileForEach.of(&lacking));
        let place = "kommunalblick.roles.map.tiles";
        problems.push(problem.path(place).at(DESCRIPTOR, 0));
    }
}

fn same_place(a: &Tile, b: &Tile) -> bool {
    (a.column, a.row) == (b.column, b.row)
}

fn question<'a>(id: &Option<String>, book: &'a Codebook) -> Option<&'a Question> {
    book.question(id.as_deref()?)
}
