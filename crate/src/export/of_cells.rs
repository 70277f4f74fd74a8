//! The lines of a cell: one a stated number, one for what the stated numbers force, one for what was counted.

use crate::stated::Stated;

use super::line::{self, Line, known, number};
use crate::computed;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::query::Measure;
use crate::study::Study;
use crate::study::finding::{Finding, Value};
use crate::table::{Bounds, Cell, Flag, Modelled, Refused, flag as flag_of, together};
use crate::words::table::show;
use crate::words::{Words, words};

/// Of which survey a cell is, what it measures, and in which language its lines are.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub survey: &'a Study,
    pub lang: Lang,
    pub measure: Measure,
}

/// What else is to be said of a cell.
pub fn notes(w: &Words, net: bool, cell: &Cell) -> String {
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
pub fn of_cell(of: Of, place: impl Fn(Option<&Finding>) -> Line, cell: &Cell) -> Vec<Line> {
    let findings = of.survey.stated_in(cell);
    let stated = findings.iter().map(|f| printed(of.lang, place(Some(f)), f));
    let mut list: Vec<Line> = stated.collect();
    let place = place(findings.first().copied());
    let bounds = cell.bounds.iter();
    list.extend(bounds.map(|b| implied(of, &place, b)));
    list.extend(cell.modelled.iter().map(|m| beside(of, &place, m)));
    list.extend(counted(of, &place, cell));
    if list.is_empty() {
        list.push(Line {
            missing: words(of.lang).not_printed.to_string(),
            ..place
        });
    }
    list
}

pub fn printed(lang: Lang, place: Line, finding: &Finding) -> Line {
    let w = words(lang);
    let own = finding.note.get(lang);
    let notes = [place.note.as_str(), own];
    let notes: Vec<&str> = notes.into_iter().filter(|n| !n.is_empty()).collect();
    Line {
        printed: finding.display(lang),
        share: matches!(finding.value, Value::Share(_)),
        value: line::machine(lang, finding),
        count: line::printed_count(finding),
        base: line::base(lang, finding.base()),
        flag: flag(w, finding.base().known().and_then(flag_of)),
        evidence: Some(Evidence::Published),
        source: finding.source.label(lang).to_string(),
        finding: finding.id.clone(),
        qualifier: line::qualifier(finding.qualifier),
        status: line::status(w, finding.status),
        note: notes.join("; "),
        ..place
    }
}

/// Value only where the bounds meet; bounds of a share only where its base is known.
fn implied(of: Of, place: &Line, bounds: &Bounds) -> Line {
    let (lang, measure) = (of.lang, of.measure);
    let [low, high] = bounds.count;
    let machine = |count| match (measure, bounds.base) {
        (Measure::Count, _) => count_text(count),
        (_, Some(base)) => line::decimal(lang, &computed::machine(measure, count, Some(base))),
        (_, None) => String::new(),
    };
    let exact = low == high;
    Line {
        share: is_share(measure) && bounds.base.is_some(),
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
        source: computed::readings_in_file(of.survey, lang, &bounds.readings),
        ..place.clone()
    }
}

fn is_share(measure: Measure) -> bool {
    !matches!(measure, Measure::Count | Measure::Mean | Measure::Median)
}

fn count_text(count: u32) -> String {
    count.to_string()
}

/// What the responses give beside a stated or implied number.
fn beside(of: Of, place: &Line, modelled: &Modelled) -> Line {
    let tally = modelled.tally();
    let (w, lang) = (words(of.lang), of.lang);
    let evidence = of.survey.descriptor().evidence;
    let value = computed::machine_of(evidence, of.measure, tally);
    Line {
        share: is_share(of.measure),
        value: line::decimal(lang, &value),
        count: count_text(tally.count),
        base: count_text(tally.base),
        unweighted: count_text(tally.base),
        flag: flag(w, flag_of(tally.base)),
        evidence: Some(evidence),
        source: computed::counted_in(lang, evidence).to_string(),
        ..place.clone()
    }
}

/// A number counted in the responses: observed, or modelled where nothing was stated. A model without a case says nothing; in data
/// that were observed it is a result that a group has none.
fn counted(of: Of, place: &Line, cell: &Cell) -> Option<Line> {
    let (w, lang) = (words(of.lang), of.lang);
    let value = show::machine(of.measure, cell);
    let respondents = |n: Option<f64>| {
        let n = n.map(|n| show::machine_count(cell.evidence, n));
        line::decimal(lang, &n.unwrap_or_default())
    };
    let empty = cell.unweighted_base == Some(0);
    let source = match cell.evidence {
        Evidence::Observed => w.source_observed,
        Evidence::Modelled if value.is_some() && !empty => w.source_model,
        _ => return None,
    };
    Some(Line {
        share: is_share(of.measure),
        missing: missing(w, cell, value.is_some()).to_string(),
        value: match &cell.category {
            Some(category) => category.label.clone(),
            None => line::decimal(lang, &value.unwrap_or_default()),
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
