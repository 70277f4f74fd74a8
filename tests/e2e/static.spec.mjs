// Without JavaScript the pages read as they are: no form that nothing would answer, and the drawn picture in place of the canvas.
import { chosenBy } from '../lib/choice.mjs';
import { expect, test } from '../lib/test.mjs';
import { SAMPLE, kind, pagesOf } from '../lib/site.mjs';

test.use({ javaScriptEnabled: false });

for (const path of SAMPLE) {
  test(`reads without JavaScript: ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('main')).toContainText(/\p{L}{3,}/u);
    await expect(page.locator('form:visible'), 'forms that nothing would answer').toHaveCount(0);
  });
}

for (const path of chosenBy([...pagesOf('figures/N'), ...pagesOf('tables/N'), ...pagesOf('questions/N')], kind)) {
  test(`is drawn without JavaScript: ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('main table.kb-table').first()).toBeVisible();
    await expect(page.locator('canvas:visible')).toHaveCount(0);
    for (const picture of await page.locator('.kb-picture').all()) await expect(picture.locator('svg:visible'), 'one picture is shown').toHaveCount(1);
  });
}
