//! Where the numbers of respondents are written: once where they are the same for all numbers, else behind the name of what they
//! hold for; and the sign of numbers of few.

use super::super::input::{Axis, Chart, Form};
use super::super::marks::{Block, CaseSize, Cases, Mark, Row};
use super::is_stack;
use crate::Support;

/// Stands behind every number of few respondents, and behind their number.
pub(super) const SIGN: &str = "*";

/// A chart whose names and numbers say how many respondents they are about.
pub(super) struct Told {
    pub chart: Chart,
    /// The number of respondents that holds for all numbers; empty: they differ, or none is known.
    pub whole: String,
    /// Whether each cell says its own.
    pub each: bool,
    /// Whether any number of few is drawn with its sign.
    pub signed: bool,
}

/// Writes the numbers of respondents into a chart.
pub(super) fn written(chart: &Chart) -> Told {
    let whole = common(chart.numbers());
    let mut told = Told {
        chart: chart.clone(),
        each: false,
        signed: false,
        whole: whole.clone().unwrap_or_default(),
    };
    let (form, axis) = (chart.form, chart.axis);
    if form == Form::Options {
        return told;
    }
    for block in &mut told.chart.blocks {
        told.signed |= sign(block, form, axis);
        if whole.is_none() {
            told.each |= place(block, form, axis);
        }
    }
    told
}

/// The number as written, with the sign of few.
fn text(cases: &Cases) -> String {
    match cases.size {
        CaseSize::Few if !cases.text.is_empty() => format!("{}\u{a0}{SIGN}", cases.text),
        _ => cases.text.clone(),
    }
}

/// What all these numbers are about, where modelled ones agree among themselves and so do the others; `None` where they do not.
fn common<'a>(numbers: impl Iterator<Item = &'a Mark>) -> Option<String> {
    let mut known: [Option<&Cases>; 2] = [None, None];
    for mark in numbers {
        let kind = &mut known[usize::from(mark.support == Some(Support::Modelled))];
        if kind
            .replace(&mark.cases)
            .is_some_and(|before| *before != mark.cases)
        {
            return None;
        }
    }
    Some(listed(known.into_iter().flatten()))
}

/// Each number of respondents once.
fn listed<'a>(cases: impl Iterator<Item = &'a Cases>) -> String {
    let mut texts: Vec<String> = Vec::new();
    for text in cases.map(text) {
        if !text.is_empty() && !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts.join("; ")
}

/// Puts the sign behind the numbers of few; the parts of a stack have it behind their common number of respondents. Whether any was put.
fn sign(block: &mut Block, form: Form, axis: Axis) -> bool {
    let mut signed = false;
    for row in &mut block.rows {
        let stack = is_stack(form, row);
        let few =
            |mark: &&mut Mark| mark.cases.size == CaseSize::Few && mark.drawn_on(axis).is_some();
        for mark in row.marks.iter_mut().filter(few) {
            signed |= !stack || !mark.cases.text.is_empty();
            if !stack {
                mark.text += &format!("\u{a0}{SIGN}");
            }
        }
    }
    signed
}

/// Writes the numbers of a block behind its heading, its rows or its series. Where they hold for single numbers alone, bars and dots have
/// them behind these; whether cells must say them.
fn place(block: &mut Block, form: Form, axis: Axis) -> bool {
    let whole = common(drawn(block.marks(), axis));
    if let (Some(text), Some(heading)) = (whole, block.heading.as_mut()) {
        append(heading, &text);
        return false;
    }
    let alike = |row: &Row| is_stack(form, row) || common(drawn(row.marks.iter(), axis)).is_some();
    let named = series(block, form, axis);
    let by_row = match form {
        Form::Tiles => false,
        Form::Dumbbell => named.is_none(), // there is no room behind a number
        _ => block.rows.iter().all(alike),
    };
    for row in block
        .rows
        .iter_mut()
        .filter(|row| by_row || is_stack(form, row))
    {
        let text = listed(drawn(row.marks.iter(), axis).map(|mark| &mark.cases));
        append(&mut row.label, &text);
    }
    match named {
        _ if by_row => false,
        Some(texts) => name_series(block, form, &texts),
        None if matches!(form, Form::Heat | Form::Tiles) => true,
        None => name_each(block, form, axis),
    }
}

fn drawn<'a>(marks: impl Iterator<Item = &'a Mark>, axis: Axis) -> impl Iterator<Item = &'a Mark> {
    marks.filter(move |mark| mark.drawn_on(axis).is_some())
}

fn lanes(block: &mut Block, form: Form) -> impl Iterator<Item = &mut Row> {
    block
        .rows
        .iter_mut()
        .filter(move |row| !is_stack(form, row))
}

fn name_series(block: &mut Block, form: Form, texts: &[String]) -> bool {
    let names = block.series.iter_mut().zip(texts);
    names.for_each(|(name, text)| append(name, text));
    for row in lanes(block, form) {
        let marks = row.marks.iter_mut().zip(texts);
        marks
            .filter(|(mark, _)| !mark.label.is_empty())
            .for_each(|(mark, text)| append(&mut mark.label, text));
    }
    false
}

fn name_each(block: &mut Block, form: Form, axis: Axis) -> bool {
    for mark in lanes(block, form).flat_map(|row| &mut row.marks) {
        if mark.drawn_on(axis).is_some() {
            let own = text(&mark.cases);
            append(&mut mark.text, &own);
        }
    }
    false
}

/// The number of respondents of each series; `None` where one has several, or where there is one series, of which the rows tell more.
fn series(block: &Block, form: Form, axis: Axis) -> Option<Vec<String>> {
    let lanes = || block.rows.iter().filter(|row| !is_stack(form, row));
    let columns = lanes()
        .map(|row| row.marks.len())
        .max()
        .filter(|n| *n > 1)?;
    let of = |column: usize| {
        let marks = lanes().filter_map(|row| row.marks.get(column));
        common(drawn(marks, axis))
    };
    (0..columns).map(of).collect()
}

/// `Städte (n = 52)`.
fn append(name: &mut String, text: &str) {
    match (name.is_empty(), text.is_empty()) {
        (_, true) => {}
        (true, false) => text.clone_into(name),
        (false, false) => *name += &format!(" ({text})"),
    }
}
