//! What is drawn: cells of surveys, and queries.

use crate::package::MISSING;
use kommunalblick::codebook::{Codebook, Kind, Question, Reason};
use kommunalblick::query::{
    Against, Base, Condition, Measure, NetOf, Per, Query, Weighting, measures,
};
use rand::Rng;
use rand_chacha::ChaCha8Rng;

pub struct Draw(ChaCha8Rng);

impl Draw {
    pub fn of(rng: ChaCha8Rng) -> Draw {
        Draw(rng)
    }

    /// Both included.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + (self.0.next_u64() % (most - least + 1) as u64) as usize
    }

    pub fn once_in(&mut self, times: usize) -> bool {
        self.between(1, times) == 1
    }

    pub fn one<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.between(0, list.len() - 1)].clone()
    }

    pub fn word(&mut self, words: &[&str]) -> String {
        self.one(words).to_string()
    }

    /// A reason for missing, once in so many times.
    pub fn missing(&mut self, times: usize) -> Option<String> {
        self.once_in(times)
            .then(|| self.word(&MISSING.map(|(value, _)| value)))
    }

    /// Few whole numbers, some far from the others, some with decimals.
    pub fn number(&mut self) -> String {
        match self.between(0, 9) {
            0 => (self.between(0, 100_000) as f64 / 8.0).to_string(),
            1 => format!("-{}", self.between(1, 30)),
            _ => self.between(0, 40).to_string(),
        }
    }

    pub fn query(&mut self, book: &Codebook) -> Query {
        let asked: Vec<&Question> = book
            .questions
            .iter()
            .filter(|q| q.kind != Kind::Text)
            .collect();
        let question = self.one(&asked);
        let measure = self.one(measures(book.optioned(question).kind));
        let mut query = Query {
            measure,
            population: self.population(book),
            base: self.one(&[Base::Valid, Base::Asked, Base::All]),
            per: self.one(&[Per::Column, Per::Column, Per::Row, Per::Total]),
            weight: self.once_in(3).then(|| Weighting::Field("w".to_string())),
            nets: self.nets(book.optioned(question)),
            ..Query::of(&question.id)
        };
        if matches!(measure, Measure::Mean | Measure::Median) {
            (query.base, query.per, query.nets) = (Base::Valid, Per::Column, Vec::new());
        }
        if self.once_in(5) {
            query.against = Some(match self.once_in(2) {
                true => Against::Rest,
                false => Against::Population(self.population(book)),
            });
        }
        let coded: Vec<&Question> = book.questions.iter().filter(|q| q.is_variable()).collect();
        let axes =
            usize::from(question.kind == Kind::Battery) + usize::from(query.against.is_some());
        for _ in axes..self.between(0, 2) {
            let by = self.one(&coded).id.clone();
            if by != question.id && !query.by.contains(&by) {
                query.by.push(by);
            }
        }
        query
    }

    fn population(&mut self, book: &Codebook) -> Vec<Condition> {
        let coded: Vec<&Question> = book.questions.iter().filter(|q| q.is_variable()).collect();
        let mut list: Vec<Condition> = Vec::new();
        for _ in 0..self.between(0, 2) {
            let question = self.one(&coded);
            let mut condition = Condition::lacks(question, &[]);
            let codes: Vec<String> = question.codes().map(str::to_string).collect();
            condition.codes = self.some(&codes);
            for reason in [Reason::NotAsked, Reason::NoAnswer, Reason::DontKnow] {
                if self.once_in(4) {
                    condition
                        .reasons
                        .extend(Condition::lacks(question, &[reason]).reasons);
                }
            }
            condition.negated = self.once_in(3);
            list.push(condition);
        }
        list.sort();
        list.dedup();
        list
    }

    fn nets(&mut self, question: &Question) -> Vec<NetOf> {
        let codes: Vec<String> = question.codes().map(str::to_string).collect();
        let nets = (0..self.between(0, 2)).map(|at| format!("net{at}"));
        let nets: Vec<String> = nets.filter(|_| !codes.is_empty()).collect();
        let net = |name| NetOf {
            name,
            codes: self.some(&codes),
        };
        nets.into_iter().map(net).collect()
    }

    /// At least one of a list, in its order.
    fn some(&mut self, list: &[String]) -> Vec<String> {
        let one = self.one(list);
        let times = self.between(1, 4);
        let kept = list
            .iter()
            .filter(|own| **own == one || self.once_in(times));
        kept.cloned().collect()
    }
}
