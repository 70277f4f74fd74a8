//! From blocks to charts, and charts as pictures in the page.

use super::link::{Ctx, Links};
use crate::chart::{self, Axis, Chart, Form, Mark, RowKind, SvgOptions, Words};
use crate::codebook::Kind;
use crate::describe;
use crate::evidence::Evidence;
use crate::query::Measure;
use crate::study::exhibit::{Block, Row};
use crate::study::finding::{Base, Finding, Qualifier, Value};
use crate::texts::{fill, words};
use maud::{Markup, PreEscaped, html};

/// Width of the picture for wide pages, in CSS px.
pub const WIDE: u32 = 720;
/// Lightness step of a sum of segments.
const NET_LEVEL: u8 = 2;
/// Width of the picture for narrow pages: a screen of 320 px less its margins.
pub const NARROW: u32 = 288;

/// A picture of the blocks with a name and a description; one chart for shares, one for counts where no share is meant.
pub fn picture(ctx: &Ctx, name: &str, description: &str, blocks: &[Block], form: Form) -> Markup {
    // Only a chart without a name is refused, and every title of a valid package is a text.
    chart(ctx, name, description, blocks, form).map_or_else(|_| html! {}, |chart| show(ctx, chart))
}

fn chart(
    ctx: &Ctx,
    name: &str,
    description: &str,
    blocks: &[Block],
    form: Form,
) -> Result<Chart, chart::Unnamed> {
    let w = words(ctx.lang);
    let counts = counts_only(blocks);
    let form = if blocks.iter().flat_map(|b| &b.rows).any(Row::is_printed) {
        form
    } else {
        Form::Options
    };
    let axis = match form {
        Form::Options => Axis::None,
        _ if counts => Axis::Count {
            max: largest(blocks),
        },
        _ => Axis::Percent,
    };
    let measure = blocks
        .iter()
        .flat_map(|b| &b.columns)
        .map(|c| c.measure)
        .find(|m| counts || *m != Measure::Count);
    let label = measure.map_or("", |m| describe::measure(ctx.lang, m));
    let label = if counts {
        label.to_string()
    } else {
        fill(w.axis_percent, &[("share", label)])
    };
    let mut texts = Words::new(label, w.not_printed);
    texts.thousands = if ctx.lang == crate::lang::Lang::De {
        '.'
    } else {
        ','
    };
    let battery = blocks.first().and_then(|b| b.battery);
    let heads = Heads {
        shown: blocks.len() > 1,
        short: battery.is_some() && blocks.iter().all(|b| b.battery == battery),
    };
    let drawn = blocks
        .iter()
        .map(|b| {
            block(
                &Told {
                    ctx,
                    block: b,
                    heads,
                },
                form,
                counts,
            )
        })
        .collect();
    Chart::new(name, description, form, axis, drawn, texts)
}

fn counts_only(blocks: &[Block]) -> bool {
    blocks
        .iter()
        .all(|b| b.columns.iter().all(|c| c.measure == Measure::Count))
}

/// Counts are drawn only where there are no shares.
fn drawn_columns(block: &Block, counts: bool) -> Vec<usize> {
    (0..block.columns.len())
        .filter(|i| counts || block.columns[*i].measure != Measure::Count)
        .collect()
}

/// The numbers that a picture of the blocks shows, one a cell.
pub fn drawn<'a>(blocks: &[Block<'a>]) -> Vec<&'a Finding> {
    let counts = counts_only(blocks);
    let of_row = |row: &Row<'a>, columns: &[usize]| -> Vec<&'a Finding> {
        columns
            .iter()
            .filter_map(|c| shown(&row.cells[*c]))
            .collect()
    };
    let of_block = |block: &Block<'a>| -> Vec<&'a Finding> {
        let columns = drawn_columns(block, counts);
        block
            .rows
            .iter()
            .flat_map(|row| of_row(row, &columns))
            .collect()
    };
    blocks.iter().flat_map(of_block).collect()
}

/// Of what was printed for a cell, a mark shows the first that has a length, else the first.
fn shown<'a>(cell: &[&'a Finding]) -> Option<&'a Finding> {
    let long = cell.iter().find(|f| value(f).is_some());
    long.or(cell.first()).copied()
}

/// How several blocks in one chart are named.
#[derive(Clone, Copy)]
struct Heads {
    /// Whether there is more than one.
    shown: bool,
    /// Whether all are items of one battery, so that its title need not stand before each.
    short: bool,
}

fn largest(blocks: &[Block]) -> u32 {
    let findings = blocks
        .iter()
        .flat_map(|b| &b.rows)
        .flat_map(|r| &r.cells)
        .flatten();
    findings
        .filter_map(|f| {
            if let Value::Count(n, _) = f.value {
                Some(n)
            } else {
                None
            }
        })
        .max()
        .unwrap_or(1)
}

/// A block, and what its marks must say besides their own row to be told apart from those of other blocks.
struct Told<'a> {
    ctx: &'a Ctx<'a>,
    block: &'a Block<'a>,
    heads: Heads,
}

impl Told<'_> {
    fn heading(&self) -> &str {
        let text = if self.heads.short {
            &self.block.short
        } else {
            &self.block.heading
        };
        text.get(self.ctx.lang)
    }

    /// The sentence of a mark begins with its block where there are several.
    fn label(&self, rest: &str) -> String {
        let colon = words(self.ctx.lang).colon;
        match self.heads.shown && !self.heading().is_empty() {
            true => format!("{}{colon}{rest}", self.heading()),
            false => rest.to_string(),
        }
    }

    /// What tells a column from the others; empty where it is the only one.
    fn group(&self, column: usize) -> String {
        let group = self.block.columns[column].group.as_ref();
        group.map_or(String::new(), |g| format!(", {}", g.get(self.ctx.lang)))
    }

    fn unknown(&self, label: &str) -> Mark {
        let w = words(self.ctx.lang);
        Mark::unknown(format!("{}{}{}", self.label(label), w.colon, w.not_printed))
    }
}

fn block(told: &Told, form: Form, counts: bool) -> chart::Block {
    let (ctx, block, heads) = (told.ctx, told.block, told.heads);
    let drawn = drawn_columns(block, counts);
    let series = drawn
        .iter()
        .filter_map(|i| block.columns[*i].group.as_ref())
        .map(|g| g.get(ctx.lang).to_string())
        .collect();
    let stack = form == Form::Stacked && block.kind.is_some_and(stackable);
    let rows = match stack {
        true => stacked(told, &drawn),
        false if heads.shown && form == Form::Bars => compact(told, &drawn),
        false => block.rows.iter().map(|r| plain(told, r, &drawn)).collect(),
    };
    let shown = heads.shown && !told.heading().is_empty() && !(stack && drawn.len() == 1);
    chart::Block {
        heading: shown.then(|| told.heading().to_string()),
        series,
        rows,
    }
}

/// The printed rows, and one row that counts the others: several questions in one chart would else drown in empty lines. The table has them all.
fn compact(told: &Told, drawn: &[usize]) -> Vec<chart::Row> {
    let w = words(told.ctx.lang);
    let (known, open): (Vec<&Row>, Vec<&Row>) =
        told.block.rows.iter().partition(|r| r.is_printed());
    let rows_of = |net: bool| {
        let same = known.iter().filter(move |r| r.net == net);
        same.map(|r| plain(told, r, drawn))
    };
    let mut rows: Vec<chart::Row> = rows_of(false).collect();
    let open = open.iter().filter(|r| !r.net).count();
    if open > 0 {
        let template = if known.is_empty() {
            w.all_answers
        } else {
            w.other_answers
        };
        let label = fill(template, &[("n", &open.to_string())]);
        let mark = |column: &usize| told.unknown(&format!("{label}{}", told.group(*column)));
        let marks = drawn.iter().map(mark).collect();
        rows.push(chart::Row::option(label.clone(), marks));
    }
    rows.extend(rows_of(true));
    rows
}

fn stackable(kind: Kind) -> bool {
    matches!(kind, Kind::Single | Kind::Grade | Kind::Scale | Kind::Bands)
}

/// One bar of 100 % with a segment for each option, and a plain bar for each net.
fn stacked(told: &Told, drawn: &[usize]) -> Vec<chart::Row> {
    let (lang, block) = (told.ctx.lang, told.block);
    let options: Vec<&Row> = block.rows.iter().filter(|r| !r.net).collect();
    let bar = |column: &usize| {
        let segment = |(i, row): (usize, &&Row)| {
            mark(told, row, *column)
                .labelled(row.label.get(lang))
                .at_level(step(i, options.len()))
        };
        let group = block.columns[*column]
            .group
            .as_ref()
            .map_or(told.heading(), |g| g.get(lang));
        chart::Row::option(group, options.iter().enumerate().map(segment).collect())
    };
    let neutral = |mut row: chart::Row| {
        row.marks.iter_mut().for_each(|m| m.level = NET_LEVEL); // no segment's own lightness: a sum is none of them
        row
    };
    let nets = block
        .rows
        .iter()
        .filter(|r| r.net)
        .map(|r| neutral(plain(told, r, drawn)));
    drawn.iter().map(bar).chain(nets).collect()
}

/// Lightness step of the i-th of n segments, spread over the six steps there are.
fn step(i: usize, n: usize) -> u8 {
    (i * 5 / n.saturating_sub(1).max(1)).min(5) as u8
}

fn plain(told: &Told, row: &Row, drawn: &[usize]) -> chart::Row {
    let lang = told.ctx.lang;
    let many = drawn.len() > 1;
    let series = |(i, column): (usize, &usize)| {
        let mark = mark(told, row, *column);
        let group = told.block.columns[*column].group.as_ref();
        let mark = if many {
            mark.at_level(step(i, drawn.len()))
        } else {
            mark
        };
        group.map_or(mark.clone(), |g| mark.labelled(g.get(lang)))
    };
    let kind = if row.net {
        RowKind::Net
    } else {
        RowKind::Option
    };
    chart::Row {
        label: row.label.get(lang).to_string(),
        kind,
        marks: drawn.iter().enumerate().map(series).collect(),
    }
}

fn mark(told: &Told, row: &Row, column: usize) -> Mark {
    let ctx = told.ctx;
    let label = format!("{}{}", row.label.get(ctx.lang), told.group(column));
    let Some(finding) = shown(&row.cells[column]) else {
        return told.unknown(&label);
    };
    let sentence = sentence(ctx, &told.label(&label), finding);
    match value(finding) {
        None => Mark {
            text: finding.display(ctx.lang),
            ..Mark::unknown(sentence)
        },
        Some(value) => {
            let (value, upper) = bounds(finding, value);
            let text = finding.display(ctx.lang);
            Mark {
                upper,
                ..Mark::known(Evidence::Published, value, text, sentence)
            }
        }
    }
}

/// A number printed as a bound is drawn as one: solid up to what is sure, open up to what is possible.
fn bounds(finding: &Finding, value: f64) -> (f64, Option<f64>) {
    let end = if matches!(finding.value, Value::Share(_)) {
        1.0
    } else {
        value
    };
    match finding.qualifier {
        Qualifier::Under => (0.0, Some(value)),
        Qualifier::Over | Qualifier::AtLeast => (value, Some(end)),
        _ => (value, None),
    }
}

/// The length of a bar: a share of 1 or a count.
fn value(finding: &Finding) -> Option<f64> {
    match finding.value {
        Value::Share(share) => Some(share.percent.to_f64() / 100.0),
        Value::Count(n, _) => Some(f64::from(n)),
        _ => None,
    }
}

/// The sentence a mark tells: label, number, source, base.
fn sentence(ctx: &Ctx, label: &str, finding: &Finding) -> String {
    let w = words(ctx.lang);
    let base = match finding.base() {
        Base::NotPrinted => w.base_unknown.to_string(),
        known => fill(w.base_of, &[("n", &known.display(ctx.lang))]),
    };
    let number = finding.display(ctx.lang);
    fill(
        w.mark,
        &[
            ("label", label),
            ("number", &number),
            ("source", finding.source.label(ctx.lang)),
            ("base", &base),
        ],
    )
}

/// The place of a chart, with the pre-rendered pictures for wide and narrow pages. Live views paint the same layouts on a canvas instead,
/// and get the picture only for paper: thousands of shapes that nobody sees would slow every step down.
fn show(ctx: &Ctx, chart: Chart) -> Markup {
    let index = ctx.charts.borrow().len();
    let markup = html! {
        div.kb-picture data-chart=(index) data-wide=(WIDE) data-narrow=(NARROW) {
            @if ctx.links == Links::Folder {
                (PreEscaped(still(&chart, index, WIDE, "wide"))) (PreEscaped(still(&chart, index, NARROW, "narrow")))
            }
        }
    };
    ctx.charts.borrow_mut().push(chart);
    markup
}

/// A chart as SVG for the page; `class` says for which pages.
fn still(chart: &Chart, index: usize, width: u32, class: &str) -> String {
    let (prefix, class) = (format!("kb{index}{class}"), format!("kb-{class}"));
    let options = SvgOptions {
        class: &class,
        ..SvgOptions::new(&prefix)
    };
    let svg = chart::svg_document(&chart::layout(chart, width), &options);
    svg.trim_end().to_owned() // nothing but the picture: the shell compares what stands around it
}

/// The picture that paper gets.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
pub fn for_paper(chart: &Chart, index: usize) -> String {
    still(chart, index, WIDE, "wide")
}
