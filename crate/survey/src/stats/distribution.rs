//! Tails and quantiles of distributions, as far as they are used here.

use statrs::distribution::{ChiSquared, Continuous, ContinuousCDF, FisherSnedecor, StudentsT};

/// The 97.5 % quantile of the standard normal distribution: R 4.2, `qnorm(0.975)`.
pub const NORMAL_97_5: f64 = 1.959_963_984_540_054;

/// Share of the distribution cut off on either side of an interval of 95 %.
const TAIL: f64 = 0.025;

/// The quantile of statrs stops at 1e-8; a Newton step squares the error.
const NEWTON_STEPS: usize = 3;

/// The 97.5 % quantile of Student's t distribution; `None` where the degrees of freedom are not positive.
pub fn t_97_5(df: f64) -> Option<f64> {
    let student = StudentsT::new(0.0, 1.0, df).ok()?;
    let mut t = student.inverse_cdf(1.0 - TAIL);
    for _ in 0..NEWTON_STEPS {
        t += (student.sf(t) - TAIL) / student.pdf(t);
    }
    t.is_finite().then_some(t)
}

/// Share of the chi-squared distribution above a value; `None` where that is no number, or the degrees of freedom are not positive.
pub fn chi_squared_above(value: f64, df: f64) -> Option<f64> {
    let distribution = ChiSquared::new(df).ok()?;
    above(value, |v| distribution.sf(v))
}

/// Share of the F distribution above a value; `None` where that is no number, or the degrees of freedom are not positive.
pub fn f_above(value: f64, df1: f64, df2: f64) -> Option<f64> {
    let distribution = FisherSnedecor::new(df1, df2).ok()?;
    above(value, |v| distribution.sf(v))
}

/// statrs panics on what is no number.
fn above(value: f64, tail: impl Fn(f64) -> f64) -> Option<f64> {
    let p = value.is_finite().then(|| tail(value))?;
    p.is_finite().then_some(p.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_near(ours: Option<f64>, reference: f64) {
        let ours = ours.expect("defined");
        assert!(
            ((ours - reference) / reference).abs() < 1e-10,
            "{ours:e} is not {reference:e}"
        );
    }

    /// scipy 1.17: `stats.t.ppf(0.975, df)`.
    #[test]
    fn quantiles_of_t() {
        assert_near(t_97_5(1.0), 12.706204736174694);
        assert_near(t_97_5(2.0), 4.302652729749462);
        assert_near(t_97_5(3.0), 3.1824463052837078);
        assert_near(t_97_5(7.0), 2.364624251592784);
        assert_near(t_97_5(29.0), 2.045229642132703);
        assert_near(t_97_5(411.0), 1.9657526798609517);
        assert_near(t_97_5(10000.0), 1.960201239890626);
        assert_near(t_97_5(1000000.0), 1.959966356814107);
        assert_eq!(t_97_5(0.0), None);
    }

    /// scipy 1.17: `stats.chi2.sf(x, df)`.
    #[test]
    fn tails_of_chi_squared() {
        assert_near(chi_squared_above(0.5, 1.0), 0.47950012218695337);
        assert_near(chi_squared_above(3.84, 1.0), 0.05004352124870519);
        assert_near(chi_squared_above(60.0, 2.0), 9.357622968840163e-14);
        assert_near(chi_squared_above(150.0, 36.0), 7.284865037265601e-16);
        assert_near(chi_squared_above(400.0, 81.0), 1.0409505705646402e-43);
        assert_near(chi_squared_above(1200.0, 4.0), 1.5928883283555285e-258);
        assert_eq!(chi_squared_above(0.0, 4.0), Some(1.0));
        assert_eq!(chi_squared_above(1.0, 0.0), None);
        assert_eq!(chi_squared_above(f64::INFINITY, 1.0), None);
        assert_eq!(chi_squared_above(1e300, 1.0), Some(0.0));
    }

    /// scipy 1.17: `stats.f.sf(x, df1, df2)`.
    #[test]
    fn tails_of_f() {
        assert_near(f_above(1.2, 1.0, 411.0), 0.2739631782047328);
        assert_near(f_above(3.5, 2.7, 820.4), 0.01871090479811036);
        assert_near(f_above(8.0, 8.4, 3000.0), 3.771704540466573e-11);
        assert_near(f_above(53.3, 7.8, 7767.4), 9.87871015780067e-83);
        assert_near(f_above(0.3, 36.0, 14000.0), 0.9999849237878401);
        assert_eq!(f_above(1.0, f64::NAN, 3.0), None);
        assert_eq!(f_above(f64::NAN, 2.0, 3.0), None);
        assert_eq!(f_above(1e300, 2.0, 3.0), Some(0.0));
    }
}
