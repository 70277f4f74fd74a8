//! A single-choice question whose options all have a stated total: the table of classes by options, by dynamic programming.
//!
//! For each class every row of whole numbers that gives its stated shares is listed; of all ways to add one such row a class up to the
//! totals the cheapest is taken.

use crate::fact::{Fact, Goal, MISSED, Window};
use crate::model::{Asked, Counts};
use kommunalblick::codebook::Kind;
use std::collections::BTreeMap;

/// One row of the table: counts by option, and its cost.
pub type Row = (Vec<i32>, u32);

/// Solves a closed table; `None` where the question is none.
pub fn closed(asked: &Asked) -> Option<Result<Counts, String>> {
    let totals = totals(asked)?;
    let rows: Vec<Vec<Row>> = (0..asked.strata.classes())
        .map(|class| rows(asked, class))
        .collect();
    let Some(table) = best(&rows, &totals) else {
        return Some(Err(format!(
            "{}: no table gives the printed totals",
            asked.question.id
        )));
    };
    let chosen: Vec<Vec<i32>> = asked
        .strata
        .list
        .iter()
        .map(|s| table[s.class].clone())
        .collect();
    Some(Ok(Counts {
        valid: chosen.iter().map(|c| c.iter().sum()).collect(),
        ranks: vec![[0; 2]; chosen.len()],
        second: vec![Vec::new(); chosen.len()],
        chosen,
    }))
}

/// What is stated about an option in a class.
fn printed<'a>(asked: &'a Asked, class: usize, code: &str) -> Vec<&'a Goal> {
    let strata = &asked.strata;
    let mine = |f: &&&Fact| {
        f.codes == [code] && strata.class_of(&strata.of_population(&f.population)) == Some(class)
    };
    asked.facts.iter().filter(mine).map(|f| &f.goal).collect()
}

/// The stated total of each option, where each has one and every stratum is a class.
fn totals(asked: &Asked) -> Option<Vec<i32>> {
    let classes = asked.strata.classes();
    let is_table =
        asked.question.kind == Kind::Single && classes > 1 && asked.strata.list.len() == classes;
    let total = |code: &str| {
        asked
            .facts
            .iter()
            .find_map(|f| match (&f.goal, &f.population[..]) {
                (Goal::Base(low, high), [c])
                    if low == high && c.variable == asked.question.id && c.codes == [code] =>
                {
                    Some(*low)
                }
                _ => None,
            })
    };
    asked
        .question
        .codes()
        .map(total)
        .collect::<Option<Vec<i32>>>()
        .filter(|_| is_table)
}

/// Every row of a class that meets its stated shares, rounded once or twice.
pub fn rows(asked: &Asked, class: usize) -> Vec<Row> {
    let cap = asked
        .strata
        .list
        .iter()
        .find(|s| s.class == class)
        .map_or(0, |s| s.rows.len() as i32);
    let of = |code: &str| -> Vec<&Vec<(u32, Window)>> {
        let shares = printed(asked, class, code).into_iter();
        shares
            .filter_map(|goal| match goal {
                Goal::Share(windows, _) => Some(windows),
                _ => None,
            })
            .collect()
    };
    let shares: Vec<Vec<&Vec<(u32, Window)>>> = asked.question.codes().map(of).collect();
    (1..=cap).flat_map(|n| of_base(n, &shares)).collect()
}

/// The rows that sum to n.
fn of_base(n: i32, shares: &[Vec<&Vec<(u32, Window)>>]) -> Vec<Row> {
    let cost = |windows: &[(u32, Window)], k: i32| {
        windows
            .iter()
            .take(2)
            .find(|(_, w)| w.holds(k, n))
            .map_or(MISSED, |(c, _)| *c)
    };
    let mut list: Vec<Row> = vec![(Vec::new(), 0)];
    for option in shares {
        let counts: Vec<(i32, u32)> = (0..=n)
            .map(|k| (k, option.iter().map(|w| cost(w, k)).sum()))
            .filter(|(_, cost)| *cost < MISSED)
            .collect();
        list = list
            .iter()
            .flat_map(|(row, sum)| {
                counts
                    .iter()
                    .map(move |(k, cost)| (row.iter().copied().chain([*k]).collect(), sum + cost))
            })
            .collect();
    }
    list.retain(|(row, _)| row.iter().sum::<i32>() == n);
    list
}

/// The cheapest choice of one row a class that gives the totals.
pub fn best(rows: &[Vec<Row>], totals: &[i32]) -> Option<Vec<Vec<i32>>> {
    type State = BTreeMap<Vec<i32>, (u32, usize)>;
    let mut layers: Vec<State> = vec![BTreeMap::from([(vec![0; totals.len()], (0, 0))])];
    for class in rows {
        let mut next = State::new();
        for (sum, (cost, _)) in &layers[layers.len() - 1] {
            for (i, (row, own)) in class.iter().enumerate() {
                let to: Vec<i32> = sum.iter().zip(row).map(|(a, b)| a + b).collect();
                if to.iter().zip(totals).any(|(a, t)| a > t) {
                    continue;
                }
                let entry = next.entry(to).or_insert((u32::MAX, 0));
                if cost + own < entry.0 {
                    *entry = (cost + own, i);
                }
            }
        }
        layers.push(next);
    }
    layers.last()?.get(totals)?;
    let mut at = totals.to_vec();
    let mut table = Vec::new();
    for (class, layer) in rows.iter().zip(&layers[1..]).rev() {
        let row = &class[layer[&at].1].0;
        at = at.iter().zip(row).map(|(a, b)| a - b).collect();
        table.push(row.clone());
    }
    table.reverse();
    Some(table)
}
