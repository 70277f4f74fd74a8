//! What fills, lightness and signs mean, where that is not clear without it, and the number of respondents that holds for everything.

use super::super::input::{Chart, Form};
use super::super::marks::Direction;
use super::super::scene::{Anchor, Area, Role, Shape};
use super::cases::{SIGN, Told};
use super::cells::glyph;
use super::dots;
use super::fill::fill;
use super::flow::{Flow, LEGEND_GAP};
use super::sheet::{SMALL_STRONG, Sheet};
use crate::evidence::Evidence;

/// Every entry belongs to something that is drawn.
pub(super) fn draw(sheet: &mut Sheet, told: &Told, width: i32) {
    let mut flow = Flow::new(0, width, sheet.y);
    evidence_entries(sheet, &told.chart, &mut flow);
    shade_entries(sheet, &told.chart, &mut flow);
    direction_entries(sheet, &told.chart, &mut flow);
    if told.signed {
        sign_entry(sheet, &mut flow, SIGN, &told.chart.words.few);
    }
    if !told.whole.is_empty() {
        sheet.plain(flow.words(&told.whole));
    }
    if flow.bottom() > sheet.y {
        sheet.y = flow.bottom() + LEGEND_GAP;
    }
}

fn evidence_entries(sheet: &mut Sheet, chart: &Chart, flow: &mut Flow) {
    let present = evidences(chart);
    let plain = |evidence: &Evidence| matches!(evidence, Evidence::Published | Evidence::Observed);
    if present.is_empty() || (present.len() == 1 && present.iter().all(plain)) {
        return;
    }
    for (evidence, text) in chart
        .words
        .legend
        .iter()
        .filter(|(evidence, _)| present.contains(evidence))
    {
        sheet.plain(flow.entry(text, |area| match chart.form {
            Form::Dots => dots::swatch(*evidence, area),
            _ => swatch(*evidence, area),
        }));
    }
}

/// Which numbers the steps of lightness stand for, in grids and on maps.
fn shade_entries(sheet: &mut Sheet, chart: &Chart, flow: &mut Flow) {
    let shaded = matches!(chart.form, Form::Heat | Form::Tiles);
    let present = evidences(chart);
    let solid = |evidence: &&Evidence| **evidence != Evidence::Modelled;
    let Some(evidence) = present.iter().find(solid).or(present.first()) else {
        return;
    };
    let like = match evidence {
        Evidence::Modelled => Evidence::Modelled,
        _ => Evidence::Published,
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

fn swatch(evidence: Evidence, area: Area) -> Vec<Shape> {
    let solid = if evidence == Evidence::Implied {
        Area {
            w: area.w / 2,
            ..area
        }
    } else {
        area
    };
    fill(Some(evidence), 0, solid, area)
}

fn evidences(chart: &Chart) -> Vec<Evidence> {
    let mut present: Vec<Evidence> = chart.numbers().filter_map(|mark| mark.evidence).collect();
    crate::order::sort_by(&mut present, |a, b| a < b);
    present.dedup();
    present
}
