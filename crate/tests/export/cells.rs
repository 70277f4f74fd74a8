//! The CSV of a query: every cell, with all that is known about it.

use kommunalblick::stated::Stated;

use super::asked::{Fields, all_by, example, of_cell, parts, plainly, point, table};
use super::{read, survey};
use kommunalblick::decimal::plain;
use kommunalblick::evidence::Evidence;
use kommunalblick::format::fraction;
use kommunalblick::lang::Lang;
use kommunalblick::query::{Measure, Query};
use kommunalblick::study::Study;
use kommunalblick::table::Cell;
use kommunalblick::words::table::show;

/// Tables of every kind: panels, two populations, weights, means, rankings, batteries, nets.
fn various() -> Vec<(Study, Vec<String>)> {
    let of_example = [
        "question=angebote&by=art,sonntag&weight=gewicht",
        "question=sonntag&where=art:stadt&against=rest",
        "question=sonntag&where=art:stadt&against=art:kirche&by=groesse",
        "question=note&by=groesse&measure=mean&weight=gewicht",
        "question=besuche&by=art&measure=median",
        "question=ziele&by=art&measure=mentions",
        "question=ziele&by=groesse&measure=first",
        "question=personal&by=groesse",
        "question=sonntag&by=land&measure=count&per=row",
        "question=sonntag&by=art&net=offen:ja,geplant&base=all",
    ];
    let of_example = of_example.map(str::to_string);
    let (study, example) = (survey(), example());
    let of_study = all_by(&study, "groessenklasse").into_iter();
    let further = [
        "question=strategie&where=kommunenart:kreis&against=rest",
        "question=strategie&by=groessenklasse,kommunenart&measure=count",
    ];
    let of_study = of_study.chain(further.map(str::to_string));
    let of_example = all_by(&example, "groesse").into_iter().chain(of_example);
    let (of_study, of_example) = (of_study.collect(), of_example.collect());
    vec![(study, of_study), (example, of_example)]
}

fn kind<'a>(rows: &[&'a Fields], evidence: Evidence) -> Vec<&'a Fields> {
    let own = rows.iter().filter(|r| r["Beleg"] == evidence.as_str());
    own.copied().collect()
}

/// Reads a CSV back and finds each cell of its table, and nothing besides.
#[test]
fn csv_holds_every_number_of_every_cell() {
    let mut cells = 0;
    for (survey, texts) in various() {
        for text in texts {
            let answer = table(&survey, &text);
            let rows = read(&plainly(&survey, &answer).csv(), b';');
            let own = |r: &&Fields| !r["Gruppe (Code)"].is_empty() && !r["Zeile (Code)"].is_empty();
            let mut left = rows.iter().filter(own).count();
            for (panel, part) in parts(&answer.1) {
                for (head, line) in part.lines() {
                    for (group, cell) in part.columns().zip(line) {
                        let found = of_cell(&rows, panel, &group.code, &head.code);
                        left -= found.len();
                        check(&survey, &answer.0, cell, &found);
                        cells += 1;
                        assert!(found.iter().all(|r| r["Zeile"] == head.label), "{text}");
                        assert!(found.iter().all(|r| r["Gruppe"] == group.label), "{text}");
                    }
                }
            }
            assert_eq!(left, 0, "{text}");
        }
    }
    assert!(cells > 2_000, "{cells}");
}

fn check(survey: &Study, query: &Query, cell: &Cell, found: &[&Fields]) {
    let ids: Vec<&String> = cell.printed.iter().map(|p| &p.finding).collect();
    let published = kind(found, Evidence::Published);
    assert_eq!(published.len(), ids.len(), "{found:?}");
    for (row, id) in published.iter().zip(ids) {
        let finding = survey.finding(id).expect("printed");
        assert_eq!(&row["Nr."], id);
        assert_eq!(row["Im Text genannt"], finding.display(Lang::De));
        assert_eq!(
            point(&row["Wert"]),
            finding.machine_value().unwrap_or_default()
        );
    }
    let implied = kind(found, Evidence::Implied);
    assert_eq!(implied.len(), usize::from(cell.bounds.is_some()));
    if let (Some(bounds), [row]) = (&cell.bounds, implied.as_slice()) {
        let [low, high] = bounds.count;
        let count = if low == high {
            low.to_string()
        } else {
            format!("{low}–{high}")
        };
        assert_eq!(row["Anzahl k"], count);
        if let (Measure::Percent, Some(n)) = (query.measure, bounds.base) {
            let ends = [low, high].map(|k| fraction(k, n));
            let columns = ["Eingegrenzt: mindestens", "Eingegrenzt: höchstens"];
            assert_eq!(columns.map(|c| point(&row[c])), ends);
        }
        assert!(
            row["95-%-Intervall von"].is_empty(),
            "bounds are no interval"
        );
    }
    check_counted(query, cell, found);
}

/// What was counted in the responses: the cell's own number, or the model's beside another.
fn check_counted(query: &Query, cell: &Cell, found: &[&Fields]) {
    let own = found
        .iter()
        .filter(|r| ["observed", "modelled"].contains(&r["Beleg"].as_str()));
    let own: Vec<&&Fields> = own.collect();
    if let Some(modelled) = &cell.modelled {
        assert_eq!(own.len(), 1, "{found:?}");
        assert_eq!(own[0]["Anzahl k"], modelled.tally().count.to_string());
        assert_eq!(own[0]["Basis"], modelled.tally().base.to_string());
        return;
    }
    let known = cell.evidence == Evidence::Observed || cell.unweighted_base.is_some_and(|n| n > 0);
    if !known || matches!(cell.evidence, Evidence::Published | Evidence::Implied) {
        assert!(own.is_empty(), "{found:?}");
        assert_eq!(found[0]["Beleg"].is_empty(), !found[0]["Fehlt"].is_empty());
        return;
    }
    let text = |value: Option<f64>| value.map_or(String::new(), plain);
    let respondents = |n: Option<f64>| match cell.evidence {
        Evidence::Modelled => n.map_or(String::new(), |n| n.round().to_string()),
        _ => text(n),
    };
    let expected = [
        (
            "Wert",
            show::machine(query.measure, cell).unwrap_or_default(),
        ),
        ("Anzahl k", respondents(cell.count)),
        ("Basis", respondents(cell.base)),
        (
            "Basis ungewichtet",
            cell.unweighted_base
                .map_or(String::new(), |n| n.to_string()),
        ),
        ("95-%-Intervall von", text(cell.lower)),
        ("95-%-Intervall bis", text(cell.upper)),
        ("Bereinigtes Residuum", text(cell.residual)),
    ];
    assert_eq!(own.len(), 1, "{found:?}");
    for (column, value) in expected {
        assert_eq!(point(&own[0][column]), value, "{column}: {found:?}");
    }
    assert_eq!(own[0]["Kleine Basis"].is_empty(), cell.flag.is_none());
    assert_eq!(own[0]["Wert"].is_empty(), !own[0]["Fehlt"].is_empty());
    let bound = own[0].get("Eingegrenzt: mindestens"); // no column where no study is
    assert!(
        bound.is_none_or(String::is_empty),
        "an interval is no bound"
    );
}
