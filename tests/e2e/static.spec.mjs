// Without JavaScript the pages are complete: chart, table, sentence, source.
import { expect, test } from '../lib/test.mjs';
import { FIGURES, PAGES, SAMPLE, descriptor, pagesOf } from '../lib/site.mjs';

test.use({ javaScriptEnabled: false });

for (const path of FIGURES) {
  test(`complete without JavaScript: ${path}`, async ({ page }) => {
    await page.goto(path);
    const figure = page.locator('figure.kb-figure');
    await expect(figure).toHaveAttribute('data-figure', /^(abb|tab)-\d+$/);
    await expect(figure.locator('p.kb-summary').first()).toHaveText(/\p{L}{3,}.*[.!?]/u);
    await expect(figure.locator('.kb-source').first()).toHaveText(path.includes('figures/') ? /(Abb\.|Figure|Fig\.)\s*\d+/ : /(Tab\.|Table)\s*\d+/);
    await expect(page.locator('main table.kb-table').first()).toBeVisible();
    await expect(page.locator('canvas:visible')).toHaveCount(0);
    const pictures = figure.locator('.kb-picture');
    for (const picture of await pictures.all()) await expect(picture.locator('svg:visible'), 'one picture is shown').toHaveCount(1);
    if (path.includes('figures/')) expect(await pictures.count(), 'pictures').toBeGreaterThan(0);
  });
}

for (const path of SAMPLE) {
  test(`reads without JavaScript: ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('main')).toContainText(/\p{L}{3,}/u);
    await expect(page.locator('form:visible'), 'forms that nothing would answer').toHaveCount(0);
  });
}

test('there are pages of every kind', () => {
  const count = (language, wanted) => pagesOf(wanted).filter((path) => path.startsWith('en/') === (language === 'en/')).length;
  for (const language of ['', 'en/']) {
    expect(count(language, 'figures/N')).toBe(36);
    expect(count(language, 'tables/N')).toBe(12);
    expect(count(language, 'questions/N')).toBe(descriptor().kommunalblick.questions.length);
    for (const page of ['index', 'figures/index', 'tables/index', 'questions/index', 'ledger/index', 'method/index']) {
      expect(PAGES).toContain(`${language}${page}.html`);
    }
  }
  expect(PAGES).toContain('404.html');
});
