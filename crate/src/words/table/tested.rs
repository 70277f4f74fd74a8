//! What a test is of, in a sentence: where options are summed up, the rows of the table are not those of the test.

use crate::codebook::Question;
use crate::format;
use crate::lang::Lang;
use crate::query::Query;
use crate::study::Study;
use crate::table::{Head, Table, Test};
use crate::words::{fill, quoted, words};

/// What the tests of a table, or of the first of its panels that has any, are of. `None` without sums of options, and without tests.
pub fn told(survey: &Study, query: &Query, table: &Table, lang: Lang) -> Option<String> {
    let w = words(lang);
    let part = table.parts().find(|part| !part.tests.is_empty())?;
    let test = part.tests.first()?;
    let net = |code: &String| part.rows.iter().any(|h| h.net && h.code == *code);
    match (query.nets.is_empty(), &test.row) {
        (true, _) => None,
        (false, Some(_)) => Some(w.nets_untested.to_string()),
        (false, None) if !test.rows.iter().any(net) => Some(w.nets_overlap.to_string()),
        (false, None) => Some(merged(survey, query, part, test, lang)),
    }
}

/// The rows that were tested, sums with what they are made of, and the degrees of freedom.
fn merged(survey: &Study, query: &Query, table: &Table, test: &Test, lang: Lang) -> String {
    let w = words(lang);
    let heads = table
        .rows
        .iter()
        .filter(|head| test.rows.contains(&head.code));
    let question = query.question.as_deref();
    let question = question.and_then(|id| survey.codebook().question(id));
    let optioned = question.map(|q| survey.codebook().optioned(q));
    let list: Vec<String> = heads.map(|head| row(query, optioned, head, lang)).collect();
    let df = test.df.unwrap_or_default();
    let places = if df.fract() == 0.0 { 0 } else { 2 };
    fill(
        w.nets_tested,
        &[
            ("n", &list.len().to_string()),
            ("list", &list.join("; ")),
            ("df", &format::decimal(df, places, lang)),
        ],
    )
}

/// `„gut“ („1“ + „2“)`; a sum without a name is `„1“ + „2“`.
fn row(query: &Query, question: Option<&Question>, head: &Head, lang: Lang) -> String {
    let label = quoted(&head.label, lang);
    let net = query
        .nets
        .iter()
        .find(|net| head.net && net.name == head.code);
    let codes = net.map_or(&[][..], |net| &net.codes);
    let options = codes.iter().filter_map(|code| question?.answer(code));
    let options: Vec<&str> = options.map(|a| a.label.get(lang)).collect();
    let made: Vec<String> = options.iter().map(|label| quoted(label, lang)).collect();
    match made.join(" + ") {
        made if made.is_empty() => label,
        made if options.join(" + ") == head.label => made, // a sum that nobody has named
        made => format!("{label} ({made})"),
    }
}
