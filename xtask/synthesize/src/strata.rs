//! Strata: groups of respondents who were asked a question and differ in nothing that a stated number about it names.

use crate::fact::Fact;
use crate::rows::Rows;
use crate::words::Word;
use kommunalblick::codebook::{Codebook, Question};
use kommunalblick::query::Condition;
use std::collections::BTreeMap;

/// One stratum.
pub struct Stratum {
    /// Position of the size class; 0 where there are none yet.
    pub class: usize,
    /// For each condition of the question's facts, whether it holds.
    pub holds: Vec<bool>,
    /// The respondents.
    pub rows: Vec<usize>,
}

/// The strata of one question.
pub struct Strata {
    /// All of them, by class.
    pub list: Vec<Stratum>,
    conditions: Vec<Condition>,
    size: Option<String>,
    classes: Vec<String>,
}

impl Strata {
    /// Splits those who were asked by size class and by every condition that a fact or a statement about the question names.
    pub fn of(
        question: &Question,
        facts: &[&Fact],
        words: &[Word],
        size: Option<&Question>,
        rows: &Rows,
        book: &Codebook,
    ) -> Strata {
        let size = size.filter(|s| s.id != question.id);
        let mut conditions: Vec<Condition> = Vec::new();
        let said = words.iter().flat_map(Word::conditions);
        for condition in facts.iter().flat_map(|f| &f.population).chain(said) {
            let own = condition.variable == question.id;
            let class = size.is_some_and(|s| s.id == condition.variable);
            if !own && !class && !conditions.contains(condition) {
                conditions.push(condition.clone());
            }
        }
        let classes: Vec<String> =
            size.map_or(Vec::new(), |s| s.codes().map(str::to_string).collect());
        let field = size.map(|s| rows.field(&s.id));
        let mut map: BTreeMap<(usize, Vec<bool>), Vec<usize>> = BTreeMap::new();
        for row in (0..rows.len).filter(|r| rows.holds(book, &question.routing, *r)) {
            let code = field.and_then(|f| rows.code(f, row));
            let class = classes
                .iter()
                .position(|c| Some(c.as_str()) == code)
                .unwrap_or(0);
            let holds = conditions
                .iter()
                .map(|c| rows.holds(book, std::slice::from_ref(c), row));
            map.entry((class, holds.collect())).or_default().push(row);
        }
        let list = map
            .into_iter()
            .map(|((class, holds), rows)| Stratum { class, holds, rows });
        Strata {
            list: list.collect(),
            conditions,
            size: size.map(|s| s.id.clone()),
            classes,
        }
    }

    /// How many size classes there are; 1 where there are none yet.
    pub fn classes(&self) -> usize {
        self.classes.len().max(1)
    }

    /// The strata of a population, as far as it is not about the question itself.
    pub fn of_population(&self, population: &[Condition]) -> Vec<usize> {
        let fits = |s: &Stratum| {
            population.iter().all(|c| {
                if Some(&c.variable) == self.size.as_ref() {
                    c.codes.contains(&self.classes[s.class]) != c.negated
                } else {
                    let at = self.conditions.iter().position(|x| x == c);
                    at.is_none_or(|i| s.holds[i])
                }
            })
        };
        (0..self.list.len())
            .filter(|i| fits(&self.list[*i]))
            .collect()
    }

    /// The one class that strata belong to; `None` for several.
    pub fn class_of(&self, strata: &[usize]) -> Option<usize> {
        let first = self.list[*strata.first()?].class;
        let same = strata.iter().all(|i| self.list[*i].class == first);
        (same && self.classes.len() > 1).then_some(first)
    }

    /// Whether a condition is about the size class.
    pub fn is_size(&self, condition: &Condition) -> bool {
        self.size.as_ref() == Some(&condition.variable)
    }

    /// The code of a class.
    pub fn class_code(&self, class: usize) -> &str {
        &self.classes[class]
    }
}
