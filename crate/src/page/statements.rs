//! The statements that a study makes in words, in the ledger: each with its criterion, and whether it holds in the responses.

use super::ledger::link;
use super::link::Ctx;
use crate::describe;
use crate::query::Query;
use crate::study::ledger::Entry;
use crate::study::statement::{Outcome, Statement};
use crate::texts::{Words, fill, words};
use maud::{Markup, html};

/// Where the list begins.
pub const ANCHOR: &str = "statements";

/// The statements of the sources that the list shows; all of them where it shows every finding.
pub fn section(ctx: &Ctx, listed: &[&Entry]) -> Markup {
    let w = words(ctx.lang);
    let all = listed.len() == ctx.survey.findings().len();
    let here = |s: &&Statement| all || listed.iter().any(|e| e.finding.source == s.source);
    let list: Vec<&Statement> = ctx.survey.statements().iter().filter(here).collect();
    html! {
        @if !list.is_empty() {
            section {
                h2 id=(ANCHOR) { (w.statements) }
                p { (w.statements_lead) }
                p { (sums(ctx, &list)) }
                section.kb-scroll tabindex="0" aria-label=(w.statements) {
                    table.kb-table {
                        caption.kb-hidden { (w.statements) }
                        thead { tr { th scope="col" { (w.finding) } th scope="col" { (w.statement_in_words) } th scope="col" { (w.source) } th scope="col" { (w.statement_outcome) } } }
                        tbody { @for statement in list { (row(ctx, statement, listed)) } }
                    }
                }
            }
        }
    }
}

fn sums(ctx: &Ctx, list: &[&Statement]) -> String {
    let w = words(ctx.lang);
    let n = |outcome| {
        let same = list.iter().filter(|s| ctx.survey.outcome(s) == outcome);
        same.count().to_string()
    };
    let [holds, fails, none] = [Outcome::Holds, Outcome::Fails, Outcome::NotTestable].map(n);
    let all = list.len().to_string();
    let places = [
        ("all", all.as_str()),
        ("holds", &holds),
        ("fails", &fails),
        ("none", &none),
    ];
    fill(w.statements_count, &places)
}

fn row(ctx: &Ctx, statement: &Statement, listed: &[&Entry]) -> Markup {
    let w = words(ctx.lang);
    let outcome = ctx.survey.outcome(statement);
    let who = |query: &Query| describe::population(ctx.survey, &query.population, ctx.lang);
    let about = statement.query.as_ref().map_or(String::new(), who);
    html! {
        tr data-statement=(statement.id) data-outcome=(outcome.as_str()) {
            th scope="row" id=(statement.id) { (statement.id) }
            td {
                (statement.text.get(ctx.lang))
                @if !about.is_empty() { br; span.kb-who { (about) } }
                @if !statement.reason.is_empty() { br; span.kb-dim { (statement.reason.get(ctx.lang)) } }
                @if let Some(query) = &statement.query { br; code.kb-query { (query) } }
                @if let Some(query) = &statement.against { br; code.kb-query { (query) } }
            }
            td { (statement.source.label(ctx.lang)) }
            td {
                span.kb-verdict { (word(w, outcome)) }
                (ids(ctx, w.findings, &statement.findings, listed))
                (ids(ctx, w.recount_conflicts, &statement.conflicts, listed))
            }
        }
    }
}

fn ids(ctx: &Ctx, label: &str, ids: &[String], listed: &[&Entry]) -> Markup {
    html! {
        @if !ids.is_empty() {
            span.kb-rests { (label) (words(ctx.lang).colon) @for (i, id) in ids.iter().enumerate() {
                @if i > 0 { ", " } a href=(link(ctx, listed, id)) { (id) }
            } }
        }
    }
}

fn word(w: &Words, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Holds => w.statement_holds,
        Outcome::Fails => w.statement_fails,
        Outcome::NotTestable => w.recount_untested,
    }
}
