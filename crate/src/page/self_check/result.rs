//! The result: where most do otherwise, where one is ahead, what is recommended, and question by question.

use super::super::link::{Ctx, question_path};
use super::super::number::modelled;
use super::advice::{advised, room};
use super::number::others;
use super::{Occasion, each, head};
use crate::codebook::Question;
use crate::study::labels::full_title;
use crate::study::self_check::compare::{Line, Point, Standing, counted, lines, measure, points};
use crate::study::self_check::gaps::advice;
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
pub fn result(ctx: &Ctx, answers: &Answers, occasion: &Occasion) -> Markup {
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
    let shown = occasion.modelled.then(|| Modelled::of(ctx, answers));
    let room = room(ctx, answers, &advice);
    html! {
        section.kb-sheet {
            h2 tabindex="-1" { (w.check_result) }
            (head::head(ctx, answers, answered.len(), occasion.day))
            (standing(ctx, answers, &answered, Standing::Behind, room))
            (standing(ctx, answers, &answered, Standing::Ahead, room))
            (advised(ctx, answers, &advice))
        }
        section.kb-sheet {
            h2 { (w.check_each) }
            p.kb-dim { (w.check_each_lead) }
            (each::table(ctx, &answered))
            @for one in &answered { (details(ctx, one, shown)) }
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

/// All options of a question, folded; with the modelled numbers of those named.
fn details(ctx: &Ctx, one: &Answered, of: Option<Modelled>) -> Markup {
    let w = words(ctx.lang);
    html! {
        details.kb-fold.kb-check-one data-about=(one.question.id) {
            summary { (full_title(ctx.survey, one.question).get(ctx.lang)) }
            table.kb-table {
                caption.kb-hidden { (full_title(ctx.survey, one.question).get(ctx.lang)) }
                thead { tr { th scope="col" { (w.answer) } th scope="col" { (w.check_own) } th scope="col" { (w.check_others) } @if let Some(of) = of { th scope="col" { (of.head) } } } }
                tbody { @for line in &one.lines { tr.kb-net[line.net] {
                    th scope="row" { (line.label.get(ctx.lang)) @if line.net { " " span.kb-flag { (w.net) } } }
                    td data-label=(w.check_own) { (if line.own { w.check_yes } else { w.nothing }) }
                    td.kb-num data-label=(w.check_others) { @match &line.known { Some(known) => (others(ctx, known)), None => span.kb-open { (w.not_printed) } } }
                    @if let Some(of) = of { td.kb-num.kb-model data-label=(of.head) { (counted_in_model(ctx, one, line, of)) } }
                } } }
            }
            p { a href=(ctx.to(&question_path(ctx.survey, &one.question.id))) { (w.all_about_question) } }
        }
    }
}

/// Of whom modelled numbers are, and what their column is called.
#[derive(Clone, Copy)]
struct Modelled<'a> {
    class: Option<&'a str>,
    head: &'static str,
}

impl<'a> Modelled<'a> {
    fn of(ctx: &Ctx, answers: &'a Answers) -> Modelled<'a> {
        let w = words(ctx.lang);
        let class = answers.class.as_deref();
        let head = match class {
            Some(_) => w.check_model_class,
            None => w.check_model_all,
        };
        Modelled { class, head }
    }
}

fn counted_in_model(ctx: &Ctx, one: &Answered, line: &Line, of: Modelled) -> Markup {
    match counted(ctx.survey, one.question, line, of.class) {
        Some(tally) => modelled(ctx, measure(one.question.kind), tally, false),
        None => html! { (words(ctx.lang).nothing) },
    }
}
