//! The charts of a query's answer. Which fits: bars, stacks, two-sided stacks, dots with intervals, a grid, a map of tiles; a panel each.

use super::exhibit::is_mixed;
use super::mark::{Marker, drawn};
use super::part::Part;
use super::room::Room;
use super::select::next;
use super::shade::Shades;
use super::standing::{anything_stands_out, compared, stand_out};
use super::{legend, signs};
use crate::codebook::{Answer, Kind, Map, Question, Sides};
use crate::describe;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::letters::capital;
use crate::query::{Measure, Per, Query};
use crate::study::Study;
use crate::study::exhibit::{Column, Row, columns, rows};
use crate::table::{Cell, Group, Table};
use crate::words::table::Teller;
use crate::words::{fill, words};
use chart::{Axis, Block, Chart, Form, Mark, Words, align, explain_once};

/// So many options a stack can tell apart.
const MOST_SEGMENTS: usize = 6;
/// With more groups, bars or dots of one option are a wall.
const MOST_SERIES: usize = 4;

/// The main chart of a query's table, or one of each panel; none of a table without any number.
pub fn main_charts(survey: &Study, query: &Query, table: &Table, lang: Lang) -> Vec<Chart> {
    let id = query.question.as_deref();
    let Some(question) = id.and_then(|id| survey.codebook().question(id)) else {
        return Vec::new();
    };
    let maker = Depiction::of(survey, lang, (query, question), table);
    maker.main().into_iter().flatten().collect()
}

/// The tables of a query that are drawn.
pub struct Depiction<'a> {
    survey: &'a Study,
    lang: Lang,
    query: &'a Query,
    question: &'a Question,
    /// Whether there are panels.
    pub panels: bool,
    /// Whether tests are still to be computed.
    pub pending: bool,
    /// The table with all its panels.
    whole: &'a Table,
    /// The tables that are drawn beside each other: the panels, or the only one.
    tables: Vec<&'a Table>,
}

/// The pictures of one table.
pub struct Pictures {
    /// Its own.
    pub main: Option<Chart>,
    /// A map.
    pub map: Option<Chart>,
    /// What stands out in it.
    pub standing_out: Option<Chart>,
}

impl<'a> Depiction<'a> {
    /// Of a query and its question.
    pub fn of(
        survey: &'a Study,
        lang: Lang,
        (query, question): (&'a Query, &'a Question),
        table: &'a Table,
    ) -> Depiction<'a> {
        Depiction {
            survey,
            lang,
            query,
            question,
            panels: table.panels.is_some(),
            pending: table.is_open(),
            whole: table,
            tables: match &table.panels {
                Some(panels) => panels.iter().map(|panel| &panel.table).collect(),
                None => vec![table],
            },
        }
    }

    /// The main pictures; of a breakdown by what stands on a map such a map, and where groups were compared, what stands out.
    pub fn pictures(&self) -> Vec<Pictures> {
        let w = words(self.lang);
        let map_of = |table: &Table| fill(w.map_of, &[("name", &self.mapped(table))]);
        let maps = self.alike(Form::Tiles, |table| {
            self.map(table)
                .map(|_| format!("{} – {}", self.title(table), map_of(table)))
        });
        let rooms: Vec<Table> = self.tables.iter().map(|table| room_for(table)).collect();
        let with_room = Depiction {
            tables: rooms.iter().collect(),
            ..*self
        };
        let standing_out = with_room.alike(Form::Heat, |table| {
            let further = compared(table) && self.form() != Form::Heat;
            (further && anything_stands_out(table))
                .then(|| format!("{} – {}", self.title(table), w.standing_out))
        });
        let all = with_room.main().into_iter().zip(maps).zip(standing_out);
        all.map(|((main, map), standing_out)| Pictures {
            main,
            map,
            standing_out,
        })
        .collect()
    }

    /// Takes the legend out of the main pictures of panels into a picture of its own; `None` where each keeps its own.
    pub fn legend(&self, pictures: &mut [Pictures]) -> Option<Chart> {
        let mut drawn: Vec<&mut Chart> = pictures
            .iter_mut()
            .filter_map(|p| p.main.as_mut())
            .collect();
        let w = words(self.lang);
        explain_once(&mut drawn, w.legend, w.legend_shared)
    }

    /// The main chart of each table.
    fn main(&self) -> Vec<Option<Chart>> {
        self.alike(self.form(), |table| Some(self.title(table)))
    }

    /// A chart of each table that gets a name, all on one scale.
    fn alike(&self, form: Form, name: impl Fn(&Table) -> Option<String>) -> Vec<Option<Chart>> {
        let chart = |table: &&Table| self.chart(table, form, &name(table)?);
        let mut charts: Vec<Option<Chart>> = self.tables.iter().map(chart).collect();
        let mut drawn: Vec<&mut Chart> = charts.iter_mut().flatten().collect();
        align(&mut drawn);
        charts
    }

    /// A table without any number has no chart: the summary says so.
    fn chart(&self, table: &Table, form: Form, name: &str) -> Option<Chart> {
        let known = |cell: &Cell| drawn(self.measure(), cell).is_some();
        if !table.numbers().any(known) {
            return None;
        }
        let shades = Shades::of(&self.tables, self.measure(), form);
        let blocks = vec![self.block(table, form, &shades)];
        let axis = self.axis(table, form);
        let summary = self.teller().summary(table);
        let mut words = self.words(&shades);
        words.left_out = self.room(form).told(self.lang);
        let mut chart = Chart::new(name, &summary, form, axis, blocks, words).ok()?;
        chart.pending = self.pending;
        Some(chart)
    }

    fn teller(&self) -> Teller<'a> {
        Teller::new(self.survey, self.lang)
    }

    fn title(&self, table: &Table) -> String {
        self.teller().title(table)
    }

    fn measure(&self) -> Measure {
        self.query.measure
    }

    fn optioned(&self) -> &Question {
        self.survey.codebook().optioned(self.question)
    }

    /// One form for all tables, so that they can be compared.
    pub fn form(&self) -> Form {
        let kind = self.optioned().kind;
        let two_sided = self.optioned().sides() != Sides::One;
        let options = |table: &&Table| table.rows.iter().filter(|r| !r.net).count();
        let options = self.tables.iter().map(options).max().unwrap_or(0);
        let groups = self.tables.iter().map(|table| table.groups.len());
        let groups = groups.max().unwrap_or(0);
        let differences = self.tables.iter().any(|table| table.differences.is_some());
        let observed = self.survey.descriptor().evidence == Evidence::Observed;
        match self.measure() {
            Measure::Mean | Measure::Median => Form::Dots,
            _ if groups == 1 => Form::Bars,
            Measure::Count | Measure::Mentions if groups <= MOST_SERIES => Form::Bars,
            Measure::Count | Measure::Mentions => Form::Heat,
            _ if self.query.per != Per::Column => Form::Heat,
            _ if differences && observed => Form::Dots,
            _ if differences => Form::Bars,
            _ if two_sided && options <= MOST_SEGMENTS => Form::Diverging {
                below: options / 2,
                middle: options % 2 == 1,
            },
            _ if is_whole(kind) && options <= MOST_SEGMENTS => Form::Stacked,
            _ if groups <= MOST_SERIES && observed && kind == Kind::Multiple => Form::Dots,
            _ if groups <= MOST_SERIES && kind != Kind::Number => Form::Bars,
            _ => Form::Heat,
        }
    }

    fn axis(&self, table: &Table, form: Form) -> Axis {
        let numbers = || table.numbers();
        match (self.measure(), form) {
            (_, Form::Heat | Form::Tiles) => Axis::None,
            (Measure::Count, _) => counts(numbers().filter_map(|c| c.count).fold(0.0, f64::max)),
            (Measure::Mean | Measure::Median, _) => {
                let steps = self.optioned().answers.len();
                match steps {
                    0 => span(table),
                    n => Axis::Number {
                        min: 1.0,
                        max: n as f64,
                    },
                }
            }
            _ => Axis::Percent,
        }
    }

    fn words(&self, shades: &Shades) -> Words {
        let w = words(self.lang);
        let label = describe::measure_name(self.lang, self.measure());
        let label = match self.measure() {
            Measure::Median if self.of_categories() => self.places(label),
            Measure::Count | Measure::Mean | Measure::Median => label.to_string(),
            _ => fill(w.axis_percent, &[("share", label)]),
        };
        let mut texts = Words::new(label, w.nothing);
        (texts.thousands, texts.decimal) = signs(self.lang);
        (texts.above, texts.below) = (
            w.more_than_expected.to_string(),
            w.less_than_expected.to_string(),
        );
        texts.legend = legend(self.lang);
        texts.few = w.few_told.to_string();
        texts.shades = shades.words(self.lang);
        texts
    }

    fn of_categories(&self) -> bool {
        matches!(self.optioned().kind, Kind::Scale | Kind::Bands)
    }

    /// What the places on the axis of a median of categories stand for.
    fn places(&self, median: &str) -> String {
        let answers = &self.optioned().answers;
        let label = |answer: &Answer| answer.label.get(self.lang).to_string();
        let [first, end] =
            [answers.first(), answers.last()].map(|a| a.map_or(String::new(), label));
        let last = answers.len().to_string();
        let ends = [
            ("median", median),
            ("first", first.as_str()),
            ("n", &last),
            ("last", end.as_str()),
        ];
        fill(words(self.lang).axis_places, &ends)
    }

    fn room(&self, form: Form) -> Room {
        let items = self.question.kind == Kind::Battery && !self.panels;
        Room::of(self.whole, form, items)
    }

    /// Stacks and maps have a row a group; all others have a row an option.
    fn block(&self, table: &Table, form: Form, shades: &Shades) -> Block {
        let finish = |mark: Mark, row: &Row, column: &Column, cell: &Cell| {
            let mark = match form {
                Form::Heat => stand_out(
                    mark.at_level(shades.level(cell)),
                    table,
                    &row.head.code,
                    cell,
                ),
                Form::Tiles => mark.at_level(shades.level(cell)),
                _ => mark,
            };
            let asked = (self.query, self.question);
            match next(self.survey.codebook(), asked, &row.head.code, column.of) {
                Some(next) => mark.selecting(format!("?{next}")),
                None => mark,
            }
        };
        let tables = std::slice::from_ref(table);
        let (mut columns, mut rows) = (columns(tables), rows(tables));
        self.room(form).clear(&mut columns, &mut rows);
        let part = Part {
            marker: self.marker(),
            heading: "",
            question: Some(self.optioned()),
            columns,
            rows,
            finish: &finish,
        };
        Block {
            heading: None,
            series: part.series(),
            kinds: part.kinds(),
            rows: match form {
                Form::Tiles => self.tiles(table, &part),
                Form::Stacked | Form::Diverging { .. } => part.stacks(words(self.lang).total),
                _ => part.options(),
            },
        }
    }

    fn marker(&self) -> Marker<'a> {
        Marker {
            survey: self.survey,
            lang: self.lang,
            held: self.is_held(),
            mixed: is_mixed(self.tables.iter().flat_map(|table| table.numbers())),
        }
    }

    /// Whether the responses hold the question and the breakdowns.
    fn is_held(&self) -> bool {
        let (book, columns) = (self.survey.codebook(), self.survey.columns());
        let by = self.query.by.iter().filter_map(|id| book.question(id));
        let own = std::iter::once(self.optioned());
        own.chain(by).all(|question| columns.holds(question))
    }

    /// The map on which the groups of a table stand, if they stand on any.
    fn map(&self, table: &Table) -> Option<&'a Map> {
        let map = self.survey.descriptor().roles.map.as_ref()?;
        let placed = table.groups.iter().any(|g| map.place(&g.code).is_some());
        let by = self.query.by.first() == Some(&map.question);
        (by && placed && !table.rows.is_empty()).then_some(map)
    }

    /// What the map shows: the first row.
    pub fn mapped(&self, table: &Table) -> String {
        table
            .rows
            .first()
            .map_or(String::new(), |head| head.label.clone())
    }

    /// The marks of the first row, each in its place on the map.
    fn tiles(&self, table: &Table, part: &Part) -> Vec<chart::Row> {
        let map = self.map(table);
        let first = part.options().into_iter().next();
        let marks = first.map_or(Vec::new(), |row| row.marks);
        let row = |(group, mark): (&Group, Mark)| {
            let row = chart::Row::option(group.pictured(), vec![mark]);
            match map.and_then(|map| map.place(&group.code)) {
                Some((column, line)) => row.at_tile(
                    column,
                    line,
                    group.code.chars().map(capital).collect::<String>(),
                ),
                None => row,
            }
        };
        table.groups.iter().zip(marks).map(row).collect()
    }
}

/// Whether the answers are parts of a whole.
fn is_whole(kind: Kind) -> bool {
    matches!(kind, Kind::Single | Kind::Bands | Kind::Scale | Kind::Grade)
}

/// From 0 to the largest count; weighted ones may be fractions, or beyond whole numbers.
fn counts(max: f64) -> Axis {
    match max {
        0.0 => Axis::Count { max: 1 },
        max if (1.0..f64::from(u32::MAX)).contains(&max) => Axis::Count {
            max: max.ceil() as u32,
        },
        max => Axis::Number { min: 0.0, max },
    }
}

/// From the least to the greatest number, or end of an interval.
fn span(table: &Table) -> Axis {
    let ends = |c: &Cell| [c.value, c.lower, c.upper];
    let numbers = || table.numbers().flat_map(ends).flatten();
    let (min, max) = numbers().fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(v), b.max(v)));
    match min <= max {
        true => Axis::Number { min, max },
        false => Axis::Number { min: 0.0, max: 1.0 },
    }
}

/// The table as it is once its tests are computed, or, before that, as it would be if every test found a relation: room is kept for that.
fn room_for(table: &Table) -> Table {
    match table.is_open() {
        true => table.at_most(),
        false => table.clone(),
    }
}
