//! Mistakes in an address as sentences: what is unknown, and the nearest known name.

use super::View;
use super::link::Ctx;
use super::{self_check, switch};
use crate::format::count;
use crate::lang::Lang;
use crate::problem::{Problem, did_you_mean, quoted};
use crate::query::{Beyond, Limit, MISTAKES, MODEL};
use crate::study::ledger;
use crate::words::{Words, fill, words};
use maud::{Markup, html};

/// The parameters that a view knows.
fn known(view: &View) -> &'static [&'static str] {
    match view {
        View::Ledger => &ledger::KEYS,
        View::Search => &["q"],
        View::SelfCheck => &self_check::KEYS,
        View::Profile(_) => &["beside"],
        _ => &[],
    }
}

/// One sentence for each parameter that the view does not know. The rest of the address still counts.
pub fn mistakes(ctx: &Ctx, view: &View, search: &str) -> Markup {
    let w = words(ctx.lang);
    if *view == View::Explore {
        return html! {}; // a query names its mistakes itself
    }
    if let Some(beyond) = crate::query::characters(search) {
        return html! { p.kb-error { (told(w.address_long, ctx.lang, beyond)) } };
    }
    let known = [known(view), &[MODEL]].concat();
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
        @if let Some(problem) = switch::mistake(search) { p.kb-error { (sentence(w, w.address_unknown, &problem)) } }
        @for key in again { p.kb-error { (fill(w.address_again, &[("name", key)])) } }
    }
}

/// What is asked beyond a limit, and how to mend it, as a sentence.
pub fn too_much(w: &Words, lang: Lang, beyond: Beyond) -> String {
    let (what, mend) = match beyond.limit {
        Limit::Characters => (w.limit_characters, w.limit_characters_mend),
        Limit::Conditions => (w.limit_conditions, w.limit_conditions_mend),
        Limit::Nets => (w.limit_nets, w.limit_nets_mend),
        Limit::Codes => (w.limit_codes, w.limit_codes_mend),
        Limit::Margins => (w.limit_margins, w.limit_margins_mend),
        Limit::Panels => (w.limit_panels, w.limit_panels_mend),
        Limit::Cells => (w.limit_cells, w.limit_cells_mend),
    };
    fill(
        &told(w.limit_told, lang, beyond),
        &[("what", what), ("mend", mend)],
    )
}

/// A sentence with what was found and what is possible.
fn told(template: &str, lang: Lang, beyond: Beyond) -> String {
    let number = |n: usize| count(u32::try_from(n).unwrap_or(u32::MAX), lang);
    let (found, most) = (number(beyond.found), number(beyond.limit.most()));
    fill(template, &[("found", &found), ("most", &most)])
}

/// A mistake as a sentence of this language. `template` may name the place and what was found.
pub fn sentence(w: &Words, template: &str, problem: &Problem) -> String {
    let place = problem.column.as_deref().unwrap_or("");
    let found = problem.found.trim_matches(['“', '”']);
    let nearest = nearest(problem)
        .map(|name| fill(w.address_nearest, &[("name", name)]))
        .unwrap_or_default();
    format!(
        "{} {nearest}",
        fill(template, &[("place", place), ("found", found)])
    )
}

/// The known name that is nearest to what was found; `None` where none is near.
pub fn nearest(problem: &Problem) -> Option<&str> {
    let hint = problem.hint.as_deref()?;
    hint.split('“').nth(1)?.split('”').next()
}

#[cfg(test)]
mod tests {
    use crate::embedded;
    use crate::lang::Lang;
    use crate::page::{Links, at, render};
    use crate::study::Survey;

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
