//! A file of cases: its heads, and its queries with what they give.

use kommunalblick::lang::Lang;
use std::path::{Path, PathBuf};

/// What a head may be.
const HEADS: [&str; 8] = [
    "package",
    "row",
    "kind",
    "responses",
    "model",
    "lang",
    "cells",
    "show",
];

/// A file in `tests/tables/`.
pub struct Case {
    /// Where it stands.
    pub file: PathBuf,
    heads: String,
    /// What is asked.
    pub questions: Vec<Asked>,
}

/// A query with its table.
pub struct Asked {
    pub query: String,
    remarks: String,
    /// The table as it is written, in whole lines.
    pub expected: String,
}

impl Asked {
    fn read(text: &str) -> Asked {
        let (query, below) = text.split_once('\n').unwrap_or((text, ""));
        let (remarks, table): (Vec<&str>, Vec<&str>) =
            below.lines().partition(|line| line.starts_with("# "));
        let lines = |list: Vec<&str>| list.iter().map(|line| format!("{line}\n")).collect();
        Asked {
            query: query.to_string(),
            remarks: lines(remarks),
            expected: lines(table),
        }
    }
}

impl Case {
    /// Every file, in the order of their names.
    pub fn all() -> Vec<Case> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tables");
        let files = std::fs::read_dir(folder).expect("the folder of cases");
        let files = files.map(|file| file.expect("a file").path());
        let mut cases: Vec<Case> = files.map(Case::read).collect();
        cases.sort_by(|a, b| a.file.cmp(&b.file));
        let asked = cases.iter().map(|case| case.questions.len()).sum::<usize>();
        assert!(asked >= 100, "only {asked} cases");
        cases
    }

    fn read(file: PathBuf) -> Case {
        let text = std::fs::read_to_string(&file).expect("a case");
        let mut parts = text.trim_end().split("\n\nquery: ");
        let heads = parts.next().unwrap_or_default().to_string();
        let questions: Vec<Asked> = parts.map(Asked::read).collect();
        let name = file.display();
        assert!(heads.starts_with("# "), "{name}: who counted it?");
        assert!(!questions.is_empty(), "{name}: no query");
        for line in heads.lines().filter(|line| !line.starts_with('#')) {
            let head = line.split(": ").next().unwrap_or_default();
            assert!(HEADS.contains(&head), "{name}: {head}");
        }
        Case {
            file,
            heads,
            questions,
        }
    }

    /// The values of a head, which may stand more than once.
    pub fn heads(&self, name: &str) -> impl Iterator<Item = &str> {
        let lines = self.heads.lines().filter(|line| !line.starts_with('#'));
        let heads = lines.filter_map(|line| line.split_once(": "));
        heads.filter_map(move |(own, value)| (own == name).then_some(value))
    }

    /// The value of a head, or what goes for its absence.
    pub fn head<'a>(&'a self, name: &str, absent: &'a str) -> &'a str {
        self.heads(name).next().unwrap_or(absent)
    }

    pub fn lang(&self) -> Lang {
        let code = self.head("lang", "en");
        let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
        known.expect("de or en")
    }

    /// Writes the file anew.
    pub fn keep(&self) {
        let block = |q: &Asked| format!("\nquery: {}\n{}{}", q.query, q.remarks, q.expected);
        let blocks: String = self.questions.iter().map(block).collect();
        std::fs::write(&self.file, format!("{}\n{blocks}", self.heads)).expect("a file");
    }
}
