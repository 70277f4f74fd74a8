//! The finding as a headline: one sentence in plain words with its numbers. It states, and sets beside each other only what bears a comparison.
//!
//! Its numbers are stated or observed, never modelled or bounded. Groups are set beside each other where both bases are 30 or more and
//! Newcombe's interval of the difference of their shares does not hold 0 (of means: where their intervals do not meet), and no test that the table carries
//! says that such differences are common where there is no relation: of many pairs the furthest apart differ by chance alone.

use super::levels::{Level, levels, listed, quoted};
use super::{Asked, show};
use crate::codebook::Kind;
use crate::describe::capitalised;
use crate::evidence::Evidence;
use crate::query::{Base, Measure, Per};
use crate::stats::{Share, difference};
use crate::table::{self, Axis, Cell, Group, GroupKind, Head, Table, Test, axes, is_small};
use crate::words::{Words, fill, words};

/// The headline of a table without panels; `None` where no number bears one.
pub fn of(ask: &Asked, table: &Table) -> Option<String> {
    match table.groups.as_slice() {
        [] => None,
        _ if axes(ask.question, ask.query).0 == Axis::Items => of_items(ask, table),
        [_] => of_one(ask, table),
        _ if ask.query.per != Per::Column => None,
        _ => of_groups(ask, table),
    }
}

/// Beyond so many labels a second number would make the sentence a list.
const FEW: usize = 2;

/// A row with its number in the group that is told.
type Told<'t> = (&'t Head, &'t Cell);

/// Of one group: the numbers that the package names, or the largest and the next.
fn of_one(ask: &Asked, table: &Table) -> Option<String> {
    let cells = table.cells.iter().map(|cells| cells.first());
    of_cells(ask, table, cells)
}

/// The same of a cell for each row.
fn of_cells<'t>(
    ask: &Asked,
    table: &'t Table,
    cells: impl Iterator<Item = Option<&'t Cell>>,
) -> Option<String> {
    let w = words(ask.lang);
    let rows = table.rows.iter().zip(cells);
    let rows = rows.filter_map(|(head, cell)| Some((head, cell?)));
    let rows: Vec<Told> = rows
        .filter(|(head, cell)| !head.net && is_firm(ask, cell))
        .collect();
    if matches!(ask.query.measure, Measure::Mean | Measure::Median) {
        let (_, cell) = rows.first()?;
        let template = match ask.query.measure {
            Measure::Mean => w.head_mean,
            _ => w.head_median,
        };
        return Some(fill(template, &[("number", &number(ask, cell))]));
    }
    named(ask, &rows).or_else(|| largest(ask, &rows))
}

/// The sentence whose words the package brings, where each of its numbers is there.
fn named(ask: &Asked, rows: &[Told]) -> Option<String> {
    let w = words(ask.lang);
    let plain = ask.query.measure == Measure::Percent && ask.query.population.is_empty();
    let roles = &ask.survey.descriptor().roles;
    let own = roles
        .headlines
        .iter()
        .find(|h| h.question == ask.question.id);
    let phrases = &own.filter(|_| plain)?.phrases;
    let told: Option<Vec<(&Cell, &str)>> = phrases
        .iter()
        .map(|(code, phrase)| {
            let (_, cell) = rows.iter().find(|(head, _)| head.code == *code)?;
            Some((*cell, phrase.get(ask.lang)))
        })
        .collect();
    let mut text = String::new();
    for (at, (cell, phrase)) in told?.into_iter().enumerate() {
        let template = match at {
            0 => w.head_named,
            _ if is_exclusive(ask) => w.head_named_more,
            _ => w.head_named_and,
        };
        let mut values = values(ask, cell);
        values.push(("phrase", phrase.to_string()));
        text += &filled(template, &values);
    }
    Some(capitalised(&text) + ".")
}

/// The largest number and the next; equal ones together. Nothing is called the largest: others may not be known.
fn largest(ask: &Asked, rows: &[Told]) -> Option<String> {
    let w = words(ask.lang);
    let rows = rows.iter().map(|(head, cell)| (head.label.as_str(), *cell));
    let levels = levels(ask, rows);
    let (first, rest) = levels.split_first()?;
    let one = |one, some, level: &Level| if level.is_one() { one } else { some };
    let values = |level: &Level| {
        let labels = level.items.iter().map(|(label, _)| quoted(ask, label));
        let labels: Vec<String> = labels.collect();
        let mut values = values(ask, level.cell());
        values.push(("labels", listed(ask, &labels)));
        values
    };
    let mut text = filled(one(w.head_one, w.head_some, first), &values(first));
    if let Some(next) = rest.first().filter(|level| level.items.len() <= FEW) {
        let (single, several) = match is_exclusive(ask) {
            true => (w.head_more, w.head_more_some),
            false => (w.head_and, w.head_and_some),
        };
        text += &filled(one(single, several, next), &values(next));
    }
    Some(capitalised(&text) + place(ask, w) + ".")
}

/// Of a battery: the largest number of all its items.
fn of_items(ask: &Asked, table: &Table) -> Option<String> {
    let w = words(ask.lang);
    if matches!(ask.query.measure, Measure::Mean | Measure::Median) || table.groups.is_empty() {
        return None;
    }
    let (head, group, cell) = largest_cell(ask, table)?;
    let mut values = values(ask, cell);
    values.push(("item", group.label.clone()));
    values.push(("label", head.label.clone()));
    Some(capitalised(&filled(w.head_item, &values)))
}

/// The largest number of a table that is stated or observed, with its row and group.
fn largest_cell<'t>(ask: &Asked, table: &'t Table) -> Option<(&'t Head, &'t Group, &'t Cell)> {
    let rows = table.rows.iter().zip(&table.cells);
    let rows = rows.filter(|(head, _)| !head.net);
    let cells = rows.flat_map(|(head, cells)| {
        let groups = table.groups.iter().zip(cells);
        groups.map(move |(group, cell)| (head, group, cell))
    });
    let mut cells =
        cells.filter(|(_, group, cell)| group.kind != GroupKind::NoClass && is_firm(ask, cell));
    let first = cells.next()?;
    let above = |a: &Cell, b: &Cell| size(ask, a) > size(ask, b);
    Some(cells.fold(first, |best, next| match above(next.2, best.2) {
        true => next,
        false => best,
    }))
}

/// Two groups of a row, and by how much their numbers differ.
struct Pair<'t> {
    head: &'t Head,
    ends: [(&'t Group, &'t Cell); 2],
    apart: f64,
}

/// Of several groups: the two that are furthest apart, of those that can be set beside each other; else that none can.
fn of_groups(ask: &Asked, table: &Table) -> Option<String> {
    let w = words(ask.lang);
    let firm = |cell: &Cell| is_firm(ask, cell);
    if !table.numbers().any(firm) {
        return None;
    }
    let rows = table
        .rows
        .iter()
        .zip(&table.cells)
        .filter(|(head, _)| !head.net);
    let pairs = rows
        .filter(|(head, _)| table.apart && tested(table, head).is_none_or(Test::finds))
        .filter_map(|(head, cells)| pair(ask, table, head, cells));
    let best = pairs.reduce(|best, next| if next.apart > best.apart { next } else { best });
    let Some(Pair {
        head,
        ends: [high, low],
        ..
    }) = best
    else {
        return alone(ask, table);
    };
    let template = match ask.query.measure {
        Measure::Mean => w.head_means,
        _ => w.head_groups,
    };
    let mut values = values(ask, high.1);
    values.push(("high", high.0.label.clone()));
    values.push(("low", low.0.label.clone()));
    values.push(("second", number(ask, low.1)));
    values.push(("label", head.label.clone()));
    Some(filled(template, &values))
}

/// Of groups that are not set beside each other: of stated ones what is stated of everyone, if anything is – one group picked out of several would be a comparison, too –;
/// of observed ones that nothing sets them apart.
fn alone(ask: &Asked, table: &Table) -> Option<String> {
    let stated = |cell: &Cell| cell.evidence == Evidence::Published;
    if !table.numbers().any(stated) {
        let found = |head: &Head| tested(table, head).is_some_and(Test::finds);
        return (!table.rows.iter().any(found))
            .then(|| words(ask.lang).head_no_comparison.to_string());
    }
    let total = table.total.as_deref()?;
    of_cells(ask, table, total.cells.iter().map(Some))
}

/// The test that decides about a row. None of a panel: its tests count together with those of the others, and come after its sentence.
fn tested<'t>(table: &'t Table, head: &Head) -> Option<&'t Test> {
    table.decides(&head.code).filter(|_| table.panel.is_none())
}

/// The two groups of a row whose numbers are furthest apart, of those that differ by more than their intervals allow for.
fn pair<'t>(ask: &Asked, table: &'t Table, head: &'t Head, cells: &'t [Cell]) -> Option<Pair<'t>> {
    let groups = table.groups.iter().zip(cells);
    let groups: Vec<(&Group, &Cell)> = groups
        .filter(|(group, cell)| is_comparable(ask, group, cell))
        .collect();
    let mut best: Option<Pair> = None;
    for high in &groups {
        for low in &groups {
            let apart = size(ask, high.1)? - size(ask, low.1)?;
            let further = best.as_ref().is_none_or(|best| apart > best.apart);
            if further && differ(ask, *high, *low) {
                best = Some(Pair {
                    head,
                    ends: [*high, *low],
                    apart,
                });
            }
        }
    }
    best
}

/// Whether the first number is above the second by more than what is known of them leaves open.
fn differ(ask: &Asked, high: (&Group, &Cell), low: (&Group, &Cell)) -> bool {
    if ask.query.measure == Measure::Mean {
        return high
            .1
            .lower
            .zip(low.1.upper)
            .is_some_and(|(high, low)| high > low);
    }
    let share = |(group, cell): (&Group, &Cell)| {
        let respondents = cell.unweighted_base.map(f64::from).or(cell.base)?;
        Share::weighted(
            cell.share?,
            group.effective.unwrap_or(respondents).min(respondents),
        )
    };
    let shares = share(high).zip(share(low));
    shares.is_some_and(|(high, low)| difference(high, low).interval.lower > 0.0)
}

/// Whether a number of a group can be set beside that of another: a class, and a base of 30 or more.
fn is_comparable(ask: &Asked, group: &Group, cell: &Cell) -> bool {
    let base = cell.unweighted_base.map(f64::from).or(cell.base);
    let whole = !matches!(ask.query.measure, Measure::Count | Measure::Median);
    let large = base.is_some_and(|base| !is_small(base as u32)) && cell.flag.is_none();
    whole && large && group.kind != GroupKind::NoClass && is_firm(ask, cell)
}

/// Whether a number is stated or observed.
fn is_firm(ask: &Asked, cell: &Cell) -> bool {
    let firm = matches!(cell.evidence, Evidence::Published | Evidence::Observed);
    firm && size(ask, cell).is_some()
}

/// Whether nobody gives two of the answers.
fn is_exclusive(ask: &Asked) -> bool {
    ask.query.measure == Measure::Percent
        && !matches!(ask.optioned.kind, Kind::Multiple | Kind::Ranking)
}

fn size(ask: &Asked, cell: &Cell) -> Option<f64> {
    table::size(ask.query.measure, cell)
}

/// A number as it is told; a category in quotation marks.
fn number(ask: &Asked, cell: &Cell) -> String {
    let text = show::text(ask.survey, ask.query.measure, cell, ask.lang);
    match cell.category {
        Some(_) => quoted(ask, &text),
        None => text,
    }
}

/// Of whom a number is (` of the libraries`), where it is of all who were asked, and the package says how they are called; else nothing.
fn whose(ask: &Asked, cell: &Cell) -> String {
    let d = ask.survey.descriptor();
    let all = ask.query.population.is_empty()
        && ask.query.against.is_none()
        && ask.question.routing.is_empty();
    let shares = !matches!(ask.query.measure, Measure::Count | Measure::Mentions)
        && ask.query.base != Base::All;
    let told = all && shares && !show::is_k_of_n(cell);
    let text = d.unit_of.get(ask.lang);
    match told && !text.is_empty() {
        true => format!(" {text}"),
        false => String::new(),
    }
}

/// What those do that a number counts.
fn verb(ask: &Asked, w: &Words, cell: &Cell) -> &'static str {
    let counts = ask.query.measure == Measure::Count || show::is_k_of_n(cell); // "1 von 8 antwortet"
    let one = counts && cell.count == Some(1.0);
    match (ask.query.measure, ask.optioned.kind) {
        (Measure::Mentions, _) => w.verb_mentions,
        (Measure::First | Measure::Second | Measure::Third | Measure::Top3, _) => w.verb_ranks,
        _ if belongs(ask) && one => w.verb_belongs,
        _ if belongs(ask) => w.verb_belong,
        (_, Kind::Multiple | Kind::Ranking) if one => w.verb_names,
        (_, Kind::Multiple | Kind::Ranking) => w.verb_name,
        _ if one => w.verb_answers,
        _ => w.verb_answer,
    }
}

/// Of what a number is, where it is not of respondents; else nothing.
fn noun(ask: &Asked, w: &Words) -> &'static str {
    match ask.query.measure {
        Measure::Mentions => w.noun_mentions,
        _ => "",
    }
}

/// What every sentence of a number and its label has places for.
fn values(ask: &Asked, cell: &Cell) -> Vec<(&'static str, String)> {
    let w = words(ask.lang);
    vec![
        ("number", number(ask, cell)),
        ("of", whose(ask, cell)),
        ("noun", noun(ask, w).to_string()),
        ("verb", verb(ask, w, cell).to_string()),
        ("to", to(ask, w).to_string()),
        ("place", place(ask, w).to_string()),
    ]
}

/// Whether a question says what a respondent is: its size class, its kind.
fn belongs(ask: &Asked) -> bool {
    let roles = &ask.survey.descriptor().roles;
    let own = [&roles.size_question, &roles.kind_question];
    own.iter().any(|id| id.as_deref() == Some(&ask.question.id))
}

/// What stands before the labels of a second number; else nothing.
fn to(ask: &Asked, w: &Words) -> &'static str {
    match ask.query.measure {
        Measure::Mentions => w.to_mentions,
        _ if belongs(ask) => w.to_belong,
        _ => "",
    }
}

/// Of ranks what ends the sentence; else nothing.
fn place(ask: &Asked, w: &Words) -> &'static str {
    match ask.query.measure {
        Measure::First => w.place_first,
        Measure::Second => w.place_second,
        Measure::Third => w.place_third,
        Measure::Top3 => w.place_top3,
        _ => "",
    }
}

fn filled(template: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    fill(template, &values)
}
