// Kommunalblick as a module for pages and for Node: types. docs/api.md tells how to use it.

/** Language of titles, labels and sentences. */
export type Lang = 'de' | 'en';

/** How a picture is drawn. */
export interface SvgOptions {
  /** In CSS pixels, 240 to 4096; 640 without it. */
  width?: number;
  /** `light` without it. The colours stand in the file and do not change with the reader's. */
  theme?: 'light' | 'dark';
  /** `de` without it. */
  lang?: Lang;
  /** Whether what a model gives is drawn, hatched and with the word; `false` without it. */
  modelled?: boolean;
}

/** What is answered besides. */
export interface AnswerOptions {
  /**
   * Whether what a model gives stands under `modelled` of a cell, a group or a question's base, and in files in rows of its own; without it, nowhere.
   * `share`, `value`, `count` and `base` of a cell, and the numbers of respondents beside it, are never its numbers.
   */
  modelled?: boolean;
}

/** How a file is read. */
export interface CsvOptions {
  /**
   * What its columns are: the descriptor of a data package (Data Package v2), of whose resources the one called `responses`, or the only one, describes the
   * file. Without it, a column of at most 256 distinct texts is a question with one answer, a column of numbers a number, every other one words.
   */
  descriptor?: object;
  /** What parts cells: one character of ASCII. Without it what the descriptor says, or that of comma, semicolon, tab and bar with which rows are even. */
  delimiter?: string;
  /** A label of the Encoding Standard. Without it a byte order mark decides, then UTF-8 where all is valid, else Windows-1252. */
  encoding?: string;
  /** Language of problems and errors; `de` without it. */
  lang?: Lang;
  /** Called about once a megabyte. */
  onProgress?: (done: { bytes: number; rows: number }) => void;
  /** Ends the reading at once, with the signal's reason: an `AbortError` where it has no other. */
  signal?: AbortSignal;
}

/** A survey that was read from a file. */
export interface CsvSurvey {
  explorer: Explorer;
  /** What was changed, left out or doubted; the first hundred, alike ones once. */
  problems: Problem[];
}

/**
 * Starts the engine, once; later calls wait for the same start. Without an argument it takes the file beside this module, in a browser and in Node.
 * After a fault (`kind` is `engine`) another call starts it anew.
 */
export default function init(wasm?: BufferSource | URL): Promise<void>;

/** A survey that answers queries. Every method but `free` throws a `KommunalblickError` where it has no answer. */
export class Explorer {
  private constructor();
  /** The survey compiled in. */
  static embedded(): Explorer;
  /** The invented example survey compiled in beside it: weights, numbers, tests and intervals. */
  static example(): Explorer;
  /**
   * The survey of a file of one's own, read in pieces; nothing of it leaves the machine. Rejects with a `KommunalblickError` where it cannot be read: its
   * `kind` is `package`, or `argument` for what was asked. What a stream itself throws is passed on.
   */
  static fromCsv(source: Uint8Array | ReadableStream<Uint8Array>, options?: CsvOptions): Promise<CsvSurvey>;
  /** Respondents in the responses. */
  readonly rows: number;
  /** Every question in questionnaire order; a battery is followed by its items. */
  questions(lang?: Lang, options?: AnswerOptions): Question[];
  /** The answer to a query; what the query asks beyond what is known is left out, and said in `warnings`. */
  tabulate(query: string, lang?: Lang, options?: AnswerOptions): Table;
  /** The one-way table of every question over a population, written as in `where`; `""` is everyone. */
  overview(population: string, lang?: Lang, options?: AnswerOptions): Table[];
  /** The counts under a table, for programs that ask often. What `tabulate` leaves out is an error here: there is no place for a warning. */
  counts(query: string): Counts;
  /** How often each option of each question was given over a population, written as in `where`; items of batteries one by one. */
  overviewCounts(where: string): OverviewCounts[];
  /** The main picture of a query, with title, description and the lines that say where its numbers come from. */
  svg(query: string, options?: SvgOptions): string;
  /** The numbers of a query as a CSV file. */
  csv(query: string, lang?: Lang, options?: AnswerOptions): string;
  /** Gives the memory back. Later calls throw; a second `free` does nothing. */
  free(): void;
}

/** Why a call has no answer: `state` where the engine was not started or the explorer was freed, `engine` where the engine broke. */
export class KommunalblickError extends Error implements Fault {
  readonly name: 'KommunalblickError';
  readonly kind: Fault['kind'];
  readonly place: string | null;
  readonly hint: string | null;
  readonly problems: Problem[];
}

// What follows is made from the engine's own structs; a test compares.

/**
 * One question, one item of a battery, or the battery that holds its items.
 */
export type Question = {
/**
 * Its id in queries; an item's is `battery.item`.
 */
id: string,
/**
 * How it is answered.
 */
type: "single" | "multiple" | "ranking" | "grade" | "scale" | "bands" | "number" | "text" | "battery",
/**
 * A short title.
 */
title: string,
/**
 * The wording, paraphrased; empty where none is known.
 */
wording: string,
/**
 * The section it stands in; `null` where the survey has no such section.
 */
section: Section | null,
/**
 * Of an item the id of its battery.
 */
battery: string | null,
/**
 * Of a battery the ids of its items, in order; empty for others.
 */
items: Array<string>,
/**
 * The options in questionnaire order, of a battery those of its items; empty for numbers and texts.
 */
options: Array<QuestionOption>,
/**
 * Named sums of options.
 */
nets: Array<Net>,
/**
 * The measures that fit it, as in queries.
 */
measures: Array<string>,
/**
 * How many were asked and answered; `null` for batteries (see their items), where no responses hold it, and where what a model gives is not
 * asked for.
 */
base: Base | null, };

/**
 * A section of the questionnaire.
 */
export type Section = {
/**
 * Its id.
 */
id: string,
/**
 * What a person reads.
 */
title: string, };

/**
 * A possible answer.
 */
export type QuestionOption = {
/**
 * The code, as in queries.
 */
code: string,
/**
 * What a person reads.
 */
label: string, };

/**
 * Options that belong together, summed into one.
 */
export type Net = {
/**
 * The name in queries.
 */
code: string,
/**
 * What a person reads.
 */
label: string,
/**
 * The options summed.
 */
codes: Array<string>, };

/**
 * How many respondents a question is about.
 */
export type Base = {
/**
 * What the numbers rest on: `modelled` in synthetic responses, `observed` in others.
 */
evidence: Evidence,
/**
 * Respondents who were asked; `null` where they are modelled.
 */
asked: number | null,
/**
 * Those of them who gave a valid answer; `null` where they are modelled.
 */
valid: number | null,
/**
 * The same numbers of a model; `null` of observed responses.
 */
modelled: Asked | null, };

/**
 * How many respondents of a model were asked and answered.
 */
export type Asked = {
/**
 * Respondents who were asked.
 */
asked: number,
/**
 * Those of them who gave a valid answer.
 */
valid: number, };

/**
 * How many respondents gave each option in each group.
 */
export type Counts = {
/**
 * What all of them rest on: `modelled` in synthetic responses, `observed` in others.
 */
evidence: "observed" | "modelled",
/**
 * The codes of the options in questionnaire order, then the names of the nets; of numbers in classes the classes' bounds.
 */
rows: Array<string>,
/**
 * The codes of the groups: of the breakdown's options, and `no-class` where somebody lacks it; of a battery its items; `first` and `second`
 * of two populations; otherwise `total`.
 */
groups: Array<string>,
/**
 * Respondents (or mentions) without weights: all groups of the first row, then of the second.
 */
counts: Float64Array,
/**
 * The sums of their weights, likewise; `null` where the query has no weight.
 */
weighted: Float64Array | null, };

/**
 * How many respondents gave each option of a question.
 */
export type OverviewCounts = {
/**
 * As in `Counts`.
 */
evidence: "observed" | "modelled",
/**
 * The question, or an item of a battery.
 */
question: string,
/**
 * As in `Counts`, without nets.
 */
rows: Array<string>,
/**
 * Respondents without weights, by row.
 */
counts: Float64Array, };

/**
 * The answer to a query.
 */
export type Table = {
/**
 * The query in its normal form.
 */
query: string,
/**
 * What is asked, in words.
 */
title: string,
/**
 * What comes out, in one or two sentences, with the base.
 */
summary: string,
/**
 * The options of the question, then its nets; one row for a mean or median.
 */
rows: Array<Head>,
/**
 * The groups of the breakdown; one group `total` without one.
 */
groups: Array<Group>,
/**
 * By row, then by group.
 */
cells: Array<Array<Cell>>,
/**
 * One table a group of the second breakdown; `null` without one.
 */
panels: Array<Panel> | null,
/**
 * First population less second, by row, modelled numbers left out; `null` without a second population.
 */
differences: Array<Difference> | null,
/**
 * Tests of whether rows and groups are related; empty on modelled numbers, and where there is one group.
 */
tests: Array<Test>,
/**
 * What must be kept in mind, in sentences.
 */
warnings: Array<string>, };

/**
 * A row.
 */
export type Head = {
/**
 * The option's code, the net's name, `mean` or `median`; of numbers in classes the class's bounds.
 */
code: string,
/**
 * What a person reads.
 */
label: string,
/**
 * Whether it is a sum of options.
 */
net: boolean, };

/**
 * A group of respondents.
 */
export type Group = {
/**
 * What makes it. An option may have any code, one of the words below too: the kind tells them apart.
 */
kind: GroupKind,
/**
 * The option's code; of a battery the item's id; otherwise the kind itself (`total`, `no-class`, `first`, `second`).
 */
code: string,
/**
 * What a person reads.
 */
label: string,
/**
 * What its numbers of respondents rest on: `modelled` in synthetic responses, `observed` in others.
 */
evidence: Evidence,
/**
 * Respondents in the group, asked or not; `null` where they are modelled.
 */
size: number | null,
/**
 * Those of them who were asked; `null` where they are modelled.
 */
asked: number | null,
/**
 * Those of the asked who gave a valid answer; `null` where they are modelled.
 */
valid: number | null,
/**
 * Kish's effective number of those: so many answers without weights would say as much. `null` without weights, where none is above 0, and
 * where they are modelled.
 */
effective: number | null,
/**
 * The others who were asked, by reason: with `valid` they add up to `asked`.
 */
missing: Array<Missing>,
/**
 * The same numbers of a model; `null` where they are not asked for, and of observed responses.
 */
modelled: Cases | null, };

/**
 * What makes a group.
 */
export type GroupKind = "total" | "option" | "no-class" | "item" | "first" | "second";

/**
 * How many lack an answer for a reason.
 */
export type Missing = {
/**
 * The reason; never `not-asked`.
 */
reason: Reason,
/**
 * So many respondents; `null` where they are modelled.
 */
count: number | null, };

/**
 * How many respondents of a model are in a group, as the fields of the same names.
 */
export type Cases = {
/**
 * In the group, asked or not.
 */
size: number,
/**
 * Asked.
 */
asked: number,
/**
 * Of those with a valid answer.
 */
valid: number,
/**
 * Kish's effective number of those; `null` without weights.
 */
effective: number | null,
/**
 * Asked, and without one.
 */
missing: Array<Missing>, };

/**
 * Why an answer is missing. `not asked` is derived from the routing, the others are coded in the data. The words are the explorer's own: an
 * option whose code is one of them is something else.
 */
export type Reason = "not-asked" | "no-answer" | "dont-know";

/**
 * One number with all that is known about it.
 */
export type Cell = {
/**
 * What `share`, `value` or, of counts, `count` rests on.
 */
evidence: Evidence,
/**
 * 0 to 1; `null` where no share is asked for, or none is known, or the base is empty.
 */
share: number | null,
/**
 * A mean or median; `null` for other measures, and without valid answers. Of a median of a scale or of bands only the place of its
 * category among the options, from 1: tell the category.
 */
value: number | null,
/**
 * The category that is the median of a scale or of bands: the first up to which at least half of the answers lie. Nothing is interpolated.
 */
category: Category | null,
/**
 * The categories at the ends of its 95 % interval.
 */
categories: [Category, Category] | null,
/**
 * Respondents (or mentions), weighted where a weight is used; `null` where a stated share comes without it.
 */
count: number | null,
/**
 * Out of so many, weighted likewise; `null` where it was not stated.
 */
base: number | null,
/**
 * The base without weights; `null` where it was not stated.
 */
unweightedBase: number | null,
/**
 * Lower end of the 95 % interval; `null` unless observed.
 */
lower: number | null,
/**
 * Upper end.
 */
upper: number | null,
/**
 * Adjusted residual: how many standard errors the count is off from what it would be without a relation; `null` unless observed, and in
 * weighted tables.
 */
residual: number | null,
/**
 * What the stated numbers force; `null` where they force nothing.
 */
bounds: Bounds | null,
/**
 * What was stated for this very query, in file order, equal ones together.
 */
printed: Array<Printed>,
/**
 * What the synthetic responses give; `null` where it is not asked for.
 */
modelled: Modelled | null,
/**
 * Whether the base is below 30 (`small`) or below 10 (`tiny`).
 */
flag: Flag | null, };

/**
 * An option of a scale or of bands.
 */
export type Category = {
/**
 * Its code.
 */
code: string,
/**
 * What a person reads.
 */
label: string, };

/**
 * The four kinds of evidence, from the strongest claim about the study to data the visitor brought.
 */
export type Evidence = "published" | "implied" | "modelled" | "observed";

/**
 * Between which counts the stated numbers force one.
 */
export type Bounds = {
/**
 * Least and greatest.
 */
count: [number, number],
/**
 * Out of so many; `null` where only the count is forced.
 */
base: number | null,
/**
 * Ids of the readings they rest on.
 */
readings: Array<string>, };

/**
 * A number as it was stated.
 */
export type Printed = {
/**
 * A share from 0 to 1, or a count.
 */
value: number,
/**
 * How exactly: `exact`, `approx`, …
 */
qualifier: string,
/**
 * The stated number of cases, such as `381` or `314–324`; `null` where none was stated.
 */
n: string | null,
/**
 * Ids of the findings that say so.
 */
findings: Array<string>, };

/**
 * What the synthetic responses give: a model, no measurement.
 */
export type Modelled = {
/**
 * So many …; `null` of a mean or median.
 */
count: number | null,
/**
 * … of so many.
 */
base: number,
/**
 * The share; `null` where none is asked for, and where the base is empty.
 */
share: number | null,
/**
 * A mean or median, as in [`Cell::value`].
 */
value: number | null,
/**
 * The category that is a median, as in [`Cell::category`].
 */
category: Category | null, };

/**
 * How small a base is.
 */
export type Flag = "small" | "tiny";

/**
 * A table of one group of the second breakdown.
 */
export type Panel = {
/**
 * What makes the group.
 */
kind: GroupKind,
/**
 * The group's code.
 */
code: string,
/**
 * What a person reads.
 */
label: string,
/**
 * Its table.
 */
table: Table, };

/**
 * By how much the first population exceeds the second.
 */
export type Difference = {
/**
 * Code of the row.
 */
row: string,
/**
 * First less second: of shares from −1 to 1, of means and medians in their unit.
 */
value: number,
/**
 * Lower end of the 95 % interval (Newcombe); `null` unless observed, for others than shares, and where the populations overlap.
 */
lower: number | null,
/**
 * Upper end.
 */
upper: number | null,
/**
 * The weaker evidence of both.
 */
evidence: Evidence, };

/**
 * A test of whether rows and groups are related.
 */
export type Test = {
/**
 * `chi2`, `chi2-rao-scott`, `exact-monte-carlo`.
 */
name: string,
/**
 * The row that is tested by itself (multiple response); `null` where the whole table is.
 */
row: string | null,
/**
 * Codes of the rows that the test sets beside each other: of sums that share no option the sums, in place of their options. Of a row that
 * is tested by itself only that.
 */
rows: Array<string>,
/**
 * χ², or F of `chi2-rao-scott`.
 */
statistic: number,
/**
 * Degrees of freedom, of F those of its numerator; `null` for `exact-monte-carlo`.
 */
df: number | null,
/**
 * Probability of a statistic at least as large where there is no relation.
 */
p: number,
/**
 * After Holm, across all tests of the table and its panels; `null` where there is one test.
 */
pAdjusted: number | null,
/**
 * Effect size.
 */
effect: Effect | null, };

/**
 * How strong a relation is.
 */
export type Effect = {
/**
 * `cramers-v`.
 */
name: string,
/**
 * From 0 to 1.
 */
value: number, };

/**
 * A call that has no answer.
 */
export type Fault = {
/**
 * `query`: the query cannot be answered; `argument`: an argument is of the wrong type or unknown; `package`: the survey cannot be read.
 */
kind: "query" | "argument" | "package" | "state" | "engine",
/**
 * A sentence for a person; of a package a line for each problem.
 */
message: string,
/**
 * The part of the query, or the argument, that is meant; `null` where no single one is.
 */
place: string | null,
/**
 * The nearest known name; `null` where none is near.
 */
hint: string | null,
/**
 * What is wrong, as data; empty where the sentence is all there is to say. Of a package the first hundred, alike ones once.
 */
problems: Array<Problem>, };

/**
 * One thing that is wrong with a query, an argument or a package.
 */
export type Problem = {
/**
 * What is wrong, in a word that stays the same from version to version, such as `unknown` or `missing-column`.
 */
code: string,
/**
 * `error`: what is meant cannot be read; `changed`: it was read as something else; `doubt`: it may be wrong; `note`: it is good to know.
 */
severity: "error" | "changed" | "doubt" | "note",
/**
 * The line of a file, or the row of a table inside the descriptor, from 1; `null` where neither means anything.
 */
row: number | null,
/**
 * The parameter of a query, the column of a table, the path inside the descriptor, or the argument; `null` where it is no single one.
 */
column: string | null,
/**
 * What stands there, as it was written; empty where nothing does.
 */
found: string,
/**
 * What could stand there, as a phrase.
 */
expected: string,
/**
 * What was done about it, as a sentence.
 */
action: string,
/**
 * How often it occurs alike.
 */
count: number,
/**
 * All of it as a sentence for a person.
 */
message: string, };
