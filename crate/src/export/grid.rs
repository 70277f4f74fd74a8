//! Columns with names, and rows.

/// Columns with their names, and rows with as many cells.
#[derive(Clone)]
pub(super) struct Grid {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// The rows of another grid behind the own. Columns of the same name are one; further ones come last.
    pub fn joined(mut self, other: Grid) -> Grid {
        let fresh = other.heads.iter().filter(|h| !self.heads.contains(h));
        let fresh: Vec<String> = fresh.cloned().collect();
        self.heads.extend(fresh);
        for row in &mut self.rows {
            row.resize(self.heads.len(), String::new());
        }
        let at = |head: &String| self.heads.iter().position(|h| h == head);
        let places: Vec<usize> = other.heads.iter().filter_map(at).collect();
        for row in other.rows {
            let mut cells = vec![String::new(); self.heads.len()];
            for (cell, place) in row.into_iter().zip(&places) {
                cells[*place] = cell;
            }
            self.rows.push(cells);
        }
        self
    }

    /// The grid with one more column before all others, the same in each row.
    pub fn under(mut self, head: &str, cell: &str) -> Grid {
        self.heads.insert(0, head.to_string());
        for row in &mut self.rows {
            row.insert(0, cell.to_string());
        }
        self
    }

    /// The grid with one more column behind all others, the same in each row.
    pub fn followed(mut self, head: &str, cell: &str) -> Grid {
        self.heads.push(head.to_string());
        for row in &mut self.rows {
            row.push(cell.to_string());
        }
        self
    }

    /// What stands in a column, row by row.
    pub fn column<'g>(&'g self, head: &str) -> impl Iterator<Item = &'g str> {
        let at = self.heads.iter().position(|h| h == head);
        self.rows
            .iter()
            .filter_map(move |row| Some(row.get(at?)?.as_str()))
    }
}
