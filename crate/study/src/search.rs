//! Search over questions, their options and the figures: word parts, umlauts also as ae, oe, ue, hyphens ignored.

use super::Study;
use super::figure::{Figure, Series};
use survey::codebook::Question;
use survey::lang::Lang;

/// So many characters of a text are looked for at most.
pub const LONGEST: usize = 200;

/// What a hit leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// A question or battery.
    Question(&'a Question),
    /// A figure or table.
    Figure(&'a Figure),
}

/// One hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// Where it leads.
    pub target: Target<'a>,
    /// The options and items whose labels match; empty where the title or wording does.
    pub options: Vec<&'a str>,
    rank: u8,
}

/// Everything that holds each word of `text` somewhere; best first: titles that begin with it, then titles, then wordings and options.
/// An empty text finds everything, in the order of the survey.
pub fn find<'a>(survey: &'a Study, text: &str, lang: Lang) -> Vec<Hit<'a>> {
    let wanted: Vec<String> = text
        .split_whitespace()
        .map(normal)
        .filter(|w| !w.is_empty())
        .collect();
    if wanted.is_empty() && !text.trim().is_empty() {
        return Vec::new(); // signs alone are in no text
    }
    let questions = survey
        .codebook()
        .entries()
        .filter_map(|q| question_hit(survey, q, &wanted, lang));
    let figures = survey
        .figures
        .iter()
        .filter_map(|f| figure_hit(f, &wanted, lang));
    let mut hits: Vec<Hit> = questions.chain(figures).collect();
    survey::order::sort_by(&mut hits, |a, b| a.rank < b.rank);
    hits
}

/// The text as it is compared: small letters, umlauts written out, words of letters and digits with one blank between them. Hyphens
/// join, so that `W-LAN` is `wlan`; blanks stay, so that nothing is found across two words.
pub fn normal(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            'ä' | 'Ä' => out.push_str("ae"),
            'ö' | 'Ö' => out.push_str("oe"),
            'ü' | 'Ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            '\u{308}' => out.push('e'), // the two dots of an umlaut written as two letters
            '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' => {}
            _ if letter.is_ascii_alphanumeric() => out.push(letter.to_ascii_lowercase()),
            _ if !letter.is_ascii() && letter.is_alphabetic() => out.push(letter),
            _ if !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_string()
}

fn holds(text: &str, wanted: &[String]) -> bool {
    let text = normal(text);
    wanted.iter().all(|w| text.contains(w))
}

/// 0: the title begins with the first word, 1: the title holds all words; `None`: it does not.
fn title_rank(title: &str, wanted: &[String]) -> Option<u8> {
    let begins = wanted.first().is_some_and(|w| normal(title).starts_with(w));
    holds(title, wanted).then_some(if begins { 0 } else { 1 })
}

fn question_hit<'a>(
    survey: &'a Study,
    question: &'a Question,
    wanted: &[String],
    lang: Lang,
) -> Option<Hit<'a>> {
    let target = Target::Question(question);
    if let Some(rank) = title_rank(question.title.get(lang), wanted) {
        return Some(Hit {
            target,
            options: Vec::new(),
            rank,
        });
    }
    let items = question
        .items
        .iter()
        .filter_map(|id| survey.codebook().question(id));
    let labels = items
        .flat_map(|item| std::iter::once(&item.title).chain(item.answers.iter().map(|a| &a.label)));
    let labels = question.answers.iter().map(|a| &a.label).chain(labels);
    let labels: Vec<&str> = labels.map(|l| l.get(lang)).collect();
    let about = about(question, lang);
    let whole = format!("{about} {}", labels.join(" "));
    if !holds(&whole, wanted) {
        return None;
    }
    // An option counts as found where it has a word that nothing else about the question has.
    let own = |label: &str| {
        wanted.iter().any(|w| {
            holds(label, std::slice::from_ref(w)) && !holds(&about, std::slice::from_ref(w))
        })
    };
    let mut options: Vec<&str> = Vec::new();
    for label in labels.into_iter().filter(|l| own(l)) {
        options.extend((!options.contains(&label)).then_some(label));
    }
    let rank = if options.is_empty() { 3 } else { 2 };
    Some(Hit {
        target,
        options,
        rank,
    })
}

/// What is said about a question besides its options.
fn about(question: &Question, lang: Lang) -> String {
    let word = match lang {
        Lang::De => "Frage",
        Lang::En => "question",
    };
    let (title, wording) = (question.title.get(lang), question.wording.get(lang));
    format!("{word} {title} {wording} {}", question.id)
}

fn figure_hit<'a>(figure: &'a Figure, wanted: &[String], lang: Lang) -> Option<Hit<'a>> {
    let long = match (figure.series, lang) {
        (Series::Figure, Lang::De) => "Abbildung",
        (Series::Figure, Lang::En) => "Figure",
        (Series::Table, Lang::De) => "Tabelle",
        (Series::Table, Lang::En) => "Table",
    };
    let label = format!(
        "{} {long} {} {}",
        figure.label(lang),
        figure.number,
        figure.title.get(lang)
    );
    let rank = title_rank(figure.title.get(lang), wanted).or_else(|| title_rank(&label, wanted))?;
    let later = u8::from(figure.series == Series::Table);
    Some(Hit {
        target: Target::Figure(figure),
        options: Vec::new(),
        rank: rank + later,
    })
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn umlauts_and_hyphens_do_not_matter() {
        assert_eq!(normal("Öffentliche  Straße"), "oeffentliche strasse");
        assert_eq!(normal("W-LAN"), normal("wlan"));
        assert!(
            !normal("Kommunen ein").contains("nein"),
            "no word across two"
        );
        assert_eq!(normal("<b>&"), "b");
        assert_eq!(normal("o\u{308}ffentlich"), "oeffentlich");
    }
}
