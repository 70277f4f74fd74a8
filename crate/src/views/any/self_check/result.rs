//! The result: where most do otherwise, where one is ahead, what is recommended, and question by question.

use super::advice::{advised, room};
use super::answered::Answered;
use super::number::others;
use super::picture::picture;
use super::sentence;
use super::sheet::shared;
use super::{Occasion, each, head};
use crate::address::question_path;
use crate::codebook::Question;
use crate::page::link::Ctx;
use crate::page::model::table_warning;
use crate::page::number;
use crate::page::table::frame::{self, Column, Frame};
use crate::study::labels::full_title;
use crate::study::self_check::compare::{
    Line, Point, Scope, Standing, counted, lines, measure, points,
};
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
    let answered = answered(ctx, answers);
    if answered.is_empty() {
        return blank(ctx);
    }
    let advice = advice(ctx.survey, answers);
    let shown = occasion.modelled.then(|| Modelled::of(ctx, answers));
    let stands = standing_out(ctx, answers, &answered);
    let (ahead, behind) = (of(&stands, Standing::Ahead), of(&stands, Standing::Behind));
    let room = room(ctx, answers, &advice);
    let [for_behind, for_ahead] = shared(room, [behind.len(), ahead.len()]);
    let left = stands.len() - for_behind - for_ahead;
    let details = |one: &Answered| details(ctx, one, shown);
    html! {
        section.kb-sheet {
            (sentence::heading(ctx, &stands, answered.len()))
            (head::head(ctx, answers, answered.len(), occasion.day))
            (picture(ctx, &ahead[..for_ahead], &behind[..for_behind], &answered))
            @if left > 0 { p.kb-on-paper { (fill(w.check_more, &[("n", &left.to_string())])) } }
            @if !sentence::undirected(ctx) {
                (standing(ctx, &behind, Standing::Behind))
                (standing(ctx, &ahead, Standing::Ahead))
            }
            (standing(ctx, &of(&stands, Standing::Few), Standing::Few))
            (advised(ctx, answers, &advice))
            p.kb-on-paper { (w.check_address) (w.colon) span #kb-check-address {} }
        }
        section.kb-sheet {
            h2 #(EACH) tabindex="-1" { (w.check_each) }
            p.kb-dim { (w.check_each_lead) }
            @if occasion.modelled { div.kb-screen { (table_warning(ctx)) } }
            (each::topics(ctx, answers, &answered, &details))
        }
    }
}

/// What stands in the place of a result without any answer.
pub fn blank(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    html! {
        h1 tabindex="-1" { (w.check_result_title) }
        p.kb-blank { (w.check_blank) }
    }
}

/// The questions that have an answer, each with what is known of the others.
fn answered<'a>(ctx: &Ctx<'a>, answers: &Answers) -> Vec<Answered<'a>> {
    let asked = questions(ctx.survey).into_iter();
    let asked = asked.filter(|q| answers.answers(ctx.survey, q));
    let of = |question| Answered {
        question,
        lines: lines(ctx.survey, answers, question),
    };
    asked.map(of).collect()
}

/// A point, and the question it is about.
pub type Stands<'a> = (&'a Question, Point<'a>);

/// Of these answers, those that stand out: those of the class before those of all, the clearest first.
fn standing_out<'a>(
    ctx: &Ctx<'a>,
    answers: &Answers,
    answered: &[Answered<'a>],
) -> Vec<Stands<'a>> {
    let of = |a: &Answered<'a>| {
        let question = a.question;
        let own = points(ctx.survey, answers, question, &a.lines);
        own.into_iter().map(move |point| (question, point))
    };
    let mut list: Vec<Stands> = answered.iter().flat_map(of).collect();
    let rank = |(_, point): &Stands| (point.scope() == Scope::Class, point.clearness());
    crate::order::sort_by(&mut list, |a, b| rank(a) > rank(b));
    list
}

/// Those that stand so.
fn of<'a>(list: &[Stands<'a>], which: Standing) -> Vec<Stands<'a>> {
    let own = list.iter().filter(|(_, point)| point.standing == which);
    own.cloned().collect()
}

/// The points of a kind. Paper has the picture of them.
fn standing(ctx: &Ctx, list: &[Stands], which: Standing) -> Markup {
    let w = ctx.words();
    let (id, title, none) = match which {
        Standing::Behind => (BEHIND, w.check_behind, w.check_behind_none),
        Standing::Ahead => (AHEAD, w.check_ahead, w.check_ahead_none),
        Standing::Few if list.is_empty() => return html! {},
        Standing::Few => (FEW, w.check_few, ""),
    };
    html! {
        section.kb-screen {
            h2 #(id) tabindex="-1" { (title) }
            @if list.is_empty() { p { (none) } }
            @else {
                details.kb-fold data-about=(id) {
                    summary { (fill(w.check_points, &[("n", &list.len().to_string())])) }
                    ul.kb-list.kb-standing { @for stands in list { li { (one(ctx, stands)) } } }
                }
            }
        }
    }
}

/// A point: what it is about, the numbers of the others, and whether it is done here.
fn one(ctx: &Ctx, (question, point): &Stands) -> Markup {
    let w = ctx.words();
    html! {
        (full_title(ctx.survey, question).get(ctx.lang)) (w.colon) strong { (point.label.get(ctx.lang)) } " – "
        @for (at, known) in point.known.iter().enumerate() { @if at > 0 { " + " } (others(ctx, known)) }
        ", " (own(ctx, point))
    }
}

/// Whether it is done here.
fn own(ctx: &Ctx, point: &Point) -> &'static str {
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
