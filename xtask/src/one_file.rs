//! The one file: the site's scripts, styles and engine put into a single page.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kommunalblick::study::Study;
use kommunalblick::views::{self, ENGINE, Inline, ONE_FILE, Packed, Parts, SiteOptions};

use crate::dense::dense;
use crate::engine::FULL;
use crate::scripts::{ASKED, OPENER};
use crate::site::{DOWNLOADS, Site, inline, sha256};
use crate::{Outcome, failed};

/// The scripts that only the one file has.
pub struct Own {
    asked: Inline,
    opener: Inline,
}

impl Own {
    /// Takes them out of the site, in which no page names them.
    pub fn take(site: &mut Site) -> Outcome<Own> {
        let mut taken = |name| {
            let script = site.files.remove(name).unwrap_or_default();
            Ok(inline(safe(&String::from_utf8_lossy(&script))?))
        };
        Ok(Own {
            asked: taken(ASKED)?,
            opener: taken(OPENER)?,
        })
    }
}

/// Adds `kommunalblick.html`.
pub fn add(site: &mut Site, survey: &Study, known: &SiteOptions, own: Own) -> Outcome {
    let scripts = [FULL.glue, ENGINE, "marks.js", "shell.js"].map(|name| site.text(name));
    let engine = site.files.get(FULL.wasm).map_or(&[][..], Vec::as_slice);
    let parts = Parts {
        url: known.url.clone(),
        version: known.version.clone(),
        style: inline(site.text("style.css")),
        asked: own.asked,
        opener: own.opener,
        script: packed(scripts.join("\n").as_bytes()),
        engine: packed(engine),
        data: packed(data(site).to_string().as_bytes()),
        icon: BASE64_STANDARD.encode(site.text("icon.svg")),
    };
    site.add(ONE_FILE, views::one_file(survey, &parts).into_bytes());
    Ok(())
}

fn packed(bytes: &[u8]) -> Packed {
    Packed {
        text: dense(bytes),
        sha256: sha256(bytes),
    }
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
