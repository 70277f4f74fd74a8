//! Terms with a short explanation, one tap away from where they stand, and all of them on a page.

use crate::address::place_id;
use crate::codebook::Kind;
use crate::letters::small;
use crate::page::link::Ctx;
use crate::study::Study;
use crate::study::search::normal;
use crate::words::terms::{Needs, of as explorer_terms};
use maud::{Markup, html};

/// So many terms are named in a folded list; of more only the number.
const NAMED: usize = 6;

/// A term and its explanation.
pub type Entry<'a> = (&'a str, &'a str);

/// Terms under a heading, by the alphabet, each a place on the page; nothing where there are none.
pub fn section(heading: &str, mut list: Vec<Entry>) -> Markup {
    crate::order::sort_by(&mut list, |a, b| normal(a.0) < normal(b.0));
    html! {
        @if !list.is_empty() { section {
            h2 { (heading) }
            dl.kb-glossary { @for (term, told) in &list { dt id=(place_id(named(term))) { (named(term)) } dd { (told) } } }
        } }
    }
}

fn entries(list: &[Entry]) -> Markup {
    html! { dl.kb-glossary { @for (term, told) in list { dt { (named(term)) } dd { (told) } } } }
}

/// The term as it is shown: brackets hold its other forms only where they abbreviate it.
pub fn named(term: &str) -> &str {
    let (long, short) = forms(term);
    match short.as_slice() {
        [one] if one.chars().all(char::is_uppercase) => term,
        _ => long,
    }
}

/// The terms that occur in some texts, folded; nothing where none does.
pub fn explained(ctx: &Ctx, heading: &str, texts: &[&str]) -> Markup {
    let found = found(ctx, texts);
    html! { @if !found.is_empty() { (folded(ctx, heading, &found)) } }
}

/// Which terms a page explains at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// Those that occur on it.
    Found,
    /// With a study above the survey those of the explorer, all of them: to look for each in every line of a long page takes long.
    Explorer,
    /// None.
    Nothing,
}

/// The terms of a rendered page.
pub fn of_page(ctx: &Ctx, which: Explained, main: &Markup) -> Markup {
    let heading = ctx.words().terms_here;
    match which {
        Explained::Nothing => html! {},
        Explained::Explorer if ctx.survey.has_study() => {
            folded(ctx, heading, &of_explorer(ctx).collect::<Vec<_>>())
        }
        _ => explained(ctx, heading, &[&visible(&without_pictures(&main.0))]),
    }
}

fn folded(ctx: &Ctx, heading: &str, list: &[Entry]) -> Markup {
    let w = ctx.words();
    let names: Vec<&str> = list.iter().map(|(term, _)| forms(term).0).collect();
    let summary = match names.len() {
        0..=NAMED => names.join(", "),
        n => n.to_string(),
    };
    html! {
        details.kb-fold.kb-terms {
            summary { (heading) (w.colon) (summary) }
            (entries(list))
        }
    }
}

/// HTML without drawings: the engine leaves them out where it paints, and what they name stands beside them as well.
fn without_pictures(html: &str) -> String {
    let pieces = html.split("<svg").enumerate();
    let outside = pieces.map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once("</svg>").map_or("", |(_, after)| after),
    });
    outside.collect()
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
fn found<'a>(ctx: &Ctx<'a>, texts: &[&str]) -> Vec<Entry<'a>> {
    let texts: Vec<String> = texts.iter().map(|text| small(text)).collect();
    of_survey(ctx)
        .chain(of_explorer(ctx))
        .filter(|(term, _)| texts.iter().any(|text| occurs(term, text)))
        .collect()
}

/// Those of the survey.
pub fn of_survey<'a>(ctx: &Ctx<'a>) -> impl Iterator<Item = Entry<'a>> {
    let lang = ctx.lang;
    let glossary = ctx.survey.descriptor().glossary.iter();
    glossary.map(move |p| (p.title.get(lang), p.text.get(lang)))
}

/// Those of the explorer that concern the survey.
pub fn of_explorer<'a>(ctx: &Ctx<'a>) -> impl Iterator<Item = Entry<'a>> {
    let lang = ctx.lang;
    let study = ctx.survey.has_study();
    let terms = explorer_terms(study, lang).into_iter();
    let here = terms.filter(move |t| study || has(ctx.survey, t.needs));
    here.map(|t| (t.title, t.told))
}

/// Whether a survey has what a term needs.
fn has(survey: &Study, what: Needs) -> bool {
    let book = survey.codebook();
    let has = |kind: Kind| book.questions.iter().any(|q| q.kind == kind);
    match what {
        Needs::Nothing => true,
        Needs::SizeClasses => !survey.descriptor().roles.size_classes.is_empty(),
        Needs::Multiple => has(Kind::Multiple),
        Needs::Ranking => has(Kind::Ranking),
        Needs::Weight => !book.weights.is_empty(),
    }
}

/// A term and its other forms, which stand in brackets with commas between them.
fn forms(term: &str) -> (&str, Vec<&str>) {
    match term.split_once(" (") {
        Some((long, rest)) => (long, rest.trim_end_matches(')').split(", ").collect()),
        None => (term, Vec::new()),
    }
}

/// Whether a term in one of its forms is a word of a text in lower case, or several.
fn occurs(term: &str, text: &str) -> bool {
    let (long, others) = forms(term);
    let mut all = std::iter::once(long).chain(others);
    all.any(|form| is_word(&small(form), text))
}

/// Longest ending of a word that is still the same word: `Kommunen`, `Partizipations…` is another.
const ENDING: usize = 3;

fn is_word(term: &str, text: &str) -> bool {
    text.match_indices(term).any(|(at, _)| {
        let rest = text[at + term.len()..].chars();
        let ending = rest.take_while(|c| c.is_alphanumeric()).take(ENDING + 1);
        !text[..at].ends_with(char::is_alphanumeric) && ending.count() <= ENDING
    })
}

#[cfg(test)]
mod tests {
    use super::{is_word, named, occurs, visible, without_pictures};

    #[test]
    fn a_term_is_found_as_a_word_with_its_ending_and_in_each_of_its_forms() {
        assert!(occurs("Chief Digital Officer (CDO)", "beim cdo"));
        assert!(occurs(
            "Chief Digital Officer (CDO)",
            "chief digital officer oder"
        ));
        assert!(!occurs("Chief Digital Officer (CDO)", "dascdo"));
        assert!(is_word("glasfasernetz", "an glasfasernetzen"));
        assert!(!is_word("basis", "die basiskomponenten"));
        assert!(occurs("Kreis (Landkreis, Landrat)", "ein landrat sagt"));
        assert_eq!(named("Kreis (Landkreis)"), "Kreis");
        assert_eq!(
            named("Mittelwerte (Mittelwert, Durchschnitt)"),
            "Mittelwerte"
        );
        assert_eq!(
            named("Chief Digital Officer (CDO)"),
            "Chief Digital Officer (CDO)"
        );
    }

    #[test]
    fn only_what_stands_outside_tags_is_read() {
        assert_eq!(without_pictures("a<svg><text>b</text></svg>c"), "ac");
        assert_eq!(visible("<p title=\"Basis\">eins</p>zwei"), " eins zwei");
    }
}
