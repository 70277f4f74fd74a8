// Search in Firefox: a word typed finds its pages; a hit opens, and back leads to the hits again.
import { alone as test, expect, open } from '../lib/test.mjs';

test('“Breitband” finds its pages, and back leads to the hits', async ({ page }) => {
  await open(page, 'search/index.html');
  await page.locator('#search-q').pressSequentially('Breitband');
  await expect(page.locator('#kb-results')).toContainText('Breitbandversorgung');
  await expect.poll(async () => (await page.evaluate(look)).hits.length, 'fewer than everything').toBeLessThan(20);
  await expect(page.locator('#search-q'), 'focus stays in the field').toBeFocused();
  await expect.poll(() => page.url(), 'word in the address').toContain('q=Breitband');

  const found = await page.evaluate(look);
  expect(found.word, 'no letter is lost').toBe('Breitband');
  await page.locator('#kb-results li a').first().click();
  await expect(page.locator('h1')).toContainText('Breitband');

  // Firefox shows the page it has kept, without loading it: `page.goBack` and locators would wait for a load that never
  // comes. The page itself answers, except while the two change places.
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect(async () => expect(await page.evaluate(look), 'after going back').toEqual(found)).toPass({ timeout: 15_000 });
});

/** The search as it is shown. Runs in the page. */
function look() {
  return {
    address: location.href,
    live: document.documentElement.dataset.live,
    word: document.querySelector('#search-q')?.value,
    hits: [...document.querySelectorAll('#kb-results li a')].map((link) => link.innerText),
  };
}
