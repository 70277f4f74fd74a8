//! What the rows must give back: stated numbers with the window in which k of n must lie, and stated bases.

use kommunalblick::codebook::{Codebook, Question};
use kommunalblick::decimal::Decimal;
use kommunalblick::query::{self, Condition, Measure, Query};
use kommunalblick::study::Study;
use kommunalblick::study::finding::{Finding, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// A line of a CSV file by column name.
pub type Line = BTreeMap<String, String>;

/// Reads a CSV file of the package.
pub fn lines(data: &Path, file: &str) -> Result<Vec<Line>, String> {
    let mut reader = csv::Reader::from_path(data.join(file)).map_err(|e| format!("{file}: {e}"))?;
    let rows = reader.deserialize().collect::<Result<Vec<Line>, _>>();
    rows.map_err(|e| format!("{file}: {e}"))
}

/// `ge.0·k ≥ ge.1·n` and `le.0·k ≤ le.1·n + le.2`, in whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Lower side: factors of k and n.
    pub ge: (i32, i32),
    /// Upper side: factors of k and n, and −1 where the bound itself is excluded.
    pub le: (i32, i32, i32),
}

impl Window {
    /// Whether k of n lies in the window.
    pub fn holds(&self, k: i32, n: i32) -> bool {
        n > 0 && self.ge.0 * k >= self.ge.1 * n && self.le.0 * k <= self.le.1 * n + self.le.2
    }

    /// The share in the window that is nearest to another.
    pub fn nearest(&self, share: f64) -> f64 {
        let bound = |(a, b): (i32, i32)| f64::from(b) / f64::from(a);
        share.clamp(bound(self.ge), bound((self.le.0, self.le.1)))
    }

    /// Whether it has no upper side.
    pub fn is_open(&self) -> bool {
        self.le.0 == self.le.1
    }
}

/// What is stated about k of n.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// A share: the windows from the best to the worst, each with its cost.
    Share(Vec<(u32, Window)>, f64),
    /// The count itself.
    Count(i32),
    /// The base, from … to ….
    Base(i32, i32),
    /// The place among the options.
    Rank(usize),
}

/// One stated number as a demand on the rows.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The finding; empty for a base that is read from several.
    pub id: String,
    /// The question.
    pub question: String,
    /// The options summed; empty for a base.
    pub codes: Vec<String>,
    /// For whom.
    pub population: Vec<Condition>,
    /// What is counted.
    pub measure: Measure,
    /// What must come out.
    pub goal: Goal,
    /// Where the fact is about the composition of a group that the question itself makes ("of the well-placed, 33 % have a strategy"):
    /// whom the group is taken from. The share's numerator is the group in `population`, its denominator the group in here.
    pub of: Option<Vec<Condition>>,
    /// Of a base that is read from several findings: these.
    pub rests: Vec<String>,
}

impl Fact {
    /// A fact that is not stated but was decided before.
    pub fn plain(question: &Question, within: Condition, goal: Goal) -> Fact {
        Fact {
            id: String::new(),
            question: question.id.clone(),
            codes: Vec::new(),
            population: vec![within],
            measure: Measure::Percent,
            goal,
            of: None,
            rests: Vec::new(),
        }
    }

    /// Whether it is another base of the same answers.
    fn denies(&self, other: &Fact) -> bool {
        let same = self.question == other.question && self.population == other.population;
        match (&self.goal, &other.goal) {
            (Goal::Base(low, high), Goal::Base(from, to)) => same && (to < low || from > high),
            _ => false,
        }
    }

    /// Whether words around the number leave room: about, more than.
    pub fn is_worded(&self) -> bool {
        matches!(&self.goal, Goal::Share(windows, _) if windows.len() == 1)
    }

    /// Whether it says "… and more", so that its number is no share to wish for.
    pub fn is_open(&self) -> bool {
        matches!(&self.goal, Goal::Share(windows, _) if windows.iter().all(|(_, w)| w.is_open()))
    }

    /// The fact seen from a question that its population names, where its own question was answered before.
    pub fn turned(&self, question: &str) -> Option<Fact> {
        let own = self
            .population
            .iter()
            .find(|c| c.variable == question && !c.negated)?;
        let rest: Vec<Condition> = self
            .population
            .iter()
            .filter(|c| *c != own)
            .cloned()
            .collect();
        let answer = Condition {
            variable: self.question.clone(),
            codes: self.codes.clone(),
            ..Condition::default()
        };
        Some(Fact {
            question: question.to_string(),
            codes: own.codes.clone(),
            population: rest.iter().cloned().chain([answer]).collect(),
            of: Some(rest),
            ..self.clone()
        })
    }
}

/// Costs of the windows: stated exactly, by rounding twice, within one point.
pub const COSTS: [u32; 3] = [0, 20, 1000];

/// What a finding costs that is not met at all.
pub const MISSED: u32 = 3000;

/// Rounded half up; by rounding twice; within one point.
fn windows(value: Decimal) -> Vec<(u32, Window)> {
    let (v, s) = (value.units() as i32, value.scale() as i32);
    let once = Window {
        ge: (200 * s, 2 * v - 1),
        le: (200 * s, 2 * v + 1, -1),
    };
    let twice = Window {
        ge: (2000 * s, 20 * v - 11),
        ..once
    };
    let near = Window {
        ge: (200 * s, 2 * v - 2 * s - 1),
        le: (200 * s, 2 * v + 2 * s + 1, -1),
    };
    vec![(COSTS[0], once), (COSTS[1], twice), (COSTS[2], near)]
}

/// The window of a worded number.
fn band(test: &str, value: Decimal, lower: &str, upper: &str) -> Window {
    let tenths = |text: &str| Decimal::parse(text).map(|d| (d.units() * 10 / d.scale()) as i32);
    let own = (value.units() * 10 / value.scale()) as i32;
    let (low, high) = (tenths(lower).unwrap_or(0), tenths(upper).unwrap_or(1000));
    match test {
        "below" => Window {
            ge: (1000, low),
            le: (1000, own, -1),
        },
        // k ≥ 1 point in 10,000 above the stated value: the bases are below 10,000
        "above" => Window {
            ge: (10_000, own * 10 + 1),
            le: (1000, high, 0),
        },
        _ => Window {
            ge: (1000, low),
            le: (1000, high, 0),
        },
    }
}

/// Every testable finding as a demand, in file order; then the bases of `bases.csv`.
pub fn all(survey: &Study, data: &Path) -> Result<Vec<Fact>, String> {
    let criteria: BTreeMap<String, Line> = lines(data, "criteria.csv")?
        .into_iter()
        .map(|l| (l["id"].clone(), l))
        .collect();
    let readings = lines(data, "readings.csv")?;
    let mut facts: Vec<Fact> = survey
        .findings()
        .iter()
        .filter_map(|f| fact(survey.codebook(), f, criteria.get(&f.id), &readings))
        .collect();
    for line in lines(data, "bases.csv")? {
        let parsed = query::parse(&line["query"], survey.codebook());
        let id = parsed.query.question.clone().unwrap_or_default();
        let items = survey
            .codebook()
            .question(&id)
            .map_or(Vec::new(), |q| q.items.clone());
        let ids = if items.is_empty() { vec![id] } else { items };
        let bound = |key: &str| {
            line[key]
                .parse()
                .map_err(|_| format!("bases.csv: “{}” is no number", line[key]))
        };
        let goal = Goal::Base(bound("lower")?, bound("upper")?);
        facts.extend(ids.into_iter().map(|question| Fact {
            id: String::new(),
            question,
            codes: Vec::new(),
            population: parsed.query.population.clone(),
            measure: parsed.query.measure,
            goal: goal.clone(),
            of: None,
            rests: line["findings"].split(' ').map(str::to_string).collect(),
        }));
    }
    let read: Vec<Fact> = facts.iter().filter(|f| f.id.is_empty()).cloned().collect();
    facts.retain(|f| f.id.is_empty() || !read.iter().any(|r| r.denies(f)));
    Ok(facts)
}

fn fact(
    book: &Codebook,
    finding: &Finding,
    criterion: Option<&Line>,
    readings: &[Line],
) -> Option<Fact> {
    let test = criterion.map_or("exact", |c| c["test"].as_str());
    if ["none", "rows", "response-rate", "bases"].contains(&test) {
        return None;
    }
    let (question, option, query) = read_as(book, finding, readings)?;
    let bounds = |key: &str| criterion.map_or("", |c| c[key].as_str());
    let goal = match (&finding.value, test) {
        (Value::Share(share), "exact") => {
            Goal::Share(windows(share.percent), share.percent.to_f64() / 100.0)
        }
        (Value::Share(share), _) => {
            let window = band(test, share.percent, bounds("lower"), bounds("upper"));
            Goal::Share(vec![(COSTS[0], window)], share.percent.to_f64() / 100.0)
        }
        (Value::Count(n, _), _) => Goal::Count(*n as i32),
        (Value::N(n), _) => Goal::Base(*n as i32, *n as i32),
        (Value::NRange(low, high), _) => Goal::Base(*low as i32, *high as i32),
        (Value::Rank(place), _) => Goal::Rank(*place as usize),
        (Value::Words(_), _) => return None,
    };
    let net = query.nets.iter().find(|n| Some(&n.name) == option.as_ref());
    let codes = net.map_or_else(|| option.clone().into_iter().collect(), |n| n.codes.clone());
    Some(Fact {
        id: finding.id.clone(),
        question,
        codes,
        population: query.population.clone(),
        measure: query.measure,
        goal,
        of: None,
        rests: Vec::new(),
    })
}

/// Question, option and query by which a finding is counted.
fn read_as(
    book: &Codebook,
    finding: &Finding,
    readings: &[Line],
) -> Option<(String, Option<String>, Query)> {
    let own = finding.query.clone().unwrap_or_default();
    let (mut option, mut query) = (finding.option.clone(), own.clone());
    let named = |l: &&Line| l["findings"].split(' ').any(|id| id == finding.id);
    for line in readings.iter().filter(named) {
        if !line["query"].is_empty() {
            let read = query::parse(&line["query"], book).query;
            query = match read.question {
                Some(_) => read,
                None => Query {
                    population: read.population,
                    ..query
                },
            };
        }
        if !line["option"].is_empty() {
            option = Some(line["option"].clone());
        }
    }
    Some((query.question.clone()?, option, query))
}
