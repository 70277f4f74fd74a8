//! The questions as a form: native fields, so that keyboards, screen readers and phones know them.

use super::RESULT;
use super::topics::{Topic, topics};
use crate::address::View;
use crate::address::model::is_model;
use crate::codebook::{Answer, Kind, Question, Section};
use crate::page::link::Ctx;
use crate::page::{switch, terms};
use crate::study::self_check::file::{LONGEST_NAME, RANKS};
use crate::study::self_check::{Answers, questions};
use crate::words::fill;
use maud::{Markup, html};

/// The form: who answers, one topic after the other, and what can be done with the answers.
pub fn form(ctx: &Ctx, answers: &Answers) -> Markup {
    let w = ctx.words();
    let all = questions(ctx.survey);
    let topics = topics(ctx, &all);
    let asked = all
        .iter()
        .filter(|q| answers.is_asked(ctx.survey, q))
        .count();
    let asked = asked.to_string();
    let places = places(ctx, answers, &topics);
    frame(
        ctx,
        &html! {
            div.kb-check-bar {
                span #kb-check-topic { (places.iter().flatten().next().map_or("", String::as_str)) }
                progress #kb-check-bar value="1" max=(places.iter().flatten().count()) aria-labelledby="kb-check-topic" {}
                span #kb-check-progress .kb-dim { (fill(w.check_progress, &[("k", "0"), ("n", &asked)])) }
                (to_result(ctx))
            }
            div.kb-check-intro {
                @if !ctx.survey.descriptor().roles.size_classes.is_empty() { (class(ctx, answers)) }
                (name(ctx))
            }
            @for (nth, topic) in topics.iter().enumerate() { (part(ctx, answers, topic, (nth == 0, places[nth].as_deref()))) }
            p.kb-buttons.kb-check-steps {
                button type="button" data-check="back" hidden { (w.check_back) } " "
                button type="button" data-check="on" { (w.check_on) } " "
                (to_result(ctx))
            }
            (list(ctx, answers, &topics, &places))
            (tools(ctx))
        },
    )
}

/// Which of how many each topic is, of those in which something is asked; `None`: nothing is, before others are answered.
fn places(ctx: &Ctx, answers: &Answers, topics: &[Topic]) -> Vec<Option<String>> {
    let asked = |topic: &Topic| {
        topic
            .questions
            .iter()
            .any(|q| answers.is_asked(ctx.survey, q))
    };
    let asked: Vec<bool> = topics.iter().map(asked).collect();
    let count = |asked: &[bool]| asked.iter().filter(|asked| **asked).count().to_string();
    let place = |at: usize| {
        let values = [("k", count(&asked[..=at])), ("n", count(&asked))];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        asked[at].then(|| fill(ctx.words().check_topic, &values))
    };
    (0..topics.len()).map(place).collect()
}

/// The element by which the shell knows the self-check, with what it says.
fn frame(ctx: &Ctx, inside: &Markup) -> Markup {
    let w = ctx.words();
    html! {
        form #kb-check .kb-check autocomplete="off" data-said-saved=(w.check_said_saved) data-said-loaded=(w.check_said_loaded) data-said-deleted=(w.check_said_deleted)
            data-said-kept=(w.check_said_kept) data-said-forgotten=(w.check_said_forgotten) data-said-denied=(w.check_said_denied) data-said-large=(w.check_said_large) data-said-unread=(w.check_said_unread)
            data-said-elsewhere=(w.check_said_elsewhere) data-said-undone=(w.check_said_undone) data-undo=(w.check_undo) data-topic=(w.check_topic) data-survey=(ctx.survey.descriptor().name) {
            (inside)
        }
    }
}

/// The way to the result, with the answers that stand in the page.
fn to_result(ctx: &Ctx) -> Markup {
    let to = View::SELF_CHECK.at(RESULT).address(ctx.lang);
    html! { button type="submit" data-check="go" data-to=(to) { (ctx.words().to_result) } }
}

/// What can be done on the page of the result; it has the class of the address.
pub fn of_result(ctx: &Ctx, class: Option<&str>) -> Markup {
    let w = ctx.words();
    let back = View::SELF_CHECK.address(ctx.lang);
    frame(
        ctx,
        &html! {
            input #check-class type="hidden" value=(class.unwrap_or_default());
            fieldset.kb-check-tools {
                legend { (w.check_tools) }
                @if is_model(ctx.survey) { p { label { input #check-model type="checkbox" checked[switch::is_on(ctx)]; " " (w.check_model) } } }
                p.kb-buttons {
                    button type="button" data-check="print" { (w.check_print) } " "
                    button type="button" data-check="save" { (w.check_save) } " "
                    button type="submit" data-check="go" data-to=(back) { (w.check_change) }
                }
                p #kb-check-said role="status" {}
            }
        },
    )
}

/// What the respondent calls itself on paper.
fn name(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    html! {
        p.kb-check-name {
            label for="check-name" { (w.check_name) } " "
            input #check-name type="text" maxlength=(LONGEST_NAME) autocomplete="off" aria-describedby="check-name-why";
        }
        p #check-name-why .kb-dim { (w.check_name_why) }
    }
}

/// All topics, each with how much of its section is answered.
fn list(ctx: &Ctx, answers: &Answers, topics: &[Topic], places: &[Option<String>]) -> Markup {
    let w = ctx.words();
    let result = View::SELF_CHECK.at(RESULT);
    let first = |at: usize| at == 0 || topics[at - 1].section.id != topics[at].section.id;
    html! {
        details.kb-fold.kb-check-list {
            summary { (w.check_topics) }
            ol { @for (at, topic) in topics.iter().enumerate() {
                li hidden[places[at].is_none()] {
                    button type="button" data-check="topic" data-place=(topic.place()) { (topic.title(ctx)) }
                    @if first(at) { " " span.kb-dim data-section=(topic.section.id) { (count(ctx, answers, topic.section)) } }
                }
            }
                li { a href=(ctx.to(&result.path())) data-check="go" data-to=(result.address(ctx.lang)) { (w.check_result) } }
            }
        }
    }
}

/// How many questions of a section are asked; none of them is answered yet.
fn count(ctx: &Ctx, answers: &Answers, section: &Section) -> String {
    let all = questions(ctx.survey).into_iter();
    let own = all.filter(|q| q.section == section.id && answers.is_asked(ctx.survey, q));
    let n = own.count().to_string();
    fill(ctx.words().check_section, &[("k", "0"), ("n", &n)])
}

fn class(ctx: &Ctx, answers: &Answers) -> Markup {
    let w = ctx.words();
    let roles = &ctx.survey.descriptor().roles;
    let size = roles
        .size_question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id));
    let label = |code: &str| {
        let answer = size.and_then(|q| q.answer(code));
        answer.map_or(code.to_string(), |a| a.label.get(ctx.lang).to_string())
    };
    html! {
        p.kb-check-class {
            label for="check-class" { (w.check_class) } " "
            select #check-class {
                option value="" selected[answers.class.is_none()] { (w.choose) }
                @for c in &roles.size_classes { option value=(c.code) selected[answers.class.as_ref() == Some(&c.code)] { (label(&c.code)) } }
            }
        }
        p.kb-dim { (w.check_class_why) }
    }
}

/// A topic with its questions, those hidden to which no answer has led; an item stands below the name of its battery.
fn part(ctx: &Ctx, answers: &Answers, topic: &Topic, (now, nth): (bool, Option<&str>)) -> Markup {
    let own = &topic.questions;
    let asked = |q: &Question| answers.is_asked(ctx.survey, q);
    let none_of = |battery: &Question| {
        !own.iter()
            .any(|q| q.battery.as_ref() == Some(&battery.id) && asked(q))
    };
    let place = topic.place();
    html! {
        section.kb-check-part.kb-now[now] aria-labelledby=(place) {
            h2 #(place) tabindex="-1" { span.kb-hidden { @if let Some(nth) = nth { (nth) ": " } } (topic.title(ctx)) }
            @for (at, question) in own.iter().enumerate() {
                @let first = at == 0 || own[at - 1].battery != question.battery;
                @if let Some(battery) = question.battery.as_ref().filter(|_| first).and_then(|id| ctx.survey.codebook().question(id)) {
                    div data-battery=(battery.id) hidden[none_of(battery)] {
                        h3 { (battery.title.get(ctx.lang)) }
                        (wording(ctx, battery))
                    }
                }
                (ask(ctx, question, asked(question)))
            }
        }
    }
}

/// How the question was put, as far as the survey says it.
fn wording(ctx: &Ctx, question: &Question) -> Markup {
    let text = question.wording.get(ctx.lang);
    html! { @if !text.is_empty() { p.kb-wording { (text) } } }
}

fn ask(ctx: &Ctx, question: &Question, asked: bool) -> Markup {
    html! {
        fieldset.kb-ask.kb-item[question.battery.is_some()] hidden[!asked] data-question=(question.id) data-kind=(kind(question.kind)) {
            legend { (question.title.get(ctx.lang)) }
            @if question.battery.is_none() { (wording(ctx, question)) }
            @match question.kind {
                Kind::Multiple => (ticks(ctx, question)),
                Kind::Ranking => (ranks(ctx, question)),
                _ => (choices(ctx, question)),
            }
            (explained(ctx, question))
        }
    }
}

/// The terms of a question and its answers.
fn explained(ctx: &Ctx, question: &Question) -> Markup {
    let answers = question.answers.iter().map(|a| a.label.get(ctx.lang));
    let own = [question.title.get(ctx.lang), question.wording.get(ctx.lang)];
    let texts: Vec<&str> = own.into_iter().chain(answers).collect();
    terms::explained(ctx, ctx.words().terms, &texts)
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Multiple => "multiple",
        Kind::Ranking => "ranking",
        _ => "single",
    }
}

/// One of several; leaving it open is a choice, too, so that an answer can be taken back.
fn choices(ctx: &Ctx, question: &Question) -> Markup {
    let name = format!("ask-{}", question.id);
    html! {
        div.kb-choices {
            @for a in question.offered() { label { input type="radio" name=(name) value=(a.code); " " (a.label.get(ctx.lang)) } }
            label.kb-dim { input type="radio" name=(name) value="" checked; " " (ctx.words().check_open) }
        }
    }
}

fn ticks(ctx: &Ctx, question: &Question) -> Markup {
    let tick = |a: &Answer| html! { label { input type="checkbox" value=(a.code) data-exclusive[a.exclusive]; " " (a.label.get(ctx.lang)) } };
    html! { div.kb-choices { @for a in &question.answers { (tick(a)) } } }
}

fn ranks(ctx: &Ctx, question: &Question) -> Markup {
    let w = ctx.words();
    html! {
        div.kb-choices { @for rank in 1..=RANKS {
            label { (fill(w.check_rank, &[("n", &rank.to_string())])) " "
                select {
                    option value="" selected { (w.check_open) }
                    @for a in &question.answers { option value=(a.code) { (a.label.get(ctx.lang)) } }
                }
            }
        } }
    }
}

/// What can be done with the answers.
fn tools(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    html! {
        fieldset.kb-check-tools {
            legend { (w.check_tools) }
            p { label { input #check-keep type="checkbox"; " " (w.check_keep) } }
            p.kb-buttons {
                button type="button" data-check="save" { (w.check_save) } " "
                label.kb-file { input #check-load type="file" accept=".json,application/json"; span { (w.check_load) } } " "
                button type="button" data-check="delete" { (w.check_delete) }
            }
            p #kb-check-said role="status" {}
        }
    }
}
