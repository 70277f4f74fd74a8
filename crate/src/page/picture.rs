//! Charts as pictures in the page.

use super::link::{Ctx, Links};
use super::model::warning;
use crate::picture::exhibit::chart;
use crate::picture::{FULL, NARROW, WIDE};
use crate::study::exhibit::Block;
use crate::words::words;
use chart::{self, Chart, Form, Scene, SvgOptions};
use maud::{Markup, PreEscaped, html};

/// A picture of the blocks with a name and a description. Above it stands what must be said of numbers that are modelled.
pub fn picture(ctx: &Ctx, name: &str, description: &str, blocks: &[Block], form: Form) -> Markup {
    // Only a chart without a name is refused, and every title of a valid package is a text.
    let chart = chart((ctx.survey, ctx.lang), (name, description), blocks, form);
    chart.map_or_else(
        |_| html! {},
        |chart| html! { (warning(ctx, &chart)) (show(ctx, chart)) },
    )
}

/// The place of a chart, with the pre-rendered pictures for full, wide and narrow columns. Live views paint the same layouts on a canvas instead,
/// and get the picture only for paper: thousands of shapes that nobody sees would slow every step down.
pub fn show(ctx: &Ctx, chart: Chart) -> Markup {
    placed(ctx, chart, true)
}

/// A picture with which a page begins that a first visit fetches, without a layout for full columns: so it waits for less.
pub fn show_first(ctx: &Ctx, chart: Chart) -> Markup {
    placed(ctx, chart, false)
}

fn placed(ctx: &Ctx, chart: Chart, full: bool) -> Markup {
    let index = ctx.charts.borrow().len();
    let stills = html! {
        @if ctx.links == Links::Folder {
            @for (width, class) in layouts(full) { (PreEscaped(still(&chart, index, *width, class))) }
        }
    };
    let markup = place(&chart, (index, full), &stills);
    ctx.charts.borrow_mut().push(chart);
    markup
}

/// A chart in a page that has no other, where its marks ask nothing.
pub fn alone(chart: &Chart) -> Markup {
    place(chart, (0, false), &plain(chart, chart))
}

/// Two charts that ask nothing and that no script paints: for wide columns, and for narrow ones. One picture a page.
pub fn plain(wide: &Chart, narrow: &Chart) -> Markup {
    let drawn = [(wide, WIDE, "wide"), (narrow, NARROW, "narrow")].map(|(chart, width, class)| {
        let mut scene = chart::layout(chart, width);
        scene.pick_nothing();
        PreEscaped(written(&scene, 0, class))
    });
    html! { @for svg in &drawn { (svg) } }
}

/// `full`: whether it has the layout for full columns.
fn place(chart: &Chart, (index, full): (usize, bool), inside: &Markup) -> Markup {
    let name = described(chart.name(), &chart.told());
    let full = full.then_some(FULL);
    let legend = chart.is_legend();
    html! { div.kb-picture.kb-legend[legend] data-chart=(index) data-full=[full] data-wide=(WIDE) data-narrow=(NARROW) data-name=(name) { (inside) } }
}

/// The layouts of a picture, and for which columns each is: as the style sheet names them.
const LAYOUTS: [(u32, &str); 3] = [(FULL, "full"), (WIDE, "wide"), (NARROW, "narrow")];

/// Those of a picture, with the one for full columns or without.
fn layouts(full: bool) -> &'static [(u32, &'static str)] {
    match full {
        true => &LAYOUTS,
        false => &LAYOUTS[1..],
    }
}

/// A chart as SVG for the page; `class` says for which columns.
fn still(chart: &Chart, index: usize, width: u32, class: &str) -> String {
    written(&chart::layout(chart, width), index, class)
}

fn written(scene: &Scene, index: usize, class: &str) -> String {
    let (prefix, class) = (format!("kb{index}{class}"), format!("kb-{class}"));
    let options = SvgOptions {
        class: &class,
        ..SvgOptions::new(&prefix)
    };
    let svg = chart::svg_document(scene, &options);
    svg.trim_end().to_owned() // nothing but the picture: the shell compares what stands around it
}

/// Name and description of a chart, as two sentences, for whatever shows it; a question brings its own mark.
fn described(name: &str, description: &str) -> String {
    match name.ends_with(['?', '!', '.', '…', ':']) {
        true => format!("{name} {description}"),
        false => format!("{name}. {description}"),
    }
}

/// What stands in for a chart where the browser has no canvas for it.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
pub fn in_place(chart: &Chart, index: usize) -> String {
    let chart = &chart.whole();
    let svg = |width, class: &str| {
        let (prefix, class) = (format!("kb{index}in{class}"), format!("kb-{class}"));
        let options = SvgOptions {
            class: &class,
            ..SvgOptions::new(&prefix)
        };
        PreEscaped(chart::svg_document(&chart::layout(chart, width), &options))
    };
    let markup = html! { div.kb-stands { @for (width, class) in LAYOUTS { (svg(width, class)) } } };
    markup.into_string()
}

/// Longer pictures would be too small to read on one page: at this height, in units of the layout, letters are about six points high.
const LONGEST_ON_PAPER: i32 = 1_200;

/// The picture that paper gets; of one that is too long for a page, a sentence.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
pub fn for_paper(chart: &Chart, index: usize, lang: crate::lang::Lang) -> String {
    match chart::layout(chart, WIDE).height > LONGEST_ON_PAPER {
        true => html! { p.kb-chart.kb-wide { (words(lang).too_long_for_paper) } }.into_string(),
        false => still(chart, index, WIDE, "wide"),
    }
}

#[cfg(test)]
mod tests {
    use super::{described, for_paper};
    use crate::lang::Lang;
    use chart::{Axis, Block, Chart, Form, Mark, Row, Support, Words};

    #[test]
    fn on_paper_a_picture_that_is_too_long_for_a_page_gives_way_to_a_sentence() {
        let drawn = |rows: u32| {
            let mark = || Mark::known(Support::Observed, 0.5, "50 %", "");
            let rows = (0..rows).map(|row| Row::option(row.to_string(), vec![mark()]));
            let blocks = vec![Block::plain(rows.collect())];
            let words = Words::new("", "");
            let chart = Chart::new("Name", "Text.", Form::Bars, Axis::Percent, blocks, words);
            for_paper(&chart.expect("named"), 0, Lang::De)
        };
        assert!(drawn(20).starts_with("<svg") && !drawn(20).contains("zu lang"));
        assert!(drawn(60).contains("für eine Druckseite zu lang") && !drawn(60).contains("<svg"));
    }

    #[test]
    fn a_name_that_ends_in_a_mark_gets_no_second_one() {
        assert_eq!(described("Alter", "Von 3."), "Alter. Von 3.");
        assert_eq!(described("Wie alt?", "Von 3."), "Wie alt? Von 3.");
    }
}
