//! Reads the responses into columns, and checks that each cell is a category, a number or a reason for missing.

use std::collections::{BTreeMap, BTreeSet};
use survey::codebook::{Codebook, Content, Field, Holds, Uncounted, Why};
use survey::columns::{self, Builder, Columns};
use survey::package::{self, Files, Line, Sheet, Source, limits};
use survey::problem::{Code, NAMED, Problem, Problems, Wanted, nearest};

/// The answers. Adds a problem for every column that no field describes, every field without a column, every cell that is no answer, and
/// every id that stands twice; what the package allows to be more or less is told as not counted.
pub fn read(
    files: &Files,
    source: &Source,
    fields: &[Field],
    book: &mut Codebook,
    problems: &mut Problems,
) -> Columns {
    let names: Vec<&str> = fields.iter().map(|f| f.name.as_str()).collect();
    let table = Sheet::of(files, source, &names, problems);
    if let Some(many) = limits::responses(table.rows().count(), names.len()) {
        let first = table.rows().next();
        problems.push(many.at(first.map_or(package::DESCRIPTOR, |row| row.file), 0));
        return Columns::default();
    }
    let columns = table.columns().iter().map(String::as_str);
    let place: BTreeMap<&str, usize> = columns.zip(0..).collect();
    let places: Vec<Option<usize>> = names.iter().map(|n| place.get(n).copied()).collect();
    if source.columns != package::Columns::default() && !table.columns().is_empty() {
        name_others(&table, fields, &places, book, problems);
    }
    let mut checks = Checks::new(fields, &places);
    let mut builder = Builder::new(fields);
    for row in table.rows() {
        checks.row(&row, problems);
        builder.push(
            |at| places[at].map(|place| row.at(place)),
            |at| problems.push_with(|| no_answer(&row, &fields[at])),
        );
    }
    builder.finish()
}

/// Names the columns without a field and the fields without a column. A weight must be there.
fn name_others(
    table: &Sheet,
    fields: &[Field],
    places: &[Option<usize>],
    book: &mut Codebook,
    problems: &mut Problems,
) {
    for (field, _) in fields
        .iter()
        .zip(places)
        .filter(|(_, place)| place.is_none())
    {
        let own = Uncounted::column(&field.name, Why::NoColumn);
        match book.uncounted.iter_mut().find(|u| u.field == field.name) {
            Some(known) => known.why = Why::NoColumn,
            None => book.uncounted.push(own),
        }
        if field.content == Content::Weight {
            let names = table.columns().join(", ");
            let problem = Problem::found(Code::MissingColumn, &names, Wanted::WeightColumn);
            problems.push(problem.column(&field.name).at(package::DESCRIPTOR, 0));
        }
    }
    let described: BTreeSet<&str> = fields.iter().map(|f| f.name.as_str()).collect();
    let others = table.columns().iter();
    for name in others.filter(|name| !described.contains(name.as_str())) {
        book.uncounted.push(Uncounted::column(name, Why::NoField));
    }
}

/// A field of a ranking: its position among the fields, that of its column, and its rank.
type Ranked = (usize, usize, u32);

/// What the cells of a row must have in common with each other, and with those of other rows.
struct Checks<'a> {
    fields: &'a [Field],
    /// Positions of fields that tell rows apart, with what was seen of them.
    unique: Vec<(usize, usize, BTreeSet<String>)>,
    /// Of each ranking the positions of its ranks, in order.
    rankings: Vec<Vec<(usize, usize)>>,
}

impl<'a> Checks<'a> {
    fn new(fields: &'a [Field], places: &[Option<usize>]) -> Checks<'a> {
        let placed = || {
            let all = fields.iter().zip(places).enumerate();
            all.filter_map(|(at, (field, place))| Some((at, (*place)?, field)))
        };
        let unique = placed().filter(|(_, _, field)| field.unique);
        let mut rankings: Vec<(&str, Vec<Ranked>)> = Vec::new();
        for (at, place, field) in placed() {
            let Some((id, Holds::Rank(rank))) = &field.holds else {
                continue;
            };
            match rankings.iter_mut().find(|(known, _)| known == id) {
                Some((_, ranks)) => ranks.push((at, place, *rank)),
                None => rankings.push((id, vec![(at, place, *rank)])),
            }
        }
        let sorted = |(_, mut ranks): (&str, Vec<Ranked>)| {
            survey::order::sort_by(&mut ranks, |a, b| a.2 < b.2);
            ranks
                .into_iter()
                .map(|(at, place, _)| (at, place))
                .collect()
        };
        Checks {
            fields,
            unique: unique
                .map(|(at, place, _)| (at, place, BTreeSet::new()))
                .collect(),
            rankings: rankings.into_iter().map(sorted).collect(),
        }
    }

    fn row(&mut self, row: &Line, problems: &mut Problems) {
        for (at, place, seen) in &mut self.unique {
            let field = &self.fields[*at];
            let cell = row.at(*place).trim();
            let missing = field.name != "id" && field.is_missing(cell);
            if !missing && !seen.insert(cell.to_string()) {
                problems.push_with(|| {
                    let expected = Wanted::OwnValue.of(&[&field.name]);
                    row.problem(Code::Repeated, &field.name, expected)
                });
            }
        }
        for ranks in &self.rankings {
            self.ranking(ranks, row, problems);
        }
    }

    /// An option has one rank, and no rank is left out before another.
    fn ranking(&self, ranks: &[(usize, usize)], row: &Line, problems: &mut Problems) {
        let mut given: Vec<(&str, columns::Code)> = Vec::new();
        let mut open = None;
        for (at, place) in ranks {
            let field = &self.fields[*at];
            let Some(code) = field.answer(row.at(*place)) else {
                open = open.or(Some(field.name.as_str()));
                continue;
            };
            if let Some((first, _)) = given.iter().find(|(_, known)| *known == code) {
                problems.push_with(|| {
                    let expected = Wanted::UnrankedOption.of(&[first]);
                    row.problem(Code::Repeated, &field.name, expected)
                });
            } else if let Some(open) = open {
                problems.push_with(|| {
                    let expected = Wanted::NoAnswerBehind.of(&[open]);
                    row.problem(Code::Surplus, &field.name, expected)
                });
            }
            given.push((&field.name, code));
        }
    }
}

/// A cell that is neither an answer nor a reason for missing.
fn no_answer(row: &Line, field: &Field) -> Problem {
    let mark = field.digits.as_ref().map_or('.', |d| d.decimal).to_string();
    let answers = || field.answers.iter().map(|(text, _)| text.as_str());
    let malformed = |expected| row.problem(Code::Malformed, &field.name, expected);
    match field.content {
        Content::Weight => malformed(Wanted::WeightMarked.of(&[&mark])),
        Content::Number => malformed(Wanted::NumberMarked.of(&or_missing(field, vec![&mark]))),
        Content::Whole => malformed(Wanted::WholeOr.of(&or_missing(field, Vec::new()))),
        Content::Category | Content::Any => {
            let known = or_missing(field, answers().collect());
            let expected = Wanted::OneOfOrNothing.of(&known);
            let problem = row.problem(Code::Unknown, &field.name, expected);
            problem.nearest(nearest(row.get(&field.name), answers()))
        }
    }
}

/// What a cell may hold: the first of these texts, or one that says that there is no answer.
fn or_missing<'a>(field: &'a Field, mut known: Vec<&'a str>) -> Vec<&'a str> {
    known.truncate(NAMED);
    known.extend(field.missing.iter().map(|(text, _)| text.as_str()));
    known
}
