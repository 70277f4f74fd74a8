//! How texts are compared: small letters, umlauts written out, no accents, words with one blank between them.

/// The letters from `À` to `ſ` without what stands above or below them; a blank where that is not one letter.
const PLAIN: &str = "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The text as it is compared: small letters, umlauts written out, words of letters and digits with one blank between them. Hyphens
/// join, so that `W-LAN` is `wlan`; blanks stay, so that nothing is found across two words.
pub fn normal(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            'ä' | 'Ä' | 'æ' | 'Æ' => out.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' | 'œ' | 'Œ' => out.push_str("oe"),
            'ü' | 'Ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            '\u{308}' => out.push('e'), // the two dots of an umlaut written as two letters
            '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '\u{300}'..='\u{36f}' => {}
            _ => push(&mut out, letter),
        }
    }
    out.trim_end().to_string()
}

fn push(out: &mut String, letter: char) {
    let accented = (letter as usize).checked_sub(0xc0);
    let plain = accented.and_then(|at| PLAIN.as_bytes().get(at));
    match plain {
        Some(plain) if *plain != b' ' => out.push(char::from(*plain)),
        _ if letter.is_ascii_alphanumeric() => out.push(letter.to_ascii_lowercase()),
        _ if !letter.is_ascii() && letter.is_alphabetic() => out.extend(letter.to_lowercase()),
        _ if !out.is_empty() && !out.ends_with(' ') => out.push(' '),
        _ => {}
    }
}

/// The same where it does not matter how an umlaut or `ß` is written: `Größe`, `Groesse` and `grose` are one word.
pub fn loose(text: &str) -> String {
    let mut out = String::new();
    for letter in normal(text).chars() {
        let before = out.as_bytes().last();
        let same = match letter {
            'e' => matches!(before, Some(b'a' | b'o' | b'u')),
            's' => before == Some(&b's'),
            _ => false,
        };
        out.extend((!same).then_some(letter));
    }
    out
}

/// Where a word stands in a text, both [loose]: as a word of its own, at the beginning of one, within one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// A whole word.
    Whole,
    /// The beginning of one.
    Begins,
    /// A part of one.
    Within,
}

/// How a word stands in a text where it stands best; `None` where it does not.
pub fn stands(text: &str, word: &str) -> Option<Stands> {
    let bytes = text.as_bytes();
    let at = |at: usize| {
        let begins = at == 0 || bytes[at - 1] == b' ';
        let end = at + word.len();
        let ends = end == bytes.len() || bytes[end] == b' ';
        match (begins, ends) {
            (true, true) => Stands::Whole,
            (true, false) => Stands::Begins,
            _ => Stands::Within,
        }
    };
    text.match_indices(word).map(|(found, _)| at(found)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn accents_and_how_an_umlaut_is_written_do_not_matter() {
        assert_eq!(
            normal("Café Ñandú Łódź Žižek façade × ÷"),
            "cafe nandu lodz zizek facade"
        );
        assert_eq!(normal("e\u{301}a\u{30a}"), "ea");
        for text in ["Größe", "Groesse", "grosse", "GRÖSSE", "Grosse"] {
            assert_eq!(loose(text), "grose", "{text}");
        }
        assert_eq!(loose("Жук ЖУК"), "жук жук");
        assert_eq!(PLAIN.len(), 0x180 - 0xc0);
    }

    #[test]
    fn a_word_stands_where_it_stands_best() {
        assert_eq!(stands("epayment und wlan", "wlan"), Some(Stands::Whole));
        assert_eq!(stands("wlanhotspots wlan", "wlan"), Some(Stands::Whole));
        assert_eq!(stands("breitbandversorgung", "breit"), Some(Stands::Begins));
        assert_eq!(stands("epayment", "payment"), Some(Stands::Within));
        assert_eq!(stands("epayment", "wlan"), None);
    }
}
