//! Terms with a short explanation, one tap away from where they stand.

use super::link::Ctx;
use crate::texts::{Words, words};
use maud::{Markup, html};

/// The terms that occur in some texts, folded; nothing where none does.
pub fn explained(ctx: &Ctx, heading: &str, texts: &[&str]) -> Markup {
    let found = found(ctx, texts);
    let names: Vec<&str> = found.iter().map(|(term, _)| *term).collect();
    html! {
        @if !found.is_empty() {
            details.kb-fold.kb-terms {
                summary { (heading) (words(ctx.lang).colon) (names.join(", ")) }
                dl { @for (term, told) in &found { dt { (term) } dd { (told) } } }
            }
        }
    }
}

/// The same for all of a rendered page.
pub fn of_page(ctx: &Ctx, main: &Markup) -> Markup {
    explained(ctx, words(ctx.lang).terms_here, &[&visible(&main.0)])
}

/// The text of HTML: what stands outside its tags.
pub fn visible(html: &str) -> String {
    let pieces = html.split('<').enumerate();
    let text = pieces.map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('>').map_or("", |(_, text)| text),
    });
    text.collect::<Vec<_>>().join(" ")
}

/// Terms of the survey, then those of the explorer, each with its explanation.
fn found<'a>(ctx: &Ctx<'a>, texts: &[&str]) -> Vec<(&'a str, &'a str)> {
    let glossary = ctx.survey.descriptor().glossary.iter();
    let own = glossary.map(|p| (p.title.get(ctx.lang), p.text.get(ctx.lang)));
    let all = own.chain(of_explorer(words(ctx.lang)));
    let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
    all.filter(|(term, _)| texts.iter().any(|text| occurs(term, text)))
        .collect()
}

fn of_explorer(w: &'static Words) -> [(&'static str, &'static str); 9] {
    [
        (w.term_size_class, w.term_size_class_told),
        (w.term_base, w.term_base_told),
        (w.term_small_base, w.term_small_base_told),
        (w.term_printed, w.term_printed_told),
        (w.term_implied, w.term_implied_told),
        (w.term_points, w.term_points_told),
        (w.term_mentions, w.term_mentions_told),
        (w.term_combined, w.term_combined_told),
        (w.term_interval, w.term_interval_told),
    ]
}

/// Whether a term or its abbreviation in brackets begins a word of a text in lower case.
fn occurs(term: &str, text: &str) -> bool {
    let term = term.to_lowercase();
    let (long, short) = term.split_once(" (").unwrap_or((&term, ""));
    let short = short.trim_end_matches(')');
    begins_word(long, text) || (!short.is_empty() && begins_word(short, text))
}

fn begins_word(term: &str, text: &str) -> bool {
    text.match_indices(term)
        .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::{begins_word, occurs, visible};

    #[test]
    fn a_term_is_found_at_the_beginning_of_a_word() {
        assert!(occurs("Chief Digital Officer (CDO)", "beim cdo"));
        assert!(occurs(
            "Chief Digital Officer (CDO)",
            "chief digital officer oder"
        ));
        assert!(!occurs("Chief Digital Officer (CDO)", "dascdo"));
        assert!(begins_word("glasfasernetz", "an glasfasernetzen"));
    }

    #[test]
    fn only_what_stands_outside_tags_is_read() {
        assert_eq!(visible("<p title=\"Basis\">eins</p>zwei"), " eins zwei");
    }
}
