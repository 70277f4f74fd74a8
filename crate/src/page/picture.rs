//! From blocks to charts, and charts as pictures in the page.

use crate::stated::Stated;

use super::link::{Ctx, Links};
use super::model::warning;
use super::support;
use crate::codebook::Kind;
use crate::computed;
use crate::describe;
use crate::evidence::Evidence;
use crate::query::Measure;
use crate::study::Survey;
use crate::study::exhibit::{Block, Column, Row};
use crate::study::finding::{Base, Finding, Qualifier, Value};
use crate::study::lookup::length;
use crate::table::{Bounds, Cell};
use crate::tabulate::Tally;
use crate::words::{fill, quoted, words};
use chart::{self, Axis, CaseSize, Cases, Chart, Form, Mark, RowKind, Support, SvgOptions, Words};
use maud::{Markup, PreEscaped, html};

/// Width of the picture for wide pages, in CSS px.
pub const WIDE: u32 = 720;
/// Lightness step of a sum of segments.
const NET_LEVEL: u8 = 2;
/// Width of the picture for narrow pages: a screen of 320 px less its margins.
pub const NARROW: u32 = 288;

/// A picture of the blocks with a name and a description; one chart for shares, one for counts where no share is meant. Above it stands
/// what must be said of numbers that are modelled.
pub fn picture(ctx: &Ctx, name: &str, description: &str, blocks: &[Block], form: Form) -> Markup {
    // Only a chart without a name is refused, and every title of a valid package is a text.
    chart(ctx, name, description, blocks, form).map_or_else(
        |_| html! {},
        |chart| html! { (warning(ctx, &chart)) (show(ctx, chart)) },
    )
}

fn chart(
    ctx: &Ctx,
    name: &str,
    description: &str,
    blocks: &[Block],
    form: Form,
) -> Result<Chart, chart::Unnamed> {
    let counts = counts_only(blocks);
    let battery = blocks.first().and_then(|b| b.battery);
    let heads = Heads {
        shown: blocks.len() > 1,
        short: battery.is_some() && blocks.iter().all(|b| b.battery == battery),
    };
    let plan = |block| Plan::of(Told::of(ctx, block, heads), form, counts);
    let plans: Vec<Plan> = blocks.iter().map(plan).collect();
    let form = whole_form(form, &plans);
    let axis = match form {
        Form::Options => Axis::None,
        _ if counts => Axis::Count {
            max: largest(ctx.survey, blocks),
        },
        _ => Axis::Percent,
    };
    let drawn: Vec<chart::Block> = plans.iter().map(|plan| plan.block(form)).collect();
    let words = texts(ctx, blocks, counts);
    let chart = Chart::new(name, description, form, axis, drawn, words)?;
    let told = told_evidence(ctx.lang, &chart);
    Ok(chart.described_further(&told))
}

/// Without any number there are no bars; with one stack the whole chart is laid out for stacks.
fn whole_form(form: Form, plans: &[Plan]) -> Form {
    let known = |plan: &Plan| plan.told.rows.iter().any(Row::is_known);
    match form {
        _ if !plans.iter().any(known) => Form::Options,
        Form::Options => Form::Options,
        _ if plans.iter().any(|plan| plan.stack) => Form::Stacked,
        form => form,
    }
}

/// The words of the chart as a whole.
fn texts(ctx: &Ctx, blocks: &[Block], counts: bool) -> Words {
    let w = words(ctx.lang);
    let measure = measures(blocks).find(|m| counts || *m != Measure::Count);
    let label = measure.map_or("", |m| describe::measure(ctx.lang, m));
    let label = if counts {
        label.to_string()
    } else {
        fill(w.axis_percent, &[("share", label)])
    };
    let mut texts = Words::new(label, w.not_printed);
    (texts.thousands, texts.decimal) = if ctx.lang == crate::lang::Lang::De {
        ('.', ',')
    } else {
        (',', '.')
    };
    texts.legend = legend(ctx.lang);
    texts.few = w.few_told.to_string();
    texts
}

/// What each kind of evidence is called in a legend.
pub fn legend(lang: crate::lang::Lang) -> Vec<(Support, String)> {
    let w = words(lang);
    let legend = [
        (Support::Published, w.legend_published),
        (Support::Implied, w.legend_implied),
        (Support::Modelled, w.legend_modelled),
    ];
    legend.map(|(e, text)| (e, text.to_string())).to_vec()
}

/// How many of the numbers that a picture draws are not stated, in words; empty where all are.
fn told_evidence(lang: crate::lang::Lang, chart: &Chart) -> String {
    let w = words(lang);
    let sentence = |support, one: &str, many: &str| {
        let own = chart.numbers().filter(|m| m.support == Some(support));
        let n = own.count();
        match n {
            0 => String::new(),
            1 => one.to_string(),
            n => fill(many, &[("n", &n.to_string())]),
        }
    };
    let implied = sentence(Support::Implied, w.summary_one_implied, w.summary_implied);
    let modelled = sentence(
        Support::Modelled,
        w.summary_one_modelled,
        w.summary_modelled,
    );
    implied + &modelled
}

fn measures<'b>(blocks: &'b [Block]) -> impl Iterator<Item = Measure> + 'b {
    let tables = blocks.iter().flat_map(|block| &block.tables);
    tables.map(|table| table.query.measure)
}

fn counts_only(blocks: &[Block]) -> bool {
    measures(blocks).all(|measure| measure == Measure::Count)
}

/// Counts are drawn only where there are no shares.
fn drawn_columns(columns: &[Column], counts: bool) -> Vec<usize> {
    (0..columns.len())
        .filter(|i| counts || columns[*i].measure != Measure::Count)
        .collect()
}

/// The stated numbers that a picture of the blocks shows, one a cell.
pub fn stated<'a>(survey: &'a Survey, blocks: &[Block]) -> Vec<&'a Finding> {
    let counts = counts_only(blocks);
    let of_block = |block: &Block| -> Vec<&'a Finding> {
        let columns = drawn_columns(&block.columns(), counts);
        let rows = block.rows();
        let cells = rows
            .iter()
            .flat_map(|row| columns.iter().map(|c| row.cells[*c]));
        cells.filter_map(|cell| shown(survey, cell)).collect()
    };
    blocks.iter().flat_map(of_block).collect()
}

/// Of what was stated for a cell the first that has a length, else the first.
fn shown<'a>(survey: &'a Survey, cell: &Cell) -> Option<&'a Finding> {
    let stated = survey.stated_in(cell);
    let long = stated.iter().find(|f| length(f).is_some());
    long.or(stated.first()).copied()
}

/// The number of a cell that a picture draws.
enum Drawn<'a> {
    /// A stated share or count.
    Printed(&'a Finding),
    /// Bounds, of which the base is known where a share is drawn.
    Implied(&'a Bounds),
    /// A count in the responses.
    Counted(Tally),
}

fn drawn<'a>(survey: &'a Survey, cell: &'a Cell) -> Option<Drawn<'a>> {
    match cell.evidence {
        Evidence::Published => shown(survey, cell).map(Drawn::Printed),
        Evidence::Implied => cell.bounds.as_ref().map(Drawn::Implied),
        Evidence::Modelled | Evidence::Observed => cell.counted().map(Drawn::Counted),
    }
}

/// How several blocks in one chart are named.
#[derive(Clone, Copy)]
struct Heads {
    /// Whether there is more than one.
    shown: bool,
    /// Whether all are items of one battery, so that its title need not stand before each.
    short: bool,
}

/// The largest count that is drawn.
fn largest(survey: &Survey, blocks: &[Block]) -> u32 {
    let count = |cell: &Cell| match drawn(survey, cell)? {
        Drawn::Printed(f) => match f.value {
            Value::Count(n, _) => Some(n),
            _ => None,
        },
        Drawn::Implied(bounds) => Some(bounds.count[1]),
        Drawn::Counted(tally) => Some(tally.count),
    };
    let cells = blocks.iter().flat_map(Block::cells);
    cells.filter_map(count).max().unwrap_or(1)
}

/// A block, and what its marks must say besides their own row to be told apart from those of other blocks.
struct Told<'a> {
    ctx: &'a Ctx<'a>,
    block: &'a Block<'a>,
    columns: Vec<Column<'a>>,
    rows: Vec<Row<'a>>,
    heads: Heads,
}

impl<'a> Told<'a> {
    fn of(ctx: &'a Ctx<'a>, block: &'a Block<'a>, heads: Heads) -> Told<'a> {
        Told {
            ctx,
            block,
            columns: block.columns(),
            rows: block.rows(),
            heads,
        }
    }

    fn heading(&self) -> &str {
        match self.heads.short {
            true => &self.block.short,
            false => &self.block.heading,
        }
    }

    /// The sentence of a mark begins with its block where there are several.
    fn label(&self, rest: &str) -> String {
        let colon = words(self.ctx.lang).colon;
        match self.heads.shown && !self.heading().is_empty() {
            true => format!("{}{colon}{rest}", quoted(self.heading(), self.ctx.lang)),
            false => rest.to_string(),
        }
    }

    /// What tells a column from the others; empty where it is the only one.
    fn group(&self, column: usize) -> String {
        let group = self.columns[column].group();
        group.map_or(String::new(), |g| format!(", {}", quoted(g, self.ctx.lang)))
    }

    fn unknown(&self, label: &str) -> Mark {
        let w = words(self.ctx.lang);
        Mark::unknown(format!("{}{}{}", self.label(label), w.colon, w.not_printed))
    }
}

/// A block with the columns that are drawn, and whether they are stacks.
struct Plan<'a> {
    told: Told<'a>,
    columns: Vec<usize>,
    stack: bool,
}

impl<'a> Plan<'a> {
    /// Stacks where the figure wants them; and where several questions share a chart, for those of which every answer is known.
    fn of(told: Told<'a>, form: Form, counts: bool) -> Plan<'a> {
        let columns = drawn_columns(&told.columns, counts);
        let parts = !counts && told.block.kind.is_some_and(stackable);
        let full = |column: &usize| {
            let mut options = told.rows.iter().filter(|r| !r.head.net);
            options.all(|r| drawn(told.ctx.survey, r.cells[*column]).is_some())
        };
        let stack = match form {
            Form::Stacked => parts,
            Form::Bars => parts && told.heads.shown && columns.iter().all(full),
            _ => false,
        };
        Plan {
            told,
            columns,
            stack,
        }
    }

    fn block(&self, form: Form) -> chart::Block {
        let Plan { told, columns, .. } = self;
        let heads = told.heads;
        let series = columns.iter().filter_map(|i| told.columns[*i].group());
        let series = series.map(str::to_string).collect();
        let mut rows = match self.stack {
            true => stacked(told, columns),
            false if heads.shown && form != Form::Options => compact(told, columns),
            false => told.rows.iter().map(|r| plain(told, r, columns)).collect(),
        };
        if form == Form::Stacked && !self.stack {
            rows.iter_mut().for_each(as_bars);
        }
        let shown =
            heads.shown && !told.heading().is_empty() && !(self.stack && columns.len() == 1);
        chart::Block {
            heading: shown.then(|| told.heading().to_string()),
            series,
            rows,
        }
    }
}

/// Between stacks the bars of other questions stay bars.
fn as_bars(row: &mut chart::Row) {
    if row.kind == RowKind::Option {
        row.kind = RowKind::Bars;
    }
}

/// The rows with a number, and one row that counts the others: several questions in one chart would else drown in empty lines. The table has them all.
fn compact(told: &Told, drawn: &[usize]) -> Vec<chart::Row> {
    let w = words(told.ctx.lang);
    let (known, open): (Vec<&Row>, Vec<&Row>) = told.rows.iter().partition(|r| r.is_known());
    let rows_of = |net: bool| {
        let same = known.iter().filter(move |r| r.head.net == net);
        same.map(|r| plain(told, r, drawn))
    };
    let mut rows: Vec<chart::Row> = rows_of(false).collect();
    let open = open.iter().filter(|r| !r.head.net).count();
    if open > 0 {
        let template = if known.is_empty() {
            w.all_answers
        } else {
            w.other_answers
        };
        let label = fill(template, &[("n", &open.to_string())]);
        let mark = |column: &usize| told.unknown(&format!("{label}{}", told.group(*column)));
        let marks = drawn.iter().map(mark).collect();
        rows.push(chart::Row::option(label.clone(), marks));
    }
    rows.extend(rows_of(true));
    rows
}

fn stackable(kind: Kind) -> bool {
    matches!(kind, Kind::Single | Kind::Grade | Kind::Scale | Kind::Bands)
}

/// One bar of 100 % with a segment for each option, and a plain bar for each net.
fn stacked(told: &Told, drawn: &[usize]) -> Vec<chart::Row> {
    let options: Vec<&Row> = told.rows.iter().filter(|r| !r.head.net).collect();
    let bar = |column: &usize| {
        let segment = |(i, row): (usize, &&Row)| {
            segment_mark(told, row, *column)
                .labelled(&row.head.label)
                .at_level(step(i, options.len()))
        };
        let group = told.columns[*column].group();
        let group = group.unwrap_or_else(|| told.heading());
        chart::Row::option(group, options.iter().enumerate().map(segment).collect())
    };
    let neutral = |mut row: chart::Row| {
        row.marks.iter_mut().for_each(|m| m.level = NET_LEVEL); // no segment's own lightness: a sum is none of them
        row
    };
    let nets = told
        .rows
        .iter()
        .filter(|r| r.head.net)
        .map(|r| neutral(plain(told, r, drawn)));
    drawn.iter().map(bar).chain(nets).collect()
}

/// Lightness step of the i-th of n segments, spread over the six steps there are.
fn step(i: usize, n: usize) -> u8 {
    (i * 5 / n.saturating_sub(1).max(1)).min(5) as u8
}

fn plain(told: &Told, row: &Row, drawn: &[usize]) -> chart::Row {
    let many = drawn.len() > 1;
    let series = |(i, column): (usize, &usize)| {
        let mark = mark(told, row, *column);
        let group = told.columns[*column].group();
        let mark = if many {
            mark.at_level(step(i, drawn.len()))
        } else {
            mark
        };
        group.map_or(mark.clone(), |g| mark.labelled(g))
    };
    let kind = if row.head.net {
        RowKind::Net
    } else {
        RowKind::Option
    };
    let marks = drawn.iter().enumerate().map(series).collect();
    chart::Row::of(kind, &row.head.label, marks)
}

/// The mark of a cell: the stated number, else the bounds, else what the responses give.
fn mark(told: &Told, row: &Row, column: usize) -> Mark {
    let cell = row.cells[column];
    mark_of(told, row, column, drawn(told.ctx.survey, cell))
}

fn mark_of(told: &Told, row: &Row, column: usize, number: Option<Drawn>) -> Mark {
    let (ctx, label) = (told.ctx, quoted(&row.head.label, told.ctx.lang));
    let label = told.label(&format!("{label}{}", told.group(column)));
    let (cell, measure) = (row.cells[column], told.columns[column].measure);
    match number {
        Some(Drawn::Printed(finding)) => printed(ctx, &label, finding),
        Some(Drawn::Implied(bounds)) => beside(ctx, cell, implied(ctx, &label, measure, bounds)),
        Some(Drawn::Counted(tally)) => beside(ctx, cell, counted(ctx, &label, measure, tally)),
        None => match shown(ctx.survey, cell) {
            Some(finding) => Mark {
                text: finding.display(ctx.lang),
                source: finding.source.label(ctx.lang).to_string(),
                ..Mark::unknown(sentence(ctx, &label, finding))
            },
            None => told.unknown(&label),
        },
    }
}

/// The mark of a part of a stack: of a bound only the count, and of a wide bound what the responses give, so that the parts add up.
fn segment_mark(told: &Told, row: &Row, column: usize) -> Mark {
    let (lang, measure) = (told.ctx.lang, told.columns[column].measure);
    let cell = row.cells[column];
    let Some(Drawn::Implied(bounds)) = drawn(told.ctx.survey, cell) else {
        return mark(told, row, column);
    };
    let [lower, upper] = bounds.count;
    if let Some(tally) = cell.counted().filter(|_| lower < upper) {
        return mark_of(told, row, column, Some(Drawn::Counted(tally)));
    }
    let least = Tally {
        count: lower,
        base: bounds.base.unwrap_or(0),
    };
    Mark {
        text: computed::short(lang, measure, least),
        ..mark(told, row, column)
    }
}

fn printed(ctx: &Ctx, label: &str, finding: &Finding) -> Mark {
    let (value, upper) = bounds(finding, length(finding).unwrap_or(0.0));
    let text = finding.display(ctx.lang);
    let title = sentence(ctx, label, finding);
    Mark {
        upper,
        source: finding.source.label(ctx.lang).to_string(),
        ..Mark::known(Support::Published, value, text, title)
    }
    .about(cases_of(ctx, finding))
}

/// The number of cases of a finding; where it is not stated, it is few where the whole picture has few.
fn cases_of(ctx: &Ctx, finding: &Finding) -> Cases {
    let cases = cases(ctx, finding.base());
    match finding.printed_n {
        Base::Known(n) if finding.base() == Base::NotPrinted && crate::table::is_small(n) => {
            Cases {
                size: CaseSize::Few,
                ..cases
            }
        }
        _ => cases,
    }
}

/// The number of cases of a number; few where they may be below 30.
fn cases(ctx: &Ctx, base: Base) -> Cases {
    let w = words(ctx.lang);
    let least = match base {
        Base::Known(n) | Base::Range(n, _) => n,
        Base::NotPrinted => return Cases::default(),
    };
    Cases {
        text: fill(w.n_is, &[("n", &base.display(ctx.lang))]),
        size: match crate::table::is_small(least) {
            true => CaseSize::Few,
            false => CaseSize::Enough,
        },
    }
}

fn implied(ctx: &Ctx, label: &str, measure: Measure, bounds: &Bounds) -> Mark {
    let [lower, upper] = bounds.count;
    let w = words(ctx.lang);
    let number = computed::bounded(ctx.lang, bounds.count, bounds.base);
    let why = computed::readings_named(ctx.survey, ctx.lang, &bounds.readings);
    let title = fill(
        w.mark_implied,
        &[("label", label), ("number", &number), ("why", &why)],
    );
    let base = bounds.base.unwrap_or(0);
    let of = |count| computed::length(measure, count, base);
    let text = format!("{}{number}", w.implied_colon);
    Mark {
        upper: (lower < upper).then(|| of(upper)),
        ..Mark::known(Support::Implied, of(lower), text, title)
    }
    .about(cases(
        ctx,
        bounds.base.map_or(Base::NotPrinted, Base::Known),
    ))
}

/// The mark of what the responses give: of a model with the word.
fn counted(ctx: &Ctx, label: &str, measure: Measure, tally: Tally) -> Mark {
    let (w, evidence) = (words(ctx.lang), ctx.survey.descriptor().evidence);
    let mut number = computed::full(ctx.lang, measure, tally);
    if crate::table::is_small(tally.base) {
        number = format!("{number}, {}", w.small_base);
    }
    let told = match evidence {
        Evidence::Modelled => w.mark_modelled,
        _ => w.mark_observed,
    };
    let title = fill(told, &[("label", label), ("number", &number)]);
    let word = computed::word(ctx.lang, evidence);
    let text = format!("{word}{}", computed::short(ctx.lang, measure, tally));
    let value = computed::length(measure, tally.count, tally.base);
    let mut about = cases(ctx, Base::Known(tally.base));
    about.text = format!("{word}{}", about.text);
    Mark::known(support::drawn(evidence), value, text, title).about(about)
}

/// What was stated without a length, such as a rank, stands before a number that was not stated.
fn beside(ctx: &Ctx, cell: &Cell, mark: Mark) -> Mark {
    let Some(finding) = shown(ctx.survey, cell) else {
        return mark;
    };
    let number = finding.display(ctx.lang);
    let source = finding.source.label(ctx.lang);
    let also = fill(
        words(ctx.lang).mark_also_printed,
        &[("number", &number), ("source", source)],
    );
    Mark {
        text: format!("{number} · {}", mark.text),
        title: format!("{} {also}", mark.title),
        source: source.to_string(),
        ..mark
    }
}

/// A number stated as a bound is drawn as one: solid up to what is sure, open up to what is possible.
fn bounds(finding: &Finding, value: f64) -> (f64, Option<f64>) {
    let end = if matches!(finding.value, Value::Share(_)) {
        1.0
    } else {
        value
    };
    match finding.qualifier {
        Qualifier::Under => (0.0, Some(value)),
        Qualifier::Over | Qualifier::AtLeast => (value, Some(end)),
        _ => (value, None),
    }
}

/// The sentence a mark tells: label, number, source, base.
fn sentence(ctx: &Ctx, label: &str, finding: &Finding) -> String {
    let w = words(ctx.lang);
    let base = match finding.base() {
        Base::NotPrinted => w.base_unknown.to_string(),
        known => fill(w.base_of, &[("n", &known.display(ctx.lang))]),
    };
    let number = finding.display(ctx.lang);
    fill(
        w.mark,
        &[
            ("label", label),
            ("number", &number),
            ("source", finding.source.label(ctx.lang)),
            ("base", &base),
        ],
    )
}

/// The place of a chart, with the pre-rendered pictures for wide and narrow pages. Live views paint the same layouts on a canvas instead,
/// and get the picture only for paper: thousands of shapes that nobody sees would slow every step down.
pub fn show(ctx: &Ctx, chart: Chart) -> Markup {
    let index = ctx.charts.borrow().len();
    let markup = html! {
        div.kb-picture data-chart=(index) data-wide=(WIDE) data-narrow=(NARROW) {
            @if ctx.links == Links::Folder {
                (PreEscaped(still(&chart, index, WIDE, "wide"))) (PreEscaped(still(&chart, index, NARROW, "narrow")))
            }
        }
    };
    ctx.charts.borrow_mut().push(chart);
    markup
}

/// A chart as SVG for the page; `class` says for which pages.
fn still(chart: &Chart, index: usize, width: u32, class: &str) -> String {
    let (prefix, class) = (format!("kb{index}{class}"), format!("kb-{class}"));
    let options = SvgOptions {
        class: &class,
        ..SvgOptions::new(&prefix)
    };
    let svg = chart::svg_document(&chart::layout(chart, width), &options);
    svg.trim_end().to_owned() // nothing but the picture: the shell compares what stands around it
}

/// What stands in for a chart where the browser has no canvas for it; where it would be too large for that, too, the way to its numbers.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
pub fn in_place(chart: &Chart, index: usize, lang: crate::lang::Lang) -> String {
    let w = words(lang);
    let svg = |width, class: &str| {
        let prefix = format!("kb{index}in{class}");
        let options = SvgOptions {
            class,
            ..SvgOptions::new(&prefix)
        };
        PreEscaped(chart::svg_document(&chart::layout(chart, width), &options))
    };
    let fits = chart::fits_as_svg(&chart::layout(chart, WIDE));
    let markup = html! {
        div.kb-stands {
            @if fits { (svg(WIDE, "kb-wide")) (svg(NARROW, "kb-narrow")) }
            @else { p.kb-notice { (w.too_large_to_draw) " " a href="#kb-rest" { (w.to_its_numbers) } } }
        }
    };
    markup.into_string()
}

/// Longer pictures would be too small to read on one page: at this height, in units of the layout, letters are about six points high.
const LONGEST_ON_PAPER: i32 = 1_200;

/// The picture that paper gets; of one that is too long for a page, a sentence.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
pub fn for_paper(chart: &Chart, index: usize, lang: crate::lang::Lang) -> String {
    match chart::layout(chart, WIDE).height > LONGEST_ON_PAPER {
        true => html! { p.kb-chart.kb-wide { (words(lang).too_long_for_paper) } }.into_string(),
        false => still(chart, index, WIDE, "wide"),
    }
}
