// A first visit of Explore waits for a part of the engine; the rest comes when something needs it, and what stood there stands on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../lib/site.mjs';
import { expect, held, open, test } from '../lib/test.mjs';

const html = (page) => page.locator('html');
const UNPACKED = { 'content-type': 'application/wasm', 'content-encoding': 'gzip' }; // what is answered for the host is taken as it is when the browser has unpacked it
const FULL = '**/kommunalblick*';

/** What the page asks for of the site's own files, in order, without the version. */
function asked(page) {
  const names = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname.split('/').pop()));
  return names;
}

test.describe('without the offline copy', () => {
  test.use({ serviceWorkers: 'block' });

  test('Explore and the search fetch no more than they need', async ({ page }) => {
    const names = asked(page);
    await open(page, 'explore/?question=strategie&by=groessenklasse');
    await page.locator('#explore-question').selectOption('fim');
    await expect(page.locator('h1')).toContainText('FIM');
    await open(page, 'search/?q=WLAN');
    await expect(page.locator('#kb-results li').first()).toBeVisible();
    expect(names).toContain('visit_bg.wasm.gz');
    expect(names).toContain('visit.de.txt');
    expect(names.filter((name) => /^(kommunalblick|example|visit[.]en)/.test(name))).toEqual([]);
  });

  test('what the build has compressed is what comes, and it is smaller than what a host would make of it', async ({ page }) => {
    const names = asked(page);
    const sent = page.waitForResponse('**/visit_bg.wasm.gz?*').then((response) => response.body());
    await open(page, 'explore/?question=strategie');
    expect(names).not.toContain('visit_bg.wasm');
    const made = gzipSync(readFileSync(join(DIST, 'visit_bg.wasm')), { level: 9 });
    expect((await sent).length / made.length).toBeLessThan(0.97);
  });

  test('where what the build has compressed is not there, or is unpacked on the way, the page is the same', async ({ page }) => {
    for (const event of ['console', 'response']) page.removeAllListeners(event);
    await page.route('**/*.gz?*', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, 'explore/?question=strategie');
    await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(1);
    await page.unroute('**/*.gz?*');
    await page.route('**/*.gz?*', async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('.gz', '') }), headers: UNPACKED }));
    await open(page, 'explore/?question=fim');
    await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(1);
  });

  test('what is taken along brings the rest, and the page stays as it was', async ({ page }) => {
    await open(page, 'explore/?question=strategie&by=groessenklasse&order=value');
    await page.locator('.kb-take summary').first().click();
    const before = await page.locator('main').innerHTML();
    const painted = () => page.locator('canvas').first().evaluate((canvas) => canvas.toDataURL());
    const picture = await painted();
    const release = await held(page, FULL);
    const download = page.waitForEvent('download');
    await page.locator('button[data-take=csv]').first().click();
    await expect(page.locator('.kb-done').first()).toHaveText('wird vorbereitet …');
    release();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('strategie');
    await expect(page.locator('.kb-done').first()).not.toHaveText('wird vorbereitet …');
    const plain = (text) => text.replace(/(<span class="kb-done"[^>]*>)[^<]*/g, '$1');
    expect(plain(await page.locator('main').innerHTML())).toBe(plain(before));
    expect(await painted()).toBe(picture);
    await page.locator('#explore-by').selectOption('kommunenart');
    await expect(page.locator('h1')).toContainText('Kommunenart');
  });

  test('what was asked for is taken along, each of it, though the page has gone on', async ({ page }) => {
    await open(page, 'explore/?question=strategie&by=groessenklasse');
    await page.locator('.kb-take summary').first().click();
    const release = await held(page, FULL);
    const files = [];
    page.on('download', (file) => files.push(file.suggestedFilename()));
    for (const what of ['csv', 'svg']) await page.locator(`button[data-take=${what}]`).first().click();
    await page.locator('#explore-question').selectOption('fim');
    await expect(page.locator('h1')).toContainText('FIM');
    release();
    await expect(page.locator('#kb-status')).toHaveText('gespeichert');
    await expect.poll(() => files.sort()).toEqual(['csv', 'svg'].map((ending) => `kommunalblick-strategie-nach-groessenklasse.${ending}`));
    await expect(page.locator('h1')).toContainText('FIM');
    await page.locator('#explore-by').selectOption('kommunenart');
    await expect(page.locator('h1')).toContainText(/FIM.*Kommunenart/);
  });

  test('the rest comes while the example does: the page is what stood, then the example whole', async ({ page }) => {
    await open(page, 'explore/?question=strategie&by=groessenklasse');
    await page.locator('.kb-take summary').first().click();
    const release = await held(page, '**/example.bin*');
    await page.evaluate(() => kbExplore.ask('?survey=beispiel-bibliotheken&question=angebote&by=art'));
    const download = page.waitForEvent('download');
    await page.locator('button[data-take=csv]').first().click();
    expect((await download).suggestedFilename()).toBe('kommunalblick-strategie-nach-groessenklasse.csv');
    await expect(page.locator('h1')).toContainText('Digitalisierungsstrategie');
    release();
    await expect(page.locator('h1')).toContainText('Angebote');
    await expect(page.locator('#explore-question option[value=angebote]')).toBeAttached();
  });

  test('where the rest does not come, it is said, and the page lives on', async ({ page }) => {
    for (const event of ['console', 'response', 'pageerror', 'requestfailed']) page.removeAllListeners(event);
    await page.route('**/kommunalblick_bg.wasm*', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, 'explore/?question=strategie');
    await page.locator('.kb-take summary').first().click();
    await page.locator('button[data-take=csv]').first().click();
    await expect(page.locator('.kb-done').first()).toContainText('ließ sich nicht laden');
    await page.locator('#explore-question').selectOption('fim');
    await expect(page.locator('h1')).toContainText('FIM');
    await page.unroute('**/kommunalblick_bg.wasm*');
    await page.locator('.kb-take summary').first().click();
    const download = page.waitForEvent('download');
    await page.locator('button[data-take=csv]').first().click();
    await download;
  });

  test('the example comes when it is asked for', async ({ page }) => {
    const names = asked(page);
    await open(page, 'explore/?question=strategie');
    expect(names).not.toContain('example.bin');
    await page.evaluate(() => kbExplore.ask('?survey=beispiel-bibliotheken&question=angebote&by=art'));
    await expect(page.locator('h1')).toContainText('Angebote');
    expect(names.filter((name) => name === 'example.bin')).toHaveLength(1);
    await page.goBack();
    await expect(page.locator('h1')).toContainText('Digitalisierungsstrategie');
    await page.goForward();
    await expect(page.locator('h1')).toContainText('Angebote');
    await open(page, 'explore/?survey=beispiel-bibliotheken&question=angebote&by=art');
    await expect(page.locator('h1')).toContainText('Angebote');
  });

  test('other views, and the other language, are loaded as pages', async ({ page }) => {
    await open(page, 'explore/?question=strategie&by=groessenklasse');
    await page.evaluate(() => (window.same = true));
    await page.locator('.kb-lang').click();
    await expect(page.locator('h1')).toContainText('strategy');
    await expect(html(page)).toHaveAttribute('data-live', 'ready');
    expect(page.url()).toMatch(/en\/explore\/(index[.]html)?[?]question=strategie&by=groessenklasse$/);
    await page.locator('header nav a', { hasText: 'Method' }).click();
    await expect(page.locator('h1')).toContainText('Method');
    expect(await page.evaluate(() => window.same), 'another document').toBeUndefined();
    await page.goBack();
    await expect(page.locator('h1')).toContainText('strategy');
  });

  const GONE = {
    'the module': ['visit_bg.wasm', 'visit_bg.wasm (404)'],
    'the glue': ['visit.js', 'visit.js'],
    'the texts': ['visit.de.txt', 'visit.de.txt (404)'],
  };
  for (const [what, [name, told]] of Object.entries(GONE)) {
    test(`a sentence says what did not come: ${what}`, async ({ page }) => {
      for (const event of ['console', 'response', 'pageerror', 'requestfailed']) page.removeAllListeners(event);
      await page.route(`**/${name}*`, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto('explore/?question=strategie');
      await expect(html(page)).toHaveAttribute('data-live', 'failed');
      await expect(page.locator('#kb-status')).toContainText(`ließ sich nicht laden: ${told}`);
      await page.unroute(`**/${name}*`);
      await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
      await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(1);
    });
  }

  test('an example that did not arrive whole is named, on an English page too', async ({ page }) => {
    for (const event of ['console', 'response', 'pageerror']) page.removeAllListeners(event);
    await page.route('**/example.bin*', (route) => route.fulfill({ contentType: 'application/octet-stream', body: 'no example' }));
    await page.goto('en/explore/?survey=beispiel-bibliotheken&question=angebote');
    await expect(html(page)).toHaveAttribute('data-live', 'failed');
    await expect(page.locator('#kb-status')).toContainText('A part of the program is damaged or did not arrive whole: example.bin');
    await page.unroute('**/example.bin*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('h1')).toContainText('Services');
  });

  test('texts of another build are refused', async ({ page }) => {
    for (const event of ['console', 'response', 'pageerror']) page.removeAllListeners(event);
    await page.route('**/visit.de.txt*', (route) => route.fulfill({ contentType: 'text/plain; charset=utf-8', body: 'zu\nwenig' }));
    await page.goto('explore/?question=strategie');
    await expect(page.locator('#kb-status')).toContainText('aus verschiedenen Fassungen');
  });
});
