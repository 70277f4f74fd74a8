//! What the start page makes a visitor fetch.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};

use crate::{Failure, Outcome, build};

/// Prints the size of each file the start page fetches, raw and compressed, and the sum.
pub fn report(site: &Path) -> Outcome {
    let page = read(&site.join("index.html"))?;
    let mut files = named_files(&String::from_utf8_lossy(&page));
    files.extend(["index.html", build::GLUE, build::WASM].map(str::to_owned));
    let (mut raw_sum, mut packed_sum) = (0, 0);
    println!("The start page fetches                  bytes       gzip");
    for name in files.iter().filter(|name| site.join(name).is_file()) {
        let bytes = read(&site.join(name))?;
        let packed = gzip(&bytes);
        println!("  {name:<34} {:>8}   {packed:>8}", bytes.len());
        raw_sum += bytes.len();
        packed_sum += packed;
    }
    println!("  {:<34} {raw_sum:>8}   {packed_sum:>8}", "in all");
    Ok(())
}

/// The addresses in the `link` and `script` elements of a page, other pages left out.
fn named_files(page: &str) -> BTreeSet<String> {
    let elements = page
        .split('<')
        .filter(|text| text.starts_with("link ") || text.starts_with("script "));
    elements
        .flat_map(|text| text.split_inclusive('>').next())
        .flat_map(|tag| {
            [" href=\"", " src=\""]
                .into_iter()
                .filter_map(move |key| tag.split_once(key))
        })
        .filter_map(|(_, rest)| rest.split(['"', '?', '#']).next())
        .map(|address| address.trim_start_matches("./").to_owned())
        .filter(|address| !address.contains(':') && !address.ends_with(".html"))
        .collect()
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path)
        .map_err(|error| Failure::Failed(format!("Could not read {}: {error}.", path.display())))
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .map_or(0, |packed| packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_page_names() {
        let page = r#"<link rel="icon" href="icon.svg"><link rel="alternate" hreflang="en" href="en/index.html">
            <link href="./style.css" rel="stylesheet"><script src="shell.js?1" defer></script>
            <a href="data/findings.csv">x</a><link rel="license" href="https://example.org/x">"#;
        let found: Vec<_> = named_files(page).into_iter().collect();
        assert_eq!(found, ["icon.svg", "shell.js", "style.css"]);
    }

    #[test]
    fn compresses() {
        assert!(gzip(&[b'a'; 10_000]) < 100);
    }
}
