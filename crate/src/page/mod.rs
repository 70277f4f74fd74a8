//! The pages: one file a view, the same functions for pre-rendered pages and for the browser.

mod address;
mod figures;
mod frame;
mod ledger;
mod link;
mod method;
mod number;
mod picture;
mod questions;
mod search;
mod start;
mod table;
mod take;

use crate::chart::Chart;
use crate::lang::Lang;
use crate::study::Survey;
use crate::study::figure::{Series, parse_id};
use link::{Ctx, figure_path};
use maud::Markup;
pub(crate) use picture::drawn;

/// A file of the site.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// Where it belongs, from the site's root: `figures/12/index.html`.
    pub path: String,
    /// The whole document.
    pub html: String,
}

/// What is known about the place a site will stand.
#[derive(Clone, Debug, Default)]
pub struct SiteOptions {
    /// The site's address, with a slash at its end; `None` where it is unknown.
    pub url: Option<String>,
}

/// One view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// What this is, and the ways in.
    Start,
    /// All questions by section.
    Questions,
    /// One question or battery, by id.
    Question(String),
    /// All figures, or all tables.
    Figures(Series),
    /// One figure or table, by id.
    Figure(String),
    /// Every finding.
    Ledger,
    /// Questions, options and figures by words.
    Search,
    /// Data, evidence, limits.
    Method,
}

/// A view as rendered: what stands in `<main>`, and what the document needs besides.
pub struct Rendered {
    /// Which view it is.
    pub view: View,
    /// In which language.
    pub lang: Lang,
    /// Title of the document, without the site's name.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// The content of `<main>`.
    pub main: Markup,
    /// The charts in the order of their `data-chart` numbers.
    pub charts: Vec<Chart>,
}

/// Every view of a survey, in reading order.
pub fn views(survey: &Survey) -> Vec<View> {
    let questions = survey
        .codebook()
        .entries()
        .map(|q| View::Question(q.id.clone()));
    let figures = survey.figures().iter().map(|f| View::Figure(f.id.clone()));
    let indexes = [
        View::Start,
        View::Questions,
        View::Figures(Series::Figure),
        View::Figures(Series::Table),
        View::Search,
        View::Ledger,
        View::Method,
    ];
    indexes
        .into_iter()
        .chain(questions)
        .chain(figures)
        .collect()
}

/// The address of a view below its language's root: `figures/12/`.
pub fn path(survey: &Survey, view: &View) -> String {
    match view {
        View::Start => String::new(),
        View::Questions => "questions/".to_string(),
        View::Question(id) => format!("questions/{id}/"),
        View::Figures(series) => link::series_path(*series).to_string(),
        View::Figure(id) => survey.figure(id).map_or(String::new(), figure_path),
        View::Ledger => "ledger/".to_string(),
        View::Search => "search/".to_string(),
        View::Method => "method/".to_string(),
    }
}

/// The address of a view in a language below the site's root: `en/figures/12/`.
pub fn address(survey: &Survey, lang: Lang, view: &View) -> String {
    format!("{}{}", link::prefix(lang), path(survey, view))
}

/// The view at an address below the site's root, such as `en/figures/12/`; `None` where there is none. A trailing `index.html` is allowed.
pub fn at(survey: &Survey, address: &str) -> Option<(Lang, View)> {
    let address = address.strip_suffix("index.html").unwrap_or(address);
    let (lang, path) = address
        .strip_prefix("en/")
        .map_or((Lang::De, address), |rest| (Lang::En, rest));
    let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    let view = match parts.as_slice() {
        [""] => View::Start,
        ["questions"] => View::Questions,
        ["questions", id] => View::Question(
            survey
                .codebook()
                .question(id)
                .filter(|q| q.battery.is_none())?
                .id
                .clone(),
        ),
        ["figures"] => View::Figures(Series::Figure),
        ["tables"] => View::Figures(Series::Table),
        ["figures", n] => View::Figure(existing(survey, &format!("abb-{n}"))?),
        ["tables", n] => View::Figure(existing(survey, &format!("tab-{n}"))?),
        ["ledger"] => View::Ledger,
        ["search"] => View::Search,
        ["method"] => View::Method,
        _ => return None,
    };
    Some((lang, view))
}

fn existing(survey: &Survey, id: &str) -> Option<String> {
    parse_id(id)
        .and_then(|_| survey.figure(id))
        .map(|f| f.id.clone())
}

/// Renders a view. `search` is the query of the address, without `?`, and may be empty.
pub fn render(
    survey: &Survey,
    lang: Lang,
    view: &View,
    search: &str,
    url: Option<&str>,
) -> Rendered {
    let ctx = Ctx::new(survey, lang, &path(survey, view), url);
    rendered(&ctx, view, search)
}

fn rendered(ctx: &Ctx, view: &View, search: &str) -> Rendered {
    let (title, description, main) = match view {
        View::Start => start::render(ctx),
        View::Questions => questions::index(ctx),
        View::Question(id) => questions::one(ctx, id),
        View::Figures(series) => figures::index(ctx, *series),
        View::Figure(id) => figures::one(ctx, id),
        View::Ledger => ledger::render(ctx, search),
        View::Search => search::render(ctx, search),
        View::Method => method::render(ctx),
    };
    let mistakes = address::mistakes(ctx, view, search);
    Rendered {
        view: view.clone(),
        lang: ctx.lang,
        title,
        description,
        main: maud::html! { (mistakes) (main) },
        charts: ctx.charts.take(),
    }
}

/// Every file of the site: each view in both languages, and `404.html`.
pub fn site(survey: &Survey, options: &SiteOptions) -> Vec<PageFile> {
    let url = options.url.as_deref();
    let mut files = Vec::new();
    for lang in Lang::ALL {
        for view in views(survey) {
            let ctx = Ctx::new(survey, lang, &path(survey, &view), url);
            let rendered = rendered(&ctx, &view, "");
            let file = format!("{}{}index.html", link::prefix(lang), ctx.path);
            files.push(PageFile {
                path: file,
                html: frame::document(&ctx, &view, &rendered),
            });
        }
    }
    let ctx = Ctx::new(survey, Lang::De, "", url);
    files.push(PageFile {
        path: "404.html".to_string(),
        html: frame::not_found(&ctx),
    });
    files
}
