//! The numbers of a query as CSV: one row a number.

use super::asked::Asked;
use crate::export::csv::{BYTE_ORDER_MARK, line};
use crate::lang::Lang;
use crate::study::Survey;
use crate::table::{Cell, Group, Head, Table};

/// Heads of the columns.
const HEADS: [&str; 12] = [
    "panel", "row", "label", "group", "evidence", "share", "value", "count", "base", "lower",
    "upper", "warnings",
];

/// The file.
pub(super) fn csv(_survey: &Survey, asked: &Asked, lang: Lang) -> String {
    let separator = match lang {
        Lang::De => ";",
        Lang::En => ",",
    };
    let mut text = format!("{BYTE_ORDER_MARK}{}", line(&HEADS, separator));
    let warnings = asked.table.warnings.join(" ");
    for (panel, table) in parts(&asked.table) {
        for (head, cells) in table.rows.iter().zip(&table.cells) {
            for (group, cell) in table.groups.iter().zip(cells) {
                let cells = record(panel, head, group, cell, lang);
                let cells = cells.iter().map(String::as_str);
                let cells: Vec<&str> = cells.chain([warnings.as_str()]).collect();
                text.push_str(&line(&cells, separator));
            }
        }
    }
    text
}

/// The table, or its panels with their labels.
fn parts(table: &Table) -> Vec<(&str, &Table)> {
    match &table.panels {
        None => vec![("", table)],
        Some(panels) => panels.iter().map(|p| (&*p.label, &p.table)).collect(),
    }
}

fn record(panel: &str, head: &Head, group: &Group, cell: &Cell, lang: Lang) -> Vec<String> {
    let number = |value: Option<f64>| {
        let text = value.map_or(String::new(), |v| v.to_string());
        match lang {
            Lang::De => text.replace('.', ","),
            Lang::En => text,
        }
    };
    let texts = [panel, &head.code, &head.label, &group.label];
    let mut cells: Vec<String> = texts.iter().map(|t| t.to_string()).collect();
    cells.push(cell.evidence.as_str().to_string());
    let numbers = [
        cell.share, cell.value, cell.count, cell.base, cell.lower, cell.upper,
    ];
    cells.extend(numbers.map(number));
    cells
}
