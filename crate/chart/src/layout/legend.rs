//! What fills, lightness and signs mean, where that is not clear without it, and the number of respondents that holds for everything.

use super::super::input::{Chart, Form, Part};
use super::super::marks::Direction;
use super::super::scene::{Anchor, Area, Role, Shape};
use super::cases::{SIGN, Told};
use super::cells::glyph;
use super::dots;
use super::fill::fill;
use super::flow::{Flow, LEGEND_GAP};
use super::sheet::{SMALL_STRONG, Sheet};
use crate::Support;

/// Every entry belongs to something that is drawn.
pub(super) fn draw(sheet: &mut Sheet, told: &Told, width: i32) {
    let mut flow = Flow::new(0, width, sheet.y);
    let part = told.chart.common.part;
    if matches!(part, Part::Whole | Part::Legend) {
        support_entries(sheet, &told.chart, &mut flow);
        shade_entries(sheet, &told.chart, &mut flow);
        direction_entries(sheet, &told.chart, &mut flow);
        if told.signed {
            sign_entry(sheet, &mut flow, SIGN, &told.chart.words.few);
        }
    }
    if !told.whole.is_empty() && part != Part::Legend {
        sheet.plain(flow.words(&told.whole));
    }
    if flow.bottom() > sheet.y {
        sheet.y = flow.bottom() + LEGEND_GAP;
    }
}

fn support_entries(sheet: &mut Sheet, chart: &Chart, flow: &mut Flow) {
    let present = supports(chart);
    let plain = |support: &Support| matches!(support, Support::Published | Support::Observed);
    if present.is_empty() || (present.len() == 1 && present.iter().all(plain)) {
        return;
    }
    for (support, text) in chart
        .words
        .legend
        .iter()
        .filter(|(support, _)| present.contains(support))
    {
        sheet.plain(flow.entry(text, |area| match chart.form {
            Form::Dots | Form::Dumbbell => dots::swatch(*support, area),
            _ => swatch(*support, area),
        }));
    }
}

/// Which numbers the steps of lightness stand for, in grids and on maps.
fn shade_entries(sheet: &mut Sheet, chart: &Chart, flow: &mut Flow) {
    let shaded = matches!(chart.form, Form::Heat | Form::Tiles);
    let present = supports(chart);
    let solid = |support: &&Support| **support != Support::Modelled;
    let Some(support) = present.iter().find(solid).or(present.first()) else {
        return;
    };
    let like = match support {
        Support::Modelled => Support::Modelled,
        _ => Support::Published,
    };
    for (level, text) in chart.words.shades.iter().filter(|_| shaded) {
        sheet.plain(flow.entry(text, |area| fill(Some(like), *level, area, area)));
    }
}

/// What ▲ and ▼ say, where they occur.
fn direction_entries(sheet: &mut Sheet, chart: &Chart, flow: &mut Flow) {
    let words = [
        (Direction::Above, &chart.words.above),
        (Direction::Below, &chart.words.below),
    ];
    for (direction, text) in words {
        let occurs =
            chart.form == Form::Heat && chart.numbers().any(|mark| mark.marked == Some(direction));
        if occurs {
            sign_entry(sheet, flow, glyph(direction), text);
        }
    }
}

/// A sign and what it says; nothing where there are no words for it.
fn sign_entry(sheet: &mut Sheet, flow: &mut Flow, sign: &str, text: &str) {
    let drawn = |area: Area| {
        let middle = area.x + area.w / 2;
        vec![SMALL_STRONG.text(middle, area.middle(), Anchor::Middle, Role::Ink, sign)]
    };
    if !text.trim().is_empty() {
        sheet.plain(flow.entry(text, drawn));
    }
}

fn swatch(support: Support, area: Area) -> Vec<Shape> {
    let solid = if support == Support::Implied {
        Area {
            w: area.w / 2,
            ..area
        }
    } else {
        area
    };
    fill(Some(support), 0, solid, area)
}

fn supports(chart: &Chart) -> Vec<Support> {
    let has = |support: &Support| chart.numbers().any(|mark| mark.support == Some(*support));
    Support::ALL.into_iter().filter(has).collect()
}
