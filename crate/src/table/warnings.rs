//! What must be kept in mind of a table, in sentences.

use super::infer;
use super::plan::{Axis, Plan, axes};
use super::{Cell, Fault, Flag, GroupKind, Table, show, tested};
use crate::codebook::{Kind, Reason};
use crate::describe;
use crate::evidence::Evidence;
use crate::format;
use crate::query::{Against, Measure, Per, Weighting};
use crate::words::{fill, words};

/// Writes the sentences that hold for a table and its panels.
pub fn write(plan: &Plan, faults: &[Fault], table: &mut Table) {
    let list = [
        invented(plan),
        modelled(plan, table),
        no_tests(plan, table),
        multiple(plan),
        per(plan),
        mentions(plan),
        median(table, plan),
        weight(plan),
        lacking(plan),
        small(plan, table),
        nobody(plan, table),
        unanswered(plan),
        tested::told(plan.survey, plan.query, table, plan.lang),
        groups(plan, table),
        no_class(plan, table),
        unknown(plan),
        dropped(plan),
    ];
    table.warnings = list.into_iter().flatten().collect();
    let refused = super::refused::reasons(table).into_iter();
    table
        .warnings
        .extend(refused.map(|reason| reason.sentence(plan)));
    let faults = faults.iter();
    table
        .warnings
        .extend(faults.map(|fault| fault.sentence(plan.survey, plan.lang)));
}

fn invented(plan: &Plan) -> Option<String> {
    let text = plan.survey.descriptor().invented.get(plan.lang);
    (!text.is_empty()).then(|| text.to_string())
}

fn any(table: &Table, holds: impl Fn(&Cell) -> bool) -> bool {
    table.parts().flat_map(Table::numbers).any(holds)
}

fn modelled(plan: &Plan, table: &Table) -> Option<String> {
    any(table, |c| {
        let known = c.share.or(c.value).is_some() || c.base.is_some_and(|n| n > 0.0);
        c.evidence == Evidence::Modelled && known
    })
    .then(|| words(plan.lang).model_warning.to_string())
}

fn no_tests(plan: &Plan, table: &Table) -> Option<String> {
    let model = plan.survey.descriptor().evidence == Evidence::Modelled;
    (model && table.groups.len() > 1 && table.counts.are_shown())
        .then(|| words(plan.lang).no_tests.to_string())
}

fn multiple(plan: &Plan) -> Option<String> {
    let many = matches!(plan.optioned.kind, Kind::Multiple | Kind::Ranking);
    let share = matches!(plan.query.measure, Measure::Percent | Measure::Top3);
    (many && share).then(|| words(plan.lang).over_hundred.to_string())
}

fn per(plan: &Plan) -> Option<String> {
    let w = words(plan.lang);
    match plan.query.per {
        Per::Column => None,
        Per::Row => Some(w.per_row_told.to_string()),
        Per::Total => Some(w.per_total_told.to_string()),
    }
}

/// A median of categories is one of them.
fn median(table: &Table, plan: &Plan) -> Option<String> {
    any(table, |cell| cell.category.is_some()).then(|| words(plan.lang).median_told.to_string())
}

fn mentions(plan: &Plan) -> Option<String> {
    (plan.query.measure == Measure::Mentions).then(|| words(plan.lang).mentions_told.to_string())
}

fn weight(plan: &Plan) -> Option<String> {
    let w = words(plan.lang);
    let book = plan.survey.codebook();
    if plan.raked.is_some() {
        let names = super::raked_to(plan.survey, plan.query, plan.lang);
        return Some(fill(w.raked_told, &[("names", &names)]));
    }
    let field = plan.query.weight.as_ref().and_then(Weighting::field);
    match field.and_then(|id| book.weight(id)) {
        Some(weight) => Some(fill(
            w.weighted_told,
            &[("weight", weight.title.get(plan.lang))],
        )),
        None => (!book.weights.is_empty()).then(|| w.unweighted_told.to_string()),
    }
}

/// Respondents without a weight.
fn lacking(plan: &Plan) -> Option<String> {
    let n = plan.raked?.lacking;
    let w = words(plan.lang);
    let template = match n {
        0 => return None,
        1 => w.raked_without_one,
        _ => w.raked_without,
    };
    let names = super::raked_to(plan.survey, plan.query, plan.lang);
    let n = format::count(n, plan.lang);
    Some(fill(template, &[("n", &n), ("names", &names)]))
}

fn small(plan: &Plan, table: &Table) -> Option<String> {
    let w = words(plan.lang);
    let averaged = matches!(plan.query.measure, Measure::Mean | Measure::Median);
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
fn nobody(plan: &Plan, table: &Table) -> Option<String> {
    let w = words(plan.lang);
    if plan.query.against.is_some() && plan.query.compared().is_none() {
        return Some(w.rest_of_everyone.to_string());
    }
    let compared = matches!(axes(plan.question, plan.query), (Axis::Compare, _));
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
fn unanswered(plan: &Plan) -> Option<String> {
    let (survey, query) = (plan.survey, plan.query);
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
        let name = super::title::name(survey, id, plan.lang);
        let reasons = describe::reasons(survey, reasons, plan.lang);
        let template = words(plan.lang).unanswered_told;
        fill(template, &[("name", &name), ("reasons", &reasons)])
    };
    let list: Vec<String> = list.iter().map(told).collect();
    (!list.is_empty()).then(|| list.join(" "))
}

/// Groups that share respondents are not tested against each other.
fn groups(plan: &Plan, table: &Table) -> Option<String> {
    let w = words(plan.lang);
    let (axis, _) = axes(plan.question, plan.query);
    let overlap = !infer::disjoint(plan, &axis);
    match axis {
        _ if !overlap || table.groups.len() < 2 => None,
        Axis::Compare => Some(w.populations_overlap.to_string()),
        Axis::Items => Some(w.items_told.to_string()),
        _ => Some(w.groups_overlap.to_string()),
    }
}

fn no_class(plan: &Plan, table: &Table) -> Option<String> {
    let has = |t: &Table| t.groups.iter().any(|g| g.kind == GroupKind::NoClass);
    table
        .parts()
        .any(has)
        .then(|| words(plan.lang).no_class_told.to_string())
}

/// A variable or question of which the responses say nothing.
fn unknown(plan: &Plan) -> Option<String> {
    let columns = plan.survey.columns();
    let book = plan.survey.codebook();
    let own = [plan.optioned.id.as_str()].into_iter();
    let mut used = own.chain(plan.query.by.iter().map(String::as_str));
    let absent = used.find(|id| book.question(id).is_some_and(|q| !columns.holds(q)))?;
    let name = super::title::name(plan.survey, absent, plan.lang);
    Some(fill(
        crate::words::of(plan.survey, plan.lang).column_absent,
        &[("name", &name)],
    ))
}

/// More breakdowns than a table has room for.
fn dropped(plan: &Plan) -> Option<String> {
    let battery = usize::from(plan.question.kind == Kind::Battery);
    let axes = battery + usize::from(plan.query.compared().is_some()) + plan.query.by.len();
    let last = plan.query.by.last().filter(|_| axes > 2)?;
    let name = super::title::name(plan.survey, last, plan.lang);
    Some(fill(words(plan.lang).breakdown_dropped, &[("name", &name)]))
}
