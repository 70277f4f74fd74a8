//! The respondents while they are made: one cell a field and respondent, filled question by question.

use kommunalblick::codebook::{Codebook, Kind, Question, Reason};
use kommunalblick::query::{Condition, Lack};
use serde_json::Value;

/// One cell of `responses.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The question was not asked.
    NotAsked,
    /// It was asked and not answered.
    NoAnswer,
    /// Index of the answer among the field's categories.
    Code(u8),
}

/// A column of `responses.csv`.
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its categories.
    pub values: Vec<String>,
}

/// All respondents.
pub struct Rows {
    /// The columns, without the id.
    pub fields: Vec<Field>,
    /// For each field a cell a respondent.
    pub cells: Vec<Vec<Cell>>,
    /// How many respondents.
    pub len: usize,
}

impl Rows {
    /// So many respondents who were asked nothing yet; the fields are those of the descriptor.
    pub fn new(descriptor: &Value, len: usize) -> Rows {
        let resources = descriptor["resources"].as_array().into_iter().flatten();
        let responses = resources.into_iter().find(|r| r["name"] == "responses");
        let fields = responses.and_then(|r| r["schema"]["fields"].as_array());
        let own = |f: &&Value| f["kommunalblick"]["question"].is_string();
        let fields: Vec<Field> = fields
            .into_iter()
            .flatten()
            .filter(own)
            .map(field)
            .collect();
        Rows {
            cells: vec![vec![Cell::NotAsked; len]; fields.len()],
            fields,
            len,
        }
    }

    /// Position of a field.
    ///
    /// # Panics
    /// Where the descriptor has no such field: the codebook was read from the same descriptor.
    pub fn field(&self, name: &str) -> usize {
        self.fields
            .iter()
            .position(|f| f.name == name)
            .unwrap_or_else(|| panic!("datapackage.json has no field “{name}”"))
    }

    /// The code in a cell.
    pub fn code(&self, field: usize, row: usize) -> Option<&str> {
        match self.cells[field][row] {
            Cell::Code(i) => Some(&self.fields[field].values[usize::from(i)]),
            _ => None,
        }
    }

    /// Writes a code into a cell.
    pub fn set(&mut self, field: usize, row: usize, code: &str) {
        let values = &self.fields[field].values;
        let index = values.iter().position(|v| v == code);
        self.cells[field][row] = Cell::Code(index.expect("a category of the field") as u8);
    }

    /// Whether all conditions hold for a respondent.
    pub fn holds(&self, book: &Codebook, conditions: &[Condition], row: usize) -> bool {
        conditions.iter().all(|c| self.matches(book, c, row))
    }

    fn matches(&self, book: &Codebook, condition: &Condition, row: usize) -> bool {
        let Some(question) = book.question(&condition.variable) else {
            return false;
        };
        let is = |code: &String| self.has(question, code, row);
        let lacks = |lack: &Lack| self.lacks(question, lack.reason(), row);
        let holds = condition.codes.iter().any(is) || condition.reasons.iter().any(lacks);
        holds != condition.negated
    }

    fn has(&self, question: &Question, code: &str, row: usize) -> bool {
        if question.kind == Kind::Multiple {
            let field = self.field(&format!("{}.{code}", question.id));
            return self.code(field, row) == Some("ja");
        }
        let field = self.field(&first_field(question));
        self.code(field, row) == Some(code)
    }

    fn lacks(&self, question: &Question, reason: Reason, row: usize) -> bool {
        let cell = self.cells[self.field(&first_field(question))][row];
        match reason {
            Reason::NotAsked => cell == Cell::NotAsked,
            Reason::NoAnswer => cell == Cell::NoAnswer,
            Reason::DontKnow => false, // the study's answers have none
        }
    }
}

fn field(value: &Value) -> Field {
    let categories = value["categories"].as_array().into_iter().flatten();
    let text = |v: &Value| v.as_str().unwrap_or_default().to_string();
    Field {
        name: text(&value["name"]),
        values: categories.map(|c| text(&c["value"])).collect(),
    }
}

/// The names of the fields of a question, in questionnaire order.
pub fn field_names(question: &Question, ranks: usize) -> Vec<String> {
    match question.kind {
        Kind::Multiple => question
            .codes()
            .map(|c| format!("{}.{c}", question.id))
            .collect(),
        Kind::Ranking => (1..=ranks)
            .map(|r| format!("{}.rang{r}", question.id))
            .collect(),
        _ => vec![question.id.clone()],
    }
}

fn first_field(question: &Question) -> String {
    field_names(question, 1).swap_remove(0)
}
