// Payload, start and queries, each in pages of their own.
import { ownPayload, payload, version } from './bundle.mjs';
import { guarded, once } from './pages.mjs';
import { COLUMNS, LARGE, PACKAGES, SIZES, STARTS, TOOLS } from './sizes.mjs';

/** Bytes after gzip, and versions. */
export async function payloads() {
  const list = [{ tool: 'kommunalblick', bytes: ownPayload() }];
  for (const [tool, name] of Object.entries(PACKAGES)) list.push({ tool, version: version(name), bytes: await payload(name) });
  return list;
}

/** From nothing to the first crosstab of 412 rows, in turn. */
export async function started({ launch, url }) {
  const browser = await launch();
  const tools = TOOLS.map((tool) => ({ tool, times: [] }));
  for (let nth = 0; nth < STARTS; nth += 1) {
    for (const about of tools) await guarded(about, async () => about.times.push(await once(browser, url, (name) => bench.begin(name), about.tool)));
  }
  await browser.close();
  return tools;
}

/** All tools in one page, a page a size. */
export async function compared(bench) {
  const list = [];
  for (const rows of SIZES) list.push({ rows, columns: COLUMNS, cells: await together(bench, rows, COLUMNS, TOOLS) });
  return list;
}

/** Ten million rows: each tool in a page of its own beside the baseline. */
export async function largeCompared(bench) {
  const cells = [];
  for (const name of TOOLS.slice(1)) {
    const found = await together(bench, LARGE.rows, LARGE.columns, ['baseline', name]);
    cells.push(...found.map((cell) => ({ ...cell, beside: name })));
  }
  return [{ ...LARGE, cells }];
}

/** Cells of these tools; one that says so where the page itself ends. */
async function together({ launch, url }, rows, columns, names) {
  const browser = await launch();
  const about = { tool: names.at(-1), kind: 'crosstab', times: [] };
  await guarded(about, async () => { about.cells = await once(browser, url, ([...words]) => bench.compare(...words), [rows, columns, names]); });
  await browser.close();
  return about.cells ?? [about];
}
