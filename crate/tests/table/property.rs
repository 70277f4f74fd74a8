//! What holds of every table, whatever is asked: in the study and in the example.

#[path = "property/drawn.rs"]
mod drawn;

use super::{example, study};
use drawn::{any_of, condition, parts, query};
use kommunalblick::codebook::{Question, Reason};
use kommunalblick::lang::Lang;
use kommunalblick::query::{Condition, Measure, Order, Per, Query, parse};
use kommunalblick::study::Study;
use kommunalblick::table::{Cell, Group, Table};
use kommunalblick::words::table::Teller;
use proptest::prelude::*;

fn of(survey: &Study, query: &Query) -> Table {
    Teller::new(survey, Lang::De)
        .table(query)
        .unwrap_or_else(|| panic!("no table of {query}"))
}

/// The groups of each row and column of the table without the breakdown: of a battery those of its panels.
fn split(table: &Table) -> Vec<Vec<Vec<&Cell>>> {
    let item = |row: usize, item: usize| {
        let panels = table.panels.iter().flatten();
        panels.map(|p| &p.table.cells[row][item]).collect()
    };
    let row = |at: usize| match &table.panels {
        Some(_) => (0..table.groups.len()).map(|i| item(at, i)).collect(),
        None => vec![table.cells[at].iter().collect()],
    };
    (0..table.rows.len()).map(row).collect()
}

/// Groups without the conditions that name them.
fn counted(groups: &[Group]) -> Vec<Group> {
    let bare = |group: &Group| Group {
        conditions: None,
        ..group.clone()
    };
    groups.iter().map(bare).collect()
}

fn groups(table: &Table) -> Vec<Vec<&Group>> {
    match &table.panels {
        Some(panels) => (0..table.groups.len())
            .map(|item| panels.iter().map(|p| &p.table.groups[item]).collect())
            .collect(),
        None => vec![table.groups.iter().collect()],
    }
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn check_sums(survey: &Study, query: &Query) -> Result<(), TestCaseError> {
    let table = of(survey, query);
    let whole = of(
        survey,
        &Query {
            by: Vec::new(),
            ..query.clone()
        },
    );
    for (row, all) in split(&table).iter().zip(&whole.cells) {
        for (parts, all) in row.iter().zip(all) {
            let sum: f64 = parts.iter().filter_map(|c| c.count).sum();
            let count = all.count.unwrap_or(f64::NAN);
            let equal = if query.weight.is_some() {
                same(sum, count)
            } else {
                sum == count
            };
            prop_assert!(equal, "{query}: {sum} in groups, {count} in all");
            let shares: f64 = parts.iter().filter_map(|c| c.share).sum();
            let known = count > 0.0 && query.measure != Measure::Count && table.panels.is_none();
            prop_assert!(
                !known || same(shares, 1.0),
                "{query}: shares of a row sum to {shares}"
            );
        }
    }
    check_groups(survey, query, &table, &whole)
}

fn check_groups(
    survey: &Study,
    query: &Query,
    table: &Table,
    whole: &Table,
) -> Result<(), TestCaseError> {
    for (parts, all) in groups(table).iter().zip(&whole.groups) {
        let sum = |number: fn(&Group) -> u32| parts.iter().map(|g| number(g)).sum::<u32>();
        prop_assert_eq!(sum(|g| g.size), all.size, "{}", query);
        prop_assert_eq!(sum(|g| g.asked), all.asked, "{}", query);
        prop_assert_eq!(sum(|g| g.valid), all.valid, "{}", query);
    }
    for group in table.parts().flat_map(|t| &t.groups) {
        let missing: u32 = group.missing.iter().map(|m| m.count).sum();
        prop_assert_eq!(group.valid + missing, group.asked, "{}: {:?}", query, group);
    }
    let own = survey
        .codebook()
        .question(query.question.as_deref().unwrap_or(""));
    let first_rank = !matches!(query.measure, Measure::Second | Measure::Third);
    let filtered = |q: &&Question| q.kind.has_codes() && survey.columns().holds(q);
    if let Some(own) = own.filter(filtered).filter(|_| first_rank) {
        let mut unasked = query.clone();
        let not_asked = Condition::lacks(own, &[Reason::NotAsked]);
        unasked.population.push(not_asked);
        unasked.population.sort();
        for (all, not) in table.groups.iter().zip(of(survey, &unasked).groups) {
            if all.code == not.code {
                prop_assert_eq!(all.asked + not.size, all.size, "{}: {:?}", query, all);
            }
        }
    }
    Ok(())
}

/// Filters hold together in any order; a filter that lets everyone through is none.
fn check_filters(
    survey: &'static Study,
    query: &Query,
    more: &Condition,
) -> Result<(), TestCaseError> {
    let table = of(survey, query);
    let mut turned = query.clone();
    turned.population.reverse();
    let other = of(survey, &turned);
    prop_assert_eq!(counted(&table.groups), counted(&other.groups), "{}", query);
    prop_assert_eq!(&table.cells, &other.cells, "{}", query);
    let text = turned.to_string();
    prop_assert_eq!(
        parse(&text, survey.codebook()).query,
        query.clone(),
        "{}",
        text
    );

    let variable = survey
        .codebook()
        .question(&more.variable)
        .expect("a variable");
    let everyone = any_of(&parts(survey, variable));
    let mut wide = query.clone();
    wide.population.push(everyone);
    wide.population.sort();
    let wide = of(survey, &wide);
    prop_assert_eq!(
        counted(&table.groups),
        counted(&wide.groups),
        "{} and all of {}",
        query,
        more.variable
    );
    prop_assert_eq!(
        &table.cells,
        &wide.cells,
        "{} and all of {}",
        query,
        more.variable
    );
    Ok(())
}

/// Shares of everyone shown add up to the count over the one base.
fn check_total(survey: &Study, query: &Query) -> Result<(), TestCaseError> {
    let table = of(
        survey,
        &Query {
            per: Per::Total,
            ..query.clone()
        },
    );
    if query.by.is_empty() || table.panels.is_some() || query.measure == Measure::Count {
        return Ok(());
    }
    for cells in &table.cells {
        let (mut shares, mut counts) = (0.0, 0.0);
        for cell in cells {
            shares += cell.share.unwrap_or(0.0);
            counts += cell.count.unwrap_or(f64::NAN);
            prop_assert_eq!(cell.base, cells[0].base, "{}", query);
        }
        let base = cells.first().and_then(|c| c.base).filter(|n| *n > 0.0);
        prop_assert!(
            base.is_none_or(|n| same(shares, counts / n)),
            "{query}: {shares}"
        );
    }
    Ok(())
}

/// A sum has at least as many as each of its options, and no more than all of them together.
fn check_nets(survey: &Study, query: &Query) -> Result<(), TestCaseError> {
    let table = of(survey, query);
    let Some(net) = query.nets.first() else {
        return Ok(());
    };
    let row = |code: &str| table.rows.iter().position(|r| r.code == code);
    let sum = row(&net.name).expect("the net's row");
    for (at, cell) in table.cells[sum].iter().enumerate() {
        let own = net
            .codes
            .iter()
            .filter_map(|code| table.cells[row(code)?][at].count);
        let own: Vec<f64> = own.collect();
        let count = cell.count.unwrap_or(f64::NAN);
        let most = own.iter().copied().fold(0.0, f64::max);
        let slack = 1e-9 * count.abs();
        prop_assert!(count >= most - slack, "{query}: {count} of {own:?}");
        prop_assert!(
            count <= own.iter().sum::<f64>() + slack,
            "{query}: {count} of {own:?}"
        );
    }
    Ok(())
}

/// Order by value brings rows into another order, and nothing else.
fn check_order(survey: &Study, query: &Query) -> Result<(), TestCaseError> {
    let plain = of(survey, query);
    let by_value = of(
        survey,
        &Query {
            order: Order::Value,
            ..query.clone()
        },
    );
    let rows = |table: &Table| {
        let row = |(head, cells): (_, &Vec<Cell>)| format!("{head:?} {cells:?}");
        let mut list: Vec<String> = table.rows.iter().zip(&table.cells).map(row).collect();
        list.sort();
        list
    };
    for (a, b) in plain.parts().zip(by_value.parts()) {
        prop_assert_eq!(rows(a), rows(b), "{}", query);
        prop_assert_eq!(&a.groups, &b.groups, "{}", query);
        prop_assert_eq!(&a.tests, &b.tests, "{}", query);
    }
    let nets: Vec<bool> = by_value.rows.iter().map(|r| r.net).collect();
    prop_assert!(nets.is_sorted(), "{query}: nets come last");
    Ok(())
}

fn check(survey: &'static Study, query: &Query, more: &Condition) -> Result<(), TestCaseError> {
    check_sums(survey, query)?;
    check_total(survey, query)?;
    check_nets(survey, query)?;
    check_order(survey, query)?;
    check_filters(survey, query, more)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 80,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(381),
        ..ProptestConfig::default()
    })]

    #[test]
    fn tables_of_the_study_add_up(query in query(study()), more in condition(study())) {
        check(study(), &query, &more)?;
    }

    #[test]
    fn tables_of_the_example_add_up(query in query(example()), more in condition(example())) {
        check(example(), &query, &more)?;
    }
}

#[test]
fn excluding_nothing_cannot_be_written() {
    for text in [
        "question=sonntag&where=art:!",
        "question=sonntag&where=art:!,",
        "question=sonntag&where=art:",
    ] {
        let parsed = parse(text, example().codebook());
        assert_eq!(parsed.query.population, [], "{text}");
        assert_eq!(parsed.problems.len(), 1, "{text}");
    }
}

#[test]
fn a_condition_written_twice_is_one() {
    let twice = super::asked(
        example(),
        "question=sonntag&where=art:stadt;art:stadt,stadt",
    );
    assert_eq!(twice.to_string(), "question=sonntag&where=art:stadt");
}

/// In a multiple response each row is marked by its own test.
#[test]
fn residuals_are_marked_by_the_test_of_their_row() {
    let table = super::table(example(), "question=angebote&by=groesse");
    let mut answers = Vec::new();
    for row in &table.rows {
        let own = table
            .tests
            .iter()
            .rfind(|t| t.row.as_deref() == Some(&row.code));
        let related = own.is_some_and(|t| t.p_adjusted.is_some_and(|p| p < 0.05));
        assert_eq!(table.marks(&row.code, -9.0), related, "{}", row.code);
        assert!(!table.marks(&row.code, 1.9));
        answers.push(related);
    }
    assert!(
        answers.contains(&true) && answers.contains(&false),
        "{answers:?}"
    );
}
