//! Method, on synthetic responses: what they are (texts of the package), what comes out of them, how words are judged, readings, the file.

use super::recounted::{self, ANCHOR};
use crate::address::place_id;
use crate::page::fold::{Item, long};
use crate::page::link::Ctx;
use crate::page::source::lines;
use crate::study::ledger::{Filter, entries};
use crate::study::reconstruction::{Criterion, Reading, Test};
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};

const FILE: &str = "responses.csv";

/// The section; nothing where the package has no responses.
pub fn section(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let by = |tests: &[Test]| -> Vec<&Criterion> {
        let all = ctx.survey.criteria().iter();
        all.filter(|c| tests.contains(&c.test)).collect()
    };
    let judged = by(&[Test::Band, Test::Below, Test::Above, Test::Bases]);
    let untested = by(&[Test::None]);
    html! {
        @if ctx.survey.has_responses() { section {
            h2 id=(ANCHOR) { (w.synthetic) }
            @for paragraph in &ctx.survey.descriptor().synthetic { h3 { (paragraph.title.get(ctx.lang)) } (lines(paragraph.text.get(ctx.lang))) }
            h3 { (w.synthetic_sums) } p { (w.synthetic_sums_lead) }
            (recounted::sums(ctx, &Filter::default(), &entries(ctx.survey), false))
            @if !judged.is_empty() { h3 { (w.synthetic_criteria) } p { (w.synthetic_criteria_lead) } (criteria(ctx, &judged)) }
            @if !untested.is_empty() { h3 { (w.synthetic_untested) } (criteria(ctx, &untested)) }
            (readings(ctx))
            (file(ctx))
        } }
    }
}

/// Each rule once, with the findings that it is for.
fn criteria(ctx: &Ctx, list: &[&Criterion]) -> Markup {
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for criterion in list {
        let (rule, id) = (criterion.reason.get(ctx.lang), criterion.finding.as_str());
        match rules.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, ids)) => ids.push(id),
            None => rules.push((rule, vec![id])),
        }
    }
    html! { ul.kb-list { @for (rule, ids) in rules { li { (rule) (findings(ctx, &ids, |id| in_ledger(ctx, id))) } } } }
}

fn in_ledger(ctx: &Ctx, id: &str) -> String {
    ctx.to(&format!("ledger/#{id}"))
}

/// Findings behind their number: links to their lines in the ledger.
pub fn findings(ctx: &Ctx, ids: &[&str], address: impl Fn(&str) -> String) -> Markup {
    html! {
        details.kb-dim.kb-ids {
            summary { (fill(words(ctx.lang).some_numbers, &[("n", &ids.len().to_string())])) }
            @for (i, id) in ids.iter().enumerate() { @if i > 0 { ", " } a href=(address(id)) { (id) } }
        }
    }
}

/// So many readings stand open.
const READINGS_OPEN: usize = 3;

fn readings<'a>(ctx: &Ctx<'a>) -> Markup {
    let w = words(ctx.lang);
    let list = ctx.survey.readings();
    let item = |one: &'a Reading| Item {
        id: &one.id,
        title: one.title.get(ctx.lang),
        inside: reading(ctx, one),
    };
    let items: Vec<Item> = list.iter().map(item).collect();
    html! {
        @if !list.is_empty() {
            h3 { (w.synthetic_readings) }
            p { (w.synthetic_readings_lead) }
            (long(ctx, &items, READINGS_OPEN))
        }
    }
}

fn reading(ctx: &Ctx, reading: &Reading) -> Markup {
    let ids: Vec<&str> = reading.findings.iter().map(String::as_str).collect();
    html! {
        div.kb-reading {
            h4 id=(place_id(&reading.id)) { (reading.title.get(ctx.lang)) " " span.kb-dim { (reading.id) } }
            p { (reading.text.get(ctx.lang)) }
            @if let Some(instead) = &reading.instead { p.kb-dim { (words(ctx.lang).synthetic_read_as) (words(ctx.lang).colon) code { (instead.query) } } }
            @if !ids.is_empty() { (findings(ctx, &ids, |id| in_ledger(ctx, id))) }
        }
    }
}

/// The responses for download, with the package's own warning.
fn file(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let warning = ctx.survey.descriptor().responses.text.get(ctx.lang);
    html! {
        h3 { (w.synthetic_file) }
        @if !warning.is_empty() { p.kb-notice { (warning) } }
        p { a href=(ctx.asset(&format!("data/{FILE}"))) download { (fill(w.synthetic_download, &[("name", FILE)])) } }
    }
}
