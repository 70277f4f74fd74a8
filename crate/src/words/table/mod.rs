//! A table in words: its title, what comes out, what must be kept in mind, and its numbers as a person reads them.

mod headline;
mod levels;
pub mod margins;
mod name;
mod refused;
pub mod show;
mod summary;
pub mod tested;
mod title;
mod warnings;

use crate::codebook::Question;
use crate::describe;
use crate::lang::Lang;
use crate::query::Query;
use crate::study::Study;
use crate::study::exhibit::{Block, Making};
use crate::table::{Counts, Names, Sources, Table};
use crate::tabulate::Band;
use crate::words::{Words, words};

pub use title::{compared, title};

/// What comes out of an exhibit, in a sentence that stands above all else.
pub struct Headline {
    /// The sentence.
    pub text: String,
    /// Which block it tells of, from 0.
    pub block: usize,
}

impl Headline {
    /// Whether it tells a number, as that is written.
    pub fn tells(&self, number: &str) -> bool {
        let lower = self.text.to_lowercase();
        let number = number.to_lowercase();
        let apart = |c: char| !c.is_alphanumeric() && c != ',' && c != '.';
        let alone = |(at, _): (usize, &str)| {
            let after = lower[at + number.len()..].chars().next();
            lower[..at].chars().next_back().is_none_or(apart)
                && after.is_none_or(|c| !c.is_alphanumeric())
        };
        !number.is_empty() && lower.match_indices(number.as_str()).any(alone)
    }
}

/// The language in which a survey's tables are made and told.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The survey, with what was published about it.
    pub survey: &'a Study,
    /// The language.
    pub lang: Lang,
}

impl<'a> Teller<'a> {
    /// Of a survey in a language.
    pub fn new(survey: &'a Study, lang: Lang) -> Teller<'a> {
        Teller { survey, lang }
    }

    /// The [table](Table::of) of a query.
    pub fn table(&self, query: &Query) -> Option<Table> {
        Table::of(self.sources(), query)
    }

    /// The same [begun](Table::begun).
    pub fn begun(&self, query: &Query) -> Option<Table> {
        Table::begun(self.sources(), query)
    }

    /// What exhibits of the study are made of.
    pub fn making(&self, counts: Counts) -> Making<'_> {
        Making {
            survey: self.survey,
            names: self,
            counts,
        }
    }

    /// What a table is made of.
    pub fn sources(&self) -> Sources<'_> {
        Sources {
            survey: self.survey,
            stated: self.survey,
            names: self,
        }
    }

    /// What a table is of, in words; of a panel its group.
    pub fn title(&self, table: &Table) -> String {
        match &table.panel {
            Some(label) => crate::words::quoted(label, self.lang),
            None => title(self.survey, &table.query, self.lang),
        }
    }

    /// What comes out of a table, in one or two sentences, with the base. Where it has panels, which there are: each tells of itself.
    pub fn summary(&self, table: &Table) -> String {
        self.asked(table)
            .map_or(String::new(), |ask| summary::of_table(&ask, table))
    }

    /// What comes out of a table without panels, in one sentence that can stand alone; `None` where none of its numbers is stated or observed.
    pub fn headline(&self, table: &Table) -> Option<String> {
        let whole = Some(table).filter(|table| table.panels.is_none());
        headline::of(&self.asked(table)?, whole?)
    }

    /// The headline of the first block of an exhibit that has one; of blocks of several questions with the name of its own.
    pub fn finding(&self, blocks: &[Block]) -> Option<Headline> {
        let names = describe::names(self.survey, blocks, self.lang);
        let found = |(at, block): (usize, &Block)| {
            let sentence = block.tables.iter().find_map(|table| self.headline(table))?;
            let text = match &names[at] {
                None => sentence,
                Some(name) => format!("{name}{}{sentence}", self.words().colon),
            };
            Some(Headline { text, block: at })
        };
        blocks.iter().enumerate().find_map(found)
    }

    /// The rest of the summary, where the headline stands above it; all of it where there is none.
    pub fn below_headline(&self, table: &Table) -> String {
        match (self.asked(table), &table.panels) {
            (Some(ask), None) => summary::below(&ask, table),
            _ => self.summary(table),
        }
    }

    /// What must be kept in mind of a table and its panels, in sentences.
    pub fn warnings(&self, table: &Table) -> Vec<String> {
        self.asked(table)
            .map_or(Vec::new(), |ask| warnings::of_table(&ask, table))
    }

    /// Why the groups of a table are not tested against each other, where they share respondents.
    pub fn overlap(&self, table: &Table) -> Option<String> {
        warnings::groups(&self.asked(table)?, table)
    }

    /// `None` where the query has no question, of which there is no table.
    fn asked<'t>(&'t self, table: &'t Table) -> Option<Asked<'t>> {
        let book = self.survey.codebook();
        let question = book.question(table.query.question.as_deref()?)?;
        Some(Asked {
            survey: self.survey,
            lang: self.lang,
            query: &table.query,
            question,
            optioned: book.optioned(question),
        })
    }

    fn words(&self) -> &'static Words {
        words(self.lang)
    }
}

impl Names for Teller<'_> {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn total(&self) -> String {
        self.words().total.to_string()
    }

    fn no_class(&self) -> String {
        self.words().no_class.to_string()
    }

    fn mean(&self) -> String {
        self.words().mean.to_string()
    }

    fn median(&self) -> String {
        self.words().median.to_string()
    }

    fn band(&self, band: Band) -> String {
        describe::band(band, self.lang)
    }

    fn compared(&self, query: &Query) -> [String; 2] {
        compared(self.survey, query, self.lang)
    }
}

/// What a table answers, and in which language it is told.
struct Asked<'a> {
    survey: &'a Study,
    lang: Lang,
    query: &'a Query,
    question: &'a Question,
    /// The question that has the options: of a battery its first item.
    optioned: &'a Question,
}
