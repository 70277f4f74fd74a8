// Explore: asking by controls and by keyboard, the address, what comes out, and what is said of it.
import { violationsOf } from '../lib/axe.mjs';
import { expect, open, test } from '../lib/test.mjs';
import { look } from '../lib/canvas.mjs';
import { pdfPages } from '../lib/pdf.mjs';

const EXAMPLE = 'survey=beispiel-bibliotheken';
const study = (query) => `explore/?${query}`;
const example = (query) => `explore/?${EXAMPLE}&${query}`;
const search = (page) => page.evaluate(() => location.search);
const choose = (page, id, value) => page.locator(`#explore-${id}`).selectOption(value);

test('from the start page to an answer, and back through the questions asked', async ({ page }) => {
  await open(page, '');
  await page.locator('header').getByRole('link', { name: 'Erkunden' }).click();
  await choose(page, 'question', 'basiskomponenten');
  await expect(page.locator('h1')).toHaveText('Eingesetzte E-Government-Basiskomponenten');
  await expect(page.locator('#kb-status')).toHaveText(/66.%.*Suchfunktion für Verwaltungsleistungen.*[vV]eröffentlicht/);
  await choose(page, 'by', 'groessenklasse');
  expect(await search(page)).toBe('?question=basiskomponenten&by=groessenklasse');
  await choose(page, 'add', 'strategie:ja');
  await expect(page.locator('h1')).toHaveText(/nach „Größenklasse“ – nur .*vorhanden/);
  await expect(page).toHaveTitle(/^„Eingesetzte E-Government-Basiskomponenten“ nach .*…$/);
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('„Eingesetzte E-Government-Basiskomponenten“ nach „Größenklasse“');
  await expect(page.locator('.kb-chips')).toHaveCount(0);
  await page.goForward();
  await expect(page.locator('.kb-chips li')).toHaveCount(1);
  const shown = await page.locator('#kb-results').innerText();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  expect(await page.locator('#kb-results').innerText(), 'the address is the state').toBe(shown);
});

test('the most telling picture comes first, painted, and leads on; what is asked next takes its place', async ({ page }) => {
  await open(page, 'explore/');
  const first = page.locator('.kb-first');
  await expect(first.locator('h2')).toContainText('%');
  await expect.poll(async () => (await first.locator('canvas.kb-canvas').evaluate(look)).colours).toBeGreaterThan(3);
  await expect(page.locator('.kb-either'), 'no table to switch to').toBeHidden();
  await choose(page, 'question', 'fim');
  await expect(first).toHaveCount(0);
  await page.goBack();
  await first.getByRole('link', { name: 'Diese Ansicht öffnen' }).click();
  expect(await search(page)).toBe('?question=strategie&by=groessenklasse');
});

test('a question without groups leads to the same by the features of the respondents', async ({ page }) => {
  await open(page, study('question=fim&where=strategie:ja'));
  await page.locator('#kb-answer').getByRole('link', { name: 'Größenklasse', exact: true }).click();
  expect(await search(page)).toBe('?question=fim&by=groessenklasse&where=strategie:ja');
  await expect(page.locator('#kb-answer').getByText('Dasselbe nach:')).toHaveCount(0);
});

test('by keyboard alone, and the focus stays', async ({ page }) => {
  await open(page, 'explore/');
  await page.locator('#explore-question').focus();
  await page.keyboard.type('Stand der Digi');
  await expect(page.locator('h1')).toHaveText('Stand der Digitalisierungsstrategie');
  await expect(page.locator('#explore-question')).toBeFocused();
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator('#explore-by').evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.type('Kommunenart');
  await expect(page.locator('h1')).toHaveText('„Stand der Digitalisierungsstrategie“ nach „Kommunenart“');
  await expect(page.locator('#explore-by')).toBeFocused();
  await page.locator('canvas.kb-canvas').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page)).toBe('?question=strategie&where=kommunenart%3Astadt'.replace('%3A', ':'));
});

test('a question is found by a word, also by one of its answers', async ({ page }) => {
  await open(page, 'explore/');
  await page.locator('#explore-find').fill('glasf');
  await expect(page.locator('#part-found')).toContainText('gefunden');
  await page.locator('#part-found a').first().click();
  await expect(page.locator('h1')).toHaveText(/Glasfaser/);
  expect(await search(page)).toContain('question=glasfaser');
});

test('filters are chips: turned round, and taken away', async ({ page }) => {
  await open(page, study('question=fim&where=kommunenart:stadt,gemeinde;strategie:ja'));
  await expect(page.locator('.kb-chips li')).toHaveCount(2);
  await page.locator('.kb-chips li').first().getByRole('link', { name: /umkehren/ }).click();
  expect(await search(page)).toBe('?question=fim&where=kommunenart:!stadt,gemeinde;strategie:ja');
  await page.locator('.kb-chips li').first().locator('.kb-remove').click();
  expect(await search(page)).toBe('?question=fim&where=strategie:ja');
  await expect(page.locator('#explore-add'), 'the focus does not fall out of the page').toBeFocused();
});

test('options are combined, and measure, base, direction and order are chosen', async ({ page }) => {
  await open(page, study('question=basiskomponenten&by=kommunenart'));
  await page.locator('#explore-merge summary').click();
  for (const code of ['chatbot', 'mobile-apps']) await page.locator(`#explore-merge input[value=${code}]`).check();
  await page.locator('#explore-merge button').click();
  await expect(page.locator('.kb-cross .kb-net')).toHaveCount(1);
  for (const [id, value] of [['measure', 'count'], ['base', 'asked'], ['per', 'total'], ['order', 'value']]) {
    await choose(page, id, value);
    expect(await search(page)).toContain(`${id}=${value}`);
  }
  await expect(page.locator('.kb-error')).toHaveCount(0);
});

test('of the study: the warning stands above the picture, nothing is inferred, and each number says what it rests on', async ({ page }) => {
  await open(page, study('question=basiskomponenten&by=groessenklasse'));
  const above = await page.evaluate(() => {
    const order = document.querySelector('.kb-modelled').compareDocumentPosition(document.querySelector('.kb-picture'));
    return Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(above).toBe(true);
  await expect(page.locator('.kb-tests-off')).toContainText('Das Modell nimmt keinen Zusammenhang an');
  await expect(page.locator('.kb-tests, [data-lower]')).toHaveCount(0);
  const told = await page.locator('.kb-rests').evaluate((element) => ({ ...element.dataset }));
  const cells = page.locator('.kb-cross td:not(.kb-valid) > data:first-of-type, .kb-cross .kb-instead > data');
  for (const kind of ['published', 'implied', 'modelled', 'observed']) {
    expect(await cells.and(page.locator(`[data-evidence=${kind}]`)).count(), kind).toBe(Number(told[kind]));
  }
  expect(Number(told.published), 'some are printed').toBeGreaterThan(10);
  for (const cell of await cells.and(page.locator('[data-evidence=published]')).all()) expect(await cell.getAttribute('data-source')).toMatch(/^F\d{3}$/);
});

test('of the example: the banner, intervals, tests, what stands out, and a sentence for each', async ({ page }) => {
  await open(page, example('question=angebote&by=art'));
  await expect(page.locator('.kb-invented')).toBeVisible();
  await expect(page.locator('.kb-tests tbody tr')).not.toHaveCount(0);
  await expect(page.locator('#kb-statistics')).toContainText('Holm');
  await expect(page.locator('#kb-statistics')).toContainText('Cramérs V');
  const bounds = await page.locator('.kb-cross data[data-lower]').evaluateAll((list) => list.map(({ value, dataset }) => [Number(dataset.lower), Number(value), Number(dataset.upper)]));
  expect(bounds.length).toBeGreaterThan(10);
  for (const [low, value, high] of bounds) expect(low <= value && value <= high, `${low} ${value} ${high}`).toBe(true);
  await choose(page, 'weight', 'gewicht');
  await expect(page.locator('#kb-statistics')).toContainText('Rao');
  await expect(page.locator('#kb-mind')).toContainText('Gewichtet');
});

test('two populations: differences with intervals; overlapping ones have none and say so', async ({ page }) => {
  await open(page, example('question=angebote&where=art:stadt&against=rest'));
  const rows = page.locator('.kb-differences tbody tr');
  await expect(rows).toHaveCount(7);
  await expect(rows.first().locator('data')).toHaveAttribute('data-lower', /^-?[01]?\.?\d*/);
  await open(page, example('question=angebote&where=art:stadt&against=groesse:ab-100000'));
  await expect(page.locator('.kb-differences data[data-lower]')).toHaveCount(0);
  await expect(page.locator('#kb-mind')).toContainText('überschneiden sich');
});

test('who answered and who did not adds up in every group', async ({ page }) => {
  for (const query of [study('question=fim-nutzen&by=groessenklasse'), example('question=sonntag-dienst&by=land')]) {
    await open(page, query);
    const rows = await page.locator('.kb-missing tbody tr').evaluateAll((list) => list.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replace('Modell: ', '').replace('.', '')))));
    expect(rows.length).toBeGreaterThan(3);
    for (const [size, notAsked, asked, valid, ...reasons] of rows) {
      expect(notAsked + asked).toBe(size);
      expect(valid + reasons.reduce((sum, n) => sum + n, 0)).toBe(asked);
    }
  }
});

test('a click on a mark asks only for its group', async ({ page }) => {
  await open(page, example('question=sonntag&by=art'));
  const canvas = page.locator('canvas.kb-canvas').first();
  const box = await canvas.boundingBox();
  await canvas.click({ position: { x: box.width * 0.7, y: 75 } });
  await expect.poll(() => search(page)).toMatch(/question=sonntag&where=art:/);
});

test('what the address cannot mean becomes a sentence, and the rest still runs', async ({ page }) => {
  await open(page, study('question=basiskomponenten&by=groesenklasse&wher=x&measure=mean&where=kommunenart:stat'));
  await expect(page.locator('.kb-error')).toHaveCount(4);
  await expect(page.locator('#kb-results')).toContainText('groessenklasse');
  await expect(page.locator('#kb-results')).toContainText('stadt');
  await expect(page.locator('h1')).toHaveText('Eingesetzte E-Government-Basiskomponenten');
  await open(page, study('question=nichts'));
  await expect(page.locator('.kb-error')).toHaveCount(1);
  await open(page, study('survey=abc123&question=fim'));
  await expect(page.locator('.kb-error')).toContainText('„abc123“');
});

test('an empty selection says so', async ({ page }) => {
  await open(page, study('question=zusammenarbeit&where=strategie:ja'));
  await expect(page.locator('.kb-summary')).toContainText('keine Antworten');
  await expect(page.locator('.kb-picture')).toHaveCount(0);
});

for (const width of [320, 768]) {
  test(`on a screen of ${width} px the controls fold and the result comes first`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page, study('question=betrieb&by=kommunenart'));
    await expect(page.locator('#explore-question')).not.toBeVisible();
    await expect(page.locator('.kb-summary')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.locator('#kb-controls summary').first().click();
    await choose(page, 'by', 'strategie');
    await expect(page.locator('#explore-by'), 'they stay open for the next choice').toBeVisible();
  });
}

test('another survey is left and found again by back and forward', async ({ page }) => {
  await open(page, study('question=fim&by=kommunenart'));
  await page.locator('.kb-tests-off a').click();
  await expect(page.locator('.kb-invented')).toBeVisible();
  await choose(page, 'question', 'note');
  await page.goBack();
  await page.goBack();
  await expect(page.locator('.kb-invented')).toHaveCount(0);
  await expect(page.locator('h1')).toHaveText(/nach „Kommunenart“/);
});

for (const address of ['explore/', study('question=basiskomponenten&by=groessenklasse'), example('question=note&by=groesse'), example('question=stunden&by=land&measure=mean'), example('question=angebote&where=art:stadt&against=rest')]) {
  test(`no accessibility fault, light and dark: ${address}`, async ({ page }) => {
    await open(page, address);
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('what is off screen follows what is on it: tables are there at once, pictures below the screen a moment later', async ({ page }) => {
  await open(page, example('question=sonntag&by=land,groesse'));
  const before = await page.locator('canvas').last().evaluate(look);
  const shown = await page.evaluate(() => {
    const list = document.getElementById('explore-by');
    list.value = 'art';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return document.querySelector('.kb-cross').textContent;
  });
  expect(shown, 'a program that reads on sees the new numbers').toContain('Stadtbibliothek');
  await expect(page.locator('.kb-later')).toHaveCount(0);
  const last = page.locator('canvas').last();
  const after = await last.evaluate(look);
  expect(after.colours).toBeGreaterThan(1);
  expect(after.name).not.toBe(before.name);
  const titles = await page.evaluate(async () => {
    const engine = await kbEngine.start();
    return [...document.querySelectorAll('.kb-picture:not(.kb-legend)')].map(({ dataset }) => engine.mark_count(Number(dataset.chart)));
  });
  expect(Math.min(...titles), 'each picture has marks to read').toBeGreaterThan(0);
});

test('on paper the numbers of many groups are one picture, and no column is cut', async ({ page }) => {
  await open(page, study('question=basiskomponenten&by=groessenklasse'));
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.length, 'hatching of a hundred numbers is lines, not pictures').toBeLessThan(1_000_000);
  const text = (await pdfPages(paper)).join(' ').replace(/\s+/g, ' ');
  expect(text).not.toContain('für eine Druckseite zu lang');
  expect(text).toContain('Gültige Fälle');
  await page.emulateMedia({ media: 'print' });
  const beyond = await page.locator('.kb-cross').evaluate((table) => table.getBoundingClientRect().right - table.parentElement.getBoundingClientRect().right);
  expect(beyond).toBeLessThanOrEqual(1);
});
