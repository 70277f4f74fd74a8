//! What the study's text says in words, without a number, on the pages it belongs to: each statement with its source and its line in the ledger.

use crate::address::figure_path;
use crate::page::jump;
use crate::page::link::Ctx;
use crate::page::number::place;
use crate::query::{Condition, Query};
use crate::study::figure::Figure;
use crate::study::recommendation::Recommendation;
use crate::study::statement::Statement;
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};

/// Their place on a page.
pub const PLACE: &str = "worded";

/// More statements than this are folded.
const OPEN: usize = 6;

/// Those about a figure or table.
pub fn of_figure(ctx: &Ctx, figure: &Figure) -> Markup {
    section(ctx, &chosen(ctx, |s| s.source.key == figure.source_key()))
}

/// Those about a question, or about the items of a battery.
pub fn of_question(ctx: &Ctx, id: &str) -> Markup {
    let own = |query: &Query| {
        let asked = query.question.as_deref().unwrap_or("");
        asked == id
            || asked
                .strip_prefix(id)
                .is_some_and(|rest| rest.starts_with('.'))
    };
    section(ctx, &chosen(ctx, |s| s.query.as_ref().is_some_and(own)))
}

/// Those about a size class: its table, its text, and comparisons with it.
pub fn of_class(ctx: &Ctx, code: &str) -> Markup {
    let Some(size) = ctx.survey.descriptor().roles.size_question.as_deref() else {
        return html! {};
    };
    let is = |c: &Condition| c.variable == size && !c.negated && c.codes == [code];
    let about = |query: &Option<Query>| {
        let population = query.as_ref().map_or(&[][..], |q| &q.population);
        population.iter().any(is)
    };
    let of = |s: &Statement| about(&s.query) || about(&s.against);
    let texts: Vec<&str> = ctx
        .survey
        .statements()
        .iter()
        .filter(|s| of(s))
        .map(|s| s.source.key.as_str())
        .collect();
    let same_text = |s: &Statement| s.query.is_none() && texts.contains(&s.source.key.as_str()); // a text on one class is about it throughout
    section(ctx, &chosen(ctx, |s| of(s) || same_text(s)))
}

/// Those about the well placed in an area: of its figures, and of those who say so of themselves.
pub fn of_area(ctx: &Ctx, variable: &str, figures: &[String]) -> Markup {
    let figures: Vec<&str> = figures
        .iter()
        .filter_map(|id| ctx.survey.figure(id))
        .map(Figure::source_key)
        .collect();
    let about = |query: &Query| query.population.iter().any(|c| c.variable == variable);
    let own = |s: &Statement| {
        let queries = [&s.query, &s.against];
        figures.contains(&s.source.key.as_str()) || queries.into_iter().flatten().any(about)
    };
    section(ctx, &chosen(ctx, own))
}

/// Those that the study gives as grounds of a recommendation.
pub fn of_recommendation(ctx: &Ctx, recommendation: &Recommendation) -> Markup {
    section(
        ctx,
        &chosen(ctx, |s| recommendation.statements.contains(&s.id)),
    )
}

/// The portrait of the well placed: texts without a figure of their own that compare them, throughout.
pub fn of_well_placed(ctx: &Ctx, question: &str) -> Markup {
    let item = |c: &Condition| {
        c.variable
            .strip_prefix(question)
            .is_some_and(|rest| rest.starts_with('.'))
    };
    let drawn = |s: &Statement| {
        ctx.survey
            .figures()
            .iter()
            .any(|f| f.source_key() == s.source.key)
    };
    let about = |s: &Statement| {
        s.query
            .as_ref()
            .is_some_and(|q| q.population.iter().any(item))
    };
    let texts = chosen(ctx, |s| about(s) && !drawn(s));
    section(
        ctx,
        &chosen(ctx, |s| texts.iter().any(|text| text.source == s.source)),
    )
}

/// Those about the study itself: of a text that says nothing of answers, and that no recommendation rests on.
pub fn of_study(ctx: &Ctx) -> Markup {
    let survey = ctx.survey;
    let is_placed = |s: &Statement| {
        let figure = survey
            .figures()
            .iter()
            .any(|f| f.source_key() == s.source.key);
        let grounds = |r: &Recommendation| r.statements.contains(&s.id);
        s.query.is_some() || figure || survey.recommendations().iter().any(grounds)
    };
    let alone = |s: &Statement| {
        let mut same = survey
            .statements()
            .iter()
            .filter(|other| other.source == s.source);
        !same.any(is_placed)
    };
    section(ctx, &chosen(ctx, alone))
}

fn chosen<'a>(ctx: &Ctx<'a>, own: impl Fn(&Statement) -> bool) -> Vec<&'a Statement> {
    ctx.survey.statements().iter().filter(|s| own(s)).collect()
}

/// The list under its heading; nothing where there is none. Paper has the numbers.
fn section(ctx: &Ctx, list: &[&Statement]) -> Markup {
    let w = words(ctx.lang);
    let list = told(ctx, list);
    let items =
        html! { ul { @for same in &list { li data-worded=(ids(same)) { (line(ctx, same)) } } } };
    html! {
        @if !list.is_empty() {
            section.kb-others.kb-screen {
                (jump::heading(PLACE, w.worded))
                @if list.len() > OPEN {
                    details.kb-fold { summary { (fill(w.worded_all, &[("n", &list.len().to_string())])) } (items) }
                } @else { (items) }
            }
        }
    }
}

/// Statements that read alike at one place are told once: the ledger takes them apart, one for each option that they are about.
fn told<'a>(ctx: &Ctx, list: &[&'a Statement]) -> Vec<Vec<&'a Statement>> {
    let mut told: Vec<Vec<&Statement>> = Vec::new();
    for statement in list {
        let alike = |other: &Statement| {
            let texts = [other, *statement].map(|s| s.text.get(ctx.lang));
            texts[0] == texts[1] && other.source == statement.source
        };
        match told.iter_mut().find(|same| alike(same[0])) {
            Some(same) => same.push(statement),
            None => told.push(vec![statement]),
        }
    }
    told
}

fn ids(same: &[&Statement]) -> String {
    let ids: Vec<&str> = same.iter().map(|one| one.id.as_str()).collect();
    ids.join(" ")
}

/// A statement, with the first of its lines in the ledger: those that read like it follow there.
fn line(ctx: &Ctx, same: &[&Statement]) -> Markup {
    let Some(statement) = same.first() else {
        return html! {};
    };
    let figure = ctx
        .survey
        .figures()
        .iter()
        .find(|f| f.source_key() == statement.source.key);
    let label = statement.source.label(ctx.lang);
    html! {
        (statement.text.get(ctx.lang)) " "
        span.kb-source { "("
            @match figure.filter(|f| figure_path(f) != ctx.path) {
                Some(figure) => a href=(ctx.to(&figure_path(figure))) { (label) },
                None => (label),
            }
            ") " (place(ctx, &statement.id))
        }
    }
}
