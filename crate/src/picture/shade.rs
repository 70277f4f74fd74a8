//! Lightness by value alone, in grids and on maps: the larger a number, the stronger. How many respondents it is about is told by a sign.

use super::mark::drawn;
use crate::evidence::Evidence;
use crate::format;
use crate::lang::Lang;
use crate::query::Measure;
use crate::table::{Cell, Table};
use crate::words::table::show;
use crate::words::words;
use chart::Form;

/// The lightest step.
const LIGHTEST: u8 = 5;
/// The step of numbers that are all the same.
const MIDDLE: u8 = 3;

/// From which number to which lightness goes, in all tables of a picture.
pub struct Shades {
    measure: Measure,
    least: f64,
    greatest: f64,
    /// The power of ten that means and medians are told by.
    step: i32,
    /// The numbers that only a model gives.
    modelled: Vec<f64>,
}

impl Shades {
    /// Shares in a grid from 0 to 1, counts from 0 to the largest; on a map, where differences are looked for, from the least number to the
    /// greatest.
    pub fn of(tables: &[&Table], measure: Measure, form: Form) -> Shades {
        let cells = tables.iter().flat_map(|table| table.cells.iter());
        let shown: Vec<&Cell> = match form {
            Form::Tiles => tables
                .iter()
                .filter_map(|t| t.cells.first())
                .flatten()
                .collect(),
            _ => cells.flatten().collect(),
        };
        let numbers = shown
            .iter()
            .filter_map(|cell| Some(drawn(measure, cell)?.0));
        let (least, greatest) =
            numbers.fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(v), b.max(v)));
        let (least, greatest) = match (form, measure) {
            (Form::Tiles, _) => (least, greatest),
            (_, Measure::Count) => (0.0, greatest),
            _ => (0.0, 1.0),
        };
        let step = shown.iter().map(|cell| cell.step).min();
        let of_model = shown.iter().filter(|c| c.evidence == Evidence::Modelled);
        let modelled = of_model.filter_map(|cell| Some(drawn(measure, cell)?.0));
        Shades {
            measure,
            modelled: modelled.collect(),
            least,
            greatest,
            step: step.unwrap_or(0),
        }
    }

    /// The step of a cell's number, 0 (strongest) to 5.
    pub fn level(&self, cell: &Cell) -> u8 {
        let span = self.greatest - self.least;
        match drawn(self.measure, cell) {
            Some((value, _)) if span > 0.0 => {
                let part = ((value - self.least) / span).clamp(0.0, 1.0);
                LIGHTEST - (part * 6.0).min(5.0) as u8
            }
            Some(_) => MIDDLE,
            None => LIGHTEST,
        }
    }

    /// Both ends with the numbers they stand for.
    pub fn words(&self, lang: Lang) -> Vec<(u8, String)> {
        let text = |value: f64| self.text(lang, value);
        match self.greatest - self.least {
            span if span > 0.0 => vec![(LIGHTEST, text(self.least)), (0, text(self.greatest))],
            0.0 => vec![(MIDDLE, text(self.least))],
            _ => Vec::new(),
        }
    }

    fn text(&self, lang: Lang, value: f64) -> String {
        let number = match self.measure {
            Measure::Count => show::counted(value, value, lang),
            Measure::Mean | Measure::Median => format::stepped(value, self.step, lang),
            _ => show::alone(value, lang),
        };
        match self.modelled.contains(&value) && ![0.0, 1.0].contains(&value) {
            true => format!("{}{number}", words(lang).model_colon),
            false => number,
        }
    }
}
