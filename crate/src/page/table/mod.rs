//! Tables on a page. A [`frame`] is the table element, a [`cell`] what stands in one; each arrangement says which heads and which cells:
//! [`listed`] a study's rows with base and source, [`crossed`] groups side by side.

pub(crate) mod cell;
pub(crate) mod crossed;
pub(crate) mod frame;
pub(crate) mod listed;
