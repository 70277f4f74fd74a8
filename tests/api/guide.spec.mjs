// docs/api.md is true: in Node, and on a page of the site with the site's own policy.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../lib/test.mjs';
import { DIST, ROOT, html } from '../lib/site.mjs';
import { program, promised } from './guide.mjs';

const [policy] = html('index.html').match(/<meta http-equiv="content-security-policy"[^>]*>/i);

test('the guide has examples', () => {
  expect(promised().length).toBeGreaterThan(25);
});

test('the guide is true in Node', async () => {
  const folder = join(ROOT, 'tests/output/api');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'guide.mjs');
  writeFileSync(file, program(pathToFileURL(join(DIST, 'api/kommunalblick.js')).href));
  await import(pathToFileURL(file).href);
  expect(globalThis.guide).toEqual(promised());
});

test('the guide is true in Chromium, under the site’s policy', async ({ page }) => {
  const text = `<!doctype html><html lang="en">${policy}<title>Guide</title><link rel="icon" href="../icon.svg"><script type="module" src="guide.mjs"></script>`;
  await page.route('**/api/guide.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: text }));
  await page.route('**/api/guide.mjs', (route) => route.fulfill({ contentType: 'text/javascript', body: program('./kommunalblick.js') }));
  await page.goto('api/guide.html');
  await expect.poll(() => page.evaluate(() => globalThis.guide?.length ?? 0)).toBe(promised().length);
  expect(await page.evaluate(() => globalThis.guide)).toEqual(promised());
});
