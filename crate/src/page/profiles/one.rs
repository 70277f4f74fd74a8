//! The page of a class: what sets it apart, and every printed number beside everyone's and another class's.

use super::apart::{APART, apart};
use super::beside::{self, Beside};
use super::table::{modelled_table, table};
use super::{PATH, label, path};
use crate::lang::Text;
use crate::page::any;
use crate::page::explore;
use crate::page::figures::{OTHERS, other, pager};
use crate::page::jump;
use crate::page::link::{Ctx, figure_path};
use crate::page::model::table_warning;
use crate::page::number::cases;
use crate::page::observed;
use crate::page::picture::picture;
use crate::page::recommendations;
use crate::page::switch;
use crate::page::take::take_all;
use crate::page::well_placed;
use crate::page::worded;
use crate::query::{Condition, Measure, Query, encode};
use crate::study::Survey;
use crate::study::exhibit::{Block, Column, Row};
use crate::study::figure::Figure;
use crate::study::finding::Base;
use crate::study::profile::{self, Line, Profile, TOLD};
use crate::words::{fill, quoted};
use chart::Form;
use maud::{Markup, html};

/// Places on the page.
const TABLE: &str = "numbers";
const MORE: &str = "more";

/// A column of the page: a class, or everyone.
pub struct Group<'a> {
    /// The code of the class; `None`: everyone.
    pub code: Option<&'a str>,
    /// What a person reads.
    pub label: &'a str,
    /// The stated number of cases.
    pub n: Base,
}

/// What the parts of the page need to know.
struct Page<'a> {
    ctx: &'a Ctx<'a>,
    code: &'a str,
    figure: Option<&'a Figure>,
    profile: Profile<'a>,
    groups: Vec<Group<'a>>,
}

/// Title, description, main. `search` may name another class.
pub fn one(ctx: &Ctx, code: &str, search: &str) -> (String, String, Markup) {
    let w = ctx.words();
    let beside = beside::read(ctx, code, search);
    let page = Page::of(ctx, code, &beside);
    let title = format!("{}{}{}", w.profile, w.colon, label(ctx, code));
    let n = page.groups[0].n;
    let small = n.known().is_some_and(crate::table::is_small);
    let prints = page.prints();
    let worded = worded::of_class(ctx, code);
    if !ctx.survey.has_study() {
        let told = any::profile::told(ctx, code);
        let main = html! {
            p.kb-crumb { a href=(ctx.to(PATH)) { (w.profiles) } }
            h1 { span.kb-label { (w.profile) } " " (label(ctx, code)) }
            p.kb-summary { (told) }
            (beside::form(ctx, code, &beside))
            div #kb-results { (page.results(&beside)) (page.observed(&beside)) }
            (page.more())
            (page.neighbours())
        };
        return (title, told, main);
    }
    let main = html! {
        p.kb-crumb { a href=(ctx.to(PATH)) { (w.profiles) } }
        h1 { span.kb-label { (w.profile) } " " (label(ctx, code)) }
        p.kb-summary { (prints) " " (w.printed_n) (w.colon) (cases(ctx, n)) "." }
        @if small { p.kb-notice { strong { (w.profile_small) } " " (w.profile_small_text) } }
        (jump::links(ctx, &page.parts(&worded)))
        (apart(ctx, &page.profile, n.known()))
        (beside::form(ctx, code, &beside))
        div #kb-results { (page.results(&beside)) (page.observed(&beside)) }
        (page.others())
        (worded)
        (page.more())
        (page.neighbours())
    };
    (title, prints, main)
}

/// On observed responses: the class, and the other one beside it, as conditions.
fn counted_sides(
    survey: &Survey,
    code: &str,
    beside: Option<&str>,
) -> Option<(Condition, Vec<Condition>)> {
    let size = survey.descriptor().roles.size_question.as_deref();
    let size = size.filter(|_| observed::is_observed(survey))?;
    let others = beside.map(|other| Condition::is(size, other));
    Some((Condition::is(size, code), others.into_iter().collect()))
}

impl<'a> Page<'a> {
    /// On observed responses: every question, counted.
    fn observed(&self, beside: &Beside) -> Markup {
        let sides = counted_sides(self.ctx.survey, self.code, beside.code);
        html! { @if let Some((own, others)) = sides { (observed::beside(self.ctx, &own, &others)) } }
    }

    fn of(ctx: &'a Ctx<'a>, code: &'a str, beside: &Beside<'a>) -> Page<'a> {
        let w = ctx.words();
        let class = |code: &'a str| Group {
            code: Some(code),
            label: label(ctx, code),
            n: profile::figure(ctx.survey, code).map_or(Base::NotPrinted, |f| f.n),
        };
        let everyone = Group {
            code: None,
            label: w.profile_everyone,
            n: Base::Known(ctx.survey.descriptor().participants.answered),
        };
        let groups = [class(code), everyone].into_iter();
        Page {
            ctx,
            code,
            figure: profile::figure(ctx.survey, code),
            profile: Profile::of(ctx.survey, code, beside.code),
            groups: groups.chain(beside.code.map(class)).collect(),
        }
    }

    /// What the page has, in its order.
    fn parts(&self, worded: &Markup) -> [jump::Part<'a>; 6] {
        let (survey, w) = (self.ctx.survey, self.ctx.words());
        let counted = observed::is_observed(survey);
        [
            (APART, w.profile_apart, true),
            (TABLE, w.profile_table, !self.profile.lines.is_empty()),
            (observed::PLACE, w.observed_all, counted),
            (OTHERS, w.also_printed, !self.profile.others.is_empty()),
            (worded::PLACE, w.worded, !worded.0.is_empty()),
            (MORE, w.profile_more, true),
        ]
    }

    fn prints(&self) -> String {
        let w = self.ctx.words();
        match self.profile.lines.len() {
            0 => w.profile_prints_none.to_string(),
            n => fill(w.profile_prints, &[("n", &n.to_string())]),
        }
    }

    /// The part of the page that changes with the other class.
    fn results(&self, beside: &Beside) -> Markup {
        let (ctx, w) = (self.ctx, self.ctx.words());
        let count = match beside.code {
            Some(code) => fill(w.profile_count_beside, &[("class", label(ctx, code))]),
            None => w.profile_count.to_string(),
        };
        html! {
            @if !beside.mistake.is_empty() { p.kb-error { (beside.mistake) } }
            p.kb-count { (count) @if switch::is_on(ctx) { " " (w.switch_on) } @if let Some(code) = beside.code { " " a href=(ctx.to(&path(code))) { (w.profile_to_other) } } }
            @if !self.profile.lines.is_empty() { (self.picture()) }
            @if !self.profile.lines.is_empty() || observed::is_observed(ctx.survey) { (take_all(ctx)) }
            @if !self.profile.lines.is_empty() {
                section.kb-numbers.kb-profile {
                    (jump::heading(TABLE, w.profile_table))
                    (table(ctx, &self.profile.lines, &self.groups))
                }
                (self.modelled())
            }
        }
    }

    /// A dot for each group, in the lines in which the class is farthest from everyone.
    fn picture(&self) -> Markup {
        let (ctx, w) = (self.ctx, self.ctx.words());
        let apart = self.profile.apart();
        let rows: Vec<Row> = apart.iter().take(TOLD).map(|a| row(a.line)).collect();
        let others = self
            .groups
            .iter()
            .skip(1)
            .map(|g| quoted(g.label, ctx.lang));
        let others: Vec<String> = others.collect();
        let name = fill(
            w.profile_picture,
            &[
                ("class", self.groups[0].label),
                ("others", &others.join(", ")),
            ],
        );
        let told = fill(w.profile_picture_told, &[("n", &rows.len().to_string())]);
        let blocks = [self.block(rows)];
        html! { @if !blocks[0].rows.is_empty() { div.kb-profile { p.kb-dim { (told) } (picture(ctx, &name, &told, &blocks, Form::Dots)) } } }
    }

    fn block(&self, rows: Vec<Row<'a>>) -> Block<'a> {
        let w = self.ctx.words();
        let labels = [w.profile_this, w.profile_everyone, w.profile_compared];
        let groups = labels.iter().take(self.groups.len());
        let column = |label: &&str| Column::of(Text::same(*label), Measure::Percent);
        Block {
            heading: Text::default(),
            short: Text::default(),
            battery: None,
            question: None,
            kind: None,
            population: Vec::new(),
            columns: groups.map(column).collect(),
            rows,
        }
    }

    /// What the model says of the same lines, for those who add it, and never on paper.
    fn modelled(&self) -> Markup {
        let (ctx, w) = (self.ctx, self.ctx.words());
        let size = ctx.survey.descriptor().roles.size_question.as_deref();
        html! {
            @if let Some(size) = size.filter(|_| switch::is_on(ctx)) {
                section.kb-class {
                    h2 { (w.profile_model) }
                    (table_warning(ctx))
                    (modelled_table(ctx, &self.profile.lines, &self.groups, size))
                }
            }
        }
    }

    /// What else is stated about the class, with the place of each.
    fn others(&self) -> Markup {
        let (ctx, w) = (self.ctx, self.ctx.words());
        html! {
            @if !self.profile.others.is_empty() {
                section.kb-others {
                    (jump::heading(OTHERS, w.also_printed))
                    ul { @for finding in &self.profile.others { li { (other(ctx, finding)) " " span.kb-source { "(" (finding.source.label(ctx.lang)) ")" } } } }
                }
            }
        }
    }

    /// The table as stated, the self-check, Explore with this class as population.
    fn more(&self) -> Markup {
        let (ctx, w) = (self.ctx, self.ctx.words());
        let roles = &ctx.survey.descriptor().roles;
        let check = format!("self-check/?class={}", encode(self.code));
        let size = roles.size_question.as_deref();
        let first = self.profile.lines.first();
        let asked = size.and_then(|size| {
            first.map(|line| Query {
                population: vec![Condition::is(size, self.code)],
                ..line.query.clone()
            })
        });
        html! {
            section.kb-about {
                (jump::heading(MORE, w.profile_more))
                ul {
                    @if let Some(f) = self.figure { li { (w.profile_to_table) " " a href=(ctx.to(&figure_path(f))) { (f.label(ctx.lang)) } @if !f.note.is_empty() { ". " (f.note.get(ctx.lang)) } } }
                    @if !roles.self_check.is_empty() { li { a href=(ctx.to(&check)) { (w.profile_to_check) } } }
                    @if roles.well_placed.is_some() { li { a href=(ctx.to(well_placed::PATH)) { (w.placed_way) } } }
                    @if !ctx.survey.recommendations().is_empty() { li { a href=(ctx.to(recommendations::PATH)) { (w.recommended_way) } } }
                    @if let Some(query) = asked { li { a href=(ctx.to(&explore::place(&query))) { (w.profile_to_explore) } } }
                }
            }
        }
    }

    fn neighbours(&self) -> Markup {
        let ctx = self.ctx;
        let all = &ctx.survey.descriptor().roles.size_classes;
        let here = all.iter().position(|c| c.code == self.code);
        let entry = |at: usize| {
            let code = &all.get(at)?.code;
            Some((path(code), label(ctx, code).to_string()))
        };
        let before = here.and_then(|at| at.checked_sub(1)).and_then(entry);
        pager(ctx, before, here.and_then(|at| entry(at + 1)))
    }
}

fn row<'a>(line: &Line<'a>) -> Row<'a> {
    let cells = [&line.own, &line.all].into_iter().chain(&line.beside);
    Row {
        label: line.label.clone(),
        net: false,
        cells: cells.cloned().collect(),
    }
}
