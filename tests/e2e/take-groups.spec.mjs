// Take along from profiles and areas: the file that is really saved holds every number of the page that is not modelled, and no other.
import { parse } from 'csv-parse/sync';
import { expect, test } from '../lib/test.mjs';
import { copied, saved } from '../lib/take.mjs';
import { descriptor } from '../lib/site.mjs';
import { FINDINGS, valueOf } from '../lib/numbers.mjs';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const FILES = {
  'profiles/gk6/index.html': 'steckbrief-gk6',
  'profiles/gk6/index.html?beside=k1': 'steckbrief-gk6-neben-k1',
  'en/profiles/gk2/index.html?beside=gk1': 'profile-gk2-beside-gk1',
  'profiles/k3/index.html': 'steckbrief-k3',
  'well-placed/strategie/index.html': 'gut-aufgestellt-strategie',
  'en/well-placed/infrastruktur/index.html': 'well-placed-infrastruktur',
  'well-placed/wirtschaft/index.html': 'gut-aufgestellt-wirtschaft',
};

for (const [path, name] of Object.entries(FILES)) {
  test(`every number of the page, and none that is modelled: ${path}`, async ({ page }) => {
    await live(page, path);
    const file = await saved(page, 'csv');
    expect(file.name).toBe(`kommunalblick-${name}.csv`);
    const cells = parse(file.bytes, { bom: true, delimiter: path.startsWith('en/') ? ',' : ';' }).flat();
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && !/^[-+]?[\d.,]+$/.test(cell)), 'no text becomes a formula').toEqual([]);
    const rows = records(file.bytes, path.startsWith('en/'));
    expect(rows.filter(({ evidence }) => !['published', 'implied', ''].includes(evidence))).toEqual([]);
    for (const row of rows) {
      expect(row.evidence === '' ? row.missing : row.source, 'a source, or the word for none').not.toBe('');
      expect(Boolean(row.id), 'printed numbers have an id, no others').toBe(row.evidence === 'published');
      if (!row.id) continue;
      const finding = FINDINGS.get(row.id);
      if (!['text', 'n_range'].includes(finding.statistic)) expect(Number(row.value), row.id).toBeCloseTo(valueOf(finding), 9);
      if (finding.base_kind === 'known') expect(row.base, row.id).toBe(finding.n);
    }
    const shown = await page.evaluate(numbers);
    expect(shown.length, 'numbers on the page').toBeGreaterThan(3);
    for (const number of shown) {
      expect(rows.some((row) => holds(row, number)), JSON.stringify(number)).toBe(true);
    }
    const other = new URLSearchParams(path.split('?')[1]).get('beside');
    if (other) expect(rows.filter(({ id, whom }) => FINDINGS.get(id)?.query.includes(`groessenklasse:${other}`) && whom !== '').length).toBeGreaterThan(10);
  });
}

test('another class is in the file once it stands beside', async ({ page }) => {
  await live(page, 'profiles/gk6/index.html');
  const ids = async () => records((await saved(page, 'csv')).bytes, false).map(({ id }) => id);
  expect(await ids()).not.toContain('F428');
  await page.locator('#filter-beside').selectOption('k1');
  await expect(page.locator('.kb-compared').first().locator('thead th')).toHaveCount(4);
  expect(await ids()).toContain('F428');
});

test('link, citation and table', async ({ page }) => {
  await live(page, 'profiles/gk6/index.html?beside=k1');
  expect((await copied(page, 'link')).text).toBe(page.url());
  const cited = (await copied(page, 'cite')).text;
  for (const part of [descriptor().sources[0].title, 'Steckbrief', '250.000', descriptor().version]) expect(cited).toContain(part);
  expect((await copied(page, 'table')).text).toContain('(F428)');
  await live(page, 'well-placed/strategie/index.html');
  const { caution } = descriptor().kommunalblick.roles.well_placed;
  expect((await copied(page, 'cite')).text, 'the caution stays with it').toContain(caution);
});

test('each picture of an area as a file of its own', async ({ page }) => {
  await live(page, 'well-placed/strategie/index.html');
  await expect(page.locator('.kb-take')).toHaveCount(2);
  for (const [at, name] of ['gut-aufgestellt-strategie', 'gut-aufgestellt-strategie-2'].entries()) {
    const file = await saved(page, 'svg', at);
    expect(file.name).toBe(`kommunalblick-${name}.svg`);
    expect(file.bytes.toString('utf8')).toContain(at === 0 ? 'CDO' : 'Bildung');
  }
});

async function live(page, path) {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
}

/** The rows by names that do not depend on the language, numbers with a decimal point. */
function records(bytes, english) {
  const [heads, ...rows] = parse(bytes, { bom: true, delimiter: english ? ',' : ';' });
  const at = (de, en) => heads.indexOf(english ? en : de);
  const places = {
    whom: at('Gruppe', 'Group'), measure: at('Maß', 'Measure'), value: at('Wert', 'Value'), count: at('Anzahl k', 'Count k'), missing: at('Fehlt', 'Missing'), base: at('Basis', 'Base'),
    lower: at('Eingegrenzt: mindestens', 'Implied: at least'), upper: at('Eingegrenzt: höchstens', 'Implied: at most'), evidence: at('Beleg', 'Evidence'), source: at('Quelle', 'Source'),
    id: at('Nr.', 'No.'), from: at('95-%-Intervall von', '95% interval from'), to: at('95-%-Intervall bis', '95% interval to'),
  };
  const number = (text) => (english ? text : text.replace(',', '.'));
  return rows.map((row) => Object.fromEntries(Object.entries(places).map(([name, place]) => [name, ['value', 'lower', 'upper', 'from', 'to'].includes(name) ? number(row[place] ?? '') : row[place] ?? ''])));
}

/** Every number of the page but the modelled ones and bare bases. Runs in the page. */
function numbers() {
  const all = [...document.querySelectorAll('main data')].filter(({ dataset }) => dataset.evidence !== 'modelled' && (dataset.source || dataset.evidence !== 'published'));
  return all.map((one) => ({ value: one.getAttribute('value'), upper: one.dataset.upper ?? null, evidence: one.dataset.evidence, base: one.dataset.base ?? null, source: one.dataset.source ?? null, text: one.textContent }));
}

function holds(row, { value, upper, evidence, base, source }) {
  const same = (a, b) => a !== '' && Math.abs(Number(a) - Number(b)) < 1e-9;
  if (row.evidence !== evidence || (base !== null && row.base !== base)) return false;
  if (evidence === 'published') return row.id === source && same(row.value, value);
  if (upper !== null && base === null && row.measure !== 'Anzahl' && row.measure !== 'Count') return row.count === (value === upper ? value : `${value}–${upper}`); // only the count is bounded
  if (upper !== null) return same(row.lower, value) && same(row.upper, upper);
  return [row.value, row.from, row.to].some((one) => same(one, value));
}
