//! The control for known margins: chips of those that are set, and a form for one variable at a time, which only the browser shows.

use crate::address::compose::{compose, without_margin};
use crate::codebook::{Kind, Question};
use crate::columns::Code;
use crate::decimal::Decimal;
use crate::evidence::Evidence;
use crate::format;
use crate::page::explore::{Asked, address};
use crate::page::link::Ctx;
use crate::query::{Weighting, encode, margins, sum_of_shares};
use crate::study::labels::full_title;
use crate::table::usable;
use crate::words::problems::{Voice, told_of};
use crate::words::table::margins::sentence;
use crate::words::{fill, words};
use maud::{Markup, html};

/// The margins that are set, each with a link that takes it away.
pub fn chips(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let margins = asked
        .query
        .weight
        .as_ref()
        .map_or(&[][..], Weighting::margins);
    let name = |id: &str| {
        let question = ctx.survey.codebook().question(id);
        question.map_or(id.to_string(), |q| {
            full_title(ctx.survey, q).get(ctx.lang).to_string()
        })
    };
    html! {
        @if !margins.is_empty() {
            p.kb-label { (w.raked_margins) }
            ul.kb-chips { @for (nth, margin) in margins.iter().enumerate() {
                @let name = name(&margin.variable);
                li { span { (name) } " " a.kb-remove href=(address(ctx, &without_margin(&asked.query, nth))) data-stay { span aria-hidden="true" { "✕" } span.kb-hidden { (w.remove) ": " (name) } } }
            } }
        }
    }
}

/// Whether answers can be raked to a variable: one answer a respondent, and somebody gave one.
fn fits(ctx: &Ctx, question: &Question) -> bool {
    let single = question.is_variable() && question.kind != Kind::Multiple;
    single && shares(ctx, question).is_some()
}

/// Where the variable is chosen; the form for it comes from [`form`]. Nothing on modelled numbers.
pub fn control(ctx: &Ctx, _: &Asked) -> Markup {
    let w = words(ctx.lang);
    if ctx.survey.descriptor().evidence != Evidence::Observed {
        return html! {};
    }
    let questions = ctx.survey.codebook().questions.iter();
    let questions: Vec<&Question> = questions.filter(|q| fits(ctx, q)).collect();
    html! {
        @if !questions.is_empty() {
            details.kb-merge #explore-rake {
                summary { (w.rake) }
                p { (w.rake_lead) }
                label for="explore-rake-variable" { (w.rake_variable) }
                select #explore-rake-variable {
                    option value="" selected { (w.choose) }
                    @for q in questions { option value=(q.id) { (full_title(ctx.survey, q).get(ctx.lang)) } }
                }
                div #explore-rake-form {}
            }
        }
    }
}

/// A field an option of a variable; nothing for what is no such variable.
pub fn form(ctx: &Ctx, search: &str, variable: &str) -> Markup {
    let w = words(ctx.lang);
    let asked = Asked::read(ctx.survey, search);
    let question = ctx.survey.codebook().question(variable);
    let Some(question) = question.filter(|q| fits(ctx, q)) else {
        return html! {};
    };
    let shares = known(&asked, question).or_else(|| shares(ctx, question));
    let fields = question.answers.iter().zip(shares.unwrap_or_default());
    let legend = fill(
        w.rake_legend,
        &[("name", full_title(ctx.survey, question).get(ctx.lang))],
    );
    html! {
        fieldset {
            legend { (legend) }
            @for (nth, (answer, share)) in fields.enumerate() {
                @let id = format!("rake-{nth}");
                div.kb-share {
                    label for=(id) { (answer.label.get(ctx.lang)) }
                    input id=(id) type="number" min="0" max="100" step="any" inputmode="decimal" autocomplete="off" value=(share) data-code=(encode(&answer.code));
                }
            }
            button type="button" data-rake=(encode(variable)) aria-describedby="rake-told" { (w.rake_now) }
            " " output #rake-told { (sum(ctx, &[Decimal::whole(100)])) }
        }
    }
}

/// What is to be said of `variable:code~share,…` as typed: the sum, or as an error why it cannot be used.
pub fn told(ctx: &Ctx, search: &str, typed: &str) -> Markup {
    let w = words(ctx.lang);
    let error = |text: &str| html! { span.kb-error { (text) } };
    if let Err(beyond) = margins(typed, ctx.survey.codebook()) {
        return error(&told_of(&beyond.problem(), Voice::Address, ctx.lang));
    }
    let pieces = typed
        .split_once(':')
        .map_or("", |(_, targets)| targets)
        .split(',');
    let shares = pieces.map(|piece| Decimal::parse(piece.rsplit_once('~')?.1));
    let Some(shares) = shares.collect::<Option<Vec<Decimal>>>() else {
        return error(w.rake_number);
    };
    if !sum_of_shares(&shares).1 {
        return sum(ctx, &shares);
    }
    let asked = Asked::read(ctx.survey, search);
    let next = compose(ctx.survey.codebook(), &asked.query, "rake", typed);
    match usable(ctx.survey, &next).faults.first() {
        Some(fault) => error(&sentence(fault, ctx.survey, ctx.lang)),
        None => sum(ctx, &shares),
    }
}

/// `Summe: 100 %.`, or that it is not 100.
fn sum(ctx: &Ctx, shares: &[Decimal]) -> Markup {
    let w = words(ctx.lang);
    let (sum, whole) = sum_of_shares(shares);
    let sum = format::percent(sum, ctx.lang);
    let tell = |template| fill(template, &[("sum", &sum)]);
    html! { @if whole { (tell(w.rake_sum)) } @else { span.kb-error { (tell(w.rake_sum_wrong)) } } }
}

/// The shares of a margin that is set, one an option.
fn known(asked: &Asked, question: &Question) -> Option<Vec<Decimal>> {
    let margins = asked.query.weight.as_ref()?.margins();
    let margin = margins.iter().find(|m| m.variable == question.id)?;
    let share = |code: &str| {
        let target = margin.targets.iter().find(|t| t.code == code);
        target.map_or(Decimal::whole(0), |t| t.percent)
    };
    Some(question.codes().map(share).collect())
}

/// The unweighted shares of all valid answers in tenths of a percent, rounded so that they sum to 100: what is left over goes to the
/// largest remainders. `None` where nobody answered.
fn shares(ctx: &Ctx, question: &Question) -> Option<Vec<Decimal>> {
    let column = ctx.survey.columns().answer(&question.id)?;
    let kept = column.cells().places(); // counted once, whatever is asked
    let codes = 0..question.answers.len();
    let counts: Vec<u64> = codes.map(|at| kept.total(at as Code).into()).collect();
    let all = counts.iter().sum::<u64>();
    let mut tenths: Vec<u64> = counts
        .iter()
        .map(|n| (n * 1000).checked_div(all))
        .collect::<Option<_>>()?;
    let mut order: Vec<usize> = (0..counts.len()).collect();
    let remainder = |at: usize| counts[at] * 1000 % all;
    crate::order::sort_by(&mut order, |a, b| remainder(*a) > remainder(*b));
    let left = 1000_u64.saturating_sub(tenths.iter().sum());
    for at in order.into_iter().take(left as usize) {
        tenths[at] += 1;
    }
    let share = |tenths: u64| Decimal::of_units(tenths as i64, 1).shortest();
    Some(tenths.into_iter().map(share).collect())
}
