//! Take along: what a reader saves or copies of a picture and its numbers – CSV, SVG, the scene of a PNG, a table, a citation.
//!
//! Every export says by itself where it comes from: title, base, evidence, source, licence, data version, date, and the
//! address where one is known. Nothing is computed here: the numbers are those of the page.

mod cite;
pub(crate) mod csv;
mod record;
pub(crate) mod style;
pub(crate) mod svg;
mod table;

use crate::chart::{Chart, Scene};
use crate::lang::Lang;
use crate::page::{self, Rendered, View};
use crate::study::Survey;
use crate::study::exhibit::{Block, Exhibit, by_size_class};
use crate::study::figure::Figure;
use crate::study::finding::Finding;
pub use table::Copied;

/// Pixels of a PNG for each pixel of its scene, in both directions.
pub const PNG_DENSITY: f64 = 2.0;

/// When and from where something is taken along. The engine has no clock and does not know its address: who calls it says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct Occasion<'a> {
    /// The day, such as `2026-11-23`.
    pub date: &'a str,
    /// Address of the whole site, with a slash at its end; empty where it is unknown.
    pub site: &'a str,
}

/// A picture of a rendered page with its numbers, ready to be taken along.
pub struct Export<'a> {
    survey: &'a Survey,
    lang: Lang,
    rendered: &'a Rendered,
    chart: &'a Chart,
    /// The figure of the study; `None` on the page of a question.
    figure: Option<&'a Figure>,
    /// What ends the name of files.
    name: String,
    blocks: Vec<Block<'a>>,
    /// Printed numbers that no block shows.
    others: Vec<&'a Finding>,
    occasion: Occasion<'a>,
}

impl<'a> Export<'a> {
    /// The picture of a rendered page with this `data-chart` number; `None` where there is none that shows numbers of the study.
    pub fn of(
        survey: &'a Survey,
        rendered: &'a Rendered,
        index: usize,
        occasion: Occasion<'a>,
    ) -> Option<Export<'a>> {
        let chart = rendered.charts.get(index)?;
        let (figure, exhibit) = exhibit(survey, &rendered.view, index)?;
        Some(Export {
            survey,
            lang: rendered.lang,
            rendered,
            chart,
            figure,
            name: name(&rendered.view, index),
            blocks: exhibit.blocks,
            others: exhibit.others,
            occasion,
        })
    }

    /// Name of a file with this ending: `kommunalblick-abb-12.csv`.
    pub fn file_name(&self, ending: &str) -> String {
        format!("kommunalblick-{}.{ending}", self.name)
    }

    /// Every number with all that is known about it, as CSV.
    pub fn csv(&self) -> String {
        csv::write(self)
    }

    /// The picture for a width in CSS pixels, with the lines that say where it comes from, on paper.
    pub fn scene(&self, width: u32) -> Scene {
        svg::scene(self, width)
    }

    /// The scene as an SVG file that needs nothing else.
    pub fn svg(&self, width: u32) -> String {
        svg::write(self, width)
    }

    /// The numbers as a table for the clipboard.
    pub fn table(&self) -> Copied {
        table::write(self)
    }

    /// The picture as a source: study, figure, page, address, data version, date.
    pub fn citation(&self) -> String {
        cite::citation(self)
    }

    /// The page's address where the site's is known.
    fn address(&self) -> Option<String> {
        let path = page::address(self.survey, self.lang, &self.rendered.view);
        (!self.occasion.site.is_empty()).then(|| format!("{}{path}", self.occasion.site))
    }

    /// The numbers that the picture shows.
    fn drawn(&self) -> Vec<&'a Finding> {
        page::drawn(&self.blocks)
    }
}

/// What a picture shows: that of a figure, the first of a question, or the second, by size class.
fn exhibit<'a>(
    survey: &'a Survey,
    view: &View,
    index: usize,
) -> Option<(Option<&'a Figure>, Exhibit<'a>)> {
    match view {
        View::Figure(id) => {
            let figure = survey.figure(id)?;
            Some((Some(figure), Exhibit::of_figure(survey, figure)))
        }
        View::Question(id) => {
            let question = survey.codebook().question(id)?;
            let mut exhibit = Exhibit::of_question(survey, question);
            if index > 0 {
                exhibit.blocks = by_size_class(survey, question);
            }
            Some((None, exhibit))
        }
        _ => None,
    }
}

/// Ids are data: what a file name may not hold becomes a hyphen.
fn name(view: &View, index: usize) -> String {
    let id = match view {
        View::Figure(id) | View::Question(id) => id,
        _ => "",
    };
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let more = if index > 0 {
        format!("-{}", index + 1)
    } else {
        String::new()
    };
    id.chars().map(plain).chain(more.chars()).collect()
}
