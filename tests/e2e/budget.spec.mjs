// What a first visit makes a browser fetch until the asked stands, after gzip, the offline copy aside; and what the one file takes on a disk.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, ONE_FILE } from '../lib/site.mjs';
import { alone as test, expect } from '../lib/test.mjs';

const LIMITS = {
  'index.html': 40_000,
  'en/index.html': 40_000,
  'figures/12/index.html': 40_000,
  'explore/index.html?question=strategie&by=groessenklasse': 400_000,
  'en/explore/index.html?question=basiskomponenten': 400_000,
  'search/index.html?q=WLAN': 400_000,
};
const COPY = /\/(sw[.]js|offline[.](json|pack))([?]|$)/;

for (const [path, limit] of Object.entries(LIMITS)) {
  test(`the budget of ${path}`, async ({ page, context }) => {
    const answers = [];
    let copying = false;
    context.on('request', (request) => { if (COPY.test(request.url())) copying = true; });
    context.on('response', (response) => {
      const asked = /explore|search/.test(path) || !copying; // elsewhere the engine comes after the copy
      if (asked && !response.fromServiceWorker() && !COPY.test(response.url())) answers.push(response.body().then((body) => [response.url(), gzipSync(body, { level: 9 }).length], () => ['', 0]));
    });
    await page.goto(path);
    if (/explore|search/.test(path)) await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await expect.poll(() => copying, 'the copy is made').toBe(true);
    const fetched = new Map(await Promise.all(answers));
    const sum = [...fetched.values()].reduce((all, one) => all + one, 0);
    expect([...fetched.keys()].some((url) => url.includes('style.css')), 'something was measured').toBe(true);
    if (limit > 100_000) expect([...fetched.keys()].some((url) => url.includes('_bg.wasm')), 'the engine was measured').toBe(true);
    expect(sum, JSON.stringify([...fetched])).toBeLessThanOrEqual(limit);
  });
}

test('the budget of the one file', () => {
  expect(statSync(join(DIST, ONE_FILE)).size).toBeLessThanOrEqual(1_000_000);
});
