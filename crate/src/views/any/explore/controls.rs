//! The controls: lists whose values [`compose`](crate::address::compose) puts into the query, and chips that take something out of it again.

use super::raking;
use crate::address::compose::{RAKED, turned, without, without_net, without_unanswered};
use crate::codebook::Question;
use crate::describe;
use crate::page::explore::{Asked, address, splits, usual};
use crate::page::link::{Ctx, Pieces};
use crate::query::{Against, Base, Condition, Order, Per, Weighting, Word, measures};
use crate::study::labels::{full_title, net_label};
use crate::words::words;
use maud::{Markup, html};

/// The controls in parts, each for an element of its own: the shell leaves a part alone that did not change, and with it the focus.
pub fn parts(ctx: &Ctx, asked: &Asked) -> Pieces {
    let first = ("part-question".into(), question(ctx, asked));
    let rest = PARTS.iter().map(|(id, part)| match asked.question {
        Some(_) => ((*id).into(), part(ctx, asked)),
        None => ((*id).into(), html! {}),
    });
    std::iter::once(first).chain(rest).collect()
}

/// All controls.
pub fn controls(ctx: &Ctx, parts: &Pieces) -> Markup {
    let w = words(ctx.lang);
    html! {
        details #kb-controls .kb-controls open {
            summary { (w.controls) }
            form #kb-explore .kb-explore-form autocomplete="off" {
                @for (id, part) in parts {
                    div id=(id) { (part) }
                    @if *id == "part-question" { div #part-found role="group" aria-label=(w.found) {} }
                }
                p.kb-buttons { button type="submit" { (w.to_result) } }
            }
        }
    }
}

/// Renders a part of the controls.
type Render = fn(&Ctx, &Asked) -> Markup;

/// What depends on a question, from top to bottom.
const PARTS: [(&str, Render); 11] = [
    ("part-by", by),
    ("part-panels", panels),
    ("part-filter", filter),
    ("part-chips", first_chips),
    ("part-against", against),
    ("part-second", second),
    ("part-second-chips", second_chips),
    ("part-shown", shown),
    ("part-margins", raking::chips),
    ("part-rake", raking::control),
    ("part-merge", merge),
];

/// A labelled list. `id` names the control for [`compose`](crate::address::compose).
fn list(id: &str, label: &str, options: &Markup) -> Markup {
    html! {
        label for=(format!("explore-{id}")) { (label) }
        select id=(format!("explore-{id}")) data-control=(id) { (options) }
    }
}

fn question(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let chosen = asked.query.question.as_deref();
    let countable = |q: &&Question| ctx.survey.codebook().optioned(q).is_counted();
    let options = html! {
        @if chosen.is_none() { option value="" selected { (w.choose_question) } }
        (by_topic(ctx, &countable, &|q| html! { option value=(q.id) selected[chosen == Some(q.id.as_str())] { (indented(ctx, q)) } }))
    };
    html! {
        (list("question", w.question, &options))
        label for="explore-find" { (w.find_question) }
        input #explore-find type="search" aria-controls="part-found";
    }
}

/// Items stand below their battery.
fn indented(ctx: &Ctx, question: &Question) -> String {
    match question.battery {
        Some(_) => format!("– {}", question.title.get(ctx.lang)),
        None => question.title.get(ctx.lang).to_string(),
    }
}

/// Groups of options, a group a section.
fn by_topic(
    ctx: &Ctx,
    wanted: &dyn Fn(&&Question) -> bool,
    option: &dyn Fn(&Question) -> Markup,
) -> Markup {
    let book = ctx.survey.codebook();
    let own = |id: &str| -> Vec<&Question> {
        let questions = book.questions.iter();
        questions
            .filter(|q| q.section == id)
            .filter(wanted)
            .collect()
    };
    html! {
        @for section in &book.sections {
            @let questions = own(&section.id);
            @if !questions.is_empty() {
                optgroup label=(section.title.get(ctx.lang)) { @for q in questions { (option(q)) } }
            }
        }
    }
}

fn by(ctx: &Ctx, asked: &Asked) -> Markup {
    breakdown(ctx, asked, "by", words(ctx.lang).breakdown, 0)
}

/// A second breakdown is offered where there is a first.
fn panels(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    html! { @if !asked.query.by.is_empty() { (breakdown(ctx, asked, "panels", w.second_breakdown, 1)) } }
}

fn breakdown(ctx: &Ctx, asked: &Asked, id: &str, label: &str, at: usize) -> Markup {
    let w = words(ctx.lang);
    let query = &asked.query;
    let chosen = query.by.get(at).map(String::as_str);
    let other = query.by.get(1 - at).map(String::as_str);
    let free = |q: &&Question| {
        let used = query.question.as_deref() == Some(&q.id) || other == Some(q.id.as_str());
        splits(ctx.survey, q) && !used
    };
    let option = |q: &Question| html! { option value=(q.id) selected[chosen == Some(q.id.as_str())] { (full_title(ctx.survey, q).get(ctx.lang)) } };
    let first: Vec<&Question> = usual(ctx.survey).into_iter().filter(free).collect();
    let options = html! {
        option value="" { (if at == 0 { w.no_breakdown } else { w.no_panels }) }
        @if !first.is_empty() { optgroup label=(w.usual_breakdowns) { @for q in &first { (option(q)) } } }
        (by_topic(ctx, &|q| free(q) && !first.iter().any(|f| f.id == q.id), &option))
    };
    list(id, label, &options)
}

/// Every code of every variable, as `variable:code`, and the reasons for missing that occur.
fn codes(ctx: &Ctx) -> Markup {
    let book = ctx.survey.codebook();
    let reasons = book.reasons();
    let variables = || book.questions.iter().filter(|q| splits(ctx.survey, q));
    html! {
        @for q in variables() {
            optgroup label=(full_title(ctx.survey, q).get(ctx.lang)) {
                @for a in q.offered() { option value=(Condition::is(&q.id, &a.code)) { (a.label.get(ctx.lang)) } }
                @for r in reasons.iter().filter(|r| ctx.survey.lacks(&q.id, **r)) { option value=(Condition::lacks(q, &[*r])) { (book.reason(*r, ctx.lang)) } }
            }
        }
    }
}

fn filter(ctx: &Ctx, _: &Asked) -> Markup {
    let w = words(ctx.lang);
    let options = html! { option value="" selected { (w.add_condition) } (codes(ctx)) };
    list("add", w.only_those, &options)
}

fn first_chips(ctx: &Ctx, asked: &Asked) -> Markup {
    chips(ctx, asked, &asked.query.population, false)
}

/// A chip a condition: in words, with a link that turns it round and one that takes it away.
fn chips(ctx: &Ctx, asked: &Asked, conditions: &[Condition], second: bool) -> Markup {
    let w = words(ctx.lang);
    let book = ctx.survey.codebook();
    html! {
        @if !conditions.is_empty() {
            ul.kb-chips { @for (nth, c) in conditions.iter().enumerate() {
                @let text = describe::population(ctx.survey, std::slice::from_ref(c), ctx.lang);
                @let unanswered = ctx.survey.included(c);
                li {
                    span { (text) } " "
                    @if !unanswered.is_empty() { a href=(address(ctx, &without_unanswered(book, &asked.query, (second, nth), &unanswered))) data-stay { (w.only_answered) span.kb-hidden { ": " (text) } } " " }
                    a href=(address(ctx, &turned(&asked.query, second, nth))) data-stay { (if c.negated { w.not_not } else { w.turn_round }) span.kb-hidden { ": " (text) } } " "
                    a.kb-remove href=(address(ctx, &without(&asked.query, second, nth))) data-stay { span aria-hidden="true" { "✕" } span.kb-hidden { (w.remove) ": " (text) } }
                }
            } }
        }
    }
}

fn against(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let against = &asked.query.against;
    let options = html! {
        option value="none" selected[against.is_none()] { (w.no_comparison) }
        option value="rest" selected[*against == Some(Against::Rest)] { (if asked.query.population.is_empty() { w.compare_rest_first } else { w.compare_rest }) }
        @if matches!(against, Some(Against::Population(_))) { option value="" selected { (w.compare_second) } }
        (codes(ctx))
    };
    html! {
        (list("against", w.compare_with, &options))
        @if against.is_some() && asked.query.compared().is_none() { p.kb-hint #explore-against-hint { (w.rest_of_everyone) } }
    }
}

/// Further conditions of the second population.
fn second(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let options = || html! { option value="" selected { (w.add_condition) } (codes(ctx)) };
    html! { @if let Some(Against::Population(_)) = &asked.query.against { (list("against-add", w.second_only_those, &options())) } }
}

fn second_chips(ctx: &Ctx, asked: &Asked) -> Markup {
    html! { @if let Some(Against::Population(second)) = &asked.query.against { (chips(ctx, asked, second, true)) } }
}

/// Measure, base, direction, order, weight: only where there is a choice.
fn shown(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let query = &asked.query;
    let Some(question) = asked.question.map(|q| ctx.survey.codebook().optioned(q)) else {
        return html! {};
    };
    let fits = measures(question.kind);
    let measures = html! { @for m in fits { option value=(m.word()) selected[*m == query.measure] { (describe::measure_name(ctx.lang, *m)) } } };
    let bases = [
        (Base::Valid, w.base_valid),
        (Base::Asked, w.base_asked),
        (Base::All, w.base_all),
    ];
    let pers = [
        (Per::Column, w.per_column),
        (Per::Row, w.per_row),
        (Per::Total, w.per_total),
    ];
    let orders = [
        (Order::Questionnaire, w.order_questionnaire),
        (Order::Value, w.order_value),
    ];
    let grouped = !query.by.is_empty() || query.compared().is_some();
    let weights = &ctx.survey.codebook().weights;
    let field = query.weight.as_ref().and_then(Weighting::field);
    let margins = query.weight.as_ref().map_or(&[][..], Weighting::margins);
    let weight = html! {
        option value="" { (w.no_weight) }
        @if !margins.is_empty() { option value=(RAKED) selected { (w.raked_select) } }
        @for weight in weights { option value=(weight.id) selected[field == Some(weight.id.as_str())] { (weight.title.get(ctx.lang)) } }
    };
    html! {
        (list("measure", w.measure, &measures))
        (list("base", w.base, &words_of(&bases, query.base)))
        @if grouped { (list("per", w.per, &words_of(&pers, query.per))) }
        @if !question.is_ordered() { (list("order", w.order, &words_of(&orders, query.order))) }
        @if !weights.is_empty() { (list("weight", w.weight, &weight)) }
    }
}

fn words_of<W: Word>(list: &[(W, &'static str)], chosen: W) -> Markup {
    html! { @for (value, label) in list { option value=(value.word()) selected[*value == chosen] { (label) } } }
}

/// Options to sum up, and the sums there are.
fn merge(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let Some(question) = asked.question.map(|q| ctx.survey.codebook().optioned(q)) else {
        return html! {};
    };
    html! {
        @if !asked.query.nets.is_empty() {
            p.kb-label { (w.nets) }
            ul.kb-chips { @for (nth, net) in asked.query.nets.iter().enumerate() {
                @let label = net_label(question, net);
                li { span { (label.get(ctx.lang)) } " " a.kb-remove href=(address(ctx, &without_net(&asked.query, nth))) data-stay { span aria-hidden="true" { "✕" } span.kb-hidden { (w.remove) ": " (label.get(ctx.lang)) } } }
            } }
        }
        @if question.answers.len() > 2 {
            details.kb-merge #explore-merge {
                summary { (w.merge) }
                fieldset {
                    legend.kb-hidden { (w.merge) }
                    @for a in &question.answers { label { input type="checkbox" value=(a.code); " " (a.label.get(ctx.lang)) } }
                    button type="button" data-merge { (w.merge_now) }
                }
            }
        }
    }
}
