//! Writes the synthetic responses: whole respondents whose answers give back the stated numbers, as far as whole respondents can.
//!
//! From `data/` alone: the codebook, the findings, how they are read (`readings.csv`), what counts as given back (`criteria.csv`) and how
//! many answered (`bases.csv`). Question by question (`plan`) the stated numbers become an integer program (`model`) over strata
//! (`strata`), solved near the least committed shares (`wish`); shares then change gradually along the classes (`smooth`); then the
//! counts become answers (`realise`). One seed, no clock, no hash order, whole numbers or plain + − × ÷: every machine writes the same
//! bytes.

pub mod bases;
pub mod candidates;
pub mod fact;
pub mod implied;
pub mod model;
pub mod plan;
pub mod program;
pub mod realise;
pub mod reconstruct;
pub mod rows;
pub mod smooth;
pub mod status;
pub mod strata;
pub mod wish;
pub mod words;

use implied::Bound;
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::words::problems::text;
use plan::Plan;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use rows::{Cell, Rows};
use std::path::Path;

/// The seed of the draw.
const SEED: u64 = 412;

/// The files that are written, in the order in which they are.
pub const FILES: [&str; 3] = ["responses.csv", "reconstruction.csv", "bounds.csv"];

/// The files' texts, from a package's folder. What these files hold now plays no part.
///
/// # Errors
/// A sentence: what is wrong with the package, or which question has no solution.
pub fn synthesize(data: &Path) -> Result<[String; 3], String> {
    let mut files = read(data)?;
    let survey = load(&files)?;
    let plan = plan(&survey, data, &files)?;
    let bounds = plan.bounds()?;
    let responses = responses(&plan.run()?)?;
    files.insert(FILES[0].to_string(), responses.clone());
    let counted = load(&files)?;
    let reconstruction = table(&reconstruct::HEADER, &reconstruct::lines(&counted))?;
    Ok([
        responses,
        reconstruction,
        table(&BOUNDS, &bound_lines(&bounds))?,
    ])
}

/// A plan for a package.
///
/// # Errors
/// A sentence on the file that is wrong.
pub fn plan<'a>(survey: &'a Study, data: &Path, files: &Files) -> Result<Plan<'a>, String> {
    let descriptor = serde_json::from_str(&files["datapackage.json"]).map_err(|e| e.to_string())?;
    let facts = fact::all(survey, data)?;
    let rows = Rows::new(
        &descriptor,
        survey.descriptor().participants.answered as usize,
    );
    Ok(Plan::new(
        survey,
        facts,
        rows,
        ChaCha8Rng::seed_from_u64(SEED),
    ))
}

/// The package's files, without what is to be written: of those only the header.
///
/// # Errors
/// A sentence on what cannot be read.
pub fn read(data: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    let sentence = |e: std::io::Error| format!("{}: {e}", data.display());
    for entry in std::fs::read_dir(data).map_err(sentence)? {
        let path = entry.map_err(sentence)?.path();
        if path.is_dir() {
            continue; // the example is a package of its own
        }
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_string();
        files.insert(name, std::fs::read_to_string(&path).map_err(sentence)?);
    }
    for name in FILES {
        if let Some(table) = files.get_mut(name) {
            table.truncate(table.find('\n').map_or(table.len(), |end| end + 1));
        }
    }
    Ok(files)
}

/// Reads and checks a package.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load(files: &Files) -> Result<Study, String> {
    Study::load(files).map_err(|problems| text(&problems, Lang::En))
}

fn responses(rows: &Rows) -> Result<String, String> {
    let header: Vec<&str> = std::iter::once("id")
        .chain(rows.fields.iter().map(|f| f.name.as_str()))
        .collect();
    let cell = |field: usize, row: usize| match rows.cells[field][row] {
        Cell::NotAsked => String::new(),
        Cell::NoAnswer => "k.A.".to_string(),
        Cell::Code(_) => rows.code(field, row).unwrap_or_default().to_string(),
    };
    let line = |row: usize| -> Vec<String> {
        std::iter::once(format!("synthetisch-{:03}", row + 1))
            .chain((0..rows.fields.len()).map(|f| cell(f, row)))
            .collect()
    };
    table(&header, &(0..rows.len).map(line).collect::<Vec<_>>())
}

const BOUNDS: [&str; 6] = ["query", "lower", "upper", "base", "readings", "option"];

/// The forced counts, with the readings they rest on.
pub fn bound_lines(bounds: &[Bound]) -> Vec<[String; 6]> {
    let line = |b: &Bound| {
        [
            b.query.to_string(),
            b.count.0.to_string(),
            b.count.1.to_string(),
            b.base.map_or(String::new(), |n| n.to_string()),
            b.readings.clone(),
            b.option.clone(),
        ]
    };
    bounds.iter().map(line).collect()
}

fn table<H: AsRef<[u8]>, L: IntoIterator + Clone>(
    header: &[H],
    lines: &[L],
) -> Result<String, String>
where
    L::Item: AsRef<[u8]>,
{
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).map_err(|e| e.to_string())?;
    for line in lines {
        writer
            .write_record(line.clone())
            .map_err(|e| e.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|e| e.to_string())?;
    String::from_utf8(bytes).map_err(|e| e.to_string())
}
