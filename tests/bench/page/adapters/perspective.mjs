// Perspective: a view a query, deleted once it was read. Codes are numbers: it filters them in half the time that texts take.
import { tableToIPC } from 'apache-arrow';
import { arrow } from '../arrow.mjs';
import { start } from '../perspective.mjs';
import { MISSING, WEIGHT } from '../survey.mjs';

export async function open(survey) {
  const client = await start();
  const table = await client.table(tableToIPC(arrow(survey), 'stream').buffer);
  const ask = async (groups, where, aggregate) => {
    const filter = where.map(({ column, levels }) => [column.name, 'in', levels]);
    const view = await table.view({ columns: [WEIGHT], group_by: groups, aggregates: { [WEIGHT]: aggregate }, filter });
    const result = await view.to_columns();
    await view.delete();
    return result;
  };
  return {
    crosstab: ({ row, group, where }) => ask([row.name, group.name], where, 'count'),
    weighted: ({ row, group, where }) => ask([row.name, group.name], where, 'sum'),
    refresh: ({ where, questions }) => Promise.all(questions.map(({ name }) => ask([name], where, 'count'))),
    matrix: (result, { row, group }) => placed(result, [row, group]),
    marginals: (result, { questions }) => questions.map((question, at) => placed(result[at], [question])),
    close: () => table.delete(),
  };
}

/** The numbers of the paths that name a level of every column, and no missing answer. */
function placed({ __ROW_PATH__: paths, [WEIGHT]: numbers }, columns) {
  const values = new Float64Array(columns.reduce((product, { labels }) => product * labels.length, 1));
  paths.forEach((path, at) => {
    const whole = path.length === columns.length && !path.includes(MISSING);
    if (whole) values[path.reduce((sum, level, place) => sum * columns[place].labels.length + level, 0)] = numbers[at];
  });
  return values;
}
