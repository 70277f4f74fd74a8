//! A column of codes with what is kept of it, and how often its codes stand in a set of rows.

#[cfg(feature = "fast")]
use crate::planes::{self, Planes};
#[cfg(feature = "fast")]
use crate::walk;
use crate::{Bits, Code, Codes, Counts, Places, Sum};
use serde::{Deserialize, Serialize, Serializer};
#[cfg(feature = "fast")]
use std::sync::OnceLock;

/// A row that is walked costs about as much as so many words of planes, for one cell each.
#[cfg(feature = "fast")]
const WORDS_A_ROW: usize = 3;

/// A column: its codes, and what is kept of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Codes")]
pub struct Column {
    codes: Codes,
    places: Places,
    #[cfg(feature = "fast")]
    planes: OnceLock<Planes>,
}

impl From<Codes> for Column {
    fn from(codes: Codes) -> Column {
        Column::new(codes)
    }
}

impl Serialize for Column {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.codes.serialize(serializer)
    }
}

impl Column {
    /// Of the codes of all rows.
    pub fn new(codes: Codes) -> Column {
        Column {
            places: Places::of(&codes),
            codes,
            #[cfg(feature = "fast")]
            planes: OnceLock::new(),
        }
    }

    /// The codes, one a row.
    pub fn codes(&self) -> &Codes {
        &self.codes
    }

    /// Which codes occur, and how often.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// How often each code stands in the rows of a set; with weights also their sums.
    pub fn counts(&self, rows: &Bits, weights: Option<&[f64]>) -> Counts<'_> {
        Counts::new(self.places(), None, self.sums(None, rows, weights))
    }

    /// The same for each code of another column.
    pub fn crossed<'a>(
        &'a self,
        groups: &'a Column,
        rows: &Bits,
        weights: Option<&[f64]>,
    ) -> Counts<'a> {
        let sums = self.sums(Some(groups), rows, weights);
        Counts::new(self.places(), Some(groups.places()), sums)
    }
}

/// By planes, and in one walk without a look-up a row.
#[cfg(feature = "fast")]
impl Column {
    /// The planes, made at the first call: some milliseconds for a million rows.
    fn planes(&self) -> &Planes {
        let made = || Planes::of(&self.codes, self.places());
        self.planes.get_or_init(made)
    }

    /// The rows that hold one of these codes.
    pub fn holding(&self, codes: &[Code]) -> Bits {
        let places = self.places();
        let mut wanted: Vec<usize> = (0..places.count()).collect();
        let named = codes.iter().filter_map(|code| places.of_code(*code));
        let named: Vec<usize> = named.collect();
        wanted.retain(|place| named.contains(place));
        self.planes().at(&wanted)
    }

    fn sums(&self, by: Option<&Column>, rows: &Bits, weights: Option<&[f64]>) -> Vec<Sum> {
        let other = by.map(|by| (&by.codes, by.places()));
        if let Some(weights) = weights {
            return walk::weighted(&self.codes, self.places(), other, rows, weights);
        }
        let cells = self.places().count() * other.map_or(1, |(_, places)| places.count());
        let counts = match (by, cells * rows.words().len()) {
            (None, _) => planes::crosstab(&[self.planes()], rows),
            (Some(by), words) if words <= rows.count() as usize * WORDS_A_ROW => {
                planes::crosstab(&[self.planes(), by.planes()], rows)
            }
            _ => walk::counted(&self.codes, self.places(), other, rows),
        };
        counts.into_iter().map(Sum::counted).collect()
    }
}

/// Row by row, in little code: for a program that holds few rows.
#[cfg(not(feature = "fast"))]
impl Column {
    /// The rows that hold one of these codes.
    pub fn holding(&self, codes: &[Code]) -> Bits {
        let holds = |row| codes.contains(&self.codes.at(row));
        Bits::of(self.codes.len(), holds)
    }

    fn sums(&self, by: Option<&Column>, rows: &Bits, weights: Option<&[f64]>) -> Vec<Sum> {
        let place = |of: &Column, row| of.places().of_code(of.codes.at(row)).unwrap_or_default();
        let groups = by.map_or(1, |by| by.places().count());
        let mut sums = vec![Sum::default(); self.places().count() * groups];
        rows.each(&mut |row| {
            let group = by.map_or(0, |by| place(by, row));
            let weight = weights.map_or(1.0, |weights| weights[row]);
            sums[place(self, row) * groups + group].add(weight);
        });
        sums
    }
}
