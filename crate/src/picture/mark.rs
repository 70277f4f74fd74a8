//! A cell as a mark: its number, what it rests on, whom it is about, and a sentence with all of it.

use super::support;
use crate::computed;
use crate::describe::capitalised;
use crate::evidence::Evidence;
use crate::format::count;
use crate::lang::Lang;
use crate::query::Measure;
use crate::stated::{Stated, shown};
use crate::study::Study;
use crate::study::finding::{Base, Finding, Qualifier, Value};
use crate::study::lookup::length;
use crate::table::{Cell, Flag, is_small, size};
use crate::words::table::show;
use crate::words::{fill, words};
use chart::{CaseSize, Cases, Mark};

/// Makes the marks of a picture.
#[derive(Clone, Copy)]
pub struct Marker<'a> {
    /// The survey.
    pub survey: &'a Study,
    /// In which language they are told.
    pub lang: Lang,
    /// Whether the responses hold what is counted; else an empty place is unknown, not nobody's.
    pub held: bool,
    /// Whether observed numbers stand beside others, so that each says what it is.
    pub mixed: bool,
}

/// Where a mark begins, and how far it may reach where that is open.
type Reach = (f64, Option<f64>);

impl<'a> Marker<'a> {
    /// The mark of a cell. `name` tells it from the others of the picture.
    pub fn mark(&self, name: &str, measure: Measure, cell: &Cell) -> Mark {
        match self.reach(measure, cell) {
            Some(reach) => self.known(name, measure, cell, reach),
            None => self.open(name, measure, cell),
        }
    }

    fn known(&self, name: &str, measure: Measure, cell: &Cell, (value, upper): Reach) -> Mark {
        let title = self.sentence(name, &self.number(measure, cell), measure, cell);
        let text = self.text(measure, cell);
        Mark {
            upper,
            interval: cell.lower.zip(cell.upper),
            source: self.source(cell).to_string(),
            ..Mark::known(support::drawn(cell.evidence), value, text, title)
        }
        .about(self.cases(measure, cell))
    }

    /// Nobody is in the base, or nothing is known that has a length.
    fn open(&self, name: &str, measure: Measure, cell: &Cell) -> Mark {
        let w = words(self.lang);
        let cases = self.cases(measure, cell);
        let (text, title) = match self.own(cell) {
            Some(finding) => (
                finding.display(self.lang),
                format!(
                    "{name}{}{}.{}",
                    w.colon,
                    finding.display(self.lang),
                    self.stated(finding)
                ),
            ),
            None if cases.size == CaseSize::Nobody && self.held => {
                let nobody = self.nobody();
                let title = self.sentence(name, &nobody, measure, cell);
                (nobody, title)
            }
            None if cell.evidence == Evidence::Modelled => (
                String::new(),
                format!("{name}{}{}.", w.colon, w.not_printed),
            ),
            None => (String::new(), self.sentence(name, w.nothing, measure, cell)),
        };
        let mark = Mark {
            text,
            source: self.source(cell).to_string(),
            ..Mark::unknown(title)
        };
        mark.about(cases)
    }

    /// The number as it is written beside its mark; what was stated without a length, such as a rank, stands before it.
    fn text(&self, measure: Measure, cell: &Cell) -> String {
        let w = words(self.lang);
        let number = show::text(self.survey, measure, cell, self.lang);
        let number = match cell.evidence {
            Evidence::Modelled => format!("{}{number}", w.model_colon),
            Evidence::Implied => format!("{}{number}", w.implied_colon),
            _ => number,
        };
        match self.also(cell) {
            Some(finding) => format!("{} · {number}", finding.display(self.lang)),
            None => number,
        }
    }

    /// The number with what it is made of: `66 % (251 von 381)`.
    fn number(&self, measure: Measure, cell: &Cell) -> String {
        let text = show::text(self.survey, measure, cell, self.lang);
        let computed = matches!(cell.evidence, Evidence::Modelled | Evidence::Observed);
        let counts = show::k_of_n(cell, self.lang).filter(|k| computed && *k != text);
        match (counts, measure) {
            (Some(counts), Measure::Count) => counts,
            (Some(counts), _) => format!("{text} ({counts})"),
            (None, _) => text,
        }
    }

    /// `Label, Gruppe: 66 % (251 von 381). 95-%-Intervall: 61–71 %. Veröffentlicht: Abb. 12. Basis: 381.`
    fn sentence(&self, name: &str, number: &str, measure: Measure, cell: &Cell) -> String {
        let w = words(self.lang);
        let mut told = format!("{name}{}{number}.", w.colon);
        if let Some(interval) = show::interval(measure, cell, self.lang) {
            told += &format!(" {} {interval}.", w.interval);
        }
        told += &self.rests(cell);
        if self.cases(measure, cell).size == CaseSize::Few {
            told += &format!(" {}.", capitalised(w.small_base));
        }
        if let Some(finding) = self.also(cell) {
            let number = finding.display(self.lang);
            let source = finding.source.label(self.lang);
            let places = [("number", number.as_str()), ("source", source)];
            told += &format!(" {}", fill(w.mark_also_printed, &places));
        }
        told
    }

    /// What a number rests on.
    fn rests(&self, cell: &Cell) -> String {
        let w = words(self.lang);
        match cell.evidence {
            Evidence::Published => {
                let finding = shown(self.survey, cell);
                finding.map_or(String::new(), |finding| self.stated(finding))
            }
            Evidence::Implied => {
                let readings = cell.bounds.iter().flat_map(|b| b.readings.clone());
                let readings: Vec<String> = readings.collect();
                let why = computed::readings_named(self.survey, self.lang, &readings);
                fill(w.told_implied, &[("why", &why)])
            }
            Evidence::Modelled => w.told_modelled.to_string(),
            Evidence::Observed if self.mixed => w.told_observed.to_string(),
            Evidence::Observed => String::new(),
        }
    }

    /// ` Veröffentlicht: Abb. 12. Basis: 381.`
    fn stated(&self, finding: &Finding) -> String {
        let w = words(self.lang);
        let base = match finding.base() {
            Base::NotPrinted => w.base_unknown.to_string(),
            known => fill(w.base_of, &[("n", &known.display(self.lang))]),
        };
        let source = finding.source.label(self.lang);
        fill(w.told_printed, &[("source", source), ("base", &base)])
    }

    /// What was stated without a length of a number that is told from elsewhere.
    fn also(&self, cell: &Cell) -> Option<&'a Finding> {
        let finding = shown(self.survey, cell)?;
        (cell.evidence != Evidence::Published && length(finding).is_none()).then_some(finding)
    }

    /// Where the number that is told was stated; empty: nowhere.
    fn source(&self, cell: &Cell) -> &'a str {
        let finding = self.own(cell);
        finding.map_or("", |finding| finding.source.label(self.lang))
    }

    /// What was stated that the mark itself tells: not a number that stands beside what was observed.
    fn own(&self, cell: &Cell) -> Option<&'a Finding> {
        let published = cell.evidence == Evidence::Published;
        shown(self.survey, cell).filter(|f| published || length(f).is_none())
    }

    /// The respondents, or mentions, that a cell's number is about.
    fn cases(&self, measure: Measure, cell: &Cell) -> Cases {
        let published = cell.evidence == Evidence::Published;
        let finding = shown(self.survey, cell).filter(|_| published);
        let base = finding.map(Finding::base);
        let base = base.or(cell.unweighted_base.map(Base::Known));
        let size = match cell.flag {
            _ if is_empty(cell) => CaseSize::Nobody,
            Some(Flag::Tiny | Flag::Small) => CaseSize::Few,
            None if finding.is_some_and(few) => CaseSize::Few,
            None => CaseSize::Enough,
        };
        Cases {
            text: self.number_of_cases(measure, cell.evidence, base),
            size,
        }
    }

    /// `n = 381`; of a modelled number with the word. Empty where it is not known.
    fn number_of_cases(&self, measure: Measure, evidence: Evidence, base: Option<Base>) -> String {
        let w = words(self.lang);
        let n = match base {
            None | Some(Base::NotPrinted) => return String::new(),
            Some(Base::Known(n)) => count(n, self.lang),
            Some(range) => range.display(self.lang),
        };
        let template = match measure {
            Measure::Mentions => w.n_mentions,
            _ => w.n_is,
        };
        format!(
            "{}{}",
            computed::word(self.lang, evidence),
            fill(template, &[("n", &n)])
        )
    }

    /// What stands where nobody is in the base.
    fn nobody(&self) -> String {
        let w = words(self.lang);
        match self.survey.descriptor().evidence {
            Evidence::Modelled => format!("{}{}", w.model_colon, w.nobody),
            _ => w.nobody.to_string(),
        }
    }

    /// Where a mark begins and how far it may reach; `None` where no number is known, and where nobody is whom it could be about.
    pub fn reach(&self, measure: Measure, cell: &Cell) -> Option<Reach> {
        let (value, upper) = drawn(measure, cell)?;
        match shown(self.survey, cell).filter(|_| cell.evidence == Evidence::Published) {
            Some(finding) => Some(bounds(finding, value)),
            None => Some((value, upper)),
        }
    }
}

/// The number of a cell, and the greatest it may be where only bounds are known.
pub fn drawn(measure: Measure, cell: &Cell) -> Option<Reach> {
    if is_empty(cell) {
        return None;
    }
    let bounds = cell.bounds.as_ref();
    let bounds = bounds.filter(|_| cell.evidence == Evidence::Implied);
    match (size(measure, cell), bounds) {
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

/// Whether nobody, or nobody of any weight, is in a cell's base.
fn is_empty(cell: &Cell) -> bool {
    cell.unweighted_base == Some(0) || cell.base == Some(0.0)
}

/// A number stated as a bound is drawn as one: solid up to what is sure, open up to what is possible.
fn bounds(finding: &Finding, value: f64) -> Reach {
    let end = match finding.value {
        Value::Share(_) => 1.0,
        _ => value,
    };
    match finding.qualifier {
        Qualifier::Under => (0.0, Some(value)),
        Qualifier::Over | Qualifier::AtLeast => (value, Some(end)),
        _ => (value, None),
    }
}

/// Whether a stated number may be about fewer than 30; where its own base is not stated, whether the whole picture has so few.
fn few(finding: &Finding) -> bool {
    let least = match (finding.base(), finding.printed_n) {
        (Base::Known(n) | Base::Range(n, _), _) => n,
        (Base::NotPrinted, Base::Known(n)) => n,
        _ => return false,
    };
    is_small(least)
}
