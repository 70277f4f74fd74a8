//! What an export is about, whoever made it.

use crate::evidence::Evidence;
use crate::study::finding::Base;

/// What is told of an export, in its language. An empty text is left out.
pub(super) struct About {
    /// Title of the page that shows it.
    pub page: String,
    /// Address of that page below the site's root.
    pub place: String,
    /// The figure of the study, such as `Abb. 12`; `None` where it is none.
    pub figure: Option<String>,
    /// The number of cases stated with the figure.
    pub cases: Base,
    /// What a citation must not leave out.
    pub cautions: Vec<String>,
    /// What the picture is about. What its numbers rest on is read from what is drawn.
    pub picture: Told,
    /// All that is taken along; a picture may show a part of it.
    pub whole: Told,
    /// What all numbers rest on.
    pub grounds: Grounds,
}

/// What numbers are about.
#[derive(Clone)]
pub(super) struct Told {
    /// Their title.
    pub title: String,
    /// How many respondents they are about, in one line.
    pub base: String,
    /// What comes out, where `base` does not say it; empty where nothing is stated or observed.
    pub headline: String,
    /// What else must be known.
    pub note: String,
}

/// What numbers rest on.
#[derive(Clone, Default)]
pub(super) struct Grounds {
    /// Their evidence, from the strongest claim.
    pub kinds: Vec<Evidence>,
    /// Where in the study they were stated.
    pub sources: Vec<String>,
    /// Whether they are drawn, so that modelled ones are hatched.
    pub drawn: bool,
}
