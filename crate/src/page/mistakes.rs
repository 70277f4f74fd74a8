//! Mistakes in an address as sentences: what is unknown, and the nearest known name.

use crate::format::count;
use crate::lang::Lang;
use crate::problem::Problem;
use crate::query::{Beyond, Limit};
use crate::study::search::LONGEST;
use crate::words::{Words, fill};

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
pub fn told(template: &str, lang: Lang, beyond: Beyond) -> String {
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

/// A sentence where a text is too long to be looked for.
pub fn too_long(w: &Words, lang: Lang, text: &str) -> Option<String> {
    let found = text.chars().count();
    let number = |n: usize| count(u32::try_from(n).unwrap_or(u32::MAX), lang);
    let values = [("found", &number(found)[..]), ("most", &number(LONGEST))];
    (found > LONGEST).then(|| fill(w.search_long, &values))
}
