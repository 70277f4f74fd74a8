//! What an address asks that its view does not know, as sentences above the view.

use super::registered::Asks;
use crate::address::model;
use crate::format::count;
use crate::page::link::Ctx;
use crate::page::mistakes::{sentence, told};
use crate::problem::{Problem, did_you_mean, quoted};
use crate::query::{MISTAKES, MODEL};
use crate::words::{fill, words};
use maud::{Markup, html};

/// One sentence for each parameter that the view does not know. The rest of the address still counts.
pub fn mistakes(ctx: &Ctx, asks: &Asks) -> Markup {
    let (w, search) = (words(ctx.lang), ctx.search.as_str());
    let Asks::Words(known) = asks else {
        return html! {}; // a query names its mistakes itself
    };
    if let Some(beyond) = crate::query::characters(search) {
        return html! { p.kb-error { (told(w.address_long, ctx.lang, beyond)) } };
    }
    let known = [known, &[MODEL][..]].concat();
    let pairs = crate::query::pairs(search);
    let pairs: Vec<_> = pairs.iter().filter(|(key, _)| !key.is_empty()).collect();
    let unknown: Vec<_> = pairs
        .iter()
        .filter(|(key, _)| !known.contains(&key.as_str()))
        .collect();
    let more = unknown.len().saturating_sub(MISTAKES);
    let again = known
        .iter()
        .filter(|key| pairs.iter().filter(|(k, _)| k == *key).count() > 1);
    let problem = |key: &str| {
        Problem::new(quoted(key), "a parameter of this page")
            .hint(did_you_mean(key, known.iter().copied()))
    };
    html! {
        @for (key, _) in unknown.iter().take(MISTAKES) { p.kb-error { (sentence(w, w.address_part, &problem(key))) } }
        @if more > 0 { p.kb-error { (fill(w.address_more, &[("n", &count(more as u32, ctx.lang))])) } }
        @if let Some(problem) = model::mistake(search) { p.kb-error { (sentence(w, w.address_unknown, &problem)) } }
        @for key in again { p.kb-error { (fill(w.address_again, &[("name", key)])) } }
    }
}

#[cfg(test)]
mod tests {
    use crate::embedded;
    use crate::lang::Lang;
    use crate::study::Survey;
    use crate::views::{Links, at, render};

    /// The main part of a view of the study.
    fn main(address: &str, search: &str) -> String {
        let survey = Survey::load(&embedded::package()).expect("the study");
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
