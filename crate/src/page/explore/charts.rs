//! The pictures of a table and its panels in the page.

use super::statistics::pending;
use crate::codebook::Question;
use crate::page::link::Ctx;
use crate::page::picture;
use crate::page::take::{take, take_folded};
use crate::picture::depiction::{Depiction, Pictures};
use crate::picture::standing::{compared, leaves_tiny_out};
use crate::query::Query;
use crate::table::{Panel, Table};
use crate::words::{fill, words};
use chart::{Chart, Form};
use maud::{Markup, html};

/// So many numbers of panels stand open; those of the first panel always do.
const OPEN: usize = 120;

/// The pictures of a table and its panels: the first panels open, each other one in a fold.
pub fn charts(ctx: &Ctx, query: &Query, question: &Question, table: &Table) -> Markup {
    let depiction = Depiction::of(ctx.survey, ctx.lang, (query, question), table);
    let mut pictures = depiction.pictures();
    let legend = depiction.legend(&mut pictures);
    let beside = matches!(depiction.form(), Form::Bars | Form::Dots | Form::Stacked);
    let Some(panels) = &table.panels else {
        return html! { @for picture in pictures { (shown(ctx, &depiction, table, picture)) } };
    };
    let open = panels
        .first()
        .map_or(1, |panel| OPEN / panel.table.numbers().count().max(1));
    let told = |panel: &Panel, picture| {
        html! {
            p.kb-panel-told { (ctx.teller().summary(&panel.table)) } (shown(ctx, &depiction, &panel.table, picture))
        }
    };
    let mut all = panels.iter().zip(pictures).enumerate();
    let panels = html! {
        div.kb-panels[beside] {
            @for (_, (panel, picture)) in all.by_ref().take(open.max(1)) {
                section.kb-panel { h2.kb-panel-name { (panel.label) } (told(panel, picture)) }
            }
        }
        @for (at, (panel, picture)) in all {
            details.kb-more.kb-panel id=(format!("panel-{at}")) { summary { h2.kb-panel-name { (panel.label) } } (told(panel, picture)) }
        }
    };
    // The last of the charts, so that the first picture of the answer is the first panel's.
    html! { @if let Some(legend) = legend { (picture::show(ctx, legend)) } (panels) }
}

fn shown(ctx: &Ctx, depiction: &Depiction, table: &Table, pictures: Pictures) -> Markup {
    let w = words(ctx.lang);
    let drawn = |chart: Chart| html! { (picture::show(ctx, chart)) @if depiction.panels { (take_folded(ctx)) } @else { (take(ctx)) } };
    html! {
        div.kb-held { @if let Some(chart) = pictures.main { (drawn(chart)) } }
        @if let Some(chart) = pictures.map {
            div.kb-further {
                (heading(depiction, &fill(w.map_of, &[("name", &depiction.mapped(table))])))
                div.kb-held { (drawn(chart)) }
            }
        }
        @if compared(table) && depiction.form() != Form::Heat {
            div.kb-further {
                (heading(depiction, w.standing_out))
                div.kb-held {
                    @match pictures.standing_out {
                        Some(chart) if depiction.pending => {
                            p { (pending(w.exact_running, w.standing_out_lead)) }
                            div.kb-room inert { (drawn(chart)) }
                        },
                        Some(chart) => { p { (w.standing_out_lead) } (drawn(chart)) },
                        None => p { (w.nothing_stands_out) @if leaves_tiny_out(table) { " " (w.tiny_left_out) } },
                    }
                }
            }
        }
    }
}

/// Of a further picture; below a panel's name it is one step smaller.
fn heading(depiction: &Depiction, text: &str) -> Markup {
    html! { @if depiction.panels { h3 { (text) } } @else { h2 { (text) } } }
}
