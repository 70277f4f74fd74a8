//! Which other class stands beside: read from the address, chosen by a list or by links.

use crate::address::beside::{KEY, code_beside, codes};
use crate::address::model::SEARCH;
use crate::page::class::{between, groups, kinds, label, path};
use crate::page::link::Ctx;
use crate::page::switch;
use crate::problem::{Action, Code, Problem, Wanted, nearest};
use crate::query::encode;
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

/// A list of the other classes and a link for each; shown only where the engine runs, as a static host cannot answer them.
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
            (links(ctx, own))
            (switch::field(ctx))
        }
    }
}

/// The other classes by their bounds, a list for each kind.
fn links(ctx: &Ctx, own: &str) -> Markup {
    let w = ctx.words();
    let more = match switch::is_on(ctx) {
        true => SEARCH.replace('?', "&"),
        false => String::new(),
    };
    let address = |code: &str| ctx.to(&format!("{}?{KEY}={}{more}", path(own), encode(code)));
    html! {
        @for group in groups(ctx.survey) {
            @let others: Vec<_> = group.iter().filter(|c| c.code != own).collect();
            @if !others.is_empty() { ul.kb-sums {
                @if !group[0].kinds.is_empty() { li { (kinds(ctx, group[0])) (w.colon) } }
                @for class in others {
                    li { a href=(address(&class.code)) data-stay { (between(ctx, class)) span.kb-hidden { " " (w.class_inhabitants) } } }
                }
            } }
        }
    }
}
