//! Own answers beside what is known of others: stated or forced by print, never modelled. Observed responses are counted.

use super::{Answers, favourable, peers::peers};
use crate::Study;
use crate::finding::Qualifier;
use crate::labels::net_label;
use crate::lookup::{Drawn, Lookup, length};
use survey::codebook::{Kind, Question};
use survey::evidence::Evidence;
use survey::lang::{Lang, Text};
use survey::query::{Measure, NetOf, Query, parse_where};
use survey::table::is_small;
use survey::tabulate::Tally;

/// More than this share are most, less are few.
pub(super) const HALF: f64 = 0.5;
/// "About" and "nearly" leave so much open.
const ABOUT: f64 = 0.05;

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
    /// The stated number, else what bounds it, else the count of observed responses.
    pub cell: Lookup<'a>,
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
    /// Done here, but by less than half of the others.
    Ahead,
    /// Not done here, but by more than half of the others.
    Behind,
    /// One of both, by the answers of so few others that none of it is said: they are told as "k of n".
    Few,
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
    /// What is known of others; `None`: nothing that was stated.
    pub known: Option<Known<'a>>,
}

/// An own answer that stands out against most others.
#[derive(Clone, Debug)]
pub struct Point<'a> {
    /// What is done: the option, or the options that count as progress.
    pub label: Text,
    /// The numbers of others: one, or those of the options that make it up.
    pub known: Vec<Known<'a>>,
    /// Whether the own answer counts as progress.
    pub own: bool,
    /// Whether it is ahead or behind.
    pub standing: Standing,
}

impl Point<'_> {
    /// Whose numbers they are: all of the class, or all of all.
    pub fn scope(&self) -> Scope {
        self.known.first().map_or(Scope::All, |known| known.scope)
    }

    /// How far from a half the share of others is.
    pub fn clearness(&self) -> f64 {
        let (least, most) = sum(&self.known);
        (f64::midpoint(least, most) - 0.5).abs()
    }
}

/// The own answer to a question beside those of others: its options, then its named sums.
pub fn lines<'a>(survey: &'a Study, answers: &Answers, question: &Question) -> Vec<Line<'a>> {
    let class = answers.class.as_deref();
    let own = |codes: &[String]| {
        answers
            .codes(&question.id)
            .any(|c| codes.iter().any(|o| o == c))
    };
    let options = question.answers.iter().map(|a| Line {
        code: a.code.clone(),
        label: a.label.clone(),
        net: false,
        own: own(std::slice::from_ref(&a.code)),
        known: known(survey, question, &a.code, None, class),
    });
    let nets = question.nets.iter().map(|net| {
        let of = NetOf {
            name: net.code.clone(),
            codes: net.codes.clone(),
        };
        Line {
            code: net.code.clone(),
            label: net_label(question, &of),
            net: true,
            own: own(&net.codes),
            known: known(survey, question, &net.code, Some(&net.codes), class),
        }
    });
    options.chain(nets).collect()
}

/// Where the own answers stand out. Of several possible answers each is judged by itself; of one, whether it is among those that count as
/// progress, once.
pub fn points<'a>(
    survey: &'a Study,
    answers: &Answers,
    question: &Question,
    lines: &[Line<'a>],
) -> Vec<Point<'a>> {
    let Some(good) =
        favourable(survey, &question.id).filter(|_| measure(question.kind) == Measure::Percent)
    else {
        return Vec::new();
    };
    let peers = |known: &Known| peers(survey, answers, question, known);
    match question.kind {
        Kind::Multiple => {
            let each = lines
                .iter()
                .filter(|line| !line.net && good.contains(&line.code));
            each.filter_map(|line| {
                let known = line.known.iter().cloned().collect();
                point(line.own, &line.label, known, &peers)
            })
            .collect()
        }
        _ if takes_no_side(survey, answers, question) => Vec::new(),
        _ => of_one_answer(answers, question, &good, lines, &peers)
            .into_iter()
            .collect(),
    }
}

/// Whether the own answer is one of those that the study does not name.
fn takes_no_side(survey: &Study, answers: &Answers, question: &Question) -> bool {
    let text = &survey.descriptor().roles.neutral;
    let (conditions, _) = parse_where(text, survey.codebook()); // its mistakes stopped the build
    let own = conditions.iter().find(|c| c.variable == question.id);
    own.is_some_and(|c| {
        answers
            .codes(&question.id)
            .any(|code| c.codes.iter().any(|n| n == code))
    })
}

/// The share of all progress together: of the sum of just these options, else of each of them, all of the same respondents.
fn of_one_answer<'a>(
    answers: &Answers,
    question: &Question,
    good: &[String],
    lines: &[Line<'a>],
    peers: &dyn Fn(&Known) -> Option<u32>,
) -> Option<Point<'a>> {
    let own = answers
        .codes(&question.id)
        .any(|code| good.iter().any(|g| g == code));
    let same = |net: &survey::codebook::Net| {
        net.codes.len() == good.len() && net.codes.iter().all(|c| good.contains(c))
    };
    let net = question.nets.iter().find(|net| same(net));
    let net = net.and_then(|net| lines.iter().find(|line| line.net && line.code == net.code));
    let single: Vec<&Line> = lines
        .iter()
        .filter(|line| !line.net && good.contains(&line.code))
        .collect();
    let known = |list: &[&Line<'a>], scope: Scope| -> Option<Vec<Known<'a>>> {
        let of = |line: &&Line<'a>| line.known.clone().filter(|k| k.scope == scope);
        list.iter().map(of).collect()
    };
    let label = net.map_or_else(|| labels(&single), |line| line.label.clone());
    let net: Vec<&Line> = net.into_iter().collect();
    let of = |scope: Scope| {
        let summed = known(&net, scope).filter(|list| !list.is_empty());
        summed.or_else(|| known(&single, scope))
    };
    let class_is_known = lines
        .iter()
        .any(|line| line.known.as_ref().is_some_and(|k| k.scope == Scope::Class));
    let all = || if class_is_known { None } else { of(Scope::All) }; // numbers of all would contradict those of the class
    point(own, &label, of(Scope::Class).or_else(all)?, peers)
}

fn labels(lines: &[&Line]) -> Text {
    let join = |lang, or: &str| {
        lines
            .iter()
            .map(|l| l.label.get(lang))
            .collect::<Vec<_>>()
            .join(or)
    };
    Text::new(join(Lang::De, " oder "), join(Lang::En, " or "))
}

/// Doing what few do is ahead, not doing what most do is behind; all else is no point. Of fewer others than bear a comparison neither is said, and
/// nothing where nobody can tell how many they are.
fn point<'a>(
    own: bool,
    label: &Text,
    known: Vec<Known<'a>>,
    peers: &dyn Fn(&Known) -> Option<u32>,
) -> Option<Point<'a>> {
    let (least, most) = sum(&known);
    let standing = match own {
        true if most < HALF => Standing::Ahead,
        false if least > HALF => Standing::Behind,
        _ => return None,
    };
    let fewest = known.iter().map(peers).min().flatten()?;
    Some(Point {
        label: label.clone(),
        known,
        own,
        standing: if is_small(fewest) {
            Standing::Few
        } else {
            standing
        },
    })
}

fn sum(known: &[Known]) -> (f64, f64) {
    let of = |share: fn(&Known) -> f64| known.iter().map(share).sum::<f64>();
    (of(|k| k.least), of(|k| k.most).min(1.0))
}

/// Those of some numbers that are the largest: all of them that are equal, in order.
pub fn most<T>(list: Vec<T>, known: impl Fn(&T) -> &Known) -> Vec<T> {
    let rank = |item: &T| (known(item).least, known(item).most);
    let greatest = list.iter().map(&rank).fold(
        (-1.0, -1.0),
        |best, next| {
            if next > best { next } else { best }
        },
    );
    list.into_iter()
        .filter(|item| rank(item) == greatest)
        .collect()
}

/// The options with the largest share that is known, each of the class where that is known, else of all; several where they are equal, none
/// where no share is known. Options of which nothing was stated may be larger.
pub fn largest<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<(&'l Line<'a>, &'l Known<'a>)> {
    let options = lines.iter().filter(|line| !line.net);
    let known = options.filter_map(|line| line.known.as_ref().map(|known| (line, known)));
    most(known.collect(), |(_, known)| known)
}

/// Whether answers of which nothing was stated may be more frequent than the largest share that was: of one possible answer, the stated
/// shares leave so much. Of several nobody can tell.
pub fn may_be_larger(question: &Question, lines: &[Line], largest: &Known) -> bool {
    let options = lines.iter().filter(|line| !line.net);
    let known = options.filter_map(|line| line.known.as_ref());
    let told: f64 = known.map(|known| known.least).sum();
    let one = !matches!(question.kind, Kind::Multiple | Kind::Ranking);
    one && 1.0 - told > largest.least
}

/// The options with the largest share that is known, else the first named sum of which one is.
pub fn clearest<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<(&'l Line<'a>, &'l Known<'a>)> {
    let sum = || {
        let mut sums = lines.iter().filter(|line| line.net);
        sums.find_map(|line| line.known.as_ref().map(|known| (line, known)))
    };
    match largest(lines) {
        none if none.is_empty() => sum().into_iter().collect(),
        largest => largest,
    }
}

/// What is known of an option or of a sum of `codes`: of the class where that is known, else of all.
pub fn known<'a>(
    survey: &'a Study,
    question: &Question,
    option: &str,
    codes: Option<&Vec<String>>,
    class: Option<&str>,
) -> Option<Known<'a>> {
    let all = of_all(question, option, codes);
    let of_class = in_class(survey, &all, class);
    let own = of_class.and_then(|query| of_query(survey, &query, option, Scope::Class));
    own.or_else(|| of_query(survey, &all, option, Scope::All))
}

/// What the responses give for a line, of the class, or of all where none is chosen; for looking only, where they are a model. `None` where
/// nobody was asked.
pub fn counted(
    survey: &Study,
    question: &Question,
    line: &Line,
    class: Option<&str>,
) -> Option<Tally> {
    let net = question
        .nets
        .iter()
        .find(|net| line.net && net.code == line.code);
    let all = of_all(question, &line.code, net.map(|net| &net.codes));
    let query = in_class(survey, &all, class).unwrap_or(all);
    survey.tally(&query, &line.code).filter(|t| t.base > 0)
}

/// The query for an option, or for a sum of `codes`.
fn of_all(question: &Question, option: &str, codes: Option<&Vec<String>>) -> Query {
    let mut query = Query {
        measure: measure(question.kind),
        ..Query::of(&question.id)
    };
    query.nets.extend(codes.map(|codes| NetOf {
        name: option.to_string(),
        codes: codes.clone(),
    }));
    query
}

/// The same in a class; `None` without one.
fn in_class(survey: &Study, query: &Query, class: Option<&str>) -> Option<Query> {
    let size = survey.descriptor().roles.size_question.as_deref();
    let both = size.zip(class);
    both.map(|(size, class)| query.clone().with(size, class))
}

/// What is known of an option among those for whom a condition holds.
pub fn of_part<'a>(
    survey: &'a Study,
    question: &Question,
    option: &str,
    part: &survey::query::Condition,
) -> Option<Known<'a>> {
    let mut query = of_all(question, option, None);
    query.population.push(part.clone());
    of_query(survey, &query, option, Scope::All)
}

/// Rankings were stated as shares of all mentions.
pub fn measure(kind: Kind) -> Measure {
    match kind {
        Kind::Ranking => Measure::Mentions,
        _ => Measure::Percent,
    }
}

fn of_query<'a>(survey: &'a Study, query: &Query, option: &str, scope: Scope) -> Option<Known<'a>> {
    let observed = survey.descriptor().evidence == Evidence::Observed;
    let counted = observed.then(|| survey.tally(query, option)).flatten();
    let cell = Lookup::known(survey, query, option);
    let cell = Lookup {
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

/// Between which shares a stated one lies, as it was qualified.
fn reach(share: f64, qualifier: Qualifier) -> (f64, f64) {
    match qualifier {
        Qualifier::Approx => (share - ABOUT, share + ABOUT),
        Qualifier::Nearly => (share - ABOUT, share),
        Qualifier::Over | Qualifier::AtLeast => (share, 1.0),
        Qualifier::Under => (0.0, share),
        _ => (share, share),
    }
}

/// Between which shares a cell's number lies; `None` where it has none.
fn span(cell: &Lookup, measure: Measure) -> Option<(f64, f64)> {
    let share = |tally: Tally| f64::from(tally.count) / f64::from(tally.base);
    match cell.drawn(measure)? {
        Drawn::Printed(finding) => length(finding).map(|share| reach(share, finding.qualifier)),
        Drawn::Implied(bound) => {
            let of = |count| bound.base.map(|base| share(Tally { count, base }));
            of(bound.lower).zip(of(bound.upper))
        }
        Drawn::Modelled(tally) => Some((share(tally), share(tally))),
    }
}
