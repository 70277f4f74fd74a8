//! The lines of a profile as a table: the class, everyone, another class; remarks below, each once.

use crate::describe;
use crate::page::fold::{Piece, folds_only};
use crate::page::link::Ctx;
use crate::page::number::{self, cases, counted, source};
use crate::page::table::cell::{Within, looked_up};
use crate::page::table::frame::{self, Column, Frame};
use crate::query::Measure;
use crate::study::finding::{Base, Finding};
use crate::study::lookup::Lookup;
use crate::study::profile::Line;
use crate::words::study::words;
use crate::words::{fill, quoted};
use maud::{Markup, html};

/// A column of the page: a class, or everyone.
pub struct Side<'a> {
    /// The code of the class; `None`: everyone.
    pub code: Option<&'a str>,
    /// What a person reads.
    pub label: &'a str,
    /// The stated number of cases.
    pub n: Base,
}

/// On paper: a base that is not printed.
const UNSAID: &str = "°";

/// The remarks on the numbers of a table, each once, in the order in which they are needed.
struct Notes<'a>(Vec<Note<'a>>);

/// What is to be said of a number.
#[derive(Clone, Copy, PartialEq)]
enum Note<'a> {
    /// The package's own remark on a stated one.
    Remark(&'a str),
    /// What bounds rest on.
    Rests {
        /// Ids of the readings.
        readings: &'a [String],
        /// Whether another base is stated beside them.
        differs: bool,
    },
}

impl<'a> Note<'a> {
    fn on(ctx: &Ctx, finding: &'a Finding) -> Option<Note<'a>> {
        let remark = finding.note.get(ctx.lang);
        (!remark.is_empty()).then_some(Note::Remark(remark))
    }

    /// Bounds that follow from stated numbers alone, out of the stated base, need none.
    fn on_bounds(cell: &Lookup<'a>) -> Option<Note<'a>> {
        let bound = cell.implied?;
        let readings = bound.readings.as_slice();
        let other = |f: &&Finding| match (f.base(), bound.base) {
            (Base::Known(printed), Some(base)) => printed != base,
            (Base::Range(low, high), Some(base)) => !(low..=high).contains(&base),
            _ => false,
        };
        let differs = cell.printed.iter().any(other);
        (differs || !readings.is_empty()).then_some(Note::Rests { readings, differs })
    }
}

impl<'a> Notes<'a> {
    fn of(ctx: &Ctx, lines: &[Line<'a>]) -> Notes<'a> {
        Notes(on(ctx, lines.iter()))
    }

    /// The number of a remark, above the line; nothing without one.
    fn mark(&self, ctx: &Ctx, note: Option<Note>) -> Markup {
        let at = note.and_then(|note| self.0.iter().position(|n| *n == note));
        let w = words(ctx.lang);
        html! { @if let Some(at) = at { sup { span.kb-hidden { (w.profile_note) " " } (at + 1) } } }
    }

    /// The remarks on some of the lines, with their numbers; paper, on which all stand below each other, has each where it comes first.
    fn list(&self, ctx: &Ctx, lines: &[&Line<'a>], before: &[&Line<'a>]) -> Markup {
        let own = on(ctx, lines.iter().copied());
        let said = on(ctx, before.iter().copied());
        let numbered = self.0.iter().enumerate().filter(|(_, n)| own.contains(n));
        let numbered: Vec<_> = numbered.collect();
        html! {
            @if !numbered.is_empty() {
                ol.kb-notes { @for (at, note) in numbered { li.kb-twice[said.contains(note)] value=(at + 1) { (told(ctx, *note)) } } }
            }
        }
    }
}

/// The remarks on the numbers of lines, each once.
fn on<'l, 'a: 'l>(ctx: &Ctx, lines: impl Iterator<Item = &'l Line<'a>>) -> Vec<Note<'a>> {
    let mut notes: Vec<Note> = Vec::new();
    for cell in lines.flat_map(cells) {
        let remarks = cell.printed.iter().filter_map(|f| Note::on(ctx, f));
        for note in remarks.chain(Note::on_bounds(cell)) {
            notes.extend((!notes.contains(&note)).then_some(note));
        }
    }
    notes
}

fn told(ctx: &Ctx, note: Note) -> Markup {
    let w = words(ctx.lang);
    match note {
        Note::Remark(text) => html! { (text) },
        Note::Rests { readings, differs } => html! {
            @if differs { (w.bounds_other_base) " " }
            (w.bounds_follow) " " (rests(ctx, readings)) "."
        },
    }
}

/// `aus im Text genannten Zahlen und Lesarten: „Zweimal gerundet“`, each reading with the way to its explanation.
fn rests(ctx: &Ctx, readings: &[String]) -> Markup {
    let w = words(ctx.lang);
    let title = |id: &String| {
        let known = ctx.survey.readings().iter().find(|r| r.id == *id);
        known.map_or("", |r| r.title.get(ctx.lang))
    };
    html! {
        @if readings.is_empty() { (w.no_reading) } @else { (w.readings_used) (w.colon) }
        @for (at, id) in readings.iter().enumerate() {
            @if at > 0 { "; " }
            a href=(ctx.to(&format!("method/#{id}"))) data-reading=(id) { (quoted(title(id), ctx.lang)) }
        }
    }
}

/// What is known of a line: of the class, of everyone, of the other class.
fn cells<'l, 'a>(line: &'l Line<'a>) -> impl Iterator<Item = &'l Lookup<'a>> {
    [&line.own, &line.all].into_iter().chain(&line.beside)
}

/// A fold for each topic: its lines as a table, and the remarks on them.
pub fn topics(ctx: &Ctx, lines: &[Line], groups: &[Side]) -> Markup {
    let w = words(ctx.lang);
    let notes = Notes::of(ctx, lines);
    let sections = sections(ctx, lines);
    let before = |at: usize| sections[..at].iter().flat_map(|(_, own)| own).copied();
    let topic = |(at, (title, own)): (usize, &(&str, Vec<&Line>))| Piece {
        says: fill(
            w.profile_topic,
            &[("topic", title), ("n", &own.len().to_string())],
        ),
        open: false,
        inside: html! {
            (table(ctx, title, own, (groups, &notes)))
            (notes.list(ctx, own, &before(at).collect::<Vec<_>>()))
        },
    };
    let pieces: Vec<Piece> = sections.iter().enumerate().map(topic).collect();
    html! { (folds_only(pieces)) (places(ctx, lines)) }
}

fn table(ctx: &Ctx, title: &str, own: &[&Line], (groups, notes): (&[Side], &Notes)) -> Markup {
    let columns = groups.iter();
    let columns = columns.map(|g| Column::numbers(g.label).headed(head(ctx, g)));
    let first = words(ctx.lang).answer;
    let frame = Frame::below("kb-table kb-compared", title, first, columns);
    let told = own.iter().map(|line| told_line(ctx, line, groups, notes));
    frame.of_parts([(html! { (title) }, told.collect())])
}

fn told_line(ctx: &Ctx, line: &Line, groups: &[Side], notes: &Notes) -> frame::Line {
    let known = cells(line).zip(groups);
    let known =
        known.map(|(found, group)| known_of(ctx, found, line.query.measure, (notes, group.n)));
    frame::Line::new(name(ctx, line), known)
}

/// A group and its stated number of cases.
fn head(ctx: &Ctx, group: &Side) -> Markup {
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

/// What was stated, with base and source; the bounds beside it, or in its place.
fn known_of(ctx: &Ctx, found: &Lookup, measure: Measure, (notes, n): (&Notes, Base)) -> Markup {
    let within = Within {
        stated: &|finding| {
            html! { (notes.mark(ctx, Note::on(ctx, finding))) " " span.kb-source { (base(ctx, finding, n)) (place(ctx, finding)) } }
        },
        forced: &|| notes.mark(ctx, Note::on_bounds(found)),
        ..Within::NUMBERS
    };
    looked_up(ctx, found, measure, within)
}

/// The source. On paper, one outside of tables and figures stands below the table: it is long.
fn place(ctx: &Ctx, finding: &Finding) -> Markup {
    html! {
        @match outside(ctx, finding) {
            false => (source(ctx, finding)),
            true => {
                span.kb-place { (finding.source.label(ctx.lang)) " " }
                (number::place(ctx, &finding.id))
            }
        }
    }
}

/// Whether a finding stands in no table or figure.
fn outside(ctx: &Ctx, finding: &Finding) -> bool {
    let mut figures = ctx.survey.figures().iter();
    !figures.any(|f| f.source_key() == finding.source.key)
}

/// For paper: what its signs mean, and which numbers stand where outside of tables and figures.
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
    let both = |cell: &Lookup| cell.implied.is_some() && !cell.printed.is_empty();
    let bounded = lines.iter().flat_map(cells).any(both);
    let w = words(ctx.lang);
    html! {
        p.kb-for-paper {
            (UNSAID) " " (w.profile_unsaid)
            @if bounded { " " (w.profile_bounded) }
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
            Base::NotPrinted => { span.kb-for-paper { (UNSAID) " " } span.kb-place { (w.base_unknown) ", " } }
            _ => span.kb-same[base == n] { (w.profile_base) " " (cases(ctx, base)) ", " },
        }
    }
}

/// What the responses give for the lines, in a table of its own. `size` is the variable of the classes.
pub fn modelled_table(ctx: &Ctx, lines: &[Line], groups: &[Side], size: &str) -> Markup {
    let w = words(ctx.lang);
    let count = |line: &Line, group: &Side| {
        let query = line.query_of(size, group.code);
        ctx.survey
            .tally(&query, &line.option)
            .filter(|t| t.base > 0)
    };
    let columns = groups.iter().map(|g| Column::responses(g.label));
    let frame = Frame::below("kb-table", w.profile_model, w.answer, columns);
    let cell = |line: &Line, group: &Side| match count(line, group) {
        Some(tally) => counted(ctx, line.query.measure, tally, false),
        None => html! { (w.profile_model_none) },
    };
    let line = |line: &Line| {
        let cells = groups.iter().map(|group| cell(line, group));
        frame::Line::new(name(ctx, line), cells)
    };
    frame.folded(ctx, lines.iter().map(line))
}
