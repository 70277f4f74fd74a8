//! A query's text as it comes from a program: read, answered, and what was left out said in the table's warnings.

use super::Fault;
use crate::codebook::Kind;
use crate::describe;
use crate::lang::Lang;
use crate::problem::{Code, Problem, Wanted};
use crate::query::{self, Query};
use crate::study::Study;
use crate::table::Table;
use crate::words::problems::{Voice, more_of_query, told_of};
use crate::words::table::Teller;
use crate::words::{Words, fill, words};

/// A query with its answer.
pub(super) struct Asked {
    pub query: Query,
    pub table: Table,
    /// A sentence for each part that was left out.
    pub left_out: Vec<String>,
}

/// Reads and answers a query.
pub(super) fn read(survey: &Study, text: &str, lang: Lang, modelled: bool) -> Result<Asked, Fault> {
    let w = words(lang);
    let parsed = query::parse(text, survey.codebook());
    if let Some(beyond) = parsed.beyond {
        return Err(Fault::query(beyond.problem(), lang));
    }
    let Some(id) = &parsed.query.question else {
        return Err(no_question(text, &parsed.problems, lang));
    };
    let Some(table) = answer(survey, &parsed.query, lang, modelled) else {
        let question = survey.codebook().question(id);
        let why = question.map(|q| describe::not_counted(survey, q, lang));
        return Err(Fault::question(why.unwrap_or_default()));
    };
    let mut left_out = left_out(&parsed.problems, lang);
    left_out.extend((parsed.more > 0).then(|| more_of_query(parsed.more, lang)));
    left_out.extend(other_survey(w, survey, &parsed.query));
    Ok(Asked {
        query: table.query.clone(), // what the table shows
        table,
        left_out,
    })
}

/// The table of a query, with what a model gives or without.
fn answer(survey: &Study, query: &Query, lang: Lang, modelled: bool) -> Option<Table> {
    match modelled {
        true => Table::beside(Teller::new(survey, lang).sources(), query),
        false => Table::stated(Teller::new(survey, lang).sources(), query),
    }
}

/// The one-way table of every question that has one, over a population; and a sentence for each part of that which was left out.
pub(super) fn overview(
    teller: &Teller,
    population: &str,
    modelled: bool,
) -> Result<(Vec<Table>, Vec<String>), Fault> {
    let Teller { survey, lang } = *teller;
    let book = survey.codebook();
    let (population, problems) = match population {
        "" => Default::default(),
        text => {
            query::population(text, book).map_err(|beyond| Fault::query(beyond.problem(), lang))?
        }
    };
    let left_out = left_out(&problems, lang);
    let table = |id: &str| {
        let query = Query {
            population: population.clone(),
            ..Query::of(id)
        };
        answer(survey, &query, lang, modelled)
    };
    let counted = book.entries().filter(|q| q.kind != Kind::Text);
    Ok((counted.filter_map(|q| table(&q.id)).collect(), left_out))
}

/// The query names no question, or an unknown one.
pub(super) fn no_question(text: &str, problems: &[Problem], lang: Lang) -> Fault {
    let named = query::pairs(text)
        .iter()
        .any(|(key, id)| key == "question" && !id.is_empty());
    let own = |p: &&Problem| p.place.parameter.as_deref() == Some("question");
    let unknown = problems.iter().find(own).filter(|_| named).cloned();
    let none = || Problem::lacking(Code::MissingQuestion, Wanted::Question).parameter("question");
    Fault::query(unknown.unwrap_or_else(none), lang)
}

/// A sentence for each part of the query that was left out.
fn left_out(problems: &[Problem], lang: Lang) -> Vec<String> {
    let sentence = |problem: &Problem| told_of(problem, Voice::Query, lang);
    problems.iter().map(sentence).collect()
}

/// The query was made for another survey.
pub(super) fn other_survey(w: &Words, survey: &Study, query: &Query) -> Option<String> {
    let here = survey.descriptor().name.as_str();
    let name = query.survey.as_deref().filter(|name| *name != here)?;
    Some(fill(
        w.asked_other_survey,
        &[("name", name), ("here", here)],
    ))
}
