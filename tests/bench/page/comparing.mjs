// One size: every adapter opens the same survey, shows that it counts the same, and is timed in turn with the others.
import { check } from './checking.mjs';
import { queries } from './queries.mjs';
import { sample } from './sampling.mjs';
import { survey as seeded } from './survey.mjs';
import { TOOLS } from './tools.mjs';

const ALL = ['crosstab', 'weighted', 'refresh'];
const OWN = ['oneway', 'tabulate', 'svg', 'overview'];
const QUERIES = 512;
const CHECKED = 2;

/** Cells with their times, or why there are none. */
export async function compare(rows, columns, names) {
  const survey = seeded(rows, columns);
  const asked = queries(survey, QUERIES);
  const cells = [];
  for (const name of names) cells.push(...await opened(name, survey, asked.slice(0, CHECKED)));
  await sample(cells, asked);
  return cells.map(({ tool, kind, times = [], calls, failed }) => ({ tool, kind, times, calls, failed }));
}

async function opened(name, survey, asked) {
  console.log(`${survey.rows} rows: ${name}`);
  const kinds = name === 'kommunalblick' ? [...ALL, ...OWN] : ALL;
  try {
    const { open } = await TOOLS[name]();
    const adapter = await open(survey);
    return Promise.all(kinds.map((kind) => cell(adapter, name, kind, survey, asked)));
  } catch (error) {
    return kinds.map((kind) => ({ tool: name, kind, failed: String(error?.message ?? error), samples: 0 }));
  }
}

async function cell(adapter, tool, kind, survey, asked) {
  const made = { tool, kind, call: adapter[kind] };
  try {
    if (ALL.includes(kind)) for (const query of asked) await check(adapter, kind, query, survey);
  } catch (error) {
    Object.assign(made, { failed: String(error?.message ?? error), samples: 0 });
  }
  return made;
}
