//! The exact test of independence by Monte Carlo: tables with the same margins, drawn at random.
//!
//! Hope, A. C. A. (1968), A simplified Monte Carlo significance test procedure, JRSS B 30, 582–598. Tables are drawn cell by cell as
//! in Patefield, W. M. (1981), Algorithm AS 159, Applied Statistics 30, 91–97: the time depends on the number of cells and hardly on
//! the number of respondents, while shuffling them would not end for a million.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use statrs::function::gamma::ln_gamma;

use super::crosstab::{Crosstab, distance};

/// Tables to draw: a p of 0.05 then has a standard error of 0.002.
pub const TABLES: u32 = 9_999;

/// A seed, so that a p value is the same on every machine.
pub const SEED: u64 = 20_181_130;

/// Factorials up to this number stand in a table (8 MB); larger ones are computed each time.
const TABULATED: u64 = 1 << 20;

/// As R does: tables as far out as the one observed must count in spite of rounding.
const AS_FAR: f64 = 1.0 - 64.0 * f64::EPSILON;

impl Crosstab {
    /// Probability of a table with these margins whose chi-squared is at least as large: (1 + tables as far out) / (1 + `tables`).
    pub fn exact(&self, tables: u32, seed: u64) -> f64 {
        let mut test = Exact::new(self.clone(), tables, seed);
        let mut cells = u64::MAX;
        test.advance(&mut cells);
        test.p()
    }

    /// How many cells of tables the exact test draws: the measure of its work.
    pub fn exact_work(&self, tables: u32) -> u64 {
        u64::from(tables) * self.counts.len() as u64
    }
}

/// An exact test on its way: as many tables at a time as whoever asks has time for, always the same ones.
#[derive(Clone, Debug)]
pub struct Exact {
    draw: Draw,
    expected: Vec<f64>,
    threshold: f64,
    tables: u32,
    drawn: u32,
    hits: u32,
}

impl Exact {
    /// The test before its first table.
    pub fn new(of: Crosstab, tables: u32, seed: u64) -> Exact {
        let expected = of.expected();
        Exact {
            threshold: AS_FAR * distance(&of.counts, &expected),
            draw: Draw::new(of, seed),
            expected,
            tables,
            drawn: 0,
            hits: 0,
        }
    }

    /// Draws tables until all are drawn, or `cells` of them; takes what it drew from `cells`. Whether all are drawn.
    pub fn advance(&mut self, cells: &mut u64) -> bool {
        while self.drawn < self.tables && *cells > 0 {
            let table = self.draw.table();
            *cells = cells.saturating_sub(table.len() as u64);
            self.hits += u32::from(distance(table, &self.expected) >= self.threshold);
            self.drawn += 1;
        }
        self.drawn == self.tables
    }

    /// The probability by the tables drawn so far.
    pub fn p(&self) -> f64 {
        (1.0 + f64::from(self.hits)) / (1.0 + f64::from(self.drawn))
    }
}

/// Draws tables with the margins of one.
#[derive(Clone, Debug)]
struct Draw {
    of: Crosstab,
    rng: ChaCha8Rng,
    /// Logarithm of the factorial of each number up to the total, as far as they are tabulated.
    ln_factorial: Vec<f64>,
    /// What each column still has to give out.
    left: Vec<u64>,
    counts: Vec<u64>,
}

impl Draw {
    fn new(of: Crosstab, seed: u64) -> Draw {
        Draw {
            rng: ChaCha8Rng::seed_from_u64(seed),
            ln_factorial: ln_factorials(of.total.min(TABULATED)),
            left: Vec::with_capacity(of.columns.len()),
            counts: Vec::with_capacity(of.counts.len()),
            of,
        }
    }

    /// The next table, row by row.
    fn table(&mut self) -> &[u64] {
        self.counts.clear();
        self.left.clear();
        self.left.extend(self.of.columns.iter().map(|(_, sum)| sum));
        let mut pool = self.of.total;
        for row in 0..self.of.rows.len() {
            let (_, sum) = self.of.rows[row];
            self.row(sum, pool);
            pool -= sum;
        }
        &self.counts
    }

    /// Deals a row's respondents out to the columns, among all who are left.
    fn row(&mut self, mut draws: u64, mut pool: u64) {
        for column in 0..self.left.len() {
            let good = self.left[column];
            let drawn = self.hypergeometric(Urn { draws, good, pool });
            self.counts.push(drawn);
            self.left[column] -= drawn;
            draws -= drawn;
            pool -= good;
        }
    }

    fn hypergeometric(&mut self, urn: Urn) -> u64 {
        if urn.least() == urn.most() {
            return urn.least();
        }
        let at_peak = self.probability(urn.peak(), urn);
        urn.walk(at_peak, self.rng.random())
    }

    /// Probability of `k` good ones.
    fn probability(&self, k: u64, urn: Urn) -> f64 {
        let ln_choose = |n: u64, k: u64| self.ln(n) - self.ln(k) - self.ln(n - k);
        let others = ln_choose(urn.pool - urn.good, urn.draws - k);
        (ln_choose(urn.good, k) + others - ln_choose(urn.pool, urn.draws)).exp()
    }

    fn ln(&self, n: u64) -> f64 {
        match self
            .ln_factorial
            .get(usize::try_from(n).unwrap_or(usize::MAX))
        {
            Some(ln) => *ln,
            None => ln_gamma(n as f64 + 1.0),
        }
    }
}

/// `draws` are drawn from a pool of which some are good.
#[derive(Clone, Copy)]
struct Urn {
    draws: u64,
    good: u64,
    pool: u64,
}

impl Urn {
    /// The smallest number of good ones among the drawn.
    fn least(self) -> u64 {
        (self.draws + self.good).saturating_sub(self.pool)
    }

    fn most(self) -> u64 {
        self.draws.min(self.good)
    }

    /// The likeliest number.
    fn peak(self) -> u64 {
        let ways = (self.draws + 1) as f64 * (self.good + 1) as f64;
        let peak = (ways / (self.pool + 2) as f64) as u64;
        peak.clamp(self.least(), self.most())
    }

    /// Probability of k + 1 over that of k.
    fn step(self, k: u64) -> f64 {
        let more = (self.draws - k) as f64 * (self.good - k) as f64;
        more / ((k + 1) as f64 * (self.pool + k + 1 - self.draws - self.good) as f64)
    }

    /// The number at which the probabilities, summed from the peak to both sides in turn, pass a share of 0 … 1.
    fn walk(self, at_peak: f64, share: f64) -> u64 {
        let mut left = share - at_peak;
        let (mut up, mut p_up) = (self.peak(), at_peak);
        let (mut down, mut p_down) = (self.peak(), at_peak);
        while left >= 0.0 && (up < self.most() || down > self.least()) {
            if up < self.most() {
                p_up *= self.step(up);
                up += 1;
                left -= p_up;
                if left < 0.0 {
                    return up;
                }
            }
            if down > self.least() {
                down -= 1;
                p_down /= self.step(down);
                left -= p_down;
                if left < 0.0 {
                    return down;
                }
            }
        }
        // At the peak; or rounding left a trace when all was summed.
        self.peak()
    }
}

fn ln_factorials(up_to: u64) -> Vec<f64> {
    let mut sum = 0.0;
    let sums = (1..=up_to).map(|n| {
        sum += (n as f64).ln();
        sum
    });
    std::iter::once(0.0).chain(sums).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Crosstab {
        Crosstab::new(&[vec![3, 0, 1], vec![0, 2, 4], vec![5, 1, 7]]).unwrap()
    }

    #[test]
    fn tables_drawn_keep_the_margins() {
        let table = table();
        let mut draw = Draw::new(table, 1);
        for _ in 0..500 {
            let drawn: Vec<Vec<u64>> = draw.table().chunks(3).map(<[u64]>::to_vec).collect();
            let sums: Vec<u64> = drawn.iter().map(|row| row.iter().sum()).collect();
            assert_eq!(sums, [4, 6, 13]);
            let of_column = |at: usize| drawn.iter().map(|row| row[at]).sum::<u64>();
            assert_eq!([0, 1, 2].map(of_column), [8, 3, 12]);
        }
    }

    /// Taken in slices, however small, it is the same test.
    #[test]
    fn slices_change_nothing() {
        for slice in [1, 7, 100, 5_000] {
            let mut test = Exact::new(table(), 999, SEED);
            let mut slices = 0;
            while !test.advance(&mut { slice }) {
                slices += 1;
            }
            assert_eq!(test.p(), table().exact(999, SEED), "{slice} cells a slice");
            assert!(
                slices + 1 >= table().exact_work(999) / (slice + 8),
                "{slices}"
            );
        }
    }

    #[test]
    fn a_seed_fixes_the_p_value() {
        assert_eq!(table().exact(999, 7), table().exact(999, 7));
        assert_ne!(table().exact(999, 7), table().exact(999, 8));
    }

    /// Half the cases in each row and column: the first cell is about normal, with a variance of a quarter of the quarter.
    #[test]
    fn more_respondents_than_are_tabulated() {
        let n = TABULATED;
        let table = Crosstab::new(&[vec![n, n], vec![n, n]]).unwrap();
        let mut draw = Draw::new(table, 1);
        let spread: f64 = (0..400)
            .map(|_| (draw.table()[0] as f64 - n as f64).powi(2))
            .sum();
        let variance = spread / 400.0 / (n as f64 / 4.0);
        assert!((0.7..1.35).contains(&variance), "{variance}");
    }

    /// Fisher's tea: 4 of 4 by chance in 1 of 70 ways, and 0 of 4 is as far out.
    #[test]
    fn the_tea_of_eight_cups() {
        let table = Crosstab::new(&[vec![4, 0], vec![0, 4]]).unwrap();
        let p = table.exact(99_999, SEED);
        assert!((p - 2.0 / 70.0).abs() < 0.002, "{p}");
    }
}
