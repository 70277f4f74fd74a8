//! A figure or question of the study: its stated numbers with what they force and what the responses give.

use crate::stated::Stated;

use super::about::{About, Grounds, Told};
use crate::address::{View, figure_of, model};
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::picture::exhibit as picture;
use crate::query::Measure;
use crate::study::Study;
use crate::study::exhibit::{Block, Exhibit, Making};
use crate::study::figure::Figure;
use crate::study::finding::{Base, Finding, Value};
use crate::views::Rendered;
use crate::words::table::Teller;
use crate::words::{fill, words};
use chart::Chart;

/// More bases than this are told as smallest and largest.
const LISTED_BASES: usize = 6;

/// A picture of the page of a figure or question, with what it shows.
pub(super) struct Exhibited<'a> {
    pub survey: &'a Study,
    pub lang: Lang,
    /// The figure of the study; `None` on other pages.
    figure: Option<&'a Figure>,
    pub blocks: Vec<Block<'a>>,
    /// Stated numbers that no block shows.
    pub others: Vec<&'a Finding>,
}

impl<'a> Exhibited<'a> {
    /// The picture of a rendered page with this number; `None` where there is none that shows numbers of the study.
    pub fn of(
        teller: &'a Teller<'a>,
        rendered: &'a Rendered,
        index: usize,
    ) -> Option<Exhibited<'a>> {
        let survey = teller.survey;
        let making = teller.making(model::counts(survey, &rendered.search));
        let (figure, exhibit) = exhibit(making, &rendered.view, index)?;
        Some(Exhibited {
            survey,
            lang: rendered.lang,
            figure,
            blocks: exhibit.blocks,
            others: exhibit.others,
        })
    }

    /// Numbers of the study that are no figure's or question's.
    pub fn of_blocks(
        survey: &'a Study,
        lang: Lang,
        blocks: Vec<Block<'a>>,
        others: Vec<&'a Finding>,
    ) -> Exhibited<'a> {
        Exhibited {
            survey,
            lang,
            figure: None,
            blocks,
            others,
        }
    }

    /// What the picture is about. It shows all its numbers.
    pub fn about(&self, rendered: &Rendered, chart: &Chart) -> About {
        let figure = self.figure;
        let note = figure.map(|f| f.note.get(self.lang).to_string());
        let told = Told {
            title: chart.name().to_string(),
            base: self.base(),
            headline: Teller::new(self.survey, self.lang)
                .finding(&self.blocks)
                .map(|headline| headline.text)
                .unwrap_or_default(),
            note: note.unwrap_or_default(),
        };
        About {
            page: rendered.title.clone(),
            place: model::place(
                self.survey,
                rendered.view.address(self.lang),
                &rendered.search,
            ),
            figure: self.named(),
            cases: figure.map_or(Base::NotPrinted, |f| f.n),
            cautions: self.caution().map(str::to_string).into_iter().collect(),
            picture: told.clone(),
            whole: told,
            grounds: self.grounds(),
        }
    }

    /// The figure as a source: only of what the text states of it.
    fn named(&self) -> Option<String> {
        let states = self
            .stated()
            .any(|f| !matches!(f.value, Value::N(_) | Value::NRange(..)));
        self.figure.filter(|_| states).map(|f| f.label(self.lang))
    }

    /// The numbers of the study that are taken along.
    fn stated(&self) -> impl Iterator<Item = &'a Finding> + '_ {
        let shown = self.blocks.iter().flat_map(|b| b.printed(self.survey));
        shown.chain(self.others.iter().copied())
    }

    /// What must be said of modelled numbers wherever they are cited; nothing where there are none.
    fn caution(&self) -> Option<&'static str> {
        let mut cells = self.blocks.iter().flat_map(Block::cells);
        let model = model::is_model(self.survey);
        let modelled = model && cells.any(|cell| cell.counted().is_some());
        modelled.then(|| words(self.lang).take_modelled_caution)
    }

    /// How many respondents the drawn numbers are about: each stated base once, or the words for what is not known.
    pub fn base(&self) -> String {
        let w = words(self.lang);
        let drawn = picture::stated(self.survey, &self.blocks);
        let open = drawn.iter().any(|f| f.base() == Base::NotPrinted);
        let printed = printed_bases(&drawn);
        let unit = match printed.as_slice() {
            [Base::Known(1)] => &self.survey.descriptor().unit.0,
            _ => &self.survey.descriptor().unit.1,
        };
        let unit = unit.get(self.lang);
        match (printed.as_slice(), open, of_mentions(&self.blocks)) {
            ([], true, true) => w.base_of_mentions_unknown.to_string(),
            ([], true, false) => fill(w.base_not_printed, &[("unit", unit)]),
            ([], false, _) => String::new(),
            (bases, open, mentions) => {
                let bases = listed(self.lang, bases);
                let told = match mentions {
                    true => format!("{} {bases}", w.base_of_mentions),
                    false => format!("{} {bases} {unit}", w.base_is),
                };
                format!("{told}{}.", if open { w.base_partly } else { "" })
            }
        }
    }

    /// What the numbers rest on.
    pub fn grounds(&self) -> Grounds {
        let cells = || self.blocks.iter().flat_map(Block::cells);
        let has = |kind: &Evidence| match kind {
            Evidence::Published => {
                !self.others.is_empty() || cells().any(|cell| !cell.printed.is_empty())
            }
            Evidence::Implied => cells().any(|cell| cell.bounds.is_some()),
            Evidence::Modelled | Evidence::Observed => {
                let counted = self.survey.descriptor().evidence == *kind;
                counted && cells().any(|cell| cell.counted().is_some())
            }
        };
        Grounds {
            kinds: Evidence::ALL.into_iter().filter(has).collect(),
            sources: self.sources(),
            drawn: false,
        }
    }

    /// The figure and every other place of a drawn number.
    pub fn sources(&self) -> Vec<String> {
        let mut places: Vec<String> = self.named().into_iter().collect();
        for finding in picture::stated(self.survey, &self.blocks) {
            let place = finding.source.label(self.lang);
            if !places.iter().any(|p| p == place) {
                places.push(place.to_string());
            }
        }
        places
    }
}

/// What a picture shows: that of a figure, the first of a question, or the second, by size class.
fn exhibit<'a>(
    making: Making<'a>,
    view: &View,
    index: usize,
) -> Option<(Option<&'a Figure>, Exhibit<'a>)> {
    let survey = making.survey;
    if let Some(figure) = figure_of(survey, view) {
        return Some((Some(figure), Exhibit::of_figure(making, figure)));
    }
    let question = survey.codebook().question(view.id_in(&View::QUESTIONS)?)?;
    let mut exhibit = Exhibit::of_question(making, question);
    if index > 0 {
        exhibit.blocks = making.by_size_class(question);
    }
    Some((None, exhibit))
}

/// Ids are data: what a file name may not hold becomes a hyphen.
pub(super) fn name(survey: &Study, view: &View, index: usize) -> String {
    let figure = figure_of(survey, view).map(|figure| figure.id.as_str());
    let id = figure.or(view.id_in(&View::QUESTIONS)).unwrap_or("");
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    id.chars().map(plain).chain(nth(index).chars()).collect()
}

/// What tells files of several pictures of one page apart.
pub(super) fn nth(index: usize) -> String {
    match index {
        0 => String::new(),
        index => format!("-{}", index + 1),
    }
}

fn printed_bases(drawn: &[&Finding]) -> Vec<Base> {
    let mut bases = Vec::new();
    for base in drawn.iter().map(|f| f.base()) {
        let fresh = base != Base::NotPrinted && !bases.contains(&base);
        bases.extend(fresh.then_some(base));
    }
    bases
}

/// Whether all numbers are shares of mentions, whose number is no number of respondents.
fn of_mentions(blocks: &[Block]) -> bool {
    let mut tables = blocks.iter().flat_map(|block| &block.tables);
    tables.all(|table| table.query.measure == Measure::Mentions)
}

fn listed(lang: Lang, bases: &[Base]) -> String {
    let w = words(lang);
    let ends = |base: &Base| match base {
        Base::Known(n) => Some((*n, *n)),
        Base::Range(low, high) => Some((*low, *high)),
        Base::NotPrinted => None,
    };
    let all = || bases.iter().filter_map(ends);
    let span = (all().map(|e| e.0).min(), all().map(|e| e.1).max());
    if let (Some(low), Some(high)) = span
        && bases.len() > LISTED_BASES
        && low < high
    {
        let ends = [low, high].map(|n| Base::Known(n).display(lang));
        return fill(w.take_bases, &[("from", &ends[0]), ("to", &ends[1])]);
    }
    let texts: Vec<String> = bases.iter().map(|b| b.display(lang)).collect();
    match texts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {} {last}", first.join(", "), w.or),
        None => String::new(),
    }
}
