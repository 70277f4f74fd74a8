// A page of every kind opens and says nothing in the console; the engine writes the file's numbers and draws the charts.
import { alone as test, expect, open } from '../lib/test.mjs';
import { look } from '../lib/canvas.mjs';
import { UNREAD, numbersOfFile, readNumbers, serveWithoutNumbers } from '../lib/numbers.mjs';
import { PAGES, SAMPLE, firstOfEveryKind, html, isLive, pagesOf } from '../lib/site.mjs';

for (const path of SAMPLE) {
  test(`opens: ${path}`, async ({ page }) => {
    const response = await open(page, path);
    expect(response.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('en/') ? 'en' : 'de');
    await expect(page.locator('h1')).toBeVisible();
  });
}

// Some tables hold only words; here it is about pages with numbers.
const NUMBERED = firstOfEveryKind(PAGES.filter((path) => isLive(path) && html(path).includes('<data ')));

for (const path of NUMBERED) {
  test(`numbers: ${path}`, async ({ page }) => {
    await serveWithoutNumbers(page, path);
    await open(page, path);
    await expect(page.locator('h1'), 'heading, written anew').not.toContainText(UNREAD);
    const still = await numbersOfFile(page, path);
    expect(still, 'numbers of the file').not.toEqual([]);
    expect(await page.evaluate(readNumbers), 'live page against the file').toEqual(still);
  });
}

for (const path of firstOfEveryKind(pagesOf('figures/N'))) {
  test(`charts: ${path}`, async ({ page }) => {
    await open(page, path);
    const pictures = await page.locator('.kb-picture').count();
    expect(pictures, 'pictures').toBeGreaterThan(0);
    const canvases = page.locator('canvas.kb-canvas:visible');
    await expect(canvases).toHaveCount(pictures);
    for (const canvas of await canvases.all()) {
      const { colours, name, sharp } = await canvas.evaluate(look);
      expect(colours, 'colours in the picture').toBeGreaterThan(2);
      expect(name, 'accessible name').not.toBe('');
      expect(sharp, 'as many points as the screen has').toBe(true);
    }
  });
}
