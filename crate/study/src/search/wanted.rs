//! What somebody looks for: the words typed, each with others that mean the same.

use super::text::{Stands, loose, stands};

/// A word that means the same counts less than any place of the typed one.
const ALIKE: u16 = 8;

/// Shorter words stand at the beginning of a word, and as a word of their own where others mean the same; those of this length that mean the same do, too.
const SHORT: usize = 3;

/// A form of a word has at most so many letters more.
const ENDING: usize = 3;

/// Words that say nothing of what is looked for, as they are compared: a line each.
const EMPTY: &str = include_str!("empty.txt");

/// One word that is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// As it was typed, or some that are written alike.
    pub typed: Vec<String>,
    /// Others that mean the same.
    alike: Vec<String>,
}

impl Wanted {
    /// How far a text is from holding the word; `None` where it does not. Less is better.
    pub fn cost(&self, text: &str) -> Option<u16> {
        let most = match self.alike.is_empty() {
            true => Stands::Begins,
            false => Stands::Whole,
        };
        let typed = best(text, &self.typed, (SHORT - 1, most));
        typed.or_else(|| Some(ALIKE + best(text, &self.alike, (SHORT, Stands::Whole))?))
    }

    /// The word as it was typed.
    pub fn word(&self) -> &str {
        &self.typed[0]
    }

    /// Adds a word as if it was typed.
    pub fn add(&mut self, word: &str, synonyms: &[Vec<String>]) {
        for list in synonyms
            .iter()
            .filter(|list| list.iter().any(|known| is_form(word, known)))
        {
            for known in list.iter().filter(|known| *known != word) {
                self.alike.push(known.clone());
            }
        }
        self.typed.push(word.to_string());
    }
}

/// How the word that stands best in a text stands there. Those that are no longer than `short` must not stand worse than `most`.
fn best(text: &str, words: &[String], (short, most): (usize, Stands)) -> Option<u16> {
    let mut best = None;
    for word in words {
        let Some(found) = stands(text, word) else {
            continue;
        };
        if (word.len() > short || found <= most) && best.is_none_or(|best| found < best) {
            best = Some(found);
        }
    }
    best.map(|found| found as u16)
}

/// The lists of words that mean the same, as words are compared.
pub fn compared(synonyms: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut lists = Vec::new();
    for list in synonyms {
        lists.push(list.iter().map(|word| loose(word)).collect());
    }
    lists
}

/// What a text looks for. Several words that a list of synonyms holds as one are one; words that say nothing are left out, among them those for
/// whoever was asked, unless there are no others.
pub fn wanted(text: &str, units: &[&str], synonyms: &[Vec<String>]) -> Vec<Wanted> {
    let mut words: Vec<&str> = Vec::new();
    let mut empty: Vec<&str> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let says = EMPTY.lines().all(|empty| empty != word);
        let says = says && units.iter().all(|unit| loose(unit) != word);
        if says { &mut words } else { &mut empty }.push(word);
    }
    let mut rest = if words.is_empty() { &empty[..] } else { &words };
    let mut list = Vec::new();
    while !rest.is_empty() {
        let mut length = rest.len();
        while length > 1 && !is_known(&rest[..length].join(" "), synonyms) {
            length -= 1;
        }
        let mut word = Wanted::default();
        word.add(&rest[..length].join(" "), synonyms);
        list.push(word);
        rest = &rest[length..];
    }
    list
}

fn is_known(phrase: &str, synonyms: &[Vec<String>]) -> bool {
    synonyms
        .iter()
        .any(|list| list.iter().any(|known| known == phrase))
}

/// Whether a word is another one, a form of it or its beginning.
fn is_form(word: &str, known: &str) -> bool {
    let long = word.len() > SHORT && known.len() > SHORT;
    let form = word.starts_with(known) && word.len() <= known.len() + ENDING;
    word == known || long && (form || known.starts_with(word))
}
