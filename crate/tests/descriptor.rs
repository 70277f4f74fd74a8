//! What a descriptor takes for granted is checked: each slip gets a sentence with its place, what was found, and what was expected.

use kommunalblick::describe;
use kommunalblick::lang::Lang;
use kommunalblick::package::{DESCRIPTOR, Files};
use kommunalblick::study::Study;
use kommunalblick::words::problems::text;
use serde_json::{Value, json};

const RESPONSES: &str = "\
id,size,plan,steps.a,steps.b,goals.1,goals.2,tools.a,tools.b,rate,people,share
1,small,yes,on,off,a,b,own,none,1,3,1
2,big,no,off,off,b,-,none,own,2,4,2
";

fn field(name: &str, codes: &[&str], own: Value) -> Value {
    let field = json!({"name": name, "type": "string", "title": name, "kommunalblick": own});
    let mut field = field;
    if !codes.is_empty() {
        field["categories"] = json!(codes);
    }
    field
}

/// A package with a question of every kind.
fn package() -> Value {
    let of = |id: &str| json!({"question": id});
    let fields = [
        json!({"name": "id", "type": "string"}),
        field("size", &["small", "big"], of("size")),
        field("plan", &["yes", "no"], of("plan")),
        field(
            "steps.a",
            &["on", "off"],
            json!({"question": "steps", "option": "a"}),
        ),
        field(
            "steps.b",
            &["on", "off"],
            json!({"question": "steps", "option": "b"}),
        ),
        field(
            "goals.1",
            &["a", "b"],
            json!({"question": "goals", "rank": 1}),
        ),
        field(
            "goals.2",
            &["a", "b"],
            json!({"question": "goals", "rank": 2}),
        ),
        field(
            "tools.a",
            &["own", "none"],
            json!({"question": "tools", "item": "a"}),
        ),
        field(
            "tools.b",
            &["own", "none"],
            json!({"question": "tools", "item": "b"}),
        ),
        field("rate", &["1", "2", "3"], of("rate")),
        json!({"name": "people", "type": "integer", "kommunalblick": of("people")}),
        json!({"name": "share", "type": "number", "title": "Share", "kommunalblick": {"weight": true}}),
    ];
    let kinds = [
        ("size", "single"),
        ("plan", "single"),
        ("steps", "multiple"),
        ("goals", "ranking"),
        ("tools", "battery"),
        ("rate", "grade"),
        ("people", "number"),
    ];
    let question = |(id, kind): (&str, &str)| json!({"id": id, "type": kind, "item_type": "single", "section": "all", "title": id});
    json!({
        "name": "probe", "title": "Probe",
        "resources": [{"name": "responses", "path": "responses.csv", "schema": {"fields": fields, "missingValues": ["", "-"]}}],
        "kommunalblick": {
            "sections": [{"id": "all", "title": "All"}],
            "questions": kinds.map(question),
            "missing": [{"value": "-", "reason": "no-answer", "label": "none"}],
            "roles": {
                "size_class": {"question": "size", "classes": [{"code": "small", "from": 0}, {"code": "big", "from": 100}]},
            },
        },
    })
}

fn load(package: &Value, responses: &str) -> Result<Study, String> {
    let descriptor = serde_json::to_string_pretty(package).expect("a descriptor");
    let files = Files::from([
        (DESCRIPTOR.to_string(), descriptor),
        ("responses.csv".to_string(), responses.to_string()),
    ]);
    Study::load(&files).map_err(|problems| text(&problems, Lang::En))
}

/// What is said of the package with other values at some places (`/resources/0/…`).
fn said(changes: &[(&str, Value)]) -> String {
    let mut package = package();
    for (place, value) in changes {
        let (parent, key) = place.rsplit_once('/').expect("a place");
        let parent = package.pointer_mut(parent).expect("a known place");
        match parent {
            Value::Array(list) => list[key.parse::<usize>().expect("a number")] = value.clone(),
            parent => parent[key] = value.clone(),
        }
    }
    load(&package, RESPONSES).err().unwrap_or_default()
}

const FIELDS: &str = "/resources/0/schema/fields";
const OWN: &str = "/kommunalblick";

fn at(field: usize, key: &str) -> String {
    format!("{FIELDS}/{field}/{key}")
}

/// Each slip has one sentence, which names the place and holds these words.
fn one(place: &str, value: Value, words: &[&str]) {
    let said = said(&[(place, value)]);
    for word in words {
        assert!(said.contains(word), "{place}: {word} is not in\n{said}");
    }
    assert!(said.starts_with("datapackage.json, line "), "{said}");
}

#[test]
fn the_package_itself_is_right() {
    assert_eq!(said(&[]), "");
}

#[test]
fn categories() {
    let key = at(2, "categories");
    one(
        &key,
        json!([]),
        &["fields[2].categories: found “[]”, expected at least one category"],
    );
    one(
        &key,
        json!(["yes", "no", "yes"]),
        &["fields[2].categories[2]: found “yes”, expected each value of a field once"],
    );
    one(
        &key,
        json!(["yes", "no", ""]),
        &["fields[2].categories[2]: found “”, expected a text that is not empty, or a number"],
    );
    one(
        &key,
        json!(["yes", "no", "-"]),
        &[
            "fields[2].categories: found “-” as both, expected categories that are no missing values",
        ],
    );
    one(
        &key,
        json!("yes"),
        &["fields[2].categories: found “yes”, expected a list"],
    );
    let mut bare = package()["resources"][0]["schema"]["fields"][2].clone();
    bare.as_object_mut().expect("a field").remove("categories");
    one(
        &format!("{FIELDS}/2"),
        bare,
        &["fields[2].categories: found nothing, expected categories, as “plan” is of type single"],
    );
}

#[test]
fn numbers_as_codes() {
    let integer = |categories: Value| json!({"name": "plan", "type": "integer", "categories": categories, "missingValues": ["-9"], "kommunalblick": {"question": "plan"}});
    let place = format!("{FIELDS}/2");
    one(
        &place,
        integer(json!([1, 2, "01"])),
        &["categories[2]: found “01”, expected each value of a field once"],
    );
    one(
        &place,
        integer(json!([1, "many"])),
        &["categories[1]: found “many”, expected a number"],
    );
    one(&place, integer(json!([1, -9])), &["found “-9” as both"]);
}

#[test]
fn truth_values() {
    let both = json!({"name": "plan", "type": "boolean", "trueValues": ["yes"], "falseValues": ["yes"], "kommunalblick": {"question": "plan"}});
    one(
        &format!("{FIELDS}/2"),
        both,
        &["fields[2].falseValues: found “yes” as both, expected texts that do not stand for true"],
    );
}

#[test]
fn a_code_has_one_label_in_all_items() {
    let labelled = |label: &str| json!([{"value": "own", "label": label}, {"value": "none"}]);
    let said = said(&[
        (&at(7, "categories"), labelled("Eigen")),
        (&at(8, "categories"), labelled("Fremd")),
    ]);
    assert!(said.contains("fields[8].categories[0].label: found “Fremd”, expected “Eigen”, as another field of this question calls the category “own”"), "{said}");
    let said = self::said(&[
        (
            &at(5, "categories"),
            json!([{"value": "a", "label": "A"}, "b"]),
        ),
        (
            &at(6, "categories"),
            json!([{"value": "a", "label": "B"}, "b"]),
        ),
    ]);
    assert!(
        said.contains("fields[6].categories[0].label: found “B”, expected “A”"),
        "{said}"
    );
}

#[test]
fn the_tick_of_a_multiple_response() {
    let key = at(4, "categories");
    one(
        &key,
        json!(["off", "on"]),
        &["fields[4].categories[0]: found “off”, expected “on” first, as in “steps.a”"],
    );
    one(
        &key,
        json!(["no", "yes"]),
        &["found “no”, expected “yes” first: the first category says that the option is ticked"],
    );
    one(
        &at(4, "kommunalblick"),
        json!({"question": "steps", "option": "a"}),
        &["fields[4].kommunalblick.option: found “a”, expected each option of the question once"],
    );
}

#[test]
fn ranks() {
    let rank = |rank: Value| json!({"question": "goals", "rank": rank});
    for wrong in [json!(1), json!(3), json!(0), json!("2")] {
        one(
            &at(6, "kommunalblick"),
            rank(wrong),
            &[
                "fields[6].kommunalblick.rank: found ",
                "expected one of the ranks 1 to 2, each once",
            ],
        );
    }
}

#[test]
fn fields_of_one_question() {
    one(
        &at(2, "kommunalblick"),
        json!({"question": "size"}),
        &[
            "fields[2].kommunalblick.question: found “size”, expected a question that no other field belongs to",
        ],
    );
    one(
        &at(2, "kommunalblick"),
        json!({"question": "plan", "option": "x"}),
        &[
            "fields[2].kommunalblick.option: found “x”, expected no “option”: it belongs to a question of type multiple, and “plan” is of type single",
        ],
    );
    one(
        &at(2, "name"),
        json!("size"),
        &["fields[2].name: found “size”, expected each field name once"],
    );
    one(
        &at(9, "categories"),
        json!(["3", "2", "1"]),
        &["fields[9].categories: found “3, 2, 1”, expected grades from 1 on in their order"],
    );
    one(
        &at(9, "categoriesOrdered"),
        json!(false),
        &[
            "fields[9].categoriesOrdered: found “false”, expected true, as the question is of type grade",
        ],
    );
}

#[test]
fn ids() {
    let question = |id: &str| json!({"id": id, "type": "single", "section": "all", "title": "x", "absent": "x"});
    one(
        &format!("{OWN}/questions/0"),
        question("plan"),
        &["expected each question id once"],
    );
    one(
        &format!("{OWN}/sections"),
        json!([{"id": "all", "title": "A"}, {"id": "all", "title": "B"}]),
        &["sections[1].id: found “all”, expected each id of a section once"],
    );
    one(
        &format!("{OWN}/missing"),
        json!([{"value": "-", "reason": "no-answer", "label": "a"}, {"value": "-", "reason": "dont-know", "label": "b"}]),
        &["missing[1].value: found “-”, expected each value once"],
    );
    let net = |value: &str, codes: Value| json!([{"value": value, "label": "n", "codes": codes}]);
    let nets = format!("{OWN}/questions/1/nets");
    one(
        &nets,
        net("yes", json!(["no"])),
        &["nets[0].value: found “yes”, expected a value that no option and no other net has"],
    );
    one(
        &nets,
        net("all", json!(["no", "no"])),
        &[
            "nets[0].codes: found ",
            "expected one code or more, each once",
        ],
    );
    one(
        "/resources",
        json!([{"name": "responses"}, {"name": "responses"}]),
        &["resources[1].name: found “responses”, expected each name of a resource once"],
    );
}

#[test]
fn routing_leads_to_other_questions() {
    let routing = |question: usize| format!("{OWN}/questions/{question}/routing");
    one(
        &routing(1),
        json!("plan:yes"),
        &[
            "questions[1].routing: found “plan:yes”, expected conditions on questions that are asked without “plan” having been answered",
        ],
    );
    let circle = said(&[
        (&routing(0), json!("plan:yes")),
        (&routing(1), json!("size:big")),
    ]);
    assert!(
        circle.contains("questions[0].routing: found “plan:yes”")
            && circle.contains("questions[1].routing: found “size:big”"),
        "{circle}"
    );
    one(
        &routing(4),
        json!("tools.a:own"),
        &["questions[4].routing: found “tools.a:own”"],
    );
    one(
        &routing(1),
        json!(["size:big"]),
        &["questions[1].routing: found ", "expected a text"],
    );
    assert_eq!(
        said(&[(&routing(0), json!("plan:yes"))]),
        "",
        "a question may stand behind one that depends on it"
    );
}

#[test]
fn size_classes() {
    let class = |code: &str, from: u32| json!({"code": code, "from": from});
    let place = format!("{OWN}/roles/size_class/classes");
    one(
        &place,
        json!([class("small", 100), class("big", 100)]),
        &[
            "roles.size_class.classes[1].from: found “100”, expected a number above 100, where “small” begins",
        ],
    );
    one(
        &place,
        json!([class("big", 100), class("small", 0)]),
        &["classes[1].from: found “0”, expected a number above 100"],
    );
    one(
        &place,
        json!([class("small", 0), class("small", 10)]),
        &["classes[1].code: found “small”, expected each class once"],
    );
    one(
        &place,
        json!([{"code": "small", "from": 0, "kinds": ["town"]}]),
        &["classes[0].kinds: found “town”, expected codes of the kind question"],
    );
    one(
        &format!("{OWN}/roles/size_class/question"),
        json!("people"),
        &["roles.size_class: found “people”, expected a question with one of several answers"],
    );
}

#[test]
fn the_place_of_the_answers() {
    let resource = "/resources/0";
    let path = format!("{resource}/path");
    for far in [
        "https://example.org/x.csv",
        "/etc/x.csv",
        "../x.csv",
        "a\\b.csv",
    ] {
        one(
            &path,
            json!(far),
            &[
                "resources[0].path: found “",
                "expected a path to a file in the folder of the package",
            ],
        );
    }
    one(
        &path,
        json!([]),
        &["resources[0].path: found “[]”, expected at least one path"],
    );
    one(
        &format!("{resource}/schema"),
        json!("schema.json"),
        &["resources[0].schema: found “schema.json”, expected the schema itself"],
    );
    one(
        &format!("{resource}/dialect"),
        json!("dialect.json"),
        &["resources[0].dialect: found “dialect.json”, expected the dialect itself"],
    );
    one(
        &format!("{resource}/dialect"),
        json!({"delimeter": ";"}),
        &["found “delimeter”, expected a property of a dialect; did you mean “delimiter”?"],
    );
    one(
        &format!("{resource}/dialect"),
        json!({"quoteChar": "''", "headerRows": [0]}),
        &[
            "dialect.quoteChar: found “''”, expected a single character",
            "dialect.headerRows[0]: found “0”, expected the number of a row, from 1",
        ],
    );
    one(
        &format!("{resource}/format"),
        json!("xlsx"),
        &["resources[0].format: found “xlsx”, expected csv or tsv"],
    );
    one(
        &format!("{resource}/compression"),
        json!("zip"),
        &["resources[0].compression: found “zip”, expected no compression"],
    );
    one(
        &format!("{resource}/data"),
        json!([]),
        &["resources[0].data: found “[]”, expected either “path” or “data”, not both"],
    );
    one(
        &format!("{resource}/schema/fieldsMatch"),
        json!("subst"),
        &[
            "schema.fieldsMatch: found “subst”, expected one of exact, equal, subset, superset, partial; did you mean “subset”?",
        ],
    );
}

/// Several slips are said at once.
#[test]
fn all_at_once() {
    let said = said(&[
        (&at(4, "categories"), json!(["off", "on"])),
        (&at(9, "categories"), json!(["2", "1"])),
        (&format!("{OWN}/questions/1/routing"), json!("plan:yes")),
    ]);
    assert!(said.lines().count() >= 3, "{said}");
}

/// What is said of the package with other rows.
fn told(responses: &str) -> String {
    load(&package(), responses).err().unwrap_or_default()
}

#[test]
fn rows() {
    let with = |from: &str, to: &str| told(&RESPONSES.replacen(from, to, 1));
    assert_eq!(
        told(&format!("\u{feff}{RESPONSES}")),
        "",
        "a byte order mark"
    );
    assert_eq!(with("\n1,small", "\n1, small"), "", "blanks around a cell");
    assert!(with(",on,off,a,b", ",on,off,a,a").contains("line 2, column goals.2: found “a”, expected an option without a rank; “goals.1” has it already"));
    assert!(with(",on,off,a,b", ",on,off,-,b").contains(
        "line 2, column goals.2: found “b”, expected no answer, as there is none in “goals.1”"
    ));
    assert!(
        with("\n2,", "\n1,")
            .contains("line 3, column id: found “1”, expected an id that no other row has")
    );
    assert!(with("3,1\n", "3\n").contains("line 2: found 11 cells, expected 12 cells"));
    assert!(with("3,1\n", "3,1,\n").contains("line 2: found 13 cells, expected 12 cells"));
    assert!(
        with("3,1\n", "3,\n")
            .contains("line 2, column share: found nothing, expected a number from 0")
    );
    assert!(with("id,size", "id,sise").contains("column size: found no such column"));
    assert!(with("id,size", "id,id").contains("line 1, column id: found the column 2 times"));
    let semicolons = told(&RESPONSES.replace(',', ";"));
    assert!(
        semicolons.ends_with("say so in the resource: \"dialect\": {\"delimiter\": \";\"}."),
        "{semicolons}"
    );
    assert_eq!(semicolons.lines().count(), 1);
}

/// Columns in another order are found by their names.
#[test]
fn columns_in_another_order() {
    let turned: Vec<String> = RESPONSES
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
    let survey = load(&package, &RESPONSES.replace("1,3,1\n", "1,-99,1\n")).expect("a package");
    assert_eq!(
        survey
            .columns()
            .number("people")
            .map(|n| n.values().to_vec()),
        Some(vec![0.0, 4.0])
    );
    let said = load(&package, &RESPONSES.replace("1,3,1\n", "1,-,1\n"))
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
    let survey = load(&package, RESPONSES).expect("a package");
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
        Some("262 options; questions with at most 250 are counted")
    );
}
