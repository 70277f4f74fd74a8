//! Counts a finding again in the responses, and says whether the stated number comes out. Whole-number arithmetic only.

use super::Study;
use super::finding::{Finding, Value};
use super::grain::{rounded_share, rounded_twice};
use super::reconstruction::{Criterion, Reading, Reconstructed, Rounding, Status, Test};
use survey::decimal::Decimal;
use survey::query::Query;
use survey::tabulate::{self, Tally};

/// What came of counting a finding again.
#[derive(Clone, Debug)]
pub struct Recount<'a> {
    /// Whether the stated number comes out.
    pub status: Status,
    /// What was counted; `None` where the finding cannot be tested. Of a number of cases the count is the base, of several bases the count
    /// is the least of them and the base the greatest.
    pub tally: Option<Tally>,
    /// Of a rank: the place that was counted.
    pub place: Option<u32>,
    /// How the stated number comes out.
    pub rounding: Option<Rounding>,
    /// How the finding is tested, where that is not exactly.
    pub criterion: Option<&'a Criterion>,
    /// The readings that the finding is read by.
    pub readings: Vec<&'a Reading>,
    /// Findings that it cannot come out together with, as written down when the responses were made.
    pub conflicts: &'a [String],
    /// Why it does not come out, as a code word; empty where it does or nothing was written down.
    pub reason: &'a str,
}

impl Study {
    /// Counts a finding again, by its criterion and by the query that its readings give it. Without responses nothing can be tested.
    pub fn recount(&self, finding: &Finding) -> Recount<'_> {
        let criterion = self.criteria.iter().find(|c| c.finding == finding.id);
        let test = criterion.map_or(Test::Exact, |c| c.test);
        let counted = self.counted(finding, test);
        let (status, rounding) = match counted {
            Some((tally, place)) => status(&finding.value, criterion, tally, place),
            None => (Status::NotTestable, None),
        };
        let written = self.reconstructed_of(&finding.id);
        Recount {
            status,
            tally: counted
                .map(|(tally, _)| tally)
                .filter(|_| status != Status::NotTestable),
            place: counted.and_then(|(_, place)| place),
            rounding,
            criterion,
            readings: self.readings_of(&finding.id).collect(),
            conflicts: written.map_or(&[], |r| &r.conflicts),
            reason: written.map_or("", |r| &r.reason),
        }
    }

    /// The readings that a finding is read by, in file order.
    pub fn readings_of(&self, finding: &str) -> impl Iterator<Item = &Reading> {
        let reads = move |r: &&Reading| r.findings.iter().any(|id| id == finding);
        self.readings.iter().filter(reads)
    }

    /// What was written down of a finding when the responses were made.
    pub fn reconstructed_of(&self, finding: &str) -> Option<&Reconstructed> {
        self.reconstructed.iter().find(|r| r.finding == finding)
    }

    /// The query and the option or net that a finding is recounted by: its own, or what a reading puts in their place.
    pub fn recounted_by(&self, finding: &Finding) -> Option<(Query, Option<String>)> {
        let instead = self
            .readings_of(&finding.id)
            .find_map(|r| r.instead.as_ref());
        let Some(instead) = instead else {
            return Some((finding.query.clone()?, finding.option.clone()));
        };
        let query = match &instead.query.question {
            Some(_) => instead.query.clone(),
            None => Query {
                population: instead.query.population.clone(),
                ..finding.query.clone()?
            },
        };
        let option = instead.option.clone().or_else(|| finding.option.clone());
        Some((query, option))
    }

    /// What a test looks at: the counts, and of a rank the option's place.
    fn counted(&self, finding: &Finding, test: Test) -> Option<(Tally, Option<u32>)> {
        let rows = u32::try_from(self.columns().rows())
            .ok()
            .filter(|n| *n > 0)?;
        let asked = self.descriptor().participants.asked;
        let plain = |count, base| Some((Tally { count, base }, None));
        match test {
            Test::None => return None,
            Test::Rows => return plain(rows, rows),
            Test::ResponseRate => return plain(rows, asked),
            Test::Bases => {
                let (least, most) = self.bases_of(finding)?;
                return plain(least, most);
            }
            Test::Exact | Test::Band | Test::Below | Test::Above => {}
        }
        let (query, option) = self.recounted_by(finding)?;
        if matches!(finding.value, Value::N(_) | Value::NRange(..)) {
            let base = tabulate::base(self.codebook(), self.columns(), &query)?;
            return plain(base, base);
        }
        let tally = self.tally(&query, option.as_deref()?)?;
        let place = match finding.value {
            Value::Rank(_) => Some(self.place(&query, tally)?),
            _ => None,
        };
        Some((tally, place))
    }

    /// 1 + the number of options that were counted more often.
    fn place(&self, query: &Query, own: Tally) -> Option<u32> {
        let options = Query {
            nets: Vec::new(),
            ..query.clone()
        };
        let all = self.tallies(&options)?;
        let larger = all.iter().filter(|(_, tally)| tally.count > own.count);
        Some(1 + larger.count() as u32)
    }
}

/// Whether a stated value comes out of what was counted, and how. `place` is needed for ranks only.
pub fn status(
    value: &Value,
    criterion: Option<&Criterion>,
    tally: Tally,
    place: Option<u32>,
) -> (Status, Option<Rounding>) {
    match criterion {
        Some(c) if c.test == Test::None => (Status::NotTestable, None),
        Some(c) if matches!(c.test, Test::Band | Test::Below | Test::Above) => {
            worded(value, c, tally)
        }
        Some(c) if c.test == Test::Bases => within(value, tally),
        _ => exact(value, tally, place),
    }
}

fn exact(value: &Value, tally: Tally, place: Option<u32>) -> (Status, Option<Rounding>) {
    let same = match value {
        Value::Share(share) => return exact_share(share.percent, tally),
        Value::Words(_) => return (Status::NotTestable, None),
        Value::Count(n, _) => tally.count == *n,
        Value::N(n) => tally.base == *n,
        Value::NRange(low, high) => (*low..=*high).contains(&tally.base),
        Value::Rank(n) => place == Some(*n),
    };
    match same {
        true => (Status::Exact, None),
        false => (Status::NotReproducible, None),
    }
}

/// Whether the least and the greatest base lie in the range.
fn within(value: &Value, bases: Tally) -> (Status, Option<Rounding>) {
    match value {
        Value::NRange(low, high) if *low <= bases.count && bases.base <= *high => {
            (Status::Exact, None)
        }
        _ => (Status::NotReproducible, None),
    }
}

fn exact_share(percent: Decimal, tally: Tally) -> (Status, Option<Rounding>) {
    let (k, n) = (tally.count, tally.base);
    if n > 0 && rounded_share(k, n, percent.scale()) == percent.units() {
        (Status::Exact, Some(Rounding::HalfUp))
    } else if n > 0 && rounded_twice(k, n, percent.scale()) == percent.units() {
        (Status::DoubleRounded, Some(Rounding::Double))
    } else {
        (near(percent, tally), None)
    }
}

/// What a share is that did not pass its test: within one percentage point, or not reproducible.
fn near(percent: Decimal, tally: Tally) -> Status {
    let (scale, units) = (percent.scale(), percent.units());
    let distance = |n| (rounded_share(tally.count, n, scale) - units).abs();
    match tally.base {
        0 => Status::NotReproducible,
        n if distance(n) <= scale => Status::Within1,
        _ => Status::NotReproducible,
    }
}

/// A number of cases is held against its bounds as it is, everything else as a share.
fn worded(value: &Value, criterion: &Criterion, tally: Tally) -> (Status, Option<Rounding>) {
    let cases = matches!(value, Value::N(_) | Value::NRange(..));
    let counted = match cases {
        true => Fraction::new(tally.base, 1),
        false => Fraction::share(tally),
    };
    let within = counted.base > 0
        && criterion.lower.is_none_or(|b| !counted.is_below(b))
        && criterion.upper.is_none_or(|b| !counted.is_above(b));
    if within && beyond(value, criterion.test, counted, tally) {
        return (Status::Worded, Some(Rounding::Band));
    }
    match value {
        Value::Share(share) => (near(share.percent, tally), None),
        _ => (Status::NotReproducible, None),
    }
}

/// Of "more than" and "less than" the stated number itself is none.
fn beyond(value: &Value, test: Test, counted: Fraction, tally: Tally) -> bool {
    let (counted, printed) = match value {
        Value::Share(share) => (counted, share.percent),
        Value::Count(n, _) => (Fraction::new(tally.count, 1), Decimal::whole(*n)),
        Value::N(n) => (counted, Decimal::whole(*n)),
        Value::NRange(..) | Value::Rank(_) | Value::Words(_) => return true,
    };
    match test {
        Test::Below => counted.is_below(printed),
        Test::Above => counted.is_above(printed),
        _ => true,
    }
}

/// A counted number as a fraction, to be held against a decimal without rounding.
#[derive(Clone, Copy)]
struct Fraction {
    number: i128,
    base: i128,
}

impl Fraction {
    fn new(number: u32, base: u32) -> Fraction {
        Fraction {
            number: i128::from(number),
            base: i128::from(base),
        }
    }

    /// In percent.
    fn share(tally: Tally) -> Fraction {
        let Fraction { number, base } = Fraction::new(tally.count, tally.base);
        Fraction {
            number: 100 * number,
            base,
        }
    }

    /// Both sides times base and scale.
    fn sides(self, decimal: Decimal) -> (i128, i128) {
        let scale = i128::from(decimal.scale());
        (self.number * scale, i128::from(decimal.units()) * self.base)
    }

    fn is_below(self, decimal: Decimal) -> bool {
        let (own, other) = self.sides(decimal);
        own < other
    }

    fn is_above(self, decimal: Decimal) -> bool {
        let (own, other) = self.sides(decimal);
        own > other
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Base, Share};
    use super::*;
    use survey::lang::Text;

    fn share(percent: &str) -> Value {
        Value::Share(Share {
            percent: Decimal::parse(percent).unwrap(),
            base: Base::NotPrinted,
        })
    }

    fn of(value: &Value, count: u32, base: u32) -> (Status, Option<Rounding>) {
        status(value, None, Tally { count, base }, None)
    }

    fn by(
        test: Test,
        (lower, upper): (&str, &str),
        value: &Value,
        count: u32,
        base: u32,
    ) -> (Status, Option<Rounding>) {
        let criterion = Criterion {
            test,
            lower: Decimal::parse(lower),
            upper: Decimal::parse(upper),
            ..Criterion::default()
        };
        status(value, Some(&criterion), Tally { count, base }, None)
    }

    const EXACT: (Status, Option<Rounding>) = (Status::Exact, Some(Rounding::HalfUp));
    const DOUBLE: (Status, Option<Rounding>) = (Status::DoubleRounded, Some(Rounding::Double));
    const WORDED: (Status, Option<Rounding>) = (Status::Worded, Some(Rounding::Band));
    const WITHIN: (Status, Option<Rounding>) = (Status::Within1, None);
    const NOT: (Status, Option<Rounding>) = (Status::NotReproducible, None);
    const UNTESTED: (Status, Option<Rounding>) = (Status::NotTestable, None);

    /// 5 of 11 is 45.4545 %: 45 once, 45.5 and 46 twice. 2 of 31 is 6.4516 %: 6, or 6.5 and 7. 5 of 8 is 62.5 %.
    #[test]
    fn shares_round_half_up_once_or_twice() {
        assert_eq!(of(&share("45"), 5, 11), EXACT);
        assert_eq!(of(&share("46"), 5, 11), DOUBLE);
        assert_eq!(of(&share("6"), 2, 31), EXACT);
        assert_eq!(of(&share("7"), 2, 31), DOUBLE);
        assert_eq!(of(&share("63"), 5, 8), EXACT, "half is rounded up");
        assert_eq!(of(&share("62"), 5, 8), WITHIN);
    }

    /// 7 of 13 is 53.846 %: 54, and 53.8 and 54. 3 of 7 is 42.857 %: 43. 1 of 3 is 33.3 %.
    #[test]
    fn what_is_near_is_within_a_point() {
        assert_eq!(of(&share("53"), 7, 13), WITHIN);
        assert_eq!(of(&share("55"), 7, 13), WITHIN);
        assert_eq!(of(&share("52"), 7, 13), NOT);
        assert_eq!(of(&share("46"), 3, 7), NOT);
        assert_eq!(of(&share("34"), 1, 3), WITHIN);
    }

    /// 2 of 37 is 5.4054 %: 5.4. 2 of 36 is 5.5556 %: 5.6. 4 of 63 is 6.349 %: 6.3, nine tenths from 5.4. 4 of 62 is 6.4516 %: 6.5.
    /// 11 of 169 is 6.50888 %: 6.5, ten and eleven tenths from 5.5 and 5.4.
    #[test]
    fn a_printed_decimal_is_a_finer_grain() {
        assert_eq!(of(&share("5.4"), 2, 37), EXACT);
        assert_eq!(of(&share("5.4"), 2, 36), WITHIN);
        assert_eq!(of(&share("5.4"), 4, 63), WITHIN);
        assert_eq!(of(&share("6.5"), 4, 62), EXACT);
        assert_eq!(of(&share("5.5"), 11, 169), WITHIN);
        assert_eq!(of(&share("5.4"), 11, 169), NOT);
    }

    #[test]
    fn nothing_out_of_nothing_is_no_share() {
        assert_eq!(of(&share("0"), 0, 0), NOT);
        assert_eq!(by(Test::Band, ("0", "1"), &share("0"), 0, 0), NOT);
        assert_eq!(of(&share("0"), 0, 5), EXACT);
        assert_eq!(of(&share("100"), 5, 5), EXACT);
    }

    /// 3 of 8 is 37.5 %, 17 of 40 is 42.5 %, 374 of 1000 is 37.4 %: rounded 37, three points from 40.
    #[test]
    fn a_band_holds_its_edges() {
        let about = share("40");
        assert_eq!(by(Test::Band, ("37.5", "42.5"), &about, 3, 8), WORDED);
        assert_eq!(by(Test::Band, ("37.5", "42.5"), &about, 17, 40), WORDED);
        assert_eq!(by(Test::Band, ("37.5", "42.5"), &about, 374, 1000), NOT);
        assert_eq!(by(Test::Band, ("37.5", "42.5"), &about, 426, 1000), NOT);
        assert_eq!(by(Test::Band, ("37.5", ""), &about, 8, 8), WORDED, "open");
    }

    /// 1 of 2 is 50 %, 9 of 20 is 45 %, 4 of 9 is 44.4 %.
    #[test]
    fn below_and_above_leave_the_number_out() {
        let half = share("50");
        assert_eq!(by(Test::Below, ("45", ""), &half, 9, 20), WORDED);
        assert_eq!(by(Test::Below, ("45", ""), &half, 4, 9), NOT);
        assert_eq!(by(Test::Below, ("45", ""), &half, 1, 2), WITHIN);
        assert_eq!(by(Test::Above, ("", "60"), &half, 6, 10), WORDED);
        assert_eq!(by(Test::Above, ("", "60"), &half, 1, 2), WITHIN);
        assert_eq!(by(Test::Above, ("", "60"), &half, 61, 100), NOT);
    }

    #[test]
    fn counts_cases_and_places_are_the_same_or_not() {
        let exact = (Status::Exact, None);
        assert_eq!(of(&Value::Count(3, Base::Known(8)), 3, 8), exact);
        assert_eq!(of(&Value::Count(4, Base::Known(8)), 3, 8), NOT);
        assert_eq!(of(&Value::N(8), 8, 8), exact);
        assert_eq!(of(&Value::NRange(7, 9), 9, 9), exact);
        assert_eq!(of(&Value::NRange(7, 9), 10, 10), NOT);
        let tally = Tally { count: 3, base: 8 };
        assert_eq!(status(&Value::Rank(2), None, tally, Some(2)), exact);
        assert_eq!(status(&Value::Rank(2), None, tally, Some(1)), NOT);
    }

    /// Of several bases the least and the greatest.
    #[test]
    fn every_base_of_a_range_lies_in_it() {
        let range = Value::NRange(52, 88);
        let criterion = Criterion {
            test: Test::Bases,
            ..Criterion::default()
        };
        let of = |count, base| status(&range, Some(&criterion), Tally { count, base }, None);
        assert_eq!(of(52, 88), (Status::Exact, None));
        assert_eq!(of(51, 88), NOT);
        assert_eq!(of(52, 89), NOT);
    }

    #[test]
    fn a_band_of_cases_is_about_the_base() {
        let range = Value::NRange(52, 88);
        assert_eq!(by(Test::Band, ("52", "88"), &range, 52, 52), WORDED);
        assert_eq!(by(Test::Band, ("52", "88"), &range, 89, 89), NOT);
    }

    #[test]
    fn words_without_a_number_need_a_criterion() {
        let words = Value::Words(Text::same("most"));
        assert_eq!(of(&words, 3, 4), UNTESTED);
        assert_eq!(by(Test::Band, ("50", ""), &words, 3, 4), WORDED);
        assert_eq!(by(Test::None, ("", ""), &share("75"), 3, 4), UNTESTED);
    }
}
