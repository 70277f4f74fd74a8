//! What must be said of numbers that come from the synthetic responses, and how well these reproduce what was stated.

use super::link::Ctx;
use crate::address::model::is_model;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::picture::WIDE;
use crate::picture::support::evidences;
use crate::study::exhibit::Block;
use crate::study::finding::Finding;
use crate::study::reconstruction::Status;
use crate::words::{fill, words};
use chart::{Chart, Mark, Support, layout};
use maud::{Markup, html};

/// The place on the method page that explains the responses.
const EXPLAINED: &str = "method/#synthetisch";

/// The sentence above a chart with modelled numbers; nothing above others.
pub fn warning(ctx: &Ctx, chart: &Chart) -> Markup {
    let w = words(ctx.lang);
    let modelled = chart.numbers().filter(is_modelled).count();
    let text = match modelled {
        0 => return html! {},
        n => fill(w.summary_modelled, &[("n", &n.to_string())]) + w.model_warning,
    };
    notice(ctx, &text)
}

fn is_modelled(mark: &&Mark) -> bool {
    mark.support == Some(Support::Modelled)
}

/// The sentence above tables with modelled numbers, for those that stand without a picture of them.
pub fn table_warning(ctx: &Ctx) -> Markup {
    notice(ctx, words(ctx.lang).model_warning)
}

/// The same, unless the picture drawn last has it already.
pub fn table_warning_once(ctx: &Ctx, blocks: &[Block]) -> Markup {
    let told = ctx.charts.borrow().last().is_some_and(has_modelled);
    html! { @if has_modelled_block(ctx, blocks) && !told { (table_warning(ctx)) } }
}

/// Whether blocks hold a number of the responses, modelled or observed.
pub fn has_counted_block(blocks: &[Block]) -> bool {
    let mut cells = blocks.iter().flat_map(Block::cells);
    cells.any(|cell| cell.counted().is_some())
}

/// Whether blocks hold a modelled number.
pub fn has_modelled_block(ctx: &Ctx, blocks: &[Block]) -> bool {
    is_model(ctx.survey) && has_counted_block(blocks)
}

/// What numbers counted in the responses are called above their column.
pub fn name(ctx: &Ctx) -> &'static str {
    let w = words(ctx.lang);
    match is_model(ctx.survey) {
        true => w.model,
        false => w.evidence_observed,
    }
}

fn notice(ctx: &Ctx, text: &str) -> Markup {
    html! {
        p.kb-notice.kb-modelled { (text) " " a href=(ctx.to(EXPLAINED)) { (words(ctx.lang).model_more) } }
    }
}

/// Whether a chart shows a number of the responses.
pub fn has_modelled(chart: &Chart) -> bool {
    chart.numbers().any(|mark| is_modelled(&mark))
}

/// What the numbers of the chart drawn last rest on, in words.
pub fn evidence(ctx: &Ctx) -> Markup {
    let charts = ctx.charts.borrow();
    let kinds = charts
        .last()
        .map_or(Vec::new(), |chart| evidences(&layout(chart, WIDE)));
    let words: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    html! {
        @if !kinds.is_empty() { span.kb-evidence data-evidence=(words.join(" ")) { (evidence_text(ctx.lang, &kinds, true)) } }
    }
}

/// `Beleg: veröffentlicht (published).` Where numbers are drawn, modelled ones are hatched.
pub(crate) fn evidence_text(lang: Lang, kinds: &[Evidence], drawn: bool) -> String {
    let w = words(lang);
    let name = |kind: &Evidence| match kind {
        Evidence::Published => w.kind_published,
        Evidence::Implied => w.kind_implied,
        Evidence::Modelled if drawn => w.kind_modelled,
        Evidence::Modelled => w.kind_modelled_only,
        Evidence::Observed => w.kind_observed,
    };
    let names: Vec<&str> = kinds.iter().map(name).collect();
    match kinds {
        [Evidence::Published] => w.all_published.to_string(),
        _ => format!("{}{}{}.", w.evidence_label, w.colon, names.join(", ")),
    }
}

/// How many of these findings come out of the responses as stated; nothing where none can be tested. `ledger` is the address of the lines.
pub fn reproduced(ctx: &Ctx, findings: &[&Finding], ledger: &str) -> Markup {
    let w = words(ctx.lang);
    let states = findings.iter().map(|f| ctx.survey.recount(f).status);
    let states: Vec<Status> = states.filter(|s| *s != Status::NotTestable).collect();
    let count = |wanted: &[Status]| states.iter().filter(|s| wanted.contains(s)).count();
    let (k, n) = (count(&[Status::Exact, Status::Worded]), states.len());
    let rest = [
        (Status::DoubleRounded, w.reproduced_double),
        (Status::Within1, w.reproduced_within),
        (Status::NotReproducible, w.reproduced_not),
    ];
    let rest: Vec<String> = rest
        .iter()
        .map(|(status, text)| (count(&[*status]), text))
        .filter(|(n, _)| *n > 0)
        .map(|(n, text)| fill(text, &[("n", &n.to_string())]))
        .collect();
    let text = if k == n {
        w.reproduced_all
    } else {
        w.reproduced
    };
    let text = fill(text, &[("k", &k.to_string()), ("n", &n.to_string())]);
    html! {
        @if n > 0 {
            p.kb-reproduced data-reproduced=(k) data-testable=(n) {
                (text) " "
                @if !rest.is_empty() { (fill(w.reproduced_rest, &[("list", &rest.join(", "))])) " " }
                a href=(ctx.to(ledger)) { (w.reproduced_ledger) }
            }
        }
    }
}
