//! What a chart says, before anything is placed: the types a caller fills in.

use std::fmt;

use super::marks::{Block, Mark};
use crate::Support;

/// A chart as meant, without any coordinates. Its name and description are never empty: see [`Chart::new`].
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    name: String,
    description: String,
    /// How the rows are drawn.
    pub form: Form,
    /// What the length of a bar measures.
    pub axis: Axis,
    /// Groups of rows, from top to bottom.
    pub blocks: Vec<Block>,
    /// Texts that belong to the chart as a whole.
    pub words: Words,
    /// Whether it is still to be found which of the marks that stand out do so: their signs and frames have room, and are not drawn.
    pub pending: bool,
    /// What it shares with the other charts of one picture: see [`align`](super::align()).
    pub(super) common: Common,
}

/// What charts beside each other have in common, so that equal numbers have equal places.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Common {
    /// How far any of them reaches to the left and to the right of the centre line.
    pub sides: (f64, f64),
    /// The widest name left of the bars, in CSS pixels.
    pub label: i32,
    /// What of it is drawn.
    pub part: Part,
}

/// What of a chart is drawn, where several share a legend.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Part {
    /// All of it.
    #[default]
    Whole,
    /// What the signs say, alone.
    Legend,
    /// All but that.
    Unexplained {
        /// Whether the legend names the segments.
        keyed: bool,
    },
}

impl Chart {
    /// A chart with its accessible name (short, as a heading) and description (one or two sentences that say what it shows).
    ///
    /// # Errors
    /// [`Unnamed`] when either text is empty or only blank.
    pub fn new(
        name: impl Into<String>,
        description: impl Into<String>,
        form: Form,
        axis: Axis,
        blocks: Vec<Block>,
        words: Words,
    ) -> Result<Self, Unnamed> {
        let (name, description) = (name.into(), description.into());
        if name.trim().is_empty() {
            return Err(Unnamed { missing: "name" });
        }
        if description.trim().is_empty() {
            return Err(Unnamed {
                missing: "description",
            });
        }
        Ok(Self {
            name,
            description,
            form,
            axis,
            blocks,
            words,
            common: Common::default(),
            pending: false,
        })
    }

    /// The same chart with more behind its description.
    pub fn described_further(mut self, more: &str) -> Self {
        self.description = [self.description.trim(), more].join(" ").trim().to_owned();
        self
    }

    /// The same chart with its own legend, for where it stands alone.
    pub fn whole(&self) -> Self {
        let mut whole = self.clone();
        if !self.is_legend() {
            whole.common.part = Part::Whole;
        }
        whole
    }

    /// Whether it is the legend that others share, and holds no mark.
    pub fn is_legend(&self) -> bool {
        self.common.part == Part::Legend
    }

    /// The accessible name; never empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The accessible description; never empty.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The description, and what is not drawn.
    pub fn told(&self) -> String {
        [self.description(), &self.words.left_out]
            .join(" ")
            .trim_end()
            .to_owned()
    }

    /// All marks, row by row.
    pub(crate) fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.blocks.iter().flat_map(Block::marks)
    }

    /// The marks of which the form draws a number.
    pub fn numbers(&self) -> impl Iterator<Item = &Mark> {
        let drawn = |mark: &&Mark| self.form != Form::Options && mark.drawn_on(self.axis).is_some();
        self.marks().filter(drawn)
    }
}

/// Someone tried to make a chart that could not be read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unnamed {
    missing: &'static str,
}

impl fmt::Display for Unnamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a chart needs a {}: without it, it cannot be read aloud",
            self.missing
        )
    }
}

impl std::error::Error for Unnamed {}

/// How the rows of a chart are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One horizontal bar a mark; rows of several marks are grouped bars.
    Bars,
    /// One dot a mark, on its place of the axis: for numbers whose distance from zero says nothing, and for intervals.
    /// Measured and stated numbers are round and solid, modelled ones square and hatched, bounds an open range.
    Dots,
    /// Two or three numbers a row, joined by a line: a filled dot, a ring, an upright bar, one for each series. The series are named once above.
    /// Only with the feature `dumbbell`; without it they are [`Form::Dots`].
    Dumbbell,
    /// One bar a row, its marks side by side as parts of a whole. [`RowKind::Net`](super::RowKind::Net) rows stay plain bars.
    ///
    /// Where all stacks of the chart, or of a block, have the same segments (two to six, same labels and lightness), these
    /// are named once above, and the bars carry bare numbers. Seven and more segments cannot be told apart by six steps
    /// of lightness: each bar then has a list of its own.
    Stacked,
    /// Stacks around a centre line, on one scale: an ordered scale with two sides. Every row is a stack, nets too.
    Diverging {
        /// So many marks, from the first, lie left of the centre line.
        below: usize,
        /// Whether the next mark lies on the centre line, one half to each side.
        middle: bool,
    },
    /// A grid: a line of cells a row, a column a series, the number in each. Where the columns have no room, each row
    /// becomes a list. No axis.
    Heat,
    /// A map of tiles, one a row, at [`Row::tile`](super::Row::tile). Where the tiles have no room, a list. No axis.
    Tiles,
    /// Labels with an open marker each: for options whose shares nobody knows. No axis, no bars.
    Options,
}

impl Form {
    /// Whether a value axis belongs to the form.
    pub(crate) fn has_axis(self) -> bool {
        !matches!(self, Form::Heat | Form::Tiles | Form::Options)
    }
}

/// What the length of a bar, or the place of a dot, measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Axis {
    /// Shares 0..1, drawn on 0 to 100 %. Never cut. [`Form::Diverging`] draws them to both sides, as far as they reach.
    Percent,
    /// Counts from 0 to at least `max`, up to the next round number.
    Count {
        /// The largest count to be drawn.
        max: u32,
    },
    /// Numbers between two ends, such as means on a scale from 1 to 6, with ticks at round numbers; may be negative.
    /// For [`Form::Dots`]: a bar that does not begin at 0 misleads.
    Number {
        /// The left end.
        min: f64,
        /// The right end; ends that are no range count as one of length 1.
        max: f64,
    },
    /// Shares 0..1 without ticks and grid.
    None,
}

/// Texts of the chart as a whole, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Below the axis, such as "Anteil in %". Empty: no label.
    pub axis_label: String,
    /// One entry a support that occurs. Drawn only where supports mix, or where any is implied or modelled.
    pub legend: Vec<(Support, String)>,
    /// Stands where a value is unknown, such as "nicht genannt".
    pub open: String,
    /// Separates thousands on a count axis: `.` in German, `,` in English.
    pub thousands: char,
    /// Separates decimals on a number axis: `,` in German, `.` in English.
    pub decimal: char,
    /// What ▲ says in a heat chart, such as "häufiger als erwartet". Drawn only where a mark stands out that way; empty: never.
    pub above: String,
    /// What ▼ says.
    pub below: String,
    /// What the sign of a number of few respondents says, such as "Basis unter 30". Drawn only where the sign is.
    pub few: String,
    /// Stands where nobody is whom a number could be about, such as "niemand in der Basis".
    pub nobody: String,
    /// What of the numbers is not drawn; stands below the chart, and in its description. Empty: nothing.
    pub left_out: String,
    /// Steps of lightness with the numbers they stand for, in grids and on maps; empty: lightness is not explained.
    pub shades: Vec<(u8, String)>,
}

impl Words {
    /// Words of a chart without a legend, with German numbers.
    pub fn new(axis_label: impl Into<String>, open: impl Into<String>) -> Self {
        Self {
            axis_label: axis_label.into(),
            legend: Vec::new(),
            open: open.into(),
            thousands: '.',
            decimal: ',',
            above: String::new(),
            below: String::new(),
            few: String::new(),
            nobody: String::new(),
            left_out: String::new(),
            shades: Vec::new(),
        }
    }
}
