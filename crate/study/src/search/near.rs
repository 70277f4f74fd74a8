//! Words that are written like one that nothing holds.

use super::text::loose;

/// So many words are offered at most.
const OFFERED: usize = 4;

/// No word of the survey is compared beyond so many bytes, and none that is typed.
const LONGEST: usize = 48;

/// Shorter words are compared with whole words, others with beginnings.
const BEGINNING: usize = 5;

/// Longer ones with any part.
const PART: usize = 7;

/// How many slips a word of this length may have.
pub fn slips(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=5 => 1,
        6..=10 => 2,
        _ => 3,
    }
}

/// A text as it is written and as it is compared.
pub type Both<'a, 'b> = (&'a str, &'b str);

/// The words nearest to a typed one as they are written in some texts, and how many slips lie between; none beyond `most`.
pub fn nearest<'a>(texts: &[Both<'a, '_>], typed: &str, most: usize) -> (usize, Vec<&'a str>) {
    let typed = &typed.as_bytes()[..typed.len().min(LONGEST)];
    let mut least = (most, true, usize::MAX);
    let mut found: Vec<&str> = Vec::new();
    for (written, compared) in texts {
        for plain in compared.split(' ') {
            let Some((slips, part)) = far(typed, plain.as_bytes(), least.0) else {
                continue;
            };
            let far = (slips, part, plain.len()); // shorter words are the beginnings of longer ones
            if far < least {
                found.clear();
                least = far;
            }
            if far == least && found.len() < OFFERED && !found.iter().any(|f| loose(f) == plain) {
                let mut words =
                    written.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
                found.extend(words.find(|word| loose(word) == plain));
            }
        }
    }
    (least.0, found)
}

/// How many slips lie between, and whether only a part of the word is meant; `None` where that is more than `most`.
fn far(typed: &[u8], word: &[u8], most: usize) -> Option<(usize, bool)> {
    let lacking = letters(typed) & !letters(word);
    if word.is_empty() || lacking.count_ones() as usize > most {
        return None;
    }
    let word = &word[..word.len().min(LONGEST)];
    let mut slips = distance(typed, word, (false, typed.len() >= BEGINNING));
    let mut is_part = false;
    if typed.len() >= PART {
        let part = distance(typed, word, (true, true));
        is_part = part < slips;
        slips = slips.min(part);
    }
    (slips <= most).then_some((slips, is_part))
}

/// Which letters there are, a bit each.
fn letters(text: &[u8]) -> u64 {
    text.iter().fold(0, |all, byte| all | 1 << (byte % 64))
}

/// How many letters must be changed, left out, added or swapped with their neighbour, where what stands before or behind a part of the word may cost
/// nothing.
fn distance(typed: &[u8], word: &[u8], (before, behind): (bool, bool)) -> usize {
    let width = word.len() + 1;
    let mut rows = vec![0; width * (typed.len() + 1)];
    for (at, first) in rows.iter_mut().enumerate().take(width) {
        *first = if before { 0 } else { at };
    }
    for i in 1..=typed.len() {
        rows[i * width] = i;
        for j in 1..width {
            let above = (i - 1) * width + j;
            let changed = rows[above - 1] + usize::from(typed[i - 1] != word[j - 1]);
            let mut least = changed
                .min(rows[above] + 1)
                .min(rows[i * width + j - 1] + 1);
            if i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1] {
                least = least.min(rows[(i - 2) * width + j - 2] + 1);
            }
            rows[i * width + j] = least;
        }
    }
    let last = &rows[typed.len() * width..];
    let first = if behind { 0 } else { word.len() };
    last[first..].iter().copied().fold(usize::MAX, usize::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        let whole = (false, false);
        assert_eq!(distance(b"wlna", b"wlan", whole), 1);
        assert_eq!(distance(b"wln", b"wlan", whole), 1);
        assert_eq!(
            distance(b"brietbnd", b"breitbandversorgung", (false, true)),
            2
        );
        assert_eq!(distance(b"paymnet", b"epayment", (true, true)), 1);
        assert_eq!(distance(b"", b"abc", whole), 3);
    }

    #[test]
    fn the_nearest_words_are_offered_as_they_are_written() {
        let texts = ["Größe der Stadt", "E-Payment", "Breitband"];
        let plain = texts.map(loose);
        let both = [0, 1, 2].map(|at| (texts[at], plain[at].as_str()));
        let found = |typed: &str| nearest(&both, typed, typed.len() / 2);
        assert_eq!(found("grosze"), (1, vec!["Größe"]));
        assert_eq!(found("brietband"), (1, vec!["Breitband"]));
        assert_eq!(found("zzzzzz").1, [""; 0]);
        assert_eq!(found("").1, [""; 0]);
    }
}
