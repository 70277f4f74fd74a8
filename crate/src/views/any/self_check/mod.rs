//! Self-check: one respondent answers for itself and sees its answers beside the printed ones. The answers never leave the page but as a
//! file that the person asks for.

mod advice;
mod answered;
mod each;
mod form;
mod head;
mod number;
mod picture;
mod result;
mod sentence;
mod sheet;
mod topics;

pub use advice::numbered;

use crate::address::View;
use crate::lang::Lang;
use crate::page::link::{Ctx, Links};
use crate::problem::{Action, Code, Problem, Wanted, nearest};
use crate::query::{known_word, pairs};
use crate::study::Study;
use crate::study::self_check::file::{self, Fault};
use crate::study::self_check::{self, Answers, questions};
use crate::views::registered::{Asks, Each, Menu, Page, Registered};
use crate::words::problems::{self, Voice, told_of};
use crate::words::{fill, words};
use maud::html;
use serde::Serialize;
use std::collections::BTreeMap;

/// What its folder calls the page of the result.
const RESULT: &str = "result";
/// What the addresses of both pages may ask.
const KEYS: &[&str] = &["class"];

/// The form, and in its folder the page of the result.
pub const VIEW: Registered = Registered {
    fills: |survey| !survey.descriptor().roles.self_check.is_empty(),
    asks: Asks::Words(KEYS),
    live: true,
    each: Some(Each {
        keys: KEYS,
        live: true,
        title: |_, lang, _| Some(words(lang).check_result.to_string()),
        ..Each::new(|_| vec![RESULT.to_string()], |ctx, _| render_result(ctx))
    }),
    ..Registered::new("self-check", 60, Menu::Mine, |w| w.self_check, render)
};

/// Title, description, main. The form is empty; the shell fills it with the answers that it holds.
fn render(ctx: &Ctx) -> Page {
    let w = ctx.words();
    let (class, mistake) = class_of(ctx, &ctx.search);
    let answers = Answers {
        class,
        ..Answers::default()
    };
    let main = html! {
        h1 { (w.self_check) }
        @if let Some(mistake) = mistake { p.kb-error { (mistake) } }
        p.kb-lead.kb-screen { (w.check_lead) }
        p.kb-screen.kb-check-private { (w.check_private) }
        p.kb-notice.kb-scriptless { (w.check_needs_script) }
        (form::form(ctx, &answers))
        p.kb-on-paper { (w.check_on_paper) }
    };
    (w.self_check.to_string(), w.check_lead.to_string(), main)
}

/// The same of the result: a place that the shell fills, too.
fn render_result(ctx: &Ctx) -> Page {
    let w = ctx.words();
    let (class, mistake) = class_of(ctx, &ctx.search);
    let main = html! {
        @if let Some(mistake) = mistake { p.kb-error { (mistake) } }
        div #kb-check-result { (result::blank(ctx)) }
        p.kb-notice.kb-scriptless { (w.check_needs_script) }
        (form::of_result(ctx, class.as_deref()))
    };
    let title = w.check_result.to_string();
    (title, w.check_result_lead.to_string(), main)
}

/// The size class that an address names; a sentence where there is none of that name.
fn class_of(ctx: &Ctx, search: &str) -> (Option<String>, Option<String>) {
    let named = pairs(search.trim_start_matches('?'));
    let Some((_, code)) = named.into_iter().find(|(key, _)| key == "class") else {
        return (None, None);
    };
    let classes = &ctx.survey.descriptor().roles.size_classes;
    let known = || classes.iter().map(|c| c.code.as_str());
    let code = known_word(&code, |word| known().any(|c| c == word));
    if known().any(|c| c == code) || code.is_empty() {
        return (Some(code).filter(|c| !c.is_empty()), None);
    }
    let expected = Wanted::ClassCode.of(&known().collect::<Vec<_>>());
    let problem = Problem::found(Code::Unknown, &code, expected);
    let problem = problem.parameter("class").nearest(nearest(&code, known()));
    let problem = problem.done(Action::LeftOut);
    (None, Some(told_of(&problem, Voice::Address, ctx.lang)))
}

/// What the page shows for answers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Checked {
    /// Ids of the questions that are asked.
    pub asked: Vec<String>,
    /// Ids of the batteries of which an item is asked.
    pub batteries: Vec<String>,
    /// Number of those that have an answer.
    pub answered: usize,
    /// `12 von 47 Fragen beantwortet`.
    pub progress: String,
    /// The same by section: its id and the text.
    pub sections: Vec<(String, String)>,
}

/// The answers as the form holds them: codes by question.
pub type Given = BTreeMap<String, Vec<String>>;

/// Who answers, in which language, on which day (`2026-11-24`).
pub struct Occasion<'a> {
    /// Language of the texts.
    pub lang: Lang,
    /// How links are written.
    pub links: Links,
    /// Code of the size class; empty where it is not chosen.
    pub class: &'a str,
    /// What it calls itself on paper, as typed; empty where it says nothing.
    pub name: &'a str,
    /// The day.
    pub day: &'a str,
    /// Whether modelled numbers are shown, too: for looking, never on paper.
    pub modelled: bool,
}

/// The result of answers as HTML.
pub fn result_of(survey: &Study, given: Given, occasion: &Occasion) -> String {
    let path = View::SELF_CHECK.at(RESULT).path();
    let ctx = Ctx::new(survey, occasion.lang, &path, occasion.links);
    result::result(&ctx, &answers(given, occasion), occasion).into_string()
}

/// Progress of answers.
pub fn checked(survey: &Study, given: Given, occasion: &Occasion) -> Checked {
    let answers = answers(given, occasion);
    let asked: Vec<_> = questions(survey)
        .into_iter()
        .filter(|q| answers.is_asked(survey, q))
        .collect();
    let done = |section: Option<&str>| {
        let own = || {
            asked
                .iter()
                .filter(|q| section.is_none_or(|s| q.section == s))
        };
        (own().filter(|q| answers.has(&q.id)).count(), own().count())
    };
    let sections = survey.codebook().sections.iter();
    Checked {
        asked: asked.iter().map(|q| q.id.clone()).collect(),
        batteries: asked.iter().filter_map(|q| q.battery.clone()).collect(),
        answered: done(None).0,
        progress: told(words(occasion.lang).check_progress, done(None)),
        sections: sections
            .map(|s| {
                (
                    s.id.clone(),
                    told(words(occasion.lang).check_section, done(Some(&s.id))),
                )
            })
            .collect(),
    }
}

fn told(template: &str, (k, n): (usize, usize)) -> String {
    fill(template, &[("k", &k.to_string()), ("n", &n.to_string())])
}

fn answers(given: Given, occasion: &Occasion) -> Answers {
    let class = Some(occasion.class.to_string()).filter(|c| !c.is_empty());
    let given = given
        .into_iter()
        .filter(|(_, codes)| codes.iter().any(|c| !c.is_empty()));
    Answers {
        class,
        name: file::name(occasion.name),
        given: given.collect(),
    }
}

/// The codes of a question once the one at a place was given; `None`: one was taken back.
pub fn answered(
    survey: &Study,
    question: &str,
    codes: Vec<String>,
    at: Option<usize>,
) -> Vec<String> {
    match survey.codebook().question(question) {
        Some(question) => self_check::answered(question, codes, at),
        None => codes,
    }
}

/// The answers as a file.
pub fn written(survey: &Study, given: Given, occasion: &Occasion) -> String {
    file::write(survey, &answers(given, occasion), occasion.day)
}

/// The answers of a file, or sentences on what is wrong with it, as HTML.
///
/// # Errors
/// The sentences.
pub fn read(survey: &Study, lang: Lang, text: &str) -> Result<Answers, String> {
    let w = words(lang);
    file::read(survey, text).map_err(|faults| {
        let list = html! {
            p.kb-error { (w.check_file_refused) }
            ul.kb-list { @for fault in faults.iter().take(MOST_FAULTS) { li { (sentence(fault, lang)) } } }
            @if faults.len() > MOST_FAULTS { p { (fill(w.check_more_faults, &[("n", &(faults.len() - MOST_FAULTS).to_string())])) } }
        };
        list.into_string()
    })
}

/// So many mistakes of a file are written out.
const MOST_FAULTS: usize = 10;

fn sentence(fault: &Fault, lang: Lang) -> String {
    let w = words(lang);
    match fault {
        Fault::Damaged { line, column } => fill(
            w.check_file_damaged,
            &[("line", &line.to_string()), ("column", &column.to_string())],
        ),
        Fault::TooLarge(_) => w.check_said_large.to_string(),
        Fault::Foreign => w.check_file_foreign.to_string(),
        Fault::Newer => w.check_file_newer.to_string(),
        Fault::OtherSurvey(name) => fill(w.check_file_other, &[("name", name)]),
        Fault::Wrong(problem) => problems::sentence(problem, lang),
    }
}
