//! Labels inside sentences: quoted, so that nothing in a label reads as part of the sentence.

use super::words;
use crate::codebook::{clean, shortened};
use crate::lang::Lang;

/// A label in the quotation marks of a language: `„Ja“`, `“Yes”`. Quotation marks inside become single ones, text that runs from right to left is
/// set apart from what surrounds it, and of what is too long for a sentence the middle is `…`.
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
    let kept = shortened(&clean(label));
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

/// Quotation marks inside others are single ones, and single ones inside those are pointed ones: each level has its own, so that a label never reads
/// as two. An apostrophe between letters stays, and so does a straight mark without a partner.
fn single(label: &str, lang: Lang) -> String {
    let [open, close] = match lang {
        Lang::De => ['‚', '‘'],
        Lang::En => ['‘', '’'],
    };
    let letters: Vec<char> = label.chars().collect();
    let letter = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(|c| c.is_alphanumeric())
    };
    let straight = letters.iter().filter(|c| **c == '"').count();
    let (mut within, mut low, mut deeper, mut left) = (false, false, false, straight);
    let next = |at: usize| letters[at + 1..].iter().find(|c| "„“”".contains(**c));
    let mut mark = |(at, c): (usize, &char)| {
        let apostrophe = letter(at.checked_sub(1)) && letter(Some(at + 1));
        let opens = match c {
            '„' => {
                low = true;
                true
            }
            '“' if within && low => false, // as in „Ja“
            '“' => lang == Lang::En || !within && next(at) == Some(&'”'), // as in “Yes”
            '"' => {
                left -= 1;
                if !within && left == 0 {
                    return '"';
                }
                !within
            }
            '”' => false,
            '‚' | '‘' | '’' if apostrophe => return *c,
            '‚' | '‘' if *c == open => {
                deeper = true;
                return '‹';
            }
            '‘' | '’' if deeper || *c == close && lang == Lang::De => {
                deeper = false;
                return '›';
            }
            other => return *other,
        };
        (within, low) = (opens, opens && low);
        if opens { open } else { close }
    };
    letters.iter().enumerate().map(&mut mark).collect()
}

/// Whether a character belongs to a script that runs from right to left.
fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
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
        assert_eq!(de("a “b” c"), "„a ‚b‘ c“", "a label in the other language");
        assert_eq!(quoted("a „b“ c", Lang::En), "“a ‘b’ c”");
        assert_eq!(de(" zwei\r\n Zeilen\t"), "„zwei Zeilen“");
        assert_eq!(de("\u{202e}verdreht\u{2069}"), "„verdreht“");
        assert_eq!(de("שלום (a)"), "„\u{2068}שלום (a)\u{2069}“");
        assert_eq!(de("37\u{a0}%"), "„37\u{a0}%“");
        assert_eq!(
            de("40 %, danach „Nein\" mit 20 %"),
            "„40 %, danach ‚Nein‘ mit 20 %“"
        );
        assert_eq!(de("15 \" breit"), "„15 \" breit“");
        assert_eq!(de("geht’s"), "„geht’s“");
    }

    /// A label with marks of its own is never what two labels are.
    #[test]
    fn each_level_of_quotation_has_its_own_marks() {
        for lang in [Lang::De, Lang::En] {
            let [one, two] = [
                quoted("Ja“ oder „Nein", lang),
                quoted("Ja‘ oder ‚Nein", lang),
            ];
            assert_ne!(one, two);
            let group = |parts: &str| quoted(&format!("{}: {parts}", quoted("a", lang)), lang);
            let both = format!("{} oder {}", quoted("Ja", lang), quoted("Nein", lang));
            let all = [group(&one), group(&two), group(&both)];
            assert!(all[0] != all[2] && all[1] != all[2], "{all:?}");
        }
    }

    #[test]
    fn a_title_is_whole() {
        let title = "Fig. 12 ".repeat(40);
        assert_eq!(
            quoted_whole(&title, Lang::En),
            format!("“{}”", title.trim())
        );
    }

    #[test]
    fn a_long_label_loses_its_middle_between_characters() {
        let cut = quoted(&"ä".repeat(5000), Lang::De);
        assert_eq!(cut, format!("„{} … {}“", "ä".repeat(72), "ä".repeat(45)));
    }
}
