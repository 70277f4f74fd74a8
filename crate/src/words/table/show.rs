//! Numbers of a table as a person reads them.

use crate::stated::{Stated, shown};

use crate::computed;
use crate::decimal::{self, Decimal};
use crate::evidence::Evidence;
use crate::format;
use crate::lang::Lang;
use crate::query::Measure;
use crate::stats::{last_digit, magnitude};
use crate::study::Study;
use crate::study::finding::Base;
use crate::table::{Cases, Cell, Flag, Table};
use crate::tabulate::Tally;
use crate::words::{fill, quoted, words};

/// A cell's number: `66 %`, `3 von 8`, `251`, `2,75`; of bounds `3–7 von 44`; a dash where nothing is known.
pub fn text(survey: &Study, measure: Measure, cell: &Cell, lang: Lang) -> String {
    let known = match cell.evidence {
        Evidence::Published => printed(survey, cell, lang),
        Evidence::Implied => bounds(cell, lang),
        _ => computed(measure, cell, lang),
    };
    known.unwrap_or_else(|| words(lang).nothing.to_string())
}

fn printed(survey: &Study, cell: &Cell, lang: Lang) -> Option<String> {
    Some(shown(survey, cell)?.display(lang))
}

/// A stated number of cases: `381`, `314–324`.
pub fn cases(cases: Cases, lang: Lang) -> String {
    match cases {
        Cases::Known(n) => Base::Known(n).display(lang),
        Cases::Range(low, high) => Base::Range(low, high).display(lang),
    }
}

/// `5 von 44`, `3–7 von 44`.
fn bounds(cell: &Cell, lang: Lang) -> Option<String> {
    let bounds = cell.bounds.as_ref()?;
    Some(computed::bounded(lang, bounds.count, bounds.base))
}

fn computed(measure: Measure, cell: &Cell, lang: Lang) -> Option<String> {
    if let Some(category) = &cell.category {
        return Some(category.label.clone());
    }
    match measure {
        Measure::Count => Some(respondents(cell, cell.count?, cell.count?, lang)),
        Measure::Mean => Some(format::stepped(cell.value?, cell.step, lang)),
        Measure::Median => Some(format::stepped(cell.value?, given(cell.value?, cell), lang)),
        _ => share(cell, lang),
    }
}

/// The step of a median, which is a number that was given: no more decimal places than it has.
fn given(value: f64, cell: &Cell) -> i32 {
    cell.step.max(last_digit(value))
}

fn share(cell: &Cell, lang: Lang) -> Option<String> {
    let share = cell.share?;
    if is_k_of_n(cell) {
        return k_of_n(cell, lang);
    }
    match tally(cell) {
        Some(tally) => computed::percent(lang, tally),
        None => Some(alone(share, lang)),
    }
}

/// A share by itself: `66 %`, `< 1 %`.
pub fn alone(share: f64, lang: Lang) -> String {
    computed::edge(lang, share).unwrap_or_else(|| format::share(share, lang))
}

/// Whether a share is told as "k of n" alone: one that was counted among few. A stated one stands as it was stated.
pub fn is_k_of_n(cell: &Cell) -> bool {
    let counted = matches!(cell.evidence, Evidence::Modelled | Evidence::Observed);
    counted && cell.share.is_some() && cell.flag == Some(Flag::Tiny)
}

/// `206 von 381`; weighted counts have a decimal, modelled ones none. `None` where one of them is not known.
pub fn k_of_n(cell: &Cell, lang: Lang) -> Option<String> {
    cell.base.filter(|base| *base > 0.0)?;
    let [k, n] =
        [cell.count?, cell.base?].map(|n| respondents(cell, n, cell.base.unwrap_or(n), lang));
    Some(fill(words(lang).k_of_n, &[("k", &k), ("n", &n)]))
}

/// A number of respondents of a cell, out of a base.
fn respondents(cell: &Cell, number: f64, base: f64, lang: Lang) -> String {
    match cell.evidence {
        Evidence::Modelled => format::stepped(number.round(), 0, lang),
        _ => counted(number, base, lang),
    }
}

/// Whole numbers of an unweighted cell.
fn tally(cell: &Cell) -> Option<Tally> {
    let (count, base) = (cell.count?, cell.unweighted_base?);
    let whole = cell.base == Some(f64::from(base)) && count.fract() == 0.0;
    whole.then_some(Tally {
        count: count as u32,
        base,
    })
}

/// A count out of a base; a weighted one with one decimal place, more where the base is below 1.
pub fn counted(count: f64, base: f64, lang: Lang) -> String {
    let power = magnitude(base).unwrap_or(0);
    match count.fract() == 0.0 {
        true => format::stepped(count, 0, lang),
        false => format::stepped(count, (power - 1).min(-1), lang),
    }
}

/// An interval: `61–71 %`, `2,1–2,6`; `None` where there is none, and of a share that is told as "k of n".
pub fn interval(measure: Measure, cell: &Cell, lang: Lang) -> Option<String> {
    if let Some([from, to]) = &cell.categories {
        if from.code == to.code {
            return Some(quoted(&from.label, lang));
        }
        let template = words(lang).category_range;
        let ends = [("from", from.label.as_str()), ("to", to.label.as_str())];
        return Some(fill(template, &ends));
    }
    let ends = [cell.lower?, cell.upper?];
    match measure {
        Measure::Mean => Some(format::range(ends, cell.step, lang)),
        Measure::Median => {
            let step = ends.map(|end| given(end, cell)).into_iter().min();
            Some(format::range(ends, step.unwrap_or(cell.step), lang))
        }
        _ if cell.flag == Some(Flag::Tiny) => None,
        _ => Some(format::share_range(ends, lang)),
    }
}

/// The number for a machine: a share from 0 to 1, a count, a mean, the code of a median category; `None` where nothing is known. A modelled
/// one is no finer than it is told.
pub fn machine(measure: Measure, cell: &Cell) -> Option<String> {
    if let Some(category) = &cell.category {
        return Some(category.code.clone());
    }
    let value = match measure {
        Measure::Count => cell.count,
        Measure::Mean | Measure::Median => cell.value,
        _ => cell.share,
    };
    match (value, &cell.bounds, cell.evidence) {
        (Some(value), _, Evidence::Modelled) => Some(made_up(measure, cell, value)),
        (Some(value), ..) => Some(decimal::plain(value)),
        (None, Some(bounds), Evidence::Implied) => {
            let base = bounds.base.filter(|_| measure != Measure::Count);
            Some(computed::machine(measure, bounds.count[0], base))
        }
        _ => None,
    }
}

/// A modelled number: counts whole, shares in hundredths, means and medians as they are told.
fn made_up(measure: Measure, cell: &Cell, value: f64) -> String {
    match measure {
        Measure::Count => decimal::plain_by(value, 0),
        Measure::Mean | Measure::Median => decimal::plain_by(value, cell.step),
        _ => match tally(cell) {
            Some(tally) => computed::machine_modelled(measure, tally),
            None => Decimal::of_units((value * 100.0).round() as i64, 2).to_string(),
        },
    }
}

/// A number of respondents for a machine; nobody in a model is a part of one, whatever its weight.
pub fn machine_count(evidence: Evidence, number: f64) -> String {
    match evidence {
        Evidence::Modelled => decimal::plain_by(number, 0),
        _ => decimal::plain(number),
    }
}

/// The ends of a cell's interval for a machine.
pub fn machine_ends(cell: &Cell) -> [Option<String>; 2] {
    match &cell.categories {
        Some(ends) => ends.clone().map(|end| Some(end.code)),
        None => [cell.lower, cell.upper].map(|end| end.map(decimal::plain)),
    }
}

/// How many numbers of a table rest on each kind of evidence; in how many places nobody is in the base, and in how many nothing is known.
pub fn evidence(table: &Table, measure: Measure) -> ([(Evidence, usize); 4], [usize; 2]) {
    let known = |cell: &&Cell| machine(measure, cell).is_some();
    let cells: Vec<&Cell> = table.parts().flat_map(Table::all_numbers).collect();
    let count = |kind: Evidence| {
        let own = cells.iter().filter(|c| c.evidence == kind);
        (kind, own.filter(|c| known(c)).count())
    };
    let empty = || cells.iter().filter(|c| !known(c));
    let nobody = empty().filter(|c| c.unweighted_base == Some(0)).count();
    (Evidence::ALL.map(count), [nobody, empty().count() - nobody])
}
