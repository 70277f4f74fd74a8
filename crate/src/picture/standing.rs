//! What stands out: cells whose residual is large, where the test that decides says that answers and groups are related.

use crate::table::{Cell, Flag, Table};
use chart::{Direction, Mark};

/// The residual of a cell that is marked; `None` where it is not.
fn large_residual(table: &Table, row: &str, cell: &Cell) -> Option<f64> {
    let tiny = cell.flag == Some(Flag::Tiny);
    cell.residual.filter(|z| !tiny && table.marks(row, *z))
}

/// Whether a cell would be marked if its base were not that small.
pub fn leaves_tiny_out(table: &Table) -> bool {
    let rows = table.rows.iter().zip(&table.cells);
    rows.flat_map(|(head, cells)| cells.iter().map(move |cell| (head, cell)))
        .any(|(head, cell)| {
            cell.flag == Some(Flag::Tiny)
                && cell.residual.is_some_and(|z| table.marks(&head.code, z))
        })
}

/// Whether its groups were compared.
pub fn compared(table: &Table) -> bool {
    table.numbers().any(|cell| cell.residual.is_some())
}

/// Whether any cell is marked.
pub fn anything_stands_out(table: &Table) -> bool {
    let rows = table.rows.iter().zip(&table.cells);
    rows.flat_map(|(head, cells)| cells.iter().map(move |cell| (head, cell)))
        .any(|(head, cell)| large_residual(table, &head.code, cell).is_some())
}

/// Marks a cell whose residual is large, where the table's test says that groups differ at all.
pub fn stand_out(mark: Mark, table: &Table, row: &str, cell: &Cell) -> Mark {
    match large_residual(table, row, cell) {
        Some(z) if z > 0.0 => mark.standing_out(Direction::Above),
        Some(_) => mark.standing_out(Direction::Below),
        None => mark,
    }
}
