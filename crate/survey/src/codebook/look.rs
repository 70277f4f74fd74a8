//! What a label looks like on one line, and in a sentence.

/// Longer labels are cut in sentences; tables have them whole.
const MOST: usize = 120;

/// Letters that are kept of a longer one at its start, and at its end.
const START: usize = 72;
const END: usize = 45;

/// A label on one line: line breaks and other control characters are blanks, those that cannot be seen or that turn the direction of writing are gone, and no blank is at
/// an end or stands beside another.
pub fn clean(label: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let blank = |c: char| match c {
        '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    };
    let text: String = label.chars().filter(|c| !turns(c)).map(blank).collect();
    let pieces = text.trim().split(' ').filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(" ")
}

/// A label as long as a sentence can bear: the middle is left out, for labels that begin alike often end differently.
pub fn shortened(label: &str) -> String {
    let letters: Vec<char> = label.chars().collect();
    if letters.len() <= MOST {
        return label.to_string();
    }
    let text = |part: &[char]| part.iter().collect::<String>();
    let (start, end) = (
        text(&letters[..START]),
        text(&letters[letters.len() - END..]),
    );
    format!("{} … {}", start.trim_end(), end.trim_start())
}
