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

test('pictures tell their numbers there, too: to the pointer and to the keyboard', async ({ page }) => {
  const noise = listenToFiles(page);
  await openFile(page, 'figures/12/index.html');
  const picture = page.locator('.kb-picture svg:visible');
  await expect(picture).toHaveAccessibleName(/Pfeiltasten/);
  await picture.focus();
  await expect(page.locator('.kb-tip')).toHaveText(/Suchfunktion/);
  await page.keyboard.press('ArrowDown');
  const told = await page.locator('.kb-tip').textContent();
  await expect(page.locator('#kb-told'), 'what is announced').toHaveText(told);
  await expect(page.locator('#kb-status.kb-seen a'), 'the way to the one file stays').toBeVisible();
  await page.keyboard.press('Escape');
  await picture.locator('.kb-mark rect').first().hover({ force: true });
  await expect(page.locator('.kb-tip')).toHaveText(/Suchfunktion/);
  expect(noise).toEqual([]);
});
