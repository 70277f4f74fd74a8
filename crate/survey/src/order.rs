//! Sorting. The standard library's sort costs about 8 KB of WebAssembly for each type of element. Most lists here hold a handful, where insertion
//! is as quick; of long ones the places are sorted, so that there is one type.

use std::cmp::Ordering;

/// The places of the elements of a list of this length, in the order of what stands there; those of equals keep theirs.
pub fn places(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Sorts in place; equal elements keep their order.
pub fn sort_by<T>(list: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && before(&list[at], &list[at - 1]) {
            list.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{places, sort_by};

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let mut list = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        sort_by(&mut list, |a, b| a.0 < b.0);
        assert_eq!(list, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        sort_by(&mut [0; 0], |a, b| a < b);
        let list = [2, 1, 2, 0, 1];
        let sorted = places(list.len(), &|a, b| list[a].cmp(&list[b]));
        assert_eq!(sorted, [3, 1, 4, 0, 2]);
    }
}
