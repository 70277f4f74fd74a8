//! The topics of the form: one stands on the screen at a time. A section that would be long stands in parts.

use crate::address::place_id;
use crate::codebook::{Kind, Question, Section};
use crate::page::link::Ctx;
use crate::study::self_check::file::RANKS;
use crate::words::fill;

/// Questions that stand on the screen together.
pub struct Topic<'a> {
    /// Their section.
    pub section: &'a Section,
    /// Which part of it, from 1; 0: the whole.
    part: usize,
    /// They, in their order.
    pub questions: Vec<&'a Question>,
}

impl Topic<'_> {
    /// The id of its heading, which the address names. Places of sections begin with no digit: no two topics have one.
    pub fn place(&self) -> String {
        let section = place_id(&self.section.id);
        match self.part {
            0 | 1 => format!("check-topic-{section}"),
            part => format!("check-topic-{part}-{section}"),
        }
    }

    /// What it is called.
    pub fn title(&self, ctx: &Ctx) -> String {
        let title = self.section.title.get(ctx.lang);
        match self.part {
            0 => title.to_string(),
            part => fill(
                ctx.words().check_part,
                &[("title", title), ("k", &part.to_string())],
            ),
        }
    }
}

/// The topics of questions, in the order of the sections.
pub fn topics<'a>(ctx: &Ctx<'a>, all: &[&'a Question]) -> Vec<Topic<'a>> {
    let mut topics: Vec<Topic> = Vec::new();
    for section in &ctx.survey.codebook().sections {
        let own: Vec<&Question> = all
            .iter()
            .copied()
            .filter(|q| q.section == section.id)
            .collect();
        let room = if topics.is_empty() { FIRST } else { ROOM };
        let parts = parts(ctx, &own, room);
        let whole = parts.len() == 1;
        let numbered = parts.into_iter().enumerate();
        topics.extend(numbered.map(|(at, questions)| Topic {
            section,
            part: if whole { 0 } else { at + 1 },
            questions,
        }));
    }
    topics
}

/// So high, in CSS pixels on a phone of 390, the questions of a topic may be, that all of it fits on four screens; of the first, which has the class
/// and the name above them.
const ROOM: usize = 1900;
const FIRST: usize = 1500;
/// A line of text; the letters on one.
const LINE: usize = 25;
const LETTERS: usize = 40;
/// What is around a question, and around an option of several.
const AROUND: usize = 75;
const OPTION: usize = 12;

/// The questions of a section, in as many parts as keep to their room.
fn parts<'a>(ctx: &Ctx, own: &[&'a Question], first: usize) -> Vec<Vec<&'a Question>> {
    let mut parts: Vec<Vec<&Question>> = Vec::new();
    let (mut used, mut room) = (0, first);
    for (at, question) in own.iter().enumerate() {
        let begins = at == 0 || own[at - 1].battery != question.battery;
        let battery = question.battery.is_some() && begins;
        let height = height(ctx, question) + if battery { 4 * LINE } else { 0 };
        match parts.last_mut().filter(|_| used + height <= room) {
            Some(part) => {
                part.push(question);
                used += height;
            }
            None => {
                room = if parts.is_empty() { first } else { ROOM };
                parts.push(vec![question]);
                used = height;
            }
        }
    }
    parts
}

/// How high a question is there, about: no text is laid out here.
fn height(ctx: &Ctx, question: &Question) -> usize {
    let lines = |text: &str| text.chars().count().div_ceil(LETTERS) * LINE;
    let labels = question.answers.iter().map(|a| a.label.get(ctx.lang));
    let answers = match question.kind {
        Kind::Multiple => labels.map(|label| lines(label) + OPTION).sum(),
        Kind::Ranking => RANKS * 3 * LINE,
        _ => {
            let letters: usize = labels.map(|label| label.chars().count() + 8).sum();
            (letters + LETTERS / 2).div_ceil(LETTERS) * (LINE + OPTION)
        }
    };
    lines(question.title.get(ctx.lang)) + lines(question.wording.get(ctx.lang)) + answers + AROUND
}
