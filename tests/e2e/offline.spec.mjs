// The offline copy: a second visit without a network, a new deployment on the next visit, a failed one that changes nothing, never two builds in one page.
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { deployment, versionOf } from '../lib/deploy.mjs';
import { serve } from '../lib/server.mjs';
import { DIST, SAMPLE, html, isLive, isMissing } from '../lib/site.mjs';

const FIRST = 'Kommunalblick';
const NEXT = 'Kommunalblik2';

const test = base.extend({
  host: async ({}, use) => {
    const host = await serve(DIST);
    await use(host);
    await host.close();
  },
  /** Opens a page of the site. */
  visit: async ({ page, host }, use) => {
    await use((path = '', other = page) => other.goto(host.url + path));
  },
  /** A first visit, until the copy is there. */
  copied: async ({ page, visit }, use) => {
    await visit('index.html');
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await use();
  },
});

/** The build of each part of a page: document, style sheet, engine. */
const builds = async (page) => {
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  return page.evaluate(async () => {
    const { version } = document.documentElement.dataset;
    const style = getComputedStyle(document.documentElement).getPropertyValue('--build') || 'Kommunalblick';
    return { version, brand: document.querySelector('.kb-brand').textContent, style };
  });
};
const FIRST_BUILD = { version: versionOf(DIST), brand: FIRST, style: FIRST };

for (const language of ['de', 'en']) {
  test(`without a network, every kind of page: ${language}`, async ({ page, host, copied, visit }) => {
    await host.close();
    for (const path of SAMPLE.filter((one) => !isMissing(one) && one.startsWith('en/') === (language === 'en'))) {
      const response = await visit(path.replace(/index\.html$/, ''));
      expect(response.fromServiceWorker(), path).toBe(true);
      if (isLive(path)) await expect(page.locator('html'), path).toHaveAttribute('data-live', 'ready');
      const words = await page.evaluate((file) => [document, new DOMParser().parseFromString(file, 'text/html')].map((one) => one.getElementById('main').textContent), html(path));
      expect(words[0], path).toBe(words[1]);
    }
  });
}

test('without a network: an address without its slash, an unknown one, and a file to take along', async ({ page, host, copied, visit }) => {
  await host.close();
  await visit('figures/12');
  expect(page.url()).toBe(`${host.url}figures/12/`);
  await visit('questions/strategi/');
  await expect(page.locator('main .kb-error')).toContainText('strategie');
  await visit('method/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="findings.csv"]').click()]);
  expect(readFileSync(await download.path())).toEqual(readFileSync(join(DIST, 'data/findings.csv')));
});

test('a new deployment arrives on the next visit, in one piece', async ({ page, host, copied, visit }) => {
  expect(await builds(page)).toEqual(FIRST_BUILD);
  const next = deployment(NEXT);
  host.show(next);
  await visit('figures/12/');
  expect(await builds(page)).toEqual({ version: versionOf(next), brand: NEXT, style: NEXT });
  await host.close();
  await visit('tables/5/');
  expect(await builds(page), 'and stays without a network').toEqual({ version: versionOf(next), brand: NEXT, style: NEXT });
});

test('an open page keeps its build while a new one arrives in another', async ({ page, context, host, copied, visit }) => {
  await visit('index.html');
  const next = deployment(NEXT);
  host.show(next);
  const other = await context.newPage();
  await visit('figures/12/', other);
  expect((await builds(other)).brand).toBe(NEXT);
  await page.locator('nav a', { hasText: 'Abbildungen' }).click();
  await page.locator('main li a').first().click();
  await expect(page.locator('canvas.kb-canvas')).toBeVisible();
  expect(await builds(page)).toEqual(FIRST_BUILD);
  await page.reload();
  expect((await builds(page)).brand).toBe(NEXT);
});

const BROKEN = {
  'a pack that is cut short': (folder) => writeFileSync(join(folder, 'offline.pack'), readFileSync(join(folder, 'offline.pack')).subarray(0, 50_000)),
  'a pack of another build': (folder) => appendFileSync(join(folder, 'offline.pack'), 'x'),
  'no pack at all': (folder) => rmSync(join(folder, 'offline.pack')),
  'a note that is none': (folder) => writeFileSync(join(folder, 'offline.json'), '<!doctype html>'),
};

for (const [what, spoil] of Object.entries(BROKEN)) {
  test(`a failed update leaves the old build working: ${what}`, async ({ page, host, copied, visit }) => {
    const next = deployment(NEXT);
    spoil(next);
    host.show(next);
    for (const path of ['figures/12/', 'ledger/']) {
      await visit(path);
      expect(await builds(page)).toEqual(FIRST_BUILD);
    }
    host.show(deployment(NEXT)); // mended
    await visit('figures/12/');
    expect((await builds(page)).brand).toBe(NEXT);
  });
}

test('back to the build before: it is a new deployment too', async ({ page, host, copied, visit }) => {
  host.show(deployment(NEXT));
  await visit('figures/12/');
  expect((await builds(page)).brand).toBe(NEXT);
  host.show(DIST);
  await visit('figures/12/');
  expect(await builds(page)).toEqual(FIRST_BUILD);
});

test('an engine of another build is refused with a sentence', async ({ page, host, visit }) => {
  const next = deployment(NEXT);
  await page.route('**/kommunalblick_bg.wasm*', (route) => route.fulfill({ path: join(next, 'kommunalblick_bg.wasm'), contentType: 'application/wasm' }));
  await visit('figures/12/');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'failed');
  await expect(page.locator('#kb-status.kb-seen')).toBeVisible();
  await expect(page.locator('.kb-picture svg:visible')).toHaveCount(1);
});
