//! From a chart to a scene: decides every coordinate, and nothing about colours.
//!
//! `lane` places rows of bars and dots, `stacked` stacks, `heat` and `tiles` grids of cells; the other modules are their parts.
//! Wide charts have labels in a column left of the bars, narrow ones above each bar. Nothing is cut: labels wrap, and the
//! height of the scene follows.

mod align;
mod axis;
mod bars;
mod cases;
mod cells;
mod dots;
#[cfg(feature = "dumbbell")]
mod dumbbell;
mod fill;
mod flow;
mod hang;
mod heat;
mod key;
mod lane;
mod legend;
mod list;
mod options;
mod segment;
mod segments;
mod sheet;
mod stacked;
#[cfg(test)]
mod tests;
mod ticks;
mod tiles;
mod whisker;

use super::input::{Axis, Chart, Form, Part, Words};
use super::marks::{Block, Mark, Row, RowKind};
use super::scene::{Role, Scene, Shape};
pub use align::{align, explain_once};
use axis::Scale;
use cases::Told;
use sheet::{Font, LABEL, SMALL, STRONG, Sheet};

/// The narrowest scene, in CSS pixels.
const MIN_WIDTH: u32 = 240;
/// The widest scene: beyond, pixels add nothing.
const MAX_WIDTH: u32 = 4096;
/// From this width on, labels stand left of the bars.
const WIDE: i32 = 560;
/// The widest label column, in percent of the width.
const LABEL_SHARE: i32 = 36;
/// Room between the label column and the bars.
const LABEL_GAP: i32 = 12;
/// Room between a label and the bar below it.
const LABEL_BAR_GAP: i32 = 5;
/// Room right of the axis, for half of its last tick label.
const RIGHT: i32 = 12;
/// Left end of a narrow axis: room for the edge of a bar, or for half a dot.
const NARROW_LEFT: (i32, i32) = (1, 8);
/// Room above a heading that is not the first thing, and below any.
const HEADING_GAPS: (i32, i32) = (14, 8);
/// Room above a block without a heading.
const BLOCK_GAP: i32 = 8;
/// Room between the last row and the axis, wide and narrow.
const AXIS_GAPS: (i32, i32) = (4, -8);
/// Room above the name of a kind that is not the first thing, and below it.
const KIND_GAPS: (i32, i32) = (8, 5);
/// Room around the line that sets a net apart.
const NET_GAP: i32 = 6;

/// Places a chart on a width in CSS pixels, at least 240 (less counts as 240). Pure: same input, same scene.
pub fn layout(chart: &Chart, width: u32) -> Scene {
    let width = width.clamp(MIN_WIDTH, MAX_WIDTH) as i32;
    let told = cases::written(chart);
    let (chart, frame) = (&told.chart, Frame::of(&told, width));
    let mut sheet = Sheet::new();
    legend::draw(&mut sheet, &told, width);
    let keyed = match chart.common.part {
        Part::Unexplained { keyed } => keyed,
        Part::Whole | Part::Legend => place_key(&mut sheet, &frame, &chart.blocks),
    };
    if chart.common.part != Part::Legend {
        for block in &chart.blocks {
            place_block(&mut sheet, &frame, block, keyed);
        }
        place_axis(&mut sheet, &frame, chart);
        place_left_out(&mut sheet, width, &chart.words.left_out);
    }
    let (items, height) = sheet.finish();
    Scene {
        name: chart.name().to_owned(),
        description: chart.told(),
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
    form: Form,
    axis: Axis,
    scale: Scale,
    words: &'a Words,
    /// Whether each cell says how many respondents it is about.
    each: bool,
    /// Room left and right of the axis for numbers; none where these stand elsewhere.
    gutter: i32,
    /// Whether what stands out is still to be found.
    pending: bool,
}

impl<'a> Frame<'a> {
    fn of(told: &'a Told, width: i32) -> Self {
        let chart = &told.chart;
        let wide = width >= WIDE;
        let gutter = gutter(chart, width);
        let x0 = match chart.form {
            _ if wide => label_column(chart, width) + gutter,
            _ if gutter > 0 => gutter,
            Form::Dots => NARROW_LEFT.1,
            _ => NARROW_LEFT.0,
        };
        Self {
            width,
            wide,
            form: chart.form,
            pending: chart.pending,
            axis: chart.axis,
            scale: Scale::of(chart, x0, width - RIGHT.max(gutter)),
            words: &chart.words,
            each: told.each,
            gutter,
        }
    }
}

/// Room for numbers left and right of the axis.
#[cfg(feature = "dumbbell")]
fn gutter(chart: &Chart, width: i32) -> i32 {
    match chart.form {
        Form::Dumbbell => dumbbell::gutter(chart, width),
        _ => 0,
    }
}

/// Without dumbbells no number stands there.
#[cfg(not(feature = "dumbbell"))]
fn gutter(_: &Chart, _: i32) -> i32 {
    0
}

/// What stands in the place of a number that could be about nobody: the mark's own words, or those of the chart.
fn nobody<'a>(frame: &'a Frame, mark: &'a Mark) -> &'a str {
    match mark.text.as_str() {
        "" => &frame.words.nobody,
        own => own,
    }
}

/// The width of the label column with its gap: that of the widest label, of this chart or those beside it, within limits.
fn label_column(chart: &Chart, width: i32) -> i32 {
    let widest = widest_label(chart).max(chart.common.label);
    (widest + LABEL_GAP).min(width * LABEL_SHARE / 100)
}

/// The width of the widest text in the label column.
fn widest_label(chart: &Chart) -> i32 {
    let widths = chart.blocks.iter().flat_map(|block| {
        block
            .rows
            .iter()
            .map(move |row| left_width(chart.form, block, row))
    });
    widths.max().unwrap_or(0)
}

/// The widest text a row puts into the label column.
fn left_width(form: Form, block: &Block, row: &Row) -> i32 {
    let plain = |font: Font, text: &str| font.width(text);
    let alone = matches!(form, Form::Heat | Form::Tiles | Form::Dumbbell);
    let lanes = !is_stack(form, row) && !alone;
    if !lanes || !lane::is_grouped(block, row) {
        return plain(LABEL, &row.label);
    }
    let labels = row
        .marks
        .iter()
        .enumerate()
        .map(|(index, mark)| lane::series_label(block, index, mark));
    labels.map(|label| plain(SMALL, label)).max().unwrap_or(0)
}

fn is_stack(form: Form, row: &Row) -> bool {
    match form {
        Form::Stacked => row.kind == RowKind::Option,
        Form::Diverging { .. } => true,
        _ => false,
    }
}

/// Whether the stacks of some blocks share their segments, so that these are named once.
fn is_keyed(form: Form, blocks: &[Block]) -> bool {
    key::shared(&stacks(form, blocks)).is_some()
}

fn stacks(form: Form, blocks: &[Block]) -> Vec<&Row> {
    let rows = blocks.iter().flat_map(|block| &block.rows);
    rows.filter(|row| is_stack(form, row)).collect()
}

/// The segments' names above some blocks, where all their stacks share them. Whether they do.
fn place_key(sheet: &mut Sheet, frame: &Frame, blocks: &[Block]) -> bool {
    #[cfg(feature = "dumbbell")]
    if frame.form == Form::Dumbbell {
        return dumbbell::key(sheet, frame, blocks);
    }
    let shared = key::shared(&stacks(frame.form, blocks));
    if let Some(marks) = &shared {
        key::draw(sheet, frame.width, marks);
    }
    shared.is_some()
}

/// A block; `keyed`: the names of its segments stand above all blocks.
fn place_block(sheet: &mut Sheet, frame: &Frame, block: &Block, keyed: bool) {
    if let Some(heading) = &block.heading {
        sheet.y += if sheet.y > 0 { HEADING_GAPS.0 } else { 0 };
        sheet.paragraph(STRONG, Role::Ink, 0, frame.width, heading);
        sheet.y += HEADING_GAPS.1;
    } else if sheet.y > 0 {
        sheet.y += BLOCK_GAP;
    }
    let keyed = keyed || place_key(sheet, frame, std::slice::from_ref(block));
    match frame.form {
        Form::Heat => heat::block(sheet, frame, block),
        Form::Tiles => tiles::block(sheet, frame, block),
        _ => place_rows(sheet, frame, block, keyed),
    }
}

fn place_rows(sheet: &mut Sheet, frame: &Frame, block: &Block, keyed: bool) {
    let mut before = None;
    for row in &block.rows {
        begin_kind(sheet, frame, row.kind_begins.as_deref(), LABEL);
        set_apart(sheet, frame, before, row.kind);
        before = Some(row.kind);
        #[cfg(feature = "dumbbell")]
        if frame.form == Form::Dumbbell {
            dumbbell::row(sheet, frame, block, row);
            continue;
        }
        if frame.form == Form::Options {
            options::row(sheet, frame.width, row);
        } else if is_stack(frame.form, row) {
            stacked::row(sheet, frame, row, keyed);
        } else {
            lane::row(sheet, frame, block, row);
        }
    }
}

/// Room before rows, or series, of another kind, and the name of the kind.
fn begin_kind(sheet: &mut Sheet, frame: &Frame, name: Option<&str>, font: Font) {
    let Some(name) = name else {
        return;
    };
    sheet.y += if sheet.y > 0 { KIND_GAPS.0 } else { 0 };
    if !name.is_empty() {
        sheet.paragraph(font, Role::Muted, 0, frame.width, name);
        sheet.y += KIND_GAPS.1;
    }
}

/// The axis below the last row; below narrow bars it moves into the room that rows leave anyway.
fn place_axis(sheet: &mut Sheet, frame: &Frame, chart: &Chart) {
    if chart.form.has_axis() {
        sheet.y = (sheet.y
            + if frame.wide || frame.gutter > 0 {
                AXIS_GAPS.0
            } else {
                AXIS_GAPS.1
            })
        .max(0);
        frame.scale.draw(sheet, &chart.words, frame.width);
    }
}

/// What of the numbers is not drawn, below everything.
fn place_left_out(sheet: &mut Sheet, width: i32, text: &str) {
    if !text.is_empty() {
        sheet.y += BLOCK_GAP;
        sheet.paragraph(SMALL, Role::Ink, 0, width, text);
    }
}

/// Room and a thin line between options and their sum. In a stack, where a sum belongs to
/// the bar above it, room below it instead, and between bars and stacks.
fn set_apart(sheet: &mut Sheet, frame: &Frame, before: Option<RowKind>, next: RowKind) {
    match (frame.form, before, next) {
        (Form::Bars | Form::Dots | Form::Dumbbell, Some(RowKind::Option), RowKind::Net) => {
            let y = sheet.y + NET_GAP;
            sheet.plain([Shape::Line {
                from: (0, y),
                to: (frame.width, y),
                role: Role::Grid,
            }]);
            sheet.y = y + NET_GAP;
        }
        (
            Form::Bars | Form::Dots | Form::Dumbbell | Form::Stacked,
            Some(RowKind::Net),
            RowKind::Option | RowKind::Bars,
        ) => sheet.y += 2 * NET_GAP,
        (Form::Stacked, Some(RowKind::Bars), RowKind::Option) => sheet.y += NET_GAP,
        _ => {}
    }
}
