//! What a study states, as people read it.

use crate::decimal::Decimal;
use crate::format;
use crate::lang::Lang;
use crate::study::Study;
use crate::study::finding::{Base, Finding, Qualifier, Status, Value};
use crate::study::lookup::length;
use crate::table::Cell;
use crate::words::words;

/// What has a text in each language.
pub trait Stated {
    /// As a person reads it.
    fn display(&self, lang: Lang) -> String;
}

impl Stated for Base {
    /// `381`, `314–324`, or words for "not stated".
    fn display(&self, lang: Lang) -> String {
        match *self {
            Base::Known(n) => format::count(n, lang),
            Base::Range(low, high) => {
                format!("{}–{}", format::count(low, lang), format::count(high, lang))
            }
            Base::NotPrinted => words(lang).not_printed.to_string(),
        }
    }
}

impl Stated for Finding {
    /// As a person reads it: `66 %`, `ca. 40 %`, `drei Viertel`, `314–324`.
    fn display(&self, lang: Lang) -> String {
        let w = words(lang);
        let plain = match &self.value {
            Value::Share(share) if self.status == Status::Worded => worded(share.percent, lang),
            Value::Share(share) => format::percent(share.percent, lang),
            Value::Count(n, _) | Value::N(n) => format::count(*n, lang),
            Value::NRange(low, high) => Base::Range(*low, *high).display(lang),
            Value::Rank(n) => format!("{} {n}", w.rank),
            Value::Words(text) => text.get(lang).to_string(),
        };
        match self.qualifier {
            Qualifier::Exact | Qualifier::None => plain,
            Qualifier::Approx => format!("{} {plain}", w.approx),
            Qualifier::Nearly => format!("{} {plain}", w.nearly),
            Qualifier::Over => format!("{} {plain}", w.over),
            Qualifier::Under => format!("{} {plain}", w.under),
            Qualifier::AtLeast => format!("{} {plain} {}", w.approx, w.and_more),
        }
    }
}

/// The amount in words for the fractions that print uses; other amounts stay numerals.
fn worded(percent: Decimal, lang: Lang) -> String {
    let w = words(lang);
    match percent.units() * 10 / percent.scale() {
        250 => w.quarter.to_string(),
        330..=334 => w.third.to_string(),
        500 => w.half.to_string(),
        660..=667 => w.two_thirds.to_string(),
        750 => w.three_quarters.to_string(),
        _ => format::percent(percent, lang),
    }
}

/// Of what was stated for a cell the first that has a length, else the first; `None` where nothing was.
pub fn shown<'a>(survey: &'a Study, cell: &Cell) -> Option<&'a Finding> {
    let stated = survey.stated_in(cell);
    let long = stated.iter().find(|f| length(f).is_some());
    long.or(stated.first()).copied()
}
