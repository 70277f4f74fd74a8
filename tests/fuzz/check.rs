//! What must hold of every text behind `?` in an address of Explore. The fuzz target and `crate/tests/table` both demand it.

use kommunalblick::lang::Lang;
use kommunalblick::query::parse;
use kommunalblick::study::Study;
use kommunalblick::table::{Cell, Table};
use kommunalblick::views::{self, Links, View};
use kommunalblick::words::table::Teller;

/// The text parses; what it became prints to a text of its own kind; its table is sound; its page can be rendered.
pub fn address(survey: &Study, text: &str) {
    printed_again(survey, text);
    let query = parse(text, survey.codebook()).query;
    if let Some(table) = Teller::new(survey, Lang::En).table(&query) {
        table.parts().for_each(sound);
    }
    let html = views::render(survey, Lang::De, &View::EXPLORE, text, Links::Folder);
    assert!(!html.main.0.is_empty(), "{text}");
}

/// Parsing what was printed gives the same query, and nothing to complain of but a question that was missing from the start.
pub fn printed_again(survey: &Study, text: &str) {
    let book = survey.codebook();
    let first = parse(text, book).query;
    let printed = first.to_string();
    let again = parse(&printed, book);
    assert_eq!(again.query, first, "{text} was printed as {printed}");
    assert_eq!(again.query.to_string(), printed, "{text}");
    let left = again.problems.len() - usize::from(first.question.is_none());
    assert_eq!(left, 0, "{printed}: {:?}", again.problems);
}

/// A table has a cell for each row and group, and no number that is none.
pub fn sound(table: &Table) {
    assert_eq!(table.cells.len(), table.rows.len(), "{}", table.query);
    let wide = |row: &Vec<Cell>| row.len() == table.groups.len();
    assert!(table.cells.iter().all(wide), "{}", table.query);
    for cell in table.numbers() {
        let numbers = [cell.share, cell.value, cell.count, cell.base];
        let inferred = [cell.lower, cell.upper, cell.residual];
        let mut all = numbers.into_iter().chain(inferred).flatten();
        assert!(all.all(f64::is_finite), "{}: {cell:?}", table.query);
        let share = cell.share.unwrap_or(0.0);
        assert!(
            (0.0..=1.0 + 1e-9).contains(&share),
            "{}: {cell:?}",
            table.query
        );
    }
    for group in &table.groups {
        let missing: u32 = group.missing.iter().map(|m| m.count).sum();
        assert_eq!(
            group.valid + missing,
            group.asked,
            "{}: {group:?}",
            table.query
        );
        assert!(group.asked <= group.size, "{}: {group:?}", table.query);
    }
    for test in &table.tests {
        assert!((0.0..=1.0).contains(&test.p), "{}: {test:?}", table.query);
    }
}
