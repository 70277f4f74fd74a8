//! The exact tests of a table, which take longer than all else: computed at once, or in slices while the table already stands.

use super::{Table, infer, relation};
use crate::stats::{Crosstab, Exact, SEED, TABLES};

/// The exact tests of tables that are still to be computed, and how far they are.
pub struct Unfinished {
    /// Those that are not begun, the next one last.
    left: Vec<Crosstab>,
    now: Option<Exact>,
    found: Vec<f64>,
    /// Cells to draw in all, and those drawn.
    all: u64,
    drawn: u64,
}

impl Unfinished {
    /// The open tests of tables and their panels; `None` where none is open.
    pub fn of<'t>(tables: impl IntoIterator<Item = &'t Table>) -> Option<Unfinished> {
        let parts = tables.into_iter().flat_map(Table::parts);
        let open = parts.flat_map(|part| &part.open);
        let mut left: Vec<Crosstab> = open.cloned().collect();
        left.reverse();
        let all = left.iter().map(|of| of.exact_work(TABLES)).sum();
        (!left.is_empty()).then_some(Unfinished {
            left,
            now: None,
            found: Vec::new(),
            all,
            drawn: 0,
        })
    }

    /// Draws about so many cells of tables. The share that is done, 1 where all is.
    pub fn advance(&mut self, cells: u64) -> f64 {
        let mut budget = cells;
        while budget > 0 {
            let next = || Some(Exact::new(self.left.pop()?, TABLES, SEED));
            let Some(mut test) = self.now.take().or_else(next) else {
                return 1.0;
            };
            match test.advance(&mut budget) {
                true => self.found.push(test.p()),
                false => self.now = Some(test),
            }
        }
        self.drawn = self.drawn.saturating_add(cells).min(self.all);
        match self.now.is_none() && self.left.is_empty() {
            true => 1.0,
            false => self.drawn as f64 / self.all as f64 * 0.999,
        }
    }

    /// Computes what is left, and gives the same tables, in the same order, their numbers, with Holm's correction across all tests of each.
    pub fn finish<'t>(mut self, tables: impl IntoIterator<Item = &'t mut Table>) {
        self.advance(u64::MAX);
        let mut found = self.found.into_iter();
        let waits = |table: &&mut Table| table.parts().any(|part| !part.open.is_empty());
        for table in tables.into_iter().filter(waits) {
            table.set_adjusted(None);
            set_exact(table, &mut found);
            let panels = table.panels.iter_mut().flatten();
            panels.for_each(|panel| set_exact(&mut panel.table, &mut found));
            infer::adjust(table);
        }
    }
}

/// A table without its panels gets the p of its exact tests, which are the next ones.
fn set_exact(table: &mut Table, found: &mut impl Iterator<Item = f64>) {
    let exact = |test: &&mut super::Test| test.name == relation::EXACT;
    for test in table.tests.iter_mut().filter(exact) {
        test.p = found.next().unwrap_or(f64::NAN);
    }
    table.open.clear();
}

impl Table {
    /// Whether tests are still to be computed: of a table or panel that is open every `p_adjusted` is no number, and so is the `p` of exact tests.
    pub fn is_open(&self) -> bool {
        let mut tests = self.parts().flat_map(|part| &part.tests);
        tests.any(|test| test.p_adjusted.is_some_and(f64::is_nan))
    }

    /// The same table with its tests open, for Holm's correction needs all of them.
    pub(super) fn opened(mut self) -> Table {
        self.set_adjusted(Some(f64::NAN));
        self
    }

    /// An open table as it would be if every test found a relation: the room that it may need.
    pub fn at_most(&self) -> Table {
        let mut table = self.clone();
        table.set_adjusted(Some(0.0));
        table
    }

    fn set_adjusted(&mut self, p: Option<f64>) {
        let panels = self.panels.iter_mut().flatten();
        let panels = panels.flat_map(|panel| &mut panel.table.tests);
        for test in self.tests.iter_mut().chain(panels) {
            test.p_adjusted = p;
        }
    }

    /// The table with all its tests.
    pub(super) fn finished(mut self) -> Table {
        match Unfinished::of([&self]) {
            Some(tests) => tests.finish([&mut self]),
            None => infer::adjust(&mut self),
        }
        self
    }
}
