//! An integer program: variables with a wish each, and linear constraints. Of all solutions one is sought that lies near the wishes.
//!
//! The search is cut off by a number of nodes, never by time, so that every machine gets the same answer. What a solution says is
//! checked in whole numbers afterwards: the rows are counted again.

mod smoother;

use crate::smooth::Lines;
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::BTreeMap;

/// A variable of a program.
pub type Var = usize;

/// A sum of variables with whole coefficients.
pub type Sum = Vec<(i32, Var)>;

/// What a search came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// A value for each variable.
    Solved(Vec<i32>),
    /// There is no solution.
    Infeasible,
    /// The search ended before it knew.
    Unknown(String),
}

/// Variables and constraints.
#[derive(Default)]
pub struct Program {
    domains: Vec<Vec<i32>>,
    wishes: Vec<Option<i32>>,
    /// Where the last steps lead, and what a step away from there costs, for variables that are to end up elsewhere than near their wish.
    ends: BTreeMap<Var, (i32, i32)>,
    /// Tables of variables in which the last steps may go round: one more and one fewer in each of two rows and two columns.
    tables: Vec<Vec<Vec<Var>>>,
    /// Whether the last steps go round in tables only.
    round_only: bool,
    /// What is to change gradually.
    lines: Lines,
    /// By row of the tables: the number of answers.
    answers: Vec<Var>,
    at_most: Vec<(Sum, i32)>,
    equal: Vec<(Sum, i32)>,
}

impl Program {
    /// A variable with a wish.
    pub fn var(&mut self, domain: Vec<i32>, wish: Option<i32>) -> Var {
        self.domains.push(domain);
        self.wishes.push(wish);
        self.domains.len() - 1
    }

    /// A variable from `low` to `high`.
    pub fn range(&mut self, low: i32, high: i32, wish: i32) -> Var {
        self.var((low..=high).collect(), Some(wish))
    }

    /// The last steps lead a variable here, not to its wish; a step away costs so much.
    pub fn end_at(&mut self, var: Var, value: i32, cost: i32) {
        self.ends.insert(var, (value, cost));
    }

    /// The last steps may go round in this table, whose rows are as long as each other.
    pub fn table(&mut self, rows: Vec<Vec<Var>>) {
        self.tables.push(rows);
    }

    /// The last steps go round in tables only.
    pub fn round_only(&mut self) {
        self.round_only = true;
    }

    /// What is to change gradually along the classes, and by stratum the number of answers.
    pub fn smooth(&mut self, lines: Lines, answers: Vec<Var>) {
        self.lines = lines;
        self.answers = answers;
    }

    /// Keeps of a variable's domain what is kept by `keep`.
    pub fn restrict(&mut self, var: Var, keep: impl Fn(i32) -> bool) {
        self.domains[var].retain(|value| keep(*value));
    }

    /// `sum ≤ bound`.
    pub fn at_most(&mut self, sum: Sum, bound: i32) {
        self.at_most.push((sum, bound));
    }

    /// `sum ≥ bound`.
    pub fn at_least(&mut self, sum: Sum, bound: i32) {
        self.at_most(sum.into_iter().map(|(a, v)| (-a, v)).collect(), -bound);
    }

    /// `sum = value`.
    pub fn equal(&mut self, sum: Sum, value: i32) {
        self.equal.push((sum, value));
    }

    /// The solution with the least distance from the wishes (sum of absolute differences) that so many nodes find. Where they find none,
    /// one near to where the last steps lead is sought, and then any. Then steps are made as long as any can be.
    pub fn solve(&self, nodes: u64) -> Answer {
        if self.domains.iter().any(Vec::is_empty) {
            return Answer::Infeasible;
        }
        let near = self.near();
        let answer = match self.search(nodes, &near) {
            Answer::Unknown(_) if !near.is_empty() => self.otherwise(nodes, near),
            answer => answer,
        };
        match answer {
            Answer::Solved(values) => {
                let near = self.nearer(values);
                Answer::Solved(self.smoother(near))
            }
            answer => answer,
        }
    }

    /// What each variable is wished to be.
    fn near(&self) -> BTreeMap<Var, i32> {
        let wishes = self.wishes.iter().enumerate();
        wishes.filter_map(|(v, wish)| Some((v, (*wish)?))).collect()
    }

    fn otherwise(&self, nodes: u64, mut near: BTreeMap<Var, i32>) -> Answer {
        near.extend(self.ends.iter().map(|(v, end)| (*v, end.0)));
        match self.search(nodes, &near) {
            Answer::Unknown(_) => self.search(nodes, &BTreeMap::new()),
            answer => answer,
        }
    }

    /// Moves single variables, pairs, and rounds in tables, as long as all constraints hold and everything comes nearer to where it is to end.
    fn nearer(&self, mut values: Vec<i32>) -> Vec<i32> {
        let touching = self.touching();
        loop {
            let singles = !self.round_only && self.pass(&touching, &mut values);
            let rounds = self.rounds(&touching, &mut values);
            if !singles && !rounds {
                return values;
            }
        }
    }

    fn pass(&self, touching: &[Vec<usize>], values: &mut [i32]) -> bool {
        let mut moved = false;
        for a in 0..values.len() {
            while let Some(step) = self.step(a, values) {
                if !self.try_moves(&[(a, step)], touching, values)
                    && !self.try_pairs(a, step, touching, values)
                {
                    break;
                }
                moved = true;
            }
        }
        moved
    }

    fn rounds(&self, touching: &[Vec<usize>], values: &mut [i32]) -> bool {
        let mut moved = false;
        for table in &self.tables {
            for (i, upper) in table.iter().enumerate() {
                for lower in &table[..i] {
                    moved |= self.round(upper, lower, touching, values);
                }
            }
        }
        moved
    }

    /// Every round through two rows.
    fn round(
        &self,
        upper: &[Var],
        lower: &[Var],
        touching: &[Vec<usize>],
        values: &mut [i32],
    ) -> bool {
        let mut moved = false;
        for o in 0..upper.len() {
            for p in (0..upper.len()).filter(|p| *p != o) {
                let moves = [(upper[o], 1), (upper[p], -1), (lower[o], -1), (lower[p], 1)];
                while self.try_moves(&moves, touching, values) {
                    moved = true;
                }
            }
        }
        moved
    }

    /// The step towards the end; none where it is reached.
    fn step(&self, var: Var, values: &[i32]) -> Option<i32> {
        let step = (self.end(var)?.0 - values[var]).signum();
        (step != 0).then_some(step)
    }

    fn end(&self, var: Var) -> Option<(i32, i32)> {
        let wish = self.wishes[var].map(|wish| (wish, 1));
        self.ends.get(&var).copied().or(wish)
    }

    /// What a move costs; less than nothing where it leads nearer.
    fn cost(&self, (var, step): (Var, i32), values: &[i32]) -> i32 {
        let far = |value: i32| {
            self.end(var)
                .map_or(0, |(end, cost)| (value - end).abs() * cost)
        };
        far(values[var] + step) - far(values[var])
    }

    fn try_pairs(&self, a: Var, step: i32, touching: &[Vec<usize>], values: &mut [i32]) -> bool {
        let others = touching[a]
            .iter()
            .flat_map(|c| self.constraint(*c).0.iter().map(|(_, v)| *v));
        let others: std::collections::BTreeSet<Var> = others.filter(|v| *v != a).collect();
        others.into_iter().any(|b| {
            [-1, 1]
                .into_iter()
                .any(|other| self.try_moves(&[(a, step), (b, other)], touching, values))
        })
    }

    /// Makes the moves if they lead nearer in all and everything they touch still holds.
    fn try_moves(&self, moves: &[(Var, i32)], touching: &[Vec<usize>], values: &mut [i32]) -> bool {
        if moves.iter().map(|m| self.cost(*m, values)).sum::<i32>() >= 0 {
            return false;
        }
        moves.iter().for_each(|(v, step)| values[*v] += step);
        let inside = moves
            .iter()
            .all(|(v, _)| self.domains[*v].binary_search(&values[*v]).is_ok());
        let holds = inside
            && moves
                .iter()
                .flat_map(|(v, _)| &touching[*v])
                .all(|c| self.holds(*c, values));
        if !holds {
            moves.iter().for_each(|(v, step)| values[*v] -= step);
        }
        holds
    }

    /// For each variable the constraints that it stands in: first those with ≤, then those with =.
    fn touching(&self) -> Vec<Vec<usize>> {
        let mut list = vec![Vec::new(); self.domains.len()];
        for c in 0..self.at_most.len() + self.equal.len() {
            for (_, v) in &self.constraint(c).0 {
                list[*v].push(c);
            }
        }
        list
    }

    fn constraint(&self, c: usize) -> &(Sum, i32) {
        self.at_most
            .get(c)
            .unwrap_or_else(|| &self.equal[c - self.at_most.len()])
    }

    fn holds(&self, c: usize, values: &[i32]) -> bool {
        let (sum, bound) = self.constraint(c);
        let total: i32 = sum.iter().map(|(a, v)| a * values[*v]).sum();
        if c < self.at_most.len() {
            total <= *bound
        } else {
            total == *bound
        }
    }

    fn search(&self, nodes: u64, near: &BTreeMap<Var, i32>) -> Answer {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let vars: Vec<Variable> = self
            .domains
            .iter()
            .map(|d| problem.add_integer_var(0.0, (d[0], d[d.len() - 1])))
            .collect();
        for (v, (var, domain)) in vars.iter().zip(&self.domains).enumerate() {
            gaps(*var, domain, &mut problem);
            if let Some(wish) = near.get(&v) {
                distance(*var, *wish, &mut problem);
            }
        }
        for (sum, bound) in &self.at_most {
            problem.add_constraint(terms(sum, &vars), ComparisonOp::Le, f64::from(*bound));
        }
        for (sum, value) in &self.equal {
            problem.add_constraint(terms(sum, &vars), ComparisonOp::Eq, f64::from(*value));
        }
        let mut options = SolveOptions::default();
        (options.node_limit, options.mip_gap) = (Some(nodes), GAP);
        match problem.solve_with(options) {
            Ok(outcome) => match outcome.into_solution() {
                Ok(found) => Answer::Solved(
                    vars.iter()
                        .map(|v| found.var_value(*v).round() as i32)
                        .collect(),
                ),
                Err(_) => Answer::Unknown("no solution within the nodes".to_string()),
            },
            Err(microlp::Error::Infeasible) => Answer::Infeasible,
            Err(error) => Answer::Unknown(error.to_string()),
        }
    }
}

/// How far from the nearest a solution may be: the wishes are no more than wishes.
const GAP: f64 = 0.1;

/// A domain with gaps: exactly one of its values.
fn gaps(var: Variable, domain: &[i32], problem: &mut Problem) {
    if domain.len() as i32 == domain[domain.len() - 1] - domain[0] + 1 {
        return;
    }
    let (mut one, mut value) = (LinearExpr::empty(), LinearExpr::empty());
    for v in domain {
        let is = problem.add_binary_var(0.0);
        one.add(is, 1.0);
        value.add(is, f64::from(*v));
    }
    value.add(var, -1.0);
    problem.add_constraint(one, ComparisonOp::Eq, 1.0);
    problem.add_constraint(value, ComparisonOp::Eq, 0.0);
}

/// Adds the distance from the wish to what is minimised.
fn distance(var: Variable, wish: i32, problem: &mut Problem) {
    let more = problem.add_var(1.0, (0.0, f64::INFINITY));
    let less = problem.add_var(1.0, (0.0, f64::INFINITY));
    problem.add_constraint(
        [(var, 1.0), (more, -1.0), (less, 1.0)],
        ComparisonOp::Eq,
        f64::from(wish),
    );
}

/// The sum with one term a variable.
fn terms(sum: &Sum, vars: &[Variable]) -> LinearExpr {
    let mut map: BTreeMap<Var, i32> = BTreeMap::new();
    for (a, v) in sum {
        *map.entry(*v).or_default() += a;
    }
    let mut expr = LinearExpr::empty();
    for (v, a) in map.into_iter().filter(|(_, a)| *a != 0) {
        expr.add(vars[v], f64::from(a));
    }
    expr
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_solution_lies_near_the_wishes() {
        let mut program = Program::default();
        let (a, b) = (program.range(0, 10, 4), program.range(0, 10, 4));
        program.equal(vec![(1, a), (1, b)], 9);
        assert_eq!(program.solve(1000), Answer::Solved(vec![4, 5]));
    }

    /// 3a + 6b is a multiple of 3, 7 is none.
    #[test]
    fn what_has_no_solution_is_called_infeasible() {
        let mut program = Program::default();
        let (a, b) = (program.range(0, 50, 0), program.range(0, 50, 0));
        program.equal(vec![(3, a), (6, b)], 7);
        assert_eq!(program.solve(100_000), Answer::Infeasible);
    }
}
