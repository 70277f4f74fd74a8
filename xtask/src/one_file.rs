//! The one file: the site's scripts, styles and engine put into a single page.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kommunalblick::study::Study;
use kommunalblick::views::{self, ENGINE, ONE_FILE, Parts, SiteOptions};

use crate::engine::FULL;
use crate::site::{DOWNLOADS, Site, inline};
use crate::size::gzipped;
use crate::{Outcome, failed, lean};

/// The script that comes before everything else in it.
const ASKED: &str = include_str!("asked.js");

/// Adds `kommunalblick.html`.
pub fn add(site: &mut Site, survey: &Study, known: &SiteOptions) -> Outcome {
    let scripts = [FULL.glue, ENGINE, "shell.js"].map(|name| site.text(name));
    let engine = site.files.get(FULL.wasm).map_or(&[][..], Vec::as_slice);
    let parts = Parts {
        url: known.url.clone(),
        version: known.version.clone(),
        style: inline(site.text("style.css")),
        asked: inline(lean::script(ASKED)?),
        script: inline(safe(&scripts.join("\n"))?),
        engine: BASE64_STANDARD.encode(gzipped(engine)),
        data: BASE64_STANDARD.encode(gzipped(data(site).to_string().as_bytes())),
        icon: BASE64_STANDARD.encode(site.text("icon.svg")),
    };
    site.add(ONE_FILE, views::one_file(survey, &parts).into_bytes());
    Ok(())
}

/// The files of the data package, by name; the example's are none of them.
fn data(site: &Site) -> serde_json::Value {
    let own = site
        .files
        .iter()
        .filter(|(path, _)| !path.starts_with(DOWNLOADS));
    let files = own.filter_map(|(path, bytes)| {
        let name = path.strip_prefix("data/")?;
        Some((name.to_owned(), String::from_utf8_lossy(bytes).into()))
    });
    serde_json::Value::Object(files.collect())
}

/// A script in a page must not hold what ends it or opens a comment. In strings a backslash changes nothing; elsewhere it would not parse, which a test in the browser sees.
fn safe(script: &str) -> Outcome<String> {
    let safe = script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--");
    match safe.contains('\0') {
        true => failed("A script holds a zero byte, which a page cannot carry."),
        false => Ok(safe),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_are_those_of_the_survey_alone() {
        let paths = [
            "index.html",
            "data/responses.csv",
            "data/example/responses.csv",
        ];
        let files = paths.map(|path| (path.to_owned(), path.as_bytes().to_vec()));
        let site = Site {
            files: files.into(),
        };
        let expected = serde_json::json!({ "responses.csv": "data/responses.csv" });
        assert_eq!(data(&site), expected);
    }

    #[test]
    fn a_script_cannot_end_itself() {
        let safe = safe("'</script>' + '<!-- x'").expect("safe");
        assert_eq!(safe, "'<\\/script>' + '<\\!-- x'");
    }
}
