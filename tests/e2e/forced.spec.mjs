// Forced colours: what colour alone said is said by borders, and nothing falls apart.
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
