//! What the responses were made from: readings of the print, what counts as reproduced, what came of it, and what the print forces.

use serde::{Deserialize, Serialize};
use survey::decimal::Decimal;
use survey::lang::Text;
use survey::query::Query;

/// A reading: how stated numbers are understood that their words leave open.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reading {
    /// `R01` …
    pub id: String,
    /// Short title.
    pub title: Text,
    /// Explanation.
    pub text: Text,
    /// Ids of the findings that are read so.
    pub findings: Vec<String>,
    /// What they are recounted by instead of their own query; `None`: their own.
    pub instead: Option<Instead>,
}

impl Reading {
    /// Its id and title alone.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn in_brief(&self) -> Reading {
        Reading {
            text: Text::default(),
            findings: Vec::new(),
            instead: None,
            ..self.clone()
        }
    }
}

/// What findings are recounted by instead of their own query.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Instead {
    /// The query. Without a question it is only a population, which replaces that of the finding's own query.
    pub query: Query,
    /// The option or net; `None`: the finding's own.
    pub option: Option<String>,
}

/// How a finding is tested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// The stated number must come out.
    #[default]
    Exact,
    /// The share (of a number of cases: that number) must lie between the bounds, both included.
    Band,
    /// The share must be below the stated number, and between the bounds.
    Below,
    /// The share must be above the stated number, and between the bounds.
    Above,
    /// As exact, of the number of rows.
    Rows,
    /// As exact, of the number of rows out of all who were invited.
    ResponseRate,
    /// Every base that a range is about must lie in it: of each item, each group that was asked, and each rank.
    Bases,
    /// It cannot be tested.
    None,
}

impl Test {
    /// Each test with its word in `criteria.csv`.
    pub const WORDS: [(Test, &'static str); 8] = [
        (Test::Exact, "exact"),
        (Test::Band, "band"),
        (Test::Below, "below"),
        (Test::Above, "above"),
        (Test::Rows, "rows"),
        (Test::ResponseRate, "response-rate"),
        (Test::Bases, "bases"),
        (Test::None, "none"),
    ];
}

/// What "comes out again" means for a finding. A finding without one is tested [`Test::Exact`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Id of the finding.
    pub finding: String,
    /// The test.
    pub test: Test,
    /// Lower bound, in percent or cases; `None`: open.
    pub lower: Option<Decimal>,
    /// Upper bound.
    pub upper: Option<Decimal>,
    /// Why this test.
    pub reason: Text,
}

/// Whether a stated number comes out of the responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Exactly as stated.
    Exact,
    /// As the words around it say: about, more than, nearly.
    Worded,
    /// Only by rounding twice.
    DoubleRounded,
    /// Within one percentage point.
    Within1,
    /// Not.
    NotReproducible,
    /// It cannot be tested.
    NotTestable,
}

impl Status {
    /// Each status with its word in `reconstruction.csv`.
    pub const WORDS: [(Status, &'static str); 6] = [
        (Status::Exact, "exact"),
        (Status::Worded, "worded"),
        (Status::DoubleRounded, "double-rounded"),
        (Status::Within1, "within-1"),
        (Status::NotReproducible, "not-reproducible"),
        (Status::NotTestable, "not-testable"),
    ];

    /// The word in `reconstruction.csv`, for filters and `data-` attributes.
    pub fn as_str(self) -> &'static str {
        let own = Status::WORDS.iter().find(|(status, _)| *status == self);
        own.map_or("", |(_, word)| word)
    }
}

/// How the stated number comes out of k and n.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rounding {
    /// Rounded half up to the stated decimals.
    HalfUp,
    /// Rounded half up to one decimal more than stated, then again.
    Double,
    /// Not rounded: it lies where the words say.
    Band,
}

impl Rounding {
    /// Each rounding with its word in `reconstruction.csv`.
    pub const WORDS: [(Rounding, &'static str); 3] = [
        (Rounding::HalfUp, "half-up"),
        (Rounding::Double, "double"),
        (Rounding::Band, "band"),
    ];

    /// The word in `reconstruction.csv`.
    pub fn as_str(self) -> &'static str {
        let own = Rounding::WORDS
            .iter()
            .find(|(rounding, _)| *rounding == self);
        own.map_or("", |(_, word)| word)
    }
}

/// What came of a finding when the responses were made, as written down then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconstructed {
    /// Id of the finding.
    pub finding: String,
    /// Whether it came out.
    pub status: Status,
    /// k and n, of several bases the least and the greatest; `None` where it cannot be tested.
    pub counts: Option<(u32, u32)>,
    /// How it came out.
    pub rounding: Option<Rounding>,
    /// Ids of the readings it rests on.
    pub readings: Vec<String>,
    /// Ids of findings that it cannot come out together with.
    pub conflicts: Vec<String>,
    /// Why it does not come out, as a code word; empty where it does.
    pub reason: String,
}

/// Between which counts the stated numbers force one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// The query that asks for the count.
    pub query: Query,
    /// The option, or a net of the query.
    pub option: String,
    /// Least count.
    pub lower: u32,
    /// Greatest count.
    pub upper: u32,
    /// Out of how many; `None` where that is open.
    pub base: Option<u32>,
    /// Ids of the readings that the bounds rest on.
    pub readings: Vec<String>,
}
