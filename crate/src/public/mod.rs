//! What the public JavaScript API answers, as plain Rust: questions, tables, pictures and files of a query, and why there is none.
//!
//! The binding (`api/public.rs`) only carries these answers over as JSON; the TypeScript types of what is carried are made from the structs
//! (`types.rs`).
//!
//! ```
//! use kommunalblick::public::Explorer;
//! use kommunalblick::table::Cases;
//!
//! let explorer = Explorer::embedded()?;
//! let table = explorer.tabulate("question=basiskomponenten", "en", false)?;
//! assert_eq!(table.cells[0][0].printed[0].n, Some(Cases::Known(381)));
//! let fault = explorer.tabulate("question=strategei", "en", false).unwrap_err();
//! assert_eq!((fault.kind, fault.hint.as_deref()), ("query", Some("strategie")));
//! # Ok::<(), kommunalblick::public::Fault>(())
//! ```

mod asked;
mod csv;
mod fault;
mod picture;
mod plain;
mod problem;
mod question;
mod table;
#[cfg(test)]
mod types;

use crate::embedded;

use crate::export::{Export, Occasion};
use crate::lang::Lang;
use crate::study::Study;
use crate::words::table::Teller;

pub use csv::{Csv, Ended};
pub use fault::Fault;
pub use picture::{DEFAULT_WIDTH, WIDTHS};
pub use plain::{Counts, Marginal, OverviewCounts};
pub use problem::Problem;
pub use question::{Asked, Base, Choice, Net, Question, Section};
pub use table::{Cases, Group, Missing, Panel, Table};

/// A survey that answers. Languages are given as `de` or `en`; every other word is a fault.
pub struct Explorer {
    survey: Study,
}

impl Explorer {
    /// The survey compiled in.
    ///
    /// # Errors
    /// `package`, where it cannot be read.
    pub fn embedded() -> Result<Explorer, Fault> {
        let survey = embedded::survey().map_err(|problems| Fault::package(&problems))?;
        Ok(Explorer { survey })
    }

    /// The invented example survey compiled in beside it.
    ///
    /// # Errors
    /// `package`, where the build has none, or it cannot be read.
    pub fn example() -> Result<Explorer, Fault> {
        let example = embedded::example().ok_or_else(Fault::no_example)?;
        let survey = example.map_err(|problems| Fault::package(&problems))?;
        Ok(Explorer { survey })
    }

    /// Respondents in the responses.
    pub fn rows(&self) -> usize {
        self.survey.columns().rows()
    }

    /// Every question in questionnaire order; a battery is followed by its items. How many of a model were asked and answered is left out, or
    /// stands under `modelled` of the base where that is asked for.
    ///
    /// # Errors
    /// `argument`: an unknown language.
    pub fn questions(&self, lang: &str, modelled: bool) -> Result<Vec<Question>, Fault> {
        let lang = language(lang)?;
        let questions = self.survey.codebook().questions.iter();
        Ok(questions
            .map(|q| Question::of(&self.survey, q, lang, modelled))
            .collect())
    }

    /// The table of a query. What the query asks beyond what is known is left out, and said in the table's warnings. What a model gives is left out,
    /// or stands under `modelled` where that is asked for: `share`, `value`, `count` and `base` of a cell, and how
    /// many respondents a group has, are never its numbers.
    ///
    /// # Errors
    /// `query`: no known question, one whose answers are not counted, or more than a limit allows; `argument`: an unknown language.
    pub fn tabulate(&self, query: &str, lang: &str, modelled: bool) -> Result<Table, Fault> {
        let lang = language(lang)?;
        let asked = asked::read(&self.survey, query, lang, modelled)?;
        let teller = Teller::new(&self.survey, lang);
        Ok(Table::of(&teller, asked.table, &asked.left_out))
    }

    /// The one-way table of every question whose answers are counted, over a population as in `where`; empty: everyone. A battery is one
    /// table, with its items as groups.
    ///
    /// # Errors
    /// `query`: a population beyond a limit; `argument`: an unknown language.
    pub fn overview(
        &self,
        population: &str,
        lang: &str,
        modelled: bool,
    ) -> Result<Vec<Table>, Fault> {
        let teller = Teller::new(&self.survey, language(lang)?);
        let (tables, left_out) = asked::overview(&teller, population, modelled)?;
        let told = |table| Table::of(&teller, table, &left_out);
        Ok(tables.into_iter().map(told).collect())
    }

    /// The counts under a table as plain numbers, by row and then by group: the fast way for who asks often. There is no place for a warning, so
    /// nothing is left out.
    ///
    /// # Errors
    /// `query`: as [`Explorer::tabulate`], and everything that it would leave out; a mean or median; a second breakdown.
    pub fn counts(&self, query: &str) -> Result<Counts, Fault> {
        plain::counts(&self.survey, query)
    }

    /// How often each option of each question was given over a population as in `where`, items of batteries one by one.
    ///
    /// # Errors
    /// `query`: as [`Explorer::overview`], and every condition that it would leave out.
    pub fn overview_counts(&self, population: &str) -> Result<Vec<OverviewCounts>, Fault> {
        let numbers = self.overview_numbers(population)?;
        Ok(plain::told(&self.overview_rows(), &numbers))
    }

    /// The same numbers one behind the other.
    ///
    /// # Errors
    /// As [`Explorer::overview_counts`].
    pub fn overview_numbers(&self, population: &str) -> Result<Vec<f64>, Fault> {
        plain::numbers(&self.survey, population)
    }

    /// What they are of; it is the same for every population.
    pub fn overview_rows(&self) -> Vec<Marginal> {
        plain::rows(&self.survey)
    }

    /// The main picture of a query as an SVG file that needs nothing else, with the lines that say where its numbers come from.
    ///
    /// # Errors
    /// As [`Explorer::tabulate`], and `argument`: an unknown theme, or a width outside of [`WIDTHS`].
    pub fn svg(
        &self,
        query: &str,
        (width, theme): (f64, &str),
        lang: &str,
        modelled: bool,
    ) -> Result<String, Fault> {
        let lang = language(lang)?;
        let form = picture::Paper::of(width, theme, lang)?;
        let asked = asked::read(&self.survey, query, lang, modelled)?;
        Ok(picture::svg(&self.survey, &asked, form, lang))
    }

    /// The numbers of a query as a CSV file.
    ///
    /// # Errors
    /// As [`Explorer::tabulate`].
    pub fn csv(&self, query: &str, lang: &str, modelled: bool) -> Result<String, Fault> {
        let lang = language(lang)?;
        let asked = asked::read(&self.survey, query, lang, modelled)?;
        let (query, table) = (&asked.query, &asked.table);
        let export = Export::of_table(&self.survey, query, table, None, lang, Occasion::default());
        Ok(export.left_out(&asked.left_out).csv())
    }
}

/// The language of a code.
fn language(code: &str) -> Result<Lang, Fault> {
    let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    known.ok_or_else(|| {
        let codes = Lang::ALL.map(Lang::code);
        Fault::word("lang", code, &codes, Lang::En)
    })
}
