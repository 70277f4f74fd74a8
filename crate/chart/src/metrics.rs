//! How wide a text is.
//!
//! Both targets measure with the same table of a wide sans serif font (see `widths.rs`), never with the fonts of the
//! machine: the same text has the same width everywhere, and no common system font is wider than planned.

use super::widths::{ASCII_BOLD, ASCII_REGULAR, LATIN1_BOLD, LATIN1_REGULAR, OTHERS};

const UNITS_PER_EM: f32 = 2048.0;
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// Width of a text in CSS pixels at a font size in CSS pixels. Characters missing in the table count as a "W".
pub fn width(text: &str, size: i32, bold: bool) -> f32 {
    let units: u32 = text.chars().map(|c| u32::from(advance(c, bold))).sum();
    units as f32 * size as f32 / UNITS_PER_EM
}

/// The advance of one character in 1/2048 em.
fn advance(c: char, bold: bool) -> u16 {
    let (ascii, latin1) = if bold {
        (&ASCII_BOLD, &LATIN1_BOLD)
    } else {
        (&ASCII_REGULAR, &LATIN1_REGULAR)
    };
    let wide = ascii[usize::from(b'W' - b' ')];
    match c {
        SOFT_HYPHEN | '\u{200b}' => 0,
        ' '..='~' => ascii[c as usize - 0x20],
        '\u{a0}'..='\u{ff}' => latin1[c as usize - 0xa0],
        _ => match OTHERS.binary_search_by_key(&c, |entry| entry.0) {
            Ok(place) if bold => OTHERS[place].2,
            Ok(place) => OTHERS[place].1,
            Err(_) => wide,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_umlaut_is_one_character_wide() {
        assert_eq!(width("ä", 14, false), width("a", 14, false));
        assert_eq!(width("W", 2048, false), 2025.0);
        assert_eq!(width("語", 2048, true), width("W", 2048, true));
        assert!(width("nicht", 14, true) > width("nicht", 14, false));
    }

    #[test]
    fn the_table_of_further_characters_is_sorted() {
        assert!(OTHERS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
