//! Computed numbers as a person reads them: counts out of a base, shares, bounds. A share of few is never a bare percentage.

use crate::decimal::{Decimal, rounded_percent};
use crate::evidence::Evidence;
use crate::format;
use crate::lang::Lang;
use crate::query::Measure;
use crate::study::Study;
use crate::study::lookup::is_count;
use crate::study::reconstruction::{Bound, Reading};
use crate::table::is_tiny;
use crate::tabulate::Tally;
use crate::words::{fill, quoted, words};

/// `206 von 381`.
pub fn k_of_n(lang: Lang, tally: Tally) -> String {
    let [k, n] = [tally.count, tally.base].map(|n| format::count(n, lang));
    fill(words(lang).k_of_n, &[("k", &k), ("n", &n)])
}

/// A share in whole percent, rounded half up, or `< 1 %` where some are not none; `None` where the base is too small for one.
pub fn percent(lang: Lang, tally: Tally) -> Option<String> {
    let rounded = rounded_percent(tally.count, tally.base).filter(|_| !is_tiny(tally.base))?;
    let share = f64::from(tally.count) / f64::from(tally.base);
    let whole = || format::percent(Decimal::whole(rounded), lang);
    Some(edge(lang, share).unwrap_or_else(whole))
}

/// Some are not none, and not all: what rounds to 0 or 100 % without being it.
pub fn edge(lang: Lang, share: f64) -> Option<String> {
    match share {
        s if s > 0.0 && s < 0.005 => Some(format!("< {}", format::share(0.01, lang))),
        s if (0.995..1.0).contains(&s) => Some(format!("> {}", format::share(0.99, lang))),
        _ => None,
    }
}

/// As short as it may be: `54 %`, `3 von 8`, and of a count the number.
pub fn short(lang: Lang, measure: Measure, tally: Tally) -> String {
    match is_count(measure) {
        true => format::count(tally.count, lang),
        false => percent(lang, tally).unwrap_or_else(|| k_of_n(lang, tally)),
    }
}

/// With count and base: `54 % (206 von 381)`, `3 von 8`.
pub fn full(lang: Lang, measure: Measure, tally: Tally) -> String {
    let counts = k_of_n(lang, tally);
    match percent(lang, tally).filter(|_| !is_count(measure)) {
        Some(percent) => format!("{percent} ({counts})"),
        None => counts,
    }
}

/// `5 von 44`, `3–7 von 44`; without a base `3–7`.
pub fn bounds(lang: Lang, bound: &Bound) -> String {
    bounded(lang, [bound.lower, bound.upper], bound.base)
}

/// The same for the least and greatest count, out of so many.
pub fn bounded(lang: Lang, counts: [u32; 2], base: Option<u32>) -> String {
    let [low, high] = counts.map(|n| format::count(n, lang));
    let range = match low == high {
        true => low,
        false => format!("{low}–{high}"),
    };
    match base {
        Some(n) => {
            let n = format::count(n, lang);
            fill(words(lang).k_of_n, &[("k", &range), ("n", &n)])
        }
        None => range,
    }
}

/// What bounds rest on, as it stands on pages: `“Title”; “Title”`; the words for "stated numbers alone" where they need no reading.
pub fn readings_named(survey: &Study, lang: Lang, ids: &[String]) -> String {
    rests_on(survey, lang, ids, |one| quoted(one.title.get(lang), lang))
}

/// The same as it stands in files, where readings are found by their id: `R01 Title; R02 Title`.
pub fn readings_in_file(survey: &Study, lang: Lang, ids: &[String]) -> String {
    rests_on(survey, lang, ids, |one| {
        format!("{} {}", one.id, one.title.get(lang))
    })
}

fn rests_on(
    survey: &Study,
    lang: Lang,
    ids: &[String],
    told: impl Fn(&Reading) -> String,
) -> String {
    let name = |id: &String| {
        let reading = survey.readings().iter().find(|r| r.id == *id);
        reading.map_or(id.clone(), &told)
    };
    let list: Vec<String> = ids.iter().map(name).collect();
    match list.is_empty() {
        true => words(lang).no_reading.to_string(),
        false => format!(
            "{}{}{}",
            words(lang).readings_used,
            words(lang).colon,
            list.join("; ")
        ),
    }
}

/// The number for a machine: of a share a fraction of 1, of a count the count.
pub fn machine(measure: Measure, count: u32, base: Option<u32>) -> String {
    match base.filter(|_| !is_count(measure)) {
        Some(base) => format::fraction(count, base),
        None => count.to_string(),
    }
}

/// A modelled number for a machine, no finer than it is told: of a share hundredths of 1, `0.40`, of a count the count. 0 without a base.
pub fn machine_modelled(measure: Measure, tally: Tally) -> String {
    match is_count(measure) {
        true => tally.count.to_string(),
        false => hundredths(tally),
    }
}

/// The number of responses for a machine: a modelled one is no finer than it is told.
pub fn machine_of(evidence: Evidence, measure: Measure, tally: Tally) -> String {
    match evidence {
        Evidence::Modelled => machine_modelled(measure, tally),
        _ => machine(measure, tally.count, Some(tally.base)),
    }
}

/// The word that a modelled number carries before it; nothing of others.
pub fn word(lang: Lang, evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Modelled => words(lang).model_colon,
        _ => "",
    }
}

/// What a number counted in responses comes from.
pub fn counted_in(lang: Lang, evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Modelled => words(lang).source_model,
        _ => words(lang).source_observed,
    }
}

fn hundredths(tally: Tally) -> String {
    let percent = rounded_percent(tally.count, tally.base).unwrap_or(0);
    Decimal::of_units(percent.into(), 2).to_string()
}

/// The length of a bar.
pub fn length(measure: Measure, count: u32, base: u32) -> f64 {
    match is_count(measure) {
        true => f64::from(count),
        false => f64::from(count) / f64::from(base.max(1)),
    }
}
