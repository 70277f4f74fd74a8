//! Mistakes in an address as sentences: what is unknown, and the nearest known name.

use super::View;
use super::link::Ctx;
use super::self_check;
use crate::problem::{Problem, did_you_mean, quoted};
use crate::study::ledger;
use crate::texts::{Words, fill, words};
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
    let known = known(view);
    let pairs = crate::query::pairs(search);
    let pairs: Vec<_> = pairs.iter().filter(|(key, _)| !key.is_empty()).collect();
    let unknown = pairs
        .iter()
        .filter(|(key, _)| !known.contains(&key.as_str()));
    let again = known
        .iter()
        .filter(|key| pairs.iter().filter(|(k, _)| k == *key).count() > 1);
    let problem = |key: &str| {
        Problem::new(quoted(key), "a parameter of this page")
            .hint(did_you_mean(key, known.iter().copied()))
    };
    html! {
        @for (key, _) in unknown { p.kb-error { (sentence(w, w.address_part, &problem(key))) } }
        @for key in again { p.kb-error { (fill(w.address_again, &[("name", key)])) } }
    }
}

/// A mistake as a sentence of this language. `template` may name the place and what was found.
pub fn sentence(w: &Words, template: &str, problem: &Problem) -> String {
    let place = problem.column.as_deref().unwrap_or("");
    let found = problem.found.trim_matches(['“', '”']);
    let found = format!("{}{found}{}", w.open_quote, w.close_quote);
    let nearest = nearest(problem)
        .map(|name| fill(w.address_nearest, &[("name", name)]))
        .unwrap_or_default();
    format!(
        "{} {nearest}",
        fill(template, &[("place", place), ("found", &found)])
    )
}

/// The known name that is nearest to what was found; `None` where none is near.
pub fn nearest(problem: &Problem) -> Option<&str> {
    let hint = problem.hint.as_deref()?;
    hint.split('“').nth(1)?.split('”').next()
}
