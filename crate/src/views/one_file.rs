//! The one file: the start page with styles, scripts, engine and data inside; the other pages stand behind `#/` and are rendered on the spot.

use super::document::{self, Extras};
use super::frame;
use super::options::Inline;
use super::rendered::rendered;
use crate::address::View;
use crate::lang::Lang;
use crate::page::link::{Ctx, Links};
use crate::study::Study;
use maud::{Markup, PreEscaped, html};

/// What is put into the one file.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The site's address, with a slash at its end; `None` where it is unknown.
    pub url: Option<String>,
    /// Which build it is.
    pub version: String,
    /// The style sheet.
    pub style: Inline,
    /// The script that hides the start page where another one is asked for.
    pub asked: Inline,
    /// The scripts, one after the other.
    pub script: Inline,
    /// The WebAssembly module, gzip and base64.
    pub engine: String,
    /// The files of the data package as JSON, `{name: text}`, gzip and base64.
    pub data: String,
    /// The icon, SVG in base64.
    pub icon: String,
}

/// The whole document. Its policy allows this style sheet and these scripts by their hashes, and no connection at all.
pub fn document(survey: &Study, parts: &Parts) -> String {
    let ctx = Ctx::new(survey, Lang::De, "", Links::File);
    let rendered = rendered(Ctx::new(survey, Lang::De, "", Links::File), &View::START);
    let extras = Extras {
        site: parts.url.as_deref(),
        version: &parts.version,
        one_file: true,
        policy: frame::policy(&policy(parts)),
        head: head(parts),
        end: end(parts),
    };
    document::document(&ctx, &rendered, extras)
}

fn head(parts: &Parts) -> Markup {
    html! {
        link rel="icon" href=(format!("data:image/svg+xml;base64,{}", parts.icon));
        style { (PreEscaped(&parts.style.text)) }
        script { (PreEscaped(&parts.asked.text)) }
    }
}

fn policy(parts: &Parts) -> String {
    format!(
        "default-src 'none'; script-src 'sha256-{}' 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; img-src data: blob:; base-uri 'none'; form-action 'none'",
        parts.asked.sha256, parts.script.sha256, parts.style.sha256
    )
}

/// The engine comes before the scripts that read it, and both behind the page that is to be read meanwhile.
fn end(parts: &Parts) -> Markup {
    html! {
        script #kb-engine type="application/octet-stream" { (PreEscaped(&parts.engine)) }
        script #kb-data type="application/octet-stream" { (PreEscaped(&parts.data)) }
        script { (PreEscaped(&parts.script.text)) }
    }
}
