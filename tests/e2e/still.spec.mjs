// Nothing jumps when the page comes alive, and pictures are sharp on every screen and at every zoom.
import { expect, open, ready, test } from '../lib/test.mjs';
import { SAMPLE, isLive } from '../lib/site.mjs';

for (const width of [320, 375, 640, 768, 1280]) {
  for (const path of SAMPLE.filter((one) => isLive(one) && !one.startsWith('en/'))) {
    test(`nothing jumps: ${path} at ${width} px`, async ({ page }) => {
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => [entry.value, ...entry.sources.map((source) => source.node?.className)])))
          .observe({ type: 'layout-shift', buffered: true });
      });
      await page.route('**/kommunalblick_bg.wasm*', async (route) => {
        await new Promise((done) => setTimeout(done, 300)); // so that the page stands before it comes alive
        await route.continue();
      });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const boxes = () => page.evaluate(() => [...document.querySelectorAll('main > *, main table, .kb-picture')].map((element) => { const { top, height } = element.getBoundingClientRect(); return [top, height].map((px) => Math.round(px * 10) / 10); }));
      const before = await boxes();
      await page.evaluate(() => (document.querySelector('h1').same = true));
      await ready(page, path);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await boxes()).toEqual(before);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('h1').same), 'what stood there is untouched').toBe(true);
    });
  }
}

for (const deviceScaleFactor of [1, 2, 3]) {
  test.describe(`density ${deviceScaleFactor}`, () => {
    test.use({ deviceScaleFactor });
    for (const width of [320, 768, 1280]) {
      test(`sharp at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, 'figures/12/index.html');
        const { drawn, shown, ratio } = await page.locator('canvas.kb-canvas').evaluate((canvas) => {
          const box = canvas.getBoundingClientRect();
          return { drawn: [canvas.width, canvas.height], shown: [box.width, box.height].map((px) => px * devicePixelRatio), ratio: devicePixelRatio };
        });
        expect(ratio).toBe(deviceScaleFactor);
        for (const side of [0, 1]) expect(Math.abs(drawn[side] - shown[side]), `points of the canvas ${drawn} for ${shown} of the screen`).toBeLessThanOrEqual(1);
      });
    }
  });
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
    const blur = () => page.evaluate(() => { const canvas = document.querySelector('canvas'); return Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio); });
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(density.deviceScaleFactor);
    await expect.poll(blur).toBeLessThanOrEqual(1);
  });
}
