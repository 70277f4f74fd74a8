//! Statistics over plain numbers: they know no survey, no query and no words for people.
//!
//! Which function when:
//! - a share: [`Share::counted`] (k of n) or [`Share::weighted`] (share, [`effective_n`]), then [`Share::wilson`];
//! - two shares of different people: [`difference`] (people who are in both populations need another method);
//! - a mean: [`mean()`], with weights [`weighted_mean`]; a median, with or without weights: [`median()`];
//! - two questions against each other: [`Crosstab`] with [`Crosstab::chi_squared`], and [`Crosstab::exact`] where
//!   [`ChiSquared::smallest_expected`] is below 5; how strong: [`Crosstab::cramers_v_corrected`]; which cells: [`Crosstab::residuals`];
//! - the same with weights: [`rao_scott()`];
//! - several tests in one view: [`holm()`];
//! - weights that meet known totals: [`rake()`]; weights of any size: divided by [`power_of_two()`] of the largest.
//!
//! Intervals are two-sided at 95 %. `None` is the answer where a number is not defined: nobody answered, all weights are zero, one
//! category, a base of one. Neither NaN nor infinity comes out. Sums run in the order of the input, so that a number is the same everywhere.
//!
//! A weighted statistic looks at a part (a *domain*) of the sample, and takes the size of the whole sample beside the part's rows: sampling
//! again would give a part of another size, and the error knows it. So do R's `subset(design, …)` and this module.
//!
//! Where the formulas and their reference values come from stands in `docs/statistics.md`.
//!
//! ```
//! use survey::stats::{Crosstab, Share, difference};
//!
//! let towns = Share::counted(37, 112).expect("a base");
//! let others = Share::counted(211, 300).expect("a base");
//! assert!(difference(towns, others).interval.upper < 0.0, "fewer among the towns");
//! let table = Crosstab::new(&[vec![12, 7], vec![5, 19]]).expect("two rows and two columns");
//! assert!(table.chi_squared().p < 0.01);
//! assert!(Crosstab::new(&[vec![4, 5, 6]]).is_none(), "one row");
//! ```

mod crosstab;
mod distribution;
mod exact;
mod holm;
mod interval;
mod level;
mod matrix;
mod mean;
mod median;
mod rake;
mod rao_scott;
mod share;
mod size;
mod weights;

pub use crosstab::{ChiSquared, Crosstab};
pub use exact::{Exact, SEED, TABLES};
pub use holm::holm;
pub use interval::Interval;
pub use level::Level;
pub use mean::{Mean, mean, weighted_mean, weighted_mean_of};
pub use median::{Median, median, median_of};
pub use rake::{Margin, RakeError, Until, rake};
pub use rao_scott::{RaoScott, Respondent, rao_scott, rao_scott_of};
pub use share::{Difference, Share, difference};
pub use size::{DIGITS, WRITTEN_OUT, is_written_out, last_digit, magnitude, power_of_two, spacing};
pub use weights::effective_n;
