// A downloaded folder: pages read by double-click.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DIST, FIGURES, SAMPLE, kind } from '../lib/site.mjs';

for (const path of SAMPLE) {
  base(`reads by double-click: ${path}`, async ({ page }) => {
    const noise = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) noise.push(request.url());
    });
    await page.goto(pathToFileURL(join(DIST, path)).href);
    await expect(page.locator('h1')).toBeVisible();
    const styled = await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.href.startsWith('file:')) && document.styleSheets.length > 0);
    expect(styled, 'has its style sheet').toBe(true);
    if (FIGURES.includes(path)) await expect(page.locator('table.kb-table').first()).toBeVisible();

    const link = page.locator('header a[href$="index.html"]').last();
    await link.click();
    expect(page.url()).toMatch(/^file:.*index\.html$/);
    await expect(page.locator('h1'), `after a link of ${kind(path)}`).toBeVisible();
    expect(noise).toEqual([]);
  });
}
