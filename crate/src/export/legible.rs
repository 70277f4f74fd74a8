//! Tables for the clipboard: numbers alone in their cells, what they rest on in a word beside them where that differs, and everything else below.

use super::grid::Grid;
use super::line::{Line, decimal};
use super::table::Legible;
use super::wide::{Row, Wide, beside, inexact, told};
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::words::outside::outside;
use crate::words::{Words, fill, words};

/// A table with its lines below.
pub(super) fn table(lang: Lang, wide: &Wide) -> Legible {
    let w = words(lang);
    let shown = Shown::of(wide);
    let heads = wide.groups.iter().flat_map(|group| shown.heads(w, group));
    let rows = wide.rows.iter().chain(&wide.bases);
    let row = |row: &Row| {
        let cells = row.cells.iter().flat_map(|cell| shown.cells(lang, cell));
        [row.label.clone()].into_iter().chain(cells).collect()
    };
    Legible {
        caption: caption(lang, wide),
        grid: Grid {
            heads: [w.answer.to_string()].into_iter().chain(heads).collect(),
            rows: rows.map(row).collect(),
        },
        below: below(lang, wide),
    }
}

/// With what the numbers are counted in, where they are shares.
fn caption(lang: Lang, wide: &Wide) -> String {
    let cells = || wide.rows.iter().flat_map(|row| &row.cells);
    let shares = cells().any(|cell| told(cell).is_some_and(|line| line.share));
    match shares {
        true => format!("{} ({})", wide.caption, outside(lang).in_percent),
        false => wide.caption.clone(),
    }
}

/// Which columns a group has beside its numbers.
struct Shown {
    /// The word for what a number rests on: where numbers rest on different things, and wherever one is modelled.
    evidence: bool,
    /// The ends of intervals.
    interval: bool,
}

impl Shown {
    fn of(wide: &Wide) -> Shown {
        let lines = || {
            wide.rows
                .iter()
                .flat_map(|row| &row.cells)
                .filter_map(|cell| told(cell))
        };
        let mut kinds = lines().filter_map(|line| line.evidence);
        let first = kinds.next();
        let modelled = first == Some(Evidence::Modelled);
        Shown {
            evidence: modelled || kinds.any(|kind| Some(kind) != first),
            interval: lines().any(|line| !line.interval[0].is_empty() && number(line).is_some()),
        }
    }

    fn heads(&self, w: &Words, group: &str) -> Vec<String> {
        let further = |name: &str| format!("{group}{}{name}", w.colon);
        let interval = [w.take_interval_from, w.take_interval_to];
        let interval = interval.iter().filter(|_| self.interval);
        let evidence = [w.evidence_label].into_iter().filter(|_| self.evidence);
        let names = interval.copied().chain(evidence).map(further);
        [group.to_string()].into_iter().chain(names).collect()
    }

    fn cells(&self, lang: Lang, cell: &[Line]) -> Vec<String> {
        let line = told(cell).filter(|line| number(line).is_some());
        let value = line.and_then(number).unwrap_or_default();
        let end = |at: usize| line.map_or(String::new(), |l| of_line(l, &l.interval[at]));
        let ends = [0, 1].into_iter().filter(|_| self.interval).map(end);
        let word = line.and_then(|line| line.evidence);
        let word = word.map_or("", |kind| name(words(lang), kind)).to_string();
        let word = [word].into_iter().filter(|_| self.evidence);
        [value].into_iter().chain(ends).chain(word).collect()
    }
}

fn name(w: &Words, kind: Evidence) -> &'static str {
    match kind {
        Evidence::Published => w.printed_short,
        Evidence::Implied => w.implied_short,
        Evidence::Modelled => w.modelled_short,
        Evidence::Observed => w.observed_short,
    }
}

/// The number of a line as a spreadsheet takes it: shares in percent; none of a share of fewer than ten, which is told as "k of n", nor of a category.
fn number(line: &Line) -> Option<String> {
    let value = of_line(line, &line.value);
    let plain = |c: char| c.is_ascii_digit() || "-,.".contains(c);
    let is_number = !value.is_empty() && value.chars().all(plain);
    (is_number && !line.is_k_of_n()).then_some(value)
}

/// In percent: as many digits as were stated; of what was counted one decimal place.
fn of_line(line: &Line, value: &str) -> String {
    let point = value.replace(',', ".");
    match point.parse::<f64>() {
        Ok(share) if line.share => {
            let text = format!("{:.1}", (share * 1_000.0).round() / 10.0);
            let text = text.strip_suffix(".0").unwrap_or(&text);
            decimal(
                if value.contains(',') {
                    Lang::De
                } else {
                    Lang::En
                },
                text,
            )
        }
        _ => value.to_string(),
    }
}

/// What is to be said of single numbers, each sentence once, with the places that it is about.
fn below(lang: Lang, wide: &Wide) -> Vec<String> {
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for (row, cell, group) in places(wide) {
        let place = match wide.groups.len() {
            1 => row.to_string(),
            _ => format!("{row} / {group}"),
        };
        for (text, mark) in remarks(lang, cell) {
            let place = match mark.is_empty() {
                true => place.clone(),
                false => format!("{place} ({mark})"),
            };
            match told.iter_mut().find(|(known, _)| *known == text) {
                Some((_, all)) if all.contains(&place) => {}
                Some((_, all)) => all.push(place),
                None => told.push((text, vec![place])),
            }
        }
    }
    let w = words(lang);
    told.sort_by_key(|(text, _)| !text.starts_with(w.printed_short));
    let line = |(text, all): &(String, Vec<String>)| {
        format!(
            "{}{}{}",
            text.trim_end_matches('.'),
            w.colon,
            all.join("; ")
        )
    };
    told.iter().map(line).collect()
}

fn places(wide: &Wide) -> impl Iterator<Item = (&str, &[Line], &str)> {
    wide.rows.iter().flat_map(|row| {
        let cells = row.cells.iter().zip(&wide.groups);
        cells.map(|(cell, group)| (row.label.as_str(), cell.as_slice(), group.as_str()))
    })
}

/// Where it was stated, how, within which bounds it lies, how small its base is, what the model gives beside it. With the number of the finding, or the count.
fn remarks(lang: Lang, cell: &[Line]) -> Vec<(String, String)> {
    let w = words(lang);
    let mut all: Vec<(String, String)> = Vec::new();
    for line in cell {
        let mark = match line.evidence {
            Some(Evidence::Implied) => k_of_n(w, line),
            _ => line.finding.clone(),
        };
        all.push((remark(w, line), mark));
        let further = [line.flag.to_string(), line.note.clone()];
        all.extend(further.map(|text| (text, String::new())));
    }
    let model = beside(cell).filter(|line| !line.is_k_of_n());
    let model = model.map(|line| {
        format!(
            "{}{} ({})",
            w.model_colon,
            percent(lang, line),
            k_of_n(w, line)
        )
    });
    let stated = inexact(cell).into_iter().map(str::to_string);
    all.extend(
        model
            .into_iter()
            .chain(stated)
            .map(|text| (text, String::new())),
    );
    all.retain(|(text, _)| !text.is_empty());
    all.dedup();
    all
}

fn remark(w: &Words, line: &Line) -> String {
    match line.evidence {
        Some(Evidence::Published) => format!("{}, {}", w.printed_short, line.source),
        Some(Evidence::Implied) => format!("{}, {}", w.implied_short, line.source),
        Some(_) if line.is_k_of_n() => format!("{}{}", model(w, line), k_of_n(w, line)),
        _ => line.missing.clone(),
    }
}

/// `5 von 44`, `3–7 von 44`; without a base `3–7`.
fn k_of_n(w: &Words, line: &Line) -> String {
    match line.base.is_empty() {
        true => line.count.clone(),
        false => fill(w.k_of_n, &[("k", &line.count), ("n", &line.base)]),
    }
}

fn model(w: &Words, line: &Line) -> &'static str {
    match line.evidence {
        Some(Evidence::Modelled) => w.model_colon,
        _ => "",
    }
}

/// `66 %`; of what is no share the number.
fn percent(lang: Lang, line: &Line) -> String {
    let value = of_line(line, &line.value);
    match (line.share, lang) {
        (true, Lang::De) => format!("{value}\u{a0}%"),
        (true, Lang::En) => format!("{value}%"),
        (false, _) => value,
    }
}
