//! Where the Länder stand on a map of tiles: roughly as on the map, so that each is found where one looks for it.

/// Column and row of a Land, by its lower-case code of ISO 3166-2:DE.
pub fn tile(code: &str) -> Option<(u8, u8)> {
    let found = TILES.iter().find(|(land, ..)| *land == code);
    found.map(|(_, column, row)| (*column, *row))
}

const TILES: [(&str, u8, u8); 16] = [
    ("sh", 2, 0),
    ("hb", 1, 1),
    ("hh", 2, 1),
    ("mv", 3, 1),
    ("nw", 0, 2),
    ("ni", 1, 2),
    ("st", 2, 2),
    ("bb", 3, 2),
    ("be", 4, 2),
    ("rp", 0, 3),
    ("he", 1, 3),
    ("th", 2, 3),
    ("sn", 3, 3),
    ("sl", 0, 4),
    ("bw", 1, 4),
    ("by", 2, 4),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::LAENDER;

    #[test]
    fn each_land_has_a_tile_of_its_own() {
        let places: std::collections::BTreeSet<_> = LAENDER.iter().map(|code| tile(code)).collect();
        assert_eq!(places.len(), LAENDER.len());
        assert!(!places.contains(&None));
    }
}
