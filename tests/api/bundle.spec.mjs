// The module in the hands of a bundler for the browser: nothing of Node is looked for, and the bundle answers under the site's policy.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild-wasm';
import { expect, test } from '../lib/test.mjs';
import { DIST, html } from '../lib/site.mjs';

const [policy] = html('index.html').match(/<meta http-equiv="content-security-policy"[^>]*>/i);
const PROGRAM = `
  import init, { Explorer } from './kommunalblick.js';
  await init();
  globalThis.answer = Explorer.embedded().tabulate('question=strategie', 'en').cells.length;
`;

test('a bundle for the browser, without flags', async ({ page }) => {
  const { warnings, outputFiles } = await build({ stdin: { contents: PROGRAM, resolveDir: join(DIST, 'api') }, bundle: true, minify: true, format: 'esm', write: false, logLevel: 'silent' });
  expect(warnings).toEqual([]);
  expect(outputFiles[0].text).not.toContain('node:');
  const text = `<!doctype html><html lang="en">${policy}<title>Bundle</title><link rel="icon" href="../icon.svg"><script type="module" src="bundle.js"></script>`;
  await page.route('**/api/bundle.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: text }));
  await page.route('**/api/bundle.js', (route) => route.fulfill({ contentType: 'text/javascript', body: outputFiles[0].text }));
  await page.goto('api/bundle.html');
  await expect.poll(() => page.evaluate(() => globalThis.answer)).toBe(3);
});

test('bundlers that look for files beside a module find the WebAssembly file', () => {
  const module = readFileSync(join(DIST, 'api/kommunalblick.js'), 'utf8');
  expect(module).toContain("new URL('./kommunalblick_bg.wasm', import.meta.url)"); // the form that Vite and webpack know
  expect(module).not.toContain('node:');
});
