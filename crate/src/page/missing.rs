//! An address that names no page: which part is unknown, and the nearest page there is.

use super::link::Ctx;
use super::{View, path, views};
use crate::lang::Lang;
use crate::problem::{nearest as nearest_name, shortened};
use crate::study::Survey;
use crate::study::figure::Series;
use crate::study::labels::full_title;
use crate::study::search::normal;
use crate::words::{Words, fill, words};
use maud::{Markup, html};

/// Title, description, main. `address` is what stands behind the language.
pub fn render(ctx: &Ctx, address: &str) -> (String, String, Markup) {
    let w = ctx.words();
    let near = nearest(ctx.survey, ctx.lang, address);
    let main = html! {
        h1 { (w.not_found) }
        p.kb-error {
            (fill(w.missing_part, &[("found", &shortened(&near.found))])) " "
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
struct Near {
    /// The part that is unknown.
    found: String,
    /// The nearest known name for it, and its page.
    page: Option<(String, View)>,
}

/// Folders of the site with the view that each opens.
const FOLDERS: [(&str, View); 12] = [
    ("questions", View::Questions),
    ("figures", View::Figures(Series::Figure)),
    ("tables", View::Figures(Series::Table)),
    ("explore", View::Explore),
    ("profiles", View::Profiles),
    ("well-placed", View::WellPlaced),
    ("self-check", View::SelfCheck),
    ("recommendations", View::Recommendations),
    ("search", View::Search),
    ("ledger", View::Ledger),
    ("method", View::Method),
    ("terms", View::Terms),
];

/// No address of a page has so many bytes: a longer one is no slip.
const LONGEST: usize = 300;

fn nearest(survey: &Survey, lang: Lang, address: &str) -> Near {
    if address.len() > LONGEST {
        let found = address.to_string();
        return Near { found, page: None };
    }
    let parts: Vec<&str> = address.split('/').filter(|p| !p.is_empty()).collect();
    let part = |i: usize| parts.get(i).copied().unwrap_or("");
    let there = |(_, view): &(String, View)| views(survey).contains(view);
    let (folder, second) = (folder(lang, part(0)).filter(there), part(1));
    let page = match folder.as_ref().map(|(_, view)| view) {
        Some(View::Questions) => question(survey, second),
        Some(View::Figures(series)) => numbered(survey, *series, second),
        _ => None,
    };
    let near = page.or_else(|| folder.clone());
    let near = near
        .or_else(|| exhibit(survey, part(0)))
        .or_else(|| question(survey, part(0)));
    let known = |i: usize| match i {
        0 => folder.as_ref().is_some_and(|(name, _)| name == part(0)),
        _ => near.as_ref().is_some_and(|(name, _)| name == part(i)),
    };
    let wrong: Vec<&str> = (0..parts.len())
        .skip_while(|i| *i < 2 && known(*i))
        .map(part)
        .collect();
    let found = match wrong.is_empty() {
        true => address.to_string(), // each part is known, not so the whole: `figures//12/`
        false => wrong.join("/"),
    };
    Near { found, page: near }
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

/// The folder with the nearest name; also where somebody typed what the navigation calls it.
fn folder(lang: Lang, found: &str) -> Option<(String, View)> {
    let called = |name: &&str| *name == found;
    let words = [words(lang), words(lang.other())].map(titles);
    for titles in &words {
        if let Some(i) = titles.iter().position(|t| same(t, found)) {
            return Some((FOLDERS[i].0.to_string(), FOLDERS[i].1.clone()));
        }
    }
    let names = FOLDERS.iter().map(|(name, _)| *name);
    let name = names
        .clone()
        .find(called)
        .or_else(|| nearest_name(found, names))?;
    let (_, view) = FOLDERS.iter().find(|(folder, _)| *folder == name)?;
    Some((name.to_string(), view.clone()))
}

/// What the navigation calls the folders, in their order.
fn titles(w: &Words) -> [&'static str; 12] {
    [
        w.questions,
        w.figures,
        w.tables,
        w.explore,
        w.profiles,
        w.well_placed,
        w.self_check,
        w.recommendations,
        w.search,
        w.ledger,
        w.method,
        w.terms,
    ]
}

/// Whether a title is meant: `pruefbuch` is `Prüfbuch`.
fn same(title: &str, found: &str) -> bool {
    !found.is_empty() && normal(title) == normal(found)
}

/// What a link to a page says.
fn title(ctx: &Ctx, view: &View) -> String {
    let w: &Words = ctx.words();
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
        View::Explore => w.explore.to_string(),
        View::Profiles | View::Profile(_) => w.profiles.to_string(),
        View::WellPlaced | View::Area(_) => w.well_placed.to_string(),
        View::SelfCheck => w.self_check.to_string(),
        View::Recommendations | View::Recommendation(_) => w.recommendations.to_string(),
        View::Ledger => w.ledger.to_string(),
        View::Method => w.method.to_string(),
        View::Terms => w.terms_all.to_string(),
        View::Start | View::Missing(_) => w.start.to_string(),
    }
}
