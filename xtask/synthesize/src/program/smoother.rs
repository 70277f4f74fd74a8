//! The last steps of a solved program: as long as all constraints hold and the lines along the classes bend less.

use super::{Program, Var};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// The seed of the steps drawn at random.
const SEED: u64 = 412;
/// How many of them are tried.
const STEPS: i32 = 1_000_000;
/// How much more the lines may bend by the first of them.
const WORST: f64 = 20_000.0;

impl Program {
    /// Makes steps as long as any lets the lines bend less.
    pub(super) fn smoother(&self, mut values: Vec<i32>) -> Vec<i32> {
        if self.lines.is_empty() {
            return values;
        }
        let touching = self.touching();
        while self.smoothed(&touching, &mut values) {}
        if !self.lines.jump(&values) {
            return values;
        }
        let mut other = self.wandered(&touching, values.clone());
        while self.smoothed(&touching, &mut other) {}
        match self.lines.total(&other) < self.lines.total(&values) {
            true => other,
            false => values,
        }
    }

    /// Steps drawn at random, of which also such are made that bend the lines more, but ever less so: a way out of where no single step leads on.
    fn wandered(&self, touching: &[Vec<usize>], mut values: Vec<i32>) -> Vec<i32> {
        let mut rng = ChaCha8Rng::seed_from_u64(SEED);
        let mut best = (self.lines.total(&values), values.clone());
        let mut now = best.0;
        for left in (0..STEPS).rev() {
            let worse = WORST * f64::from(left) / f64::from(STEPS);
            let moves = self.drawn(&mut rng);
            let Some(change) = self.change(&moves, touching, &mut values, worse) else {
                continue;
            };
            now += change;
            if now < best.0 - 1e-6 {
                best = (now, values.clone());
            }
        }
        best.1
    }

    /// One of the steps that two rows of a table allow.
    fn drawn(&self, rng: &mut impl Rng) -> Vec<(Var, i32)> {
        let mut below = |end: usize| ((u128::from(rng.next_u64()) * end as u128) >> 64) as usize;
        let table = &self.tables[below(self.tables.len())];
        let (i, j) = (below(table.len()), below(table.len()));
        let (o, p) = (below(table[0].len()), below(table[0].len()));
        let (upper, lower) = (&table[i], &table[j]);
        if i == j || o == p {
            return Vec::new();
        }
        match below(6) {
            0 => vec![(upper[o], 1), (upper[p], -1), (lower[o], -1), (lower[p], 1)],
            1 => vec![(upper[o], 1), (upper[p], -1)],
            2 => vec![(upper[o], 1)],
            3 => vec![(upper[o], -1)],
            4 => vec![(upper[o], 1), (lower[o], -1)],
            _ => vec![
                (upper[o], 1),
                (lower[o], -1),
                (self.answers[i], 1),
                (self.answers[j], -1),
            ],
        }
    }

    /// One pass over the steps that two rows allow.
    fn smoothed(&self, touching: &[Vec<usize>], values: &mut [i32]) -> bool {
        let mut moved = false;
        for table in &self.tables {
            for (i, upper) in table.iter().enumerate() {
                for (j, lower) in table.iter().enumerate().filter(|(j, _)| *j != i) {
                    let moves = self.moves(upper, lower, (i, j));
                    for moves in moves {
                        while self.bends_less(&moves, touching, values) {
                            moved = true;
                        }
                    }
                }
            }
        }
        moved
    }

    /// The steps that two rows of a table allow.
    fn moves(&self, upper: &[Var], lower: &[Var], (i, j): (usize, usize)) -> Vec<Vec<(Var, i32)>> {
        let mut list = Vec::new();
        for o in 0..upper.len() {
            for p in (0..upper.len()).filter(|p| *p != o) {
                list.push(vec![
                    (upper[o], 1),
                    (upper[p], -1),
                    (lower[o], -1),
                    (lower[p], 1),
                ]);
                list.push(vec![(upper[o], 1), (upper[p], -1)]);
            }
            list.push(vec![(upper[o], 1)]);
            list.push(vec![(upper[o], -1)]);
            list.push(vec![(upper[o], 1), (lower[o], -1)]);
            let [n, m] = [self.answers[i], self.answers[j]];
            list.push(vec![(upper[o], 1), (lower[o], -1), (n, 1), (m, -1)]);
        }
        list
    }

    /// Makes the moves if the lines bend less and everything they touch still holds.
    fn bends_less(
        &self,
        moves: &[(Var, i32)],
        touching: &[Vec<usize>],
        values: &mut [i32],
    ) -> bool {
        self.change(moves, touching, values, -1e-6).is_some()
    }

    /// Makes the moves if the lines bend more by less than so much, and everything they touch still holds; by how much more they bend then.
    fn change(
        &self,
        moves: &[(Var, i32)],
        touching: &[Vec<usize>],
        values: &mut [i32],
        worse: f64,
    ) -> Option<f64> {
        let inside =
            |(v, step): &(Var, i32)| self.domains[*v].binary_search(&(values[*v] + step)).is_ok();
        if moves.is_empty() || !moves.iter().all(inside) {
            return None;
        }
        let before = self.lines.bend(moves, values);
        moves.iter().for_each(|(v, step)| values[*v] += step);
        let change = self.lines.bend(moves, values) - before;
        let holds = change < worse
            && moves
                .iter()
                .flat_map(|(v, _)| &touching[*v])
                .all(|c| self.holds(*c, values));
        if !holds {
            moves.iter().for_each(|(v, step)| values[*v] -= step);
        }
        holds.then_some(change)
    }
}
