//! Explore: any question by any breakdown over any population. The address holds the query; the controls write it.

mod charts;
mod compose;
mod controls;
mod grid;
mod land;
mod raking;
mod results;
mod statistics;

use crate::embedded;

use super::Pieces;
use super::address::{sentence, too_much};
use super::link::Ctx;
use super::search::too_long as search_too_long;
use crate::codebook::Question;
use crate::evidence::Evidence;
use crate::problem::{Problem, shortened};
use crate::query::{self, Beyond, Query};
use crate::study::Survey;
use crate::study::search::{Target, find};
use crate::table::{Fault, Table, usable};
use crate::words::table::{margins, title};
use crate::words::{fill, words};
use maud::{Markup, html};

pub use charts::main_charts;
pub use compose::compose;
pub use raking::{form as raking_form, told as raking_told};

/// Folder of the view.
pub const PATH: &str = "explore/";

/// What the address asks.
pub struct Asked<'a> {
    /// The query, as far as it was understood.
    pub query: Query,
    /// Its question.
    pub question: Option<&'a Question>,
    problems: Vec<Problem>,
    more: usize,
    beyond: Option<Beyond>,
    faults: Vec<Fault>,
}

impl<'a> Asked<'a> {
    /// Reads the search text of an address. An address that asks nothing is no mistake.
    pub fn read(survey: &'a Survey, search: &str) -> Asked<'a> {
        let search = search.trim_start_matches('?');
        let parsed = query::parse(search, survey.codebook());
        let question = parsed.query.question.as_deref();
        let only_survey = query::pairs(search).iter().all(|(key, _)| key == "survey");
        let empty = |p: &Problem| p.column.as_deref() == Some("question") && only_survey;
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
        let same = |p: &Problem| p.column == problem.column && p.found == problem.found;
        if !list.iter().any(same) {
            list.push(problem.clone());
        }
    }
    list
}

/// The survey that an address names by `survey=`: the example compiled in, when it is its name.
pub fn named(search: &str) -> Option<&'static Survey> {
    let pairs = query::pairs(search);
    let (_, name) = pairs.iter().find(|(key, _)| key == "survey")?;
    let example = embedded::kept_example()?;
    (example.descriptor().name == *name).then_some(example)
}

/// Link to the example survey in Explore; `None` where there is none, or it is shown already.
pub fn example_link(ctx: &Ctx) -> Option<String> {
    let example = embedded::kept_example()?;
    let name = &example.descriptor().name;
    let query = Query {
        survey: Some(name.clone()),
        ..Query::default()
    };
    (ctx.survey.descriptor().name != *name).then(|| ctx.to(&place(&query)))
}

/// The address of a query below the language's root.
pub fn place(query: &Query) -> String {
    match query.to_string() {
        text if text.is_empty() => PATH.to_string(),
        text => format!("{PATH}?{text}"),
    }
}

/// The numbers of a query as a table, with differences and tests, which have an id of their own: they may be computed afterwards.
pub fn numbers(ctx: &Ctx, query: &Query, table: &Table, id: String) -> Markup {
    let asked = Asked::read(ctx.survey, &query.to_string());
    let tests = statistics::brief(ctx, &asked, table);
    let place = html! {
        (grid::tables(ctx, &asked, table))
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

/// The sentence and the picture of a query alone; `None` where nothing can be counted or drawn.
pub fn picture(ctx: &Ctx, query: &Query) -> Option<(String, Markup)> {
    let asked = Asked::read(ctx.survey, &query.to_string());
    let table = ctx.table(&asked.query)?;
    let charts = main_charts(ctx.survey, &asked.query, &table, ctx.lang);
    let shown = charts
        .into_iter()
        .map(|chart| super::picture::show(ctx, chart));
    let shown: Vec<Markup> = shown.collect();
    (!shown.is_empty()).then(|| {
        (
            ctx.teller().summary(&table),
            html! { @for picture in shown { (picture) } },
        )
    })
}

/// Link to a query.
pub fn address(ctx: &Ctx, query: &Query) -> String {
    ctx.to(&place(query))
}

/// Title, description, main, and the parts of main that change with the query: the id of an element and what it holds.
pub fn render(ctx: &Ctx, search: &str) -> (String, String, Markup, Pieces) {
    let w = words(ctx.lang);
    let asked = Asked::read(ctx.survey, search);
    let table = ctx.table(&asked.query);
    let kept = table
        .iter()
        .map(|table| (asked.query.clone(), table.clone()));
    ctx.tables.borrow_mut().extend(kept);
    let heading = match &table {
        Some(_) => title(ctx.survey, &asked.query, ctx.lang),
        None => w.explore.to_string(),
    };
    let title = html! { h1 { (heading) } };
    let answer = html! { (problems(ctx, &asked)) (results::results(ctx, &asked, table.as_ref())) };
    let rest = results::rest(ctx, &asked, table.as_ref());
    let mut parts = controls::parts(ctx, &asked);
    let main = html! {
        div.kb-explore {
            div #kb-heading { (title) }
            (controls::controls(ctx, &parts))
            div #kb-results { div #kb-answer { (answer) } div #kb-rest { (rest) } }
        }
    };
    parts.extend([
        ("kb-heading".into(), title),
        ("kb-answer".into(), answer),
        ("kb-rest".into(), rest),
    ]);
    (heading, w.explore_lead.to_string(), main, parts)
}

/// A sentence for each part of the address that was left out.
fn problems(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let own = asked.query.survey.as_deref();
    let here = own.is_none_or(|name| name == ctx.survey.descriptor().name);
    html! {
        @if let (false, Some(name)) = (here, own) { p.kb-error { (fill(w.survey_not_here, &[("name", &shortened(name))])) } }
        @if ctx.survey.descriptor().evidence == Evidence::Observed && !ctx.survey.has_responses() { p.kb-error { (w.no_rows) } }
        @if let Some(beyond) = asked.beyond { p.kb-error { (too_much(w, ctx.lang, beyond)) } }
        @for problem in asked.problems.iter().filter(|_| asked.beyond.is_none()) {
            @let template = if problem.column.as_deref() == Some("parameter") { w.address_part } else { w.query_part };
            p.kb-error { (sentence(w, template, problem)) }
        }
        @if asked.more > 0 { p.kb-error { (fill(w.query_more, &[("n", &asked.more.to_string())])) } }
        @for fault in &asked.faults { p.kb-error { (margins::sentence(fault, ctx.survey, ctx.lang)) } }
    }
}

/// Questions that a text finds, as links to them in Explore; nothing without a text.
pub fn found(ctx: &Ctx, search: &str, text: &str) -> Markup {
    let w = words(ctx.lang);
    let asked = Asked::read(ctx.survey, search);
    if let Some(long) = search_too_long(w, ctx.lang, text) {
        return html! { p.kb-found.kb-error { (long) } };
    }
    let hits = find(ctx.survey, text, ctx.lang);
    let questions: Vec<_> = hits
        .iter()
        .filter_map(|hit| match hit.target {
            Target::Question(q) => Some((q, hit)),
            Target::Figure(_) => None,
        })
        .collect();
    let link = |q: &Question| {
        let next = compose(ctx.survey.codebook(), &asked.query, "question", &q.id);
        address(ctx, &next)
    };
    html! {
        @if !text.trim().is_empty() {
            p.kb-found { (fill(w.found_some, &[("n", &questions.len().to_string())])) }
            ul.kb-list { @for (q, hit) in questions.iter().take(12) {
                li { a href=(link(q)) data-stay { (q.title.get(ctx.lang)) } @if !hit.options.is_empty() { br; span.kb-dim { (hit.options.join("; ")) } } }
            } }
        }
    }
}
