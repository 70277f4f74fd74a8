//! An area of self-assessment: those who are well placed, all, and the rest where anything is known of them.

use super::{Follows, Shows, Taken, block};
use crate::decimal;
use crate::describe;
use crate::format;
use crate::lang::Lang;
use crate::stats::Share;
use crate::study::Study;
use crate::study::exhibit::{Block, Making};
use crate::study::finding::Base;
use crate::study::lookup::Lookup;
use crate::study::well_placed::{Line, Placed, counted, of_area};
use crate::views::Rendered;
use crate::words::table::Teller;
use crate::words::{fill, words};

/// All of an area; `None` where the survey has none such.
pub(super) fn taken(
    survey: &Study,
    rendered: &Rendered,
    index: usize,
    item: &str,
) -> Option<Taken> {
    let role = survey.descriptor().roles.well_placed.as_ref()?;
    let area = role.areas.iter().find(|a| a.item == item)?;
    let placed = of_area(survey, area)?;
    let rest = placed.knows_rest();
    let caution = role.caution.get(rendered.lang).to_string();
    let shows = Shows {
        survey,
        rendered,
        index,
        title: rendered.title.clone(),
        place: rendered.view.address(rendered.lang),
        cases: Base::NotPrinted,
        note: caution.clone(),
        caution,
    };
    let teller = Teller::new(survey, rendered.lang);
    let making = shows.making(&teller);
    let blocks = placed.lines().map(|l| line(making, rendered, l, rest));
    let drawn = placed.lists.get(index).map_or(&[][..], |l| &l.lines);
    let drawn = drawn.iter().map(|l| line(making, rendered, l, false));
    let others = placed.own.iter().chain(&placed.others).copied();
    Some(shows.taken(
        (blocks.collect(), others.collect()),
        drawn.collect(),
        follows(survey, rendered.lang, &placed),
    ))
}

fn line<'l>(making: Making<'l>, rendered: &Rendered, line: &Line, rest: bool) -> Block<'l> {
    let survey = making.survey;
    let [all, others] = line.others.clone();
    let forced = line.rest_forced.as_ref().filter(|_| line.rest.is_empty());
    let cell = Lookup {
        implied: line.rest.implied.or(forced),
        ..line.rest.clone()
    };
    let [placed, everyone] = [&line.placed, &line.all];
    let own = |cell, at: usize| super::counted(cell, rendered, survey, || line.modelled[at]);
    let groups = [
        (line.query.clone(), own(placed, 0)),
        (all, own(everyone, 1)),
    ];
    let groups = groups.into_iter().chain(rest.then_some((others, cell)));
    block(making, &line.query, &line.label, groups.collect())
}

/// The differences, and the counts that are certain with their intervals.
fn follows(survey: &Study, lang: Lang, placed: &Placed) -> Vec<Follows> {
    let differences = placed.lines().filter_map(|l| difference(survey, lang, l));
    let w = words(lang);
    let groups = |l: &Line| {
        [
            certain(survey, lang, l, (w.placed_group, &l.placed)),
            certain(survey, lang, l, (w.placed_all, &l.all)),
            certain(survey, lang, l, (w.placed_rest, &l.rest)),
        ]
    };
    let certain = placed.lines().flat_map(groups).flatten();
    differences.chain(certain).collect()
}

/// Those who are well placed less all.
fn difference(survey: &Study, lang: Lang, line: &Line) -> Option<Follows> {
    let w = words(lang);
    let difference = line.difference?;
    let measure = describe::measure_name(lang, line.query.measure);
    let groups = [("first", w.placed_group), ("second", w.placed_all)];
    let ids = [&line.placed, &line.all].map(|c| c.printed.first().map_or("", |f| f.id.as_str()));
    Some(Follows {
        row: line.full_label(survey).get(lang).to_string(),
        group: fill(w.take_less, &groups),
        measure: fill(w.take_difference, &[("measure", measure)]),
        value: decimal::plain(difference.points() / 100.0),
        source: w.take_from_published,
        qualifier: difference.qualifier.as_str(),
        note: ids.join(", "),
        ..Follows::default()
    })
}

/// The only count that gives a stated share of its base, and Wilson's interval.
fn certain(
    survey: &Study,
    lang: Lang,
    line: &Line,
    (group, cell): (&str, &Lookup),
) -> Option<Follows> {
    let tally = counted(survey, cell)?;
    let limits = Share::counted(tally.count.into(), tally.base.into())?.wilson();
    Some(Follows {
        row: line.full_label(survey).get(lang).to_string(),
        group: group.to_string(),
        measure: describe::measure_name(lang, line.query.measure).to_string(),
        value: format::fraction(tally.count, tally.base),
        counts: Some((tally.count, tally.base)),
        interval: Some([limits.lower, limits.upper].map(decimal::plain)),
        source: words(lang).take_from_published,
        note: cell.printed.first().map_or(String::new(), |f| f.id.clone()),
        ..Follows::default()
    })
}
