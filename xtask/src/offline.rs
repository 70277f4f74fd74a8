//! The offline copy: every file that pages of the site need in one, and a note that says which build it is.
//!
//! `offline.pack` is gzip; inside, the first line is JSON, `[[path, type, length], …]`, and the bytes of the files follow one after the other.

use serde_json::json;
use sha2::{Digest, Sha256};

use kommunalblick::views::SURVEY;

use crate::serve::kind;
use crate::site::{PACKED, Site, beside, hex};
use crate::size::gzipped;
use crate::{Outcome, failed};

/// The note; always fetched anew.
pub const NOTE: &str = "offline.json";
/// The files.
pub const PACK: &str = "offline.pack";

/// The service worker; it is the browser's to keep.
const WORKER: &str = "sw.js";
/// What stands in it in place of the paths.
const PATHS: &str = "'{{paths}}'";

/// Whether a file is part of the offline copy.
fn kept(path: &str) -> bool {
    path != WORKER && path != SURVEY && !beside(path) && !path.ends_with(PACKED) // a changed line must not be hidden by a copy
}

/// Adds the pack of all files there are so far, and the note.
pub fn add(site: &mut Site, version: &str) -> Outcome {
    tell_worker(site)?;
    let files = || site.files.iter().filter(|(path, _)| kept(path));
    let list: Vec<_> = files()
        .map(|(path, bytes)| json!([path, kind(path.as_ref()), bytes.len()]))
        .collect();
    let mut pack = format!("{}\n", json!(list)).into_bytes();
    for (_, bytes) in files() {
        pack.extend(bytes);
    }
    let packed = gzipped(&pack);
    let (sha256, bytes) = (hex(&Sha256::digest(&packed)), packed.len());
    let note = json!({ "version": version, "sha256": sha256, "bytes": bytes, "size": pack.len() });
    site.add(NOTE, format!("{note}\n").into_bytes());
    site.add(PACK, packed);
    Ok(())
}

/// Tells the worker the paths of its files: what is none of them is none of its business.
fn tell_worker(site: &mut Site) -> Outcome {
    let paths: Vec<&str> = site
        .files
        .keys()
        .map(String::as_str)
        .filter(|path| kept(path))
        .collect();
    let list = json!(paths).to_string();
    let script = site.text(WORKER);
    if script.matches(PATHS).count() != 1 {
        return failed(format!(
            "{WORKER} has no place for the paths of the site, “{PATHS}”."
        ));
    }
    let told = script.replace(PATHS, list.trim_matches(['[', ']']));
    site.add(WORKER, told.into_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn what_no_page_needs_and_the_worker_are_left_out() {
        let paths = [
            "index.html",
            "data/responses.csv",
            "sw.js",
            "data/example/responses.csv",
            "api/kommunalblick_bg.wasm",
        ];
        assert_eq!(paths.map(kept), [true, true, false, false, false]);
    }
}
