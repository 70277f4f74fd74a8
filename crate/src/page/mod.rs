//! The pages: one file a view, the same functions for pre-rendered pages and for the browser.

mod address;
mod any;
mod explore;
mod figures;
mod frame;
mod jump;
mod ledger;
mod link;
mod method;
mod missing;
mod model;
mod not_found;
mod number;
mod observed;
mod one_file;
mod picture;
mod profiles;
mod questions;
mod recommendations;
pub(crate) mod recounted;
mod search;
mod self_check;
mod start;
pub(crate) mod statements;
mod support;
mod switch;
mod synthetic;
mod table;
mod take;
mod terms;
mod well_placed;
mod whole;
mod worded;

use crate::lang::Lang;
use crate::query::Query;
use crate::study::Survey;
use crate::study::figure::{Series, parse_id};
pub(crate) use address::{nearest, sentence, too_much};
use chart::Chart;
pub(crate) use explore::main_charts;
pub use frame::{ENGINE, ONE_FILE, SHELL, SURVEY};
use link::{Ctx, Tests, figure_path};
pub use link::{Links, Tables};
use maud::Markup;
pub(crate) use model::evidence_text;
pub use one_file::{Parts, document as one_file};
pub(crate) use picture::drawn;
#[cfg(target_arch = "wasm32")]
pub(crate) use picture::{for_paper, in_place};
pub(crate) use profiles::{class_label, code_beside};
pub use self_check::{
    Checked, Given, Occasion as CheckOccasion, checked, read as check_read,
    written as check_written,
};
use std::borrow::Cow;
pub(crate) use support::evidences;
pub(crate) use switch::{adds, counts, is_model, place};

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
    /// Which build it is. Stands behind the address of every script and style, so that no two builds mix; empty: not known yet.
    pub version: String,
    /// The script with which `404.html` finds the site's root.
    pub finder: Inline,
}

impl SiteOptions {
    /// What stands behind the address of a file: `?v=1f0c…`.
    fn query(&self) -> String {
        match self.version.as_str() {
            "" => String::new(),
            version => format!("?v={version}"),
        }
    }
}

/// A script or style that stands in a page, and its SHA-256 in base64, by which the page's policy allows it.
#[derive(Clone, Debug, Default)]
pub struct Inline {
    /// The text as it stands.
    pub text: String,
    /// Its hash.
    pub sha256: String,
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
    /// Any question by any breakdown; the address holds the query.
    Explore,
    /// All size classes, and the way to one's own.
    Profiles,
    /// One size class, by its code.
    Profile(String),
    /// The areas in which respondents place themselves.
    WellPlaced,
    /// One such area, by its item.
    Area(String),
    /// A respondent's answers about itself, beside those of its class.
    SelfCheck,
    /// All recommendations.
    Recommendations,
    /// One recommendation, by its number.
    Recommendation(String),
    /// Every finding.
    Ledger,
    /// Questions, options and figures by words.
    Search,
    /// Data, evidence, limits.
    Method,
    /// Every term with its explanation.
    Terms,
    /// No page: an address behind its language that leads nowhere.
    Missing(String),
}

/// Ids of elements, and what they hold.
pub type Pieces = Vec<(Cow<'static, str>, Markup)>;

/// A view as rendered: what stands in `<main>`, and what the document needs besides.
pub struct Rendered {
    /// Which view it is.
    pub view: View,
    /// What stood behind the path of its address, without a place on the page: the query of Explore.
    pub search: String,
    /// In which language.
    pub lang: Lang,
    /// Title of the view.
    pub title: String,
    /// Title of the document: the view's and the survey's.
    pub document_title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// The link to the content and the shell's sentences, in the view's language.
    pub notices: Markup,
    /// What stands above: name, navigation, the other language.
    pub header: Markup,
    /// The content of `<main>`.
    pub main: Markup,
    /// What stands below.
    pub footer: Markup,
    /// What of main changes within the view, where it can be changed piece by piece; empty elsewhere.
    pub parts: Pieces,
    /// The charts in the order of their `data-chart` numbers.
    pub charts: Vec<Chart>,
    /// The tables counted for it, in their order. Their exact tests may be [open](crate::table::Table::is_open).
    pub tables: Tables,
}

impl Rendered {
    /// Id and content of each part that is another than before; all of them where nothing was before.
    pub fn changed(&self, before: Option<&Rendered>) -> Vec<(&str, &str)> {
        let before = before.map_or(&[][..], |b| b.parts.as_slice());
        let stands =
            |id: &str, html: &str| before.iter().any(|(i, part)| *i == id && part.0 == html);
        let parts = self
            .parts
            .iter()
            .map(|(id, part)| (id.as_ref(), part.0.as_str()));
        parts.filter(|(id, html)| !stands(id, html)).collect()
    }
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
        View::Explore,
        View::Search,
        View::Ledger,
        View::Method,
        View::Terms,
    ];
    indexes
        .into_iter()
        .filter(|view| has(survey, view))
        .chain(questions)
        .chain(figures)
        .chain(profiles::views(survey))
        .chain(well_placed::views(survey))
        .chain(self_check::views(survey))
        .chain(recommendations::views(survey))
        .collect()
}

/// Whether a survey has what fills a view of many: figures, tables, findings.
fn has(survey: &Survey, view: &View) -> bool {
    match view {
        View::Figures(series) => survey.figures().iter().any(|f| f.series == *series),
        View::Ledger => survey.has_study(),
        _ => true,
    }
}

/// The address of a view below its language's root: `figures/12/`.
pub fn path(survey: &Survey, view: &View) -> String {
    match view {
        View::Start => String::new(),
        View::Questions => "questions/".to_string(),
        View::Question(id) => format!("questions/{}/", link::segment(id)),
        View::Figures(series) => link::series_path(*series).to_string(),
        View::Figure(id) => survey.figure(id).map_or(String::new(), figure_path),
        View::Explore => explore::PATH.to_string(),
        View::Profiles => profiles::PATH.to_string(),
        View::Profile(code) => format!("{}{}/", profiles::PATH, link::segment(code)),
        View::WellPlaced => well_placed::PATH.to_string(),
        View::Area(item) => format!("{}{}/", well_placed::PATH, link::segment(item)),
        View::SelfCheck => self_check::PATH.to_string(),
        View::Recommendations => recommendations::PATH.to_string(),
        View::Recommendation(id) => format!("{}{}/", recommendations::PATH, link::segment(id)),
        View::Ledger => "ledger/".to_string(),
        View::Search => "search/".to_string(),
        View::Method => "method/".to_string(),
        View::Terms => terms::PATH.to_string(),
        View::Missing(address) => address.clone(),
    }
}

/// The address of a view in a language below the site's root: `en/figures/12/`.
pub fn address(survey: &Survey, lang: Lang, view: &View) -> String {
    format!("{}{}", link::prefix(lang), path(survey, view))
}

/// The address of a query's answer, likewise: `en/explore/?question=strategie`.
pub fn query_address(lang: Lang, query: &Query) -> String {
    format!("{}{}", link::prefix(lang), explore::place(query))
}

/// The view at an address below the site's root, such as `en/figures/12/`; [`View::Missing`] where there is none. A trailing `index.html` is
/// allowed; an item of a battery is found on the page of its battery.
pub fn at(survey: &Survey, address: &str) -> (Lang, View) {
    let address = address.strip_suffix("index.html").unwrap_or(address);
    let (lang, path) = match address.strip_prefix("en") {
        Some("") => (Lang::En, ""),
        Some(rest) if rest.starts_with('/') => (Lang::En, &rest[1..]),
        _ => (Lang::De, address),
    };
    let plain = crate::query::decoded(path);
    let missing = || View::Missing(plain.clone());
    let whole = || existing(survey, &plain).filter(|_| !path.contains('/')); // a mail program has escaped the slashes, too
    let view = existing(survey, path).or_else(whole);
    (lang, view.unwrap_or_else(missing))
}

fn existing(survey: &Survey, path: &str) -> Option<View> {
    let parts: Vec<&str> = path.strip_suffix('/').unwrap_or(path).split('/').collect();
    let first = crate::query::decoded(parts[0]);
    let parts: Vec<&str> = std::iter::once(first.as_str())
        .chain(parts[1..].iter().copied())
        .collect();
    let roles = &survey.descriptor().roles;
    let view = match parts.as_slice() {
        [""] => View::Start,
        ["questions"] => View::Questions,
        ["questions", id] => {
            let book = survey.codebook();
            let question = book.question(link::named(
                id,
                book.questions.iter().map(|q| q.id.as_str()),
            )?)?;
            View::Question(question.battery.as_ref().unwrap_or(&question.id).clone())
        }
        ["figures"] => View::Figures(Series::Figure),
        ["tables"] => View::Figures(Series::Table),
        ["figures", n] => View::Figure(figure(
            survey,
            &format!("abb-{}", crate::query::decoded(n)),
        )?),
        ["tables", n] => View::Figure(figure(
            survey,
            &format!("tab-{}", crate::query::decoded(n)),
        )?),
        ["explore"] => View::Explore,
        ["profiles"] => View::Profiles,
        ["profiles", code] => {
            let codes = roles.size_classes.iter().map(|c| c.code.as_str());
            View::Profile(link::named(code, codes)?.to_string())
        }
        ["well-placed"] => View::WellPlaced,
        ["well-placed", item] => {
            let areas = roles.well_placed.as_ref()?.areas.iter();
            View::Area(link::named(item, areas.map(|a| a.item.as_str()))?.to_string())
        }
        ["self-check"] => View::SelfCheck,
        ["recommendations"] => View::Recommendations,
        ["recommendations", id] => {
            let ids = survey.recommendations().iter().map(|r| r.id.as_str());
            View::Recommendation(link::named(id, ids)?.to_string())
        }
        ["ledger"] => View::Ledger,
        ["search"] => View::Search,
        ["method"] => View::Method,
        ["terms"] => View::Terms,
        _ => return None,
    };
    let by_role = matches!(
        parts[0],
        "profiles" | "well-placed" | "self-check" | "recommendations"
    );
    let there = has(survey, &view) && (!by_role || views(survey).contains(&view));
    there.then_some(view)
}

fn figure(survey: &Survey, id: &str) -> Option<String> {
    parse_id(id)
        .and_then(|_| survey.figure(id))
        .map(|f| f.id.clone())
}

/// Renders a view. `search` is what stands behind the path, and may be empty: the query, then `#` and a place on the page.
pub fn render(survey: &Survey, lang: Lang, view: &View, search: &str, links: Links) -> Rendered {
    let survey = shown(survey, view, search);
    let ctx = Ctx::new(survey, lang, &path(survey, view), links).asked(search);
    rendered(&ctx, view, search)
}

/// The same at once: the exact tests of a table may be left open.
pub fn begin(survey: &Survey, lang: Lang, view: &View, search: &str, links: Links) -> Rendered {
    let survey = shown(survey, view, search);
    let mut ctx = Ctx::new(survey, lang, &path(survey, view), links).asked(search);
    ctx.tests = Tests::Later;
    rendered(&ctx, view, search)
}

/// A view begun, with its tables as they are once all tests are computed.
pub fn complete(survey: &Survey, begun: &Rendered, tables: Tables, links: Links) -> Rendered {
    let Rendered {
        lang, view, search, ..
    } = begun;
    let survey = shown(survey, view, search);
    let mut ctx = Ctx::new(survey, *lang, &path(survey, view), links).asked(search);
    ctx.tests = Tests::Found(tables);
    rendered(&ctx, view, search)
}

/// The survey that an address is about: the site's own, or in Explore another one that it names.
pub fn shown<'a>(survey: &'a Survey, view: &View, search: &str) -> &'a Survey {
    match view {
        View::Explore => explore::named(search).unwrap_or(survey),
        _ => survey,
    }
}

/// What a changed control makes of the query in an address' search text: the new search text, `?…` or empty.
pub fn composed(survey: &Survey, search: &str, control: &str, value: &str) -> String {
    let survey = shown(survey, &View::Explore, search);
    let asked = explore::Asked::read(survey, search);
    let next = explore::compose(survey.codebook(), &asked.query, control, value);
    match next.to_string() {
        text if text.is_empty() => text,
        text => format!("?{text}"),
    }
}

/// Questions that a text finds, as links to them in Explore.
pub fn found(survey: &Survey, lang: Lang, search: &str, text: &str, links: Links) -> String {
    let survey = shown(survey, &View::Explore, search);
    let ctx = Ctx::new(survey, lang, explore::PATH, links);
    explore::found(&ctx, search, text).0
}

/// Of Explore: a field for each option of a variable, to enter its known distribution.
pub fn raking_form(survey: &Survey, lang: Lang, search: &str, variable: &str) -> String {
    let survey = shown(survey, &View::Explore, search);
    let ctx = Ctx::new(survey, lang, explore::PATH, Links::Site);
    explore::raking_form(&ctx, search, variable).0
}

/// Of Explore: the sum of a margin as typed, `variable:code~share,…`, or as an error (`kb-error`) why it cannot be used.
pub fn raking_told(survey: &Survey, lang: Lang, search: &str, typed: &str) -> String {
    let survey = shown(survey, &View::Explore, search);
    let ctx = Ctx::new(survey, lang, explore::PATH, Links::Site);
    explore::raking_told(&ctx, search, typed).0
}

/// Of the way to one's size class: the class for a kind and a number of inhabitants as typed, with links, or what is wrong with the text.
pub fn class_told(
    survey: &Survey,
    lang: Lang,
    view: &View,
    links: Links,
    (kind, typed): (&str, &str),
) -> String {
    let ctx = Ctx::new(survey, lang, &path(survey, view), links);
    profiles::class_told(&ctx, kind, typed).0
}

fn rendered(ctx: &Ctx, view: &View, search: &str) -> Rendered {
    let (search, anchor) = search.split_once('#').unwrap_or((search, ""));
    let anchor = crate::query::decoded(anchor);
    let mistakes = address::mistakes(ctx, view, search);
    let search = match crate::query::characters(search) {
        Some(_) if *view != View::Explore => "", // the mistakes say so; a query says it itself
        _ => search,
    };
    let mut parts = Pieces::new();
    let (title, description, main) = match view {
        View::Start if !ctx.survey.has_study() => any::start::render(ctx),
        View::Start => start::render(ctx),
        View::Questions => questions::index(ctx),
        View::Question(id) => questions::one(ctx, id),
        View::Figures(series) => figures::index(ctx, *series),
        View::Figure(id) => figures::one(ctx, id),
        View::Explore => {
            let (title, description, main, own) = explore::render(ctx, search);
            parts = own;
            (title, description, main)
        }
        View::Profiles => profiles::index(ctx),
        View::Profile(code) => profiles::one(ctx, code, search),
        View::WellPlaced => well_placed::index(ctx),
        View::Area(item) => well_placed::one(ctx, item),
        View::SelfCheck => self_check::render(ctx, search),
        View::Recommendations => recommendations::index(ctx),
        View::Recommendation(id) => recommendations::one(ctx, id),
        View::Ledger => ledger::render(ctx, search, &anchor),
        View::Search => search::render(ctx, search),
        View::Method if !ctx.survey.has_study() => any::method::render(ctx),
        View::Method => method::render(ctx),
        View::Terms => terms::index(ctx),
        View::Missing(address) => missing::render(ctx, address),
    };
    Rendered {
        view: view.clone(),
        search: search.to_string(),
        lang: ctx.lang,
        document_title: frame::document_title(ctx.survey, ctx.lang, view, &title),
        title,
        description,
        notices: frame::notices(ctx),
        header: frame::header(ctx, view),
        main: maud::html! {
            div #kb-mistakes { (mistakes) } (frame::banner(ctx)) (main)
            (terms::of_page(ctx, view, &main))
        },
        footer: frame::footer(ctx),
        parts: parts.into_iter().chain(ctx.pieces.take()).collect(),
        charts: ctx.charts.take(),
        tables: ctx.tables.take(),
    }
}

/// Every page of the site: each view in both languages, and `404.html`.
pub fn site(survey: &Survey, options: &SiteOptions) -> Vec<PageFile> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let pages = views(survey).into_iter();
        files.extend(pages.map(|view| page(survey, options, lang, &view)));
    }
    let ctx = Ctx::new(survey, Lang::De, "", Links::Folder);
    files.push(PageFile {
        path: "404.html".to_string(),
        html: not_found::document(&ctx, options),
    });
    files
}

fn page(survey: &Survey, options: &SiteOptions, lang: Lang, view: &View) -> PageFile {
    let ctx = Ctx::new(survey, lang, &path(survey, view), Links::Folder);
    let rendered = rendered(&ctx, view, "");
    let asset = |name: &str| match name {
        frame::SURVEY => ctx.asset(name), // changed without a build
        _ => format!("{}{}", ctx.asset(name), options.query()),
    };
    let live = !rendered.charts.is_empty() || is_live(view);
    let extras = frame::Extras {
        site: options.url.as_deref(),
        version: &options.version,
        one_file: false,
        policy: frame::policy(frame::CSP),
        head: frame::site_head(&asset, live),
        end: maud::html! {},
    };
    PageFile {
        path: format!(
            "{}{}index.html",
            link::prefix(lang),
            crate::query::decoded(&ctx.path)
        ),
        html: frame::document(&ctx, &rendered, extras),
    }
}

/// Views that the engine draws anew at once, pictures or not.
fn is_live(view: &View) -> bool {
    matches!(
        view,
        View::Ledger | View::Search | View::Explore | View::Profile(_) | View::SelfCheck
    )
}

/// What a browser needs to know to keep the site like a program: `manifest.webmanifest`.
pub fn manifest(survey: &Survey) -> String {
    let title = survey.descriptor().title.get(Lang::De);
    serde_json::json!({
        "name": title, "short_name": frame::brand(survey, Lang::De), "lang": "de", "start_url": "./", "display": "minimal-ui",
        "icons": [{ "src": "icon.svg", "sizes": "any", "type": "image/svg+xml" }],
    })
    .to_string()
}
