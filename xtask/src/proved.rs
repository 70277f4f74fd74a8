//! What takes long to prove holds as long as nothing changes that it rests on: a hash of all of that stands in `tests/proved.txt`.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::{Failure, Outcome, failed, tools};

/// Where the hash of what was proved last is kept, seen from the root.
const KEPT: &str = "tests/proved.txt";

/// What the generator and its proofs rest on, beside what they count with.
const RESTS_ON: &[&str] = &[
    "Cargo.lock",
    "crate/build.rs",
    "crate/counts",
    "crate/study",
    "crate/survey",
    "data",
    "xtask/synthesize",
];

/// No number of the study: another survey, which has tests of its own.
const OTHER_SURVEY: &str = "data/example";

/// The modules of the engine that they count with.
const MODULES: &[&str] = &["embedded", "lib"];

/// What speaks, draws or binds: no count depends on it.
#[cfg(test)]
const OTHER_MODULES: &[&str] = &[
    "address", "api", "computed", "describe", "export", "format", "page", "picture", "public",
    "stated", "table", "views", "words",
];

/// Whether what is kept in the repository was proved of what stands here.
pub fn stands() -> Outcome<bool> {
    let kept = std::fs::read_to_string(tools::root().join(KEPT)).unwrap_or_default();
    Ok(kept.trim() == hash()?)
}

/// Remembers that it was proved; whoever changed something commits the file with the change.
pub fn remember() -> Outcome {
    let file = tools::root().join(KEPT);
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    let now = format!("{}\n", hash()?);
    if before != now {
        std::fs::write(&file, now).map_err(|error| cannot_be(&file, "written", &error))?;
        println!("{KEPT} is new: commit it with what changed, and the proofs are skipped again.");
    }
    Ok(())
}

/// One hash of the names and bytes of all files that it rests on.
fn hash() -> Outcome<String> {
    let mut files = Vec::new();
    for place in RESTS_ON {
        collect(&tools::root().join(place), &mut files)?;
    }
    for module in MODULES {
        for place in places(module)? {
            collect(&place, &mut files)?;
        }
    }
    let other = tools::root().join(OTHER_SURVEY);
    files.retain(|file| !file.starts_with(&other));
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let bytes = std::fs::read(&file).map_err(|error| cannot_be(&file, "read", &error))?;
        hash.update(tools::shown(&file).replace('\\', "/"));
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    Ok(format!("{:x}", hash.finalize()))
}

/// A module's file and its folder, of which one may be missing.
fn places(module: &str) -> Outcome<Vec<PathBuf>> {
    let sources = tools::root().join("crate/src");
    let places = [sources.join(format!("{module}.rs")), sources.join(module)];
    let found: Vec<_> = places.into_iter().filter(|place| place.exists()).collect();
    match found.is_empty() {
        true => failed(format!(
            "crate/src has no module “{module}”, which the proofs count with: mend the list in xtask/src/proved.rs."
        )),
        false => Ok(found),
    }
}

/// A file, or all files below a folder.
fn collect(place: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    if !place.is_dir() {
        files.push(place.to_owned());
        return Ok(());
    }
    let entries = std::fs::read_dir(place).map_err(|error| cannot_be(place, "read", &error))?;
    for entry in entries.flatten() {
        collect(&entry.path(), files)?;
    }
    Ok(())
}

fn cannot_be(place: &Path, what: &str, error: &std::io::Error) -> Failure {
    Failure::Failed(format!(
        "{} cannot be {what}: {error}.",
        tools::shown(place)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_module_is_either_hashed_or_known_to_count_nothing() {
        let sources = tools::root().join("crate/src");
        for entry in std::fs::read_dir(sources).unwrap().flatten() {
            let path = entry.path();
            let module = path.file_stem().unwrap().to_str().unwrap().to_owned();
            assert_ne!(
                MODULES.contains(&module.as_str()),
                OTHER_MODULES.contains(&module.as_str()),
                "crate/src/{module} must stand in one of the two lists"
            );
        }
    }

    #[test]
    fn everything_named_is_there_and_makes_one_hash() {
        let hash = hash().unwrap();
        assert_eq!(hash.len(), 64);
        assert_eq!(hash, super::hash().unwrap());
    }
}
