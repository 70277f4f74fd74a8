//! The records of what is not a cell: who was asked and who did not answer, differences of two populations, tests.

use super::Answer;
use crate::computed;
use crate::describe;
use crate::evidence::Evidence;
use crate::export::line::decimal;
use crate::export::line::{Line, known, number};
use crate::table::{Difference, Group, Table, Test};
use crate::words::table::show;
use crate::words::{fill, quoted, words};

/// Bases with the reasons for missing by group, then differences, then tests.
pub fn lines(answer: &Answer, table: &Table) -> Vec<Line> {
    let groups = table.columns().filter(|_| answer.tells_bases());
    let bases = groups.flat_map(|g| bases(answer, g));
    let differences = table.differences.iter().flatten();
    let differences = differences.map(|d| difference(answer, table, d));
    let tests = table.tests.iter().flat_map(|t| test(answer, table, t));
    bases.chain(differences).chain(tests).collect()
}

/// How many are in a group, were not asked, were asked, answered, and did not answer for each reason; each out of whom. With weights
/// the effective number of those who answered.
fn bases(answer: &Answer, group: &Group) -> Vec<Line> {
    let w = words(answer.lang);
    let book = answer.survey.codebook();
    let reason = |reason| {
        let label = quoted(book.reason(reason, answer.lang), answer.lang);
        fill(w.take_lacking, &[("reason", &label)])
    };
    let mut list = vec![
        (w.in_group.to_string(), group.size, None),
        (
            w.not_asked.to_string(),
            group.size.saturating_sub(group.asked),
            Some(group.size),
        ),
        (w.asked.to_string(), group.asked, Some(group.size)),
        (w.valid.to_string(), group.valid, Some(group.asked)),
    ];
    let missing = group.missing.iter();
    list.extend(missing.map(|m| (reason(m.reason), m.count, Some(group.asked))));
    let record = |(measure, count, base): (String, u32, Option<u32>)| Line {
        group: group.label.clone(),
        group_code: group.code.clone(),
        group_kind: group.kind.word(),
        measure,
        value: count.to_string(),
        count: count.to_string(),
        base: base.map_or(String::new(), |n| n.to_string()),
        unweighted: base.map_or(String::new(), |n| n.to_string()),
        evidence: Some(answer.survey.descriptor().evidence),
        source: computed::counted_in(answer.lang, answer.survey.descriptor().evidence).to_string(),
        ..Line::default()
    };
    let mut records: Vec<Line> = list.into_iter().map(record).collect();
    let effective = group.effective.map(|n| Line {
        value: decimal(answer.lang, &show::machine_count(group.evidence, n)),
        measure: w.take_effective.to_string(),
        count: String::new(),
        ..record((String::new(), 0, Some(group.valid)))
    });
    records.extend(effective);
    records
}

/// The first population less the second.
fn difference(answer: &Answer, table: &Table, difference: &Difference) -> Line {
    let (w, lang) = (words(answer.lang), answer.lang);
    let measure = describe::measure_name(lang, answer.measure());
    let label = |at: usize| table.groups.get(at).map_or("", |g| g.label.as_str());
    Line {
        group: fill(w.take_less, &[("first", label(0)), ("second", label(1))]),
        row: label_of(table, &difference.row),
        row_code: difference.row.clone(),
        measure: fill(w.take_difference, &[("measure", measure)]),
        value: number(lang, difference.value),
        interval: [difference.lower, difference.upper].map(|end| known(lang, end)),
        evidence: Some(difference.evidence),
        source: match difference.evidence {
            Evidence::Published => w.take_from_published,
            Evidence::Implied => w.take_from_implied,
            Evidence::Modelled => w.source_model,
            Evidence::Observed => w.source_observed,
        }
        .to_string(),
        ..Line::default()
    }
}

fn label_of(table: &Table, code: &str) -> String {
    let head = table.rows.iter().find(|head| head.code == code);
    head.map_or(code, |head| &head.label).to_string()
}

/// One record each for statistic, degrees of freedom, p, p after Holm and effect, where there is one.
fn test(answer: &Answer, table: &Table, test: &Test) -> Vec<Line> {
    let (w, lang) = (words(answer.lang), answer.lang);
    let name = match test.name.as_str() {
        "chi2" => w.test_chi2,
        "chi2-rao-scott" => w.test_rao_scott,
        _ => w.test_exact,
    };
    let numbers = [
        (w.statistic, Some(test.statistic)),
        (w.degrees, test.df),
        (w.p_value, Some(test.p)),
        (w.p_adjusted, test.p_adjusted),
        (w.effect, test.effect.as_ref().map(|e| e.value)),
    ];
    let row = test.row.as_deref();
    let record = |(what, value): (&str, f64)| Line {
        row: row.map_or(String::new(), |code| label_of(table, code)),
        row_code: row.unwrap_or("").to_string(),
        measure: format!("{name}{}{what}", w.colon),
        value: number(lang, value),
        evidence: Some(answer.survey.descriptor().evidence),
        source: computed::counted_in(answer.lang, answer.survey.descriptor().evidence).to_string(),
        ..Line::default()
    };
    let known = numbers.into_iter().filter_map(|(what, v)| Some((what, v?)));
    known.map(record).collect()
}
