//! The result: where most do otherwise, where one is ahead, what is recommended, and question by question.

use super::advice::{ADVICE, advised, room};
use super::answered::Answered;
use super::number::others;
use super::sheet::shared;
use super::{Occasion, each, head};
use crate::address::question_path;
use crate::codebook::Question;
use crate::page::jump;
use crate::page::link::Ctx;
use crate::page::model::table_warning;
use crate::page::number;
use crate::page::table::frame::{self, Column, Frame};
use crate::study::labels::full_title;
use crate::study::self_check::compare::{Line, Point, Standing, counted, lines, measure, points};
use crate::study::self_check::gaps::advice;
use crate::study::self_check::{Answers, questions};
use crate::words::fill;
use maud::{Markup, html};

/// Places in the result.
const BEHIND: &str = "check-behind";
const AHEAD: &str = "check-ahead";
const FEW: &str = "check-few";
const EACH: &str = "check-each";

/// The result as two sheets: what stands out, then all questions.
pub fn result(ctx: &Ctx, answers: &Answers, occasion: &Occasion) -> Markup {
    let w = ctx.words();
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
    let [behind, ahead, few] = [Standing::Behind, Standing::Ahead, Standing::Few]
        .map(|which| standing_out(ctx, answers, &answered, which));
    let points = room(ctx, answers, &advice);
    let [in_behind, in_ahead] = shared(points, [behind.len(), ahead.len()]);
    let left = points.saturating_sub(in_behind + in_ahead + 1); // its heading
    let rooms = [in_behind, in_ahead, left];
    html! {
        section.kb-sheet {
            h2 tabindex="-1" { (w.check_result) }
            (parts(ctx, !advice.is_empty()))
            (head::head(ctx, answers, answered.len(), occasion.day))
            (standing(ctx, &behind, Standing::Behind, rooms[0]))
            (standing(ctx, &ahead, Standing::Ahead, rooms[1]))
            @if !few.is_empty() { (standing(ctx, &few, Standing::Few, rooms[2])) }
            (advised(ctx, answers, &advice))
        }
        section.kb-sheet {
            h2 #(EACH) tabindex="-1" { (w.check_each) }
            p.kb-dim { (w.check_each_lead) }
            (each::table(ctx, &answered))
            @if occasion.modelled { div.kb-screen { (table_warning(ctx)) } }
            @for one in &answered { (details(ctx, one, shown)) }
        }
    }
}

/// Links to the parts of the result.
fn parts(ctx: &Ctx, advised: bool) -> Markup {
    let w = ctx.words();
    let parts = [
        (BEHIND, w.check_behind, true),
        (AHEAD, w.check_ahead, true),
        (ADVICE, w.check_advice, advised),
        (EACH, w.check_each, true),
    ];
    jump::links(ctx, &parts)
}

/// A point, and the question it is about.
type Stands<'a> = (&'a Question, Point<'a>);

/// Of these answers, those that stand so; the clearest first.
fn standing_out<'a>(
    ctx: &Ctx<'a>,
    answers: &Answers,
    answered: &[Answered<'a>],
    which: Standing,
) -> Vec<Stands<'a>> {
    let mut list: Vec<Stands> = answered
        .iter()
        .flat_map(|a| {
            let own = points(ctx.survey, answers, a.question, &a.lines);
            own.into_iter().map(move |point| (a.question, point))
        })
        .filter(|(_, point)| point.standing == which)
        .collect();
    crate::order::sort_by(&mut list, |a, b| a.1.clearness() > b.1.clearness());
    list
}

/// The points of a kind, of which paper has `room` for some.
fn standing(ctx: &Ctx, list: &[Stands], which: Standing, room: usize) -> Markup {
    let w = ctx.words();
    let (id, title, none, own) = match which {
        Standing::Behind => (
            BEHIND,
            w.check_behind,
            w.check_behind_none,
            w.check_you_do_not,
        ),
        Standing::Ahead => (AHEAD, w.check_ahead, w.check_ahead_none, w.check_you_do),
        Standing::Few => (FEW, w.check_few, "", ""),
    };
    html! {
        section {
            h3 #(id) tabindex="-1" { (title) }
            @if list.is_empty() { p { (none) } }
            @else { ul.kb-list.kb-standing { @for (at, (question, point)) in list.iter().enumerate() {
                li.kb-off-paper[at >= room] {
                    (full_title(ctx.survey, question).get(ctx.lang)) (w.colon) strong { (point.label.get(ctx.lang)) } " – "
                    @for (at, known) in point.known.iter().enumerate() { @if at > 0 { " + " } (others(ctx, known)) }
                    ", " (if which == Standing::Few { of_few(ctx, point) } else { own })
                }
            } } }
            @if list.len() > room { p.kb-on-paper { (fill(w.check_more, &[("n", &(list.len() - room).to_string())])) } }
        }
    }
}

/// Of a point that takes no side, whether it is done here.
fn of_few(ctx: &Ctx, point: &Point) -> &'static str {
    let w = ctx.words();
    if point.own {
        w.check_you_do
    } else {
        w.check_you_do_not
    }
}

/// All options of a question, folded; with the modelled numbers of those named.
fn details(ctx: &Ctx, one: &Answered, of: Option<Modelled>) -> Markup {
    let w = ctx.words();
    let title = full_title(ctx.survey, one.question);
    let title = title.get(ctx.lang);
    let columns = [Column::words(w.check_own), Column::numbers(w.check_others)];
    let modelled = of.map(|of| Column::responses(of.head));
    let columns = columns.into_iter().chain(modelled);
    let frame = Frame::below("kb-table", title, w.answer, columns);
    let lines = one.lines.iter().map(|line| option(ctx, one, line, of));
    html! {
        details.kb-fold.kb-check-one data-about=(one.question.id) {
            summary { (title) }
            (frame.folded(ctx, lines))
            p { a href=(ctx.to(&question_path(ctx.survey, &one.question.id))) { (w.all_about_question) } }
        }
    }
}

/// An option: whether it is an own answer, and how many others gave it.
fn option(ctx: &Ctx, one: &Answered, line: &Line, of: Option<Modelled>) -> frame::Line {
    let w = ctx.words();
    let own = html! { (if line.own { w.check_yes } else { w.nothing }) };
    let known = match &line.known {
        Some(known) => others(ctx, known),
        None => html! { span.kb-open { (w.no_number) } },
    };
    let modelled = of.map(|of| counted_in_model(ctx, one, line, of));
    let cells = [own, known].into_iter().chain(modelled);
    frame::Line::of_row(ctx, line.net, line.label.get(ctx.lang), cells)
}

/// Of whom modelled numbers are, and what their column is called.
#[derive(Clone, Copy)]
struct Modelled<'a> {
    class: Option<&'a str>,
    head: &'static str,
}

impl<'a> Modelled<'a> {
    fn of(ctx: &Ctx, answers: &'a Answers) -> Modelled<'a> {
        let w = ctx.words();
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
        Some(tally) => number::counted(ctx, measure(one.question.kind), tally, false),
        None => html! { (ctx.words().nothing) },
    }
}
