//! What an address asks that its view does not know, as sentences above the view.

use super::registered::Asks;
use crate::address::model;
use crate::page::link::Ctx;
use crate::problem::{Action, Code, Problem, Wanted};
use crate::query::{MISTAKES, MODEL, unknown_parameter};
use crate::words::problems::{Voice, more_parts, told_of, too_long};
use maud::{Markup, html};

/// One sentence for each parameter that the view does not know. The rest of the address still counts.
pub fn mistakes(ctx: &Ctx, asks: &Asks) -> Markup {
    let search = ctx.search.as_str();
    let Asks::Words(known) = asks else {
        return html! {}; // a query names its mistakes itself
    };
    if let Some(beyond) = crate::query::characters(search) {
        return html! { p.kb-error { (too_long(&beyond.problem(), ctx.lang)) } };
    }
    let known = [known, &[MODEL][..]].concat();
    let pairs = crate::query::pairs(search);
    let keys: Vec<&str> = pairs.iter().map(|(key, _)| key.as_str()).collect();
    let unknown = keys
        .iter()
        .filter(|key| !key.is_empty() && !known.contains(key));
    let unknown: Vec<&str> = unknown.copied().collect();
    let more = unknown.len().saturating_sub(MISTAKES);
    let told = |problem: &Problem| told_of(problem, Voice::Address, ctx.lang);
    html! {
        @for key in unknown.iter().take(MISTAKES) { p.kb-error { (told(&unknown_of_page(key, &known))) } }
        @if more > 0 { p.kb-error { (more_parts(more, ctx.lang)) } }
        @if let Some(problem) = model::mistake(search) { p.kb-error { (told(&problem)) } }
        @for problem in again(&known, &keys) { p.kb-error { (told(&problem)) } }
    }
}

/// A parameter that the page does not know.
fn unknown_of_page(key: &str, known: &[&str]) -> Problem {
    Problem {
        expected: Wanted::ParameterOfPage.of(known),
        ..unknown_parameter(key, known)
    }
}

/// The known parameters that stand more than once.
fn again(known: &[&str], keys: &[&str]) -> Vec<Problem> {
    let often = |key: &&&str| keys.iter().filter(|k| k == key).count() > 1;
    let problem = |key: &&str| {
        let again = Problem::lacking(Code::RepeatedParameter, Wanted::ParameterOnce);
        again.parameter(key).done(Action::FirstCounts)
    };
    known.iter().filter(often).map(problem).collect()
}

#[cfg(test)]
mod tests {
    use crate::embedded;
    use crate::lang::Lang;
    use crate::study::Study;
    use crate::views::{Links, at, render};

    /// The main part of a view of the study.
    fn main(address: &str, search: &str) -> String {
        let survey = Study::load(&embedded::package()).expect("the study");
        let (_, view) = at(&survey, address);
        render(&survey, Lang::De, &view, search, Links::Site).main.0
    }

    #[test]
    fn what_others_append_changes_no_view() {
        let views = [
            ("", ""),
            ("figures/12/", ""),
            ("questions/strategie/", ""),
            ("explore/", ""),
            ("explore/", "?question=strategie&by=kommunenart"),
            ("search/", "?q=strategie"),
            ("ledger/", "?evidence=published"),
            ("profiles/gk6/", "?beside=gk7"),
            ("well-placed/", ""),
            ("self-check/", "?class=gk6"),
        ];
        for (address, search) in views {
            let sign = if search.is_empty() { '?' } else { '&' };
            let more = format!("{search}{sign}utm_source=a&amp;fbclid=b&_gl=1*c&wt.mc_id=d");
            assert_eq!(
                main(address, &more),
                main(address, search),
                "{address}{more}"
            );
        }
    }

    #[test]
    fn a_word_of_a_page_survives_mail() {
        for (address, search, sent) in [
            ("ledger/", "?evidence=published", "?evidence=published)."),
            (
                "ledger/",
                "?evidence=published&status=usable",
                "?evidence%3Dpublished%26status%3Dusable",
            ),
            ("profiles/gk6/", "?beside=gk7", "?beside=%2567k7"),
            ("self-check/", "?class=gk6", "?class=gk6%3E&utm_id=1"),
        ] {
            assert_eq!(
                main(address, sent),
                main(address, search),
                "{address}{sent}"
            );
        }
    }
}
