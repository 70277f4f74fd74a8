//! Modelled numbers have no decimals that nobody can have: shares in whole percent, respondents whole, means as they are told.

use super::asked::{Fields, all_by, explored, point};
use super::{OCCASION, read, survey};
use kommunalblick::export::Export;
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, Rendered, View};

/// Explore's answers, weighted and not, and every page to which the model can be added.
fn pages(survey: &Study) -> Vec<Rendered> {
    let further = [
        "question=strategie&by=kommunenart&weight=kommunenart:stadt~60,gemeinde~30,kreis~10",
        "question=basiskomponenten&measure=count&weight=kommunenart:stadt~60,gemeinde~30,kreis~10",
        "question=selbsteinschaetzung.strategie&by=groessenklasse&measure=mean",
        "question=selbsteinschaetzung.strategie&by=groessenklasse&measure=median",
        "question=strategie&where=kommunenart:kreis&against=rest",
        "question=ziele&measure=mentions&by=groessenklasse",
    ];
    let asked = all_by(survey, "groessenklasse").into_iter();
    let asked = asked.chain(further.map(str::to_string));
    let answers = asked.map(|text| explored(survey, Lang::De, &format!("?{text}")));
    let own = |view: &View| ![View::EXPLORE, View::LEDGER].contains(view);
    let views = views::views(survey).into_iter().filter(own);
    let views = views.map(|v| views::render(survey, Lang::De, &v, "?model=on", Links::Folder));
    answers.chain(views).collect()
}

#[test]
fn modelled_numbers_have_no_false_decimals() {
    let survey = survey();
    let mut seen = [0; 2];
    for rendered in pages(&survey) {
        for value in machine_values(&rendered.main.0) {
            assert!(is_short(value), "{:?}: {value}", rendered.title);
        }
        for index in 0..rendered.charts.len() {
            let Some(export) = Export::of(&survey, &rendered, index, OCCASION) else {
                continue;
            };
            for row in read(&export.csv(), b';')
                .iter()
                .filter(|r| r["Beleg"] == "modelled")
            {
                row_is_short(row);
                seen[0] += 1;
            }
            let copied = export.table();
            for text in [copied.text, copied.html, export.citation()] {
                seen[1] += told_short(&text);
            }
        }
    }
    assert!(seen[0] > 5_000 && seen[1] > 5_000, "{seen:?}");
}

fn row_is_short(row: &Fields) {
    assert!(is_short(&point(&row["Wert"])), "{row:?}");
    for column in ["Anzahl k", "Basis"] {
        let whole = row[column].chars().all(|c| c.is_ascii_digit());
        assert!(whole, "{column}: {row:?}");
    }
    let unweighted = row.get("Gewichtung").is_none_or(|w| w == "ungewichtet");
    let share = ["Anteil", "Anteil an den Befragten"].contains(&row["Maß"].as_str());
    if let (true, true, Ok(k), Ok(n)) = (
        unweighted,
        share,
        row["Anzahl k"].parse::<f64>(),
        row["Basis"].parse::<f64>(),
    ) {
        let value: f64 = point(&row["Wert"]).parse().expect("a share");
        assert!((value - k / n).abs() <= 0.005 + 1e-9, "{row:?}");
    }
}

/// At most two decimal places of a number; a code is none.
fn is_short(value: &str) -> bool {
    match value.parse::<f64>() {
        Ok(_) => value
            .split_once('.')
            .is_none_or(|(_, part)| part.len() <= 2),
        Err(_) => true,
    }
}

/// The machine values of the modelled numbers of a page, and their bases.
fn machine_values(main: &str) -> Vec<&str> {
    let heads = main
        .split("<data ")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('>')?.0));
    let modelled = heads.filter(|head| head.contains("data-evidence=\"modelled\""));
    let values = |head| ["value=\"", "data-base=\""].map(|name| attribute(head, name));
    modelled.flat_map(values).flatten().collect()
}

fn attribute<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    Some(head.split_once(name)?.1.split_once('"')?.0)
}

/// How many times a text has the word, and after it a number that a person reads.
fn told_short(text: &str) -> usize {
    let mut count = 0;
    for rest in text.split("Modell: ").skip(1) {
        let number: String = rest
            .chars()
            .take_while(|c| c.is_ascii_digit() || ".,".contains(*c))
            .collect();
        let decimals = number.split_once(',').map_or(0, |(_, part)| part.len());
        assert!(
            decimals <= 2,
            "{number}: {}",
            rest.chars().take(40).collect::<String>()
        );
        count += 1;
    }
    count
}
