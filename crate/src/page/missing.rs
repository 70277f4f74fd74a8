//! An address that names no page: which part is unknown, and the nearest page there is.

use super::link::Ctx;
use super::{View, path};
use crate::problem::nearest as nearest_name;
use crate::study::Survey;
use crate::study::figure::Series;
use crate::study::labels::full_title;
use crate::texts::{Words, fill, words};
use maud::{Markup, html};

/// Title, description, main. `address` is what stands behind the language.
pub fn render(ctx: &Ctx, address: &str) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let near = nearest(ctx.survey, address);
    let main = html! {
        h1 { (w.not_found) }
        p.kb-error {
            (fill(w.missing_part, &[("found", &near.found)])) " "
            @if let Some((name, view)) = &near.page {
                (fill(w.address_nearest_is, &[("name", name)])) " "
                a href=(ctx.to(&path(ctx.survey, view))) { (title(ctx, view)) }
            }
        }
        p { (w.not_found_text) }
        ul {
            li { a href=(ctx.to("")) { (w.to_start) } }
            li { a href=(ctx.to("search/")) { (w.search) } }
        }
    };
    (w.not_found.to_string(), w.not_found_text.to_string(), main)
}

/// What an address names wrongly.
#[derive(Debug, PartialEq, Eq)]
struct Near {
    /// The part that is unknown.
    found: String,
    /// The nearest known name for it, and its page.
    page: Option<(String, View)>,
}

/// Folders of the site with the view that each opens.
const FOLDERS: [(&str, View); 6] = [
    ("questions", View::Questions),
    ("figures", View::Figures(Series::Figure)),
    ("tables", View::Figures(Series::Table)),
    ("search", View::Search),
    ("ledger", View::Ledger),
    ("method", View::Method),
];

fn nearest(survey: &Survey, address: &str) -> Near {
    let parts: Vec<&str> = address.split('/').filter(|p| !p.is_empty()).collect();
    let (first, second) = (
        parts.first().copied().unwrap_or(""),
        parts.get(1).copied().unwrap_or(""),
    );
    let page = match first {
        "questions" => question(survey, second),
        "figures" => numbered(survey, Series::Figure, second),
        "tables" => numbered(survey, Series::Table, second),
        _ => None,
    };
    match page {
        Some(page) => Near {
            found: second.to_string(),
            page: Some(page),
        },
        None => Near {
            found: address.trim_end_matches('/').to_string(),
            page: folder(first)
                .or_else(|| exhibit(survey, first))
                .or_else(|| question(survey, first)),
        },
    }
}

fn question(survey: &Survey, found: &str) -> Option<(String, View)> {
    let book = survey.codebook();
    let name = nearest_name(found, book.questions.iter().map(|q| q.id.as_str()))?;
    let battery = book.question(name).and_then(|q| q.battery.clone());
    let view = View::Question(battery.unwrap_or_else(|| name.to_string()));
    Some((name.to_string(), view))
}

/// The figure with the number nearest to the digits of `found`.
fn numbered(survey: &Survey, series: Series, found: &str) -> Option<(String, View)> {
    let digits: String = found.chars().filter(char::is_ascii_digit).collect();
    let number = digits.parse::<i64>().ok()?;
    let same = survey.figures().iter().filter(|f| f.series == series);
    let near = same.min_by_key(|f| (i64::from(f.number) - number).unsigned_abs())?;
    Some((near.number.to_string(), View::Figure(near.id.clone())))
}

/// `abb-12`, as figures are called in the data package.
fn exhibit(survey: &Survey, found: &str) -> Option<(String, View)> {
    let found = found.to_ascii_lowercase();
    let figure = survey.figure(&found)?;
    Some((figure.id.clone(), View::Figure(figure.id.clone())))
}

fn folder(found: &str) -> Option<(String, View)> {
    let name = nearest_name(found, FOLDERS.iter().map(|(name, _)| *name))?;
    let (_, view) = FOLDERS.iter().find(|(folder, _)| *folder == name)?;
    Some((name.to_string(), view.clone()))
}

/// What a link to a page says.
fn title(ctx: &Ctx, view: &View) -> String {
    let w: &Words = words(ctx.lang);
    match view {
        View::Question(id) => ctx
            .survey
            .codebook()
            .question(id)
            .map_or(String::new(), |q| {
                full_title(ctx.survey, q).get(ctx.lang).to_string()
            }),
        View::Figure(id) => ctx.survey.figure(id).map_or(String::new(), |f| {
            format!("{} {}", f.label(ctx.lang), f.title.get(ctx.lang))
        }),
        View::Questions => w.questions.to_string(),
        View::Figures(Series::Figure) => w.figures.to_string(),
        View::Figures(Series::Table) => w.tables.to_string(),
        View::Search => w.search.to_string(),
        View::Ledger => w.ledger.to_string(),
        View::Method => w.method.to_string(),
        View::Start | View::Missing(_) => w.start.to_string(),
    }
}
