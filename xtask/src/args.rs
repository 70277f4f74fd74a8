//! The words of a command line.

use crate::{Failure, Outcome};

/// The words after `cargo xtask`.
pub fn from_environment() -> Outcome<Vec<String>> {
    std::env::args_os()
        .skip(1)
        .map(|word| {
            word.into_string().map_err(|word| {
                Failure::Usage(format!("The argument {word:?} is not readable as text."))
            })
        })
        .collect()
}

/// Takes a flag out of the words; whether it was there.
pub fn flag(words: &mut Vec<String>, name: &str) -> bool {
    let before = words.len();
    words.retain(|word| word != name);
    words.len() < before
}

/// Takes `name VALUE` or `name=VALUE` out of the words.
pub fn value(words: &mut Vec<String>, name: &str) -> Outcome<Option<String>> {
    let mut found = None;
    while let Some(at) = words.iter().position(|word| {
        word == name
            || word
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with('='))
    }) {
        let word = words.remove(at);
        let value = match word.split_once('=') {
            Some((_, value)) => value.to_owned(),
            None if at < words.len() && !words[at].starts_with("--") => words.remove(at),
            None => String::new(),
        };
        if value.is_empty() {
            return Err(Failure::Usage(format!("{name} needs a value after it.")));
        }
        if found.replace(value).is_some() {
            return Err(Failure::Usage(format!(
                "{name} stands there twice; give it once."
            )));
        }
    }
    Ok(found)
}

/// Says which words nobody took.
pub fn nothing_left(words: &[String], command: &str) -> Outcome {
    match words.first() {
        None => Ok(()),
        Some(word) => Err(Failure::Usage(format!(
            "{command} does not know “{word}”; cargo xtask help shows what it knows."
        ))),
    }
}
