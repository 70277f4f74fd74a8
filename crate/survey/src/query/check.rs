//! Checks the pieces of a query against the codebook and brings them into canonical order.

use super::address::decode;
use super::limits::{Beyond, Limit, MISTAKES};
use super::parse::{Code, Raw};
use super::rewritten::Depth;
use super::{Condition, Lack, Measure, NetOf, Word};
use crate::codebook::{Codebook, Kind, MOST, Question, Reason};
use crate::problem::{Action, Code as Wrong, Expected, NAMED, Problem, Unit, Wanted, nearest};
use std::cell::{Cell, RefCell};

/// Collects what is wrong while pieces are checked, and counts what is limited.
pub(super) struct Checker<'a> {
    book: &'a Codebook,
    depth: Depth,
    problems: RefCell<Vec<Problem>>,
    more: Cell<usize>,
    conditions: Cell<usize>,
    codes: Cell<usize>,
    beyond: Cell<Option<Beyond>>,
}

impl<'a> Checker<'a> {
    pub fn new(book: &'a Codebook, depth: Depth) -> Self {
        Checker {
            book,
            depth,
            problems: RefCell::default(),
            more: Cell::new(0),
            conditions: Cell::new(0),
            codes: Cell::new(0),
            beyond: Cell::new(None),
        }
    }

    /// One that goes on counting where this one is, and has found nothing wrong yet.
    pub fn after(&self, depth: Depth) -> Self {
        let next = Checker::new(self.book, depth.and(self.depth));
        next.conditions.set(self.conditions.get());
        next.codes.set(self.codes.get());
        next.beyond.set(self.beyond.get());
        next
    }

    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.problems.borrow().is_empty()
    }

    /// With what another one found before.
    pub fn following(mut self, before: Checker) -> Self {
        self.depth = before.depth;
        let (problems, more) = before.finish();
        let own = self.problems.replace(problems);
        self.skip(more);
        own.into_iter().for_each(|problem| self.problem(problem));
        self
    }

    pub fn problem(&self, problem: Problem) {
        match self.is_full() {
            true => self.skip(1),
            false => self.problems.borrow_mut().push(problem),
        }
    }

    /// Adds that something stands in a parameter that is left out.
    pub fn wrong(&self, wrong: Wrong, key: &str, found: &str, expected: impl Into<Expected>) {
        let problem = Problem::found(wrong, found, expected).parameter(key);
        self.problem(problem.done(Action::LeftOut));
    }

    /// Whether further mistakes are only counted: a suggestion for each of thousands would take seconds.
    pub fn is_full(&self) -> bool {
        let most = match self.depth {
            Depth::Told => MISTAKES,
            Depth::Tried => 1,
        };
        self.problems.borrow().len() >= most
    }

    /// Counts mistakes that are not told.
    pub fn skip(&self, mistakes: usize) {
        self.more.set(self.more.get() + mistakes);
    }

    /// The first limit that was passed.
    pub fn beyond(&self) -> Option<Beyond> {
        self.beyond.get()
    }

    /// The mistakes that are told, and how many more there are.
    pub fn finish(self) -> (Vec<Problem>, usize) {
        (self.problems.into_inner(), self.more.get())
    }

    /// Whether so many are within a limit, and none was passed before.
    pub(super) fn within(&self, limit: Limit, found: usize) -> bool {
        let beyond = self.beyond.get().or(limit.beyond(found));
        self.beyond.set(beyond);
        beyond.is_none()
    }

    /// Whether with so many more codes there are not too many in all.
    pub(super) fn within_codes(&self, more: usize) -> bool {
        self.codes.set(self.codes.get() + more);
        self.within(Limit::Codes, self.codes.get())
    }

    /// The decoded piece; a piece that cannot be decoded is a problem and stays as it was written.
    pub fn decoded(&self, key: &str, raw: &str) -> String {
        decode(raw).unwrap_or_else(|broken| {
            self.wrong(Wrong::BrokenEscape, key, &broken, Wanted::Escapes);
            broken
        })
    }

    pub fn question(&self, id: &str) -> Option<String> {
        if self.book.question(id).is_none() {
            let known = self.book.questions.iter().map(|q| q.id.as_str());
            self.unknown("question", id, || Wanted::QuestionId.into(), known);
            return None;
        }
        Some(id.to_string())
    }

    pub(super) fn unknown<'n>(
        &self,
        key: &str,
        found: &str,
        expected: impl FnOnce() -> Expected,
        known: impl Iterator<Item = &'n str>,
    ) {
        if self.is_full() {
            return self.skip(1);
        }
        if self.depth == Depth::Tried {
            return self.wrong(Wrong::Unknown, key, "", Wanted::Nothing);
        }
        let problem = Problem::found(Wrong::Unknown, found, expected());
        let problem = problem.parameter(key).nearest(nearest(found, known));
        self.problem(problem.done(Action::LeftOut));
    }

    /// A variable for breakdown, population or margin: it must be known and have codes.
    pub(super) fn variable(&self, key: &str, id: &str) -> Option<&'a Question> {
        let coded = || self.book.questions.iter().filter(|q| q.is_variable());
        let found = coded().find(|q| q.id == id);
        let many = self.book.question(id).map_or(0, |q| q.answers.len());
        if found.is_none() && many > MOST {
            let numbers = [MOST.to_string(), many.to_string()];
            let expected = Wanted::FewerOptions.of(&numbers.each_ref().map(String::as_str));
            self.wrong(Wrong::Unfit, key, id, expected);
        } else if found.is_none() {
            let known = coded().map(|q| q.id.as_str());
            self.unknown(key, id, || Wanted::VariableId.into(), known);
        }
        found
    }

    pub fn breakdowns(&self, ids: &[String], question: Option<&str>) -> Vec<String> {
        let mut known: Vec<String> = Vec::new();
        for (at, id) in ids.iter().enumerate() {
            if self.is_full() {
                self.skip(ids.len() - at);
                break;
            }
            if Some(id.as_str()) == question || known.contains(id) {
                self.wrong(Wrong::Unfit, "by", id, Wanted::OtherVariable);
            } else if known.len() == 2 {
                let most = Expected::AtMost(2, Unit::Breakdowns);
                self.wrong(Wrong::Surplus, "by", id, most);
                self.skip(ids.len() - at - 1);
                break;
            } else if self.variable("by", id).is_some() {
                known.push(id.clone());
            }
        }
        known
    }

    /// Known conditions, codes in codebook order, conditions in order of their variable's name.
    pub fn conditions(&self, key: &str, raw: &[Raw]) -> Vec<Condition> {
        self.conditions.set(self.conditions.get() + raw.len());
        let codes = raw.iter().map(|(.., codes)| codes.len()).sum();
        if !self.within(Limit::Conditions, self.conditions.get()) || !self.within_codes(codes) {
            return Vec::new();
        }
        let mut list: Vec<Condition> = raw.iter().filter_map(|r| self.condition(key, r)).collect();
        crate::order::sort_by(&mut list, |a, b| a < b);
        list.dedup();
        list
    }

    fn condition(&self, key: &str, (variable, negated, codes): &Raw) -> Option<Condition> {
        let question = self.variable(key, variable)?;
        if codes.is_empty() {
            self.wrong(Wrong::MissingCodes, key, variable, Wanted::Condition);
        }
        let known = self.book.reasons();
        let reasons = known.into_iter().map(|r| Lack::of(question, r)).collect();
        let (codes, reasons) = self.codes(key, question, codes, reasons);
        (!codes.is_empty() || !reasons.is_empty()).then(|| Condition {
            variable: variable.clone(),
            negated: *negated,
            codes,
            reasons,
        })
    }

    /// The known ones of `codes`, each once, in codebook order: options, and those of `reasons` that are named.
    fn codes(
        &self,
        key: &str,
        question: &Question,
        codes: &[Code],
        reasons: Vec<Lack>,
    ) -> (Vec<String>, Vec<Lack>) {
        let meant: Vec<Meant> = codes.iter().map(|c| meant(question, c, &reasons)).collect();
        for (code, _) in codes
            .iter()
            .zip(&meant)
            .filter(|(_, m)| **m == Meant::Nothing)
        {
            if self.is_full() {
                self.skip(1);
                continue;
            }
            let texts = reasons.iter().map(|lack| lack.text());
            let known: Vec<String> = question.codes().map(str::to_string).chain(texts).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            self.unknown_code(key, question, &code.whole(), &known);
        }
        let options = question.codes().enumerate();
        let options = options.filter(|(at, _)| meant.contains(&Meant::Option(*at)));
        let options = options.map(|(_, code)| code.to_string()).collect();
        let named = |lack: &Lack| meant.contains(&Meant::Reason(lack.reason()));
        (options, reasons.into_iter().filter(named).collect())
    }

    /// A code that is none of those known; of many only the first are named.
    pub(super) fn unknown_code(&self, key: &str, question: &Question, wrong: &str, known: &[&str]) {
        let expected = || {
            let names = [
                &[question.id.as_str()],
                &known[..known.len().min(NAMED + 1)],
            ];
            Wanted::CodeOf.of(&names.concat())
        };
        self.unknown(key, wrong, expected, known.iter().copied());
    }

    pub fn nets(&self, raw: &[Raw], question: Option<&str>) -> Vec<NetOf> {
        let codes = raw.iter().map(|(.., codes)| codes.len()).sum();
        if !self.within(Limit::Nets, raw.len()) || !self.within_codes(codes) {
            return Vec::new();
        }
        let Some(question) = question.and_then(|id| self.book.question(id)) else {
            return Vec::new();
        };
        let question = self.book.optioned(question);
        let mut nets: Vec<NetOf> = Vec::new();
        for (name, negated, codes) in raw {
            let taken = question.answer(name).is_some() || nets.iter().any(|n| n.name == *name);
            if taken || *negated || name.is_empty() {
                self.wrong(Wrong::Unfit, "net", name, Wanted::FreeNet);
                continue;
            }
            let (codes, _) = self.codes("net", question, codes, Vec::new());
            if codes.is_empty() {
                self.wrong(Wrong::Malformed, "net", name, Wanted::NetOfOptions);
            } else {
                nets.push(NetOf {
                    name: name.clone(),
                    codes,
                });
            }
        }
        nets
    }

    /// The name of a weight field.
    pub fn weight(&self, id: String) -> Option<String> {
        if self.book.weight(&id).is_none() {
            let known = || self.book.weights.iter().map(|w| w.id.as_str());
            let expected = || Wanted::Weight.of(&known().collect::<Vec<_>>());
            self.unknown("weight", &id, expected, known());
            return None;
        }
        Some(id)
    }

    pub fn measure(&self, measure: Measure, question: Option<&str>) -> Measure {
        let Some(question) = question.and_then(|id| self.book.question(id)) else {
            return measure;
        };
        let fits = measures(self.book.optioned(question).kind);
        if fits.contains(&measure) {
            return measure;
        }
        let of = std::iter::once(question.id.as_str());
        let names: Vec<&str> = of.chain(fits.iter().map(|m| m.word())).collect();
        let expected = Wanted::MeasureOf.of(&names);
        self.wrong(Wrong::Unfit, "measure", measure.word(), expected);
        Measure::default()
    }
}

/// What a code means.
#[derive(PartialEq)]
enum Meant {
    /// The option at a position.
    Option(usize),
    /// A reason for missing.
    Reason(Reason),
    /// Neither.
    Nothing,
}

/// The plain word of an option is the option, even where a reason has it too; a star makes it the reason.
fn meant(question: &Question, code: &Code, reasons: &[Lack]) -> Meant {
    let reason = Reason::of(&code.text).filter(|r| reasons.iter().any(|lack| lack.reason() == *r));
    match (code.starred, question.position(&code.whole()), reason) {
        (true, _, Some(reason)) => Meant::Reason(reason),
        (_, Some(at), _) => Meant::Option(at),
        (false, None, Some(reason)) => Meant::Reason(reason),
        _ => Meant::Nothing,
    }
}

/// The measures that mean something for a kind of question; for a battery those of its items.
pub fn measures(kind: Kind) -> &'static [Measure] {
    use Measure::{Count, First, Mean, Median, Mentions, Percent, Second, Third, Top3};
    match kind {
        Kind::Multiple => &[Percent, Count, Mentions],
        Kind::Ranking => &[Percent, Count, Mentions, First, Second, Third, Top3],
        Kind::Grade | Kind::Number => &[Percent, Count, Mean, Median],
        Kind::Scale | Kind::Bands => &[Percent, Count, Median],
        Kind::Single | Kind::Text | Kind::Battery => &[Percent, Count],
    }
}
