//! A picture alone, for other people's pages: the files that frames show, and the code that puts a frame into a page.
//!
//! Every picture that can be taken along has a page without menu, drawn in advance: `figures/12/embed/`, further ones `embed/2/`. What was asked by an
//! address is drawn where it is shown, by one page for all: `explore/embed/?question=…`, with `view=` for other views and `picture=` for further pictures.

use super::about::Told;
use super::{Export, Occasion, along, cite};
use crate::address::{Links, View, prefix};
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::page::picture;
use crate::picture::{NARROW, WIDE};
use crate::query::{decoded, encode};
use crate::study::Study;
use crate::views::{self, CSP, PageFile, Rendered, SURVEY, SiteOptions, policy};
use crate::words::outside::outside;
use chart::wrap::wrap;
use maud::{DOCTYPE, Markup, html};

/// The folder of a picture alone, below the page that has it.
const FOLDER: &str = "embed/";
/// What a page around the picture adds to its height: it is drawn some percent larger there than in the file, and so are letters; and there is room below.
const AROUND: i32 = 90;
const LARGER: i32 = 106;
/// Size and line height of the finding above it.
const FINDING: (i32, i32) = (17, 22);

/// The pages of all pictures alone, in both languages.
pub fn pages(survey: &Study, options: &SiteOptions) -> Vec<PageFile> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        for view in views::views(survey) {
            files.extend(of_view(survey, options, lang, &view));
        }
    }
    files
}

/// The pages of a view's pictures; Explore has one for whatever is asked.
fn of_view(survey: &Study, options: &SiteOptions, lang: Lang, view: &View) -> Vec<PageFile> {
    if *view == View::EXPLORE {
        return vec![live(survey, options, lang)];
    }
    if along(survey, view).is_none() {
        return Vec::new();
    }
    let rendered = views::render(survey, lang, view, "", Links::Folder);
    let nth = 0..rendered.charts.len();
    nth.filter_map(|index| still(survey, options, &rendered, index))
        .collect()
}

/// Where the picture of a page stands alone: `embed/`, `embed/2/`.
fn place(index: usize) -> String {
    match index {
        0 => FOLDER.to_string(),
        index => format!("{FOLDER}{}/", index + 1),
    }
}

/// The page of one picture, drawn in advance.
fn still(
    survey: &Study,
    options: &SiteOptions,
    rendered: &Rendered,
    index: usize,
) -> Option<PageFile> {
    let export = Export::of(survey, rendered, index, Occasion::default())?;
    let path = rendered.view.path();
    let ctx = Ctx::new(
        survey,
        rendered.lang,
        &(path.clone() + &place(index)),
        Links::Folder,
    );
    let title = &export.about.picture.title;
    let page = Page {
        title: views::document_title(survey, ctx.lang, &rendered.view, title),
        of: path,
        view: rendered.view.address(ctx.lang),
        index,
        live: false,
    };
    let main = drawn(&ctx, &export, rendered.view.path())?;
    Some(file(&ctx, options, &page, main))
}

/// Title, whom it is about, the picture, and where it comes from.
fn drawn(ctx: &Ctx, export: &Export, path: String) -> Option<Markup> {
    let chart = export.chart?;
    let told = &export.about.picture;
    let grounds = export.grounds(WIDE);
    let invented = cite::invented(export);
    let warning = cite::warning(export, &grounds);
    Some(html! {
        @if !invented.is_empty() { p.kb-invented { (invented) } }
        (heading(told, &ctx.to(&path)))
        @for line in cite::head(export, told) { p.kb-who { (line) } }
        @if !warning.is_empty() { p.kb-notice.kb-modelled { (warning) } }
        (picture::alone(chart))
        p.kb-source { @for line in cite::credits(export, told, &grounds) { (line) " " } }
        (more(ctx, &path))
    })
}

/// What comes out, and what the picture is of; a link to its page, in a tab of its own.
fn heading(told: &Told, address: &str) -> Markup {
    html! {
        h1 {
            a href=(address) target="_blank" {
                @if !told.headline.is_empty() { span.kb-finding { (told.headline) } " " }
                span.kb-title { (told.title) }
            }
        }
    }
}

/// The way to the page that has the picture, in a tab of its own.
fn more(ctx: &Ctx, path: &str) -> Markup {
    let name = ctx.survey.descriptor().title.get(ctx.lang);
    let name = name.split(':').next().unwrap_or(name);
    let w = outside(ctx.lang);
    html! { p.kb-more { a href=(ctx.to(path)) target="_blank" { (w.embedded_more) span.kb-name { (ctx.words().colon) (name) } } } }
}

/// The page that draws whatever its address asks. Without scripts it leads there.
fn live(survey: &Study, options: &SiteOptions, lang: Lang) -> PageFile {
    let path = View::EXPLORE.path();
    let ctx = Ctx::new(survey, lang, &format!("{path}{FOLDER}"), Links::Folder);
    let w = ctx.words();
    let page = Page {
        title: views::document_title(survey, lang, &View::EXPLORE, w.explore),
        view: View::EXPLORE.address(lang),
        of: path,
        index: 0,
        live: true,
    };
    let main = html! {
        h1 { a href=(ctx.to(&page.of)) target="_blank" { (w.explore) } }
        p #kb-coming { (w.loading) " …" }
        noscript { p.kb-notice { (outside(ctx.lang).embedded_failed) } }
        (more(&ctx, &page.of))
    };
    file(&ctx, options, &page, main)
}

/// What a page of a picture alone is about.
struct Page {
    title: String,
    /// The page that has the picture, below its language's root.
    of: String,
    /// The same below the site's root.
    view: String,
    /// Number of the picture there.
    index: usize,
    /// Whether it is drawn where it is shown.
    live: bool,
}

fn file(ctx: &Ctx, options: &SiteOptions, page: &Page, main: Markup) -> PageFile {
    let path = format!("{}{}index.html", prefix(ctx.lang), decoded(&ctx.path));
    let w = ctx.words();
    let html = html! {
        (DOCTYPE)
        html lang=(ctx.lang.code()) data-version=(options.version) data-embedded {
            head {
                meta charset="utf-8";
                (policy(CSP))
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                title { (page.title) }
                @if let Some(site) = &options.url { link rel="canonical" href=(format!("{site}{}", page.view)); }
                (parts(ctx, options, page.live))
            }
            body {
                main #main data-view=(page.view) data-picture=(page.index + 1) data-live[page.live] data-root=(ctx.root()) { (main) }
                p #kb-status .kb-status role="status" data-keys=(w.chart_keys) data-failed=(outside(ctx.lang).embedded_failed) {}
            }
        }
    };
    PageFile {
        path,
        html: html.into_string(),
    }
}

/// Styles and scripts, in the order in which they need each other.
fn parts(ctx: &Ctx, options: &SiteOptions, live: bool) -> Markup {
    let asset = |name: &str| format!("{}{}", ctx.asset(name), options.query());
    let engine = live.then_some("engine.js");
    html! {
        link rel="stylesheet" href=(asset("style.css"));
        link rel="stylesheet" href=(asset("embed.css"));
        link rel="icon" href=(asset("icon.svg")) type="image/svg+xml";
        script src=(ctx.asset(SURVEY)) {} // changed without a build
        script defer src=(asset("marks.js")) {}
        script defer src=(asset("embed.js")) {}
        @if let Some(engine) = engine { script defer src=(asset(engine)) data-build="visit" {} }
    }
}

/// The code that shows a picture of a rendered page in other people's pages, for a site's address with a slash at its end; `None` where there is no such picture.
pub fn code(
    survey: &Study,
    rendered: &Rendered,
    index: usize,
    links: Links,
    site: &str,
) -> Option<String> {
    let export = Export::of(survey, rendered, index, Occasion::default())?;
    export.chart?;
    let title = &export.about.picture.title;
    let name = export.survey.descriptor().title.get(rendered.lang);
    let [wide, narrow] = heights(&export);
    let code = html! {
        div style="container-type:inline-size" { iframe src=(format!("{site}{}", address(rendered, index, links))) title=(format!("{title} – {name}"))
            width="100%" height=(wide.max(narrow)) loading="lazy" style=(style(wide, narrow)) {} }
    };
    Some(code.into_string())
}

/// Where a picture of a rendered page stands alone, below the site's root: what was asked of the page is asked there, too. Only the survey of the build has a
/// file for each.
fn address(rendered: &Rendered, index: usize, links: Links) -> String {
    let view = &rendered.view;
    let asked = rendered.search.trim_start_matches('?');
    let of_address = *view == View::EXPLORE || links == Links::Listed || !asked.is_empty();
    if !of_address {
        return view.address(rendered.lang) + &place(index);
    }
    let other = *view != View::EXPLORE;
    let other = other.then(|| format!("view={}", encode(&view.address(rendered.lang))));
    let nth = (index > 0).then(|| format!("picture={}", index + 1));
    let asked = Some(asked.to_string()).filter(|text| !text.is_empty());
    let pieces: Vec<String> = [other, nth, asked].into_iter().flatten().collect();
    let folder = format!("{}{}{FOLDER}", prefix(rendered.lang), View::EXPLORE.path());
    match pieces.is_empty() {
        true => folder,
        false => format!("{folder}?{}", pieces.join("&")),
    }
}

/// Heights of frames in CSS pixels that hold the picture with all that stands around it, on wide screens and on narrow ones.
fn heights(export: &Export) -> [i32; 2] {
    let headline = &export.about.picture.headline;
    [WIDE, NARROW].map(|width| {
        let lines = wrap(headline, FINDING.0, true, width as f32).len() as i32;
        let all = export.scene(width).height * LARGER / 100 + lines * FINDING.1 + AROUND;
        (all + 9) / 10 * 10
    })
}

/// No border; and the height of the picture for narrow columns, or of that for wide ones: the frame changes from one to the other where it is as wide as
/// the style sheet says, whatever the width of the page around it.
fn style(wide: i32, narrow: i32) -> String {
    match narrow > wide {
        false => "border:0".to_string(),
        true => format!("border:0;height:clamp({wide}px,calc((577px - 100cqw)*9999),{narrow}px)"),
    }
}
