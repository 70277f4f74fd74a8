//! The slow way.

use crate::package::{Package, missing};
use kommunalblick::codebook::{Kind, Reason};
use kommunalblick::query::{Against, Base, Condition, Measure, Per, Query};
use kommunalblick::table::{GroupKind, Table};

/// A group as a table names it.
type Named<'a> = (GroupKind, &'a str);

fn holds(package: &Package, condition: &Condition, row: usize) -> bool {
    let question = package.question(&condition.variable);
    let state = package.state(&condition.variable, row, Measure::Percent);
    let named = |reason: Reason| condition.names(reason);
    let gave = |code: &String| gives(package, &condition.variable, row, code, Measure::Percent);
    let any = match question.kind {
        Kind::Multiple => condition.codes.iter().any(gave) || state.is_some_and(named),
        _ => state.map_or_else(|| condition.codes.iter().any(gave), named),
    };
    any != condition.negated
}

fn all_hold(package: &Package, conditions: &[Condition], row: usize) -> bool {
    conditions
        .iter()
        .all(|condition| holds(package, condition, row))
}

/// Whether a row is in a group of a population, of which `rest` is the frame.
fn within(package: &Package, query: &Query, by: &[String], group: Named, row: usize) -> bool {
    let first = all_hold(package, &query.population, row);
    match group.0 {
        GroupKind::Second => match &query.against {
            Some(Against::Population(second)) => all_hold(package, second, row),
            _ => !first,
        },
        GroupKind::Option | GroupKind::NoClass => {
            let Some(by) = by.first() else { return false };
            let codes = &package.question(by).options;
            let gave = |code: &String| gives(package, by, row, code, Measure::Percent);
            match group.0 {
                GroupKind::NoClass => !codes.iter().any(gave),
                _ => gives(package, by, row, group.1, Measure::Percent),
            }
        }
        _ => true,
    }
}

/// The rows of a group in a panel: a comparison or a battery comes before the breakdowns.
pub fn who(package: &Package, query: &Query, panel: Option<Named>, group: Named) -> Vec<usize> {
    let split = |named: Named| matches!(named.0, GroupKind::Option | GroupKind::NoClass);
    let of_group = usize::from(split(group));
    let second = |named: &Named| named.0 == GroupKind::Second;
    let other = second(&group) || panel.as_ref().is_some_and(second);
    let in_first = |row: &usize| other || all_hold(package, &query.population, *row);
    let own = |row: &usize| within(package, query, &query.by, group, *row);
    let panelled = |row: &usize| {
        panel.is_none_or(|panel| {
            within(
                package,
                query,
                &query.by[of_group.min(query.by.len())..],
                panel,
                *row,
            )
        })
    };
    let rows = 0..package.rows.len();
    rows.filter(in_first).filter(own).filter(panelled).collect()
}

/// The rows of all groups of a table.
pub fn shown(package: &Package, query: &Query, panel: Option<Named>, table: &Table) -> Vec<usize> {
    let groups = table.groups.iter();
    let mut all: Vec<usize> = groups
        .flat_map(|group| who(package, query, panel, (group.kind, &group.code)))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a row gives an option of a question.
fn gives(package: &Package, id: &str, row: usize, option: &str, measure: Measure) -> bool {
    let question = package.question(id);
    let ranks: &[u32] = match measure {
        Measure::First => &[1],
        Measure::Second => &[2],
        Measure::Third => &[3],
        _ => &[1, 2, 3],
    };
    let ranked = |rank: &u32| package.cell(&format!("{id}.{rank}"), row) == option;
    match question.kind {
        Kind::Multiple => package.cell(&format!("{id}.{option}"), row) == "yes",
        Kind::Ranking => ranks.iter().any(ranked),
        Kind::Number => in_class(package.cell(id, row), option),
        _ => package.cell(id, row) == option,
    }
}

/// Whether a number lies in a class such as `10..20`, its lower bound included, or is the only number there is.
fn in_class(cell: &str, class: &str) -> bool {
    let Ok(number) = cell.parse::<f64>() else {
        return false;
    };
    let bound = |text: &str, open: f64| {
        if text.is_empty() {
            open
        } else {
            text.parse().expect("a bound")
        }
    };
    match class.split_once("..") {
        Some((from, to)) => {
            bound(from, f64::NEG_INFINITY) <= number && number < bound(to, f64::INFINITY)
        }
        None => class.parse() == Ok(number),
    }
}

fn weight(package: &Package, query: &Query, row: usize) -> f64 {
    match query.weight {
        Some(_) => package.cell("w", row).parse().expect("a weight"),
        None => 1.0,
    }
}

/// A count out of its base.
#[derive(Default)]
pub struct Count {
    pub hits: u32,
    pub weight: f64,
    pub base: u32,
    pub base_weight: f64,
}

/// How often a row gives any of these options, and how often it is in their base.
fn times(package: &Package, query: &Query, id: &str, options: &[String], row: usize) -> (u32, u32) {
    let question = package.question(id);
    let given = |option: &String| gives(package, id, row, option, query.measure);
    let state = package.state(id, row, query.measure);
    if query.measure == Measure::Mentions {
        let mentions = |options: &[String]| options.iter().filter(|o| given(o)).count() as u32;
        return (mentions(options), mentions(&question.options));
    }
    let hit = state.is_none() && options.iter().any(given);
    let own = |known: fn(&str) -> bool| {
        let mut cells = options.iter().map(|option| format!("{id}.{option}"));
        question.kind != Kind::Multiple || cells.any(|field| known(package.cell(&field, row)))
    };
    let base = match query.base {
        Base::Valid => state.is_none() && own(|cell| missing(cell).is_none()),
        Base::Asked => state != Some(Reason::NotAsked) && own(|cell| !cell.is_empty()),
        Base::All => true,
    };
    (hit.into(), base.into())
}

/// The number of options in a group, out of what the query says.
pub fn of(
    package: &Package,
    query: &Query,
    id: &str,
    options: &[String],
    (who, shown): (&[usize], &[usize]),
) -> Count {
    let mut count = Count::default();
    for row in who {
        let (hits, _) = times(package, query, id, options, *row);
        count.hits += hits;
        count.weight += f64::from(hits) * weight(package, query, *row);
    }
    for row in if query.per == Per::Column { who } else { shown } {
        let (hits, base) = times(package, query, id, options, *row);
        let base = if query.per == Per::Row { hits } else { base };
        count.base += base;
        count.base_weight += f64::from(base) * weight(package, query, *row);
    }
    count
}

/// The mean or median of a group, and of how many answers: steps are their place.
pub fn average(package: &Package, query: &Query, id: &str, who: &[usize]) -> (Option<f64>, u32) {
    let question = package.question(id);
    let number = |row: &usize| {
        let cell = package.cell(id, *row);
        let place = || question.options.iter().position(|option| option == cell);
        let value = match question.kind {
            Kind::Number => cell.parse().ok()?,
            _ => place()? as f64 + 1.0,
        };
        Some((value, weight(package, query, *row)))
    };
    let mut rows: Vec<(f64, f64)> = who.iter().filter_map(number).collect();
    let all: f64 = rows.iter().map(|(_, weight)| weight).sum();
    let base = rows.len() as u32;
    if all <= 0.0 {
        return (None, base);
    }
    let sum: f64 = rows.iter().map(|(value, weight)| value * weight).sum();
    rows.retain(|(_, weight)| *weight > 0.0);
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut below = 0.0;
    let reached = rows.iter().find(|(_, weight)| {
        below += weight;
        below >= all * (0.5 - 1e-12)
    });
    match query.measure {
        Measure::Mean => (Some(sum / all), base),
        _ => (reached.map(|(value, _)| *value), base),
    }
}
