//! What pages are made of: the context in which one is rendered, pictures, tables, and what several views have in common.

pub(crate) mod by_topic;
pub(crate) mod class;
pub(crate) mod either;
pub(crate) mod explore;
pub(crate) mod facts;
pub(crate) mod finder;
pub(crate) mod finding;
pub(crate) mod fold;
pub(crate) mod jump;
pub(crate) mod link;
pub(crate) mod model;
pub(crate) mod number;
pub(crate) mod observed;
pub(crate) mod on_paper;
pub mod others;
pub(crate) mod pager;
pub(crate) mod picture;
pub(crate) mod source;
pub(crate) mod switch;
pub(crate) mod table;
pub(crate) mod take;
pub(crate) mod terms;
