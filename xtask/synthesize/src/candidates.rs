//! Which bases a class can have: those with which its stated shares come out at the least cost, found by trying every count.

use crate::fact::{MISSED, Window};
use crate::program::{Program, Sum};

/// A stated share of a class.
pub struct Share {
    /// The count.
    pub numerator: Sum,
    /// Windows from the best to the worst, with their costs.
    pub windows: Vec<(u32, Window)>,
    /// The greatest count.
    pub cap: i32,
}

/// The stated shares of one base.
pub struct Group {
    /// The base.
    pub base: Sum,
    /// The greatest base.
    pub most: i32,
    /// The base to wish for.
    pub wish: i32,
    /// Whether each respondent gives one answer, so that the counts cannot exceed the base.
    pub one_each: bool,
    /// Whether the base is a sum of ranks that nothing else holds: then the nearest one is taken, which makes the search short.
    pub loose: bool,
    /// The shares.
    pub shares: Vec<Share>,
}

/// What a base costs.
pub struct Choice {
    /// The base.
    pub n: i32,
    /// The sum of the costs of all shares.
    pub cost: u32,
    /// For each share the window that is to hold; `None`: missed.
    pub levels: Vec<Option<usize>>,
}

impl Group {
    /// Posts the windows: the base takes only values of the least cost, and of those only such as miss the same numbers as the nearest one.
    pub fn post(&self, program: &mut Program) {
        let options: Vec<Choice> = (1..=self.most).map(|n| self.at(n)).collect();
        let least = options.iter().map(|o| o.cost).min().unwrap_or(0);
        let best: Vec<&Choice> = options.iter().filter(|o| o.cost == least).collect();
        let nearest = best.iter().min_by_key(|o| ((o.n - self.wish).abs(), o.n));
        let levels = nearest.map_or(Vec::new(), |o| o.levels.clone());
        let taken = |o: &&&Choice| match self.loose {
            true => nearest.is_some_and(|n| n.n == o.n),
            false => o.levels == levels,
        };
        let domain: Vec<i32> = best.iter().filter(taken).map(|o| o.n).collect();
        let base = program.var(domain, None);
        let mut sum = self.base.clone();
        sum.push((-1, base));
        program.equal(sum, 0);
        for (share, level) in self.shares.iter().zip(&levels) {
            if let Some(level) = level {
                post(
                    &share.numerator,
                    &vec![(1, base)],
                    &share.windows[*level].1,
                    program,
                );
            }
        }
    }

    /// The least cost of a base, and the window of each share. Shares of the same count stand together.
    pub fn at(&self, n: i32) -> Choice {
        let (mut cost, mut levels) = (0, vec![None; self.shares.len()]);
        let mut least = 0;
        for (i, share) in self.shares.iter().enumerate() {
            let same: Vec<usize> = (0..self.shares.len())
                .filter(|j| self.shares[*j].numerator == share.numerator)
                .collect();
            if same[0] != i {
                continue;
            }
            let (k, best) = (0..=n.min(share.cap))
                .map(|k| {
                    (
                        k,
                        same.iter()
                            .map(|j| self.shares[*j].level(k, n).0)
                            .sum::<u32>(),
                    )
                })
                .min_by_key(|(_, cost)| *cost)
                .unwrap_or((0, MISSED));
            cost += best;
            least += k;
            for j in same {
                levels[j] = self.shares[j].level(k, n).1;
            }
        }
        let crowded = self.one_each && least > n; // more answers than respondents
        Choice {
            n,
            cost: cost + if crowded { MISSED } else { 0 },
            levels,
        }
    }
}

impl Share {
    fn level(&self, k: i32, n: i32) -> (u32, Option<usize>) {
        let hit = self.windows.iter().position(|(_, w)| w.holds(k, n));
        hit.map_or((MISSED, None), |i| (self.windows[i].0, Some(i)))
    }
}

/// Posts that k of n lies in a window.
pub fn post(k: &Sum, n: &Sum, window: &Window, program: &mut Program) {
    let scaled = |sum: &Sum, factor: i32| {
        sum.iter()
            .map(move |(a, v)| (a * factor, *v))
            .collect::<Sum>()
    };
    let mut low = scaled(k, window.ge.0);
    low.extend(scaled(n, -window.ge.1));
    program.at_least(low, 0);
    let mut high = scaled(k, window.le.0);
    high.extend(scaled(n, -window.le.1));
    program.at_most(high, window.le.2);
}
