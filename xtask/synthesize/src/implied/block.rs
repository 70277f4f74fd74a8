//! Questions that equally many answered in each class: which bases the stated shares leave, and what they leave of the counts.

use super::sizes::{Sizes, question as size_question};
use super::table::part_of_a_sum;
use super::{BLOCK, Bound, SIZE, counts, windows};
use crate::fact::{Fact, Window};
use kommunalblick::codebook::Question;
use kommunalblick::query::Condition;
use kommunalblick::study::Study;
use std::collections::BTreeSet;

/// One stated share of a class.
struct Share {
    question: String,
    option: String,
    windows: Vec<Window>,
}

/// A block.
pub struct Block {
    total: i32,
    /// By class.
    shares: Vec<Vec<Share>>,
}

impl Block {
    /// The questions with the stated shares of their options; `total` answered.
    pub fn of(survey: &Study, facts: &[Fact], questions: &[&Question], total: i32) -> Block {
        let shares = |class: &str, size: &str| {
            let within = [Condition::is(size, class)];
            let options = questions
                .iter()
                .flat_map(|q| q.codes().map(|c| (q.id.clone(), c)));
            let share = |(question, code): (String, &str)| Share {
                windows: windows(facts, &question, &[code.to_string()], &within),
                question,
                option: code.to_string(),
            };
            let all = options.map(share);
            all.filter(|s| !s.windows.is_empty()).collect()
        };
        let classes = size_question(survey).into_iter();
        Block {
            total,
            shares: classes
                .flat_map(|size| size.codes().map(|class| shares(class, &size.id)))
                .collect(),
        }
    }

    /// By class the bases with which its shares come out and that sum to the total with bases of the others; `None` where none do.
    pub fn bases(&self, sizes: &[i32]) -> Option<Vec<BTreeSet<i32>>> {
        let fits =
            |shares: &[Share], n: i32| shares.iter().all(|s| !counts(&s.windows, n).is_empty());
        let of = |(shares, size): (&Vec<Share>, &i32)| -> Vec<Vec<i32>> {
            let bases = (0..=*size).filter(|n| fits(shares, *n));
            bases.map(|n| vec![n]).collect()
        };
        let all: Vec<Vec<Vec<i32>>> = self.shares.iter().zip(sizes).map(of).collect();
        let parts = part_of_a_sum(&all, &vec![self.total])?;
        let flat = |set: BTreeSet<Vec<i32>>| set.into_iter().flatten().collect();
        Some(parts.into_iter().map(flat).collect())
    }

    /// Between which counts each share lies, with these bases.
    pub fn bounds(&self, sizes: &Sizes, bases: &[BTreeSet<i32>]) -> Vec<Bound> {
        let classes = sizes.classes.iter().zip(&self.shares).zip(bases);
        classes
            .flat_map(|((class, shares), bases)| {
                let open = sizes.stated[self.place(sizes, class)].is_none();
                shares.iter().map(move |share| {
                    let all = || bases.iter().flat_map(|n| counts(&share.windows, *n));
                    let count = (all().min().unwrap_or(0), all().max().unwrap_or(0));
                    let within = vec![Condition::is(&sizes.question, class)];
                    let one = (bases.len() == 1).then(|| bases.first().copied()).flatten();
                    Bound::of(&share.question, &share.option, within, count)
                        .resting(one, if open { SIZE } else { BLOCK })
                })
            })
            .collect()
    }

    fn place(&self, sizes: &Sizes, class: &str) -> usize {
        sizes.classes.iter().position(|c| c == class).unwrap_or(0)
    }
}
