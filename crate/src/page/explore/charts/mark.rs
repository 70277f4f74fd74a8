//! A cell of a table as a mark of a picture.

use super::Maker;
use crate::evidence::Evidence;
use crate::format::count;
use crate::page::support;
use crate::query::Measure;
use crate::table::{Cell, Group, GroupKind};
use crate::words::table::show;
use crate::words::{fill, quoted, words};
use chart::{CaseSize, Cases, Mark};

impl Maker<'_> {
    /// A cell as a mark: its number, its evidence, its interval, and a sentence with all of it.
    pub fn mark(&self, label: &str, group: &Group, cell: &Cell, single: bool) -> Mark {
        let w = words(self.lang);
        let (lang, measure) = (self.lang, self.measure());
        let cases = self.cases(cell);
        let text = match cases.size {
            CaseSize::Nobody => self.empty(),
            _ => show::text(self.survey, measure, cell, lang),
        };
        let name = match single && group.kind == GroupKind::Total {
            true => quoted(label, lang),
            false => format!("{}, {}", quoted(label, lang), quoted(&group.label, lang)),
        };
        let known = drawn(measure, cell);
        let unstated = known.is_none() && cell.evidence == Evidence::Modelled && !is_empty(cell);
        let title = match unstated {
            true => format!("{name}{}{}.", w.colon, w.not_printed),
            false => self.sentence(&name, &text, cell),
        };
        let Some((value, upper)) = known else {
            let text = match cases.size {
                CaseSize::Nobody => text,
                _ => String::new(),
            };
            let mark = Mark {
                text,
                ..Mark::unknown(title)
            };
            return mark.labelled(&group.label).about(cases);
        };
        let text = match cell.evidence {
            Evidence::Modelled => format!("{}{text}", w.model_colon),
            Evidence::Implied => format!("{}{text}", w.implied_colon),
            _ => text,
        };
        Mark {
            upper,
            interval: cell.lower.zip(cell.upper),
            source: self.source(cell).to_string(),
            ..Mark::known(support::drawn(cell.evidence), value, text, title)
        }
        .labelled(&group.label)
        .about(cases)
    }

    /// `Label, Gruppe: 66 % (251 von 381). 95-%-Intervall: 61–71 %. Veröffentlicht: Abb. 12.`
    fn sentence(&self, name: &str, text: &str, cell: &Cell) -> String {
        let w = words(self.lang);
        let (lang, measure) = (self.lang, self.measure());
        let computed = matches!(cell.evidence, Evidence::Modelled | Evidence::Observed);
        let counts =
            show::k_of_n(cell, lang).filter(|k| computed && k != text && measure != Measure::Count);
        let counts = counts.map_or(String::new(), |k| format!(" ({k})"));
        let mut told = format!("{name}: {text}{counts}.");
        if let Some(interval) = show::interval(measure, cell, lang) {
            told += &format!(" {} {interval}.", w.interval);
        }
        told += &match (cell.evidence, self.source(cell)) {
            (Evidence::Published, source) if !source.is_empty() => {
                fill(w.told_printed, &[("source", source)])
            }
            (Evidence::Implied, _) => w.told_implied.to_string(),
            (Evidence::Modelled, _) => w.told_modelled.to_string(),
            _ => String::new(),
        };
        if self.cases(cell).size == CaseSize::Few {
            told += &format!(" {}.", w.small_base);
        }
        told
    }

    /// Where the number that a cell tells was stated; empty: nowhere.
    fn source(&self, cell: &Cell) -> &str {
        let printed = cell.printed.first();
        let printed = printed.filter(|_| cell.evidence == Evidence::Published);
        let finding = printed.and_then(|p| self.survey.finding(&p.finding));
        finding.map_or("", |finding| finding.source.label(self.lang))
    }

    /// The respondents, or mentions, that a cell's number is about.
    fn cases(&self, cell: &Cell) -> Cases {
        let size = match cell.flag {
            _ if is_empty(cell) => CaseSize::Nobody,
            Some(_) => CaseSize::Few,
            None => CaseSize::Enough,
        };
        Cases {
            text: self.number_of_cases(cell).unwrap_or_default(),
            size,
        }
    }

    /// `n = 381`; of a modelled number with the word.
    fn number_of_cases(&self, cell: &Cell) -> Option<String> {
        let w = words(self.lang);
        let counted = || cell.unweighted_base.map(|n| count(n, self.lang));
        let n = match cell.evidence {
            Evidence::Published => cell
                .printed
                .first()
                .and_then(|p| Some(show::cases(p.n?, self.lang)))
                .or_else(counted),
            _ => counted(),
        }?;
        let template = match self.measure() {
            Measure::Mentions => w.n_mentions,
            _ => w.n_is,
        };
        let told = fill(template, &[("n", &n)]);
        Some(match cell.evidence {
            Evidence::Modelled => format!("{}{told}", w.model_colon),
            _ => told,
        })
    }

    /// What stands where nobody is in the base; where the responses do not hold the variables, nothing is known.
    fn empty(&self) -> String {
        let w = words(self.lang);
        match self.survey.descriptor().evidence {
            _ if !self.is_counted() => w.nothing.to_string(),
            Evidence::Modelled => format!("{}{}", w.model_colon, w.nobody),
            _ => w.nobody.to_string(),
        }
    }

    /// Whether the responses hold the question and the breakdowns.
    fn is_counted(&self) -> bool {
        let (book, columns) = (self.survey.codebook(), self.survey.columns());
        let by = self.query.by.iter().filter_map(|id| book.question(id));
        let own = std::iter::once(self.optioned());
        own.chain(by).all(|question| columns.holds(question))
    }
}

/// Whether nobody, or nobody of any weight, is in a cell's base.
fn is_empty(cell: &Cell) -> bool {
    cell.unweighted_base == Some(0) || cell.base == Some(0.0)
}

/// Where a mark begins and how far it may reach; `None` where no number is known, and where nobody is whom it could be about.
pub fn drawn(measure: Measure, cell: &Cell) -> Option<(f64, Option<f64>)> {
    if is_empty(cell) {
        return None;
    }
    let value = match measure {
        Measure::Count => cell.count,
        Measure::Mean | Measure::Median => cell.value,
        _ => cell.share,
    };
    let bounds = cell
        .bounds
        .as_ref()
        .filter(|_| cell.evidence == Evidence::Implied);
    match (value, bounds) {
        (Some(value), _) => Some((value, None)),
        (None, Some(bounds)) => {
            let [low, high] = bounds.count.map(f64::from);
            match (measure, bounds.base) {
                (Measure::Count, _) => Some((low, Some(high))),
                (_, Some(n)) if n > 0 => Some((low / f64::from(n), Some(high / f64::from(n)))),
                _ => None,
            }
        }
        _ => None,
    }
}
