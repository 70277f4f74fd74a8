//! The lines of a profile as a table: the class, everyone, another class; remarks below, each once.

use super::one::Group;
use crate::describe;
use crate::page::link::Ctx;
use crate::page::number::{cases, implied, modelled, number, source};
use crate::query::Measure;
use crate::study::cell::Cell;
use crate::study::finding::{Base, Finding};
use crate::study::profile::Line;
use crate::texts::words;
use maud::{Markup, html};

/// On paper: a base that is not printed.
const UNSAID: &str = "°";

/// The remarks on the numbers of a table, each once, in the order in which they are needed.
struct Notes<'a>(Vec<&'a str>);

impl<'a> Notes<'a> {
    fn of(ctx: &Ctx, lines: &[Line<'a>]) -> Notes<'a> {
        let mut notes: Vec<&str> = Vec::new();
        let printed = lines.iter().flat_map(cells).flat_map(|c| &c.printed);
        for finding in printed {
            let note = finding.note.get(ctx.lang);
            notes.extend((!note.is_empty() && !notes.contains(&note)).then_some(note));
        }
        Notes(notes)
    }

    fn number(&self, note: &str) -> Option<usize> {
        self.0.iter().position(|n| *n == note).map(|at| at + 1)
    }
}

/// What is known of a line: of the class, of everyone, of the other class.
fn cells<'l, 'a>(line: &'l Line<'a>) -> impl Iterator<Item = &'l Cell<'a>> {
    [&line.own, &line.all].into_iter().chain(&line.beside)
}

/// The table, and its remarks.
pub fn table(ctx: &Ctx, lines: &[Line], groups: &[Group]) -> Markup {
    let w = words(ctx.lang);
    let notes = Notes::of(ctx, lines);
    html! {
        table.kb-table.kb-compared {
            caption.kb-hidden { (w.profile_table) }
            thead { tr { th scope="col" { (w.answer) } @for group in groups { th scope="col" { (head(ctx, group)) } } } }
            @for (title, lines) in sections(ctx, lines) { tbody {
                tr.kb-group { th scope="rowgroup" colspan=(groups.len() + 1) { (title) } }
                @for line in lines { tr {
                    th scope="row" { (name(ctx, line)) }
                    @for (cell, group) in cells(line).zip(groups) {
                        td.kb-num data-label=(group.label) { (known(ctx, cell, line.query.measure, (&notes, group.n))) }
                    }
                } }
            } }
        }
        @if !notes.0.is_empty() { ol.kb-notes { @for note in &notes.0 { li { (note) } } } }
        (places(ctx, lines))
    }
}

/// A group and its printed number of cases.
fn head(ctx: &Ctx, group: &Group) -> Markup {
    html! { (group.label) @if group.n != Base::NotPrinted { span.kb-who { " n = " (cases(ctx, group.n)) } } }
}

/// The lines by the section of their question.
fn sections<'l, 'a>(ctx: &'l Ctx, lines: &'l [Line<'a>]) -> Vec<(&'l str, Vec<&'l Line<'a>>)> {
    let sections = ctx.survey.codebook().sections.iter();
    let of = |id: &str| lines.iter().filter(|l| l.section == id).collect();
    let all = sections.map(|s| (s.title.get(ctx.lang), of(&s.id)));
    all.filter(|(_, lines): &(_, Vec<_>)| !lines.is_empty())
        .collect()
}

/// Question and answer, whom they are about beyond the class, and what else than respondents is counted.
fn name(ctx: &Ctx, line: &Line) -> Markup {
    let who = describe::population(ctx.survey, &line.who, ctx.lang);
    let measure = line.query.measure;
    html! {
        (line.label.get(ctx.lang))
        @if measure != Measure::Percent { " " span.kb-dim { "– " (describe::measure(ctx.lang, measure)) } }
        @if !who.is_empty() { " " span.kb-dim { "– " (who) } }
    }
}

/// What was printed, with base and source; the bounds beside it, or in its place.
fn known(ctx: &Ctx, cell: &Cell, measure: Measure, told: (&Notes, Base)) -> Markup {
    let w = words(ctx.lang);
    let values: Vec<String> = cell.printed.iter().map(|f| f.display(ctx.lang)).collect();
    let differ = values.windows(2).any(|pair| pair[0] != pair[1]);
    html! {
        @match (cell.implied, cell.printed.is_empty()) {
            (None, true) => span.kb-open { (w.not_printed) },
            (Some(bound), true) => span.kb-instead { (w.implied_colon) (implied(ctx, measure, bound)) },
            _ => {}
        }
        @for (nth, finding) in cell.printed.iter().enumerate() { @if nth > 0 { span.kb-next { "; " } } (printed(ctx, finding, told)) }
        @if differ { " " span.kb-flag { (w.conflict) } }
        @if let Some(bound) = cell.implied.filter(|_| !cell.printed.is_empty()) { br; span.kb-implied { (w.implied_colon) (implied(ctx, measure, bound)) } }
    }
}

fn printed(ctx: &Ctx, finding: &Finding, (notes, n): (&Notes, Base)) -> Markup {
    let w = words(ctx.lang);
    html! {
        (number(ctx, finding))
        @if let Some(n) = notes.number(finding.note.get(ctx.lang)) { sup { span.kb-hidden { (w.profile_note) " " } (n) } }
        " " span.kb-source { (base(ctx, finding, n)) (place(ctx, finding)) }
    }
}

/// The source. On paper, one outside of tables and figures stands below the table: it is long.
fn place(ctx: &Ctx, finding: &Finding) -> Markup {
    html! {
        @match outside(ctx, finding) {
            false => (source(ctx, finding)),
            true => {
                span.kb-place { (finding.source.label(ctx.lang)) " " }
                a.kb-id href=(ctx.to(&format!("ledger/#{}", finding.id))) { (finding.id) }
            }
        }
    }
}

/// Whether a finding stands in no table or figure.
fn outside(ctx: &Ctx, finding: &Finding) -> bool {
    let mut figures = ctx.survey.figures().iter();
    !figures.any(|f| f.source_key() == finding.source.key)
}

/// For paper: which numbers stand where outside of tables and figures.
fn places(ctx: &Ctx, lines: &[Line]) -> Markup {
    let printed = lines.iter().flat_map(cells).flat_map(|c| &c.printed);
    let mut list: Vec<(&str, Vec<&str>)> = Vec::new();
    for finding in printed.filter(|f| outside(ctx, f)) {
        let label = finding.source.label(ctx.lang);
        match list.iter_mut().find(|(l, _)| *l == label) {
            Some((_, ids)) if ids.contains(&finding.id.as_str()) => {}
            Some((_, ids)) => ids.push(&finding.id),
            None => list.push((label, vec![&finding.id])),
        }
    }
    let told = list
        .iter()
        .map(|(label, ids)| format!("{label} ({})", ids.join(", ")));
    let told: Vec<String> = told.collect();
    let w = words(ctx.lang);
    html! {
        p.kb-paper {
            (UNSAID) " " (w.profile_unsaid)
            @if !told.is_empty() { " " (w.profile_places) " " (told.join("; ")) "." }
        }
    }
}

/// The base; the source follows. On paper one that stands in the head is not said again, and a sign stands for one that is not printed.
fn base(ctx: &Ctx, finding: &Finding, n: Base) -> Markup {
    let w = words(ctx.lang);
    let base = finding.base();
    html! {
        @match base {
            Base::NotPrinted => { span.kb-paper { (UNSAID) " " } span.kb-place { (w.base_unknown) ", " } }
            _ => span.kb-same[base == n] { (w.profile_base) " " (cases(ctx, base)) ", " },
        }
    }
}

/// What the responses give for the lines, in a table of its own. `size` is the variable of the classes.
pub fn modelled_table(ctx: &Ctx, lines: &[Line], groups: &[Group], size: &str) -> Markup {
    let w = words(ctx.lang);
    let count = |line: &Line, group: &Group| {
        let query = line.query_of(size, group.code);
        ctx.survey
            .tally(&query, &line.option)
            .filter(|t| t.base > 0)
    };
    html! {
        table.kb-table {
            caption.kb-hidden { (w.profile_model) }
            thead { tr { th scope="col" { (w.answer) } @for group in groups { th scope="col" { (group.label) } } } }
            tbody { @for line in lines { tr {
                th scope="row" { (name(ctx, line)) }
                @for group in groups { td.kb-num.kb-model data-label=(group.label) {
                    @match count(line, group) {
                        Some(tally) => (modelled(ctx, line.query.measure, tally, false)),
                        None => (w.profile_model_none),
                    }
                } }
            } } }
        }
    }
}
