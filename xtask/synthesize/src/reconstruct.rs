//! `reconstruction.csv`: what the committed rows give for every finding, and what stands in the way of those they miss.

use kommunalblick::codebook::Question;
use kommunalblick::query::Condition;
use kommunalblick::study::Study;
use kommunalblick::study::finding::{Finding, Value};
use kommunalblick::study::reconstruction::Status;

/// The header.
pub const HEADER: [&str; 8] = [
    "id",
    "status",
    "k",
    "n",
    "rounding",
    "reading",
    "conflicts",
    "reason",
];

/// One line for every finding, counted by the engine in the survey's rows.
pub fn lines(survey: &Study) -> Vec<[String; 8]> {
    survey.findings().iter().map(|f| line(survey, f)).collect()
}

fn line(survey: &Study, finding: &Finding) -> [String; 8] {
    let recount = survey.recount(finding);
    let number = |n: Option<u32>| n.map_or(String::new(), |n| n.to_string());
    let missed = matches!(recount.status, Status::Within1 | Status::NotReproducible);
    let (conflicts, reason) = if missed {
        obstacle(survey, finding)
    } else {
        (Vec::new(), "")
    };
    let testable = recount.status != Status::NotTestable;
    let readings: Vec<&str> = survey
        .readings_of(&finding.id)
        .map(|r| r.id.as_str())
        .filter(|_| testable)
        .collect();
    [
        finding.id.clone(),
        recount.status.as_str().to_string(),
        number(recount.tally.map(|t| t.count)),
        number(recount.tally.map(|t| t.base)),
        recount
            .rounding
            .map_or(String::new(), |r| r.as_str().to_string()),
        readings.join(" "),
        conflicts.join(" "),
        reason.to_string(),
    ]
}

/// The findings that a missed one conflicts with, and how: of a number of cases the shares of the same place that are read of another
/// base; another number for the same count; the numbers of the question that decides who was asked; or the size of the class.
fn obstacle(survey: &Study, finding: &Finding) -> (Vec<String>, &'static str) {
    if matches!(finding.value, Value::N(_) | Value::NRange(..)) {
        return (read_otherwise(survey, finding), "contradicts");
    }
    let Some((query, option)) = survey.recounted_by(finding) else {
        return (Vec::new(), "other");
    };
    let same = survey.findings().iter().filter(|f| {
        f.id != finding.id
            && f.share().is_some()
            && f.share() != finding.share()
            && survey.recounted_by(f) == Some((query.clone(), option.clone()))
    });
    let same: Vec<String> = same.map(|f| f.id.clone()).collect();
    if !same.is_empty() {
        return (same, "contradicts");
    }
    let book = survey.codebook();
    let question = query.question.as_deref().and_then(|id| book.question(id));
    let routing: Vec<&Condition> = question.iter().flat_map(|q| &q.routing).collect();
    let asking: Vec<&Question> = routing
        .iter()
        .filter_map(|c| book.question(&c.variable))
        .collect();
    let within = |f: &Finding| {
        f.query.as_ref().is_some_and(|q| {
            q.population == query.population
                && asking.iter().any(|a| q.question.as_ref() == Some(&a.id))
        })
    };
    let deciding: Vec<String> = survey
        .findings()
        .iter()
        .filter(|f| f.share().is_some() && within(f))
        .map(|f| f.id.clone())
        .collect();
    if !deciding.is_empty() {
        return (deciding, "base");
    }
    (class_size(survey, &query.population), "no-count")
}

/// The shares of a number's place that are read by one of its own readings.
fn read_otherwise(survey: &Study, finding: &Finding) -> Vec<String> {
    let own: Vec<&str> = survey
        .readings_of(&finding.id)
        .map(|r| r.id.as_str())
        .collect();
    let read = |f: &&Finding| {
        let mut readings = survey.readings_of(&f.id);
        f.source == finding.source && readings.any(|r| own.contains(&r.id.as_str()))
    };
    let shares = survey.findings().iter().filter(|f| f.share().is_some());
    shares.filter(read).map(|f| f.id.clone()).collect()
}

/// The stated sizes of the class that a population is.
fn class_size(survey: &Study, population: &[Condition]) -> Vec<String> {
    let size = survey.descriptor().roles.size_question.as_deref();
    let codes = population
        .iter()
        .filter(|c| Some(c.variable.as_str()) == size)
        .flat_map(|c| &c.codes);
    let codes: Vec<&String> = codes.collect();
    let is = |f: &&Finding| {
        f.question.as_deref() == size
            && f.option.as_ref().is_some_and(|o| codes.contains(&o))
            && f.machine_value().is_some()
    };
    survey
        .findings()
        .iter()
        .filter(is)
        .map(|f| f.id.clone())
        .collect()
}
