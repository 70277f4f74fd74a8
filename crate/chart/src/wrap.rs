//! Where a text breaks into lines.

use super::metrics::{SOFT_HYPHEN, width};

/// Breaks a text into lines no wider than `max` CSS pixels; nothing is lost.
///
/// Lines break at spaces, after `/` and `-`, and at soft hyphens (written as `-` where used). A word that is wider than
/// `max` breaks anywhere, with a `-`. Only where not even one character and a hyphen fit may a line be wider.
/// A blank text has no lines.
pub fn wrap(text: &str, size: i32, bold: bool, max: f32) -> Vec<String> {
    let mut wrapper = Wrapper {
        size,
        bold,
        max,
        lines: Vec::new(),
        line: String::new(),
        joint: Joint::Tight,
    };
    for piece in pieces(text) {
        wrapper.add(&piece);
    }
    wrapper.finish()
}

/// What stands between a piece and the next one on the same line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    Space,
    Tight,
    Soft,
}

/// A part of a text without a place to break.
#[derive(Debug)]
struct Piece {
    text: String,
    then: Joint,
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for word in text
        .split(|c: char| c.is_whitespace() && !is_fixed_space(c))
        .filter(|word| !word.is_empty())
    {
        split_word(word, &mut pieces);
        if let Some(last) = pieces.last_mut() {
            last.then = Joint::Space;
        }
    }
    pieces
}

fn is_fixed_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

fn split_word(word: &str, pieces: &mut Vec<Piece>) {
    let chars: Vec<char> = word.chars().collect();
    let mut text = String::new();
    for (place, &c) in chars.iter().enumerate() {
        let before = place
            .checked_sub(1)
            .and_then(|before| chars.get(before))
            .copied();
        let joint = joint_after(before, c, chars.get(place + 1).copied());
        if c != SOFT_HYPHEN {
            text.push(c);
        }
        if let Some(then) = joint.filter(|_| !text.is_empty()) {
            pieces.push(Piece {
                text: std::mem::take(&mut text),
                then,
            });
        }
    }
    if !text.is_empty() {
        pieces.push(Piece {
            text,
            then: Joint::Tight,
        });
    }
}

/// Whether a line may end after `c`. A hyphen that begins a part ("/-Vorschlag") stays with it, and so do "2018/19" and "3-5".
fn joint_after(before: Option<char>, c: char, after: Option<char>) -> Option<Joint> {
    let after = after?;
    let in_number = before.is_some_and(|c| c.is_ascii_digit()) && after.is_ascii_digit();
    match c {
        SOFT_HYPHEN => Some(Joint::Soft),
        '/' if !in_number => Some(Joint::Tight),
        '-' if !in_number
            && before.is_some_and(char::is_alphanumeric)
            && after.is_alphanumeric() =>
        {
            Some(Joint::Tight)
        }
        _ => None,
    }
}

struct Wrapper {
    size: i32,
    bold: bool,
    max: f32,
    lines: Vec<String>,
    line: String,
    joint: Joint,
}

impl Wrapper {
    fn fits(&self, text: &str) -> bool {
        width(text, self.size, self.bold) <= self.max
    }

    /// Whether a line may end with this piece, its hyphen included.
    fn fits_before(&self, text: &str, then: Joint) -> bool {
        if then == Joint::Soft {
            self.fits(&format!("{text}-"))
        } else {
            self.fits(text)
        }
    }

    fn add(&mut self, piece: &Piece) {
        let glue = if self.joint == Joint::Space && !self.line.is_empty() {
            " "
        } else {
            ""
        };
        let longer = format!("{}{glue}{}", self.line, piece.text);
        if self.fits_before(&longer, piece.then) {
            self.line = longer;
        } else {
            self.end_line();
            self.start_line(piece);
        }
        self.joint = piece.then;
    }

    fn end_line(&mut self) {
        if self.line.is_empty() {
            return;
        }
        let mut line = std::mem::take(&mut self.line);
        if self.joint == Joint::Soft {
            line.push('-');
        }
        self.lines.push(line);
    }

    fn start_line(&mut self, piece: &Piece) {
        if self.fits_before(&piece.text, piece.then) {
            self.line.clone_from(&piece.text);
        } else {
            self.break_hard(piece);
        }
    }

    /// Fills line after line with characters; what is left begins the current line.
    fn break_hard(&mut self, piece: &Piece) {
        let mut part = String::new();
        for c in piece.text.chars() {
            if !part.is_empty() && !self.fits(&format!("{part}{c}-")) {
                part.push('-');
                self.lines.push(std::mem::take(&mut part));
            }
            part.push(c);
        }
        self.line = part;
    }

    fn finish(mut self) -> Vec<String> {
        self.joint = Joint::Tight;
        self.end_line();
        self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text without what wrapping may add or drop: blanks, hyphens, soft hyphens.
    fn letters(text: &str) -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && *c != '-' && *c != SOFT_HYPHEN)
            .collect()
    }

    #[test]
    fn breaks_at_spaces_slashes_hyphens() {
        let lines = wrap(
            "Online-Ideenmanagement/-Vorschlagsfunktion",
            14,
            false,
            180.0,
        );
        assert_eq!(
            lines,
            ["Online-", "Ideenmanagement/", "-Vorschlagsfunktion"]
        );
        assert_eq!(
            wrap("im Jahr 2018/19", 14, false, 80.0),
            ["im Jahr", "2018/19"]
        );
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_it_is_used() {
        assert_eq!(
            wrap("Prozess\u{ad}kennzahlen", 14, false, 100.0),
            ["Prozess-", "kennzahlen"]
        );
        assert_eq!(
            wrap("Prozess\u{ad}kennzahlen", 14, false, 200.0),
            ["Prozesskennzahlen"]
        );
    }

    #[test]
    fn a_long_word_breaks_hard_with_a_hyphen() {
        let lines = wrap("Donaudampfschifffahrt", 14, false, 60.0);
        assert!(lines.len() > 2 && lines[0].ends_with('-'), "{lines:?}");
    }

    #[test]
    fn blank_text_has_no_lines() {
        assert!(wrap(" \n ", 14, false, 100.0).is_empty());
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_allowed(text in "[A-Za-zäöüßÄ0-9 /\u{ad}–„“,()-]{0,80}", max in 40.0f32..300.0, bold: bool) {
            let lines = wrap(&text, 14, bold, max);
            for line in &lines {
                prop_assert!(width(line, 14, bold) <= max, "{line:?} is wider than {max}");
            }
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
