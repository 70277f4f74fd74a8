//! What the rows of a chart say: blocks, rows and their numbers.

use super::input::Axis;
use crate::Support;

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Stands above the rows.
    pub heading: Option<String>,
    /// The label of each mark of a row. At most one label: plain bars or dots. Two or more: grouped ones.
    /// [`Form::Heat`](super::Form::Heat): the heads of the columns. Stacked rows, options and tiles ignore it.
    pub series: Vec<String>,
    /// Where series of another kind begin, from left to right: the place of the first of them, and what the kind is called (empty: nothing is
    /// written). They stand apart from those before them. Empty: all are of one kind.
    pub kinds: Vec<(usize, String)>,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

impl Block {
    /// Rows of one bar each, without a heading.
    pub fn plain(rows: Vec<Row>) -> Self {
        Self {
            heading: None,
            series: Vec::new(),
            kinds: Vec::new(),
            rows,
        }
    }

    /// The name of the kind that begins with a series.
    pub(super) fn kind_at(&self, place: usize) -> Option<&str> {
        let mut kinds = self.kinds.iter();
        kinds
            .find(|(from, _)| *from == place)
            .map(|(_, name)| name.as_str())
    }

    /// All marks, row by row.
    pub(super) fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.rows.iter().flat_map(|row| &row.marks)
    }
}

/// One answer option (or one item), with its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What the kind of rows is called that begins with this one (empty: nothing is written): it stands apart from those before it.
    pub kind_begins: Option<String>,
    /// Never cut, however long.
    pub label: String,
    /// Whether the row is an option or a sum of options.
    pub kind: RowKind,
    /// Bars, dots, heat: one a series. Stacks: one a segment, in order (a net has one).
    /// Options: none, or one that brings the hover text. Tiles: one.
    pub marks: Vec<Mark>,
    /// Place on a tile map, column and row from the upper left corner; `None`: the row is listed below the map.
    /// Of two rows in one place the second is listed too. Other forms ignore it.
    pub tile: Option<(u8, u8)>,
    /// Stands in the tile instead of the label, such as "NW".
    pub short: String,
}

impl Row {
    /// The row of an answer option.
    pub fn option(label: impl Into<String>, marks: Vec<Mark>) -> Self {
        Self::of(RowKind::Option, label, marks)
    }

    /// The row of a sum of options.
    pub fn net(label: impl Into<String>, marks: Vec<Mark>) -> Self {
        Self::of(RowKind::Net, label, marks)
    }

    /// A row of any kind.
    pub fn of(kind: RowKind, label: impl Into<String>, marks: Vec<Mark>) -> Self {
        Self {
            kind_begins: None,
            label: label.into(),
            kind,
            marks,
            tile: None,
            short: String::new(),
        }
    }

    /// The same row with a place on a tile map, and the short name that stands there.
    pub fn at_tile(mut self, column: u8, row: u8, short: impl Into<String>) -> Self {
        self.tile = Some((column, row));
        self.short = short.into();
        self
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

/// Which way a number stands out from what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More than expected.
    Above,
    /// Less than expected.
    Below,
}

/// One number of a chart, or the place of one that is unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The segment's or the series' label, such as "2 (gut)". May be empty where the row has one mark.
    pub label: String,
    /// What the number rests on; `None`: nothing is known.
    pub support: Option<Support>,
    /// A share 0..1 or a count, as the axis says; for `implied` the lower bound. `None`: unknown, nothing is drawn.
    pub value: Option<f64>,
    /// Upper bound of an implied number, same unit as `value`. `None`: the value is exact.
    pub upper: Option<f64>,
    /// A 95 % interval around the value, same unit: drawn by bars and dots as a line with caps, cut at the axis' ends.
    /// Ignored where the value is unknown or the bounds are no interval.
    pub interval: Option<(f64, f64)>,
    /// The number as written, such as "66 %". Ignored where the value is unknown and `text` is empty: the open word stands there.
    pub text: String,
    /// A full sentence: hover text, and `<title>` in SVG.
    pub title: String,
    /// Its fill: a step of lightness, 0 (strongest) to 5, for what rises, such as the size of a number in a grid; or a colour of
    /// [`level`](super::level) for telling segments apart.
    pub level: u8,
    /// Whether the number stands out: a frame and ▲ or ▼. Only [`Form::Heat`](super::Form::Heat) shows it.
    pub marked: Option<Direction>,
    /// The respondents it is about.
    pub cases: Cases,
    /// Where the number that is written was published, such as "Fig. 12"; empty: nowhere. Handed on as
    /// [`MarkItem::source`](super::MarkItem::source).
    pub source: String,
    /// Handed back as [`MarkItem::select`](super::MarkItem::select) when a person picks the mark; means nothing here.
    pub select: Option<String>,
}

/// The respondents that a number is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cases {
    /// Their number as written, such as "n = 381"; empty: not known. Charts write it once where it is the same for all their numbers,
    /// else behind the name of the block, row or series it holds for.
    pub text: String,
    /// Whether they bear a number.
    pub size: CaseSize,
}

/// Whether respondents are many enough to bear a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseSize {
    /// They are, or it is not known.
    #[default]
    Enough,
    /// Single ones move the number: it is drawn with a sign.
    Few,
    /// There are none: nothing is drawn, and the mark's text, or [`Words::nobody`](super::Words::nobody), stands in its place.
    Nobody,
}

impl Mark {
    /// A number of strongest lightness without a label.
    pub fn known(
        support: Support,
        value: f64,
        text: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            support: Some(support),
            value: Some(value),
            text: text.into(),
            ..Self::unknown(title)
        }
    }

    /// A place whose number nobody knows.
    pub fn unknown(title: impl Into<String>) -> Self {
        Self {
            label: String::new(),
            support: None,
            value: None,
            upper: None,
            interval: None,
            text: String::new(),
            title: title.into(),
            level: 0,
            marked: None,
            cases: Cases::default(),
            source: String::new(),
            select: None,
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

    /// The same mark with a 95 % interval, in the unit of its value.
    pub fn within(mut self, lower: f64, upper: f64) -> Self {
        self.interval = Some((lower, upper));
        self
    }

    /// The same mark as one that stands out.
    pub fn standing_out(mut self, direction: Direction) -> Self {
        self.marked = Some(direction);
        self
    }

    /// The same mark with a text that the caller gets back when a person picks it.
    pub fn selecting(mut self, select: impl Into<String>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// The same mark with the respondents it is about.
    pub fn about(mut self, cases: Cases) -> Self {
        self.cases = cases;
        self
    }

    /// Whether there is nobody whom a number could be about.
    pub(crate) fn is_empty(&self) -> bool {
        self.cases.size == CaseSize::Nobody
    }

    /// The value as drawn: finite and not negative; anything else is unknown, and of nobody there is none.
    pub(crate) fn drawn(&self) -> Option<f64> {
        self.drawn_on(Axis::None)
    }

    /// The value as drawn on an axis: on [`Axis::Number`] it may be negative.
    pub(crate) fn drawn_on(&self, axis: Axis) -> Option<f64> {
        let negative = matches!(axis, Axis::Number { .. });
        self.value
            .filter(|value| !self.is_empty() && value.is_finite() && (negative || *value >= 0.0))
    }

    /// The interval, where it is one.
    pub(crate) fn drawn_interval(&self) -> Option<(f64, f64)> {
        self.interval
            .filter(|(lower, upper)| lower.is_finite() && upper.is_finite() && lower <= upper)
    }
}
