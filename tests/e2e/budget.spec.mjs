// What the start page makes a browser fetch before the offline copy: at most 150 KB after gzip.
import { gzipSync } from 'node:zlib';
import { alone as test, expect } from '../lib/test.mjs';

const LIMIT = 150_000;

for (const path of ['index.html', 'en/index.html']) {
  test(`the budget of ${path}`, async ({ page, context }) => {
    const fetched = new Map();
    let copying = false;
    context.on('request', (request) => { if (request.url().endsWith('/offline.json')) copying = true; });
    context.on('response', async (response) => {
      if (!copying && !response.fromServiceWorker()) fetched.set(response.url(), gzipSync(await response.body(), { level: 9 }).length);
    });
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    expect(copying, 'the copy was made').toBe(true);
    const sum = [...fetched.values()].reduce((all, one) => all + one, 0);
    expect([...fetched.keys()].some((url) => url.includes('style.css')), 'something was measured').toBe(true);
    expect(sum, JSON.stringify([...fetched])).toBeLessThanOrEqual(LIMIT);
  });
}
