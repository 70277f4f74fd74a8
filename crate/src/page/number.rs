//! Numbers as `<data>`: readable by people, scripts and tests, each with its evidence, base and source.

use crate::stated::Stated;

use super::link::Ctx;
use crate::address::{View, figure_path};
use crate::computed;
use crate::describe::Phrase;
use crate::evidence::Evidence;
use crate::format::count;
use crate::query::Measure;
use crate::study::finding::{Base, Finding, Qualifier, Status, Value};
use crate::study::reconstruction::Bound;
use crate::table::{Flag, flag};
use crate::tabulate::Tally;
use crate::words::words;
use maud::{Markup, html};

/// A finding as a person reads it. Words and ranges have no machine value and are no `<data>`.
pub fn number(ctx: &Ctx, finding: &Finding) -> Markup {
    let text = finding.display(ctx.lang);
    let base = finding.base().known().map(|n| n.to_string());
    let qualifier = (finding.qualifier != Qualifier::Exact).then_some(finding.qualifier.as_str());
    if let Value::NRange(..) = finding.value {
        return cases(ctx, finding.base());
    }
    html! {
        @match finding.machine_value() {
            Some(value) => data value=(value) data-qualifier=[qualifier] data-evidence=(Evidence::Published.as_str()) data-base=[base] data-source=(finding.id) { (text) },
            None => span.kb-words data-source=(finding.id) { (text) },
        }
        @if finding.status == Status::External { " " span.kb-flag { (words(ctx.lang).external) } }
    }
}

/// What the responses give, as `<data>`, or only the counts: of a model `Modell: 54 % (206 von 381)`, where the word is part of it, so that whoever
/// takes the number has it; of observed ones the number.
pub fn counted(ctx: &Ctx, measure: Measure, tally: Tally, brief: bool) -> Markup {
    let evidence = ctx.survey.descriptor().evidence;
    let value = computed::machine_of(evidence, measure, tally);
    let text = match brief {
        true => computed::k_of_n(ctx.lang, tally),
        false => computed::full(ctx.lang, measure, tally),
    };
    html! {
        data value=(value) data-evidence=(evidence.as_str()) data-base=(tally.base) { (computed::word(ctx.lang, evidence)) (text) }
        @if !brief { (few(ctx, Some(tally.base))) }
    }
}

/// A finding, with the flag of a number out of few. How many cases there are is out of none.
pub fn flagged(ctx: &Ctx, finding: &Finding) -> Markup {
    let cases = matches!(finding.value, Value::N(_) | Value::NRange(..));
    let base = finding.base().known().filter(|_| !cases);
    html! { (number(ctx, finding)) (few(ctx, base)) }
}

/// The flag of a number out of few.
pub fn few(ctx: &Ctx, base: Option<u32>) -> Markup {
    let w = words(ctx.lang);
    let text = base.and_then(flag).map(|flag| match flag {
        Flag::Tiny => w.tiny_base,
        Flag::Small => w.small_base,
    });
    html! { @if let Some(text) = text { " " span.kb-flag.kb-few { (text) } } }
}

/// Between which counts the stated numbers force one, as `<data>`: its value is the lower bound.
pub fn implied(ctx: &Ctx, measure: Measure, bound: &Bound) -> Markup {
    let counts = [bound.lower, bound.upper];
    bounded(ctx, measure, counts, bound.base, &bound.readings)
}

/// The same for the least and greatest count, out of so many, and the readings they rest on.
pub fn bounded(
    ctx: &Ctx,
    measure: Measure,
    counts: [u32; 2],
    base: Option<u32>,
    readings: &[String],
) -> Markup {
    let [lower, upper] = counts.map(|count| computed::machine(measure, count, base));
    let why = computed::readings_named(ctx.survey, ctx.lang, readings);
    let of = base.map(|n| n.to_string());
    html! {
        data value=(lower) data-upper=(upper) data-evidence=(Evidence::Implied.as_str()) data-base=[of] title=(why) {
            (computed::bounded(ctx.lang, counts, base))
        }
    }
}

/// A stated base as `<data>`, or the words for what is not known of it.
pub fn cases(ctx: &Ctx, base: Base) -> Markup {
    html! {
        @match base {
            Base::Known(n) => (printed_count(ctx, n)),
            Base::Range(low, high) => { (printed_count(ctx, low)) "–" (printed_count(ctx, high)) },
            Base::NotPrinted => (words(ctx.lang).not_printed),
        }
    }
}

fn printed_count(ctx: &Ctx, n: u32) -> Markup {
    html! { data value=(n) data-evidence=(Evidence::Published.as_str()) { (count(n, ctx.lang)) } }
}

/// A sentence of words and numbers.
pub fn sentence(ctx: &Ctx, parts: &[Phrase]) -> Markup {
    html! {
        @for part in parts {
            @match part {
                Phrase::Words(text) => (text),
                Phrase::Number(finding) => (number(ctx, finding)),
                Phrase::Cases(base) => (cases(ctx, *base)),
            }
        }
    }
}

/// Where a finding stands: the figure's page where it has one, and the finding's own line in the ledger.
pub fn source(ctx: &Ctx, finding: &Finding) -> Markup {
    let figure = ctx
        .survey
        .figures()
        .iter()
        .find(|f| f.source_key() == finding.source.key);
    let label = finding.source.label(ctx.lang);
    let here = figure.is_some_and(|f| figure_path(f) == ctx.path);
    html! {
        @match figure.filter(|_| !here) {
            Some(figure) => a href=(ctx.to(&figure_path(figure))) { (label) },
            None => (label),
        }
        " " (place(ctx, &finding.id))
    }
}

/// The way to a line of the ledger: a mark, behind which its number stands. On paper the number itself stands there.
pub fn place(ctx: &Ctx, id: &str) -> Markup {
    let w = words(ctx.lang);
    let address = ctx.to(&format!("{}#{id}", View::LEDGER.path()));
    html! { a.kb-id href=(address) title=(id) aria-label={ (w.ledger) (w.colon) (id) } {} }
}
