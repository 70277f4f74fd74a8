//! Calls xtask, and makes packages to break.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a call stated, and its exit code.
pub struct Answer {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

pub fn xtask(words: &[&str]) -> Answer {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(words)
        .output()
        .expect("xtask starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Answer {
        code: output.status.code().unwrap_or(-1),
        stdout: text(&output.stdout),
        stderr: text(&output.stderr),
    }
}

/// A copy of the data package, below the folder for temporary files.
pub struct Package {
    pub folder: PathBuf,
}

impl Package {
    pub fn copy(name: &str) -> Package {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("broken-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("data")).expect("a folder");
        let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
        let entries = fs::read_dir(original).expect("data/").flatten();
        for entry in entries.filter(|entry| entry.path().is_file()) {
            fs::copy(entry.path(), folder.join("data").join(entry.file_name())).expect("a copy");
        }
        Package { folder }
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join("data").join(file)
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).expect(file)
    }

    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.path(file), text).expect(file);
    }

    /// Changes one cell: the first of this column whose text passes. Answers the line of its row.
    pub fn change(&self, file: &str, column: &str, passes: impl Fn(&str) -> bool, to: &str) -> u64 {
        let text = self.text(file);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let at = header.iter().position(|name| name == column).expect(column);
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).expect("a header");
        let mut line = None;
        for record in reader.records() {
            let record = record.expect("a row");
            let hit = line.is_none() && passes(&record[at]);
            if hit {
                line = record.position().map(csv::Position::line);
            }
            let cells = record
                .iter()
                .enumerate()
                .map(|(i, cell)| if hit && i == at { to } else { cell });
            writer.write_record(cells).expect("a row");
        }
        self.write(
            file,
            &String::from_utf8(writer.into_inner().expect("the rows")).expect("text"),
        );
        line.unwrap_or_else(|| panic!("no cell of {file}, column {column} fits"))
    }

    /// Adds a row with these cells, the others empty. Answers its line.
    pub fn add_row(&self, file: &str, cells: &[(&str, &str)]) -> usize {
        let mut text = self.text(file);
        let header: Vec<String> = text
            .lines()
            .next()
            .expect("a header")
            .split(',')
            .map(str::to_owned)
            .collect();
        let cell = |name: &String| {
            cells
                .iter()
                .find(|(column, _)| column == name)
                .map_or("", |(_, cell)| cell)
        };
        let row: Vec<&str> = header.iter().map(cell).collect();
        if !text.ends_with('\n') {
            text.push('\n');
        }
        let line = text.lines().count() + 1;
        self.write(file, &format!("{text}{}\n", row.join(",")));
        line
    }

    /// Builds this package over an earlier site; it must fail and leave that site alone.
    pub fn refused(&self) -> String {
        let site = self.folder.join("site");
        fs::create_dir_all(&site).expect("a folder");
        for file in ["kommunalblick_bg.wasm", "index.html"] {
            fs::write(site.join(file), "old").expect("a file");
        }
        let (data, out) = (self.folder.join("data"), site.display().to_string());
        let answer = xtask(&[
            "build",
            "--data",
            &data.display().to_string(),
            "--out",
            &out,
        ]);
        assert_eq!(answer.code, 1, "{}{}", answer.stdout, answer.stderr);
        assert_eq!(
            fs::read_to_string(site.join("index.html")).expect("the old page"),
            "old"
        );
        let mut left: Vec<_> = fs::read_dir(&self.folder)
            .expect("the folder")
            .flatten()
            .map(|entry| entry.file_name())
            .collect();
        left.sort();
        assert_eq!(left, ["data", "site"], "nothing is left lying about");
        // The folder stands before each line, from the project's folder where it lies below it.
        let name = self.folder.file_name().expect("a name").to_string_lossy();
        let prefix = format!("{name}/data");
        let place = |line: &'_ str| {
            let (_, rest) = line.split_once(&prefix)?;
            Some(rest.trim_start_matches(": ").to_owned())
        };
        let lines: Vec<String> = answer
            .stderr
            .lines()
            .map(|line| place(line).unwrap_or_else(|| panic!("“{line}” lacks {prefix}")))
            .collect();
        lines.join("\n")
    }
}

/// Each part must stand in the text.
pub fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "“{part}” is missing in:\n{text}");
    }
}
