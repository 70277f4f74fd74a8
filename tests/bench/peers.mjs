// Kommunalblick beside its peers, in headless Chromium, on the built module: `node bench/peers.mjs [large]`. Speed never makes it fail.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../lib/server.mjs';
import { ROOT } from '../lib/site.mjs';
import { compared, largeCompared, payloads, started } from './asking.mjs';
import { page as put } from './bundle.mjs';
import { explored } from './explore.mjs';
import { largeRead, read } from './readings.mjs';
import { markdown } from './report.mjs';
import { EXPLORED } from './sizes.mjs';

const OUT = process.env.KOMMUNALBLICK_BENCH ?? join(ROOT, 'target/bench');
const large = process.argv.includes('large');

await put(join(OUT, 'page'));
const site = await serve(join(OUT, 'page'));
const ARGS = ['--no-sandbox', '--js-flags=--expose-gc', '--enable-precise-memory-info'];
const launch = (args = ARGS) => chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args });
const result = { date: new Date().toISOString().slice(0, 10), processors: cpus().map(({ model }) => model), node: process.version };
try {
  const browser = await launch();
  result.chromium = browser.version();
  await browser.close();
  const bench = { launch, url: site.url };
  Object.assign(result, large
    ? { queries: await largeCompared(bench), reading: await largeRead(bench) }
    : { payload: await payloads(), start: await started(bench), queries: await compared(bench), reading: await read(bench), explored: await explored(bench, EXPLORED) });
} finally {
  await site.close();
}
const text = markdown(result);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, large ? 'large.json' : 'bench.json'), JSON.stringify(result, null, 1));
writeFileSync(join(OUT, large ? 'large.md' : 'bench.md'), text);
console.log(text);
