//! What the result begins with: in one sentence how the own answers stand to those of most others, and when these answered.

use super::result::Stands;
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::study::self_check::compare::{Scope, Standing};
use crate::study::self_check::questions;
use crate::words::{Words, fill};
use maud::{Markup, html};

/// The sentence as the heading of the page, what else there is to count, and that the others of then are not those of today.
/// `answered`: so many questions have an answer.
pub fn heading(ctx: &Ctx, stands: &[Stands], answered: usize) -> Markup {
    let w = ctx.words();
    let mut counted = counted(ctx, stands).into_iter();
    let first = counted.next().unwrap_or_else(|| none(ctx, answered));
    let rest: Vec<String> = counted.map(|sentence| format!("{sentence}.")).collect();
    let undirected = undirected(ctx).then_some(w.check_undirected);
    html! {
        h1 tabindex="-1" { (first) }
        @if !rest.is_empty() { p.kb-summary { (w.check_besides) " " (rest.join(" ")) } }
        @if let Some(why) = undirected { p.kb-summary { (why) } }
        p.kb-dim.kb-then { (others_of_then(ctx)) }
    }
}

/// Whether the package says of no answer that it is progress.
pub fn undirected(ctx: &Ctx) -> bool {
    ctx.survey.descriptor().roles.favourable.is_empty()
}

/// One sentence for each kind of point that there is: of the class before those of all, done before not done.
fn counted(ctx: &Ctx, stands: &[Stands]) -> Vec<String> {
    let w = ctx.words();
    let kinds = [
        (Standing::Ahead, Scope::Class, w.check_sentence_class),
        (Standing::Ahead, Scope::All, w.check_sentence_all),
        (Standing::Behind, Scope::Class, w.check_sentence_class_not),
        (Standing::Behind, Scope::All, w.check_sentence_all_not),
    ];
    let told = |(standing, scope, template): (Standing, Scope, &str)| {
        let own = stands
            .iter()
            .filter(|(_, point)| point.standing == standing && point.scope() == scope);
        let n = own.count();
        (n > 0).then(|| sentence(ctx, template, n))
    };
    kinds.into_iter().filter_map(told).collect()
}

fn sentence(ctx: &Ctx, template: &str, n: usize) -> String {
    let w = ctx.words();
    let of = ctx.survey.descriptor().unit_of.get(ctx.lang);
    let of = if of.is_empty() { w.check_of_all } else { of };
    fill(
        template,
        &[("things", &things(w, n)), ("when", &when(ctx)), ("of", of)],
    )
}

/// `Eine Sache`, `Drei Dinge`, `14 Dinge`.
fn things(w: &Words, n: usize) -> String {
    let named = |n: usize| w.check_numbers.split(' ').nth(n.checked_sub(2)?);
    match n {
        1 => w.check_thing.to_string(),
        n => fill(
            w.check_things,
            &[("many", named(n).unwrap_or(&n.to_string()))],
        ),
    }
}

/// That there is nothing to count.
fn none(ctx: &Ctx, answered: usize) -> String {
    let w = ctx.words();
    let template = match undirected(ctx) {
        true => w.check_sentence_beside,
        false => w.check_sentence_none,
    };
    let [k, n] = [answered, questions(ctx.survey).len()].map(|n| n.to_string());
    fill(template, &[("when", &when(ctx)), ("k", &k), ("n", &n)])
}

fn others_of_then(ctx: &Ctx) -> String {
    let w = ctx.words();
    match years(ctx).is_some() {
        true => fill(w.check_then, &[("when", &when(ctx))]),
        false => w.check_then_undated.to_string(),
    }
}

/// When the others answered, with a blank before it; empty where the package names no year.
fn when(ctx: &Ctx) -> String {
    let of = |years: String| fill(ctx.words().check_when, &[("years", &years)]);
    years(ctx).map(of).unwrap_or_default()
}

fn years(ctx: &Ctx) -> Option<String> {
    years_of(ctx.survey.descriptor().participants.period.get(Lang::De))
}

/// `2018/19` of `Dezember 2018 bis Februar 2019`.
fn years_of(period: &str) -> Option<String> {
    let numbers = period.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<&str> = numbers.filter(|n| !n.is_empty()).collect();
    let years = numbers.iter().filter(|n| n.len() == 4);
    let years: Vec<u32> = years.filter_map(|n| n.parse().ok()).collect();
    let [from, to] = [years.iter().min()?, years.iter().max()?].map(|year| *year);
    let next = from + 1;
    let short = format!("{from}/{:02}", next % 100);
    Some(match to {
        to if to == next || period.contains(&short) => short,
        to if to == from => from.to_string(),
        to => format!("{from}–{to}"),
    })
}

#[cfg(test)]
mod tests {
    use super::years_of;

    #[test]
    fn a_period_has_its_years() {
        for (period, years) in [
            ("Dezember 2018 bis Februar 2019", Some("2018/19")),
            ("2018/19", Some("2018/19")),
            ("Winter 1999/00", Some("1999/00")),
            ("Mai 2024", Some("2024")),
            ("2019 bis 2022", Some("2019–2022")),
            ("12.05.2024", Some("2024")),
            ("im Sommer", None),
            ("", None),
        ] {
            assert_eq!(years_of(period).as_deref(), years, "{period}");
        }
    }
}
