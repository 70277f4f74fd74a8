//! The columns of a query's records, and all of its rows.

use super::{Answer, PanelOf, of_cells, of_others};
use crate::decimal::plain;
use crate::evidence::Evidence;
use crate::export::lines::{Grid, decimal};
use crate::lang::Lang;
use crate::table::GroupKind;
use crate::words::{Words, fill, words};

/// One number with all that is known about it; what is unknown, or does not apply, is empty.
#[derive(Clone, Debug, Default)]
pub struct Line {
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
    fn cells(self) -> Vec<String> {
        let ([least, most], [lower, upper]) = (self.bounds, self.interval);
        vec![
            self.panel,
            self.panel_code,
            self.panel_kind.to_string(),
            self.group,
            self.group_code,
            self.group_kind.to_string(),
            self.row,
            self.row_code,
            self.measure,
            self.printed,
            self.value,
            self.missing,
            self.count,
            self.base,
            self.unweighted,
            least,
            most,
            lower,
            upper,
            self.residual,
            self.flag.to_string(),
            self.evidence.map_or("", Evidence::as_str).to_string(),
            self.source,
            self.finding,
            self.qualifier,
            self.status.to_string(),
            self.note,
        ]
    }
}

fn heads(w: &Words) -> Vec<String> {
    let code = |name| fill(w.take_code, &[("name", name)]);
    let kind = |name| fill(w.take_kind, &[("name", name)]);
    let heads = [
        w.take_panel,
        &code(w.take_panel),
        &kind(w.take_panel),
        w.population,
        &code(w.population),
        &kind(w.population),
        w.take_row,
        &code(w.take_row),
        w.take_measure,
        w.printed,
        w.take_value,
        w.take_missing,
        w.take_count,
        w.base,
        w.take_unweighted,
        w.take_at_least,
        w.take_at_most,
        w.take_interval_from,
        w.take_interval_to,
        w.take_residual,
        w.take_small,
        w.take_evidence,
        w.source,
        w.finding,
        w.take_qualifier,
        w.status,
        w.take_note,
    ];
    heads.map(str::to_string).to_vec()
}

/// All records: of each table cells, bases with the reasons for missing, differences, tests. Weighting, caution and query stand in
/// each, so that a row copied out of the file still has them.
pub fn grid(answer: &Answer) -> Grid {
    let w = words(answer.lang);
    let mut heads = heads(w);
    heads.extend([w.take_weighting, w.take_caution, w.take_query].map(str::to_string));
    let invented = answer.survey.descriptor().invented.get(answer.lang);
    let every = [
        answer.weighting(),
        invented.to_string(),
        answer.table.query.to_string(),
    ];
    let parts = answer.parts();
    let records = parts.iter().flat_map(|part| of_part(answer, part));
    let row = |record: Line| record.cells().into_iter().chain(every.clone()).collect();
    Grid {
        heads,
        rows: records.map(row).collect(),
    }
}

fn of_part(answer: &Answer, part: &PanelOf) -> Vec<Line> {
    let records = of_cells::lines(answer, part.table)
        .into_iter()
        .chain(of_others::lines(answer, part.table));
    let placed = |record| Line {
        panel: part.label.to_string(),
        panel_code: part.code.to_string(),
        panel_kind: part.kind.map_or("", GroupKind::word),
        ..record
    };
    records.map(placed).collect()
}

/// A computed number with the decimal sign of the language.
pub fn number(lang: Lang, value: f64) -> String {
    decimal(lang, &plain(value))
}

/// The same; empty where it is not known.
pub fn known(lang: Lang, value: Option<f64>) -> String {
    value.map_or(String::new(), |value| number(lang, value))
}
