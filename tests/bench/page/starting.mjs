// From nothing to the first answer.
import { queries } from './queries.mjs';
import { survey } from './survey.mjs';
import { TOOLS } from './tools.mjs';

/** Loads a tool, opens the smallest survey and asks once. */
export async function begin(name) {
  const small = survey(412);
  const [query] = queries(small, 1);
  const start = performance.now();
  const { open } = await TOOLS[name]();
  const adapter = await open(small);
  await adapter.crosstab(query);
  return performance.now() - start;
}
