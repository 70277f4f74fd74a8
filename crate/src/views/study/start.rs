//! Start: what this is, four key figures, the ways in, the state of the evidence.

use super::recounted;
use crate::address::{View, question_path};
use crate::page::class::link;
use crate::page::explore;
use crate::page::finder::finder;
use crate::page::link::Ctx;
use crate::page::number::{cases, number, source};
use crate::study::figure::Series;
use crate::study::finding::{Base, Finding};
use crate::study::labels::full_title;
use crate::views::any::start::LIST;
use crate::views::any::{recommendations, well_placed};
use crate::views::registered::{Page, Registered};
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};

/// Start.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.has_study(),
    render,
    ..LIST
};

/// Title, description, main.
fn render(ctx: &Ctx) -> Page {
    let d = ctx.survey.descriptor();
    let title = d.title.get(ctx.lang);
    let main = html! {
        h1 { (title) }
        p.kb-lead { (d.intro.get(ctx.lang)) }
        @if d.participants.asked > 0 { (participants(ctx)) }
        (where_do_we_stand(ctx))
        (key_figures(ctx))
        (ways(ctx))
        (evidence(ctx))
    };
    (
        title.to_string(),
        d.description.get(ctx.lang).to_string(),
        main,
    )
}

fn participants(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let d = ctx.survey.descriptor();
    let period = d.participants.period.get(ctx.lang);
    let period = if period.is_empty() {
        String::new()
    } else {
        format!(", {period}")
    };
    html! {
        p { (w.participants_before) " " (cases(ctx, Base::Known(d.participants.answered))) " " (w.participants_of) " "
            (cases(ctx, Base::Known(d.participants.asked))) " " (fill(w.participants_after, &[("unit", d.unit.1.get(ctx.lang)), ("period", &period)])) }
    }
}

/// For whoever asks about one municipality: its class, its profile, its own answers.
fn where_do_we_stand(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if !ctx.survey.descriptor().roles.self_check.is_empty() {
            section aria-labelledby="own" {
                h2 #own { (w.where_do_we_stand) }
                (finder(ctx))
                ul.kb-list {
                    li { a href=(ctx.to(&View::PROFILES.path())) { (w.profiles_all) } }
                    li { a href=(ctx.to(&View::SELF_CHECK.path())) { (w.check_way_lead) } }
                    (further(ctx))
                }
            }
        }
    }
}

fn key_figures(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let figures = &ctx.survey.descriptor().roles.key_figures;
    html! {
        section aria-labelledby="key" {
            h2 #key { (w.key_figures) }
            ul.kb-keys { @for (id, text) in figures { @if let Some(finding) = ctx.survey.finding(id) { (key_figure(ctx, finding, text.get(ctx.lang))) } } }
        }
    }
}

fn key_figure(ctx: &Ctx, finding: &Finding, text: &str) -> Markup {
    let w = words(ctx.lang);
    let question = finding
        .question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id));
    html! {
        li {
            span.kb-big { (number(ctx, finding)) }
            span { (text) }
            @if let Some(question) = question {
                a href=(ctx.to(&question_path(ctx.survey, &question.id))) { (full_title(ctx.survey, question).get(ctx.lang)) }
            }
            span.kb-source { (w.base) (w.colon) (cases(ctx, finding.base())) ". " (w.printed_in) " " (source(ctx, finding)) }
            @if !finding.note.is_empty() { span.kb-remark { (finding.note.get(ctx.lang)) } }
        }
    }
}

fn ways(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let book = ctx.survey.codebook();
    let sections = book
        .sections
        .iter()
        .filter(|s| book.entries().any(|q| q.section == s.id));
    let (figures, tables): (Vec<_>, Vec<_>) = ctx
        .survey
        .figures()
        .iter()
        .partition(|f| f.series == Series::Figure);
    html! {
        section aria-labelledby="ways" {
            h2 #ways { (w.ways) }
            div.kb-ways {
                div { h3 { (w.by_topic) } ul {
                    @for s in sections { li { a href=(ctx.to(&format!("{}#{}", View::QUESTIONS.path(), s.id))) { (s.title.get(ctx.lang)) } } }
                } }
                (by_class(ctx))
                div { h3 { (w.by_number) } ul {
                    li { a href=(ctx.to(&View::FIGURES.path())) { (fill(w.n_figures, &[("n", &figures.len().to_string())])) } }
                    li { a href=(ctx.to(&View::TABLES.path())) { (fill(w.n_tables, &[("n", &tables.len().to_string())])) } }
                    li { a href=(ctx.to(&View::LEDGER.path())) { (fill(w.all_numbers, &[("n", &ctx.survey.findings().len().to_string())])) } }
                }
                h3 { (w.explore_way) } ul {
                    li { a href=(ctx.to(&View::EXPLORE.path())) { (w.explore_way_lead) } }
                    @if let Some(link) = explore::example_link(ctx) { li { (w.example_way_lead) " " a href=(link) { (w.try_example) } } }
                } }
            }
        }
    }
}

/// Into the views of those who call themselves well placed, and of what the study recommends; only where the survey has them.
fn further(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if well_placed::has_areas(ctx.survey) {
            li { a href=(ctx.to(&View::WELL_PLACED.path())) { (w.placed_way) } }
        }
        @if recommendations::has_some(ctx.survey) {
            li { a href=(ctx.to(&View::RECOMMENDATIONS.path())) { (w.recommended_way) } }
        }
    }
}

/// Every class; nothing where the survey has none.
fn by_class(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let classes = &ctx.survey.descriptor().roles.size_classes;
    html! {
        @if !classes.is_empty() {
            div {
                h3 { (w.by_class) }
                ul {
                    @for class in classes { li { (link(ctx, &class.code)) } }
                    li { a href=(ctx.to(&View::PROFILES.path())) { (w.profiles_all) } }
                }
            }
        }
    }
}

fn evidence(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        section aria-labelledby="evidence" {
            h2 #evidence { (w.evidence) }
            p { (recounted::state(ctx)) " " a href=(ctx.to(&View::METHOD.path())) { (w.limits_more) } }
        }
    }
}
