//! The answer to a query, as Explore and other views show it: sentence, pictures, numbers, tests.

pub(crate) mod charts;
pub(crate) mod first;
pub(crate) mod results;
mod statistics;

use super::link::Ctx;
use super::table::crossed;
use crate::address::query_path;
use crate::codebook::Question;
use crate::embedded;
use crate::problem::{Code, Problem};
use crate::query::{self, Beyond, Query};
use crate::study::Study;
use crate::table::{Fault, Table, usable};
use crate::words::words;

use chart::Chart;
use maud::{Markup, html};

/// What the address asks.
pub struct Asked<'a> {
    /// The query, as far as it was understood.
    pub query: Query,
    /// Its question.
    pub question: Option<&'a Question>,
    /// What of the address was not understood, each once.
    pub problems: Vec<Problem>,
    /// So many more there are.
    pub more: usize,
    /// What is asked beyond a limit.
    pub beyond: Option<Beyond>,
    /// What the survey cannot answer of it.
    pub faults: Vec<Fault>,
}

impl<'a> Asked<'a> {
    /// Reads the search text of an address. An address that asks nothing is no mistake.
    pub fn read(survey: &'a Study, search: &str) -> Asked<'a> {
        let search = search.trim_start_matches('?');
        let parsed = query::parse(search, survey.codebook());
        let question = parsed.query.question.as_deref();
        let only_survey = query::pairs(search).iter().all(|(key, _)| key == "survey");
        let empty = |p: &Problem| p.code == Code::MissingQuestion && only_survey;
        let problems = parsed.problems.iter().filter(|p| !empty(p));
        let usable = usable(survey, &parsed.query);
        Asked {
            question: question.and_then(|id| survey.codebook().question(id)),
            problems: once_each(problems),
            more: parsed.more,
            beyond: parsed.beyond,
            query: usable.query,
            faults: usable.faults,
        }
    }
}

/// Problems that say the same are told once.
fn once_each<'p>(problems: impl Iterator<Item = &'p Problem>) -> Vec<Problem> {
    let mut list: Vec<Problem> = Vec::new();
    for problem in problems {
        let parts = |p: &Problem| (p.code, p.place.parameter.clone(), p.found.clone());
        let same = |p: &Problem| parts(p) == parts(problem);
        if !list.iter().any(same) {
            list.push(problem.clone());
        }
    }
    list
}

/// Link to the example survey in Explore; `None` where there is none, or it is shown already.
pub fn example_link(ctx: &Ctx) -> Option<String> {
    let name = embedded::example_name()?;
    let query = Query {
        survey: Some(name.to_string()),
        ..Query::default()
    };
    (ctx.survey.descriptor().name != name).then(|| ctx.to(&query_path(&query)))
}

/// The numbers of a query as a table, with differences and tests, which have an id of their own: they may be computed afterwards.
pub fn numbers(ctx: &Ctx, query: &Query, table: &Table, id: String) -> Markup {
    let asked = Asked::read(ctx.survey, &query.to_string());
    let tests = statistics::brief(ctx, &asked, table);
    let place = html! {
        (crossed::tables(ctx, table))
        div.kb-inferred id=(id) data-open[table.is_open()] data-said=(words(ctx.lang).exact_done) { (tests) }
    };
    ctx.pieces.borrow_mut().push((id.into(), tests));
    place
}

/// The answer to a query as it stands on a page of its own: the sentence that sums it up; evidence, pictures, numbers, who did not answer.
/// `None` where nothing can be counted.
pub fn whole(ctx: &Ctx, query: &Query) -> Option<(String, Markup)> {
    let asked = Asked::read(ctx.survey, &query.to_string());
    let table = ctx.table(&asked.query)?;
    let kept = (asked.query.clone(), table.clone());
    ctx.tables.borrow_mut().push(kept);
    let shown = html! { (results::results(ctx, &asked, Some(&table))) (results::below(ctx, &asked, &table)) };
    Some((ctx.teller().summary(&table), shown))
}

/// A query's picture alone.
pub struct Pictured {
    /// What comes out, as a headline; `None` where no number bears one.
    pub headline: Option<String>,
    /// What comes out, with the base.
    pub told: String,
    /// The picture.
    pub shown: Markup,
}

/// The picture of a query and what it says; `None` where nothing can be counted or drawn.
pub fn picture(ctx: &Ctx, query: &Query) -> Option<Pictured> {
    pictured(ctx, query, super::picture::show)
}

fn pictured(ctx: &Ctx, query: &Query, show: fn(&Ctx, Chart) -> Markup) -> Option<Pictured> {
    let asked = Asked::read(ctx.survey, &query.to_string());
    let table = ctx.table(&asked.query)?;
    let charts = crate::picture::depiction::main_charts(ctx.survey, &asked.query, &table, ctx.lang);
    let shown: Vec<Markup> = charts.into_iter().map(|chart| show(ctx, chart)).collect();
    let teller = ctx.teller();
    (!shown.is_empty()).then(|| Pictured {
        headline: teller.headline(&table),
        told: teller.summary(&table),
        shown: html! { @for picture in shown { (picture) } },
    })
}

/// Link to a query.
pub fn address(ctx: &Ctx, query: &Query) -> String {
    ctx.to(&query_path(query))
}

/// The variables that play a part in a survey, the usual ones to break anything down by.
pub fn usual(survey: &Study) -> Vec<&Question> {
    let roles = &survey.descriptor().roles;
    let map = roles.map.as_ref().map(|map| &map.question);
    let ids = [
        roles.size_question.as_ref(),
        roles.kind_question.as_ref(),
        map,
    ];
    let found = ids.into_iter().flatten();
    found
        .filter_map(|id| survey.codebook().question(id))
        .collect()
}

/// Questions that can split or narrow the respondents.
pub fn splits(survey: &Study, question: &Question) -> bool {
    question.is_variable() && survey.columns().holds(question)
}
