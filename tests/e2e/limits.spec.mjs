// An address beyond a limit, or full of mistakes, gets its sentence, and the page goes on from there.
import { BEYOND, WITHIN } from '../lib/limits.mjs';
import { expect, open, test } from '../lib/test.mjs';

test('beyond a limit a sentence says which, and what was found', async ({ page }) => {
  await open(page, 'explore/index.html?question=strategie');
  for (const [what, [search, sentence]] of Object.entries({ ...BEYOND, ...WITHIN })) {
    await page.evaluate((text) => kbExplore.ask(text), search); // as a link would: hosts refuse such long addresses themselves
    await expect(page.locator('#main'), what).toContainText(sentence);
  }
  await page.locator('[data-control=question]').selectOption('fim');
  await expect(page.locator('h1'), 'a question chosen then is answered').toContainText('FIM');
});
