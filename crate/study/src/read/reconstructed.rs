//! From `reconstruction.csv` and `bounds.csv` to what was made of the findings.

use super::super::reconstruction::{Bound, Reconstructed, Rounding, Status};
use super::cells::{
    Ids, check_finding, known_option, parse, references, whole, whole_or_none, word,
};
use std::collections::BTreeSet;
use survey::codebook::Codebook;
use survey::package::{Files, Line, Sheet};
use survey::problem::{Code, Problems, Wanted};
use survey::query::Measure;

const FILE: &str = "reconstruction.csv";
const COLUMNS: [&str; 8] = [
    "id",
    "status",
    "k",
    "n",
    "rounding",
    "reading",
    "conflicts",
    "reason",
];
const BOUNDS: &str = "bounds.csv";
const BOUND_COLUMNS: [&str; 6] = ["query", "lower", "upper", "base", "readings", "option"];

/// What came of each finding; nothing where the package has no such file.
pub(in super::super) fn reconstructed(
    files: &Files,
    findings: Option<&BTreeSet<String>>,
    readings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<Reconstructed> {
    if !files.contains_key(FILE) {
        return Vec::new();
    }
    let table = Sheet::read(files, FILE, &COLUMNS, problems);
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        check_finding(&row, findings, problems);
        list.extend(one(&row, findings, readings, problems));
    }
    list
}

fn one(
    row: &Line,
    findings: Option<&BTreeSet<String>>,
    readings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Option<Reconstructed> {
    let status = word(row, "status", &Status::WORDS, problems);
    let rounding = match row.get("rounding") {
        "" => None,
        _ => word(row, "rounding", &Rounding::WORDS, problems),
    };
    let counts = whole_or_none(row, "k", problems).zip(whole_or_none(row, "n", problems));
    let reconstructed = Reconstructed {
        finding: row.get("id").to_string(),
        status: status?,
        counts,
        rounding,
        readings: references(row, "reading", &["readings.csv"], readings, problems),
        conflicts: references(row, "conflicts", &["findings.csv"], findings, problems),
        reason: row.get("reason").to_string(),
    };
    check_counts(&reconstructed, row, problems);
    Some(reconstructed)
}

/// Who was tested was counted, who was not was not.
fn check_counts(reconstructed: &Reconstructed, row: &Line, problems: &mut Problems) {
    let tested = reconstructed.status != Status::NotTestable;
    for column in ["k", "n"] {
        match (tested, row.get(column).is_empty()) {
            (true, true) => {
                let expected = Wanted::WholeFrom.of(&["0"]);
                problems.push(row.problem(Code::Missing, column, expected));
            }
            (false, false) => {
                problems.push(row.problem(Code::Surplus, column, Wanted::NothingUntested));
            }
            _ => {}
        }
    }
}

/// The bounds; none where the package has no such file.
pub(in super::super) fn bounds(
    files: &Files,
    book: &Codebook,
    readings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<Bound> {
    if !files.contains_key(BOUNDS) {
        return Vec::new();
    }
    let table = Sheet::read(files, BOUNDS, &BOUND_COLUMNS, problems);
    let rows = table.rows();
    rows.filter_map(|row| bound(&row, book, readings, problems))
        .collect()
}

fn bound(
    row: &Line,
    book: &Codebook,
    readings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Option<Bound> {
    let query = parse(row.get("query"), row, "query", book, problems);
    if query.measure != Measure::Count {
        problems.push(row.problem(Code::Unfit, "query", Wanted::CountQuery));
    }
    known_option(row, &query, book, problems);
    let (lower, upper) = (whole(row, "lower", problems), whole(row, "upper", problems));
    let bound = Bound {
        query,
        option: row.get("option").to_string(),
        base: whole_or_none(row, "base", problems),
        readings: references(row, "readings", &["readings.csv"], readings, problems),
        lower: lower?,
        upper: upper?,
    };
    if bound.lower > bound.upper {
        let expected = Wanted::WholeFrom.of(&[&bound.lower.to_string()]);
        problems.push(row.problem(Code::Unfit, "upper", expected));
    }
    if let Some(base) = bound.base.filter(|base| *base < bound.upper) {
        let expected = Wanted::WholeUpTo.of(&[&base.to_string()]);
        problems.push(row.problem(Code::Unfit, "upper", expected));
    }
    Some(bound)
}
