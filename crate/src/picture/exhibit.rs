//! The chart of a figure's or question's blocks.

use super::mark::{Marker, drawn};
use super::part::Part;
use super::{legend, signs};
use crate::codebook::Kind;
use crate::describe;
use crate::lang::Lang;
use crate::query::Measure;
use crate::stated::shown;
use crate::study::Study;
use crate::study::exhibit::{Block, Row};
use crate::study::finding::Finding;
use crate::table::Cell;
use crate::words::{fill, words};
use chart::{Axis, Chart, Form, RowKind, Support, Words};

/// One chart for shares, one for counts where no share is meant.
///
/// # Errors
/// Where it has no name.
pub fn chart(
    (survey, lang): (&Study, Lang),
    (name, description): (&str, &str),
    blocks: &[Block],
    form: Form,
) -> Result<Chart, chart::Unnamed> {
    let counts = counts_only(blocks);
    let battery = blocks.first().and_then(|b| b.battery);
    let heads = Heads {
        shown: blocks.len() > 1,
        short: battery.is_some() && blocks.iter().all(|b| b.battery == battery),
    };
    let mixed = is_mixed(blocks.iter().flat_map(Block::cells));
    let plan = |block| {
        let marker = Marker {
            survey,
            lang,
            held: is_held(survey, block),
            mixed,
        };
        Plan::of(marker, block, heads, form, counts)
    };
    let plans: Vec<Plan> = blocks.iter().map(plan).collect();
    let form = whole_form(form, &plans);
    let axis = match form {
        Form::Options => Axis::None,
        _ if counts => Axis::Count {
            max: largest(blocks),
        },
        _ => Axis::Percent,
    };
    let parts: Vec<chart::Block> = plans.iter().map(|plan| plan.block(form)).collect();
    let words = texts(lang, blocks, counts);
    let chart = Chart::new(name, description, form, axis, parts, words)?;
    let told = told_evidence(lang, &chart);
    Ok(chart.described_further(&told))
}

/// Whether numbers stand in cells that rest on something else than others.
pub fn is_mixed<'c>(cells: impl Iterator<Item = &'c Cell>) -> bool {
    let known = cells.filter(|cell| !cell.is_empty());
    let mut kinds = known.map(|cell| cell.evidence);
    let first = kinds.next();
    kinds.any(|kind| Some(kind) != first)
}

/// Whether the responses hold the question of a block.
fn is_held(survey: &Study, block: &Block) -> bool {
    let question = block.question.and_then(|id| survey.codebook().question(id));
    question.is_none_or(|question| survey.columns().holds(question))
}

/// Without any number there are no bars; with one stack the whole chart is laid out for stacks.
fn whole_form(form: Form, plans: &[Plan]) -> Form {
    let known = |plan: &Plan| plan.all.iter().any(Row::is_known);
    match form {
        _ if !plans.iter().any(known) => Form::Options,
        Form::Options => Form::Options,
        _ if plans.iter().any(|plan| plan.stack) => Form::Stacked,
        form => form,
    }
}

/// The words of the chart as a whole.
fn texts(lang: Lang, blocks: &[Block], counts: bool) -> Words {
    let w = words(lang);
    let measure = measures(blocks).find(|m| counts || *m != Measure::Count);
    let label = measure.map_or("", |m| describe::measure(lang, m));
    let label = match counts {
        true => label.to_string(),
        false => fill(w.axis_percent, &[("share", label)]),
    };
    let mut texts = Words::new(label, w.not_printed);
    (texts.thousands, texts.decimal) = signs(lang);
    texts.legend = legend(lang);
    texts.few = w.few_told.to_string();
    texts
}

/// How many of the numbers that a picture draws are not stated, in words; empty where all are.
fn told_evidence(lang: Lang, chart: &Chart) -> String {
    let w = words(lang);
    let sentence = |support, told: &str| {
        let own = chart.numbers().filter(|m| m.support == Some(support));
        match own.count() {
            0 => String::new(),
            n => fill(told, &[("n", &n.to_string())]),
        }
    };
    sentence(Support::Implied, w.summary_implied) + &sentence(Support::Modelled, w.summary_modelled)
}

fn measures<'b>(blocks: &'b [Block]) -> impl Iterator<Item = Measure> + 'b {
    let tables = blocks.iter().flat_map(|block| &block.tables);
    tables.map(|table| table.query.measure)
}

fn counts_only(blocks: &[Block]) -> bool {
    measures(blocks).all(|measure| measure == Measure::Count)
}

/// The largest count that is drawn.
fn largest(blocks: &[Block]) -> u32 {
    let cells = blocks.iter().flat_map(Block::cells);
    let reach = cells.filter_map(|cell| drawn(Measure::Count, cell));
    let most = reach.map(|(value, upper)| upper.unwrap_or(value));
    most.fold(0.0, f64::max).max(1.0) as u32
}

/// The stated numbers that a picture of the blocks shows, one a cell.
pub fn stated<'a>(survey: &'a Study, blocks: &[Block]) -> Vec<&'a Finding> {
    let counts = counts_only(blocks);
    let of_block = |block: &Block| -> Vec<&'a Finding> {
        let rows = shown_columns(block, counts).1;
        let cells = rows.iter().flat_map(|row| &row.cells);
        cells.filter_map(|cell| shown(survey, cell)).collect()
    };
    blocks.iter().flat_map(of_block).collect()
}

type Columns<'b> = (Vec<crate::study::exhibit::Column<'b>>, Vec<Row<'b>>);

/// Counts are drawn only where there are no shares.
fn shown_columns<'b>(block: &'b Block, counts: bool) -> Columns<'b> {
    let columns = block.columns();
    let wanted = |at: &usize| counts || columns[*at].measure != Measure::Count;
    let kept: Vec<usize> = (0..columns.len()).filter(wanted).collect();
    let row = |row: Row<'b>| Row {
        head: row.head,
        cells: kept.iter().map(|at| row.cells[*at]).collect(),
    };
    let rows = block.rows().into_iter().map(row).collect();
    (kept.iter().map(|at| columns[*at]).collect(), rows)
}

/// How several blocks in one chart are named.
#[derive(Clone, Copy)]
struct Heads {
    /// Whether there is more than one.
    shown: bool,
    /// Whether all are items of one battery, so that its title need not stand before each.
    short: bool,
}

/// A block as it is drawn, and whether its columns are stacks.
struct Plan<'b> {
    part: Part<'b>,
    all: Vec<Row<'b>>,
    heading: &'b str,
    /// Whether there are several.
    several: bool,
    stack: bool,
}

impl<'b> Plan<'b> {
    /// Stacks where the figure wants them; and where several questions share a chart, for those of which every answer is known.
    fn of(
        marker: Marker<'b>,
        block: &'b Block,
        heads: Heads,
        form: Form,
        counts: bool,
    ) -> Plan<'b> {
        let (columns, rows) = shown_columns(block, counts);
        let heading = match heads.short {
            true => block.short.as_str(),
            false => block.heading.as_str(),
        };
        let book = marker.survey.codebook();
        let asked = block.question.and_then(|id| book.question(id));
        let asked = asked.map(|question| book.optioned(question));
        let known = |row: &Row| {
            let mut cells = row.cells.iter().zip(&columns);
            cells.all(|(cell, column)| marker.reach(column.measure, cell).is_some())
        };
        let full = || rows.iter().filter(|r| !r.head.net).all(known);
        let parts = !counts && block.kind.is_some_and(stackable);
        let stack = match form {
            Form::Stacked => parts,
            Form::Bars => parts && heads.shown && full(),
            _ => false,
        };
        Plan {
            all: block.rows(),
            heading,
            several: heads.shown,
            stack,
            part: Part {
                marker,
                heading: if heads.shown { heading } else { "" },
                question: asked,
                columns,
                rows,
                finish: &|mark, _, _, _| mark,
            },
        }
    }

    fn block(&self, form: Form) -> chart::Block {
        let part = &self.part;
        let mut rows = match self.stack {
            true => part
                .stacks(self.heading)
                .into_iter()
                .chain(part.sums())
                .collect(),
            false if self.several && form != Form::Options => part.compact(),
            false => part.options(),
        };
        if form == Form::Stacked && !self.stack {
            rows.iter_mut().for_each(as_bars);
        }
        let named = self.several && !self.heading.is_empty();
        let shown = named && !(self.stack && part.columns.len() == 1);
        chart::Block {
            heading: shown.then(|| self.heading.to_string()),
            series: part.series(),
            kinds: part.kinds(),
            rows,
        }
    }
}

/// Between stacks the bars of other questions stay bars.
fn as_bars(row: &mut chart::Row) {
    if row.kind == RowKind::Option {
        row.kind = RowKind::Bars;
    }
}

fn stackable(kind: Kind) -> bool {
    matches!(kind, Kind::Single | Kind::Grade | Kind::Scale | Kind::Bands)
}
