//! The questions as a form: native fields, so that keyboards, screen readers and phones know them.

use crate::address::model::is_model;
use crate::address::place_id;
use crate::codebook::{Answer, Kind, Question, Section};
use crate::page::link::Ctx;
use crate::page::{switch, terms};
use crate::study::self_check::file::RANKS;
use crate::study::self_check::{Answers, questions};
use crate::words::fill;
use maud::{Markup, html};

/// The form with what stands around it: class, sections, what can be done with the answers.
pub fn form(ctx: &Ctx, answers: &Answers) -> Markup {
    let w = ctx.words();
    let all = questions(ctx.survey);
    let asked = |list: &mut dyn Iterator<Item = &&Question>| {
        list.filter(|q| answers.is_asked(ctx.survey, q)).count()
    };
    let sections = ctx.survey.codebook().sections.iter();
    let sections: Vec<&Section> = sections
        .filter(|s| all.iter().any(|q| q.section == s.id))
        .collect();
    html! {
        form #kb-check .kb-check autocomplete="off" data-said-saved=(w.check_said_saved) data-said-loaded=(w.check_said_loaded) data-said-deleted=(w.check_said_deleted)
            data-said-kept=(w.check_said_kept) data-said-forgotten=(w.check_said_forgotten) data-said-denied=(w.check_said_denied) data-said-large=(w.check_said_large) data-said-unread=(w.check_said_unread)
            data-said-elsewhere=(w.check_said_elsewhere) data-said-undone=(w.check_said_undone) data-undo=(w.check_undo) data-survey=(ctx.survey.descriptor().name) {
            @if !ctx.survey.descriptor().roles.size_classes.is_empty() { (class(ctx, answers)) }
            p { label { input #check-keep type="checkbox"; " " (w.check_keep) } }
            div.kb-check-bar {
                progress #kb-check-bar value="0" max=(asked(&mut all.iter())) aria-labelledby="kb-check-progress" {}
                span #kb-check-progress { (fill(w.check_progress, &[("k", "0"), ("n", &asked(&mut all.iter()).to_string())])) } " "
                a href="#kb-check-result" { (w.check_to_result) }
            }
            @for (nth, section) in sections.iter().enumerate() { (part(ctx, answers, section, &all, nth == 0)) }
            p.kb-buttons { button type="submit" { (w.to_result) } }
            (tools(ctx))
        }
    }
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

/// A section with its questions, those hidden to which no answer has led; an item stands below the name of its battery.
fn part(ctx: &Ctx, answers: &Answers, section: &Section, all: &[&Question], open: bool) -> Markup {
    let own: Vec<&&Question> = all.iter().filter(|q| q.section == section.id).collect();
    let asked = |q: &Question| answers.is_asked(ctx.survey, q);
    let count = own.iter().filter(|q| asked(q)).count();
    let none_of = |battery: &Question| {
        !own.iter()
            .any(|q| q.battery.as_ref() == Some(&battery.id) && asked(q))
    };
    html! {
        details.kb-check-part #(format!("check-{}", place_id(&section.id))) open[open] {
            summary { h2 { (section.title.get(ctx.lang)) } " " span.kb-dim data-section=(section.id) { (fill(ctx.words().check_section, &[("k", "0"), ("n", &count.to_string())])) } }
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
            @if is_model(ctx.survey) { p { label { input #check-model type="checkbox" checked[switch::is_on(ctx)]; " " (w.check_model) } } }
            p.kb-buttons {
                button type="button" data-check="save" { (w.check_save) } " "
                label.kb-file { input #check-load type="file" accept=".json,application/json"; span { (w.check_load) } } " "
                button type="button" data-check="print" { (w.check_print) } " "
                button type="button" data-check="delete" { (w.check_delete) }
            }
            p #kb-check-said role="status" {}
        }
    }
}
