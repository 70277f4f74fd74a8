//! What is read as it is meant: a byte order mark, columns in any order, missing values of a field's own, more categories than are counted.
//! What is wrong with a package is in `tests/problems/`.

mod packages;

use kommunalblick::describe;
use kommunalblick::lang::Lang;
use kommunalblick::package::{DESCRIPTOR, Files};
use kommunalblick::study::Study;
use kommunalblick::words::problems::text;
use serde_json::{Value, json};

/// A package with a question of every kind.
fn package() -> Value {
    serde_json::from_str(&packages::text("probe", DESCRIPTOR)).expect("a descriptor")
}

fn responses() -> String {
    packages::text("probe", "responses.csv")
}

fn load(package: &Value, responses: &str) -> Result<Study, String> {
    let files = Files::from([
        (DESCRIPTOR.to_string(), package.to_string()),
        ("responses.csv".to_string(), responses.to_string()),
    ]);
    Study::load(&files).map_err(|problems| text(&problems, Lang::En))
}

/// What is said of the package with other rows.
fn told(responses: &str) -> String {
    load(&package(), responses).err().unwrap_or_default()
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_name() {
    assert_eq!(told(&format!("\u{feff}{}", responses())), "");
}

#[test]
fn another_delimiter_is_one_sentence_that_says_how_to_name_it() {
    let semicolons = told(&responses().replace(',', ";"));
    let mended = "say so in the resource: \"dialect\": {\"delimiter\": \";\"}.";
    assert!(semicolons.ends_with(mended), "{semicolons}");
    assert_eq!(semicolons.lines().count(), 1);
}

/// Columns in another order are found by their names.
#[test]
fn columns_in_another_order() {
    let turned: Vec<String> = responses()
        .lines()
        .map(|line| line.rsplit(',').collect::<Vec<_>>().join(","))
        .collect();
    let survey = load(&package(), &turned.join("\n")).expect("a package");
    let people = survey.columns().number("people").expect("numbers");
    assert_eq!(people.values(), [3.0, 4.0]);
}

/// A missing value counts as one in the fields that it is said of, and only there.
#[test]
fn a_field_has_missing_values_of_its_own() {
    let mut package = package();
    package["resources"][0]["schema"]["fields"][10]["missingValues"] =
        json!([{"value": "-99", "label": "?"}]);
    let survey = load(&package, &responses().replace("1,3,1\n", "1,-99,1\n")).expect("a package");
    assert_eq!(
        survey
            .columns()
            .number("people")
            .map(|n| n.values().to_vec()),
        Some(vec![0.0, 4.0])
    );
    let said = load(&package, &responses().replace("1,3,1\n", "1,-,1\n"))
        .err()
        .unwrap_or_default();
    assert!(
        said.contains("column people: found “-”, expected a whole number, one of -99"),
        "{said}"
    );
}

/// What has more options than can be counted is named, and the rest is counted.
#[test]
fn more_categories_than_can_be_counted() {
    let mut package = package();
    let many: Vec<String> = ["yes", "no"]
        .map(str::to_string)
        .into_iter()
        .chain((0..260).map(|n| format!("c{n}")))
        .collect();
    package["resources"][0]["schema"]["fields"][2]["categories"] = json!(many);
    let survey = load(&package, &responses()).expect("a package");
    let named = survey
        .codebook()
        .uncounted
        .iter()
        .find(|u| u.field == "plan")
        .expect("named");
    assert_eq!(named.why, kommunalblick::codebook::Why::Options(262));
    let question = survey.codebook().question("plan").expect("a question");
    assert_eq!(
        describe::absent(question, Lang::En).as_deref(),
        Some("262 options; questions with at most 256 are counted")
    );
}
