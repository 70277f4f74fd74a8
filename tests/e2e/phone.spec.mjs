// On a phone: headings in their order of size, and buttons only where they lead somewhere.
import { expect, held, open, test } from '../lib/test.mjs';

const live = (page) => expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
const size = (locator) => locator.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test('no heading, lead or summary is larger than the heading of the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ['', 'figures/12/']) {
    await open(page, path);
    const first = await size(page.locator('main h1').first());
    for (const other of await page.locator('main :is(h2, h3, .kb-lead, .kb-summary)').all()) expect(await size(other)).toBeLessThan(first);
  }
});

test('a form whose result stands beside or below it has no button; where the result is out of sight it has one', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'explore/?question=strategie&by=groessenklasse');
  await live(page);
  const button = page.locator('#kb-explore > .kb-buttons button');
  await expect(button).toBeHidden();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.locator('#kb-controls').evaluate((controls) => { controls.open = true; });
  await expect(button).toBeVisible();
  await open(page, 'ledger/');
  await live(page);
  await expect(page.locator('.kb-filter button[type=submit]')).toBeHidden();
});

test('the header is one line, and its menu one button that opens without a script', async ({ browser, site }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled })).newPage();
    for (const path of ['', 'en/recommendations/1/', 'figures/12/']) {
      await page.goto(site + path);
      const head = page.locator('.kb-head');
      expect((await head.boundingBox()).height, path).toBeLessThanOrEqual(64);
      await expect(page.locator('.kb-head nav')).not.toBeVisible();
      await page.locator('.kb-menu summary').click();
      await expect(page.locator('.kb-head nav a').first()).toBeVisible();
      expect(await page.locator('.kb-head nav a').count()).toBe(5);
      if (!javaScriptEnabled) continue;
      await page.keyboard.press('Escape');
      await expect(page.locator('.kb-head nav')).not.toBeVisible();
      await expect(page.locator('.kb-menu summary')).toBeFocused();
    }
    await page.context().close();
  }
});

test('the name in the header is in one piece where its words have room', async ({ page }) => {
  for (const [width, path] of [320, 390, 740, 768, 1280].flatMap((width) => [[width, 'figures/12/'], [width, 'en/figures/12/']])) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(path);
    const lines = await page.locator('.kb-brand span').evaluate((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines, `${path} at ${width}`).toBe(1);
  }
});

test('an engine that comes late leaves the opened menu open, and the focus where it is', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const release = await held(page, /\.wasm/);
  await page.goto('figures/12/index.html');
  await page.locator('.kb-menu summary').click();
  release();
  await live(page);
  await expect(page.locator('.kb-head nav a').first()).toBeVisible();
  await expect(page.locator('.kb-menu summary')).toBeFocused();
});

test('from the start page a number of inhabitants and one key lead to the class', async ({ page }) => {
  await open(page, 'index.html');
  await page.locator('#class-inhabitants').fill('18.000');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/profiles\/gk6\/$/);
});
