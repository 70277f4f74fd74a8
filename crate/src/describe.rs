//! Populations and shares in words.

use crate::codebook::Codebook;
use crate::lang::Lang;
use crate::query::Condition;
use crate::study::Survey;
use crate::study::exhibit::{Block, Exhibit, full_title};
use crate::study::finding::{Base, Finding, Value};
use crate::texts::{fill, words};

/// A population in words: "Größenklasse: Kreise unter 150.000; Strategie: Ja oder In Entwicklung". Empty where everyone is meant.
pub fn population(survey: &Survey, conditions: &[Condition], lang: Lang) -> String {
    conditions.iter().map(|c| condition(survey, c, lang)).collect::<Vec<_>>().join("; ")
}

fn condition(survey: &Survey, condition: &Condition, lang: Lang) -> String {
    let w = words(lang);
    let book = survey.codebook();
    let title = book.question(&condition.variable).map_or(condition.variable.clone(), |q| full_title(survey, q).get(lang).to_string());
    let labels: Vec<String> = condition.codes.iter().map(|c| label(book, &condition.variable, c, lang)).collect();
    let not = if condition.negated { format!("{} ", w.not) } else { String::new() };
    format!("{title}: {not}{}", labels.join(&format!(" {} ", w.or)))
}

fn label(book: &Codebook, variable: &str, code: &str, lang: Lang) -> String {
    let answer = book.question(variable).and_then(|q| q.answer(code)).map(|a| &a.label);
    let label = answer.or_else(|| book.reason(code).map(|m| &m.label));
    label.map_or_else(|| code.to_string(), |t| t.get(lang).to_string())
}

/// A piece of a sentence: words, a printed number, or a base.
#[derive(Clone, Debug)]
pub enum Part<'a> {
    /// Plain words.
    Words(String),
    /// A printed number.
    Number(&'a Finding),
    /// The number of cases of a printed number.
    Cases(Base),
}

/// One or two sentences that say what a figure or question page shows, with the base.
pub fn summary<'a>(survey: &Survey, exhibit: &Exhibit<'a>, lang: Lang) -> Vec<Part<'a>> {
    let w = words(lang);
    let told: Vec<&Block> = exhibit.blocks.iter().filter(|b| b.rows.iter().any(|r| share(r).is_some())).collect();
    if told.is_empty() {
        return vec![Part::Words(w.summary_none.to_string())];
    }
    let mut parts = Vec::new();
    for block in told.iter().take(3) {
        parts.extend(block_sentence(survey, block, told.len() > 1 || exhibit.blocks.len() > 1, lang));
    }
    if told.len() > 3 {
        parts.push(Part::Words(w.summary_more.to_string()));
    }
    parts.extend(base_sentence(survey, &told, lang));
    parts
}

/// The summary as plain text, for descriptions read aloud.
pub fn plain(parts: &[Part], lang: Lang) -> String {
    let piece = |p: &Part| match p {
        Part::Words(text) => text.clone(),
        Part::Number(finding) => finding.display(lang),
        Part::Cases(base) => base.display(lang),
    };
    parts.iter().map(piece).collect()
}

type Told<'b, 'a> = (&'b str, &'a Finding, f64);

/// The first printed share of a row.
fn share<'a>(row: &crate::study::exhibit::Row<'a>) -> Option<&'a Finding> {
    row.cells.iter().flatten().copied().find(|f| matches!(f.value, Value::Share(_)))
}

fn ranked<'b, 'a>(block: &'b Block<'a>, lang: Lang, nets: bool) -> Vec<Told<'b, 'a>> {
    let value = |f: &Finding| f.share().map_or(0.0, |s| s.percent.to_f64());
    let rows = block.rows.iter().filter(|r| nets == r.net);
    let mut list: Vec<Told> = rows.filter_map(|r| share(r).map(|f| (r.label.get(lang), f, value(f)))).collect();
    list.sort_by(|a, b| b.2.total_cmp(&a.2));
    list
}

fn block_sentence<'a>(survey: &Survey, block: &Block<'a>, named: bool, lang: Lang) -> Vec<Part<'a>> {
    let w = words(lang);
    let mut parts = Vec::new();
    let who = population(survey, &block.population, lang);
    if named {
        parts.push(Part::Words(format!("{}: ", block.heading.get(lang))));
    }
    if !who.is_empty() {
        parts.push(Part::Words(format!("{} ", fill(w.summary_population, &[("who", &who)]))));
    }
    let (options, nets) = (ranked(block, lang, false), ranked(block, lang, true));
    let mut pieces: Vec<(String, &Told)> = Vec::new();
    if let Some(first) = options.first() {
        let lead = if options.len() == 1 { w.summary_only } else { w.summary_most };
        pieces.push((fill(lead, &[("label", first.0)]), first));
    }
    if options.len() > 2 {
        pieces.push((fill(w.summary_then, &[("label", options[1].0)]), &options[1]));
    }
    if let Some(last) = options.last().filter(|_| options.len() > 1) {
        pieces.push((fill(w.summary_least, &[("label", last.0)]), last));
    }
    pieces.extend(nets.iter().map(|n| (fill(w.summary_net, &[("label", n.0)]), n)));
    for (i, (text, told)) in pieces.iter().enumerate() {
        let text = if i == 0 { capitalised(text) } else { format!("; {text}") };
        parts.push(Part::Words(format!("{text} ")));
        parts.push(Part::Number(told.1));
    }
    parts.push(Part::Words(". ".to_string()));
    parts
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
}

/// The bases of everything told, each once.
fn base_sentence<'a>(survey: &Survey, blocks: &[&Block<'a>], lang: Lang) -> Vec<Part<'a>> {
    let w = words(lang);
    let mut bases: Vec<Base> = Vec::new();
    for finding in blocks.iter().flat_map(|b| &b.rows).filter_map(share) {
        let base = finding.base();
        bases.extend((!bases.contains(&base)).then_some(base));
    }
    let unit = survey.descriptor().unit.1.get(lang);
    if bases.iter().all(|b| *b == Base::NotPrinted) {
        return vec![Part::Words(fill(w.base_not_printed, &[("unit", unit)]))];
    }
    let mut parts = vec![Part::Words(format!("{} ", w.base_is))];
    for (i, base) in bases.iter().enumerate() {
        let before = if i > 0 { format!(" {} ", w.or) } else { String::new() };
        parts.push(Part::Words(before));
        parts.push(Part::Cases(*base));
    }
    parts.push(Part::Words(format!(" {unit}.")));
    parts
}
