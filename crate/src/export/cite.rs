//! Where an export comes from, in words.

use super::Export;
use crate::evidence::Evidence;
use crate::page;
use crate::study::finding::Base;
use crate::texts::{fill, words};

/// What must not be overlooked, base, evidence, source, remark, study, data version with licence, date, address: one line each.
pub(super) fn credits(export: &Export) -> Vec<String> {
    let (w, d) = (words(export.lang), export.survey.descriptor());
    let note = export.about.note.as_str();
    let study = d.study.get(export.lang);
    let lines = [
        d.invented.get(export.lang).to_string(),
        warning(export),
        export.about.base.clone(),
        evidence(export),
        source(export),
        unless_empty(note, format!("{} {note}", w.note)),
        unless_empty(study, format!("{}{}{study}.", w.study, w.colon)),
        filled(export, w.take_data),
        filled(export, w.take_as_of),
        export.address().unwrap_or_default(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// The picture as a source: study, figure, page, address, data version, date.
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
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
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

/// What the shown numbers rest on.
fn evidence(export: &Export) -> String {
    match export.about.kinds.as_slice() {
        [] => words(export.lang).summary_none.to_string(),
        kinds => page::evidence_text(export.lang, kinds),
    }
}

/// The sentence that must stand beside modelled numbers; empty beside others.
fn warning(export: &Export) -> String {
    match export.about.kinds.contains(&Evidence::Modelled) {
        true => words(export.lang).model_warning.to_string(),
        false => String::new(),
    }
}

/// Where the shown numbers were printed, and the number of cases printed with the figure.
fn source(export: &Export) -> String {
    let w = words(export.lang);
    let cases = match export.about.cases {
        Base::NotPrinted => String::new(),
        n => format!(" {}{}{}.", w.printed_n, w.colon, n.display(export.lang)),
    };
    let from = export.about.sources.join(", ");
    let line = format!("{}{}{from} {}{cases}", w.source, w.colon, w.of_study);
    unless_empty(from, line)
}
