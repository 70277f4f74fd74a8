// The one file in Firefox: views, links, filters and pictures, without a server.
import { expect, test } from '@playwright/test';
import { look } from '../lib/canvas.mjs';
import { listenToFiles, openFile } from '../lib/file.mjs';
import { ONE_FILE } from '../lib/site.mjs';

test('does what the site does', async ({ page }) => {
  const noise = listenToFiles(page);
  await openFile(page, ONE_FILE);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await page.locator('header a', { hasText: 'Abbildungen' }).click();
  await page.locator('main li a', { hasText: 'Abb. 12' }).click();
  expect(await page.evaluate(() => location.hash)).toBe('#/figures/12/');
  const { colours, sharp } = await page.locator('canvas.kb-canvas').evaluate(look);
  expect(colours).toBeGreaterThan(2);
  expect(sharp).toBe(true);
  await page.locator('header a', { hasText: 'Prüfbuch' }).click();
  await page.locator('.kb-filter select[name=section]').selectOption('binnen');
  expect(await page.evaluate(() => location.hash)).toBe('#/ledger/?section=binnen');
  expect(await page.locator('tr[data-finding]').count()).toBeLessThan(516);
  await page.evaluate(() => history.back());
  await expect(page.locator('tr[data-finding]')).toHaveCount(516);
  expect(noise).toEqual([]);
});
