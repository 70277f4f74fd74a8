//! Groups of different kinds, such as towns and counties: in a picture each kind stands by itself, below its name.

use crate::study::exhibit::Column;

/// Neighbours of one kind.
pub struct Stretch<'b> {
    /// What the kind is called; empty: nothing says so, or all groups are of one kind.
    pub heading: &'b str,
    /// Their places among the columns.
    pub places: std::ops::Range<usize>,
}

impl Stretch<'_> {
    /// What a group is called below the name of its kind: without that name.
    pub fn label<'l>(&self, label: &'l str) -> &'l str {
        let named = label
            .strip_prefix(self.heading)
            .filter(|_| !self.heading.is_empty());
        let rest = named.and_then(|rest| rest.strip_prefix([',', ':', ' ']));
        rest.map(str::trim)
            .filter(|rest| !rest.is_empty())
            .unwrap_or(label)
    }
}

/// The columns from left to right by the kinds of their groups; one stretch where all are of one kind.
pub fn stretches<'b>(columns: &[Column<'b>]) -> Vec<Stretch<'b>> {
    let mut list: Vec<Stretch> = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        match list
            .last_mut()
            .filter(|last| last.heading == column.of.sort)
        {
            Some(last) => last.places.end = place + 1,
            None => list.push(Stretch {
                heading: &column.of.sort,
                places: place..place + 1,
            }),
        }
    }
    if let [only] = list.as_mut_slice() {
        only.heading = "";
    }
    list
}
