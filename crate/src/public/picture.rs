//! The picture of a query as a file: the charts of Explore below each other, on paper of fixed colours, with their origin below them.

use super::Fault;
use super::asked::Asked;
use crate::chart::{CSS, Chart, Scene, layout};
use crate::evidence::Evidence;
use crate::export::{style, svg};
use crate::lang::Lang;
use crate::page;
use crate::study::Survey;
use crate::table::{Table, show};
use crate::texts::{fill, words};

/// Width of a picture in CSS pixels, where none is asked for.
pub const DEFAULT_WIDTH: f64 = 640.0;
/// The narrowest and the widest picture.
pub const WIDTHS: [u32; 2] = [240, 4096];
/// Room between two charts.
const GAP: i32 = 24;

/// What a picture is drawn on.
#[derive(Clone, Copy)]
pub(super) struct Paper {
    width: u32,
    dark: bool,
}

impl Paper {
    /// Checks width and theme.
    pub fn of(width: f64, theme: &str, lang: Lang) -> Result<Paper, Fault> {
        let w = words(lang);
        let [least, most] = WIDTHS;
        if !(f64::from(least)..=f64::from(most)).contains(&width) {
            let [from, to] = [least, most].map(|n| n.to_string());
            let values = [("place", "width"), ("from", &from), ("to", &to)];
            return Err(Fault::argument("width", fill(w.argument_width, &values)));
        }
        let dark = match theme {
            "light" => false,
            "dark" => true,
            other => return Err(Fault::word(w, "theme", other, &["light", "dark"])),
        };
        Ok(Paper {
            width: width as u32,
            dark,
        })
    }
}

/// The file. A table without any number gives its title and its sentences.
pub(super) fn svg(survey: &Survey, asked: &Asked, paper: Paper, lang: Lang) -> String {
    let Asked { query, table } = asked;
    let charts = page::main_charts(survey, query, table, lang);
    let css = match paper.dark {
        true => style::dark(CSS),
        false => style::light(CSS),
    };
    let drawn = stacked(&charts, table, paper.width);
    let lines = credits(survey, asked, lang);
    svg::document(&svg::framed(drawn, &table.title, &lines), &css)
}

/// All charts in one scene, below each other.
fn stacked(charts: &[Chart], table: &Table, width: u32) -> Scene {
    let mut whole = Scene {
        name: table.title.clone(),
        description: table.summary.clone(),
        width: width as i32,
        height: 0,
        items: Vec::new(),
    };
    for chart in charts {
        let mut scene = layout(chart, width);
        if charts.len() > 1 {
            scene = svg::titled(scene, chart.name());
        }
        let above = if whole.height > 0 { GAP } else { 0 };
        scene.shift(0, whole.height + above);
        whole.height += above + scene.height;
        whole.items.extend(scene.items);
    }
    whole
}

/// What must be kept in mind, the summary, evidence, source, study and data package: one line each.
fn credits(survey: &Survey, asked: &Asked, lang: Lang) -> Vec<String> {
    let (w, d) = (words(lang), survey.descriptor());
    let labelled = |label: &str, text: &str| match text {
        "" => String::new(),
        text => format!("{label}{}{text}", w.colon),
    };
    let package = [
        ("name", d.name.as_str()),
        ("version", d.version.as_str()),
        ("licence", d.licence.as_str()),
    ];
    let study = match d.study.get(lang) {
        "" => String::new(),
        study => format!("{study}."),
    };
    let (kinds, _) = show::evidence(&asked.table, asked.query.measure);
    let kinds: Vec<Evidence> = kinds.iter().filter(|k| k.1 > 0).map(|k| k.0).collect();
    let mut lines = asked.table.warnings.clone();
    lines.push(asked.table.summary.clone());
    lines.push(match kinds.as_slice() {
        [] => w.summary_none.to_string(),
        kinds => page::evidence_text(lang, kinds),
    });
    lines.push(labelled(w.source, &sources(survey, &asked.table, lang)));
    lines.push(labelled(w.study, &study));
    lines.push(fill(w.take_data, &package));
    lines.retain(|line| !line.is_empty());
    lines
}

/// The places of the printed numbers that are shown, each once.
fn sources(survey: &Survey, table: &Table, lang: Lang) -> String {
    let shown = |c: &&crate::table::Cell| c.evidence == Evidence::Published;
    let cells = table.parts().flat_map(Table::numbers).filter(shown);
    let mut places: Vec<&str> = Vec::new();
    let ids = cells.filter_map(|c| c.printed.first()?.findings.first());
    for finding in ids.filter_map(|id| survey.finding(id)) {
        let place = finding.source.label(lang);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    match places.as_slice() {
        [] => String::new(),
        places => format!("{} {}", places.join(", "), words(lang).of_study),
    }
}
