//! The statements that a study makes in words, in the ledger: each with its criterion, and whether it holds in the responses.

use crate::describe;
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::query::Query;
use crate::study::Study;
use crate::study::ledger::{Entry, Filter, STATEMENT};
use crate::study::statement::{Outcome, Statement};
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};

/// Where the list begins.
pub const ANCHOR: &str = "statements";

/// The statements of the sources that the list shows, and of these the ones that the filter keeps: counted, and below that folded. Where the
/// findings are filtered and the statements are not, only counted, so that a filter's change stays fast.
pub fn section(ctx: &Ctx, listed: &[&Entry], filter: &Filter, anchor: &str) -> Markup {
    let w = words(ctx.lang);
    let near = near(ctx.survey, listed);
    let list = kept(ctx.survey, listed, filter);
    let chosen = !filter.statement.is_empty();
    let open = chosen || list.iter().any(|s| s.id == anchor);
    let rows = open || *filter == Filter::default();
    html! {
        @if !near.is_empty() {
            section {
                h2 id=(ANCHOR) { (w.statements) }
                p { (w.statements_lead) }
                p { (sums(ctx, &near)) }
                (links(ctx, &near, filter))
                @if rows {
                    details.kb-fold open[open] {
                        summary { (fill(w.statements_shown, &[("n", &list.len().to_string())])) }
                        (table(ctx, &list, listed))
                    }
                    (crate::page::take::file(1, ctx))
                }
            }
        }
    }
}

/// The statements of the sources that a list of findings shows; all of them where it shows every finding.
fn near<'a>(survey: &'a Study, listed: &[&Entry]) -> Vec<&'a Statement> {
    let all = listed.len() == survey.findings().len();
    let here = |s: &&Statement| all || listed.iter().any(|e| e.finding.source == s.source);
    survey.statements().iter().filter(here).collect()
}

/// Of these the ones that a filter keeps.
pub fn kept<'a>(survey: &'a Study, listed: &[&Entry], filter: &Filter) -> Vec<&'a Statement> {
    let mut list = near(survey, listed);
    if !filter.statement.is_empty() {
        list.retain(|s| survey.outcome(s).as_str() == filter.statement);
    }
    list
}

/// How many have which outcome, each a link to these.
fn links(ctx: &Ctx, near: &[&Statement], filter: &Filter) -> Markup {
    let w = words(ctx.lang);
    let number = |o: Outcome| near.iter().filter(|s| ctx.survey.outcome(s) == o).count();
    let to = |word: &str| {
        let search = filter.clone().with(STATEMENT, word).search();
        ctx.to(&format!("ledger/{search}#{ANCHOR}"))
    };
    let here = |o: Outcome| (filter.statement == o.as_str()).then_some("true");
    let some = Outcome::ALL
        .into_iter()
        .map(|o| (o, number(o)))
        .filter(|(_, n)| *n > 0);
    html! {
        ul.kb-list {
            @for (outcome, n) in some {
                li { a href=(to(outcome.as_str())) aria-current=[here(outcome)] { (word(ctx.lang, outcome.as_str())) (w.colon) (n) } }
            }
        }
    }
}

fn table(ctx: &Ctx, list: &[&Statement], listed: &[&Entry]) -> Markup {
    let w = words(ctx.lang);
    html! {
        section.kb-scroll tabindex="0" aria-label=(w.statements) {
            table.kb-table {
                caption.kb-hidden { (w.statements) }
                thead { tr { th scope="col" { (w.finding) } th scope="col" { (w.statement_in_words) } th scope="col" { (w.source) } th scope="col" { (w.statement_outcome) } } }
                tbody { @for statement in list { (row(ctx, statement, listed)) } }
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
                span.kb-verdict { (word(ctx.lang, outcome.as_str())) }
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

/// The words for a word of [`Outcome::as_str`].
pub fn word(lang: Lang, word: &str) -> &'static str {
    let w = words(lang);
    match word {
        "holds" => w.statement_holds,
        "fails" => w.statement_fails,
        _ => w.recount_untested,
    }
}

/// The line of a finding: on the page where the list holds it, else in the ledger without a filter.
pub fn link(ctx: &Ctx, list: &[&Entry], id: &str) -> String {
    match list.iter().any(|e| e.finding.id == id) {
        true => ctx.on_page(id),
        false => ctx.to(&format!("ledger/#{id}")),
    }
}
