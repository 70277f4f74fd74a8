//! Those who place themselves well in an area, beside all and beside the rest: what was stated, and what it forces. Nothing here is modelled
//! but [`Line::modelled`], which no comparison uses.

mod certain;
mod difference;

use super::Study;
use super::exhibit::{Block, Making, head};
use super::finding::Finding;
use super::join::same_number;
use super::labels::{full_title, joined, option_label};
use super::lookup::Lookup;
use super::reconstruction::Bound;
pub use certain::counted;
use certain::{agreed, rest_of};
pub use difference::Difference;
use survey::codebook::Area;
use survey::codebook::Question;
use survey::lang::Text;
use survey::query::{Condition, Measure, NetOf, Query};
use survey::table::GroupKind;
use survey::tabulate::Tally;

/// What is known about one area of self-assessment.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    /// The item in which respondents place themselves.
    pub item: &'a Question,
    /// What was stated of everyone's answers to the item.
    pub own: Vec<&'a Finding>,
    /// The comparisons, one list a measure: shares of respondents and shares of mentions are no numbers to rank together.
    pub lists: Vec<List<'a>>,
    /// What the area's figures print besides: numbers of cases, words.
    pub others: Vec<&'a Finding>,
}

/// Comparisons in one measure: by difference, largest lead first; then, in questionnaire order, those without an exact one.
#[derive(Clone, Debug)]
pub struct List<'a> {
    /// What the numbers are shares of.
    pub measure: Measure,
    /// The comparisons.
    pub lines: Vec<Line<'a>>,
}

/// One option or net: its number among those who are well placed, among all, and among the rest.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Whose option it is.
    pub question: &'a Question,
    /// What a person reads for the option.
    pub label: Text,
    /// The query about those who are well placed.
    pub query: Query,
    /// The same about all, and about the rest.
    pub others: [Query; 2],
    /// What was stated of those who are well placed.
    pub placed: Lookup<'a>,
    /// What was stated of all, or is forced.
    pub all: Lookup<'a>,
    /// What was stated of everyone else, or is forced by a bound of the package.
    pub rest: Lookup<'a>,
    /// The count of everyone else, where those of the others are forced.
    pub rest_forced: Option<Bound>,
    /// By how much those who are well placed are ahead; `None` where it is not known.
    pub difference: Option<Difference>,
    /// What the responses give for those who are well placed, and for all. For looking only.
    pub modelled: [Option<Tally>; 2],
}

/// Everything that was stated about an area. `None` where the survey has no such item.
pub fn of_area<'a>(survey: &'a Study, area: &Area) -> Option<Placed<'a>> {
    let role = survey.descriptor().roles.well_placed.as_ref()?;
    let item = item(survey, area)?;
    let lines = lines(survey, &item.id, &role.codes);
    let own: Vec<&Finding> = survey.findings.iter().filter(|f| is_own(f, item)).collect();
    let shown = |f: &Finding| {
        let told = lines.iter().flat_map(|l| &l.placed.printed);
        told.chain(&own).any(|s| s.id == f.id)
    };
    let figures = area.figures.iter().filter_map(|id| survey.figure(id));
    let printed = figures.flat_map(|f| &f.findings);
    let others = printed.filter_map(|id| survey.finding(id));
    Some(Placed {
        item,
        others: others.filter(|f| !shown(f)).collect(),
        own,
        lists: lists(lines),
    })
}

/// The item of an area.
pub fn item<'a>(survey: &'a Study, area: &Area) -> Option<&'a Question> {
    let role = survey.descriptor().roles.well_placed.as_ref()?;
    let id = format!("{}.{}", role.question, area.item);
    survey.codebook().question(&id)
}

/// The share of all that places itself well in an item.
pub fn share_of_all<'a>(survey: &'a Study, item: &Question) -> Lookup<'a> {
    let role = survey.descriptor().roles.well_placed.as_ref();
    let codes = role.map_or(&[][..], |r| &r.codes);
    let well = item.codes().filter(|c| codes.iter().any(|w| w == c));
    let codes = well.map(str::to_string).collect();
    let query = Query {
        nets: vec![NetOf {
            name: String::from("net"),
            codes,
        }],
        ..Query::of(&item.id)
    };
    Lookup::known(survey, &query, "net")
}

/// A share of everyone's answers to the item.
fn is_own(finding: &Finding, item: &Question) -> bool {
    let everyone = |q: &Query| q.population.is_empty();
    finding.question.as_deref() == Some(&item.id)
        && finding.share().is_some()
        && finding.query.as_ref().is_some_and(everyone)
}

/// Whether a condition says that a respondent is well placed in an item.
fn places(condition: &Condition, item: &str, codes: &[String]) -> bool {
    let same = condition.codes.len() == codes.len() && condition.reasons.is_empty();
    condition.variable == item
        && !condition.negated
        && same
        && codes.iter().all(|c| condition.codes.contains(c))
}

/// A line for each option of which something was stated about those who are well placed, in questionnaire order.
fn lines<'a>(survey: &'a Study, item: &str, codes: &[String]) -> Vec<Line<'a>> {
    let mut asked: Vec<(&Finding, &Query, &str)> = Vec::new();
    for finding in &survey.findings {
        let (Some(query), Some(option)) = (&finding.query, finding.option.as_deref()) else {
            continue;
        };
        let about = query.population.iter().any(|c| places(c, item, codes));
        let same = |(_, q, o): &(_, &Query, &str)| same_number((q, o), (query, option));
        if about && !asked.iter().any(same) {
            asked.push((finding, query, option));
        }
    }
    let of = |(finding, query, option)| line(survey, finding, query, option, (item, codes));
    let mut lines: Vec<(usize, usize, Line)> = asked.into_iter().filter_map(of).collect();
    survey::order::sort_by(&mut lines, |a, b| (a.0, a.1) < (b.0, b.1));
    lines.into_iter().map(|(_, _, line)| line).collect()
}

/// The line, behind the places of its question and option in the questionnaire.
fn line<'a>(
    survey: &'a Study,
    finding: &Finding,
    query: &Query,
    option: &str,
    (item, codes): (&str, &[String]),
) -> Option<(usize, usize, Line<'a>)> {
    let mut questions = survey.codebook().questions.iter();
    let place = questions.position(|q| query.question.as_deref() == Some(&q.id))?;
    let question = &survey.codebook().questions[place];
    let [all_query, rest_query] = [false, true].map(|rest| turned(query, item, codes, rest));
    let [placed, all, rest] =
        [query, &all_query, &rest_query].map(|query| Lookup::known(survey, query, option));
    let shares = agreed(&placed).zip(agreed(&all));
    let forced = rest_of(survey, &all, &placed);
    let line = Line {
        question,
        label: option_label(survey, finding),
        rest_forced: forced.map(|rest| exactly(rest_query.clone(), option, rest)),
        difference: shares.and_then(|(a, b)| Difference::of(a, b)),
        modelled: [query, &all_query].map(|query| modelled(survey, query, option)),
        others: [all_query, rest_query],
        query: query.clone(),
        placed,
        all,
        rest,
    };
    let at = question.position(option).unwrap_or(usize::MAX); // nets come last
    Some((place, at, line))
}

/// The bounds of a count that is certain; they rest on no reading.
fn exactly(query: Query, option: &str, (count, base): (u32, u32)) -> Bound {
    Bound {
        query,
        option: option.to_string(),
        lower: count,
        upper: count,
        base: Some(base),
        readings: Vec::new(),
    }
}

/// A query without the condition that places respondents well, or with its opposite.
fn turned(query: &Query, item: &str, codes: &[String], rest: bool) -> Query {
    let (own, others): (Vec<Condition>, Vec<Condition>) = query
        .population
        .iter()
        .cloned()
        .partition(|c| places(c, item, codes));
    let opposite = own.into_iter().filter(|_| rest);
    let opposite = opposite.map(|c| Condition { negated: true, ..c });
    let mut population: Vec<Condition> = others.into_iter().chain(opposite).collect();
    survey::order::sort_by(&mut population, |a, b| a < b);
    Query {
        population,
        ..query.clone()
    }
}

fn modelled(survey: &Study, query: &Query, option: &str) -> Option<Tally> {
    Lookup::of(survey, query, option, survey.tally(query, option)).modelled
}

/// One list a measure, in the order in which the questionnaire comes to them.
fn lists(lines: Vec<Line>) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for line in lines {
        let measure = line.query.measure;
        match lists.iter_mut().find(|l| l.measure == measure) {
            Some(list) => list.lines.push(line),
            None => lists.push(List {
                measure,
                lines: vec![line],
            }),
        }
    }
    for list in &mut lists {
        survey::order::sort_by(&mut list.lines, ahead);
    }
    lists
}

/// By difference, largest lead first; whatever has no exact one stays behind in its order.
fn ahead(a: &Line, b: &Line) -> bool {
    match (a.ranked(), b.ranked()) {
        (Some(a), Some(b)) => a > b,
        (Some(_), None) => true,
        _ => false,
    }
}

impl Line<'_> {
    /// The difference in points, where it has a place in an order.
    pub fn ranked(&self) -> Option<f64> {
        let difference = self.difference.filter(Difference::is_ranked);
        difference.map(|d| d.points())
    }

    /// Whom the line is about besides those who are well placed: the conditions that its two populations share.
    pub fn shared(&self, item: &str) -> Vec<Condition> {
        let own = |c: &&Condition| c.variable != item;
        self.query.population.iter().filter(own).cloned().collect()
    }

    /// Question and option as one label.
    pub fn full_label(&self, survey: &Study) -> Text {
        joined(&full_title(survey, self.question), &self.label)
    }
}

impl<'a> Placed<'a> {
    /// The lines of all lists.
    pub fn lines(&self) -> impl Iterator<Item = &Line<'a>> {
        self.lists.iter().flat_map(|l| &l.lines)
    }

    /// Whether anything is known of the rest.
    pub fn knows_rest(&self) -> bool {
        let known = |l: &Line| !l.rest.is_empty() || l.rest_forced.is_some();
        self.lines().any(known)
    }
}

impl<'a> List<'a> {
    /// The list as a block of two columns, for a picture: those who are well placed, and all.
    pub fn block(&self, making: Making<'a>, heading: &str, columns: [&str; 2]) -> Block<'a> {
        let row = |line: &Line<'a>| {
            let both = [&line.placed, &line.all];
            let cells = both.map(|found| making.cell(found.clone(), self.measure));
            (
                head(&line.full_label(making.survey), making.lang()),
                cells.to_vec(),
            )
        };
        let groups = columns.map(|label| making.group(GroupKind::Option, label, &[]));
        let rows = self.lines.iter().map(row).collect();
        making.listed(heading, self.measure, groups.to_vec(), rows)
    }
}
