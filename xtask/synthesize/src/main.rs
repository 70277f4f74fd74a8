//! Writes the synthetic responses: whole respondents whose answers give back the printed numbers, as far as whole respondents can.
mod bases;
mod candidates;
mod fact;
mod model;
mod plan;
mod program;
mod realise;
mod rows;
mod status;
mod strata;
mod wish;

use kommunalblick::study::Survey;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use std::path::Path;

fn main() {
    let data = std::env::args().nth(1).unwrap_or_else(|| "data".to_string());
    let data = Path::new(&data);
    if let Err(e) = run(data) {
        eprintln!("{e}");
        std::process::exit(1);
    }
}

fn run(data: &Path) -> Result<(), String> {
    let mut files = kommunalblick::package::Files::new();
    for entry in std::fs::read_dir(data).map_err(|e| e.to_string())? {
        let path = entry.map_err(|e| e.to_string())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_string();
        files.insert(name, std::fs::read_to_string(&path).map_err(|e| e.to_string())?);
    }
    let survey = Survey::load(&files).map_err(|p| p.iter().map(|x| format!("{x:?}\n")).collect::<String>())?;
    let descriptor = serde_json::from_str(&files["datapackage.json"]).map_err(|e| e.to_string())?;
    let mut facts = fact::all(&survey, data)?;
    if let Ok(drop) = std::env::var("DROP") { facts.retain(|f| !drop.split(',').any(|d| d == f.id)); }
    let rows = rows::Rows::new(&descriptor, survey.descriptor().participants.answered as usize);
    let rows = plan::Plan::new(&survey, facts, rows, ChaCha8Rng::seed_from_u64(412)).run()?;
    let mut out = csv::Writer::from_path("/tmp/m/responses.csv").map_err(|e| e.to_string())?;
    out.write_record(std::iter::once("id").chain(rows.fields.iter().map(|f| f.name.as_str()))).map_err(|e| e.to_string())?;
    for row in 0..rows.len {
        let cell = |f: usize| match rows.cells[f][row] { rows::Cell::NotAsked => "", rows::Cell::NoAnswer => "k.A.", _ => rows.code(f, row).unwrap_or("") };
        out.write_record(std::iter::once(format!("synthetisch-{:03}", row + 1)).chain((0..rows.fields.len()).map(|f| cell(f).to_string()))).map_err(|e| e.to_string())?;
    }
    Ok(())
}
