//! Which codes occur in a column, without gaps: the levels, and behind them the reserved codes.

use crate::{Code, Codes, RESERVED};

/// How many codes are no levels.
pub(crate) const RESERVES: usize = (Code::MAX - RESERVED) as usize + 1;

/// The places of a column's codes, and how often each code occurs.
#[derive(Clone, Debug)]
pub struct Places {
    levels: usize,
    /// The place of each reserved code behind the levels.
    reserved: [Option<usize>; RESERVES],
    totals: Vec<u32>,
}

impl Places {
    /// Of the codes of all rows.
    pub fn of(codes: &Codes) -> Places {
        let mut totals = Vec::new();
        let mut found = [0; RESERVES];
        for code in codes.iter() {
            match code.checked_sub(RESERVED) {
                Some(at) => found[usize::from(at)] += 1,
                None => {
                    let place = usize::from(code);
                    if place >= totals.len() {
                        totals.resize(place + 1, 0);
                    }
                    totals[place] += 1;
                }
            }
        }
        let levels = totals.len();
        let mut reserved = [None; RESERVES];
        for (place, found) in reserved.iter_mut().zip(found) {
            if found > 0 {
                *place = Some(totals.len());
                totals.push(found);
            }
        }
        Places {
            levels,
            reserved,
            totals,
        }
    }

    /// One more than the highest level.
    pub fn levels(&self) -> usize {
        self.levels
    }

    /// How many places there are: each code's is below it.
    pub fn count(&self) -> usize {
        self.totals.len()
    }

    /// How often a code occurs in all rows.
    pub fn total(&self, code: Code) -> u32 {
        self.of_code(code).map_or(0, |place| self.totals[place])
    }

    /// Where a code stands among those that occur; `None` if it does not.
    pub fn of_code(&self, code: Code) -> Option<usize> {
        match code.checked_sub(RESERVED) {
            Some(at) => self.reserved[usize::from(at)],
            None => Some(usize::from(code)).filter(|place| *place < self.levels),
        }
    }

    /// The codes in the order of their places.
    pub fn codes(&self) -> Vec<Code> {
        let mut codes: Vec<Code> = (0..self.levels as Code).collect();
        codes.extend((RESERVED..=Code::MAX).filter(|code| self.of_code(*code).is_some()));
        codes
    }
}
