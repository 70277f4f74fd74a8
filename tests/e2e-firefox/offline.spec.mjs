// The second visit in Firefox, without a network.
import { expect, test } from '@playwright/test';
import { serve } from '../lib/server.mjs';
import { DIST } from '../lib/site.mjs';

test('pages come from the copy', async ({ page }) => {
  const host = await serve(DIST);
  await page.goto(host.url);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await host.close();
  for (const [path, words] of [['figures/12/', 'Abb. 12'], ['en/ledger/', 'Ledger'], ['questions/strategi/', 'gibt es hier nicht']]) {
    await page.goto(host.url + path);
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await expect(page.locator('h1')).toContainText(words);
  }
});
