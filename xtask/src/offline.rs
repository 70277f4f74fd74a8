//! The offline copy: every file that pages of the site need in one, and a note that says which build it is.
//!
//! `offline.pack` is gzip; inside, the first line is JSON, `[[path, type, length], …]`, and the bytes of the files follow one after the other.

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::serve::kind;
use crate::site::{Site, beside, hex};
use crate::size::gzipped;

/// The note; always fetched anew.
pub const NOTE: &str = "offline.json";
/// The files.
pub const PACK: &str = "offline.pack";

/// The service worker itself is the browser's to keep.
const WITHOUT: &str = "sw.js";

/// Whether a file is part of the offline copy.
fn kept(path: &str) -> bool {
    path != WITHOUT && !beside(path)
}

/// Adds the pack of all files there are so far, and the note.
pub fn add(site: &mut Site, version: &str) -> Outcome {
    let files = || site.files.iter().filter(|(path, _)| kept(path));
    let list: Vec<_> = files()
        .map(|(path, bytes)| json!([path, kind(path.as_ref()), bytes.len()]))
        .collect();
    let mut pack = format!("{}\n", json!(list)).into_bytes();
    for (_, bytes) in files() {
        pack.extend(bytes);
    }
    let pack = gzipped(&pack);
    let note =
        json!({ "version": version, "sha256": hex(&Sha256::digest(&pack)), "bytes": pack.len() });
    site.add(NOTE, format!("{note}\n").into_bytes());
    site.add(PACK, pack);
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
