//! Questions: the list by section, and a page for each question or battery.

use super::any;
use super::figures::pager;
use super::link::{Ctx, figure_path, place_id, question_path};
use super::model::{evidence, reproduced, table_warning_once};
use super::number::{cases, number, sentence, source};
use super::picture::picture;
use super::table::tables;
use super::take::take;
use super::{switch, whole, worded};
use crate::codebook::{Kind, Question};
use crate::describe::{self, plain, summary};
use crate::study::exhibit::{Block, Exhibit, by_size_class};
use crate::study::figure::Figure;
use crate::study::finding::{Finding, Value};
use crate::study::labels::{full_title, option_label};
use crate::study::whole::in_classes;
use crate::words::fill;
use chart::Form;
use maud::{Markup, html};

/// All questions by section.
pub fn index(ctx: &Ctx) -> (String, String, Markup) {
    let w = ctx.words();
    let book = ctx.survey.codebook();
    let main = html! {
        h1 { (w.questions) }
        p.kb-lead { (w.questions_lead) }
        @for section in &book.sections {
            @if book.entries().any(|q| q.section == section.id) {
                section {
                    h2 id=(place_id(&section.id)) { (section.title.get(ctx.lang)) }
                    ul.kb-list { @for q in book.entries().filter(|q| q.section == section.id) {
                        li { a href=(ctx.to(&question_path(ctx.survey, &q.id))) { (q.title.get(ctx.lang)) } @if ctx.survey.has_study() { " " span.kb-dim { (printed_count(ctx, q)) } } }
                    } }
                }
            }
        }
        (uncounted(ctx))
    };
    (w.questions.to_string(), w.questions_lead.to_string(), main)
}

/// The fields that nothing counts, with why.
fn uncounted(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let fields = &ctx.survey.codebook().uncounted;
    html! {
        @if !fields.is_empty() {
            section {
                h2 #uncounted { (w.uncounted) }
                p { (w.uncounted_lead) }
                dl.kb-facts { @for field in fields {
                    dt { code { (field.field) } }
                    dd { @if !field.title.is_empty() { (field.title.get(ctx.lang)) (w.colon) } (describe::why_uncounted(&field.why, ctx.lang)) }
                } }
            }
        }
    }
}

fn printed_count(ctx: &Ctx, question: &Question) -> String {
    let w = ctx.words();
    let n = findings(ctx, question).len();
    fill(w.some_numbers, &[("n", &n.to_string())])
}

/// The findings of a question, and of its items.
fn findings<'a>(ctx: &Ctx<'a>, question: &Question) -> Vec<&'a Finding> {
    let own = |id: &str| id == question.id || question.items.iter().any(|i| i == id);
    ctx.survey
        .findings()
        .iter()
        .filter(|f| f.question.as_deref().is_some_and(own))
        .collect()
}

/// The page of one question or battery.
pub fn one(ctx: &Ctx, id: &str) -> (String, String, Markup) {
    let Some(question) = ctx.survey.codebook().question(id) else {
        return Default::default();
    };
    if !ctx.survey.has_study() {
        return any::question::one(ctx, question);
    }
    let w = ctx.words();
    let exhibit = Exhibit::of_question(ctx.survey, question, ctx.counts);
    let parts = summary(ctx.survey, &exhibit, ctx.lang);
    let title = question.title.get(ctx.lang);
    let described = plain(&parts, ctx.lang);
    let stackable = exhibit
        .blocks
        .iter()
        .all(|b| matches!(b.kind, Some(Kind::Grade)));
    let form = if stackable { Form::Stacked } else { Form::Bars };
    let classes = by_size_class(ctx.survey, question, ctx.counts);
    let main = html! {
        p.kb-crumb { a href=(ctx.to("questions/")) { (w.questions) } }
        h1 { (title) }
        (facts(ctx, question))
        (switch::form(ctx))
        div #kb-results {
            (switch::state(ctx))
            figure.kb-figure data-question=(question.id) {
                p.kb-summary { (sentence(ctx, &parts)) }
                (picture(ctx, title, &described, &exhibit.blocks, form))
                figcaption.kb-source { (w.question_source) " " (evidence(ctx)) }
            }
            (take(ctx))
            (reproduced(ctx, &findings(ctx, question), "ledger/"))
            h2 { (w.numbers) }
            (table_warning_once(ctx, &exhibit.blocks))
            (tables(ctx, &exhibit.blocks, None))
            (by_class(ctx, title, &classes))
            (whole::in_classes(ctx, &in_classes(ctx.survey, question, ctx.counts)))
        }
        p { a href=(ctx.to(&super::explore::place(&crate::query::Query::of(&question.id)))) { (w.explore_question) } }
        (everything(ctx, question))
        (worded::of_question(ctx, &question.id))
        (shown_in(ctx, question))
        (neighbours(ctx, question))
    };
    (title.to_string(), described, main)
}

/// Wording, kind, who was asked, remarks.
pub fn facts(ctx: &Ctx, question: &Question) -> Markup {
    let w = ctx.words();
    let routing = describe::population(ctx.survey, &question.routing, ctx.lang);
    html! {
        dl.kb-facts {
            @if !question.wording.is_empty() {
                dt { (w.wording) } dd { (question.wording.get(ctx.lang)) @if question.inferred { " " span.kb-flag { (w.inferred) } } }
            }
            dt { (w.kind) } dd { (kind_label(ctx, question.kind)) }
            dt { (w.who_asked) } dd {
                @if question.asked.is_empty() { (if routing.is_empty() { w.everyone } else { &routing }) } @else { (question.asked.get(ctx.lang)) }
                @if question.routing_inferred { " " span.kb-flag { (w.inferred) } }
            }
            @if !question.items.is_empty() {
                dt { (w.items) } dd { ul { @for item in question.items.iter().filter_map(|id| ctx.survey.codebook().question(id)) {
                    li id=(place_id(&item.id)) { (item.title.get(ctx.lang)) }
                } } }
            }
            @if !question.note.is_empty() { dt { (w.note) } dd { (question.note.get(ctx.lang)) } }
            @if let Some(why) = describe::absent(question, ctx.lang) { dt { (w.no_answers) } dd { (why) } }
        }
    }
}

pub fn kind_label(ctx: &Ctx, kind: Kind) -> &'static str {
    let w = ctx.words();
    match kind {
        Kind::Single => w.kind_single,
        Kind::Multiple => w.kind_multiple,
        Kind::Ranking => w.kind_ranking,
        Kind::Grade => w.kind_grade,
        Kind::Scale => w.kind_scale,
        Kind::Bands => w.kind_bands,
        Kind::Number => w.kind_number,
        Kind::Text => w.kind_text,
        Kind::Battery => w.kind_battery,
    }
}

/// What was stated by size class, option by option.
fn by_class(ctx: &Ctx, title: &str, blocks: &[Block]) -> Markup {
    let w = ctx.words();
    let name = format!("{title} – {}", w.by_class);
    html! {
        @if !blocks.is_empty() {
            section {
                h2 { (w.by_class) }
                p { (w.by_class_lead) }
                (picture(ctx, &name, w.by_class_lead, blocks, Form::Bars))
                (take(ctx))
            }
        }
    }
}

/// Every stated number on the question, each with its population.
fn everything(ctx: &Ctx, question: &Question) -> Markup {
    let w = ctx.words();
    let findings = findings(ctx, question);
    html! {
        h2 { (w.everything) }
        @if findings.is_empty() { p { (w.nothing_printed) } } @else {
            section.kb-scroll tabindex="0" aria-label=(w.everything) {
                table.kb-table.kb-all {
                    caption.kb-hidden { (w.everything) }
                    thead { tr { th scope="col" { (w.answer) } th scope="col" { (w.population) } th scope="col" { (w.printed) } th scope="col" { (w.base) } th scope="col" { (w.source) } } }
                    tbody { @for finding in findings { (line(ctx, finding)) } }
                }
            }
        }
    }
}

fn line(ctx: &Ctx, finding: &Finding) -> Markup {
    let w = ctx.words();
    let item = finding
        .question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id))
        .filter(|q| q.battery.is_some());
    let label = option_label(ctx.survey, finding);
    let who = finding.query.as_ref().map_or(String::new(), |q| {
        describe::population(ctx.survey, &q.population, ctx.lang)
    });
    html! {
        tr {
            th scope="row" {
                @if let Some(item) = item { (item.title.get(ctx.lang)) @if !label.is_empty() { (w.colon) } }
                @if label.is_empty() && item.is_none() { (if matches!(finding.value, Value::Words(_)) { w.statement } else { w.cases }) } @else { (label.get(ctx.lang)) }
            }
            td data-label=(w.population) { @if !who.is_empty() { (who) } @else { (w.everyone) } }
            td.kb-num data-label=(w.printed) { (number(ctx, finding)) }
            td data-label=(w.base) { (cases(ctx, finding.base())) }
            td data-label=(w.source) { (source(ctx, finding)) @if !finding.note.is_empty() { br; span.kb-dim { (finding.note.get(ctx.lang)) } } }
        }
    }
}

/// Figures and tables that show the question.
fn shown_in(ctx: &Ctx, question: &Question) -> Markup {
    let own = |id: &str| id == question.id || question.items.iter().any(|i| i == id);
    let about = |f: &&Figure| {
        f.queries
            .iter()
            .any(|q| q.question.as_deref().is_some_and(own))
    };
    let figures: Vec<&Figure> = ctx.survey.figures().iter().filter(about).collect();
    html! {
        @if !figures.is_empty() {
            h2 { (ctx.words().shown_in) }
            ul { @for f in figures { li { a href=(ctx.to(&figure_path(f))) { span.kb-label { (f.label(ctx.lang)) } " " (f.title.get(ctx.lang)) } } } }
        }
    }
}

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
