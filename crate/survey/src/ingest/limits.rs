//! How large a file of responses may be that is read in pieces. What is larger is refused with its place.

/// Rows.
pub const ROWS: usize = 10_000_000;
/// Cells: rows by columns.
pub const CELLS: usize = 500_000_000;
/// Columns.
pub const COLUMNS: usize = 5_000;
/// Bytes of a cell.
pub const CELL: usize = 1_000_000;
/// Bytes of the name of a column.
pub const NAME: usize = 2_000;
/// Distinct texts of a column whose answers are options.
pub const LEVELS: usize = crate::codebook::MOST;
