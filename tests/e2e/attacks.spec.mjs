// Ten ways to carry a modelled number away without the word that says so; each fails.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, open, test } from '../lib/test.mjs';
import { copied, saved } from '../lib/take.mjs';
import { DIST, FIGURES, html, pagesOf } from '../lib/site.mjs';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const WORD = /[Mm]odell|modelliert/;
const FIGURE = 'figures/16/index.html?model=on';
const MIXED = 'figures/12/index.html?model=on';
const EXPLORE = 'explore/index.html?question=strategie&by=kommunenart';

/** What a selection of each element of the page gives. */
const selected = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((element) => {
  getSelection().selectAllChildren(element);
  return getSelection().toString().replace(/\s+/g, ' ').trim();
}));

for (const path of [FIGURE, EXPLORE]) {
  test(`1, 2, 3, 8 and 10: selected, copied, saved, read aloud, cited: ${path}`, async ({ page }) => {
    await open(page, path);
    await test.step('2: „Tabelle kopieren“', async () => {
      const lines = (await copied(page, 'table')).text.split(/\r?\n/).filter((line) => /^Modell: \d|\t\d+\tmodelliert/.test(line));
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.filter((line) => !WORD.test(line))).toEqual([]);
    });
    await test.step('3: CSV without its column of evidence', async () => {
      const rows = parse((await saved(page, 'csv')).bytes, { bom: true, delimiter: ';', columns: true });
      const modelled = rows.filter(({ Beleg }) => Beleg === 'modelled');
      expect(modelled.length).toBeGreaterThan(2);
      expect(modelled.filter(({ Beleg, ...rest }) => !WORD.test(Object.values(rest).join(' ')))).toEqual([]);
    });
    await test.step('10: citation', async () => {
      expect((await copied(page, 'cite')).text).toMatch(/modellierte Zahlen aus synthetischen Antworten: keine Messung/);
    });
    await test.step('8: the accessibility tree', async () => {
      const numbers = page.locator('main td:has(data[data-evidence=modelled])');
      const told = await Promise.all((await numbers.all()).slice(0, 12).map((cell) => cell.ariaSnapshot()));
      expect(told.length).toBeGreaterThan(2);
      expect(told.filter((text) => !WORD.test(text))).toEqual([]);
      expect(await page.locator('.kb-picture canvas, .kb-picture svg').first().ariaSnapshot()).toMatch(WORD);
    });
    await test.step('1: select and copy a table', async () => {
      for (const cells of ['main td:has([data-evidence=modelled])', 'main data[data-evidence=modelled]']) {
        const texts = await selected(page, cells);
        expect(texts.length).toBeGreaterThan(2);
        expect(texts.filter((text) => !WORD.test(text))).toEqual([]);
      }
    });
  });
}

test('4: the module', async () => {
  const { default: init, Explorer } = await import(pathToFileURL(join(DIST, 'api/kommunalblick.js')));
  await init();
  const explorer = Explorer.embedded();
  for (const query of ['question=datennutzung.bestandsaufnahme', 'question=strategie&by=kommunenart', 'question=breitband&measure=mean&where=kommunenart:stadt']) {
    for (const options of [undefined, { modelled: true }]) {
      const cells = explorer.tabulate(query, 'de', options).cells.flat().filter(({ evidence }) => evidence === 'modelled');
      expect(cells.length).toBeGreaterThan(0);
      for (const { share, value, count, base, modelled } of cells) {
        expect({ share, value, count, base }).toEqual({ share: null, value: null, count: null, base: null });
        expect(modelled !== null, query).toBe(options !== undefined);
      }
    }
    expect(explorer.csv(query, 'de')).not.toMatch(/modelled|synthetisch/);
  }
});

for (const path of [FIGURE, MIXED, EXPLORE]) {
  test(`5: a picture cropped to one bar: ${path}`, async ({ page }) => {
    await open(page, path);
    const marks = await page.evaluate(async () => {
      const engine = await kbEngine.start();
      return Array.from({ length: engine.mark_count(0) }, (_, nth) => engine.mark(0, nth).title);
    });
    const svg = (await saved(page, 'svg')).bytes.toString('utf8');
    const modelled = marks.filter((title) => /[Mm]odelliert/.test(title)).length;
    const bars = [...svg.matchAll(/<g class="kb-mark".*?<\/g>/gs)].map(([mark]) => mark).join('');
    const texts = [...bars.matchAll(/<text [^>]*>([^<]*\d\u00a0%[^<]*)<\/text>/g)].map(([, text]) => text);
    const stated = marks.length - modelled;
    expect(modelled).toBeGreaterThan(0);
    expect(texts.filter((text) => !WORD.test(text)).length, 'numbers at bars without the word').toBeLessThanOrEqual(stated);
    if (stated === 0) expect(texts.filter((text) => !WORD.test(text))).toEqual([]);
  });
}

test('6 and 7: search snippets and link previews are the files, which hold no modelled number', () => {
  for (const path of [...FIGURES, ...pagesOf('questions/N'), ...pagesOf('profiles/N')]) {
    const [, head] = html(path).match(/<head>([^]*?)<\/head>/);
    expect(head, path).not.toMatch(WORD);
    expect(html(path), path).not.toMatch(/data-evidence="[^"]*modelled/);
  }
});

test('9: a summary sentence has the word at each number, and ranks none with a stated one', async ({ page }) => {
  for (const query of ['question=datennutzung.bestandsaufnahme', 'question=strategie&where=kommunenart:stadt', 'question=basiskomponenten', 'question=breitband&measure=mean']) {
    await open(page, `explore/index.html?${query}`);
    const sentence = await page.locator('.kb-summary').innerText();
    const evidence = new Set([...sentence.matchAll(/[\d,]+(?:\u00a0%)? \((modelliert|veröffentlicht|eingegrenzt)\)/g)].map(([, word]) => word));
    const bare = sentence.replace(/Basis im Modell:[^.]*\.|[„“][^“]*“/g, '').match(/\d+\u00a0%(?! \()/g);
    expect(bare, sentence).toBeNull();
    expect(evidence.has('modelliert') && evidence.size > 1, sentence).toBe(false);
    await page.goto('about:blank');
  }
});
