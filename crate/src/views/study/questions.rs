//! Questions: the list by section, and a page for each question or battery.

use super::{every_option, worded};
use crate::address::figure_path;
use crate::address::{View, query_path};
use crate::codebook::{Kind, Question};
use crate::describe::{self, plain, summary};
use crate::page::either::either;
use crate::page::facts::facts;
use crate::page::finding;
use crate::page::link::Ctx;
use crate::page::model::{evidence, reproduced, table_warning_once};
use crate::page::number::{cases, flagged, sentence, source};
use crate::page::picture::picture;
use crate::page::switch;
use crate::page::table::frame::{Column, Frame, Line};
use crate::page::table::listed::tables;
use crate::page::take::take;
use crate::study::every_option::in_classes;
use crate::study::exhibit::{Block, Exhibit};
use crate::study::figure::Figure;
use crate::study::finding::{Base, Finding};
use crate::study::labels::option_label;
use crate::views::any::questions::{EACH, LIST, list, neighbours};
use crate::views::registered::{Each, Page, Registered};
use crate::words::study::words;
use chart::Form;
use maud::{Markup, html};

/// All questions, and a page for each.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.has_study(),
    render: |ctx| {
        list(
            ctx,
            |question| html! { " " span.kb-dim { (findings(ctx, question).len()) } },
        )
    },
    each: Some(Each {
        render: one,
        ..EACH
    }),
    ..LIST
};

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
fn one(ctx: &Ctx, id: &str) -> Page {
    let Some(question) = ctx.survey.codebook().question(id) else {
        return Default::default();
    };
    let w = words(ctx.lang);
    let teller = ctx.teller();
    let making = ctx.making(&teller);
    let exhibit = Exhibit::of_question(making, question);
    let headline = teller.finding(&exhibit.blocks);
    let parts = summary(ctx.survey, &exhibit, headline.as_ref(), ctx.lang);
    let title = question.title.get(ctx.lang);
    let headline = headline.map(|headline| headline.text);
    let described = describe::below(headline.as_deref(), &plain(&parts, ctx.lang));
    let stackable = exhibit
        .blocks
        .iter()
        .all(|b| matches!(b.kind, Some(Kind::Grade)));
    let form = if stackable { Form::Stacked } else { Form::Bars };
    let classes = making.by_size_class(question);
    let main = html! {
        (finding::heading(headline.as_deref(), "", title))
        (facts(ctx, question))
        (switch::form(ctx))
        (either(ctx))
        div #kb-results {
            (switch::state(ctx))
            figure.kb-figure data-question=(question.id) {
                p.kb-summary { (sentence(ctx, &parts)) }
                (picture(ctx, title, &described, &exhibit.blocks, form))
                figcaption.kb-source { (w.question_source) " " (evidence(ctx)) }
            }
            (take(ctx))
            (reproduced(ctx, &findings(ctx, question), &View::LEDGER.path()))
            div.kb-numbers {
                h2 { (w.numbers) }
                (table_warning_once(ctx, &exhibit.blocks))
                (tables(ctx, &exhibit.blocks, None))
            }
            (by_class(ctx, title, &classes))
            (every_option::in_classes(ctx, &in_classes(making, question)))
        }
        p { a href=(ctx.to(&query_path(&crate::query::Query::of(&question.id)))) { (w.explore_question) } }
        (everything(ctx, question))
        (worded::of_question(ctx, &question.id))
        (shown_in(ctx, question))
        (neighbours(ctx, question))
    };
    (title.to_string(), described, main)
}

/// What was stated by size class, option by option.
fn by_class(ctx: &Ctx, title: &str, blocks: &[Block]) -> Markup {
    let w = words(ctx.lang);
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
    let w = words(ctx.lang);
    let findings = findings(ctx, question);
    let columns = [
        Column::words(w.population),
        Column::numbers(w.printed),
        Column::words(w.base),
        Column::words(w.source),
    ];
    let frame = Frame::below("kb-table kb-all", w.everything, w.answer, columns);
    html! {
        h2 { (w.everything) }
        @if findings.is_empty() { p { (w.nothing_printed) } } @else {
            @if findings.iter().any(|f| f.base() == Base::NotPrinted) { p.kb-dim { (w.everything_unsaid) } }
            section.kb-scroll tabindex="0" aria-label=(w.everything) {
                (frame.folded(ctx, findings.iter().map(|finding| line(ctx, finding))))
            }
        }
    }
}

fn line(ctx: &Ctx, finding: &Finding) -> Line {
    let w = words(ctx.lang);
    let item = finding
        .question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id))
        .filter(|q| q.battery.is_some());
    let label = option_label(ctx.survey, finding);
    let who = finding.query.as_ref().map_or(String::new(), |q| {
        describe::group(ctx.survey, &q.population, ctx.lang)
    });
    let head = html! {
        @if let Some(item) = item { (item.title.get(ctx.lang)) @if !label.is_empty() { (w.colon) } }
        @if label.is_empty() && item.is_none() { (describe::statistic(ctx.lang, &finding.value)) } @else { (label.get(ctx.lang)) }
    };
    let cells = [
        html! { @if !who.is_empty() { (who) } @else { (w.everyone) } },
        flagged(ctx, finding),
        html! { @if finding.base() != Base::NotPrinted { (cases(ctx, finding.base())) } },
        html! { (source(ctx, finding)) @if !finding.note.is_empty() { br; span.kb-dim { (finding.note.get(ctx.lang)) } } },
    ];
    Line::new(head, cells)
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
            h2 { (words(ctx.lang).shown_in) }
            ul { @for f in figures { li { a href=(ctx.to(&figure_path(f))) { span.kb-label { (f.label(ctx.lang)) } " " (f.title.get(ctx.lang)) } } } }
        }
    }
}
