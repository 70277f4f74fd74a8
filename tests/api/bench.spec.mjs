// What the bench compares is right before it is fast: the baseline counts what a plain loop counts, and its reader reads what was written.
import { expect, test } from '@playwright/test';
import { open } from '../bench/page/adapters/baseline.mjs';
import { check } from '../bench/page/checking.mjs';
import { csv, pieces } from '../bench/page/csv.mjs';
import { queries } from '../bench/page/queries.mjs';
import { read } from '../bench/page/reader.mjs';
import { COLUMNS, MISSING, survey } from '../bench/page/survey.mjs';

const KINDS = ['crosstab', 'weighted', 'refresh'];
const made = survey(412);

test('the survey is what it says', () => {
  const cells = made.columns.map(({ codes }) => [...codes]);
  expect(made.columns).toHaveLength(COLUMNS);
  expect(made.columns.every(({ labels }) => labels.length >= 3 && labels.length <= 16)).toBe(true);
  expect(cells.flat().filter((code) => code === MISSING).length / cells.flat().length).toBeCloseTo(0.03, 2);
  expect(survey(412)).toEqual(made);
});

test('three filters let 17 to 23 % pass, and every query is another', () => {
  const large = survey(100_000);
  const asked = queries(large, 100);
  const passing = asked.map(({ where }) => Array.from({ length: large.rows }, (_, row) => where.every(({ column, levels }) => levels.includes(column.codes[row]))).filter(Boolean).length / large.rows);
  expect(Math.min(...passing)).toBeGreaterThan(0.16);
  expect(Math.max(...passing)).toBeLessThan(0.24);
  expect(new Set(asked.map(({ row, group, where }) => JSON.stringify([row.name, group.name, where.map(({ levels }) => levels)]))).size).toBe(asked.length);
});

test('the baseline counts what a plain loop counts', async () => {
  const adapter = await open(made);
  for (const query of queries(made, 20)) for (const kind of KINDS) await check(adapter, kind, query, made);
});

test('a wrong count is seen', async () => {
  const adapter = await open(made);
  const [query] = queries(made, 1);
  const wrong = { ...adapter, crosstab: (asked) => adapter.crosstab(asked).with(0, -1), refresh: (asked) => adapter.refresh(asked).reverse() };
  await expect(check(wrong, 'crosstab', query, made)).rejects.toThrow('other counts');
  await expect(check(wrong, 'refresh', query, made)).rejects.toThrow('other counts');
});

test('the baseline’s reader reads what was written, whatever ends its lines', () => {
  const bytes = csv(made);
  expect(Buffer.concat([...pieces(made)]).equals(bytes)).toBe(true);
  const windows = Buffer.from(Buffer.from(bytes).toString().replaceAll('\n', '\r\n'));
  for (const file of [bytes, windows, bytes.subarray(0, -1)]) {
    const found = read(file);
    expect(found.rows).toBe(made.rows);
    expect([...found.weight]).toEqual([...made.weight]);
    expect(found.columns.map(texts)).toEqual(made.columns.map(texts));
  }
});

const texts = ({ codes, labels }) => Array.from(codes, (code) => labels[code] ?? null);
