//! The closed table: classes by options of a question whose totals are all stated as numbers of cases.

use super::sizes::question as size_question;
use super::{counts, windows};
use crate::fact::{Fact, Goal, Window};
use kommunalblick::codebook::Question;
use kommunalblick::query::Condition;
use kommunalblick::study::Study;
use std::collections::BTreeSet;

/// Counts by option.
pub type Row = Vec<i32>;

/// A question with its stated totals and the stated shares of each class.
pub struct Table {
    /// The question.
    pub question: String,
    /// Its options.
    pub codes: Vec<String>,
    /// By option: how many chose it.
    pub totals: Row,
    /// By class and option.
    shares: Vec<Vec<Vec<Window>>>,
}

impl Table {
    /// The first question whose options all have a total.
    pub fn of(survey: &Study, facts: &[Fact]) -> Option<Table> {
        let questions = &survey.codebook().questions;
        let (question, totals) = questions
            .iter()
            .find_map(|q| Some((q, totals(q, facts)?)))?;
        let size = size_question(survey)?;
        let of = |class: &str, code: &str| {
            let within = [Condition::is(&size.id, class)];
            windows(facts, &question.id, &[code.to_string()], &within)
        };
        let class = |class: &str| question.codes().map(|code| of(class, code)).collect();
        Some(Table {
            question: question.id.clone(),
            codes: question.codes().map(str::to_string).collect(),
            totals,
            shares: size.codes().map(class).collect(),
        })
    }

    /// By class every row that stands in some table with the totals; `None` where there is no such table.
    pub fn rows(&self, sizes: &[i32]) -> Option<Vec<BTreeSet<Row>>> {
        let all: Vec<Vec<Row>> = self
            .shares
            .iter()
            .zip(sizes)
            .map(|(shares, size)| (1..=*size).flat_map(|n| of_base(n, shares)).collect())
            .collect();
        part_of_a_sum(&all, &self.totals)
    }
}

/// The totals of a question; `None` where one is not stated.
fn totals(question: &Question, facts: &[Fact]) -> Option<Row> {
    let total = |code: &str| {
        let own = [Condition::is(&question.id, code)];
        let mine = |f: &&Fact| f.question == question.id && f.population == own;
        facts.iter().filter(mine).find_map(|f| match f.goal {
            Goal::Base(low, high) if low == high => Some(low),
            _ => None,
        })
    };
    let totals: Row = question.codes().map(total).collect::<Option<_>>()?;
    (totals.len() > 1).then_some(totals)
}

/// The rows that sum to n.
fn of_base(n: i32, shares: &[Vec<Window>]) -> Vec<Row> {
    let mut list: Vec<Row> = vec![Vec::new()];
    for windows in shares {
        let more = counts(windows, n);
        let longer = |row: &Row, k: i32| row.iter().copied().chain([k]).collect();
        list = list
            .iter()
            .flat_map(|row| more.iter().map(|k| longer(row, *k)).collect::<Vec<Row>>())
            .filter(|row| row.iter().sum::<i32>() <= n)
            .collect();
    }
    list.retain(|row| row.iter().sum::<i32>() == n);
    list
}

/// By list every row that is part of a choice of one row a list with this sum; `None` where there is no such choice.
pub fn part_of_a_sum(lists: &[Vec<Row>], sum: &Row) -> Option<Vec<BTreeSet<Row>>> {
    let plus = |a: &Row, b: &Row| -> Row { a.iter().zip(b).map(|(x, y)| x + y).collect() };
    let below = |a: &Row| a.iter().zip(sum).all(|(x, s)| x <= s);
    let step = |from: &BTreeSet<Row>, list: &Vec<Row>| -> BTreeSet<Row> {
        let sums = from.iter().flat_map(|a| list.iter().map(|b| plus(a, b)));
        sums.filter(below).collect()
    };
    let mut before = vec![BTreeSet::from([vec![0; sum.len()]])];
    for list in lists {
        before.push(step(&before[before.len() - 1], list));
    }
    let mut after = BTreeSet::from([sum.clone()]);
    let mut parts = Vec::new();
    for (list, before) in lists.iter().zip(&before).rev() {
        let fits = |row: &Row| before.iter().any(|b| after.contains(&plus(b, row)));
        let own: BTreeSet<Row> = list.iter().filter(|row| fits(row)).cloned().collect();
        let reached = |b: &Row| own.iter().any(|row| after.contains(&plus(b, row)));
        after = before.iter().filter(|b| reached(b)).cloned().collect();
        parts.push(own);
    }
    parts.reverse();
    parts.iter().all(|p| !p.is_empty()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2 + 3 and 1 + 4 are 5; 9 is part of no sum.
    #[test]
    fn rows_that_no_sum_needs_are_left_out() {
        let lists = [vec![vec![1], vec![2]], vec![vec![3], vec![4], vec![9]]];
        let parts = part_of_a_sum(&lists, &vec![5]).unwrap();
        assert_eq!(parts[0], BTreeSet::from([vec![1], vec![2]]));
        assert_eq!(parts[1], BTreeSet::from([vec![3], vec![4]]));
        assert!(part_of_a_sum(&lists, &vec![8]).is_none());
    }
}
