// What Explore answers at an address, as the deployed engine says it: every question has a table or says why not.
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsed, textOf } from '../lib/document.mjs';
import { engine } from '../lib/engine.mjs';
import { ROOT, descriptor } from '../lib/site.mjs';

const example = () => JSON.parse(readFileSync(join(ROOT, 'data/example/datapackage.json'), 'utf8'));

test('every question shows a table or says why not', async () => {
  const explorer = await engine();
  const asked = [
    ...descriptor().kommunalblick.questions.map(({ id }) => `?question=${id}&by=groessenklasse`),
    ...example().kommunalblick.questions.map(({ id }) => `?survey=beispiel-bibliotheken&question=${id}&by=groesse&weight=gewicht`),
  ];
  expect(asked.length).toBeGreaterThan(40);
  for (const search of asked) {
    const main = parsed(explorer.show('explore/', search).main);
    const count = textOf(main.querySelector('.kb-count'));
    expect(count, search).not.toBe('');
    expect(main.querySelector('.kb-cross') !== null || count.includes('nicht ausgezählt'), search).toBe(true);
  }
});
