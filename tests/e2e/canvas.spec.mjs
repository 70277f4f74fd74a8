// Where the browser gives no canvas, or none so large, a picture stands there all the same.
import { readFileSync } from 'node:fs';
import { settled } from '../lib/pixels.mjs';
import { opens } from '../lib/site.mjs';
import { expect, open, test } from '../lib/test.mjs';

const EXAMPLE = 'survey=beispiel-bibliotheken';
const still = (page) => page.locator('.kb-stands svg.kb-chart:visible');

/** From now on the browser gives no context of a canvas. Runs in the page. */
function noContext() {
  HTMLCanvasElement.prototype.getContext = () => null;
}

test('without a context the pre-rendered picture stays, and its marks tell their numbers', async ({ page }) => {
  await page.addInitScript(noContext);
  await open(page, 'figures/12/index.html');
  await expect(page.locator('#kb-status.kb-seen'), 'nothing has failed').toHaveCount(0);
  await expect(page.locator('canvas')).toHaveCount(0);
  const picture = page.locator('.kb-picture svg.kb-chart:visible');
  await expect(picture).toHaveCount(1);
  await picture.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.kb-tip')).toHaveText(/Datenmanagementsystem.*54.%/);
  await expect(picture).toHaveAccessibleName(/Abb\. 12.*Pfeiltasten/);
});

test('in an SVG, too, no hatching and no line runs through a number', async ({ page }) => {
  await page.addInitScript(noContext);
  await open(page, 'explore/index.html?question=strategie&by=kommunenart');
  await settled(page);
  const svg = page.locator('.kb-picture svg.kb-chart:visible').first();
  await svg.scrollIntoViewIfNeeded();
  const plates = await svg.locator('rect.kb-paper').evaluateAll((list) => list.map((rect) => rect.getBoundingClientRect().toJSON()).filter(({ width, height, top, bottom }) => width > 10 && width < 300 && height < 40 && top > 0 && bottom < innerHeight));
  expect(plates.length).toBeGreaterThan(2);
  for (const { x, y, width } of plates) {
    const shot = await page.screenshot({ clip: { x: Math.ceil(x) + 1, y: Math.ceil(y), width: Math.floor(width) - 3, height: 1 } });
    expect(await page.evaluate(coloursOf, shot.toString('base64')), 'above the letters a plate is of one colour').toBe(1);
  }
});

/** How many colours a PNG has. Runs in the page. */
async function coloursOf(base64) {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
  const surface = new OffscreenCanvas(image.width, image.height).getContext('2d');
  surface.drawImage(image, 0, 0);
  return new Set(new Uint32Array(surface.getImageData(0, 0, image.width, image.height).data.buffer)).size;
}

for (const width of [1280, 390]) {
  test(`without a context Explore shows each answer as SVG, with its own words, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(noContext);
    await open(page, `explore/?${EXAMPLE}&question=sonntag&by=art`);
    await expect(still(page).first()).toContainText('Stadtbibliothek');
    await page.evaluate((search) => kbExplore.ask(search), `?${EXAMPLE}&question=note&by=groesse`);
    await settled(page);
    await expect(still(page).first()).toContainText('unter 5.000');
    await expect(page.locator('canvas')).toHaveCount(0);
    await expect(page.locator('.kb-inferred[data-open]')).toHaveCount(0); // what stands out follows, and renews the picture
    const box = await still(page).first().boundingBox();
    expect(box.width, 'as wide as the page allows').toBeGreaterThan(Math.min(width, 720) * 0.8);
    const mark = await page.evaluate(async () => (await kbEngine.start()).mark(0, 0));
    const scale = box.width / (await still(page).first().evaluate((svg) => svg.viewBox.baseVal.width));
    await still(page).first().hover({ position: { x: mark.x * scale, y: (mark.y - 6) * scale } });
    await expect(page.locator('.kb-tip')).toContainText('%');
  });
}

test('a canvas that loses its context gives way, and comes back with the next answer', async ({ page }) => {
  await open(page, `explore/?${EXAMPLE}&question=sonntag&by=art`);
  await expect(page.locator('.kb-inferred[data-open]')).toHaveCount(0); // what stands out follows, and renews the picture
  await page.locator('canvas').first().evaluate((canvas) => canvas.dispatchEvent(new Event('contextlost')));
  await expect(still(page)).toHaveCount(1);
  await page.evaluate((search) => kbExplore.ask(search), `?${EXAMPLE}&question=note&by=groesse`);
  await settled(page);
  await expect(still(page)).toHaveCount(0);
  expect(await page.locator('.kb-picture:not(:has(canvas))').count()).toBe(0);
});

/** A survey in the study's place: one question with so many options, another with so many groups, and each pair of them once; a battery of so many items. */
async function withSurvey(page, options, groups, { responses = 'observed', items = 0 } = {}) {
  const codes = (letter, count) => Array.from({ length: count }, (_, nth) => `${letter}${nth + 1}`);
  const [places, kinds] = [codes('o', options), codes('k', groups)];
  const field = (name, list) => ({ name, type: 'string', categories: list.map((value) => ({ value, label: `${name} ${value}` })), kommunalblick: { question: name } });
  const battery = codes('i', items).map((item) => ({ ...field('many', ['yes', 'no']), name: `many.${item}`, title: `item ${item}`, kommunalblick: { question: 'many', item } }));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: 'wide', title: 'Wide', version: '1', licenses: [{ name: 'CC0-1.0' }],
    resources: [{ name: 'responses', type: 'table', path: 'responses.csv', encoding: 'utf-8', schema: { fields: [{ name: 'id', type: 'string' }, field('place', places), field('kind', kinds), ...battery], missingValues: [''] } }],
    kommunalblick: {
      responses, sections: [{ id: 's', title: 'All' }], missing: [{ value: '', reason: 'no-answer', label: 'no answer' }],
      questions: [...['place', 'kind'].map((id) => ({ id, type: 'single', section: 's', title: id })), ...(items ? [{ id: 'many', type: 'battery', item_type: 'single', section: 's', title: 'many' }] : [])],
    },
  };
  const pairs = places.flatMap((place) => kinds.map((kind) => `${place},${kind}`));
  await page.route('**/data/wide/datapackage.json*', (route) => route.fulfill({ json: descriptor }));
  await page.route('**/data/wide/responses.csv*', (route) => route.fulfill({ contentType: 'text/csv', body: [['id,place,kind', ...battery.map(({ name }) => name)], ...pairs.map((pair, nth) => [nth, pair, ...battery.map(() => (nth % 3 ? 'yes' : 'no'))])].join('\n') }));
  await opens(page, 'data/wide/datapackage.json');
}

test.describe('on a sharp phone a picture that is too long for a canvas', () => {
  test.use({ deviceScaleFactor: 3, viewport: { width: 390, height: 844 } });

  test('stands there to its end, also after a change', async ({ page }) => {
    await withSurvey(page, 20, 20);
    await open(page, 'explore/?question=kind');
    await expect(page.locator('canvas')).toHaveCount(1);
    await page.evaluate(() => kbExplore.ask('?question=place&by=kind'));
    await settled(page);
    await expect(page.locator('.kb-picture').first().locator('canvas')).toHaveCount(0);
    const last = still(page).first().locator('text', { hasText: /^place o20$/ }).last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await page.evaluate(() => kbExplore.ask('?question=kind'));
    await settled(page);
    await expect(page.locator('canvas')).toHaveCount(1);
    await expect(page.locator('.kb-stands')).toHaveCount(0);
  });
});

test('of many thousand numbers the picture shows some, says so, and is painted', async ({ page }) => {
  await withSurvey(page, 250, 40, { responses: 'modelled' }); // of which nothing is tested, which would take long
  await open(page, 'explore/?question=place&by=kind');
  await settled(page);
  const canvas = page.locator('.kb-picture > canvas').first();
  await expect(canvas).toHaveAccessibleName(/25 häufigsten von 250 Antworten.*10 größten von 40 Gruppen/);
  expect((await canvas.boundingBox()).height, 'no wall').toBeLessThan(3_000);
});

test('a PNG that the browser cannot have twice as sharp is saved once as sharp, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    CanvasRenderingContext2D.prototype.getImageData = () => { throw new RangeError('no memory'); }; // as where a canvas is too large
  });
  await withSurvey(page, 20, 2, { items: 250 });
  await open(page, 'explore/?question=many');
  const details = page.locator('.kb-take').first();
  await details.locator('summary').click();
  const coming = page.waitForEvent('download');
  await details.locator('[data-take=png]').click();
  const bytes = readFileSync(await (await coming).path());
  await expect(details.locator('.kb-done')).toContainText('halb so scharf');
  const height = bytes.readUInt32BE(20);
  expect(height).toBeGreaterThan(8_000);
  const colours = await page.evaluate(async ([base64, from]) => {
    const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([data], { type: 'image/png' }), 0, from, 200, 300);
    const context = new OffscreenCanvas(200, 300).getContext('2d');
    context.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, 200, 300).data.buffer)).size;
  }, [bytes.toString('base64'), height - 300]);
  expect(colours, 'letters stand at its lower end').toBeGreaterThan(5);
});
