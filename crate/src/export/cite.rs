//! Where an export comes from, in words.

use super::Export;
use crate::page;
use crate::study::exhibit::Row;
use crate::study::finding::{Base, Finding};
use crate::texts::{fill, words};

/// More bases than this are told as smallest and largest.
const LISTED_BASES: usize = 6;

/// The sentence on the model, base, evidence, source, remark, study, data version with licence, date, address: one line each.
pub(super) fn credits(export: &Export) -> Vec<String> {
    let (w, d) = (words(export.lang), export.survey.descriptor());
    let note = export.figure.map_or("", |f| f.note.get(export.lang));
    let study = d.study.get(export.lang);
    let lines = [
        warning(export),
        base(export),
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
    let figure = export.figure.map(|f| f.label(export.lang));
    let study = [d.study.get(export.lang).to_string()].into_iter();
    let study: Vec<String> = study.chain(figure).filter(|s| !s.is_empty()).collect();
    let (title, site) = (&export.rendered.title, d.title.get(export.lang));
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

/// How many respondents the drawn numbers are about: each printed base once, or the words for what is not known.
fn base(export: &Export) -> String {
    let w = words(export.lang);
    let drawn = export.drawn();
    let unit = export.survey.descriptor().unit.1.get(export.lang);
    let open = drawn.iter().any(|f| f.base() == Base::NotPrinted);
    let printed = printed_bases(&drawn);
    match (printed.as_slice(), open) {
        ([], true) => fill(w.base_not_printed, &[("unit", unit)]),
        ([], false) => String::new(),
        (bases, open) => {
            let partly = if open { w.base_partly } else { "" };
            format!("{} {} {unit}{partly}.", w.base_is, listed(export, bases))
        }
    }
}

fn printed_bases(drawn: &[&Finding]) -> Vec<Base> {
    let mut bases = Vec::new();
    for base in drawn.iter().map(|f| f.base()) {
        let fresh = base != Base::NotPrinted && !bases.contains(&base);
        bases.extend(fresh.then_some(base));
    }
    bases
}

fn listed(export: &Export, bases: &[Base]) -> String {
    let w = words(export.lang);
    let ends = |base: &Base| match base {
        Base::Known(n) => Some((*n, *n)),
        Base::Range(low, high) => Some((*low, *high)),
        Base::NotPrinted => None,
    };
    let all = || bases.iter().filter_map(ends);
    let span = (all().map(|e| e.0).min(), all().map(|e| e.1).max());
    if let (Some(low), Some(high)) = span
        && bases.len() > LISTED_BASES
    {
        let ends = [low, high].map(|n| Base::Known(n).display(export.lang));
        return fill(w.take_bases, &[("from", &ends[0]), ("to", &ends[1])]);
    }
    let texts: Vec<String> = bases.iter().map(|b| b.display(export.lang)).collect();
    match texts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {} {last}", first.join(", "), w.or),
        None => String::new(),
    }
}

/// What the drawn numbers rest on.
fn evidence(export: &Export) -> String {
    let printed = export
        .blocks
        .iter()
        .flat_map(|b| &b.rows)
        .any(Row::is_printed);
    let kinds = page::kinds(export.chart, printed);
    match kinds.is_empty() {
        true => words(export.lang).summary_none.to_string(),
        false => page::evidence_text(export.lang, &kinds),
    }
}

/// The sentence that must stand beside modelled numbers; empty beside others.
pub(super) fn warning(export: &Export) -> String {
    match page::has_modelled(export.chart) {
        true => words(export.lang).model_warning.to_string(),
        false => String::new(),
    }
}

/// The figure and every other place of a drawn number, and the number of cases printed with the figure.
fn source(export: &Export) -> String {
    let w = words(export.lang);
    let figure = export.figure.map(|f| f.label(export.lang));
    let mut places: Vec<String> = figure.into_iter().collect();
    for finding in export.drawn() {
        let place = finding.source.label(export.lang);
        if !places.iter().any(|p| p == place) {
            places.push(place.to_string());
        }
    }
    let n = export.figure.map_or(Base::NotPrinted, |f| f.n);
    let cases = match n {
        Base::NotPrinted => String::new(),
        n => format!(" {}{}{}.", w.printed_n, w.colon, n.display(export.lang)),
    };
    let from = places.join(", ");
    let line = format!("{}{}{from} {}{cases}", w.source, w.colon, w.of_study);
    unless_empty(from, line)
}
