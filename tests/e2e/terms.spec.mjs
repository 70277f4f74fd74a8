// Terms: a tap away on every page, and all of them on one.
import { descriptor } from '../lib/site.mjs';
import { expect, open, test } from '../lib/test.mjs';

const glossary = descriptor().kommunalblick.texts.glossary;

for (const [path, term, told] of [
  ['', 'Prozentpunkte', null],
  ['figures/12/', 'Chatbot', 'Programm, das Fragen'],
  ['questions/verantwortung-verwaltung/', 'Chief Digital Officer (CDO)', 'Leitende Person'],
  ['profiles/gk6/', 'eingegrenzt', 'im Text genannte Zahlen lassen nur diesen Bereich zu'],
  ['well-placed/strategie/', 'Intervall', '95 von 100'],
  ['recommendations/1/', 'Gebietskörperschaft', 'öffentliche Verwaltung'],
  ['explore/?question=strategie&by=art', 'Chi-Quadrat', 'Test, ob zwei Fragen zusammenhängen'],
  ['ledger/', 'Lesart', 'R und eine Nummer'],
  ['en/figures/12/', 'chatbot', 'A program that answers'],
]) {
  test(`one tap: ${path || 'start'}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, path);
    const terms = page.locator('main > .kb-terms');
    await expect(terms.locator('dl')).toBeHidden();
    await terms.locator('summary').click();
    await expect(terms.locator('dl')).toBeVisible();
    if (told) await expect(terms.locator('dt', { hasText: term }).first().locator('+ dd')).toContainText(told);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.locator('footer a[href*="terms/"]').click();
    await expect(page.locator('h1')).toHaveText(/Begriffe und Erklärungen|Terms and explanations/);
  });
}

test('a question of the self-check explains its own terms', async ({ page }) => {
  await open(page, 'self-check/');
  await page.evaluate(() => document.querySelectorAll('.kb-check-part').forEach((part) => part.classList.add('kb-now')));
  const own = page.locator('[data-question="verantwortung-verwaltung"] .kb-terms');
  await own.locator('summary').click();
  await expect(own).toContainText('Leitende Person für Informationstechnik.');
});

test('the page of all terms has each of the survey, by the alphabet', async ({ page }) => {
  await open(page, 'terms/');
  const names = await page.locator('main section').first().locator('dt').allTextContents();
  expect(names.length).toBe(glossary.length);
  expect(names.map((name) => name.toLowerCase().replace(/[-\s]/g, ''))).toEqual([...names].map((name) => name.toLowerCase().replace(/[-\s]/g, '')).sort(new Intl.Collator('de-u-co-phonebk').compare));
});

test('terms stay off paper, unfolded or not', async ({ page }) => {
  await open(page, 'figures/12/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main > .kb-terms summary')).toBeHidden();
  await page.evaluate(() => { document.querySelector('main > .kb-terms').open = true; });
  await expect(page.locator('main > .kb-terms dl')).toBeHidden();
});
