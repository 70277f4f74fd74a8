//! `recount`: every finding counted again in the responses, and every statement in words held against them, for comparison with
//! `reconstruction.csv` and with other programs.

use kommunalblick::study::Study;
use kommunalblick::study::statement::Statement;

use crate::build::Options;
use crate::{Outcome, args, build};

pub fn command(mut words: Vec<String>) -> Outcome {
    let data = args::value(&mut words, "--data")?;
    args::nothing_left(&words, "recount")?;
    let survey = build::load(&Options::folder(data, "data")?)?;
    print!("{}", table(&survey));
    Ok(())
}

/// The table of a package's folder.
pub fn of_folder(data: &str) -> Outcome<String> {
    let survey = build::load(&Options::folder(Some(data.to_owned()), "data")?)?;
    Ok(table(&survey))
}

/// Whether each statement of a package's folder holds: a line a statement, in file order.
pub fn statements_of_folder(data: &str) -> Outcome<String> {
    let survey = build::load(&Options::folder(Some(data.to_owned()), "data")?)?;
    let line = |s: &Statement| format!("{},{}\n", s.id, survey.outcome(s).as_str());
    let lines: String = survey.statements().iter().map(line).collect();
    Ok(format!("id,outcome\n{lines}"))
}

/// CSV: a line a finding, in file order; the numbers are empty where it cannot be tested.
fn table(survey: &Study) -> String {
    let mut text = String::from("id,k,n,status,accepted,possible\n");
    let pair = |pair: Option<(u32, u32)>| pair.map_or(",".to_string(), |(a, b)| format!("{a},{b}"));
    for finding in survey.findings() {
        let recount = survey.recount(finding);
        let counts = pair(recount.tally.map(|t| (t.count, t.base)));
        let acceptance = survey.acceptance(finding, &recount);
        let accepted = pair(acceptance.map(|a| (a.accepted, a.possible)));
        text += &format!(
            "{},{counts},{},{accepted}\n",
            finding.id,
            recount.status.as_str()
        );
    }
    text
}
