//! Where an export comes from, in words.

use crate::stated::Stated;

use super::about::{Grounds, Told};
use super::{Export, date};
use crate::describe;
use crate::evidence::Evidence;
use crate::page::model::evidence_text;
use crate::study::finding::Base;
use crate::words::{self, fill, quoted_whole};

/// That the survey is invented; empty where it is not. It stands before everything else.
pub(super) fn invented<'a>(export: &Export<'a>) -> &'a str {
    export.survey.descriptor().invented.get(export.lang)
}

/// How many respondents the numbers are about, and when they answered: one line each.
pub(super) fn head(export: &Export, told: &Told) -> Vec<String> {
    filled_lines([told.base.clone(), period(export)])
}

/// The sentence that must stand beside modelled numbers; empty beside others.
pub(super) fn warning(export: &Export, grounds: &Grounds) -> &'static str {
    let w = words::of(export.survey, export.lang);
    match grounds.kinds.contains(&Evidence::Modelled) {
        true if grounds.drawn => w.model_warning,
        true => w.model_caution,
        false => "",
    }
}

/// Evidence, source, remark, study, data version with licence, day of the download, address: one line each.
pub(super) fn credits(export: &Export, told: &Told, grounds: &Grounds) -> Vec<String> {
    let (w, d) = (
        words::of(export.survey, export.lang),
        export.survey.descriptor(),
    );
    let note = told.note.as_str();
    let study = d.study.get(export.lang);
    let further = filled_lines([
        unless_empty(note, format!("{} {note}", w.note)),
        unless_empty(study, format!("{}{}{study}.", w.study, w.colon)),
        describe::package(d, export.lang),
        unless_empty(export.occasion.date, filled(export, w.take_downloaded)),
        export.address().unwrap_or_default(),
    ]);
    let rests = rests(export, grounds).into_iter();
    rests.chain(further).collect()
}

/// What numbers rest on, and where they were stated: one line each.
pub(super) fn rests(export: &Export, grounds: &Grounds) -> Vec<String> {
    filled_lines([evidence(export, grounds), source(export, grounds)])
}

fn filled_lines<const N: usize>(lines: [String; N]) -> Vec<String> {
    let lines = lines.into_iter();
    lines.filter(|line| !line.is_empty()).collect()
}

/// When the survey was made, as its package says it; empty where it does not.
fn period(export: &Export) -> String {
    let period = export
        .survey
        .descriptor()
        .participants
        .period
        .get(export.lang);
    let told = fill(
        words::of(export.survey, export.lang).take_period,
        &[("period", period)],
    );
    unless_empty(period, told)
}

/// The picture as a source: study, figure, page, address, data version, date, and what must not be left out.
pub(super) fn citation(export: &Export) -> String {
    let (w, d) = (
        words::of(export.survey, export.lang),
        export.survey.descriptor(),
    );
    let study = [d.study.get(export.lang).to_string()].into_iter();
    let study = study.chain(export.about.figure.clone());
    let study: Vec<String> = study.filter(|s| !s.is_empty()).collect();
    let (title, site) = (&export.about.page, d.title.get(export.lang));
    let page = quoted_whole(&format!("{title} – {site}"), export.lang);
    let parts = [
        unless_empty(study.join(""), format!("{}.", study.join(", "))),
        period(export),
        fill(w.cite_in, &[("page", &page)]),
        describe::package(d, export.lang),
        export.address().unwrap_or_default(),
        unless_empty(export.occasion.date, filled(export, w.cite_date)),
    ];
    let parts = parts.into_iter().chain(export.about.cautions.clone());
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// What comes out as a sentence for a text: with title, base, year and source, and what must not be left out.
pub(super) fn sentence(export: &Export) -> String {
    let (w, about) = (words::of(export.survey, export.lang), &export.about);
    let told = &about.picture;
    let study = export.survey.descriptor().study.get(export.lang);
    let parts = [
        format!("{}{}", told.title, w.colon.trim_end()),
        told.headline.clone(),
        told.base.clone(),
        period(export),
        source(export, &about.grounds),
        unless_empty(study, format!("{}{}{study}.", w.study, w.colon)),
        warning(export, &about.grounds).to_string(),
        export.address().unwrap_or_default(),
    ];
    let parts = parts.into_iter().chain(about.cautions.clone());
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn unless_empty(text: impl AsRef<str>, line: String) -> String {
    if text.as_ref().is_empty() {
        String::new()
    } else {
        line
    }
}

/// A text about the day.
fn filled(export: &Export, template: &str) -> String {
    let date = date::in_words(export.occasion.date, export.lang);
    fill(template, &[("date", &date)])
}

/// What numbers rest on, in words.
fn evidence(export: &Export, grounds: &Grounds) -> String {
    match grounds.kinds.as_slice() {
        [] => words::of(export.survey, export.lang)
            .summary_none
            .to_string(),
        kinds => evidence_text(export.lang, kinds, grounds.drawn),
    }
}

/// Where the shown numbers were stated, and the number of cases stated with the figure.
fn source(export: &Export, grounds: &Grounds) -> String {
    let w = words::of(export.survey, export.lang);
    let label = match grounds.kinds.contains(&Evidence::Modelled) {
        true => w.source_of_stated,
        false => w.source,
    };
    let cases = match export.about.cases {
        Base::NotPrinted => String::new(),
        n => format!(" {}{}{}.", w.printed_n, w.colon, n.display(export.lang)),
    };
    let from = grounds.sources.join(", ");
    let line = format!("{label}{}{from} {}{cases}", w.colon, w.of_study);
    unless_empty(from, line)
}
