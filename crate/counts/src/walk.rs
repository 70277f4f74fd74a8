//! One walk over the rows of a set, which finds each row's cell by its codes.
//!
//! The table that is counted in has as many rows and columns as a power of two says, so that a code is a place after one `and`: the
//! last of them are the reserved codes'.

use crate::places::RESERVES;
use crate::{Bits, Code, Codes, Places, RESERVED, Sum};

/// A column with the number of places that its codes have in the table.
#[derive(Clone, Copy)]
struct Axis<'a> {
    codes: &'a Codes,
    places: &'a Places,
    width: usize,
}

impl<'a> Axis<'a> {
    fn of(codes: &'a Codes, places: &'a Places) -> Axis<'a> {
        Axis {
            codes,
            places,
            width: (places.levels() + RESERVES).next_power_of_two(),
        }
    }

    /// Where the codes that occur stand in the table, in the order of their places.
    fn cells(&self) -> Vec<usize> {
        let levels = 0..self.places.levels();
        let reserved = (RESERVED..=Code::MAX).filter(|code| self.places.of_code(*code).is_some());
        let reserved = reserved.map(|code| usize::from(code) & (self.width - 1));
        levels.chain(reserved).collect()
    }
}

/// How often each combination of codes stands in the rows of a set, by place.
pub fn counted(
    codes: &Codes,
    own: &Places,
    by: Option<(&Codes, &Places)>,
    rows: &Bits,
) -> Vec<u32> {
    let (own, by) = (
        Axis::of(codes, own),
        by.map(|(codes, p)| Axis::of(codes, p)),
    );
    let mut table = vec![0; own.width * by.map_or(1, |by| by.width)];
    let last = table.len() - 1;
    each(own, by, rows, |cell, _| table[cell & last] += 1);
    packed(own, by, &table)
}

/// The same with the sums of weights, one a row.
pub fn weighted(
    codes: &Codes,
    own: &Places,
    by: Option<(&Codes, &Places)>,
    rows: &Bits,
    weights: &[f64],
) -> Vec<Sum> {
    let (own, by) = (
        Axis::of(codes, own),
        by.map(|(codes, p)| Axis::of(codes, p)),
    );
    let mut table = vec![Sum::default(); own.width * by.map_or(1, |by| by.width)];
    let last = table.len() - 1;
    each(own, by, rows, |cell, row| {
        table[cell & last].add(weights[row])
    });
    packed(own, by, &table)
}

/// The cells of codes that occur.
fn packed<T: Copy>(own: Axis, by: Option<Axis>, table: &[T]) -> Vec<T> {
    let width = by.map_or(1, |by| by.width);
    let groups = by.map_or(vec![0], |by| by.cells());
    let mut cells = Vec::with_capacity(own.places.count() * groups.len());
    for place in own.cells() {
        cells.extend(groups.iter().map(|group| table[place * width + group]));
    }
    cells
}

/// Calls `visit` with the cell of each row of a set, and the row.
#[inline(always)]
fn each(own: Axis, by: Option<Axis>, rows: &Bits, mut visit: impl FnMut(usize, usize)) {
    let (width, group) = (own.width - 1, by.map_or(0, |by| by.width - 1));
    let by = by.unwrap_or(own).codes;
    let shift = group.count_ones();
    let cell = |own: usize, by: usize| (own & width) << shift | by & group;
    let mut words = rows.words();
    let mut start = 0;
    if let (Codes::Narrow(own), Codes::Narrow(by)) = (own.codes, by) {
        let blocks = own.as_chunks::<64>().0.iter().zip(by.as_chunks::<64>().0);
        for (word, (own, by)) in words.iter().zip(blocks) {
            let mut left = *word;
            while left != 0 {
                let bit = left.trailing_zeros() as usize & 63;
                visit(cell(own[bit].into(), by[bit].into()), start + bit);
                left &= left - 1;
            }
            start += 64;
        }
        words = &words[start / 64..];
    }
    // What is wider, and the rows behind the last whole word.
    for word in words {
        let mut left = *word;
        while left != 0 {
            let row = start + left.trailing_zeros() as usize;
            visit(cell(own.codes.at(row).into(), by.at(row).into()), row);
            left &= left - 1;
        }
        start += 64;
    }
}
