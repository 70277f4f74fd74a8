//! The texts of a column, each once, with a code.

/// Texts of up to so many bytes are told apart by a number that holds them.
const SHORT: usize = 7;
/// Texts of up to so many are their first and their last eight bytes.
const MIDDLE: usize = 16;
/// Up to so many texts are spread so that no two meet, if one of so many factors does it.
const FEW: usize = 32;
const TRIES: u64 = 64;
/// Up to so many texts a table has four places for each, which are soon found; beyond, room counts for more.
const MANY: usize = 1_000;
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// The number that stands for a short text: its bytes, and above them its length with one more, so that none is 0.
pub(crate) fn key(text: &[u8]) -> Option<u64> {
    (text.len() <= SHORT).then(|| masked(&begun(text), text.len()))
}

/// Up to eight bytes, with zeros behind them.
fn begun(text: &[u8]) -> [u8; 8] {
    let mut eight = [0; 8];
    eight[..text.len()].copy_from_slice(text);
    eight
}

/// The same of a text that is the beginning of eight bytes.
#[inline]
pub(crate) fn masked(eight: &[u8; 8], length: usize) -> u64 {
    let own = u64::from_le_bytes(*eight) & ((1 << (8 * length)) - 1);
    own | ((length as u64 + 1) << 56)
}

/// A number for a longer text that others rarely have.
fn mixed(text: &[u8]) -> u64 {
    let mut hash = text.len() as u64;
    let (eights, _) = text.as_chunks::<8>();
    let inner = eights.get(1..).filter(|_| text.len() > MIDDLE);
    let [first, last] = ends(text);
    hash = mix(hash, first);
    for eight in inner.unwrap_or_default() {
        hash = mix(hash, u64::from_le_bytes(*eight));
    }
    mix(hash, last) | 1 << 63
}

/// The first and the last eight bytes of a longer text, which may overlap; of up to sixteen they are all of it.
#[inline]
fn ends(text: &[u8]) -> [u64; 2] {
    let [first, last] = [text.first_chunk::<8>(), text.last_chunk::<8>()];
    [first, last].map(|eight| eight.map_or(0, |eight| u64::from_le_bytes(*eight)))
}

/// Whether two longer texts are the same.
#[inline]
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let length = one.len() == other.len();
    length && ends(one) == ends(other) && (one.len() <= MIDDLE || one == other)
}

fn mix(hash: u64, more: u64) -> u64 {
    (hash.rotate_left(23) ^ more).wrapping_mul(MIX)
}

#[derive(Clone, Copy, Default)]
struct Place {
    /// The key of a short text, the mix of a longer one (its highest bit is set, which no key has); 0 where the place is free.
    key: u64,
    code: u32,
    /// Where a longer text stands among the texts.
    nth: u32,
}

/// The texts of a column: bytes as they stand, found by an open table, kept in the order in which they came.
pub struct Dictionary {
    /// With what keys are multiplied: of few texts each stands where it is looked for first.
    factor: u64,
    places: Vec<Place>,
    shift: u32,
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Default for Dictionary {
    fn default() -> Dictionary {
        Dictionary {
            factor: MIX,
            places: vec![Place::default(); 64],
            shift: 58,
            bytes: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl Dictionary {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text that came at a place, from 0.
    pub fn text(&self, nth: usize) -> &[u8] {
        let from = nth.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[from as usize..self.ends[nth] as usize]
    }

    /// Every text in the order in which they came.
    pub fn texts(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|nth| self.text(nth))
    }

    /// The code of a text, where it has one.
    pub fn find(&self, text: &[u8]) -> Option<u32> {
        match key(text) {
            Some(key) => self.find_short(key),
            None => self.find_long(text),
        }
    }

    /// The code of a short text, by its key.
    #[inline]
    pub(crate) fn find_short(&self, key: u64) -> Option<u32> {
        let mut at = self.first(key);
        loop {
            let place = &self.places[at];
            if place.key == key {
                return Some(place.code);
            }
            if place.key == 0 {
                return None;
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }

    fn find_long(&self, text: &[u8]) -> Option<u32> {
        let key = mixed(text);
        let mut at = self.first(key);
        loop {
            let place = &self.places[at];
            if place.key == key && is_same(self.text(place.nth as usize), text) {
                return Some(place.code);
            }
            if place.key == 0 {
                return None;
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }

    #[inline]
    fn first(&self, key: u64) -> usize {
        (key.wrapping_mul(self.factor) >> self.shift) as usize
    }

    /// Adds a text that is not there yet, with its code. Whether it was added: not beyond 4 GB of texts.
    pub fn add(&mut self, text: &[u8], code: u32) -> bool {
        let Ok(end) = u32::try_from(self.bytes.len() + text.len()) else {
            return false;
        };
        let full = match self.len() < MANY {
            true => self.len() * 4,
            false => self.len() + self.len() / 2,
        };
        if full >= self.places.len() {
            self.grow();
        }
        let place = Place {
            key: key(text).unwrap_or_else(|| mixed(text)),
            code,
            nth: self.len() as u32,
        };
        let taken = self.places[self.first(place.key)].key != 0;
        self.put(place);
        if taken && self.len() < FEW {
            self.spread();
        }
        self.bytes.extend_from_slice(text);
        self.ends.push(end);
        true
    }

    fn put(&mut self, place: Place) {
        let mut at = self.first(place.key);
        while self.places[at].key != 0 {
            at = (at + 1) & (self.places.len() - 1);
        }
        self.places[at] = place;
    }

    fn grow(&mut self) {
        self.shift -= 1;
        self.build(self.places.len() * 2);
    }

    /// Puts all texts into a table of so many places.
    fn build(&mut self, places: usize) {
        let table = vec![Place::default(); places];
        let old = std::mem::replace(&mut self.places, table);
        for place in old.into_iter().filter(|place| place.key != 0) {
            self.put(place);
        }
    }

    /// Looks for a factor with which no two texts meet: finding them then takes no guess about what stands where.
    fn spread(&mut self) {
        let apart = |own: &Dictionary, factor: u64| {
            let mut seen = vec![false; own.places.len()];
            let mut keys = own
                .places
                .iter()
                .map(|place| place.key)
                .filter(|key| *key != 0);
            keys.all(|key| {
                let at = key.wrapping_mul(factor) >> own.shift;
                !std::mem::replace(&mut seen[at as usize], true)
            })
        };
        let mut factors = (1..TRIES).map(|nth| MIX.wrapping_mul(2 * nth + 1));
        if let Some(factor) = factors.find(|factor| apart(self, *factor)) {
            self.factor = factor;
            self.build(self.places.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn texts_are_found_whatever_their_length() {
        let (mut own, mut known) = (Dictionary::default(), BTreeMap::new());
        for nth in 0..5_000_u32 {
            let text = format!("{}{nth}", "x".repeat(nth as usize % 40));
            assert_eq!(own.find(text.as_bytes()), None, "{text}");
            assert!(own.add(text.as_bytes(), nth));
            known.insert(text, nth);
        }
        for (text, code) in &known {
            assert_eq!(own.find(text.as_bytes()), Some(*code), "{text}");
            assert_eq!(own.text(*code as usize), text.as_bytes());
        }
    }

    #[test]
    fn texts_that_differ_in_their_length_alone_are_told_apart() {
        let mut own = Dictionary::default();
        let texts = [
            &b""[..],
            b"\0",
            b"\0\0",
            b"\0\0\0\0\0\0\0",
            &[0; 8],
            &[0; 9],
            &[0; 16],
        ];
        for (code, text) in (0..).zip(texts) {
            assert_eq!(own.find(text), None, "{text:?}");
            own.add(text, code);
        }
        assert_eq!(
            texts.map(|text| own.find(text)),
            [0, 1, 2, 3, 4, 5, 6].map(Some)
        );
    }
}
