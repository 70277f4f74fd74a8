//! Cases of `tests/stats/cases.json` with what R and Python give for them, and the comparison with what we give.

use std::path::Path;

use serde_json::{Map, Value};

/// Agreement demanded, relative.
const RELATIVE: f64 = 1e-9;
/// Beside a reference of 0, rounding of either side.
const ABSOLUTE: f64 = 1e-14;
/// Cases a statistic must have.
const LEAST: usize = 12;

#[derive(Clone)]
pub struct Case {
    pub name: String,
    pub input: Value,
    edges: Vec<String>,
    /// Software, and what it gives.
    references: Vec<(String, Value)>,
}

fn read(file: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/stats");
    let text = std::fs::read_to_string(folder.join(file)).expect(file);
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{file}: {e}"))
}

/// The cases of a statistic. Fails where they are too few, an edge is not among them, or one has no reference.
pub fn cases(statistic: &str, edges: &[&str]) -> Vec<Case> {
    let given = read("cases.json");
    let references = ["reference-r.json", "reference-python.json"].map(read);
    let list = given["statistics"][statistic].as_array().expect(statistic);
    let cases: Vec<Case> = list
        .iter()
        .map(|case| with_references(statistic, case, &references))
        .collect();
    assert!(cases.len() >= LEAST, "{statistic}: {} cases", cases.len());
    for edge in edges {
        let has = |case: &Case| case.edges.iter().any(|e| e == edge);
        assert!(cases.iter().any(has), "{statistic}: no case of {edge}");
    }
    for reference in &references {
        let block = &reference["statistics"][statistic]["expected"];
        for name in block.as_object().into_iter().flat_map(Map::keys) {
            let known = cases.iter().any(|case| case.name == *name);
            assert!(
                known,
                "{statistic}: a reference for {name}, which is no case"
            );
        }
    }
    cases
}

fn with_references(statistic: &str, case: &Value, references: &[Value]) -> Case {
    let name = case["name"].as_str().expect("a name");
    let edges = case["edges"].as_array().expect("edges").iter();
    let found: Vec<(String, Value)> = references
        .iter()
        .filter_map(|reference| {
            let expected = reference["statistics"][statistic]["expected"].get(name)?;
            let software = reference["software"].as_str().expect("software");
            Some((software.into(), as_ours(expected, case.get("ours"))))
        })
        .collect();
    assert!(!found.is_empty(), "{statistic}, {name}: no reference");
    Case {
        name: name.into(),
        input: case["input"].clone(),
        edges: edges.map(|e| e.as_str().expect("a word").into()).collect(),
        references: found,
    }
}

/// The fields in which we differ from the references on purpose; the case says why.
fn as_ours(expected: &Value, ours: Option<&Value>) -> Value {
    let Some(ours) = ours.and_then(Value::as_object) else {
        return expected.clone();
    };
    assert!(ours["why"].is_string(), "a deviation says why");
    let mut fields = expected.as_object().cloned().unwrap_or_default();
    let stated = ours.iter().filter(|(field, _)| *field != "why");
    fields.extend(stated.map(|(field, value)| (field.clone(), value.clone())));
    if fields.values().all(Value::is_null) {
        Value::Null
    } else {
        Value::Object(fields)
    }
}

impl Case {
    /// Fails unless every field of every reference is what we found.
    pub fn check(&self, found: &Value) {
        for (software, expected) in &self.references {
            let place = format!("{} ({software})", self.name);
            compare(expected, found, &place);
        }
    }

    /// Fails unless a p value drawn at random lies in the range around the reference.
    pub fn check_range(&self, found: Option<f64>) {
        for (software, expected) in &self.references {
            let limits = expected["lower"].as_f64().zip(expected["upper"].as_f64());
            let inside = match (limits, found) {
                (Some((lower, upper)), Some(p)) => p >= lower - 1e-12 && p <= upper + 1e-12,
                (None, None) => expected.is_null(),
                _ => false,
            };
            assert!(inside, "{}: {found:?}, {software} {expected}", self.name);
        }
    }
}

fn compare(expected: &Value, found: &Value, place: &str) {
    match (expected, found) {
        (Value::Null, Value::Null) => {}
        (Value::Number(e), Value::Number(f)) => {
            let (e, f) = (e.as_f64().expect("a number"), f.as_f64().expect("a number"));
            let near =
                (e - f).abs() <= RELATIVE * e.abs() + ABSOLUTE * f64::from(u8::from(e == 0.0));
            assert!(near, "{place}: {f:e} is not {e:e}");
        }
        (Value::Array(e), Value::Array(f)) => {
            assert_eq!(e.len(), f.len(), "{place}: length");
            for (at, (e, f)) in e.iter().zip(f).enumerate() {
                compare(e, f, &format!("{place}[{at}]"));
            }
        }
        (Value::Object(e), Value::Object(f)) => {
            for (field, value) in e {
                let own = f.get(field);
                let own = own.unwrap_or_else(|| panic!("{place}: {field} is missing"));
                compare(value, own, &format!("{place}, {field}"));
            }
        }
        _ => panic!("{place}: {found} is not {expected}"),
    }
}

/// A number of ours; NaN and infinity must not come out, and JSON would hide them.
pub fn number(value: impl Into<Option<f64>>) -> Value {
    value.into().map_or(Value::Null, |v| {
        assert!(v.is_finite(), "{v} came out");
        Value::from(v)
    })
}

pub fn numbers(value: &Value) -> Vec<Option<f64>> {
    value
        .as_array()
        .expect("a list")
        .iter()
        .map(Value::as_f64)
        .collect()
}

/// A list without gaps.
pub fn all_numbers(value: &Value) -> Vec<f64> {
    let list = numbers(value).into_iter().collect::<Option<_>>();
    list.expect("no gaps")
}

pub fn codes(value: &Value) -> Vec<Option<usize>> {
    let code = |v: &Value| v.as_u64().map(|c| c as usize);
    value.as_array().expect("a list").iter().map(code).collect()
}
