//! `beside=`: which other class the address of a class puts beside it.

use crate::query::known_word;
use crate::study::Study;

/// The parameter of the address.
pub const KEY: &str = "beside";

/// The other class that the search text of a class's address names; `None` where it names none that there is.
pub fn code_beside<'a>(survey: &'a Study, own: &str, search: &str) -> Option<&'a str> {
    let pairs = crate::query::pairs(search);
    let (_, said) = pairs.iter().find(|(key, _)| key == KEY)?;
    let said = known_word(said, |word| codes(survey, own).any(|code| code == word));
    codes(survey, own).find(|code| *code == said)
}

/// The codes of all other classes.
pub fn codes<'a>(survey: &'a Study, own: &str) -> impl Iterator<Item = &'a str> {
    let classes = survey.descriptor().roles.size_classes.iter();
    let own = own.to_string();
    classes.map(|c| c.code.as_str()).filter(move |c| *c != own)
}
