//! Recommendations with what a study states, each with the questions and numbers behind it.

use super::worded;
use crate::address::question_path;
use crate::codebook::Question;
use crate::describe;
use crate::page::link::Ctx;
use crate::page::number::{cases, number, source};
use crate::page::table::cell::{Within, bases, looked_up, places};
use crate::page::table::frame::{Column, Frame, Line};
use crate::query::{Condition, Measure, NetOf, Query};
use crate::study::Study;
use crate::study::finding::{Finding, Status, Value};
use crate::study::labels::{full_title, option_label};
use crate::study::lookup::Lookup;
use crate::study::recommendation::Recommendation;
use crate::study::self_check::grounds::{self, Number};
use crate::views::any::recommendations::{EACH, LIST, check, has_some, list, one};
use crate::views::any::self_check::numbered;
use crate::views::registered::{Each, Registered};
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};

/// So many numbers of a question stand open; the others are folded.
const OPEN: usize = 4;

/// All recommendations, and a page for each.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.has_study() && has_some(survey),
    render: |ctx| list(ctx, |r| html! { p.kb-dim { (behind(ctx, r)) } }),
    each: Some(Each {
        render: |ctx, id| one(ctx, id, all_behind),
        ..EACH
    }),
    ..LIST
};

/// What stands behind one: its rule, what the study says of it, its questions.
fn all_behind(ctx: &Ctx, r: &Recommendation) -> Markup {
    html! {
        p.kb-dim { (words(ctx.lang).recommended_whose) " " (behind(ctx, r)) }
        (rule(ctx, r))
        (check(ctx))
        (worded::of_recommendation(ctx, r))
        (questions(ctx, r))
    }
}

/// How many stated statements stand behind it.
fn behind(ctx: &Ctx, recommendation: &Recommendation) -> String {
    let questions = &recommendation.questions;
    let about = |f: &&Finding| {
        let own = f.question.as_deref().unwrap_or("");
        questions.iter().any(|id| is_in(own, id))
    };
    let n = ctx.survey.findings().iter().filter(about).count();
    let (n, m) = (n.to_string(), questions.len().to_string());
    fill(words(ctx.lang).recommended_behind, &[("n", &n), ("m", &m)])
}

/// Whether an id is a question's own, or that of one of its items.
fn is_in(id: &str, question: &str) -> bool {
    let rest = id.strip_prefix(question);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The answers that call for it, each with the share for which it holds.
fn rule(ctx: &Ctx, recommendation: &Recommendation) -> Markup {
    let w = words(ctx.lang);
    let unit = ctx.survey.descriptor().unit.1.get(ctx.lang);
    html! {
        @if !recommendation.rule.is_empty() {
            section {
                h2 { (w.recommended_rule) }
                p { (fill(w.recommended_rule_lead, &[("unit", unit)])) }
                (rule_table(ctx, &recommendation.rule))
            }
        }
    }
}

fn rule_table(ctx: &Ctx, rule: &[Condition]) -> Markup {
    let w = words(ctx.lang);
    let columns = [
        Column::numbers(w.printed),
        Column::words(w.base),
        Column::words(w.source),
    ];
    let frame = Frame::below(
        "kb-table kb-fixed kb-rule",
        w.recommended_rule,
        w.answer,
        columns,
    );
    frame.folded(ctx, rule.iter().map(|c| rule_line(ctx, c)))
}

fn rule_line(ctx: &Ctx, condition: &Condition) -> Line {
    let told = describe::condition(ctx.survey, condition, ctx.lang);
    let held = held(ctx.survey, condition);
    let value = looked_up(ctx, &held, Measure::Percent, Within::NUMBERS);
    let cells = match held.printed.as_slice() {
        [] => vec![html! { (value) (instead(ctx, condition)) }],
        printed => vec![value, bases(ctx, printed), places(ctx, printed)],
    };
    Line::new(html! { (told) }, cells)
}

/// What was stated about the question where the share itself was not.
fn instead(ctx: &Ctx, condition: &Condition) -> Markup {
    let list = grounds::about(ctx.survey, None, condition);
    html! {
        @if !list.is_empty() {
            span.kb-dim { "; " (words(ctx.lang).recommended_instead) }
            ul.kb-own { @for number in &list { li.kb-dim { (numbered(ctx, &Number { item: None, ..number.clone() })) } } }
        }
    }
}

/// What was stated of the share for which a condition holds. The share of those for whom it does not hold is another number.
fn held<'a>(survey: &'a Study, condition: &Condition) -> Lookup<'a> {
    if condition.negated {
        return Lookup::default();
    }
    let query = Query::of(&condition.variable);
    if let [code] = condition.codes.as_slice() {
        return Lookup::known(survey, &query, code);
    }
    let net = NetOf {
        name: String::from("net"),
        codes: condition.codes.clone(),
    };
    let query = Query {
        nets: vec![net],
        ..query
    };
    Lookup::known(survey, &query, "net")
}

/// The questions, each with what was stated for all.
fn questions(ctx: &Ctx, recommendation: &Recommendation) -> Markup {
    let w = words(ctx.lang);
    let book = ctx.survey.codebook();
    let list = recommendation.questions.iter();
    html! {
        section {
            h2 { (w.recommended_questions) }
            p { (w.recommended_all) }
            @for question in list.filter_map(|id| book.question(id)) { (behind_question(ctx, question)) }
        }
    }
}

fn behind_question(ctx: &Ctx, question: &Question) -> Markup {
    let w = words(ctx.lang);
    let findings = for_all(ctx.survey, question);
    let (open, folded) = findings.split_at(findings.len().min(OPEN));
    let more = fill(w.recommended_more, &[("n", &folded.len().to_string())]);
    html! {
        section.kb-behind data-question=(question.id) {
            h3 { a href=(ctx.to(&question_path(ctx.survey, &question.id))) { (full_title(ctx.survey, question).get(ctx.lang)) } }
            @if findings.is_empty() { p { (w.recommended_none) } } @else {
                (numbers(ctx, open))
                @if !folded.is_empty() { details.kb-fold { summary { (more) } (numbers(ctx, folded)) } }
            }
        }
    }
}

/// The numbers stated of everyone who was asked, or of those whom one answer led to the question: shares, counts and ranks of an option.
fn for_all<'a>(survey: &'a Study, question: &Question) -> Vec<&'a Finding> {
    let everyone = |f: &Finding| {
        let leads = |c: &Condition| routing(survey, f).iter().any(|r| r.variable == c.variable);
        f.query
            .as_ref()
            .is_some_and(|q| q.population.iter().all(leads))
    };
    let number =
        |f: &Finding| matches!(f.value, Value::Share(_) | Value::Count(..) | Value::Rank(_));
    let own = |f: &Finding| {
        f.question
            .as_deref()
            .is_some_and(|id| is_in(id, &question.id))
    };
    survey
        .findings()
        .iter()
        .filter(|f| own(f) && f.option.is_some() && number(f) && everyone(f))
        .filter(|f| f.status != Status::External)
        .collect()
}

/// Which answers lead to the question of a finding.
fn routing<'a>(survey: &'a Study, finding: &Finding) -> &'a [Condition] {
    let own = finding.question.as_deref();
    let own = own.and_then(|id| survey.codebook().question(id));
    own.map_or(&[], |q| &q.routing)
}

/// Whom a finding is about, where that is a part of those who were asked.
fn part(ctx: &Ctx, finding: &Finding) -> Option<String> {
    let population = &finding.query.as_ref()?.population;
    let everyone = population.is_empty() || population == routing(ctx.survey, finding);
    (!everyone).then(|| describe::population(ctx.survey, population, ctx.lang))
}

/// Whether it is a share of all mentions, not of cases.
fn counts_mentions(finding: &Finding) -> bool {
    let share = matches!(finding.value, Value::Share(_));
    let query = finding.query.as_ref();
    share && query.is_some_and(|q| q.measure == Measure::Mentions)
}

fn numbers(ctx: &Ctx, findings: &[&Finding]) -> Markup {
    html! { ul { @for finding in findings { li { (line(ctx, finding)) } } } }
}

fn line(ctx: &Ctx, finding: &Finding) -> Markup {
    let w = words(ctx.lang);
    let book = ctx.survey.codebook();
    let item = finding.question.as_deref().and_then(|id| book.question(id));
    let item = item.filter(|q| q.battery.is_some());
    html! {
        @if let Some(item) = item { (item.title.get(ctx.lang)) ", " }
        (option_label(ctx.survey, finding).get(ctx.lang)) (w.colon) (number(ctx, finding)) " "
        @if counts_mentions(finding) { (w.of_mentions) " " }
        @if let Some(part) = part(ctx, finding) { span.kb-dim { "– " (part) ". " } }
        span.kb-dim { (w.base_colon) (cases(ctx, finding.base())) ". " (source(ctx, finding)) }
        @if !finding.note.is_empty() { span.kb-remark { (finding.note.get(ctx.lang)) } }
    }
}
