// Whether an adapter counts what a plain loop counts, row by row.
import { MISSING } from './survey.mjs';

const CLOSE = 1e-9;

/** Throws where a cell of an adapter answers otherwise. */
export async function check(adapter, kind, query, survey) {
  const result = await adapter[kind](query);
  if (kind === 'refresh') {
    const found = adapter.marginals(result, query);
    query.questions.forEach((question, at) => same(found[at], marginal(survey, query, question), `${kind} of ${question.name}`));
  } else {
    same(adapter.matrix(result, query), crosstab(survey, query, kind === 'weighted'), `${kind} of ${query.row.name} by ${query.group.name}`);
  }
}

function same(found, expected, what) {
  const differs = found.length !== expected.length || expected.some((value, at) => !(Math.abs(found[at] - value) <= CLOSE * value));
  if (differs) throw new Error(`other counts: ${what}`);
}

/** Calls with each row that passes all filters. */
function each({ rows }, { where }, act) {
  for (let row = 0; row < rows; row += 1) if (where.every(({ column, levels }) => levels.includes(column.codes[row]))) act(row);
}

function crosstab(survey, query, weighted) {
  const { row: question, group } = query;
  const values = new Float64Array(question.labels.length * group.labels.length);
  each(survey, query, (row) => {
    const [level, column] = [question.codes[row], group.codes[row]];
    if (level !== MISSING && column !== MISSING) values[level * group.labels.length + column] += weighted ? survey.weight[row] : 1;
  });
  return values;
}

function marginal(survey, query, question) {
  const values = new Float64Array(question.labels.length);
  each(survey, query, (row) => {
    if (question.codes[row] !== MISSING) values[question.codes[row]] += 1;
  });
  return values;
}
