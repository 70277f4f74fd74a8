//! Tables as people read them: the cases are files in `tests/tables/`. A file says who counted what it expects, the package, the query and the
//! language; below an empty line stands the table: its title, what comes out, its rows, how many of
//! each group were valid, asked and in it at all, its panels, and what must be kept in mind.
//! A new case is a new file; `KOMMUNALBLICK_REDRAW=1` writes what stands below the line anew, to be read before it is kept.

use super::asked;
use super::packages::{files, load};
use kommunalblick::embedded;
use kommunalblick::lang::Lang;
use kommunalblick::query::Query;
use kommunalblick::study::Study;
use kommunalblick::table::Table;
use kommunalblick::words::table::{Teller, show};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The heads of a file, and what it expects.
struct Case {
    file: PathBuf,
    heads: String,
    expected: String,
}

impl Case {
    fn read(file: PathBuf) -> Case {
        let text = std::fs::read_to_string(&file).expect("a case");
        let (heads, expected) = text.split_once("\n\n").unwrap_or((text.trim_end(), ""));
        Case {
            heads: heads.to_string(),
            expected: expected.to_string(),
            file,
        }
    }

    fn head(&self, name: &str) -> &str {
        let mut lines = self.heads.lines();
        let value = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        value.unwrap_or_else(|| panic!("{}: no {name}", self.file.display()))
    }

    fn lang(&self) -> Lang {
        let code = self.head("lang");
        let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
        known.expect("de or en")
    }

    fn survey(&self) -> Study {
        match self.head("package") {
            "study" => embedded::survey().unwrap_or_else(|problems| panic!("{problems:?}")),
            name => load(&files(name)),
        }
    }

    fn found(&self) -> String {
        let survey = self.survey();
        let query = asked(&survey, self.head("query"));
        let teller = Teller::new(&survey, self.lang());
        let table = teller.table(&query).expect("a table");
        let mut text = String::new();
        write(&mut text, &teller, &query, &table);
        for panel in table.panels.iter().flatten() {
            text.push('\n');
            write(&mut text, &teller, &query, &panel.table);
        }
        let warnings = teller.warnings(&table);
        warnings
            .iter()
            .for_each(|told| text += &format!("! {told}\n"));
        text.replace('\u{a0}', " ")
    }
}

fn write(text: &mut String, teller: &Teller, query: &Query, table: &Table) {
    writeln!(text, "{}", teller.title(table)).expect("memory");
    writeln!(text, "{}", teller.summary(table)).expect("memory");
    let groups: Vec<&str> = table.groups.iter().map(|g| g.label.as_str()).collect();
    writeln!(text, "| | {} |", groups.join(" | ")).expect("memory");
    for (head, cells) in table.rows.iter().zip(&table.cells) {
        let told = |cell| show::text(teller.survey, query.measure, cell, teller.lang);
        let cells: Vec<String> = cells.iter().map(told).collect();
        writeln!(text, "| {} | {} |", head.label, cells.join(" | ")).expect("memory");
    }
    let n = table.groups.iter();
    let n: Vec<String> = n
        .map(|g| format!("{} of {} of {}", g.valid, g.asked, g.size))
        .collect();
    writeln!(text, "| n | {} |", n.join(" | ")).expect("memory");
}

#[test]
fn tables_are_told_as_their_files_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tables");
    let files = std::fs::read_dir(folder).expect("the folder of cases");
    let files = files.map(|file| file.expect("a file").path());
    let mut cases: Vec<Case> = files.map(Case::read).collect();
    cases.sort_by(|a, b| a.file.cmp(&b.file));
    assert!(cases.len() >= 10, "only {} cases", cases.len());
    let redraw = std::env::var_os("KOMMUNALBLICK_REDRAW").is_some_and(|value| value == "1");
    let mut wrong = Vec::new();
    for case in cases {
        assert!(
            case.heads.starts_with("# "),
            "{}: who counted it?",
            case.file.display()
        );
        let found = case.found();
        if redraw {
            std::fs::write(&case.file, format!("{}\n\n{found}", case.heads)).expect("a file");
        } else if found != case.expected {
            wrong.push(format!("{}\n{found}", case.file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
