//! How much fits on the two sheets of paper. The engine lays out no text, so lines are estimated from letters, on the safe side: what is
//! longer than thought would need a third sheet.

use crate::page::terms::visible;
use maud::Markup;

/// A line of the table.
pub struct SheetLine {
    /// What the line is about: a question, an item, a battery.
    pub head: Markup,
    /// Whether it is an item, below the title of its battery.
    pub item: bool,
    /// The own answers; `None` for the title of a battery, whose items follow.
    pub own: Option<Markup>,
    /// The answer with the largest share; `None` where the own answers need its room.
    pub most: Option<Markup>,
    /// The own answers with their numbers, for paper without room for the line.
    pub told: Vec<Markup>,
}

/// A size of type: letters on a line of each column and of the whole width, and tenths of lines on the sheet.
struct Density {
    columns: [usize; 3],
    width: usize,
    room: usize,
}

const NORMAL: Density = Density {
    columns: [29, 45, 25],
    width: 100,
    room: 590,
};
const DENSE: Density = Density {
    columns: [29, 61, 31],
    width: 122,
    room: 705,
};
/// Lines of the first sheet below its head and headings; letters on one in the small type of advice.
const FIRST: usize = 38;
const SMALL: usize = 112;
/// Lines of a point.
const POINT: usize = 2;

/// So many points fit on the first sheet beside advice: the texts of signs that hold, and those of what it rests on.
pub fn points(signs: &[String], grounds: &[String]) -> usize {
    let texts = signs.iter().chain(grounds);
    let lines: usize = texts.map(|text| letters(text).div_ceil(SMALL)).sum();
    let advice = grounds.len() + lines * 7 / 8;
    (FIRST.saturating_sub(advice) / POINT).max(2)
}

/// How many of so many points behind and ahead go there: each kind gets half, and what the other leaves.
pub fn shared(points: usize, [behind, ahead]: [usize; 2]) -> [usize; 2] {
    let half = points / 2;
    [
        behind.min(points - ahead.min(half)),
        ahead.min(points - behind.min(points - half)),
    ]
}

/// Tenths of a line: a line, and the space around a row.
const LINE: usize = 10;
const SPACE: usize = 2;

/// What of the table goes on paper.
pub struct Fit {
    /// So many rows from the first on; the answers of the others are told below.
    pub rows: usize,
    /// Whether in small type.
    pub dense: bool,
}

/// All rows, in small type where they need it; else as many as leave room for the answers of the others in words.
pub fn fit(rows: &[SheetLine]) -> Fit {
    let fits = |n: usize, density: &Density| needed(rows, n, density) <= density.room;
    if fits(rows.len(), &NORMAL) {
        return Fit {
            rows: rows.len(),
            dense: false,
        };
    }
    let most = (0..=rows.len()).rev().find(|n| fits(*n, &DENSE));
    let most = most.unwrap_or(0);
    let ends_in_title = |n: usize| n > 0 && rows[n - 1].own.is_none(); // a battery's title without its items
    Fit {
        rows: most - usize::from(ends_in_title(most)),
        dense: true,
    }
}

/// Tenths of lines of the first rows, and of the others in words.
fn needed(rows: &[SheetLine], first: usize, density: &Density) -> usize {
    let table: usize = rows[..first].iter().map(|row| height(row, density)).sum();
    let left = rows[first..].iter().flat_map(|row| &row.told);
    let letters: usize = left.map(|told| letters(&told.0) + 3).sum();
    table + letters.div_ceil(density.width) * LINE
}

/// Tenths of lines of a row: those of its longest cell. A title has the whole width; own answers alone have two columns.
fn height(row: &SheetLine, density: &Density) -> usize {
    let [head, own, most] = density.columns;
    let head = if row.own.is_some() {
        head
    } else {
        density.width
    };
    let own = if row.most.is_some() { own } else { own + most };
    let cells = [
        (Some(&row.head), head),
        (row.own.as_ref(), own),
        (row.most.as_ref(), most),
    ];
    let lines = cells.map(|(cell, width)| cell.map_or(0, |cell| letters(&cell.0).div_ceil(width)));
    lines.into_iter().max().unwrap_or(1).max(1) * LINE + SPACE
}

/// The letters of a cell as they are seen.
fn letters(html: &str) -> usize {
    visible(html)
        .split_whitespace()
        .map(|word| word.chars().count() + 1)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    fn row(own: Option<&str>, told: &[&str]) -> SheetLine {
        SheetLine {
            head: html! { "Title" },
            item: own.is_some(),
            own: own.map(|text| html! { b { (text) } }),
            most: own.map(|_| html! { "40 %" }),
            told: told.iter().map(|text| html! { (text) }).collect(),
        }
    }

    #[test]
    fn each_kind_of_point_gets_half_the_room_and_what_the_other_leaves() {
        assert_eq!(shared(6, [9, 9]), [3, 3]);
        assert_eq!(shared(6, [1, 9]), [1, 5]);
        assert_eq!(shared(6, [9, 1]), [5, 1]);
        assert_eq!(shared(6, [1, 2]), [1, 2]);
        assert_eq!(shared(5, [9, 9]), [3, 2]);
    }

    #[test]
    fn few_rows_fit_in_the_usual_type_many_in_a_small_one_then_some_are_told() {
        let long = "word ".repeat(40);
        let rows =
            |n: usize| -> Vec<SheetLine> { (0..n).map(|_| row(Some(&long), &["word"])).collect() };
        let few = fit(&rows(10));
        assert_eq!((few.rows, few.dense), (10, false));
        let more = fit(&rows(16));
        assert_eq!((more.rows, more.dense), (16, true));
        let many = fit(&rows(60));
        assert!(many.rows < 30 && many.dense, "{}", many.rows);
        assert!(needed(&rows(60), many.rows, &DENSE) <= DENSE.room);
    }

    #[test]
    fn a_title_does_not_stand_alone_at_the_end_of_the_sheet() {
        let long = "word ".repeat(40);
        let mut rows: Vec<SheetLine> = (0..60).map(|_| row(Some(&long), &[])).collect();
        let fits = fit(&rows).rows;
        rows.insert(fits - 1, row(None, &[]));
        assert!(rows[fit(&rows).rows - 1].own.is_some());
    }
}
