// The baseline: what plain JavaScript makes of it. Typed arrays of one byte a cell, one walk over the rows, no branch where it would be mispredicted.

const SHIFT = 5;
const CODES = 1 << SHIFT; // 16 levels and the code of a missing answer fit
const passes = new Uint8Array(3 * CODES); // of each of three filters, the codes that pass
const counted = new Uint32Array(CODES * CODES);
const summed = new Float64Array(CODES * CODES);
const APART = 256;
const tallies = new Uint32Array(4 * APART);

/** The queries that all adapters answer, over this survey. */
export function baseline({ rows, columns, weight }) {
  const codes = new Map(columns.map((column) => [column.name, column.codes]));
  const selected = new Uint32Array(rows + 1);
  const filters = (where) => {
    passes.fill(0);
    where.forEach(({ levels }, at) => levels.forEach((level) => { passes[at * CODES + level] = 1; }));
    return where.map(({ column }) => codes.get(column.name));
  };
  return {
    crosstab({ row, group, where }) {
      count(...filters(where), codes.get(row.name), codes.get(group.name), rows);
      return matrix(counted, row, group);
    },
    weighted({ row, group, where }) {
      sum(...filters(where), codes.get(row.name), codes.get(group.name), weight, rows);
      return matrix(summed, row, group);
    },
    refresh({ where, questions }) {
      const length = select(...filters(where), rows, selected);
      return questions.map((question) => marginal(codes.get(question.name), selected, length, question.labels.length));
    },
  };
}

function count(a, b, c, row, group, rows) {
  counted.fill(0);
  for (let at = 0; at < rows; at += 1) counted[(row[at] << SHIFT) | group[at]] += passes[a[at]] & passes[CODES | b[at]] & passes[(2 * CODES) | c[at]];
}

function sum(a, b, c, row, group, weight, rows) {
  summed.fill(0);
  for (let at = 0; at < rows; at += 1) summed[(row[at] << SHIFT) | group[at]] += weight[at] * (passes[a[at]] & passes[CODES | b[at]] & passes[(2 * CODES) | c[at]]);
}

/** Writes every row's number where the next selected one belongs; those that are not selected are written over. */
function select(a, b, c, rows, selected) {
  let length = 0;
  for (let at = 0; at < rows; at += 1) {
    selected[length] = at;
    length += passes[a[at]] & passes[CODES | b[at]] & passes[(2 * CODES) | c[at]];
  }
  return length;
}

/** Four tallies in turn: the same level twice in a row does not wait for itself. */
function marginal(codes, selected, length, levels) {
  tallies.fill(0);
  const whole = length & ~3;
  for (let at = 0; at < whole; at += 4) {
    tallies[codes[selected[at]]]++;
    tallies[APART | codes[selected[at + 1]]]++;
    tallies[(2 * APART) | codes[selected[at + 2]]]++;
    tallies[(3 * APART) | codes[selected[at + 3]]]++;
  }
  for (let at = whole; at < length; at += 1) tallies[codes[selected[at]]]++;
  return Float64Array.from({ length: levels }, (_, level) => tallies[level] + tallies[APART | level] + tallies[(2 * APART) | level] + tallies[(3 * APART) | level]);
}

/** The levels of the question, each over those of the breakdown, without the missing ones. */
function matrix(table, row, group) {
  const width = group.labels.length;
  const result = new Float64Array(row.labels.length * width);
  for (let level = 0; level < row.labels.length; level += 1) result.set(table.subarray(level << SHIFT, (level << SHIFT) + width), level * width);
  return result;
}
