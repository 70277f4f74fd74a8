//! What names a query's files.

use crate::lang::Lang;
use crate::query::{Against, Condition, Query, Weighting, Word};
use crate::words::words;

/// So many bytes of UTF-8 a file system takes for sure.
const MOST_BYTES: usize = 200;

/// `strategie-nach-groessenklasse-nur-kommunenart-stadt`, in letters, digits and single hyphens and in so many characters at most.
pub fn of(query: &Query, lang: Lang, room: usize) -> String {
    let w = words(lang);
    let mut parts: Vec<&str> = query.question.iter().map(String::as_str).collect();
    for (word, id) in [w.take_by, w.take_and].into_iter().zip(&query.by) {
        parts.extend([word, id]);
    }
    if !query.population.is_empty() {
        parts.push(w.take_only);
        parts.extend(conditions(&query.population));
    }
    match query.compared() {
        Some(Against::Rest) => parts.extend([w.take_against, "rest"]),
        Some(Against::Population(second)) => {
            parts.push(w.take_against);
            parts.extend(conditions(second));
        }
        None => {}
    }
    if query.measure != Default::default() {
        parts.push(query.measure.word());
    }
    match &query.weight {
        Some(Weighting::Field(id)) => parts.push(id),
        Some(Weighting::Raked(margins)) => {
            parts.push(w.take_raked_file);
            parts.extend(margins.iter().map(|m| m.variable.as_str()));
        }
        None => {}
    }
    plain(&parts.join("-"), room)
}

fn conditions(list: &[Condition]) -> impl Iterator<Item = &str> {
    list.iter().flat_map(|c| {
        let not = c.negated.then_some("!");
        let codes = c.codes.iter().map(String::as_str);
        let reasons = c.reasons.iter().map(|lack| lack.reason().word());
        let own = [c.variable.as_str()].into_iter().chain(not);
        own.chain(codes).chain(reasons)
    })
}

/// What a file name may not hold becomes a hyphen, several in a row become one; in so many characters at most.
pub fn plain(text: &str, room: usize) -> String {
    let pieces = text.split(|c: char| !c.is_alphanumeric());
    let pieces: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    short(&pieces.join("-"), room)
}

fn short(text: &str, room: usize) -> String {
    let mut kept = String::new();
    for c in text.chars().take(room) {
        if kept.len() + c.len_utf8() > MOST_BYTES {
            break;
        }
        kept.push(c);
    }
    kept.trim_end_matches('-').to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_harmless_and_short() {
        let query = Query {
            by: vec!["../größe".to_string(), "a:b*?".to_string()],
            ..Query::of("Q 1\u{202e}/\n")
        };
        assert_eq!(of(&query, Lang::De, 60), "Q-1-nach-größe-und-a-b");
        assert_eq!(of(&query, Lang::En, 60), "Q-1-by-größe-and-a-b");
        assert_eq!(of(&query, Lang::De, 9), "Q-1-nach");
        let wide = Query::of(&"𝔸".repeat(100));
        assert!(of(&wide, Lang::De, 100).len() <= MOST_BYTES);
    }
}
