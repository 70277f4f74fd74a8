//! The result: where most do otherwise, where one is ahead, what is recommended, and question by question.

use super::super::link::{Ctx, question_path};
use super::super::number::source;
use super::super::recommendations;
use super::paper;
use crate::codebook::Question;
use crate::describe;
use crate::evidence::Evidence;
use crate::query::Condition;
use crate::study::cell::Drawn;
use crate::study::labels::full_title;
use crate::study::self_check::compare::{Known, Line, Scope, Standing, lines};
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
            (standing(ctx, &answered, Standing::Behind, room))
            (standing(ctx, &answered, Standing::Ahead, room))
            (advised(ctx, &advice))
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
fn standing(ctx: &Ctx, answered: &[Answered], which: Standing, room: usize) -> Markup {
    let w = words(ctx.lang);
    let (title, none) = match which {
        Standing::Behind => (w.check_behind, w.check_behind_none),
        _ => (w.check_ahead, w.check_ahead_none),
    };
    let mut list: Vec<(&Question, &Line, &Known)> = answered
        .iter()
        .flat_map(|a| a.lines.iter().map(move |line| (a.question, line)))
        .filter(|(_, line)| line.standing == which)
        .filter_map(|(q, line)| line.known.as_ref().map(|known| (q, line, known)))
        .collect();
    crate::order::sort_by(&mut list, |a, b| clearness(a.2) > clearness(b.2));
    html! {
        section {
            h3 { (title) }
            @if list.is_empty() { p { (none) } }
            @else { ul.kb-list.kb-standing { @for (at, (question, line, known)) in list.iter().enumerate() {
                li.kb-off-paper[at >= room] {
                    (full_title(ctx.survey, question).get(ctx.lang)) (w.colon) strong { (line.label.get(ctx.lang)) }
                    " – " @if line.own && which == Standing::Behind { (w.check_only) " " } (others(ctx, known)) ", " (if line.own { w.check_you_do } else { w.check_you_do_not })
                }
            } } }
            @if list.len() > room { p.kb-on-paper { (fill(w.check_more, &[("n", &(list.len() - room).to_string())])) } }
        }
    }
}

/// How far from a half a number is.
fn clearness(known: &Known) -> f64 {
    (f64::midpoint(known.least, known.most) - 0.5).abs()
}

/// What is known of the others, with whose number it is and its source.
pub fn others(ctx: &Ctx, known: &Known) -> Markup {
    html! { (value(ctx, known)) " " span.kb-dim { "(" (scope(ctx, known.scope)) @if let Some(Drawn::Printed(f)) = known.cell.drawn(known.measure) { ", " (source(ctx, f)) } ")" } }
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
fn advised(ctx: &Ctx, list: &[Advice]) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if !list.is_empty() {
            section.kb-advice {
                h3 { (w.check_advice) }
                p.kb-dim { (w.check_advice_lead) }
                ol { @for one in list { li { (one_advice(ctx, one)) } } }
            }
        }
    }
}

fn one_advice(ctx: &Ctx, advice: &Advice) -> Markup {
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
        @let gaps: Vec<&Condition> = advice.signs.iter().filter(|s| s.1 == Some(true)).map(|s| s.0).collect();
        @if !gaps.is_empty() { ul.kb-list { @for gap in gaps { li { (sign(ctx, gap)) } } } }
    }
}

/// An answer that calls for a recommendation, and how many others gave it where that was printed.
fn sign(ctx: &Ctx, gap: &Condition) -> Markup {
    let words_of = describe::population(ctx.survey, std::slice::from_ref(gap), ctx.lang);
    let known = match (gap.negated, gap.codes.as_slice()) {
        (false, [code]) => {
            let question = ctx.survey.codebook().question(&gap.variable);
            question.and_then(|q| {
                crate::study::self_check::compare::known(ctx.survey, q, code, None, None)
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
