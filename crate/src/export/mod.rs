//! Take along: what a reader saves or copies of a picture and its numbers – CSV, SVG, the scene of a PNG, a table, a citation.
//!
//! An export is a picture, all its numbers as records, and what these are about. A figure or question of the study makes one
//! (`exhibit`), and so do the profile of a class and the well placed in an area (`groups`) and the answer to a query (`answer`), with a
//! picture or without. Every export says by itself where it comes from: title, base, evidence, source, licence, data version, date, and the
//! address where one is known. Nothing is computed here: the numbers are those of the page.

mod about;
mod answer;
mod cite;
mod csv;
mod date;
pub mod embed;
mod exhibit;
mod grid;
mod groups;
mod ledger;
mod legible;
mod line;
mod lines;
mod of_cells;
pub mod preview;
mod style;
mod svg;
mod table;
mod wide;

use crate::address::{View, shown as survey_of};
use crate::lang::Lang;
use crate::query::{self, Query};
use crate::study::Study;
use crate::table::Table;
use crate::views::Rendered;
use crate::words::outside::outside;
use crate::words::table::Teller;
use about::{About, Grounds};
use answer::Answer;
use chart::{Chart, Scene};
use exhibit::Exhibited;
use grid::Grid;
pub use table::Copied;
use table::Legible;
use wide::Wide;

/// Characters of a file's name for what it holds: with the survey's name, a number and an ending there are 90 at most.
const NAME_ROOM: usize = 57;

/// When and from where something is taken along. The engine has no clock and does not know its address: who calls it says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct Occasion<'a> {
    /// The day, such as `2026-11-23`.
    pub date: &'a str,
    /// Address of the whole site, with a slash at its end; empty where it is unknown.
    pub site: &'a str,
}

/// Name of a file for a picture of a rendered page, as [`Export::file_name`] gives it, without counting anything again.
pub fn file_name(
    survey: &Study,
    rendered: &Rendered,
    index: usize,
    ending: &str,
) -> Option<String> {
    if rendered.view == View::LEDGER {
        return ledger::name(index).map(|name| named(survey, name, ending));
    }
    let taken = along(survey, &rendered.view)?;
    (taken == Along::Groups || rendered.charts.get(index).is_some()).then_some(())?; // the numbers of groups need no picture
    let name = match taken {
        Along::Answer => {
            let query = match rendered.view.id_in(&View::QUESTIONS) {
                Some(id) => Query::of(id),
                None => asked(survey, rendered).1,
            };
            answer::name(&query, rendered.lang, NAME_ROOM) + &exhibit::nth(index)
        }
        Along::Exhibit => exhibit::name(survey, &rendered.view, index),
        Along::Groups => groups::name(survey, rendered, index),
    };
    let survey = survey_of(survey, &rendered.view, &rendered.search);
    Some(named(survey, &name, ending))
}

/// Name of the file of rows by groups, so that it does not take the place of the one with a line a number: `…-breit.csv`.
pub fn wide_name(survey: &Study, rendered: &Rendered, index: usize) -> Option<String> {
    let name = file_name(survey, rendered, index, "csv")?;
    let word = outside(rendered.lang).wide_file;
    Some(format!("{}-{word}.csv", name.trim_end_matches(".csv")))
}

/// What is taken along of a view.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Along {
    /// The answer to a query.
    Answer,
    /// A picture of the study's numbers.
    Exhibit,
    /// All numbers of groups beside each other.
    Groups,
}

/// What is taken along of a view; `None` where nothing is.
fn along(survey: &Study, view: &View) -> Option<Along> {
    let one_of = |list: View| view.is_one_of(&list);
    if *view == View::EXPLORE || (one_of(View::QUESTIONS) && !survey.has_study()) {
        return Some(Along::Answer);
    }
    if one_of(View::PROFILES) || one_of(View::WELL_PLACED) {
        return Some(Along::Groups);
    }
    let exhibits = [View::QUESTIONS, View::FIGURES, View::TABLES];
    exhibits.into_iter().any(one_of).then_some(Along::Exhibit)
}

/// The file of a list of the ledger: the findings that its filter keeps, or the statements in words; `None` elsewhere.
pub fn list(
    survey: &Study,
    rendered: &Rendered,
    index: usize,
    occasion: Occasion,
) -> Option<String> {
    let here = rendered.view == View::LEDGER;
    here.then(|| ledger::csv(survey, rendered, index, occasion))?
}

/// Characters of a file's name for the survey it is of.
const SURVEY_ROOM: usize = 24;

fn named(survey: &Study, name: &str, ending: &str) -> String {
    let own = answer::plain(&survey.descriptor().name, SURVEY_ROOM);
    let own = if own.is_empty() { "survey" } else { &own };
    format!("{own}-{name}.{ending}")
}

/// The survey that a page of Explore shows, and what it asks.
fn asked<'a>(survey: &'a Study, rendered: &Rendered) -> (&'a Study, Query) {
    let search = rendered.search.trim_start_matches('?');
    let survey = survey_of(survey, &rendered.view, search);
    (survey, query::parse(search, survey.codebook()).query)
}

/// A picture with its numbers, ready to be taken along.
pub struct Export<'a> {
    survey: &'a Study,
    lang: Lang,
    occasion: Occasion<'a>,
    /// `None` where only numbers are taken along.
    chart: Option<&'a Chart>,
    /// What ends the name of files.
    name: String,
    about: About,
    /// Every number with all that is known about it.
    numbers: Grid,
    /// The numbers as rows by groups.
    tables: Vec<Wide>,
    /// Those that no such table has.
    others: Vec<Legible>,
}

impl<'a> Export<'a> {
    /// The picture of a rendered page with this `data-chart` number; `None` where there is none that shows numbers of the study or
    /// the answer to a query. An answer too large for pictures has its numbers alone, at 0. Profiles and areas give all their numbers, and any number
    /// is that of no picture.
    pub fn of(
        survey: &'a Study,
        rendered: &'a Rendered,
        index: usize,
        occasion: Occasion<'a>,
    ) -> Option<Export<'a>> {
        match along(survey, &rendered.view)? {
            Along::Answer => Export::of_search(survey, rendered, index, occasion),
            Along::Groups => Export::of_groups(survey, rendered, index, occasion),
            Along::Exhibit => Export::of_exhibit(survey, rendered, index, occasion),
        }
    }

    /// The answer to a query with its table, which is in this language too. Without a chart [`Export::svg`] has the lines below it alone.
    pub fn of_table(
        survey: &'a Study,
        query: &Query,
        table: &Table,
        chart: Option<&'a Chart>,
        lang: Lang,
        occasion: Occasion<'a>,
    ) -> Export<'a> {
        let answer = Answer {
            survey,
            lang,
            query,
            table,
            chart,
        };
        Export {
            survey,
            lang,
            occasion,
            chart,
            name: answer::name(query, lang, NAME_ROOM),
            about: answer.about(),
            numbers: answer.numbers(),
            tables: answer.tables(),
            others: Vec::new(),
        }
    }

    /// The same with sentences on what of the query was left out.
    pub fn left_out(mut self, sentences: &[String]) -> Export<'a> {
        for told in [&mut self.about.whole, &mut self.about.picture] {
            let note = std::iter::once(told.note.as_str());
            let notes = note.chain(sentences.iter().map(String::as_str));
            told.note = notes
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
        }
        self
    }

    fn of_search(
        survey: &'a Study,
        rendered: &'a Rendered,
        index: usize,
        occasion: Occasion<'a>,
    ) -> Option<Export<'a>> {
        let (lang, chart) = (rendered.lang, rendered.charts.get(index));
        if chart.is_none() && (index > 0 || !rendered.charts.is_empty()) {
            return None;
        }
        let (query, table) = rendered.tables.first()?;
        let survey = survey_of(survey, &rendered.view, &rendered.search);
        let mut export = Export::of_table(survey, query, table, chart, lang, occasion);
        export.name += &exhibit::nth(index);
        Some(export)
    }

    fn of_exhibit(
        survey: &'a Study,
        rendered: &'a Rendered,
        index: usize,
        occasion: Occasion<'a>,
    ) -> Option<Export<'a>> {
        let chart = rendered.charts.get(index)?;
        let teller = Teller::new(survey, rendered.lang);
        let shown = Exhibited::of(&teller, rendered, index)?;
        let numbers = lines::numbers(&shown);
        Some(Export {
            survey,
            lang: rendered.lang,
            occasion,
            chart: Some(chart),
            name: exhibit::name(survey, &rendered.view, index),
            about: shown.about(rendered, chart),
            tables: lines::tables(&shown, chart.name()),
            others: others(&shown),
            numbers,
        })
    }

    /// All numbers of the view, with this picture or without.
    fn of_groups(
        survey: &'a Study,
        rendered: &'a Rendered,
        index: usize,
        occasion: Occasion<'a>,
    ) -> Option<Export<'a>> {
        let taken = groups::of(survey, rendered, index)?;
        Some(Export {
            survey,
            lang: rendered.lang,
            occasion,
            chart: rendered.charts.get(index),
            name: groups::name(survey, rendered, index),
            about: taken.about,
            numbers: taken.numbers,
            tables: taken.tables,
            others: taken.others,
        })
    }

    /// Name of a file with this ending: `kommunalblick-abb-12.csv`, `kommunalblick-strategie-nach-groessenklasse.csv`.
    pub fn file_name(&self, ending: &str) -> String {
        named(self.survey, &self.name, ending)
    }

    /// Every number with all that is known about it, as CSV.
    pub fn csv(&self) -> String {
        csv::write(self)
    }

    /// The same as rows by groups: a line an option, a column a group, what each number rests on beside it. `None` where there is no such table.
    pub fn csv_wide(&self) -> Option<String> {
        (!self.tables.is_empty()).then(|| csv::write_wide(self))
    }

    /// The picture for a width in CSS pixels, with the lines that say where it comes from, on paper.
    pub fn scene(&self, width: u32) -> Scene {
        svg::scene(self, width)
    }

    /// What is drawn for a width rests on this.
    fn grounds(&self, width: u32) -> Grounds {
        self.chart.map_or_else(Grounds::default, |chart| {
            svg::grounds(self, &chart::layout(chart, width))
        })
    }

    /// The scene as an SVG file that needs nothing else.
    pub fn svg(&self, width: u32) -> String {
        svg::write(self, width)
    }

    /// The answer's charts below each other in the place of its own, as such a file, with light or dark colours.
    pub(crate) fn svg_of(&self, charts: &[Chart], width: u32, dark: bool) -> String {
        let blank = svg::blank(self, width);
        let drawn = match charts {
            [only] => chart::layout(only, width),
            charts => svg::stacked(charts, blank),
        };
        svg::write_drawn(self, drawn, dark)
    }

    /// The numbers as a table for the clipboard.
    pub fn table(&self) -> Copied {
        table::write(self)
    }

    /// The picture as a source: study, figure, page, address, data version, date; of a query also that numbers are modelled or invented.
    pub fn citation(&self) -> String {
        cite::citation(self)
    }

    /// What comes out as a sentence for a text, with title, base, year, source and address.
    pub fn sentence(&self) -> String {
        cite::sentence(self)
    }

    /// The page's address where the site's is known.
    fn address(&self) -> Option<String> {
        let site = self.occasion.site;
        (!site.is_empty()).then(|| format!("{site}{}", self.about.place))
    }
}

/// The stated numbers of a figure or question that no table of it has, as a table; nothing where there are none.
fn others(shown: &Exhibited) -> Vec<Legible> {
    let title = outside(shown.lang).others;
    let grid = lines::others(shown);
    let some = (!grid.rows.is_empty()).then(|| Legible::of_lines(shown.lang, title, &grid));
    some.into_iter().collect()
}
