//! Labels as they are shown: on one line, never empty, and no two alike where one of them is chosen.

use super::look::{clean, shortened};
use super::own_words::own_columns;
use super::{Answer, Codebook, Kind, Net, Question};
use crate::lang::Text;
use std::collections::BTreeMap;

/// A thing with a code and a label.
type Labelled<'a> = (String, &'a mut Text);

/// Puts every label on one line, gives one that says nothing its code, and tells those apart that are alike.
pub(super) fn settle(book: &mut Codebook) {
    for question in &mut book.questions {
        one_line(&question.id, &mut question.title);
        let answers = question.answers.iter_mut().map(|a| (&a.code, &mut a.label));
        let nets = question.nets.iter_mut().map(|n| (&n.code, &mut n.label));
        let sorts = question.sorts.iter_mut().map(|s| (&s.code, &mut s.label));
        answers
            .chain(nets)
            .chain(sorts)
            .for_each(|(code, label)| one_line(code, label));
    }
    for answer in book.questions.iter_mut().flat_map(|q| &mut q.answers) {
        let short = [&mut answer.short.de, &mut answer.short.en];
        short.into_iter().for_each(|text| *text = clean(text));
    }
    let sections = book.sections.iter_mut();
    sections.for_each(|s| one_line(&s.id, &mut s.title));
    let weights = book.weights.iter_mut();
    weights.for_each(|w| one_line(&w.id, &mut w.title));
    let missing = book.missing.iter_mut();
    missing.for_each(|m| one_line(m.reason.word(), &mut m.label));
    tell_apart(book);
}

fn one_line(code: &str, label: &mut Text) {
    for text in [&mut label.de, &mut label.en] {
        *text = clean(text);
        if text.is_empty() {
            *text = code.to_string();
        }
    }
}

/// Appends its code to each label that several things have: questions of the survey, items of a battery, options and sums of a question, sections,
/// weights.
fn tell_apart(book: &mut Codebook) {
    let own = |q: &&mut Question| q.battery.is_none();
    let titles = book.questions.iter_mut().filter(own);
    apart(titles.map(|q| (q.id.clone(), &mut q.title)).collect());
    let batteries = book.questions.iter().filter(|q| q.kind == Kind::Battery);
    for battery in batteries.map(|q| q.id.clone()).collect::<Vec<_>>() {
        items(book, &battery);
    }
    let reasons = book.missing.iter().map(|m| m.label.clone());
    let lacking: Vec<Text> = reasons.chain(own_columns()).collect();
    for question in &mut book.questions {
        options(&mut question.answers, &mut question.nets, &lacking);
        let short = question.answers.iter_mut().filter(|a| !a.short.is_empty());
        apart(short.map(|a| (a.code.clone(), &mut a.short)).collect());
    }
    let sections = book.sections.iter_mut();
    apart(sections.map(|s| (s.id.clone(), &mut s.title)).collect());
    let weights = book.weights.iter_mut();
    apart(weights.map(|w| (w.id.clone(), &mut w.title)).collect());
}

fn items(book: &mut Codebook, battery: &str) {
    let within = |q: &&mut Question| q.battery.as_deref() == Some(battery);
    let code = |id: &str| {
        id.trim_start_matches(battery)
            .trim_start_matches('.')
            .to_string()
    };
    let items = book.questions.iter_mut().filter(within);
    apart(items.map(|q| (code(&q.id), &mut q.title)).collect());
}

/// An option that has the label of a reason for missing, or of a column that tables have of their own, has its code, too.
fn options(answers: &mut [Answer], nets: &mut [Net], lacking: &[Text]) {
    let mut lacking = lacking.to_vec();
    let reasons = lacking.iter_mut().map(|label| (String::new(), label));
    let answers = answers.iter_mut().map(|a| (a.code.clone(), &mut a.label));
    let nets = nets.iter_mut().map(|n| (n.code.clone(), &mut n.label));
    apart(answers.chain(nets).chain(reasons).collect());
}

/// In each language by itself; alike is what sentences show alike. Where a label with its code is one that another has, the code is appended again.
fn apart(mut list: Vec<Labelled>) {
    let side: [fn(&mut Text) -> &mut String; 2] = [|t| &mut t.de, |t| &mut t.en];
    for of in side {
        let look = look(
            list.iter_mut()
                .any(|(_, label)| of(label).contains(is_mark)),
        );
        for _ in 0..list.len() {
            let mut times: BTreeMap<String, usize> = BTreeMap::new();
            for (_, label) in &mut list {
                *times.entry(look(of(label))).or_default() += 1;
            }
            let mut changed = false;
            for (code, label) in &mut list {
                let label = of(label);
                if times[&look(label)] > 1 && !code.is_empty() {
                    *label += &format!(" ({code})");
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
    }
}

/// What a label looks like. `É` is one character or an `E` with a mark behind it: among labels with such marks any letter beyond ASCII looks like any
/// other, which gives some a code that they could do without, and needs no table of Unicode.
fn look(marked: bool) -> fn(&str) -> String {
    match marked {
        true => |label| unaccented(&shortened(label)),
        false => shortened,
    }
}

fn unaccented(label: &str) -> String {
    let mut plain: Vec<char> = Vec::new();
    for c in label.chars() {
        match c {
            _ if !is_mark(c) => plain.push(if c.is_ascii() { c } else { 'Ø' }),
            _ => plain.last_mut().into_iter().for_each(|last| *last = 'Ø'),
        }
    }
    plain.into_iter().collect()
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(labels: &[(&str, &str)]) -> Vec<String> {
        let mut texts: Vec<Text> = labels.iter().map(|(_, label)| Text::same(*label)).collect();
        let codes = labels.iter().map(|(code, _)| code.to_string());
        apart(codes.zip(&mut texts).collect());
        texts.into_iter().map(|t| t.en).collect()
    }

    #[test]
    fn only_labels_that_clash_have_their_code() {
        let options = [("x", "Sonstiges"), ("y", "Ja"), ("z", "Sonstiges")];
        assert_eq!(told(&options), ["Sonstiges (x)", "Ja", "Sonstiges (z)"]);
        assert_eq!(told(&[("x", "A"), ("y", "B")]), ["A", "B"]);
    }

    #[test]
    fn a_letter_with_a_mark_behind_it_looks_like_the_one_character() {
        let same = [("x", "\u{c9}cole"), ("y", "E\u{301}cole"), ("z", "Ecole")];
        let told = told(&same);
        assert_eq!(told, ["\u{c9}cole (x)", "E\u{301}cole (y)", "Ecole"]);
    }

    #[test]
    fn a_label_that_looks_like_one_with_a_code_is_told_apart_too() {
        let mut labels = told(&[("x", "A"), ("z", "A"), ("w", "A (x)")]);
        labels.dedup();
        assert_eq!(labels.len(), 3, "{labels:?}");
    }
}
