//! The ledger's lists as files: the findings that its filter keeps, and the statements in words.

use crate::stated::Stated;

use super::Occasion;
use super::csv::Origin;
use crate::query;
use crate::study::Study;
use crate::study::ledger::{Entry, Filter, entries};
use crate::study::statement::Statement;
use crate::views::Rendered;
use crate::views::study::{recounted, statements};
use crate::words::words;

/// The lists in the order of their buttons.
const FINDINGS: usize = 0;
const STATEMENTS: usize = 1;

/// What ends the name of a list's file; `None` where there is no such list.
pub(super) fn name(index: usize) -> Option<&'static str> {
    match index {
        FINDINGS => Some("ledger"),
        STATEMENTS => Some("ledger-statements"),
        _ => None,
    }
}

/// The file of a list of the rendered ledger.
pub(super) fn csv(
    survey: &Study,
    rendered: &Rendered,
    index: usize,
    occasion: Occasion,
) -> Option<String> {
    let w = words(rendered.lang);
    let (filter, _) = Filter::read(survey, &query::pairs(&rendered.search));
    let all = entries(survey);
    let listed = filter.keep(&all);
    let place = rendered.view.address(rendered.lang) + &filter.search();
    let origin = Origin {
        survey,
        lang: rendered.lang,
        address: match occasion.site {
            "" => String::new(),
            site => format!("{site}{place}"),
        },
        date: occasion.date,
    };
    match index {
        FINDINGS => {
            let heads = [
                w.finding,
                w.source,
                w.about,
                w.printed,
                w.base,
                w.recounted_modelled,
                "k",
                "n",
                w.recount_reading,
                w.recount_conflicts,
            ];
            let rows: Vec<_> = listed.iter().map(|e| finding(e, &origin)).collect();
            Some(origin.file(w.ledger, &heads, &rows))
        }
        STATEMENTS => {
            let heads = [
                w.finding,
                w.source,
                w.statement_in_words,
                w.statement_read,
                w.statement_query,
                w.statement_against,
                w.statement_outcome,
                w.findings,
                w.recount_conflicts,
            ];
            let list = statements::kept(survey, &listed, &filter);
            let rows: Vec<_> = list.into_iter().map(|s| statement(s, &origin)).collect();
            Some(origin.file(w.statements, &heads, &rows))
        }
        _ => None,
    }
}

fn finding(entry: &Entry, origin: &Origin) -> Vec<String> {
    let f = entry.finding;
    let recount = entry.recount.as_ref();
    let tally = recount.and_then(|r| r.tally);
    let number = |n: Option<u32>| n.map_or(String::new(), |n| n.to_string());
    let readings: Vec<&str> = recount.map_or(Vec::new(), |r| {
        r.readings.iter().map(|r| r.id.as_str()).collect()
    });
    vec![
        f.id.clone(),
        f.source.label(origin.lang).to_string(),
        f.query.as_ref().map_or(String::new(), |q| q.to_string()),
        f.display(origin.lang),
        f.base().display(origin.lang),
        recount.map_or(String::new(), |r| {
            recounted::word(origin.lang, r.status.as_str()).to_string()
        }),
        number(tally.map(|t| t.count)),
        number(tally.map(|t| t.base)),
        readings.join(" "),
        recount.map_or(String::new(), |r| r.conflicts.join(" ")),
    ]
}

fn statement(s: &Statement, origin: &Origin) -> Vec<String> {
    let query = |q: &Option<query::Query>| q.as_ref().map_or(String::new(), |q| q.to_string());
    let outcome = origin.survey.outcome(s);
    vec![
        s.id.clone(),
        s.source.label(origin.lang).to_string(),
        s.text.get(origin.lang).to_string(),
        s.reason.get(origin.lang).to_string(),
        query(&s.query),
        query(&s.against),
        statements::word(origin.lang, outcome.as_str()).to_string(),
        s.findings.join(" "),
        s.conflicts.join(" "),
    ]
}
