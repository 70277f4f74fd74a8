//! The statistics against R's base and survey, scipy, statsmodels and numpy: `tests/stats` has the cases, the scripts and what they gave.

#[path = "stats/fixtures.rs"]
mod fixtures;
#[path = "stats/robust.rs"]
mod robust;

use fixtures::{Case, all_numbers, cases, codes, number, numbers};
use serde_json::{Value, json};
use survey::stats::{
    Crosstab, Interval, Margin, RaoScott, Respondent, SEED, Share, TABLES, Until, difference,
    effective_n, holm, mean, median, rake, rao_scott, weighted_mean,
};

const OF_TABLES: [&str; 5] = [
    "zero-cells",
    "empty-groups",
    "one-category",
    "base-1",
    "all-missing",
];
const OF_WEIGHTS: [&str; 5] = [
    "zero-weights",
    "empty-groups",
    "one-category",
    "base-1",
    "all-missing",
];

fn share(given: &Value) -> Option<Share> {
    match given["k"].as_u64() {
        Some(k) => Share::counted(k, given["n"].as_u64()?),
        None => Share::weighted(given["share"].as_f64()?, given["n"].as_f64()?),
    }
}

/// Adds the limits to an answer.
fn with(mut answer: Value, interval: Option<Interval>) -> Value {
    answer["lower"] = number(interval.map(|i| i.lower));
    answer["upper"] = number(interval.map(|i| i.upper));
    answer
}

#[test]
fn wilson() {
    for case in cases("wilson", &OF_TABLES) {
        let found = share(&case.input).map(|s| with(json!({}), Some(s.wilson())));
        case.check(&found.unwrap_or_default());
    }
}

#[test]
fn newcombe() {
    for case in cases("newcombe", &OF_TABLES) {
        let both = share(&case.input["first"]).zip(share(&case.input["second"]));
        let found = both.map(|(first, second)| {
            let found = difference(first, second);
            with(
                json!({"difference": number(found.value)}),
                Some(found.interval),
            )
        });
        case.check(&found.unwrap_or_default());
    }
}

#[test]
fn means() {
    let edges = ["empty-groups", "one-category", "base-1", "all-missing"];
    for case in cases("mean", &edges) {
        let given: Vec<f64> = numbers(&case.input["values"])
            .into_iter()
            .flatten()
            .collect();
        let found = mean(&given).map(|m| {
            let deviation = number(m.deviation);
            let answer = json!({"mean": number(m.value), "sd": deviation, "se": number(m.error)});
            with(answer, m.interval)
        });
        case.check(&found.unwrap_or_default());
    }
}

/// Valid answers of the population with their weights, and the size of the sample.
fn part(case: &Case) -> (Vec<(f64, f64)>, usize) {
    let (values, weights) = (
        numbers(&case.input["values"]),
        all_numbers(&case.input["weights"]),
    );
    let domain = case.input["domain"].as_array();
    let inside = |at: &usize| domain.is_none_or(|d| d[*at] == Value::Bool(true));
    let rows = (0..values.len())
        .filter(inside)
        .filter_map(|at| Some((values[at]?, weights[at])))
        .collect();
    (rows, values.len())
}

#[test]
fn weighted_means() {
    for case in cases("weighted_mean", &OF_WEIGHTS) {
        let (rows, sample) = part(&case);
        let found = weighted_mean(&rows, sample).map(|m| {
            let answer = json!({"mean": number(m.value), "se": number(m.error)});
            with(answer, m.interval)
        });
        case.check(&found.unwrap_or_default());
    }
}

/// Values × 2ᵏ and weights × 2ᵏ have the statistics that R gives for values and weights, × 2ᵏ and unchanged, to the last bit.
#[test]
fn statistics_do_not_depend_on_the_size_of_numbers() {
    let powers = [-900, -60, 60, 900].map(|k| 2_f64.powi(k));
    for (case, by) in pairs(cases("weighted_mean", &OF_WEIGHTS), &powers) {
        let (rows, sample) = part(&case);
        let values: Vec<(f64, f64)> = rows.iter().map(|(y, w)| (y * by, *w)).collect();
        let weights: Vec<(f64, f64)> = rows.iter().map(|(y, w)| (*y, w * by)).collect();
        let numbers = |rows: &[(f64, f64)], by: f64| {
            let mean = weighted_mean(rows, sample).map(|m| (m.value * by, m.error.map(|e| e * by)));
            let median = median(rows, sample);
            (
                mean,
                median.map(|m| (m.value * by, m.interval.map(|i| i.upper * by))),
            )
        };
        let plain = numbers(&rows, 1.0);
        assert_eq!(
            numbers(&values, 1.0 / by),
            plain,
            "{} values × {by:e}",
            case.name
        );
        assert_eq!(
            numbers(&weights, 1.0),
            plain,
            "{} weights × {by:e}",
            case.name
        );
    }
    for (case, by) in pairs(cases("rao_scott", &OF_WEIGHTS), &powers) {
        let mut sample = sample(&case);
        let plain = rao_scott(&sample);
        sample.iter_mut().for_each(|r| r.weight *= by);
        assert_eq!(rao_scott(&sample), plain, "{} weights × {by:e}", case.name);
    }
}

/// Each case with each factor.
fn pairs(cases: Vec<Case>, factors: &[f64]) -> impl Iterator<Item = (Case, f64)> {
    cases
        .into_iter()
        .flat_map(move |case| factors.iter().map(move |by| (case.clone(), *by)))
}

#[test]
fn medians() {
    for case in cases("median", &OF_WEIGHTS) {
        let (rows, sample) = part(&case);
        let found =
            median(&rows, sample).map(|m| with(json!({"median": number(m.value)}), m.interval));
        case.check(&found.unwrap_or_default());
    }
}

fn table(case: &Case) -> Option<Crosstab> {
    let rows = case.input["counts"].as_array().expect("rows").iter();
    let counts = |row: &Value| {
        codes(row)
            .iter()
            .map(|c| c.expect("a count") as u64)
            .collect()
    };
    Crosstab::new(&rows.map(counts).collect::<Vec<Vec<u64>>>())
}

#[test]
fn chi_squared() {
    for case in cases("chi_squared", &OF_TABLES) {
        let found = table(&case).map(|table| {
            let test = table.chi_squared();
            json!({
                "statistic": number(test.statistic),
                "df": test.df,
                "p": number(test.p),
                "smallest_expected": number(test.smallest_expected),
            })
        });
        case.check(&found.unwrap_or_default());
    }
}

/// The ranges in the fixture are those of 9,999 tables.
#[test]
fn exact() {
    assert_eq!(TABLES, 9_999);
    for case in cases("exact", &OF_TABLES) {
        case.check_range(table(&case).map(|table| table.exact(TABLES, SEED)));
    }
}

#[test]
fn cramers_v() {
    for case in cases("cramers_v", &OF_TABLES) {
        let found = table(&case).map(|table| {
            let corrected = number(table.cramers_v_corrected());
            json!({"plain": number(table.cramers_v()), "corrected": corrected})
        });
        case.check(&found.unwrap_or_default());
    }
}

/// R's are of the rows and columns that have somebody; ours are `None` in the others.
#[test]
fn residuals() {
    for case in cases("residuals", &OF_TABLES) {
        let found = table(&case).map(|table| {
            let rows = table.residuals().into_iter().map(|row| {
                let row = row.into_iter().flatten();
                row.map(number).collect::<Vec<Value>>()
            });
            let rows: Vec<Vec<Value>> = rows.filter(|row| !row.is_empty()).collect();
            json!({ "residuals": rows })
        });
        case.check(&found.unwrap_or_default());
    }
}

#[test]
fn corrections() {
    for case in cases(
        "holm",
        &["one-category", "base-1", "empty-groups", "all-missing"],
    ) {
        let found: Vec<Value> = holm(&numbers(&case.input["p"]))
            .into_iter()
            .map(number)
            .collect();
        case.check(&json!({ "p": found }));
    }
}

#[test]
fn effective_numbers() {
    for case in cases("kish", &OF_WEIGHTS) {
        let found = effective_n(&all_numbers(&case.input["weights"]));
        case.check(&found.map_or(Value::Null, |n| json!({"n": number(n)})));
    }
}

fn sample(case: &Case) -> Vec<Respondent> {
    let (rows, columns) = (codes(&case.input["rows"]), codes(&case.input["columns"]));
    let weights = all_numbers(&case.input["weights"]);
    let answers = rows.into_iter().zip(columns).zip(weights);
    let respondent = |((row, column), weight)| Respondent {
        row,
        column,
        weight,
    };
    answers.map(respondent).collect()
}

fn of_rao_scott(test: RaoScott) -> Value {
    json!({
        "f": number(test.f),
        "ndf": number(test.numerator_df),
        "ddf": number(test.denominator_df),
        "p": number(test.p),
        "x2": number(test.chi_squared),
        "df": test.df,
        "x2_p": number(test.chi_squared_p),
    })
}

#[test]
fn weighted_tests() {
    let mut edges = OF_WEIGHTS.to_vec();
    edges.push("zero-cells");
    for case in cases("rao_scott", &edges) {
        let found = rao_scott(&sample(&case)).map(of_rao_scott);
        case.check(&found.unwrap_or_default());
    }
}

#[test]
fn raking() {
    let mut edges = OF_WEIGHTS.to_vec();
    edges.push("zero-cells");
    for case in cases("rake", &edges) {
        let given = case.input["margins"].as_array().expect("margins").iter();
        let margins: Vec<(Vec<usize>, Vec<f64>)> = given
            .map(|m| {
                let categories = codes(&m["categories"]).into_iter().flatten();
                (categories.collect(), all_numbers(&m["targets"]))
            })
            .collect();
        let margins: Vec<Margin> = margins
            .iter()
            .map(|(categories, targets)| Margin {
                categories,
                targets,
            })
            .collect();
        let until = Until {
            rounds: case.input["iterations"].as_u64().expect("rounds") as u32,
            change: case.input["epsilon"].as_f64().expect("a change"),
        };
        let found = rake(&all_numbers(&case.input["weights"]), &margins, until);
        let found =
            found.map(|w| json!({"weights": w.into_iter().map(number).collect::<Vec<_>>()}));
        case.check(&found.unwrap_or_default());
    }
}
