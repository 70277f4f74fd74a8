//! Figures and tables of the study: the lists, and a page for each.

use super::jump;
use super::link::{Ctx, figure_path, place_id, question_path, series_path};
use super::model::{evidence, has_modelled_block, reproduced, table_warning_once};
use super::number::{cases, number, sentence};
use super::picture::picture;
use super::table::tables;
use super::take::take;
use super::{switch, well_placed, whole, worded};
use crate::describe::{plain, summary};
use crate::query::encode;
use crate::study::exhibit::{Exhibit, Row};
use crate::study::figure::{Chart, Figure, Series};
use crate::study::finding::{Base, Finding, Value};
use crate::study::labels::{full_title, option_label};
use crate::study::whole::of_class;
use crate::words::{Words, words};
use chart::Form;
use maud::{Markup, html};

/// Tables with more lines than this stay off the printed page, which holds the picture with every number; a profile prints its table instead.
const PRINTED_ROWS: usize = 10;
/// Beside a picture with modelled numbers, which has a sentence of its own, there is less room.
const PRINTED_ROWS_MODELLED: usize = 6;

fn series_words(w: &Words, series: Series) -> (&'static str, &'static str) {
    match series {
        Series::Figure => (w.figures, w.figures_lead),
        Series::Table => (w.tables, w.tables_lead),
    }
}

/// The list of all figures or all tables, by section.
pub fn index(ctx: &Ctx, series: Series) -> (String, String, Markup) {
    let (title, lead) = series_words(words(ctx.lang), series);
    let of = |section: &str| -> Vec<&Figure> {
        ctx.survey
            .figures()
            .iter()
            .filter(|f| f.series == series && f.section == section)
            .collect()
    };
    let main = html! {
        h1 { (title) }
        p.kb-lead { (lead) }
        @for section in &ctx.survey.codebook().sections {
            @let figures = of(&section.id);
            @if !figures.is_empty() {
                section {
                    h2 id=(place_id(&section.id)) { (section.title.get(ctx.lang)) }
                    ul.kb-list { @for f in figures {
                        li { a href=(ctx.to(&figure_path(f))) { span.kb-label { (f.label(ctx.lang)) } " " (f.title.get(ctx.lang)) } }
                    } }
                }
            }
        }
    };
    (title.to_string(), lead.to_string(), main)
}

/// The page of one figure or table: sentence, picture, tables, what else was printed, source.
pub fn one(ctx: &Ctx, id: &str) -> (String, String, Markup) {
    let Some(figure) = ctx.survey.figure(id) else {
        return Default::default();
    };
    let w = words(ctx.lang);
    let exhibit = Exhibit::of_figure(ctx.survey, figure, ctx.counts);
    let parts = summary(ctx.survey, &exhibit, ctx.lang);
    let title = format!(
        "{}{}{}",
        figure.label(ctx.lang),
        w.colon,
        figure.title.get(ctx.lang)
    );
    let described = plain(&parts, ctx.lang);
    let rows: usize = exhibit.blocks.iter().map(|b| b.rows.len() + 2).sum();
    let profile = figure.chart == Chart::Profile;
    let complete = exhibit
        .blocks
        .iter()
        .flat_map(|b| &b.rows)
        .any(Row::is_known);
    let findings: Vec<&Finding> = ctx
        .survey
        .findings()
        .iter()
        .filter(|f| f.source.key == figure.source_key())
        .collect();
    let room = if complete {
        PRINTED_ROWS_MODELLED
    } else {
        PRINTED_ROWS
    };
    let ledger = format!("ledger/?source={}", encode(figure.source_key()));
    let main = html! {
        (breadcrumb(ctx, figure.series))
        h1 { span.kb-label { (figure.label(ctx.lang)) } " " (figure.title.get(ctx.lang)) }
        @if figure.chart != Chart::Definition { (switch::form(ctx)) }
        div #kb-results {
            (switch::state(ctx))
            figure.kb-figure.kb-profile[profile] data-figure=(figure.id) {
                p.kb-summary { (sentence(ctx, &parts)) }
                @if figure.chart == Chart::Options { p.kb-notice { (if complete { w.no_shares_modelled } else { w.no_shares }) } }
                (picture(ctx, &title, &described, &exhibit.blocks, form(figure.chart)))
                figcaption.kb-source { (caption(ctx, figure, &exhibit)) }
            }
            (take(ctx))
            (reproduced(ctx, &findings, &ledger))
            @if !figure.note.is_empty() { p.kb-notice { strong { (w.note) } " " (figure.note.get(ctx.lang)) } }
            section.kb-numbers.kb-profile[profile].kb-long[rows > room && !profile] {
                h2 { (w.numbers) }
                (table_warning_once(ctx, &exhibit.blocks))
                (tables(ctx, &exhibit.blocks, Some(figure.chart)))
            }
            @if profile { (whole::of_class(ctx, &of_class(ctx.survey, figure, ctx.counts))) }
            (others(ctx, &exhibit.others))
        }
        (worded::of_figure(ctx, figure))
        (asked_about(ctx, figure))
        (well_placed::link_from(ctx, figure))
        (neighbours(ctx, figure))
    };
    (title, described, main)
}

fn form(chart: Chart) -> Form {
    match chart {
        Chart::Stacked => Form::Stacked,
        Chart::Definition => Form::Options,
        Chart::Options | Chart::Bars | Chart::Grouped | Chart::Rates | Chart::Profile => Form::Bars,
    }
}

fn breadcrumb(ctx: &Ctx, series: Series) -> Markup {
    let (title, _) = series_words(words(ctx.lang), series);
    html! { p.kb-crumb { a href=(ctx.to(series_path(series))) { (title) } } }
}

/// Source, stated n and evidence in words. A figure is the source of what the text states of it, and of nothing else.
fn caption(ctx: &Ctx, figure: &Figure, exhibit: &Exhibit) -> Markup {
    let w = words(ctx.lang);
    let source = match exhibit.states_a_number() {
        false => w.figure_meant,
        true if has_modelled_block(ctx, &exhibit.blocks) => w.source_of_stated,
        true => w.source,
    };
    html! {
        (source) (w.colon) (figure.label(ctx.lang)) " " (w.of_study) " "
        @if figure.n != Base::NotPrinted { (w.printed_n) (w.colon) (cases(ctx, figure.n)) ". " }
        (evidence(ctx))
    }
}

/// The place of what stands in no block.
pub const OTHERS: &str = "others";

/// Stated numbers that stand in no block: numbers of cases, words, numbers without a query.
pub fn others(ctx: &Ctx, findings: &[&Finding]) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if !findings.is_empty() {
            section.kb-others {
                (jump::heading(OTHERS, w.also_printed))
                ul { @for finding in findings { li { (other(ctx, finding)) } } }
            }
        }
    }
}

/// A stated number that stands in no table: what it is about, the number, its line in the ledger, and the remark on it.
pub fn other(ctx: &Ctx, finding: &Finding) -> Markup {
    let w = words(ctx.lang);
    let question = finding
        .question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id));
    let title = question.map(|q| full_title(ctx.survey, q));
    let label = option_label(ctx.survey, finding);
    let kind = match finding.value {
        Value::N(_) => w.n_of_figure,
        Value::NRange(..) => w.n_range_of_figure,
        _ => "",
    };
    html! {
        @if let Some(title) = title { (title.get(ctx.lang)) @if !label.is_empty() { " – " (label.get(ctx.lang)) } (w.colon) }
        @if !kind.is_empty() { (kind) " " }
        (number(ctx, finding))
        " " a.kb-id href=(ctx.to(&format!("ledger/#{}", finding.id))) { (finding.id) }
        @if !finding.note.is_empty() { " – " (finding.note.get(ctx.lang)) }
    }
}

/// Links to the questions that a figure is about.
fn asked_about(ctx: &Ctx, figure: &Figure) -> Markup {
    let asked = |id: &str| {
        figure
            .queries
            .iter()
            .any(|q| q.question.as_deref() == Some(id))
    };
    let questions: Vec<_> = ctx
        .survey
        .codebook()
        .questions
        .iter()
        .filter(|q| asked(&q.id))
        .collect();
    html! {
        @if !questions.is_empty() {
            section.kb-about {
                h2 { (words(ctx.lang).asked_about) }
                ul { @for q in questions {
                    li { a href=(ctx.to(&question_path(ctx.survey, &q.id))) { (full_title(ctx.survey, q).get(ctx.lang)) } }
                } }
            }
        }
    }
}

fn neighbours(ctx: &Ctx, figure: &Figure) -> Markup {
    let same: Vec<&Figure> = ctx
        .survey
        .figures()
        .iter()
        .filter(|f| f.series == figure.series)
        .collect();
    let here = same.iter().position(|f| f.id == figure.id);
    let before = here.and_then(|i| i.checked_sub(1)).map(|i| same[i]);
    let after = here.and_then(|i| same.get(i + 1).copied());
    let entry = |f: &Figure| {
        (
            figure_path(f),
            format!("{} {}", f.label(ctx.lang), f.title.get(ctx.lang)),
        )
    };
    pager(ctx, before.map(entry), after.map(entry))
}

/// Links to the page before and the page after.
pub fn pager(
    ctx: &Ctx,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
) -> Markup {
    let w = words(ctx.lang);
    html! {
        nav.kb-pager aria-label=(w.neighbours) {
            @if let Some((path, title)) = before { a rel="prev" href=(ctx.to(&path)) { span { "← " (w.before) } " " (title) } }
            @if let Some((path, title)) = after { a rel="next" href=(ctx.to(&path)) { span { (w.after) " →" } " " (title) } }
        }
    }
}
