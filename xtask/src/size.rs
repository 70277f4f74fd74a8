//! What a visitor fetches: for the start page, for the offline copy, for the one file.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::num::NonZeroU64;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};
use kommunalblick::views::ONE_FILE;
use zopfli::{Format, Options};

use crate::site::PACKED;
use crate::{Failure, Outcome, engine, failed, offline};

/// What the start page may make a browser fetch before the offline copy, in bytes after gzip.
const START_LIMIT: usize = 40_000;

/// So often the best way to write the bytes is looked for; more often gains nothing that counts.
const ITERATIONS: NonZeroU64 = NonZeroU64::new(5).expect("not zero");

/// Prints the size of each file the start page fetches, raw and compressed, the sum, and the other things there are to fetch.
///
/// # Errors
/// Where the sum is over its limit.
pub fn report(site: &Path) -> Outcome {
    let page = read(&site.join("index.html"))?;
    let mut files = named_files(&String::from_utf8_lossy(&page));
    files.insert("index.html".to_owned());
    println!("The start page fetches                  bytes       gzip");
    let (mut raw_sum, mut packed_sum) = (0, 0);
    for name in &files {
        let (raw, packed) = line(site, name)?;
        raw_sum += raw;
        packed_sum += packed;
    }
    println!("  {:<34} {raw_sum:>8}   {packed_sum:>8}", "in all");
    println!("Explore and the search fetch besides");
    line(site, engine::VISIT.glue)?;
    line(site, engine::VISIT.wasm)?;
    println!("What only the full engine does fetches");
    line(site, engine::FULL.glue)?;
    line(site, engine::FULL.wasm)?;
    println!("The offline copy, fetched in the background");
    line(site, offline::PACK)?;
    println!("The one file");
    line(site, ONE_FILE)?;
    match packed_sum <= START_LIMIT {
        true => Ok(()),
        false => failed(format!(
            "The start page fetches {packed_sum} bytes, more than the {START_LIMIT} it may."
        )),
    }
}

/// Size of a file, raw and as it is fetched: as the build has compressed it, or else as gzip.
fn line(site: &Path, name: &str) -> Outcome<(usize, usize)> {
    let bytes = read(&site.join(name))?;
    let made = read(&site.join(format!("{name}{PACKED}")));
    let packed = made.map_or_else(|_| gzipped(&bytes).len(), |made| made.len());
    println!("  {name:<34} {:>8}   {packed:>8}", bytes.len());
    Ok((bytes.len(), packed))
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

/// The bytes as gzip, as small as it gets; the same on every machine.
pub fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes);
    written
        .and_then(|()| encoder.finish())
        .expect("memory takes every byte")
}

/// The bytes as gzip that took its time: a twentieth smaller, and a hundred times slower than [`gzipped`].
pub fn dense(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let options = Options {
        iteration_count: ITERATIONS,
        ..Options::default()
    };
    zopfli::compress(options, Format::Gzip, bytes, &mut packed).expect("memory takes every byte");
    packed
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

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
        assert!(gzipped(&[b'a'; 10_000]).len() < 100);
    }

    #[test]
    fn takes_its_time_and_says_the_same() {
        let bytes: Vec<u8> = (0..20_000_u32)
            .flat_map(|n| (n * n % 977).to_le_bytes())
            .collect();
        let packed = dense(&bytes);
        assert!(packed.len() < gzipped(&bytes).len());
        let mut undone = Vec::new();
        GzDecoder::new(packed.as_slice())
            .read_to_end(&mut undone)
            .expect("gzip");
        assert_eq!(undone, bytes);
    }
}
