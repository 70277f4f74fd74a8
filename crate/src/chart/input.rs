//! What a chart says, before anything is placed: the types a caller fills in.

use std::fmt;

use crate::evidence::Evidence;

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
        })
    }

    /// The accessible name; never empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The accessible description; never empty.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// All marks, row by row.
    pub(crate) fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.blocks
            .iter()
            .flat_map(|block| &block.rows)
            .flat_map(|row| &row.marks)
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
    /// One bar a row, its marks side by side as parts of a whole. [`RowKind::Net`] rows stay plain bars.
    Stacked,
    /// Labels with an open marker each: for options whose shares nobody knows. No axis, no bars.
    Options,
}

/// What the length of a bar measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Shares 0..1, drawn on 0 to 100 %. Never cut.
    Percent,
    /// Counts from 0 to at least `max`, up to the next round number.
    Count {
        /// The largest count to be drawn.
        max: u32,
    },
    /// Shares 0..1 without ticks and grid.
    None,
}

/// Texts of the chart as a whole, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Below the axis, such as "Anteil in %". Empty: no label.
    pub axis_label: String,
    /// One entry an evidence that occurs. Drawn only where evidences mix, or where any is implied or modelled.
    pub legend: Vec<(Evidence, String)>,
    /// Stands where a value is unknown, such as "nicht gedruckt".
    pub open: String,
    /// Separates thousands on a count axis: `.` in German, `,` in English.
    pub thousands: char,
}

impl Words {
    /// Words of a chart without a legend, with German thousands.
    pub fn new(axis_label: impl Into<String>, open: impl Into<String>) -> Self {
        Self {
            axis_label: axis_label.into(),
            legend: Vec::new(),
            open: open.into(),
            thousands: '.',
        }
    }
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Stands above the rows.
    pub heading: Option<String>,
    /// The label of each mark of a row. At most one label: plain bars. Two or more: grouped bars.
    /// Stacked rows and options ignore it.
    pub series: Vec<String>,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

impl Block {
    /// Rows of one bar each, without a heading.
    pub fn plain(rows: Vec<Row>) -> Self {
        Self {
            heading: None,
            series: Vec::new(),
            rows,
        }
    }
}

/// One answer option (or one item), with its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Never cut, however long.
    pub label: String,
    /// Whether the row is an option or a sum of options.
    pub kind: RowKind,
    /// [`Form::Bars`]: one a series. [`Form::Stacked`]: one a segment, in order (a net has one).
    /// [`Form::Options`]: none, or one that brings the hover text.
    pub marks: Vec<Mark>,
}

impl Row {
    /// The row of an answer option.
    pub fn option(label: impl Into<String>, marks: Vec<Mark>) -> Self {
        Self {
            label: label.into(),
            kind: RowKind::Option,
            marks,
        }
    }

    /// The row of a sum of options.
    pub fn net(label: impl Into<String>, marks: Vec<Mark>) -> Self {
        Self {
            label: label.into(),
            kind: RowKind::Net,
            marks,
        }
    }
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// One answer option or item.
    Option,
    /// A sum of options, drawn set apart.
    Net,
    /// One option of a question that is no stack, in a chart of stacks: plain or grouped bars.
    Bars,
}

/// One number of a chart, or the place of one that is unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The segment's or the series' label, such as "2 (gut)". May be empty where the row has one mark.
    pub label: String,
    /// What the number rests on; `None`: nothing is known.
    pub evidence: Option<Evidence>,
    /// A share 0..1 or a count, as the axis says; for `implied` the lower bound. `None`: unknown, nothing is drawn.
    pub value: Option<f64>,
    /// Upper bound of an implied number, same unit as `value`. `None`: the value is exact.
    pub upper: Option<f64>,
    /// The number as written, such as "66 %". Ignored where the value is unknown and `text` is empty: the open word stands there.
    pub text: String,
    /// A full sentence: hover text, and `<title>` in SVG.
    pub title: String,
    /// Step of lightness, 0 (strongest) to 5, for telling segments or series apart. Larger counts as 5.
    pub level: u8,
}

impl Mark {
    /// A number of strongest lightness without a label.
    pub fn known(
        evidence: Evidence,
        value: f64,
        text: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            label: String::new(),
            evidence: Some(evidence),
            value: Some(value),
            upper: None,
            text: text.into(),
            title: title.into(),
            level: 0,
        }
    }

    /// A place whose number nobody knows.
    pub fn unknown(title: impl Into<String>) -> Self {
        Self {
            label: String::new(),
            evidence: None,
            value: None,
            upper: None,
            text: String::new(),
            title: title.into(),
            level: 0,
        }
    }

    /// The same mark with a label.
    pub fn labelled(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same mark at another step of lightness.
    pub fn at_level(mut self, level: u8) -> Self {
        self.level = level;
        self
    }

    /// The value as drawn: finite and not negative; anything else is unknown.
    pub(crate) fn drawn(&self) -> Option<f64> {
        self.value
            .filter(|value| value.is_finite() && *value >= 0.0)
    }
}
