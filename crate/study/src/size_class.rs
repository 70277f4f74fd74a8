//! From a number of inhabitants to the size class. A class holds its lower bound.

use survey::codebook::{Roles, SizeClass};

/// The class of a kind for so many inhabitants: of those for the kind, the last one whose lower bound is reached.
pub fn of<'r>(roles: &'r Roles, kind: &str, inhabitants: u32) -> Option<&'r SizeClass> {
    let reached = classes(roles, kind).filter(|c| c.from <= inhabitants);
    reached.max_by_key(|c| c.from)
}

/// The classes for a kind, in the order of the roles.
pub fn classes<'r>(roles: &'r Roles, kind: &str) -> impl Iterator<Item = &'r SizeClass> {
    let kind = kind.to_string();
    let all = roles.size_classes.iter();
    all.filter(move |c| c.kinds.contains(&kind))
}

/// The first number of inhabitants that is beyond a class: the lower bound of the next one for the same kinds. `None`: it has no end.
pub fn end(roles: &Roles, class: &SizeClass) -> Option<u32> {
    let same = roles.size_classes.iter().filter(|c| c.kinds == class.kinds);
    same.map(|c| c.from).filter(|from| *from > class.from).min()
}
