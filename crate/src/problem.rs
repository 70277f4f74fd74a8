//! What is wrong with an input, said so that a person can mend it.

use std::collections::BTreeMap;
use std::fmt;

/// One mistake in a file or an address: where, what was found, what was expected, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// File name, or `None` for an address.
    pub file: Option<String>,
    /// Line of the file, counted from 1; `None` where a line means nothing.
    pub line: Option<u64>,
    /// Column name, parameter or path inside the descriptor.
    pub column: Option<String>,
    /// What stands there.
    pub found: String,
    /// What could stand there.
    pub expected: String,
    /// The nearest known name, or another way to mend it.
    pub hint: Option<String>,
}

impl Problem {
    /// A problem without a place; add one with [`Problem::at`].
    pub fn new(found: impl Into<String>, expected: impl Into<String>) -> Self {
        Problem {
            file: None,
            line: None,
            column: None,
            found: found.into(),
            expected: expected.into(),
            hint: None,
        }
    }

    /// The same problem, placed in a column (or parameter, or descriptor path).
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// The same problem, placed in a file and line. Line 0 means that the line is unknown.
    pub fn at(mut self, file: &str, line: u64) -> Self {
        self.file = Some(file.to_string());
        self.line = (line > 0).then_some(line);
        self
    }

    /// The same problem with a way to mend it.
    pub fn hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }

    /// File and column: what problems of many rows have in common.
    fn kind(&self) -> String {
        let column = self.column.as_ref().map(|c| format!("column {c}"));
        let parts: Vec<String> = [self.file.clone(), column].into_iter().flatten().collect();
        parts.join(", ")
    }

    fn place(&self) -> String {
        let line = self.line.map(|l| format!("line {l}"));
        let column = self.column.as_ref().map(|c| format!("column {c}"));
        let parts: Vec<String> = [self.file.clone(), line, column]
            .into_iter()
            .flatten()
            .collect();
        parts.join(", ")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place();
        if !place.is_empty() {
            write!(f, "{place}: ")?;
        }
        write!(f, "found {}, expected {}", self.found, self.expected)?;
        match &self.hint {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}

/// So many problems of one column are written out; the rest is counted.
const ALIKE: usize = 10;

/// Several problems, reported together; never empty when returned as an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Adds all of them.
    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.0.extend(problems);
    }

    /// Gives problems of `file` that name a path but no line their line.
    pub fn locate(&mut self, file: &str, line: impl Fn(&str) -> u64) {
        for problem in &mut self.0 {
            let here = problem.file.as_deref() == Some(file) && problem.line.is_none();
            if let (true, Some(path)) = (here, &problem.column) {
                problem.line = Some(line(path));
            }
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each of them, in the order found.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines: Vec<String> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for problem in &self.0 {
            let count = places.entry(problem.kind()).or_default();
            *count += 1;
            if *count <= ALIKE {
                lines.push(problem.to_string());
            }
        }
        let more = places.iter().filter(|(_, count)| **count > ALIKE);
        lines.extend(
            more.map(|(place, count)| {
                format!("{place}: {} more problems like these", count - ALIKE)
            }),
        );
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Problems {}

/// Found text in quotation marks, shortened to 80 characters so that a sentence stays a sentence.
pub fn quoted(text: &str) -> String {
    let short: String = text.chars().take(80).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("“{short}{more}”")
}

/// The known name nearest to `found`, if it is near enough to be a slip: at most a third of its letters differ.
/// Distance is optimal string alignment, so that two swapped letters count once; ties go to the first name.
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(found, &mut known.into_iter())
}

/// One body for all kinds of lists: a copy of it for each costs about 1 KB of WebAssembly.
fn nearest_of<'a>(found: &str, known: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let bare = plain(found);
    let found = found.to_ascii_lowercase();
    let limit = (found.chars().count() / 3).max(1);
    let known: Vec<&str> = known.collect();
    if let Some(same) = known.iter().find(|n| !bare.is_empty() && plain(n) == bare) {
        return Some(same); // only blanks, dots or capitals differ
    }
    known
        .into_iter()
        .map(|name| {
            (
                strsim::osa_distance(&found, &name.to_ascii_lowercase()),
                name,
            )
        })
        .filter(|(distance, name)| {
            *distance <= limit || (found.len() >= 4 && name.contains(&found))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// "did you mean …?" for the nearest known name, or `None`.
pub fn did_you_mean<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(found, known).map(|name| format!("did you mean {}?", quoted(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_one_sentence_with_place_and_remedy() {
        let problem = Problem::new(quoted("percnt"), "percent or count")
            .column("statistic")
            .at("findings.csv", 12)
            .hint(did_you_mean("percnt", ["percent", "count"]));
        assert_eq!(
            problem.to_string(),
            "findings.csv, line 12, column statistic: found “percnt”, expected percent or count; did you mean “percent”?"
        );
    }

    #[test]
    fn far_names_are_not_suggested() {
        assert_eq!(
            nearest("strategei", ["strategie", "ziele"]),
            Some("strategie")
        );
        assert_eq!(nearest("xyz", ["strategie", "ziele"]), None);
        assert_eq!(nearest("abb.12", ["Abb. 2", "Abb. 12"]), Some("Abb. 12"));
    }
}
