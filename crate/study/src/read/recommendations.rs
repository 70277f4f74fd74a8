//! Reads `recommendations.csv`: what the study recommends, on which questions it rests, and which answers call for it.

use super::cells::{Ids, in_query, references};
use crate::recommendation::Recommendation;
use crate::statement::Statement;
use std::collections::BTreeSet;
use survey::codebook::Codebook;
use survey::lang::Text;
use survey::package::{Files, Line, Sheet};
use survey::problem::{Code, Problems, Wanted, nearest};
use survey::query::{Condition, parse_where};

const FILE: &str = "recommendations.csv";
const COLUMNS: [&str; 7] = [
    "id",
    "title_de",
    "title_en",
    "text_de",
    "text_en",
    "questions",
    "rule",
];

/// The recommendations in their order; none where the package has no such table. A package without statements may leave that column out.
pub(super) fn read(
    files: &Files,
    book: &Codebook,
    statements: &[Statement],
    problems: &mut Problems,
) -> Vec<Recommendation> {
    if !files.contains_key(FILE) {
        return Vec::new();
    }
    let table = Sheet::read(files, FILE, &COLUMNS, problems);
    let known: BTreeSet<String> = statements.iter().map(|s| s.id.clone()).collect();
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        list.push(Recommendation {
            id: row.get("id").to_string(),
            title: Text::new(row.get("title_de"), row.get("title_en")),
            text: Text::new(row.get("text_de"), row.get("text_en")),
            questions: questions(&row, book, problems),
            rule: rule(&row, book, problems),
            statements: references(
                &row,
                "statements",
                &["statements.csv"],
                Some(&known),
                problems,
            ),
        });
    }
    list
}

fn questions(row: &Line, book: &Codebook, problems: &mut Problems) -> Vec<String> {
    let ids = row
        .get("questions")
        .split_whitespace()
        .map(survey::query::decoded); // an id may have blanks
    let ids: Vec<String> = ids.collect();
    for id in ids.iter().filter(|id| book.question(id).is_none()) {
        let near = nearest(id, book.questions.iter().map(|q| q.id.as_str()));
        let problem = row.about(Code::Unknown, "questions", id, Wanted::QuestionId.into());
        problems.push(problem.nearest(near));
    }
    ids
}

fn rule(row: &Line, book: &Codebook, problems: &mut Problems) -> Vec<Condition> {
    let (rule, wrong) = parse_where(row.get("rule"), book);
    for problem in wrong {
        problems.push(in_query(problem, row.get("rule"), row, "rule"));
    }
    rule
}
