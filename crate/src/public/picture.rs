//! The picture of a query as a file: the charts of Explore below each other, on paper of fixed colours, with their origin below them.

use super::Fault;
use super::asked::Asked;
use crate::export::{Export, Occasion};
use crate::lang::Lang;
use crate::picture::depiction::main_charts;
use crate::problem::Wanted;
use crate::study::Study;

/// Width of a picture in CSS pixels, where none is asked for.
pub const DEFAULT_WIDTH: f64 = 640.0;
/// The narrowest and the widest picture.
pub const WIDTHS: [u32; 2] = [240, 4096];

/// What a picture is drawn on.
#[derive(Clone, Copy)]
pub(super) struct Paper {
    width: u32,
    dark: bool,
}

impl Paper {
    /// Checks width and theme.
    pub fn of(width: f64, theme: &str, lang: Lang) -> Result<Paper, Fault> {
        let [least, most] = WIDTHS;
        if !(f64::from(least)..=f64::from(most)).contains(&width) {
            let [from, to] = [least, most].map(|n| n.to_string());
            let expected = Wanted::NumberBetween.of(&[&from, &to]);
            let found = width.to_string();
            return Err(Fault::argument("width", &found, expected, lang));
        }
        let dark = match theme {
            "light" => false,
            "dark" => true,
            other => return Err(Fault::word("theme", other, &["light", "dark"], lang)),
        };
        Ok(Paper {
            width: width as u32,
            dark,
        })
    }
}

/// The file. A table without any number gives its title and its sentences.
pub(super) fn svg(survey: &Study, asked: &Asked, paper: Paper, lang: Lang) -> String {
    let Asked {
        query,
        table,
        left_out,
    } = asked;
    let charts = main_charts(survey, query, table, lang);
    let only = match charts.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    let export = Export::of_table(survey, query, table, only, lang, Occasion::default());
    let export = export.left_out(left_out);
    export.svg_of(&charts, paper.width, paper.dark)
}
