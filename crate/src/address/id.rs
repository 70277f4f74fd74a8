//! What the data name as a place on a page, as a folder, and in an address.

/// The id of an element that is called after something in the data: its own where that is a letter with letters, digits, dashes and underscores behind it;
/// any other character stands as its number (`betrieb.dms` is `betrieb_2e_dms`), and an id that the page itself could have, by which scripts and
/// style sheet find their way, has a word before it. Two ids never become one.
pub fn place_id(id: &str) -> String {
    const OWN: [&str; 9] = [
        "id-", "kb-", "part-", "explore-", "check-", "class-", "filter-", "rake-", "search-",
    ];
    let own = id == "main" || OWN.iter().any(|start| id.starts_with(start));
    let plain = id.starts_with(|first: char| first.is_ascii_alphabetic()) && !own;
    let start = if plain { "" } else { "id-" };
    id.chars().fold(start.to_string(), |mut text, c| {
        match c {
            '-' | '0'..='9' | 'a'..='z' | 'A'..='Z' => text.push(c),
            _ => text.push_str(&format!("_{:x}_", u32::from(c))),
        }
        text
    })
}

/// So many bytes the name of a folder has at most, whatever it is called after: file systems take 255, and some hosts count the whole path.
const FOLDER: usize = 120;

/// The folder that is called after something in the data: what is no letter, digit, `-` or `_` stands as its bytes. A long name is cut, and ends in a
/// sign that no other has.
pub fn folder(id: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_".contains(byte);
    let sign = |byte: u8| match plain(&byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    let whole: String = id.bytes().map(sign).collect();
    if whole.len() <= FOLDER {
        return whole;
    }
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let start = &whole[..FOLDER - 17];
    let start = start
        .rfind('%')
        .filter(|at| at + 3 > start.len())
        .map_or(start, |at| &start[..at]);
    format!("{start}~{hash:016x}")
}

/// That folder in an address, which servers decode once.
pub fn segment(id: &str) -> String {
    folder(id).replace('%', "%25")
}

/// Which of some ids a piece of an address names: by its folder, or as it is encoded by others, once or twice.
pub fn named<'a>(piece: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let once = crate::query::decoded(piece);
    let twice = crate::query::decoded(&once);
    let coded = piece.contains(['%', '~']);
    let written = piece.replace("%257E", "~");
    let own = ids.clone().find(|id| coded && segment(id) == written);
    let is = |text: &str| ids.clone().find(|id| *id == text);
    own.or_else(|| is(piece))
        .or_else(|| is(&once))
        .or_else(|| is(&twice))
}

#[cfg(test)]
mod tests {
    use super::place_id;

    #[test]
    fn what_the_data_name_is_never_taken_for_a_part_of_the_page() {
        for own in [
            "main",
            "kb-status",
            "kb-check",
            "part-by",
            "check-class",
            "search-q",
        ] {
            assert_eq!(place_id(own), format!("id-{own}"));
        }
        for other in ["F012", "binnen", "mainz", "constructor"] {
            assert_eq!(place_id(other), other);
        }
    }

    #[test]
    fn what_is_no_letter_stands_as_its_number_and_no_two_become_one() {
        assert_eq!(place_id("betrieb.dms"), "betrieb_2e_dms");
        assert_eq!(place_id("__proto__"), "id-_5f__5f_proto_5f__5f_");
        let ids = [
            "a b", "a.b", "a-b", "a_b", "a_2e_b", "2022", "id-2022", "ä", "main", "id-main",
        ];
        let places: std::collections::BTreeSet<String> =
            ids.iter().map(|id| place_id(id)).collect();
        assert_eq!(places.len(), ids.len());
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        for place in places {
            assert!(
                place.starts_with(|c: char| c.is_ascii_alphabetic()) && place.chars().all(allowed),
                "{place}"
            );
        }
    }
}
