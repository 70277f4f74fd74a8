//! What stands out: cells whose residual is large, where the test that decides says that answers and groups are related.

use crate::table::{Cell, Flag, Table};
use chart::{Direction, Mark};

/// The residual of a cell that stands out.
fn large(table: &Table, row: &str, cell: &Cell) -> Option<f64> {
    cell.residual.filter(|z| table.marks(row, *z))
}

/// Out of a handful nothing is marked.
fn is_tiny(cell: &Cell) -> bool {
    cell.flag == Some(Flag::Tiny)
}

/// Whether a cell stands out that is tiny, or that is not.
fn any(table: &Table, tiny: bool) -> bool {
    let rows = table.rows.iter().zip(&table.cells);
    let mut cells = rows.flat_map(|(head, cells)| cells.iter().map(move |cell| (head, cell)));
    cells.any(|(head, cell)| is_tiny(cell) == tiny && large(table, &head.code, cell).is_some())
}

/// Whether a cell would be marked if its base were not that small.
pub fn leaves_tiny_out(table: &Table) -> bool {
    any(table, true)
}

/// Whether any cell is marked.
pub fn anything_stands_out(table: &Table) -> bool {
    any(table, false)
}

/// Whether its groups were compared.
pub fn compared(table: &Table) -> bool {
    table.numbers().any(|cell| cell.residual.is_some())
}

/// Marks a cell whose residual is large, where the table's test says that groups differ at all.
pub fn stand_out(mark: Mark, table: &Table, row: &str, cell: &Cell) -> Mark {
    match large(table, row, cell).filter(|_| !is_tiny(cell)) {
        Some(z) if z > 0.0 => mark.standing_out(Direction::Above),
        Some(_) => mark.standing_out(Direction::Below),
        None => mark,
    }
}
