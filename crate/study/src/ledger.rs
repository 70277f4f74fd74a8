//! The ledger: every finding with its verdict and its recount, filtered and summed.

use super::Study;
use super::finding::{Finding, Status};
use super::grain::{self, Verdict};
use super::reconstruction;
use super::recount::Recount;
use super::statement::Outcome;
use survey::evidence::Evidence;
use survey::problem::{Action, Code, Problem, Wanted, nearest};
use survey::query::{encode, known_word, unknown_parameter};

/// One line of the ledger.
pub struct Entry<'a> {
    /// The stated number.
    pub finding: &'a Finding,
    /// What it rests on: a stated number on print.
    pub evidence: Evidence,
    /// What the grain test says about it.
    pub verdict: Verdict,
    /// What came of counting it again; `None` where there are no responses.
    pub recount: Option<Recount<'a>>,
}

impl<'a> Entry<'a> {
    fn new(survey: &'a Study, finding: &'a Finding) -> Entry<'a> {
        Entry {
            finding,
            evidence: Evidence::Published, // it was stated, or it would not be a finding
            verdict: grain::test(finding),
            recount: survey.has_responses().then(|| survey.recount(finding)),
        }
    }

    /// What a parameter must be for the entry to be kept; empty where nothing keeps it.
    pub fn word(&self, key: &str) -> &str {
        match key {
            "source" => &self.finding.source.key,
            "section" => &self.finding.section,
            "evidence" => self.evidence.as_str(),
            "verdict" => self.verdict.as_str(),
            "recount" => self.recount.as_ref().map_or("", |r| r.status.as_str()),
            _ => status_word(self.finding.status),
        }
    }
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
    /// A word of [`reconstruction::Status::WORDS`].
    pub recount: String,
    /// A word of [`Status::WORDS`].
    pub status: String,
    /// Of the statements in words a word of [`Outcome::ALL`]; the findings are kept whatever it is.
    pub statement: String,
}

/// The parameters of a filter's address, in the order of the form.
pub const KEYS: [&str; 7] = [
    "source", "section", "evidence", "verdict", "recount", "status", STATEMENT,
];

/// The parameter that chooses statements in words.
pub const STATEMENT: &str = "statement";

impl Filter {
    /// The value of a parameter.
    pub fn get(&self, key: &str) -> &str {
        match key {
            "source" => &self.source,
            "section" => &self.section,
            "evidence" => &self.evidence,
            "verdict" => &self.verdict,
            "recount" => &self.recount,
            "status" => &self.status,
            STATEMENT => &self.statement,
            _ => "",
        }
    }

    /// The filter with another value of a parameter; an empty one takes it out.
    pub fn with(mut self, key: &str, value: &str) -> Filter {
        let place = match key {
            "source" => &mut self.source,
            "section" => &mut self.section,
            "evidence" => &mut self.evidence,
            "verdict" => &mut self.verdict,
            "recount" => &mut self.recount,
            STATEMENT => &mut self.statement,
            _ => &mut self.status,
        };
        *place = value.to_string();
        self
    }

    /// From `(parameter, value)` pairs that are already decoded. What is unknown is named and left out.
    pub fn read(survey: &Study, pairs: &[(String, String)]) -> (Filter, Vec<Problem>) {
        let (mut filter, mut problems) = (Filter::default(), Vec::new());
        for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            if !KEYS.contains(&key.as_str()) {
                problems.push(unknown_parameter(key, &KEYS));
                continue;
            }
            let known = values(survey, key);
            let value = &known_word(value, |word| known.iter().any(|k| k == word));
            if !filter.get(key).is_empty() {
                continue; // the first one counts, and the page says so
            }
            if known.contains(value) {
                filter = filter.with(key, value);
            } else {
                let near = nearest(value, known.iter().map(String::as_str));
                let problem = Problem::found(Code::Unknown, value, Wanted::Offered);
                let problem = problem.parameter(key).nearest(near);
                problems.push(problem.done(Action::LeftOut));
            }
        }
        (filter, problems)
    }

    /// The search text of its address, with the question mark; empty where it keeps everything.
    pub fn search(&self) -> String {
        let pairs = KEYS.iter().filter(|key| !self.get(key).is_empty());
        let pairs: Vec<String> = pairs
            .map(|key| format!("{key}={}", encode(self.get(key))))
            .collect();
        match pairs.is_empty() {
            true => String::new(),
            false => format!("?{}", pairs.join("&")),
        }
    }

    /// The entries that it keeps, in their order.
    pub fn keep<'e, 'a>(&self, entries: &'e [Entry<'a>]) -> Vec<&'e Entry<'a>> {
        let chosen: Vec<&str> = KEYS
            .into_iter()
            .filter(|key| *key != STATEMENT && !self.get(key).is_empty())
            .collect();
        let keeps = |entry: &&Entry| chosen.iter().all(|key| self.get(key) == entry.word(key));
        entries.iter().filter(keeps).collect()
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
pub fn values(survey: &Study, key: &str) -> Vec<String> {
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
        "recount" if survey.has_responses() => recount_words().for_each(add),
        "status" => Status::WORDS.iter().for_each(|(_, word)| add(word)),
        STATEMENT if !survey.statements().is_empty() => {
            Outcome::ALL.iter().for_each(|o| add(o.as_str()));
        }
        _ => {}
    }
    list
}

fn recount_words() -> impl Iterator<Item = &'static str> {
    reconstruction::Status::WORDS.iter().map(|(_, word)| *word)
}

/// Whether the form offers a value. Every kind of evidence and every result of a recount may stand in an address, the form offers those that occur.
pub fn occurs(entries: &[Entry], key: &str, value: &str) -> bool {
    !["evidence", "recount"].contains(&key) || entries.iter().any(|e| e.word(key) == value)
}

/// All entries, in file order.
pub fn entries(survey: &Study) -> Vec<Entry<'_>> {
    let findings = survey.findings().iter();
    findings.map(|f| Entry::new(survey, f)).collect()
}

/// How many entries have each verdict, in the order of [`Verdict::WORDS`].
pub fn sums(entries: &[&Entry]) -> Vec<(&'static str, usize)> {
    let words = Verdict::WORDS.into_iter();
    words
        .map(|word| (word, having(entries, "verdict", word)))
        .collect()
}

/// How many entries have each result of the recount, in the order of [`reconstruction::Status::WORDS`]; none where nothing was counted.
pub fn recounts(entries: &[&Entry]) -> Vec<(&'static str, usize)> {
    let sums = recount_words().map(|word| (word, having(entries, "recount", word)));
    sums.filter(|(_, n)| *n > 0).collect()
}

fn having(entries: &[&Entry], key: &str, word: &str) -> usize {
    entries.iter().filter(|e| e.word(key) == word).count()
}
