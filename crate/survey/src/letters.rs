//! Small and capital letters. The standard library's functions for whole texts and its table of capitals cost 25 KB of WebAssembly; its table of
//! small letters serves for both.

/// A text in small letters.
pub fn small(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// From here on scripts have one kind of letters, but for a few that are hardly written any more.
const FIRST_WITHOUT: char = '\u{2e80}';

/// The capital of a letter: the first one whose small letter it is; the letter itself where it has none of one letter.
pub fn capital(letter: char) -> char {
    let cased = letter < FIRST_WITHOUT && small_of(letter) == Some(letter);
    if letter.is_ascii() || !cased {
        return letter.to_ascii_uppercase();
    }
    let before = ('\u{c0}'..letter).find(|other| small_of(*other) == Some(letter));
    before.unwrap_or(letter)
}

fn small_of(letter: char) -> Option<char> {
    let mut small = letter.to_lowercase();
    small.next().filter(|_| small.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_several_scripts() {
        assert_eq!(small("ÄÖÜ Éß Δ Ж"), "äöü éß δ ж");
        let capitals: String = "aäéşδжß1Ä".chars().map(capital).collect();
        assert_eq!(capitals, "AÄÉŞΔЖß1Ä");
    }
}
