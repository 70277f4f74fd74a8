// An address with mistakes shows the page, with a sentence that names the mistake and the nearest known name.
import { expect, held, open, test } from '../lib/test.mjs';

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

test('the sentence follows the address', async ({ page }) => {
  await open(page, 'ledger/index.html?sektion=binnen');
  await expect(page.locator('main .kb-error')).toHaveCount(1);
  await page.locator('.kb-filter select[name=section]').selectOption('binnen');
  await expect(page.locator('main .kb-error')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('main .kb-error')).toHaveCount(1);
});

test('a parameter that stands twice', async ({ page }) => {
  await open(page, 'search/index.html?q=Breitband&q=x');
  await expect(page.locator('main .kb-error')).toHaveText(/„q“ mehrmals/);
  await expect(page.locator('#search-q')).toHaveValue('Breitband');
});

test('of a filter that stands twice the first counts, as the page says', async ({ page }) => {
  await open(page, 'ledger/index.html?section=binnen&section=strategie');
  await expect(page.locator('main .kb-error')).toHaveText(/„section“ mehrmals/);
  await expect(page.locator('.kb-filter select[name=section]')).toHaveValue('binnen');
});

test('only blanks and dots differ: that name is the nearest', async ({ page }) => {
  await open(page, 'ledger/index.html?source=Abb.12');
  await expect(page.locator('main .kb-error')).toHaveText(/„Abb\.12“.*„Abb\. 12“/);
});

test('a statement that there is not, and one that the selection leaves out', async ({ page }) => {
  await open(page, 'ledger/index.html#F9999');
  await expect(page.locator('main .kb-error')).toHaveText(/„F9999“.*gibt es nicht/);
  await page.goto('about:blank');
  await open(page, 'ledger/index.html?source=Abb.%2012#F300');
  await expect(page.locator('main .kb-error')).toHaveText(/„F300“/);
  await page.locator('main .kb-error a').click();
  await expect(page.locator('tr#F300')).toBeInViewport();
  await expect(page.locator('tr[data-finding]')).toHaveCount(516);
});

test('what the address chose is not shown before it is there', async ({ page }) => {
  const release = await held(page, '**/*_bg.wasm*');
  await page.goto('search/index.html?q=WLAN');
  await expect(page.locator('#kb-results')).not.toBeVisible();
  release();
  await expect(page.locator('#kb-results')).toBeVisible();
  expect(await page.locator('#kb-results li').count()).toBeLessThan(20);
});
