//! The profile of a size class: every question, counted, beside all others or another class.

use crate::format::count;
use crate::page::link::Ctx;
use crate::query::{Measure, Query};
use crate::words::fill;

/// How many are in the class, in a sentence.
pub fn told(ctx: &Ctx, code: &str) -> String {
    let d = ctx.survey.descriptor();
    let asked = |id: &String| Query {
        measure: Measure::Count,
        ..Query::of(id)
    };
    let tally = d
        .roles
        .size_question
        .as_ref()
        .and_then(|id| ctx.survey.tally(&asked(id), code));
    let [k, n] = tally
        .map_or([0, 0], |tally| [tally.count, tally.base])
        .map(|n| count(n, ctx.lang));
    fill(
        ctx.words().any_class,
        &[("k", &k), ("n", &n), ("unit", d.unit.1.get(ctx.lang))],
    )
}
