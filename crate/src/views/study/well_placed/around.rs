//! What belongs to an area besides its numbers: contradictions in them, and the ways to questions, figures and recommendations.

use crate::address::{figure_path, query_path, question_path};
use crate::codebook::Area;
use crate::codebook::Question;
use crate::page::jump;
use crate::page::link::Ctx;
use crate::query::{Against, Query};
use crate::study::labels::full_title;
use crate::study::recommendation::Recommendation;
use crate::study::well_placed::{Line, Placed};
use crate::views::any::recommendations;
use crate::words::study::words;
use maud::{Markup, html};

/// Places on the page.
pub const CONFLICTS: &str = "conflicts";
pub const QUESTIONS: &str = "questions";
pub const FIGURES: &str = "figures";
pub const RECOMMENDED: &str = "recommended";

/// The contradictions that touch a number of those who are well placed.
pub fn conflicts(ctx: &Ctx, placed: &Placed) -> Markup {
    let lines = || placed.lines();
    let printed = || lines().flat_map(|l| &l.placed.printed).chain(&placed.own);
    let touched = |id: &String| printed().any(|f| f.id == *id);
    let all = ctx.survey.contradictions().iter();
    let list: Vec<_> = all.filter(|c| c.findings.iter().any(touched)).collect();
    html! {
        @if !list.is_empty() {
            section.kb-conflicts {
                (jump::heading(CONFLICTS, words(ctx.lang).placed_conflicts))
                ul { @for c in list {
                    li { a href=(ctx.to(&format!("ledger/#{}", c.id))) { (c.title.get(ctx.lang)) } (words(ctx.lang).colon) (c.text.get(ctx.lang)) }
                } }
            }
        }
    }
}

/// Each question, and its comparison in Explore.
pub fn questions(ctx: &Ctx, placed: &Placed) -> Markup {
    let asked = queries(placed);
    let ways = html! { @for (question, query) in &asked { li { (way(ctx, question, query)) } } };
    listed(QUESTIONS, words(ctx.lang).placed_questions, &ways)
}

/// The figures of the area.
pub fn figures(ctx: &Ctx, area: &Area) -> Markup {
    let figures = area.figures.iter().filter_map(|id| ctx.survey.figure(id));
    let links = html! {
        @for f in figures {
            li { a href=(ctx.to(&figure_path(f))) { span.kb-label { (f.label(ctx.lang)) } " " (f.title.get(ctx.lang)) } }
        }
    };
    listed(FIGURES, words(ctx.lang).placed_figures, &links)
}

/// The recommendations that rest on the area's questions.
pub fn recommended(ctx: &Ctx, placed: &Placed) -> Markup {
    let asked = queries(placed);
    let on = |r: &Recommendation| rests(r, placed.item) || asked.iter().any(|(q, _)| rests(r, q));
    let all = ctx.survey.recommendations().iter();
    let list = all.filter(|r| on(r));
    let links = html! { @for r in list { li { (recommendations::link(ctx, r)) } } };
    listed(RECOMMENDED, words(ctx.lang).placed_recommended, &links)
}

/// A section of list items; nothing without any.
fn listed(id: &str, title: &str, items: &Markup) -> Markup {
    html! { @if !items.0.is_empty() { section.kb-about { (jump::heading(id, title)) ul { (items) } } } }
}

fn way(ctx: &Ctx, question: &Question, query: &Query) -> Markup {
    html! {
        a href=(ctx.to(&question_path(ctx.survey, &question.id))) { (full_title(ctx.survey, question).get(ctx.lang)) }
        " – " a href=(ctx.to(&query_path(query))) { (words(ctx.lang).placed_compare) }
    }
}

/// Each question once, in questionnaire order, with the query that compares those who are well placed with the rest.
fn queries<'a>(placed: &Placed<'a>) -> Vec<(&'a Question, Query)> {
    let mut list: Vec<(&Question, Query)> = Vec::new();
    let lines = placed.lines();
    for line in lines {
        let query = compared(line);
        if !list.iter().any(|(_, q)| *q == query) {
            list.push((line.question, query));
        }
    }
    list
}

fn compared(line: &Line) -> Query {
    Query {
        against: Some(Against::Rest),
        nets: Vec::new(),
        ..line.query.clone()
    }
}

/// Whether a recommendation rests on a question. Where its rule names items of a battery, it rests on these alone.
fn rests(recommendation: &Recommendation, question: &Question) -> bool {
    let named = |id: &str| recommendation.rule.iter().any(|c| c.variable == id);
    let battery = question.battery.as_deref();
    let whole = |id: &str| recommendation.questions.iter().any(|q| q == id);
    let items = |id: &str| {
        let inside = format!("{id}.");
        recommendation
            .rule
            .iter()
            .any(|c| c.variable.starts_with(&inside))
    };
    named(&question.id) || whole(&question.id) || battery.is_some_and(|id| whole(id) && !items(id))
}
