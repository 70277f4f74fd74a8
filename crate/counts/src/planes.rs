//! Binary planes: bit *k* of every row's code as a set of rows.
//!
//! They answer two questions without a look at the rows. Which rows hold one of some codes is a formula over words of 64 rows. How
//! often each code stands in a set follows from how many of its rows have at least the bits of a code, which takes one `and` and one
//! population count a word and code.

use crate::{Bits, Codes, Places};

/// So many words of every plane are worked on at once: they stay in the nearest cache.
const BLOCK: usize = 64;
/// Of so many codes at most the sets are counted without a set in between.
const UNROLLED: usize = 8;

type Block = [u64; BLOCK];

/// The planes of a column, over the places of its codes.
#[derive(Clone, Debug)]
pub struct Planes {
    places: usize,
    planes: Vec<Vec<u64>>,
    rows: usize,
}

impl Planes {
    /// Of the codes of all rows.
    pub fn of(codes: &Codes, places: &Places) -> Planes {
        let depth = places.count().next_power_of_two().trailing_zeros() as usize;
        let mut planes = Planes {
            places: places.count(),
            planes: vec![Vec::with_capacity(codes.len().div_ceil(64)); depth],
            rows: codes.len(),
        };
        planes.fill(codes, places);
        planes
    }

    fn fill(&mut self, codes: &Codes, places: &Places) {
        for start in (0..self.rows).step_by(64) {
            let (mut low, mut high) = ([0; 64], [0; 64]);
            for row in start..self.rows.min(start + 64) {
                let place = places.of_code(codes.at(row)).unwrap_or_default();
                low[row - start] = place as u8;
                high[row - start] = (place >> 8) as u8;
            }
            for (bit, plane) in self.planes.iter_mut().enumerate() {
                plane.push(nth_bits(if bit < 8 { &low } else { &high }, bit % 8));
            }
        }
    }

    /// The rows at one of these places, which are named in order.
    pub fn at(&self, wanted: &[usize]) -> Bits {
        let mut words = vec![0; self.rows.div_ceil(64)];
        for (at, out) in words.chunks_mut(BLOCK).enumerate() {
            self.find(at * BLOCK, wanted, (0, self.planes.len()), out);
        }
        Bits::of_words(self.rows, words)
    }

    /// The rows of a block whose place is wanted, if it is one of the 2^depth from `first` on. Places that do not occur are wanted or not,
    /// whichever is less work.
    fn find(&self, at: usize, wanted: &[usize], (first, depth): (usize, usize), out: &mut [u64]) {
        let occurring = self.places.min(first + (1 << depth)) - first;
        if wanted.is_empty() || wanted.len() == occurring {
            out.fill(if wanted.is_empty() { 0 } else { !0 });
            return;
        }
        let depth = depth - 1;
        let middle = first + (1 << depth);
        let (without, with) = wanted.split_at(wanted.partition_point(|place| *place < middle));
        self.find(at, without, (first, depth), out);
        if middle >= self.places {
            return;
        }
        let plane = &self.planes[depth][at..];
        let mut other = [0; BLOCK];
        self.find(at, with, (middle, depth), &mut other[..out.len()]);
        for ((word, plane), other) in out.iter_mut().zip(plane).zip(&other) {
            *word ^= plane & (*word ^ other);
        }
    }

    fn block(&self, bit: usize, at: usize) -> &[u64] {
        self.planes.get(bit).map_or(&[], |plane| &plane[at..])
    }
}

/// How often each combination of places stands in the rows of a set; the last column's places follow each other.
pub fn crosstab(columns: &[&Planes], rows: &Bits) -> Vec<u32> {
    let cells = columns.iter().map(|column| column.places).product();
    let mut counts = vec![0; cells];
    let axes: Vec<(&Planes, usize)> = columns.iter().map(|c| (*c, c.places)).collect();
    for (at, words) in rows.words().chunks(BLOCK).enumerate() {
        supersets(words, at * BLOCK, &axes, &mut counts);
    }
    let mut stride = 1;
    for column in columns.iter().rev() {
        less_supersets(&mut counts, stride, column.places);
        stride *= column.places;
    }
    counts
}

/// Adds for each combination of places how many rows of a block have at least its bits. An axis is a column with how many of its places
/// are left to tell apart.
fn supersets(rows: &[u64], at: usize, axes: &[(&Planes, usize)], counts: &mut [u32]) {
    let Some(((column, places), rest)) = axes.split_first() else {
        counts[0] += rows.iter().map(|word| word.count_ones()).sum::<u32>();
        return;
    };
    if rest.is_empty() && *places <= UNROLLED {
        let planes = [0, 1, 2].map(|bit| column.block(bit, at));
        return match places {
            0 => {}
            1 => supersets(rows, at, rest, counts),
            2 => unrolled::<2>(rows, planes, counts),
            3 | 4 => unrolled::<4>(rows, planes, counts),
            5 | 6 => unrolled::<6>(rows, planes, counts),
            _ => unrolled::<8>(rows, planes, counts),
        };
    }
    if *places <= 1 {
        return supersets(rows, at, rest, counts);
    }
    let bit = (places - 1).ilog2() as usize;
    let split = 1 << bit;
    let (without, with) = counts.split_at_mut(counts.len() / places * split);
    let mut narrowed = axes.to_vec();
    narrowed[0].1 = split;
    supersets(rows, at, &narrowed, without);
    let mut both: Block = [0; BLOCK];
    for ((both, word), plane) in both.iter_mut().zip(rows).zip(column.block(bit, at)) {
        *both = word & plane;
    }
    narrowed[0].1 = places - split;
    supersets(&both[..rows.len()], at, &narrowed, with);
}

/// The same for one column of at most so many places.
fn unrolled<const N: usize>(rows: &[u64], planes: [&[u64]; 3], counts: &mut [u32]) {
    let mut found = [0; N];
    let depth = (N - 1).ilog2() as usize + 1;
    let planes = planes.map(|plane| &plane[..rows.len().min(plane.len())]);
    for (at, word) in rows.iter().enumerate() {
        let mut sets = [*word; N];
        let mut bits = [0; 3];
        for bit in 0..depth {
            bits[bit] = planes[bit][at];
        }
        for place in 1..N {
            sets[place] = sets[place & (place - 1)] & bits[place.trailing_zeros() as usize];
        }
        for (found, set) in found.iter_mut().zip(sets) {
            *found += set.count_ones();
        }
    }
    for (count, found) in counts.iter_mut().zip(found) {
        *count += found;
    }
}

/// Makes "at least these bits" into "these bits", along the axis whose places are `stride` apart.
fn less_supersets(counts: &mut [u32], stride: usize, places: usize) {
    let mut bit = 1;
    while bit < places {
        for at in 0..counts.len() {
            let place = at / stride % places;
            if place & bit == 0 && place + bit < places {
                counts[at] -= counts[at + bit * stride];
            }
        }
        bit *= 2;
    }
}

/// The nth bit of each of 64 bytes. Eight at a time: a product moves the lowest bits of eight bytes into the highest one.
fn nth_bits(bytes: &[u8; 64], nth: usize) -> u64 {
    let (eights, _) = bytes.as_chunks::<8>();
    let bits = |eight: &[u8; 8]| {
        let lowest = u64::from_le_bytes(*eight) >> nth & 0x0101_0101_0101_0101;
        lowest.wrapping_mul(0x0102_0408_1020_4080) >> 56
    };
    let shifted = eights.iter().enumerate();
    shifted.fold(0, |word, (at, eight)| word | bits(eight) << (8 * at))
}
