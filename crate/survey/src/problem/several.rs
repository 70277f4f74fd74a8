//! Several problems, told together: of those that are alike the first, with how many there are.

use super::Problem;
use std::collections::BTreeMap;
use std::fmt;

/// So many problems are kept of what may be wrong in every cell of a file; the rest is counted.
const KEPT: usize = 1_000;

/// Several problems, reported together; never empty when returned as an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    kept: Vec<Problem>,
    more: usize,
}

/// How far a list of problems was at a time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mark {
    kept: usize,
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
            let place = &mut problem.place;
            let here = place.file.as_deref() == Some(file) && place.line.is_none();
            if let (true, Some(path)) = (here, &place.path) {
                place.line = Some(line(path));
            }
        }
    }

    /// Adds those of another list.
    pub fn append(&mut self, other: Problems) {
        self.kept.extend(other.kept);
        self.more += other.more;
    }

    /// How far the list is.
    pub fn mark(&self) -> Mark {
        Mark {
            kept: self.kept.len(),
            more: self.more,
        }
    }

    /// Takes back what was added since.
    pub fn back_to(&mut self, mark: Mark) {
        self.kept.truncate(mark.kept);
        self.more = self.more.min(mark.more);
    }

    /// Says of each what was done about it.
    pub fn done(self, action: super::Action) -> Problems {
        let kept = self.kept.into_iter().map(|problem| problem.done(action));
        Problems {
            kept: kept.collect(),
            ..self
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

    /// How many were only counted.
    pub fn more(&self) -> usize {
        self.more
    }

    /// Each that was kept, in the order found.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.kept.iter()
    }

    /// Those that were kept, in the order found; of those that are alike the first, with how many there are.
    pub fn alike(&self) -> Vec<Problem> {
        let mut list: Vec<Problem> = Vec::new();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for problem in &self.kept {
            match seen.get(&key(problem)) {
                Some(at) => list[*at].count += problem.count,
                None => {
                    seen.insert(key(problem), list.len());
                    list.push(problem.clone());
                }
            }
        }
        list
    }
}

/// What problems that are alike have in common: all but the line, the row, and the places in the lists of a path.
fn key(problem: &Problem) -> String {
    let found = problem.found.as_deref();
    let sign = if found.is_some() { "+" } else { "-" };
    let parts = [
        problem.code.word(),
        &problem.kind(),
        sign,
        found.unwrap_or(""),
        problem.nearest.as_deref().unwrap_or(""),
    ];
    parts.join("\0")
}

impl Problem {
    /// File and column, parameter or path without the places in its lists: what problems of many rows have in common.
    pub fn kind(&self) -> String {
        let place = &self.place;
        let path = place.path.as_deref().unwrap_or("");
        let path: String = path.chars().filter(|c| !c.is_ascii_digit()).collect();
        let parts = [&place.file, &place.column, &place.parameter];
        let parts = parts.map(|part| part.as_deref().unwrap_or(""));
        [&parts[..], &[&path]].concat().join("\0")
    }
}

/// A line of data for each, for whoever looks for a fault in a program.
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.kept {
            writeln!(f, "{problem:?}")?;
        }
        write!(f, "+{}", self.more)
    }
}

impl std::error::Error for Problems {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{Code, Wanted};

    fn cell(line: u64, found: &str) -> Problem {
        let expected = Wanted::OneOf.of(&["gut"]);
        Problem::found(Code::Unknown, found, expected)
            .column("film")
            .at("t.csv", line)
    }

    #[test]
    fn alike_problems_are_one_with_their_number_and_the_first_place() {
        let mut problems = Problems::default();
        for line in 2..56 {
            problems.push_with(|| cell(line, "gutt"));
        }
        problems.push(cell(56, "schlecht"));
        for at in [3, 17] {
            let problem = Problem::lacking(Code::Missing, Wanted::Text);
            problems.push(problem.path(&format!("fields[{at}].name")).at("p.json", 0));
        }
        let alike = problems.alike();
        let told: Vec<_> = alike.iter().map(|p| (p.place.line, p.count)).collect();
        assert_eq!(told, [(Some(2), 54), (Some(56), 1), (None, 2)]);
        assert_eq!(problems.len(), 57);
    }
}
