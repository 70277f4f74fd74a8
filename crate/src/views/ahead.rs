//! What the page of Explore knows of an asked question before there is an engine: its title, and of those that the start page leads to the answer.

use super::options::PageFile;
use super::rendered::render;
use crate::address::{Links, View, prefix, query_path, question_path};
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::query::Query;
use crate::study::Study;
use crate::words::table::title;
use crate::words::words;
use maud::{Markup, html};

/// The part of Explore that holds sentence and pictures.
const ANSWER: &str = "kb-answer";

/// The index of a language, for the head of its page: `titles` by question, `by` for a title with a breakdown, and `first`, the questions whose answers
/// are files, in their order.
pub(super) fn index(survey: &Study, lang: Lang) -> Markup {
    let book = survey.codebook();
    let counted = book
        .questions
        .iter()
        .filter(|q| book.optioned(q).is_counted());
    let titles: serde_json::Map<_, _> = counted
        .map(|q| (q.id.clone(), title(survey, &Query::of(&q.id), lang).into()))
        .collect();
    let first: Vec<String> = first(survey, lang).into_iter().map(|(id, _)| id).collect();
    let known = serde_json::json!({ "titles": titles, "by": words(lang).title_by, "first": first });
    html! { meta name="ahead" content=(known); }
}

/// The answers that are files, in both languages: what the engine would show at `?question=…`, with its pictures as SVG.
pub fn first_answers(survey: &Study) -> Vec<PageFile> {
    let files = Lang::ALL.into_iter().flat_map(|lang| {
        let answers = first(survey, lang).into_iter().enumerate();
        answers.map(move |(at, (_, html))| PageFile {
            path: format!("{}{}first/{at}.txt", prefix(lang), View::EXPLORE.path()),
            html,
        })
    });
    files.collect()
}

/// The questions that the start page leads to, with their answers; those of which there is no picture left out.
fn first(survey: &Study, lang: Lang) -> Vec<(String, String)> {
    let start = render(survey, lang, &View::START, "", Links::Folder).main.0;
    let ctx = Ctx::new(survey, lang, "", Links::Folder);
    let leads =
        |path: &str| start.contains(&html! { a href=(ctx.to(path)) {} }.0.replace("></a>", ""));
    let ids = survey.codebook().entries().map(|q| q.id.clone());
    let led =
        ids.filter(|id| leads(&question_path(survey, id)) || leads(&query_path(&Query::of(id))));
    led.filter_map(|id| Some((id.clone(), answer(survey, lang, &id)?)))
        .collect()
}

fn answer(survey: &Study, lang: Lang, id: &str) -> Option<String> {
    let search = Query::of(id).to_string();
    let rendered = render(survey, lang, &View::EXPLORE, &search, Links::Folder);
    let mut parts = rendered.parts.into_iter();
    let (_, answer) = parts.find(|(part, _)| part.as_ref() == ANSWER)?;
    (!rendered.charts.is_empty()).then_some(answer.0)
}
