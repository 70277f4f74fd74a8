//! The sentence that sums an area up: the largest stated lead of those who are well placed, with both bases.

use crate::describe::Phrase;
use crate::page::link::Ctx;
use crate::study::finding::{Base, Finding};
use crate::study::well_placed::{Line, Placed};
use crate::words::study::{StudyWords, words};
use crate::words::{fill, quoted};

/// The sentence, in pieces.
pub fn summary<'a>(ctx: &Ctx<'a>, placed: &Placed<'a>) -> Vec<Phrase<'a>> {
    let w = words(ctx.lang);
    let lines: Vec<&Line> = placed.lines().collect();
    let leading = |l: &&&Line| l.ranked().is_some_and(|points| points > 0.0);
    let first = lines.iter().find(leading).or(lines.first());
    let told = first.and_then(|l| Some((l, *l.placed.printed.first()?)));
    let Some((line, number)) = told else {
        return vec![Phrase::Words(w.placed_none.to_string())];
    };
    let all = line.all.printed.first().copied();
    [
        opening(ctx, w, line, &as_far(&lines, line)),
        vec![Phrase::Number(number)],
        rest(w, number, all),
    ]
    .concat()
}

/// What the number is about.
fn opening<'a>(ctx: &Ctx, w: &StudyWords, line: &Line, others: &[&Line]) -> Vec<Phrase<'a>> {
    let leads = line.ranked().is_some_and(|points| points > 0.0);
    let template = match leads {
        true if others.is_empty() => w.placed_ahead,
        true => w.placed_ahead_equal,
        false => w.placed_first,
    };
    let name = |line: &Line| quoted(line.full_label(ctx.survey).get(ctx.lang), ctx.lang);
    let others: Vec<String> = others.iter().map(|line| name(line)).collect();
    let places = [("label", name(line)), ("others", others.join(", "))];
    let places = places
        .each_ref()
        .map(|(place, text)| (*place, text.as_str()));
    vec![Phrase::Words(fill(template, &places) + " ")]
}

/// The other lines whose lead is as large as that of one.
fn as_far<'l, 'a>(lines: &[&'l Line<'a>], line: &Line) -> Vec<&'l Line<'a>> {
    let equal = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let same = |other: &&&Line| {
        let both = other.ranked().zip(line.ranked());
        !std::ptr::eq(**other, line) && both.is_some_and(|(a, b)| equal(a, b))
    };
    lines.iter().filter(same).copied().collect()
}

/// The number of all, where there is one, and the bases.
fn rest<'a>(w: &StudyWords, number: &'a Finding, all: Option<&'a Finding>) -> Vec<Phrase<'a>> {
    let text = |words: &str| Phrase::Words(words.to_string());
    let mut parts = Vec::new();
    if let Some(all) = all {
        parts.extend([text(w.placed_against), text(" "), Phrase::Number(all)]);
    }
    let unknown = |f: &Finding| f.base() == Base::NotPrinted;
    if unknown(number) && all.is_none_or(unknown) {
        parts.push(text(w.placed_no_bases));
        return parts;
    }
    parts.extend([text(w.placed_bases), Phrase::Cases(number.base())]);
    if let Some(all) = all {
        parts.extend([text(w.placed_base_all), Phrase::Cases(all.base())]);
    }
    parts.push(text("."));
    parts
}
