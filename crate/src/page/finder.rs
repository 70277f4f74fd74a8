//! From kind and inhabitants to the class: a form whose answer the engine writes. What is typed stays in the page; the fields have no
//! names, so that no form data exist.

use super::class::{kind_label, label, path};
use crate::address::View;
use crate::format::count;
use crate::page::link::Ctx;
use crate::query::encode;
use crate::study::inhabitants::{Mistake, inhabitants};
use crate::study::size_class;
use crate::words::fill;
use maud::{Markup, html};

/// Longer texts are cut where they are said again.
const SAID: usize = 40;

/// The form; nothing where the classes are for no kind.
pub fn finder(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let roles = &ctx.survey.descriptor().roles;
    let title = roles.kind_question.as_deref();
    let question = title.and_then(|id| ctx.survey.codebook().question(id));
    let kinds: Vec<&str> = question.map_or(Vec::new(), |q| q.codes().collect());
    let has_class = |code: &&&str| size_class::classes(roles, code).next().is_some();
    html! {
        @if let Some(question) = question {
            form #kb-class .kb-find aria-label=(w.class_find) {
                div.kb-fields {
                    div {
                        label for="class-kind" { (question.title.get(ctx.lang)) }
                        select #class-kind { @for code in kinds.iter().filter(has_class) { option value=(code) { (kind_label(ctx, code)) } } }
                    }
                    div {
                        label for="class-inhabitants" { (w.class_inhabitants) }
                        input #class-inhabitants type="text" inputmode="numeric" autocomplete="off" aria-describedby="class-hint";
                    }
                }
                p #class-hint .kb-dim { (w.class_hint) }
                p.kb-buttons { button type="submit" { (where_do_we_stand(ctx)) } }
                div #class-told role="status" {}
            }
        }
    }
}

/// What leads to one's own class, as the package asks it.
pub fn where_do_we_stand<'a>(ctx: &Ctx<'a>) -> &'a str {
    match &ctx.survey.descriptor().unit_own {
        [_, yours] if !yours.is_empty() => yours.get(ctx.lang),
        _ => ctx.words().where_do_we_stand,
    }
}

/// The class for a kind and a number of inhabitants as typed, or what is wrong with the text; nothing for no text.
pub fn told(ctx: &Ctx, kind: &str, typed: &str) -> Markup {
    match inhabitants(typed) {
        Ok(inhabitants) => class(ctx, kind, inhabitants),
        Err(Mistake::Empty) => html! {},
        Err(mistake) => html! { p.kb-error { (wrong(ctx, mistake, typed)) } },
    }
}

fn class(ctx: &Ctx, kind: &str, inhabitants: u32) -> Markup {
    let w = ctx.words();
    let roles = &ctx.survey.descriptor().roles;
    let Some(class) = size_class::of(roles, kind, inhabitants) else {
        return html! { p.kb-error { (w.class_none) } };
    };
    let n = count(inhabitants, ctx.lang);
    let told = match inhabitants {
        1 => w.class_told_one.to_string(),
        _ => fill(w.class_told, &[("n", &n)]),
    };
    let check = format!("{}?class={}", View::SELF_CHECK.path(), encode(&class.code));
    html! {
        p data-class=(class.code) { (told) " " strong { (label(ctx, &class.code)) } }
        ul.kb-sums {
            li { a href=(ctx.to(&path(&class.code))) { (w.profile) } }
            @if !roles.self_check.is_empty() { li { a href=(ctx.to(&check)) { (w.self_check) } } }
        }
    }
}

fn wrong(ctx: &Ctx, mistake: Mistake, typed: &str) -> String {
    let w = ctx.words();
    let said: String = typed.trim().chars().take(SAID).collect();
    let template = match mistake {
        Mistake::Empty | Mistake::Words => w.class_words,
        Mistake::Negative => w.class_negative,
        Mistake::Fraction => w.class_fraction,
        Mistake::Either => w.class_either,
        Mistake::Zero => w.class_zero,
        Mistake::TooMany => w.class_many,
    };
    fill(template, &[("typed", &said)])
}
