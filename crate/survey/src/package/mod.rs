//! The files of a data package as texts, and reading their tables with line numbers.

mod dialect;
mod encoding;
mod heading;
pub mod limits;
pub mod rows;
mod sheet;
mod source;

use crate::problem::Problems;
use serde_json::Value;
use std::collections::BTreeMap;

pub use dialect::Dialect;
pub use encoding::windows_text;
pub use heading::{Heading, found_in_cell};
pub use sheet::{Line, Sheet};
pub use source::{Columns, Header, Place, Source};

/// File name → text. The engine never reads a disk; who calls it brings the texts.
pub type Files = BTreeMap<String, String>;

pub use crate::problem::DESCRIPTOR;

/// The files below the package's folder that the resources of a descriptor name, each once; none where it cannot be read.
pub fn named(descriptor: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (path, _) in paths(descriptor) {
        if is_below(&path) && !names.contains(&path) {
            names.push(path);
        }
    }
    names
}

/// Whether a path leads to a file in the package's folder, or in a folder of it.
pub fn is_below(path: &str) -> bool {
    let step = |step: &str| !step.is_empty() && step != "." && step != "..";
    path.split('/').all(step) && !path.contains([':', '\\'])
}

/// The texts of files, each from the encoding that its resource names.
///
/// # Errors
/// Each file whose bytes cannot be read as text.
pub fn texts(bytes: &BTreeMap<String, Vec<u8>>) -> Result<Files, Problems> {
    let (mut files, mut problems) = (Files::new(), Problems::default());
    let mut labels = BTreeMap::new();
    let descriptor = bytes.get(DESCRIPTOR).map(|own| (DESCRIPTOR, own));
    let others = bytes.iter().filter(|(name, _)| *name != DESCRIPTOR);
    for (name, own) in descriptor
        .into_iter()
        .chain(others.map(|(n, b)| (n.as_str(), b)))
    {
        let label = match name {
            DESCRIPTOR => Some("utf-8"),
            _ => labels.get(name).map(String::as_str),
        };
        match encoding::text(name, own, label) {
            Ok(text) if name == DESCRIPTOR => {
                labels = encodings(&text);
                files.insert(name.to_string(), text);
            }
            Ok(text) => {
                files.insert(name.to_string(), text);
            }
            Err(problem) => problems.push(*problem),
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

/// File → the encoding that its resource names.
fn encodings(descriptor: &str) -> BTreeMap<String, String> {
    let list = paths(descriptor).into_iter();
    list.filter_map(|(path, label)| Some((path, label?)))
        .collect()
}

/// Path and encoding of every file of every resource; a resource has one path or a list of them.
fn paths(descriptor: &str) -> Vec<(String, Option<String>)> {
    let text = descriptor.strip_prefix('\u{feff}').unwrap_or(descriptor);
    let root: Value = serde_json::from_str(text).unwrap_or_default();
    let resources = root["resources"].as_array();
    let mut list = Vec::new();
    for resource in resources.into_iter().flatten() {
        let label = resource["encoding"].as_str();
        let several = resource["path"].as_array().into_iter().flatten();
        let one = resource["path"].as_str();
        let paths = several.filter_map(Value::as_str).chain(one);
        list.extend(paths.map(|path| (path.to_string(), label.map(str::to_string))));
    }
    list
}
