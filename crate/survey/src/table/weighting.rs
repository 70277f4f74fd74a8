//! The weights of a query that names margins: raked over all respondents of the survey, whoever the table shows.

use crate::Survey;
use crate::codebook::Question;
use crate::columns::{Code, Column, Weights, is_answer};
use crate::evidence::Evidence;
use crate::query::{Margin, Query, Weighting};
use crate::stats::{self, RakeError, Until};

/// Until nothing but rounding moves: numbers then agree with R's to nine digits, however slowly margins come together.
const UNTIL: Until = Until {
    rounds: 1000,
    change: 1e-14,
};

/// Weights raked to margins.
#[derive(Clone, Debug, PartialEq)]
pub struct Raked {
    /// A weight a row; their mean is 1 over those who count, the others have 0.
    pub weights: Weights,
    /// So many respondents lack a valid answer to one of the variables and do not count.
    pub lacking: u32,
}

/// A query of which every margin can be met.
#[derive(Clone, Debug)]
pub struct Usable {
    /// The query without the margins that cannot be used.
    pub query: Query,
    /// The weights; `None` where it names no margins, or none can be used.
    pub raked: Option<Raked>,
    /// Why margins were left out.
    pub faults: Vec<Fault>,
}

/// Why a margin cannot be used with the answers of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The margin's variable.
    pub variable: String,
    /// The reason.
    pub reason: Reason,
}

/// What is wrong with a margin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The responses are a model; it is not weighted.
    Modelled,
    /// Nobody has a valid answer to it and to the other variables.
    Unanswered,
    /// An option has a share above 0, and nobody gave it.
    Nobody(String),
    /// Somebody gave an option, and it has no share.
    NoShare(String),
    /// The margins contradict each other in these answers; this one is farthest off, or the last.
    Contradiction,
}

/// Leaves out what cannot be used, one margin after the other, until the rest can be met.
pub fn usable(survey: &Survey, query: &Query) -> Usable {
    let mut result = Usable {
        query: query.clone(),
        raked: None,
        faults: Vec::new(),
    };
    let Some(Weighting::Raked(mut margins)) = result.query.weight.take() else {
        result.query.weight = query.weight.clone();
        return result;
    };
    while !margins.is_empty() {
        match raked(survey, &margins) {
            Ok(found) => {
                result.raked = Some(found);
                result.query.weight = Some(Weighting::Raked(margins));
                break;
            }
            Err((at, reason)) => {
                let variable = margins.remove(at).variable;
                result.faults.push(Fault { variable, reason });
            }
        }
    }
    result
}

/// The weights, or which of the margins cannot be met, and why.
fn raked(survey: &Survey, margins: &[Margin]) -> Result<Raked, (usize, Reason)> {
    if survey.descriptor().evidence != Evidence::Observed {
        return Err((0, Reason::Modelled));
    }
    let (book, columns) = (survey.codebook(), survey.columns());
    let known = |(at, margin): (usize, &Margin)| {
        let question = book.question(&margin.variable);
        let both = question.zip(columns.answer(&margin.variable));
        both.ok_or((at, Reason::Unanswered))
    };
    let known = margins.iter().enumerate().map(known);
    let known: Vec<(&Question, &Column)> = known.collect::<Result<_, _>>()?;
    let columns: Vec<&Column> = known.iter().map(|(_, column)| *column).collect();
    let cells = Cells::of(&columns, columns.first().map_or(0, |c| c.codes().len()));
    let questions: Vec<&Question> = known.iter().map(|(question, _)| *question).collect();
    let factors = cells.rake(&questions, margins)?;
    let weight = |cell: &u32| factors.get(*cell as usize).copied().unwrap_or_default();
    Ok(Raked {
        weights: Weights::of(&cells.of_rows.iter().map(weight).collect::<Vec<_>>()),
        lacking: cells.of_rows.iter().filter(|cell| **cell == NONE).count() as u32,
    })
}

/// The respondents by all variables crossed. Who is in one cell gets one weight, so that a million of them is raked as fast as a hundred.
struct Cells {
    /// Of each row its cell; [`NONE`] where an answer is missing.
    of_rows: Vec<u32>,
    /// Of each cell its codes, one a variable.
    codes: Vec<Vec<Code>>,
    /// Of each cell how many respondents are in it.
    sizes: Vec<f64>,
}

/// No cell.
const NONE: u32 = u32::MAX;

impl Cells {
    fn of(columns: &[&Column], rows: usize) -> Cells {
        let mut cells = Cells {
            of_rows: vec![0; rows],
            codes: vec![Vec::new()],
            sizes: Vec::new(),
        };
        columns.iter().for_each(|column| cells.cross(column));
        cells.sizes = vec![0.0; cells.codes.len()];
        for cell in cells.of_rows.iter().filter(|cell| **cell != NONE) {
            cells.sizes[*cell as usize] += 1.0;
        }
        cells
    }

    /// Divides each cell by the codes of one more column.
    fn cross(&mut self, column: &Column) {
        let levels = column.cells().places().levels();
        let mut divided = vec![NONE; self.codes.len() * levels];
        let mut codes = Vec::new();
        for (row, cell) in self.of_rows.iter_mut().enumerate() {
            let code = column.codes().at(row);
            if *cell == NONE || !is_answer(code) {
                *cell = NONE;
                continue;
            }
            let own = &mut divided[*cell as usize * levels + usize::from(code)];
            if *own == NONE {
                *own = codes.len() as u32;
                codes.push([&self.codes[*cell as usize][..], &[code]].concat());
            }
            *cell = *own;
        }
        self.codes = codes;
    }

    /// The weight of a respondent of each cell.
    fn rake(
        &self,
        questions: &[&Question],
        margins: &[Margin],
    ) -> Result<Vec<f64>, (usize, Reason)> {
        let all: f64 = self.sizes.iter().sum();
        let of = |at: usize| self.codes.iter().map(move |codes| usize::from(codes[at]));
        let categories: Vec<Vec<usize>> = (0..margins.len()).map(|at| of(at).collect()).collect();
        let totals = questions.iter().zip(margins);
        let totals: Vec<Vec<f64>> = totals.map(|(q, margin)| targets(q, margin, all)).collect();
        let given = categories.iter().zip(&totals);
        let given = given.map(|(categories, targets)| stats::Margin {
            categories,
            targets,
        });
        let given: Vec<stats::Margin> = given.collect();
        let totals =
            stats::rake(&self.sizes, &given, UNTIL).map_err(|error| reason(questions, &error))?;
        let weights = totals.iter().zip(&self.sizes);
        Ok(weights.map(|(total, size)| total / size).collect())
    }
}

/// How many of the respondents each option shall have, in codebook order. Shares that sum to 99.9 or 100.1 are scaled to 100.
fn targets(question: &Question, margin: &Margin, respondents: f64) -> Vec<f64> {
    let sum: f64 = margin.targets.iter().map(|t| t.percent.to_f64()).sum();
    let share = |code: &str| {
        let target = margin.targets.iter().find(|t| t.code == code);
        target.map_or(0.0, |t| t.percent.to_f64() / sum * respondents)
    };
    question.codes().map(share).collect()
}

fn reason(questions: &[&Question], error: &RakeError) -> (usize, Reason) {
    let last = questions.len().saturating_sub(1);
    let code = |margin: usize, category: usize| {
        let code = questions.get(margin).and_then(|q| q.codes().nth(category));
        code.unwrap_or_default().to_string()
    };
    match *error {
        RakeError::NobodyIn { margin, category } => {
            (margin, Reason::Nobody(code(margin, category)))
        }
        RakeError::NothingFor { margin, category } => {
            (margin, Reason::NoShare(code(margin, category)))
        }
        RakeError::Contradiction { margin } => (margin, Reason::Contradiction),
        RakeError::Empty => (last, Reason::Unanswered),
        RakeError::NotConverged { .. } | RakeError::Invalid => (last, Reason::Contradiction),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::{self, Codebook, Translations};
    use crate::problem::Problems;
    use crate::query::{margins, parse_where};

    fn book() -> Codebook {
        let field = |name: &str, codes: [&str; 2]| {
            let categories = codes.map(|code| format!(r#"{{"value":"{code}","label":"{code}"}}"#));
            format!(
                r#"{{"name":"{name}","type":"string","categories":[{}]}}"#,
                categories.join(",")
            )
        };
        let fields = [
            field("art", ["stadt", "gemeinde"]),
            field("sonntag", ["ja", "geplant"]),
        ];
        let schema = format!(r#"{{"fields":[{}]}}"#, fields.join(","));
        let resource =
            format!(r#"{{"name":"responses","path":"responses.csv","schema":{schema}}}"#);
        let descriptor = format!(r#"{{"name":"two","title":"Two","resources":[{resource}]}}"#);
        let mut problems = Problems::default();
        let read = codebook::read(
            &descriptor,
            &Translations::default(),
            &parse_where,
            &mut problems,
        );
        assert!(problems.is_empty(), "{problems}");
        read.book
    }

    /// Who gave the first answer to one question gave the first to the other; the margins say otherwise.
    #[test]
    fn margins_that_contradict_each_other_are_told_from_those_that_can_be_met() {
        let book = &book();
        let cells = Cells {
            of_rows: Vec::new(),
            codes: vec![vec![0, 0], vec![1, 1]],
            sizes: vec![30.0, 10.0],
        };
        let raked = |text: &str| {
            let margins = margins(text, book).expect("within the limits");
            assert_eq!(margins.len(), 2, "{text}");
            let questions = margins.iter().filter_map(|m| book.question(&m.variable));
            cells.rake(&questions.collect::<Vec<_>>(), &margins)
        };
        let found = raked("art:stadt~50,gemeinde~50;sonntag:ja~20,geplant~80");
        assert!(
            matches!(found, Err((_, Reason::Contradiction))),
            "{found:?}"
        );
        let found = raked("art:stadt~50,gemeinde~50;sonntag:ja~50,geplant~50");
        let [few, many] = [20.0 / 30.0, 20.0 / 10.0];
        assert_eq!(found, Ok(vec![few, many]));
    }
}
