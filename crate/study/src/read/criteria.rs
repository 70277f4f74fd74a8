//! From `criteria.csv` to what each finding is tested by.

use super::super::reconstruction::{Criterion, Test};
use super::cells::{Ids, check_finding, word};
use std::collections::BTreeSet;
use survey::decimal::Decimal;
use survey::lang::Text;
use survey::package::{Files, Line, Sheet};
use survey::problem::{Code, Problems, Wanted};

const FILE: &str = "criteria.csv";
const COLUMNS: [&str; 6] = ["id", "test", "lower", "upper", "reason_de", "reason_en"];

/// The criteria; none where the package has no such file.
pub(in super::super) fn criteria(
    files: &Files,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<Criterion> {
    if !files.contains_key(FILE) {
        return Vec::new();
    }
    let table = Sheet::read(files, FILE, &COLUMNS, problems);
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        check_finding(&row, findings, problems);
        list.extend(criterion(&row, problems));
    }
    list
}

fn criterion(row: &Line, problems: &mut Problems) -> Option<Criterion> {
    let test = word(row, "test", &Test::WORDS, problems);
    let criterion = Criterion {
        finding: row.get("id").to_string(),
        lower: bound(row, "lower", problems),
        upper: bound(row, "upper", problems),
        reason: reason(row, problems),
        test: test?,
    };
    check_bounds(&criterion, row, problems);
    if criterion.test == Test::None && criterion.reason.is_empty() {
        problems.push(row.problem(Code::Missing, "reason_de", Wanted::Reason));
    }
    Some(criterion)
}

fn reason(row: &Line, problems: &mut Problems) -> Text {
    let reason = Text::new(row.get("reason_de"), row.get("reason_en"));
    for (own, other, column) in [
        (&reason.de, &reason.en, "reason_de"),
        (&reason.en, &reason.de, "reason_en"),
    ] {
        if own.is_empty() && !other.is_empty() {
            problems.push(row.problem(Code::Missing, column, Wanted::BothOrNeither));
        }
    }
    reason
}

fn bound(row: &Line, column: &str, problems: &mut Problems) -> Option<Decimal> {
    let text = row.get(column);
    let bound = Decimal::parse(text);
    if bound.is_none() && !text.is_empty() {
        problems.push(row.problem(Code::Malformed, column, Wanted::NumberOrNothing));
    }
    bound
}

fn check_bounds(criterion: &Criterion, row: &Line, problems: &mut Problems) {
    let bounded = matches!(criterion.test, Test::Band | Test::Below | Test::Above);
    for column in ["lower", "upper"] {
        if !bounded && !row.get(column).is_empty() {
            let expected = Wanted::NothingUnbounded.of(&["band", "below", "above"]);
            problems.push(row.problem(Code::Surplus, column, expected));
        }
    }
    let open = row.get("lower").is_empty() && row.get("upper").is_empty();
    if criterion.test == Test::Band && open {
        problems.push(row.problem(Code::Missing, "lower", Wanted::SomeBound));
    }
    if let (Some(lower), Some(upper)) = (criterion.lower, criterion.upper)
        && lower.units() * upper.scale() > upper.units() * lower.scale()
    {
        let expected = Wanted::NumberFrom.of(&[&lower.to_string()]);
        problems.push(row.problem(Code::Unfit, "upper", expected));
    }
}
