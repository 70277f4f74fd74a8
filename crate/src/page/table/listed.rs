//! A study's blocks as tables: the same numbers as in the picture, with base and source in columns of their own.

use super::cell::{Responses, Within, based, bases, cell, places};
use super::frame::{Column, Frame, Line};
use crate::describe;
use crate::page::link::Ctx;
use crate::page::model::name;
use crate::page::number::counted;
use crate::query::Measure;
use crate::study::exhibit::{self, Block, Row};
use crate::study::figure::Chart;
use crate::study::finding::Finding;
use crate::words::{fill, words};
use maud::{Markup, html};

/// One table a block; the items of a battery share one.
pub fn tables(ctx: &Ctx, blocks: &[Block], chart: Option<Chart>) -> Markup {
    let measures = |block: &Block| -> Vec<Measure> {
        let tables = block.tables.iter();
        tables.map(|table| table.query.measure).collect()
    };
    let same = |a: &Block, b: &Block| {
        let battery = a.battery.is_some() && a.battery == b.battery;
        battery && a.population == b.population && measures(a) == measures(b)
    };
    let definition = chart == Some(Chart::Definition);
    let tables = blocks.chunk_by(same).map(|run| match run {
        [block] => {
            let list = List::of(ctx, run, definition);
            list.table(&block.heading, list.each(block))
        }
        items => battery(ctx, items),
    });
    html! { @for table in tables { (table) } }
}

/// One table for the items of a battery: the stated answers of each, and one line for its others.
fn battery(ctx: &Ctx, items: &[Block]) -> Markup {
    let list = List::of(ctx, items, false);
    let battery = items[0]
        .battery
        .and_then(|id| ctx.survey.codebook().question(id));
    let title = battery.map_or(items[0].heading.as_str(), |q| q.title.get(ctx.lang));
    let lines = items.iter().flat_map(|item| list.item(item));
    list.table(title, lines.collect())
}

/// What the lines of a table share.
struct List<'a> {
    ctx: &'a Ctx<'a>,
    /// Of its blocks, which have the same columns, the first.
    first: &'a Block<'a>,
    columns: Vec<exhibit::Column<'a>>,
    /// Whether there are several groups: base and responses then stand in the cells.
    grouped: bool,
    /// Whether the responses have a column.
    models: bool,
    /// A definition has no base.
    definition: bool,
}

impl<'a> List<'a> {
    fn of(ctx: &'a Ctx<'a>, blocks: &'a [Block<'a>], definition: bool) -> List<'a> {
        let columns = blocks[0].columns();
        let grouped = columns.iter().any(|column| column.group().is_some());
        let mut cells = blocks.iter().flat_map(Block::cells);
        List {
            ctx,
            first: &blocks[0],
            columns,
            grouped,
            models: !grouped && cells.any(|cell| cell.counted().is_some()),
            definition,
        }
    }

    fn table(&self, title: &str, lines: Vec<Line>) -> Markup {
        let w = words(self.ctx.lang);
        let who = describe::population(self.ctx.survey, &self.first.population, self.ctx.lang);
        let own = self.columns.iter().map(|c| Column::numbers(self.label(c)));
        let based = (!self.definition && !self.grouped).then(|| Column::words(w.base));
        let models = self.models.then(|| Column::responses(name(self.ctx)));
        let more = [based, models, Some(Column::words(w.source))];
        let caption = html! { (title) @if !who.is_empty() { span.kb-who { (who) } } };
        let first = if self.definition { w.class } else { w.answer };
        let columns = own.chain(more.into_iter().flatten());
        Frame::named("kb-table", caption, first, columns).folded(self.ctx, lines)
    }

    fn label(&self, column: &exhibit::Column) -> String {
        let w = words(self.ctx.lang);
        let measure = describe::measure(self.ctx.lang, column.measure);
        match column.group() {
            _ if self.definition => w.definition.to_string(),
            None => measure.to_string(),
            Some(group) if self.first.tables.len() == 1 => group.to_string(),
            Some(group) => format!("{group}{}{measure}", w.colon),
        }
    }

    /// A line a row. Those without any stated number say so.
    fn each(&self, block: &Block) -> Vec<Line> {
        let rows = block.rows();
        rows.iter()
            .map(|row| self.line(row, &row.head.label))
            .collect()
    }

    /// The rows of an item of which something is known, and one line for its others.
    fn item(&self, item: &Block) -> Vec<Line> {
        let w = words(self.ctx.lang);
        let rows = item.rows();
        let (known, open): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.is_known());
        let name = |answer: &str| format!("{}{}{answer}", item.short, w.colon);
        let mut lines: Vec<Line> = known
            .iter()
            .map(|r| self.line(r, &name(&r.head.label)))
            .collect();
        let open: Vec<&Row> = open.into_iter().filter(|row| !row.head.net).collect();
        let template = match known.is_empty() {
            true => w.all_answers,
            false => w.other_answers,
        };
        let rest = fill(template, &[("n", &open.len().to_string())]);
        lines.extend(open.first().map(|row| self.line(row, &name(&rest))));
        lines
    }

    fn line(&self, row: &Row, label: &str) -> Line {
        let ctx = self.ctx;
        let printed = row.printed(ctx.survey);
        let own = row.cells.iter().zip(&self.columns);
        let own = own.map(|(own, column)| match self.grouped {
            false => cell(ctx, column.measure, own, Within::NUMBERS),
            true => {
                let within = Within {
                    stated: &|finding| based(ctx, finding),
                    responses: Responses::Below,
                    ..Within::NUMBERS
                };
                cell(ctx, column.measure, own, within)
            }
        });
        let based = (!self.definition && !self.grouped).then(|| bases(ctx, &printed));
        let models = self.models.then(|| self.model(row));
        let more = [based, models, Some(sources(ctx, &printed))];
        let cells = own.chain(more.into_iter().flatten());
        Line::of_row(ctx, row.head.net, label, cells)
    }

    /// What the responses give for a row: of several measures of one group, the first says it all.
    fn model(&self, row: &Row) -> Markup {
        let mut cells = row.cells.iter().zip(&self.columns);
        let tally = cells.find_map(|(cell, column)| Some((column.measure, cell.counted()?)));
        html! { @if let Some((measure, tally)) = tally { (counted(self.ctx, measure, tally, false)) } }
    }
}

/// Where the numbers of a row stand, and the remarks on them, each remark once.
fn sources(ctx: &Ctx, printed: &[&Finding]) -> Markup {
    let notes = printed.iter().map(|f| f.note.get(ctx.lang));
    let mut notes: Vec<&str> = notes.filter(|note| !note.is_empty()).collect();
    notes.dedup();
    html! { (places(ctx, printed)) @for note in notes { span.kb-remark { (note) } } }
}
