//! Whether the columns of a table are those that are looked for.

use super::Heading;
use crate::package::Source;
use crate::problem::{Code, NAMED, Problem, Problems, Wanted, nearest};
use std::collections::{BTreeMap, BTreeSet};

impl Heading {
    /// Adds what is wrong with the columns: those that are looked for and are not there, or more than once, and those that nothing describes.
    pub(super) fn check_columns(
        &self,
        source: &Source,
        required: &[&str],
        problems: &mut Problems,
    ) {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for column in &self.columns {
            *times.entry(column).or_default() += 1;
        }
        for (column, n) in required.iter().filter_map(|c| times.get_key_value(c)) {
            let expected = || Wanted::ColumnOnce.of(&[column]);
            let problem = || Problem::found(Code::RepeatedColumn, &n.to_string(), expected());
            problems.extend((*n > 1).then(|| self.in_header(column, problem())));
        }
        let lacking = required.iter().copied().filter(|c| !times.contains_key(c));
        let lacking: Vec<&str> = lacking.collect();
        let wanted: BTreeSet<&str> = required.iter().copied().collect();
        let spare = self.columns.iter().map(String::as_str);
        let spare: Vec<&str> = spare.filter(|c| !wanted.contains(c)).collect();
        let meant = match source.columns.fewer {
            true => BTreeSet::new(),
            false => self.check_lacking(&lacking, &spare, problems),
        };
        if !source.columns.more {
            let unknown: Vec<&str> = spare.into_iter().filter(|c| !meant.contains(c)).collect();
            self.check_unknown(&unknown, required, problems);
        }
        if source.columns.fewer && lacking.len() == required.len() {
            let expected = Wanted::SomeColumn.of(required);
            let problem = Problem::found(Code::OtherColumns, &self.names(), expected);
            problems.push(self.at_header(0, problem));
        }
    }

    /// Names the columns that are not there: those that another one may be meant for singly, the others together. Gives those that may be meant.
    fn check_lacking<'a>(
        &self,
        lacking: &[&str],
        spare: &[&'a str],
        problems: &mut Problems,
    ) -> BTreeSet<&'a str> {
        let missing = |expected| Problem::found(Code::MissingColumn, &self.names(), expected);
        let (mut meant, mut others) = (BTreeSet::new(), Vec::new());
        for (at, column) in lacking.iter().enumerate() {
            let few = spare.iter().copied().filter(|_| at < NAMED);
            let near = nearest(column, few);
            if near.is_none() && lacking.len() > 1 {
                others.push(*column);
                continue;
            }
            meant.extend(near);
            let problem = missing(Wanted::ColumnOnce.of(&[column])).nearest(near);
            problems.push(self.in_header(column, problem));
        }
        match others.as_slice() {
            [] => {}
            [one] => problems.push(self.in_header(one, missing(Wanted::ColumnOnce.of(&[one])))),
            many => problems.push(self.at_header(0, missing(Wanted::ColumnsOnce.of(many)))),
        }
        meant
    }

    /// Names the columns that nothing describes, likewise.
    fn check_unknown(&self, unknown: &[&str], required: &[&str], problems: &mut Problems) {
        let expected = Wanted::DescribedColumns;
        if let [one] = unknown {
            let near = nearest(one, required.iter().copied());
            let problem = Problem::found(Code::UnknownColumn, one, expected).nearest(near);
            problems.push(self.in_header(one, problem));
        } else if !unknown.is_empty() {
            let problem = Problem::found(Code::OtherColumns, &unknown.join(", "), expected);
            problems.push(self.at_header(0, problem));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::{Files, Place, Sheet};
    use crate::problem::Expected;

    #[test]
    fn columns_that_are_not_there_are_named_together() {
        let files = Files::from([("t.csv".to_string(), "id,x,y\n1,2,3\n".to_string())]);
        let mut problems = Problems::default();
        let required = ["id", "erste", "zweite", "dritte"];
        let source = Source {
            place: Place::Files(vec!["t.csv".to_string()]),
            ..Source::default()
        };
        Sheet::of(&files, &source, &required, &mut problems);
        let told: Vec<_> = problems.iter().map(|p| (p.code, &p.expected)).collect();
        let lacking = Wanted::ColumnsOnce.of(&required[1..]);
        let unknown = Expected::from(Wanted::DescribedColumns);
        assert_eq!(
            told,
            [
                (Code::MissingColumn, &lacking),
                (Code::OtherColumns, &unknown)
            ]
        );
        let found: Vec<_> = problems.iter().map(|p| p.found.as_deref()).collect();
        assert_eq!(found, [Some("id, x, y"), Some("x, y")]);
    }
}
