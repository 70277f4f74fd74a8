//! Question by question as a table: the own answers, each with how many others gave it, and what most of them gave.

use super::answered::Answered;
use super::number::short;
use super::sheet::{self, Fit, SheetLine};
use crate::page::link::Ctx;
use crate::study::labels::full_title;
use crate::study::self_check::compare::{Known, Line, clearest, may_be_larger};
use crate::study::self_check::{Answers, peers};
use crate::table::is_small;
use crate::words::fill;
use maud::{Markup, html};

/// The questions of each section in a fold of their own. Paper has as many lines as fit on a sheet, and the other answers in words below.
pub fn topics(
    ctx: &Ctx,
    answers: &Answers,
    answered: &[Answered],
    details: &dyn Fn(&Answered) -> Markup,
) -> Markup {
    let w = ctx.words();
    let sections = answered.chunk_by(|a, b| a.question.section == b.question.section);
    let sections: Vec<&[Answered]> = sections.collect();
    let of = |own: &&[Answered]| rows(ctx, answers, own);
    let each: Vec<Vec<SheetLine>> = sections.iter().map(of).collect();
    let ends = ends(&each);
    let rows: Vec<SheetLine> = each.into_iter().flatten().collect();
    let Fit { rows: fits, dense } = sheet::fit(&rows);
    let left: Vec<&Markup> = rows[fits..].iter().flat_map(|r| &r.told).collect();
    html! {
        @for (own, (from, to)) in sections.iter().zip(ends) {
            (folded(ctx, own, &html! { (table(ctx, &rows[from..to], fits.saturating_sub(from), dense)) @for one in *own { (details(one)) } }))
        }
        @if !left.is_empty() { p.kb-on-paper.kb-left { strong { (w.check_more_questions) (w.colon) } @for (at, one) in left.iter().enumerate() { @if at > 0 { " · " } (one) } } }
    }
}

/// Where the lines of each section begin and end among all.
fn ends(each: &[Vec<SheetLine>]) -> Vec<(usize, usize)> {
    let mut from = 0;
    let of = |own: &Vec<SheetLine>| {
        let begins = from;
        from += own.len();
        (begins, from)
    };
    each.iter().map(of).collect()
}

/// A section in its fold.
fn folded(ctx: &Ctx, own: &[Answered], inside: &Markup) -> Markup {
    let id = &own[0].question.section;
    let mut sections = ctx.survey.codebook().sections.iter();
    let section = sections.find(|section| section.id == *id);
    let title = section.map_or("", |section| section.title.get(ctx.lang));
    let n = own.len().to_string();
    html! {
        details.kb-more.kb-check-section data-about=(format!("topic {id}")) {
            summary { h3 { (title) } " " span.kb-dim { (fill(ctx.words().check_answers, &[("n", &n)])) } }
            (inside)
        }
    }
}

/// The lines of a section, of which paper has the first.
fn table(ctx: &Ctx, rows: &[SheetLine], fits: usize, dense: bool) -> Markup {
    let w = ctx.words();
    html! {
        table.kb-table.kb-check-each.kb-dense[dense] {
            caption.kb-hidden { (w.check_each) }
            thead { tr { @for head in [w.question, w.check_you, w.check_most] { th scope="col" { (head) } } } }
            @for group in groups(rows) { tbody { @for (at, row) in group { (drawn(ctx, row, at < fits)) } } }
        }
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
fn rows(ctx: &Ctx, answers: &Answers, answered: &[Answered]) -> Vec<SheetLine> {
    let same = |a: &Answered, b: &Answered| {
        a.question.battery.is_some() && a.question.battery == b.question.battery
    };
    let groups = answered.chunk_by(same);
    groups
        .flat_map(|group| match group {
            [one] => vec![question(
                ctx,
                answers,
                one,
                full_title(ctx.survey, one.question).get(ctx.lang),
            )],
            items => battery(ctx, answers, items),
        })
        .collect()
}

fn battery(ctx: &Ctx, answers: &Answers, items: &[Answered]) -> Vec<SheetLine> {
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
        ..question(ctx, answers, one, one.question.title.get(ctx.lang))
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

fn question(ctx: &Ctx, answers: &Answers, one: &Answered, title: &str) -> SheetLine {
    SheetLine {
        head: html! { (title) },
        item: false,
        own: Some(
            html! { ul.kb-own { @for line in own(one).chain(sums(one)) { li { (answer(ctx, line)) } } } },
        ),
        most: Some(most(ctx, answers, one)),
        told: vec![told(ctx, one)],
    }
}

/// The answers that most others gave, or the largest share that is known, of which it is said where it is less than half; several where they are equal.
fn most(ctx: &Ctx, answers: &Answers, one: &Answered) -> Markup {
    let w = ctx.words();
    let list = clearest(&one.lines);
    let larger = |(line, known): &(&Line, &Known)| {
        !line.net && may_be_larger(one.question, &one.lines, known)
    };
    let open = list.iter().any(larger);
    let said = list
        .first()
        .map_or("", |(_, known)| how_many(ctx, answers, one, known));
    html! {
        (said)
        @for (at, (line, known)) in list.iter().enumerate() {
            @if at > 0 { "; " }
            @if said.is_empty() { (line.label.get(ctx.lang)) " " (short(ctx, known)) }
            @else { " (" (short(ctx, known)) ")" (w.colon) (line.label.get(ctx.lang)) }
        }
        @if list.len() > 1 { " (" (w.check_equal) ")" }
        @if open { " " span.kb-open { "(" (w.check_open_rest) ")" } }
        @if list.is_empty() { span.kb-open { (w.no_number) } }
    }
}

/// Whether so many are most, or less than half; neither where they are too few to say so, or where it is open.
fn how_many(ctx: &Ctx, answers: &Answers, one: &Answered, known: &Known) -> &'static str {
    let w = ctx.words();
    let others = peers(ctx.survey, answers, one.question, known);
    match others.is_some_and(|n| !is_small(n)) {
        true if known.is_more_than_half() => w.check_most_did,
        true if known.is_less_than_half() => w.check_less_than_half,
        _ => "",
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
