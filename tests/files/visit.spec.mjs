// The engine for a first visit shows what the full one shows: the same pages, pictures and files of pictures, in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { engine, visitEngine } from '../lib/engine.mjs';
import { DIST } from '../lib/site.mjs';

const WAYS = ['', '&by=groessenklasse', '&by=kommunenart&measure=count', '&model=on', '&by=groessenklasse&model=on', '&where=kommunenart:kreis'];
const OTHERS = ['', '?x=1', '?question=stategie', '?question=strategie&by=strategie', '?question=strategie&where=groessenklasse:', '?question=%zz', '?question=fim&measure=mean',
  '?question=strategie&against=kommunenart:kreis', '?question=strategie&net=a:in-planung,ja', '?question=strategie&order=value', `?question=${'x'.repeat(9000)}`,
  '?question=bundesland', '?question=bundesland&by=groessenklasse', '?survey=gibt-es-nicht'];
const EXAMPLE = ['', '&by=art', '&by=groesse', '&by=art&weight=gewicht', '&panels=art', '&measure=mean', '&measure=median', '&against=rest'];
const WORDS = ['', '?q=breit', '?q=Gr%C3%B6%C3%9Fe', '?q=12', '?q=gibt+es+nicht', '?q=%21', `?q=${'y'.repeat(300)}`, '?y=2'];

/** The codes of the questions of a package, as it stands in the site. */
function questions(descriptor) {
  const { resources } = JSON.parse(readFileSync(join(DIST, descriptor), 'utf8'));
  const { fields } = resources.find(({ name }) => name === 'responses').schema;
  return [...new Set(fields.map(({ name, kommunalblick }) => kommunalblick?.question ?? name))];
}

const addresses = [
  ...questions('data/datapackage.json').flatMap((id) => WAYS.map((way) => ['explore/', `?question=${id}${way}`])),
  ...OTHERS.map((search) => ['explore/', search]),
  ...questions('data/example/datapackage.json').flatMap((id) => EXAMPLE.map((way) => ['explore/', `?survey=beispiel-bibliotheken&question=${id}${way}`])),
  ...WORDS.map((search) => ['search/', search]),
];

for (const lang of ['de', 'en']) {
  test(`a first visit shows what the full engine shows: ${lang}`, async () => {
    const [full, visit] = [await engine(), await visitEngine(lang)];
    const shown = (explorer, address, search) => {
      const view = explorer.show((lang === 'en' ? 'en/' : '') + address, search);
      while (explorer.advance(100_000) < 1);
      const { parts } = explorer.completed();
      const pictures = [];
      for (let at = 0, picture; (picture = explorer.in_place(at)) !== undefined; at += 1) pictures.push(picture);
      return { view, parts, pictures };
    };
    let pictures = 0;
    for (const [address, search] of addresses) {
      const expected = shown(full, address, search);
      pictures += expected.pictures.length;
      expect(shown(visit, address, search), `${address}${search.slice(0, 200)}`).toEqual(expected);
    }
    expect(pictures, 'pictures were compared').toBeGreaterThan(addresses.length / 2);
  });
}

test('it draws nothing else, nor in another language', async () => {
  const visit = await visitEngine('de');
  const drawn = ['explore/', 'explore', 'search/', 'explore/index.html', 'figures/12/', '', 'en/explore/', 'ledger/', 'self-check/', 'questions/strategie/', 'nowhere/'];
  expect(drawn.filter((address) => visit.draws(address))).toEqual(['explore/', 'explore', 'search/', 'explore/index.html']);
});
