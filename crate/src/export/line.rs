//! One number as a line of a file, and the columns that files have.

use super::grid::Grid;
use crate::decimal::plain;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::study::finding::{Base, Finding, Qualifier, Status, Value};
use crate::table::is_tiny;
use crate::words::{Words, fill, words};

/// One number with all that is known about it; what is unknown, or does not apply, is empty.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Question, section or page.
    pub heading: String,
    pub panel: String,
    pub panel_code: String,
    /// What makes the panel, as a word of the API; empty without panels.
    pub panel_kind: &'static str,
    pub group: String,
    pub group_code: String,
    /// What makes the group, likewise; empty where no group is meant.
    pub group_kind: &'static str,
    pub row: String,
    pub row_code: String,
    pub measure: String,
    /// As it was stated.
    pub printed: String,
    pub value: String,
    /// Whether the value is a share of 1.
    pub share: bool,
    /// Why there is no value.
    pub missing: String,
    pub count: String,
    pub base: String,
    pub unweighted: String,
    /// Least and greatest value that the stated numbers allow.
    pub bounds: [String; 2],
    /// 95 % interval.
    pub interval: [String; 2],
    pub residual: String,
    pub flag: &'static str,
    /// `None` where nothing is known.
    pub evidence: Option<Evidence>,
    pub source: String,
    pub finding: String,
    pub qualifier: String,
    pub status: &'static str,
    pub note: String,
}

impl Line {
    /// Whether it is a share of so few that only count and base are told: one that was counted, not stated.
    pub fn is_k_of_n(&self) -> bool {
        let counted = matches!(self.evidence, Some(Evidence::Modelled | Evidence::Observed));
        let base = self.unweighted.parse().is_ok_and(is_tiny);
        counted && self.share && base
    }
}

/// What stands in a column.
#[derive(Clone, Copy)]
pub enum Field {
    Heading,
    Panel,
    PanelCode,
    PanelKind,
    Group,
    GroupCode,
    GroupKind,
    Row,
    RowCode,
    Measure,
    Printed,
    Value,
    Missing,
    Count,
    Base,
    Unweighted,
    AtLeast,
    AtMost,
    From,
    To,
    Residual,
    Flag,
    Evidence,
    Source,
    Finding,
    Qualifier,
    Status,
    Note,
}

use Field as F;

/// The columns of a figure's or question's numbers.
pub const OF_EXHIBIT: [Field; 17] = [
    F::Heading,
    F::Group,
    F::Row,
    F::Measure,
    F::Printed,
    F::Value,
    F::Missing,
    F::Count,
    F::Base,
    F::AtLeast,
    F::AtMost,
    F::Evidence,
    F::Source,
    F::Finding,
    F::Qualifier,
    F::Status,
    F::Note,
];

/// The columns of an answer to a query.
pub const OF_ANSWER: [Field; 27] = [
    F::Panel,
    F::PanelCode,
    F::PanelKind,
    F::Group,
    F::GroupCode,
    F::GroupKind,
    F::Row,
    F::RowCode,
    F::Measure,
    F::Printed,
    F::Value,
    F::Missing,
    F::Count,
    F::Base,
    F::Unweighted,
    F::AtLeast,
    F::AtMost,
    F::From,
    F::To,
    F::Residual,
    F::Flag,
    F::Evidence,
    F::Source,
    F::Finding,
    F::Qualifier,
    F::Status,
    F::Note,
];

impl Field {
    fn head(self, w: &Words) -> String {
        let code = |name| fill(w.take_code, &[("name", name)]);
        let kind = |name| fill(w.take_kind, &[("name", name)]);
        let plain = match self {
            F::PanelCode => return code(w.take_panel),
            F::PanelKind => return kind(w.take_panel),
            F::GroupCode => return code(w.population),
            F::GroupKind => return kind(w.population),
            F::RowCode => return code(w.take_row),
            F::Heading => w.take_heading,
            F::Panel => w.take_panel,
            F::Group => w.population,
            F::Row => w.take_row,
            F::Measure => w.take_measure,
            F::Printed => w.printed,
            F::Value => w.take_value,
            F::Missing => w.take_missing,
            F::Count => w.take_count,
            F::Base => w.base,
            F::Unweighted => w.take_unweighted,
            F::AtLeast => w.take_at_least,
            F::AtMost => w.take_at_most,
            F::From => w.take_interval_from,
            F::To => w.take_interval_to,
            F::Residual => w.take_residual,
            F::Flag => w.take_small,
            F::Evidence => w.evidence_label,
            F::Source => w.source,
            F::Finding => w.finding,
            F::Qualifier => w.take_qualifier,
            F::Status => w.status,
            F::Note => w.take_note,
        };
        plain.to_string()
    }

    fn of(self, line: &Line) -> &str {
        match self {
            F::Heading => &line.heading,
            F::Panel => &line.panel,
            F::PanelCode => &line.panel_code,
            F::PanelKind => line.panel_kind,
            F::Group => &line.group,
            F::GroupCode => &line.group_code,
            F::GroupKind => line.group_kind,
            F::Row => &line.row,
            F::RowCode => &line.row_code,
            F::Measure => &line.measure,
            F::Printed => &line.printed,
            F::Value => &line.value,
            F::Missing => &line.missing,
            F::Count => &line.count,
            F::Base => &line.base,
            F::Unweighted => &line.unweighted,
            F::AtLeast => &line.bounds[0],
            F::AtMost => &line.bounds[1],
            F::From => &line.interval[0],
            F::To => &line.interval[1],
            F::Residual => &line.residual,
            F::Flag => line.flag,
            F::Evidence => line.evidence.map_or("", Evidence::as_str),
            F::Source => &line.source,
            F::Finding => &line.finding,
            F::Qualifier => &line.qualifier,
            F::Status => line.status,
            F::Note => &line.note,
        }
    }
}

/// Lines as rows of some columns.
pub fn grid(lang: Lang, fields: &[Field], lines: &[Line]) -> Grid {
    let row = |line: &Line| fields.iter().map(|f| f.of(line).to_string()).collect();
    Grid {
        heads: fields.iter().map(|f| f.head(words(lang))).collect(),
        rows: lines.iter().map(row).collect(),
    }
}

/// A computed number with the decimal sign of the language.
pub fn number(lang: Lang, value: f64) -> String {
    decimal(lang, &plain(value))
}

/// The same; empty where it is not known.
pub fn known(lang: Lang, value: Option<f64>) -> String {
    value.map_or(String::new(), |value| number(lang, value))
}

/// The value for a spreadsheet, with the decimal sign of the language.
pub fn machine(lang: Lang, finding: &Finding) -> String {
    decimal(lang, &finding.machine_value().unwrap_or_default())
}

pub fn decimal(lang: Lang, number: &str) -> String {
    match lang {
        Lang::De => number.replace('.', ","),
        Lang::En => number.to_string(),
    }
}

/// A count that was stated as one.
pub fn printed_count(finding: &Finding) -> String {
    match finding.value {
        Value::Count(n, _) => n.to_string(),
        _ => String::new(),
    }
}

/// Digits without grouping, so that a spreadsheet takes them for a number.
pub fn base(lang: Lang, base: Base) -> String {
    match base {
        Base::Known(n) => n.to_string(),
        Base::Range(low, high) => format!("{low}–{high}"),
        Base::NotPrinted => words(lang).not_printed.to_string(),
    }
}

pub fn qualifier(qualifier: Qualifier) -> String {
    qualifier.as_str().to_string()
}

pub fn status(w: &Words, status: Status) -> &'static str {
    match status {
        Status::Printed => w.status_printed,
        Status::Worded => w.status_worded,
        Status::Qualitative => w.status_qualitative,
        Status::External => w.status_external,
    }
}
