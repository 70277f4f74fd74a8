//! What is written of a cell: the words of a form in what they stand for, its signs as they are.

use kommunalblick::query::Query;
use kommunalblick::table::{Cell, Flag, Modelled};
use kommunalblick::words::table::{Teller, show};

/// A number to twelve digits, as reference programs print it; `-` where there is none.
pub fn number(number: Option<f64>) -> String {
    let rounded = |n: f64| format!("{n:.11e}").parse::<f64>().expect("a number");
    match number.map(rounded) {
        Some(n) if n != 0.0 && n.abs() < 1e-4 => format!("{n:e}"),
        Some(n) => n.to_string(),
        None => "-".to_string(),
    }
}

/// A cell in a form such as `count/base`.
pub fn written(form: &str, teller: &Teller, query: &Query, cell: &Cell) -> String {
    let (mut text, mut word) = (String::new(), String::new());
    for sign in form.chars().chain(['\n']) {
        if sign.is_ascii_alphabetic() {
            word.push(sign);
            continue;
        }
        if !word.is_empty() {
            text += &value(&std::mem::take(&mut word), teller, query, cell);
        }
        text.push(sign);
    }
    text.trim_end().to_string()
}

/// What a word stands for: what is not known is `-`.
fn value(word: &str, teller: &Teller, query: &Query, cell: &Cell) -> String {
    match word {
        "text" => show::text(teller.survey, query.measure, cell, teller.lang),
        "count" => number(cell.count),
        "base" => number(cell.base),
        "cases" => number(cell.unweighted_base.map(f64::from)),
        "share" => number(cell.share),
        "value" => number(cell.value),
        "residual" => number(cell.residual),
        word => said(word, cell).unwrap_or_else(|| "-".to_string()),
    }
}

/// The words that stand for no number.
fn said(word: &str, cell: &Cell) -> Option<String> {
    let beside = cell.modelled.as_ref().map(Modelled::tally);
    match word {
        "evidence" => serde_json::to_value(cell.evidence)
            .ok()?
            .as_str()
            .map(str::to_string),
        "category" => cell.category.as_ref().map(|own| own.code.clone()),
        "interval" => cell.lower.zip(cell.upper).map(|_| "interval".to_string()),
        "flag" => cell.flag.map(|flag| flagged(flag).to_string()),
        "printed" => printed(cell),
        "bounds" => bounds(cell),
        "beside" => beside.map(|own| format!("{}/{}", own.count, own.base)),
        other => panic!("{other} is nothing that a cell has"),
    }
}

fn flagged(flag: Flag) -> &'static str {
    match flag {
        Flag::Small => "small",
        Flag::Tiny => "tiny",
    }
}

/// The ids of the findings.
fn printed(cell: &Cell) -> Option<String> {
    let ids = cell.printed.iter().map(|own| own.finding.as_str());
    let ids: Vec<&str> = ids.collect();
    (!ids.is_empty()).then(|| ids.join("+"))
}

/// `1..2/3`: the count is at least 1, at most 2, of 3.
fn bounds(cell: &Cell) -> Option<String> {
    let own = cell.bounds.as_ref()?;
    let ([from, to], base) = (own.count, own.base.map(f64::from));
    Some(format!("{from}..{to}/{}", number(base)))
}
