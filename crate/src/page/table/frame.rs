//! The table element: caption, heads, lines, and at each cell the head above it, for screens on which columns have no room.

use crate::page::fold::{Piece, ROWS, folds, folds_only, says};
use crate::page::link::Ctx;
use crate::page::terms::visible;
use crate::words::words;
use maud::{Markup, html};
use std::borrow::Cow;

/// Class names of cells that hold valid cases.
pub const CASES: &str = "kb-num kb-valid";

/// The class name of a line that holds the bases of its columns.
pub const BASES: &str = "kb-bases";

/// The class name of a line for everyone below those of groups.
pub const TOTAL: &str = "kb-total";

/// So many cells stand open: on a phone they stand below each other.
const CELLS: usize = 140;

/// Class names of cells that hold what the responses give.
const RESPONSES: &str = "kb-num kb-model";

/// A table without its lines.
pub struct Frame<'f> {
    class: &'static str,
    caption: Markup,
    /// What stands above the heads of lines.
    first: &'f str,
    /// The columns behind them.
    columns: Vec<Column<'f>>,
}

/// A column.
pub struct Column<'f> {
    /// What stands above it.
    head: Markup,
    /// The same in a word.
    label: Cow<'f, str>,
    /// Class names of its cells.
    class: Option<&'static str>,
}

impl<'f> Column<'f> {
    fn new(label: impl Into<Cow<'f, str>>, class: Option<&'static str>) -> Column<'f> {
        let label = label.into();
        Column {
            head: html! { (label) },
            label,
            class,
        }
    }

    /// Of words.
    pub fn words(label: impl Into<Cow<'f, str>>) -> Column<'f> {
        Column::new(label, None)
    }

    /// Of numbers.
    pub fn numbers(label: impl Into<Cow<'f, str>>) -> Column<'f> {
        Column::new(label, Some("kb-num"))
    }

    /// Of what the responses give.
    pub fn responses(label: impl Into<Cow<'f, str>>) -> Column<'f> {
        Column::new(label, Some(RESPONSES))
    }

    /// Of valid cases.
    pub fn cases(label: impl Into<Cow<'f, str>>) -> Column<'f> {
        Column::new(label, Some(CASES))
    }

    /// The class name of what stands above it.
    fn over(&self) -> Option<&'static str> {
        (self.class == Some(RESPONSES)).then_some("kb-model")
    }

    /// With more above it than the word.
    pub fn headed(self, head: Markup) -> Column<'f> {
        Column { head, ..self }
    }
}

/// A line.
pub struct Line {
    /// Its class name.
    pub class: Option<&'static str>,
    /// Class names of its cells, where they hold something else than their columns.
    pub holds: Option<&'static str>,
    /// What it is about.
    pub head: Markup,
    /// A cell a column; the last of fewer takes the room of those that lack.
    pub cells: Vec<Markup>,
}

impl Line {
    /// A line of its own.
    pub fn new(head: Markup, cells: impl IntoIterator<Item = Markup>) -> Line {
        Line {
            class: None,
            holds: None,
            head,
            cells: cells.into_iter().collect(),
        }
    }

    /// The line of an option; a sum of options says so.
    pub fn of_row(
        ctx: &Ctx,
        net: bool,
        label: &str,
        cells: impl IntoIterator<Item = Markup>,
    ) -> Line {
        Line {
            class: net.then_some("kb-net"),
            ..Line::new(named(ctx, net, label), cells)
        }
    }
}

/// What a row is called; a sum of options says so.
pub fn named(ctx: &Ctx, net: bool, label: &str) -> Markup {
    html! { (label) @if net { " " span.kb-flag { (words(ctx.lang).net) } } }
}

impl<'f> Frame<'f> {
    /// One with these class names, a caption above it, and what stands above the heads of lines.
    pub fn named(
        class: &'static str,
        caption: Markup,
        first: &'f str,
        columns: impl IntoIterator<Item = Column<'f>>,
    ) -> Frame<'f> {
        let columns = columns.into_iter().collect();
        let caption = html! { caption { (caption) } };
        Frame {
            class,
            caption,
            first,
            columns,
        }
    }

    /// The same below a heading that names it: the caption is for those who hear it.
    pub fn below(
        class: &'static str,
        heading: &str,
        first: &'f str,
        columns: impl IntoIterator<Item = Column<'f>>,
    ) -> Frame<'f> {
        let columns = columns.into_iter().collect();
        let caption = html! { caption.kb-hidden { (heading) } };
        Frame {
            class,
            caption,
            first,
            columns,
        }
    }

    /// The table of these lines; of many the first, and the others in folds. The lines of the bases and of everyone stand below the first.
    pub fn folded(&self, ctx: &Ctx, lines: impl IntoIterator<Item = Line>) -> Markup {
        let lines: Vec<Line> = lines.into_iter().collect();
        self.in_pieces(ctx, &lines)
    }

    fn in_pieces(&self, ctx: &Ctx, lines: &[Line]) -> Markup {
        let bases = lines
            .iter()
            .rev()
            .take_while(|line| matches!(line.class, Some(BASES | TOTAL)));
        let (rows, bases) = lines.split_at(lines.len() - bases.count());
        let open = (CELLS / (self.columns.len() + 1)).clamp(1, ROWS);
        if rows.len() <= open {
            return self.around(&self.body(&[rows, bases]));
        }
        let mut pieces = vec![self.piece(ctx, rows, (0, open), bases)];
        let mut from = open;
        while from < rows.len() {
            let to = rows.len().min(from + ROWS);
            pieces.push(self.piece(ctx, rows, (from, to), &[]));
            from = to;
        }
        folds(pieces)
    }

    /// A table of some of the rows; which ones stands on its fold.
    fn piece(&self, ctx: &Ctx, rows: &[Line], (from, to): (usize, usize), bases: &[Line]) -> Piece {
        let [first, last] = [from, to - 1].map(|at| visible(&rows[at].head.0));
        Piece {
            says: says(ctx, (from, to, rows.len()), (first.trim(), last.trim())),
            open: false,
            inside: self.around(&self.body(&[&rows[from..to], bases])),
        }
    }

    fn body(&self, lines: &[&[Line]]) -> Markup {
        html! { tbody { @for lines in lines { @for line in *lines { (self.line(line)) } } } }
    }

    /// The table of lines below headings; of many lines the first parts, and each other one in a fold.
    pub fn of_parts(&self, parts: impl IntoIterator<Item = (Markup, Vec<Line>)>) -> Markup {
        let mut open = Vec::new();
        let mut pieces = Vec::new();
        let mut rows = 0;
        for (title, lines) in parts {
            rows += lines.len();
            let part = self.part(&title, &lines);
            match rows <= ROWS || open.is_empty() {
                true => open.push(part),
                false => pieces.push(Piece {
                    says: visible(&title.0).trim().to_string(),
                    open: false,
                    inside: self.around(&part),
                }),
            }
        }
        html! { (self.around(&html! { @for part in &open { (part) } })) (folds_only(pieces)) }
    }

    fn part(&self, title: &Markup, lines: &[Line]) -> Markup {
        html! { tbody {
            tr.kb-group { th scope="rowgroup" colspan=(self.columns.len() + 1) { (title) } }
            @for line in lines { (self.line(line)) }
        } }
    }

    fn around(&self, bodies: &Markup) -> Markup {
        html! {
            table class=(self.class) {
                (self.caption)
                thead { tr {
                    th scope="col" { (self.first) }
                    @for column in &self.columns { th class=[column.over()] scope="col" { (column.head) } }
                } }
                (bodies)
            }
        }
    }

    fn line(&self, line: &Line) -> Markup {
        html! { tr class=[line.class] {
            th scope="row" { (line.head) }
            @for (at, (cell, column)) in line.cells.iter().zip(&self.columns).enumerate() {
                @let room = self.columns.len() - at;
                @let wide = at + 1 == line.cells.len() && room > 1;
                td class=[line.holds.or(column.class)] colspan=[wide.then_some(room)] data-label=[(!cell.0.is_empty()).then_some(&column.label)] { (cell) }
            }
        } }
    }
}
