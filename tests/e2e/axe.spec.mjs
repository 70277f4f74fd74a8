// No violation that axe can find: every page, light and dark.
import { expect, open, test } from '../lib/test.mjs';
import { violationsOf } from '../lib/axe.mjs';
import { PAGES } from '../lib/site.mjs';

for (const path of PAGES) {
  test(`axe: ${path}`, async ({ page }) => {
    test.slow(); // the ledger has thousands of elements, and a busy machine looks at each of them twice
    await open(page, path);
    expect(await violationsOf(page)).toEqual([]);
  });
}
