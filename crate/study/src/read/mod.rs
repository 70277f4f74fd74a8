//! From the files of a package to a [`Study`].

mod cells;
mod criteria;
mod figures;
mod findings;
mod readings;
mod recommendations;
mod reconstructed;
mod roles;
mod statements;

use super::join::Index;
use super::{Contradiction, Study};
use cells::{Ids, listed};
use std::collections::BTreeSet;
use survey::Survey;
use survey::codebook::{self, Read, Translations};
use survey::ingest::responses;
use survey::lang::Text;
use survey::package::{DESCRIPTOR, Files, Place, Sheet, Source, is_below, limits};
use survey::problem::{Code, Problem, Problems, Wanted};
use survey::query::parse_where;

const CONTRADICTIONS: [&str; 6] = [
    "id", "title_de", "title_en", "text_de", "text_en", "findings",
];
/// Reads and checks everything; all problems of all files come together.
pub fn load(files: &Files) -> Result<Study, Problems> {
    let mut problems = Problems::default();
    limits::files(files, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let tr = translations(files, &mut problems);
    let Some(text) = files.get(DESCRIPTOR) else {
        let problem = Problem::lacking(Code::MissingFile, Wanted::Descriptor);
        problems.push(problem.at(DESCRIPTOR, 0));
        return Err(problems);
    };
    let Read {
        book: mut codebook,
        descriptor,
        fields,
        source,
    } = codebook::read(text, &tr, &parse_where, &mut problems);
    problems.locate(DESCRIPTOR, |path| codebook::line(text, path));
    if codebook.questions.is_empty() && !problems.is_empty() {
        return Err(problems); // everything else refers to the codebook
    }
    check_files(files, &descriptor.tables, &source, &mut problems);
    let listed = |file: &str| descriptor.tables.iter().any(|t| t == file);
    let columns = responses(files, &source, &fields.into(), &mut codebook, &mut problems);
    let (findings, ids) =
        findings::findings(files, &codebook, &tr, listed(findings::FILE), &mut problems);
    let figures = figures::figures(files, &codebook, ids.as_ref(), &mut problems);
    let contradictions = contradictions(files, ids.as_ref(), &mut problems);
    let (readings, reading_ids) = readings::readings(files, &codebook, ids.as_ref(), &mut problems);
    let criteria = criteria::criteria(files, ids.as_ref(), &mut problems);
    let reconstructed =
        reconstructed::reconstructed(files, ids.as_ref(), reading_ids.as_ref(), &mut problems);
    let bounds = reconstructed::bounds(files, &codebook, reading_ids.as_ref(), &mut problems);
    let statements = statements::statements(files, &codebook, &tr, ids.as_ref(), &mut problems);
    let recommendations = recommendations::read(files, &codebook, &statements, &mut problems);
    roles::check(&descriptor.roles, &codebook, ids.as_ref(), &mut problems);
    if problems.is_empty() {
        tr.check_unused(&mut problems); // a broken row would leave its texts unused
    }
    problems.locate(DESCRIPTOR, |path| codebook::line(text, path));
    if !problems.is_empty() {
        return Err(problems);
    }
    let index = Index::new(&findings);
    Ok(Study {
        survey: Survey::new(codebook, descriptor, columns),
        findings,
        figures,
        contradictions,
        readings,
        criteria,
        reconstructed,
        bounds,
        untranslated: tr.lacking(),
        index,
        statements,
        recommendations,
    })
}

/// A survey of which nothing was published.
pub fn alone(survey: Survey) -> Result<Study, Problems> {
    let mut problems = Problems::default();
    let roles = &survey.descriptor().roles;
    roles::check(roles, survey.codebook(), None, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Study {
        survey,
        findings: Vec::new(),
        figures: Vec::new(),
        contradictions: Vec::new(),
        readings: Vec::new(),
        criteria: Vec::new(),
        reconstructed: Vec::new(),
        bounds: Vec::new(),
        untranslated: Vec::new(),
        index: Index::new(&[]),
        statements: Vec::new(),
        recommendations: Vec::new(),
    })
}

/// A table that the descriptor lists must be there; the responses are missed when they are read. Data elsewhere is no part of the package.
fn check_files(files: &Files, tables: &[String], source: &Source, problems: &mut Problems) {
    let of_responses = |path: &String| match &source.place {
        Place::Files(own) => own.contains(path),
        _ => false,
    };
    let here = |path: &&String| is_below(path) && !of_responses(path);
    for path in tables.iter().filter(here) {
        if !files.contains_key(path) {
            problems.push(Sheet::missing(path));
        }
    }
}

fn translations(files: &Files, problems: &mut Problems) -> Translations {
    if !files.contains_key("translations.csv") {
        return Translations::default();
    }
    let table = Sheet::read(files, "translations.csv", &["key", "en"], problems);
    for row in table.rows() {
        let long = limits::text(row.get("en"), limits::TEXT);
        problems.extend(long.map(|p| p.column("en").at("translations.csv", row.line)));
    }
    let rows = table
        .rows()
        .map(|r| (r.line, r.get("key").to_string(), r.get("en").to_string()))
        .collect::<Vec<_>>();
    Translations::new(rows.into_iter(), problems)
}

fn contradictions(
    files: &Files,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<Contradiction> {
    if !files.contains_key("contradictions.csv") {
        return Vec::new();
    }
    let table = Sheet::read(files, "contradictions.csv", &CONTRADICTIONS, problems);
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        list.push(Contradiction {
            id: row.get("id").to_string(),
            title: Text::new(row.get("title_de"), row.get("title_en")),
            text: Text::new(row.get("text_de"), row.get("text_en")),
            findings: listed(&row, findings, problems),
        });
    }
    list
}
