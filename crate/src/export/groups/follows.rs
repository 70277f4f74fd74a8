//! What follows from stated numbers without being one: differences, counts, intervals. Each says from which numbers.

use crate::evidence::Evidence;
use crate::export::grid::Grid;
use crate::export::line::decimal;
use crate::lang::Lang;
use crate::words::words;

/// A number that follows; its texts are in its language already.
#[derive(Default)]
pub(super) struct Follows {
    /// Question and answer.
    pub row: String,
    /// Whom it is about.
    pub group: String,
    pub measure: String,
    /// With a decimal point.
    pub value: String,
    /// Count and base.
    pub counts: Option<(u32, u32)>,
    /// The ends of the interval, with a decimal point.
    pub interval: Option<[String; 2]>,
    pub source: &'static str,
    pub qualifier: &'static str,
    /// The stated numbers that it follows from.
    pub note: String,
}

/// One row each.
pub(super) fn grid(lang: Lang, list: Vec<Follows>) -> Grid {
    let w = words(lang);
    let mut heads = vec![
        w.population,
        w.take_row,
        w.take_measure,
        w.take_value,
        w.take_count,
        w.base,
        w.evidence_label,
        w.source,
        w.take_qualifier,
        w.take_note,
    ];
    if list.iter().any(|f| f.interval.is_some()) {
        heads.extend([w.take_interval_from, w.take_interval_to]);
    }
    Grid {
        heads: heads.into_iter().map(str::to_string).collect(),
        rows: list.into_iter().map(|f| row(lang, f)).collect(),
    }
}

fn row(lang: Lang, follows: Follows) -> Vec<String> {
    let (count, base) = follows.counts.unzip();
    let text = |n: Option<u32>| n.map_or(String::new(), |n| n.to_string());
    let [lower, upper] = follows.interval.unwrap_or_default();
    vec![
        follows.group,
        follows.row,
        follows.measure,
        decimal(lang, &follows.value),
        text(count),
        text(base),
        Evidence::Implied.as_str().to_string(),
        follows.source.to_string(),
        follows.qualifier.to_string(),
        follows.note,
        decimal(lang, &lower),
        decimal(lang, &upper),
    ]
}
