// A downloaded folder: pages read by double-click.
import { expect, test } from '@playwright/test';
import { listenToFiles, openFile } from '../lib/file.mjs';
import { FIGURES, SAMPLE, kind } from '../lib/site.mjs';

for (const language of ['de', 'en']) {
  test(`reads by double-click, every kind of page: ${language}`, async ({ page }) => {
    const noise = listenToFiles(page);
    for (const path of SAMPLE.filter((one) => one.startsWith('en/') === (language === 'en'))) {
      await openFile(page, path);
      await expect(page.locator('h1'), path).toBeVisible();
      const styled = await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.href.startsWith('file:')) && document.styleSheets.length > 0);
      expect(styled, `${path} has its style sheet`).toBe(true);
      if (FIGURES.includes(path)) await expect(page.locator('table.kb-table').first()).toBeVisible();

      await page.locator('header a[href$="index.html"]').last().click();
      await expect(page).toHaveURL(/^file:.*index\.html$/);
      await expect(page.locator('h1'), `after a link of ${kind(path)}`).toBeVisible();
      expect(noise, path).toEqual([]);
    }
  });
}
