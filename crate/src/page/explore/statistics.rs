//! Tests and differences, each with one plain sentence that says what it is.

use super::{Asked, example_link};
use crate::decimal;
use crate::evidence::Evidence;
use crate::format;
use crate::page::link::Ctx;
use crate::page::table::frame::{Column, Frame, Line};
use crate::query::Measure;
use crate::stats::TABLES;
use crate::table::{Difference, Table, Test};
use crate::words::fill;
use crate::words::table::{compared, tested};
use maud::{Markup, html};

/// p values from here on are no evidence of a relation.
const LEVEL: f64 = 0.05;

/// The section; on modelled numbers one sentence that says why there is nothing.
pub fn section(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    let w = ctx.words();
    if ctx.survey.descriptor().evidence == Evidence::Modelled {
        return off(ctx, asked, table);
    }
    let told = html! {
        @if table.numbers().any(|c| c.lower.is_some()) { p { (w.statistics_interval) " " (method(ctx, asked)) "." } }
        (of_table(ctx, asked, table, table)) (of_panels(ctx, asked, table))
        (explained(ctx, table))
    };
    if told.0.is_empty() {
        return told; // where nobody answered, nothing follows
    }
    html! {
        section #kb-statistics .kb-inferred data-open[table.is_open()] data-said=(w.exact_done) {
            h2 { (w.statistics) }
            (told)
        }
    }
}

/// Differences and tests alone.
pub fn brief(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    html! { (of_table(ctx, asked, table, table)) (of_panels(ctx, asked, table)) }
}

fn off(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    let w = ctx.words();
    html! {
        section #kb-statistics {
            h2 { (w.statistics) }
            p.kb-tests-off { (w.statistics_off) @if let Some(link) = example_link(ctx) { " " a href=(link) { (w.to_example) } } }
            @for part in table.parts() { (differences(ctx, asked, table, part)) }
        }
    }
}

/// How the intervals were made.
fn method(ctx: &Ctx, asked: &Asked) -> &'static str {
    let w = ctx.words();
    match (asked.query.measure, asked.query.weight.is_some()) {
        (Measure::Median, _) => w.method_median,
        (Measure::Mean, false) => w.method_mean,
        (Measure::Mean, true) => w.method_mean_weighted,
        (_, false) => w.method_share,
        (_, true) => w.method_share_weighted,
    }
}

fn of_table(ctx: &Ctx, asked: &Asked, whole: &Table, table: &Table) -> Markup {
    html! {
        (differences(ctx, asked, whole, table))
        (tests(ctx, asked, whole, table))
    }
}

/// Those of each panel, folded: they are many, and each is read beside its own picture.
fn of_panels(ctx: &Ctx, asked: &Asked, whole: &Table) -> Markup {
    html! { @for panel in whole.panels.iter().flatten() {
        @let own = of_table(ctx, asked, whole, &panel.table);
        @if !own.0.is_empty() { details.kb-more.kb-panel { summary { (panel.label) } (own) } }
    } }
}

/// First less second, row by row.
fn differences(ctx: &Ctx, asked: &Asked, whole: &Table, table: &Table) -> Markup {
    let w = ctx.words();
    let [first, second] = compared(ctx.survey, &asked.query, ctx.lang);
    let label = |d: &Difference| {
        let head = table.rows.iter().find(|head| head.code == d.row);
        head.map_or(String::new(), |head| head.label.clone())
    };
    let step = table.numbers().map(|cell| cell.step).min().unwrap_or(0);
    let own = table.differences.as_deref().unwrap_or(&[]);
    let ranges = own.iter().any(|d| d.lower.is_some());
    let told = if ranges {
        w.difference_told
    } else {
        w.difference_plain
    };
    let name = called(ctx, w.differences, whole, table);
    let range = ranges.then(|| Column::numbers(w.interval));
    let columns = [Column::numbers(w.difference)].into_iter().chain(range);
    let frame = Frame::below("kb-table kb-differences", &name, w.answer, columns);
    let line = |d: &Difference| {
        let value = html! { data value=(decimal::plain(d.value)) data-evidence=(d.evidence.as_str()) data-lower=[d.lower.map(decimal::plain)] data-upper=[d.upper.map(decimal::plain)] { (difference(ctx, asked, step, d.value)) } };
        let range = ranges.then(|| range_of(ctx, asked, step, d));
        Line::new(html! { (label(d)) }, [value].into_iter().chain(range))
    };
    html! {
        @if !own.is_empty() {
            h3 { (name) }
            p { (fill(told, &[("first", &first), ("second", &second)])) }
            section.kb-scroll tabindex="0" aria-label=(name) {
                (frame.folded(ctx, own.iter().map(line)))
            }
        }
    }
}

/// The interval of a difference.
fn range_of(ctx: &Ctx, asked: &Asked, step: i32, of: &Difference) -> Markup {
    let w = ctx.words();
    let ends = of.lower.zip(of.upper);
    let told = |end: f64| number(ctx, asked, step, end);
    html! { @match ends.map(|(low, high)| (told(low), told(high))) {
        Some((low, high)) if low == high => (low),
        Some((low, high)) => (fill(w.points_to, &[("from", &low), ("to", &high)])),
        None => span.kb-open { (w.nothing) },
    } }
}

/// What something of one panel is called, apart from those of the others.
fn called(ctx: &Ctx, what: &str, whole: &Table, table: &Table) -> String {
    match table.panel == whole.panel {
        true => what.to_owned(),
        false => format!("{what}{}{}", ctx.words().colon, ctx.teller().title(table)),
    }
}

fn shares(asked: &Asked) -> bool {
    !matches!(
        asked.query.measure,
        Measure::Count | Measure::Mean | Measure::Median
    )
}

/// `+4,2 Prozentpunkte`, `−0,35`.
fn difference(ctx: &Ctx, asked: &Asked, step: i32, value: f64) -> String {
    let number = number(ctx, asked, step, value);
    match shares(asked) {
        true => fill(ctx.words().points, &[("n", &number)]),
        false => number,
    }
}

fn number(ctx: &Ctx, asked: &Asked, step: i32, value: f64) -> String {
    let text = match (asked.query.measure, shares(asked)) {
        (_, true) => format::decimal(value * 100.0, 1, ctx.lang),
        (Measure::Count, _) => format::decimal(value, 1, ctx.lang),
        _ => format::stepped(value, step, ctx.lang),
    };
    match value > 0.0 {
        true => format!("+{text}"),
        false => text,
    }
}

/// What stands for a text that is not known yet: the same room, in which a word says so.
pub fn pending(told: &str, room: &str) -> Markup {
    html! { span.kb-pending { span { (told) } span.kb-room aria-hidden="true" { (room) } } }
}

/// The longest sentence that may come of tests still to be computed.
fn longest_verdict(ctx: &Ctx, table: &Table) -> String {
    let strong = |p: f64| {
        let decided = table.tests.iter().map(|test| Test {
            p,
            p_adjusted: None,
            ..test.clone()
        });
        let tests = decided.collect();
        verdict(
            ctx,
            &Table {
                tests,
                ..table.clone()
            },
        )
    };
    let verdicts = [0.0, 0.04, 1.0].map(strong);
    verdicts
        .into_iter()
        .max_by_key(String::len)
        .unwrap_or_default()
}

/// What the tests say in words, then the numbers.
fn tests(ctx: &Ctx, asked: &Asked, whole: &Table, table: &Table) -> Markup {
    let w = ctx.words();
    let averaged = matches!(
        asked.query.measure,
        Measure::Mean | Measure::Median | Measure::Mentions
    );
    let apart = table.groups.len() > 1 && !averaged;
    html! {
        @let why = why_not(ctx, whole, table);
        @if table.tests.is_empty() { @if apart && !why.is_empty() { p.kb-no-test { (why) } } }
        @else {
            @if whole.is_open() { p.kb-verdict-told { (pending(w.exact_running, &longest_verdict(ctx, table))) } }
            @else { p.kb-verdict-told { (verdict(ctx, table)) } }
            @if let Some(told) = tested::told(ctx.survey, &asked.query, table, ctx.lang) { p.kb-tested { (told) } }
            @let name = called(ctx, w.test, whole, table);
            section.kb-scroll tabindex="0" aria-label=(name) {
                table.kb-table.kb-tests {
                    caption.kb-hidden { (name) }
                    thead { tr {
                        @if table.tests[0].row.is_some() { th scope="col" { (w.answer) } }
                        th scope="col" { (w.test) } th scope="col" { (w.statistic) } th scope="col" { (w.degrees) } th scope="col" { (w.p_value) } th scope="col" { (w.p_adjusted) } th scope="col" { (w.effect) }
                    } }
                    tbody { @for test in &table.tests { (line(ctx, table, test)) } }
                }
            }
        }
    }
}

/// Why there is no test: groups that share respondents, once for all panels; otherwise too few answers.
fn why_not(ctx: &Ctx, whole: &Table, table: &Table) -> String {
    match table.apart {
        true => ctx.words().no_test_possible.to_string(),
        false if table.panel != whole.panel => String::new(),
        false => ctx.teller().overlap(whole).unwrap_or_default(),
    }
}

fn line(ctx: &Ctx, table: &Table, test: &Test) -> Markup {
    let w = ctx.words();
    let label = |code: &String| {
        let head = table.rows.iter().find(|head| head.code == *code);
        head.map_or(code.clone(), |head| head.label.clone())
    };
    let name = match test.name.as_str() {
        "chi2" => w.test_chi2,
        "chi2-rao-scott" => w.test_rao_scott,
        _ => w.test_exact,
    };
    let nothing = || w.nothing.to_string();
    let p_value = |p: f64| format::p_value(p, LEVEL, ctx.lang);
    let number = |value: f64| format::statistic(value, ctx.lang);
    let degrees = |df: f64| format::degrees(df, ctx.lang);
    let widest = p_value(0.0);
    let p_or_room = |p: f64| {
        if p.is_nan() {
            pending("…", &widest)
        } else {
            html! { (p_value(p)) }
        }
    };
    html! {
        tr data-test=(test.name) {
            @if let Some(row) = &test.row { th scope="row" { (label(row)) } td data-label=(w.test) { (name) } } @else { th scope="row" { (name) } }
            td.kb-num data-label=(w.statistic) { (number(test.statistic)) }
            td.kb-num data-label=(w.degrees) { (test.df.map_or_else(nothing, degrees)) }
            td.kb-num data-label=(w.p_value) { (p_or_room(test.p)) }
            td.kb-num data-label=(w.p_adjusted) { (test.p_adjusted.map_or_else(|| html! { (w.nothing) }, p_or_room)) }
            td.kb-num data-label=(w.effect) { (test.effect.as_ref().map_or_else(nothing, |e| number(e.value))) }
        }
    }
}

/// The tests that decide: where an exact one stands beside chi-squared, the exact one.
fn decisive(tests: &[Test]) -> Vec<&Test> {
    let exact = |at: usize| tests.get(at + 1).is_some_and(|next| next.df.is_none());
    (0..tests.len())
        .filter(|at| !exact(*at))
        .map(|at| &tests[at])
        .collect()
}

fn verdict(ctx: &Ctx, table: &Table) -> String {
    let w = ctx.words();
    let tests = decisive(&table.tests);
    let p = |test: &Test| test.p_adjusted.unwrap_or(test.p);
    match tests.as_slice() {
        [one] => format!("{} {}", one_verdict(ctx, p(one)), strength(ctx, one))
            .trim()
            .to_string(),
        many => {
            let related = many.iter().filter(|t| p(t) < LEVEL).count();
            let template = if related == 0 {
                w.verdict_none
            } else {
                w.verdict_options
            };
            fill(
                template,
                &[("k", &related.to_string()), ("n", &many.len().to_string())],
            )
        }
    }
}

fn one_verdict(ctx: &Ctx, p: f64) -> String {
    let w = ctx.words();
    let of_hundred = match p < 0.01 {
        true => w.below_one.to_string(),
        false => format::decimal(p * 100.0, 0, ctx.lang),
    };
    let template = if p < LEVEL {
        w.verdict_related
    } else {
        w.verdict_unrelated
    };
    fill(template, &[("p", &of_hundred)])
}

/// Words for the size of an effect, only where the test finds a relation: Cohen's steps for two rows or columns, 0.1, 0.3, 0.5.
fn strength(ctx: &Ctx, test: &Test) -> String {
    let w = ctx.words();
    let found = test.p_adjusted.unwrap_or(test.p) < LEVEL;
    let Some(effect) = test.effect.as_ref().filter(|_| found) else {
        return String::new();
    };
    let template = match effect.value {
        v if v < 0.1 => w.effect_none,
        v if v < 0.3 => w.effect_weak,
        v if v < 0.5 => w.effect_medium,
        _ => w.effect_strong,
    };
    fill(
        template,
        &[("v", &format::statistic(effect.value, ctx.lang))],
    )
}

/// A sentence for each thing that occurs.
fn explained(ctx: &Ctx, table: &Table) -> Markup {
    let w = ctx.words();
    let tests: Vec<&Test> = table.parts().flat_map(|t| &t.tests).collect();
    let has = |name: &str| tests.iter().any(|t| t.name == name);
    let known = tests.iter().filter(|t| t.p_adjusted.is_some()).count();
    let decided = table
        .parts()
        .map(|t| decisive(&t.tests).len())
        .sum::<usize>();
    let adjusted = match table.is_open() && decided > 1 {
        true => decided,
        false => known,
    };
    let shuffles = format::count(TABLES, ctx.lang);
    let list = [
        (has("chi2"), w.test_chi2_told.to_string()),
        (
            has("exact-monte-carlo"),
            fill(w.test_exact_told, &[("n", &shuffles)]),
        ),
        (has("chi2-rao-scott"), w.test_rao_scott_told.to_string()),
        (
            tests.iter().any(|t| t.effect.is_some()),
            w.effect_told.to_string(),
        ),
        (
            adjusted > 0,
            fill(w.holm_told, &[("n", &adjusted.to_string())]),
        ),
        (
            table
                .parts()
                .flat_map(Table::numbers)
                .any(|c| c.residual.is_some()),
            w.residual_told.to_string(),
        ),
        (
            table
                .parts()
                .flat_map(|t| &t.groups)
                .any(|g| g.effective.is_some()),
            w.effective_told.to_string(),
        ),
    ];
    html! { @if list.iter().any(|(occurs, _)| *occurs) { ul.kb-list.kb-explained { @for (_, text) in list.iter().filter(|(occurs, _)| *occurs) { li { (text) } } } } }
}
