//! From counts to whole answers: within a stratum everyone is as likely as everyone else to have any answer.

use crate::model::Counts;
use crate::rows::{Cell, Rows, field_names};
use crate::strata::{Strata, Stratum};
use kommunalblick::codebook::{Kind, Question};
use rand::Rng;

/// How many ranks a ranking asks for.
const RANKS: usize = 3;

/// Writes the answers of one question.
pub fn realise(
    question: &Question,
    strata: &Strata,
    counts: &Counts,
    rows: &mut Rows,
    rng: &mut impl Rng,
) {
    let names = field_names(question, RANKS);
    let fields: Vec<usize> = names.iter().map(|n| rows.field(n)).collect();
    for (i, stratum) in strata.list.iter().enumerate() {
        let answering = drawn(stratum, counts.valid[i], rng);
        for row in stratum.rows.iter() {
            fields
                .iter()
                .for_each(|f| rows.cells[*f][*row] = Cell::NoAnswer);
        }
        match question.kind {
            Kind::Multiple => multiple(question, &fields, &answering, &counts.chosen[i], rows, rng),
            Kind::Ranking => ranking(question, &fields, &answering, counts, i, rows, rng),
            _ => single(question, fields[0], answering, &counts.chosen[i], rows),
        }
    }
}

/// Some of the respondents of a stratum, in random order.
fn drawn(stratum: &Stratum, count: i32, rng: &mut impl Rng) -> Vec<usize> {
    let mut rows = stratum.rows.clone();
    shuffle(&mut rows, rng);
    rows.truncate(count as usize);
    rows
}

/// The shuffle of Fisher and Yates. Written out so that the order depends on the generator's numbers alone.
fn shuffle<T>(list: &mut [T], rng: &mut impl Rng) {
    for i in (1..list.len()).rev() {
        list.swap(i, below(i + 1, rng));
    }
}

/// A number below `end`: the high bits of a 64-bit number, whose bias is below 2⁻⁵⁰ here.
fn below(end: usize, rng: &mut impl Rng) -> usize {
    ((u128::from(rng.next_u64()) * end as u128) >> 64) as usize
}

fn single(
    question: &Question,
    field: usize,
    answering: Vec<usize>,
    chosen: &[i32],
    rows: &mut Rows,
) {
    let mut answering = answering.into_iter();
    for (answer, count) in question.answers.iter().zip(chosen) {
        for row in answering.by_ref().take(*count as usize) {
            rows.set(field, row, &answer.code);
        }
    }
}

/// Each option goes to as many as its count says, drawn anew; an answer that excludes the others comes first. Whoever would have ticked
/// nothing takes a tick over from someone with several.
fn multiple(
    question: &Question,
    fields: &[usize],
    answering: &[usize],
    chosen: &[i32],
    rows: &mut Rows,
    rng: &mut impl Rng,
) {
    let mut ticks = vec![vec![false; fields.len()]; answering.len()];
    let mut open: Vec<usize> = (0..answering.len()).collect();
    shuffle(&mut open, rng);
    for o in (0..fields.len()).filter(|o| question.answers[*o].exclusive) {
        for at in open.split_off(open.len() - chosen[o] as usize) {
            ticks[at][o] = true;
        }
    }
    for o in (0..fields.len()).filter(|o| !question.answers[*o].exclusive) {
        shuffle(&mut open, rng);
        for at in &open[..chosen[o] as usize] {
            ticks[*at][o] = true;
        }
    }
    fill(&mut ticks, &open, rng);
    for (at, row) in answering.iter().enumerate() {
        for (o, field) in fields.iter().enumerate() {
            rows.set(*field, *row, if ticks[at][o] { "ja" } else { "nein" });
        }
    }
}

fn fill(ticks: &mut [Vec<bool>], open: &[usize], rng: &mut impl Rng) {
    let number = |t: &[bool]| t.iter().filter(|x| **x).count();
    for empty in open
        .iter()
        .copied()
        .filter(|i| number(&ticks[*i]) == 0)
        .collect::<Vec<_>>()
    {
        let rich: Vec<(usize, usize)> = open
            .iter()
            .filter(|i| number(&ticks[**i]) > 1)
            .flat_map(|i| (0..ticks[*i].len()).map(|o| (*i, o)).collect::<Vec<_>>())
            .filter(|(i, o)| ticks[*i][*o])
            .collect();
        let (from, option) = rich[below(rich.len(), rng)];
        ticks[from][option] = false;
        ticks[empty][option] = true;
    }
}

/// Lengths, then items, then their order.
fn ranking(
    question: &Question,
    fields: &[usize],
    answering: &[usize],
    counts: &Counts,
    i: usize,
    rows: &mut Rows,
    rng: &mut impl Rng,
) {
    let [second, third] = counts.ranks[i].map(|r| r as usize);
    let lengths: Vec<usize> = (0..answering.len())
        .map(|at| 1 + usize::from(at < second) + usize::from(at < third))
        .collect();
    let mut lists = items(&lengths, &counts.chosen[i], rng);
    for list in &mut lists {
        shuffle(list, rng);
    }
    for (option, count) in counts.second[i].iter().enumerate() {
        if let Some(count) = count {
            place_second(&mut lists, option, *count as usize, rng);
        }
    }
    for (row, list) in answering.iter().zip(lists) {
        for (rank, option) in list.into_iter().enumerate() {
            rows.set(fields[rank], *row, &question.answers[option].code);
        }
    }
}

/// Gives each option to as many as its count says, nobody twice the same (Gale and Ryser: the largest counts first, each to those with
/// most room), then swaps at random until no trace of that order is left.
fn items(lengths: &[usize], chosen: &[i32], rng: &mut impl Rng) -> Vec<Vec<usize>> {
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); lengths.len()];
    let mut options: Vec<usize> = (0..chosen.len()).collect();
    options.sort_by_key(|o| std::cmp::Reverse(chosen[*o]));
    for option in options {
        let mut order: Vec<usize> = (0..lists.len()).collect();
        shuffle(&mut order, rng);
        order.sort_by_key(|at| std::cmp::Reverse(lengths[*at] - lists[*at].len()));
        for at in order.into_iter().take(chosen[option] as usize) {
            lists[at].push(option);
        }
    }
    for _ in 0..200 * lists.len().pow(2).min(2000) {
        swap(&mut lists, rng);
    }
    lists
}

fn swap(lists: &mut [Vec<usize>], rng: &mut impl Rng) {
    if lists.len() < 2 {
        return;
    }
    let (a, b) = (below(lists.len(), rng), below(lists.len(), rng));
    let (i, j) = (below(lists[a].len(), rng), below(lists[b].len(), rng));
    let (x, y) = (lists[a][i], lists[b][j]);
    if a != b && !lists[a].contains(&y) && !lists[b].contains(&x) {
        lists[a][i] = y;
        lists[b][j] = x;
    }
}

/// Moves an option to the second place in so many lists, and out of it in the others.
fn place_second(lists: &mut [Vec<usize>], option: usize, count: usize, rng: &mut impl Rng) {
    let mut holding: Vec<usize> = (0..lists.len())
        .filter(|at| lists[*at].len() > 1 && lists[*at].contains(&option))
        .collect();
    shuffle(&mut holding, rng);
    for (nth, at) in holding.into_iter().enumerate() {
        let position = lists[at].iter().position(|o| *o == option).unwrap_or(0);
        if nth < count {
            lists[at].swap(position, 1);
        } else if position == 1 {
            let other = if lists[at].len() > 2 && below(2, rng) == 1 {
                2
            } else {
                0
            };
            lists[at].swap(1, other);
        }
    }
}
