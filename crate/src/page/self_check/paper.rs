//! What the result needs to fit on two sheets of paper: its head, and one line a question.

use super::super::link::Ctx;
use super::super::number::cases;
use super::super::observed;
use super::result::{Answered, scope, value};
use crate::lang::Lang;
use crate::study::cell::Drawn;
use crate::study::finding::Base;
use crate::study::labels::full_title;
use crate::study::self_check::Answers;
use crate::study::self_check::compare::{Known, Line, Scope, largest};
use crate::texts::{fill, words};
use maud::{Markup, html};

/// So many points of each kind fit on the first sheet beside so many gaps, each of which takes a line or two.
pub fn most_standing(gaps: usize) -> usize {
    10_usize.saturating_sub(gaps / 2).clamp(3, 6)
}

/// So many lines of the table fit on the second, and so many letters on a line of its columns.
const ROOM: usize = 74;
const WIDTHS: [usize; 4] = [31, 39, 22, 22];

/// Who, when, how much was answered, and what the numbers rest on.
pub fn head(ctx: &Ctx, answers: &Answers, answered: &[Answered], day: &str) -> Markup {
    let w = words(ctx.lang);
    let d = ctx.survey.descriptor();
    let size = d
        .roles
        .size_question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id));
    let class = answers.class.as_deref().and_then(|code| size?.answer(code));
    let class = class.map_or(w.check_no_class, |a| a.label.get(ctx.lang));
    html! {
        dl.kb-facts.kb-check-head {
            dt { (w.check_size) } dd { (class) }
            dt { (w.check_day) } dd { (date(day, ctx.lang)) }
            dt { (w.check_answered) } dd { (answered.len()) }
            dt { (w.base) } dd { (w.check_base) " " (cases(ctx, Base::Known(d.participants.answered))) " " (d.unit.1.get(ctx.lang)) ", " (d.participants.period.get(ctx.lang)) }
            dt { (w.evidence) } dd { (if observed::is_observed(ctx.survey) { w.check_evidence_observed } else { w.check_evidence }) }
        }
    }
}

/// `24.11.2026`, `24 November 2026`; what is no date stays as it is.
fn date(day: &str, lang: Lang) -> String {
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, date] = parts.as_slice() else {
        return day.to_string();
    };
    let named = month
        .parse()
        .ok()
        .and_then(|n: usize| MONTHS.get(n.wrapping_sub(1)));
    match (lang, named) {
        (Lang::De, _) => format!("{date}.{month}.{year}"),
        (Lang::En, Some(name)) => format!("{} {name} {year}", date.trim_start_matches('0')),
        (Lang::En, None) => day.to_string(),
    }
}

/// In English; German dates have numbers.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A line a question: the own answer, and how many others gave it. Paper has the lines in which a number stands, as far as they fit.
pub fn each(ctx: &Ctx, answered: &[Answered]) -> Markup {
    let w = words(ctx.lang);
    let known = fitting(ctx, answered);
    let on_paper = |one: &Answered| known.contains(&one.question.id.as_str());
    let off = answered.len() - known.len();
    html! {
        table.kb-table.kb-check-each {
            caption.kb-hidden { (w.check_each) }
            thead { tr { th scope="col" { (w.question) } th scope="col" { (w.check_you) } th scope="col" { (w.check_same) } th scope="col" { (w.check_most) } } }
            tbody { @for one in answered { tr.kb-off-paper[!on_paper(one)] { (line(ctx, one)) } } }
        }
        @if off > 0 { p.kb-on-paper { (fill(w.check_more_questions, &[("n", &off.to_string())])) } }
    }
}

/// The questions with a number, as far as their lines fit on the sheet.
fn fitting<'a>(ctx: &Ctx, answered: &[Answered<'a>]) -> Vec<&'a str> {
    let mut room = ROOM;
    let mut ids = Vec::new();
    for one in answered.iter().filter(|one| is_known(one)) {
        let height = height(ctx, one);
        if height > room {
            break;
        }
        room -= height;
        ids.push(one.question.id.as_str());
    }
    ids
}

/// How many lines a question takes: those of its longest cell.
fn height(ctx: &Ctx, one: &Answered) -> usize {
    let letters = |line: &Line| line.label.get(ctx.lang).chars().count() + 2;
    let own = || one.lines.iter().filter(|line| line.own && !line.net);
    let most = largest(&one.lines).map_or(0, |(line, _)| letters(line));
    let mut scopes = own()
        .filter_map(|line| line.known.as_ref())
        .map(|known| known.scope);
    let alike = scopes
        .next()
        .is_none_or(|first| scopes.all(|scope| scope == first));
    let cells = [
        full_title(ctx.survey, one.question)
            .get(ctx.lang)
            .chars()
            .count(),
        own().map(letters).sum(),
        own().count() * if alike { NUMBER } else { NUMBER + WHOSE } + WHOSE,
        most + NUMBER + WHOSE,
    ];
    let lines = cells.iter().zip(WIDTHS).map(|(n, width)| n.div_ceil(width));
    lines.max().unwrap_or(1).max(1)
}

/// Letters of a number with what separates it from the next.
const NUMBER: usize = 13;
/// Letters of whose number it is.
const WHOSE: usize = 15;

/// Whether its line has a number.
fn is_known(one: &Answered) -> bool {
    let own = |line: &Line| line.own && !line.net && line.known.is_some();
    one.lines.iter().any(own) || largest(&one.lines).is_some()
}

fn line(ctx: &Ctx, one: &Answered) -> Markup {
    let w = words(ctx.lang);
    let options = || one.lines.iter().filter(|line| !line.net);
    let own: Vec<&Line> = options().filter(|line| line.own).collect();
    let labels: Vec<&str> = own.iter().map(|line| line.label.get(ctx.lang)).collect();
    html! {
        th scope="row" { (full_title(ctx.survey, one.question).get(ctx.lang)) }
        td data-label=(w.check_you) { (labels.join("; ")) }
        td.kb-num data-label=(w.check_same) { (shares(ctx, &own)) }
        td.kb-num data-label=(w.check_most) { @match largest(&one.lines) { Some((line, known)) => { (line.label.get(ctx.lang)) " " (cited(ctx, known)) (whose(ctx, known.scope)) }, None => span.kb-open { (w.not_printed) } } }
    }
}

/// The numbers of the own answers in their order, each with whose it is where they differ; a dash where one was not printed.
fn shares(ctx: &Ctx, own: &[&Line]) -> Markup {
    let w = words(ctx.lang);
    let mut scopes = own
        .iter()
        .filter_map(|line| line.known.as_ref())
        .map(|k| k.scope);
    let Some(first) = scopes.next() else {
        return html! { span.kb-open { (w.not_printed) } };
    };
    let alike = scopes.all(|scope| scope == first);
    html! {
        @for (at, line) in own.iter().enumerate() {
            @if at > 0 { "; " }
            @match &line.known { Some(known) => { (cited(ctx, known)) @if !alike { (whose(ctx, known.scope)) } }, None => (w.nothing) }
        }
        @if alike { (whose(ctx, first)) }
    }
}

/// Whose numbers they are.
fn whose(ctx: &Ctx, of: Scope) -> Markup {
    html! { " " span.kb-dim { "(" (scope(ctx, of)) ")" } }
}

/// The number with its place in the ledger.
fn cited(ctx: &Ctx, known: &Known) -> Markup {
    let id = match known.cell.drawn(known.measure) {
        Some(Drawn::Printed(finding)) => Some(&finding.id),
        _ => None,
    };
    html! { (value(ctx, known)) @if let Some(id) = id { " " a.kb-id href=(ctx.to(&format!("ledger/#{id}"))) { (id) } } }
}
