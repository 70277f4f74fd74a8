// What the start page makes a browser fetch before the offline copy: at most 150 KB after gzip. What the one file takes on a disk: at most a million bytes.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, ONE_FILE } from '../lib/site.mjs';
import { alone as test, expect } from '../lib/test.mjs';

const LIMIT = 150_000;

for (const path of ['index.html', 'en/index.html']) {
  test(`the budget of ${path}`, async ({ page, context }) => {
    const answers = [];
    let copying = false;
    context.on('request', (request) => { if (request.url().endsWith('/offline.json')) copying = true; });
    context.on('response', (response) => {
      if (!copying && !response.fromServiceWorker()) answers.push(response.body().then((body) => [response.url(), gzipSync(body, { level: 9 }).length]));
    });
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await expect.poll(() => copying, 'the copy is made').toBe(true);
    const fetched = new Map(await Promise.all(answers));
    const sum = [...fetched.values()].reduce((all, one) => all + one, 0);
    expect([...fetched.keys()].some((url) => url.includes('style.css')), 'something was measured').toBe(true);
    expect(sum, JSON.stringify([...fetched])).toBeLessThanOrEqual(LIMIT);
  });
}

test('the budget of the one file', () => {
  expect(statSync(join(DIST, ONE_FILE)).size).toBeLessThanOrEqual(1_000_000);
});
