//! From what is asked to blocks.

use super::block::Block;
use super::maker::{Maker, shares, usual_measure};
use crate::Study;
use crate::labels::joined;
use crate::lookup::Lookup;
use crate::stated::Leading;
use survey::codebook::{Answer, Question};
use survey::lang::{Lang, Text};
use survey::query::{Condition, Measure, Query};
use survey::table::{Cell, Counts, Group, GroupKind, Head, Names, Table};

/// A row that is looked up by itself, with a cell for each group.
pub type Listed = (Head, Vec<Cell>);

/// What exhibits are made of: the survey, the names of its readers' language, and whether what the responses give stands beside what is stated.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// The survey.
    pub survey: &'a Study,
    /// What the package has no name for.
    pub names: &'a dyn Names,
    /// What of the responses is shown.
    pub counts: Counts,
}

impl<'a> Making<'a> {
    /// The language of labels.
    pub fn lang(&self) -> Lang {
        self.names.lang()
    }

    fn maker(self) -> Maker<'a> {
        Maker {
            making: self,
            stated: Leading {
                survey: self.survey,
                source: None,
            },
        }
    }

    /// One block for each question, population and breakdown; queries that differ in nets or measure share one.
    pub fn blocks(self, queries: &[Query]) -> Vec<Block<'a>> {
        self.maker().blocks(queries)
    }

    /// What is known of one number as a cell.
    pub fn cell(&self, found: Lookup, measure: Measure) -> Cell {
        self.maker().stated.cell(found, measure)
    }

    /// A block of rows that are looked up one by one, with a column for each group.
    pub fn listed(
        &self,
        heading: &str,
        measure: Measure,
        groups: Vec<Group>,
        rows: Vec<Listed>,
    ) -> Block<'a> {
        let query = Query {
            measure,
            ..Query::default()
        };
        Block {
            short: heading.to_string(),
            heading: heading.to_string(),
            battery: None,
            question: None,
            kind: None,
            population: Vec::new(),
            tables: vec![Table::listed(query, groups, rows)],
        }
    }

    /// The group of everyone that a row is about, whoever they are.
    pub fn everyone(&self) -> Group {
        self.group(GroupKind::Total, "", &[])
    }

    /// A group of a list.
    pub fn group(&self, kind: GroupKind, label: &str, conditions: &[Condition]) -> Group {
        Group::named(kind, label, conditions, self.survey.descriptor().evidence)
    }

    pub(super) fn question_queries(&self, id: &str) -> Vec<Query> {
        let survey = self.survey;
        let Some(question) = survey.codebook().question(id) else {
            return Vec::new();
        };
        let all = shares(question);
        let count = Query {
            measure: Measure::Count,
            ..all.clone()
        };
        let mut codes = question.codes();
        let counted = codes.any(|code| !survey.printed(&count, code).is_empty());
        match counted {
            true => vec![all, count],
            false => vec![all],
        }
    }

    /// For each option or named net with stated numbers in at least three size classes: a block with a row for each class.
    /// Empty where the survey has no size classes or the question is the size class itself.
    pub fn by_size_class(&self, question: &Question) -> Vec<Block<'a>> {
        let book = self.survey.codebook();
        let size = self.survey.descriptor().roles.size_question.as_deref();
        let Some(size) = size.and_then(|id| book.question(id)) else {
            return Vec::new();
        };
        let ids = match question.items.is_empty() {
            true => std::slice::from_ref(&question.id),
            false => &question.items,
        };
        let questions = ids.iter().filter_map(|id| book.question(id));
        let questions = questions.filter(|q| q.id != size.id);
        let answers = questions.flat_map(|q| q.answers.iter().map(move |a| (q, a)));
        answers
            .filter_map(|(q, a)| self.classes(size, q, a))
            .collect()
    }

    fn classes(
        &self,
        size: &Question,
        question: &'a Question,
        answer: &Answer,
    ) -> Option<Block<'a>> {
        let query = Query {
            measure: usual_measure(question.kind),
            ..Query::of(&question.id)
        };
        let of = |class: &Answer| query.clone().with(&size.id, &class.code);
        let printed = |class: &&Answer| !self.survey.printed(&of(class), &answer.code).is_empty();
        if size.answers.iter().filter(printed).count() < LEAST_CLASSES {
            return None;
        }
        let row = |class: &Answer| {
            let found = self.look_up(&of(class), &answer.code);
            let head = head(&class.label, self.lang());
            (head, vec![self.cell(found, query.measure)])
        };
        let heading = match question.battery.is_some() {
            true => joined(&question.title, &answer.label),
            false => answer.label.clone(),
        };
        let rows = size.answers.iter().map(row).collect();
        Some(Block {
            question: Some(&question.id),
            ..self.listed(
                heading.get(self.lang()),
                query.measure,
                vec![self.everyone()],
                rows,
            )
        })
    }

    /// What is known of a number, with what the responses give where that is shown.
    fn look_up(&self, query: &Query, option: &str) -> Lookup<'a> {
        match self.counts.are_shown() {
            false => Lookup::known(self.survey, query, option),
            true => {
                let counted = self.survey.tally(query, option);
                Lookup::of(self.survey, query, option, counted)
            }
        }
    }
}

/// In so many size classes a number must be stated for a picture of them.
const LEAST_CLASSES: usize = 3;

/// A row of a list, in the reader's language.
pub fn head(label: &Text, lang: Lang) -> Head {
    Head {
        code: String::new(),
        label: label.get(lang).to_string(),
        net: false,
    }
}
