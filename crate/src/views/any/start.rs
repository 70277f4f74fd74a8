//! Start: what the survey is called, one picture, the way to one's own, the topics.

use crate::address::View;
use crate::format::count;
use crate::page::explore::first::first;
use crate::page::finder::{finder, where_do_we_stand};
use crate::page::link::Ctx;
use crate::views::registered::{Menu, Page, Registered};
use crate::views::registry::lead;
use crate::words::fill;
use maud::{Markup, html};

/// Start.
pub const VIEW: Registered = Registered {
    fills: |survey| !survey.has_study(),
    ..LIST
};

/// What the two views of this folder have in common.
pub const LIST: Registered = Registered::new("", 0, Menu::Overview, |w| w.overview, render);

/// Title, description, main.
fn render(ctx: &Ctx) -> Page {
    let d = ctx.survey.descriptor();
    let title = d.title.get(ctx.lang);
    let lead = [&d.intro, &d.description].map(|text| text.get(ctx.lang));
    let lead = lead.into_iter().find(|text| !text.is_empty());
    let size = size(ctx);
    let main = html! {
        h1 { (title) }
        @if let Some(lead) = lead { p.kb-lead { (lead) } }
        p { (size) }
        (own(ctx))
        (picture(ctx))
        (topics(ctx))
    };
    let description = d.description.get(ctx.lang);
    let described = if description.is_empty() {
        size
    } else {
        description.to_string()
    };
    (title.to_string(), described, main)
}

/// How many answered how many questions, and when.
fn size(ctx: &Ctx) -> String {
    let d = ctx.survey.descriptor();
    let rows = ctx.survey.columns().rows() as u32;
    let questions = ctx.survey.codebook().entries().count() as u32;
    let unit = if rows == 1 { &d.unit.0 } else { &d.unit.1 };
    let period = d.participants.period.get(ctx.lang);
    let period = if period.is_empty() {
        String::new()
    } else {
        format!(" ({period})")
    };
    let w = ctx.words();
    let template = match (ctx.survey.columns().rows(), questions) {
        (0, _) => w.any_size_no_answer,
        (_, 0) => w.any_size_no_question,
        _ => w.any_size,
    };
    let [rows, questions] = [rows, questions].map(|n| count(n, ctx.lang));
    fill(
        template,
        &[
            ("rows", &rows),
            ("unit", unit.get(ctx.lang)),
            ("questions", &questions),
            ("period", &period),
        ],
    )
}

/// The picture with which the survey begins, and the way to ask further.
pub fn picture(ctx: &Ctx) -> Markup {
    first(ctx, ctx.words().start_more)
}

/// The way to one's own class; where none can be told by its size, to what the survey has for whoever asks about itself.
pub fn own(ctx: &Ctx) -> Markup {
    let form = finder(ctx);
    let lead = lead(ctx.survey, Menu::Mine).filter(|_| form.0.is_empty());
    html! {
        (form)
        @if let Some(lead) = lead { p.kb-buttons { a href=(ctx.to(&lead.path())) { (where_do_we_stand(ctx)) } } }
    }
}

/// All topics of the questions.
pub fn topics(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let book = ctx.survey.codebook();
    let own = |id: &str| book.entries().any(|q| q.section == id);
    let sections: Vec<_> = book.sections.iter().filter(|s| own(&s.id)).collect();
    let questions = View::QUESTIONS.path();
    html! {
        section aria-labelledby="topics" {
            h2 #topics { (w.topics) }
            ul.kb-sums {
                @if sections.len() > 1 { @for s in sections { li { a href=(ctx.to(&format!("{questions}#{}", s.id))) { (s.title.get(ctx.lang)) } } } }
                @else { li { a href=(ctx.to(&questions)) { (w.any_questions) } } }
            }
        }
    }
}
