//! What must be kept in mind of a table, in sentences.

use super::name::name;
use super::{Asked, margins, refused, show, tested};
use crate::codebook::{Kind, Reason};
use crate::describe;
use crate::evidence::Evidence;
use crate::format;
use crate::query::{Against, Measure, Per, Weighting};
use crate::table::{Axis, Cell, Flag, GroupKind, Table, axes};
use crate::words::{fill, words};

/// The sentences that hold for a table and its panels.
pub fn of_table(ask: &Asked, table: &Table) -> Vec<String> {
    let list = [
        invented(ask),
        modelled(ask, table),
        no_tests(ask, table),
        multiple(ask),
        per(ask),
        mentions(ask),
        median(table, ask),
        weight(ask, table),
        lacking(ask, table),
        small(ask, table),
        nobody(ask, table),
        unanswered(ask),
        tested::told(ask.survey, ask.query, table, ask.lang),
        groups(ask, table),
        no_class(ask, table),
        unknown(ask),
        dropped(ask),
    ];
    let reasons = table.refused().into_iter();
    let refused = reasons.map(|reason| refused::sentence(reason, ask));
    let faults = table.faults.iter();
    let faults = faults.map(|fault| margins::sentence(fault, ask.survey, ask.lang));
    let list = list.into_iter().flatten();
    list.chain(refused).chain(faults).collect()
}

fn invented(ask: &Asked) -> Option<String> {
    let text = ask.survey.descriptor().invented.get(ask.lang);
    (!text.is_empty()).then(|| text.to_string())
}

fn any(table: &Table, holds: impl Fn(&Cell) -> bool) -> bool {
    table.parts().flat_map(Table::numbers).any(holds)
}

fn modelled(ask: &Asked, table: &Table) -> Option<String> {
    any(table, |c| {
        let known = c.share.or(c.value).is_some() || c.base.is_some_and(|n| n > 0.0);
        c.evidence == Evidence::Modelled && known
    })
    .then(|| words(ask.lang).model_warning.to_string())
}

fn no_tests(ask: &Asked, table: &Table) -> Option<String> {
    let model = ask.survey.descriptor().evidence == Evidence::Modelled;
    (model && table.groups.len() > 1 && table.counts.are_shown())
        .then(|| words(ask.lang).no_tests.to_string())
}

fn multiple(ask: &Asked) -> Option<String> {
    let many = matches!(ask.optioned.kind, Kind::Multiple | Kind::Ranking);
    let share = matches!(ask.query.measure, Measure::Percent | Measure::Top3);
    (many && share).then(|| words(ask.lang).over_hundred.to_string())
}

fn per(ask: &Asked) -> Option<String> {
    let w = words(ask.lang);
    match ask.query.per {
        Per::Column => None,
        Per::Row => Some(w.per_row_told.to_string()),
        Per::Total => Some(w.per_total_told.to_string()),
    }
}

/// A median of categories is one of them.
fn median(table: &Table, ask: &Asked) -> Option<String> {
    any(table, |cell| cell.category.is_some()).then(|| words(ask.lang).median_told.to_string())
}

fn mentions(ask: &Asked) -> Option<String> {
    (ask.query.measure == Measure::Mentions).then(|| words(ask.lang).mentions_told.to_string())
}

fn weight(ask: &Asked, table: &Table) -> Option<String> {
    let w = words(ask.lang);
    let book = ask.survey.codebook();
    if table.lacking.is_some() {
        let names = margins::names(ask.survey, ask.query, ask.lang);
        return Some(fill(w.raked_told, &[("names", &names)]));
    }
    let field = ask.query.weight.as_ref().and_then(Weighting::field);
    match field.and_then(|id| book.weight(id)) {
        Some(weight) => Some(fill(
            w.weighted_told,
            &[("weight", weight.title.get(ask.lang))],
        )),
        None => (!book.weights.is_empty()).then(|| w.unweighted_told.to_string()),
    }
}

/// Respondents without a weight.
fn lacking(ask: &Asked, table: &Table) -> Option<String> {
    let n = table.lacking.filter(|n| *n > 0)?;
    let names = margins::names(ask.survey, ask.query, ask.lang);
    let n = format::count(n, ask.lang);
    let template = words(ask.lang).raked_without;
    Some(fill(template, &[("n", &n), ("names", &names)]))
}

fn small(ask: &Asked, table: &Table) -> Option<String> {
    let w = words(ask.lang);
    let averaged = matches!(ask.query.measure, Measure::Mean | Measure::Median);
    let averaged_few = |c: &Cell| c.flag == Some(Flag::Tiny) && c.value.is_some();
    let tiny = match averaged {
        true => any(table, averaged_few),
        false => any(table, show::is_k_of_n),
    };
    match () {
        () if averaged && tiny => Some(w.tiny_told_mean.to_string()),
        () if tiny => Some(w.tiny_told.to_string()),
        () if any(table, |c| c.flag.is_some() && c.unweighted_base != Some(0)) => {
            Some(w.small_told.to_string())
        }
        () => None,
    }
}

/// A comparison in which one side is nobody.
fn nobody(ask: &Asked, table: &Table) -> Option<String> {
    let w = words(ask.lang);
    if ask.query.against.is_some() && ask.query.compared().is_none() {
        return Some(w.rest_of_everyone.to_string());
    }
    let compared = matches!(axes(ask.question, ask.query), (Axis::Compare, _));
    let side = |kind| table.groups.iter().find(|g| g.kind == kind);
    let (first, second) = (side(GroupKind::First), side(GroupKind::Second));
    match (first, second) {
        _ if !compared => None,
        (_, None) => Some(w.rest_is_nobody.to_string()),
        (Some(a), Some(b)) => {
            let empty = [a, b].into_iter().find(|g| g.size == 0)?;
            Some(fill(w.compared_nobody, &[("label", &empty.label)]))
        }
        _ => None,
    }
}

/// Who is counted with those that a negated condition, or the rest, means, though they gave no answer.
fn unanswered(ask: &Asked) -> Option<String> {
    let (survey, query) = (ask.survey, ask.query);
    let second = match query.compared() {
        Some(Against::Population(second)) => second.as_slice(),
        _ => &[],
    };
    let negated = query.population.iter().chain(second);
    let mut list: Vec<(&str, Vec<Reason>)> = negated
        .map(|c| (c.variable.as_str(), survey.included(c)))
        .collect();
    if query.compared() == Some(&Against::Rest) {
        let first = query.population.iter();
        list.extend(first.map(|c| (c.variable.as_str(), survey.left_over(c))));
    }
    list.retain(|(_, reasons)| !reasons.is_empty());
    list.dedup();
    let told = |(id, reasons): &(&str, Vec<Reason>)| {
        let name = name(survey, id, ask.lang);
        let reasons = describe::reasons(survey, reasons, ask.lang);
        let template = words(ask.lang).unanswered_told;
        fill(template, &[("name", &name), ("reasons", &reasons)])
    };
    let list: Vec<String> = list.iter().map(told).collect();
    (!list.is_empty()).then(|| list.join(" "))
}

/// Groups that share respondents are not tested against each other.
pub fn groups(ask: &Asked, table: &Table) -> Option<String> {
    let w = words(ask.lang);
    let (axis, _) = axes(ask.question, ask.query);
    let overlap = !table.apart;
    match axis {
        _ if !overlap || table.groups.len() < 2 => None,
        Axis::Compare => Some(w.populations_overlap.to_string()),
        Axis::Items => Some(w.items_told.to_string()),
        _ => Some(w.groups_overlap.to_string()),
    }
}

fn no_class(ask: &Asked, table: &Table) -> Option<String> {
    let has = |t: &Table| t.groups.iter().any(|g| g.kind == GroupKind::NoClass);
    table
        .parts()
        .any(has)
        .then(|| words(ask.lang).no_class_told.to_string())
}

/// A variable or question of which the responses say nothing.
fn unknown(ask: &Asked) -> Option<String> {
    let columns = ask.survey.columns();
    let book = ask.survey.codebook();
    let own = [ask.optioned.id.as_str()].into_iter();
    let mut used = own.chain(ask.query.by.iter().map(String::as_str));
    let absent = used.find(|id| book.question(id).is_some_and(|q| !columns.holds(q)))?;
    let name = name(ask.survey, absent, ask.lang);
    Some(fill(
        crate::words::of(ask.survey, ask.lang).column_absent,
        &[("name", &name)],
    ))
}

/// More breakdowns than a table has room for.
fn dropped(ask: &Asked) -> Option<String> {
    let battery = usize::from(ask.question.kind == Kind::Battery);
    let axes = battery + usize::from(ask.query.compared().is_some()) + ask.query.by.len();
    let last = ask.query.by.last().filter(|_| axes > 2)?;
    let name = name(ask.survey, last, ask.lang);
    Some(fill(words(ask.lang).breakdown_dropped, &[("name", &name)]))
}
