// The marks of a chart in Firefox tell their numbers: under the pointer and with the arrow keys.
import { inFirst } from '../lib/canvas.mjs';
import { alone as test, expect, open } from '../lib/test.mjs';

const PAGE = 'figures/12/index.html';
const FIRST = /Suchfunktion.*66.%.*Abb\. 12.*381/;

test('under the pointer', async ({ page }) => {
  await open(page, PAGE);
  const canvas = page.locator('canvas.kb-canvas');
  const box = await canvas.boundingBox();
  await canvas.hover({ position: { x: box.width / 2, y: await inFirst(page) } });
  await expect(page.locator('.kb-tip')).toHaveText(FIRST);
});

test('with the arrow keys, announced, and Escape hides it', async ({ page }) => {
  await open(page, PAGE);
  await page.locator('canvas.kb-canvas').focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.kb-tip')).toHaveText(FIRST);
  await expect(page.locator('#kb-status')).toHaveText(FIRST);
  await page.keyboard.press('Escape');
  await expect(page.locator('.kb-tip')).toHaveCount(0);
});
