//! The codebook of responses that nothing describes: what stands in their columns is all that is known.

use super::descriptor::respondents;
use super::{
    Answer, Codebook, Descriptor, Kind, Missing, Question, Reason, Section, Uncounted, Why,
};
use super::{labels, own_words};
use crate::lang::Text;

/// A column as it was understood.
pub struct Observed {
    /// The name of the column, which is the id of the question.
    pub id: String,
    /// What its cells are answers to.
    pub kind: Kind,
    /// The texts that are options, in their order.
    pub options: Vec<String>,
}

/// Codebook and descriptor of columns, a question each. Empty cells are no answer.
pub fn observed(columns: Vec<Observed>) -> (Codebook, Descriptor) {
    let mut book = Codebook {
        sections: vec![Section {
            id: SECTION.to_string(),
            title: own_words::questions(),
        }],
        missing: vec![Missing {
            value: String::new(),
            reason: Reason::NoAnswer,
            label: own_words::no_answer(),
        }],
        ..Codebook::default()
    };
    for column in columns {
        if column.kind == Kind::Text {
            let own = Uncounted::column(&column.id, Why::Words);
            book.uncounted.push(own);
        }
        book.questions.push(question(column));
    }
    labels::settle(&mut book);
    let descriptor = Descriptor {
        title: own_words::own_survey(),
        unit: respondents(),
        ..Descriptor::default()
    };
    (book, descriptor)
}

const SECTION: &str = "questions";

fn question(column: Observed) -> Question {
    let answer = |code: String| Answer {
        label: Text::same(&code),
        short: Text::default(),
        exclusive: false,
        code,
    };
    Question {
        title: Text::same(&column.id),
        answers: column.options.into_iter().map(answer).collect(),
        ..Question::new(column.id, column.kind, SECTION.to_string())
    }
}
