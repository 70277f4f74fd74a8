// Forced colours: what colour alone said is said by borders, and nothing falls apart.
import { settled } from '../lib/pixels.mjs';
import { expect, open, test } from '../lib/test.mjs';

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

test('the start page keeps its key figures apart', async ({ page }) => {
  await open(page, 'index.html');
  const key = page.locator('.kb-keys li').first();
  await expect(key).toHaveCSS('display', 'flex');
  await expect(key).toHaveCSS('border-top-style', 'solid');
});

test('the ledger’s filters stand in a frame as wide as the page', async ({ page }) => {
  await open(page, 'ledger/index.html');
  const filter = page.locator('.kb-filter');
  await expect(filter).toHaveCSS('border-top-style', 'solid');
  const [inner, outer] = await page.evaluate(() => ['.kb-filter', '.kb-scroll'].map((name) => document.querySelector(name).clientWidth));
  expect(Math.abs(inner - outer)).toBeLessThan(10);
});

const EXAMPLE = 'explore/?survey=beispiel-bibliotheken';

/** The places of all fills of a picture by their step of lightness, as the engine lays it out: segments, cells, tiles, marks of the legend. Runs in the page. */
async function fills(nth) {
  const engine = await kbEngine.start();
  const svg = new DOMParser().parseFromString(engine.in_place(nth), 'text/html').querySelector('svg');
  return [...svg.querySelectorAll('rect[class^=kb-level]')].map((rect) => ({ level: rect.getAttribute('class'), ...Object.fromEntries(['x', 'y', 'width', 'height'].map((name) => [name, Number(rect.getAttribute(name))])) }));
}

/** The colour that each fill has on the screen, near its upper left corner where no text stands: `{level: [colours]}`. */
async function coloursOf(page, nth) {
  const picture = page.locator('.kb-picture').nth(nth);
  const rects = (await page.evaluate(fills, nth)).filter(({ width, height }) => width >= 8 && height >= 8);
  const image = (await picture.screenshot()).toString('base64');
  return page.evaluate(async ([base64, list, units]) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    const colours = {};
    for (const { level, x, y } of list) {
      const scale = bitmap.width / units;
      const colour = context.getImageData(Math.round((x + 4) * scale), Math.round((y + 4) * scale), 1, 1).data.slice(0, 3).join(' ');
      colours[level] = [...new Set([...(colours[level] ?? []), colour])];
    }
    return colours;
  }, [image, rects, Number(await picture.getAttribute('data-full'))]);
}

for (const colorScheme of ['light', 'dark']) {
  test(`segments, cells and tiles differ as their marks in the legend do, on a canvas as in SVG: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    for (const [query, pictures] of [['question=note&by=groesse', 2], ['question=sonntag&by=land', 2]]) {
      await open(page, `${EXAMPLE}&${query}`);
      await settled(page);
      for (let nth = 0; nth < pictures; nth += 1) {
        const painted = await coloursOf(page, nth);
        expect(Object.keys(painted).length, `${query}, ${nth}: steps of lightness`).toBeGreaterThan(1);
        for (const [level, colours] of Object.entries(painted)) expect(colours, `${query}, ${nth}: ${level}, wherever it stands`).toHaveLength(1);
        const tones = Object.values(painted).map(([colour]) => Number(colour.split(' ')[1])).sort((a, b) => a - b);
        for (const [at, tone] of tones.slice(1).entries()) expect(tone - tones[at], `${query}, ${nth}: neighbours of ${tones}`).toBeGreaterThan(20);
        await page.locator('.kb-picture').nth(nth).locator('canvas').evaluate((canvas) => canvas.dispatchEvent(new Event('contextlost')));
        expect(await coloursOf(page, nth), 'as SVG').toEqual(painted);
      }
    }
  });
}
