//! Where an export comes from, in words.

use super::Export;
use super::about::Told;
use crate::evidence::Evidence;
use crate::page;
use crate::study::finding::Base;
use crate::texts::{fill, words};

/// That the survey is invented; empty where it is not. It stands before everything else.
pub(super) fn invented<'a>(export: &Export<'a>) -> &'a str {
    export.survey.descriptor().invented.get(export.lang)
}

/// The sentence on the model, base, evidence, source, remark, study, data version with licence, date, address: one line each. `told` are
/// the numbers that these lines stand beside.
pub(super) fn credits(export: &Export, told: &Told) -> Vec<String> {
    let (w, d) = (words(export.lang), export.survey.descriptor());
    let note = export.about.note.as_str();
    let study = d.study.get(export.lang);
    let lines = [
        warning(export, &told.kinds),
        told.base.clone(),
        evidence(export, &told.kinds),
        source(export, &told.sources),
        unless_empty(note, format!("{} {note}", w.note)),
        unless_empty(study, format!("{}{}{study}.", w.study, w.colon)),
        filled(export, w.take_data),
        unless_empty(export.occasion.date, filled(export, w.take_as_of)),
        export.address().unwrap_or_default(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// The picture as a source: study, figure, page, address, data version, date, and what must not be left out.
pub(super) fn citation(export: &Export) -> String {
    let (w, d) = (words(export.lang), export.survey.descriptor());
    let study = [d.study.get(export.lang).to_string()].into_iter();
    let study = study.chain(export.about.figure.clone());
    let study: Vec<String> = study.filter(|s| !s.is_empty()).collect();
    let (title, site) = (&export.about.page, d.title.get(export.lang));
    let page = format!("{}{title} – {site}{}", w.open_quote, w.close_quote);
    let parts = [
        unless_empty(study.join(""), format!("{}.", study.join(", "))),
        fill(w.cite_in, &[("page", &page)]),
        filled(export, w.take_data),
        export.address().unwrap_or_default(),
        filled(export, w.cite_date),
    ];
    let parts = parts.into_iter().chain(export.about.cautions.clone());
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

/// A text about the data package and the day.
fn filled(export: &Export, template: &str) -> String {
    let d = export.survey.descriptor();
    let places = [
        ("name", d.name.as_str()),
        ("version", d.version.as_str()),
        ("licence", d.licence.as_str()),
        ("date", export.occasion.date),
    ];
    fill(template, &places)
}

/// What numbers rest on, in words.
fn evidence(export: &Export, kinds: &[Evidence]) -> String {
    match kinds {
        [] => words(export.lang).summary_none.to_string(),
        kinds => page::evidence_text(export.lang, kinds),
    }
}

/// The sentence that must stand beside modelled numbers; empty beside others.
fn warning(export: &Export, kinds: &[Evidence]) -> String {
    match kinds.contains(&Evidence::Modelled) {
        true => words(export.lang).model_warning.to_string(),
        false => String::new(),
    }
}

/// Where the shown numbers were printed, and the number of cases printed with the figure.
fn source(export: &Export, places: &[String]) -> String {
    let w = words(export.lang);
    let cases = match export.about.cases {
        Base::NotPrinted => String::new(),
        n => format!(" {}{}{}.", w.printed_n, w.colon, n.display(export.lang)),
    };
    let from = places.join(", ");
    let line = format!("{}{}{from} {}{cases}", w.source, w.colon, w.of_study);
    unless_empty(from, line)
}
