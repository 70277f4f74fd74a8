//! The known name that a slip is nearest to.

/// A longer text is no slip of a name.
const LONGEST_NAME: usize = 64;

/// So many pairs of letters are compared for one suggestion: beyond thousands of names alike it is not worth the time.
const COMPARED: usize = 300_000;

/// The known name nearest to `found`, if it is near enough to be a slip: at most a third of its letters differ.
/// Distance is optimal string alignment, so that two swapped letters count once; ties go to the first name. A text of more than 64 letters
/// has none.
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(found, &mut known.into_iter())
}

/// One body for all kinds of lists: a copy of it for each costs about 1 KB of WebAssembly.
fn nearest_of<'a>(found: &str, known: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    if found.chars().nth(LONGEST_NAME).is_some() {
        return None;
    }
    let plain: Vec<char> = letters(found).collect();
    let found = found.to_ascii_lowercase();
    let length = found.chars().count();
    let limit = (length / 3).max(1);
    let known: Vec<&str> = known.collect();
    let same = |name: &&&str| !plain.is_empty() && letters(name).eq(plain.iter().copied());
    if let Some(same) = known.iter().find(same) {
        return Some(same); // only blanks, dots or capitals differ
    }
    let holds = |name: &str| found.len() >= 4 && name.contains(&found);
    let least = |(at, name): (usize, &'a str)| {
        let least = least_distance(&found, &name.to_ascii_lowercase());
        (least <= limit || holds(name)).then_some((least, at, name))
    };
    let short = known.into_iter().filter(|n| n.len() <= 4 * LONGEST_NAME);
    let mut near: Vec<_> = short.enumerate().filter_map(least).collect();
    crate::order::sort_by(&mut near, |a, b| (a.0, a.1) < (b.0, b.1));
    let mut best: Option<(usize, usize, &str)> = None;
    for (least, at, name) in affordable(near, length) {
        if best.is_some_and(|(distance, ..)| distance < least) {
            break;
        }
        let distance = strsim::osa_distance(&found, &name.to_ascii_lowercase());
        let nearer = best.is_none_or(|(d, a, _)| (distance, at) < (d, a));
        if nearer && (distance <= limit || holds(name)) {
            best = Some((distance, at, name));
        }
    }
    best.map(|(.., name)| name)
}

/// A name that may be near: how far it is at least, and its place.
type Near<'a> = (usize, usize, &'a str);

/// The first of some names that are worth comparing with a text of so many letters.
fn affordable(near: Vec<Near>, length: usize) -> impl Iterator<Item = Near> {
    let mut compared = 0;
    near.into_iter().take_while(move |(.., name)| {
        compared += length * name.len();
        compared <= COMPARED
    })
}

/// Letters and digits in small letters.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// No distance is less: the letters that one text has more of than the other, found in one pass.
fn least_distance(a: &str, b: &str) -> usize {
    let mut counts = [0_i32; 64];
    a.chars().for_each(|c| counts[c as usize % 64] += 1);
    b.chars().for_each(|c| counts[c as usize % 64] -= 1);
    let side = |sign: i32| counts.iter().map(|n| (n * sign).max(0)).sum::<i32>();
    side(1).max(side(-1)).unsigned_abs() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Thousands of names, all near: what is compared is bounded, whatever their number.
    #[test]
    fn a_slip_among_thousands_is_found_with_few_comparisons() {
        let names: Vec<String> = (0..2_000)
            .map(|at| format!("question-number-{at:05}"))
            .collect();
        let known = || names.iter().map(String::as_str);
        let found = "question-numbre-01711";
        assert_eq!(nearest(found, known()), Some("question-number-01711"));
        let near = known().map(|name| (0, 0, name)).collect();
        let letters = affordable(near, found.len()).map(|(.., name)| name.len() * found.len());
        let letters: usize = letters.sum();
        assert!((1..=COMPARED).contains(&letters), "{letters}");
        assert_eq!(nearest(&"question-number-".repeat(5), known()), None);
    }

    #[test]
    fn far_names_are_not_suggested() {
        assert_eq!(
            nearest("strategei", ["strategie", "ziele"]),
            Some("strategie")
        );
        assert_eq!(nearest("xyz", ["strategie", "ziele"]), None);
        assert_eq!(nearest("fig.12", ["Fig. 2", "Fig. 12"]), Some("Fig. 12"));
    }
}
