// Ids and codes of a survey that are words of JavaScript, of the page itself, or of no alphabet: each is a name like any other.
import { readFileSync } from 'node:fs';
import { expect, test } from '../lib/test.mjs';
import { opens } from '../lib/site.mjs';

const IDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', 'main', 'kb-status', 'kb-results', 'a.b'];
const CODES = ['__proto__', 'constructor', 'a "b" \'c\'', 'ä/ö?&=#', '😀 <b>'];
const LABELS = CODES.map((code) => `Antwort ${code}`);

const survey = () => ({
  name: 'ids', title: 'Namen', version: '1.0.0', licenses: [{ name: 'CC0-1.0' }],
  resources: [{
    name: 'responses', path: 'responses.csv',
    schema: {
      fields: [{ name: 'id', type: 'string' }, ...IDS.map((id) => ({
        name: id, type: 'string', categories: CODES.map((value, at) => ({ value, label: LABELS[at] })), kommunalblick: { question: id },
      }))],
    },
  }],
  kommunalblick: {
    evidence: 'observed', responses: 'observed', sections: IDS.map((id) => ({ id, title: `Teil ${id}` })),
    missing: [{ reason: 'no-answer', value: '', label: 'keine Angabe' }],
    questions: IDS.map((id) => ({ id, type: 'single', section: id, title: `Frage ${id}`, wording: `Wortlaut ${id}` })),
    roles: { self_check: IDS },
  },
});
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const responses = () => [['id', ...IDS], ...Array.from({ length: 40 }, (_, row) => [`r${row}`, ...IDS.map((_, at) => CODES[(row * (at + 1) + at) % CODES.length])])]
  .map((cells) => cells.map(quoted).join(',')).join('\n');

test.beforeEach(async ({ page }) => {
  await page.route('**/data/*', (route) => {
    const csv = route.request().url().includes('responses.csv');
    return route.fulfill({ contentType: csv ? 'text/csv' : 'application/json', body: csv ? responses() : JSON.stringify(survey()) });
  });
  await opens(page);
});

/** All topics at once, until the next answer. */
const ALL = () => document.querySelectorAll('.kb-check-part').forEach((part) => part.classList.add('kb-now'));
const ready = (page) => expect(page.locator('html')).toHaveAttribute('data-live', 'ready');

test('the self-check takes, counts, saves and reads them', async ({ page }) => {
  await page.goto('self-check/');
  await ready(page);
  for (const [at, id] of IDS.entries()) {
    await page.evaluate(ALL);
    await page.locator(`fieldset[data-question="${id}"]`).getByLabel(LABELS[at % LABELS.length], { exact: true }).check();
  }
  await expect(page.locator('#kb-check-progress')).toContainText(`${IDS.length} von ${IDS.length}`);
  for (const id of IDS) await expect(page.locator(`[data-section="${id}"]`)).toContainText('1 von 1');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-check=save]').click()]);
  const text = readFileSync(await download.path(), 'utf8');
  for (const id of IDS) expect(text).toContain(`"${id}": [`);
  await page.locator('[data-check=delete]').click();
  await expect(page.locator('#kb-check-progress')).toContainText(`0 von ${IDS.length}`);
  await page.locator('#check-load').setInputFiles({ name: 'selbst-check.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.locator('#kb-check-progress')).toContainText(`${IDS.length} von ${IDS.length}`);
  await page.locator('#check-keep').check();
  await page.reload();
  await ready(page);
  await expect(page.locator('#kb-check-progress')).toContainText(`${IDS.length} von ${IDS.length}`);
});

test('Explore asks for them, splits by them and filters by them', async ({ page }) => {
  await page.goto('explore/');
  await ready(page);
  await page.locator('#explore-question').selectOption('__proto__');
  await page.locator('#explore-by').selectOption('constructor');
  await expect(page.locator('.kb-cross')).toContainText(LABELS[4]);
  for (const [at, code] of CODES.entries()) {
    await page.locator('#explore-add').selectOption({ label: LABELS[at] });
    await expect(page.locator('#part-chips li')).toHaveCount(1);
    expect(decodeURIComponent(new URL(page.url()).search)).toContain(code);
    await page.locator('#part-chips .kb-remove').click();
    await expect(page.locator('#part-chips li')).toHaveCount(0);
  }
  await page.locator('#explore-question').selectOption('length');
  await page.locator('#explore-rake > summary').click();
  await page.locator('#explore-rake-variable').selectOption('hasOwnProperty');
  await page.locator('[data-rake]').click();
  await expect(page.locator('#part-margins li')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('#part-margins li')).toHaveCount(0);
});

test('places called as the page calls its own lead where they say', async ({ page }) => {
  await page.goto('questions/');
  await ready(page);
  await expect(page.locator('[id=main]')).toHaveCount(1);
  await expect(page.locator('[id=kb-status]')).toHaveCount(1);
  await expect(page.locator('#id-main')).toHaveText('Teil main');
  await page.locator('nav a', { hasText: 'Erkunden' }).click();
  await expect(page.locator('#explore-question')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#id-kb-results')).toHaveText('Teil kb-results');
});
