// Take along: files really saved and read again, the clipboard, and what each says about where it comes from.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, held, open, test } from '../lib/test.mjs';
import { copied, press, saved } from '../lib/take.mjs';
import { violationsOf } from '../lib/axe.mjs';
import { descriptor } from '../lib/site.mjs';
import { FINDINGS, figureOf, findingsOf, valueOf } from '../lib/numbers.mjs';

const DAY = /^\d{4}-\d\d-\d\d$/;
/** The day of the download in words, and named so; the survey's time is another. */
const DOWNLOADED = /Heruntergeladen am \d{1,2}\. \p{L}+ 20\d\d\.|Downloaded on \d{1,2} \p{L}+ 20\d\d\./u;
const PERIOD = /: (Dezember 2018 bis|December 2018 to) Februa?ry? 2019\./;
const { name, version, licenses } = descriptor();

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const path of ['figures/12/index.html', 'tables/5/index.html', 'en/figures/20/index.html', 'figures/3/index.html']) {
  test(`csv equals the findings: ${path}`, async ({ page }) => {
    await open(page, path);
    const file = await saved(page, 'csv');
    expect(file.name).toBe(`kommunalblick-${figureOf(path)}.csv`);
    const german = !path.startsWith('en/');
    expect([...file.bytes.subarray(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf]);
    const [heads, ...rows] = parse(file.bytes, { bom: true, delimiter: german ? ';' : ',' });
    const column = (de, en) => (row) => row[heads.indexOf(german ? de : en)];
    const [id, value, base, source] = [column('Nr.', 'No.'), column('Wert', 'Value'), column('Basis', 'Base'), column('Quelle', 'Source')];
    for (const row of rows.filter((one) => id(one))) {
      const finding = FINDINGS.get(id(row));
      const number = german ? value(row).replace(',', '.') : value(row);
      if (['text', 'n_range'].includes(finding.statistic)) expect(number).toBe('');
      else expect(Number(number), finding.id).toBeCloseTo(valueOf(finding), 9);
      if (german) expect(value(row)).not.toContain('.');
      if (/^\d+$/.test(base(row))) expect(base(row), finding.id).toBe(finding.n);
      if (german) expect(source(row)).toBe(finding.source);
      expect(column('Genauigkeit', 'Qualifier')(row)).toBe(finding.qualifier);
      expect(column('Beleg', 'Evidence')(row)).toBe('published');
    }
    const ids = rows.map(id);
    expect(findingsOf(path).filter((finding) => !ids.includes(finding.id)), 'findings that are missing').toEqual([]);
    for (const row of rows) {
      expect(column('Titel', 'Title')(row)).toContain(figureOf(path).split('-')[1]);
      expect(column('Lizenz', 'Licence')(row)).toBe(licenses[0].name);
      expect(column('Fassung', 'Version')(row)).toBe(version);
      expect(column('Heruntergeladen am', 'Downloaded on')(row)).toMatch(DAY);
      expect(column('Erhebungszeitraum', 'Survey period')(row)).toMatch(/2018 .* 2019$/);
      const evidence = column('Beleg', 'Evidence')(row);
      expect(Boolean(id(row)), 'printed numbers have an id, no others').toBe(evidence === 'published');
      expect(evidence === '', 'a number or the word for none').toBe(column('Fehlt', 'Missing')(row) !== '');
      if (evidence === 'modelled') for (const head of [['Wert', 'Value'], ['Anzahl k', 'Count k'], ['Basis', 'Base']]) expect(column(...head)(row)).toMatch(/^\d/);
    }
  });
}

test('wide csv: a line an option, named otherwise than the long one', async ({ page }) => {
  await open(page, 'figures/12/index.html');
  const file = await saved(page, 'wide');
  expect(file.name).toBe('kommunalblick-abb-12-breit.csv');
  expect([...file.bytes.subarray(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse(file.bytes, { bom: true, delimiter: ';', columns: true });
  const { alle, 'alle: Beleg': evidence, 'alle: Basis': base, 'alle: Quelle': source } = rows.find(({ Zeile }) => Zeile.startsWith('Suchfunktion'));
  expect([alle, evidence, base, source]).toEqual(['0,66', 'published', '381', 'Abb. 12']);
});

for (const path of ['figures/12/index.html', 'tables/5/index.html', 'en/questions/strategie/index.html']) {
  test(`svg stands alone: ${path}`, async ({ page, context }) => {
    await open(page, path);
    const file = await saved(page, 'svg');
    const expected = texts(file.bytes.toString('utf8'));
    const alone = await context.newPage();
    await alone.emulateMedia({ colorScheme: 'dark' });
    await alone.goto(pathToFileURL(file.path).href);
    const shown = await alone.evaluate(() => [...document.querySelectorAll('text')].map((text) => ({ text: text.textContent, fill: getComputedStyle(text).fill })));
    expect(shown.map(({ text }) => text), 'lines of text').toEqual(expected);
    const all = shown.map(({ text }) => text).join(' ');
    const title = (await page.locator('h1').innerText()).split(/\s/).at(-1);
    for (const part of [title, `${name}, `, version, licenses[0].name]) expect(all).toContain(part);
    expect(all).toMatch(DOWNLOADED);
    const [first, base, period, evidence] = [title, /Bas(is|e): |behind these/, PERIOD, /Beleg: |Evidence: /].map((part) => all.search(part));
    expect(first >= 0 && first < base && base < period && period < evidence, 'title, base and period above, evidence below').toBe(true);
    expect(shown[0].fill, 'ink of the light theme').toBe('rgb(22, 34, 46)');
    expect(await alone.evaluate(ground), 'the ground').toEqual({ fill: 'rgb(255, 255, 255)', covers: true });
    await alone.close();
  });
}

test('png is twice as sharp, shows something, on white', async ({ page }) => {
  await open(page, 'figures/12/index.html');
  const [svg, png] = [await saved(page, 'svg'), await saved(page, 'png')];
  expect(png.name).toBe('kommunalblick-abb-12.png');
  const [, width, height] = svg.bytes.toString('utf8').match(/width="(\d+)" height="(\d+)"/).map(Number);
  expect(width - 32, 'laid out as on the screen, and a margin').toBe(await page.locator('.kb-picture .kb-full').evaluate((picture) => picture.viewBox.baseVal.width));
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
  const { corner, colours, below } = await page.evaluate(pixels, png.bytes.toString('base64'));
  expect(corner).toEqual([255, 255, 255, 255]);
  expect(colours, 'colours').toBeGreaterThan(20);
  expect(below, 'letters below the chart').toBe(true);
});

test('numbers and umlauts come through the clipboard as table and as text', async ({ page }) => {
  await open(page, 'figures/12/index.html');
  const { html, text } = await copied(page, 'table');
  const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
  for (const [label, number] of [['Suchfunktion für Verwaltungsleistungen', '66'], ['Chatbot', '1'], ['De-Mail', '']]) {
    expect(rows).toContainEqual([label, number]);
    expect(html).toContain(`<td>${label}</td><td>${number}</td>`);
  }
  for (const finding of findingsOf('figures/12/index.html')) for (const form of [text, html]) expect(form).toContain(finding.id);
  expect(html).toMatch(/<table[\s>]/);
  for (const part of ['Öffentliche', 'Fassung ' + version, licenses[0].name]) {
    expect(html).toContain(part);
    expect(text).toContain(part);
  }
});

test('link and citation', async ({ page }) => {
  await open(page, 'figures/12/index.html?x=1');
  expect((await copied(page, 'link')).text).toBe(page.url());
  const title = await page.title();
  const { text } = await copied(page, 'cite');
  for (const part of [descriptor().sources[0].title, 'Abb. 12', title, version]) expect(text).toContain(part);
  expect(text).toMatch(/Abgerufen am \d{1,2}\. \p{L}+ 20\d\d\./u);
  expect(text).toMatch(PERIOD);
});

test('a site that knows its address says it', async ({ page }) => {
  await page.route('**/figures/12/index.html', async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.replace('<html lang="de"', '<html lang="de" data-site="https://example.org/umfrage/"') });
  });
  await open(page, 'figures/12/index.html');
  expect((await copied(page, 'cite')).text).toContain('https://example.org/umfrage/figures/12/');
  expect((await saved(page, 'svg')).bytes.toString('utf8')).toContain('>https://example.org/umfrage/figures/12/<');
});

test('what others appended to the address is not given on', async ({ page }) => {
  await open(page, 'explore/index.html?utm_source=a&question=strategie&where=kommunenart%3Astadt&fbclid=b#xtor=c');
  await expect(page.locator('main .kb-error')).toHaveCount(0);
  const own = '?question=strategie&where=kommunenart%3Astadt';
  await expect(page.locator('a.kb-lang')).toHaveAttribute('href', new RegExp(`explore/${own.replace('?', '[?]')}$`));
  expect((await copied(page, 'link')).text).toBe(new URL(`explore/index.html${own}`, page.url().split('explore/')[0]).href);
  expect((await copied(page, 'cite')).text).not.toMatch(/utm_|fbclid|xtor/);
});

test('without a clipboard of its own the page copies by command', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page, 'figures/12/index.html');
  await press(page, 'cite', 'kopiert');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  expect(await page.locator('#paste').inputValue()).toContain('Abb. 12');
});

test('a browser that takes no markup gets the text', async ({ page }) => {
  await page.addInitScript(() => (navigator.clipboard.write = () => Promise.reject(new Error('no'))));
  await open(page, 'figures/12/index.html');
  expect((await copied(page, 'table')).text).toContain('Antwort\talle\r\n');
});

test('what is refused gets a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await open(page, 'figures/12/index.html');
  await press(page, 'link', /nicht gelungen/);
  await press(page, 'png', /als PNG zu groß.*SVG/);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
});

test('by keyboard, with one announcement', async ({ page }) => {
  await open(page, 'questions/strategie/index.html');
  const said = await page.evaluateHandle(listenToStatus);
  await page.locator('.kb-take summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('kommunalblick-strategie.csv');
  await expect(page.locator('#kb-status')).toHaveText('gespeichert');
  expect(await said.evaluate((texts) => texts)).toEqual(['gespeichert']);
  await expect(page.locator('.kb-take').first().locator('details button').first(), 'the focus stays').toBeFocused();
  await expect(page.locator('.kb-take').first().locator('.kb-done')).toHaveText('gespeichert');
});

test('opened, it is accessible and fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, 'questions/strategie/index.html');
  for (const summary of await page.locator('.kb-take summary').all()) await summary.click();
  await expect(page.locator('.kb-take button').last()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing to scroll sideways').toBe(320);
});

test('only where scripts run it is offered, it goes where no engine comes for it, and nothing jumps', async ({ page, browser, site }) => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const other = await context.newPage();
    await other.route('**/kommunalblick*', (route) => route.abort());
    await other.goto(`${site}figures/12/index.html`);
    await expect(other.locator('.kb-take')).toHaveCount(1);
    if (javaScriptEnabled) await other.locator('.kb-take summary').click();
    await expect(other.locator('.kb-take')).not.toBeVisible();
    await context.close();
  }
  const release = await held(page, '**/kommunalblick_bg.wasm*');
  await page.goto('figures/12/index.html');
  const place = () => page.locator('.kb-numbers').evaluate((numbers) => numbers.getBoundingClientRect().top - document.querySelector('.kb-take').getBoundingClientRect().top);
  const before = await place();
  release();
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await expect(page.locator('.kb-take')).toBeVisible();
  expect(await place(), 'place of what follows').toBe(before);
});

/** The lines of text in an SVG file, read without a browser. */
function texts(svg) {
  const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => plain(text));
}

/** The first rectangle of an SVG document. Runs in the page. */
function ground() {
  const first = document.querySelector('svg > rect');
  const { width, height } = document.documentElement.viewBox.baseVal;
  return { fill: getComputedStyle(first).fill, covers: first.width.baseVal.value === width && first.height.baseVal.value === height };
}

/** What is to be seen in a PNG file. Runs in the page. */
async function pixels(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const words = new Uint32Array(data.buffer);
  const below = words.subarray(words.length - image.width * 150);
  return { corner: [...data.subarray(0, 4)], colours: new Set(words).size, below: new Set(below).size > 2 };
}

/** Collects what the status says. Runs in the page. */
function listenToStatus() {
  const [said, status] = [[], document.getElementById('kb-status')];
  new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, { childList: true, subtree: true, characterData: true });
  return said;
}
