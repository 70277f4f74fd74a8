//! The table as a person reads it: rows by groups, in each cell the number with what it rests on, its base and its interval.

use crate::stated::Stated;

use super::{Answer, PanelOf};
use crate::computed;
use crate::evidence::Evidence;
use crate::export::grid::Grid;
use crate::export::table::Legible;
use crate::format::count;
use crate::query::Measure;
use crate::table::{Cell, Flag, Group, Modelled};
use crate::words::table::show;
use crate::words::{fill, quoted, words};

/// One table; its last line holds the valid cases.
pub fn table(answer: &Answer, part: &PanelOf) -> Legible {
    let w = words(answer.lang);
    let groups = part.table.groups.iter();
    let first = std::iter::once(w.answer.to_string());
    let row = |label: &str, cells: Vec<String>| {
        let label = std::iter::once(label.to_string());
        label.chain(cells).collect()
    };
    let lines = part.table.rows.iter().zip(&part.table.cells);
    let lines = lines.map(|(head, cells)| {
        let label = match head.net {
            true => format!("{} ({})", head.label, w.net),
            false => head.label.clone(),
        };
        row(&label, cells.iter().map(|c| cell(answer, c)).collect())
    });
    let valid = groups.clone().map(|g| valid(answer, g)).collect();
    let last = answer.tells_bases().then(|| row(w.valid_cases, valid));
    Legible {
        caption: caption(answer, part),
        grid: Grid {
            heads: first.chain(groups.map(|g| g.label.clone())).collect(),
            rows: lines.chain(last).collect(),
        },
    }
}

fn caption(answer: &Answer, part: &PanelOf) -> String {
    match part.label {
        "" => answer.told().title(answer.table),
        label => {
            let (w, label) = (words(answer.lang), quoted(label, answer.lang));
            format!("{}{}{label}", answer.told().title(answer.table), w.colon)
        }
    }
}

/// `Modell: 54 % (206 von 381)`, `66 % (251 von 381); 95 %: 61–71 %`, `66 % (veröffentlicht: Abb. 12); Modell: 65 % (248 von 381)`.
fn cell(answer: &Answer, cell: &Cell) -> String {
    let w = words(answer.lang);
    let (lang, measure) = (answer.lang, answer.measure());
    let mut pieces = own(answer, cell);
    if let Some(interval) = show::interval(measure, cell, lang) {
        pieces.push(format!("{} {interval}", w.interval_short));
    }
    let flag = cell.flag.filter(|_| show::machine(measure, cell).is_some());
    pieces.extend(flag.map(|flag| match flag {
        Flag::Tiny => w.tiny_base.to_string(),
        Flag::Small => w.small_base.to_string(),
    }));
    if cell.evidence != Evidence::Published {
        pieces.extend(printed(answer, cell));
    }
    if cell.evidence != Evidence::Implied {
        pieces.extend(implied(answer, cell));
    }
    pieces.extend(cell.modelled.as_ref().map(|m| modelled(answer, m)));
    pieces.join("; ")
}

/// The number that the cell tells, with what it rests on.
fn own(answer: &Answer, cell: &Cell) -> Vec<String> {
    let w = words(answer.lang);
    let (lang, measure) = (answer.lang, answer.measure());
    let text = show::text(answer.survey, measure, cell, lang);
    if show::machine(measure, cell).is_none() {
        return vec![text];
    }
    let counts = show::k_of_n(cell, lang).filter(|k| *k != text && measure != Measure::Count);
    let counts = counts.map_or(String::new(), |k| format!(" ({k})"));
    match cell.evidence {
        Evidence::Published => printed(answer, cell),
        Evidence::Implied => vec![format!("{}{text}", w.implied_colon)],
        Evidence::Modelled => vec![format!("{}{text}{counts}", w.model_colon)],
        Evidence::Observed => vec![format!("{text}{counts}")],
    }
}

/// Each stated number with its place.
fn printed(answer: &Answer, cell: &Cell) -> Vec<String> {
    let findings = answer.findings(cell).into_iter();
    let told = findings.map(|finding| {
        let (number, source) = (
            finding.display(answer.lang),
            finding.source.label(answer.lang),
        );
        let places = [("number", number.as_str()), ("source", source)];
        fill(words(answer.lang).take_printed_at, &places)
    });
    told.collect()
}

fn implied(answer: &Answer, cell: &Cell) -> Option<String> {
    let bounds = Cell {
        evidence: Evidence::Implied,
        ..cell.clone()
    };
    cell.bounds.as_ref()?;
    let text = show::text(answer.survey, answer.measure(), &bounds, answer.lang);
    Some(format!("{}{text}", words(answer.lang).implied_colon))
}

fn modelled(answer: &Answer, modelled: &Modelled) -> String {
    let text = computed::full(answer.lang, answer.measure(), modelled.tally());
    format!("{}{text}", words(answer.lang).model_colon)
}

/// `350 von 381 Gefragten`.
fn valid(answer: &Answer, group: &Group) -> String {
    let w = words(answer.lang);
    let asked = count(group.asked, answer.lang);
    let asked = fill(w.of_asked, &[("n", &asked)]);
    let text = format!("{} {asked}", count(group.valid, answer.lang));
    match answer.survey.descriptor().evidence {
        Evidence::Modelled => format!("{}{text}", w.model_colon),
        _ => text,
    }
}
