// What Explore shows can be taken along, and each file says what it rests on: models and inventions never without their words.
import { parse } from 'csv-parse/sync';
import { copied, saved as savedFile } from '../lib/take.mjs';
import { expect, open, test } from '../lib/test.mjs';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const STUDY = 'explore/?question=basiskomponenten&by=kommunenart';
const EXAMPLE = 'explore/?survey=beispiel-bibliotheken&question=sonntag&by=art';
const INVENTED = /Diese Umfrage hat es nie gegeben/;

/** A file with its text. */
async function saved(page, what) {
  const { name, bytes } = await savedFile(page, what);
  return { name, text: bytes.toString(what === 'png' ? 'latin1' : 'utf8') };
}

test('csv: every number of the table, with evidence, interval and query', async ({ page }) => {
  await open(page, EXAMPLE);
  const { name, text } = await saved(page, 'csv');
  expect(name).toBe('beispiel-bibliotheken-sonntag-nach-art.csv');
  const rows = parse(text, { bom: true, delimiter: ';', columns: true });
  for (const row of rows) {
    expect(Object.values(row).join(' ')).toMatch(INVENTED);
    expect(Object.values(row).join(' ')).toContain('question=sonntag&by=art');
  }
  const shown = await page.locator('.kb-cross td:not(.kb-valid) > data').evaluateAll((list) => list.map(({ value }) => Number(value)));
  const values = rows.map((row) => Number(row.Wert.replace(',', '.')));
  for (const number of shown) expect(values.some((value) => Math.abs(value - number) < 1e-6), String(number)).toBe(true);
  const exact = rows.find((row) => row['Maß'] === 'exakt (Monte Carlo): p');
  expect(exact.Wert, 'of 9,999 tables drawn none is as extreme as the observed one, which counts, too').toBe('0,0001');
  expect(text).toContain('Cramér');
});

test('csv of the study: modelled numbers say so in their own row', async ({ page }) => {
  await open(page, STUDY);
  const { text } = await saved(page, 'csv');
  const rows = parse(text, { bom: true, delimiter: ';', columns: true });
  const kinds = new Set(rows.map((row) => row.Beleg));
  expect(kinds.has('modelled')).toBe(true);
  for (const row of rows.filter(({ Beleg }) => Beleg === 'modelled')) expect(Object.values(row).join(' ')).toMatch(/synthetisch|Modell/);
  await page.locator('#explore-by').selectOption('groessenklasse');
  const printed = parse((await saved(page, 'csv')).text, { bom: true, delimiter: ';', columns: true }).filter(({ Beleg }) => Beleg === 'published');
  expect(printed.length).toBeGreaterThan(10);
  for (const row of printed) expect(row['Nr.']).toMatch(/^F\d{3}$/);
});

test('svg and png: with the sentence below the picture', async ({ page }) => {
  await open(page, EXAMPLE);
  const svg = await saved(page, 'svg');
  expect(svg.name).toMatch(/\.svg$/);
  expect(svg.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(/Umfrage hat es nie gegeben/);
  const png = await saved(page, 'png');
  expect(png.text.slice(1, 4)).toBe('PNG');
  await open(page, STUDY);
  expect((await saved(page, 'svg')).text).toMatch(/Modell|synthetisch/);
});

test('table, link and citation', async ({ page }) => {
  await open(page, EXAMPLE);
  expect((await copied(page, 'table')).text).toMatch(/Stadtbibliothek[^]*\nja\t16,7\t/);
  expect((await copied(page, 'link')).text).toContain('explore/?survey=beispiel-bibliotheken&question=sonntag&by=art');
  expect((await copied(page, 'cite')).text).toMatch(/erdacht|nie gegeben/i);
});
