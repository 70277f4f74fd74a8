// Questions that change at every call: a question, a breakdown, and three filters that 17 to 23 % of the rows pass.
import { BACKGROUND } from './survey.mjs';
import { below, generator, some } from './random.mjs';

const LEAST = 0.17;
const MOST = 0.23;

/** As many queries as wanted, the same in every run. */
export function queries(survey, count) {
  const draw = generator(412);
  const questions = survey.columns.slice(BACKGROUND);
  return Array.from({ length: count }, () => {
    const row = questions[below(draw, questions.length)];
    const others = questions.filter((column) => column !== row);
    return { row, group: others[below(draw, others.length)], where: filters(draw, survey), questions };
  });
}

function filters(draw, survey) {
  for (;;) {
    const left = below(draw, BACKGROUND);
    const columns = survey.columns.slice(0, BACKGROUND).filter((_, at) => at !== left);
    const where = columns.map((column) => ({ column, levels: some(draw, column.labels.length) }));
    const share = where.reduce((product, { column, levels }) => product * levels.reduce((sum, level) => sum + column.shares[level], 0), 1);
    if (share >= LEAST && share <= MOST) return where;
  }
}
