//! Groups of different kinds, such as towns and counties: in a picture each kind stands by itself, below its name.

use crate::study::exhibit::Column;

/// The name of each column's kind, or nothing where all are of one kind.
fn named<'b>(columns: &[Column<'b>], at: usize) -> &'b str {
    let own = columns[at].of.pictured.sort.as_str();
    match columns.iter().any(|other| other.of.pictured.sort != own) {
        true => own,
        false => "",
    }
}

/// What a column is called below the name of its kind: without that name; `None`: it is about everyone.
pub fn label<'b>(columns: &[Column<'b>], at: usize) -> Option<&'b str> {
    let (kind, label) = (named(columns, at), columns[at].pictured()?);
    let rest = label.strip_prefix(kind).filter(|_| !kind.is_empty());
    let rest = rest.map(|rest| rest.trim_start_matches([',', ':', ' ']));
    Some(rest.filter(|rest| !rest.is_empty()).unwrap_or(label))
}

/// What the kind is called that begins with a column; `None` where none does.
pub fn begins<'b>(columns: &[Column<'b>], at: usize) -> Option<&'b str> {
    let kind = named(columns, at);
    let before = at.checked_sub(1).map(|before| named(columns, before));
    (before != Some(kind) && !(before.is_none() && kind.is_empty())).then_some(kind)
}
