// Arquero: a table over the same arrays of codes; expressions as texts, which it compiles.
import { op, table } from 'arquero';
import { MISSING } from '../survey.mjs';

export async function open({ columns, weight }) {
  const whole = table({ ...Object.fromEntries(columns.map(({ name, codes }) => [name, codes])), weight });
  const crossed = ({ row, group, where }, rollup) => filtered(whole, where).groupby(row.name, group.name).rollup({ value: rollup });
  return {
    crosstab: (query) => crossed(query, op.count()),
    weighted: (query) => crossed(query, op.sum('weight')),
    refresh({ where, questions }) {
      const population = filtered(whole, where).reify();
      return questions.map(({ name }) => population.groupby(name).count());
    },
    matrix(result, { row, group }) {
      const values = new Float64Array(row.labels.length * group.labels.length);
      for (const cell of result.objects()) {
        if (cell[row.name] !== MISSING && cell[group.name] !== MISSING) values[cell[row.name] * group.labels.length + cell[group.name]] = cell.value;
      }
      return values;
    },
    marginals: (result, { questions }) => questions.map(({ name, labels }, at) => {
      const values = new Float64Array(labels.length);
      for (const cell of result[at].objects()) if (cell[name] !== MISSING) values[cell[name]] = cell.count;
      return values;
    }),
    close() {},
  };
}

/** Each filter is a list that says of every code whether it passes. */
function filtered(whole, where) {
  const passing = Object.fromEntries(where.map(({ column, levels }) => [column.name, Array.from({ length: MISSING + 1 }, (_, code) => levels.includes(code))]));
  return whole.params(passing).filter(where.map(({ column: { name } }) => `$.${name}[d.${name}]`).join(' && '));
}
