//! From text to query. Nothing fails silently: what is not understood is named and left out, the rest still runs.

use super::address::{decoded, split};
use super::check::Checker;
use super::limits::{self, Beyond};
use super::rewritten::{self, Depth, Reading};
use super::tracking::MODEL;
use super::{Against, Base, Condition, Measure, NetOf, Order, Parsed, Per, Query, Word};
use crate::codebook::Codebook;
use crate::problem::{Action, Code as Wrong, Problem, Wanted, nearest};

const KEYS: [&str; 11] = [
    "question", "by", "where", "against", "net", "measure", "per", "base", "weight", "order",
    "survey",
];

/// Reads a query against a codebook. A leading `?` is allowed; what mail programs escaped once more is read as it was meant. What asks beyond a
/// [`super::Limit`] is not read at all.
pub fn parse(text: &str, book: &Codebook) -> Parsed {
    if let Some(beyond) = limits::characters(text.strip_prefix('?').unwrap_or(text)) {
        return Parsed::too_much(beyond);
    }
    rewritten::best(
        text,
        || rewritten::queries(text),
        |text, depth| read(text, book, depth),
    )
}

impl Reading for Parsed {
    fn whole(&self) -> bool {
        self.problems.is_empty() || self.beyond.is_some()
    }

    fn names_something(&self) -> bool {
        KEYS.iter().any(|key| names(&self.query, key))
    }
}

/// Reads a query that is split as it stands.
fn read(text: &str, book: &Codebook, depth: Depth) -> Parsed {
    let mut parser = Parser {
        check: Checker::new(book, depth),
        query: Query::default(),
    };
    let mut pairs = parser.pairs(text);
    let last = pairs.last().map(|(key, _)| *key);
    let place = |key: &str| KEYS.iter().position(|k| *k == key);
    crate::order::sort_by(&mut pairs, |a, b| place(a.0) < place(b.0)); // the question first: others depend on it
    for (key, value) in &pairs {
        parser = parser.settled(key, value, last == Some(*key));
    }
    if !pairs.iter().any(|(key, _)| *key == "question") {
        let problem = Problem::lacking(Wrong::MissingQuestion, Wanted::Question);
        parser.check.problem(problem.parameter("question"));
    }
    let Parser { check, query } = parser;
    if let Some(beyond) = check.beyond().or_else(|| limits::size(book, &query)) {
        return Parsed::too_much(beyond);
    }
    let (problems, more) = check.finish();
    Parsed {
        query,
        problems,
        more,
        beyond: None,
    }
}

/// Reads the text of a `where` alone, as routings are written. Beyond a limit there is no condition, and the only problem says so.
pub fn parse_where(text: &str, book: &Codebook) -> (Vec<Condition>, Vec<Problem>) {
    population(text, book).unwrap_or_else(|beyond| (Vec::new(), vec![beyond.problem()]))
}

/// The same.
///
/// # Errors
/// The limit beyond which the text asks.
pub fn population(text: &str, book: &Codebook) -> Result<(Vec<Condition>, Vec<Problem>), Beyond> {
    if let Some(beyond) = limits::characters(text) {
        return Err(beyond);
    }
    let others = || rewritten::values(text, false);
    rewritten::best(text, others, |text, depth| {
        let check = Checker::new(book, depth);
        let raw = conditions(text, &|piece| check.decoded("where", piece));
        let population = check.conditions("where", &raw);
        match check.beyond() {
            Some(beyond) => Err(beyond),
            None => Ok((population, check.finish().0)),
        }
    })
}

/// A condition as it was written: variable, `!`, codes.
pub(super) type Raw = (String, bool, Vec<Code>);

/// A code as it was written.
pub(super) struct Code {
    /// What stands there, decoded; without a star before it.
    pub text: String,
    /// Whether a star stands before it that was not escaped: it names a reason for missing.
    pub starred: bool,
}

impl Code {
    /// The whole text.
    pub fn whole(&self) -> String {
        let star = if self.starred { "*" } else { "" };
        format!("{star}{}", self.text)
    }
}

struct Parser<'a> {
    check: Checker<'a>,
    query: Query,
}

/// A parser after one more value, and whether that named anything.
struct Settled<'a> {
    parser: Parser<'a>,
    names: bool,
}

impl Reading for Settled<'_> {
    fn whole(&self) -> bool {
        let check = &self.parser.check;
        check.is_clean() || check.beyond().is_some()
    }

    fn names_something(&self) -> bool {
        self.names
    }
}

/// Whether the query holds something known under a key.
fn names(query: &Query, key: &str) -> bool {
    match key {
        "question" => query.question.is_some(),
        "by" => !query.by.is_empty(),
        "where" => !query.population.is_empty(),
        "against" => query.against.is_some(),
        "net" => !query.nets.is_empty(),
        "weight" => query.weight.is_some(),
        _ => false,
    }
}

impl Parser<'_> {
    /// (known key, raw value), each key once.
    fn pairs<'t>(&self, text: &'t str) -> Vec<(&'static str, &'t str)> {
        let mut pairs: Vec<(&'static str, &'t str)> = Vec::new();
        for (raw_key, value) in split(text) {
            let written = decoded(raw_key);
            match KEYS.iter().find(|k| **k == written) {
                None if written == MODEL => {}
                Some(key) if pairs.iter().any(|(k, _)| k == key) => {
                    let again = Wrong::RepeatedParameter;
                    let problem = Problem::found(again, value, Wanted::ParameterOnce);
                    let problem = problem.parameter(key).done(Action::FirstCounts);
                    self.check.problem(problem);
                }
                Some(key) => pairs.push((key, value)),
                None => {
                    self.check.problem(unknown_parameter(&written, &KEYS));
                }
            }
        }
        pairs
    }

    /// With a value as it is written, or as it was before others wrote it; `last`: it ends the address.
    fn settled(self, key: &'static str, value: &str, last: bool) -> Self {
        let others = || rewritten::values(value, last);
        let found = rewritten::best(value, others, |text, depth| {
            let mut parser = Parser {
                check: self.check.after(depth),
                query: self.query.clone(),
            };
            parser.take(key, text);
            Settled {
                names: names(&parser.query, key),
                parser,
            }
        });
        Parser {
            check: found.parser.check.following(self.check),
            query: found.parser.query,
        }
    }

    fn take(&mut self, key: &'static str, value: &str) {
        if value.is_empty() {
            let problem = Problem::lacking(Wrong::MissingValue, Wanted::ValueOrNone);
            let problem = problem.parameter(key).done(Action::LeftOut);
            return self.check.problem(problem);
        }
        match key {
            "question" => self.query.question = self.check.question(self.one(key, value).trim()),
            "by" => self.query.by = self.breakdowns(value),
            "where" => self.query.population = self.population(key, value),
            "against" => self.query.against = self.against(value),
            "net" => self.query.nets = self.nets(value),
            "measure" => self.query.measure = self.measure(value),
            "per" => self.query.per = self.word::<Per>(key, value),
            "base" => self.query.base = self.word::<Base>(key, value),
            "order" => self.query.order = self.word::<Order>(key, value),
            "weight" => self.query.weight = self.check.weighting(value),
            _ => self.query.survey = Some(self.one(key, value)),
        }
    }

    fn one(&self, key: &str, raw: &str) -> String {
        self.check.decoded(key, raw)
    }

    fn breakdowns(&self, value: &str) -> Vec<String> {
        let ids = value
            .split(',')
            .map(|v| self.one("by", v).trim().to_string());
        let ids: Vec<String> = ids.collect();
        self.check.breakdowns(&ids, self.query.question.as_deref())
    }

    fn population(&self, key: &'static str, value: &str) -> Vec<Condition> {
        let raw = conditions(value, &|piece| self.check.decoded(key, piece));
        self.check.conditions(key, &raw)
    }

    fn against(&self, value: &str) -> Option<Against> {
        if decoded(value) == "rest" {
            return Some(Against::Rest);
        }
        let population = self.population("against", value);
        (!population.is_empty()).then_some(Against::Population(population))
    }

    fn nets(&self, value: &str) -> Vec<NetOf> {
        let raw = conditions(value, &|piece| self.check.decoded("net", piece));
        self.check.nets(&raw, self.query.question.as_deref())
    }

    fn measure(&self, value: &str) -> Measure {
        let measure = self.word::<Measure>("measure", value);
        self.check.measure(measure, self.query.question.as_deref())
    }

    fn word<W: Word>(&self, key: &'static str, raw: &str) -> W {
        let written = self.one(key, raw);
        W::of(&written).unwrap_or_else(|| {
            let words: Vec<&str> = W::WORDS.iter().map(|(_, w)| *w).collect();
            let expected = || Wanted::OneOf.of(&words);
            self.check
                .unknown(key, &written, expected, words.iter().copied());
            W::default()
        })
    }
}

/// A parameter that is none of those known, which has no place but its own name.
pub fn unknown_parameter(written: &str, known: &[&str]) -> Problem {
    let problem = Problem::found(Wrong::UnknownParameter, written, Wanted::OneOf.of(known));
    let near = nearest(written, known.iter().copied());
    problem.nearest(near).done(Action::LeftOut)
}

/// Splits `a:x,y;b:!z` and decodes each piece once.
fn conditions(text: &str, decode: &dyn Fn(&str) -> String) -> Vec<Raw> {
    let mut list = Vec::new();
    for piece in text.split(';') {
        let (variable, codes) = piece.split_once(':').unwrap_or((piece, ""));
        let (negated, codes) = codes
            .strip_prefix('!')
            .map_or((false, codes), |rest| (true, rest));
        let codes = codes
            .split(',')
            .filter(|c| !c.is_empty())
            .map(|code| Code {
                text: decode(code.strip_prefix('*').unwrap_or(code)),
                starred: code.starts_with('*'),
            })
            .collect();
        list.push((decode(variable), negated, codes));
    }
    list
}
