//! A query's text as it comes from a program: read, answered, and what was left out said in the table's warnings.

use super::Fault;
use crate::codebook::Kind;
use crate::describe;
use crate::lang::Lang;
use crate::page::mistakes::sentence;
use crate::problem::Problem;
use crate::query::{self, Query};
use crate::study::Survey;
use crate::table::{Table, usable};
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
pub(super) fn read(
    survey: &Survey,
    text: &str,
    lang: Lang,
    modelled: bool,
) -> Result<Asked, Fault> {
    let w = words(lang);
    let parsed = query::parse(text, survey.codebook());
    if let Some(beyond) = parsed.beyond {
        return Err(Fault::beyond(lang, beyond));
    }
    let Some(id) = &parsed.query.question else {
        return Err(no_question(w, text, &parsed.problems));
    };
    let Some(table) = answer(survey, &parsed.query, lang, modelled) else {
        let question = survey.codebook().question(id);
        let why = question.map(|q| describe::not_counted(survey, q, lang));
        return Err(Fault::question(why.unwrap_or_default()));
    };
    let mut left_out = left_out(w, &parsed.problems);
    let more = (parsed.more > 0).then(|| parsed.more.to_string());
    left_out.extend(more.map(|n| fill(w.query_more, &[("n", &n)])));
    left_out.extend(other_survey(w, survey, &parsed.query));
    Ok(Asked {
        query: usable(survey, &parsed.query).query, // what the table shows
        table,
        left_out,
    })
}

/// The table of a query, with what a model gives or without.
fn answer(survey: &Survey, query: &Query, lang: Lang, modelled: bool) -> Option<Table> {
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
        text => query::population(text, book).map_err(|beyond| Fault::beyond(lang, beyond))?,
    };
    let left_out = left_out(words(lang), &problems);
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
fn no_question(w: &Words, text: &str, problems: &[Problem]) -> Fault {
    let named = query::pairs(text)
        .iter()
        .any(|(key, id)| key == "question" && !id.is_empty());
    let own = |p: &&Problem| p.column.as_deref() == Some("question");
    Fault::no_question(w, problems.iter().find(own).filter(|_| named))
}

/// A sentence for each part of the query that was left out.
fn left_out(w: &Words, problems: &[Problem]) -> Vec<String> {
    let sentence = |problem: &Problem| {
        let template = match problem.column.as_deref() {
            Some("parameter") => w.asked_unknown_part,
            _ => w.asked_part,
        };
        sentence(w, template, problem).trim_end().to_string()
    };
    problems.iter().map(sentence).collect()
}

/// The query was made for another survey.
fn other_survey(w: &Words, survey: &Survey, query: &Query) -> Option<String> {
    let here = survey.descriptor().name.as_str();
    let name = query.survey.as_deref().filter(|name| *name != here)?;
    Some(fill(
        w.asked_other_survey,
        &[("name", name), ("here", here)],
    ))
}
