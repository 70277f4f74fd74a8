// No violation that axe can find: of every kind of page the fullest and the emptiest, in both languages, light and dark; for its colours, of rows that are alike only
// the first. Rules that need no layout are tried on every page (files/axe.spec.mjs).
import { chosen } from '../lib/choice.mjs';
import { expect, open, test } from '../lib/test.mjs';
import { violationsOf } from '../lib/axe.mjs';
import { PAGES } from '../lib/site.mjs';

for (const path of chosen(PAGES)) {
  test(`axe: ${path}`, async ({ page }) => {
    await open(page, path);
    expect(await violationsOf(page, { thinned: true })).toEqual([]);
  });
}
