//! The profile of a class: the class, everyone, another class.

use super::{Follows, Shows, Taken, block, counted};
use crate::address::beside::code_beside;
use crate::describe;
use crate::lang::Lang;
use crate::page::class::class_label;
use crate::query::encode;
use crate::study::Study;
use crate::study::exhibit::{Block, Making};
use crate::study::finding::Base;
use crate::study::labels::option_label;
use crate::study::profile::{self, Apart, Exact, Line, Profile, TOLD};
use crate::views::Rendered;
use crate::words::table::Teller;
use crate::words::{self, fill, words};
use std::cmp::Ordering;

/// All of a class, and of the one beside it.
pub(super) fn taken(survey: &Study, rendered: &Rendered, index: usize, code: &str) -> Taken {
    let beside = code_beside(survey, code, &rendered.search);
    let profile = Profile::of(survey, code, beside);
    let apart = profile.apart();
    let shows = shows(survey, rendered, index, (code, beside));
    let teller = Teller::new(survey, rendered.lang);
    let making = shows.making(&teller);
    let blocks = profile
        .lines
        .iter()
        .map(|l| line(making, rendered, l, beside));
    let drawn = apart
        .iter()
        .take(TOLD)
        .map(|a| line(making, rendered, a.line, beside));
    let follows = apart
        .iter()
        .map(|a| difference(survey, rendered.lang, code, a));
    shows.taken(
        (blocks.collect(), profile.others.clone()),
        drawn.collect(),
        follows.collect(),
    )
}

fn shows<'a>(
    survey: &'a Study,
    rendered: &'a Rendered,
    index: usize,
    (code, beside): (&str, Option<&str>),
) -> Shows<'a> {
    let w = words::of(survey, rendered.lang);
    let place = rendered.view.address(rendered.lang);
    let (title, place) = match beside {
        Some(other) => (
            format!(
                "{}; {}{}{}",
                rendered.title,
                w.profile_beside,
                w.colon,
                label(survey, rendered.lang, other)
            ),
            format!("{place}?beside={}", encode(other)),
        ),
        None => (rendered.title.clone(), place),
    };
    let figure = profile::figure(survey, code);
    let cases = figure.map_or(Base::NotPrinted, |f| f.n);
    let small = cases.known().is_some_and(crate::table::is_small);
    let small = small.then(|| format!("{} {}", w.profile_small, w.profile_small_text));
    let note = figure.map(|f| f.note.get(rendered.lang).to_string());
    let notes = note
        .into_iter()
        .chain(small)
        .filter(|text| !text.is_empty());
    Shows {
        survey,
        rendered,
        index,
        title,
        place,
        cases,
        note: notes.collect::<Vec<_>>().join(" "),
        caution: String::new(),
    }
}

fn label<'a>(survey: &'a Study, lang: Lang, code: &'a str) -> &'a str {
    class_label(survey, lang, code)
}

fn line<'a>(
    making: Making<'a>,
    rendered: &Rendered,
    line: &Line,
    beside: Option<&str>,
) -> Block<'a> {
    let survey = making.survey;
    let size = survey.descriptor().roles.size_question.as_deref();
    let size = size.unwrap_or("");
    let own = (line.query.clone(), line.own.clone());
    let all = (line.query_of(size, None), line.all.clone());
    let other = beside.map(|code| line.query_of(size, Some(code)));
    let other = other.zip(line.beside.clone());
    let finding = line.own.printed.first();
    let label = finding.map_or(line.label.clone(), |f| option_label(survey, f));
    let groups = [own, all].into_iter().chain(other);
    let groups = groups.map(|(query, cell)| {
        let tally = || survey.tally(&query, &line.option);
        let cell = counted(&cell, rendered, survey, tally);
        (query, cell)
    });
    block(making, &line.query, &label, groups.collect())
}

/// The class less everyone.
fn difference(survey: &Study, lang: Lang, code: &str, apart: &Apart) -> Follows {
    let w = words(lang);
    let minus = if apart.points.0 == Ordering::Less {
        "-"
    } else {
        ""
    };
    let measure = describe::measure_name(lang, apart.line.query.measure);
    let groups = [
        ("first", label(survey, lang, code)),
        ("second", w.profile_everyone),
    ];
    let both = [apart.own, apart.all];
    let printed = both.iter().all(|e| matches!(e, Exact::Printed(..)));
    let ids = both.iter().filter_map(|e| match e {
        Exact::Printed(finding, _) => Some(finding.id.as_str()),
        Exact::Implied(..) => None,
    });
    Follows {
        row: apart.line.label.get(lang).to_string(),
        group: fill(w.take_less, &groups),
        measure: fill(w.take_difference, &[("measure", measure)]),
        value: format!("{minus}{}", apart.points.1.hundredth()),
        source: if printed {
            w.take_from_published
        } else {
            w.take_from_implied
        },
        note: ids.collect::<Vec<_>>().join(", "),
        ..Follows::default()
    }
}
