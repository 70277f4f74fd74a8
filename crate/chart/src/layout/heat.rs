//! A grid of cells: rows are options, columns are series.

use super::super::marks::{Block, Mark, Row};
use super::super::scene::{Anchor, Area, MarkItem, Role};
use super::sheet::{LABEL, SMALL, Sheet, item};
use super::{Frame, LABEL_BAR_GAP, LABEL_GAP, cells, lane, list};

/// Room between cells.
const GAP: i32 = 3;
/// Least and largest width of a cell.
const WIDTHS: (i32, i32) = (40, 150);
/// Least height of a cell.
const HEIGHT: i32 = 30;
/// Room between a cell's edge and its number.
const PADDING: i32 = 6;
/// Room between the heads of neighbours beside that between their cells.
const HEAD_ROOM: i32 = 2;
/// A part of a head that is wider than this may break anywhere.
const WIDEST_WORD: i32 = 90;
/// Room between the heads and the first row.
const HEAD_GAP: i32 = 4;
/// Room below a row whose label stands above it.
const ROW_GAP: i32 = 10;

/// The grid of a block: labels left of the cells, or above them, or a list below each label, as the room allows.
pub(super) fn block(sheet: &mut Sheet, frame: &Frame, block: &Block) {
    let columns = columns(block);
    match Grid::of(frame, block, columns) {
        _ if columns == 0 => {}
        Some(grid) => {
            grid.heads(sheet, block);
            block
                .rows
                .iter()
                .for_each(|row| grid.row(sheet, frame, row));
        }
        None => block
            .rows
            .iter()
            .for_each(|row| listed(sheet, frame, block, row)),
    }
}

fn columns(block: &Block) -> usize {
    let most = block.rows.iter().map(|row| row.marks.len()).max();
    block.series.len().max(most.unwrap_or(0))
}

/// The label, and a line a column below it.
fn listed(sheet: &mut Sheet, frame: &Frame, block: &Block, row: &Row) {
    sheet.paragraph(LABEL, Role::Ink, 0, frame.width, &row.label);
    let marks = row.marks.iter().enumerate();
    let lines: Vec<(&str, &Mark)> = marks
        .map(|(index, mark)| (lane::series_label(block, index, mark), mark))
        .collect();
    list::lines(sheet, frame, &lines);
    sheet.y += ROW_GAP;
}

/// Where the columns stand.
struct Grid {
    columns: usize,
    left: i32,
    /// Width of a cell.
    cell: i32,
    /// Labels left of the cells instead of above them.
    beside: bool,
}

impl Grid {
    /// `None`: the columns have no room, not even below the labels.
    fn of(frame: &Frame, block: &Block, columns: usize) -> Option<Self> {
        let number = i32::try_from(columns).ok()?;
        let least = least_width(frame, block);
        let fitting = |left: i32, beside: bool| {
            let cell = (frame.width - left - (number - 1) * GAP) / number.max(1);
            (cell >= least).then_some(Self {
                columns,
                left,
                cell: cell.min(WIDTHS.1.max(least)),
                beside,
            })
        };
        let beside = frame.wide.then(|| fitting(frame.scale.x0, true)).flatten();
        beside.or_else(|| fitting(0, false))
    }

    fn x(&self, column: usize) -> i32 {
        self.left + i32::try_from(column).unwrap_or(0) * (self.cell + GAP)
    }

    /// The heads of the columns, with their last lines on one level.
    fn heads(&self, sheet: &mut Sheet, block: &Block) {
        let heads = block.series.iter().take(self.columns);
        let heads: Vec<Vec<String>> = heads
            .map(|head| SMALL.wrap(head, self.cell - HEAD_ROOM))
            .collect();
        let height = heads.iter().map(|lines| SMALL.height(lines)).max();
        let Some(bottom) = height.filter(|h| *h > 0).map(|height| sheet.y + height) else {
            return;
        };
        for (column, lines) in heads.into_iter().enumerate() {
            let (middle, top) = (
                self.x(column) + self.cell / 2,
                bottom - SMALL.height(&lines),
            );
            let middles = (0..).map(|index| top + index * SMALL.line + SMALL.line / 2);
            sheet.plain(
                lines
                    .into_iter()
                    .zip(middles)
                    .map(|(line, y)| SMALL.text(middle, y, Anchor::Middle, Role::Muted, line)),
            );
        }
        sheet.y = bottom + HEAD_GAP;
    }

    /// As high as the lines in its cells need it.
    fn height(&self, frame: &Frame, row: &Row) -> i32 {
        let lines = |mark| cells::lines(frame, mark, self.cell - 2 * PADDING);
        let height = |mark| lines(mark).iter().map(|(font, _)| font.line).sum::<i32>();
        let highest = row.marks.iter().map(height).max();
        HEIGHT.max(highest.unwrap_or(0) + 2 * GAP)
    }

    fn row(&self, sheet: &mut Sheet, frame: &Frame, row: &Row) {
        let room = if self.beside {
            self.left - LABEL_GAP
        } else {
            frame.width
        };
        let label = LABEL.wrap(&row.label, room);
        let label_height = LABEL.height(&label);
        let cells = self.height(frame, row);
        let (label_top, top, height) = if self.beside {
            let height = cells.max(label_height + 2 * GAP);
            (sheet.y + (height - label_height) / 2, sheet.y, height)
        } else {
            (sheet.y, sheet.y + label_height + LABEL_BAR_GAP, cells)
        };
        sheet.plain(LABEL.lines(0, label_top, Role::Ink, label));
        for (column, mark) in row.marks.iter().enumerate() {
            let area = Area::new(self.x(column), top, self.cell, height);
            sheet.mark(cell(frame, mark, area));
        }
        sheet.y = top + height + if self.beside { GAP } else { ROW_GAP };
    }
}

fn cell(frame: &Frame, mark: &Mark, area: Area) -> MarkItem {
    let lines = cells::lines(frame, mark, area.w - 2 * PADDING);
    let mut shapes = cells::filled(frame, mark, area);
    shapes.extend(cells::written(frame, mark, area, &lines));
    item(mark, mark.drawn_on(frame.axis), shapes, area)
}

/// So wide must a cell be for every number, and for every part of a head that should not break.
fn least_width(frame: &Frame, block: &Block) -> i32 {
    let marks = block.rows.iter().flat_map(|row| &row.marks);
    let number = |mark: &Mark| cells::least_room(frame, mark) + 2 * PADDING;
    let words = block.series.iter().flat_map(|head| words(head));
    let word = |word: &str| SMALL.width(word).min(WIDEST_WORD) + HEAD_ROOM;
    let numbers = marks.map(number).max().unwrap_or(0);
    numbers
        .max(words.map(word).max().unwrap_or(0))
        .max(WIDTHS.0)
}

/// The parts of a head between the places where a line may end.
fn words(head: &str) -> impl Iterator<Item = &str> {
    head.split_whitespace()
        .flat_map(|word| word.split_inclusive(['-', '/', '\u{ad}']))
}
