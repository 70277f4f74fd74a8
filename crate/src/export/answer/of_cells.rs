//! The records of a table's cells: one a stated number, one for what the stated numbers force, one for what was counted.

use crate::stated::Stated;

use super::Answer;
use super::line::{Line, known, number};
use crate::computed;
use crate::describe;
use crate::evidence::Evidence;
use crate::export::lines;
use crate::query::Measure;
use crate::study::finding::Finding;
use crate::table::{Bounds, Cell, Flag, Modelled, Refused, Table, flag as flag_of, together};
use crate::words::table::show;
use crate::words::{Words, words};

/// The records of all cells, row by row.
pub fn lines(answer: &Answer, table: &Table) -> Vec<Line> {
    let mut list = Vec::new();
    for (head, cells) in table.rows.iter().zip(&table.cells) {
        for (group, cell) in table.groups.iter().zip(cells) {
            let place = Line {
                group: group.label.clone(),
                group_code: group.code.clone(),
                group_kind: group.kind.word(),
                row: head.label.clone(),
                row_code: head.code.clone(),
                measure: describe::measure_name(answer.lang, answer.measure()).to_string(),
                note: notes(words(answer.lang), head.net, cell),
                ..Line::default()
            };
            list.extend(of_cell(answer, &place, cell));
        }
    }
    list
}

/// What else is to be said of a cell.
fn notes(w: &Words, net: bool, cell: &Cell) -> String {
    let mut notes = Vec::new();
    notes.extend(net.then_some(w.net));
    if together(&cell.printed).len() > 1 {
        notes.push(w.conflict);
    } else if cell.printed.len() > 1 {
        notes.push(w.printed_twice);
    }
    notes.join("; ")
}

/// A cell of which nothing is known has one record that says so.
fn of_cell(answer: &Answer, place: &Line, cell: &Cell) -> Vec<Line> {
    let findings = answer.findings(cell);
    let printed = findings.iter().map(|f| printed(answer, place, f));
    let mut list: Vec<Line> = printed.collect();
    list.extend(cell.bounds.iter().map(|b| implied(answer, place, b)));
    list.extend(cell.modelled.iter().map(|m| modelled(answer, place, m)));
    list.extend(counted(answer, place, cell));
    if list.is_empty() {
        list.push(Line {
            missing: words(answer.lang).not_printed.to_string(),
            ..place.clone()
        });
    }
    list
}

fn printed(answer: &Answer, place: &Line, finding: &Finding) -> Line {
    let lang = answer.lang;
    let w = words(lang);
    let own = finding.note.get(lang);
    let notes = [place.note.as_str(), own];
    let notes: Vec<&str> = notes.into_iter().filter(|n| !n.is_empty()).collect();
    Line {
        printed: finding.display(lang),
        value: lines::machine(lang, finding),
        count: lines::printed_count(finding),
        base: lines::base(lang, finding.base()),
        flag: flag(w, finding.base().known().and_then(flag_of)),
        evidence: Some(Evidence::Published),
        source: finding.source.label(lang).to_string(),
        finding: finding.id.clone(),
        qualifier: lines::qualifier(finding.qualifier),
        status: lines::status(w, finding.status),
        note: notes.join("; "),
        ..place.clone()
    }
}

/// Value only where the bounds meet; bounds of a share only where its base is known.
fn implied(answer: &Answer, place: &Line, bounds: &Bounds) -> Line {
    let (lang, measure) = (answer.lang, answer.measure());
    let [low, high] = bounds.count;
    let machine = |count| match (measure, bounds.base) {
        (Measure::Count, _) => count_text(count),
        (_, Some(base)) => lines::decimal(lang, &computed::machine(measure, count, Some(base))),
        (_, None) => String::new(),
    };
    let exact = low == high;
    Line {
        value: if exact { machine(low) } else { String::new() },
        count: if exact {
            count_text(low)
        } else {
            format!("{low}–{high}")
        },
        base: bounds.base.map_or(String::new(), count_text),
        unweighted: bounds.base.map_or(String::new(), count_text),
        bounds: bounds.count.map(machine),
        flag: flag(words(lang), bounds.base.and_then(flag_of)),
        evidence: Some(Evidence::Implied),
        source: computed::readings_named(answer.survey, lang, &bounds.readings),
        ..place.clone()
    }
}

fn count_text(count: u32) -> String {
    count.to_string()
}

/// What the responses give beside a stated or implied number.
fn modelled(answer: &Answer, place: &Line, modelled: &Modelled) -> Line {
    let tally = modelled.tally();
    let (w, lang) = (words(answer.lang), answer.lang);
    let value = computed::machine_modelled(answer.measure(), tally);
    Line {
        value: lines::decimal(lang, &value),
        count: count_text(tally.count),
        base: count_text(tally.base),
        unweighted: count_text(tally.base),
        flag: flag(w, flag_of(tally.base)),
        evidence: Some(Evidence::Modelled),
        source: w.take_model_source.to_string(),
        ..place.clone()
    }
}

/// A number counted in the responses: observed, or modelled where nothing was stated. A model without a case says nothing; in data
/// that were observed it is a result that a group has none.
fn counted(answer: &Answer, place: &Line, cell: &Cell) -> Option<Line> {
    let (w, lang) = (words(answer.lang), answer.lang);
    let value = show::machine(answer.measure(), cell);
    let respondents = |n: Option<f64>| {
        let n = n.map(|n| show::machine_count(cell.evidence, n));
        lines::decimal(lang, &n.unwrap_or_default())
    };
    let empty = cell.unweighted_base == Some(0);
    let source = match cell.evidence {
        Evidence::Observed => w.take_observed_source,
        Evidence::Modelled if value.is_some() && !empty => w.take_model_source,
        _ => return None,
    };
    Some(Line {
        missing: missing(w, cell, value.is_some()).to_string(),
        value: match &cell.category {
            Some(category) => category.label.clone(),
            None => lines::decimal(lang, &value.unwrap_or_default()),
        },
        count: respondents(cell.count),
        base: respondents(cell.base),
        unweighted: cell.unweighted_base.map_or(String::new(), count_text),
        interval: match &cell.categories {
            Some(ends) => ends.clone().map(|end| end.label),
            None => [cell.lower, cell.upper].map(|end| known(lang, end)),
        },
        residual: cell.residual.map_or(String::new(), |z| number(lang, z)),
        flag: flag(w, cell.flag),
        evidence: Some(cell.evidence),
        source: source.to_string(),
        ..place.clone()
    })
}

/// Why a number is not there: nobody is in the base, or it cannot be computed.
fn missing(w: &Words, cell: &Cell, known: bool) -> &'static str {
    match (cell.refused, known) {
        (Some(Refused::WeightsSum), _) => w.take_no_sum,
        (Some(Refused::WeightsZero), _) => w.take_no_weight,
        (Some(Refused::Interval), _) => w.take_no_interval,
        (None, false) => w.take_no_case,
        (None, true) => "",
    }
}

/// How small a base is, in words; empty where it is not small.
fn flag(w: &Words, flag: Option<Flag>) -> &'static str {
    match flag {
        Some(Flag::Tiny) => w.tiny_base,
        Some(Flag::Small) => w.small_base,
        None => "",
    }
}
