//! The answer to a query: its table, with panels, tests and differences, and a picture of it where there is one.

mod name;
mod numbers;
mod of_others;
mod tables;

use super::about::{About, Grounds, Told};
use super::grid::Grid;
use super::wide::Wide;
use crate::address;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::query::{Measure, Query, Weighting};
use crate::study::Study;
use crate::study::finding::{Base, Finding};
use crate::table::{Cell, GroupKind, Table};
use crate::words::table::{Teller, margins, show};
use crate::words::{fill, words};
use chart::Chart;

pub(super) use name::{of as name, plain};

/// A table with the query that it answers.
pub(super) struct Answer<'a> {
    pub survey: &'a Study,
    pub lang: Lang,
    pub query: &'a Query,
    pub table: &'a Table,
    /// The picture; `None` where only the numbers are taken along.
    pub chart: Option<&'a Chart>,
}

impl<'a> Answer<'a> {
    /// Every number as a record, those of the panels behind those of the whole.
    pub fn numbers(&self) -> Grid {
        numbers::numbers(self)
    }

    /// The table and its panels as rows by groups.
    pub fn tables(&self) -> Vec<Wide> {
        let parts = self.parts().into_iter();
        parts.map(|part| tables::table(self, &part)).collect()
    }

    /// What table and picture are about.
    pub fn about(&self) -> About {
        let whole = Told {
            title: self.told().title(self.table),
            base: self.told().summary(self.table),
            headline: String::new(),
            note: self.note(self.table, &[]),
        };
        About {
            page: whole.title.clone(),
            place: address::prefix(self.lang).to_string() + &address::query_path(self.query),
            figure: None,
            cases: Base::NotPrinted,
            cautions: self.cautions(),
            picture: self.picture(),
            whole,
            grounds: Grounds {
                kinds: self.kinds(),
                sources: self.sources(),
                drawn: false,
            },
        }
    }

    /// What is said of small bases in a table is said in the picture, where its numbers are marked.
    fn picture(&self) -> Told {
        let w = words(self.lang);
        let drawn = self.chart.map_or(self.table, |chart| self.drawn(chart));
        let of_tables = [w.tiny_told, w.tiny_told_mean, w.small_told];
        let title = self.chart.map(|chart| self.title(chart));
        Told {
            title: title.unwrap_or_else(|| self.told().title(self.table)),
            base: self.told().summary(drawn),
            headline: String::new(),
            note: self.note(drawn, &of_tables),
        }
    }

    fn told(&self) -> Teller<'a> {
        Teller::new(self.survey, self.lang)
    }

    fn measure(&self) -> Measure {
        self.query.measure
    }

    /// The table, then its panels.
    fn parts(&self) -> Vec<PanelOf<'a>> {
        let w = words(self.lang);
        let panels = self.table.panels.iter().flatten();
        let whole = PanelOf {
            label: self.table.panels.as_ref().map_or("", |_| w.total),
            code: self
                .table
                .panels
                .as_ref()
                .map_or("", |_| GroupKind::Total.word()),
            kind: self.table.panels.as_ref().map(|_| GroupKind::Total),
            table: self.table,
        };
        let panels = panels.map(|panel| PanelOf {
            label: &panel.label,
            code: &panel.code,
            kind: Some(panel.kind),
            table: &panel.table,
        });
        std::iter::once(whole).chain(panels).collect()
    }

    /// The table that the picture shows: the picture is described by its summary; of several with the same one, that whose title
    /// begins the picture's name.
    fn drawn(&self, chart: &Chart) -> &'a Table {
        let told = self
            .table
            .parts()
            .filter(|part| self.told().summary(part) == chart.description());
        let named = |part: &&Table| {
            let title = self.told().title(part);
            match chart.name().starts_with(&title) {
                true => title.len() + 1,
                false => 0,
            }
        };
        told.max_by_key(named).unwrap_or(self.table)
    }

    /// Title of the whole table, of the panel that the picture shows, and of the picture, each once.
    fn title(&self, chart: &Chart) -> String {
        let whole = self.told().title(self.table);
        let panel = self.told().title(self.drawn(chart));
        let mut pieces: Vec<&str> = Vec::new();
        for title in [whole.as_str(), panel.as_str(), chart.name()] {
            match pieces.last_mut() {
                Some(last) if title.starts_with(*last) => *last = title,
                _ => pieces.push(title),
            }
        }
        pieces.join(words(self.lang).colon)
    }

    /// Whether it may be told how many were asked and answered: not of a model that is left out.
    pub fn tells_bases(&self) -> bool {
        let observed = self.survey.descriptor().evidence == Evidence::Observed;
        observed || self.table.counts.are_shown()
    }

    /// What the numbers of all cells rest on, those beside others too.
    fn kinds(&self) -> Vec<Evidence> {
        let cells = || self.table.parts().flat_map(Table::numbers);
        let told = |cell: &Cell| show::machine(self.measure(), cell).map(|_| cell.evidence);
        let has = |kind: &Evidence| {
            let beside = |cell: &Cell| match kind {
                Evidence::Published => !cell.printed.is_empty(),
                Evidence::Implied => cell.bounds.is_some(),
                Evidence::Modelled => cell.modelled.is_some(),
                Evidence::Observed => false,
            };
            cells().any(|cell| told(cell) == Some(*kind) || beside(cell))
        };
        Evidence::ALL.into_iter().filter(has).collect()
    }

    /// The places in the study of the stated numbers that the tables tell.
    fn sources(&self) -> Vec<String> {
        let numbers = self.table.parts().flat_map(Table::numbers);
        let published = numbers.filter(|c| c.evidence == Evidence::Published);
        let mut places: Vec<String> = Vec::new();
        for finding in published.flat_map(|cell| self.findings(cell)) {
            let place = finding.source.label(self.lang);
            if !places.iter().any(|p| p == place) {
                places.push(place.to_string());
            }
        }
        places
    }

    /// What was stated for a cell.
    fn findings(&self, cell: &Cell) -> Vec<&'a Finding> {
        self.survey.stated_in(cell)
    }

    /// The warnings that do not stand elsewhere in an export; what is said of the page itself, or of what `shown` lacks, is left out.
    fn note(&self, shown: &Table, elsewhere: &[&str]) -> String {
        let w = words(self.lang);
        let invented = self.survey.descriptor().invented.get(self.lang);
        let unclassed = shown.parts().flat_map(|part| &part.groups);
        let unclassed = unclassed
            .into_iter()
            .any(|group| group.kind == GroupKind::NoClass);
        let says_it = |text: &&str| {
            let told = [invented, w.model_warning, w.no_tests].contains(text);
            !told && !elsewhere.contains(text) && (unclassed || *text != w.no_class_told)
        };
        let warnings = self.told().warnings(self.table);
        let said = warnings.iter().map(String::as_str).filter(says_it);
        said.collect::<Vec<_>>().join(" ")
    }

    fn cautions(&self) -> Vec<String> {
        let invented = self.survey.descriptor().invented.get(self.lang);
        let modelled = self.kinds().contains(&Evidence::Modelled);
        let modelled = modelled.then(|| words(self.lang).take_modelled_caution);
        let invented = Some(invented).filter(|text| !text.is_empty());
        let both = invented.into_iter().chain(modelled);
        both.map(str::to_string).collect()
    }

    /// `ungewichtet`, or the name of the weight, or those of the margins.
    fn weighting(&self) -> String {
        let w = words(self.lang);
        let book = self.survey.codebook();
        let names = margins::names(self.survey, self.query, self.lang);
        if !names.is_empty() {
            return fill(w.take_raked, &[("names", &names)]);
        }
        let field = self.query.weight.as_ref().and_then(Weighting::field);
        let weight = field.and_then(|id| book.weight(id));
        weight.map_or(w.no_weight.to_string(), |weight| {
            fill(w.take_weighted, &[("weight", weight.title.get(self.lang))])
        })
    }
}

/// The whole table, or one of its panels; without panels the names are empty.
struct PanelOf<'a> {
    label: &'a str,
    code: &'a str,
    kind: Option<GroupKind>,
    table: &'a Table,
}
