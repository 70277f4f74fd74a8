// On a phone no answer of Explore is longer than twenty screens before somebody unfolds anything; what is folded is painted when it is unfolded.
import { settled } from '../lib/pixels.mjs';
import { expect, open, test } from '../lib/test.mjs';

const EXAMPLE = 'survey=beispiel-bibliotheken';
const MOST = 20;
const LONG = {
  'a battery by ten classes': 'question=selbsteinschaetzung&by=groessenklasse',
  'another one': 'question=betrieb&by=groessenklasse',
  'panels of stacks': `${EXAMPLE}&question=sonntag&by=land,groesse`,
  'panels of grids': `${EXAMPLE}&question=angebote&by=land,groesse`,
  'a battery by many groups': `${EXAMPLE}&question=personal&by=land`,
  'panels of one answer each': `${EXAMPLE}&question=note&by=art,land`,
};

test.use({ viewport: { width: 390, height: 844 } });

test('no answer is too long', async ({ page }) => {
  await open(page, `explore/?${EXAMPLE}&question=sonntag`);
  for (const [what, search] of Object.entries(LONG)) {
    await page.evaluate((text) => kbExplore.ask(`?${text}`), search);
    await settled(page);
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect.soft(screens, what).toBeLessThanOrEqual(MOST);
  }
});

test('a folded panel is painted when it is unfolded, and stays so with the next answer', async ({ page }) => {
  await open(page, `explore/?${EXAMPLE}&question=sonntag&by=land,groesse`);
  await settled(page);
  const folds = page.locator('#kb-answer details.kb-panel');
  expect(await folds.count()).toBe(3);
  await expect(folds.locator('canvas'), 'nothing is painted that nobody sees').toHaveCount(0);
  await folds.first().locator('> summary').click();
  const canvas = folds.first().locator('canvas').first();
  await expect(canvas).toBeVisible();
  expect(await canvas.evaluate(inked), 'colours on it').toBeGreaterThan(3);
  await page.evaluate((text) => kbExplore.ask(`?${text}`), `${EXAMPLE}&question=note&by=land,groesse`);
  await settled(page);
  const again = page.locator('#kb-answer details.kb-panel[open] canvas').first();
  await expect(again).toBeVisible();
  expect(await again.evaluate(inked), 'colours after a change').toBeGreaterThan(3);
});

/** How many colours a canvas has many points of. Runs in the page. */
function inked(canvas) {
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
  copy.drawImage(canvas, 0, 0);
  const counted = new Map();
  for (const point of new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer)) counted.set(point, (counted.get(point) ?? 0) + 1);
  return [...counted.values()].filter((count) => count > 50).length;
}

test('on paper every panel has its name and its picture', async ({ page }) => {
  await open(page, `explore/?${EXAMPLE}&question=sonntag&by=land,groesse`);
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const panels = page.locator('#kb-answer .kb-panel');
  expect(await panels.count()).toBe(5);
  for (const panel of await panels.all()) {
    await expect(panel.locator('.kb-panel-name')).toBeVisible();
    await expect(panel.locator('.kb-picture > .kb-chart').first()).toBeVisible();
  }
});
