//! Search: a field, and what it finds in everything that has a title. Without the engine the page lists everything.

use super::frame::beside;
use super::registered::{Asks, Menu, Page, Registered};
use super::registry::there;
use crate::address::{View, figure_path, query_path, question_path};
use crate::codebook::Question;
use crate::lang::Text;
use crate::page::link::Ctx;
use crate::page::terms::{self, Explained};
use crate::query::{Query, encode};
use crate::study::search::{Fit, Found, Hit, Other, Target, find};
use crate::words::problems::too_long_to_find;
use crate::words::table::title;
use crate::words::{fill, quoted};
use maud::{Markup, html};

/// A field and what it finds.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.codebook().entries().next().is_some(),
    asks: Asks::Words(&["q"]),
    live: true,
    explained: Explained::Explorer,
    ..Registered::new("search", 75, Menu::Results, |w| w.search, render)
};

/// So many hits stand open, the rest in a fold.
const OPEN: usize = 25;

/// So many options of a hit are named.
const OPTIONS: usize = 5;

/// So many questions are offered where nothing is looked for, or nothing found.
const OFFERED: usize = 6;

/// Title, description, main. The address holds `q`, the words looked for.
fn render(ctx: &Ctx) -> Page {
    let w = ctx.words();
    let pairs = crate::query::pairs(&ctx.search);
    let wanted = pairs
        .iter()
        .find(|(key, _)| key == "q")
        .map_or(String::new(), |(_, value)| value.replace('+', " ")); // as forms write blanks
    let wanted = wanted.as_str();
    let main = html! {
        h1 { (w.results) }
        p.kb-lead { (w.search_lead) }
        (beside(ctx, Menu::Results))
        form #kb-search .kb-filter role="search" aria-label=(w.search) {
            label for="search-q" { (w.search_field) }
            input #search-q type="search" name="q" value=(wanted) autocomplete="off" spellcheck="false" enterkeyhint="search";
            p.kb-buttons { button type="submit" { (w.to_result) } }
        }
        div #kb-results { (results(ctx, wanted)) }
    };
    (w.results.to_string(), w.search_lead.to_string(), main)
}

fn results(ctx: &Ctx, wanted: &str) -> Markup {
    let w = ctx.words();
    if let Some(long) = too_long_to_find(wanted, ctx.lang) {
        return html! { p.kb-count.kb-error { (long) } (offer(ctx)) };
    }
    let things = things(ctx);
    let others: Vec<Other> = things.iter().map(|thing| thing.0).collect();
    let found = find(ctx.survey, &others, wanted, ctx.lang);
    let (open, folded) = found.hits.split_at(found.hits.len().min(OPEN));
    html! {
        p.kb-count { (count(ctx, &found, wanted)) }
        @if !found.near.is_empty() { p.kb-near { (w.search_near) @for word in &found.near { " " (again(ctx, word)) } } }
        @if wanted.trim().is_empty() || open.is_empty() { (offer(ctx)) }
        (list(ctx, open, &things))
        @if !folded.is_empty() {
            details.kb-more {
                summary { (fill(w.search_more, &[("n", &folded.len().to_string())])) }
                (list(ctx, folded, &things))
            }
        }
    }
}

fn list(ctx: &Ctx, hits: &[Hit], things: &[Thing]) -> Markup {
    html! { @if !hits.is_empty() { ul.kb-list.kb-hits { @for hit in hits { li { (line(ctx, hit, things)) } } } } }
}

/// How many hits there are, and how they fit.
fn count(ctx: &Ctx, found: &Found, wanted: &str) -> String {
    let w = ctx.words();
    let template = match (found.hits.is_empty(), found.fit) {
        (true, _) if !wanted.contains(char::is_alphanumeric) => w.search_no_word,
        (true, _) => w.search_empty,
        _ if wanted.trim().is_empty() => w.search_all,
        (_, Fit::All) => w.search_count,
        (_, Fit::Alike) => w.search_alike,
        (_, Fit::Some) => w.search_some,
    };
    fill(template, &[("n", &found.hits.len().to_string())])
}

/// A link to what another word finds.
fn again(ctx: &Ctx, word: &str) -> Markup {
    let path = format!("{}?q={}", View::SEARCH.path(), encode(word));
    html! { a href=(ctx.to(&path)) { (word) } }
}

/// Where to begin: topics, and questions that many ask.
fn offer(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let book = ctx.survey.codebook();
    let link =
        |path: &str, title: &Text| html! { li { a href=(ctx.to(path)) { (title.get(ctx.lang)) } } };
    html! {
        section.kb-offer {
            h2 { (w.search_topics) }
            ul.kb-sums { @for section in &book.sections {
                @if book.entries().any(|q| q.section == section.id) { (link(&topic(&section.id), &section.title)) }
            } }
            h2 { (w.search_asked) }
            ul.kb-sums { @for question in often(ctx) { (link(&question_path(ctx.survey, &question.id), &question.title)) } }
        }
    }
}

fn topic(section: &str) -> String {
    format!("{}#{section}", View::QUESTIONS.path())
}

/// The questions of the key figures; where there are too few, the first ones besides.
fn often<'a>(ctx: &Ctx<'a>) -> Vec<&'a Question> {
    let book = ctx.survey.codebook();
    let mut list: Vec<&Question> = Vec::new();
    let mut add = |question: Option<&'a Question>| {
        let fresh = question.filter(|q| list.len() < OFFERED && !list.iter().any(|l| l.id == q.id));
        list.extend(fresh);
    };
    for (id, _) in &ctx.survey.descriptor().roles.key_figures {
        let key = ctx
            .survey
            .finding(id)
            .and_then(|f| book.question(f.question.as_deref()?));
        add(key.and_then(|q| book.question(q.battery.as_deref().unwrap_or(&q.id))));
    }
    book.entries().for_each(|question| add(Some(question)));
    list
}

/// A thing that the survey does not know: how it is found, what it is, and its address.
type Thing<'a> = (Other<'a>, &'static str, String);

/// Pages and terms.
fn things<'a>(ctx: &Ctx<'a>) -> Vec<Thing<'a>> {
    let w = ctx.words();
    let mut things = Vec::new();
    for entry in there(ctx.survey) {
        let (title, called, is_term) = ((entry.name)(w), w.search_page, false);
        let path = View::of(entry.folder).path();
        things.push((
            Other {
                title,
                called,
                is_term,
            },
            called,
            path,
        ));
    }
    let mut add = |(called, _): terms::Entry<'a>| {
        let (title, is_term) = (terms::named(called), true);
        let path = format!("{}#{title}", View::TERMS.path());
        things.push((
            Other {
                title,
                called,
                is_term,
            },
            w.search_term,
            path,
        ));
    };
    terms::of_survey(ctx).for_each(&mut add);
    terms::of_explorer(ctx).for_each(&mut add);
    things
}

/// What a hit is, what it is called, and where it stands.
fn line(ctx: &Ctx, hit: &Hit, things: &[Thing]) -> Markup {
    let w = ctx.words();
    let lang = ctx.lang;
    let (kind, title, path, section) = match hit.target {
        Target::Cross(question, by) => {
            let by = vec![by.id.clone()];
            let query = Query {
                by,
                ..Query::of(&question.id)
            };
            let title = title(ctx.survey, &query, lang);
            (w.explore, title, query_path(&query), "")
        }
        Target::Question(q) => {
            let path = question_path(ctx.survey, &q.id);
            (
                w.question,
                q.title.get(lang).to_string(),
                path,
                q.section.as_str(),
            )
        }
        Target::Figure(f) => {
            let (label, title) = (f.label(lang), f.title.get(lang).to_string());
            return told(ctx, &label, &title, figure_path(f), (&f.section, &[]));
        }
        Target::Recommendation(r) => {
            let path = View::RECOMMENDATIONS.at(&r.id).path();
            (w.search_advice, r.title.get(lang).to_string(), path, "")
        }
        Target::Topic(s) => (
            w.search_topic,
            s.title.get(lang).to_string(),
            topic(&s.id),
            "",
        ),
        Target::Other(at) => {
            let (other, kind, path) = &things[at];
            (*kind, other.title.to_string(), path.clone(), "")
        }
    };
    told(ctx, kind, &title, path, (section, &hit.options))
}

fn told(
    ctx: &Ctx,
    kind: &str,
    title: &str,
    path: String,
    (section, options): (&str, &[&str]),
) -> Markup {
    let w = ctx.words();
    let sections = &ctx.survey.codebook().sections;
    let section = sections.iter().find(|s| s.id == section);
    let mut named = String::new();
    for (at, option) in options.iter().enumerate().take(OPTIONS) {
        named.push_str(if at > 0 { "; " } else { "" });
        named.push_str(&quoted(option, ctx.lang));
    }
    named.push_str(if options.len() > OPTIONS { " …" } else { "" });
    html! {
        a href=(ctx.to(&path)) { span.kb-label { (kind) } " " (title) }
        @if section.is_some() || !options.is_empty() {
            span.kb-dim {
                @if let Some(section) = section { (w.search_topic) (w.colon) (section.title.get(ctx.lang)) }
                @if section.is_some() && !options.is_empty() { " · " }
                @if !options.is_empty() { (w.answer) (w.colon) (named) }
            }
        }
    }
}
