//! Start: what the survey is called, its first questions as pictures, and the ways in.

use crate::address::{View, question_path};
use crate::codebook::Question;
use crate::format::count;
use crate::page::explore;
use crate::page::finder::finder;
use crate::page::link::Ctx;
use crate::query::Query;
use crate::views::any::{explore as explore_view, profiles, recommendations, well_placed};
use crate::views::registered::{Page, Registered};
use crate::words::fill;
use maud::{Markup, html};

/// So many questions stand on the page with a picture.
const FIRST: usize = 3;

/// Start.
pub const VIEW: Registered = Registered {
    fills: |survey| !survey.has_study(),
    ..LIST
};

/// What the two views of this folder have in common.
pub const LIST: Registered = Registered::new("", 0, |w| w.start, render);

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
        (first(ctx))
        (own(ctx))
        (ways(ctx))
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

/// The first questions that can be counted.
fn first(ctx: &Ctx) -> Markup {
    let book = ctx.survey.codebook();
    let counted = book.entries().filter(|q| book.optioned(q).is_counted());
    let shown = |question: &Question| {
        let path = question_path(ctx.survey, &question.id);
        let (told, picture) = explore::picture(ctx, &Query::of(&question.id))?;
        Some(html! { section.kb-first {
            h2 { a href=(ctx.to(&path)) { (question.title.get(ctx.lang)) } }
            p.kb-summary { (told) }
            (picture)
        } })
    };
    html! { @for section in counted.filter_map(shown).take(FIRST) { (section) } }
}

/// For whoever asks about itself: its class, its own answers.
fn own(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let survey = ctx.survey;
    let checks = !survey.descriptor().roles.self_check.is_empty();
    let ways = [
        (
            profiles::has_classes(survey),
            View::PROFILES,
            w.profiles_all,
        ),
        (checks, View::SELF_CHECK, w.check_way_lead),
        (
            well_placed::has_areas(survey),
            View::WELL_PLACED,
            w.placed_way,
        ),
        (
            recommendations::has_some(survey),
            View::RECOMMENDATIONS,
            w.recommended_way,
        ),
    ];
    let ways: Vec<_> = ways.iter().filter(|(there, ..)| *there).collect();
    html! {
        @if !ways.is_empty() {
            section aria-labelledby="own" {
                h2 #own { (w.where_do_we_stand) }
                (finder(ctx))
                ul.kb-list { @for (_, view, label) in ways { li { a href=(ctx.to(&view.path())) { (label) } } } }
            }
        }
    }
}

/// All questions by topic, and Explore.
fn ways(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let book = ctx.survey.codebook();
    let own = |id: &str| book.entries().any(|q| q.section == id);
    let sections: Vec<_> = book.sections.iter().filter(|s| own(&s.id)).collect();
    html! {
        section aria-labelledby="ways" {
            h2 #ways { (w.ways) }
            ul.kb-list {
                @if sections.len() > 1 { @for s in sections { li { a href=(ctx.to(&format!("{}#{}", View::QUESTIONS.path(), s.id))) { (s.title.get(ctx.lang)) } } } }
                @else { li { a href=(ctx.to(&View::QUESTIONS.path())) { (w.any_questions) } } }
                @if explore_view::has_some(ctx.survey) { li { a href=(ctx.to(&View::EXPLORE.path())) { (w.explore_way_lead) } } }
            }
        }
    }
}
