//! What those do who are well placed, in a few lines that lead to the pages of their areas.

use crate::page::jump;
use crate::page::link::Ctx;
use crate::study::finding::Finding;
use crate::study::labels::joined;
use crate::study::well_placed::{self, Difference, Line, Placed};
use crate::views::any::well_placed::{area_path, area_title};
use crate::words::quoted;
use crate::words::study::words;
use maud::{Markup, html};

/// Its place on the page.
const PLACE: &str = "placed";
/// So many areas are told.
const AREAS: usize = 3;

/// The areas with the largest leads; nothing where no lead is stated.
pub fn placed(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let role = ctx.survey.descriptor().roles.well_placed.as_ref();
    let areas = role.map_or(&[][..], |role| &role.areas).iter();
    let mut told: Vec<(f64, Markup)> = areas
        .filter_map(|area| {
            let placed = well_placed::of_area(ctx.survey, area)?;
            let (lead, label) = lead(ctx, &placed)?;
            let line = html! { li { a href=(ctx.to(&area_path(area))) { (area_title(ctx, area)) } (w.colon) (label) } };
            Some((lead, line))
        })
        .collect();
    crate::order::sort_by(&mut told, |a, b| a.0 > b.0);
    html! {
        @if !told.is_empty() {
            section.kb-about.kb-brief {
                (jump::heading(PLACE, w.profile_placed))
                ul { @for (_, line) in told.iter().take(AREAS) { (line) } }
            }
        }
    }
}

/// The answer in which those who are well placed are farthest ahead of all, and by how many points. Stated bases below 30 bear no lead.
fn lead(ctx: &Ctx, placed: &Placed) -> Option<(f64, String)> {
    let small = |f: &Finding| f.base().known().is_some_and(crate::table::is_small);
    let bears = |line: &&Line| {
        let both = [&line.placed, &line.all].into_iter();
        let exact = line.difference.filter(Difference::is_ranked).is_some();
        exact && !both.flat_map(|cell| &cell.printed).any(|f| small(f))
    };
    let lines = placed.lines().filter(bears);
    let lines = lines.filter_map(|line| Some((line.ranked().filter(|p| *p > 0.0)?, line)));
    let (points, line) = lines.reduce(|best, next| match next.0 > best.0 {
        true => next,
        false => best,
    })?;
    let label = joined(&line.question.title, &line.label);
    Some((points, quoted(label.get(ctx.lang), ctx.lang)))
}
