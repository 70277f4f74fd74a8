//! What is searched: a text for each thing that can be found, as it is compared.

use super::near::Both;
use super::text::loose;
use super::wanted::Wanted;
use super::{Other, Target};
use crate::Study;
use crate::figure::{Figure, Series};
use survey::codebook::Question;
use survey::lang::Lang;

/// An option counts less than a title, and what is said besides less than an option.
const OPTION: u16 = 3;
/// What stands in a wording alone.
const ABOUT: u16 = 6;
/// A term explains words; whoever types one rather looks for numbers.
const TERM: u16 = 6;

/// One thing that can be found.
pub struct Document<'a> {
    /// Where it leads.
    pub target: Target<'a>,
    /// Its title as it is shown.
    pub shown: &'a str,
    /// The title as it is compared.
    pub title: String,
    /// What it is called besides: its kind, its number, its id.
    label: String,
    /// Options and items, as they are shown and as they are compared.
    options: Vec<(&'a str, String)>,
    /// The wording as it is shown and as it is compared.
    about: (&'a str, String),
    /// By how much it stands behind others.
    behind: u16,
}

/// How a document holds what is wanted.
#[derive(Clone, Debug, Default)]
pub struct Held<'a> {
    /// How many of the wanted words it holds.
    pub words: usize,
    /// Less is better.
    pub rank: u16,
    /// Whether the title holds each of them.
    pub in_title: bool,
    /// The options that hold a word that the title does not.
    pub options: Vec<&'a str>,
}

impl<'a> Document<'a> {
    fn new(target: Target<'a>, shown: &'a str, label: &str) -> Document<'a> {
        Document {
            target,
            shown,
            title: loose(shown),
            label: loose(label),
            options: Vec::new(),
            about: ("", String::new()),
            behind: 0,
        }
    }

    /// Whether it is the question with this id.
    pub fn is_question(&self, id: &str) -> bool {
        matches!(self.target, Target::Question(question) if question.id == id)
    }

    /// 0: it is called what was typed as a whole. Else by where the words stand, titles that begin with the first one before others. A term is not looked for, it
    /// explains what is.
    pub fn rank(&self, held: &Held, wanted: &[Wanted], whole: &str) -> u16 {
        let called = self.title == whole && self.behind == 0;
        let named = matches!(wanted, [word] if self.is_question(word.word()));
        if called || named {
            return 0;
        }
        let begins = wanted
            .first()
            .is_some_and(|word| self.title.starts_with(word.word()));
        2 * held.rank + 1 + u16::from(!begins)
    }

    /// Adds every text of it.
    pub fn add_texts<'d>(&'d self, texts: &mut Vec<Both<'a, 'd>>) {
        texts.push((self.shown, &self.title));
        texts.push((self.about.0, &self.about.1));
        for (option, text) in &self.options {
            texts.push((option, text));
        }
    }

    /// How it holds some words: with options where those hold a word better than all else.
    pub fn held(&self, wanted: &[Wanted]) -> Held<'a> {
        let mut held = Held {
            rank: self.behind,
            in_title: true,
            ..Held::default()
        };
        for word in wanted {
            let title = least(word.cost(&self.title), word.cost(&self.label));
            let about = word.cost(&self.about.1).map(|cost| cost + ABOUT);
            let others = least(title, about);
            let mut option = None;
            for (_, text) in &self.options {
                option = least(option, word.cost(text).map(|cost| cost + OPTION));
            }
            let best = least(others, option);
            held.in_title &= title.is_some();
            held.words += usize::from(best.is_some());
            held.rank += best.unwrap_or(0);
            if best.is_some() && best != others {
                self.show(word, &mut held.options);
            }
        }
        held
    }

    /// The options that hold a word, each once.
    fn show(&self, word: &Wanted, shown: &mut Vec<&'a str>) {
        for (option, text) in &self.options {
            if word.cost(text).is_some() && !shown.contains(option) {
                shown.push(option);
            }
        }
    }

    fn add_option(&mut self, text: &'a str) {
        self.options.push((text, loose(text)));
    }
}

/// The smaller one of those that there are.
fn least(one: Option<u16>, other: Option<u16>) -> Option<u16> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}

/// Everything that can be found, in the order of the survey; questions first.
pub fn documents<'a>(survey: &'a Study, others: &[Other<'a>], lang: Lang) -> Vec<Document<'a>> {
    let mut all = Vec::new();
    for question in survey.codebook().entries() {
        all.push(of_question(survey, question, lang));
    }
    for figure in survey.figures() {
        all.push(of_figure(figure, lang));
    }
    for advice in survey.recommendations() {
        let target = Target::Recommendation(advice);
        all.push(Document::new(target, advice.title.get(lang), &advice.id));
    }
    for section in &survey.codebook().sections {
        if survey.codebook().entries().any(|q| q.section == section.id) {
            let target = Target::Topic(section);
            all.push(Document::new(target, section.title.get(lang), ""));
        }
    }
    for (at, other) in others.iter().enumerate() {
        let mut document = Document::new(Target::Other(at), other.title, other.called);
        document.behind = if other.is_term { TERM } else { 0 };
        all.push(document);
    }
    all
}

fn of_question<'a>(survey: &'a Study, question: &'a Question, lang: Lang) -> Document<'a> {
    let kind = match lang {
        Lang::De => "Frage",
        Lang::En => "Question",
    };
    let title = question.title.get(lang);
    let label = format!("{kind} {}", question.id);
    let mut document = Document::new(Target::Question(question), title, &label);
    let wording = question.wording.get(lang);
    document.about = (wording, loose(wording));
    let mut answers = &question.answers;
    for item in &question.items {
        if let Some(item) = survey.codebook().question(item) {
            document.add_option(item.title.get(lang));
            answers = &item.answers; // all items have the same
        }
    }
    for answer in answers {
        document.add_option(answer.label.get(lang));
    }
    document
}

fn of_figure<'a>(figure: &'a Figure, lang: Lang) -> Document<'a> {
    let long = match (figure.series, lang) {
        (Series::Figure, Lang::De) => "Abbildung",
        (Series::Figure, Lang::En) => "Figure",
        (Series::Table, Lang::De) => "Tabelle",
        (Series::Table, Lang::En) => "Table",
    };
    let label = format!("{} {long} {}", figure.label(lang), figure.number);
    Document::new(Target::Figure(figure), figure.title.get(lang), &label)
}
