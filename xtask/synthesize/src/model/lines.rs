//! The shares of a question that are to change gradually along the classes, and of which something is said.

use super::{Asked, OPTIONS, Vars};
use crate::smooth::{Line, Lines, Point};
use crate::words::Word;
use kommunalblick::codebook::Kind;
use kommunalblick::query::{Condition, Measure};

impl Asked<'_> {
    /// Each option along each chain of classes.
    pub(super) fn lines(&self, vars: &Vars) -> Lines {
        let shares = self.known.shares();
        let measure = match self.question.kind {
            Kind::Ranking => Measure::Mentions,
            _ => Measure::Percent,
        };
        let strata = |class: usize| -> Vec<usize> {
            let of = |i: &usize| self.strata.list[*i].class == class;
            (0..self.strata.list.len()).filter(of).collect()
        };
        let point = |class: usize, option: usize| Point {
            count: strata(class)
                .iter()
                .map(|i| vars.nodes[*i][OPTIONS + option])
                .collect(),
            base: self.base_sum(vars, measure, &strata(class)),
            unsaid: !self.is_said(class, option),
            free: self.known.printed[class][option].is_none(),
            wish: 100.0 * shares[class][option],
        };
        let line = |chain: &Vec<usize>, option: usize| Line {
            points: chain.iter().map(|class| point(*class, option)).collect(),
        };
        let options = 0..self.question.answers.len();
        let chains = self.known.chains.iter().filter(|chain| chain.len() > 1);
        let lines = chains.flat_map(|chain| options.clone().map(move |o| line(chain, o)));
        Lines::new(lines.collect())
    }

    /// Whether a number or a statement names the option in the class; of answers that exclude one another, any option of the class.
    fn is_said(&self, class: usize, option: usize) -> bool {
        let answer = &self.question.answers[option];
        let alone = self.question.kind != Kind::Multiple || answer.exclusive;
        let is = |code: &str| alone || code == answer.code;
        let class = self.strata.class_code(class);
        let about = |population: &[Condition]| {
            let of = |c: &Condition| !c.negated && c.codes.iter().any(|code| code == class);
            population.iter().any(|c| self.strata.is_size(c) && of(c))
        };
        let facts = self.facts.iter();
        let mut numbers = facts
            .filter(|f| about(&f.population))
            .flat_map(|f| &f.codes);
        let plain = |word: &&Word| word.statement.answer.is_empty(); // others are about items of a battery
        let mut words = self.words.iter().filter(plain).filter(|word| {
            let queries = [&word.statement.query, &word.statement.against];
            queries.into_iter().flatten().any(|q| about(&q.population))
        });
        numbers.any(|code| is(code)) || words.any(|word| word.names().any(is))
    }
}
