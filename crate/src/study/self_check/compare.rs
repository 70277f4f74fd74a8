//! Own answers beside what is known of others: printed or forced by print, never modelled. Observed responses are counted.

use super::{Answers, favourable};
use crate::codebook::{Kind, Question};
use crate::evidence::Evidence;
use crate::lang::Text;
use crate::query::{Measure, NetOf, Query};
use crate::study::Survey;
use crate::study::cell::{Cell, Drawn, length};
use crate::study::labels::net_label;
use crate::tabulate::Tally;

/// From this share on, most do it.
const MOST: f64 = 0.5;

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The own size class.
    Class,
    /// All respondents, because nothing is known of the class.
    All,
}

/// What is known of others for one answer.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// The printed number, else what bounds it, else the count of observed responses.
    pub cell: Cell<'a>,
    /// What is counted: a share of cases, of a ranking of its mentions.
    pub measure: Measure,
    /// Whose number it is.
    pub scope: Scope,
    /// The share at least, 0 … 1.
    pub least: f64,
    /// The share at most.
    pub most: f64,
}

/// How an own answer stands to most others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Done here, but not by most.
    Ahead,
    /// Not done here, but by most.
    Behind,
    /// As most do, undecided, or no matter of ahead and behind.
    Same,
}

/// One option, or a sum of options, of a question.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Its code.
    pub code: String,
    /// Its label.
    pub label: Text,
    /// Whether it sums options.
    pub net: bool,
    /// Whether the own answer is it, or among them.
    pub own: bool,
    /// What is known of others; `None`: nothing that was printed.
    pub known: Option<Known<'a>>,
    /// How the own answer stands.
    pub standing: Standing,
}

/// The own answer to a question beside those of others: its options, then its named sums.
pub fn lines<'a>(survey: &'a Survey, answers: &Answers, question: &Question) -> Vec<Line<'a>> {
    let good = favourable(survey, &question.id);
    let options = question.answers.iter().map(|a| {
        let codes = vec![a.code.clone()];
        (a.code.clone(), a.label.clone(), codes, false)
    });
    let nets = question.nets.iter().map(|net| {
        let of = NetOf {
            name: net.code.clone(),
            codes: net.codes.clone(),
        };
        (of.name.clone(), net_label(question, &of), of.codes, true)
    });
    options
        .chain(nets)
        .map(|(code, label, codes, net)| {
            let own = answers
                .codes(&question.id)
                .any(|c| codes.iter().any(|o| o == c));
            let known = known(
                survey,
                question,
                &code,
                net.then_some(&codes),
                answers.class.as_deref(),
            );
            let side = side(question, good.as_deref(), &codes);
            let standing = standing(own, side, known.as_ref());
            Line {
                code,
                label,
                net,
                own,
                known,
                standing,
            }
        })
        .collect()
}

/// Whether options count as progress (`true`), as its lack (`false`), or neither. Of several possible answers only "none of these" is a lack.
fn side(question: &Question, good: Option<&[String]>, codes: &[String]) -> Option<bool> {
    let good = good?;
    let lacks = |code: &String| {
        let exclusive = question.answer(code).is_some_and(|a| a.exclusive);
        !good.contains(code) && (question.kind != Kind::Multiple || exclusive)
    };
    match () {
        () if codes.iter().all(|code| good.contains(code)) => Some(true),
        () if codes.iter().all(lacks) => Some(false),
        () => None,
    }
}

/// The option that most others gave, as far as that is sure: the numbers are all of the same respondents, and those that are not known
/// cannot be larger. `None` where it is not.
pub fn most_given<'l, 'a>(question: &Question, lines: &'l [Line<'a>]) -> Option<&'l Line<'a>> {
    let options = || lines.iter().filter(|line| !line.net);
    let scope = options().find_map(|line| line.known.as_ref())?.scope;
    let same = |line: &&Line| line.known.as_ref().is_some_and(|k| k.scope == scope);
    let least = |line: &Line| line.known.as_ref().map_or(0.0, |k| k.least);
    let first = options().find(same)?;
    let best = options().filter(same).fold(first, |best, line| {
        if least(line) > least(best) {
            line
        } else {
            best
        }
    });
    let sum: f64 = options().filter(same).map(least).sum();
    let all_known = options().all(|line| same(&line));
    let one_answer = question.kind != Kind::Multiple;
    let rest_is_smaller = one_answer && 1.0 - sum <= least(best);
    (all_known || rest_is_smaller).then_some(best)
}

/// Doing what few do is ahead; so is not lacking what most lack.
fn standing(own: bool, side: Option<bool>, known: Option<&Known>) -> Standing {
    let (Some(side), Some(known)) = (side, known.filter(|k| k.measure == Measure::Percent)) else {
        return Standing::Same;
    };
    let (most, few) = (known.least >= MOST, known.most < MOST);
    match (side, own) {
        (true, true) if few => Standing::Ahead,
        (true, false) if most => Standing::Behind,
        (false, false) if most => Standing::Ahead,
        (false, true) if few => Standing::Behind,
        _ => Standing::Same,
    }
}

/// What is known of an option or of a sum of `codes`: of the class where that is known, else of all.
pub fn known<'a>(
    survey: &'a Survey,
    question: &Question,
    option: &str,
    codes: Option<&Vec<String>>,
    class: Option<&str>,
) -> Option<Known<'a>> {
    let mut all = Query {
        measure: measure(question.kind),
        ..Query::of(&question.id)
    };
    all.nets.extend(codes.map(|codes| NetOf {
        name: option.to_string(),
        codes: codes.clone(),
    }));
    let size = survey.descriptor().roles.size_question.as_deref();
    let of_class = size
        .zip(class)
        .map(|(size, class)| all.clone().with(size, class));
    let own = of_class.and_then(|query| of_query(survey, &query, option, Scope::Class));
    own.or_else(|| of_query(survey, &all, option, Scope::All))
}

/// Rankings were printed as shares of all mentions.
fn measure(kind: Kind) -> Measure {
    match kind {
        Kind::Ranking => Measure::Mentions,
        _ => Measure::Percent,
    }
}

fn of_query<'a>(
    survey: &'a Survey,
    query: &Query,
    option: &str,
    scope: Scope,
) -> Option<Known<'a>> {
    let observed = survey.descriptor().evidence == Evidence::Observed;
    let counted = observed.then(|| survey.tally(query, option)).flatten();
    let cell = Cell::of(survey, query, option, None);
    let cell = Cell {
        modelled: counted.filter(|t| t.base > 0),
        ..cell
    };
    let (least, most) = span(&cell, query.measure)?;
    Some(Known {
        cell,
        measure: query.measure,
        scope,
        least,
        most,
    })
}

/// Between which shares a cell's number lies; `None` where it has none.
fn span(cell: &Cell, measure: Measure) -> Option<(f64, f64)> {
    let share = |tally: Tally| f64::from(tally.count) / f64::from(tally.base);
    match cell.drawn(measure)? {
        Drawn::Printed(finding) => length(finding).map(|share| (share, share)),
        Drawn::Implied(bound) => {
            let of = |count| bound.base.map(|base| share(Tally { count, base }));
            of(bound.lower).zip(of(bound.upper))
        }
        Drawn::Modelled(tally) => Some((share(tally), share(tally))),
    }
}
