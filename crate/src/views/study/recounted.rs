//! Findings counted again in the synthetic responses: the ledger's cell, the sums, and the state of the evidence. Every number here is modelled.

use crate::evidence::Evidence;
use crate::format::{count, percent, signed};
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::study::acceptance::Acceptance;
use crate::study::finding::{Finding, Value};
use crate::study::ledger::{self, Entry, Filter};
use crate::study::recomputed::Recomputed;
use crate::study::reconstruction::{Rounding, Status, Test};
use crate::study::recount::Recount;
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};

/// Where Method tells of the synthetic responses. The word is the same in both languages, so that one address serves both.
pub const ANCHOR: &str = "synthetisch";

/// What the ledger says about it first; nothing where there are no responses.
pub fn lead(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if ctx.survey.has_responses() {
            p { (w.recount_lead) " " a href=(ctx.to(&format!("method/#{ANCHOR}"))) { (w.recount_how) } }
        }
    }
}

/// The words for a word of [`Status::WORDS`].
pub fn word(lang: Lang, word: &str) -> &'static str {
    let w = words(lang);
    match word {
        "exact" => w.recount_exact,
        "worded" => w.recount_worded,
        "double-rounded" => w.recount_double,
        "within-1" => w.recount_within,
        "not-reproducible" => w.recount_not,
        _ => w.recount_untested,
    }
}

/// How many entries have which result, each a link to the same selection with that result; the filter's own result does not count.
/// `marked` says on the ledger itself which one is shown.
pub fn sums(ctx: &Ctx, filter: &Filter, all: &[Entry], marked: bool) -> Markup {
    let w = words(ctx.lang);
    let other = filter.clone().with("recount", "");
    let list = other.keep(all);
    let link = |word: &str| {
        let search = other.clone().with("recount", word).search();
        ctx.to(&format!("ledger/{search}"))
    };
    let here = |word: &str| (marked && filter.recount == word).then_some("true");
    let n = |n: usize| count(n as u32, ctx.lang);
    html! {
        @if ctx.survey.has_responses() {
            p.kb-dim { (w.recounted_modelled) (w.colon) }
            ul.kb-sums {
                @for (status, number) in ledger::recounts(&list) {
                    li { a href=(link(status)) aria-current=[here(status)] data-recount=(status) { (word(ctx.lang, status)) (w.colon) (n(number)) } }
                }
                li { a href=(link("")) aria-current=[here("")] { (fill(w.recount_all, &[("n", &n(list.len()))])) } }
            }
        }
    }
}

/// The state of the evidence in a sentence; where there are responses, with what comes out of them again.
pub fn state(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    if !ctx.survey.has_responses() {
        return html! { (w.evidence_state) };
    }
    let (mut same, mut tested) = (0, 0);
    for finding in ctx.survey.findings() {
        let status = ctx.survey.recount(finding).status;
        tested += u32::from(status != Status::NotTestable);
        same += u32::from(status <= Status::DoubleRounded);
    }
    let n = |n: u32| count(n, ctx.lang);
    let rows = ctx.survey.columns().rows() as u32;
    let places = [("same", n(same)), ("tested", n(tested)), ("rows", n(rows))];
    let places = places
        .each_ref()
        .map(|(place, text)| (*place, text.as_str()));
    html! { (fill(w.evidence_state_recounted, &places)) }
}

/// What came of a finding: the result in words, the counted number, how far off it is, and why. `link` leads to a finding's line.
pub fn cell(
    ctx: &Ctx,
    finding: &Finding,
    recount: &Recount,
    link: &dyn Fn(&str) -> String,
) -> Markup {
    let w = words(ctx.lang);
    html! {
        span.kb-verdict { (word(ctx.lang, recount.status.as_str())) }
        (counted(ctx, finding, recount))
        span.kb-off { (how(ctx, finding, recount)) }
        @if let Some(accepted) = ctx.survey.acceptance(finding, recount) { span.kb-accepted { (accepts(ctx, accepted)) } }
        @if let Some(reason) = reason(ctx, recount) { span.kb-why { (reason) } }
        @if !recount.readings.is_empty() {
            span.kb-rests { (w.recount_reading) " " @for (i, reading) in recount.readings.iter().enumerate() {
                @if i > 0 { ", " } a href=(ctx.to(&format!("method/#{}", reading.id))) { (reading.id) }
            } }
        }
        @if !recount.conflicts.is_empty() {
            span.kb-rests { (w.recount_conflicts) " " @for (i, id) in recount.conflicts.iter().enumerate() {
                @if i > 0 { ", " } a href=(link(id)) { (id) }
            } }
        }
    }
}

/// The counted number in the form of the stated one, and of how many.
fn counted(ctx: &Ctx, finding: &Finding, recount: &Recount) -> Markup {
    let (Some(tally), Some(number)) = (recount.tally, recount.recomputed(finding)) else {
        return html! {};
    };
    let w = words(ctx.lang);
    let n = |n: u32| count(n, ctx.lang);
    let evidence = Evidence::Modelled.as_str();
    let rows = recount.criterion.is_some_and(|c| c.test == Test::Rows);
    let of = fill(
        w.recount_k,
        &[("k", &n(tally.count)), ("n", &n(tally.base))],
    );
    let text = match (number, &finding.value) {
        (Recomputed::Share(share), _) => percent(share, ctx.lang),
        (Recomputed::Place(place), _) => format!("{} {place}", w.rank),
        (Recomputed::Span(low, high), _) => format!("{}–{}", n(low), n(high)),
        (Recomputed::Cases(cases), Value::N(_) | Value::NRange(..)) => n(cases),
        (Recomputed::Cases(cases), _) if rows => n(cases),
        (Recomputed::Cases(_), _) => of.clone(),
    };
    let cases = matches!(number, Recomputed::Cases(_) | Recomputed::Span(..));
    let share = matches!(number, Recomputed::Share(_));
    let base = (share || text == of).then_some(tally.base);
    let (value, upper) = match number {
        Recomputed::Span(low, high) => (low.to_string(), Some(high)), // as bounds are told
        _ => (number.machine_value(), None),
    };
    html! {
        br; data value=(value) data-upper=[upper] data-evidence=(evidence) data-base=[base] { (w.model_colon) (text) }
        @if !cases { " " data.kb-of value=(tally.count) data-evidence=(evidence) data-base=(tally.base) { (w.model_colon) (of) } }
    }
}

/// How many of all possible counts the test would accept.
fn accepts(ctx: &Ctx, acceptance: Acceptance) -> String {
    let [k, n] = [acceptance.accepted, acceptance.possible].map(|n| count(n, ctx.lang));
    fill(words(ctx.lang).recount_accepts, &[("k", &k), ("n", &n)])
}

/// How far off, and by which rule.
fn how(ctx: &Ctx, finding: &Finding, recount: &Recount) -> String {
    let w = words(ctx.lang);
    let share = matches!(finding.value, Value::Share(_));
    let template = if share {
        w.recount_off_points
    } else {
        w.recount_off
    };
    let off = recount
        .difference(finding)
        .map(|d| fill(template, &[("d", &signed(d, ctx.lang))]));
    let rule = recount.rounding.map(|r| match r {
        Rounding::HalfUp => w.rounding_once.to_string(),
        Rounding::Double => w.rounding_twice.to_string(),
        Rounding::Band => w.rounding_band.to_string(),
    });
    let parts: Vec<String> = off.into_iter().chain(rule).collect();
    parts.join("; ")
}

/// Why it does not come out or cannot be counted, or how its words are judged.
fn reason(ctx: &Ctx, recount: &Recount) -> Option<String> {
    let w = words(ctx.lang);
    let failed = matches!(recount.status, Status::NotReproducible | Status::Within1);
    let why = match recount.reason {
        "no-count" => w.unreproduced_no_count,
        "contradicts" => w.unreproduced_contradicts,
        "base" => w.unreproduced_base,
        _ => w.unreproduced_other,
    };
    match recount.criterion {
        _ if failed => Some(why.to_string()),
        Some(criterion) => Some(criterion.reason.get(ctx.lang).to_string()),
        None => None,
    }
}
