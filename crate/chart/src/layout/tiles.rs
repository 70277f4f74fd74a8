//! A map of tiles, one a row.

use super::super::marks::{Block, Mark, Row};
use super::super::scene::Area;
use super::sheet::{Font, SMALL_STRONG, Sheet, item};
use super::{Frame, cells, list};

/// Room between tiles.
const GAP: i32 = 3;
/// Least and largest width of a tile.
const WIDTHS: (i32, i32) = (40, 84);
/// Room between a tile's edge and its text, sideways and above.
const PADDING: (i32, i32) = (1, 4);
/// Room between the map and the list of what has no place on it.
const LIST_GAP: i32 = 10;

/// The map of a block, and a list of the rows that have no place on it; where tiles have no room, a list of all rows.
pub(super) fn block(sheet: &mut Sheet, frame: &Frame, block: &Block) {
    let (placed, others) = parted(&block.rows);
    let Some(map) = Map::of(frame, &placed) else {
        listed(sheet, frame, block.rows.iter());
        return;
    };
    for (place, row) in &placed {
        map.tile(sheet, frame, *place, row);
    }
    sheet.y += map.height();
    if !others.is_empty() {
        sheet.y += LIST_GAP;
        listed(sheet, frame, others.into_iter());
    }
}

type Place = (u8, u8);

/// Rows with a place of their own in reading order, and the others.
fn parted(rows: &[Row]) -> (Vec<(Place, &Row)>, Vec<&Row>) {
    let mut placed: Vec<(Place, &Row)> = Vec::new();
    let mut others = Vec::new();
    for row in rows {
        match row.tile {
            Some(tile) if placed.iter().all(|(taken, _)| *taken != tile) => {
                placed.push((tile, row));
            }
            _ => others.push(row),
        }
    }
    (placed, others)
}

fn listed<'a>(sheet: &mut Sheet, frame: &Frame, rows: impl Iterator<Item = &'a Row>) {
    let none = Mark::unknown("");
    let lines: Vec<(&str, &Mark)> = rows
        .map(|row| (row.label.as_str(), row.marks.first().unwrap_or(&none)))
        .collect();
    list::lines(sheet, frame, &lines);
}

/// Where the tiles stand.
struct Map {
    /// Column and row of the upper left corner.
    first: Place,
    rows: i32,
    width: i32,
    height: i32,
}

impl Map {
    /// `None`: there are no tiles, or they have no room.
    fn of(frame: &Frame, placed: &[(Place, &Row)]) -> Option<Self> {
        let columns = placed.iter().map(|((column, _), _)| *column);
        let rows = placed.iter().map(|((_, row), _)| *row);
        let first = (columns.clone().min()?, rows.clone().min()?);
        let number = i32::from(columns.max()? - first.0) + 1;
        let width = ((frame.width - (number - 1) * GAP) / number).min(WIDTHS.1);
        let room = width - 2 * PADDING.0;
        let fits = |(font, line): &(Font, String)| font.width(line) <= room;
        let texts = placed.iter().map(|(_, row)| text(frame, row, room));
        let texts: Vec<Vec<(Font, String)>> = texts.collect();
        let unbroken = placed.iter().all(|(_, row)| words_fit(frame, row, room));
        if width < WIDTHS.0 || !unbroken || !texts.iter().flatten().all(fits) {
            return None;
        }
        let height = |lines: &Vec<(Font, String)>| lines.iter().map(|(font, _)| font.line).sum();
        let highest: i32 = texts.iter().map(height).max()?;
        Some(Self {
            first,
            rows: i32::from(rows.max()? - first.1) + 1,
            width,
            height: (highest + 2 * PADDING.1).max(width.min(56)),
        })
    }

    fn height(&self) -> i32 {
        self.rows * (self.height + GAP) - GAP
    }

    fn tile(&self, sheet: &mut Sheet, frame: &Frame, (column, line): Place, row: &Row) {
        let x = i32::from(column - self.first.0) * (self.width + GAP);
        let y = sheet.y + i32::from(line - self.first.1) * (self.height + GAP);
        let area = Area::new(x, y, self.width, self.height);
        let none = Mark::unknown(row.label.clone());
        let mark = row.marks.first().unwrap_or(&none);
        let mut shapes = cells::filled(frame, mark, area);
        let lines = text(frame, row, self.width - 2 * PADDING.0);
        shapes.extend(cells::written(frame, mark, area, &lines));
        sheet.mark(item(mark, mark.drawn_on(frame.axis), shapes, area));
    }
}

/// What stands in a tile: the short name, and the number below it.
fn text(frame: &Frame, row: &Row, room: i32) -> Vec<(Font, String)> {
    let none = Mark::unknown("");
    let mark = row.marks.first().unwrap_or(&none);
    let name = SMALL_STRONG.wrap(&row.short, room);
    let name = name.into_iter().map(|line| (SMALL_STRONG, line));
    name.chain(cells::lines(frame, mark, room)).collect()
}

/// Whether no word of a tile must be broken.
fn words_fit(frame: &Frame, row: &Row, room: i32) -> bool {
    let none = Mark::unknown("");
    let mark = row.marks.first().unwrap_or(&none);
    let mut names = row.short.split_whitespace();
    names.all(|word| SMALL_STRONG.width(word) <= room) && cells::least_room(frame, mark) <= room
}
