//! Ledger: every finding with the grain test's verdict and its recount, the contradictions, and in the browser a filter.

use crate::stated::Stated;

use super::recounted;
use super::synthetic::findings;
use crate::address::{place_id, question_path};
use crate::describe;
use crate::page::fold::{Item, Piece, ROWS, folds, long};
use crate::page::link::Ctx;
use crate::page::number::{cases, number, source};
use crate::page::terms::Explained;
use crate::problem::{Code, Problem};
use crate::study::Contradiction;
use crate::study::finding::{Base, Finding, Source};
use crate::study::grain::{Reason, Verdict};
use crate::study::labels::{full_title, option_label};
use crate::study::ledger::{Entry, Filter, KEYS, STATEMENT, entries, occurs, sums, values};
use crate::views::registered::{Asks, Menu, Page, Registered};
use crate::words::fill;
use crate::words::problems::{Voice, told};
use crate::words::study::{StudyWords, words};
use maud::{Markup, html};

/// Every finding.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.has_study(),
    asks: Asks::Words(&KEYS),
    live: true,
    explained: Explained::Explorer,
    ..Registered::new("ledger", 80, Menu::Method, |w| w.ledger, render)
};

/// Title, description, main. The address may hold a filter, and name a finding.
fn render(ctx: &Ctx) -> Page {
    let w = words(ctx.lang);
    let (filter, problems) = Filter::read(ctx.survey, &crate::query::pairs(&ctx.search));
    let all = entries(ctx.survey);
    let main = html! {
        h1 { (w.ledger) }
        p.kb-lead { (w.ledger_lead) }
        div #kb-sums { (summary(ctx, &filter, &all)) }
        details.kb-fold.kb-how { summary { (w.ledger_how) } (recounted::lead(ctx)) p { (w.grain_lead) } }
        (form(ctx, &filter, &all))
        div #kb-results { (results(ctx, &filter, &problems, (&all, &ctx.anchor))) }
    };
    (w.ledger.to_string(), w.ledger_lead.to_string(), main)
}

/// First of all: how many findings come out again, and how; where nothing was counted again, what the grain test says of them.
fn summary(ctx: &Ctx, filter: &Filter, all: &[Entry]) -> Markup {
    if ctx.survey.has_responses() {
        return recounted::sums(ctx, filter, all, true);
    }
    let w = words(ctx.lang);
    let other = filter.clone().with("verdict", "");
    let list = other.keep(all);
    let found = sums(&list).into_iter().filter(|(_, n)| *n > 0);
    let link = |word: &str| {
        let search = other.clone().with("verdict", word).search();
        ctx.to(&format!("ledger/{search}"))
    };
    let here = |word: &str| (filter.verdict == word).then_some("true");
    html! {
        p.kb-dim { (w.grain_test) (w.colon) }
        ul.kb-sums { @for (word, n) in found {
            li { a href=(link(word)) aria-current=[here(word)] { (verdict_word(w, word)) (w.colon) (n) } }
        } }
    }
}

/// The part of the page that changes with the filter.
fn results(
    ctx: &Ctx,
    filter: &Filter,
    problems: &[Problem],
    (all, anchor): (&[Entry], &str),
) -> Markup {
    let w = words(ctx.lang);
    let list = filter.keep(all);
    html! {
        @for problem in problems.iter().filter(|p| p.code != Code::UnknownParameter) { p.kb-error { (told(problem, key_label(w, problem.place.name().unwrap_or("")), Voice::Address, ctx.lang)) } }
        (named(ctx, &list, anchor))
        p.kb-count { (count(ctx, filter, &list)) }
        @if list.is_empty() { p { (w.ledger_empty) } } @else { (tables(ctx, &list, anchor)) (crate::page::take::file(0, ctx)) }
        (contradictions(ctx, &list))
        (super::statements::section(ctx, &list, filter, anchor))
    }
}

/// A sentence where the address names a finding that the list does not hold.
fn named(ctx: &Ctx, list: &[&Entry], anchor: &str) -> Markup {
    let w = words(ctx.lang);
    let listed = list.iter().any(|e| e.finding.id == anchor);
    let known = ctx.survey.finding(anchor).is_some();
    let elsewhere = ctx.survey.contradictions().iter().any(|c| c.id == anchor)
        || ["main", CONTRADICTIONS, super::statements::ANCHOR].contains(&anchor)
        || ctx.survey.statements().iter().any(|s| s.id == anchor);
    html! {
        @if !anchor.is_empty() && !listed && !elsewhere {
            p.kb-error {
                (fill(if known { w.ledger_row_gone } else { w.ledger_row_unknown }, &[("name", anchor)]))
                @if known { " " a href=(ctx.to(&format!("ledger/#{anchor}"))) { (w.ledger_unfiltered) } }
            }
        }
    }
}

/// How many findings there are, which were chosen, and how many have which verdict.
fn count(ctx: &Ctx, filter: &Filter, list: &[&Entry]) -> String {
    let w = words(ctx.lang);
    let total = ctx.survey.findings().len().to_string();
    let n = fill(
        w.ledger_count,
        &[("n", &list.len().to_string()), ("total", &total)],
    );
    let chosen: Vec<String> = KEYS
        .iter()
        .filter(|key| !filter.get(key).is_empty())
        .map(|key| {
            format!(
                "{}{}{}",
                key_label(w, key),
                w.colon,
                value_label(ctx, key, filter.get(key))
            )
        })
        .collect();
    let chosen = match chosen.is_empty() {
        true => String::new(),
        false => format!(" ({})", chosen.join("; ")),
    };
    let sums = sums(list);
    let verdicts: Vec<String> = sums
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(word, n)| format!("{n} {}", verdict_word(w, word)))
        .collect();
    match verdicts.is_empty() {
        true => format!("{n}{chosen}."),
        false => format!(
            "{n}{chosen}. {}{}{}.",
            w.grain_test,
            w.colon,
            verdicts.join(", ")
        ),
    }
}

/// A list for each parameter; shown only where the engine runs, because a static host cannot answer a form.
fn form(ctx: &Ctx, filter: &Filter, all: &[Entry]) -> Markup {
    let w = words(ctx.lang);
    let known = |key: &&&str| !values(ctx.survey, key).is_empty();
    html! {
        form.kb-filter role="search" aria-label=(w.filter) {
            div.kb-fields { @for key in KEYS.iter().filter(known) {
                div {
                    label for=(format!("filter-{key}")) { (key_label(w, key)) }
                    select id=(format!("filter-{key}")) name=(key) {
                        option value="" { (w.all) }
                        @for value in values(ctx.survey, key).into_iter().filter(|v| occurs(all, key, v) || filter.get(key) == v) {
                            option value=(value) selected[filter.get(key) == value] { (value_label(ctx, key, &value)) }
                        }
                    }
                }
            } }
            p.kb-buttons { button type="submit" { (w.to_result) } }
        }
    }
}

fn key_label(w: &StudyWords, key: &str) -> &'static str {
    match key {
        "source" => w.source,
        "section" => w.section,
        "verdict" => w.grain_test,
        "recount" => w.recounted,
        STATEMENT => w.statements,
        "evidence" => w.evidence_label,
        _ => w.status,
    }
}

fn value_label(ctx: &Ctx, key: &str, value: &str) -> String {
    let w = words(ctx.lang);
    match key {
        "source" => ctx
            .survey
            .findings()
            .iter()
            .map(|f| &f.source)
            .find(|s: &&Source| s.key == value)
            .map_or(value.to_string(), |s| s.label(ctx.lang).to_string()),
        "section" => ctx
            .survey
            .codebook()
            .sections
            .iter()
            .find(|s| s.id == value)
            .map_or(value.to_string(), |s| s.title.get(ctx.lang).to_string()),
        "verdict" => verdict_word(w, value).to_string(),
        "recount" => recounted::word(ctx.lang, value).to_string(),
        STATEMENT => super::statements::word(ctx.lang, value).to_string(),
        "evidence" => evidence_word(w, value).to_string(),
        _ => status_label(w, value).to_string(),
    }
}

fn status_label(w: &StudyWords, word: &str) -> &'static str {
    match word {
        "printed" => w.status_printed,
        "worded" => w.status_worded,
        "qualitative" => w.status_qualitative,
        _ => w.status_external,
    }
}

fn evidence_word(w: &StudyWords, word: &str) -> &'static str {
    match word {
        "published" => w.evidence_published,
        "implied" => w.evidence_implied,
        "modelled" => w.evidence_modelled,
        _ => w.evidence_observed,
    }
}

fn verdict_word(w: &StudyWords, word: &str) -> &'static str {
    match word {
        "possible" => w.verdict_possible,
        "double-rounding" => w.verdict_double,
        "impossible" => w.verdict_impossible,
        _ => w.verdict_untestable,
    }
}

/// The list in pieces; open is the first, and the one in which the place of the address is.
fn tables(ctx: &Ctx, list: &[&Entry], anchor: &str) -> Markup {
    folds(list.chunks(ROWS).map(|rows| Piece {
        says: says(ctx, rows),
        open: rows.iter().any(|entry| entry.finding.id == anchor),
        inside: table(ctx, rows, list),
    }))
}

/// From which finding to which some lines are, and where these stand in the study.
fn says(ctx: &Ctx, rows: &[&Entry]) -> String {
    let w = words(ctx.lang);
    let [Some(first), Some(last)] = [rows.first(), rows.last()].map(|e| e.map(|e| e.finding))
    else {
        return String::new();
    };
    let between = |from: &str, to: &str| match from == to {
        true => from.to_string(),
        false => fill(w.from_to, &[("from", from), ("to", to)]),
    };
    let [from, to] = [first, last].map(|finding| finding.source.label(ctx.lang));
    format!(
        "{}{}{}",
        between(&first.id, &last.id),
        w.colon,
        between(from, to)
    )
}

fn table(ctx: &Ctx, rows: &[&Entry], list: &[&Entry]) -> Markup {
    let w = words(ctx.lang);
    let recounted = ctx.survey.has_responses();
    let name = format!("{} {}", w.ledger, says(ctx, rows));
    html! {
        section.kb-scroll tabindex="0" aria-label=(name) {
            table.kb-table.kb-ledger.kb-recounted[recounted] {
                caption.kb-hidden { (name) }
                thead { tr {
                    th scope="col" { (w.finding) } th scope="col" { (w.about) } th scope="col" { (w.printed) }
                    @if recounted { th scope="col" { (w.recounted_modelled) } }
                    @if !recounted { th scope="col" { (w.base) } } th scope="col" { (w.grain_test) } th scope="col" { (w.source) }
                } }
                tbody { @for entry in rows { (line(ctx, entry, list)) } }
            }
        }
    }
}

fn line(ctx: &Ctx, entry: &Entry, list: &[&Entry]) -> Markup {
    let (f, w) = (entry.finding, words(ctx.lang));
    html! {
        tr id=(place_id(&f.id)) data-finding=(f.id) data-verdict=(entry.verdict.as_str()) data-recount=[entry.recount.as_ref().map(|r| r.status.as_str())] {
            th scope="row" { (f.id) }
            td { (about(ctx, f)) }
            td.kb-num data-label=(w.printed) {
                (number(ctx, f))
                @if entry.recount.is_some() { (base(ctx, f)) }
            }
            @if let Some(recount) = &entry.recount { td data-label=(w.recounted_modelled) { (recounted::cell(ctx, f, recount, &|id| super::statements::link(ctx, list, id))) } }
            @if entry.recount.is_none() { td data-label=(w.base) { (cases(ctx, f.base())) (other_n(ctx, f)) } }
            td data-label=(w.grain_test) { (verdict(ctx, &entry.verdict)) }
            td data-label=(w.source) { (source(ctx, f)) }
        }
    }
}

/// The base, where it was stated; that it was not says the grain test.
fn base(ctx: &Ctx, finding: &Finding) -> Markup {
    let based = finding.base() != Base::NotPrinted;
    let other = other_n(ctx, finding);
    html! {
        @if based { span.kb-base { (words(ctx.lang).base_colon) (cases(ctx, finding.base())) (other) } }
        @else if !other.0.is_empty() { span.kb-base { (other) } }
    }
}

/// The stated number of cases where it is not this number's base.
fn other_n(ctx: &Ctx, finding: &Finding) -> Markup {
    html! {
        @if finding.printed_n != finding.base() && finding.printed_n != Base::NotPrinted {
            " " span.kb-dim { (words(ctx.lang).caption_n) " " (finding.printed_n.display(ctx.lang)) }
        }
    }
}

/// Question, option, population and remark of a finding.
fn about(ctx: &Ctx, finding: &Finding) -> Markup {
    let question = finding
        .question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id));
    let label = option_label(ctx.survey, finding);
    let who = finding.query.as_ref().map_or(String::new(), |q| {
        describe::population(ctx.survey, &q.population, ctx.lang)
    });
    html! {
        @if let Some(q) = question { a href=(ctx.to(&question_path(ctx.survey, &q.id))) { (full_title(ctx.survey, q).get(ctx.lang)) } }
        @if !label.is_empty() { (words(ctx.lang).colon) (label.get(ctx.lang)) }
        @if !who.is_empty() { br; span.kb-who { (who) } }
        @if !finding.note.is_empty() { @if question.is_some() { br; } span.kb-dim { (finding.note.get(ctx.lang)) } }
        @if let Some(q) = &finding.query { br; code.kb-query { (q) } }
    }
}

fn verdict(ctx: &Ctx, verdict: &Verdict) -> Markup {
    let w = words(ctx.lang);
    let n = |n: &u32| crate::format::count(*n, ctx.lang);
    let detail = match verdict {
        Verdict::InRange { fits, of } if fits == of => w.grain_any.to_string(),
        Verdict::InRange { fits, of } => {
            fill(w.grain_in_range, &[("fits", &n(fits)), ("of", &n(of))])
        }
        Verdict::Possible { from, to, n: base } if from == to => {
            fill(w.grain_one, &[("k", &n(from)), ("n", &n(base))])
        }
        Verdict::Possible { from, to, n: base } => fill(
            w.grain_range,
            &[("from", &n(from)), ("to", &n(to)), ("n", &n(base))],
        ),
        Verdict::DoubleRounding { k, n: base } => {
            fill(w.grain_one, &[("k", &n(k)), ("n", &n(base))])
        }
        Verdict::Impossible => w.grain_impossible.to_string(),
        Verdict::NotTestable(reason) => reason_words(w, *reason).to_string(),
    };
    html! { span.kb-verdict { (verdict_word(w, verdict.as_str())) } br; span.kb-dim { (detail) } }
}

fn reason_words(w: &StudyWords, reason: Reason) -> &'static str {
    match reason {
        Reason::NoShare => w.reason_no_share,
        Reason::NoBase => w.reason_no_base,
        Reason::NotExact => w.reason_not_exact,
        Reason::Mentions => w.reason_mentions,
        Reason::External => w.reason_external,
    }
}

/// Where the list of contradictions begins.
const CONTRADICTIONS: &str = "contradictions";

/// So many of them stand open.
const CONTRADICTIONS_OPEN: usize = 5;

/// The contradictions that touch a listed finding.
fn contradictions<'a>(ctx: &Ctx<'a>, listed: &[&Entry]) -> Markup {
    let w = words(ctx.lang);
    let all = listed.len() == ctx.survey.findings().len();
    let here = |id: &str| listed.iter().any(|e| e.finding.id == id);
    let list: Vec<_> = ctx
        .survey
        .contradictions()
        .iter()
        .filter(|c| all || c.findings.iter().any(|id| here(id)))
        .collect();
    let item = |c: &&'a Contradiction| Item {
        id: &c.id,
        title: c.title.get(ctx.lang),
        inside: contradiction(ctx, c, listed),
    };
    let items: Vec<Item> = list.iter().map(item).collect();
    html! {
        @if !list.is_empty() {
            section {
                h2 id=(CONTRADICTIONS) { (w.contradictions) }
                p { (w.contradictions_lead) }
                (long(ctx, &items, CONTRADICTIONS_OPEN))
            }
        }
    }
}

fn contradiction(ctx: &Ctx, c: &Contradiction, listed: &[&Entry]) -> Markup {
    let ids: Vec<&str> = c.findings.iter().map(String::as_str).collect();
    html! {
        section.kb-contradiction {
            h3 id=(place_id(&c.id)) { (c.title.get(ctx.lang)) }
            p { (c.text.get(ctx.lang)) }
            @if !c.findings.is_empty() {
                (findings(ctx, &ids, |id| super::statements::link(ctx, listed, id)))
            }
        }
    }
}
