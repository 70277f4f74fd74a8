//! A view that puts groups beside each other: the profile of a class, or those who are well placed in an area. Taken along is every number of
//! it that was printed, is forced, follows from printed ones, or was counted in observed responses; and a modelled one where the page adds it.

mod area;
mod class;
mod follows;

use super::about::{About, Grounds, Told};
use super::answer::Answer;
use super::exhibit::{Exhibited, nth};
use super::grid::Grid;
use super::lines;
use super::table::Legible;
use super::wide::Wide;
use crate::address::beside::code_beside;
use crate::address::{View, model};
use crate::evidence::Evidence;
use crate::lang::Text;
use crate::query::Query;
use crate::study::Study;
use crate::study::exhibit::{Block, Making, head};
use crate::study::finding::{Base, Finding};
use crate::study::labels::full_title;
use crate::study::lookup::Lookup;
use crate::table::GroupKind;
use crate::tabulate::Tally;
use crate::views::Rendered;
use crate::words::outside::outside;
use crate::words::table::Teller;
use crate::words::words;
use follows::Follows;

/// What is taken along of such a view.
pub(super) struct Taken {
    pub about: About,
    pub numbers: Grid,
    pub tables: Vec<Wide>,
    pub others: Vec<Legible>,
}

/// All numbers of a view, and what its picture with this number shows.
pub(super) fn of(survey: &Study, rendered: &Rendered, index: usize) -> Option<Taken> {
    if let Some(code) = rendered.view.id_in(&View::PROFILES) {
        return Some(class::taken(survey, rendered, index, code));
    }
    let item = rendered.view.id_in(&View::WELL_PLACED)?;
    area::taken(survey, rendered, index, item)
}

/// `steckbrief-gk6-neben-k1`, `gut-aufgestellt-strategie`.
pub(super) fn name(survey: &Study, rendered: &Rendered, index: usize) -> String {
    let w = words(rendered.lang);
    let id = rendered.view.id.as_deref().unwrap_or("");
    let other = || code_beside(survey, id, &rendered.search);
    let name = match rendered.view.is_one_of(&View::PROFILES) {
        false => format!("{}-{id}", w.take_placed),
        true => other().map_or_else(
            || format!("{}-{id}", w.take_profile),
            |other| format!("{}-{id}-{}-{other}", w.take_profile, w.take_beside),
        ),
    };
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    name.chars().map(plain).chain(nth(index).chars()).collect()
}

/// One option of a question: what is known of it in each group, with the query that asks for it.
fn block<'a>(
    making: Making<'a>,
    query: &Query,
    label: &Text,
    groups: Vec<(Query, Lookup)>,
) -> Block<'a> {
    let question = query.question.as_deref();
    let question = question.and_then(|id| making.survey.codebook().question(id));
    let heading = question.map_or(Text::default(), |q| full_title(making.survey, q));
    let group = |(query, found): (Query, Lookup)| {
        let own = making.group(GroupKind::Option, "", &query.population);
        (own, making.cell(found, query.measure))
    };
    let (groups, cells) = groups.into_iter().map(group).unzip();
    let row = (head(label, making.lang()), cells);
    making.listed(heading.get(making.lang()), query.measure, groups, vec![row])
}

/// What is known with what the responses give for it, where the page adds that.
fn counted<'a>(
    cell: &Lookup<'a>,
    rendered: &Rendered,
    survey: &Study,
    tally: impl FnOnce() -> Option<Tally>,
) -> Lookup<'a> {
    let adds = model::adds(survey, &rendered.search);
    Lookup {
        modelled: adds.then(tally).flatten().filter(|t| t.base > 0),
        ..cell.clone()
    }
}

/// A view, and what is known of it beside its numbers.
struct Shows<'a> {
    survey: &'a Study,
    rendered: &'a Rendered,
    /// Number of its picture.
    index: usize,
    /// Title of all that is taken along.
    title: String,
    /// Its address below the site's root.
    place: String,
    /// The number of cases stated for it.
    cases: Base,
    /// What else must be known.
    note: String,
    /// What a citation must not leave out.
    caution: String,
}

impl<'a> Shows<'a> {
    fn making<'t>(&'t self, teller: &'t Teller<'a>) -> Making<'t> {
        teller.making(model::counts(self.survey, &self.rendered.search))
    }

    /// All blocks with what stands in none, those that the picture shows, and what follows from stated numbers.
    fn taken<'b>(
        &'b self,
        (blocks, others): (Vec<Block<'b>>, Vec<&'b Finding>),
        drawn: Vec<Block<'b>>,
        follows: Vec<Follows>,
    ) -> Taken {
        let (survey, lang) = (self.survey, self.rendered.lang);
        let whole = Exhibited::of_blocks(survey, lang, blocks, others);
        let drawn = Exhibited::of_blocks(survey, lang, drawn, Vec::new());
        let follows = follows::grid(lang, follows);
        let further = lines::others(&whole).joined(follows.clone());
        let tables = Wide::joined(&self.title, lines::tables(&whole, &self.title)).into_iter();
        let mut tables: Vec<Wide> = tables.map(Wide::of_one_kind).collect();
        let mut numbers = lines::numbers(&whole).joined(follows);
        for (query, table) in &self.rendered.tables {
            let answer = Answer {
                survey,
                lang,
                query,
                table,
                chart: None,
            };
            let own = answer.numbers();
            numbers = numbers.joined(own.under(
                words(lang).take_heading,
                &Teller::new(survey, lang).title(table),
            ));
            tables.extend(answer.tables());
        }
        Taken {
            about: self.about(&whole, &drawn, &numbers),
            numbers,
            tables,
            others: match further.rows.is_empty() {
                true => Vec::new(),
                false => vec![Legible::of_lines(lang, outside(lang).others, &further)],
            },
        }
    }

    fn about(&self, whole: &Exhibited, drawn: &Exhibited, numbers: &Grid) -> About {
        let told = Told {
            title: self.title.clone(),
            base: whole.base(),
            headline: String::new(),
            note: self.note.clone(),
        };
        let grounds = Grounds {
            kinds: kinds(numbers, words(self.rendered.lang).evidence_label),
            sources: whole.sources(),
            drawn: false,
        };
        let chart = self.rendered.charts.get(self.index);
        let picture = chart.map(|chart| Told {
            title: chart.name().to_string(),
            base: drawn.base(),
            headline: String::new(),
            note: self.note.clone(),
        });
        let invented = self.survey.descriptor().invented.get(self.rendered.lang);
        let modelled = grounds.kinds.contains(&Evidence::Modelled);
        let modelled = match modelled {
            true => words(self.rendered.lang).take_modelled_caution,
            false => "",
        };
        let cautions = [invented, &self.caution, modelled].into_iter();
        let cautions = cautions.filter(|text| !text.is_empty());
        About {
            page: self.title.clone(),
            place: model::place(self.survey, self.place.clone(), &self.rendered.search),
            figure: None,
            cases: self.cases,
            cautions: cautions.map(str::to_string).collect(),
            picture: picture.unwrap_or_else(|| told.clone()),
            whole: told,
            grounds,
        }
    }
}

/// The kinds of evidence in a column.
fn kinds(numbers: &Grid, head: &str) -> Vec<Evidence> {
    let has = |kind: &Evidence| numbers.column(head).any(|cell| cell == kind.as_str());
    Evidence::ALL.into_iter().filter(has).collect()
}
