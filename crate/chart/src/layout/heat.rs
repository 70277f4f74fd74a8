//! A grid of cells: rows are options, columns are series.

use super::super::marks::{Block, Mark, Row};
use super::super::scene::{Anchor, Area, MarkItem, Role};
use super::sheet::{LABEL, SMALL, SMALL_STRONG, Sheet, item};
use super::{Frame, LABEL_BAR_GAP, LABEL_GAP, begin_kind, cells, lane, list};
use std::ops::Range;

/// Room between cells.
const GAP: i32 = 3;
/// Least and largest width of a cell.
const WIDTHS: (i32, i32) = (40, 150);
/// Least height of a cell.
const HEIGHT: i32 = 30;
/// Room between a cell's edge and its number.
const PADDING: i32 = 3;
/// The narrowest label column, in percent of the width.
const NARROW_LABELS: i32 = 24;
/// Fewer columns make no grid.
const FEWEST: usize = 3;
/// Room between columns of different kinds, beside that between all.
const KIND_GAP: i32 = 8;
/// Room above a further band of columns.
const BAND_GAP: i32 = 12;
/// Room between the heads of neighbours beside that between their cells.
const HEAD_ROOM: i32 = 2;
/// A part of a head that is wider than this may break anywhere.
const WIDEST_WORD: i32 = 90;
/// Room between the heads and the first row.
const HEAD_GAP: i32 = 4;
/// Room below a row whose label stands above it.
const ROW_GAP: i32 = 10;

/// The grid of a block: labels left of the cells, or above them; in bands below each other where the columns have no room side by side;
/// where even few of them have none, a list below each label.
pub(super) fn block(sheet: &mut Sheet, frame: &Frame, block: &Block) {
    let columns = columns(block);
    if columns == 0 {
        return;
    }
    match bands(frame, block, columns) {
        Some(bands) => bands.iter().for_each(|band| band.draw(sheet, frame, block)),
        None => block
            .rows
            .iter()
            .for_each(|row| listed(sheet, frame, block, row)),
    }
}

/// The fewest bands in which all columns have room: one, else such that kinds begin a band of their own; `None` where a band would have
/// fewer columns than make a grid.
fn bands(frame: &Frame, block: &Block, columns: usize) -> Option<Vec<Grid>> {
    let least = least_width(frame, block);
    if let Some(whole) = Grid::of((frame, block), 0..columns, least) {
        return Some(vec![whole]);
    }
    let most = usize::try_from((frame.width + GAP) / (least + GAP)).ok()?;
    (most >= FEWEST).then(|| {
        let kinds = kinds(block, columns);
        let parts = kinds.into_iter().flat_map(|kind| parts(kind, most));
        let grids = parts.map(|part| Grid::above((frame, block), part, least));
        grids.collect()
    })
}

/// The columns of each kind.
fn kinds(block: &Block, columns: usize) -> Vec<Range<usize>> {
    let mut kinds = Vec::new();
    let mut from = 0;
    for to in begun(block, &(0..columns)).chain([columns]) {
        kinds.push(from..to);
        from = to;
    }
    kinds
}

/// Columns in as few parts as have at most so many each, about equally many.
fn parts(columns: Range<usize>, most: usize) -> impl Iterator<Item = Range<usize>> {
    let (from, number) = (columns.start, columns.len());
    let parts = number.div_ceil(most).max(1);
    let place = move |part: usize| from + (part * number).div_ceil(parts);
    (0..parts).map(move |part| place(part)..place(part + 1))
}

fn columns(block: &Block) -> usize {
    let most = block.rows.iter().map(|row| row.marks.len()).max();
    block.series.len().max(most.unwrap_or(0))
}

/// The label, and a line a column below it.
fn listed(sheet: &mut Sheet, frame: &Frame, block: &Block, row: &Row) {
    sheet.paragraph(LABEL, Role::Ink, 0, frame.width, &row.label);
    for kind in kinds(block, row.marks.len()) {
        begin_kind(sheet, frame, block.kind_at(kind.start), SMALL);
        let lines = kind.filter_map(|at| {
            Some((
                lane::series_label(block, at, row.marks.get(at)?),
                row.marks.get(at)?,
            ))
        });
        list::lines(sheet, frame, &lines.collect::<Vec<(&str, &Mark)>>());
    }
    sheet.y += ROW_GAP;
}

/// Where something is drawn, and of what.
type Of<'a> = (&'a Frame<'a>, &'a Block);

/// The places within some columns at which another kind begins.
fn begun<'b>(block: &'b Block, columns: &Range<usize>) -> impl Iterator<Item = usize> + use<'b> {
    let inside = columns.start + 1..columns.end;
    let begins = block.kinds.iter().map(|(from, _)| *from);
    begins.filter(move |from| inside.contains(from))
}

/// Some columns of a block, and where they stand.
struct Grid {
    columns: Range<usize>,
    left: i32,
    /// Width of a cell.
    cell: i32,
    /// Labels left of the cells instead of above them.
    beside: bool,
}

impl Grid {
    /// With labels in a column as wide as they are, or as narrow as may be, or above the cells; `None`: the columns have no room, not even so.
    fn of((frame, block): Of, columns: Range<usize>, least: i32) -> Option<Self> {
        let lefts = [frame.scale.x0, frame.width * NARROW_LABELS / 100];
        let lefts = lefts
            .into_iter()
            .filter(|left| frame.wide && *left <= frame.scale.x0);
        let beside = |left| Self::fitting((frame, block), columns.clone(), (left, true));
        let above = || Self::fitting((frame, block), columns.clone(), (0, false));
        let fits = |grid: &Self| grid.cell >= least;
        let grid = lefts
            .map(beside)
            .find(fits)
            .or_else(|| Some(above()).filter(fits))?;
        Some(grid.no_wider(least))
    }

    /// With labels above the cells.
    fn above(of: Of, columns: Range<usize>, least: i32) -> Self {
        Self::fitting(of, columns, (0, false)).no_wider(least)
    }

    fn fitting((frame, block): Of, columns: Range<usize>, (left, beside): (i32, bool)) -> Self {
        let whole = |number: usize| i32::try_from(number).unwrap_or(i32::MAX / 64);
        let gaps =
            (whole(columns.len()) - 1) * GAP + whole(begun(block, &columns).count()) * KIND_GAP;
        Self {
            cell: (frame.width - left - gaps) / whole(columns.len()).max(1),
            columns,
            left,
            beside,
        }
    }

    fn no_wider(self, least: i32) -> Self {
        Self {
            cell: self.cell.min(WIDTHS.1.max(least)),
            ..self
        }
    }

    fn draw(&self, sheet: &mut Sheet, frame: &Frame, block: &Block) {
        if self.columns.start > 0 {
            sheet.y += BAND_GAP;
        }
        self.kinds(sheet, block);
        self.heads(sheet, block);
        for row in &block.rows {
            self.row(sheet, (frame, block), row);
        }
    }

    /// The names of the kinds above their columns, each on as many lines as it needs.
    fn kinds(&self, sheet: &mut Sheet, block: &Block) {
        let starts: Vec<usize> = [self.columns.start]
            .into_iter()
            .chain(begun(block, &self.columns))
            .collect();
        let ends = starts.iter().skip(1).copied().chain([self.columns.end]);
        let names = starts.iter().zip(ends).filter_map(|(from, to)| {
            let own = block.kinds.iter().rfind(|(place, _)| place <= from)?;
            let x = self.x(block, *from);
            Some((
                x,
                SMALL_STRONG.wrap(&own.1, self.x(block, to - 1) + self.cell - x),
            ))
        });
        let names: Vec<(i32, Vec<String>)> = names.filter(|(_, lines)| !lines.is_empty()).collect();
        let height = names
            .iter()
            .map(|(_, lines)| SMALL_STRONG.height(lines))
            .max();
        for (x, lines) in names {
            sheet.plain(SMALL_STRONG.lines(x, sheet.y, Role::Muted, lines));
        }
        sheet.y += height.map_or(0, |height| height + HEAD_GAP);
    }

    /// Where a column begins; those of another kind stand apart.
    fn x(&self, block: &Block, column: usize) -> i32 {
        let whole = |number: usize| i32::try_from(number).unwrap_or(0);
        let apart = begun(block, &self.columns)
            .filter(|from| *from <= column)
            .count();
        self.left + whole(column - self.columns.start) * (self.cell + GAP) + whole(apart) * KIND_GAP
    }

    /// The heads of the columns, with their last lines on one level.
    fn heads(&self, sheet: &mut Sheet, block: &Block) {
        let heads = block
            .series
            .iter()
            .skip(self.columns.start)
            .take(self.columns.len());
        let heads: Vec<Vec<String>> = heads
            .map(|head| head_lines(head, self.cell - HEAD_ROOM))
            .collect();
        let height = heads.iter().map(|lines| SMALL.height(lines)).max();
        let Some(bottom) = height.filter(|h| *h > 0).map(|height| sheet.y + height) else {
            return;
        };
        for (column, lines) in self.columns.clone().zip(heads) {
            let (middle, top) = (
                self.x(block, column) + self.cell / 2,
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
        let highest = self.marks(row).map(height).max();
        HEIGHT.max(highest.unwrap_or(0) + 2 * GAP)
    }

    /// The marks of a row that stand in it.
    fn marks<'r>(&self, row: &'r Row) -> impl Iterator<Item = &'r Mark> {
        row.marks
            .iter()
            .skip(self.columns.start)
            .take(self.columns.len())
    }

    fn row(&self, sheet: &mut Sheet, (frame, block): Of, row: &Row) {
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
        for (column, mark) in self.columns.clone().zip(self.marks(row)) {
            let area = Area::new(self.x(block, column), top, self.cell, height);
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

/// The lines of a head. A number of respondents that has no room on one line breaks at its own spaces, never within its digits.
fn head_lines(head: &str, room: i32) -> Vec<String> {
    let too_wide = |part: &str| part.contains('\u{a0}') && SMALL.width(part) > room;
    match head.split(' ').any(too_wide) {
        true => SMALL.wrap(&head.replace('\u{a0}', " "), room),
        false => SMALL.wrap(head, room),
    }
}

/// The parts of a head between the places where a line may end.
fn words(head: &str) -> impl Iterator<Item = &str> {
    head.split_whitespace()
        .flat_map(|word| word.split_inclusive(['-', '/', '\u{ad}']))
}
