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
    /// The script of the head, which knows from the address whether another view than this one is awaited.
    pub asked: Inline,
    /// The script that unpacks what follows, and runs the scripts.
    pub opener: Inline,
    /// The scripts, one after the other.
    pub script: Packed,
    /// The WebAssembly module.
    pub engine: Packed,
    /// The files of the data package as JSON, `{name: text}`.
    pub data: Packed,
    /// The icon, SVG in base64.
    pub icon: String,
}

/// What the file holds packed, as the opener unpacks it.
#[derive(Clone, Debug)]
pub struct Packed {
    /// As it stands in the file.
    pub text: String,
    /// SHA-256 of what was packed, in base64, by which a policy allows it to run.
    pub sha256: String,
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
        script { (PreEscaped(&parts.asked.text)) }
        style { (PreEscaped(&parts.style.text)) }
    }
}

fn policy(parts: &Parts) -> String {
    let scripts = [
        &parts.asked.sha256,
        &parts.opener.sha256,
        &parts.script.sha256,
    ];
    let scripts = scripts.map(|hash| format!("'sha256-{hash}'")).join(" ");
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src 'sha256-{}'; img-src data: blob:; base-uri 'none'; form-action 'none'",
        parts.style.sha256
    )
}

/// What is packed comes before the script that reads it, and all of it behind the page that is to be read meanwhile.
fn end(parts: &Parts) -> Markup {
    let packed = [
        ("kb-scripts", &parts.script),
        ("kb-engine", &parts.engine),
        ("kb-data", &parts.data),
    ];
    html! {
        @for (id, part) in packed { script id=(id) type="application/octet-stream" { (PreEscaped(&part.text)) } }
        script { (PreEscaped(&parts.opener.text)) }
    }
}
