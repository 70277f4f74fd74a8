//! A table for others than the explorer's own pages: what a model gives is left out, or stands under its own name.

use super::cell::empty;
use super::{Cell, Counts, Modelled, Table};
use crate::evidence::Evidence;

impl Table {
    /// Leaves out what a model gives.
    pub(super) fn state(&mut self) {
        self.each(&mut |cell| {
            if cell.evidence == Evidence::Modelled {
                *cell = bare(cell);
            }
            cell.modelled = None;
        });
        self.counts = Counts::Hidden;
        for panel in self.panels.iter_mut().flatten() {
            panel.table.counts = Counts::Hidden;
        }
    }

    /// Leaves a model its own places: where nothing is stated.
    pub(super) fn drop_beside(&mut self) {
        self.each(&mut |cell| cell.modelled = None);
    }

    /// Puts what a model gives under `modelled`, so that nobody takes it for a number of the study.
    pub fn apart(mut self) -> Table {
        self.each(&mut |cell| {
            if cell.evidence == Evidence::Modelled {
                *cell = Cell {
                    modelled: given(cell),
                    flag: cell.flag,
                    ..bare(cell)
                };
            }
        });
        self
    }

    fn each(&mut self, change: &mut dyn FnMut(&mut Cell)) {
        self.cells.iter_mut().flatten().for_each(&mut *change);
        let total = self.total.iter_mut();
        total
            .flat_map(|total| &mut total.cells)
            .for_each(&mut *change);
        for panel in self.panels.iter_mut().flatten() {
            panel.table.each(change);
        }
    }
}

/// A cell of which only is known that nothing was stated.
fn bare(cell: &Cell) -> Cell {
    Cell {
        bounds: cell.bounds.clone(),
        printed: cell.printed.clone(),
        step: cell.step,
        ..empty(Evidence::Modelled)
    }
}

/// What the responses give for a cell; `None` where nobody is in the base.
fn given(cell: &Cell) -> Option<Modelled> {
    let base = cell.base.filter(|base| *base > 0.0)?;
    Some(Modelled {
        count: cell.count,
        base,
        share: cell.share,
        value: cell.value,
        category: cell.category.clone(),
    })
}
