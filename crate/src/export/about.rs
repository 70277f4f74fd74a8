//! What an export is about, whoever made it.

use crate::evidence::Evidence;
use crate::study::finding::Base;

/// Titles, address, evidence, bases and sources, in the language of the export. An empty text is left out.
pub(super) struct About {
    /// Title of the picture.
    pub title: String,
    /// Title of the page that shows it.
    pub page: String,
    /// Address of that page below the site's root.
    pub place: String,
    /// The figure of the study, such as `Abb. 12`; `None` where it is none.
    pub figure: Option<String>,
    /// How many respondents the shown numbers are about, in one line.
    pub base: String,
    /// What the shown numbers rest on, from the strongest claim.
    pub kinds: Vec<Evidence>,
    /// Where in the study the shown numbers were printed.
    pub sources: Vec<String>,
    /// The number of cases printed with the figure.
    pub cases: Base,
    /// What else must be known.
    pub note: String,
}
