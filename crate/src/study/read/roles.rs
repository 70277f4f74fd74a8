//! Checks that the roles name questions, codes and findings that exist.

use super::DESCRIPTOR;
use crate::codebook::{Codebook, LAENDER, Question, Roles};
use crate::problem::{Problem, Problems, did_you_mean, quoted};
use crate::query::parse_where;
use std::collections::BTreeSet;

/// Adds a problem for each role that names something unknown. `findings` is `None` where their table could not be read.
pub(super) fn check(
    roles: &Roles,
    book: &Codebook,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) {
    let size = roles.size_question.iter().chain(&roles.kind_question);
    check_questions(size, "size_class", book, problems);
    check_questions(roles.land_question.iter(), "land", book, problems);
    check_questions(roles.self_check.iter(), "self_check", book, problems);
    check_sides(roles, book, problems);
    check_classes(roles, book, problems);
    check_well_placed(roles, book, problems);
    check_land(roles, book, problems);
    let unknown = |id: &&String| findings.is_some_and(|known| !known.contains(*id));
    for id in roles.key_figures.iter().map(|(id, _)| id).filter(unknown) {
        problems.push(wrong(id, "the id of a finding", "key_figures"));
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
            problems.push(problem.column(place).at(DESCRIPTOR, 0));
        }
    }
}

fn wrong(found: &str, expected: &str, path: &str) -> Problem {
    Problem::new(quoted(found), expected)
        .column(format!("kommunalblick.roles.{path}"))
        .at(DESCRIPTOR, 0)
}

fn check_questions<'a>(
    ids: impl Iterator<Item = &'a String>,
    path: &str,
    book: &Codebook,
    problems: &mut Problems,
) {
    for id in ids.filter(|id| book.question(id).is_none()) {
        let hint = did_you_mean(id, book.questions.iter().map(|q| q.id.as_str()));
        problems.push(wrong(id, "the id of a question", path).hint(hint));
    }
}

fn check_classes(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    let Some(size) = question(&roles.size_question, book) else {
        return;
    };
    let expected = "a code of the size class question";
    for class in &roles.size_classes {
        if size.answer(&class.code).is_none() {
            problems.push(wrong(&class.code, expected, "size_class.classes"));
        }
    }
}

/// The areas are items of the question; codes are answers of each.
fn check_well_placed(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    let Some(role) = &roles.well_placed else {
        return;
    };
    let id = |item: &str| format!("{}.{item}", role.question);
    for area in &role.areas {
        match book.question(&id(&area.item)) {
            None => problems.push(wrong(
                &area.item,
                "an item of the question",
                "well_placed.areas",
            )),
            Some(item) => {
                for code in role.codes.iter().filter(|c| item.answer(c).is_none()) {
                    problems.push(wrong(code, "a code of each area", "well_placed.codes"));
                }
            }
        }
    }
}

fn check_land(roles: &Roles, book: &Codebook, problems: &mut Problems) {
    let Some(land) = question(&roles.land_question, book) else {
        return;
    };
    for code in land.codes().filter(|code| !LAENDER.contains(code)) {
        let expected = format!(
            "options whose codes are those of Länder: {}",
            LAENDER.join(", ")
        );
        let hint = did_you_mean(code, LAENDER);
        problems.push(wrong(code, &expected, "land").hint(hint));
    }
}

fn question<'a>(id: &Option<String>, book: &'a Codebook) -> Option<&'a Question> {
    book.question(id.as_deref()?)
}
