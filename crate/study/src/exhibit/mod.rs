//! What a figure, a table or a question page shows: blocks of rows and columns, each cell with what was stated of it, and beside that what the
//! stated numbers force and what the responses give.

mod block;
mod maker;
mod making;

use super::Study;
use super::figure::{Chart, Figure};
use super::finding::{Finding, Value};
use super::stated::Leading;
use maker::Maker;
use survey::codebook::Question;

pub use block::{Block, Column, Row, columns, rows};
pub(super) use maker::shares;
pub use making::{Listed, Making, head};

/// What to show for a figure, and which of its findings no block could show.
#[derive(Clone, Debug)]
pub struct Exhibit<'a> {
    /// How the figure is drawn; `None` for a question.
    pub chart: Option<Chart>,
    /// The blocks, in the order of the figure's queries.
    pub blocks: Vec<Block<'a>>,
    /// Numbers of cases, words, and numbers that answer no query.
    pub others: Vec<&'a Finding>,
}

impl<'a> Exhibit<'a> {
    /// What a figure or table shows. The figure's own numbers come first.
    pub fn of_figure(making: Making<'a>, figure: &'a Figure) -> Exhibit<'a> {
        let findings = figure.findings.iter();
        let findings = findings.filter_map(|id| making.survey.finding(id));
        let findings: Vec<&Finding> = findings.collect();
        let own = Maker {
            making,
            stated: Leading {
                survey: making.survey,
                source: Some(figure.source_key()),
            },
        };
        let blocks = match figure.chart {
            Chart::Profile => own.profile(&findings),
            Chart::Rates | Chart::Definition => own.list(&findings),
            _ => own.blocks(&figure.queries),
        };
        let shown: Vec<&Finding> = blocks
            .iter()
            .flat_map(|b| b.printed(making.survey))
            .collect();
        let others = findings
            .into_iter()
            .filter(|f| shown.iter().all(|s| s.id != f.id));
        Exhibit {
            chart: Some(figure.chart),
            others: others.collect(),
            blocks,
        }
    }

    /// What is stated for a question over everyone who was asked, and by size class where that was stated.
    pub fn of_question(making: Making<'a>, question: &Question) -> Exhibit<'a> {
        let ids = match question.items.is_empty() {
            true => std::slice::from_ref(&question.id),
            false => &question.items,
        };
        let queries = ids.iter().flat_map(|id| making.question_queries(id));
        Exhibit {
            chart: None,
            blocks: making.blocks(&queries.collect::<Vec<_>>()),
            others: Vec::new(),
        }
    }

    /// Whether any share, count or rank is stated, in a block or beside them; numbers of cases are no result.
    pub fn states_a_number(&self, survey: &Study) -> bool {
        let shown = self.blocks.iter().flat_map(|b| b.printed(survey));
        let result = |f: &Finding| !matches!(f.value, Value::N(_) | Value::NRange(..));
        shown.chain(self.others.iter().copied()).any(result)
    }
}
