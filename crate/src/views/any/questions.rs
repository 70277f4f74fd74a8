//! Questions: the list by section, and a page for each question or battery: what was answered, in a sentence, a picture and a table.

use crate::address::{named, question_path};
use crate::codebook::Question;
use crate::describe;
use crate::lang::Lang;
use crate::page::by_topic::{Item, by_topic};
use crate::page::explore;
use crate::page::facts::facts;
use crate::page::fold::{Piece, ROWS, folds};
use crate::page::link::Ctx;
use crate::page::pager::pager;
use crate::problem::nearest;
use crate::query::Query;
use crate::study::Study;
use crate::study::labels::full_title;
use crate::views::registered::{Each, Menu, Near, Page, Registered};
use maud::{Markup, html};

/// All questions, and a page for each.
pub const VIEW: Registered = Registered {
    fills: |survey| !survey.has_study(),
    each: Some(EACH),
    ..LIST
};

/// What the two views of this folder have in common.
pub const LIST: Registered = Registered::new(
    "questions",
    10,
    Menu::Results,
    |w| w.questions,
    |ctx| list(ctx, |_| html! {}),
);

/// What their pages of the questions have in common.
pub const EACH: Each = Each {
    finds: Some(finds),
    near: Some(near),
    alone: Some(near),
    title,
    ..Each::new(ids, one)
};

fn ids(survey: &Study) -> Vec<String> {
    survey.codebook().entries().map(|q| q.id.clone()).collect()
}

/// A question, or the battery of an item.
fn finds(survey: &Study, piece: &str) -> Option<String> {
    let book = survey.codebook();
    let question = book.question(named(piece, book.questions.iter().map(|q| q.id.as_str()))?)?;
    Some(question.battery.as_ref().unwrap_or(&question.id).clone())
}

fn near(survey: &Study, found: &str) -> Option<Near> {
    let book = survey.codebook();
    let name = nearest(found, book.questions.iter().map(|q| q.id.as_str()))?.to_string();
    let battery = book.question(&name).and_then(|q| q.battery.clone());
    let id = battery.unwrap_or_else(|| name.clone());
    Some(Near { name, id })
}

fn title(survey: &Study, lang: Lang, id: &str) -> Option<String> {
    let question = survey.codebook().question(id)?;
    Some(full_title(survey, question).get(lang).to_string())
}

/// All questions by section, each with what stands behind it.
pub fn list<'a>(ctx: &Ctx<'a>, behind: impl Fn(&Question) -> Markup) -> Page {
    let w = ctx.words();
    let item = |q: &'a Question| Item {
        section: &q.section,
        title: q.title.get(ctx.lang),
        line: html! { a href=(ctx.to(&question_path(ctx.survey, &q.id))) { (q.title.get(ctx.lang)) } (behind(q)) },
    };
    let items: Vec<Item> = ctx.survey.codebook().entries().map(item).collect();
    let main = html! {
        h1 { (w.questions) }
        p.kb-lead { (w.questions_lead) }
        (by_topic(ctx, &items))
        (uncounted(ctx))
    };
    (w.questions.to_string(), w.questions_lead.to_string(), main)
}

/// So many fields are named on a fold that holds more.
const NAMED: usize = 3;

/// The fields that nothing counts, with why.
fn uncounted(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let fields = &ctx.survey.codebook().uncounted;
    html! {
        @if !fields.is_empty() {
            section {
                h2 #uncounted { (w.uncounted) }
                p { (w.uncounted_lead) }
                (folds(fields.chunks(ROWS).map(|own| Piece {
                    says: own.iter().map(|field| field.field.as_str()).take(NAMED).collect::<Vec<_>>().join(", ") + ", …",
                    open: false,
                    inside: html! { dl.kb-facts { @for field in own {
                        dt { code { (field.field) } }
                        dd { @if !field.title.is_empty() { (field.title.get(ctx.lang)) (w.colon) } (describe::why_uncounted(&field.why, ctx.lang)) }
                    } } },
                })))
            }
        }
    }
}

/// Title, description, main.
fn one(ctx: &Ctx, id: &str) -> Page {
    let Some(question) = ctx.survey.codebook().question(id) else {
        return Default::default();
    };
    let w = ctx.words();
    let title = question.title.get(ctx.lang);
    let query = Query::of(&question.id);
    let answer = explore::whole(ctx, &query);
    let described = answer.as_ref().map_or(title, |(told, _)| told).to_string();
    let size = ctx.survey.descriptor().roles.size_question.clone();
    let classes = size
        .filter(|id| *id != question.id && answer.is_some())
        .map(|id| Query {
            by: vec![id],
            ..query.clone()
        });
    let main = html! {
        h1 { (title) }
        (facts(ctx, question))
        @if let Some((_, shown)) = &answer {
            div #kb-results { (shown) }
            p { a href=(explore::address(ctx, &query)) { (w.explore_question) } }
            @if let Some(query) = classes { p { a href=(explore::address(ctx, &query)) { (w.by_class) } } }
        }
        (neighbours(ctx, question))
    };
    (title.to_string(), described, main)
}

/// The questions before and after.
pub fn neighbours(ctx: &Ctx, question: &Question) -> Markup {
    let all: Vec<&Question> = ctx.survey.codebook().entries().collect();
    let here = all.iter().position(|q| q.id == question.id);
    let entry = |q: &&Question| {
        (
            question_path(ctx.survey, &q.id),
            full_title(ctx.survey, q).get(ctx.lang).to_string(),
        )
    };
    let before = here
        .and_then(|i| i.checked_sub(1))
        .and_then(|i| all.get(i))
        .map(entry);
    let after = here.and_then(|i| all.get(i + 1)).map(entry);
    pager(ctx, before, after)
}
