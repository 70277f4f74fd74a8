//! The page of a class: what sets it apart, and every printed number beside everyone's and another class's.

use super::apart::{APART, apart};
use super::headline::headline;
use super::placed::placed;
use super::table::{Side, modelled_table, topics};
use crate::address::{figure_path, query_path};
use crate::page::class::label;
use crate::page::finding::heading;
use crate::page::fold::{Piece, folds_only};
use crate::page::jump;
use crate::page::link::Ctx;
use crate::page::model::table_warning;
use crate::page::number::cases;
use crate::page::observed;
use crate::page::on_paper;
use crate::page::others::{OTHERS, other};
use crate::page::picture::picture;
use crate::page::switch;
use crate::page::take::take_all;
use crate::query::{Condition, Measure, Query};
use crate::study::exhibit::{Block, head};
use crate::study::figure::Figure;
use crate::study::finding::Base;
use crate::study::profile::{self, Line, Profile, TOLD};
use crate::table::GroupKind;
use crate::views::any::profiles::{
    Beside, MORE, counted, form, neighbours, read, sides, to_check, ways,
};
use crate::views::registered::Page;
use crate::views::study::worded;
use crate::words::study::words;
use crate::words::table::Teller;
use crate::words::{fill, quoted};
use chart::Form;
use maud::{Markup, html};

/// The places of the picture and of the tables.
const WHERE: &str = "where";
const TABLE: &str = "numbers";

/// What the parts of the page need to know.
struct Shape<'a> {
    ctx: &'a Ctx<'a>,
    code: &'a str,
    figure: Option<&'a Figure>,
    profile: Profile<'a>,
    groups: Vec<Side<'a>>,
}

/// Title, description, main. The address may name another class.
pub fn one(ctx: &Ctx, code: &str) -> Page {
    let w = words(ctx.lang);
    let beside = read(ctx, code);
    let page = Shape::of(ctx, code, &beside);
    let title = format!("{}{}{}", w.profile, w.colon, label(ctx, code));
    let n = page.groups[0].n;
    let small = n.known().is_some_and(crate::table::is_small);
    let prints = page.prints();
    let worded = worded::of_class(ctx, code);
    let found = headline(ctx, &page.profile, small);
    let main = html! {
        (on_paper::head(ctx))
        (heading(found.as_deref(), w.profile, label(ctx, code)))
        p.kb-summary { (prints) " " (w.printed_n) (w.colon) (cases(ctx, n)) "." }
        @if small { p.kb-notice { strong { (w.profile_small) } " " (w.profile_small_text) } }
        (form(ctx, code, &beside))
        div #kb-results { (page.results(&beside)) (sides(ctx, code, &beside)) }
        (placed(ctx))
        (to_check(ctx, code))
        (page.folded(&[MORE, OTHERS, worded::PLACE], w.profile_more, html! { (page.others()) (worded) (page.more()) }))
        (on_paper::field(ctx))
        (neighbours(ctx, code))
        (on_paper::address())
    };
    (title, prints, main)
}

impl<'a> Shape<'a> {
    fn of(ctx: &'a Ctx<'a>, code: &'a str, beside: &Beside<'a>) -> Shape<'a> {
        let w = words(ctx.lang);
        let class = |code: &'a str| Side {
            code: Some(code),
            label: label(ctx, code),
            n: profile::figure(ctx.survey, code).map_or(Base::NotPrinted, |f| f.n),
        };
        let everyone = Side {
            code: None,
            label: w.profile_everyone,
            n: Base::Known(ctx.survey.descriptor().participants.answered),
        };
        let groups = [class(code), everyone].into_iter();
        Shape {
            ctx,
            code,
            figure: profile::figure(ctx.survey, code),
            profile: Profile::of(ctx.survey, code, beside.code),
            groups: groups.chain(beside.code.map(class)).collect(),
        }
    }

    /// A part that stands folded, unless the address leads there: the lines that tell most come first, and more than a few screens nobody reads.
    fn folded(&self, places: &[&str], says: &str, inside: Markup) -> Markup {
        folds_only([Piece {
            says: says.to_string(),
            open: places.contains(&self.ctx.anchor.as_str()),
            inside,
        }])
    }

    fn prints(&self) -> String {
        let w = words(self.ctx.lang);
        match self.profile.lines.len() {
            0 => w.profile_prints_none.to_string(),
            n => fill(w.profile_prints, &[("n", &n.to_string())]),
        }
    }

    /// The part of the page that changes with the other class.
    fn results(&self, beside: &Beside) -> Markup {
        let (ctx, w) = (self.ctx, words(self.ctx.lang));
        html! {
            (counted(ctx, beside))
            @if !self.profile.lines.is_empty() {
                (self.picture())
                (take_all(ctx))
                (self.folded(&[APART], w.profile_in_words, apart(ctx, &self.profile, self.groups[0].n.known())))
                (self.modelled())
                section.kb-numbers.kb-profile {
                    (jump::heading(TABLE, w.profile_table))
                    (topics(ctx, &self.profile.lines, &self.groups))
                }
            } @else if observed::is_observed(ctx.survey) { (take_all(ctx)) }
        }
    }

    /// The stated numbers of the groups joined, in the lines in which the class is farthest from everyone. Paper has them too, so none is modelled.
    fn picture(&self) -> Markup {
        let (ctx, w) = (self.ctx, words(self.ctx.lang));
        let apart = self.profile.apart();
        let rows: Vec<&Line> = apart.iter().take(TOLD).map(|a| a.line).collect();
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
        let teller = ctx.teller();
        let blocks = [self.block(&teller, rows)];
        let unit = ctx.survey.descriptor().unit.1.get(ctx.lang);
        html! {
            @if !blocks[0].rows().is_empty() {
                (jump::heading(WHERE, &fill(w.profile_where, &[("unit", unit)])))
                div.kb-profile { p.kb-dim { (told) } (picture(ctx, &name, &told, &blocks, Form::Dumbbell)) }
            }
        }
    }

    fn block<'b>(&'b self, teller: &'b Teller, lines: Vec<&Line>) -> Block<'b> {
        let w = words(self.ctx.lang);
        let making = self.ctx.making(teller);
        let labels = [w.profile_this, w.profile_everyone, w.profile_compared];
        let groups = labels.iter().zip(&self.groups).enumerate();
        let groups = groups.map(|(at, (label, side))| {
            let mut group = making.group(GroupKind::Option, label, &[]);
            if at >= 2 {
                group.label = side.label.to_string();
                group.pictured.short = self.short(side);
            }
            group
        });
        let row = |line: &&Line| {
            let found = [&line.own, &line.all].into_iter().chain(&line.beside);
            let cells = found.map(|found| making.cell(found.clone(), Measure::Percent));
            (head(&line.label, self.ctx.lang), cells.collect())
        };
        let rows = lines.iter().map(row).collect();
        making.listed("", Measure::Percent, groups.collect(), rows)
    }

    /// What pictures call a class; empty: its label.
    fn short(&self, side: &Side) -> String {
        let size = self.ctx.survey.descriptor().roles.size_question.as_deref();
        let question = size.and_then(|id| self.ctx.survey.codebook().question(id));
        let answer = question.zip(side.code).and_then(|(q, code)| q.answer(code));
        answer.map_or(String::new(), |a| a.short.get(self.ctx.lang).to_string())
    }

    /// What the model says of the same lines, for those who add it, and never on paper.
    fn modelled(&self) -> Markup {
        let (ctx, w) = (self.ctx, words(self.ctx.lang));
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
        let (ctx, w) = (self.ctx, words(self.ctx.lang));
        html! {
            @if !self.profile.others.is_empty() {
                section.kb-others {
                    (jump::heading(OTHERS, w.also_printed))
                    ul { @for finding in &self.profile.others { li { (other(ctx, finding)) " " span.kb-source { "(" (finding.source.label(ctx.lang)) ")" } } } }
                }
            }
        }
    }

    /// The table as stated, what else the survey has, Explore with this class as population.
    fn more(&self) -> Markup {
        let (ctx, w) = (self.ctx, words(self.ctx.lang));
        let roles = &ctx.survey.descriptor().roles;
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
                    (ways(ctx))
                    @if let Some(query) = asked { li { a href=(ctx.to(&query_path(&query))) { (w.profile_to_explore) } } }
                }
            }
        }
    }
}
