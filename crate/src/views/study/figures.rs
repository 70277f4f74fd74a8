//! Figures and tables of the study: the lists, and a page for each.

use super::{every_option, well_placed, worded};
use crate::address::{View, figure_of, figure_path, question_path};
use crate::describe::{self, plain, summary};
use crate::lang::Lang;
use crate::page::by_topic::{Item, by_topic};
use crate::page::either::either;
use crate::page::finding;
use crate::page::link::Ctx;
use crate::page::model::{evidence, has_modelled_block, reproduced, table_warning_once};
use crate::page::number::{cases, sentence};
use crate::page::others::others;
use crate::page::pager::pager;
use crate::page::picture::picture;
use crate::page::switch;
use crate::page::table::listed::tables;
use crate::page::take::take;
use crate::query::encode;
use crate::study::Study;
use crate::study::every_option::of_class;
use crate::study::exhibit::{Block, Exhibit};
use crate::study::figure::{Chart, Figure, Series};
use crate::study::finding::{Base, Finding};
use crate::study::labels::full_title;
use crate::views::registered::{Each, Menu, Near, Page, Registered};
use crate::words::study::{StudyWords, words};
use chart::Form;
use maud::{Markup, html};

/// Tables with more lines than this stay off the printed page, which holds the picture with every number; a profile prints its table instead.
const PRINTED_ROWS: usize = 10;
/// Beside a picture with modelled numbers, which has a sentence of its own, there is less room.
const PRINTED_ROWS_MODELLED: usize = 6;

fn series_words(w: &StudyWords, series: Series) -> (&'static str, &'static str) {
    match series {
        Series::Figure => (w.figures, w.figures_lead),
        Series::Table => (w.tables, w.tables_lead),
    }
}

/// All figures, and a page for each.
pub const FIGURES: Registered = Registered {
    fills: |survey| of_series(survey, Series::Figure).next().is_some(),
    each: Some(Each {
        near: Some(|survey, found| near(survey, Series::Figure, found)),
        alone: Some(|survey, found| exhibit(survey, Series::Figure, found)),
        title: |survey, lang, id| titled(survey, lang, &View::FIGURES.at(id)),
        ..Each::new(
            |survey| numbers(survey, Series::Figure),
            |ctx, id| one(ctx, &View::FIGURES.at(id)),
        )
    }),
    ..Registered::new(
        "figures",
        20,
        Menu::Results,
        |w| w.figures,
        |ctx| list(ctx, Series::Figure),
    )
};

/// All tables, and a page for each.
pub const TABLES: Registered = Registered {
    fills: |survey| of_series(survey, Series::Table).next().is_some(),
    each: Some(Each {
        near: Some(|survey, found| near(survey, Series::Table, found)),
        alone: Some(|survey, found| exhibit(survey, Series::Table, found)),
        title: |survey, lang, id| titled(survey, lang, &View::TABLES.at(id)),
        ..Each::new(
            |survey| numbers(survey, Series::Table),
            |ctx, id| one(ctx, &View::TABLES.at(id)),
        )
    }),
    ..Registered::new(
        "tables",
        25,
        Menu::Results,
        |w| w.tables,
        |ctx| list(ctx, Series::Table),
    )
};

fn of_series(survey: &Study, series: Series) -> impl Iterator<Item = &Figure> {
    survey.figures().iter().filter(move |f| f.series == series)
}

fn numbers(survey: &Study, series: Series) -> Vec<String> {
    of_series(survey, series)
        .map(|f| f.number.to_string())
        .collect()
}

/// The figure with the number nearest to the digits of `found`.
fn near(survey: &Study, series: Series, found: &str) -> Option<Near> {
    let digits: String = found.chars().filter(char::is_ascii_digit).collect();
    let number = digits.parse::<i64>().ok()?;
    let near =
        of_series(survey, series).min_by_key(|f| (i64::from(f.number) - number).unsigned_abs())?;
    let name = near.number.to_string();
    Some(Near {
        id: name.clone(),
        name,
    })
}

/// `abb-12`, as figures are called in the data package.
fn exhibit(survey: &Study, series: Series, found: &str) -> Option<Near> {
    let figure = survey.figure(&found.to_ascii_lowercase())?;
    let (name, id) = (figure.id.clone(), figure.number.to_string());
    (figure.series == series).then_some(Near { name, id })
}

fn titled(survey: &Study, lang: Lang, view: &View) -> Option<String> {
    let figure = figure_of(survey, view)?;
    Some(format!("{} {}", figure.label(lang), figure.title.get(lang)))
}

/// The list of all figures or all tables, by section.
fn list(ctx: &Ctx, series: Series) -> Page {
    let (title, lead) = series_words(words(ctx.lang), series);
    let figures = of_series(ctx.survey, series);
    let items: Vec<Item> = figures
        .map(|f| Item {
            section: &f.section,
            title: f.title.get(ctx.lang),
            line: html! { a href=(ctx.to(&figure_path(f))) { span.kb-label { (f.label(ctx.lang)) } " " (f.title.get(ctx.lang)) } },
        })
        .collect();
    let main = html! {
        h1 { (title) }
        p.kb-lead { (lead) }
        (by_topic(ctx, &items))
    };
    (title.to_string(), lead.to_string(), main)
}

/// The page of one figure or table: sentence, picture, tables, what else was printed, source.
fn one(ctx: &Ctx, view: &View) -> Page {
    let Some(figure) = figure_of(ctx.survey, view) else {
        return Default::default();
    };
    let w = words(ctx.lang);
    let teller = ctx.teller();
    let exhibit = Exhibit::of_figure(ctx.making(&teller), figure);
    let headline = teller.finding(&exhibit.blocks);
    let parts = summary(ctx.survey, &exhibit, headline.as_ref(), ctx.lang);
    let title = format!(
        "{}{}{}",
        figure.label(ctx.lang),
        w.colon,
        figure.title.get(ctx.lang)
    );
    let headline = headline.map(|headline| headline.text);
    let described = describe::below(headline.as_deref(), &plain(&parts, ctx.lang));
    let rows: usize = exhibit.blocks.iter().map(|b| b.rows().len() + 2).sum();
    let profile = figure.chart == Chart::Profile;
    let mut cells = exhibit.blocks.iter().flat_map(Block::cells);
    let complete = cells.any(|cell| !cell.is_empty());
    let modelled = has_modelled_block(ctx, &exhibit.blocks);
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
    let ledger = format!(
        "{}?source={}",
        View::LEDGER.path(),
        encode(figure.source_key())
    );
    let main = html! {
        (finding::heading(headline.as_deref(), &figure.label(ctx.lang), figure.title.get(ctx.lang)))
        @if figure.chart != Chart::Definition { (switch::form(ctx)) }
        (either(ctx))
        div #kb-results {
            (switch::state(ctx))
            figure.kb-figure.kb-profile[profile] data-figure=(figure.id) {
                @if figure.chart == Chart::Options { p.kb-summary.kb-notice { (if modelled { w.no_shares_modelled } else { w.no_shares }) } } @else { p.kb-summary { (sentence(ctx, &parts)) } }
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
            @if profile { (every_option::of_class(ctx, &of_class(ctx.making(&teller), figure))) }
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

/// Source, stated n and evidence in words. A figure is the source of what the text states of it, and of nothing else.
fn caption(ctx: &Ctx, figure: &Figure, exhibit: &Exhibit) -> Markup {
    let w = words(ctx.lang);
    let source = match exhibit.states_a_number(ctx.survey) {
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
