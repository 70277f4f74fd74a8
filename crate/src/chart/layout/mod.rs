//! From a chart to a scene: decides every coordinate, and nothing about colours.
//!
//! Wide charts have labels in a column left of the bars, narrow ones above each bar. Nothing is cut: labels wrap, and the
//! height of the scene follows.

mod axis;
mod bars;
mod fill;
mod flow;
mod options;
mod segments;
mod sheet;
mod stacked;
#[cfg(test)]
mod tests;

use super::input::{Block, Chart, Form, Row, RowKind, Words};
use super::scene::{Role, Scene, Shape};
use axis::Scale;
use sheet::{Font, LABEL, SMALL, STRONG, Sheet};

/// The narrowest scene, in CSS pixels.
const MIN_WIDTH: u32 = 240;
/// The widest scene: beyond, pixels add nothing.
const MAX_WIDTH: u32 = 4096;
/// From this width on, labels stand left of the bars.
const WIDE: i32 = 560;
/// The widest label column, in percent of the width.
const LABEL_SHARE: i32 = 42;
/// Room between the label column and the bars.
const LABEL_GAP: i32 = 12;
/// Room between a label and the bar below it.
const LABEL_BAR_GAP: i32 = 5;
/// Room right of the axis, for half of its last tick label.
const RIGHT: i32 = 12;
/// Room above a heading that is not the first thing, and below any.
const HEADING_GAPS: (i32, i32) = (14, 8);
/// Room above a block without a heading.
const BLOCK_GAP: i32 = 8;
/// Room between the last row and the axis, wide and narrow.
const AXIS_GAPS: (i32, i32) = (4, -8);
/// Room around the line that sets a net apart.
const NET_GAP: i32 = 6;

/// Places a chart on a width in CSS pixels, at least 240 (less counts as 240). Pure: same input, same scene.
pub fn layout(chart: &Chart, width: u32) -> Scene {
    let width = width.clamp(MIN_WIDTH, MAX_WIDTH) as i32;
    let frame = Frame::of(chart, width);
    let mut sheet = Sheet::new();
    flow::legend(&mut sheet, chart, width);
    for block in &chart.blocks {
        place_block(&mut sheet, &frame, chart.form, block);
    }
    place_axis(&mut sheet, &frame, chart);
    let (items, height) = sheet.finish();
    Scene {
        name: chart.name().to_owned(),
        description: chart.description().to_owned(),
        width,
        height: height.max(1),
        items,
    }
}

/// The room of a chart and how it is divided.
struct Frame<'a> {
    width: i32,
    /// Labels left of the bars instead of above them.
    wide: bool,
    scale: Scale,
    words: &'a Words,
}

impl<'a> Frame<'a> {
    fn of(chart: &'a Chart, width: i32) -> Self {
        let wide = width >= WIDE;
        let x0 = if wide { label_column(chart, width) } else { 1 };
        Self {
            width,
            wide,
            scale: Scale::new(chart.axis, x0, width - RIGHT),
            words: &chart.words,
        }
    }
}

/// The width of the label column with its gap: that of the widest label, within limits.
fn label_column(chart: &Chart, width: i32) -> i32 {
    let widest = chart.blocks.iter().flat_map(|block| {
        block
            .rows
            .iter()
            .map(move |row| left_width(chart.form, block, row))
    });
    (widest.max().unwrap_or(0) + LABEL_GAP).min(width * LABEL_SHARE / 100)
}

/// The widest text a row puts into the label column.
fn left_width(form: Form, block: &Block, row: &Row) -> i32 {
    let plain = |font: Font, text: &str| font.width(text);
    if is_stack(form, row) || !bars::is_grouped(block, row) {
        return plain(LABEL, &row.label);
    }
    let labels = row
        .marks
        .iter()
        .enumerate()
        .map(|(index, mark)| bars::series_label(block, index, mark));
    labels.map(|label| plain(SMALL, label)).max().unwrap_or(0)
}

fn is_stack(form: Form, row: &Row) -> bool {
    form == Form::Stacked && row.kind == RowKind::Option
}

fn place_block(sheet: &mut Sheet, frame: &Frame, form: Form, block: &Block) {
    if let Some(heading) = &block.heading {
        sheet.y += if sheet.y > 0 { HEADING_GAPS.0 } else { 0 };
        sheet.paragraph(STRONG, Role::Ink, 0, frame.width, heading);
        sheet.y += HEADING_GAPS.1;
    } else if sheet.y > 0 {
        sheet.y += BLOCK_GAP;
    }
    let mut before = None;
    for row in &block.rows {
        set_apart(sheet, frame, form, before, row.kind);
        before = Some(row.kind);
        match form {
            Form::Options => options::row(sheet, frame.width, row),
            Form::Stacked if is_stack(form, row) => stacked::row(sheet, frame, row),
            Form::Bars | Form::Stacked => bars::row(sheet, frame, block, row),
        }
    }
}

/// The axis below the last row; below narrow bars it moves into the room that rows leave anyway.
fn place_axis(sheet: &mut Sheet, frame: &Frame, chart: &Chart) {
    if chart.form != Form::Options {
        sheet.y = (sheet.y + if frame.wide { AXIS_GAPS.0 } else { AXIS_GAPS.1 }).max(0);
        frame
            .scale
            .draw(sheet, chart.axis, &chart.words, frame.width);
    }
}

/// Room and a thin line between options and their sum. In a stack, where a sum belongs to the bar above it, room below it instead.
fn set_apart(sheet: &mut Sheet, frame: &Frame, form: Form, before: Option<RowKind>, next: RowKind) {
    match (form, before, next) {
        (Form::Bars, Some(RowKind::Option), RowKind::Net) => {
            let y = sheet.y + NET_GAP;
            sheet.plain([Shape::Line {
                from: (0, y),
                to: (frame.width, y),
                role: Role::Grid,
            }]);
            sheet.y = y + NET_GAP;
        }
        (Form::Bars | Form::Stacked, Some(RowKind::Net), RowKind::Option | RowKind::Bars) => {
            sheet.y += 2 * NET_GAP
        }
        _ => {}
    }
}
