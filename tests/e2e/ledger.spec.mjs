// The ledger: all findings; a filter shows the right ones, stands in the address, and says what it did.
import { EVERYTHING } from '../lib/choice.mjs';
import { expect, open, test } from '../lib/test.mjs';
import { pdfPages } from '../lib/pdf.mjs';
import { table } from '../lib/site.mjs';

const FINDINGS = table('findings.csv');
const rowsOf = (page) => page.locator('tr[data-finding]').evaluateAll((rows) => rows.map((row) => row.dataset.finding)); // open or in a fold
const openRows = (page) => page.locator('tr[data-finding]').evaluateAll((rows) => rows.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).map((row) => row.dataset.finding));

for (const language of ['', 'en/']) {
  const path = `${language}ledger/index.html`;

  test.describe(`${path}, static`, () => {
    test.use({ javaScriptEnabled: false });
    test('has sums that fit its rows, and no number of the model that looks like print', async ({ page }) => {
      await page.goto(path);
      const rows = await page.locator('tr[data-finding]').evaluateAll((all) => all.map((row) => row.dataset.recount));
      for (const [word, count] of (await sumsOf(page)).slice(0, -1)) expect(rows.filter((own) => own === word), word).toHaveLength(count);
      expect(await page.locator('data[data-evidence=modelled][data-source]').count()).toBe(0);
    });
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
    expect(await rowsOf(page), 'all at first').toEqual(FINDINGS.map((finding) => finding.id));
    const live = page.locator('[aria-live], [role=status]').first();
    const before = await live.textContent();

    const source = page.locator('.kb-filter select[name=source]');
    await expect(source).toBeVisible();
    await source.focus();
    await source.selectOption({ label: await optionFor(source, 'Abb. 12') });
    const expected = FINDINGS.filter((finding) => finding.source === 'Abb. 12').map((finding) => finding.id);
    await expect.poll(() => rowsOf(page), 'rows of Abb. 12').toEqual(expected);
    await expect(page.locator('.kb-count').first()).toContainText(String(expected.length));
    expect(await live.textContent(), 'what is announced').not.toBe(before);
    await expect(source, 'focus stays where it was').toBeFocused();

    const address = page.url();
    expect(decodeURIComponent(address)).toContain('source=');
    await page.goto('about:blank');
    await open(page, address.includes('ledger') ? address : path);
    await ready(page);
    await expect.poll(() => rowsOf(page), 'rows after opening the address').toEqual(expected);
    await expect(source.locator('option:checked')).toHaveText(/12/);

    await source.selectOption('');
    await expect.poll(async () => (await rowsOf(page)).length, 'rows without a filter').toBe(FINDINGS.length);
  });

  test(`${path}: an address with an unknown filter says so`, async ({ page }) => {
    await open(page, `${path}?source=Abb.%2099`);
    await ready(page);
    await expect(page.locator('main')).toContainText('Abb. 99');
  });
}

// What needs no language is tried in German, with everything in both; the words of each page are compared in files/live.spec.mjs.
for (const language of EVERYTHING ? ['', 'en/'] : ['']) {
  const path = `${language}ledger/index.html`;

  test(`${path}: filters add up`, async ({ page }) => {
    await open(page, path);
    await page.locator('.kb-filter select[name=section]').selectOption('binnen');
    await page.locator('.kb-filter select[name=source]').selectOption({ label: await optionFor(page.locator('.kb-filter select[name=source]'), 'Abb. 12') });
    const expected = FINDINGS.filter((finding) => finding.source === 'Abb. 12' && finding.section === 'binnen').map((finding) => finding.id);
    await expect.poll(() => rowsOf(page)).toEqual(expected);
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
    await page.locator('.kb-contradiction', { has: page.locator('a:not([href^="#"])') }).first().locator('summary').click();
    await outside.click();
    await expect(page.locator(`tr#${id}`)).toBeInViewport();
    await expect(page.locator('tr[data-finding]')).toHaveCount(FINDINGS.length);
  });

  test(`${path}: evidence is a filter; none but printed has findings`, async ({ page }) => {
    await open(page, path);
    const evidence = page.locator('.kb-filter select[name=evidence]');
    await evidence.selectOption('published');
    await expect.poll(async () => (await rowsOf(page)).length).toBe(FINDINGS.length);
    await page.goto(`${path}?evidence=modelled`);
    await ready(page);
    await expect(page.locator('tr[data-finding]')).toHaveCount(0);
    await expect(evidence).toHaveValue('modelled');
    await expect(page.locator('main .kb-error')).toHaveCount(0);
  });

  test(`${path}: the sums are links, and as many rows follow`, async ({ page }) => {
    await open(page, path);
    const sums = await sumsOf(page);
    const total = sums.pop();
    expect(total).toEqual(['', FINDINGS.length]);
    expect(sums.reduce((n, [, count]) => n + count, 0)).toBe(FINDINGS.length);
    for (const [word, count] of sums) {
      await page.locator(`.kb-sums a[data-recount="${word}"]`).click();
      await expect(page.locator('.kb-filter select[name=recount]')).toHaveValue(word);
      expect(new URL(page.url()).searchParams.get('recount')).toBe(word);
      await expect(page.locator('tr[data-finding]')).toHaveCount(count);
      await expect(page.locator(`tr[data-recount="${word}"]`)).toHaveCount(count);
      expect(await sumsOf(page), 'sums of all, whichever is shown').toEqual([...sums, total]);
    }
  });

  test(`${path}: the form offers each result that occurs, and adds it to the others`, async ({ page }) => {
    await open(page, `${path}?section=binnen`);
    const sums = (await sumsOf(page)).slice(0, -1);
    const recount = page.locator('.kb-filter select[name=recount]');
    await recount.selectOption(sums[0][0]);
    await expect(page.locator('tr[data-finding]')).toHaveCount(sums[0][1]);
    expect(page.url()).toContain(`?section=binnen&recount=${sums[0][0]}`);
    await recount.selectOption('');
    await page.goto(`${path}?recount=exakt`);
    await ready(page);
    await expect(page.locator('main .kb-error')).toHaveText(/[“„]exakt[”“].*[“„]exact[”“]/);
    await expect(page.locator('tr[data-finding]')).toHaveCount(FINDINGS.length);
  });

  test(`${path}: the printed number comes first, what was counted is modelled and looks so`, async ({ page }) => {
    await open(page, path);
    const rows = await page.locator('tr[data-finding]').evaluateAll((all) => all.map((row) => ({
      id: row.dataset.finding,
      status: row.dataset.recount,
      evidence: [...row.querySelectorAll('data')].map((number) => number.dataset.evidence),
      counted: [...row.querySelectorAll('data[data-evidence=modelled]')].map((number) => [Number(number.value), number.dataset.base]),
    })));
    for (const { id, status, evidence, counted } of rows) {
      expect(evidence.join(' '), id).toMatch(/^(published ?)*(modelled ?)*$/);
      expect(counted.length > 0, `${id}, ${status}`).toBe(status !== 'not-testable');
      const [share, count] = counted; // a place has no base
      if (count && share[1] !== undefined) expect(share[0], `${id}: share of count and base`).toBeCloseTo(count[0] / Number(count[1]), 3);
    }
    const look = (of) => page.locator(`tr data[data-evidence=${of}]`).first().evaluate((number) => getComputedStyle(number).backgroundImage);
    expect(await look('modelled')).toContain('gradient');
    expect(await look('published')).toBe('none');
  });

  test(`${path}: conflicts lead to the rows, readings to the method`, async ({ page }) => {
    await open(page, path);
    const wrong = await page.locator('.kb-rests a').evaluateAll((links) => links.map((link) => link.getAttribute('href')).filter((href) => href.startsWith('#') && !document.getElementById(href.slice(1))?.matches('tr')));
    expect(wrong, 'links to no row').toEqual([]);
    const folded = (row) => row.evaluate((one) => one.closest('details').open);
    const conflict = page.locator('.kb-more .kb-rests a[href^="#F"]').first();
    const id = (await conflict.getAttribute('href')).slice(1);
    expect(await folded(conflict), 'in a fold').toBe(false);
    await conflict.evaluate((link) => link.click());
    expect(await folded(page.locator(`tr#${id}`)), 'the fold of the row').toBe(true);
    await expect(page.locator(`tr#${id}`)).toBeInViewport();
    const reading = page.locator('.kb-rests a[href*="method/"]').first();
    const name = await reading.textContent();
    await reading.click();
    await expect(page.locator(`h4#${name}`)).toBeInViewport();
  });

  test(`${path}: back undoes a filter`, async ({ page }) => {
    await open(page, path);
    await page.locator('.kb-filter select[name=section]').selectOption('binnen');
    await expect.poll(async () => (await rowsOf(page)).length).toBeLessThan(FINDINGS.length);
    await page.goBack();
    await ready(page);
    await expect.poll(async () => (await rowsOf(page)).length).toBe(FINDINGS.length);
  });
}

test('the sums come first, 25 lines stand open, and an address opens the fold of its line', async ({ page }) => {
  const all = FINDINGS.map((finding) => finding.id);
  await open(page, 'ledger/index.html');
  expect(await openRows(page)).toEqual(all.slice(0, 25));
  expect(await page.locator('.kb-sums[class], table').evaluateAll((parts) => parts[0].matches('.kb-sums'))).toBe(true);
  await expect(page.locator('.kb-more summary').first()).toHaveText('F026 bis F050: Tab. 2 bis Abb. 4');
  for (const address of ['ledger/index.html#F123', 'ledger/index.html?recount=exact#F123', 'en/ledger/index.html#F516']) {
    await page.goto('about:blank');
    await open(page, address);
    const id = address.split('#').at(-1);
    await expect(page.locator(`tr#${id}`)).toBeInViewport();
    const open25 = await openRows(page);
    expect(open25).toContain(id);
    expect(open25.length, 'the first lines and those of one fold').toBeLessThanOrEqual(50);
  }
  await page.goto('ledger/index.html?section=binnen');
  await ready(page);
  expect(await openRows(page)).toEqual(FINDINGS.filter((finding) => finding.section === 'binnen').slice(0, 25).map((finding) => finding.id));
});

test('on paper no line of the ledger is folded', async ({ page }) => {
  await open(page, 'ledger/index.html');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('tr#F516')).toBeVisible();
  await expect(page.locator('.kb-more > summary:visible')).toHaveCount(0);
  expect((await pdfPages(await page.pdf({ format: 'A4' }))).join(' ')).toContain('F516');
});

/** The sums of the recount: word and number, the total last. */
const sumsOf = (page) => page.locator('.kb-sums a').evaluateAll((links) => links.map((link) => [link.dataset.recount ?? '', Number(link.textContent.split(': ').at(-1))]));

const ready = (page) => expect(page.locator('html')).toHaveAttribute('data-live', 'ready');

/** The text of the option for a source, which a page may shorten or translate. */
async function optionFor(select, source) {
  const options = await select.locator('option').evaluateAll((all) => all.map((option) => ({ value: option.value, text: option.textContent })));
  const found = options.find(({ value, text }) => value === source || text.trim() === source);
  expect(found, `option for ${source}`).toBeDefined();
  return found.text;
}
