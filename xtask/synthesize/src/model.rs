//! The integer program of one question.

mod lines;

use crate::candidates::{self, Group, Share};
use crate::fact::{Fact, Goal};
use crate::program::{Answer, Program, Sum, Var};
use crate::strata::Strata;
use crate::wish::{self, Known};
use crate::words::{self, Word};
use kommunalblick::codebook::{Kind, Question};
use kommunalblick::query::{Measure, Query};

/// Rounds of raking.
const ROUNDS: usize = 40;

/// Nodes after which a search is given up.
const NODES: u64 = 20_000;

/// A question with what is stated about it and the strata it is solved in.
pub struct Asked<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its strata.
    pub strata: Strata,
    /// Its facts.
    pub facts: Vec<&'a Fact>,
    /// What is known about the shares, for the wishes.
    pub known: Known,
    /// By class and option: whether the class can have the option at all.
    pub possible: Vec<Vec<bool>>,
    /// What is said in words.
    pub words: Vec<Word<'a>>,
    /// Options that no number about another question keeps apart; one list where none divides the respondents by this question.
    pub together: Vec<Vec<usize>>,
}

/// The counts of one question, by stratum.
pub struct Counts {
    /// Valid answers.
    pub valid: Vec<i32>,
    /// By option: how many chose it.
    pub chosen: Vec<Vec<i32>>,
    /// How many gave a second and a third rank.
    pub ranks: Vec<[i32; 2]>,
    /// By option: how many put it second; `None` where nothing is stated about it.
    pub second: Vec<Vec<Option<i32>>>,
}

/// The variables of one question, by stratum: valid answers, second ranks, third ranks, then the options; and the second places, where stated.
pub struct Vars {
    nodes: Vec<Vec<Var>>,
    second: Vec<Vec<Option<Var>>>,
}

/// What numbers with words around them mean for the expected counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Worded {
    /// As if there were no words: a definite number to search near.
    AsNumbers,
    /// Whatever lies where the words say is as good.
    Within,
}

/// Where the options begin among the variables of a stratum.
const OPTIONS: usize = 3;

/// Solves a question. The error names it.
pub fn solve(asked: &Asked) -> Result<Counts, String> {
    let mut program = Program::default();
    let vars = asked.declare(&mut program);
    asked.structure(&vars, &mut program);
    asked.bases(&vars, &mut program);
    asked.overall(&vars, &mut program);
    asked.ranked(&vars, &mut program);
    asked
        .groups(&vars)
        .iter()
        .for_each(|(_, group)| group.post(&mut program));
    words::post(asked, &vars, &mut program);
    program.smooth(
        asked.lines(&vars),
        vars.nodes.iter().map(|node| node[0]).collect(),
    );
    match program.solve(NODES) {
        Answer::Solved(values) => Ok(vars.counts(&values)),
        other => Err(format!("{}: {other:?}", asked.question.id)),
    }
}

/// The shares that are stated for whole size classes, as groups by class: what a base common to several questions must suit.
pub fn class_groups(asked: &Asked) -> Vec<(usize, Group)> {
    let vars = asked.declare(&mut Program::default());
    let whole = |class: usize| {
        (0..asked.strata.list.len()).filter(move |i| asked.strata.list[*i].class == class)
    };
    let groups = asked.groups(&vars).into_iter();
    groups
        .filter_map(|(strata, group)| {
            let class = asked.strata.class_of(&strata)?;
            whole(class)
                .eq(strata.iter().copied())
                .then_some((class, group))
        })
        .collect()
}

impl Asked<'_> {
    fn cap(&self, stratum: usize) -> i32 {
        self.strata.list[stratum].rows.len() as i32
    }

    /// Expected valid answers by stratum: the class's, in proportion, then raked to the stated bases of groups.
    fn expected_valid(&self) -> Vec<f64> {
        let list = &self.strata.list;
        let class_size = |class: usize| -> usize {
            list.iter()
                .filter(|s| s.class == class)
                .map(|s| s.rows.len())
                .sum()
        };
        let mut valid: Vec<f64> = list
            .iter()
            .map(|s| {
                self.known.weight[s.class] * s.rows.len() as f64 / class_size(s.class).max(1) as f64
            })
            .collect();
        for _ in 0..ROUNDS {
            for fact in &self.facts {
                let Goal::Base(low, high) = fact.goal else {
                    continue;
                };
                let own = fact
                    .population
                    .iter()
                    .any(|c| c.variable == self.question.id);
                if own || matches!(fact.measure, Measure::Second | Measure::Third) {
                    continue;
                }
                let strata = self.strata.of_population(&fact.population);
                let sum: f64 = strata.iter().map(|i| valid[*i]).sum();
                let goal = sum.clamp(f64::from(low), f64::from(high));
                let factor = goal / sum.max(0.001);
                strata
                    .iter()
                    .for_each(|i| valid[*i] = (valid[*i] * factor).min(f64::from(self.cap(*i))));
            }
        }
        valid
    }

    fn expected_base(&self, fact: &Fact, strata: &[usize]) -> i32 {
        let valid = self.expected_valid();
        let [second, third] = self.expected_ranks(&valid);
        let of = |i: &usize| match fact.measure {
            Measure::Mentions => valid[*i] + second[*i] + third[*i],
            Measure::Second => second[*i],
            _ => valid[*i],
        };
        (strata.iter().map(of).sum::<f64>() + 0.5) as i32
    }

    /// Expected second and third ranks by stratum: the same part of all answers, raked to the stated bases of ranks; nobody gives a rank
    /// without the one before.
    fn expected_ranks(&self, valid: &[f64]) -> [Vec<f64>; 2] {
        if self.question.kind != Kind::Ranking {
            return [vec![0.0; valid.len()], vec![0.0; valid.len()]];
        }
        let third = self.expected_rank(valid, RANKED[1], Measure::Third);
        let second = self.expected_rank(valid, RANKED[0], Measure::Second);
        let least = second.iter().zip(&third).map(|(s, t)| s.max(*t));
        [least.collect(), third]
    }

    fn expected_rank(&self, valid: &[f64], part: f64, measure: Measure) -> Vec<f64> {
        let mut ranked: Vec<f64> = valid.iter().map(|v| v * part).collect();
        for _ in 0..ROUNDS {
            for fact in self.facts.iter().filter(|f| f.measure == measure) {
                let Goal::Base(low, high) = fact.goal else {
                    continue;
                };
                let strata = self.strata.of_population(&fact.population);
                let sum: f64 = strata.iter().map(|i| ranked[*i]).sum();
                let factor = sum.clamp(f64::from(low), f64::from(high)) / sum.max(0.001);
                strata
                    .iter()
                    .for_each(|i| ranked[*i] = (ranked[*i] * factor).min(valid[*i]));
            }
        }
        ranked
    }

    fn declare(&self, program: &mut Program) -> Vars {
        let valid = self.expected_valid();
        let expected = self.expected(&valid, Worded::AsNumbers);
        let [second, third] = self.expected_ranks(&valid);
        let mut quantities = vec![valid.clone(), second, third];
        quantities.extend(
            (0..self.question.answers.len()).map(|o| expected.iter().map(|e| e[o]).collect()),
        );
        let mut nodes = vec![Vec::new(); self.strata.list.len()];
        let size = |i: &usize| (0, self.cap(*i));
        let class = |i: &usize| (self.strata.list[*i].class, self.cap(*i));
        let wishes = self.rounded(&quantities, size);
        let within = self.expected(&valid, Worded::Within);
        for (o, quantity) in quantities.iter_mut().skip(OPTIONS).enumerate() {
            *quantity = within.iter().map(|row| row[o]).collect();
        }
        let ends = self.rounded(&quantities, class);
        for i in self.order(size) {
            for q in 0..quantities.len() {
                let var = program.range(0, self.cap(i), wishes[q][i]);
                program.end_at(var, ends[q][i], self.cost(i));
                nodes[i].push(var);
            }
        }
        self.tables(&nodes, program);
        let printed = |code: &str| {
            self.facts
                .iter()
                .any(|f| f.measure == Measure::Second && f.codes.iter().any(|c| c == code))
        };
        let second = |node: usize, program: &mut Program| {
            let one = |(o, code): (usize, &str)| {
                let wish = expected[node][o] / 3.0;
                printed(code).then(|| program.range(0, self.cap(node), (wish + 0.5) as i32))
            };
            self.question.codes().enumerate().map(one).collect()
        };
        let second = (0..self.strata.list.len())
            .map(|node| second(node, program))
            .collect();
        Vars { nodes, second }
    }

    /// What one respondent more or fewer weighs in a stratum: the smaller the class, the more.
    fn cost(&self, stratum: usize) -> i32 {
        let class = self.strata.list[stratum].class;
        let of_class = self.strata.list.iter().filter(|s| s.class == class);
        let size: usize = of_class.map(|s| s.rows.len()).sum();
        1000 / size.max(1) as i32
    }

    /// Where the last steps may go round: among options that no other number keeps apart.
    fn tables(&self, nodes: &[Vec<Var>], program: &mut Program) {
        for options in &self.together {
            let row = |node: &Vec<Var>| options.iter().map(|o| node[OPTIONS + o]).collect();
            program.table(nodes.iter().map(row).collect());
        }
        if self.together.len() > 1 {
            program.round_only();
        }
    }

    fn order(&self, key: impl Fn(&usize) -> (usize, i32)) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.strata.list.len()).collect();
        order.sort_by_key(key);
        order
    }

    /// Expected numbers as whole ones, by stratum, rounded along an order. From the smallest stratum to the largest the largest take up what
    /// rounding leaves, which makes the search short; class by class each class gets as many as expected, less than one more or fewer.
    fn rounded(
        &self,
        quantities: &[Vec<f64>],
        key: impl Fn(&usize) -> (usize, i32),
    ) -> Vec<Vec<i32>> {
        let order = self.order(key);
        let of = |quantity: &Vec<f64>| {
            let along: Vec<f64> = order.iter().map(|i| quantity[*i]).collect();
            let mut whole = vec![0; order.len()];
            for (i, value) in order.iter().zip(wish::rounded(&along)) {
                whole[*i] = value;
            }
            whole
        };
        quantities.iter().map(of).collect()
    }

    /// Expected counts by stratum and option: the wished shares, raked to everything that is stated (iterative proportional fitting:
    /// of all tables with the stated margins the one nearest to the wishes).
    fn expected(&self, valid: &[f64], worded: Worded) -> Vec<Vec<f64>> {
        let shares = self.known.shares();
        let list = self.strata.list.iter().zip(valid);
        let mut expected: Vec<Vec<f64>> = list
            .map(|(s, v)| {
                shares[s.class]
                    .iter()
                    .map(|p| p * v * self.times())
                    .collect()
            })
            .collect();
        for _ in 0..ROUNDS {
            for fact in &self.facts {
                self.rake(fact, valid, &mut expected, worded);
            }
            self.fit_strata(valid, &mut expected);
        }
        expected
    }

    /// Answers that one respondent gives, on average.
    fn times(&self) -> f64 {
        if self.question.kind == Kind::Ranking {
            1.0 + RANKED[0] + RANKED[1]
        } else {
            1.0
        }
    }

    /// Scales the counts that a fact is about to what it prints.
    fn rake(&self, fact: &Fact, valid: &[f64], expected: &mut [Vec<f64>], worded: Worded) {
        let own = fact
            .population
            .iter()
            .find(|c| c.variable == self.question.id);
        let codes = own.map_or(&fact.codes, |c| &c.codes);
        let options: Vec<usize> = codes
            .iter()
            .filter_map(|c| self.question.position(c))
            .collect();
        let strata = self.strata.of_population(&fact.population);
        let sum = |strata: &[usize], expected: &[Vec<f64>]| -> f64 {
            strata
                .iter()
                .flat_map(|i| options.iter().map(|o| expected[*i][*o]))
                .sum()
        };
        let goal = match (&fact.goal, &fact.of) {
            (Goal::Share(_, share), Some(of)) => {
                share * sum(&self.strata.of_population(of), expected)
            }
            (Goal::Share(windows, share), None) if fact.measure != Measure::Second => {
                let base = strata.iter().map(|i| valid[*i] * self.times()).sum::<f64>();
                let expected = sum(&strata, expected);
                match fact.is_worded() && worded == Worded::Within {
                    true => windows[0].1.nearest(expected / base.max(0.001)) * base,
                    false => share * base,
                }
            }
            (Goal::Base(low, high), _) if own.is_some() => f64::from(low + high) / 2.0,
            (Goal::Count(count), _) => f64::from(*count),
            _ => return,
        };
        let factor = goal / sum(&strata, expected).max(0.001);
        for i in &strata {
            for o in &options {
                expected[*i][*o] = (expected[*i][*o] * factor).min(valid[*i]);
            }
        }
    }

    /// Scales the options of a stratum so that they are as many as its answers.
    fn fit_strata(&self, valid: &[f64], expected: &mut [Vec<f64>]) {
        if self.question.kind == Kind::Multiple {
            return;
        }
        for (row, v) in expected.iter_mut().zip(valid) {
            let factor = v * self.times() / row.iter().sum::<f64>().max(0.001);
            row.iter_mut().for_each(|x| *x = (*x * factor).min(*v));
        }
    }

    /// What any answers obey, in every stratum.
    fn structure(&self, vars: &Vars, program: &mut Program) {
        for node in 0..self.strata.list.len() {
            let (n, chosen) = (vars.nodes[node][0], &vars.nodes[node][OPTIONS..]);
            let mut sum: Sum = chosen.iter().map(|x| (1, *x)).collect();
            if self.question.kind != Kind::Ranking {
                [1, 2]
                    .iter()
                    .for_each(|q| program.restrict(vars.nodes[node][*q], |value| value == 0));
            }
            for (o, x) in chosen.iter().enumerate() {
                program.at_most(vec![(1, *x), (-1, n)], 0);
                if !self.possible[self.strata.list[node].class][o] {
                    program.restrict(*x, |value| value == 0);
                }
            }
            match self.question.kind {
                Kind::Multiple => {
                    self.exclusive(n, chosen, program);
                    sum.push((-1, n));
                    program.at_least(sum, 0); // nobody who answered ticked nothing
                }
                Kind::Ranking => self.ranking(vars, node, sum, program),
                _ => {
                    sum.push((-1, n));
                    program.equal(sum, 0);
                }
            }
        }
    }

    fn exclusive(&self, n: Var, chosen: &[Var], program: &mut Program) {
        let exclusive = |o: &usize| self.question.answers[*o].exclusive;
        for e in (0..chosen.len()).filter(exclusive) {
            for o in (0..chosen.len()).filter(|o| *o != e) {
                program.at_most(vec![(1, chosen[o]), (1, chosen[e]), (-1, n)], 0);
            }
        }
    }

    /// Gale and Ryser: counts that rankings without repetition can have.
    fn ranking(&self, vars: &Vars, i: usize, mut sum: Sum, program: &mut Program) {
        let [n, second, third] = [0, 1, 2].map(|q| vars.nodes[i][q]);
        program.at_most(vec![(1, second), (-1, n)], 0);
        program.at_most(vec![(1, third), (-1, second)], 0);
        let chosen = &vars.nodes[i][OPTIONS..];
        for (a, x) in chosen.iter().enumerate() {
            for y in &chosen[..a] {
                program.at_most(vec![(1, *x), (1, *y), (-1, n), (-1, second)], 0);
            }
            if let Some(s) = vars.second[i][a] {
                program.at_most(vec![(1, s), (-1, *x)], 0);
                program.at_most(vec![(1, s), (-1, second)], 0);
                program.at_most(vec![(1, *x), (-1, s), (-1, n)], 0);
            }
        }
        sum.extend([(-1, n), (-1, second), (-1, third)]);
        program.equal(sum, 0);
    }

    /// Stated bases and counts.
    fn bases(&self, vars: &Vars, program: &mut Program) {
        for fact in &self.facts {
            let (low, high) = match fact.goal {
                Goal::Base(low, high) => (low, high),
                Goal::Count(count) => (count, count),
                _ => continue,
            };
            let strata = self.strata.of_population(&fact.population);
            let own = fact
                .population
                .iter()
                .find(|c| c.variable == self.question.id);
            let sum: Sum = match (own, fact.goal.clone()) {
                (Some(own), _) => self.chosen_sum(vars, &own.codes, &strata),
                (None, Goal::Count(_)) => self.chosen_sum(vars, &fact.codes, &strata),
                _ => self.base_sum(vars, fact.measure, &strata),
            };
            program.at_least(sum.clone(), low);
            program.at_most(sum, high);
        }
    }

    /// What is stated about single classes and small groups, by base: the strata, and the shares of their base.
    fn groups(&self, vars: &Vars) -> Vec<(Vec<usize>, Group)> {
        let mut groups: Vec<(Vec<usize>, Group)> = Vec::new();
        for fact in &self.facts {
            let Goal::Share(windows, _) = &fact.goal else {
                continue;
            };
            let strata = self.strata.of_population(&fact.population);
            if !self.is_small(fact, &strata) {
                continue;
            }
            let base = self.denominator(vars, fact, &strata);
            let cap: i32 = strata.iter().map(|i| self.cap(*i)).sum();
            let share = Share {
                numerator: self.numerator(vars, fact, &strata),
                windows: windows.clone(),
                cap,
            };
            match groups.iter_mut().find(|(_, group)| group.base == base) {
                Some((_, group)) => group.shares.push(share),
                None => {
                    let most = if fact.measure == Measure::Mentions {
                        3 * cap
                    } else {
                        cap
                    };
                    let wish = self.expected_base(fact, &strata);
                    let one_each = !matches!(self.question.kind, Kind::Multiple | Kind::Ranking);
                    groups.push((
                        strata,
                        Group {
                            base,
                            most,
                            wish,
                            one_each,
                            loose: fact.measure == Measure::Mentions,
                            shares: vec![share],
                        },
                    ));
                }
            }
        }
        groups
    }

    /// Whether every base of a group is tried: a class, or a group so small that its shares rule out some bases.
    fn is_small(&self, fact: &Fact, strata: &[usize]) -> bool {
        let size: usize = strata.iter().map(|i| self.strata.list[*i].rows.len()).sum();
        fact.of.is_none()
            && (self.strata.class_of(strata).is_some()
                || (size < 100 && fact.measure == Measure::Percent))
    }

    /// Stated shares of large groups: rounded half up.
    fn overall(&self, vars: &Vars, program: &mut Program) {
        for fact in &self.facts {
            let Goal::Share(windows, _) = &fact.goal else {
                continue;
            };
            let strata = self.strata.of_population(&fact.population);
            if self.is_small(fact, &strata) {
                continue;
            }
            let (k, n) = (
                self.numerator(vars, fact, &strata),
                self.denominator(vars, fact, &strata),
            );
            candidates::post(&k, &n, &windows[0].1, program);
        }
    }

    /// Stated places in the order of all options.
    fn ranked(&self, vars: &Vars, program: &mut Program) {
        let strata: Vec<usize> = (0..self.strata.list.len()).collect();
        let mut placed: Vec<(usize, &str)> = self
            .facts
            .iter()
            .filter_map(|f| match f.goal {
                Goal::Rank(place) => Some((place, f.codes[0].as_str())),
                _ => None,
            })
            .collect();
        placed.sort();
        let Some((best, _)) = placed.first().copied() else {
            return;
        };
        let mut above: Vec<&str> = self.largest(best - 1);
        let mut order = above.clone();
        order.extend(placed.iter().map(|(_, code)| *code));
        for pair in order.windows(2) {
            self.more(vars, pair[0], pair[1], &strata, program);
        }
        above.extend(order.iter().copied());
        let last = order.last().copied().unwrap_or_default();
        for code in self.question.codes().filter(|c| !above.contains(c)) {
            self.more(vars, last, code, &strata, program);
        }
    }

    /// The options with the greatest overall shares.
    fn largest(&self, count: usize) -> Vec<&str> {
        let mut list: Vec<(f64, &str)> = self
            .question
            .codes()
            .enumerate()
            .map(|(o, c)| (self.known.overall[o].unwrap_or(0.0), c))
            .collect();
        list.sort_by(|a, b| b.0.total_cmp(&a.0));
        list.into_iter().take(count).map(|(_, code)| code).collect()
    }

    fn more(&self, vars: &Vars, a: &str, b: &str, strata: &[usize], program: &mut Program) {
        let mut sum = self.chosen_sum(vars, &[a.to_string()], strata);
        sum.extend(
            self.chosen_sum(vars, &[b.to_string()], strata)
                .into_iter()
                .map(|(f, v)| (-f, v)),
        );
        program.at_least(sum, 1);
    }

    /// How many in some strata chose any of some options.
    pub fn chosen_sum(&self, vars: &Vars, codes: &[String], strata: &[usize]) -> Sum {
        let options = codes.iter().filter_map(|c| self.question.position(c));
        let nodes = strata;
        options
            .flat_map(|o| nodes.iter().map(move |i| (1, vars.nodes[*i][OPTIONS + o])))
            .collect()
    }

    fn numerator(&self, vars: &Vars, fact: &Fact, strata: &[usize]) -> Sum {
        if fact.measure != Measure::Second {
            return self.chosen_sum(vars, &fact.codes, strata);
        }
        let options = fact.codes.iter().filter_map(|c| self.question.position(c));
        let nodes = strata;
        options
            .flat_map(|o| {
                nodes
                    .iter()
                    .filter_map(move |i| vars.second[*i][o].map(|v| (1, v)))
            })
            .collect()
    }

    fn denominator(&self, vars: &Vars, fact: &Fact, strata: &[usize]) -> Sum {
        if let Some(of) = &fact.of {
            return self.chosen_sum(vars, &fact.codes, &self.strata.of_population(of));
        }
        self.base_sum(vars, fact.measure, strata)
    }

    /// What shares of a measure are of, in some strata: answers, those who gave a rank, or all mentions.
    pub fn base_sum(&self, vars: &Vars, measure: Measure, strata: &[usize]) -> Sum {
        let quantities: &[usize] = match measure {
            Measure::Mentions => &[0, 1, 2],
            Measure::Second => &[1],
            Measure::Third => &[2],
            _ => &[0],
        };
        let of = |i: &usize| {
            quantities
                .iter()
                .map(|q| (1, vars.nodes[*i][*q]))
                .collect::<Sum>()
        };
        strata.iter().flat_map(of).collect()
    }

    /// The share of options that the wishes, raked to what is stated, expect in a population; of several options their sum.
    pub fn expected_share(&self, query: &Query, codes: &[String]) -> f64 {
        let valid = self.expected_valid();
        let expected = self.expected(&valid, Worded::AsNumbers);
        let strata = self.strata.of_population(&query.population);
        let options: Vec<usize> = codes
            .iter()
            .filter_map(|c| self.question.position(c))
            .collect();
        let chosen = strata
            .iter()
            .flat_map(|i| options.iter().map(|o| expected[*i][*o]));
        let base: f64 = strata.iter().map(|i| valid[*i]).sum::<f64>() * self.times();
        chosen.sum::<f64>() / base.max(0.001)
    }
}

/// Which part of those who rank give a second and a third rank, where nothing is stated: Fig. 28 counts 84 to 105 of a group of 109.
const RANKED: [f64; 2] = [0.95, 0.85];

impl Vars {
    fn counts(&self, values: &[i32]) -> Counts {
        let of = |v: &Var| values[*v];
        Counts {
            valid: self.nodes.iter().map(|n| of(&n[0])).collect(),
            chosen: self
                .nodes
                .iter()
                .map(|n| n[OPTIONS..].iter().map(of).collect())
                .collect(),
            ranks: self.nodes.iter().map(|n| [of(&n[1]), of(&n[2])]).collect(),
            second: self
                .second
                .iter()
                .map(|s| s.iter().map(|v| v.map(|v| values[v])).collect())
                .collect(),
        }
    }
}
