// A picture takes all the width of its column, in the layout for that width, as SVG and on a canvas alike, also after the window has changed.
import { expect, open, test } from '../lib/test.mjs';

/** The widths of a picture on the page, of its column, and of its layout; and that of the still that is shown without scripts. Runs in the page. */
const widths = () => {
  const picture = document.querySelector('.kb-picture');
  const { width } = kbSurface.shownIn(picture).getBoundingClientRect();
  picture.classList.remove('kb-painted');
  const still = [...picture.querySelectorAll(':scope > svg')].find((svg) => svg.getClientRects().length);
  const canvas = picture.querySelector('canvas');
  picture.classList.add('kb-painted');
  return { width, column: picture.parentElement.getBoundingClientRect().width, layout: kbSurface.layoutWidth(picture), ratio: canvas.height / canvas.width, still: still && { width: still.viewBox.baseVal.width, height: still.viewBox.baseVal.height } };
};

test('a picture is as wide as its column, live as still, at every width of the window', async ({ page }) => {
  await open(page, 'figures/12/index.html');
  const layouts = [];
  for (const width of [1920, 1280, 768, 1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(async () => { const { layout, still } = await page.evaluate(widths); return layout - still.width; }, `one layout at ${width}`).toBe(0);
    const seen = await page.evaluate(widths);
    expect(seen.width, `at ${width}`).toBeCloseTo(seen.column, 0);
    await expect.poll(async () => (await page.evaluate(widths)).ratio, `painted at ${width}`).toBeCloseTo(seen.still.height / seen.still.width, 2);
    layouts.push(seen.layout);
  }
  expect(new Set(layouts).size, 'three layouts').toBe(3);
  expect(layouts[1]).toBe(layouts[3]);
});

test('after a change of a control, too', async ({ page }) => {
  await open(page, 'explore/?question=strategie');
  await page.evaluate(() => kbExplore.ask('?question=strategie&by=groessenklasse'));
  await expect(page.locator('.kb-picture').first()).toHaveAttribute('data-name', /Größenklasse/);
  for (const width of [1920, 768, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(async () => { const { width: own, column } = await page.evaluate(widths); return Math.abs(own - column); }, `at ${width}`).toBeLessThan(1);
  }
});
