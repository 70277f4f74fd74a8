//! The ledger: every finding with its verdict, filtered and summed.

use super::Survey;
use super::finding::{Finding, Status};
use super::grain::{self, Verdict};
use crate::evidence::Evidence;
use crate::problem::{Problem, did_you_mean, quoted};

/// One line of the ledger.
pub struct Entry<'a> {
    /// The printed number.
    pub finding: &'a Finding,
    /// What it rests on: a printed number on print.
    pub evidence: Evidence,
    /// What the grain test says about it.
    pub verdict: Verdict,
}

/// Which entries to show; an empty text shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A source as in `findings.csv`.
    pub source: String,
    /// A section id.
    pub section: String,
    /// A word of [`Evidence::as_str`].
    pub evidence: String,
    /// A word of [`Verdict::WORDS`].
    pub verdict: String,
    /// A word of [`Status::WORDS`].
    pub status: String,
}

/// The parameters of a filter's address, in the order of the form.
pub const KEYS: [&str; 5] = ["source", "section", "evidence", "verdict", "status"];

impl Filter {
    /// The value of a parameter.
    pub fn get(&self, key: &str) -> &str {
        match key {
            "source" => &self.source,
            "section" => &self.section,
            "evidence" => &self.evidence,
            "verdict" => &self.verdict,
            "status" => &self.status,
            _ => "",
        }
    }

    fn set(&mut self, key: &str, value: String) {
        match key {
            "source" => self.source = value,
            "section" => self.section = value,
            "evidence" => self.evidence = value,
            "verdict" => self.verdict = value,
            _ => self.status = value,
        }
    }

    /// From `(parameter, value)` pairs that are already decoded. What is unknown is named and left out.
    pub fn read(survey: &Survey, pairs: &[(String, String)]) -> (Filter, Vec<Problem>) {
        let (mut filter, mut problems) = (Filter::default(), Vec::new());
        for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            if !KEYS.contains(&key.as_str()) {
                let problem = Problem::new(quoted(key), format!("one of {}", KEYS.join(", ")));
                problems.push(problem.column("parameter").hint(did_you_mean(key, KEYS)));
                continue;
            }
            let known = values(survey, key);
            if !filter.get(key).is_empty() {
                continue; // the first one counts, and the page says so
            }
            if known.contains(value) {
                filter.set(key, value.clone());
            } else {
                let hint = did_you_mean(value, known.iter().map(String::as_str));
                problems.push(
                    Problem::new(quoted(value), "a value that the list offers")
                        .column(key)
                        .hint(hint),
                );
            }
        }
        (filter, problems)
    }

    fn keeps(&self, entry: &Entry) -> bool {
        let f = entry.finding;
        let fits = |wanted: &str, is: &str| wanted.is_empty() || wanted == is;
        fits(&self.source, &f.source.key)
            && fits(&self.section, &f.section)
            && fits(&self.evidence, entry.evidence.as_str())
            && fits(&self.verdict, entry.verdict.as_str())
            && fits(&self.status, status_word(f.status))
    }
}

/// The word of a status.
pub fn status_word(status: Status) -> &'static str {
    Status::WORDS
        .iter()
        .find(|(s, _)| *s == status)
        .map_or("", |(_, word)| word)
}

/// What a parameter can be, in the order of the findings.
pub fn values(survey: &Survey, key: &str) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    let mut add = |value: &str| {
        if !list.iter().any(|v| v == value) {
            list.push(value.to_string());
        }
    };
    match key {
        "source" => survey.findings().iter().for_each(|f| add(&f.source.key)),
        "section" => survey.codebook().sections.iter().for_each(|s| add(&s.id)),
        "evidence" => Evidence::ALL.iter().for_each(|e| add(e.as_str())),
        "verdict" => Verdict::WORDS.into_iter().for_each(add),
        "status" => Status::WORDS.iter().for_each(|(_, word)| add(word)),
        _ => {}
    }
    list
}

/// What a finding rests on: it was printed, or it would not be one.
fn evidence(_: &Finding) -> Evidence {
    Evidence::Published
}

/// Whether any finding has this value. Every kind of evidence may stand in an address, the form offers those that occur.
pub fn occurs(survey: &Survey, key: &str, value: &str) -> bool {
    let has = |f: &Finding| evidence(f).as_str() == value;
    key != "evidence" || survey.findings().iter().any(has)
}

/// The entries that the filter keeps, in file order.
pub fn entries<'a>(survey: &'a Survey, filter: &Filter) -> Vec<Entry<'a>> {
    let all = survey.findings().iter().map(|finding| Entry {
        finding,
        evidence: evidence(finding),
        verdict: grain::test(finding),
    });
    all.filter(|e| filter.keeps(e)).collect()
}

/// How many entries have each verdict, in the order of [`Verdict::WORDS`].
pub fn sums(entries: &[Entry]) -> Vec<(&'static str, usize)> {
    let count = |word: &str| {
        entries
            .iter()
            .filter(|e| e.verdict.as_str() == word)
            .count()
    };
    Verdict::WORDS
        .iter()
        .map(|word| (*word, count(word)))
        .collect()
}
