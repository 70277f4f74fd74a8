//! Queries and their tables, in the study and in the invented example.

use kommunalblick::embedded;
use kommunalblick::words::table::Teller;

use super::OCCASION;
use chart::{Chart, layout};
use kommunalblick::codebook::Kind;
use kommunalblick::export::Export;
use kommunalblick::lang::Lang;
use kommunalblick::query::{self, Query};
use kommunalblick::study::Study;
use kommunalblick::table::Table;
use kommunalblick::views::{self, Links, Rendered, View};
use std::collections::BTreeMap;

pub type Fields = BTreeMap<String, String>;

/// The sentence of the example, in German.
pub const INVENTED: &str = "Erdachte Daten: Diese Umfrage hat es nie gegeben";

pub fn example() -> Study {
    let example = embedded::example().expect("data/example/");
    example.unwrap_or_else(|problems| panic!("{problems}"))
}

pub fn asked(survey: &Study, text: &str) -> Query {
    let parsed = query::parse(text, survey.codebook());
    assert!(parsed.problems.is_empty(), "{text}: {:?}", parsed.problems);
    parsed.query
}

pub fn table(survey: &Study, text: &str) -> (Query, Table) {
    let query = asked(survey, text);
    let table = Teller::new(survey, Lang::De)
        .table(&query)
        .expect("counted answers");
    (query, table)
}

/// A table's export without a picture.
pub fn plainly<'a>(survey: &'a Study, (query, table): &(Query, Table)) -> Export<'a> {
    Export::of_table(survey, query, table, None, Lang::De, OCCASION)
}

pub fn explored(survey: &Study, lang: Lang, search: &str) -> Rendered {
    views::render(survey, lang, &View::EXPLORE, search, Links::Folder)
}

/// Every question whose answers are counted, as it stands and by a variable.
pub fn all_by(survey: &Study, by: &str) -> Vec<String> {
    let book = survey.codebook();
    let counted = book
        .entries()
        .filter(|q| book.optioned(q).kind != Kind::Text);
    let ids = counted.map(|q| q.id.as_str()).filter(|id| *id != by);
    let both = |id| [format!("question={id}"), format!("question={id}&by={by}")];
    ids.flat_map(both).collect()
}

pub fn parts(table: &Table) -> Vec<(&str, &Table)> {
    let panels = table.panels.iter().flatten();
    let whole = if table.panels.is_some() { "total" } else { "" };
    let panels = panels.map(|p| (p.code.as_str(), &p.table));
    std::iter::once((whole, table)).chain(panels).collect()
}

/// How many items of an exported picture come before the lines: the paper and the chart.
pub fn drawn(chart: &Chart) -> usize {
    1 + layout(&chart.whole(), 720).items.len()
}

/// A number of a German file as the engine writes it.
pub fn point(cell: &str) -> String {
    cell.replace(',', ".")
}

/// The records of a cell of a table, by codes.
pub fn of_cell<'a>(rows: &'a [Fields], panel: &str, group: &str, row: &str) -> Vec<&'a Fields> {
    let own = rows.iter().filter(|r| {
        r["Teiltabelle (Code)"] == panel && r["Gruppe (Code)"] == group && r["Zeile (Code)"] == row
    });
    own.collect()
}
