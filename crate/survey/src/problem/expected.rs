//! What could stand where something is wrong: a kind of thing, the names that it is about, a limit.

use super::Why;

/// So many names are kept of what could stand somewhere: one more says that there are others.
pub const NAMED: usize = 60;

/// What could stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Something of this kind. What the names are depends on it; of many the first [`NAMED`] and one more are kept.
    Of(Wanted, Vec<String>),
    /// So many of these, or fewer.
    AtMost(usize, Unit),
    /// A field that is counted, which this one is not.
    Counted(Why),
}

impl From<Wanted> for Expected {
    fn from(wanted: Wanted) -> Expected {
        Expected::Of(wanted, Vec::new())
    }
}

/// A kind of thing that could stand somewhere. `a`, `b` and `c` are its first names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A text that is not empty, or a number.
    TextOrNumber,
    /// A text, or an object with `value` and `label`.
    TextOrLabelled,
    /// A text of one character or more.
    Characters,
    /// A single character.
    Character,
    /// A single character that is no digit.
    Mark,
    /// Another character than the decimal mark.
    OtherMark,
    /// A list.
    List,
    /// True or false.
    Truth,
    /// True or false, as the field is boolean.
    TruthOfField,
    /// A whole number.
    Whole,
    /// A whole number from `a`.
    WholeFrom,
    /// A whole number up to the base `a`.
    WholeUpTo,
    /// A whole number, because `a` is `b`.
    WholeBecause,
    /// A number from `a`.
    NumberFrom,
    /// A number from `a` to `b`.
    NumberBetween,
    /// A number above `a`, where `b` begins.
    NumberAbove,
    /// A number, or nothing.
    NumberOrNothing,
    /// A number, as the cells of the field are numbers.
    NumberOfField,
    /// A number from 0 to 100.
    Percent,
    /// A number with `a` as decimal mark, or one of the other names; an empty one is nothing.
    NumberMarked,
    /// A whole number, or one of the names; an empty one is nothing.
    WholeOr,
    /// A number from 0 with `a` as decimal mark.
    WeightMarked,
    /// A range of numbers.
    Range,
    /// A range of numbers, because `a` is `b`.
    RangeBecause,
    /// A whole number above 0, a range, or nothing.
    CountOrRange,
    /// The number of a row.
    RowNumber,
    /// One of the names.
    OneOf,
    /// One of the names; an empty one is nothing.
    OneOfOrNothing,
    /// `a`.
    Exactly,
    /// Something like the names.
    Like,
    /// Nothing.
    Nothing,
    /// Nothing, because there is no query.
    NothingWithoutQuery,
    /// Nothing: it cannot be tested.
    NothingUntested,
    /// Nothing: only the names have bounds.
    NothingUnbounded,
    /// Nothing: a weight belongs to no question.
    NothingOfWeight,
    /// JSON.
    Json,
    /// Text in UTF-8.
    Utf8,
    /// Text in UTF-16.
    Utf16,
    /// Text in UTF-8 with `%` and two hex digits for other bytes.
    Escapes,
    /// Each value once.
    ValueOnce,
    /// Each value of a field once.
    FieldValueOnce,
    /// Each value of a question once.
    QuestionValueOnce,
    /// Each name of a field once.
    FieldOnce,
    /// Each name of a resource once.
    ResourceOnce,
    /// Each id of a question once.
    QuestionOnce,
    /// Each id of a section once.
    SectionOnce,
    /// Each option of the question once.
    OptionOnce,
    /// Each class once.
    ClassOnce,
    /// Each finding once.
    FindingOnce,
    /// Each once.
    EachOnce,
    /// Each key once.
    KeyOnce,
    /// Each code once.
    CodeOnce,
    /// One code or more, each once.
    CodesOnce,
    /// Codes of the question, each with a short label.
    ShortLabels,
    /// Each variable once.
    VariableOnce,
    /// Each parameter once.
    ParameterOnce,
    /// An id.
    Id,
    /// An id that no other row has; line `a` has it.
    OwnId,
    /// An `a` that no other row has.
    OwnValue,
    /// Ids that the table `a` holds, such as `findings.csv`; or one of the tables that are named.
    IdsOf,
    /// The id of a question.
    QuestionId,
    /// The id of a question, or nothing.
    QuestionOrNothing,
    /// The id of a question with options.
    VariableId,
    /// A question with at most `a` options, not `b`.
    FewerOptions,
    /// A question with one of several answers.
    OneOfSeveral,
    /// The id of a battery.
    BatteryId,
    /// An item of the question.
    Item,
    /// An id whose items have ids that no question has.
    FreeItems,
    /// One of the sections that are named.
    Section,
    /// The code of a class.
    ClassCode,
    /// A code of the question for the size class.
    SizeCode,
    /// Codes of the question for the kind.
    KindCode,
    /// Codes that an item offers.
    OfferedCode,
    /// A code of the question that stands on the map.
    MapCode,
    /// A place for each code of the question on the map: the names have none.
    TileForEach,
    /// A place on the map that no other code has.
    OwnTile,
    /// A whole number up to `a`, the last column and row of a map.
    TileUpTo,
    /// A code of `a`: the other names.
    CodeOf,
    /// Ids of questions, each with a list of codes.
    Answers,
    /// A list of at most `a` codes.
    AnswerCodes,
    /// An option that excludes all others alone.
    AloneIfExclusive,
    /// Codes among the names.
    CodesAmong,
    /// Options, nets or items of `a`.
    OptionsOf,
    /// An option of `a` or a net of the query: the other names.
    OptionOrNet,
    /// A value that no option and no other net has.
    FreeValue,
    /// A net with a name that no option and no other net has.
    FreeNet,
    /// A net with at least one option.
    NetOfOptions,
    /// A condition with codes.
    Condition,
    /// A variable that is neither the question nor named twice.
    OtherVariable,
    /// A variable of which each respondent has one answer.
    SingleVariable,
    /// Shares of `a` that sum to 100.
    WholeShares,
    /// A code with its share.
    CodeWithShare,
    /// A share in percent.
    Share,
    /// A weight: one of the names; without any the survey has none.
    Weight,
    /// A measure that fits the question `a`: the other names.
    MeasureOf,
    /// A question.
    Question,
    /// A value, or no such parameter.
    ValueOrNone,
    /// A value that the list offers.
    Offered,
    /// A parameter of this page.
    ParameterOfPage,
    /// The same query as `a`, which is how it is written.
    Canonical,
    /// A query, or a note that says why there is none.
    QueryOrNote,
    /// A query, except where nothing can be counted.
    QueryIfCounted,
    /// A second query where two populations are compared.
    SecondQuery,
    /// A query for a count.
    CountQuery,
    /// A query without a breakdown: a finding is one number.
    QueryOfOneNumber,
    /// The query's question `a`.
    QuestionOfQuery,
    /// A bound where the test needs one.
    BoundIfNeeded,
    /// A lower or an upper bound.
    SomeBound,
    /// Texts in both languages.
    BothLanguages,
    /// Texts in both languages, or in neither.
    BothOrNeither,
    /// Where the number stands.
    SourceOfNumber,
    /// Why nothing can be counted or tested.
    Reason,
    /// Words.
    Words,
    /// Findings that no other reading gives a query.
    UnusedFindings,
    /// The descriptor of a data package.
    Descriptor,
    /// A table of the data package.
    Table,
    /// A header with the names.
    Header,
    /// `a` columns, parted by commas; `b` parts them here.
    Columns,
    /// The column `a`, once.
    ColumnOnce,
    /// The columns that are named, each once.
    ColumnsOnce,
    /// The column of a weight.
    WeightColumn,
    /// Only columns that the descriptor describes.
    DescribedColumns,
    /// At least one of the columns that are named.
    SomeColumn,
    /// The columns of `a`, in the same order: the other names.
    SameColumns,
    /// Another quotation mark behind the cell.
    ClosedQuote,
    /// As many cells as the header has, which are `a`.
    CellsOfHeader,
    /// A header with the names of the columns, whatever they are.
    ColumnNames,
    /// Rows below the header.
    Rows,
    /// A survey that this build packed.
    OwnBuild,
    /// A resource called `responses`, with a schema.
    Responses,
    /// The schema itself.
    Schema,
    /// The dialect itself.
    Dialect,
    /// A property of a dialect.
    DialectProperty,
    /// CSV or TSV.
    CsvOrTsv,
    /// No compression.
    Uncompressed,
    /// Either a path or data.
    PathOrData,
    /// At least one path.
    SomePath,
    /// A path to a file in the package's folder.
    PathBelow,
    /// Rows in the descriptor.
    InlineRows,
    /// The path of a text in the package.
    TextPath,
    /// At least one field.
    SomeField,
    /// At least one category.
    SomeCategory,
    /// Categories, as `a` is of type `b`.
    CategoriesOf,
    /// No categories, as the cells are numbers.
    NoCategories,
    /// Categories that are no missing values.
    AnswersOnly,
    /// Texts that do not stand for true.
    NotTrue,
    /// The label `a`, which another field gives the category `b`.
    SameLabel,
    /// `a` first, as in `b`: the first category says that the option is ticked.
    TickAs,
    /// `a` first: the first category says that the option is ticked.
    Tick,
    /// One of the ranks 1 to `a`.
    Ranks,
    /// Grades from 1 on in their order.
    Grades,
    /// True, as the question is of type `a`.
    OrderedOf,
    /// A type of numbers.
    NumberType,
    /// A type whose answer stands in one field.
    OneFieldType,
    /// No `a`: it belongs to a question of type `b`, and `c` is of type `d`.
    NoWord,
    /// A question that no other field belongs to; `a` belongs to `b`.
    FreeQuestion,
    /// `option`: the code of the field in its question.
    OptionCode,
    /// A field of the responses with question `a`, or why there is none.
    FieldOrReason,
    /// The name `a`, and `item`.
    ItemName,
    /// Conditions on questions that are asked without `a` having been answered.
    NoCircle,
    /// An option without a rank; `a` has it already.
    UnrankedOption,
    /// No answer, as there is none in `a`.
    NoAnswerBehind,
}

impl Wanted {
    /// This, about these names.
    pub fn of(self, names: &[&str]) -> Expected {
        let kept = names.iter().take(NAMED + 5); // a few names may stand before a list
        Expected::Of(self, kept.map(|name| name.to_string()).collect())
    }
}

/// What is counted against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of a file.
    Bytes,
    /// Characters of a text.
    Characters,
    /// Rows of the responses.
    Rows,
    /// Cells of the responses, or of a table that is shown.
    Cells,
    /// Fields of the responses.
    Fields,
    /// Questions of a survey.
    Questions,
    /// Options of a question.
    Options,
    /// Weights of a survey.
    Weights,
    /// Conditions of a query.
    Conditions,
    /// Nets of a query.
    Nets,
    /// Codes of a query.
    Codes,
    /// Margins to rake to.
    Margins,
    /// Tables of a second breakdown.
    Panels,
    /// Breakdowns of a query.
    Breakdowns,
}
