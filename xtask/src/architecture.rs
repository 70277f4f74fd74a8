//! Holds `docs/architecture.md` against the folders and the crates' dependencies.

use std::collections::BTreeSet;

use crate::tools;

fn read(path: &str) -> String {
    std::fs::read_to_string(tools::root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Room → the rooms it knows, as the document's table has it.
fn drawn() -> Vec<(String, BTreeSet<String>)> {
    let text = read("docs/architecture.md");
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let knows = cells[3].split(", ").filter(|name| !name.is_empty());
        let room = cells[1].trim_matches('`').to_owned();
        (room, knows.map(str::to_owned).collect())
    };
    rows.map(row).collect()
}

/// The crates of this workspace that a crate's code depends on.
fn depends(room: &str) -> BTreeSet<String> {
    let manifest = read(&format!("{room}/Cargo.toml"));
    let (_, after) = manifest.split_once("[dependencies]").expect("dependencies");
    let own = after.split("\n[").next().unwrap_or(after);
    let names = own
        .lines()
        .filter_map(|line| line.strip_suffix(".workspace = true"));
    let here = [
        "cells",
        "chart",
        "counts",
        "kommunalblick",
        "study",
        "survey",
    ];
    let names = names.filter(|name| here.contains(name));
    names.map(str::to_owned).collect()
}

#[test]
fn every_crate_is_drawn_with_what_it_knows() {
    let drawn = drawn();
    let workspace = read("Cargo.toml");
    let (_, list) = workspace.split_once("\nmembers = [").expect("members");
    let members = list.split(']').next().unwrap_or("").split(", ");
    let members: Vec<&str> = members.map(|name| name.trim_matches('"')).collect();
    assert_eq!(drawn.len(), members.len(), "a row a crate");
    for (room, knows) in drawn {
        assert!(members.contains(&room.as_str()), "{room} is no crate");
        assert_eq!(knows, depends(&room), "{room}");
    }
}

/// A path in the document is there.
#[test]
fn every_place_named_is_there() {
    let text = read("docs/architecture.md");
    let quoted = text.split('`').skip(1).step_by(2);
    let places = quoted.filter(|name| name.contains('/') && !name.contains([' ', '\n']));
    for place in places {
        assert!(tools::root().join(place).exists(), "{place}");
    }
}
