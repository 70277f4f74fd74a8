//! What can be wrong, what it weighs, and what was done about it: words that stay the same from version to version.

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// It names nothing that there is.
    Unknown,
    /// A parameter that there is not.
    UnknownParameter,
    /// A column that nothing describes.
    UnknownColumn,
    /// It stands there twice.
    Repeated,
    /// A parameter that stands there twice.
    RepeatedParameter,
    /// A column that stands there so often.
    RepeatedColumn,
    /// Nothing stands there.
    Missing,
    /// There is no such file.
    MissingFile,
    /// There is no such column; found are those that there are.
    MissingColumn,
    /// A query without a question.
    MissingQuestion,
    /// A parameter without a value.
    MissingValue,
    /// A condition without a code; found is its variable.
    MissingCodes,
    /// It is not in the form in which it can be read.
    Malformed,
    /// An escape of an address that means no character.
    BrokenEscape,
    /// It can be read, but does not go with the rest.
    Unfit,
    /// It stands where nothing may stand.
    Surplus,
    /// It means two things at once.
    TwoMeanings,
    /// It depends on itself.
    Circle,
    /// There is more of it than a limit allows; found is the number.
    TooMuch,
    /// A file without any text.
    EmptyFile,
    /// A table whose cells are not told apart; found is its first line.
    OneColumn,
    /// A table with other columns; found are its own.
    OtherColumns,
    /// A quotation mark that is never closed.
    OpenQuote,
    /// A row with another number of cells than the header; found is the number.
    CellCount,
    /// Bytes that are no text in the encoding that is found.
    WrongEncoding,
    /// A text that is no JSON; found is what stands where it breaks off, nothing where it ends.
    BrokenJson,
    /// Bytes that another build has packed.
    OtherBuild,
    /// A table that has a header and no row below it.
    NoRows,
    /// A field that nothing counts.
    Uncounted,
}

impl Code {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Code::Unknown => "unknown",
            Code::UnknownParameter => "unknown-parameter",
            Code::UnknownColumn => "unknown-column",
            Code::Repeated => "repeated",
            Code::RepeatedParameter => "repeated-parameter",
            Code::RepeatedColumn => "repeated-column",
            Code::Missing => "missing",
            Code::MissingFile => "missing-file",
            Code::MissingColumn => "missing-column",
            Code::MissingQuestion => "missing-question",
            Code::MissingValue => "missing-value",
            Code::MissingCodes => "missing-codes",
            Code::Malformed => "malformed",
            Code::BrokenEscape => "broken-escape",
            Code::Unfit => "unfit",
            Code::Surplus => "surplus",
            Code::TwoMeanings => "two-meanings",
            Code::Circle => "circle",
            Code::TooMuch => "too-much",
            Code::EmptyFile => "empty-file",
            Code::OneColumn => "one-column",
            Code::OtherColumns => "other-columns",
            Code::OpenQuote => "open-quote",
            Code::CellCount => "cell-count",
            Code::WrongEncoding => "wrong-encoding",
            Code::BrokenJson => "broken-json",
            Code::OtherBuild => "other-build",
            Code::NoRows => "no-rows",
            Code::Uncounted => "uncounted",
        }
    }
}

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Severity {
    /// What is meant cannot be read.
    #[default]
    Error,
    /// It was read as something else than what stands there.
    Changed,
    /// It was read, and may be wrong.
    Doubt,
    /// It changes nothing, and is good to know.
    Note,
}

impl Severity {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Changed => "changed",
            Severity::Doubt => "doubt",
            Severity::Note => "note",
        }
    }
}

/// What was done about a problem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Action {
    /// The whole input was refused.
    #[default]
    Refused,
    /// This part was left out, the rest counts.
    LeftOut,
    /// The first of several counts.
    FirstCounts,
    /// The query was not run.
    NotRun,
    /// All was read; this is not counted.
    NotCounted,
    /// All was read.
    Kept,
}
