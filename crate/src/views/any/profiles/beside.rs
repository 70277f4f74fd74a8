//! Which other class stands beside: read from the address, chosen by a list.

use crate::address::beside::{KEY, code_beside, codes};
use crate::page::class::label;
use crate::page::link::Ctx;
use crate::page::switch;
use crate::problem::{Action, Code, Problem, Wanted, nearest};
use crate::words::problems::{Voice, told};
use maud::{Markup, html};

/// What an address says of the other class.
pub struct Beside<'a> {
    /// Its code; `None`: none, or none that there is.
    pub code: Option<&'a str>,
    /// What is wrong with the address, as a sentence; empty where nothing is.
    pub mistake: String,
}

/// Reads the search text of the address of a class's page.
pub fn read<'a>(ctx: &'a Ctx, own: &str) -> Beside<'a> {
    let (w, search) = (ctx.words(), ctx.search.as_str());
    let pairs = crate::query::pairs(search);
    let first = pairs.iter().find(|(key, _)| key == KEY);
    let said = first.map_or("", |(_, value)| value.as_str());
    let codes = || codes(ctx.survey, own);
    let (code, mistake) = match code_beside(ctx.survey, own, search) {
        Some(code) => (Some(code), String::new()),
        None if said.is_empty() => (None, String::new()),
        None if said == own => (None, w.profile_beside_self.to_string()),
        None => {
            let expected = Wanted::ClassCode.of(&codes().collect::<Vec<_>>());
            let problem = Problem::found(Code::Unknown, said, expected);
            let problem = problem.parameter(KEY).nearest(nearest(said, codes()));
            let problem = problem.done(Action::LeftOut);
            let told = told(&problem, w.profile_beside, Voice::Address, ctx.lang);
            (None, told)
        }
    };
    Beside { code, mistake }
}

/// A list of the other classes; shown only where the engine runs, as a static host cannot answer them.
pub fn form(ctx: &Ctx, own: &str, beside: &Beside) -> Markup {
    let w = ctx.words();
    html! {
        form.kb-filter aria-label=(w.profile_choose) {
            label for="filter-beside" { (w.profile_choose) }
            select #filter-beside name=(KEY) {
                option value="" { (w.profile_beside_none) }
                @for code in codes(ctx.survey, own) { option value=(code) selected[beside.code == Some(code)] { (label(ctx, code)) } }
            }
            p.kb-buttons { button type="submit" { (w.to_result) } }
            (switch::field(ctx))
        }
    }
}
