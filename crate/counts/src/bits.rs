//! A set of rows as a bitmap: one bit a row, 64 rows a word.

/// A set of rows. Bits behind the last row are never set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    rows: usize,
    words: Vec<u64>,
}

impl Bits {
    /// Every row.
    pub fn all(rows: usize) -> Bits {
        Bits::of_words(rows, vec![!0; rows.div_ceil(64)])
    }

    /// Of words, of which the bits behind the last row are dropped.
    pub(crate) fn of_words(rows: usize, mut words: Vec<u64>) -> Bits {
        if let (Some(last), left @ 1..) = (words.last_mut(), rows % 64) {
            *last &= (1 << left) - 1;
        }
        Bits { rows, words }
    }

    /// The bits of 64 rows a word.
    #[cfg(feature = "fast")]
    pub(crate) fn words(&self) -> &[u64] {
        &self.words
    }

    /// Whether the set has the same rows as another.
    pub fn equals(&self, other: &Bits) -> bool {
        self.words == other.words
    }

    /// No row.
    pub fn none(rows: usize) -> Bits {
        Bits {
            rows,
            words: vec![0; rows.div_ceil(64)],
        }
    }

    /// The rows that `holds` is true of.
    pub fn of(rows: usize, holds: impl Fn(usize) -> bool) -> Bits {
        let word = |at: usize| {
            let last = rows.min(at + 64);
            (at..last).fold(0, |word, row| word | u64::from(holds(row)) << (row - at))
        };
        Bits {
            rows,
            words: (0..rows).step_by(64).map(word).collect(),
        }
    }

    /// How many rows there are, in the set or not.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// How many rows are in the set.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|w| w.count_ones()).sum()
    }

    /// How many rows are in both sets.
    pub fn count_in(&self, other: &Bits) -> u32 {
        let pairs = self.words.iter().zip(&other.words);
        pairs.map(|(a, b)| (a & b).count_ones()).sum()
    }

    /// Keeps the rows that are in the other set too.
    pub fn keep(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds the rows of the other set.
    pub fn add(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Keeps the rows that are not in the other set.
    pub fn drop(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Calls `visit` with every row of the set, in order.
    pub fn each(&self, visit: &mut dyn FnMut(usize)) {
        for (at, word) in self.words.iter().enumerate() {
            let mut left = *word;
            while left != 0 {
                visit(at * 64 + left.trailing_zeros() as usize);
                left &= left - 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_ends_with_the_last_row() {
        for rows in [0, 1, 63, 64, 65, 130] {
            assert_eq!(Bits::all(rows).count() as usize, rows, "{rows} rows");
        }
    }

    #[test]
    fn sets_meet_join_and_are_walked_in_order() {
        let (even, third) = (Bits::of(100, |r| r % 2 == 0), Bits::of(100, |r| r % 3 == 0));
        let mut both = even.clone();
        both.keep(&third);
        assert_eq!((both.count(), even.count_in(&third)), (17, 17), "0, 6 … 96");
        let (mut any, mut rest) = (even.clone(), even);
        any.add(&third);
        assert_eq!(any.count(), 50 + 34 - 17);
        rest.drop(&third);
        assert_eq!(rest.count(), 50 - 17);
        let mut walked = Vec::new();
        both.each(&mut |row| walked.push(row));
        assert_eq!((walked[0], walked[1], walked[16]), (0, 6, 96));
    }
}
