//! On observed responses: each question of one group beside that of others, counted, with intervals and tests; what differs most comes first.

use crate::codebook::{Kind, Question};
use crate::evidence::Evidence;
use crate::page::explore;
use crate::page::link::{Ctx, Tables};
use crate::query::{Against, Condition, Measure, Query};
use crate::study::Study;
use crate::study::labels::full_title;
use crate::table::{Table, equal};
use crate::words::{fill, words};
use maud::{Markup, html};

/// Where the counted questions begin on a page.
pub const PLACE: &str = "counted";

/// Whether the responses of a survey are observed, so that counting them says something.
pub fn is_observed(survey: &Study) -> bool {
    survey.descriptor().evidence == Evidence::Observed && survey.has_responses()
}

/// On a page: all questions of a group beside everyone else (`against` empty) or beside a second group, what differs most first.
pub fn beside(ctx: &Ctx, group: &Condition, against: &[Condition]) -> Markup {
    let w = words(ctx.lang);
    let tables = tables(ctx, group, against);
    let id = |at: usize| format!("kb-inferred-{}", at + 1);
    let shown = html! {
        p.kb-dim id=(PLACE) tabindex="-1" { (w.observed_order) }
        @for (at, (query, table)) in tables.iter().enumerate() {
            section.kb-observed {
                h2 { a href=(explore::address(ctx, query)) { (name(ctx, query)) } }
                p.kb-summary { (ctx.teller().summary(table)) }
                (explore::numbers(ctx, query, table, id(at)))
            }
        }
    };
    ctx.tables.borrow_mut().extend(tables);
    shown
}

/// Of the tables counted so far the first in which groups differ, with its question, as a sentence that calls the first group `label`;
/// `None` where none do.
pub fn headline(ctx: &Ctx, label: &str) -> Option<String> {
    let (w, teller, tables) = (words(ctx.lang), ctx.teller(), ctx.tables.borrow());
    let told = |(query, table): &(Query, Table)| {
        let mut table = table.clone();
        table.groups.first_mut()?.label = label.to_string();
        let sentence = teller.headline(&table)?;
        let title = name(ctx, query);
        let parts = [("label", title.as_str()), ("sentence", sentence.as_str())];
        (sentence != w.head_no_comparison).then(|| fill(w.observed_head, &parts))
    };
    tables.iter().find_map(told)
}

fn tables(ctx: &Ctx, group: &Condition, against: &[Condition]) -> Tables {
    let questions = ctx.survey.codebook().questions.iter();
    let asked = questions.filter(|question| counts(question, group));
    let mut tables: Tables = asked
        .map(|question| query(question, group, against))
        .filter_map(|query| ctx.table(&query).map(|table| (query, table)))
        .collect();
    let further = |a: f64, b: f64| a > b && !equal(a, b);
    crate::order::sort_by(&mut tables, |a, b| further(largest(&a.1), largest(&b.1)));
    tables
}

/// Whether a question is counted: it has options or numbers, and is not the one that makes the group.
fn counts(question: &Question, group: &Condition) -> bool {
    let counted = !matches!(question.kind, Kind::Text | Kind::Battery);
    counted && question.id != group.variable && question.absent.is_empty() && question.is_counted()
}

fn query(question: &Question, group: &Condition, against: &[Condition]) -> Query {
    let measure = match question.kind {
        Kind::Number => Measure::Mean,
        Kind::Ranking => Measure::Top3,
        _ => Measure::Percent,
    };
    let against = match against {
        [] => Against::Rest,
        others => Against::Population(others.to_vec()),
    };
    Query {
        measure,
        population: vec![group.clone()],
        against: Some(against),
        ..Query::of(&question.id)
    }
}

/// The largest difference of two shares; means come last, they are no shares.
fn largest(table: &Table) -> f64 {
    let differences = table.differences.iter().flatten();
    let shares = differences.filter(|_| table.numbers().any(|cell| cell.share.is_some()));
    shares.map(|d| d.value.abs()).fold(-1.0, f64::max)
}

fn name(ctx: &Ctx, query: &Query) -> String {
    let id = query.question.as_deref();
    let question = id.and_then(|id| ctx.survey.codebook().question(id));
    question.map_or(String::new(), |q| {
        full_title(ctx.survey, q).get(ctx.lang).to_string()
    })
}
