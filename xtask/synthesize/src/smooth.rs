//! The last steps of a search: shares change gradually along the classes, as far as what is stated lets them.
//!
//! Steps are made as long as all constraints hold and the lines bend less: the squared second differences of the shares along each chain of classes,
//! and above all what lies beyond both neighbours. Whole numbers and + − × ÷ only, in one order.

use crate::program::{Sum, Var};
use std::collections::BTreeMap;

/// One option along one chain of classes.
pub struct Line {
    /// The classes in their order.
    pub points: Vec<Point>,
}

/// A share of one class.
pub struct Point {
    /// Those who chose the option.
    pub count: Vec<Var>,
    /// Out of those.
    pub base: Sum,
    /// Whether neither a number nor a statement in words is about it: only then a jump is one.
    pub unsaid: bool,
    /// Whether no number fixes it.
    pub free: bool,
    /// Where it lies without more being known, in percent.
    pub wish: f64,
}

/// So many points, or so many respondents, may a share lie beyond its neighbours without being said to jump.
const ROOM: f64 = 10.0;
const RESPONDENTS: f64 = 2.0;
/// What a squared point of a jump weighs beside a squared second difference.
const JUMP: f64 = 1000.0;
/// What a squared point of distance from the wish weighs.
const ANCHOR: f64 = 0.05;

impl Point {
    /// The percentage and the base; `None` of nobody.
    fn share(&self, values: &[i32]) -> Option<(f64, f64)> {
        let base: i32 = self.base.iter().map(|(a, v)| a * values[*v]).sum();
        let count: i32 = self.count.iter().map(|v| values[*v]).sum();
        (base > 0).then(|| (100.0 * f64::from(count) / f64::from(base), f64::from(base)))
    }
}

impl Line {
    fn shares(&self, values: &[i32]) -> Vec<Option<(f64, f64)>> {
        self.points
            .iter()
            .map(|point| point.share(values))
            .collect()
    }

    /// The squares of what lies beyond both neighbours where nothing is said of it.
    fn jumps(&self, values: &[i32]) -> f64 {
        let shares = self.shares(values);
        let at = |i: usize| shares.get(i).copied().flatten();
        let unsaid = self
            .points
            .iter()
            .enumerate()
            .filter(|(_, point)| point.unsaid);
        let jump = |(i, _): (usize, &Point)| {
            let (own, base) = at(i)?;
            let beside = [i.checked_sub(1).and_then(at), at(i + 1)];
            Some(beyond(
                own,
                base,
                beside.into_iter().flatten().map(|(share, _)| share),
            ))
        };
        unsaid.filter_map(jump).sum()
    }

    /// How much the line bends and jumps.
    pub fn bend(&self, values: &[i32]) -> f64 {
        let shares = self.shares(values);
        let at = |i: usize| shares.get(i).copied().flatten();
        let mut sum = JUMP * self.jumps(values);
        for (i, point) in self.points.iter().enumerate() {
            let Some((own, _)) = at(i) else { continue };
            let before = i.checked_sub(1).and_then(at);
            if point.free {
                sum += ANCHOR * (own - point.wish) * (own - point.wish);
            }
            let free = |j: usize| self.points.get(j).is_some_and(|p| p.free);
            if let (Some((a, _)), Some((c, _))) = (before, at(i + 1))
                && (point.free || free(i - 1) || free(i + 1))
            {
                let bend = a - 2.0 * own + c;
                sum += bend * bend;
            }
        }
        sum
    }
}

/// The square of what lies beyond both neighbours, less the room.
fn beyond(own: f64, base: f64, beside: impl Iterator<Item = f64>) -> f64 {
    let (mut low, mut high, mut any) = (f64::MAX, f64::MIN, false);
    for share in beside {
        (low, high, any) = (low.min(share), high.max(share), true);
    }
    let room = ROOM.max(100.0 * RESPONDENTS / base);
    let off = (low - room - own).max(own - high - room).max(0.0);
    if any { off * off } else { 0.0 }
}

/// All lines of a question, with which of them a variable is in.
#[derive(Default)]
pub struct Lines {
    list: Vec<Line>,
    of: BTreeMap<Var, Vec<usize>>,
}

impl Lines {
    /// From the lines.
    pub fn new(list: Vec<Line>) -> Lines {
        let mut of: BTreeMap<Var, Vec<usize>> = BTreeMap::new();
        for (at, line) in list.iter().enumerate() {
            for point in &line.points {
                let base = point.base.iter().map(|(_, v)| v);
                for var in point.count.iter().chain(base) {
                    let own = of.entry(*var).or_default();
                    if own.last() != Some(&at) {
                        own.push(at);
                    }
                }
            }
        }
        Lines { list, of }
    }

    /// Whether there is nothing to smooth.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How much the lines bend that some moves touch.
    pub fn bend(&self, moves: &[(Var, i32)], values: &[i32]) -> f64 {
        let touched = moves
            .iter()
            .filter_map(|(var, _)| self.of.get(var))
            .flatten();
        let mut lines: Vec<usize> = touched.copied().collect();
        lines.sort_unstable();
        lines.dedup();
        lines.iter().map(|at| self.list[*at].bend(values)).sum()
    }

    /// Whether a share lies beyond both neighbours where nothing is said of it.
    pub fn jump(&self, values: &[i32]) -> bool {
        self.list.iter().any(|line| line.jumps(values) > 0.0)
    }

    /// How much all lines bend.
    pub fn total(&self, values: &[i32]) -> f64 {
        self.list.iter().map(|l| l.bend(values)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::{Answer, Program};

    const CLASSES: usize = 3;
    /// How many answer in each class, with yes or no.
    const ANSWERS: i32 = 10;

    /// Classes of ten that the search leaves at 20, 80 and 20 percent yes, 12 of 30 in all; of the middle one as many say yes as the bound at least.
    fn yes_in_the_middle(at_least: i32) -> Vec<i32> {
        let mut program = Program::default();
        let wishes = [2, 8, 2];
        let answers: Vec<Var> = (0..CLASSES)
            .map(|_| program.range(ANSWERS, ANSWERS, ANSWERS))
            .collect();
        let rows: Vec<Vec<Var>> = wishes
            .iter()
            .map(|yes| {
                vec![
                    program.range(0, ANSWERS, *yes),
                    program.range(0, ANSWERS, ANSWERS - yes),
                ]
            })
            .collect();
        for (row, n) in rows.iter().zip(&answers) {
            program.equal(vec![(1, row[0]), (1, row[1]), (-1, *n)], 0);
        }
        let yes = |row: &Vec<Var>| (1, row[0]);
        program.equal(rows.iter().map(yes).collect(), wishes.iter().sum());
        program.at_least(vec![(1, rows[1][0])], at_least);
        let point = |(row, n): (&Vec<Var>, &Var)| Point {
            count: vec![row[0]],
            base: vec![(1, *n)],
            unsaid: true,
            free: true,
            wish: 40.0,
        };
        let points = rows.iter().zip(&answers).map(point).collect();
        program.table(rows.clone());
        program.smooth(Lines::new(vec![Line { points }]), answers);
        let Answer::Solved(values) = program.solve(1000) else {
            panic!("no solution")
        };
        rows.iter().map(|row| values[row[0]]).collect()
    }

    #[test]
    fn a_jump_that_nothing_forces_is_smoothed_away() {
        assert_eq!(yes_in_the_middle(0), [4, 4, 4]);
    }

    #[test]
    fn a_jump_that_a_constraint_forces_stays_and_no_larger_than_it_must_be() {
        assert_eq!(yes_in_the_middle(7), [3, 7, 2]);
    }
}
