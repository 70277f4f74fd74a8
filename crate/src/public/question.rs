//! A question as the API tells it.

use crate::codebook::{Answer, Kind};
use crate::columns::Bits;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::query::{Measure, Word, measures};
use crate::study::Study;
use crate::tabulate::{Answers, Crossed, whole};
use serde::Serialize;

/// One question, one item of a battery, or the battery that holds its items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Question {
    /// Its id in queries; an item's is `battery.item`.
    pub id: String,
    /// How it is answered.
    #[serde(rename = "type")]
    #[cfg_attr(
        test,
        ts(
            type = "\"single\" | \"multiple\" | \"ranking\" | \"grade\" | \"scale\" | \"bands\" | \"number\" | \"text\" | \"battery\""
        )
    )]
    pub kind: &'static str,
    /// A short title.
    pub title: String,
    /// The wording, paraphrased; empty where none is known.
    pub wording: String,
    /// The section it stands in; `None` where the survey has no such section.
    pub section: Option<Section>,
    /// Of an item the id of its battery.
    pub battery: Option<String>,
    /// Of a battery the ids of its items, in order; empty for others.
    pub items: Vec<String>,
    /// The options in questionnaire order, of a battery those of its items; empty for numbers and texts.
    pub options: Vec<Choice>,
    /// Named sums of options.
    pub nets: Vec<Net>,
    /// The measures that fit it, as in queries.
    #[cfg_attr(test, ts(type = "Array<string>"))]
    pub measures: Vec<&'static str>,
    /// How many were asked and answered; `None` for batteries (see their items), where no responses hold it, and where what a model gives is not
    /// asked for.
    pub base: Option<Base>,
}

/// A section of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Section {
    /// Its id.
    pub id: String,
    /// What a person reads.
    pub title: String,
}

/// A possible answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "QuestionOption"))]
pub struct Choice {
    /// The code, as in queries.
    pub code: String,
    /// What a person reads.
    pub label: String,
}

/// Options that belong together, summed into one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Net {
    /// The name in queries.
    pub code: String,
    /// What a person reads.
    pub label: String,
    /// The options summed.
    pub codes: Vec<String>,
}

/// How many respondents a question is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Base {
    /// What the numbers rest on: `modelled` in synthetic responses, `observed` in others.
    pub evidence: Evidence,
    /// Respondents who were asked; `None` where they are modelled.
    pub asked: Option<usize>,
    /// Those of them who gave a valid answer; `None` where they are modelled.
    pub valid: Option<usize>,
    /// The same numbers of a model; `None` of observed responses.
    pub modelled: Option<Asked>,
}

/// How many respondents of a model were asked and answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Asked {
    /// Respondents who were asked.
    pub asked: usize,
    /// Those of them who gave a valid answer.
    pub valid: usize,
}

impl Question {
    /// A question of the codebook, with texts in a language.
    pub fn of(
        survey: &Study,
        question: &crate::codebook::Question,
        lang: Lang,
        modelled: bool,
    ) -> Question {
        let book = survey.codebook();
        let optioned = book.optioned(question);
        let section = book.sections.iter().find(|s| s.id == question.section);
        Question {
            id: question.id.clone(),
            kind: question.kind.as_str(),
            title: question.title.get(lang).to_string(),
            wording: question.wording.get(lang).to_string(),
            section: section.map(|s| Section {
                id: s.id.clone(),
                title: s.title.get(lang).to_string(),
            }),
            battery: question.battery.clone(),
            items: question.items.clone(),
            options: book
                .options(question)
                .map(|(_, a)| option(a, lang))
                .collect(),
            nets: optioned.nets.iter().map(|n| net(n, lang)).collect(),
            measures: fitting(optioned.kind),
            base: base(survey, question, modelled),
        }
    }
}

fn option(answer: &Answer, lang: Lang) -> Choice {
    Choice {
        code: answer.code.clone(),
        label: answer.label.get(lang).to_string(),
    }
}

fn net(net: &crate::codebook::Net, lang: Lang) -> Net {
    Net {
        code: net.code.clone(),
        label: net.label.get(lang).to_string(),
        codes: net.codes.clone(),
    }
}

/// Words of the respondents' own are not counted.
fn fitting(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Text => Vec::new(),
        kind => measures(kind).iter().map(|m| m.word()).collect(),
    }
}

fn base(survey: &Study, question: &crate::codebook::Question, modelled: bool) -> Option<Base> {
    let evidence = survey.descriptor().evidence;
    let cases = asked(survey, question)?;
    match evidence {
        Evidence::Modelled => modelled.then_some(Base {
            evidence,
            asked: None,
            valid: None,
            modelled: Some(cases),
        }),
        _ => Some(Base {
            evidence,
            asked: Some(cases.asked),
            valid: Some(cases.valid),
            modelled: None,
        }),
    }
}

fn asked(survey: &Study, question: &crate::codebook::Question) -> Option<Asked> {
    let columns = survey.columns();
    let answers = Answers::new(question, columns, Measure::Percent)?;
    let everyone = Bits::all(columns.rows());
    let crossed = Crossed::new(&answers, whole(&everyone, None));
    Some(Asked {
        asked: crossed.asked[0].count as usize,
        valid: crossed.valid[0].count as usize,
    })
}
