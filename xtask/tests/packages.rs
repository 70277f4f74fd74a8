//! A wrong data package stops the build with file, line, column, what was found and what was expected.

mod support;

use support::{Package, says, xtask};

fn place(file: &str, line: impl std::fmt::Display, column: &str) -> String {
    format!("{file}, line {line}, column {column}: found ")
}

#[test]
fn a_missing_column() {
    let package = Package::copy("column");
    let text = package.text("findings.csv");
    package.write("findings.csv", &text.replacen(",query,", ",qeury,", 1));
    says(
        &package.refused(),
        &[
            &place("findings.csv", 1, "query"),
            "expected ",
            "did you mean “qeury”?",
        ],
    );
}

#[test]
fn an_unknown_code_in_a_query() {
    let package = Package::copy("code");
    let query = "question=strategie&where=groessenklasse:gk7";
    let line = package.change(
        "findings.csv",
        "query",
        |cell| cell == query,
        "question=strategie&where=groessenklasse:gk77",
    );
    says(
        &package.refused(),
        &[
            &place("findings.csv", line, "query"),
            "gk77",
            "expected ",
            "did you mean “gk7”?",
        ],
    );
}

#[test]
fn a_broken_query() {
    let package = Package::copy("query");
    let line = package.change(
        "findings.csv",
        "query",
        |cell| cell == "question=strategie",
        "qestion=strategie",
    );
    says(
        &package.refused(),
        &[
            &place("findings.csv", line, "query"),
            "qestion",
            "expected ",
            "did you mean “question”?",
        ],
    );
}

#[test]
fn a_query_that_is_not_canonical() {
    let package = Package::copy("canonical");
    let line = package.change(
        "findings.csv",
        "query",
        |cell| cell == "question=strategie",
        "measure=percent&question=strategie",
    );
    says(
        &package.refused(),
        &[
            &place("findings.csv", line, "query"),
            "expected the canonical text “question=strategie”",
        ],
    );
}

#[test]
fn a_duplicate_id() {
    let package = Package::copy("id");
    let line = package.change("findings.csv", "id", |cell| cell == "F002", "F001");
    says(
        &package.refused(),
        &[
            &place("findings.csv", line, "id"),
            "“F001”",
            "expected an id of its own",
            "line 2",
        ],
    );
}

#[test]
fn a_duplicate_question() {
    let package = Package::copy("question");
    let mut descriptor: serde_json::Value =
        serde_json::from_str(&package.text("datapackage.json")).expect("the descriptor");
    let questions = descriptor["kommunalblick"]["questions"]
        .as_array_mut()
        .expect("questions");
    let again = questions[1].clone();
    let id = format!("\"id\": {}", again["id"]);
    questions.push(again);
    let at = questions.len() - 1;
    let text = serde_json::to_string_pretty(&descriptor).expect("the descriptor as text");
    package.write("datapackage.json", &text);
    let lines: Vec<usize> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains(&id))
        .map(|(at, _)| at + 1)
        .collect();
    let [.., line] = lines[..] else {
        panic!("{id} stands on {lines:?}")
    };
    says(
        &package.refused(),
        &[
            &format!("datapackage.json, line {line}, kommunalblick.questions[{at}].id: found "),
            "expected each question id once",
        ],
    );
}

#[test]
fn an_unknown_option() {
    let package = Package::copy("option");
    let line = package.change(
        "findings.csv",
        "option",
        |cell| cell == "entwicklung",
        "entwiklung",
    );
    says(
        &package.refused(),
        &[
            &place("findings.csv", line, "option"),
            "“entwiklung”",
            "expected ",
            "did you mean “entwicklung”?",
        ],
    );
}

#[test]
fn a_share_above_100() {
    let package = Package::copy("share");
    let line = package.change("findings.csv", "value", |cell| cell == "66", "166");
    says(
        &package.refused(),
        &[
            &place("findings.csv", line, "value"),
            "“166”",
            "expected a number from 0 to 100",
        ],
    );
}

#[test]
fn a_figure_with_an_unknown_finding() {
    let package = Package::copy("finding");
    let line = package.change(
        "figures.csv",
        "findings",
        |cell| !cell.is_empty(),
        "F001 F999",
    );
    says(
        &package.refused(),
        &[&place("figures.csv", line, "findings"), "F999", "expected "],
    );
}

#[test]
fn a_cell_that_is_no_category() {
    let package = Package::copy("cell");
    let line = package.add_row(
        "responses.csv",
        &[
            ("id", "made-up"),
            ("groessenklasse", "gk77"),
            ("kommunenart", "stadt"),
        ],
    );
    says(
        &package.refused(),
        &[
            &place("responses.csv", line, "groessenklasse"),
            "“gk77”",
            "expected ",
            "gk7",
        ],
    );
}

#[test]
fn a_missing_table() {
    let package = Package::copy("file");
    std::fs::remove_file(package.path("figures.csv")).expect("the table");
    says(
        &package.refused(),
        &["figures.csv: found no such file, expected "],
    );
}

#[test]
fn a_broken_example() {
    let package = Package::copy("example");
    std::fs::create_dir(package.path("example")).expect("a folder");
    package.write("example/datapackage.json", "{}");
    says(
        &package.refused(),
        &["/example: datapackage.json, line 1, resources: found nothing"],
    );
}

#[test]
fn a_missing_descriptor() {
    let package = Package::copy("descriptor");
    std::fs::remove_file(package.path("datapackage.json")).expect("the descriptor");
    says(
        &package.refused(),
        &["datapackage.json: found no such file, expected "],
    );
}

#[test]
fn a_descriptor_that_is_no_json() {
    let package = Package::copy("json");
    let text = package.text("datapackage.json");
    package.write(
        "datapackage.json",
        &text.replacen("\"resources\":", "\"resources\"", 1),
    );
    let line = text
        .lines()
        .position(|line| line.contains("\"resources\":"))
        .expect("resources")
        + 1;
    says(
        &package.refused(),
        &[
            &format!("datapackage.json, line {line}"),
            "found ",
            "expected ",
        ],
    );
}

#[test]
fn bytes_that_are_no_text() {
    let package = Package::copy("bytes");
    let mut bytes = package.text("figures.csv").into_bytes();
    let second_line = bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .expect("a line")
        + 1;
    bytes.insert(second_line, 0xff);
    std::fs::write(package.path("figures.csv"), bytes).expect("the table");
    says(
        &package.refused(),
        &["figures.csv, line 2: found bytes that are not UTF-8, expected UTF-8 text"],
    );
}

#[test]
fn several_mistakes_are_said_at_once() {
    let package = Package::copy("several");
    let value = package.change("findings.csv", "value", |cell| cell == "66", "sixty-six");
    let id = package.change("findings.csv", "id", |cell| cell == "F003", "F001");
    let cell = package.add_row(
        "responses.csv",
        &[("id", "made-up"), ("strategie", "vielleicht")],
    );
    let said = package.refused();
    says(
        &said,
        &[
            &place("findings.csv", value, "value"),
            &place("findings.csv", id, "id"),
            &place("responses.csv", cell, "strategie"),
        ],
    );
    assert!(said.lines().count() >= 3, "{said}");
}

#[test]
fn a_folder_that_is_not_there() {
    let answer = xtask(&["build", "--data", "no/such/folder"]);
    assert_eq!(answer.code, 1);
    says(&answer.stderr, &["no/such/folder", "cannot be read"]);
}

#[test]
fn a_folder_with_other_things_is_left_alone() {
    let package = Package::copy("other");
    let out = package.folder.display().to_string();
    let answer = xtask(&["build", "--out", &out]);
    assert_eq!(answer.code, 1);
    says(&answer.stderr, &["broken-other", "left alone", "--out"]);
    assert!(package.path("datapackage.json").is_file());
}
