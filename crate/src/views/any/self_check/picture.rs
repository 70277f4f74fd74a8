//! The picture of the result: how many others do what is done here, and what is not.

use super::answered::Answered;
use super::number::others;
use super::result::Stands;
use crate::page::link::Ctx;
use crate::page::picture::plain;
use crate::page::terms::visible;
use crate::study::labels::full_title;
use crate::study::lookup::{Drawn, length};
use crate::study::self_check::compare::{Known, Point};
use chart::{Axis, Block, Chart, Form, Mark, Row, Support, Words};
use maud::{Markup, html};

/// So many of the own answers stand there where none stands out.
const OWN: usize = 6;
/// So many rows of each kind stand in narrow columns.
const NARROW: usize = 2;

/// The points, those done here and those not; where there are none, own answers. Nothing where nothing is known of the others. Narrow columns have
/// the first of each, or the picture would be longer than the page.
pub fn picture(ctx: &Ctx, ahead: &[Stands], behind: &[Stands], answered: &[Answered]) -> Markup {
    let all = chart(ctx, rows(ctx, ahead, behind, answered));
    let first = |list: &[Stands]| rows_of(ctx, &list[..list.len().min(NARROW)]);
    let few = match ahead.is_empty() && behind.is_empty() {
        true => vec![(ctx.words().check_picture_own, own(ctx, answered, NARROW))],
        false => headed(ctx, first(ahead), first(behind)),
    };
    let both = all.zip(chart(ctx, few));
    both.map_or_else(
        || html! {},
        |(wide, narrow)| html! { div.kb-check-picture { (plain(&wide, &narrow)) } },
    )
}

/// Rows below what they have in common.
type Headed = Vec<(&'static str, Vec<Row>)>;

fn rows(ctx: &Ctx, ahead: &[Stands], behind: &[Stands], answered: &[Answered]) -> Headed {
    match ahead.is_empty() && behind.is_empty() {
        true => vec![(ctx.words().check_picture_own, own(ctx, answered, OWN))],
        false => headed(ctx, rows_of(ctx, ahead), rows_of(ctx, behind)),
    }
}

fn headed(ctx: &Ctx, ahead: Vec<Row>, behind: Vec<Row>) -> Headed {
    let w = ctx.words();
    vec![(w.check_picture_do, ahead), (w.check_picture_not, behind)]
}

fn rows_of(ctx: &Ctx, list: &[Stands]) -> Vec<Row> {
    let row = |(question, point): &Stands| {
        let title = full_title(ctx.survey, question);
        of_point(ctx, title.get(ctx.lang), point)
    };
    list.iter().map(row).collect()
}

/// `None` where there is no row.
fn chart(ctx: &Ctx, mut rows: Headed) -> Option<Chart> {
    let w = ctx.words();
    rows.retain(|(_, rows)| !rows.is_empty());
    let block = |(heading, rows): (&str, Vec<Row>)| Block {
        heading: Some(heading.to_string()),
        ..Block::plain(rows)
    };
    let blocks: Vec<Block> = rows.into_iter().map(block).collect();
    let mut words = Words::new(w.check_picture_axis, w.no_number);
    words.legend = vec![
        (Support::Published, w.legend_published.to_string()),
        (Support::Implied, w.legend_implied.to_string()),
    ];
    let (name, told) = (w.check_picture, w.check_picture_told);
    let any = !blocks.is_empty();
    let chart = Chart::new(name, told, Form::Bars, Axis::Percent, blocks, words);
    chart.ok().filter(|_| any)
}

fn of_point(ctx: &Ctx, title: &str, point: &Point) -> Row {
    let label = point.label.get(ctx.lang);
    row(ctx, (title, label), &point.known)
}

/// The first own answers of which a number is known.
fn own(ctx: &Ctx, answered: &[Answered], most: usize) -> Vec<Row> {
    let lines = answered
        .iter()
        .flat_map(|one| one.lines.iter().map(move |line| (one, line)));
    let own = lines.filter(|(_, line)| line.own && !line.net);
    let rows = own.filter_map(|(one, line)| {
        let title = full_title(ctx.survey, one.question);
        let texts = (title.get(ctx.lang), line.label.get(ctx.lang));
        Some(row(ctx, texts, std::slice::from_ref(line.known.as_ref()?)))
    });
    rows.take(most).collect()
}

/// A bar of what is known of the others: one number, or several that make one up.
fn row(ctx: &Ctx, (title, label): (&str, &str), known: &[Known]) -> Row {
    let label = format!("{title}{}{label}", ctx.words().colon);
    let texts: Vec<String> = known.iter().map(|known| text(ctx, known)).collect();
    let text = texts.join(" + ");
    let support = known.iter().map(support).max();
    let support = support.unwrap_or(Support::Observed);
    let most: f64 = known.iter().map(|known| known.most).sum();
    let mark = Mark {
        upper: (support == Support::Implied).then_some(most.min(1.0)),
        ..Mark::known(
            support,
            known.iter().map(share).sum(),
            text.as_str(),
            format!("{label}: {text}"),
        )
    };
    Row::option(label, vec![mark])
}

fn support(known: &Known) -> Support {
    match known.cell.drawn(known.measure) {
        Some(Drawn::Printed(_)) => Support::Published,
        Some(Drawn::Implied(_)) => Support::Implied,
        _ => Support::Observed,
    }
}

/// The share itself where one was stated, else what it is at least.
fn share(known: &Known) -> f64 {
    match known.cell.drawn(known.measure) {
        Some(Drawn::Printed(finding)) => length(finding).unwrap_or(known.least),
        _ => known.least,
    }
}

/// The number with its source and base, as the lists have it.
fn text(ctx: &Ctx, known: &Known) -> String {
    let text = visible(&others(ctx, known).0);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let tidy = [
        ("( ", "("),
        (" )", ")"),
        (" ,", ","),
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
    ];
    tidy.iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}
