// The ledger: all findings; a filter shows the right ones, stands in the address, and says what it did.
import { expect, open, test } from '../lib/test.mjs';
import { table } from '../lib/site.mjs';

const FINDINGS = table('findings.csv');
const visibleRows = (page) => page.evaluate(() => [...document.querySelectorAll('tr[data-finding]')].filter((row) => row.checkVisibility()).map((row) => row.dataset.finding));

for (const language of ['', 'en/']) {
  const path = `${language}ledger/index.html`;

  test.describe(`${path}, static`, () => {
    test.use({ javaScriptEnabled: false });
    test('has all findings', async ({ page }) => {
      await page.goto(path);
      const rows = await page.locator('tr[data-finding]').evaluateAll((all) => all.map((row) => row.dataset.finding));
      expect(rows).toEqual(FINDINGS.map((finding) => finding.id));
      expect(rows).toHaveLength(516);
      await expect(page.locator('form.kb-filter:visible')).toHaveCount(0);
    });
  });

  test(`${path}: filters by source`, async ({ page }) => {
    await open(page, path);
    expect(await visibleRows(page), 'all at first').toEqual(FINDINGS.map((finding) => finding.id));
    const live = page.locator('[aria-live], [role=status]').first();
    const before = await live.textContent();

    const source = page.locator('.kb-filter select[name=source]');
    await expect(source).toBeVisible();
    await source.focus();
    await source.selectOption({ label: await optionFor(source, 'Abb. 12') });
    await apply(page);
    const expected = FINDINGS.filter((finding) => finding.source === 'Abb. 12').map((finding) => finding.id);
    await expect.poll(() => visibleRows(page), 'rows of Abb. 12').toEqual(expected);
    await expect(page.locator('.kb-count').first()).toContainText(String(expected.length));
    expect(await live.textContent(), 'what is announced').not.toBe(before);
    await expect(source, 'focus stays where it was').toBeFocused();

    const address = page.url();
    expect(decodeURIComponent(address)).toContain('source=');
    await page.goto('about:blank');
    await open(page, address.includes('ledger') ? address : path);
    await ready(page);
    await expect.poll(() => visibleRows(page), 'rows after opening the address').toEqual(expected);
    await expect(source.locator('option:checked')).toHaveText(/12/);

    await source.selectOption('');
    await apply(page);
    await expect.poll(async () => (await visibleRows(page)).length, 'rows without a filter').toBe(FINDINGS.length);
  });

  test(`${path}: filters add up`, async ({ page }) => {
    await open(page, path);
    await page.locator('.kb-filter select[name=section]').selectOption('binnen');
    await page.locator('.kb-filter select[name=source]').selectOption({ label: await optionFor(page.locator('.kb-filter select[name=source]'), 'Abb. 12') });
    await apply(page);
    const expected = FINDINGS.filter((finding) => finding.source === 'Abb. 12' && finding.section === 'binnen').map((finding) => finding.id);
    await expect.poll(() => visibleRows(page)).toEqual(expected);
  });

  test(`${path}: contradictions follow the filter, and their links lead on`, async ({ page }) => {
    await open(page, path);
    const all = await page.locator('.kb-contradiction').count();
    await page.locator('.kb-filter select[name=section]').selectOption('binnen');
    await expect(page.locator('.kb-contradiction')).not.toHaveCount(all);
    for (const link of await page.locator('.kb-contradiction a').all()) {
      const href = await link.getAttribute('href');
      const id = href.split('#').at(-1);
      if (href.startsWith('#')) await expect(page.locator(`tr#${id}`), id).toHaveCount(1);
    }
    const outside = page.locator('.kb-contradiction a:not([href^="#"])').first();
    const id = (await outside.getAttribute('href')).split('#').at(-1);
    await outside.click();
    await expect(page.locator(`tr#${id}`)).toBeInViewport();
    await expect(page.locator('tr[data-finding]')).toHaveCount(FINDINGS.length);
  });

  test(`${path}: evidence is a filter; none but printed has findings`, async ({ page }) => {
    await open(page, path);
    const evidence = page.locator('.kb-filter select[name=evidence]');
    await evidence.selectOption('published');
    await expect.poll(async () => (await visibleRows(page)).length).toBe(FINDINGS.length);
    await page.goto(`${path}?evidence=modelled`);
    await ready(page);
    await expect(page.locator('tr[data-finding]')).toHaveCount(0);
    await expect(evidence).toHaveValue('modelled');
    await expect(page.locator('main .kb-error')).toHaveCount(0);
  });

  test(`${path}: back undoes a filter`, async ({ page }) => {
    await open(page, path);
    await page.locator('.kb-filter select[name=section]').selectOption('binnen');
    await apply(page);
    await expect.poll(async () => (await visibleRows(page)).length).toBeLessThan(FINDINGS.length);
    await page.goBack();
    await ready(page);
    await expect.poll(async () => (await visibleRows(page)).length).toBe(FINDINGS.length);
  });

  test(`${path}: an address with an unknown filter says so`, async ({ page }) => {
    await open(page, `${path}?source=Abb.%2099`);
    await ready(page);
    await expect(page.locator('main')).toContainText('Abb. 99');
  });
}

const ready = (page) => expect(page.locator('html')).toHaveAttribute('data-live', 'ready');

/** The text of the option for a source, which a page may shorten or translate. */
async function optionFor(select, source) {
  const options = await select.locator('option').evaluateAll((all) => all.map((option) => ({ value: option.value, text: option.textContent })));
  const found = options.find(({ value, text }) => value === source || text.trim() === source);
  expect(found, `option for ${source}`).toBeDefined();
  return found.text;
}

/** Presses the form's button where it has one. */
async function apply(page) {
  const button = page.locator('.kb-filter button[type=submit]');
  if (await button.isVisible()) await button.click();
}
