//! Question by question as a table: the own answers, each with how many others gave it, and the answer with the largest share.

use super::answered::Answered;
use super::number::short;
use super::sheet::{self, Fit, SheetLine};
use crate::page::link::Ctx;
use crate::study::labels::full_title;
use crate::study::self_check::compare::{Known, Line, clearest, may_be_larger};
use maud::{Markup, html};

/// The table. Paper has as many of its lines as fit on a sheet, and the other answers in words below.
pub fn table(ctx: &Ctx, answered: &[Answered]) -> Markup {
    let w = ctx.words();
    let rows = rows(ctx, answered);
    let Fit { rows: fits, dense } = sheet::fit(&rows);
    let left: Vec<&Markup> = rows[fits..].iter().flat_map(|r| &r.told).collect();
    html! {
        table.kb-table.kb-check-each.kb-dense[dense] {
            caption.kb-hidden { (w.check_each) }
            thead { tr { @for head in [w.question, w.check_you, w.check_most] { th scope="col" { (head) } } } }
            @for group in groups(&rows) { tbody { @for (at, row) in group { (drawn(ctx, row, at < fits)) } } }
        }
        @if !left.is_empty() { p.kb-on-paper.kb-left { strong { (w.check_more_questions) (w.colon) } @for (at, one) in left.iter().enumerate() { @if at > 0 { " · " } (one) } } }
    }
}

/// The lines that belong together, each with its place: a battery with its items, the questions between two batteries.
fn groups(rows: &[SheetLine]) -> Vec<Vec<(usize, &SheetLine)>> {
    let mut groups: Vec<Vec<(usize, &SheetLine)>> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let begins = row.own.is_none() || at == 0 || (rows[at - 1].item && !row.item);
        match groups.last_mut().filter(|_| !begins) {
            Some(group) => group.push((at, row)),
            None => groups.push(vec![(at, row)]),
        }
    }
    groups
}

fn drawn(ctx: &Ctx, row: &SheetLine, fits: bool) -> Markup {
    let w = ctx.words();
    html! {
        tr.kb-off-paper[!fits] .kb-group[row.own.is_none()] .kb-within[row.item] {
            @match (&row.own, &row.most) {
                (None, _) => th scope="rowgroup" colspan="3" { (row.head) },
                (Some(own), None) => { th scope="row" { (row.head) } td colspan="2" data-label=(w.check_own) { (own) } },
                (Some(own), Some(most)) => {
                    th scope="row" { (row.head) }
                    td data-label=(w.check_own) { (own) }
                    td data-label=(w.check_most) { (most) }
                },
            }
        }
    }
}

/// The lines: questions, and batteries with the items of which something is known, then their others together.
fn rows(ctx: &Ctx, answered: &[Answered]) -> Vec<SheetLine> {
    let same = |a: &Answered, b: &Answered| {
        a.question.battery.is_some() && a.question.battery == b.question.battery
    };
    let groups = answered.chunk_by(same);
    groups
        .flat_map(|group| match group {
            [one] => vec![question(
                ctx,
                one,
                full_title(ctx.survey, one.question).get(ctx.lang),
            )],
            items => battery(ctx, items),
        })
        .collect()
}

fn battery(ctx: &Ctx, items: &[Answered]) -> Vec<SheetLine> {
    let book = ctx.survey.codebook();
    let own = items[0].question.battery.as_deref();
    let title = own
        .and_then(|id| book.question(id))
        .map_or("", |q| q.title.get(ctx.lang));
    let (known, unknown): (Vec<&Answered>, Vec<&Answered>) = items
        .iter()
        .partition(|one| !clearest(&one.lines).is_empty());
    let heading = SheetLine {
        head: html! { (title) },
        item: false,
        own: None,
        most: None,
        told: Vec::new(),
    };
    let each = known.iter().map(|one| SheetLine {
        item: true,
        ..question(ctx, one, one.question.title.get(ctx.lang))
    });
    let rest = (!unknown.is_empty()).then(|| together(ctx, &unknown));
    [heading].into_iter().chain(each).chain(rest).collect()
}

/// The items about which nothing was stated.
fn together(ctx: &Ctx, items: &[&Answered]) -> SheetLine {
    let w = ctx.words();
    let own = |one: &&Answered| {
        format!(
            "{}{}{}",
            one.question.title.get(ctx.lang),
            w.colon,
            labels(ctx, one)
        )
    };
    SheetLine {
        head: html! { span.kb-open { (w.no_number) } },
        item: true,
        own: Some(html! { ul.kb-own { @for one in items { li { (own(one)) } } } }),
        most: None,
        told: items.iter().map(|one| told(ctx, one)).collect(),
    }
}

fn question(ctx: &Ctx, one: &Answered, title: &str) -> SheetLine {
    SheetLine {
        head: html! { (title) },
        item: false,
        own: Some(
            html! { ul.kb-own { @for line in own(one).chain(sums(one)) { li { (answer(ctx, line)) } } } },
        ),
        most: Some(most(ctx, one)),
        told: vec![told(ctx, one)],
    }
}

/// The answers that most others gave; several where they are equal.
fn most(ctx: &Ctx, one: &Answered) -> Markup {
    let w = ctx.words();
    let list = clearest(&one.lines);
    let larger = |(line, known): &(&Line, &Known)| {
        !line.net && may_be_larger(one.question, &one.lines, known)
    };
    let open = list.iter().any(larger);
    html! {
        @for (at, (line, known)) in list.iter().enumerate() { @if at > 0 { "; " } (line.label.get(ctx.lang)) " " (short(ctx, known)) }
        @if list.len() > 1 { " (" (w.check_equal) ")" }
        @if open { " " span.kb-open { "(" (w.check_open_rest) ")" } }
        @if list.is_empty() { span.kb-open { (w.no_number) } }
    }
}

/// An own answer, and how many others gave it.
fn answer(ctx: &Ctx, line: &Line) -> Markup {
    html! {
        (line.label.get(ctx.lang))
        @match &line.known {
            Some(known) => { " " (short(ctx, known)) },
            None => span.kb-open.kb-screen { " (" (ctx.words().no_number) ")" },
        }
    }
}

fn own<'l, 'a>(one: &'l Answered<'a>) -> impl Iterator<Item = &'l Line<'a>> {
    one.lines.iter().filter(|line| line.own && !line.net)
}

/// Named sums that an own answer is in, where a number of them is known and none of the answer itself.
fn sums<'l, 'a>(one: &'l Answered<'a>) -> impl Iterator<Item = &'l Line<'a>> {
    let needed = own(one).all(|line| line.known.is_none());
    let known = move |line: &&Line| needed && line.own && line.net && line.known.is_some();
    one.lines.iter().filter(known)
}

fn labels(ctx: &Ctx, one: &Answered) -> String {
    let labels: Vec<&str> = own(one).map(|line| line.label.get(ctx.lang)).collect();
    labels.join(", ")
}

fn told(ctx: &Ctx, one: &Answered) -> Markup {
    let title = full_title(ctx.survey, one.question);
    html! {
        (title.get(ctx.lang)) (ctx.words().colon)
        @for (at, line) in own(one).chain(sums(one)).enumerate() { @if at > 0 { ", " } (answer(ctx, line)) }
    }
}
