//! The worded statements as constraints, beside the stated numbers.
//!
//! Within one population a statement is linear in the counts. Between two populations whose bases are free it is not: there the shares
//! that are expected of both (stated ones as they are) give a number that the one must reach and the other must not pass. Statements
//! that cannot hold together with others name them in the package and are left out here.

use crate::fact::{Fact, Goal};
use crate::model::{Asked, Vars};
use crate::program::{Program, Sum};
use kommunalblick::codebook::Question;
use kommunalblick::query::{Condition, Query};
use kommunalblick::study::Study;
use kommunalblick::study::statement::{Claim, Statement};

/// Thousandths of a share; pivots between two populations are in them.
const WHOLE: i32 = 1000;

/// One statement as a question's program meets it.
#[derive(Clone)]
pub struct Word<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// Every option, or every item, it can be about.
    pub universe: Vec<String>,
    /// Of a battery: the items' stated shares in the statement's population.
    pub printed: Vec<(String, f64)>,
}

impl<'a> Word<'a> {
    /// The statements about a question, or about the battery that it is an item of, whose populations are known by now.
    pub fn of(
        survey: &'a Study,
        question: &Question,
        facts: &[Fact],
        done: &[&str],
    ) -> Vec<Word<'a>> {
        let about = |s: &&Statement| {
            let asked = s.query.as_ref().and_then(|q| q.question.as_deref());
            let own = asked == Some(question.id.as_str());
            let item = asked.is_some() && asked == question.battery.as_deref();
            (own || item) && s.conflicts.is_empty()
        };
        let known = |s: &&Statement| {
            let named = [&s.query, &s.against].into_iter().flatten();
            named
                .flat_map(|q| &q.population)
                .all(|c| done.contains(&c.variable.as_str()))
        };
        let statements = survey.statements().iter().filter(about).filter(known);
        statements
            .filter_map(|s| Word::new(survey, s, facts))
            .collect()
    }

    fn new(survey: &Study, statement: &'a Statement, facts: &[Fact]) -> Option<Word<'a>> {
        let query = statement.query.as_ref()?;
        let universe = statement.universe(survey, query);
        let printed = universe.iter().filter_map(|name| {
            let (counted, _) = statement.counted(query, name);
            let same = |f: &&Fact| {
                Some(&f.question) == counted.question.as_ref()
                    && f.codes == statement.answer
                    && f.population == counted.population
            };
            match facts.iter().find(same)?.goal {
                Goal::Share(_, share) => Some((name.clone(), share)),
                _ => None,
            }
        });
        let printed = printed.collect();
        Some(Word {
            statement,
            universe,
            printed,
        })
    }

    /// The conditions of both populations.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let queries = [&self.statement.query, &self.statement.against];
        queries.into_iter().flatten().flat_map(|q| &q.population)
    }

    /// The options it names, those of sums too.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let nets = self.statement.query.iter().flat_map(|q| &q.nets);
        let sums = nets.flat_map(|net| &net.codes).map(String::as_str);
        self.statement.options().chain(sums)
    }

    fn printed_of(&self, item: &str) -> Option<f64> {
        self.printed
            .iter()
            .find(|(name, _)| name == item)
            .map(|(_, share)| *share)
    }
}

/// Posts every statement of a question.
pub fn post(asked: &Asked, vars: &Vars, program: &mut Program) {
    for word in &asked.words {
        let Some(query) = &word.statement.query else {
            continue;
        };
        let posting = Posting {
            asked,
            vars,
            word,
            query,
        };
        if word.statement.answer.is_empty() {
            posting.plain(program);
        } else {
            posting.item(program);
        }
    }
}

struct Posting<'a, 'b> {
    asked: &'a Asked<'b>,
    vars: &'a Vars,
    word: &'a Word<'b>,
    query: &'a Query,
}

impl Posting<'_, '_> {
    fn plain(&self, program: &mut Program) {
        let statement = self.word.statement;
        let options: Vec<&str> = statement.options().collect();
        let others = || {
            self.word
                .universe
                .iter()
                .filter(|u| !options.contains(&u.as_str()))
        };
        match statement.claim {
            Claim::Top => others().for_each(|u| {
                options.iter().for_each(|o| self.more(o, u, 0, program));
            }),
            Claim::Order => self.order(program),
            Claim::Only => others().for_each(|u| self.at_most(u, self.bound(), 0, program)),
            Claim::MoreThan => options
                .iter()
                .for_each(|o| self.at_least(o, self.bound(), 1, program)),
            Claim::AtLeast => options
                .iter()
                .for_each(|o| self.at_least(o, self.bound(), 0, program)),
            Claim::LessThan => options
                .iter()
                .for_each(|o| self.at_most(o, self.bound(), 1, program)),
            Claim::RankWithin => options.iter().for_each(|o| self.within(o, program)),
            Claim::Similar => options.iter().for_each(|o| self.similar(o, program)),
            Claim::MoreIn => options
                .iter()
                .for_each(|o| self.split(&[o.to_string()], program)),
            Claim::MeanMore => self.split(&self.word.universe, program),
            Claim::None => {}
        }
    }

    /// Of a battery each item has its own program: what is stated about the others is what it is held against.
    fn item(&self, program: &mut Program) {
        let own = self
            .asked
            .question
            .id
            .rsplit('.')
            .next()
            .unwrap_or_default();
        let statement = self.word.statement;
        match statement.claim {
            Claim::Top if !statement.options().any(|o| o == own) => {
                let least = statement
                    .options()
                    .filter_map(|o| self.word.printed_of(o))
                    .reduce(f64::min);
                self.below(least, program);
            }
            Claim::Order => {
                let steps = statement.steps_of(&self.word.universe);
                let place = steps.iter().position(|s| s.iter().any(|o| o == own));
                let before = place.filter(|p| *p > 0).map(|p| &steps[p - 1]);
                let least = before.and_then(|s| {
                    s.iter()
                        .filter_map(|o| self.word.printed_of(o))
                        .reduce(f64::min)
                });
                self.below(
                    least.filter(|_| self.word.printed_of(own).is_none()),
                    program,
                );
            }
            Claim::MeanMore if self.word.printed_of(own).is_none() => {
                self.split(&statement.answer, program)
            }
            _ => {}
        }
    }

    /// Less than a stated share of another item, whatever its base.
    fn below(&self, share: Option<f64>, program: &mut Program) {
        let Some(share) = share else { return };
        let most = (share * f64::from(WHOLE)) as i32 - 6; // half a point of rounding, and a thousandth for "less"
        let (k, n) = (
            self.sum(self.query, &self.word.statement.answer),
            self.base(self.query),
        );
        program.at_most(scaled(&k, WHOLE, &n, -most), 0);
    }

    fn order(&self, program: &mut Program) {
        for pair in self.word.statement.steps_of(&self.word.universe).windows(2) {
            for a in &pair[0] {
                pair[1].iter().for_each(|b| self.more(a, b, 1, program));
            }
        }
    }

    fn more(&self, a: &str, b: &str, by: i32, program: &mut Program) {
        let sum = scaled(&self.option(a), 1, &self.option(b), -1);
        program.at_least(sum, by);
    }

    fn at_least(&self, option: &str, (units, scale): (i32, i32), by: i32, program: &mut Program) {
        let sum = scaled(
            &self.option(option),
            100 * scale,
            &self.base(self.query),
            -units,
        );
        program.at_least(sum, by);
    }

    fn at_most(&self, option: &str, (units, scale): (i32, i32), by: i32, program: &mut Program) {
        let sum = scaled(
            &self.option(option),
            100 * scale,
            &self.base(self.query),
            -units,
        );
        program.at_most(sum, -by);
    }

    /// Only the options that are expected to have most may have more.
    fn within(&self, option: &str, program: &mut Program) {
        let mut others: Vec<(f64, &String)> = self
            .word
            .universe
            .iter()
            .filter(|u| *u != option)
            .map(|u| {
                (
                    self.asked
                        .expected_share(self.query, std::slice::from_ref(u)),
                    u,
                )
            })
            .collect();
        others.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (units, scale) = self.bound();
        let above = (units / scale - 1).max(0) as usize;
        others
            .iter()
            .skip(above)
            .for_each(|(_, u)| self.more(option, u, 0, program));
    }

    /// Within the bound of the share that is expected of the second population, less a point.
    fn similar(&self, option: &str, program: &mut Program) {
        let Some(against) = &self.word.statement.against else {
            return;
        };
        let share = self.asked.expected_share(against, &self.codes(option)) * f64::from(WHOLE);
        let (units, scale) = self.bound();
        let off = 10 * units / scale - 10;
        let (k, n) = (self.option(option), self.base(self.query));
        program.at_most(scaled(&k, WHOLE, &n, -(share as i32 + off)), 0);
        program.at_least(scaled(&k, WHOLE, &n, -(share as i32 - off)), 0);
    }

    /// The first population reaches, and the second does not pass, what lies between the shares expected of them.
    fn split(&self, names: &[String], program: &mut Program) {
        let Some(against) = &self.word.statement.against else {
            return;
        };
        let codes: Vec<String> = names.iter().flat_map(|n| self.codes(n)).collect();
        let [first, second] = [self.query, against].map(|q| self.asked.expected_share(q, &codes));
        let pivot = if first > second {
            (first + second) / 2.0
        } else {
            first - 0.01
        };
        let pivot = (pivot * f64::from(WHOLE)) as i32;
        let sides = |q: &Query| scaled(&self.sum(q, &codes), WHOLE, &self.base(q), -pivot);
        program.at_least(sides(self.query), 1);
        program.at_most(sides(against), 0);
    }

    fn bound(&self) -> (i32, i32) {
        let bound = self.word.statement.bound;
        bound.map_or((0, 1), |b| (b.units() as i32, b.scale() as i32))
    }

    fn codes(&self, option: &str) -> Vec<String> {
        let net = self.query.nets.iter().find(|n| n.name == option);
        net.map_or_else(|| vec![option.to_string()], |n| n.codes.clone())
    }

    fn option(&self, option: &str) -> Sum {
        self.sum(self.query, &self.codes(option))
    }

    fn sum(&self, query: &Query, codes: &[String]) -> Sum {
        let strata = self.asked.strata.of_population(&query.population);
        self.asked.chosen_sum(self.vars, codes, &strata)
    }

    fn base(&self, query: &Query) -> Sum {
        let strata = self.asked.strata.of_population(&query.population);
        self.asked.base_sum(self.vars, query.measure, &strata)
    }
}

/// a·one + b·other.
fn scaled(one: &Sum, a: i32, other: &Sum, b: i32) -> Sum {
    let times = |sum: &Sum, factor: i32| sum.iter().map(|(c, v)| (c * factor, *v)).collect::<Sum>();
    let mut sum = times(one, a);
    sum.extend(times(other, b));
    sum
}
