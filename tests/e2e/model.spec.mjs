// Where the print has no number, the responses give one: every option has a number, and nobody can take a modelled one for printed.
import { expect, open, test } from '../lib/test.mjs';
import { DIST, FIGURES, html, pagesOf, table } from '../lib/site.mjs';
import { FINDINGS, valueOf } from '../lib/numbers.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [heads, ...rows] = readFileSync(join(DIST, 'data/responses.csv'), 'utf8').trim().split('\n');
const answered = new Set(heads.split(',').map((field) => field.split('.')[0]));
/** A question of which the package has no answers, such as one about the country: only what is printed can be shown. */
const isUnanswered = (path) => /questions\//.test(path) && !answered.has(path.match(/questions\/([^/]+)/)[1]);
const charts = new Map(table('figures.csv').map(({ id, chart }) => [id, chart]));
const chartOf = (path) => charts.get(path.replace(/^en\//, '').replace(/^figures\//, 'abb-').replace(/^tables\//, 'tab-').split('/')[0]);

for (const path of [...FIGURES, ...pagesOf('questions/N')]) {
  test(`complete and told apart: ${path}`, async ({ page }) => {
    const found = await page.evaluate(look, html(path));
    for (const { value, base, text } of found.modelled) {
      expect(value, text).toMatch(/^\d+(\.\d+)?$/);
      expect(base, text).toMatch(/^\d+$/);
      if (Number(base) < 10) expect(text, `a share of ${base}`).not.toContain('%');
    }
    expect(found.pictures.filter(({ hatched, told }) => hatched !== told), 'pictures and the sentence above them').toEqual([]);
    expect(found.pictures.filter(({ hatched, counted }) => hatched && !counted), 'descriptions that do not count modelled numbers').toEqual([]);
    expect(found.bare, 'modelled numbers without a sentence above them').toEqual([]);
    if (!['definition', 'rates'].includes(chartOf(path)) && !isUnanswered(path)) expect(found.without, 'options without a number').toEqual([]);

    const published = found.numbers.filter(({ evidence, source }) => evidence === 'published' && source);
    for (const number of published) expect(Number(number.value), number.source).toBeCloseTo(valueOf(FINDINGS.get(number.source)), 9);
    expect(found.numbers.filter(({ evidence, source }) => evidence !== 'published' && source), 'sources of numbers that were not printed').toEqual([]);
  });
}

for (const media of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }, { media: 'print' }]) {
  test(`hatching is seen: ${JSON.stringify(media)}`, async ({ page }) => {
    await page.emulateMedia(media);
    await open(page, 'figures/12/index.html');
    await expect(page.locator('.kb-modelled')).toBeVisible();
    const mark = page.locator('.kb-model data').first();
    const background = await mark.evaluate((element) => getComputedStyle(element, '::before').backgroundImage);
    expect(background).toContain('gradient');
  });
}

test('figures without a printed share are hatched, and the ledger shows how well a figure comes out', async ({ page }) => {
  await open(page, 'figures/16/index.html');
  const kinds = await page.evaluate(async () => {
    const engine = await kbEngine.start();
    return Array.from({ length: engine.mark_count(0) }, (_, nth) => engine.mark(0, nth).title);
  });
  expect(kinds.length).toBeGreaterThan(1);
  for (const title of kinds) expect(title).toMatch(/Modelliert|eingegrenzt/);
  await open(page, 'figures/12/index.html');
  await page.locator('.kb-reproduced a').click();
  await expect(page.locator('h1')).toContainText('Prüfbuch');
  expect(new URL(page.url()).searchParams.get('source')).toBe('Abb. 12');
});

/** What a page says of its numbers. Runs in the page. */
function look(text) {
  const main = new DOMParser().parseFromString(text, 'text/html').getElementById('main');
  const all = (selector, root = main) => [...root.querySelectorAll(selector)];
  const number = (element) => ({
    value: element.getAttribute('value'),
    base: element.dataset.base ?? null,
    evidence: element.dataset.evidence ?? null,
    source: element.dataset.source ?? null,
    text: element.textContent.trim(),
  });
  const before = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  const sentences = all('.kb-modelled').filter((p) => p.querySelector('a[href$="#synthetisch"]') && p.textContent.length > 100);
  const pictures = all('.kb-picture').map((picture) => ({
    hatched: picture.querySelector('svg g[data-evidence=modelled]') !== null,
    told: picture.previousElementSibling?.matches('.kb-modelled') ?? false,
    counted: /modelliert|modelled/.test(picture.querySelector('desc')?.textContent ?? ''),
  }));
  const modelled = all('data[data-evidence=modelled]');
  const rows = all('.kb-numbers tbody tr, h2 + .kb-table tbody tr').filter((row) => !row.matches('.kb-group') && !row.closest('.kb-all'));
  return {
    numbers: all('data').map(number),
    modelled: modelled.map(number),
    pictures,
    bare: modelled.filter((data) => !sentences.some((p) => before(p, data))).map(number),
    without: rows.filter((row) => !row.querySelector('data[value]')).map((row) => row.textContent.trim()),
  };
}
