// A downloaded folder in Firefox: pages read by double-click, and a link leads on.
import { expect, test } from '@playwright/test';
import { listenToFiles, openFile } from '../lib/file.mjs';
import { FIGURES, SAMPLE } from '../lib/site.mjs';

for (const path of SAMPLE) {
  test(`reads by double-click: ${path}`, async ({ page }) => {
    const noise = listenToFiles(page);
    await openFile(page, path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('body'), 'has its style sheet').not.toHaveCSS('margin', '8px');
    if (FIGURES.includes(path)) await expect(page.locator('table.kb-table').first()).toBeVisible();

    const before = page.url();
    await page.locator('header a[href$="index.html"]').last().click();
    await page.waitForURL((url) => url.href !== before && /^file:.*index\.html$/.test(url.href));
    await expect(page.locator('h1')).toBeVisible();
    expect(noise).toEqual([]);
  });
}
