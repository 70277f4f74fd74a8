//! Queries that are drawn: any question over any population, by one variable.

use kommunalblick::codebook::{Kind, Question};
use kommunalblick::query::{Base, Condition, Measure, NetOf, Per, Query, Weighting, measures};
use kommunalblick::study::Study;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Questions that have a table.
fn countable(survey: &'static Study) -> Vec<&'static Question> {
    let book = survey.codebook();
    let counts = |q: &&Question| book.optioned(q).kind != Kind::Text;
    book.questions.iter().filter(counts).collect()
}

/// Variables of which each respondent has one code, or lacks it.
fn splitting(survey: &'static Study) -> Vec<&'static Question> {
    let one =
        |q: &&Question| q.kind.has_codes() && q.kind != Kind::Multiple && survey.columns().holds(q);
    survey.codebook().questions.iter().filter(one).collect()
}

/// All that a condition on a variable may name: its codes, then the reasons for missing; a condition each.
pub fn parts(survey: &Study, variable: &Question) -> Vec<Condition> {
    let reasons = survey.codebook().reasons().into_iter();
    let reasons = reasons.map(|reason| Condition::lacks(variable, &[reason]));
    let options = variable.codes();
    let options = options.map(|code| Condition::is(&variable.id, code));
    options.chain(reasons).collect()
}

/// The condition that one of these holds.
pub fn any_of(parts: &[Condition]) -> Condition {
    Condition {
        codes: parts.iter().flat_map(|c| c.codes.clone()).collect(),
        reasons: parts.iter().flat_map(|c| c.reasons.clone()).collect(),
        ..parts[0].clone()
    }
}

pub fn condition(survey: &'static Study) -> impl Strategy<Value = Condition> {
    let coded = |q: &&Question| q.kind.has_codes() && survey.columns().holds(q);
    let variables: Vec<&Question> = survey.codebook().questions.iter().filter(coded).collect();
    (select(variables), any::<bool>()).prop_flat_map(move |(variable, negated)| {
        let parts = parts(survey, variable);
        let all = parts.len();
        subsequence(parts, 1..=all).prop_map(move |parts| Condition {
            negated,
            ..any_of(&parts)
        })
    })
}

/// Options of a question summed up, where it has some.
fn net(survey: &'static Study, question: &'static Question) -> BoxedStrategy<Vec<NetOf>> {
    let codes: Vec<String> = survey
        .codebook()
        .optioned(question)
        .codes()
        .map(str::to_string)
        .collect();
    let all = codes.len();
    if all == 0 {
        return Just(Vec::new()).boxed();
    }
    let one = |codes| {
        vec![NetOf {
            name: "sum of them".to_string(),
            codes,
        }]
    };
    subsequence(codes, 1..=all).prop_map(one).boxed()
}

/// Any question over any population, by one variable.
pub fn query(survey: &'static Study) -> impl Strategy<Value = Query> {
    let weights = survey.codebook().weights.iter();
    let weights = weights.map(|w| Some(Weighting::Field(w.id.clone())));
    let weights: Vec<Option<Weighting>> = std::iter::once(None).chain(weights).collect();
    let bases = vec![Base::Valid, Base::Asked, Base::All];
    let population = prop::collection::vec(condition(survey), 0..3);
    let shape = (
        select(bases),
        select(weights),
        population,
        select(splitting(survey)),
    );
    (select(countable(survey)), shape).prop_flat_map(move |(question, shape)| {
        let counted = |m: &Measure| !matches!(m, Measure::Mean | Measure::Median);
        let fits: Vec<Measure> = measures(survey.codebook().optioned(question).kind)
            .iter()
            .copied()
            .filter(counted)
            .collect();
        (select(fits), net(survey, question), Just(shape)).prop_map(
            move |(measure, nets, shape)| {
                let (base, weight, mut population, by) = shape;
                population.sort();
                population.dedup();
                Query {
                    by: Some(by.id.clone())
                        .filter(|id| *id != question.id)
                        .into_iter()
                        .collect(),
                    population,
                    nets,
                    measure,
                    base,
                    weight,
                    // A share of the row has no stated counterpart: each cell has its count.
                    per: Per::Row,
                    ..Query::of(&question.id)
                }
            },
        )
    })
}
