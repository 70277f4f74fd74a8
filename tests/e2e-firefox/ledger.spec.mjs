// The ledger in Firefox: a filter shows the right rows and stands in the address; back undoes it.
import { alone as test, expect, open, ready } from '../lib/test.mjs';
import { table } from '../lib/site.mjs';

const ALL = table('findings.csv');
const idsOf = (findings) => findings.map((finding) => finding.id);
const visibleRows = (page) => page.evaluate(() => [...document.querySelectorAll('tr[data-finding]')].filter((row) => row.checkVisibility()).map((row) => row.dataset.finding));

for (const path of ['ledger/index.html', 'en/ledger/index.html']) {
  test(`${path}: a filter, its address, and back`, async ({ page }) => {
    await open(page, path);
    expect(await visibleRows(page), 'all at first').toEqual(idsOf(ALL));

    const section = page.locator('.kb-filter select[name=section]');
    await section.selectOption('binnen');
    const expected = idsOf(ALL.filter((finding) => finding.section === 'binnen'));
    await expect.poll(() => visibleRows(page), 'rows of the section').toEqual(expected);
    expect(new URL(page.url()).searchParams.get('section'), 'filter in the address').toBe('binnen');

    const filtered = page.url();
    await page.goBack();
    await ready(page, path);
    await expect.poll(() => visibleRows(page), 'all again after going back').toEqual(idsOf(ALL));

    await page.goto('about:blank');
    await open(page, filtered);
    await expect.poll(() => visibleRows(page), 'rows after opening the address').toEqual(expected);
    await expect(section).toHaveValue('binnen');
  });
}
