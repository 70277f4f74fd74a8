// An address beyond a limit gets its sentence, and the page goes on from there.
import { expect, open, test } from '../lib/test.mjs';

const many = (n, one) => Array.from({ length: n }, (_, at) => one(at)).join(';');

const BEYOND = {
  '8,000 nets': [`?question=strategie&net=${many(8000, (at) => `n${at}:ja`)}`, /[\d.]+ Zeichen, höchstens 16\.000/],
  '65 nets': [`?question=strategie&net=${many(65, (at) => `n${at}:ja`)}`, /65 .*höchstens 64/],
  '65 conditions': [`?question=strategie&where=${many(65, () => 'kommunenart:stadt')}`, /65 .*höchstens 64/],
  'a long breakdown': [`?question=strategie&by=${'x'.repeat(16000)}`, /[\d.]+ Zeichen, höchstens 16\.000/],
};

test('beyond a limit a sentence says which, and what was found', async ({ page }) => {
  await open(page, 'explore/index.html?question=strategie');
  for (const [what, [search, sentence]] of Object.entries(BEYOND)) {
    await page.evaluate((text) => kbExplore.ask(text), search); // as a link would: hosts refuse such long addresses themselves
    await expect(page.locator('#main'), what).toContainText(sentence);
  }
  await page.locator('[data-control=question]').selectOption('fim');
  await expect(page.locator('h1'), 'a question chosen then is answered').toContainText('FIM');
});
