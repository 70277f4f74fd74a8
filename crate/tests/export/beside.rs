//! The CSV of a query: what is not a cell – who did not answer, tests, differences, weights.

use super::asked::{Fields, example, of_cell, plainly, point, table};
use super::read;
use kommunalblick::decimal::plain;

fn of_measure<'a>(rows: &'a [Fields], group: &str, measure: &str) -> &'a Fields {
    let own = |r: &&Fields| r["Gruppe (Code)"] == group && r["Maß"] == measure;
    let mut own = rows.iter().filter(own);
    let found = own.next().unwrap_or_else(|| panic!("{measure} of {group}"));
    assert!(own.next().is_none(), "{measure} of {group} twice");
    found
}

#[test]
fn csv_says_who_did_not_answer_and_why() {
    let survey = example();
    let answer = table(&survey, "question=sonntag-dienst&by=groesse");
    let rows = read(&plainly(&survey, &answer).csv(), b';');
    let number = |group: &str, measure: &str| -> u32 {
        let row = of_measure(&rows, group, measure);
        assert_eq!(row["Wert"], row["Anzahl k"]);
        row["Wert"].parse().expect("a count")
    };
    for group in &answer.1.groups {
        let number = |measure| number(&group.code, measure);
        let [all, asked] = [number("In der Gruppe"), number("Gefragt")];
        assert_eq!([all, asked], [group.size, group.asked]);
        assert_eq!(number("Nicht gefragt"), all - asked);
        let silent = number("Ohne Antwort: „keine Angabe“") + number("Ohne Antwort: „weiß nicht“");
        assert_eq!(number("Gültig") + silent, asked);
        let valid = of_measure(&rows, &group.code, "Gültig");
        assert_eq!(valid["Basis"], asked.to_string());
    }
}

#[test]
fn csv_has_tests_under_their_own_names() {
    let survey = example();
    let answer = table(&survey, "question=sonntag&by=groesse");
    let rows = read(&plainly(&survey, &answer).csv(), b';');
    let [chi2, exact] = answer.1.tests.as_slice() else {
        panic!("a small expected count asks for the exact test too");
    };
    let effect = chi2.effect.as_ref().expect("an effect size").value;
    let expected = [
        ("Chi-Quadrat: Prüfgröße", chi2.statistic),
        ("Chi-Quadrat: Freiheitsgrade", 8.0),
        ("Chi-Quadrat: Stärke (Cramérs V)", effect),
        ("exakt (Monte Carlo): p", exact.p),
    ];
    for (measure, value) in expected {
        let row = of_measure(&rows, "", measure);
        assert_eq!(point(&row["Wert"]), plain(value), "{measure}");
        assert_eq!(row["Beleg"], "observed");
    }
    let p = of_measure(&rows, "", "Chi-Quadrat: p");
    let read: f64 = point(&p["Wert"]).parse().expect("a number");
    assert!(read > 0.0 && (read / chi2.p - 1.0).abs() < 0.01, "{read}");
    let each = table(&survey, "question=angebote&by=groesse");
    let rows = self::read(&plainly(&survey, &each).csv(), b';');
    let holm = rows
        .iter()
        .filter(|r| r["Maß"] == "Chi-Quadrat: p nach Holm");
    let tested: Vec<&str> = holm.map(|r| r["Zeile (Code)"].as_str()).collect();
    let own = each.1.tests.iter();
    let own = own.filter(|t| t.name == "chi2" && t.p_adjusted.is_some());
    let own: Vec<&str> = own.filter_map(|t| t.row.as_deref()).collect();
    assert!(!own.is_empty());
    assert_eq!(tested, own);
}

#[test]
fn csv_has_the_differences_of_two_populations() {
    let survey = example();
    let answer = table(&survey, "question=sonntag&where=art:stadt&against=rest");
    let rows = read(&plainly(&survey, &answer).csv(), b';');
    let found: Vec<&Fields> = rows
        .iter()
        .filter(|r| r["Maß"] == "Unterschied: Anteil")
        .collect();
    let differences = answer.1.differences.as_ref().expect("two populations");
    assert_eq!(found.len(), differences.len());
    for (row, difference) in found.iter().zip(differences) {
        assert_eq!(row["Zeile (Code)"], difference.row);
        assert_eq!(point(&row["Wert"]), plain(difference.value));
        let lower = difference.lower.expect("observed");
        assert_eq!(point(&row["95-%-Intervall von"]), plain(lower));
        assert!(row["Gruppe"].contains("„Stadtbibliothek“ weniger alle übrigen"));
    }
}

#[test]
fn weights_stand_in_every_row() {
    let survey = example();
    let weighted = table(&survey, "question=sonntag&by=art&weight=gewicht");
    let rows = read(&plainly(&survey, &weighted).csv(), b';');
    let told = |r: &Fields| r["Gewichtung"].starts_with("gewichtet mit „");
    assert!(rows.iter().all(told));
    let share = of_cell(&rows, "", "stadt", "ja")[0];
    assert_ne!(share["Basis"], share["Basis ungewichtet"]);
    let export = plainly(&survey, &weighted);
    assert!(export.svg(720).contains("Gewichtet mit „"));
    let plain = table(&survey, "question=sonntag&by=art");
    let rows = read(&plainly(&survey, &plain).csv(), b';');
    assert!(rows.iter().all(|r| r["Gewichtung"] == "ungewichtet"));
}
