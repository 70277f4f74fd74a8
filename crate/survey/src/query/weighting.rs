//! What weighs the respondents: a field of the survey, or margins to rake to.
//!
//! ```text
//! weight=gewicht
//! weight=art:stadt~50,gemeinde~45.5,kirche~4.5;groesse:ab-100000~5,…
//! ```
//!
//! A colon makes it margins: `;` between variables, `:` before the codes, `,` between them, `~` before the share in percent.

use super::check::Checker;
use super::limits::{self, Beyond, Limit};
use super::print::encode;
use super::rewritten;
use crate::codebook::{Codebook, Kind, Question};
use crate::decimal::Decimal;
use crate::problem::{Action, Code as Wrong, Problem, Wanted};
use serde::{Deserialize, Serialize};

const KEY: &str = "weight";

/// What weighs the respondents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weighting {
    /// A weight field of the survey, by name.
    Field(String),
    /// Margins that the weighted answers shall have; never empty, in order of their variables' names.
    Raked(Vec<Margin>),
}

impl Weighting {
    /// The name of the weight field; `None` where margins are raked to.
    pub fn field(&self) -> Option<&str> {
        match self {
            Weighting::Field(id) => Some(id),
            Weighting::Raked(_) => None,
        }
    }

    /// The margins raked to; empty where a field weighs.
    pub fn margins(&self) -> &[Margin] {
        match self {
            Weighting::Field(_) => &[],
            Weighting::Raked(margins) => margins,
        }
    }

    /// As a query writes it.
    pub(super) fn text(&self) -> String {
        match self {
            Weighting::Field(id) => encode(id),
            Weighting::Raked(margins) => {
                let list: Vec<String> = margins.iter().map(Margin::text).collect();
                list.join(";")
            }
        }
    }
}

/// The known distribution of a variable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Margin {
    /// Id of a question or item of which each respondent has one answer.
    pub variable: String,
    /// The shares in codebook order; they sum to 100, give or take 0.1. A code without one has the share 0.
    pub targets: Vec<Target>,
}

impl Margin {
    /// `variable:code~share,code~share`.
    fn text(&self) -> String {
        let target = |t: &Target| format!("{}~{}", encode(&t.code), t.percent);
        let targets: Vec<String> = self.targets.iter().map(target).collect();
        format!("{}:{}", encode(&self.variable), targets.join(","))
    }
}

/// The known share of an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Code of the option.
    pub code: String,
    /// Its share in percent, with no more decimal places than it needs.
    pub percent: Decimal,
}

/// The sum of shares in percent, and whether it is 100, give or take 0.1: stated shares are rounded.
pub fn sum_of_shares(shares: &[Decimal]) -> (Decimal, bool) {
    const PLACES: u8 = 6; // the most that a decimal of a query has
    let units = |share: &Decimal| {
        let more = u32::from(PLACES.saturating_sub(share.places()));
        share.units().saturating_mul(10_i64.pow(more))
    };
    let sum = shares
        .iter()
        .map(units)
        .fold(0_i64, |sum, n| sum.saturating_add(n));
    let whole = (99_900_000..=100_100_000).contains(&sum);
    (Decimal::of_units(sum, PLACES).shortest(), whole)
}

/// Reads margins alone, as `weight` has them; those that are right, without those that are not.
///
/// # Errors
/// The limit beyond which the text asks.
pub fn margins(text: &str, book: &Codebook) -> Result<Vec<Margin>, Beyond> {
    if let Some(beyond) = limits::characters(text) {
        return Err(beyond);
    }
    let others = || rewritten::values(text, false);
    let found = rewritten::best(text, others, |text, depth| {
        let check = Checker::new(book, depth);
        let margins = check.margins(text);
        match check.beyond() {
            Some(beyond) => Err(beyond),
            None => Ok((margins, check.finish().0)),
        }
    });
    found.map(|(margins, _)| margins)
}

impl Checker<'_> {
    /// A field, or margins; `None` where neither can be used.
    pub(super) fn weighting(&self, raw: &str) -> Option<Weighting> {
        if !raw.contains(':') {
            return self.weight(self.decoded(KEY, raw)).map(Weighting::Field);
        }
        let margins = self.margins(raw);
        (!margins.is_empty()).then_some(Weighting::Raked(margins))
    }

    fn margins(&self, raw: &str) -> Vec<Margin> {
        let pieces = || raw.split(';').filter(|piece| !piece.is_empty());
        let codes = raw.split(',').count();
        if !self.within(Limit::Margins, pieces().count()) || !self.within_codes(codes) {
            return Vec::new();
        }
        let mut list: Vec<Margin> = Vec::new();
        for piece in pieces() {
            let (variable, targets) = piece.split_once(':').unwrap_or((piece, ""));
            let variable = self.decoded(KEY, variable);
            if list.iter().any(|m| m.variable == variable) {
                let problem = Problem::found(Wrong::Repeated, &variable, Wanted::VariableOnce);
                self.problem(problem.parameter(KEY).done(Action::FirstCounts));
                continue;
            }
            list.extend(self.margin(&variable, targets));
        }
        crate::order::sort_by(&mut list, |a, b| a.variable < b.variable);
        list
    }

    /// A margin without any mistake: half of one would be another distribution.
    fn margin(&self, variable: &str, raw: &str) -> Option<Margin> {
        let question = self.variable(KEY, variable)?;
        if question.kind == Kind::Multiple {
            self.wrong(Wrong::Unfit, KEY, variable, Wanted::SingleVariable);
            return None;
        }
        let pieces = raw.split(',').filter(|piece| !piece.is_empty());
        let read: Vec<Option<Target>> = pieces.map(|p| self.target(question, p)).collect();
        let given = read.into_iter().collect::<Option<Vec<Target>>>()?;
        let targets = self.in_order(question, given)?;
        let shares: Vec<Decimal> = targets.iter().map(|t| t.percent).collect();
        let (sum, whole) = sum_of_shares(&shares);
        if !whole {
            let found = format!("{variable}: {sum}");
            self.wrong(
                Wrong::Unfit,
                KEY,
                &found,
                Wanted::WholeShares.of(&[variable]),
            );
        }
        whole.then(|| Margin {
            variable: variable.to_string(),
            targets,
        })
    }

    fn target(&self, question: &Question, piece: &str) -> Option<Target> {
        let Some((code, share)) = piece.rsplit_once('~') else {
            self.wrong(Wrong::Malformed, KEY, piece, Wanted::CodeWithShare);
            return None;
        };
        let (code, share) = (self.decoded(KEY, code), self.decoded(KEY, share));
        let known: Vec<&str> = question.codes().collect();
        let place = || format!("{}: {code}~{share}", question.id);
        let percent = Decimal::parse(&share);
        if !known.contains(&code.as_str()) {
            self.unknown_code(KEY, question, &code, &known);
            return None;
        }
        if percent.is_none() {
            self.wrong(Wrong::Malformed, KEY, &place(), Wanted::Share);
        }
        Some(Target {
            code,
            percent: percent?.shortest(),
        })
    }

    /// In codebook order; `None` where a code is there twice.
    fn in_order(&self, question: &Question, given: Vec<Target>) -> Option<Vec<Target>> {
        let mut list = Vec::new();
        for code in question.codes() {
            let mut own = given.iter().filter(|t| t.code == code);
            list.extend(own.next().cloned());
            if own.next().is_some() {
                let found = format!("{}: {code}", question.id);
                self.wrong(Wrong::Repeated, KEY, &found, Wanted::CodeOnce);
                return None;
            }
        }
        Some(list)
    }
}
