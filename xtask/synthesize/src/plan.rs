//! In which order the questions are made, and what each is made from.

use crate::bases::{self, Class};
use crate::candidates::Group;
use crate::fact::{Fact, Goal};
use crate::implied::{self, Bound};
use crate::model::{self, Asked, Counts};
use crate::realise;
use crate::rows::Rows;
use crate::status;
use crate::strata::Strata;
use crate::wish::Known;
use crate::words::Word;
use kommunalblick::codebook::{Kind, Question};
use kommunalblick::query::{Condition, Measure};
use kommunalblick::study::Study;
use kommunalblick::study::figure::Chart;
use rand_chacha::ChaCha8Rng;

/// How many choices of class bases are tried.
const TRIES: usize = 20;

/// Makes all questions, one block after the other.
pub struct Plan<'a> {
    survey: &'a Study,
    facts: Vec<Fact>,
    rows: Rows,
    rng: ChaCha8Rng,
    top: Vec<String>,
}

impl<'a> Plan<'a> {
    /// A plan for rows without answers.
    pub fn new(survey: &'a Study, facts: Vec<Fact>, rows: Rows, rng: ChaCha8Rng) -> Plan<'a> {
        let profiles = survey
            .figures()
            .iter()
            .filter(|f| f.chart == Chart::Profile);
        let top = profiles.flat_map(|f| f.findings.iter().cloned()).collect();
        Plan {
            survey,
            facts,
            rows,
            rng,
            top,
        }
    }

    /// The rows with all answers.
    pub fn run(mut self) -> Result<Rows, String> {
        let blocks = self.blocks();
        let mut done: Vec<&str> = Vec::new();
        for block in &blocks {
            self.block(block, &done)?;
            done.extend(block.iter().map(|q| q.id.as_str()));
        }
        Ok(self.rows)
    }

    /// What the stated numbers force. The rows play no part in it.
    pub fn bounds(&self) -> Result<Vec<Bound>, String> {
        let common = |block: Vec<&'a Question>| {
            let total = self.printed_base(block[0]).filter(|_| block.len() > 1);
            total.map(|total| (block, total))
        };
        let blocks: Vec<(Vec<&Question>, i32)> =
            self.blocks().into_iter().filter_map(common).collect();
        implied::all(self.survey, &self.facts, &blocks)
    }

    /// The size class, its kind, questions without routing that others' numbers are about, then the rest; within that in questionnaire order.
    /// Questions for which the same base was stated make one block.
    fn blocks(&self) -> Vec<Vec<&'a Question>> {
        let book = self.survey.codebook();
        let roles = &self.survey.descriptor().roles;
        let place = |q: &Question| {
            let is = |role: &Option<String>| role.as_deref() == Some(q.id.as_str());
            match () {
                () if is(&roles.size_question) => 0,
                () if is(&roles.kind_question) => 1,
                () if self.divides(&q.id) => 2,
                () => 3,
            }
        };
        let answered = |q: &&Question| q.kind != Kind::Battery && q.absent.de.is_empty();
        let mut list: Vec<&Question> = book.questions.iter().filter(answered).collect();
        list.sort_by_key(|q| place(q));
        let mut blocks: Vec<Vec<&Question>> = Vec::new();
        for question in list {
            let base = self.printed_base(question);
            let same = |b: &&mut Vec<&Question>| {
                base.is_some() && place(b[0]) == place(question) && self.printed_base(b[0]) == base
            };
            match blocks.iter_mut().find(same) {
                Some(block) => block.push(question),
                None => blocks.push(vec![question]),
            }
        }
        blocks
    }

    /// Whether numbers about other questions are about groups that a question makes.
    fn divides(&self, id: &str) -> bool {
        self.facts
            .iter()
            .any(|f| f.question != id && f.population.iter().any(|c| c.variable == id))
    }

    /// The options of a question by the groups that numbers about other questions make of them.
    fn together(&self, question: &Question) -> Vec<Vec<usize>> {
        let others = self.facts.iter().filter(|f| f.question != question.id);
        let named = others.flat_map(|f| &f.population);
        let conditions: Vec<&Condition> = named.filter(|c| c.variable == question.id).collect();
        let mut groups: Vec<(Vec<bool>, Vec<usize>)> = Vec::new();
        for (o, code) in question.codes().enumerate() {
            let key: Vec<bool> = conditions
                .iter()
                .map(|c| c.codes.iter().any(|own| own == code))
                .collect();
            match groups.iter_mut().find(|(known, _)| *known == key) {
                Some((_, options)) => options.push(o),
                None => groups.push((key, vec![o])),
            }
        }
        groups.into_iter().map(|(_, options)| options).collect()
    }

    /// The one base that is stated for everyone who was asked; `None` where more is known about who answered.
    fn printed_base(&self, question: &Question) -> Option<i32> {
        let plain =
            |f: &&Fact| f.question == question.id && f.population.is_empty() && !f.id.is_empty();
        let grouped = |f: &Fact| {
            f.question == question.id && matches!(f.goal, Goal::Base(..)) && f.id.is_empty()
        };
        let asked_all = question.routing.is_empty() && !self.facts.iter().any(grouped);
        self.facts
            .iter()
            .filter(plain)
            .filter(|_| asked_all)
            .find_map(|f| match f.goal {
                Goal::Base(low, high) if low == high => Some(low),
                _ => None,
            })
    }

    fn block(&mut self, block: &[&Question], done: &[&str]) -> Result<(), String> {
        let facts: Vec<Vec<Fact>> = block.iter().map(|q| self.facts_of(q, done)).collect();
        let mut failed = Ok(());
        for bases in self.bases(block, &facts, done) {
            let facts: Vec<Vec<Fact>> = facts
                .iter()
                .zip(block)
                .map(|(list, q)| {
                    list.iter()
                        .cloned()
                        .chain(self.base_facts(q, &bases))
                        .collect()
                })
                .collect();
            let mut solved: Result<Vec<(Strata, Counts)>, String> = Ok(Vec::new());
            for (question, facts) in block.iter().zip(&facts) {
                solved = solved.and_then(|mut list| {
                    list.push(self.solved(question, facts, done)?);
                    Ok(list)
                });
            }
            match solved {
                Err(error) => failed = Err(error),
                Ok(list) => {
                    for (question, (strata, counts)) in block.iter().zip(&list) {
                        realise::realise(question, strata, counts, &mut self.rows, &mut self.rng);
                    }
                    return Ok(());
                }
            }
        }
        failed
    }

    fn solved(
        &self,
        question: &Question,
        facts: &[Fact],
        done: &[&str],
    ) -> Result<(Strata, Counts), String> {
        let asked = self.asked(question, facts, done);
        let counts = match status::closed(&asked) {
            Some(table) => table?,
            None => model::solve(&asked)?,
        };
        Ok((asked.strata, counts))
    }

    /// The class bases to try, nearest first: for a question alone none, the solver finds them itself.
    fn bases(&self, block: &[&Question], facts: &[Vec<Fact>], done: &[&str]) -> Vec<Vec<i32>> {
        let (Some(total), true) = (self.printed_base(block[0]), block.len() > 1) else {
            return vec![Vec::new()];
        };
        let asked: Vec<Asked> = block
            .iter()
            .zip(facts)
            .map(|(q, f)| self.asked(q, f, done))
            .collect();
        let mut groups: Vec<(usize, Group)> = asked.iter().flat_map(model::class_groups).collect();
        let classes: Vec<Class> = (0..asked[0].strata.classes())
            .map(|class| {
                let (own, rest) = groups.drain(..).partition(|(c, _)| *c == class);
                groups = rest;
                let own: Vec<Group> = own
                    .into_iter()
                    .map(|(_, group): (usize, Group)| group)
                    .collect();
                let size: usize = asked[0]
                    .strata
                    .list
                    .iter()
                    .filter(|s| s.class == class)
                    .map(|s| s.rows.len())
                    .sum();
                Class::of(
                    &own,
                    size as i32,
                    (asked[0].known.weight[class] + 0.5) as i32,
                )
            })
            .collect();
        let mut choices = bases::choices(&classes, total);
        choices.truncate(TRIES);
        choices
    }

    /// Given class bases as facts.
    fn base_facts(&self, question: &Question, bases: &[i32]) -> Vec<Fact> {
        let codes = self
            .size()
            .into_iter()
            .flat_map(|size| size.codes().map(move |code| (size, code)));
        codes
            .zip(bases)
            .map(|((size, code), n)| {
                let within = Condition::is(&size.id, code);
                Fact::plain(question, within, Goal::Base(*n, *n))
            })
            .collect()
    }

    fn size(&self) -> Option<&'a Question> {
        let id = self.survey.descriptor().roles.size_question.as_deref()?;
        self.survey.codebook().question(id)
    }

    /// The facts of a question: its own whose population is known by now, and those of earlier questions about groups that it makes.
    fn facts_of(&self, question: &Question, done: &[&str]) -> Vec<Fact> {
        let known = |f: &Fact| {
            f.population
                .iter()
                .all(|c| c.variable == question.id || done.contains(&c.variable.as_str()))
        };
        let own = self
            .facts
            .iter()
            .filter(|f| f.question == question.id && known(f))
            .cloned();
        let earlier = self
            .facts
            .iter()
            .filter(|f| done.contains(&f.question.as_str()) && known(f));
        own.chain(
            earlier
                .filter_map(|f| f.turned(&question.id))
                .filter(|f| matches!(f.goal, Goal::Share(..))),
        )
        .collect()
    }

    fn asked<'f>(&self, question: &'f Question, facts: &'f [Fact], done: &[&str]) -> Asked<'f>
    where
        'a: 'f,
    {
        let book = self.survey.codebook();
        let facts: Vec<&Fact> = facts.iter().collect();
        let words = Word::of(self.survey, question, &self.facts, done);
        let strata = Strata::of(question, &facts, &words, self.size(), &self.rows, book);
        let known = self.known(question, &strata, &facts);
        let possible = self.possible(question, strata.classes());
        Asked {
            question,
            strata,
            facts,
            known,
            possible,
            words,
            together: self.together(question),
        }
    }

    /// Kinds that a size class is not for are impossible in it.
    fn possible(&self, question: &Question, classes: usize) -> Vec<Vec<bool>> {
        let roles = &self.survey.descriptor().roles;
        let is_kind = roles.kind_question.as_deref() == Some(question.id.as_str());
        (0..classes)
            .map(|class| {
                let fits = |code: &str| {
                    roles
                        .size_classes
                        .get(class)
                        .is_none_or(|c| c.kinds.iter().any(|k| k == code))
                };
                question
                    .codes()
                    .map(|code| !is_kind || fits(code))
                    .collect()
            })
            .collect()
    }

    fn known(&self, question: &Question, strata: &Strata, facts: &[&Fact]) -> Known {
        let (classes, options) = (strata.classes(), question.answers.len());
        let mut overall: Vec<Option<(usize, f64)>> = vec![None; options];
        let mut printed = vec![vec![None; options]; classes];
        let mut top = vec![None; classes];
        for fact in facts {
            let (Goal::Share(_, share), [code], None) = (&fact.goal, &fact.codes[..], &fact.of)
            else {
                continue;
            };
            let Some(o) = question
                .position(code)
                .filter(|_| fact.measure != Measure::Second && !fact.is_open())
            else {
                continue;
            };
            let of = strata.of_population(&fact.population);
            let size: usize = of.iter().map(|i| strata.list[*i].rows.len()).sum();
            match strata.class_of(&of) {
                Some(class) => {
                    printed[class][o] = Some(*share);
                    if self.top.contains(&fact.id) {
                        top[class] = Some(top[class].map_or(*share, |t: f64| t.max(*share)));
                    }
                }
                None if overall[o].is_none_or(|(s, _)| s < size) => {
                    overall[o] = Some((size, *share))
                }
                None => {}
            }
        }
        if !matches!(question.kind, Kind::Multiple | Kind::Ranking) {
            top = vec![None; classes];
        }
        Known {
            overall: overall
                .into_iter()
                .map(|o| o.map(|(_, share)| share))
                .collect(),
            printed,
            weight: self.weight(strata, facts),
            chains: self.chains(classes),
            top,
            total: (question.kind != Kind::Multiple).then_some(1.0),
            ordered: matches!(question.kind, Kind::Grade | Kind::Scale | Kind::Bands),
        }
    }

    /// Expected valid answers by class: the stated base in proportion to the class sizes, or everyone.
    fn weight(&self, strata: &Strata, facts: &[&Fact]) -> Vec<f64> {
        let mut size = vec![0.0; strata.classes()];
        for stratum in &strata.list {
            size[stratum.class] += stratum.rows.len() as f64;
        }
        let all: f64 = size.iter().sum();
        let base = facts.iter().find_map(|f| match f.goal {
            Goal::Base(low, high) if f.population.is_empty() => Some(f64::from(low + high) / 2.0),
            _ => None,
        });
        let part = base.map_or(1.0, |b| (b / all.max(1.0)).min(1.0));
        size.iter().map(|s| s * part).collect()
    }

    /// Classes for the same kinds, in order.
    fn chains(&self, classes: usize) -> Vec<Vec<usize>> {
        let mut chains: Vec<(&Vec<String>, Vec<usize>)> = Vec::new();
        for (i, class) in self
            .survey
            .descriptor()
            .roles
            .size_classes
            .iter()
            .enumerate()
            .take(classes)
        {
            match chains.iter_mut().find(|(kinds, _)| **kinds == class.kinds) {
                Some((_, chain)) => chain.push(i),
                None => chains.push((&class.kinds, vec![i])),
            }
        }
        chains.into_iter().map(|(_, chain)| chain).collect()
    }
}
