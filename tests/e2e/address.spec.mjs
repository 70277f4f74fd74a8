// An address with mistakes shows the page, with a sentence that names the mistake and the nearest known name.
import { expect, open, test } from '../lib/test.mjs';

test('an unknown parameter of a figure', async ({ page }) => {
  await open(page, 'figures/12/index.html?colour=red');
  await expect(page.locator('main .kb-error')).toHaveText(/„colour“/);
  await expect(page.locator('table.kb-table').first()).toBeVisible();
});

test('a misspelt parameter and a misspelt value of the ledger', async ({ page }) => {
  await open(page, 'en/ledger/index.html?sorce=Abb.%2012&section=binen');
  const errors = page.locator('main .kb-error');
  await expect(errors).toHaveCount(2);
  await expect(errors.nth(0)).toHaveText(/“sorce”.*“source”/);
  await expect(errors.nth(1)).toHaveText(/“binen”.*“Section”.*“binnen”/);
  await expect(page.locator('tr[data-finding]')).toHaveCount(516);
});

test('markup and broken escapes in an address are text', async ({ page }) => {
  await open(page, 'ledger/index.html?%3Cimg%20src%3Dx%3E=1&source=%zz');
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page.locator('main .kb-error')).toHaveCount(2);
  await expect(page.locator('main')).toContainText('<img src=x>');
});
