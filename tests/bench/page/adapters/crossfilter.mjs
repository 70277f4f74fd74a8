// crossfilter2: the records are row numbers, so that dimensions and sums read arrays of codes. A crosstab walks over the records that pass; the
// marginals are one sum that is kept up to date while filters change, in a crossfilter of its own.
import crossfilter from 'crossfilter2';
import { BACKGROUND, MISSING } from '../survey.mjs';

const CODES = MISSING + 1;

export async function open(survey) {
  const codes = Object.fromEntries(survey.columns.map((column) => [column.name, column.codes]));
  const [once, kept] = [filtering(survey, codes), filtering(survey, codes)];
  const marginals = kept.records.groupAll().reduce(...tally(survey.columns.slice(BACKGROUND)));
  const crossed = ({ row, group, where }, amount) => {
    once.filter(where);
    const [values, over, down] = [new Float64Array(CODES * CODES), codes[row.name], codes[group.name]];
    for (const record of once.records.allFiltered()) values[over[record] * CODES + down[record]] += amount(record);
    return values;
  };
  return {
    crosstab: (query) => crossed(query, () => 1),
    weighted: (query) => crossed(query, (record) => survey.weight[record]),
    refresh({ where }) {
      kept.filter(where);
      return marginals.value();
    },
    matrix: (values, { row, group }) => Float64Array.from(row.labels.flatMap((_, level) => [...values.subarray(level * CODES, level * CODES + group.labels.length)])),
    marginals: (values, { questions }) => questions.map(({ labels }, at) => Float64Array.from(values[at].subarray(0, labels.length))),
    close() {},
  };
}

/** Records with a dimension a column of the background. */
function filtering({ rows, columns }, codes) {
  const records = crossfilter(Array.from({ length: rows }, (_, row) => row));
  const dimensions = columns.slice(0, BACKGROUND).map(({ name }) => ({ name, dimension: records.dimension((row) => codes[name][row]) }));
  const filter = (where) => dimensions.forEach(({ name, dimension }) => {
    const condition = where.find(({ column }) => column.name === name);
    if (!condition) return dimension.filterAll();
    const passes = Uint8Array.from({ length: CODES }, (_, code) => condition.levels.includes(code));
    return dimension.filterFunction((code) => passes[code] === 1);
  });
  return { records, filter };
}

/** How a record changes the tallies of all questions: added, removed, none yet. */
function tally(questions) {
  const change = (by) => (tallies, record) => {
    for (let at = 0; at < questions.length; at += 1) tallies[at][questions[at].codes[record]] += by;
    return tallies;
  };
  return [change(1), change(-1), () => questions.map(() => new Int32Array(CODES))];
}
