//! The result: where most do otherwise, where one is ahead, what is recommended, and question by question.

use super::super::link::{Ctx, question_path};
use super::super::number::{cases, source};
use super::super::recommendations;
use super::paper;
use crate::codebook::Question;
use crate::describe;
use crate::evidence::Evidence;
use crate::query::Condition;
use crate::study::cell::Drawn;
use crate::study::finding::Base;
use crate::study::labels::full_title;
use crate::study::self_check::compare::{Known, Line, Point, Scope, Standing, lines, points};
use crate::study::self_check::gaps::{Advice, advice};
use crate::study::self_check::{Answers, questions};
use crate::texts::{fill, words};
use maud::{Markup, html};

/// A question with an answer, and its lines.
pub struct Answered<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its options and sums.
    pub lines: Vec<Line<'a>>,
}

/// The result as two sheets: what stands out, then all questions.
pub fn result(ctx: &Ctx, answers: &Answers, day: &str) -> Markup {
    let w = words(ctx.lang);
    let answered: Vec<Answered> = questions(ctx.survey)
        .into_iter()
        .filter(|q| answers.answers(ctx.survey, q))
        .map(|question| Answered {
            question,
            lines: lines(ctx.survey, answers, question),
        })
        .collect();
    let advice = advice(ctx.survey, answers);
    let room = paper::most_standing(advice.iter().map(Advice::gaps).sum());
    html! {
        section.kb-sheet {
            h2 tabindex="-1" { (w.check_result) }
            (paper::head(ctx, answers, &answered, day))
            (standing(ctx, answers, &answered, Standing::Behind, room))
            (standing(ctx, answers, &answered, Standing::Ahead, room))
            (advised(ctx, answers, &advice))
        }
        section.kb-sheet {
            h2 { (w.check_each) }
            p.kb-dim { (w.check_each_lead) }
            (paper::each(ctx, &answered))
            @for one in &answered { (details(ctx, one)) }
        }
    }
}

/// Of these answers, those that stand so; the clearest first, of which paper has `room` for some.
fn standing(
    ctx: &Ctx,
    answers: &Answers,
    answered: &[Answered],
    which: Standing,
    room: usize,
) -> Markup {
    let w = words(ctx.lang);
    let (title, none, own) = match which {
        Standing::Behind => (w.check_behind, w.check_behind_none, w.check_you_do_not),
        Standing::Ahead => (w.check_ahead, w.check_ahead_none, w.check_you_do),
    };
    let mut list: Vec<(&Question, Point)> = answered
        .iter()
        .flat_map(|a| {
            let own = points(ctx.survey, answers, a.question, &a.lines);
            own.into_iter().map(move |point| (a.question, point))
        })
        .filter(|(_, point)| point.standing == which)
        .collect();
    crate::order::sort_by(&mut list, |a, b| a.1.clearness() > b.1.clearness());
    html! {
        section {
            h3 { (title) }
            @if list.is_empty() { p { (none) } }
            @else { ul.kb-list.kb-standing { @for (at, (question, point)) in list.iter().enumerate() {
                li.kb-off-paper[at >= room] {
                    (full_title(ctx.survey, question).get(ctx.lang)) (w.colon) strong { (point.label.get(ctx.lang)) } " – "
                    @for (at, known) in point.known.iter().enumerate() { @if at > 0 { " + " } (others(ctx, known)) }
                    ", " (own)
                }
            } } }
            @if list.len() > room { p.kb-on-paper { (fill(w.check_more, &[("n", &(list.len() - room).to_string())])) } }
        }
    }
}

/// What is known of the others, with whose number it is, its source and base.
pub fn others(ctx: &Ctx, known: &Known) -> Markup {
    html! {
        (value(ctx, known)) " "
        span.kb-dim {
            "(" (scope(ctx, known.scope))
            @match known.cell.drawn(known.measure) {
                Some(Drawn::Printed(f)) => { ", " (source(ctx, f)) ", " (words(ctx.lang).base) " " (cases(ctx, f.base())) },
                Some(Drawn::Implied(bound)) => { ", " (words(ctx.lang).base) " " (cases(ctx, bound.base.map_or(Base::NotPrinted, Base::Known))) },
                _ => {},
            }
            ")"
        }
        @if small(known) { " " span.kb-flag { (words(ctx.lang).small_base) } }
    }
}

/// Whether the base is known and small.
fn small(known: &Known) -> bool {
    let base = match known.cell.drawn(known.measure) {
        Some(Drawn::Printed(f)) => f.base().known(),
        Some(Drawn::Implied(bound)) => bound.base,
        Some(Drawn::Modelled(tally)) => Some(tally.base),
        None => None,
    };
    base.is_some_and(crate::computed::is_small)
}

/// The number alone.
pub fn value(ctx: &Ctx, known: &Known) -> Markup {
    use super::super::number::{implied, number};
    match known.cell.drawn(known.measure) {
        Some(Drawn::Printed(finding)) => number(ctx, finding),
        Some(Drawn::Implied(bound)) => implied(ctx, known.measure, bound),
        Some(Drawn::Modelled(tally)) => observed(ctx, known, tally),
        None => html! {},
    }
}

/// A count of observed responses; there is no other count here.
fn observed(ctx: &Ctx, known: &Known, tally: crate::tabulate::Tally) -> Markup {
    let machine = crate::computed::machine(known.measure, tally.count, Some(tally.base));
    html! { data value=(machine) data-evidence=(Evidence::Observed.as_str()) data-base=(tally.base) { (crate::computed::full(ctx.lang, known.measure, tally)) } }
}

/// Whose number it is, in words.
pub fn scope(ctx: &Ctx, scope: Scope) -> &'static str {
    let w = words(ctx.lang);
    match scope {
        Scope::Class => w.check_scope_class,
        Scope::All => w.check_scope_all,
    }
}

/// The recommendations, those first for which most answers call.
fn advised(ctx: &Ctx, answers: &Answers, list: &[Advice]) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if !list.is_empty() {
            section.kb-advice {
                h3 { (w.check_advice) }
                p.kb-dim { (w.check_advice_lead) }
                ol { @for one in list { li { (one_advice(ctx, answers, one)) } } }
            }
        }
    }
}

fn one_advice(ctx: &Ctx, answers: &Answers, advice: &Advice) -> Markup {
    let w = words(ctx.lang);
    let r = advice.recommendation;
    let link = ctx.to(&format!("{}{}/", recommendations::PATH, r.id));
    let count = match advice.judged() {
        0 => w.check_advice_open.to_string(),
        n => fill(
            w.check_advice_count,
            &[("k", &advice.gaps().to_string()), ("n", &n.to_string())],
        ),
    };
    html! {
        a href=(link) { strong { (r.title.get(ctx.lang)) } } ": " (count)
        ul.kb-list { @for (condition, holds) in &advice.signs {
            li.kb-off-paper[*holds != Some(true)] { (sign(ctx, answers, condition)) ": " strong { (told(ctx, *holds)) } }
        } }
        p.kb-dim.kb-screen { (w.recommended_questions) (w.colon) (rests_on(ctx, &r.questions)) }
    }
}

/// Whether an answer that calls for a recommendation was given.
fn told(ctx: &Ctx, holds: Option<bool>) -> &'static str {
    let w = words(ctx.lang);
    match holds {
        Some(true) => w.check_holds,
        Some(false) => w.check_holds_not,
        None => w.check_open_sign,
    }
}

/// The questions that a recommendation rests on, as links to what was printed about each.
fn rests_on(ctx: &Ctx, ids: &[String]) -> Markup {
    let known = ids
        .iter()
        .filter_map(|id| ctx.survey.codebook().question(id));
    html! { @for (at, question) in known.enumerate() {
        @if at > 0 { ", " }
        a href=(ctx.to(&question_path(ctx.survey, &question.id))) { (full_title(ctx.survey, question).get(ctx.lang)) }
    } }
}

/// An answer that calls for a recommendation, and how many others gave it where that was printed.
fn sign(ctx: &Ctx, answers: &Answers, gap: &Condition) -> Markup {
    let words_of = describe::population(ctx.survey, std::slice::from_ref(gap), ctx.lang);
    let known = match (gap.negated, gap.codes.as_slice()) {
        (false, [code]) => {
            let question = ctx.survey.codebook().question(&gap.variable);
            question.and_then(|q| {
                crate::study::self_check::compare::known(
                    ctx.survey,
                    q,
                    code,
                    None,
                    answers.class.as_deref(),
                )
            })
        }
        _ => None,
    };
    html! { (words_of) @if let Some(known) = known { " – " (others(ctx, &known)) } }
}

/// All options of a question, folded.
fn details(ctx: &Ctx, one: &Answered) -> Markup {
    let w = words(ctx.lang);
    html! {
        details.kb-fold.kb-check-one {
            summary { (full_title(ctx.survey, one.question).get(ctx.lang)) }
            table.kb-table {
                caption.kb-hidden { (full_title(ctx.survey, one.question).get(ctx.lang)) }
                thead { tr { th scope="col" { (w.answer) } th scope="col" { (w.check_you) } th scope="col" { (w.check_others) } } }
                tbody { @for line in &one.lines { tr.kb-net[line.net] {
                    th scope="row" { (line.label.get(ctx.lang)) @if line.net { " " span.kb-flag { (w.net) } } }
                    td data-label=(w.check_you) { (if line.own { w.check_yes } else { w.nothing }) }
                    td.kb-num data-label=(w.check_others) { @match &line.known { Some(known) => (others(ctx, known)), None => span.kb-open { (w.not_printed) } } }
                } } }
            }
            p { a href=(ctx.to(&question_path(ctx.survey, &one.question.id))) { (w.all_about_question) } }
        }
    }
}
