// Links inside the site need no page load: the view, the address, the focus and the announcement follow, and so do back and forward.
import { expect, open, test } from '../lib/test.mjs';

test.beforeEach(async ({ page }) => {
  await open(page, 'figures/12/index.html');
  await page.evaluate(() => (window.sameDocument = true));
});

const address = (page) => page.evaluate(() => location.pathname.split('/some/sub/path/')[1] + location.search + location.hash);

test('a link shows its view, moves the focus and says the title once', async ({ page }) => {
  const said = await page.evaluateHandle(listen);
  await page.evaluate(() => scrollTo(0, 500));
  await page.locator('nav a[rel=next]').click();
  expect(await address(page)).toBe('figures/13/');
  await expect(page).toHaveTitle(/^Abb\. 13:/);
  await expect(page.locator('h1')).toContainText('Abb. 13');
  await expect(page.locator('#main')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await said.evaluate((texts) => texts)).toEqual([await page.title()]);
  await expect(page.locator('canvas.kb-canvas')).toBeVisible();
  expect(await page.evaluate(() => window.sameDocument), 'no page load').toBe(true);
});

test('navigation and language follow', async ({ page }) => {
  await page.locator('header nav a', { hasText: 'Methode' }).click();
  await expect(page.locator('nav a[aria-current=page]')).toHaveText('Methode');
  await page.locator('main a', { hasText: 'Prüfbuch' }).first().click();
  await expect(page.locator('nav a[aria-current=true]')).toHaveText('Methode');
  await page.locator('.kb-filter select[name=section]').selectOption('binnen');
  await page.locator('a.kb-lang').click();
  expect(await address(page)).toBe('en/ledger/?section=binnen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.kb-filter select[name=section]'), 'the selection is kept').toHaveValue('binnen');
  await expect(page.locator('.kb-foot')).toContainText('Take everything along');
  await expect(page.locator('.kb-skip')).toHaveText('Skip to content');
  await expect(page.locator('#kb-status')).toHaveAttribute('data-recovered', /restarted/);
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
});

test('back and forward show the views again, where one was', async ({ page }) => {
  await page.evaluate(() => {
    scrollTo(0, 300);
    [...document.querySelectorAll('nav a')].find((link) => link.textContent === 'Methode').click(); // a pointer would scroll there first
  });
  await expect(page.locator('h1')).toHaveText('Methode');
  await page.locator('header nav a', { hasText: 'Ergebnisse' }).click();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Methode');
  await page.goBack();
  await expect(page.locator('h1')).toContainText('Abb. 12');
  await expect.poll(() => page.evaluate(() => scrollY), 'the place on the page').toBe(300);
  await page.goForward();
  await expect(page.locator('h1')).toHaveText('Methode');
  await page.reload();
  await expect(page.locator('h1')).toHaveText('Methode');
});

test('a link to a place on another page leads there and marks it', async ({ page }) => {
  await page.locator('.kb-numbers a.kb-id').last().click();
  expect(await address(page)).toMatch(/^ledger\/#F\d{3}$/);
  const row = page.locator('tr.kb-target');
  await expect(row).toBeInViewport();
  await expect(row).toBeFocused();
  expect(await row.getAttribute('id')).toBe((await address(page)).split('#')[1]);
});

test('a place on the same page is the browser’s own matter', async ({ page }) => {
  await page.locator('header nav a', { hasText: 'Methode' }).click();
  await page.locator('main a', { hasText: 'Prüfbuch' }).first().click();
  await page.locator('.kb-filter select[name=section]').selectOption('binnen');
  await page.locator('.kb-contradiction summary').first().click();
  await page.locator('.kb-contradiction a').first().click();
  await page.goBack();
  expect(await address(page)).toBe('ledger/?section=binnen');
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
});

test('keys that open another tab are left alone', async ({ page, context }) => {
  const [other] = await Promise.all([context.waitForEvent('page'), page.locator('nav a[rel=next]').click({ modifiers: ['ControlOrMeta'] })]);
  await other.waitForLoadState();
  expect(other.url()).toContain('figures/13/');
  expect(await address(page)).toContain('figures/12/');
});

/** Collects what the status says. Runs in the page. */
function listen() {
  const [said, status] = [[], document.getElementById('kb-status')];
  new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, { childList: true });
  return said;
}
