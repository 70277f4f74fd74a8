// Files of one's own: from bytes and from streams, whatever the pieces; what cannot be read is a sentence, and cancelling is at once.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { DIST } from '../lib/site.mjs';

const { default: init, Explorer } = await import(pathToFileURL(join(DIST, 'api/kommunalblick.js')).href);
test.beforeAll(() => init());

const bytes = (text) => new TextEncoder().encode(text);
const streamed = (all, size) => new ReadableStream({
  start(controller) {
    for (let at = 0; at < all.length; at += size) controller.enqueue(all.slice(at, at + size));
    controller.close();
  },
});
const ODD = '\ufeffOrt;"Größe; etwa";Ort;\r\n"Köln ""K""";1;€;\r\nBonn;"2\r\n3";x\r\n\r\nBonn;1;x;\r\n';

/** All that is known of a survey, and what was said of its file. */
async function understood(source, options) {
  const { explorer, problems } = await Explorer.fromCsv(source, options);
  const questions = explorer.questions('en').map(({ id, type, options: own }) => [id, type, own.map(({ code }) => code)]);
  const tables = explorer.overview('', 'en').map(({ cells }) => cells.map(([{ count }]) => count));
  const all = { rows: explorer.rows, questions, tables, problems };
  explorer.free();
  return all;
}

test('a stream is understood as the bytes are, whatever its chunks', async () => {
  const all = bytes(ODD);
  const whole = await understood(all);
  expect(whole.questions).toEqual([
    ['Ort', 'single', ['Köln "K"', 'Bonn']],
    ['Größe; etwa', 'single', ['1', '2\r\n3']],
    ['Ort (2)', 'single', ['€', 'x']],
    ['column 4', 'text', []],
  ]);
  expect([whole.rows, whole.tables]).toEqual([3, [[1, 2], [2, 1], [1, 2]]]);
  expect(whole.problems.map(({ code, severity, row, count }) => [code, severity, row, count])).toEqual([['cell-count', 'doubt', 3, 1]]);
  for (let size = 1; size <= all.length; size++) expect(await understood(streamed(all, size))).toEqual(whole);
});

test('encodings: marked, said, and neither', async () => {
  const text = 'ort,größe\nKöln,€\nBonn,š\n';
  const own = (await understood(bytes(text))).questions;
  const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
  for (const size of [1, 3, 1000]) expect((await understood(streamed(utf16, size))).questions).toEqual(own);
  expect((await understood(utf16.slice(2))).questions).toEqual(own);
  const windows = Uint8Array.from(text, (letter) => ({ '€': 0x80, š: 0x9a })[letter] ?? letter.charCodeAt(0));
  expect((await understood(windows)).questions).toEqual(own);
  const latin2 = Uint8Array.from('ort\nŁódź\n', (letter) => ({ Ł: 0xa3, ź: 0xbc })[letter] ?? letter.charCodeAt(0));
  expect((await understood(latin2, { encoding: 'latin2' })).questions[0][2]).toEqual(['Łódź']);
  const [odd] = (await understood(windows, { encoding: 'utf-8', lang: 'en' })).problems;
  expect([odd.code, odd.severity]).toEqual(['wrong-encoding', 'doubt']);
  await expect(Explorer.fromCsv(windows, { encoding: 'klingon' })).rejects.toMatchObject({ kind: 'argument', place: 'encoding' });
});

test('progress rises to all bytes, and others have their turn', async () => {
  const all = bytes(`a,b\n${'yes,1\nno,2\n'.repeat(400_000)}`);
  const seen = [];
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const { explorer } = await Explorer.fromCsv(all, { onProgress: (done) => seen.push(done) });
  clearInterval(timer);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.every(({ bytes: own, rows }, at) => !at || (own > seen[at - 1].bytes && rows > seen[at - 1].rows))).toBe(true);
  expect(seen.at(-1)).toEqual({ bytes: all.length, rows: 800_000 });
  expect(turns).toBeGreaterThan(2);
  expect(explorer.tabulate('question=a').cells.map(([{ count }]) => count)).toEqual([400_000, 400_000]);
  explorer.free();
});

test('cancelling ends a reading at once: before it, within it, and while a stream is stuck', async () => {
  const all = bytes(`a\n${'x\n'.repeat(2_000_000)}`);
  await expect(Explorer.fromCsv(all, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  const within = new AbortController();
  let last = 0;
  const reading = Explorer.fromCsv(all, { signal: within.signal, onProgress: ({ bytes: own }) => { last = own; within.abort(); } });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(last).toBeLessThan(2 ** 21);
  const stuck = new AbortController();
  let cancelled = false;
  const source = new ReadableStream({ pull: () => new Promise(() => {}), cancel: () => { cancelled = true; } });
  const waiting = Explorer.fromCsv(source, { signal: stuck.signal });
  setTimeout(() => stuck.abort(), 10);
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(cancelled).toBe(true);
  expect((await understood(bytes('a\n1\n'))).rows).toBe(1);
});

test('what cannot be read is said with its line', async () => {
  const kinds = async (text, options) => {
    const error = await Explorer.fromCsv(bytes(text), { lang: 'en', ...options }).then(() => null, (own) => own);
    return [error.name, error.kind, error.problems[0]?.code, error.problems[0]?.row];
  };
  const name = 'KommunalblickError';
  expect(await kinds('')).toEqual([name, 'package', 'empty-file', null]);
  expect(await kinds('a,b\n1,"x\n')).toEqual([name, 'package', 'open-quote', 2]);
  expect(await kinds(`${','.repeat(5_000)}\n`)).toEqual([name, 'package', 'too-much', 1]);
  expect(await kinds('a\n1\n', { descriptor: {} })).toEqual([name, 'package', 'missing', null]);
  expect((await kinds('a\n1\n', { delimiter: 'ab' })).slice(0, 2)).toEqual([name, 'argument']);
  for (const source of [null, 'a,b', [1, 2]]) {
    await expect(Explorer.fromCsv(source)).rejects.toMatchObject({ name, kind: 'argument', place: 'source' });
  }
  const broken = new ReadableStream({ start: (controller) => controller.error(new Error('the wire broke')) });
  await expect(Explorer.fromCsv(broken)).rejects.toThrow('the wire broke');
  expect((await understood(bytes('a\n1\n'))).rows).toBe(1);
});

test('the study’s own file and descriptor give the study’s survey', async () => {
  const [file, text] = ['data/responses.csv', 'data/datapackage.json'].map((own) => readFileSync(join(DIST, own)));
  const { explorer, problems } = await Explorer.fromCsv(streamed(file, 1000), { descriptor: JSON.parse(text) });
  const embedded = Explorer.embedded();
  expect([problems, explorer.rows]).toEqual([[], embedded.rows]);
  const cells = (survey) => survey.tabulate('question=strategie&by=groessenklasse&where=kommunenart:stadt', 'de', { modelled: true }).cells.map((row) => row.map((cell) => cell.modelled));
  expect(cells(explorer)).toEqual(cells(embedded));
});

const OWN = process.env.OWN_DATA ?? '';

test('files as survey tools write them are read', async () => {
  test.skip(!existsSync(OWN), 'OWN_DATA names their folder');
  for (const name of readdirSync(OWN).filter((own) => own.endsWith('.csv'))) {
    const { explorer } = await Explorer.fromCsv(new Uint8Array(readFileSync(join(OWN, name))));
    expect(explorer.rows, name).toBeGreaterThan(0);
    expect(explorer.questions().length, name).toBeGreaterThan(1);
    explorer.free();
  }
});
