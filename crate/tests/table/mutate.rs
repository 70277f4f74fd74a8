//! The corpus of the fuzz target, and thousands of texts made of it by cutting, joining and changing, the same in every run.

use super::fuzz;
use super::{example, study};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::path::Path;

/// Texts made of the corpus.
const TRIES: usize = 4_000;
/// Of so many one is rendered as well: a page takes longer than its query.
const RENDERED: usize = 40;

fn corpus() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/corpus/query");
    let entries = std::fs::read_dir(folder).expect("the corpus");
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read(path).expect("a text"))
        .collect()
}

#[test]
fn the_corpus_is_small_and_sound() {
    let corpus = corpus();
    assert!((40..200).contains(&corpus.len()), "{}", corpus.len());
    for text in &corpus {
        let text = String::from_utf8_lossy(text);
        fuzz::address(study(), &text);
        fuzz::address(example(), &text);
    }
}

#[test]
fn texts_made_of_the_corpus_are_sound() {
    let corpus = corpus();
    let mut rng = ChaCha8Rng::seed_from_u64(412);
    for at in 0..TRIES {
        let text = mutated(&corpus, &mut rng);
        let text = String::from_utf8_lossy(&text);
        for survey in [study(), example()] {
            match at % RENDERED {
                0 => fuzz::address(survey, &text),
                _ => fuzz::printed_again(survey, &text),
            }
        }
    }
}

/// A text of the corpus after a few changes.
fn mutated(corpus: &[Vec<u8>], rng: &mut ChaCha8Rng) -> Vec<u8> {
    let mut text = corpus[rng.random_range(0..corpus.len())].clone();
    for _ in 0..rng.random_range(1..6) {
        let other = &corpus[rng.random_range(0..corpus.len())];
        change(&mut text, other, rng);
    }
    text
}

fn change(text: &mut Vec<u8>, other: &[u8], rng: &mut ChaCha8Rng) {
    const MARKS: &[u8] = b"&=:;,!%+?#";
    let at = rng.random_range(0..=text.len());
    let end = rng.random_range(at..=text.len());
    match rng.random_range(0..6) {
        0 => drop(text.drain(at..end)),
        1 => text.insert(at, rng.random()),
        2 => text.insert(at, MARKS[rng.random_range(0..MARKS.len())]),
        3 => text.extend_from_within(at..end),
        4 => {
            text.truncate(at);
            text.extend_from_slice(&other[rng.random_range(0..=other.len())..]);
        }
        // A whole parameter of another text.
        _ => {
            let pieces: Vec<&[u8]> = other.split(|b| *b == b'&').collect();
            text.push(b'&');
            text.extend_from_slice(pieces[rng.random_range(0..pieces.len())]);
        }
    }
}
