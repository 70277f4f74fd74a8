//! What is wrong with an input, as data: what, where, what was found, what could stand there, what was done. Whoever tells it makes the sentence.

mod code;
mod expected;
mod nearest;
mod several;
mod why;

pub use code::{Action, Code, Severity};
pub use expected::{Expected, NAMED, Unit, Wanted};
pub use nearest::nearest;
pub use several::{Mark, Problems};
pub use why::Why;

/// The file that says what a package is.
pub const DESCRIPTOR: &str = "datapackage.json";

/// One mistake in a file or an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What stands there, as it was written; `None` where nothing does.
    pub found: Option<String>,
    /// What could stand there.
    pub expected: Expected,
    /// The known name that is nearest to what stands there; `None` where none is near.
    pub nearest: Option<String>,
    /// What was done about it.
    pub action: Action,
    /// How often it occurs alike, from 1; the place is the first.
    pub count: usize,
}

/// A place in the files of a package, or in an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// File name; `None` for an address.
    pub file: Option<String>,
    /// Line of the file, counted from 1; `None` where a line means nothing.
    pub line: Option<u64>,
    /// Path inside the descriptor.
    pub path: Option<String>,
    /// Row of a table that stands in the descriptor as a text, counted from 1.
    pub row: Option<u64>,
    /// Column name.
    pub column: Option<String>,
    /// Parameter of a query.
    pub parameter: Option<String>,
    /// The query in whose parameter it is, where it stands in a file.
    pub query: Option<String>,
}

impl Place {
    /// The innermost name of the place: parameter, column or path.
    pub fn name(&self) -> Option<&str> {
        let own = [&self.parameter, &self.column, &self.path].into_iter();
        own.flatten().next().map(String::as_str)
    }
}

/// So many bytes of what was found are kept: a value may be a file of its own.
const KEPT: usize = 1_000;

fn kept(found: &str) -> String {
    if found.len() <= KEPT {
        return found.to_string();
    }
    let end = (0..=KEPT).rev().find(|at| found.is_char_boundary(*at));
    format!("{}…", &found[..end.unwrap_or(0)])
}

impl Problem {
    /// Something is there that should be otherwise. It has no place yet.
    pub fn found(code: Code, found: &str, expected: impl Into<Expected>) -> Problem {
        Problem::of(code, Some(kept(found)), expected.into())
    }

    /// Nothing is there. It has no place yet.
    pub fn lacking(code: Code, expected: impl Into<Expected>) -> Problem {
        Problem::of(code, None, expected.into())
    }

    fn of(code: Code, found: Option<String>, expected: Expected) -> Problem {
        Problem {
            code,
            severity: Severity::default(),
            place: Place::default(),
            found,
            expected,
            nearest: None,
            action: Action::default(),
            count: 1,
        }
    }

    /// The same problem, placed in a column.
    pub fn column(mut self, column: &str) -> Self {
        self.place.column = Some(column.to_string());
        self
    }

    /// The same problem, placed at a path of the descriptor.
    pub fn path(mut self, path: &str) -> Self {
        self.place.path = Some(path.to_string());
        self
    }

    /// The same problem, placed in a parameter of a query.
    pub fn parameter(mut self, parameter: &str) -> Self {
        self.place.parameter = Some(parameter.to_string());
        self
    }

    /// The same problem, placed in a file and line. Line 0 means that the line is unknown.
    pub fn at(mut self, file: &str, line: u64) -> Self {
        self.place.file = Some(file.to_string());
        self.place.line = (line > 0).then_some(line);
        self
    }

    /// The same problem, placed in a line of a text that has no name.
    pub fn line(mut self, line: u64) -> Self {
        self.place.line = Some(line);
        self
    }

    /// The same problem, placed in a row of a table that stands in the descriptor as a text.
    pub fn row(mut self, path: &str, row: u64) -> Self {
        self.place.row = Some(row);
        self.path(path).at(DESCRIPTOR, 0)
    }

    /// The same problem with the name that may be meant.
    pub fn nearest(mut self, name: Option<&str>) -> Self {
        self.nearest = name.map(str::to_string);
        self
    }

    /// The same problem with what was done about it, and so with what it weighs.
    pub fn done(mut self, action: Action) -> Self {
        self.action = action;
        self.severity = match action {
            Action::Refused | Action::LeftOut | Action::NotRun => Severity::Error,
            Action::FirstCounts => Severity::Changed,
            Action::Kept => Severity::Doubt,
            Action::NotCounted => Severity::Note,
        };
        self
    }
}
