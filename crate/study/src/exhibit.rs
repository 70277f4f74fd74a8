//! What a figure, a table or a question page shows: blocks of rows and columns, each cell with the printed numbers that answer it, and
//! beside them what the stated numbers force and what the responses give ([`Cell`]).

use super::Survey;
use super::cell::{Cell, Counts};
use super::figure::{Chart, Figure};
use super::finding::{Finding, Value};
use super::labels::{full_title, joined, net_label, option_label};
use survey::codebook::{Kind, Question};
use survey::lang::Text;
use survey::query::{Condition, Measure, NetOf, Query};
use survey::tabulate::Tally;

/// Rows of one question (or of one section of a profile) over one population.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// Title of the question or section.
    pub heading: Text,
    /// Title of the question alone, without its battery's.
    pub short: Text,
    /// Id of the battery that the question is an item of.
    pub battery: Option<&'a str>,
    /// Id of the question; `None` for a section of a profile.
    pub question: Option<&'a str>,
    /// How the question is answered; `None` where the rows are not its answers, as in a section of a profile.
    pub kind: Option<Kind>,
    /// The population that all columns share.
    pub population: Vec<Condition>,
    /// Groups and measures.
    pub columns: Vec<Column>,
    /// Options in questionnaire order, then nets.
    pub rows: Vec<Row<'a>>,
}

/// One column of a block: a group of the breakdown (or all), and what is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Label of the group; `None`: all of the population.
    pub group: Option<Text>,
    /// What is counted.
    pub measure: Measure,
    /// The query of this column, its group folded into the population, with the nets of the block.
    query: Query,
}

impl Column {
    /// A column whose rows have queries of their own.
    pub fn of(group: Text, measure: Measure) -> Column {
        Column {
            group: Some(group),
            measure,
            query: Query::default(),
        }
    }

    /// A column whose one row has this query.
    pub fn asked(group: Text, query: Query) -> Column {
        Column {
            group: Some(group),
            measure: query.measure,
            query,
        }
    }

    /// Whom the column is about, its group among them; empty where each row has a population of its own, and for everyone.
    pub fn population(&self) -> &[Condition] {
        &self.query.population
    }
}

/// One option or net.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// What a person reads.
    pub label: Text,
    /// Whether it is a sum of options.
    pub net: bool,
    /// What is known of its numbers, one cell a column.
    pub cells: Vec<Cell<'a>>,
}

impl<'a> Row<'a> {
    /// Whether any column has a stated number.
    pub fn is_printed(&self) -> bool {
        self.printed().next().is_some()
    }

    /// Whether anything is known in any column.
    pub fn is_known(&self) -> bool {
        self.cells.iter().any(|cell| !cell.is_empty())
    }

    /// The stated numbers of all columns.
    pub fn printed(&self) -> impl Iterator<Item = &'a Finding> + '_ {
        self.cells.iter().flat_map(|cell| &cell.printed).copied()
    }
}

/// What to show for a figure, and which of its findings no block could show.
#[derive(Clone, Debug)]
pub struct Exhibit<'a> {
    /// How the figure is drawn; `None` for a question.
    pub chart: Option<Chart>,
    /// The blocks, in the order of the figure's queries.
    pub blocks: Vec<Block<'a>>,
    /// Numbers of cases, words, and numbers that answer no query.
    pub others: Vec<&'a Finding>,
}

impl<'a> Exhibit<'a> {
    /// What a figure or table shows.
    pub fn of_figure(survey: &'a Survey, figure: &'a Figure, counts: Counts) -> Exhibit<'a> {
        let findings: Vec<&Finding> = figure
            .findings
            .iter()
            .filter_map(|id| survey.finding(id))
            .collect();
        let mut blocks = match figure.chart {
            Chart::Profile => profile(survey, &findings, counts),
            Chart::Rates | Chart::Definition => listed(survey, &findings, counts),
            _ => blocks(survey, &figure.queries, counts),
        };
        let own = figure.source_key();
        for cell in blocks
            .iter_mut()
            .flat_map(|b| &mut b.rows)
            .flat_map(|r| &mut r.cells)
        {
            let is_own = |f: &Finding| f.source.key == own;
            survey::order::sort_by(&mut cell.printed, |a, b| is_own(a) && !is_own(b)); // the figure's own number comes first
        }
        Exhibit::with(figure.chart, blocks, findings)
    }

    /// What is stated for a question over everyone who was asked, and by size class where that was stated.
    pub fn of_question(survey: &'a Survey, question: &Question, counts: Counts) -> Exhibit<'a> {
        let ids = if question.items.is_empty() {
            vec![question.id.clone()]
        } else {
            question.items.clone()
        };
        let queries: Vec<Query> = ids
            .iter()
            .flat_map(|id| question_queries(survey, id))
            .collect();
        Exhibit {
            chart: None,
            blocks: blocks(survey, &queries, counts),
            others: Vec::new(),
        }
    }

    /// Whether any share, count or rank is stated, in a block or beside them; numbers of cases are no result.
    pub fn states_a_number(&self) -> bool {
        let rows = self.blocks.iter().flat_map(|b| &b.rows);
        let result = |f: &&Finding| !matches!(f.value, Value::N(_) | Value::NRange(..));
        rows.flat_map(Row::printed).any(|f| result(&f)) || self.others.iter().any(result)
    }

    fn with(chart: Chart, blocks: Vec<Block<'a>>, findings: Vec<&'a Finding>) -> Exhibit<'a> {
        let shown = |f: &Finding| {
            blocks
                .iter()
                .flat_map(|b| &b.rows)
                .flat_map(Row::printed)
                .any(|s| s.id == f.id)
        };
        let others = findings.into_iter().filter(|f| !shown(f)).collect();
        Exhibit {
            chart: Some(chart),
            blocks,
            others,
        }
    }
}

/// The measure in which a question's shares are stated.
fn usual_measure(kind: Kind) -> Measure {
    if kind == Kind::Ranking {
        Measure::Mentions
    } else {
        Measure::Percent
    }
}

/// The query for the shares of all options, and of the sums that the codebook names.
pub(super) fn shares(question: &Question) -> Query {
    let nets = question.nets.iter().map(|n| NetOf {
        name: n.code.clone(),
        codes: n.codes.clone(),
    });
    Query {
        measure: usual_measure(question.kind),
        nets: nets.collect(),
        ..Query::of(&question.id)
    }
}

fn question_queries(survey: &Survey, id: &str) -> Vec<Query> {
    let Some(question) = survey.codebook().question(id) else {
        return Vec::new();
    };
    let all = shares(question);
    let count = Query {
        measure: Measure::Count,
        ..all.clone()
    };
    let counted = question
        .codes()
        .any(|code| !survey.printed(&count, code).is_empty());
    if counted { vec![all, count] } else { vec![all] }
}

/// One block for each question, population and breakdown; queries that differ in nets or measure share one.
pub fn blocks<'a>(survey: &'a Survey, queries: &[Query], counts: Counts) -> Vec<Block<'a>> {
    let mut heads: Vec<(Query, Vec<Measure>)> = Vec::new();
    for query in queries {
        let same = |(head, _): &&mut (Query, Vec<Measure>)| {
            head.question == query.question
                && head.population == query.population
                && head.by == query.by
        };
        match heads.iter_mut().find(same) {
            Some((head, measures)) => {
                measures.extend((!measures.contains(&query.measure)).then_some(query.measure));
                head.nets.extend(
                    query
                        .nets
                        .iter()
                        .filter(|n| !head.nets.contains(n))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
            }
            None => heads.push((query.clone(), vec![query.measure])),
        }
    }
    heads
        .iter()
        .filter_map(|(head, measures)| block(survey, head, measures, counts))
        .collect()
}

fn block<'a>(
    survey: &'a Survey,
    head: &Query,
    measures: &[Measure],
    counts: Counts,
) -> Option<Block<'a>> {
    let question = head
        .question
        .as_deref()
        .and_then(|id| survey.codebook().question(id))?;
    let columns: Vec<Column> = groups(survey, question, head)
        .into_iter()
        .flat_map(|(group, query)| {
            measures.iter().map(move |m| Column {
                group: group.clone(),
                measure: *m,
                query: Query {
                    measure: *m,
                    ..query.clone()
                },
            })
        })
        .collect();
    let options = question
        .answers
        .iter()
        .map(|a| (a.code.as_str(), a.label.clone(), false));
    let nets = head
        .nets
        .iter()
        .map(|n| (n.name.as_str(), net_label(question, n), true));
    let tallies = |c: &Column| {
        let counted = counts.are_shown().then(|| survey.tallies(&c.query));
        counted.flatten().unwrap_or_default()
    };
    let counted: Vec<Vec<(String, Tally)>> = columns.iter().map(tallies).collect();
    let cells = |code: &str| {
        let cell = |(column, counted): (&Column, &Vec<(String, Tally)>)| {
            let own = counted.iter().find(|(name, _)| name == code);
            let own = own.map(|(_, tally)| *tally);
            Cell::with(survey, (&column.query, code), own, counts)
        };
        columns.iter().zip(&counted).map(cell).collect()
    };
    let rows = options
        .chain(nets)
        .map(|(code, label, net)| Row {
            label,
            net,
            cells: cells(code),
        })
        .collect();
    Some(Block {
        heading: full_title(survey, question),
        short: question.title.clone(),
        battery: question.battery.as_deref(),
        question: Some(&question.id),
        kind: Some(question.kind),
        population: head.population.clone(),
        columns,
        rows,
    })
}

/// The groups of the first breakdown that were asked the question; without a breakdown one group, everyone.
fn groups(survey: &Survey, question: &Question, head: &Query) -> Vec<(Option<Text>, Query)> {
    let plain = Query {
        by: Vec::new(),
        ..head.clone()
    };
    let Some(by) = head
        .by
        .first()
        .and_then(|id| survey.codebook().question(id))
    else {
        return vec![(None, plain)];
    };
    let asked = |code: &str| {
        question
            .routing
            .iter()
            .filter(|c| c.variable == by.id)
            .all(|c| c.codes.iter().any(|x| x == code) != c.negated)
    };
    let group =
        |a: &survey::codebook::Answer| (Some(a.label.clone()), plain.clone().with(&by.id, &a.code));
    by.answers
        .iter()
        .filter(|a| asked(&a.code))
        .map(group)
        .collect()
}

/// The rows of a profile as stated: one for each finding that is a share, under the section of its question.
fn profile<'a>(survey: &'a Survey, findings: &[&'a Finding], counts: Counts) -> Vec<Block<'a>> {
    let mut list: Vec<Block> = Vec::new();
    for finding in findings
        .iter()
        .filter(|f| matches!(f.value, Value::Share(_)))
    {
        let Some(query) = &finding.query else {
            continue;
        };
        let Some(question) = query
            .question
            .as_deref()
            .and_then(|id| survey.codebook().question(id))
        else {
            continue;
        };
        let row = Row {
            label: joined(
                &full_title(survey, question),
                &option_label(survey, finding),
            ),
            net: false,
            cells: vec![Cell::of_finding(survey, finding, counts)],
        };
        let heading = survey
            .codebook()
            .sections
            .iter()
            .find(|s| s.id == question.section)
            .map_or(Text::default(), |s| s.title.clone());
        match list.last_mut().filter(|b| b.heading == heading) {
            Some(block) => block.rows.push(row),
            None => list.push(loose(heading, row)),
        }
    }
    list
}

fn loose<'a>(heading: Text, row: Row<'a>) -> Block<'a> {
    let column = Column {
        group: None,
        measure: Measure::Percent,
        query: Query::default(),
    };
    Block {
        short: heading.clone(),
        heading,
        battery: None,
        question: None,
        kind: None,
        population: Vec::new(),
        columns: vec![column],
        rows: vec![row],
    }
}

/// One row for each finding that names an option, in one block: response rates, definitions.
fn listed<'a>(survey: &'a Survey, findings: &[&'a Finding], counts: Counts) -> Vec<Block<'a>> {
    let mut rows = Vec::new();
    for finding in findings.iter().filter(|f| f.option.is_some()) {
        rows.push(Row {
            label: option_label(survey, finding),
            net: false,
            cells: vec![Cell::of_finding(survey, finding, counts)],
        });
    }
    let first = findings
        .iter()
        .find_map(|f| f.question.as_deref())
        .and_then(|id| survey.codebook().question(id));
    let heading = first.map_or(Text::default(), |q| q.title.clone());
    let mut rows = rows.into_iter();
    rows.next()
        .map(|row| loose(heading, row))
        .map_or(Vec::new(), |mut block| {
            block.rows.extend(rows);
            vec![block]
        })
}

/// For each option or named net with stated numbers in at least three size classes: a block with a row for each class.
/// Empty where the survey has no size classes or the question is the size class itself.
pub fn by_size_class<'a>(
    survey: &'a Survey,
    question: &Question,
    counts: Counts,
) -> Vec<Block<'a>> {
    let Some(size) = survey
        .descriptor()
        .roles
        .size_question
        .as_deref()
        .and_then(|id| survey.codebook().question(id))
    else {
        return Vec::new();
    };
    let ids = if question.items.is_empty() {
        vec![question.id.as_str()]
    } else {
        question.items.iter().map(String::as_str).collect()
    };
    let questions = ids
        .into_iter()
        .filter_map(|id| survey.codebook().question(id))
        .filter(|q| q.id != size.id);
    questions
        .flat_map(|q| q.answers.iter().map(move |a| (q, a)))
        .filter_map(|(q, a)| classes(survey, size, (q, a), counts))
        .collect()
}

/// In so many size classes a number must be stated for a picture of them.
const LEAST_CLASSES: usize = 3;

fn classes<'a>(
    survey: &'a Survey,
    size: &Question,
    (question, answer): (&'a Question, &survey::codebook::Answer),
    counts: Counts,
) -> Option<Block<'a>> {
    let query = Query {
        measure: usual_measure(question.kind),
        ..Query::of(&question.id)
    };
    let of = |class: &survey::codebook::Answer| query.clone().with(&size.id, &class.code);
    let printed = |class| !survey.printed(&of(class), &answer.code).is_empty();
    if size.answers.iter().filter(|c| printed(c)).count() < LEAST_CLASSES {
        return None;
    }
    let row = |class: &survey::codebook::Answer| {
        let query = of(class);
        let counted = counts
            .are_shown()
            .then(|| survey.tally(&query, &answer.code));
        let asked = (&query, answer.code.as_str());
        Row {
            label: class.label.clone(),
            net: false,
            cells: vec![Cell::with(survey, asked, counted.flatten(), counts)],
        }
    };
    let rows: Vec<Row> = size.answers.iter().map(row).collect();
    let heading = if question.battery.is_some() {
        joined(&question.title, &answer.label)
    } else {
        answer.label.clone()
    };
    let column = Column {
        group: None,
        measure: query.measure,
        query: Query::default(),
    };
    Some(Block {
        short: heading.clone(),
        heading,
        battery: None,
        question: Some(&question.id),
        kind: None,
        population: Vec::new(),
        columns: vec![column],
        rows,
    })
}
