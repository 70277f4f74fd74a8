//! Counts that the printed numbers force: for each the base, and the proof that no other value is feasible.
//!
//! Two kinds. A closed table (every option's total is printed) may have one solution only. And where several questions have the same
//! base in each class, the shares printed for a class may leave one base only; then the counts behind these shares are known too.

use crate::bases::Class;
use crate::candidates;
use crate::fact::{Fact, Goal, Window};
use crate::program::{Answer, Program, Sum, Var};
use std::collections::BTreeMap;

/// One forced count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The question.
    pub question: String,
    /// The class, as a code of the size class; `None`: everyone.
    pub class: Option<String>,
    /// The option.
    pub option: String,
    /// The count.
    pub count: i32,
    /// The base.
    pub base: i32,
}

/// A program in which forced counts stand as variables.
#[derive(Default)]
pub struct Claims {
    program: Program,
    claims: Vec<(Bound, Var, Sum)>,
}

/// Nodes after which a proof is given up.
const NODES: u64 = 200_000;

impl Claims {
    /// The claims of a closed table: rows of counts by class, with their windows, and the total of each option.
    pub fn of_table(
        question: &str,
        classes: &[(String, i32, Vec<Vec<Window>>)],
        codes: &[String],
        totals: &[i32],
        table: &[Vec<i32>],
    ) -> Claims {
        let mut claims = Claims::default();
        let mut sums: Vec<Sum> = vec![Vec::new(); codes.len()];
        for ((class, size, windows), counts) in classes.iter().zip(table) {
            let own: Vec<Var> = codes
                .iter()
                .map(|_| claims.program.var((0..=*size).collect(), None))
                .collect();
            let base: Sum = own.iter().map(|v| (1, *v)).collect();
            claims.program.at_most(base.clone(), *size);
            for (o, code) in codes.iter().enumerate() {
                for window in &windows[o] {
                    candidates::post(&vec![(1, own[o])], &base, window, &mut claims.program);
                }
                sums[o].push((1, own[o]));
                let bound = Bound {
                    question: question.to_string(),
                    class: Some(class.clone()),
                    option: code.clone(),
                    count: counts[o],
                    base: counts.iter().sum(),
                };
                claims.claims.push((bound, own[o], base.clone()));
            }
        }
        for (sum, total) in sums.into_iter().zip(totals) {
            claims.program.equal(sum, *total);
        }
        claims
    }

    /// The claims of a block: for each class the shares printed for its questions; the bases sum to the total. A class makes a claim where
    /// one base is left in `forced`, and an option where one count is left in it.
    pub fn of_block(
        classes: &[(String, Class)],
        shares: &[Vec<(Fact, Window)>],
        total: i32,
        forced: &[Option<i32>],
    ) -> Claims {
        let mut claims = Claims::default();
        let mut sum = Sum::new();
        for (((code, class), shares), forced) in classes.iter().zip(shares).zip(forced) {
            let base = claims.program.var(class.domain.clone(), None);
            sum.push((1, base));
            let mut counts: BTreeMap<(String, String), Var> = BTreeMap::new();
            for (fact, window) in shares {
                let most = class.domain.last().copied().unwrap_or(0);
                let key = (fact.question.clone(), fact.codes[0].clone());
                let count = *counts
                    .entry(key)
                    .or_insert_with(|| claims.program.var((0..=most).collect(), None));
                candidates::post(
                    &vec![(1, count)],
                    &vec![(1, base)],
                    window,
                    &mut claims.program,
                );
            }
            for ((question, option), count) in counts {
                let fits = |k: &i32, n: i32| {
                    shares
                        .iter()
                        .filter(|(f, _)| f.question == question && f.codes[0] == option)
                        .all(|(_, w)| w.holds(*k, n))
                };
                let Some(n) = *forced else { continue };
                let possible: Vec<i32> = (0..=n).filter(|k| fits(k, n)).collect();
                if let [k] = possible[..] {
                    let bound = Bound {
                        question,
                        class: Some(code.clone()),
                        option,
                        count: k,
                        base: n,
                    };
                    claims.claims.push((bound, count, vec![(1, base)]));
                }
            }
        }
        claims.program.equal(sum, total);
        claims
    }

    /// The forced counts.
    pub fn bounds(&self) -> impl Iterator<Item = &Bound> {
        self.claims.iter().map(|(bound, ..)| bound)
    }

    /// Proves each claim with the solver: with a smaller or greater count, or another base, the program has no solution. The sentences
    /// say which could not be proved.
    pub fn prove(&self) -> Vec<String> {
        let mut failed = Vec::new();
        for (bound, count, base) in &self.claims {
            let sides = [(vec![(1, *count)], bound.count), (base.clone(), bound.base)];
            for (sum, value) in sides {
                let mut less = self.program.clone();
                less.at_most(sum.clone(), value - 1);
                let mut more = self.program.clone();
                more.at_least(sum, value + 1);
                for program in [less, more] {
                    let answer = program.solve(NODES);
                    if answer != Answer::Infeasible {
                        failed.push(format!("{bound:?} is not forced: {answer:?}"));
                    }
                }
            }
        }
        failed
    }
}

/// Windows of a share: rounded once or twice, as the readings allow.
pub fn allowed(goal: &Goal) -> Option<Window> {
    match goal {
        Goal::Share(windows, _) => windows.get(1).or(windows.first()).map(|(_, w)| *w),
        _ => None,
    }
}
