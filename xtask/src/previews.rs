//! The pictures for previews of links: `cargo xtask figures` draws them, and a build takes those that still fit their figures.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use kommunalblick::export::preview::{self, Preview};
use kommunalblick::study::Study;
use kommunalblick::views::preview::FOLDER;
use sha2::{Digest, Sha256};

use crate::site::hex;
use crate::{Outcome, build, playwright, tools};

/// Which figure each file was drawn from: the SHA-256 of its SVG by the file's path.
pub const LIST: &str = "preview/pictures.json";

type Hashes = BTreeMap<String, String>;

/// Draws all of them anew.
pub fn draw() -> Outcome {
    let survey = build::load(&tools::root().join("data"))?;
    let pictures = preview::pictures(&survey);
    let sources = tools::target().join("previews");
    let made = sources.join(FOLDER);
    fs::create_dir_all(&made).map_err(build::trouble("make", &made))?;
    for picture in &pictures {
        let file = sources.join(format!("{}.svg", picture.path));
        fs::write(&file, &picture.svg).map_err(build::trouble("write", &file))?;
    }
    playwright::npm_packages()?;
    playwright::previews(&made, &www().join(FOLDER))?;
    let list = serde_json::to_string_pretty(&hashes(&pictures)).unwrap_or_default();
    let file = www().join(LIST);
    fs::write(&file, list + "\n").map_err(build::trouble("write", &file))
}

fn www() -> PathBuf {
    tools::root().join("www")
}

fn hashes(pictures: &[Preview]) -> Hashes {
    let hash = |p: &Preview| (p.path.clone(), hex(&Sha256::digest(&p.svg)));
    pictures.iter().map(hash).collect()
}

/// The files of pictures that fit no figure of a survey as it is now, and the list itself: no site has them.
pub fn unfit(survey: &Study, files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let list = files.get(LIST).map_or(&[][..], Vec::as_slice);
    let drawn: Hashes = serde_json::from_slice(list).unwrap_or_default();
    let now = hashes(&preview::pictures(survey));
    let paths = files.keys().filter(|path| path.starts_with(FOLDER));
    let fits = |path: &&String| drawn.contains_key(*path) && drawn.get(*path) == now.get(*path);
    paths.filter(|path| !fits(path)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that a picture may have, and all of them together.
    const MOST: (usize, usize) = (25_000, 2_000_000);

    #[test]
    fn every_committed_picture_fits_its_figure_and_is_small() {
        let survey = build::load(&tools::root().join("data")).expect("the package");
        let list = fs::read(www().join(LIST)).expect("the list");
        let drawn: Hashes = serde_json::from_slice(&list).expect("JSON");
        let now = hashes(&preview::pictures(&survey));
        let other: Vec<_> = now
            .iter()
            .filter(|(path, hash)| drawn.get(*path) != Some(hash))
            .collect();
        assert!(
            other.is_empty(),
            "`cargo xtask figures` draws them anew: {other:?}"
        );
        assert_eq!(
            drawn.len(),
            now.len(),
            "no picture of a figure that is gone"
        );
        let mut all = 0;
        for path in drawn.keys() {
            let png = fs::read(www().join(path)).expect("the picture");
            let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four"));
            assert_eq!((number(16), number(20)), (1200, 630), "{path}");
            assert_eq!(png[25], 3, "{path}: colours of a palette");
            assert!(png.len() <= MOST.0, "{path}: {}", png.len());
            all += png.len();
        }
        assert!(all <= MOST.1, "{all}");
    }

    #[test]
    fn another_survey_has_the_general_picture_alone() {
        let survey = build::load(&tools::root().join("data/example")).expect("the example");
        let read = |path: &str| (path.to_owned(), fs::read(www().join(path)).expect(path));
        let files = ["preview/abb-12.de.png", "preview/general.png", LIST]
            .map(read)
            .into();
        let unfit = unfit(&survey, &files);
        assert_eq!(unfit, ["preview/abb-12.de.png", LIST]);
    }
}
