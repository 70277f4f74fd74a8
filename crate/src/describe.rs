//! Populations in words, and the sentence that sums up a figure.

use crate::stated::Stated;

use crate::codebook::{Codebook, Descriptor, Kind, MOST, Question, Reason, Uncounted, Why};
use crate::evidence::Evidence;
use crate::format;
use crate::lang::Lang;
use crate::letters::capital;
use crate::problem::{Action, Code, Expected, Problem, Wanted};
use crate::query::{Condition, Measure};
use crate::study::Study;
use crate::study::exhibit::{Block, Exhibit, Row};
use crate::study::figure::Chart;
use crate::study::finding::{Base, Finding, Value};
use crate::study::labels::{full_title, option_label};
use crate::tabulate::Band;
use crate::words::table::Headline;
use crate::words::{fill, quoted, words};

/// A population in words: `„Größenklasse“: „Kreise unter 150.000“; „Strategie“: „Ja“ oder „In Entwicklung“`. Empty where everyone is meant. Of
/// "not" it says whether those without an answer are among them: `„Strategie“: nicht „Ja“ (auch: „keine Angabe“)`.
pub fn population(survey: &Study, conditions: &[Condition], lang: Lang) -> String {
    let w = words(lang);
    let of = |c: &Condition| {
        let included = survey.included(c);
        let list = reasons(survey, &included, lang);
        let also = fill(w.also_unanswered, &[("reasons", &list)]);
        condition(survey, c, lang) + if included.is_empty() { "" } else { &also }
    };
    conditions.iter().map(of).collect::<Vec<_>>().join("; ")
}

/// Reasons for missing in words.
pub fn reasons(survey: &Study, reasons: &[Reason], lang: Lang) -> String {
    let book = survey.codebook();
    let labels = reasons.iter().map(|r| quoted(book.reason(*r, lang), lang));
    labels.collect::<Vec<_>>().join(", ")
}

/// A group in a column of groups: a class of size by its label alone, others as a [`population`]. Empty where everyone is meant.
pub fn group(survey: &Study, conditions: &[Condition], lang: Lang) -> String {
    let size = survey.descriptor().roles.size_question.as_deref();
    let class = match conditions {
        [one] if size == Some(&one.variable) && !one.negated && one.reasons.is_empty() => one,
        _ => return population(survey, conditions, lang),
    };
    let label = |code: &String| label(survey.codebook(), &class.variable, code, lang);
    let labels: Vec<String> = class.codes.iter().map(label).collect();
    labels.join(&format!(" {} ", words(lang).or))
}

/// One condition in words, as one respondent's answer meets it.
pub fn condition(survey: &Study, condition: &Condition, lang: Lang) -> String {
    let (title, told) = answered(survey, condition, lang);
    format!("{title}: {told}")
}

/// What a question is called in a sentence: `„Strategie“`; an item of a battery behind its name, `„Eigene Einschätzung“ („Infrastruktur“)`.
pub fn named(survey: &Study, id: &str, lang: Lang) -> String {
    let Some(question) = survey.codebook().question(id) else {
        return quoted(id, lang);
    };
    let own = quoted(question.title.get(lang), lang);
    let battery = question.battery.as_deref();
    let battery = battery.and_then(|id| survey.codebook().question(id));
    match battery {
        Some(battery) => format!("{} ({own})", quoted(battery.title.get(lang), lang)),
        None => own,
    }
}

/// What the blocks of an exhibit tell apart, each of its own: nothing where all are of one question, an item by itself where all are of one battery.
pub fn names(survey: &Study, blocks: &[Block], lang: Lang) -> Vec<Option<String>> {
    let all_share = |of: fn(&Block) -> Option<String>| {
        let first = blocks.first().and_then(of);
        first.is_some() && blocks.iter().all(|block| of(block) == first)
    };
    let one_question = all_share(|block| block.question.map(str::to_string));
    let one_battery = all_share(|block| block.battery.map(str::to_string));
    let name = |block: &Block| match block.question {
        _ if one_question || blocks.len() == 1 => None,
        Some(id) if !one_battery => Some(named(survey, id, lang)),
        _ => Some(quoted(&block.short, lang)),
    };
    blocks.iter().map(name).collect()
}

/// The question of a condition, and the answers that meet it.
fn answered(survey: &Study, condition: &Condition, lang: Lang) -> (String, String) {
    let w = words(lang);
    let book = survey.codebook();
    let title = book
        .question(&condition.variable)
        .map_or(condition.variable.clone(), |q| {
            full_title(survey, q).get(lang).to_string()
        });
    let title = quoted(&title, lang);
    let net = book
        .question(&condition.variable)
        .and_then(|q| q.nets.iter().find(|n| n.codes == condition.codes));
    if let Some(net) = net.filter(|_| !condition.negated && condition.reasons.is_empty()) {
        return (title, quoted(net.label.get(lang), lang));
    }
    let lacking: Vec<Reason> = condition.reasons.iter().map(|l| l.reason()).collect();
    let options = condition.codes.iter();
    let mut labels: Vec<String> = options
        .map(|c| label(book, &condition.variable, c, lang))
        .map(|label| quoted(&label, lang))
        .collect();
    let but = condition.negated && !labels.is_empty() && !lacking.is_empty();
    let without = match but {
        true => fill(
            w.without_unanswered,
            &[("reasons", &reasons(survey, &lacking, lang))],
        ),
        false => {
            labels.extend(lacking.iter().map(|r| quoted(book.reason(*r, lang), lang)));
            String::new()
        }
    };
    let told = match (condition.negated, labels.len()) {
        (false, _) => labels.join(&format!(" {} ", w.or)),
        (true, 0 | 1) => format!("{} {}", w.not, labels.concat()),
        (true, _) => format!("{} {}", w.neither, labels.join(&format!(" {} ", w.nor))),
    };
    (title, told + &without)
}

fn label(book: &Codebook, variable: &str, code: &str, lang: Lang) -> String {
    let answer = book
        .question(variable)
        .and_then(|q| q.answer(code))
        .map(|a| &a.label);
    answer.map_or_else(|| code.to_string(), |t| t.get(lang).to_string())
}

/// What a column counts, in one or two words.
pub fn measure(lang: Lang, measure: Measure) -> &'static str {
    let w = words(lang);
    match measure {
        Measure::Count => w.count,
        Measure::Mentions => w.mentions,
        Measure::First | Measure::Second | Measure::Third => w.rank_share,
        Measure::Top3 => w.top3,
        Measure::Mean => w.mean,
        Measure::Median => w.median,
        Measure::Percent => w.share,
    }
}

/// What is computed, as it stands behind a title.
pub fn measure_name(lang: Lang, measure: Measure) -> &'static str {
    let w = words(lang);
    match measure {
        Measure::First => w.first,
        Measure::Second => w.second,
        Measure::Third => w.third_rank,
        other => self::measure(lang, other),
    }
}

/// What a stated number is, in one or two words.
pub fn statistic(lang: Lang, value: &Value) -> &'static str {
    let w = words(lang);
    match value {
        Value::Share(_) => w.share,
        Value::Count(..) => w.count,
        Value::N(_) => w.cases,
        Value::NRange(..) => w.n_range_of_figure,
        Value::Rank(_) => w.rank,
        Value::Words(_) => w.statement,
    }
}

/// `Datenpaket name, Fassung 1.0, Lizenz CC0-1.0.`, as far as the package says.
pub fn package(package: &Descriptor, lang: Lang) -> String {
    let w = words(lang);
    let parts = [
        (w.data_name, &package.name),
        (w.data_version, &package.version),
        (w.data_licence, &package.licence),
    ];
    let told = parts.iter().filter(|(_, text)| !text.is_empty());
    let told: Vec<String> = told
        .map(|(template, text)| fill(template, &[("text", text)]))
        .collect();
    format!("{}.", told.join(", "))
}

/// Why a question has no table: it was answered in words of the respondents' own, or has more options than can be counted.
pub fn not_counted(survey: &Study, question: &Question, lang: Lang) -> String {
    let w = words(lang);
    let optioned = survey.codebook().optioned(question);
    let counts = [optioned.answers.len(), MOST];
    let [n, most] = counts.map(|n| format::count(n as u32, lang));
    let template = match optioned.kind {
        Kind::Text => w.text_not_counted,
        _ => w.options_not_counted,
    };
    let name = question.title.get(lang);
    fill(template, &[("name", name), ("n", &n), ("most", &most)])
}

/// Why a question is asked and not counted: as its package says, or because it has more options than can be; `None` of others.
pub fn absent(question: &Question, lang: Lang) -> Option<String> {
    let many = question.answers.len();
    match question.absent.is_empty() {
        true => (many > MOST).then(|| why_uncounted(&Why::Options(many), lang)),
        false => Some(question.absent.get(lang).to_string()),
    }
}

/// Why nothing counts a field, as a clause.
pub fn why_uncounted(why: &Why, lang: Lang) -> String {
    let w = words(lang);
    let count = |n: usize| format::count(n as u32, lang);
    let many = |template, n: &usize| fill(template, &[("n", &count(*n)), ("most", &count(MOST))]);
    match why {
        Why::Identifier => w.uncounted_identifier.to_string(),
        Why::Words => w.uncounted_words.to_string(),
        Why::Date => w.uncounted_date.to_string(),
        Why::Type(kind) => fill(w.uncounted_type, &[("name", kind)]),
        Why::Categories(n) => many(w.uncounted_categories, n),
        Why::Options(n) => many(w.uncounted_options, n),
        Why::Rank => w.uncounted_rank.to_string(),
        Why::NoColumn => w.uncounted_no_column.to_string(),
        Why::NoField => w.uncounted_no_field.to_string(),
    }
}

/// What keeps nothing from being read, and is good to know: a survey without rows, and the fields that nothing counts.
pub fn notes(survey: &Study) -> Vec<Problem> {
    let observed = survey.descriptor().evidence == Evidence::Observed;
    let empty = (observed && !survey.has_responses()).then(no_rows);
    let uncounted = survey.codebook().uncounted.iter().map(note);
    empty.into_iter().chain(uncounted).collect()
}

fn no_rows() -> Problem {
    Problem::lacking(Code::NoRows, Wanted::Rows).done(Action::Kept)
}

/// A field that nothing counts, for whoever reads problems: it keeps nothing from being read.
fn note(field: &Uncounted) -> Problem {
    let expected = Expected::Counted(field.why.clone());
    let problem = Problem::found(Code::Uncounted, &field.field, expected);
    problem.column(&field.field).done(Action::NotCounted)
}

/// A class of numbers: "20 bis unter 40"; of a single number that number.
pub fn band(band: Band, lang: Lang) -> String {
    let w = words(lang);
    let number = |value: f64| format::stepped(value, band.step, lang);
    let (from, to) = (number(band.from), number(band.to));
    match (band.from.is_finite(), band.to.is_finite()) {
        (true, true) if band.from == band.to => from,
        (true, true) => fill(w.band, &[("from", &from), ("to", &to)]),
        (true, false) => fill(w.band_open, &[("from", &from)]),
        (false, _) => fill(w.class_below, &[("to", &to)]),
    }
}

/// A piece of a sentence: words, a stated number, or a base.
#[derive(Clone, Debug)]
pub enum Phrase<'a> {
    /// Plain words.
    Words(String),
    /// A stated number.
    Number(&'a Finding),
    /// The number of cases of a stated number.
    Cases(Base),
}

/// One or two sentences that say what a figure or question page shows, with the base of what they tell. Numbers that the headline above them tells
/// are left out.
pub fn summary<'a>(
    survey: &'a Study,
    exhibit: &Exhibit,
    headline: Option<&Headline>,
    lang: Lang,
) -> Vec<Phrase<'a>> {
    let w = crate::words::of(survey, lang);
    if exhibit.chart == Some(Chart::Definition) {
        return vec![Phrase::Words(w.summary_definition.to_string())];
    }
    let blocks: Vec<(usize, &Block)> = exhibit
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, b)| !all_told(survey, b).is_empty())
        .collect();
    if blocks.is_empty() {
        let text = if exhibit.chart.is_none() {
            w.summary_groups_only
        } else {
            w.summary_none
        };
        return vec![Phrase::Words(text.to_string())];
    }
    if exhibit.chart == Some(Chart::Profile) {
        let blocks: Vec<&Block> = blocks.iter().map(|(_, block)| *block).collect();
        return profile_sentence(survey, &blocks, lang);
    }
    let names = names(survey, &exhibit.blocks, lang);
    let sentence = |(at, block): &(usize, &'_ Block)| {
        let headline = headline.filter(|h| h.block == *at);
        block_sentence(survey, block, (names[*at].as_deref(), headline), lang)
    };
    let sentences: Vec<Sentence> = blocks.iter().take(2).map(sentence).collect();
    let same = sentences
        .windows(2)
        .all(|pair| pair[0].bases == pair[1].bases && pair[0].mentions == pair[1].mentions);
    let mut parts = Vec::new();
    let last = sentences.len() - 1;
    for (i, mut sentence) in sentences.into_iter().enumerate() {
        parts.append(&mut sentence.parts);
        if !same || i == last {
            parts.extend(base_sentence(survey, &sentence, lang));
        }
    }
    parts
}

/// What is said of one block, and the bases of the numbers it names.
struct Sentence<'a> {
    parts: Vec<Phrase<'a>>,
    bases: Vec<Base>,
    /// Whether its numbers are shares of mentions.
    mentions: bool,
}

/// A headline and what is said below it, as one text.
pub fn below(headline: Option<&str>, summary: &str) -> String {
    match headline {
        Some(headline) => format!("{headline} {summary}").trim_end().to_string(),
        None => summary.to_string(),
    }
}

/// The summary as plain text, for descriptions read aloud.
pub fn plain(parts: &[Phrase], lang: Lang) -> String {
    let piece = |p: &Phrase| match p {
        Phrase::Words(text) => text.clone(),
        Phrase::Number(finding) => finding.display(lang),
        Phrase::Cases(base) => base.display(lang),
    };
    parts.iter().map(piece).collect()
}

/// The first number of a row in the kind that the block tells: shares where it prints any, else counts.
fn told<'a>(survey: &'a Study, block: &Block, row: &Row) -> Option<&'a Finding> {
    let is_share = |f: &&Finding| matches!(f.value, Value::Share(_));
    let shares = block.printed(survey).iter().any(is_share);
    let fits = |f: &&Finding| {
        if shares {
            is_share(f)
        } else {
            matches!(f.value, Value::Count(..))
        }
    };
    row.printed(survey).into_iter().find(fits)
}

/// The told numbers of a block, row by row.
fn all_told<'a>(survey: &'a Study, block: &Block) -> Vec<&'a Finding> {
    let rows = block.rows();
    let told = rows.iter().filter_map(|row| told(survey, block, row));
    told.collect()
}

fn size(finding: &Finding) -> f64 {
    match finding.value {
        Value::Share(share) => share.percent.to_f64(),
        Value::Count(n, _) => f64::from(n),
        _ => 0.0,
    }
}

/// A number and the labels of all rows that print it.
type Level<'a> = (Vec<String>, &'a Finding);

/// The numbers of the options (or of the nets), equal ones together, largest first. What was stated only as a bound cannot be ranked and comes last.
fn levels<'a>(survey: &'a Study, block: &Block, lang: Lang, nets: bool) -> Vec<Level<'a>> {
    let mut list: Vec<Level> = Vec::new();
    for row in block.rows().iter().filter(|r| nets == r.head.net) {
        let Some(finding) = told(survey, block, row) else {
            continue;
        };
        let label = quoted(&row.head.label, lang);
        match list
            .iter_mut()
            .find(|(_, f)| f.display(lang) == finding.display(lang))
        {
            Some((labels, _)) => labels.push(label),
            None => list.push((vec![label], finding)),
        }
    }
    let rank = |f: &Finding| (f.is_bound(), -size(f));
    crate::order::sort_by(&mut list, |a, b| rank(a.1) < rank(b.1));
    list
}

/// The numbers of a block that its headline, if it has one, does not tell, and of whom they are, behind the name of the block, if it needs one.
fn block_sentence<'a>(
    survey: &'a Study,
    block: &Block,
    (name, headline): (Option<&str>, Option<&Headline>),
    lang: Lang,
) -> Sentence<'a> {
    let mut parts = Vec::new();
    let grouped = block.columns().iter().any(|c| c.group().is_some());
    let untold = |finding: &Finding| headline.is_none_or(|h| !h.tells(&finding.display(lang)));
    let pieces = match grouped {
        true => grouped_pieces(survey, block, lang),
        false => plain_pieces(survey, block, &untold, lang),
    };
    let mut bases: Vec<Base> = Vec::new();
    for (_, finding) in &pieces {
        bases.extend((!bases.contains(&finding.base())).then_some(finding.base()));
    }
    let before = before(survey, block, (name, grouped), lang);
    let pieces = pieces.into_iter().filter(|(_, finding)| untold(finding));
    for (i, (text, finding)) in pieces.enumerate() {
        parts.push(Phrase::Words(match i {
            0 if before.is_empty() => format!("{} ", capitalised(&text)),
            0 => format!("{before}{text} "),
            _ => format!("; {text} "),
        }));
        parts.push(Phrase::Number(finding));
    }
    parts.extend((!parts.is_empty()).then(|| Phrase::Words(". ".to_string())));
    if !block.population.is_empty() {
        let name = name.filter(|_| parts.is_empty());
        let before = name.map_or(String::new(), |name| format!("{name}{}", words(lang).colon));
        let whom = before + &of_whom(survey, &block.population, lang);
        parts.push(Phrase::Words(whom));
    }
    let mentions = block
        .tables
        .iter()
        .all(|table| table.query.measure == Measure::Mentions);
    Sentence {
        parts,
        bases,
        mentions,
    }
}

/// What stands before the numbers of a block: its name, and of groups by what they are made. Empty where neither is needed.
fn before(
    survey: &Study,
    block: &Block,
    (name, grouped): (Option<&str>, bool),
    lang: Lang,
) -> String {
    let w = words(lang);
    let by = block
        .tables
        .first()
        .and_then(|table| table.query.by.first());
    let by = by.filter(|_| grouped).map(|id| {
        let by = named(survey, id, lang);
        fill(w.summary_by, &[("by", &by)])
    });
    let parts: Vec<&str> = name.into_iter().chain(by.as_deref()).collect();
    match parts.is_empty() {
        true => String::new(),
        false => format!("{}{}", capitalised(&parts.join(" ")), w.colon),
    }
}

/// Of whom the numbers of a block are, in a sentence.
fn of_whom(survey: &Study, conditions: &[Condition], lang: Lang) -> String {
    let w = words(lang);
    let one = |condition: &Condition| {
        let (_, told) = answered(survey, condition, lang);
        let title = named(survey, &condition.variable, lang);
        fill(w.summary_who, &[("title", &title), ("told", &told)])
    };
    let who: Vec<String> = conditions.iter().map(one).collect();
    let who = who.join(&format!(" {} ", w.and));
    let unit = survey.descriptor().unit.1.get(lang);
    fill(w.summary_group, &[("who", &who), ("unit", unit)])
}

/// The largest stated number, the next and the smallest. Nothing is called the most or the least: other answers may be unprinted. Nor is a number
/// called the next where the largest is told elsewhere.
fn plain_pieces<'a>(
    survey: &'a Study,
    block: &Block,
    untold: &dyn Fn(&Finding) -> bool,
    lang: Lang,
) -> Vec<(String, &'a Finding)> {
    let w = words(lang);
    let (options, nets) = (
        levels(survey, block, lang, false),
        levels(survey, block, lang, true),
    );
    let ranked = options.iter().filter(|(_, f)| !f.is_bound()).count(); // bounds stand last
    let piece = |template: &str, (labels, finding): &Level<'a>| {
        let each = if labels.len() > 1 { w.summary_each } else { "" };
        let label = and(labels, lang);
        (
            fill(template, &[("label", &label), ("each", each)]),
            *finding,
        )
    };
    let mut pieces: Vec<(String, &Finding)> =
        nets.iter().map(|n| piece(w.summary_net, n)).collect();
    let (ranked, bounds) = options.split_at(ranked);
    let places: Vec<&[Level]> = ranked
        .chunk_by(|a, b| size(a.1) == size(b.1)) // one number, stated in two ways
        .collect();
    let largest_told = places
        .first()
        .is_some_and(|place| !place.iter().any(|(_, finding)| untold(finding)));
    for (i, place) in places.iter().enumerate() {
        let first = match i {
            _ if places.len() == 1 && place.len() == 1 => w.summary_only,
            1 if places.len() > 2 && largest_told => w.summary_only,
            0 => w.summary_highest,
            1 if places.len() > 2 => w.summary_then,
            _ if i + 1 == places.len() => w.summary_lowest,
            _ => continue,
        };
        let templates = std::iter::once(first).chain(std::iter::repeat(w.summary_equal));
        pieces.extend(
            templates
                .zip(*place)
                .map(|(template, level)| piece(template, level)),
        );
    }
    pieces.extend(bounds.iter().map(|bound| piece(w.summary_only, bound)));
    pieces
}

/// `A, B und C`.
fn and(labels: &[String], lang: Lang) -> String {
    match labels.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {} {last}", first.join(", "), words(lang).and),
        None => String::new(),
    }
}

/// The first rows with a number, each number with its group.
fn grouped_pieces<'a>(survey: &'a Study, block: &Block, lang: Lang) -> Vec<(String, &'a Finding)> {
    let mut pieces = Vec::new();
    let columns = block.columns();
    let rows = block.rows();
    for row in rows.iter().filter(|r| r.is_printed()).take(2) {
        for (cell, column) in row.cells.iter().zip(&columns) {
            let group = column.group().unwrap_or_default();
            let stated = survey.stated_in(cell);
            pieces.extend(stated.first().map(|f| {
                (
                    fill(
                        words(lang).summary_in_group,
                        &[("label", &row.head.label), ("group", group)],
                    ),
                    *f,
                )
            }));
        }
    }
    pieces
}

/// How many shares a profile prints, and the answers to its first question with their base.
fn profile_sentence<'a>(survey: &'a Study, blocks: &[&Block], lang: Lang) -> Vec<Phrase<'a>> {
    let rows: Vec<&'a Finding> = blocks.iter().flat_map(|b| all_told(survey, b)).collect();
    let mut parts = vec![Phrase::Words(fill(
        words(lang).summary_profile,
        &[("n", &rows.len().to_string())],
    ))];
    let first = rows.first().and_then(|f| f.question.clone());
    let title = first
        .as_deref()
        .and_then(|id| survey.codebook().question(id))
        .map(|q| full_title(survey, q));
    let mut bases: Vec<Base> = Vec::new();
    for (i, finding) in rows.iter().filter(|f| f.question == first).enumerate() {
        bases.extend((!bases.contains(&finding.base())).then_some(finding.base()));
        let before = if i == 0 {
            let title = title.as_ref().map_or("", |t| t.get(lang));
            format!(" {}: ", quoted(title, lang))
        } else {
            "; ".to_string()
        };
        let label = option_label(survey, finding);
        let label = quoted(label.get(lang), lang);
        parts.push(Phrase::Words(format!("{before}{label} ")));
        parts.push(Phrase::Number(finding));
    }
    parts.push(Phrase::Words(". ".to_string()));
    let sentence = Sentence {
        parts: Vec::new(),
        bases,
        mentions: false,
    };
    parts.extend(base_sentence(survey, &sentence, lang));
    parts
}

pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |c| {
        std::iter::once(capital(c)).chain(chars).collect()
    })
}

/// The bases in words, each once. Of shares of mentions no base is known, only the stated number of cases.
fn base_sentence<'a>(survey: &Study, sentence: &Sentence, lang: Lang) -> Vec<Phrase<'a>> {
    let w = words(lang);
    let bases = sentence.bases.as_slice();
    let d = survey.descriptor();
    let unit = match bases {
        [Base::Known(1)] => d.unit.0.get(lang),
        _ => d.unit.1.get(lang),
    };
    let printed: Vec<Base> = bases
        .iter()
        .copied()
        .filter(|b| *b != Base::NotPrinted)
        .collect();
    if printed.is_empty() {
        let told = match sentence.mentions {
            true => w.base_of_mentions_unknown,
            false => w.base_not_printed,
        };
        return vec![Phrase::Words(format!("{} ", fill(told, &[("unit", unit)])))];
    }
    let (before, unit) = match sentence.mentions {
        true => (w.base_of_mentions, String::new()),
        false => (w.base_is, format!(" {unit}")),
    };
    let mut parts = vec![Phrase::Words(format!("{before} "))];
    for (i, base) in printed.iter().enumerate() {
        parts.extend((i > 0).then(|| Phrase::Words(format!(" {} ", w.or))));
        parts.push(Phrase::Cases(*base));
    }
    let partly = if printed.len() < bases.len() {
        w.base_partly
    } else {
        ""
    };
    parts.push(Phrase::Words(format!("{unit}{partly}. ")));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::{Codes, Numbers};

    fn samples() -> Vec<Vec<f64>> {
        vec![
            vec![-0.0, 0.0],
            vec![0.0, 0.3, 7.25],
            vec![-12.5, 3.0, 980.0],
            vec![1e-9, 2e-9, 7.5e-9],
            vec![1e300, 1.2e300, 9e300],
            vec![f64::MIN, f64::MAX],
            vec![5e-324, 1e-323],
            (0..5).map(|n| 9e15 + 2.0 * f64::from(n)).collect(),
            vec![1.0, 1.0 + f64::EPSILON, 1.0 + 9.0 * f64::EPSILON],
            vec![1_000_000.1, 1_000_000.2, 1_000_000.4],
            [vec![0.0004; 99], vec![0.0021]].concat(),
        ]
    }

    #[test]
    fn no_two_bands_read_alike() {
        for numbers in samples() {
            let mut codes = Codes::new(1);
            numbers.iter().for_each(|_| codes.push(0));
            let numbers = Numbers::new("n".to_string(), numbers, codes);
            let bands = numbers.bands();
            let mut labels: Vec<String> = bands.iter().map(|b| band(*b, Lang::De)).collect();
            labels.sort();
            labels.dedup();
            assert_eq!(labels.len(), bands.len(), "{labels:?}");
        }
    }
}
