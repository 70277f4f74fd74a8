//! The profile of a size class: every share stated about it, beside the same of everyone and of another class, and what sets it apart.
//! Nothing here is modelled: cells hold what was stated and what the stated numbers force.

use super::Study;
use super::figure::{Chart, Figure};
use super::finding::{Base, Finding, Qualifier, Status, Value};
use super::labels::{full_title, joined, option_label};
use super::lookup::Lookup;
use super::reconstruction::Bound;
use super::well_placed::counted;
use std::cmp::Ordering;
use survey::decimal::{Decimal, rounded_percent};
use survey::lang::Text;
use survey::query::{Condition, Measure, Query};
use survey::stats::{Share, difference};
use survey::table::is_small;
use survey::tabulate::Tally;

/// So many lines are told and drawn; the table has all.
pub const TOLD: usize = 10;

/// One number about the class, and the same about others.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Id of the section of its question.
    pub section: &'a str,
    /// What a person reads: question and answer.
    pub label: Text,
    /// Whom it is about beyond the class.
    pub who: Vec<Condition>,
    /// The query about the class.
    pub query: Query,
    /// The option, or a net of the query.
    pub option: String,
    /// Of the class.
    pub own: Lookup<'a>,
    /// Of everyone: the same query without the class.
    pub all: Lookup<'a>,
    /// Of another class; `None` where none is compared.
    pub beside: Option<Lookup<'a>>,
}

impl Line<'_> {
    /// The query of another class, or of everyone.
    pub fn query_of(&self, size: &str, class: Option<&str>) -> Query {
        other(&self.query, size, class)
    }
}

/// What is stated about a class.
#[derive(Clone, Debug, Default)]
pub struct Profile<'a> {
    /// Every stated share, in questionnaire order.
    pub lines: Vec<Line<'a>>,
    /// What is no answer of the class: its definition, numbers of cases, words.
    pub others: Vec<&'a Finding>,
}

/// A share that is exactly known.
#[derive(Clone, Copy, Debug)]
pub enum Exact<'a> {
    /// Stated as a numeral, without "about" or "more than".
    Printed(&'a Finding, Decimal),
    /// Bounds by stated numbers.
    Implied(&'a Bound, Decimal),
}

/// A line in which the class is exactly known, and everyone is.
#[derive(Clone, Debug)]
pub struct Apart<'p, 'a> {
    /// The line.
    pub line: &'p Line<'a>,
    /// The class's share.
    pub own: Exact<'a>,
    /// Everyone's.
    pub all: Exact<'a>,
    /// How many percentage points the class's is above or below.
    pub points: (Ordering, Decimal),
}

/// What a heading says of a class, from stated numbers alone.
#[derive(Clone, Copy, Debug)]
pub enum Said<'p, 'a> {
    /// The largest difference from everyone that bears a comparison.
    Apart(&'p Line<'a>, [(&'a Finding, Decimal); 2]),
    /// Where none does: the largest share.
    Share(&'p Line<'a>, (&'a Finding, Decimal)),
    /// Of a small class, which bears no comparison: the largest count that is certain, out of its base.
    Count(&'p Line<'a>, &'a Finding, Tally),
}

/// The figure that is the class's profile: all of its queries are about the class.
pub fn figure<'a>(survey: &'a Study, code: &str) -> Option<&'a Figure> {
    let size = survey.descriptor().roles.size_question.as_deref()?;
    let class = Condition::is(size, code);
    let about = |f: &&Figure| {
        let own = f.queries.iter().all(|q| q.population.contains(&class));
        f.chart == Chart::Profile && !f.queries.is_empty() && own
    };
    survey.figures.iter().find(about)
}

impl<'a> Profile<'a> {
    /// What is stated about a class; `beside` is the code of another.
    pub fn of(survey: &'a Study, code: &str, beside: Option<&str>) -> Profile<'a> {
        let Some(size) = survey.descriptor().roles.size_question.as_deref() else {
            return Profile::default();
        };
        let class = Condition::is(size, code);
        let named = |f: &&Finding| names(f, &class);
        let mut lines: Vec<Line> = Vec::new();
        for finding in survey.findings.iter().filter(named) {
            let known = |l: &Line| l.own.printed.iter().any(|f| f.id == finding.id);
            if !lines.iter().any(known) {
                lines.extend(line(survey, finding, (size, &class), beside));
            }
        }
        survey::order::sort_by(&mut lines, |a, b| place(survey, a) < place(survey, b));
        let others = others(survey, &class, &lines);
        Profile { lines, others }
    }

    /// What a heading says of the class; `None` where nothing that is stated bears it. Nothing is set beside everyone's number on a base below 30,
    /// nor where the interval of the difference holds 0 (the class is taken for other respondents than everyone, which makes it wider).
    pub fn said(&self, survey: &'a Study, small: bool) -> Option<Said<'_, 'a>> {
        match small {
            true => self.largest_count(survey),
            false => {
                let apart = self.apart();
                let compared = apart.iter().find_map(compared);
                compared.or_else(|| self.largest_share())
            }
        }
    }

    /// Lines about the whole class, in shares of respondents.
    fn plain(&self) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(|line| is_plain(line))
    }

    fn largest_share(&self) -> Option<Said<'_, 'a>> {
        let told = self.plain().filter_map(|line| match exact(&line.own)? {
            Exact::Printed(finding, percent) if large(finding, percent).is_some() => {
                Some((line, (finding, percent)))
            }
            _ => None,
        });
        let above = |a: &Decimal, b: &Decimal| a.distance(*b).0 == Ordering::Greater;
        let best = told.reduce(|best, next| match above(&next.1.1, &best.1.1) {
            true => next,
            false => best,
        });
        best.map(|(line, number)| Said::Share(line, number))
    }

    fn largest_count(&self, survey: &'a Study) -> Option<Said<'_, 'a>> {
        let told = self.plain().filter_map(|line| {
            let tally = counted(survey, &line.own).filter(|t| t.count > 0)?;
            Some((line, *line.own.printed.first()?, tally))
        });
        let best = told.reduce(|best, next| match next.2.count > best.2.count {
            true => next,
            false => best,
        });
        best.map(|(line, finding, tally)| Said::Count(line, finding, tally))
    }

    /// In how many lines both the class and everyone are exactly known.
    pub fn compared(&self) -> usize {
        self.lines.iter().filter_map(apart).count()
    }

    /// The lines in which both the class and everyone are exactly known and differ, the largest difference first; equal ones stay in
    /// questionnaire order.
    pub fn apart(&self) -> Vec<Apart<'_, 'a>> {
        let mut list: Vec<Apart> = self.lines.iter().filter_map(apart).collect();
        list.retain(|a| a.points.0 != Ordering::Equal);
        let larger = |a: &Decimal, b: &Decimal| a.distance(*b).0 == Ordering::Greater;
        survey::order::sort_by(&mut list, |a, b| larger(&a.points.1, &b.points.1));
        list
    }
}

/// Whether a finding's population is the class, or a part of it.
fn names(finding: &Finding, class: &Condition) -> bool {
    let query = finding.query.as_ref();
    query.is_some_and(|q| q.population.contains(class))
}

fn line<'a>(
    survey: &'a Study,
    finding: &'a Finding,
    (size, class): (&str, &Condition),
    beside: Option<&str>,
) -> Option<Line<'a>> {
    let (query, option) = (finding.query.as_ref()?, finding.option.as_deref()?);
    let question = survey.codebook().question(query.question.as_deref()?)?;
    finding.share()?;
    let known = |query: &Query| Lookup::known(survey, query, option);
    let who = query.population.iter().filter(|c| *c != class);
    Some(Line {
        section: &question.section,
        label: joined(
            &full_title(survey, question),
            &option_label(survey, finding),
        ),
        who: who.cloned().collect(),
        own: own(known(query), finding),
        all: known(&other(query, size, None)),
        beside: beside.map(|code| known(&other(query, size, Some(code)))),
        query: query.clone(),
        option: option.to_string(),
    })
}

/// The cell of a finding always holds it.
fn own<'a>(mut cell: Lookup<'a>, finding: &'a Finding) -> Lookup<'a> {
    if !cell.printed.iter().any(|f| f.id == finding.id) {
        cell.printed.push(finding);
    }
    cell
}

/// The same query about another class, or about everyone.
fn other(query: &Query, size: &str, class: Option<&str>) -> Query {
    let mut other = query.clone();
    other.population.retain(|c| c.variable != size);
    match class {
        Some(code) => other.with(size, code),
        None => other,
    }
}

/// Question and option in the order of the questionnaire; sums of options come last.
fn place(survey: &Study, line: &Line) -> (usize, usize, usize) {
    let id = line.query.question.as_deref();
    let mut questions = survey.codebook().questions.iter();
    let at = questions.position(|q| Some(q.id.as_str()) == id);
    let question = id.and_then(|id| survey.codebook().question(id));
    let option = question.and_then(|q| q.codes().position(|code| code == line.option));
    let last = usize::MAX;
    (at.unwrap_or(last), line.who.len(), option.unwrap_or(last))
}

/// What else the study says of the class: where it is an answer itself, in its profile, and in texts that are about it alone.
fn others<'a>(survey: &'a Study, class: &Condition, lines: &[Line<'a>]) -> Vec<&'a Finding> {
    let shown = |f: &Finding| {
        let mut all = lines.iter().flat_map(|l| &l.own.printed);
        all.any(|own| own.id == f.id)
    };
    let code = class.codes.first();
    let is_answer =
        |f: &Finding| f.question.as_deref() == Some(&class.variable) && f.option.as_ref() == code;
    let findings = survey.findings.iter();
    let about = |f: &&Finding| is_answer(f) || names(f, class) || within(survey, f, class);
    findings.filter(about).filter(|f| !shown(f)).collect()
}

/// Whether a finding without a query stands where all that have one are about the class.
fn within(survey: &Study, finding: &Finding, class: &Condition) -> bool {
    let same = |f: &&Finding| f.source.key == finding.source.key && f.query.is_some();
    let mut there = survey.findings.iter().filter(same).peekable();
    finding.query.is_none() && there.peek().is_some() && there.all(|f| names(f, class))
}

/// Whether a line is about the whole class, in shares of respondents.
fn is_plain(line: &Line) -> bool {
    line.who.is_empty() && line.query.measure == Measure::Percent
}

/// A stated share on a known base of 30 or more.
fn large(finding: &Finding, percent: Decimal) -> Option<Share> {
    let base = finding.base().known().filter(|n| !is_small(*n))?;
    Share::weighted(percent.to_f64() / 100.0, f64::from(base))
}

/// The two numbers of a line whose difference bears a comparison.
fn compared<'p, 'a>(apart: &Apart<'p, 'a>) -> Option<Said<'p, 'a>> {
    let (Exact::Printed(own, mine), Exact::Printed(all, everyone)) = (apart.own, apart.all) else {
        return None;
    };
    let shares = large(own, mine).zip(large(all, everyone));
    let interval = shares.map(|(a, b)| difference(a, b).interval)?;
    let differ = interval.lower > 0.0 || interval.upper < 0.0;
    (is_plain(apart.line) && differ)
        .then_some(Said::Apart(apart.line, [(own, mine), (all, everyone)]))
}

fn apart<'p, 'a>(line: &'p Line<'a>) -> Option<Apart<'p, 'a>> {
    let (own, all) = (exact(&line.own)?, exact(&line.all)?);
    let points = own.percent().distance(all.percent());
    Some(Apart {
        line,
        own,
        all,
        points,
    })
}

/// The share of a cell where it is exactly known; `None` also where it was stated with different values.
pub fn exact<'a>(cell: &Lookup<'a>) -> Option<Exact<'a>> {
    let mut printed = cell.printed.iter().filter_map(|f| numeral(f));
    match printed.next() {
        Some((finding, percent)) => {
            let agrees = |(_, p): (&Finding, Decimal)| p.distance(percent).0 == Ordering::Equal;
            printed
                .all(agrees)
                .then_some(Exact::Printed(finding, percent))
        }
        None if cell.printed.is_empty() => forced(cell.implied?),
        None => None,
    }
}

/// A share stated as a numeral that stands for itself.
fn numeral(finding: &Finding) -> Option<(&Finding, Decimal)> {
    let plain = finding.status == Status::Printed && finding.qualifier == Qualifier::Exact;
    match finding.value {
        Value::Share(share) if plain => Some((finding, share.percent)),
        _ => None,
    }
}

/// The share of bounds that meet, in whole percent as print has it.
fn forced(bound: &Bound) -> Option<Exact<'_>> {
    let meets = bound.lower == bound.upper;
    let percent = rounded_percent(bound.lower, bound.base?)?;
    meets.then(|| Exact::Implied(bound, Decimal::whole(percent)))
}

impl Exact<'_> {
    /// The share in percent.
    pub fn percent(&self) -> Decimal {
        match self {
            Exact::Printed(_, percent) | Exact::Implied(_, percent) => *percent,
        }
    }

    /// Its base.
    pub fn base(&self) -> Base {
        match self {
            Exact::Printed(finding, _) => finding.base(),
            Exact::Implied(bound, _) => bound.base.map_or(Base::NotPrinted, Base::Known),
        }
    }
}
