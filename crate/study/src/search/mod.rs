//! Search over everything that has a title: word parts, synonyms of the package, slips of the fingers, umlauts and accents however they are written.

mod cross;
mod document;
mod near;
mod text;
mod wanted;

use super::Study;
use super::figure::Figure;
use super::recommendation::Recommendation;
use document::{Document, documents};
use near::{nearest, slips};
use survey::codebook::{Question, Section};
use survey::lang::Lang;
use text::loose;
pub use text::normal;
use wanted::{Wanted, compared, wanted};

/// So many characters of a text are looked for at most.
pub const LONGEST: usize = 200;

/// Something that can be found by its title, and that the survey does not know.
#[derive(Clone, Copy, Debug)]
pub struct Other<'a> {
    /// Its title.
    pub title: &'a str,
    /// What kind of thing it is, and what it is called besides.
    pub called: &'a str,
    /// Whether it explains a word.
    pub is_term: bool,
}

/// What a hit leads to.
#[derive(Clone, Copy, Debug)]
pub enum Target<'a> {
    /// The first question broken down by the second.
    Cross(&'a Question, &'a Question),
    /// A question or battery.
    Question(&'a Question),
    /// A figure or table.
    Figure(&'a Figure),
    /// A recommendation.
    Recommendation(&'a Recommendation),
    /// The questions of a section.
    Topic(&'a Section),
    /// The place of one of the [`Other`]s.
    Other(usize),
}

/// One hit.
#[derive(Debug)]
pub struct Hit<'a> {
    /// Where it leads.
    pub target: Target<'a>,
    /// The options and items whose labels match; empty where the title or wording does.
    pub options: Vec<&'a str>,
    rank: u16,
}

/// How what was found fits what was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Each hit holds every word, or one that means the same.
    All,
    /// The same for words that are written alike.
    Alike,
    /// Each hit holds some of the words.
    Some,
}

/// What a text finds.
#[derive(Debug)]
pub struct Found<'a> {
    /// The hits, best first.
    pub hits: Vec<Hit<'a>>,
    /// How they fit.
    pub fit: Fit,
    /// Words of the survey that are written like those that nothing holds.
    pub near: Vec<&'a str>,
}

/// Everything that holds each word of `text`: exact titles first, then titles, options, wordings; of words that nothing holds those written alike; else
/// what holds most of them. An empty text finds everything, in the order of the survey; signs alone find nothing.
pub fn find<'a>(survey: &'a Study, others: &[Other<'a>], text: &str, lang: Lang) -> Found<'a> {
    let all = documents(survey, others, lang);
    let descriptor = survey.descriptor();
    let synonyms = compared(&descriptor.synonyms);
    let units = [&descriptor.unit.0, &descriptor.unit.1].map(|unit| unit.get(lang));
    let whole = loose(text);
    let mut wanted = wanted(&whole, &units, &synonyms);
    let mut found = Found {
        hits: Vec::new(),
        fit: Fit::All,
        near: Vec::new(),
    };
    if wanted.is_empty() && !text.trim().is_empty() {
        return found;
    }
    let alone = wanted.len() == 1;
    let mut least = wanted.len();
    for word in &mut wanted {
        if all
            .iter()
            .all(|d| d.held(std::slice::from_ref(word)).words == 0)
        {
            found.fit = Fit::Alike;
            let near = (&mut found.near, alone);
            if !correct(word, &all, (&descriptor.synonyms, &synonyms), near) {
                least -= 1; // nothing can hold it
            }
        }
    }
    if least < wanted.len() {
        found.fit = Fit::Some;
    }
    if least == 0 && !wanted.is_empty() {
        return found;
    }
    found.hits = hits(&all, &wanted, (least, &whole));
    if let Some(hit) = cross::cross(survey, &all, &wanted) {
        let called = found.hits.iter().take_while(|hit| hit.rank == 0);
        found.hits.insert(called.count(), hit);
    }
    while found.hits.is_empty() && least > 1 {
        least -= 1;
        found.fit = Fit::Some;
        found.hits = hits(&all, &wanted, (least, &whole));
    }
    found
}

/// Puts words written alike in the place of one that nothing holds, and tells them; where it stands alone the nearest ones, however far. Whether there are any. Synonyms are given as they are written and as they are
/// compared.
fn correct<'a>(
    word: &mut Wanted,
    all: &[Document<'a>],
    (written, synonyms): (&'a [Vec<String>], &[Vec<String>]),
    (near, alone): (&mut Vec<&'a str>, bool),
) -> bool {
    let mut texts = Vec::new();
    for document in all {
        document.add_texts(&mut texts);
    }
    for (list, own) in written.iter().zip(synonyms) {
        for (known, plain) in list.iter().zip(own) {
            texts.push((known, plain));
        }
    }
    let length = word.word().len();
    let most = if alone { length / 2 } else { slips(length) };
    let (far, words) = nearest(&texts, word.word(), most);
    let corrected = far <= slips(length) && !words.is_empty();
    if corrected {
        *word = Wanted::default();
        for known in &words {
            word.add(&loose(known), synonyms);
        }
    }
    near.extend(words);
    corrected
}

/// What holds at least so many of the words, best first; equals in the order of the survey.
fn hits<'a>(
    all: &[Document<'a>],
    wanted: &[Wanted],
    (least, whole): (usize, &str),
) -> Vec<Hit<'a>> {
    let mut found = Vec::new();
    for document in all {
        let held = document.held(wanted);
        if held.words >= least {
            found.push(Hit {
                target: document.target,
                rank: document.rank(&held, wanted, whole),
                options: held.options,
            });
        }
    }
    survey::order::sort_by(&mut found, |a, b| a.rank < b.rank);
    found
}
