// Markup in the data appears as text: in pages and pictures, static and live.
import { test as base, expect } from '@playwright/test';
import { SITE, buildWithMarkup } from '../lib/markup.mjs';
import { serve } from '../lib/server.mjs';
import { listen, ready } from '../lib/test.mjs';

base.describe.configure({ mode: 'default' });

const test = base.extend({
  spoilt: [
    async ({}, use) => {
      const server = await serve(buildWithMarkup());
      await use(server.url);
      await server.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

const PATHS = ['index.html', 'figures/12/index.html', 'figures/20/index.html', 'tables/5/index.html', 'questions/strategie/index.html', 'ledger/index.html'];

for (const path of PATHS) {
  test(`markup stays text: ${path}`, async ({ page, spoilt }) => {
    const noise = listen(page);
    await page.goto(spoilt + path);
    await ready(page, path);
    expect(await page.evaluate(intruders), 'elements made from data').toEqual([]);
    await expect(page.locator('body')).toContainText('<img src=x onerror=alert(1)>');
    expect(noise).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('markup stays text in the picture', async ({ page, spoilt }) => {
    await page.goto(`${spoilt}figures/12/index.html`);
    await expect(page.locator('img[src="x"], svg img, svg script, main script')).toHaveCount(0);
    await expect(page.locator('.kb-picture svg').first()).toContainText('<img');
  });
});

test('a site that knows its address: it stands in each view, and the page for lost addresses needs no search', async ({ page, spoilt }) => {
  await page.goto(`${spoilt}figures/12/`);
  await ready(page, 'figures/12/');
  const canonical = () => page.locator('link[rel=canonical]').getAttribute('href');
  expect(await canonical()).toBe(`${SITE}figures/12/`);
  await page.locator('nav a[rel=next]').click();
  expect(await canonical()).toBe(`${SITE}figures/13/`);
  await page.goto(`${spoilt}figures/99/`);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await expect(page.locator('main .kb-error a')).toHaveAttribute('href', /36/);
});

test.describe('without JavaScript, lost', () => {
  test.use({ javaScriptEnabled: false });
  test('the way back has its style and leads home', async ({ page, spoilt }) => {
    await page.goto(`${spoilt}figures/99/`);
    await expect(page.locator('.kb-head')).toHaveCSS('display', 'flex');
    await page.locator('main a').first().click();
    expect(page.url()).toBe(`${spoilt}index.html`);
  });
});

function intruders() {
  const isData = (script) => script.type === 'application/ld+json' && JSON.parse(script.text)['@type'] === 'Dataset' && !script.text.includes('<'); // runs nothing
  const scripts = [...document.scripts].filter((script) => !script.src && !isData(script));
  const handlers = [...document.querySelectorAll('*')].filter((element) => element.hasAttribute('onerror'));
  return [...scripts, ...handlers, ...document.querySelectorAll('img[src="x"]')].map((element) => element.outerHTML);
}
