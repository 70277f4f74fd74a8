//! A random survey as the files of its package, and what its cells say.

use crate::asked::Draw;
use kommunalblick::codebook::{Kind, Reason};
use kommunalblick::package::Files;
use kommunalblick::query::Measure;
use serde_json::{Value, json};
use std::collections::HashMap;

/// A cell that is no answer, with its reason.
pub const MISSING: [(&str, Reason); 3] = [
    ("", Reason::NotAsked),
    ("-", Reason::NoAnswer),
    ("?", Reason::DontKnow),
];

/// A question: its kind, its options or items, and the options of items.
pub struct Question {
    pub id: String,
    pub kind: Kind,
    pub options: Vec<String>,
    pub items: Vec<String>,
}

/// Questions, and each row's cells by field.
pub struct Package {
    pub questions: Vec<Question>,
    pub fields: Vec<String>,
    /// Where each field stands.
    places: HashMap<String, usize>,
    pub rows: Vec<Vec<String>>,
}

fn named(prefix: &str, many: usize) -> Vec<String> {
    (1..=many).map(|at| format!("{prefix}{at}")).collect()
}

impl Package {
    /// One question of each kind and a few more, with 0 to 200 rows.
    pub fn drawn(draw: &mut Draw) -> Package {
        let wide = if draw.once_in(30) { 255 } else { 12 };
        let kinds = [
            ("few", Kind::Single, draw.between(1, 4)),
            ("many", Kind::Single, draw.between(2, wide)),
            ("steps", Kind::Scale, draw.between(2, 7)),
            ("mark", Kind::Grade, 6),
            ("span", Kind::Bands, draw.between(2, 9)),
            ("ticks", Kind::Multiple, draw.between(1, 5)),
            ("ranks", Kind::Ranking, draw.between(3, 6)),
            ("sum", Kind::Number, 0),
            ("set", Kind::Battery, draw.between(2, 4)),
        ];
        let question = |(id, kind, many): (&str, Kind, usize)| Question {
            id: id.to_string(),
            kind,
            options: named(if kind == Kind::Grade { "" } else { "o" }, many),
            items: if kind == Kind::Battery {
                named("i", 3)
            } else {
                Vec::new()
            },
        };
        let mut package = Package {
            questions: kinds.map(question).into(),
            fields: vec!["id".to_string(), "w".to_string()],
            places: HashMap::new(),
            rows: Vec::new(),
        };
        for question in &package.questions {
            package.fields.extend(question.fields());
        }
        let places = package.fields.iter().cloned().zip(0..);
        package.places = places.collect();
        for at in 0..draw.between(0, 100) {
            package.rows.push(package.row(at, draw));
        }
        package
    }

    fn row(&self, at: usize, draw: &mut Draw) -> Vec<String> {
        let weight = if draw.once_in(10) {
            0.0
        } else {
            draw.between(1, 400) as f64 / 100.0
        };
        let mut cells = vec![format!("r{at}"), weight.to_string()];
        for question in &self.questions {
            cells.extend(question.cells(draw));
        }
        cells
    }

    pub fn question(&self, id: &str) -> &Question {
        let entry = id.split('.').next().unwrap_or(id);
        self.questions
            .iter()
            .find(|q| q.id == entry)
            .expect("a question")
    }

    pub fn cell(&self, field: &str, row: usize) -> &str {
        &self.rows[row][self.places[field]]
    }

    /// Why a row has no valid answer to a question; `None` where it has one.
    pub fn state(&self, id: &str, row: usize, measure: Measure) -> Option<Reason> {
        let question = self.question(id);
        match question.kind {
            Kind::Multiple => self.of_ticks(question, row),
            Kind::Ranking => {
                let rank = match measure {
                    Measure::Second => 2,
                    Measure::Third => 3,
                    _ => 1,
                };
                missing(self.cell(&format!("{id}.{rank}"), row))
            }
            _ => missing(self.cell(id, row)),
        }
    }

    /// Asked in any field, valid with a tick in any; "don't know" where all fields that were asked say so.
    fn of_ticks(&self, question: &Question, row: usize) -> Option<Reason> {
        let cells = question.fields();
        let cells: Vec<&str> = cells.iter().map(|field| self.cell(field, row)).collect();
        let asked: Vec<&&str> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        match () {
            () if cells.contains(&"yes") => None,
            () if asked.is_empty() => Some(Reason::NotAsked),
            () if asked.iter().all(|cell| **cell == "?") => Some(Reason::DontKnow),
            () => Some(Reason::NoAnswer),
        }
    }

    pub fn files(&self) -> Files {
        let lines = self.rows.iter().map(|row| row.join(",") + "\n");
        let responses = self.fields.join(",") + "\n" + &lines.collect::<String>();
        Files::from([
            (
                "datapackage.json".to_string(),
                self.descriptor().to_string(),
            ),
            ("responses.csv".to_string(), responses),
        ])
    }

    fn descriptor(&self) -> Value {
        let mut fields = vec![
            json!({"name": "id", "type": "string"}),
            json!({"name": "w", "type": "number", "kommunalblick": {"weight": true}}),
        ];
        fields.extend(self.questions.iter().flat_map(Question::described));
        let missing = MISSING.map(|(value, reason)| {
            json!({"value": value, "reason": reason.word(), "label": reason.word()})
        });
        let question = |q: &Question| json!({"id": q.id, "type": q.kind.as_str(), "section": "s", "title": q.id, "item_type": "single"});
        let questions: Vec<Value> = self.questions.iter().map(question).collect();
        json!({
            "name": "drawn", "title": "Drawn",
            "resources": [{
                "name": "responses", "path": "responses.csv",
                "schema": {"fields": fields, "missingValues": MISSING.map(|(value, _)| value)},
            }],
            "kommunalblick": {
                "responses": "observed", "sections": [{"id": "s", "title": "S"}],
                "missing": missing, "questions": questions,
            },
        })
    }
}

pub fn missing(cell: &str) -> Option<Reason> {
    let known = MISSING.iter().find(|(value, _)| *value == cell);
    known.map(|(_, reason)| *reason)
}

impl Question {
    pub fn fields(&self) -> Vec<String> {
        let part = |part: &String| format!("{}.{part}", self.id);
        match self.kind {
            Kind::Multiple => self.options.iter().map(part).collect(),
            Kind::Battery => self.items.iter().map(part).collect(),
            Kind::Ranking => named("", 3).iter().map(part).collect(),
            _ => vec![self.id.clone()],
        }
    }

    fn described(&self) -> Vec<Value> {
        let part = |at: usize, field: String| {
            let own = match self.kind {
                Kind::Multiple => json!({"question": self.id, "option": self.options[at]}),
                Kind::Battery => json!({"question": self.id, "item": self.items[at]}),
                Kind::Ranking => json!({"question": self.id, "rank": at + 1}),
                _ => json!({"question": self.id}),
            };
            match self.kind {
                Kind::Number => {
                    json!({"name": field, "type": "number", "title": field, "kommunalblick": own})
                }
                Kind::Multiple => {
                    json!({"name": field, "type": "string", "title": field, "categories": ["yes", "no"], "kommunalblick": own})
                }
                _ => {
                    json!({"name": field, "type": "string", "title": field, "categories": self.options, "kommunalblick": own})
                }
            }
        };
        let fields = self.fields().into_iter().enumerate();
        fields.map(|(at, field)| part(at, field)).collect()
    }

    fn cells(&self, draw: &mut Draw) -> Vec<String> {
        let many = self.fields().len();
        match self.kind {
            Kind::Ranking => self.ranked(draw),
            Kind::Multiple => {
                let whole = draw.missing(8);
                let own = |draw: &mut Draw| {
                    draw.missing(15)
                        .unwrap_or_else(|| draw.word(&["yes", "no"]))
                };
                (0..many)
                    .map(|_| whole.clone().unwrap_or_else(|| own(draw)))
                    .collect()
            }
            Kind::Number => vec![draw.missing(10).unwrap_or_else(|| draw.number())],
            _ => {
                let own =
                    |draw: &mut Draw| draw.missing(10).unwrap_or_else(|| draw.one(&self.options));
                (0..many).map(|_| own(draw)).collect()
            }
        }
    }

    /// Different options on the first ranks, and a reason on the others.
    fn ranked(&self, draw: &mut Draw) -> Vec<String> {
        let mut left = self.options.clone();
        let given = draw.between(0, 3);
        let rank = |at: usize| match at < given {
            true => left.remove(draw.between(0, left.len() - 1)),
            false => draw.word(&MISSING.map(|(value, _)| value)),
        };
        (0..3).map(rank).collect()
    }
}
