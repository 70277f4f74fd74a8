//! The responses of a data package.

use super::answers::{Answers, At};
use crate::codebook::{Codebook, Content, Field, Uncounted, Why};
use crate::columns::Columns;
use crate::package::rows::{self, Wish, utf8};
use crate::package::{self, Files, Heading, Source, limits};
use crate::problem::{Code, Problem, Problems, Wanted};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The answers. Adds a problem for every column that no field describes, every field without a column, every cell that is no answer, and
/// every id that stands twice; what the package allows to be more or less is told as not counted.
pub fn responses(
    files: &Files,
    source: &Source,
    fields: &Rc<[Field]>,
    book: &mut Codebook,
    problems: &mut Problems,
) -> Columns {
    let names: Vec<&str> = fields.iter().map(|f| f.name.as_str()).collect();
    let wish = Wish {
        source,
        required: &names,
    };
    let (mut answers, mut first) = (None, 0);
    let mut take = |heading: &Heading, file: usize, row: &cells::Row| {
        let answers = answers.get_or_insert_with(|| {
            first = file;
            Answers::new(fields.clone(), heading, limits::ROWS)
        });
        let text = &utf8;
        answers.push(
            row,
            &At {
                heading,
                file,
                text,
            },
        );
        true
    };
    let (heading, whole) = rows::read(files, wish, problems, &mut take);
    let mut answers = answers.unwrap_or_else(|| Answers::new(fields.clone(), &heading, 0));
    if let Some(many) = limits::responses(answers.rows(), names.len()) {
        problems.push(many.at(heading.file(first), 0));
        return Columns::default();
    }
    name_others(&heading, source, fields, book, problems);
    if whole {
        problems.append(std::mem::take(&mut answers.problems));
    }
    answers.finish()
}

/// Names the columns without a field and the fields without a column, where there may be such. A weight must be there.
pub(super) fn name_others(
    heading: &Heading,
    source: &Source,
    fields: &[Field],
    book: &mut Codebook,
    problems: &mut Problems,
) {
    let columns = heading.columns();
    if source.columns == package::Columns::default() || columns.is_empty() {
        return;
    }
    for field in fields.iter().filter(|f| !columns.contains(&f.name)) {
        let own = Uncounted::column(&field.name, Why::NoColumn);
        match book.uncounted.iter_mut().find(|u| u.field == field.name) {
            Some(known) => known.why = Why::NoColumn,
            None => book.uncounted.push(own),
        }
        if field.content == Content::Weight {
            let found = columns.join(", ");
            let problem = Problem::found(Code::MissingColumn, &found, Wanted::WeightColumn);
            problems.push(problem.column(&field.name).at(package::DESCRIPTOR, 0));
        }
    }
    let described: BTreeSet<&str> = fields.iter().map(|f| f.name.as_str()).collect();
    let others = columns.iter();
    for name in others.filter(|name| !described.contains(name.as_str())) {
        book.uncounted.push(Uncounted::column(name, Why::NoField));
    }
}
