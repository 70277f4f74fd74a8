//! What comes out: sentence, evidence, pictures; then table, tests, missing, what to keep in mind.

use super::first::first;
use super::{Asked, address, charts, splits, statistics, usual};
use crate::address::{query_path, question_path};
use crate::codebook::{Question, Reason};
use crate::describe;
use crate::evidence::Evidence;
use crate::format::count;
use crate::page::finding;
use crate::page::link::Ctx;
use crate::page::table::cell::respondents;
use crate::page::table::crossed;
use crate::page::table::frame::{Column, Frame, Line};
use crate::page::take::take_all;
use crate::query::Query;
use crate::table::{Group, Table};
use crate::words::table::show;
use crate::words::{fill, kind_label, words};
use maud::{Markup, html};

/// The results of a query; without one, the questions to begin with.
pub fn results(ctx: &Ctx, asked: &Asked, table: Option<&Table>) -> Markup {
    match (table, asked.question) {
        (Some(table), Some(question)) => answer(ctx, asked, question, table),
        (_, Some(question)) => not_counted(ctx, question),
        _ => beginnings(ctx, asked),
    }
}

fn answer(ctx: &Ctx, asked: &Asked, question: &Question, table: &Table) -> Markup {
    html! {
        div.kb-count { (finding::below_title(ctx, table)) " " (evidence(ctx, asked, table)) }
        @if is_large(table) { (large(ctx, table)) }
        @else { (charts::charts(ctx, &asked.query, question, table)) (broken_down(ctx, asked, question)) }
    }
}

/// Where there are no groups yet: the same by each of the usual ones.
fn broken_down(ctx: &Ctx, asked: &Asked, question: &Question) -> Markup {
    let all = usual(ctx.survey).into_iter();
    let others = all.filter(|by| by.id != question.id && splits(ctx.survey, by));
    let others: Vec<&Question> = others.collect();
    let by = |by: &Question| Query {
        by: vec![by.id.clone()],
        ..asked.query.clone()
    };
    let alone = asked.query.by.is_empty() && asked.query.against.is_none();
    html! {
        @if alone && !others.is_empty() {
            p { (words(ctx.lang).next_by) @for (nth, other) in others.iter().enumerate() { (if nth == 0 { " " } else { " · " }) a href=(address(ctx, &by(other))) data-stay { (other.title.get(ctx.lang)) } } }
        }
    }
}

/// More cells than this would hold the browser up for seconds, and nobody reads them on a page: the file has them.
const MOST_SHOWN: usize = 10_000;

fn cells(table: &Table) -> usize {
    table.parts().map(|part| part.numbers().count()).sum()
}

fn is_large(table: &Table) -> bool {
    cells(table) > MOST_SHOWN
}

/// Why there is neither picture nor table, where the numbers are, and a sentence on each panel.
fn large(ctx: &Ctx, table: &Table) -> Markup {
    let number = |n: usize| count(n as u32, ctx.lang);
    let values = [("n", number(cells(table))), ("most", number(MOST_SHOWN))];
    let values: Vec<_> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
    html! {
        p { (fill(words(ctx.lang).large_table, &values)) }
        (take_all(ctx))
        @for panel in table.panels.iter().flatten() {
            section.kb-panel { h2.kb-panel-name { (panel.label) } p.kb-panel-told { (ctx.teller().summary(&panel.table)) } }
        }
    }
}

/// What stands below the pictures; nothing where nothing was counted.
pub fn rest(ctx: &Ctx, asked: &Asked, table: Option<&Table>) -> Markup {
    let (Some(table), Some(question)) = (table, asked.question) else {
        return html! {};
    };
    html! { (below(ctx, asked, table)) (about(ctx, question)) }
}

/// Numbers, tests, who did not answer, what to keep in mind.
pub fn below(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    let held = asked
        .question
        .map(|question| ctx.survey.codebook().optioned(question));
    html! {
        @if !is_large(table) { section.kb-numbers { h2 { (words(ctx.lang).numbers) } (crossed::tables(ctx, table)) } }
        (statistics::section(ctx, asked, table))
        @if held.is_some_and(|held| ctx.survey.columns().holds(held)) { (missing(ctx, table)) }
        (mind(ctx, table))
    }
}

/// Which share of what is shown rests on what.
fn evidence(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    let w = words(ctx.lang);
    let (kinds, empty) = show::evidence(table, asked.query.measure);
    let total: usize = kinds.iter().map(|(_, n)| n).sum();
    let names = |kind: Evidence| match kind {
        Evidence::Published => w.printed_short,
        Evidence::Implied => w.implied_short,
        Evidence::Modelled => w.modelled_short,
        Evidence::Observed => w.observed_short,
    };
    let told = kinds.iter().filter(|(_, n)| *n > 0);
    let told: Vec<String> = told
        .map(|(kind, n)| format!("{} {}", count(*n as u32, ctx.lang), names(*kind)))
        .collect();
    let modelled = kinds
        .iter()
        .any(|(kind, n)| *kind == Evidence::Modelled && *n > 0);
    let [nobody, unknown] = match is_held(ctx, asked) {
        true => empty,
        false => [0, empty[0] + empty[1]],
    };
    let number = |n: usize| count(n as u32, ctx.lang);
    let shown = fill(
        w.evidence_of,
        &[("n", &number(total)), ("list", &told.join(", "))],
    );
    let empty = [(nobody, w.evidence_nobody), (unknown, w.evidence_unknown)];
    let empty = empty.into_iter().filter(|(n, _)| *n > 0);
    let empty = empty.map(|(n, template)| fill(template, &[("n", &number(n))]));
    let text = [shown]
        .into_iter()
        .chain(empty)
        .collect::<Vec<_>>()
        .join(" ");
    html! {
        @if total > 0 {
            p.kb-rests data-published=(kinds[0].1) data-implied=(kinds[1].1) data-modelled=(kinds[2].1) data-observed=(kinds[3].1) { (text) }
        }
        @if modelled { (crate::page::model::table_warning(ctx)) }
    }
}

/// Whether the responses hold the question and what it is broken down by; else an empty place is unknown, not nobody's.
fn is_held(ctx: &Ctx, asked: &Asked) -> bool {
    let (book, columns) = (ctx.survey.codebook(), ctx.survey.columns());
    let by = asked.query.by.iter().filter_map(|id| book.question(id));
    let own = asked.question.map(|question| book.optioned(question));
    own.into_iter().chain(by).all(|q| columns.holds(q))
}

/// How many were asked and answered, and why others did not: in a sentence for all, in a table by group; of panels folded.
fn missing(ctx: &Ctx, table: &Table) -> Markup {
    let w = words(ctx.lang);
    html! {
        section #kb-missing .kb-numbers[table.groups.len() > 1] {
            h2 { (w.missing) }
            (answered(ctx, table, w.missing))
            @if let Some(panels) = &table.panels {
                details.kb-fold {
                    summary { (w.missing_panels) }
                    @for panel in panels { h3 { (panel.label) } (answered(ctx, &panel.table, &format!("{}: {}", w.missing, panel.label))) }
                }
            }
        }
    }
}

/// `name` tells the table from those of other panels.
fn answered(ctx: &Ctx, table: &Table, name: &str) -> Markup {
    match table.groups.as_slice() {
        [only] => {
            let modelled = ctx.survey.descriptor().evidence == Evidence::Modelled;
            html! { p.kb-modelled[modelled] { @if modelled { (words(ctx.lang).missing_model) " " } (told(ctx, only)) } }
        }
        groups => by_group(ctx, groups, name),
    }
}

/// `Von 412 wurden 381 gefragt: 350 gültige Antworten, 31 ohne Angabe.`
fn told(ctx: &Ctx, group: &Group) -> String {
    let w = words(ctx.lang);
    let n = |n: u32| count(n, ctx.lang);
    if group.size == 0 {
        return w.table_empty.to_string();
    }
    let reasons = group.missing.iter().filter(|m| m.count > 0);
    let reasons: Vec<String> = reasons
        .map(|m| format!("{} {}", n(m.count), reason(ctx, m.reason)))
        .collect();
    let list = match reasons.is_empty() {
        true => w.none_missing.to_string(),
        false => reasons.join(", "),
    };
    let template = match group.asked == group.size {
        true => w.missing_told,
        false => w.missing_told_asked,
    };
    fill(
        template,
        &[
            ("size", &n(group.size)),
            ("asked", &n(group.asked)),
            ("valid", &n(group.valid)),
            ("list", &list),
        ],
    )
}

fn reason<'a>(ctx: &Ctx<'a>, reason: Reason) -> &'a str {
    ctx.survey.codebook().reason(reason, ctx.lang)
}

fn by_group(ctx: &Ctx, groups: &[Group], name: &str) -> Markup {
    let w = words(ctx.lang);
    let reasons: Vec<Reason> = groups
        .first()
        .map_or(Vec::new(), |g| g.missing.iter().map(|m| m.reason).collect());
    let heads = [w.in_group, w.not_asked, w.asked, w.valid];
    let reasons = reasons.iter().map(|r| reason(ctx, *r));
    let columns = heads.into_iter().chain(reasons).map(Column::numbers);
    let frame = Frame::below("kb-table kb-missing", name, w.population, columns);
    let line = |group: &Group| {
        let not_asked = group.size - group.asked;
        let own = [group.size, not_asked, group.asked, group.valid];
        let all = own.into_iter().chain(group.missing.iter().map(|m| m.count));
        let cells = all.map(|n| respondents(ctx, group.evidence, n));
        Line::new(html! { (group.label) }, cells)
    };
    html! { section.kb-scroll tabindex="0" aria-label=(name) { (frame.folded(ctx, groups.iter().map(line))) } }
}

fn mind(ctx: &Ctx, table: &Table) -> Markup {
    let w = words(ctx.lang);
    let invented = ctx.survey.descriptor().invented.get(ctx.lang);
    let mut rest = ctx.teller().warnings(table);
    rest.retain(|text| text != invented);
    html! {
        @if !rest.is_empty() {
            section #kb-mind { h2 { (w.keep_in_mind) } ul.kb-list { @for text in rest { li { (text) } } } }
        }
    }
}

/// Wording, kind, who was asked; and the question's own page where the survey has pages.
fn about(ctx: &Ctx, question: &Question) -> Markup {
    let w = words(ctx.lang);
    let routing = describe::population(ctx.survey, &question.routing, ctx.lang);
    let has_page = ctx.survey.descriptor().invented.is_empty();
    html! {
        section #kb-about {
            h2 { (w.asked_about) }
            dl.kb-facts {
                @if !question.wording.is_empty() { dt { (w.wording_plain) } dd { (question.wording.get(ctx.lang)) @if question.inferred { " " span.kb-flag { (w.inferred) } } } }
                dt { (w.kind) } dd { (kind_label(ctx.words(), question.kind)) }
                dt { (w.who_asked) } dd {
                    @if !question.asked.is_empty() { (question.asked.get(ctx.lang)) }
                    @else if routing.is_empty() { (w.everyone) } @else { (routing) }
                }
            }
            @if has_page { p { a href=(ctx.to(&question_path(ctx.survey, &question.id))) { (w.all_about_question) } } }
        }
    }
}

/// Answers in the respondents' own words are not counted.
fn not_counted(ctx: &Ctx, question: &Question) -> Markup {
    html! { p.kb-count { (describe::not_counted(ctx.survey, question, ctx.lang)) } }
}

/// All questions by topic.
fn beginnings(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let book = ctx.survey.codebook();
    let counted = |q: &&Question| book.optioned(q).is_counted();
    let link = |q: &Question| {
        let survey = asked.query.survey.clone();
        ctx.to(&query_path(&Query {
            survey,
            ..Query::of(&q.id)
        }))
    };
    let pages = ctx.survey.descriptor().invented.is_empty(); // without an engine nothing answers a query, but each question has a page
    html! {
        p.kb-lead.kb-count { (w.explore_lead) }
        @if asked.problems.is_empty() && asked.faults.is_empty() { (first(ctx, w.explore_this)) }
        @for section in &book.sections {
            @let own: Vec<&Question> = book.entries().filter(|q| q.section == section.id).filter(counted).collect();
            @if !own.is_empty() {
                h2 { (section.title.get(ctx.lang)) }
                ul.kb-list { @for q in own { li {
                    a href=(link(q)) { (q.title.get(ctx.lang)) }
                    @if pages { " " span.kb-dim { "(" a href=(ctx.to(&question_path(ctx.survey, &q.id))) { (w.question_page) span.kb-hidden { (w.colon) (q.title.get(ctx.lang)) } } ")" } }
                } } }
            }
        }
    }
}
