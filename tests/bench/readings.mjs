// Readers, each in a browser of its own; they take turns.
import { guarded, opened } from './pages.mjs';
import { watched } from './resident.mjs';
import { COLUMNS, LARGE, READ, READERS, READINGS } from './sizes.mjs';

const SETTLING = 1000; // ms until freed memory is given back

export async function read(bench) {
  const readers = [];
  for (const tool of READERS) readers.push(await prepared(bench, tool));
  for (let nth = 0; nth < READINGS; nth += 1) for (const reader of readers) await reading(reader);
  for (const { browser } of readers) await browser.close();
  return readers.map(({ browser, page, watch, ...told }) => told);
}

async function prepared({ launch, url }, tool) {
  console.error(`reading: ${tool}`);
  const browser = await launch();
  const reader = { tool, rows: READ, columns: COLUMNS, browser, times: [], longest: 0, memory: null };
  await guarded(reader, async () => {
    reader.page = await opened(browser, url);
    reader.bytes = await reader.page.evaluate(([...words]) => bench.prepare(...words), [tool, READ, COLUMNS]);
    reader.watch = await watched(browser);
  });
  return reader;
}

/** One reading; the first one also tells what it takes of memory, and is looked over. */
const reading = (reader) => guarded(reader, async () => {
  const before = reader.memory ? null : await kept(reader);
  if (before) await reader.watch.reset();
  const { time, longest } = await reader.page.evaluate(() => bench.readOnce());
  reader.times.push(time);
  reader.longest = Math.max(reader.longest, longest);
  if (before) reader.memory = { before, most: await reader.watch.most(), after: await kept(reader) };
  if (before && reader.tool === 'kommunalblick') await overview(reader);
});

async function kept({ page, watch }) {
  await page.evaluate(() => bench.memory());
  await page.waitForTimeout(SETTLING);
  return { ...await page.evaluate(() => bench.memory()), resident: await watch.now() };
}

/** What the first overview takes; what it makes of the columns is kept, too. */
async function overview(reader) {
  reader.overview = await reader.page.evaluate(() => bench.firstOverview());
  reader.memory.overview = await kept(reader);
}

/** A file of ten million rows that comes in pieces. */
export async function largeRead({ launch, url }) {
  const browser = await launch();
  const reader = { tool: 'kommunalblick', ...LARGE, times: [], longest: 0, memory: null };
  await guarded(reader, async () => {
    const page = await opened(browser, url);
    const { time, longest } = await page.evaluate(([...words]) => bench.stream(...words), [reader.tool, LARGE.rows, LARGE.columns]);
    Object.assign(reader, { times: [time], longest, memory: { after: await page.evaluate(() => bench.memory()) } });
  });
  await browser.close();
  return [reader];
}
