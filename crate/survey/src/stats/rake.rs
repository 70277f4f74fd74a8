//! Raking: weights that meet known totals of several variables.
//!
//! Deming, W. E. and Stephan, F. F. (1940), On a least squares adjustment of a sampled frequency table when the expected marginal totals
//! are known, Annals of Mathematical Statistics 11, 427–444; stops as `rake` of R's survey does.

use std::collections::BTreeMap;
use std::fmt;

/// A variable whose totals are known.
#[derive(Clone, Copy, Debug)]
pub struct Margin<'a> {
    /// The category of each respondent, an index into the targets.
    pub categories: &'a [usize],
    /// The total weight each category shall have.
    pub targets: &'a [f64],
}

/// When to stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Until {
    /// After this many rounds at the latest.
    pub rounds: u32,
    /// When a round changes no cell (all variables crossed) by this much weight; below 1, by this share of the first weights' sum.
    pub change: f64,
}

/// Why there are no weights.
#[derive(Clone, Debug, PartialEq)]
pub enum RakeError {
    /// There is no respondent, or no variable.
    Empty,
    /// A weight or target is negative or no number, a category has no target, or a variable has more or fewer respondents than there are weights.
    Invalid,
    /// A category has a target, and nobody with weight is in it.
    NobodyIn {
        /// Which of the margins.
        margin: usize,
        /// Its category.
        category: usize,
    },
    /// A category has somebody in it, and its target is 0.
    NothingFor {
        /// Which of the margins.
        margin: usize,
        /// Its category.
        category: usize,
    },
    /// The weights still changed in the last round.
    NotConverged {
        /// Rounds made.
        rounds: u32,
    },
    /// The weights no longer change, and a margin is still off: the totals contradict each other.
    Contradiction {
        /// Which of the margins is farthest off.
        margin: usize,
    },
}

/// A margin may miss its targets by this share of their sum before the totals count as contradicting each other.
const OFF: f64 = 0.01;

impl Default for Until {
    /// A hundred rounds, or no change beyond rounding. (R's default is coarser: 10 rounds, a change of 1.)
    fn default() -> Until {
        Until {
            rounds: 100,
            change: 1e-9,
        }
    }
}

/// For programmers; a page has its own words.
impl fmt::Display for RakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for RakeError {}

/// The weights of all respondents, in their order, raked to the margins. A weight of 0 stays 0.
///
/// Other than R, it is an error where the totals contradict each other by more than 1 %: R stops silently with the last margin met.
pub fn rake(weights: &[f64], margins: &[Margin], until: Until) -> Result<Vec<f64>, RakeError> {
    check(weights, margins)?;
    let mut weights = weights.to_vec();
    let cells = cells(margins, weights.len());
    let change = match until.change {
        share if share < 1.0 => share * weights.iter().sum::<f64>(),
        weight => weight,
    };
    let mut before = sums(&cells, &weights);
    for _ in 0..until.rounds {
        for (at, margin) in margins.iter().enumerate() {
            adjust(&mut weights, at, margin)?;
        }
        let after = sums(&cells, &weights);
        let moved = before.iter().zip(&after).map(|(b, a)| (b - a).abs());
        if moved.fold(0.0, f64::max) < change {
            return agreeing(weights, margins);
        }
        before = after;
    }
    let rounds = until.rounds;
    Err(RakeError::NotConverged { rounds })
}

fn check(weights: &[f64], margins: &[Margin]) -> Result<(), RakeError> {
    let valid = |list: &[f64]| list.iter().all(|v| v.is_finite() && *v >= 0.0);
    let fits = |margin: &Margin| {
        let known = margin.categories.iter().all(|c| *c < margin.targets.len());
        margin.categories.len() == weights.len() && valid(margin.targets) && known
    };
    if weights.is_empty() || margins.is_empty() {
        Err(RakeError::Empty)
    } else if !valid(weights) || !margins.iter().all(fits) {
        Err(RakeError::Invalid)
    } else {
        Ok(())
    }
}

/// Scales each category to its target.
fn adjust(weights: &mut [f64], at: usize, margin: &Margin) -> Result<(), RakeError> {
    let mut factors = category_sums(margin, weights);
    for (category, (sum, target)) in factors.iter_mut().zip(margin.targets).enumerate() {
        let margin = at;
        *sum = match (*sum > 0.0, *target > 0.0) {
            (true, true) => target / *sum,
            (false, true) => return Err(RakeError::NobodyIn { margin, category }),
            (true, false) => return Err(RakeError::NothingFor { margin, category }),
            (false, false) => 0.0,
        };
    }
    for (weight, category) in weights.iter_mut().zip(margin.categories) {
        *weight *= factors[*category];
    }
    Ok(())
}

/// The weights, unless a margin is off.
fn agreeing(weights: Vec<f64>, margins: &[Margin]) -> Result<Vec<f64>, RakeError> {
    let off = |margin: &Margin| {
        let sums = category_sums(margin, &weights);
        let differences = sums.iter().zip(margin.targets).map(|(s, t)| (s - t).abs());
        differences.fold(0.0, f64::max) / margin.targets.iter().sum::<f64>()
    };
    let each = margins.iter().map(off).enumerate();
    match each.max_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((margin, far)) if far > OFF => Err(RakeError::Contradiction { margin }),
        _ if weights.iter().all(|w| w.is_finite()) => Ok(weights),
        _ => Err(RakeError::Invalid),
    }
}

fn category_sums(margin: &Margin, weights: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; margin.targets.len()];
    for (category, weight) in margin.categories.iter().zip(weights) {
        sums[*category] += weight;
    }
    sums
}

/// The cell of each respondent when all variables are crossed.
fn cells(margins: &[Margin], respondents: usize) -> Vec<usize> {
    let mut known = BTreeMap::new();
    let of = |row: usize| -> Vec<usize> { margins.iter().map(|m| m.categories[row]).collect() };
    let rows = (0..respondents).map(|row| {
        let next = known.len();
        *known.entry(of(row)).or_insert(next)
    });
    rows.collect()
}

fn sums(cells: &[usize], weights: &[f64]) -> Vec<f64> {
    let count = cells.iter().max().map_or(0, |last| last + 1);
    let mut sums = vec![0.0; count];
    for (cell, weight) in cells.iter().zip(weights) {
        sums[*cell] += weight;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raked(targets: &[f64], categories: &[usize]) -> Result<Vec<f64>, RakeError> {
        let margin = Margin {
            categories,
            targets,
        };
        rake(&[1.0, 1.0, 1.0], &[margin], Until::default())
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let (margin, category) = (0, 2);
        let nobody = raked(&[4.0, 2.0, 1.0], &[0, 0, 1]);
        assert_eq!(nobody, Err(RakeError::NobodyIn { margin, category }));
        let category = 1;
        let nothing = raked(&[4.0, 0.0], &[0, 0, 1]);
        assert_eq!(nothing, Err(RakeError::NothingFor { margin, category }));
        assert_eq!(raked(&[4.0, 2.0], &[0, 0, 2]), Err(RakeError::Invalid));
        assert_eq!(raked(&[4.0, 2.0], &[0, 1]), Err(RakeError::Invalid));
        assert_eq!(raked(&[4.0, f64::NAN], &[0, 0, 1]), Err(RakeError::Invalid));
        let until = Until::default();
        assert_eq!(rake(&[], &[], until), Err(RakeError::Empty));
    }

    #[test]
    fn contradicting_totals_are_told_from_slow_ones() {
        let of = |targets| Margin {
            categories: &[0, 0, 1],
            targets,
        };
        let margins = [of(&[6.0, 4.0]), of(&[5.0, 5.0])];
        let found = rake(&[1.0; 3], &margins, Until::default());
        assert_eq!(found, Err(RakeError::Contradiction { margin: 0 }));
        let once = Until {
            rounds: 1,
            change: 1e-9,
        };
        let found = rake(&[1.0; 3], &margins, once);
        assert_eq!(found, Err(RakeError::NotConverged { rounds: 1 }));
    }
}
