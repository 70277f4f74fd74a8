//! What the codebook calls things that a package leaves without a name.

use crate::lang::Text;

pub(super) fn yes() -> Text {
    Text::new("ja", "yes")
}

pub(super) fn no() -> Text {
    Text::new("nein", "no")
}

pub(super) fn no_answer() -> Text {
    Text::new("keine Angabe", "no answer")
}

/// A survey of which nothing but its responses is known.
pub(super) fn own_survey() -> Text {
    Text::new("Eigene Umfrage", "Own survey")
}

/// The section of a survey without sections.
pub(super) fn questions() -> Text {
    Text::new("Fragen", "Questions")
}

/// The section of questions that stand in none.
pub(super) fn further_questions() -> Text {
    Text::new("Weitere Fragen", "Further questions")
}

/// What tables call those who lack the breakdown, and all respondents.
pub fn own_columns() -> [Text; 2] {
    [
        Text::new("ohne Angabe zur Gruppe", "no class"),
        Text::new("alle", "all"),
    ]
}
