//! A table in the form that a file asks for.

use super::case::Case;
use super::cell::{number, written};
use kommunalblick::query::Query;
use kommunalblick::table::{Difference, Group, Sources, Table, Test};
use kommunalblick::words::table::Teller;

/// What is written of a table.
pub struct Form<'a> {
    cells: &'a str,
    show: Vec<&'a str>,
    make: Make,
}

/// What `show` may name.
const PARTS: [&str; 7] = [
    "title",
    "summary",
    "kinds",
    "differences",
    "tests",
    "query",
    "warnings",
];

/// How a table is made of a query.
type Make = fn(Sources, &Query) -> Option<Table>;

impl<'a> Form<'a> {
    pub fn of(case: &'a Case) -> Form<'a> {
        let cells = case.head("cells", "text");
        let absent = match cells {
            "text" => "title summary warnings",
            _ => "",
        };
        let show: Vec<&str> = case.head("show", absent).split_whitespace().collect();
        let file = case.file.display();
        assert!(show.iter().all(|part| PARTS.contains(part)), "{file}: show");
        let make = match case.head("model", "") {
            "beside" => Table::beside,
            _ => Table::of,
        };
        Form { cells, show, make }
    }

    fn shows(&self, part: &str) -> bool {
        self.show.contains(&part)
    }

    /// The whole table.
    pub fn written(&self, teller: &Teller, query: &Query) -> String {
        let table = (self.make)(teller.sources(), query).expect("a table");
        let mut text = self.part(teller, query, &table);
        for panel in table.panels.iter().flatten() {
            text.push('\n');
            if !self.shows("title") {
                text += &format!("panel {}\n", panel.code);
            }
            text += &self.part(teller, query, &panel.table);
        }
        text += &self.below(teller, &table);
        text.replace('\u{a0}', " ")
    }

    /// What stands once below a table and its panels.
    fn below(&self, teller: &Teller, table: &Table) -> String {
        let mut text = String::new();
        if self.shows("query") {
            text += &format!("asked {}\n", table.query);
        }
        if self.shows("warnings") {
            let told = teller.warnings(table).into_iter();
            text.extend(told.map(|told| format!("! {told}\n")));
        }
        text
    }

    /// A table without its panels.
    fn part(&self, teller: &Teller, query: &Query, table: &Table) -> String {
        let mut lines = self.told(teller, table);
        lines.push(row(
            "",
            table.groups.iter().map(|g| self.named(&g.code, &g.label)),
        ));
        for (head, cells) in table.rows.iter().zip(&table.cells) {
            let cells = cells
                .iter()
                .map(|cell| written(self.cells, teller, query, cell));
            lines.push(row(&self.named(&head.code, &head.label), cells));
        }
        lines.extend(self.groups(&table.groups));
        if self.shows("differences") {
            lines.extend(table.differences.iter().flatten().map(difference));
        }
        if self.shows("tests") {
            lines.extend(table.tests.iter().map(test));
        }
        lines.iter().map(|line| format!("{line}\n")).collect()
    }

    fn told(&self, teller: &Teller, table: &Table) -> Vec<String> {
        let title = self.shows("title").then(|| teller.title(table));
        let summary = self.shows("summary").then(|| teller.summary(table));
        title.into_iter().chain(summary).collect()
    }

    /// Rows and groups have labels beside cells that are read by people, codes beside others.
    fn named(&self, code: &str, label: &str) -> String {
        let name = if self.cells == "text" { label } else { code };
        name.to_string()
    }

    /// How many are in each group, and who of those asked gave no answer.
    fn groups(&self, groups: &[Group]) -> Vec<String> {
        let kinds = groups.iter().map(|g| g.kind.word().to_string());
        let n = groups.iter();
        let n = n.map(|g| format!("{} of {} of {}", g.valid, g.asked, g.size));
        let mut lines: Vec<String> = self
            .shows("kinds")
            .then(|| row("kind", kinds))
            .into_iter()
            .collect();
        lines.push(row("n", n));
        lines.extend(missing(groups));
        lines
    }
}

/// A line of a table; an empty cell is as wide as a space.
fn row(head: &str, cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    let head = if head.is_empty() {
        String::new()
    } else {
        format!(" {head}")
    };
    format!("|{head} | {} |", cells.join(" | "))
}

/// A line a reason that somebody has.
fn missing(groups: &[Group]) -> Vec<String> {
    let all = groups.iter().flat_map(|group| &group.missing);
    let mut reasons: Vec<_> = all.filter(|m| m.count > 0).map(|m| m.reason).collect();
    reasons.sort();
    reasons.dedup();
    let line = |reason| {
        let count = |g: &Group| {
            g.missing
                .iter()
                .find(|m| m.reason == reason)
                .map_or(0, |m| m.count)
        };
        row(reason.word(), groups.iter().map(|g| count(g).to_string()))
    };
    reasons.into_iter().map(line).collect()
}

/// Whether the interval is there, and holds the value.
fn difference(own: &Difference) -> String {
    let within = own
        .lower
        .zip(own.upper)
        .map(|(from, to)| from < own.value && own.value < to);
    let interval = match within {
        Some(true) => "within its interval",
        Some(false) => "outside its interval",
        None => "without an interval",
    };
    format!(
        "difference {}: {}, {interval}",
        own.row,
        number(Some(own.value))
    )
}

/// A test with what can be computed without chance.
fn test(own: &Test) -> String {
    let row = own.row.as_ref().map(|row| format!(" of {row}"));
    let [statistic, p] = [own.statistic, own.p].map(|n| number(Some(n)));
    let numbers = own.df.map(|df| format!(": {statistic}, df {df}, p {p}"));
    let holm = own.p_adjusted.map(|_| ", adjusted".to_string());
    let parts = [row, numbers, holm].map(Option::unwrap_or_default);
    format!(
        "{}{}, rows {}",
        own.name,
        parts.concat(),
        own.rows.join(" ")
    )
}
