//! What a table's rows, groups and panels are, before anything is counted.

use super::GroupKind;
use super::weighting::{Raked, Usable};
use super::{Names, Sources, Stated};
use crate::Survey;
use crate::codebook::{Answer, Kind, Question};
use crate::columns::{Bits, Code, Weights};
use crate::decimal::plain;
use crate::labels::net_label;
use crate::lang::Lang;
use crate::query::{Against, Condition, Measure, NetOf, Query};
use crate::tabulate::{Band, Split};

/// Along what a population is split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Not at all.
    Total,
    /// The items of a battery: the same respondents, another question.
    Items,
    /// Two populations.
    Compare,
    /// The options of a variable.
    By(String),
}

/// Along what the groups of a query run, and along what its panels: a battery's items or the two populations come before the breakdowns.
pub fn axes(question: &Question, query: &Query) -> (Axis, Option<Axis>) {
    let mut list = Vec::new();
    list.extend((question.kind == Kind::Battery).then_some(Axis::Items));
    list.extend(query.compared().map(|_| Axis::Compare));
    list.extend(query.by.iter().cloned().map(Axis::By));
    let mut list = list.into_iter();
    (list.next().unwrap_or(Axis::Total), list.next())
}

/// A group before it is counted.
#[derive(Clone)]
pub struct Place<'a> {
    pub kind: GroupKind,
    pub code: String,
    pub label: String,
    /// What pictures call it.
    pub pictured: Pictured,
    /// The question that is counted in it: of a battery the item.
    pub question: &'a Question,
    /// Their conditions, for looking up what was stated; `None` where no stated number could be about them.
    pub conditions: Option<Vec<Condition>>,
    /// The conditions of the frame, likewise.
    framing: Option<Vec<Condition>>,
}

/// Whom a table is about.
pub struct People {
    /// The respondents.
    pub rows: Bits,
    /// Everyone of the survey who is in the panel's group: a second population is taken from them.
    frame: Bits,
}

impl People {
    /// Everyone who is in any group of an axis: of a battery's items and of a breakdown the population itself.
    pub fn everyone(&self, axis: &Axis, split: &Split) -> Bits {
        let mut rows = self.rows.clone();
        if let (Axis::Compare, Split::Sets(sets)) = (axis, split) {
            sets.iter().for_each(|own| rows.add(own));
        }
        rows
    }
}

/// The codes in columns of a question's options that are offered, or of its classes of numbers.
pub fn codes(survey: &Survey, question: &Question) -> Vec<Code> {
    let numbers = survey.columns().number(&question.id);
    match numbers {
        Some(numbers) => (0..numbers.bands().len() as Code).collect(),
        None => {
            let options = survey.codebook().options(question);
            options.map(|(at, _)| at as Code).collect()
        }
    }
}

/// What pictures call a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pictured {
    /// Its short label; empty: the label.
    pub short: String,
    /// The label of its kind; empty: of none.
    pub sort: String,
}

impl Pictured {
    /// Of an option.
    fn of(question: &Question, answer: &Answer, lang: Lang) -> Pictured {
        let sort = question.sort(&answer.code);
        Pictured {
            short: answer.short.get(lang).to_string(),
            sort: sort.map_or("", |sort| sort.label.get(lang)).to_string(),
        }
    }
}

/// Conditions with one more.
fn with(conditions: &Option<Vec<Condition>>, more: &Condition) -> Option<Vec<Condition>> {
    let mut list = conditions.clone()?;
    list.push(more.clone());
    Some(sorted(list))
}

/// Everything that all tables of one query share.
pub struct Plan<'a> {
    pub survey: &'a Survey,
    pub stated: &'a dyn Stated,
    pub names: &'a dyn Names,
    pub lang: Lang,
    pub query: &'a Query,
    pub question: &'a Question,
    /// The question that has the options: of a battery its first item.
    pub optioned: &'a Question,
    /// The weights where the query names margins.
    pub raked: Option<&'a Raked>,
    /// The weights in use, a row each; `None` without a weight.
    weights: Option<&'a Weights>,
}

impl<'a> Plan<'a> {
    pub fn new(sources: Sources<'a>, usable: &'a Usable) -> Option<Plan<'a>> {
        let Sources {
            survey,
            stated,
            names,
        } = sources;
        let query = &usable.query;
        let book = survey.codebook();
        let question = book.question(query.question.as_deref()?)?;
        let optioned = book.optioned(question);
        optioned.is_counted().then_some(Plan {
            survey,
            stated,
            names,
            lang: names.lang(),
            query,
            question,
            optioned,
            raked: usable.raked.as_ref(),
            weights: weights(survey, usable),
        })
    }

    /// The population that all conditions hold for; nobody where one of their variables has no column.
    fn rows(&self, conditions: &[Condition]) -> Bits {
        self.survey.population(conditions)
    }

    /// The query's population as one place.
    pub fn everyone(&self) -> Place<'a> {
        let conditions = self.query.population.clone();
        Place {
            kind: GroupKind::Total,
            code: GroupKind::Total.word().to_string(),
            label: self.names.total(),
            pictured: Pictured::default(),
            question: self.question,
            conditions: Some(conditions),
            framing: Some(Vec::new()),
        }
    }

    /// The respondents in it.
    pub fn people(&self) -> People {
        People {
            rows: self.rows(&self.query.population),
            frame: Bits::all(self.survey.columns().rows()),
        }
    }

    /// A place as everyone in it.
    pub fn unsplit(&self, of: &Place<'a>) -> Place<'a> {
        Place {
            kind: GroupKind::Total,
            code: GroupKind::Total.word().to_string(),
            label: self.names.total(),
            ..of.clone()
        }
    }

    /// The groups of a place along an axis, whether or not anybody is in them.
    pub fn places(&self, of: &Place<'a>, axis: &Axis) -> Vec<Place<'a>> {
        match axis {
            Axis::Total => vec![of.clone()],
            Axis::Items => self.items(of),
            Axis::Compare => self.compared(of),
            Axis::By(variable) => self.by(of, variable),
        }
    }

    /// How people fall into these groups. Each item of a battery is about all of them.
    pub fn split(&self, of: &People, axis: &Axis) -> Split<'a> {
        match axis {
            Axis::Total | Axis::Items => Split::Whole,
            Axis::Compare => Split::Sets(self.both(of)),
            Axis::By(variable) => {
                let survey = self.survey;
                Split::by(survey.codebook(), survey.columns(), variable)
            }
        }
    }

    /// The people of a group, of panels.
    pub fn within(&self, of: &People, axis: &Axis, split: &Split, group: usize) -> People {
        let frame = match axis {
            Axis::By(_) => split.rows(group, &of.frame),
            _ => of.frame.clone(),
        };
        let rows = match split {
            Split::Whole => of.rows.clone(),
            Split::Sets(sets) if *axis == Axis::Compare => sets[group].clone(),
            _ => split.rows(group, &of.rows),
        };
        People { rows, frame }
    }

    fn items(&self, of: &Place<'a>) -> Vec<Place<'a>> {
        let book = self.survey.codebook();
        let items = self.question.items.iter();
        let place = |question: &'a Question| Place {
            kind: GroupKind::Item,
            code: question.id.clone(),
            label: question.title.get(self.lang).to_string(),
            pictured: Pictured::default(),
            question,
            ..of.clone()
        };
        items
            .filter_map(|id| book.question(id))
            .map(place)
            .collect()
    }

    /// Whether the rest of the survey is asked for, and the population is all of it.
    fn leaves_nobody(&self) -> bool {
        let all = self.survey.columns().rows() as u32;
        let whole = || self.rows(&self.query.population).count() == all;
        self.query.against == Some(Against::Rest) && all > 0 && whole()
    }

    /// The first population, and the second within the same frame. There is no group for a rest of nobody.
    fn both(&self, of: &People) -> Vec<Bits> {
        if self.leaves_nobody() {
            return vec![of.rows.clone()];
        }
        let mut second = of.frame.clone();
        match &self.query.against {
            Some(Against::Population(population)) => second.keep(&self.rows(population)),
            _ => second.drop(&of.rows),
        }
        vec![of.rows.clone(), second]
    }

    fn compared(&self, of: &Place<'a>) -> Vec<Place<'a>> {
        let conditions = match &self.query.against {
            Some(Against::Population(second)) => {
                let all = |framing: &Vec<Condition>| sorted([second.as_slice(), framing].concat());
                of.framing.as_ref().map(all)
            }
            _ => None,
        };
        let [first, second] = self.names.compared(self.query);
        let place = |kind: GroupKind, label| Place {
            kind,
            code: kind.word().to_string(),
            label,
            pictured: Pictured::default(),
            ..of.clone()
        };
        let first = place(GroupKind::First, first);
        let second = Place {
            conditions,
            ..place(GroupKind::Second, second)
        };
        match self.leaves_nobody() {
            true => vec![first],
            false => vec![first, second],
        }
    }

    /// A group an option that is offered, and one for everyone else.
    fn by(&self, of: &Place<'a>, variable: &str) -> Vec<Place<'a>> {
        let Some(question) = self.survey.codebook().question(variable) else {
            return Vec::new();
        };
        let option = |answer: &Answer| {
            let more = |list| with(list, &Condition::is(variable, &answer.code));
            Place {
                kind: GroupKind::Option,
                code: answer.code.clone(),
                label: answer.label.get(self.lang).to_string(),
                pictured: Pictured::of(question, answer, self.lang),
                question: of.question,
                conditions: more(&of.conditions),
                framing: more(&of.framing),
            }
        };
        let none = Place {
            kind: GroupKind::NoClass,
            code: GroupKind::NoClass.word().to_string(),
            label: self.names.no_class(),
            pictured: Pictured::default(),
            question: of.question,
            conditions: None,
            framing: None,
        };
        let mut places: Vec<Place> = question.offered().map(option).collect();
        places.push(none);
        places
    }

    /// The rows of the table.
    pub fn lines(&self) -> Vec<Line> {
        match self.query.measure {
            Measure::Mean => vec![self.statistic("mean", self.names.mean(), Of::Mean)],
            Measure::Median => vec![self.statistic("median", self.names.median(), Of::Median)],
            _ if self.optioned.kind == Kind::Number => self.bands(),
            _ => self.options().chain(self.nets()).collect(),
        }
    }

    fn statistic(&self, code: &str, label: String, of: Of) -> Line {
        Line {
            code: code.to_string(),
            label,
            net: false,
            of,
        }
    }

    fn options(&self) -> impl Iterator<Item = Line> {
        let answers = self.survey.codebook().options(self.question);
        answers.map(|(at, a)| Line {
            code: a.code.clone(),
            label: a.label.get(self.lang).to_string(),
            net: false,
            of: Of::Options(vec![at as Code]),
        })
    }

    fn nets(&self) -> impl Iterator<Item = Line> {
        let codes = |net: &NetOf| crate::tabulate::positions(self.optioned, &net.codes);
        let line = move |net: &NetOf| {
            Some(Line {
                code: net.name.clone(),
                label: net_label(self.optioned, net).get(self.lang).to_string(),
                net: true,
                of: Of::Options(codes(net)?),
            })
        };
        self.query.nets.iter().filter_map(line)
    }

    /// Numbers in classes, over everyone, so that every group has the same.
    fn bands(&self) -> Vec<Line> {
        let numbers = self.survey.columns().number(&self.optioned.id);
        let bands = numbers.map_or(&[][..], |numbers| numbers.bands());
        let line = |(at, band): (usize, &Band)| Line {
            code: code(*band),
            label: self.names.band(*band),
            net: false,
            of: Of::Band(at as Code),
        };
        bands.iter().enumerate().map(line).collect()
    }

    /// The weights, one a row; `None` without a weight.
    pub fn weights(&self) -> Option<&'a Weights> {
        self.weights
    }
}

/// The weights that a query names, as they are in the data or as raked.
fn weights<'a>(survey: &'a Survey, usable: &'a Usable) -> Option<&'a Weights> {
    if let Some(raked) = &usable.raked {
        return Some(&raked.weights);
    }
    let field = usable.query.weight.as_ref()?.field()?;
    Some(survey.columns().weight(field)?.weights())
}

/// `20..40`, `40..` and `..20` for open bands, `7` for a single number.
pub fn code(band: Band) -> String {
    let limit = |value: f64| match value.is_finite() {
        true => plain(value),
        false => String::new(),
    };
    match band.from == band.to {
        true => limit(band.from),
        false => format!("{}..{}", limit(band.from), limit(band.to)),
    }
}

/// Conditions in the order of queries.
fn sorted(mut conditions: Vec<Condition>) -> Vec<Condition> {
    crate::order::sort_by(&mut conditions, |a, b| a < b);
    conditions.dedup();
    conditions
}

/// A row before it is counted.
#[derive(Clone, Debug)]
pub struct Line {
    pub code: String,
    pub label: String,
    pub net: bool,
    pub of: Of,
}

impl Of {
    /// The codes that are counted; none of a mean or median.
    pub fn codes(&self) -> &[Code] {
        match self {
            Of::Options(codes) => codes,
            Of::Band(code) => std::slice::from_ref(code),
            Of::Mean | Of::Median => &[],
        }
    }
}

/// What a row tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Of {
    /// Respondents who gave any of these options.
    Options(Vec<Code>),
    /// Respondents whose number lies in this class.
    Band(Code),
    /// The mean.
    Mean,
    /// The median.
    Median,
}
