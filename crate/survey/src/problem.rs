//! What is wrong with an input, said so that a person can mend it.

use std::collections::BTreeMap;
use std::fmt;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Severity {
    /// It keeps the input from being read.
    #[default]
    Error,
    /// It changes nothing, and is good to know.
    Note,
}

/// One mistake in a file or an address: where, what was found, what was expected, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it weighs.
    pub severity: Severity,
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
            severity: Severity::default(),
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

/// So many problems are kept of what may be wrong in every cell of a file; the rest is counted.
const KEPT: usize = 1_000;

/// Several problems, reported together; never empty when returned as an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    kept: Vec<Problem>,
    more: usize,
}

impl Problems {
    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.kept.push(problem);
    }

    /// Adds one of a kind of which there may be millions: beyond a thousand they are only counted, and not even made.
    pub fn push_with(&mut self, problem: impl FnOnce() -> Problem) {
        match self.kept.len() < KEPT {
            true => self.kept.push(problem()),
            false => self.more += 1,
        }
    }

    /// Adds all of them.
    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.kept.extend(problems);
    }

    /// Gives problems of `file` that name a path but no line their line.
    pub fn locate(&mut self, file: &str, line: impl Fn(&str) -> u64) {
        for problem in &mut self.kept {
            let here = problem.file.as_deref() == Some(file) && problem.line.is_none();
            if let (true, Some(path)) = (here, &problem.column) {
                problem.line = Some(line(path));
            }
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.kept.len() + self.more
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Each that was kept, in the order found.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.kept.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines: Vec<String> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for problem in &self.kept {
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
        lines.extend((self.more > 0).then(|| format!("{} more problems", self.more)));
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Problems {}

/// Found text in quotation marks, shortened as [`shortened`] does.
pub fn quoted(text: &str) -> String {
    format!("“{}”", shortened(text))
}

/// The first 80 characters of a text, so that a sentence with it stays a sentence.
pub fn shortened(text: &str) -> String {
    let short: String = text.chars().take(80).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("{short}{more}")
}

/// A longer text is no slip of a name.
const LONGEST_NAME: usize = 64;

/// So many pairs of letters are compared for one suggestion: beyond thousands of names alike it is not worth the time.
const COMPARED: usize = 300_000;

/// The known name nearest to `found`, if it is near enough to be a slip: at most a third of its letters differ.
/// Distance is optimal string alignment, so that two swapped letters count once; ties go to the first name. A text of more than 64 letters
/// has none.
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(found, &mut known.into_iter())
}

/// One body for all kinds of lists: a copy of it for each costs about 1 KB of WebAssembly.
fn nearest_of<'a>(found: &str, known: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    if found.chars().nth(LONGEST_NAME).is_some() {
        return None;
    }
    let plain: Vec<char> = letters(found).collect();
    let found = found.to_ascii_lowercase();
    let length = found.chars().count();
    let limit = (length / 3).max(1);
    let known: Vec<&str> = known.collect();
    let same = |name: &&&str| !plain.is_empty() && letters(name).eq(plain.iter().copied());
    if let Some(same) = known.iter().find(same) {
        return Some(same); // only blanks, dots or capitals differ
    }
    let holds = |name: &str| found.len() >= 4 && name.contains(&found);
    let least = |(at, name): (usize, &'a str)| {
        let least = least_distance(&found, &name.to_ascii_lowercase());
        (least <= limit || holds(name)).then_some((least, at, name))
    };
    let short = known.into_iter().filter(|n| n.len() <= 4 * LONGEST_NAME);
    let mut near: Vec<_> = short.enumerate().filter_map(least).collect();
    crate::order::sort_by(&mut near, |a, b| (a.0, a.1) < (b.0, b.1));
    let mut best: Option<(usize, usize, &str)> = None;
    for (least, at, name) in affordable(near, length) {
        if best.is_some_and(|(distance, ..)| distance < least) {
            break;
        }
        let distance = strsim::osa_distance(&found, &name.to_ascii_lowercase());
        let nearer = best.is_none_or(|(d, a, _)| (distance, at) < (d, a));
        if nearer && (distance <= limit || holds(name)) {
            best = Some((distance, at, name));
        }
    }
    best.map(|(.., name)| name)
}

/// A name that may be near: how far it is at least, and its place.
type Near<'a> = (usize, usize, &'a str);

/// The first of some names that are worth comparing with a text of so many letters.
fn affordable(near: Vec<Near>, length: usize) -> impl Iterator<Item = Near> {
    let mut compared = 0;
    near.into_iter().take_while(move |(.., name)| {
        compared += length * name.len();
        compared <= COMPARED
    })
}

/// Letters and digits in small letters.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// No distance is less: the letters that one text has more of than the other, found in one pass.
fn least_distance(a: &str, b: &str) -> usize {
    let mut counts = [0_i32; 64];
    a.chars().for_each(|c| counts[c as usize % 64] += 1);
    b.chars().for_each(|c| counts[c as usize % 64] -= 1);
    let side = |sign: i32| counts.iter().map(|n| (n * sign).max(0)).sum::<i32>();
    side(1).max(side(-1)).unsigned_abs() as usize
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

    /// Thousands of names, all near: what is compared is bounded, whatever their number.
    #[test]
    fn a_slip_among_thousands_is_found_with_few_comparisons() {
        let names: Vec<String> = (0..2_000)
            .map(|at| format!("question-number-{at:05}"))
            .collect();
        let known = || names.iter().map(String::as_str);
        let found = "question-numbre-01711";
        assert_eq!(nearest(found, known()), Some("question-number-01711"));
        let near = known().map(|name| (0, 0, name)).collect();
        let letters = affordable(near, found.len()).map(|(.., name)| name.len() * found.len());
        let letters: usize = letters.sum();
        assert!((1..=COMPARED).contains(&letters), "{letters}");
        assert_eq!(nearest(&"question-number-".repeat(5), known()), None);
    }

    #[test]
    fn far_names_are_not_suggested() {
        assert_eq!(
            nearest("strategei", ["strategie", "ziele"]),
            Some("strategie")
        );
        assert_eq!(nearest("xyz", ["strategie", "ziele"]), None);
        assert_eq!(nearest("fig.12", ["Fig. 2", "Fig. 12"]), Some("Fig. 12"));
    }
}
