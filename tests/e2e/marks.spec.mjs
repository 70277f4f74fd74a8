// The marks of a chart tell their numbers: under the pointer, at a touch, with the arrow keys.
import { inFirst } from '../lib/canvas.mjs';
import { expect, open, test } from '../lib/test.mjs';

const PAGE = 'figures/12/index.html';
const FIRST = /Suchfunktion.*66.%.*Abb\. 12.*381/;

test('under the pointer, and gone without it', async ({ page }) => {
  await open(page, PAGE);
  const canvas = page.locator('canvas.kb-canvas');
  const box = await canvas.boundingBox();
  await canvas.hover({ position: { x: box.width / 2, y: await inFirst(page) } });
  await expect(page.locator('.kb-tip')).toHaveText(FIRST);
  await page.mouse.move(box.x, box.y - 40);
  await expect(page.locator('.kb-tip')).toHaveCount(0);
});

test('with the arrow keys, announced, and Escape hides it', async ({ page }) => {
  await open(page, PAGE);
  await page.locator('canvas.kb-canvas').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.kb-tip')).toHaveText(/Datenmanagementsystem.*54.%/);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.kb-tip')).toHaveText(FIRST);
  await expect(page.locator('#kb-told')).toHaveText(FIRST);
  for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator('.kb-tip')).toHaveText(/Chatbot.*1.%/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.kb-tip')).toHaveCount(0);
});

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });
  test('a touch shows the number inside the screen', async ({ page }) => {
    await open(page, PAGE);
    await page.locator('canvas.kb-canvas').tap({ position: { x: 40, y: await inFirst(page) } });
    await expect(page.locator('.kb-tip')).toHaveText(FIRST);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(320);
  });
});

test('the focus alone tells the first number, and how to go on', async ({ page }) => {
  await open(page, PAGE);
  const canvas = page.locator('canvas.kb-canvas');
  await expect(canvas).toHaveAttribute('aria-label', /Pfeiltasten/);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await canvas.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(page.locator('.kb-tip')).toHaveText(FIRST);
  await page.keyboard.press('End');
  await expect(page.locator('.kb-tip')).toHaveText(/Chatbot.*1.%/);
  await expect(page.locator('.kb-tip'), 'where one sees it').toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.locator('.kb-tip')).toHaveText(FIRST);
});

for (const path of ['figures/20/index.html', 'questions/betrieb/index.html', 'figures/8/index.html']) {
  test(`each mark says what it is about: ${path}`, async ({ page }) => {
    await open(page, path);
    const all = await page.evaluate(async () => {
      const engine = await kbEngine.start();
      return Array.from({ length: engine.mark_count(0) }, (_, nth) => engine.mark(0, nth).title);
    });
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((title, at) => all.indexOf(title) !== at), 'sentences that stand twice').toEqual([]);
  });
}
