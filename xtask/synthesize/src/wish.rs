//! The least committed shares: what to wish for where nothing is stated.
//!
//! A stated share of a class is its wish. Between stated classes of a chain (towns by size, counties by size) the wish is interpolated,
//! beyond them it stays; then the odds of all classes without a stated share are scaled by one factor so that the overall share comes
//! out. No class is wished above the option that its profile prints as the top one. Only + − × ÷, so that every machine agrees.

/// Shares by class and option.
pub type Shares = Vec<Vec<f64>>;

/// What is known about the options of one question.
pub struct Known {
    /// By option: the overall share, where stated.
    pub overall: Vec<Option<f64>>,
    /// By class and option: the class's share, where stated.
    pub printed: Vec<Vec<Option<f64>>>,
    /// By class: the expected number of answers.
    pub weight: Vec<f64>,
    /// The chains of ordered classes.
    pub chains: Vec<Vec<usize>>,
    /// By class: the greatest share that a profile prints for the question.
    pub top: Vec<Option<f64>>,
    /// What the options of one respondent sum to: 1 for a single choice and for mentions, `None` for multiple response.
    pub total: Option<f64>,
    /// Whether the options are ordered steps.
    pub ordered: bool,
}

impl Known {
    /// The wishes.
    pub fn shares(&self) -> Shares {
        let overall = self.overall_shares();
        let mut shares: Shares = (0..self.weight.len()).map(|_| overall.clone()).collect();
        for option in 0..overall.len() {
            self.interpolate(option, &mut shares);
        }
        for _ in 0..30 {
            for (option, goal) in overall.iter().enumerate() {
                self.cap(option, &mut shares);
                self.scale(option, *goal, &mut shares);
            }
            self.normalise(&mut shares);
        }
        shares
    }

    /// The overall share of each option: as stated; else, in multiple response, the mean of its stated
    /// classes or of the stated options; else what is left, in equal parts or sloping along ordered steps.
    fn overall_shares(&self) -> Vec<f64> {
        let known: Vec<Option<f64>> = (0..self.overall.len())
            .map(|o| {
                self.overall[o].or_else(|| self.class_mean(o).filter(|_| self.total.is_none()))
            })
            .collect();
        let printed: Vec<f64> = known.iter().flatten().copied().collect();
        let sum: f64 = printed.iter().sum();
        let open = known.len() - printed.len();
        let Some(total) = self.total else {
            let mean = if printed.is_empty() {
                0.5
            } else {
                sum / printed.len() as f64
            };
            return known.iter().map(|k| k.unwrap_or(mean)).collect();
        };
        let weights: Vec<f64> = (0..known.len())
            .map(|o| {
                if known[o].is_some() {
                    0.0
                } else {
                    self.slope(&known, o)
                }
            })
            .collect();
        let all: f64 = weights.iter().sum();
        let left = (total - sum).max(0.02 * open as f64);
        known
            .iter()
            .enumerate()
            .map(|(o, k)| k.unwrap_or(left * weights[o] / all))
            .collect()
    }

    fn slope(&self, known: &[Option<f64>], option: usize) -> f64 {
        if !self.ordered {
            return 1.0;
        }
        let before = known[..option]
            .iter()
            .rev()
            .flatten()
            .next()
            .copied()
            .unwrap_or(0.0);
        let after = known[option + 1..]
            .iter()
            .flatten()
            .next()
            .copied()
            .unwrap_or(0.0);
        ((before + after) / 2.0).max(0.01)
    }

    /// The mean of the stated classes, where they are a third of all answers at least.
    fn class_mean(&self, option: usize) -> Option<f64> {
        let printed = self
            .printed
            .iter()
            .zip(&self.weight)
            .filter_map(|(c, w)| c[option].map(|p| (p, *w)));
        let (sum, weight) = printed.fold((0.0, 0.0), |(s, w), (p, x)| (s + p * x, w + x));
        let all: f64 = self.weight.iter().sum();
        (weight * 3.0 > all).then(|| sum / weight)
    }

    fn interpolate(&self, option: usize, shares: &mut Shares) {
        for chain in &self.chains {
            let known: Vec<(usize, f64)> = chain
                .iter()
                .enumerate()
                .filter_map(|(i, c)| self.printed[*c][option].map(|p| (i, p)))
                .collect();
            for (i, class) in chain.iter().enumerate() {
                let before = known.iter().rev().find(|(j, _)| *j <= i);
                let after = known.iter().find(|(j, _)| *j >= i);
                let value = match (before, after) {
                    (Some((a, p)), Some((b, q))) if b > a => {
                        p + (q - p) * (i - a) as f64 / (b - a) as f64
                    }
                    (Some((_, p)), _) | (None, Some((_, p))) => *p,
                    (None, None) => continue,
                };
                shares[*class][option] = value;
            }
        }
    }

    fn cap(&self, option: usize, shares: &mut Shares) {
        for (class, share) in shares.iter_mut().enumerate() {
            if let (None, Some(top)) = (self.printed[class][option], self.top[class]) {
                share[option] = share[option].min(top);
            }
        }
    }

    /// Scales the odds of the classes without a stated share by one factor, found by halving.
    fn scale(&self, option: usize, goal: f64, shares: &mut Shares) {
        let free: Vec<usize> = (0..shares.len())
            .filter(|c| self.printed[*c][option].is_none())
            .collect();
        let all: f64 = self.weight.iter().sum();
        let at = |t: f64, shares: &Shares| -> f64 {
            let of = |c: usize| {
                let p = shares[c][option];
                if free.contains(&c) {
                    p * t / (p * t + 1.0 - p)
                } else {
                    p
                }
            };
            (0..shares.len())
                .map(|c| of(c) * self.weight[c])
                .sum::<f64>()
                / all
        };
        let (mut low, mut high) = (1.0 / 1024.0, 1024.0);
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            if at(middle, shares) < goal {
                low = middle
            } else {
                high = middle
            }
        }
        for c in &free {
            let p = shares[*c][option].clamp(0.001, 0.999);
            shares[*c][option] = p * low / (p * low + 1.0 - p);
        }
    }

    /// Brings the options without a stated share of each class to what the stated ones leave.
    fn normalise(&self, shares: &mut Shares) {
        let Some(total) = self.total else { return };
        for (class, share) in shares.iter_mut().enumerate() {
            let is_free = |o: usize| self.printed[class][o].is_none();
            let fixed: f64 = (0..share.len())
                .filter(|o| !is_free(*o))
                .map(|o| share[o])
                .sum();
            let free: f64 = (0..share.len())
                .filter(|o| is_free(*o))
                .map(|o| share[o])
                .sum();
            let factor = if free > 0.0 {
                (total - fixed).max(0.0) / free
            } else {
                1.0
            };
            for o in (0..share.len()).filter(|o| is_free(*o)) {
                share[o] = (share[o] * factor).min(1.0);
            }
        }
    }
}

/// Whole numbers near the expected ones whose running sum stays nearest to the running sum of the expected ones.
pub fn rounded(expected: &[f64]) -> Vec<i32> {
    let (mut sum, mut done) = (0.0, 0);
    let step = |e: &f64| {
        sum += e;
        let value = (sum + 0.5) as i32 - done;
        done += value;
        value
    };
    expected.iter().map(step).collect()
}
