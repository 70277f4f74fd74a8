//! What the study's tables call published, implied and modelled, beside its findings and bounds.

use super::study;
use kommunalblick::evidence::Evidence;
use kommunalblick::lang::Lang;
use kommunalblick::query::{Condition, Measure, Query};
use kommunalblick::study::finding::{Finding, Value};
use kommunalblick::study::reconstruction::Bound;
use kommunalblick::table::{Cell, GroupKind, Table};
use kommunalblick::words::table::Teller;

/// The ways to ask for a number: as its population stands, and for each plain condition by that variable instead.
fn ways(query: &Query) -> Vec<(Query, String)> {
    let mut list = vec![(query.clone(), GroupKind::Total.word().to_string())];
    for (nth, condition) in query.population.iter().enumerate() {
        let [code] = condition.codes.as_slice() else {
            continue;
        };
        let own = query.question.as_ref() == Some(&condition.variable);
        if !condition.negated && !own {
            let mut wide = query.clone();
            wide.population.remove(nth);
            wide.by = vec![condition.variable.clone()];
            list.push((wide, code.clone()));
        }
    }
    list
}

/// The cell of an option, or of the net with the same options, in a group.
fn cell(table: &Table, option: &str, group: &str) -> Cell {
    let row = table.rows.iter().position(|r| r.code == option);
    let column = table.groups.iter().position(|g| g.code == group);
    let (row, column) = row
        .zip(column)
        .unwrap_or_else(|| panic!("{}: no {option}, {group}", table.query));
    table.cells[row][column].clone()
}

fn of(query: &Query) -> Table {
    Teller::new(study(), Lang::De)
        .table(query)
        .unwrap_or_else(|| panic!("no table of {query}"))
}

/// Findings that are a share or count of an option of a question that can be tabulated.
fn numbers() -> impl Iterator<Item = (&'static Finding, &'static Query, &'static str)> {
    let findings = study().findings().iter();
    findings.filter_map(|f| {
        let (query, option) = (f.query.as_ref()?, f.option.as_deref()?);
        let number = matches!(f.value, Value::Share(_) | Value::Count(..));
        number.then_some((f, query, option))
    })
}

#[test]
fn each_printed_number_stands_in_its_cell() {
    let mut tried = 0;
    for (finding, query, option) in numbers() {
        for (query, group) in ways(query) {
            holds(finding, &cell(&of(&query), option, &group));
            tried += 1;
        }
    }
    assert!(tried > 700, "only {tried}");
}

fn holds(finding: &Finding, cell: &Cell) {
    let id = &finding.id;
    assert_eq!(cell.evidence, Evidence::Published, "{id}");
    let own = cell.printed.iter().find(|p| p.finding == *id);
    let own = own.unwrap_or_else(|| panic!("{id} is not in {cell:?}"));
    // Two findings on one key: the first is the cell's number, both are told.
    let first = &cell.printed[0] == own;
    let number = match &finding.value {
        Value::Share(share) => share.percent.to_f64() / 100.0,
        Value::Count(n, _) => f64::from(*n),
        other => panic!("{other:?}"),
    };
    assert!(
        (own.value.expect("a number") - number).abs() < 1e-12,
        "{id}: {own:?}"
    );
    if first && cell.printed[0].finding == *id {
        let shown = match &finding.value {
            Value::Share(_) => (cell.share, cell.count),
            _ => (cell.count, cell.share),
        };
        assert_eq!(shown, (own.value, None), "{id}");
        assert_eq!(cell.unweighted_base, finding.base().known(), "{id}");
        assert_eq!(cell.base, finding.base().known().map(f64::from), "{id}");
    }
}

#[test]
fn beside_a_printed_number_stands_what_the_responses_give_where_that_is_asked_for() {
    let survey = study();
    for (finding, query, option) in numbers() {
        let whole = Table::beside(Teller::new(survey, Lang::De).sources(), query).expect("a table");
        let cell = cell(&whole, option, GroupKind::Total.word());
        let first = survey.finding(&cell.printed[0].finding).expect("a finding");
        let again = survey.recounted_by(if first.query.is_some() {
            first
        } else {
            finding
        });
        let (query, option) = again.expect("a query");
        let tally = option
            .and_then(|o| survey.tally(&query, &o))
            .filter(|t| t.base > 0);
        let found = cell.modelled.map(|m| (m.tally().count, m.tally().base));
        assert_eq!(found, tally.map(|t| (t.count, t.base)), "{}", finding.id);
    }
}

/// Tables of every question, by nothing, by size class and by kind, as shares and counts.
fn many() -> Vec<Table> {
    let book = study().codebook();
    let roles = &study().descriptor().roles;
    let by = [
        None,
        roles.size_question.as_ref(),
        roles.kind_question.as_ref(),
    ];
    let mut list = Vec::new();
    for question in &book.questions {
        for by in by {
            for measure in [Measure::Percent, Measure::Count] {
                let query = Query {
                    by: by
                        .filter(|id| **id != question.id)
                        .cloned()
                        .into_iter()
                        .collect(),
                    measure,
                    ..Query::of(&question.id)
                };
                list.extend(Teller::new(study(), Lang::De).table(&query));
            }
        }
    }
    list
}

#[test]
fn nothing_is_inferred_from_the_model() {
    let tables = many();
    assert!(tables.len() > 200, "{}", tables.len());
    for table in tables.iter().flat_map(Table::parts) {
        assert_eq!(table.tests, [], "{}", table.query);
        for cell in table.numbers() {
            let inferred = [cell.lower, cell.upper, cell.residual];
            assert_eq!(inferred, [None; 3], "{}: {cell:?}", table.query);
            assert_ne!(cell.evidence, Evidence::Observed, "{}", table.query);
        }
    }
}

#[test]
fn each_bound_stands_in_its_cell() {
    for bound in study().bounds() {
        for (query, group) in ways(&bound.query) {
            forced(
                bound,
                &cell(&of(&query), &bound.option, &group),
                Measure::Count,
            );
            let share = Query {
                measure: Measure::Percent,
                ..query
            };
            if bound.query.measure == Measure::Count {
                forced(
                    bound,
                    &cell(&of(&share), &bound.option, &group),
                    Measure::Percent,
                );
            }
        }
    }
    assert!(study().bounds().len() > 50);
}

fn forced(bound: &Bound, cell: &Cell, measure: Measure) {
    let own = cell
        .bounds
        .as_ref()
        .unwrap_or_else(|| panic!("{bound:?} is not in {cell:?}"));
    assert_eq!(
        (own.count, own.base),
        ([bound.lower, bound.upper], bound.base),
        "{bound:?}"
    );
    assert_eq!(own.readings, bound.readings, "{bound:?}");
    let usable = measure == Measure::Count || bound.base.is_some_and(|n| n > 0);
    match (cell.printed.is_empty(), usable) {
        (false, _) => assert_eq!(cell.evidence, Evidence::Published, "{bound:?}"),
        (true, true) => assert_eq!(cell.evidence, Evidence::Implied, "{bound:?}"),
        (true, false) => assert_eq!(cell.evidence, Evidence::Modelled, "{bound:?}"),
    }
    if cell.evidence == Evidence::Implied {
        let exact = (bound.lower == bound.upper).then(|| f64::from(bound.lower));
        assert_eq!(cell.count, exact, "{bound:?}");
    }
}

#[test]
fn bounds_are_nowhere_else() {
    let survey = study();
    for table in many().iter().filter(|t| t.panels.is_none()) {
        let query = &table.query;
        for (head, cells) in table.rows.iter().zip(&table.cells) {
            for (group, cell) in table.groups.iter().zip(cells) {
                let mut own = Query {
                    by: Vec::new(),
                    ..query.clone()
                };
                if let Some(by) = query.by.first() {
                    own.population = vec![Condition::is(by, &group.code)];
                }
                if survey.codebook().question(&group.code).is_some() {
                    own.question = Some(group.code.clone());
                }
                let known = survey.implied(&own, &head.code).is_some();
                assert_eq!(
                    cell.bounds.is_some(),
                    known,
                    "{} {}",
                    table.query,
                    group.code
                );
            }
        }
    }
}
