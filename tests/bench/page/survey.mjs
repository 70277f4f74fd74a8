// One seeded survey: 4 columns that filters use and 40 questions, with 3 to 16 levels each and 3 % missing, and one weight.
import { below, generator } from './random.mjs';

/** The code of a missing answer. */
export const MISSING = 31;
/** Columns that filters use; the others are the questions. */
export const BACKGROUND = 4;
/** Columns of a whole survey. */
export const COLUMNS = 44;
/** The column of weights. */
export const WEIGHT = 'weight';

const TABLE = 1024; // shares are multiples of 1/1024
const WORDS = ['never', 'rarely', 'sometimes', 'often', 'always', 'undecided', 'in part', 'planned', 'rather yes', 'rather no', 'yes', 'no', 'abroad', 'elsewhere', 'other', 'all of these'];
const QUOTED = ['yes, fully', 'yes, in part', 'no, but "soon"', 'no, never'];

/** What the columns are called, and what their levels are in a file. */
export function schema(columns = COLUMNS) {
  return Array.from({ length: columns }, (_, at) => {
    const name = at < BACKGROUND ? `b${at + 1}` : `q${at - BACKGROUND + 1}`;
    return { name, labels: labels(at, levels(at)) };
  });
}

const levels = (at) => (at < BACKGROUND ? 16 - 2 * at : 3 + ((at * 5) % 14));

/** Half of the columns hold words, half numbers, one has texts that need quotes. */
function labels(at, count) {
  const own = count === QUOTED.length ? QUOTED : WORDS;
  return Array.from({ length: count }, (_, level) => (at % 2 ? String(level + 1) : own[level]));
}

/** All answers: a code a cell, a weight a row. */
export function survey(rows, columns = COLUMNS) {
  const draw = generator(20181130);
  const filled = schema(columns).map(({ name, labels: texts }, at) => {
    const table = lottery(draw, texts.length, at < BACKGROUND ? 8 : 1);
    return { name, labels: texts, shares: shares(table, texts.length), codes: column(draw, rows, table) };
  });
  return { rows, columns: filled, weight: weights(draw, rows) };
}

/** Which code a number below 1,024 draws. A larger `even` brings the levels closer together. */
function lottery(draw, count, even) {
  const missing = Math.round(TABLE * 0.03);
  const sizes = Array.from({ length: count }, () => 2 * even + below(draw, 8));
  const sum = sizes.reduce((total, size) => total + size, 0);
  const table = new Uint8Array(TABLE).fill(count - 1);
  table.fill(MISSING, TABLE - missing);
  let from = 0;
  sizes.slice(0, -1).forEach((size, code) => {
    const to = from + Math.round((size / sum) * (TABLE - missing));
    table.fill(code, from, to);
    from = to;
  });
  return table;
}

const shares = (table, count) => Array.from({ length: count }, (_, level) => table.filter((code) => code === level).length / TABLE);

function column(draw, rows, table) {
  const codes = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = table[(draw() >>> 7) & (TABLE - 1)];
  return codes;
}

/** Weights from 0.200 to 3.000 in thousandths. */
function weights(draw, rows) {
  const list = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) list[row] = (200 + below(draw, 2801)) / 1000;
  return list;
}
