//! Labels inside sentences: quoted, so that nothing in a label reads as part of the sentence.

use super::words;
use crate::lang::Lang;

/// Longer labels are cut in sentences; tables have them whole.
const MOST: usize = 120;

/// A label in the quotation marks of a language: `„Ja“`, `“Yes”`. Quotation marks inside become single ones, text that runs from right to left is
/// set apart from what surrounds it, and what is too long for a sentence ends in `…`.
pub fn quoted(label: &str, lang: Lang) -> String {
    let w = words(lang);
    format!("{}{}{}", w.open_quote, inside(label, lang), w.close_quote)
}

/// The same for a title that must be found again, such as that of a page in a citation: however long it is, it is whole.
pub fn quoted_whole(title: &str, lang: Lang) -> String {
    let w = words(lang);
    format!(
        "{}{}{}",
        w.open_quote,
        isolated(&clean(title), lang),
        w.close_quote
    )
}

/// A label as it stands between quotation marks.
pub(super) fn inside(label: &str, lang: Lang) -> String {
    let label = clean(label);
    let mut kept: String = label.chars().take(MOST).collect();
    if kept.len() < label.len() {
        kept.truncate(kept.trim_end().len());
        kept.push('…');
    }
    isolated(&kept, lang)
}

/// With single quotation marks, and set apart where it runs from right to left.
fn isolated(label: &str, lang: Lang) -> String {
    let text = single(label, lang);
    match label.chars().any(runs_left) {
        true => format!("{FIRST_STRONG}{text}{POP}"),
        false => text,
    }
}

/// Begins and ends a piece whose direction is its own.
const FIRST_STRONG: char = '\u{2068}';
const POP: char = '\u{2069}';

/// Quotation marks inside others are single ones.
fn single(label: &str, lang: Lang) -> String {
    let [open, close] = match lang {
        Lang::De => ['‚', '‘'],
        Lang::En => ['‘', '’'],
    };
    let mut within = false;
    let mut mark = |c: char| match c {
        '"' => {
            within = !within;
            if within { open } else { close }
        }
        '„' => open,
        '“' if lang == Lang::En => open,
        '“' | '”' => close,
        '«' => '‹',
        '»' => '›',
        other => other,
    };
    label.chars().map(&mut mark).collect()
}

/// Whether a character belongs to a script that runs from right to left.
fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A label on one line: line breaks and other control characters are blanks, those that turn the direction of writing are gone, and no blank is at
/// an end or stands beside another.
pub fn clean(label: &str) -> String {
    let turns =
        |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let blank = |c: char| match c {
        '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    };
    let text: String = label.chars().filter(|c| !turns(c)).map(blank).collect();
    let pieces = text.trim().split(' ').filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_label_ends_its_quotation() {
        let de = |label: &str| quoted(label, Lang::De);
        assert_eq!(de("Ja"), "„Ja“");
        assert_eq!(de("Ja“. Nicht „Nein"), "„Ja‘. Nicht ‚Nein“");
        assert_eq!(de("sehr \"gut\" (1)"), "„sehr ‚gut‘ (1)“");
        assert_eq!(quoted("a “b” c", Lang::En), "“a ‘b’ c”");
        assert_eq!(de(" zwei\r\n Zeilen\t"), "„zwei Zeilen“");
        assert_eq!(de("\u{202e}verdreht\u{2069}"), "„verdreht“");
        assert_eq!(de("שלום (a)"), "„\u{2068}שלום (a)\u{2069}“");
        assert_eq!(de("37\u{a0}%"), "„37\u{a0}%“");
    }

    #[test]
    fn a_title_is_whole() {
        let title = "Abb. 12 ".repeat(40);
        assert_eq!(
            quoted_whole(&title, Lang::En),
            format!("“{}”", title.trim())
        );
    }

    #[test]
    fn a_long_label_is_cut_between_characters() {
        let cut = quoted(&"ä".repeat(5000), Lang::De);
        assert_eq!(cut, format!("„{}…“", "ä".repeat(MOST)));
    }
}
