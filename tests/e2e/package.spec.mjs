// Another data package beside the pages: one line of the page names it, no build is needed; a broken one gets sentences.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone as test, expect } from '../lib/test.mjs';
import { DIST, ROOT, html, opens } from '../lib/site.mjs';

const descriptor = () => readFileSync(join(DIST, 'data/datapackage.json'), 'utf8');

test.beforeEach(({ page }) => opens(page));

test('is shown', async ({ page }) => {
  const other = descriptor().replaceAll('Basiskomponenten', 'Grundbausteine');
  await page.route('**/data/datapackage.json*', (route) => route.fulfill({ contentType: 'application/json', body: other }));
  await page.goto('ledger/');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  const findings = async () => (await page.locator('table.kb-ledger').allTextContents()).join(' '); // the statements below it have words of their own
  await expect.poll(findings).toContain('Grundbausteine');
  expect(await findings()).not.toContain('Basiskomponenten ');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 'no copy hides it').toBe(0);
});

test('is shown by one page alone whose own line names it', async ({ page }) => {
  await page.unroute('**/survey.js');
  const other = descriptor().replaceAll('Basiskomponenten', 'Grundbausteine');
  await page.route('**/data/datapackage.json*', (route) => route.fulfill({ contentType: 'application/json', body: other }));
  const own = html('explore/index.html').replace('<meta name="survey" content="embedded">', '<meta name="survey" content="data/datapackage.json">');
  await page.route('**/explore/?question=basiskomponenten', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: own }));
  await page.goto('explore/?question=basiskomponenten');
  await expect(page.locator('h1')).toContainText('Grundbausteine');
  await page.goto('figures/12/');
  await expect(page.locator('html')).toHaveAttribute('data-live', /ready|idle/);
  await expect(page.locator('h1')).toContainText('Basiskomponenten');
});

test('a broken one is named with file and place, and the page stays', async ({ page }) => {
  const findings = readFileSync(join(DIST, 'data/findings.csv'), 'utf8').replace(',percent,', ',percnt,');
  await page.route('**/data/findings.csv*', (route) => route.fulfill({ contentType: 'text/csv', body: findings }));
  await page.goto('ledger/');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'failed');
  await expect(page.locator('#kb-status')).toContainText(/findings\.csv, Zeile \d+, Spalte statistic: gefunden: „percnt“.*meinten Sie „percent“/);
  await expect(page.locator('tr[data-finding]')).toHaveCount(516);
});

/** Answers with the files of a package below tests/packages. */
async function serve(page, name) {
  await page.route('**/data/**', (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname.split('/data/')[1]);
    return route.fulfill({ body: readFileSync(join(ROOT, 'tests/packages', name, file)) });
  });
}

/** What frictionless counts in a field of a package. */
const counted = (name, field) => JSON.parse(readFileSync(join(ROOT, 'tests/packages', name, 'counts.json'), 'utf8'))[field];

/** Label → number of the first table of Explore. */
async function numbers(page, question) {
  await page.goto(`explore/?question=${question}&measure=count`);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  const rows = page.locator('main table.kb-cross tbody tr:not(.kb-bases)');
  return Object.fromEntries(await rows.evaluateAll((list) => list.map((row) => [row.querySelector('th').textContent.trim(), Number(row.querySelector('td data')?.value ?? NaN)])));
}

test('the forms of the standard alone, in two files of Windows-1252', async ({ page }) => {
  await serve(page, 'plain');
  const { klein, mittel, 'groß': large } = counted('plain', 'Größe');
  expect(await numbers(page, 'Größe')).toEqual({ klein, mittel, 'groß': large });
  const truth = counted('plain', 'netz');
  expect(await numbers(page, 'netz')).toEqual({ ja: truth.true, nein: truth.false });
  await page.goto('questions/');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await expect(page.locator('main section', { has: page.locator('#uncounted') })).toContainText('Kennung: unterscheidet die Zeilen');
});

test('a page of the survey that was built says of another survey that it has none, before and after it is live', async ({ page }) => {
  await serve(page, 'plain');
  const built = [];
  await page.exposeFunction('seen', (text) => built.push(text));
  await page.addInitScript(() => { // every heading that is on screen at any moment
    const look = () => {
      const heading = document.querySelector('h1');
      if (heading?.checkVisibility({ visibilityProperty: true })) globalThis.seen(heading.textContent);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const [address, sentence, language] of [['figures/12/', 'Diese Seite gibt es hier nicht', 'de'], ['en/profiles/gk6/', 'This page does not exist here', 'en']]) {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await expect(page.locator('h1')).toHaveText(sentence);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('body')).not.toContainText(/Kommune|municipal|Basiskomponenten/);
    expect(await page.locator('a[href*="kommunalblick.html"]').count(), 'the one file holds the survey that was built').toBe(0);
  }
  expect([...new Set(built)].filter((text) => !/Diese Seite gibt|This page does/.test(text))).toEqual([]);
});

const BROKEN = {
  'a descriptor that is no JSON': [(route) => route.fulfill({ contentType: 'application/json', body: '{' }), /datapackage\.json, Zeile 1: gefunden: ein Text, der zu früh endet, erwartet: JSON\./],
  'no descriptor': [(route) => route.fulfill({ status: 404, body: '' }), /datapackage\.json: gefunden: keine solche Datei, erwartet: die Beschreibung eines Datenpakets\./],
};

for (const [what, [answer, sentence]] of Object.entries(BROKEN)) {
  test(`${what}: a sentence names the file`, async ({ page }) => {
    for (const event of ['console', 'response']) page.removeAllListeners(event);
    await page.route('**/data/datapackage.json*', answer);
    await page.goto('ledger/');
    await expect(page.locator('html')).toHaveAttribute('data-live', 'failed');
    await expect(page.locator('#kb-status')).toContainText(sentence);
  });
}
