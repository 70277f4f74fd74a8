// Whatever a program gives, the answer is a table or a sentence; the engine never breaks, and a broken one starts anew.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { DIST } from '../lib/site.mjs';

const folder = pathToFileURL(join(DIST, 'api/'));
const WASM = new URL('kommunalblick_bg.wasm', folder);

/** The module as if it were loaded for the first time: Node keeps one for each address. */
const fresh = async () => import(new URL(`kommunalblick.js?${Math.random()}`, folder).href);

/** What a call throws. */
function thrown(call) {
  try {
    return call() && null;
  } catch (error) {
    return error;
  }
}

async function started() {
  const module = await fresh();
  await module.default();
  return module;
}

test('without a start a call says so', async () => {
  const { Explorer, KommunalblickError } = await fresh();
  const error = thrown(() => Explorer.embedded());
  expect(error).toBeInstanceOf(KommunalblickError);
  expect([error.name, error.kind, error.place, error.hint]).toEqual(['KommunalblickError', 'state', null, null]);
  expect(error.message).toContain('init()');
});

test('it starts from bytes and from an address too, and only once', async () => {
  const bytes = await readFile(WASM);
  const { default: init, Explorer } = await fresh();
  const first = init(bytes);
  expect(init()).toBe(first);
  await first;
  expect(Explorer.embedded().rows).toBe(412);
  const other = await fresh();
  await other.default(WASM);
  expect(other.Explorer.example().rows).toBe(640);
});

test('what is no engine is refused, and the next start works', async () => {
  const { default: init, Explorer } = await fresh();
  const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  for (const wrong of [new Uint8Array([1, 2]), 'text', 7, new URL('file:///no/such/file.wasm'), empty]) {
    await expect(init(wrong)).rejects.toMatchObject({ name: 'KommunalblickError', kind: 'engine' });
  }
  await init();
  expect(Explorer.embedded().rows).toBe(412);
});

test('arguments of other types get a sentence', async () => {
  const { Explorer, KommunalblickError } = await started();
  const explorer = Explorer.embedded();
  for (const value of [null, 5, NaN, {}, [], true, Symbol('x'), () => 1, 10n]) {
    const calls = {
      query: [() => explorer.tabulate(value), () => explorer.svg(value), () => explorer.csv(value)],
      population: [() => explorer.overview(value)],
      lang: [() => explorer.questions(value), () => explorer.tabulate('question=strategie', value)],
      theme: [() => explorer.svg('question=strategie', { theme: value })],
    };
    for (const [place, list] of Object.entries(calls)) for (const call of list) {
      const error = thrown(call);
      expect(error).toBeInstanceOf(KommunalblickError);
      expect([error.kind, error.place]).toEqual(['argument', place]);
    }
  }
  for (const width of [null, NaN, Infinity, -1, 0, 239, 4097, '640', {}]) {
    expect(thrown(() => explorer.svg('question=strategie', { width }))).toMatchObject({ kind: 'argument', place: 'width' });
  }
  expect(thrown(() => explorer.tabulate())).toMatchObject({ kind: 'argument', place: 'query' });
});

test('texts of every kind are answered', async () => {
  const { Explorer } = await started();
  const explorer = Explorer.embedded();
  const odd = ['', '?', '&', '=', 'question', 'question=%', 'question=%ff', '\u0000', '\ud800', '💶'.repeat(10_000), 'question=strategie&'.repeat(5_000),
    'question=strategie&where=:::;;;,,,', 'question=strategie&net=a:b;a:b', 'question=strategie&by=,,,,', 'question=strategie&against='];
  for (const text of odd) {
    for (const call of [() => explorer.tabulate(text), () => explorer.svg(text), () => explorer.csv(text), () => explorer.overview(text)]) {
      expect([undefined, 'query']).toContain(thrown(call)?.kind);
    }
  }
});

test('every question with every measure and breakdown is answered', async () => {
  test.setTimeout(180_000);
  const { Explorer } = await started();
  for (const explorer of [Explorer.embedded(), Explorer.example()]) {
    const questions = explorer.questions('en');
    const groups = questions.filter(({ options, type }) => options.length && type !== 'battery').slice(0, 4);
    for (const { id, type, measures } of questions) for (const measure of measures) {
      const query = `question=${encodeURIComponent(id)}&measure=${measure}`;
      for (const text of [query, ...groups.filter((g) => g.id !== id).map((g) => `${query}&by=${g.id}`)]) {
        const { rows, groups: heads, cells } = explorer.tabulate(text, 'en');
        expect(cells.map((row) => row.length), `${text} (${type})`).toEqual(rows.map(() => heads.length));
        expect(explorer.svg(text)).toContain('</svg>');
      }
    }
  }
});

test('after free every call says so, and the others live on', async () => {
  const { Explorer } = await started();
  const [one, other] = [Explorer.embedded(), Explorer.embedded()];
  one.free();
  one.free();
  const calls = [() => one.rows, () => one.questions(), () => one.tabulate('question=strategie'), () => one.overview(''), () => one.svg(''), () => one.csv('')];
  for (const call of calls) expect(thrown(call)).toMatchObject({ kind: 'state', message: expect.stringContaining('freed') });
  expect(other.rows).toBe(412);
});

test('an explorer is not constructed', async () => {
  const { Explorer } = await started();
  expect(thrown(() => new Explorer())).toMatchObject({ name: 'KommunalblickError', kind: 'state' });
});

test('an engine that broke is not asked again, and another one starts', async () => {
  const { default: glue } = await import(new URL('engine.js', folder).href);
  const { make } = glue;
  const { default: init, Explorer } = await fresh();
  glue.make = () => {
    glue.make = make; // only the first engine breaks
    const engine = make();
    engine.PublicExplorer.prototype.rows = () => { throw new WebAssembly.RuntimeError('unreachable'); };
    return engine;
  };
  await init();
  const explorer = Explorer.embedded();
  expect(thrown(() => explorer.rows)).toMatchObject({ name: 'KommunalblickError', kind: 'engine' });
  expect(thrown(() => explorer.rows)).toMatchObject({ kind: 'state' });
  await init();
  expect(thrown(() => explorer.rows)).toMatchObject({ kind: 'state', message: expect.stringContaining('broke') });
  expect(Explorer.embedded().rows).toBe(412);
});
