//! A table with its sentences.
#![allow(dead_code)] // not every file of tests reads every sentence

use kommunalblick::lang::Lang;
use kommunalblick::query::Query;
use kommunalblick::study::Study;
use kommunalblick::table::Table;
use kommunalblick::words::table::Teller;
use std::ops::Deref;

pub struct Told {
    pub table: Table,
    pub title: String,
    pub summary: String,
    pub warnings: Vec<String>,
}

impl Deref for Told {
    type Target = Table;

    fn deref(&self) -> &Table {
        &self.table
    }
}

/// The table of a query that has one.
pub fn told(survey: &Study, query: &Query, lang: Lang) -> Told {
    let teller = Teller::new(survey, lang);
    let table = teller.table(query);
    let table = table.unwrap_or_else(|| panic!("no table: {query}"));
    Told {
        title: teller.title(&table),
        summary: teller.summary(&table),
        warnings: teller.warnings(&table),
        table,
    }
}
