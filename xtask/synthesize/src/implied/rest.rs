//! What stated numbers of cases and shares of one question leave: the option of which nothing is stated, as what the others leave of all
//! answers or of options stated together; and options whose number is stated as the cases of another question.

use super::{Bound, ROUNDED, counts, joined, windows};
use crate::fact::{Fact, Goal};
use kommunalblick::codebook::{Kind, Question};
use kommunalblick::query::{Condition, Measure};
use kommunalblick::study::Study;

/// Every such option, of all who were asked; of the questions that are `known` all is said.
pub fn bounds(survey: &Study, facts: &[Fact], known: &[&String]) -> Vec<Bound> {
    let one_each = |q: &&Question| {
        matches!(
            q.kind,
            Kind::Single | Kind::Grade | Kind::Scale | Kind::Bands
        )
    };
    let questions = survey.codebook().questions.iter().filter(one_each);
    let mut list = Vec::new();
    for question in questions.filter(|q| !known.contains(&&q.id)) {
        list.extend(cases(survey, question, facts));
        let stated = Stated::of(survey, question, facts);
        list.extend(stated.into_iter().flat_map(|s| s.bounds()));
    }
    list
}

/// Options whose number is stated as the cases of another question.
fn cases(survey: &Study, question: &Question, facts: &[Fact]) -> Vec<Bound> {
    let of = |fact: &Fact| {
        let [own] = &fact.population[..] else {
            return None;
        };
        let Goal::Base(low, high) = fact.goal else {
            return None;
        };
        let same = fact.question == question.id && own.variable == question.id && low == high;
        let readings = readings(survey, fact);
        let everyone = Vec::new();
        let bound = match &own.codes[..] {
            [code] => Bound::of(&question.id, code, everyone, (low, high)),
            codes => Bound::of_net(&joined(codes), &question.id, everyone, (low, high)),
        };
        same.then(|| bound.resting(None, &readings))
    };
    facts.iter().filter_map(of).collect()
}

/// The readings of the findings that a number of cases was read from.
fn readings(survey: &Study, fact: &Fact) -> String {
    let mut ids: Vec<&str> = fact
        .rests
        .iter()
        .flat_map(|id| survey.readings_of(id).map(|r| r.id.as_str()))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids.join(" ")
}

/// What is stated of a question.
struct Stated<'a> {
    question: &'a Question,
    facts: &'a [Fact],
    /// The least and the greatest number of answers.
    base: (i32, i32),
    /// What that number and the shares rest on.
    readings: String,
    /// The options that are stated, alone or together.
    sets: Vec<Vec<String>>,
}

impl<'a> Stated<'a> {
    fn of(survey: &Study, question: &'a Question, facts: &'a [Fact]) -> Option<Stated<'a>> {
        let own = |f: &&Fact| f.question == question.id && f.population.is_empty();
        // a number of cases of the question itself comes before what was read from a range over several
        let bases = facts
            .iter()
            .filter(own)
            .filter(|f| matches!(f.goal, Goal::Base(..)));
        let stated = bases.min_by_key(|f| f.id.is_empty())?;
        let Goal::Base(low, high) = stated.goal else {
            return None;
        };
        let read = readings(survey, stated);
        let shares = facts
            .iter()
            .filter(own)
            .filter(|f| f.measure == Measure::Percent && is_exact(f));
        let mut sets: Vec<Vec<String>> = shares.map(|f| f.codes.clone()).collect();
        sets.sort();
        sets.dedup();
        Some(Stated {
            question,
            facts,
            base: (low, high),
            readings: format!("{ROUNDED} {read}").trim_end().to_string(),
            sets,
        })
    }

    fn bounds(&self) -> Vec<Bound> {
        let open = self
            .question
            .codes()
            .filter(|c| !self.sets.iter().any(|s| s == &[*c]));
        open.filter_map(|code| self.bound(code)).collect()
    }

    /// The option is what a whole has more than its other parts.
    fn bound(&self, code: &str) -> Option<Bound> {
        let everything: Vec<String> = self.question.codes().map(str::to_string).collect();
        let around = self.sets.iter().filter(|s| s.iter().any(|c| c == code));
        let wholes: Vec<Option<&Vec<String>>> = around.map(Some).chain([None]).collect();
        let found = wholes.into_iter().find_map(|whole| {
            let others = whole.unwrap_or(&everything).iter().filter(|c| *c != code);
            Some((whole, self.parts(others.cloned().collect())?))
        });
        let (whole, parts) = found?;
        let spans: Vec<(i32, i32)> = (self.base.0..=self.base.1)
            .filter_map(|n| self.span(whole, &parts, n))
            .collect();
        let count = (
            spans.iter().map(|s| s.0).min()?,
            spans.iter().map(|s| s.1).max()?,
        );
        let base = (self.base.0 == self.base.1).then_some(self.base.0);
        Some(Bound::of(&self.question.id, code, Vec::new(), count).resting(base, &self.readings))
    }

    /// Stated sets that are these options, each once; single ones before larger ones.
    fn parts(&self, options: Vec<String>) -> Option<Vec<&Vec<String>>> {
        let Some(first) = options.first() else {
            return Some(Vec::new());
        };
        let inside = |s: &&Vec<String>| s.contains(first) && s.iter().all(|c| options.contains(c));
        let mut sets: Vec<&Vec<String>> = self.sets.iter().filter(inside).collect();
        sets.sort_by_key(|s| s.len());
        sets.into_iter().find_map(|set| {
            let left = options
                .iter()
                .filter(|o| !set.contains(o))
                .cloned()
                .collect();
            let mut parts = self.parts(left)?;
            parts.push(set);
            Some(parts)
        })
    }

    /// Between which counts the option lies when n answered; `None` where n is impossible.
    fn span(
        &self,
        whole: Option<&Vec<String>>,
        parts: &[&Vec<String>],
        n: i32,
    ) -> Option<(i32, i32)> {
        let of = |codes: &[String]| {
            let fits = counts(
                &windows(self.facts, &self.question.id, codes, &[] as &[Condition]),
                n,
            );
            Some((*fits.first()?, *fits.last()?))
        };
        let whole = whole.map_or(Some((n, n)), |codes| of(codes))?;
        let parts = parts
            .iter()
            .map(|codes| of(codes))
            .collect::<Option<Vec<_>>>()?;
        let sum = parts.iter().fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        Some(((whole.0 - sum.1).max(0), whole.1 - sum.0))
    }
}

/// Stated as a number, not in words around one.
fn is_exact(fact: &Fact) -> bool {
    matches!(&fact.goal, Goal::Share(windows, _) if windows.len() > 1)
}
