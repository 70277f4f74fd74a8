// Nothing jumps when the page comes alive, and pictures are sharp on every screen and at every zoom.
import { EVERYTHING } from '../lib/choice.mjs';
import { expect, held, open, ready, test } from '../lib/test.mjs';
import { SAMPLE, isLive } from '../lib/site.mjs';

for (const width of EVERYTHING ? [320, 375, 640, 768, 1280] : [320, 768, 1280]) {
  for (const path of SAMPLE.filter((one) => isLive(one) && !one.startsWith('en/'))) {
    test(`nothing jumps: ${path} at ${width} px`, async ({ page }) => {
      await page.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => document.querySelector('.kb-late')?.getAnimations().forEach((one) => one.pause())); // the sentence for whoever waits ten seconds, as a busy machine may
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => [entry.value, ...entry.sources.map((source) => source.node?.className)])))
          .observe({ type: 'layout-shift', buffered: true });
      });
      const release = await held(page, '**/*_bg.wasm*'); // so that the page stands before it comes alive
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const boxes = () => page.evaluate(() => [...document.querySelectorAll('main > *, main table, .kb-picture')].map((element) => { const { top, height } = element.getBoundingClientRect(); return [top, height].map((px) => Math.round(px * 10) / 10); }));
      await page.evaluate(frames);
      const before = await boxes();
      await page.evaluate(() => (document.querySelector('h1').same = true));
      release();
      await ready(page, path);
      await page.evaluate(frames);
      expect(await boxes()).toEqual(before);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('h1').same), 'what stood there is untouched').toBe(true);
    });
  }
}

for (const deviceScaleFactor of [1, 2, 3]) {
  test.describe(`density ${deviceScaleFactor}`, () => {
    test.use({ deviceScaleFactor });
    test('sharp at every width', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(page, 'figures/12/index.html');
      for (const width of [1280, 768, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => page.locator('canvas.kb-canvas').evaluate(blur), `points that are not points of the screen, at ${width} px`).toBeLessThanOrEqual(1);
        expect(await page.evaluate(() => devicePixelRatio)).toBe(deviceScaleFactor);
      }
    });
  });
}

/** Two frames, after which what changed is laid out. Runs in the page. */
function frames() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** By how many points a canvas misses the screen's, in its width or height. Runs in the page. */
function blur(canvas) {
  const box = canvas.getBoundingClientRect();
  return Math.max(Math.abs(canvas.width - box.width * devicePixelRatio), Math.abs(canvas.height - box.height * devicePixelRatio));
}

test('repainted when width and theme change', async ({ page }) => {
  await open(page, 'figures/12/index.html');
  const picture = () => page.locator('canvas.kb-canvas').evaluate((canvas) => canvas.toDataURL());
  const light = await picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(picture, 'dark').not.toBe(light);
  const wide = await picture();
  await page.setViewportSize({ width: 320, height: 900 });
  await expect.poll(picture, 'narrow').not.toBe(wide);
  await expect.poll(() => page.evaluate(() => document.querySelector('canvas').width)).toBeLessThan(320);
});

for (const [what, density] of [['another screen', { width: 0, height: 0, deviceScaleFactor: 2.5, mobile: false }], ['zoom to 200 %', { width: 400, height: 450, deviceScaleFactor: 2, mobile: false }]]) {
  test(`repainted at another density: ${what}`, async ({ browser, site }) => {
    const page = await (await browser.newContext({ viewport: null })).newPage();
    await page.goto(`${site}figures/12/`);
    await ready(page, 'figures/12/');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', density);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(density.deviceScaleFactor);
    await expect.poll(() => page.locator('canvas.kb-canvas').evaluate(blur)).toBeLessThanOrEqual(1);
    await page.context().close();
  });
}
