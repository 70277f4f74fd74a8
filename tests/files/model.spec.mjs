// What stands in the files is what the study states and what that forces: no modelled number but in Explore and the ledger.
import { expect, test } from '@playwright/test';
import { all, faultsIn, textOf } from '../lib/document.mjs';
import { PAGES, pagesOf } from '../lib/site.mjs';

const OWN = /^(en\/)?(explore|ledger)\//;

test('pre-rendered pages hold no modelled number, in no text, table, picture or description', () => {
  expect(faultsIn(PAGES.filter((path) => !OWN.test(path)), (page) => [
    ...all('[data-evidence~=modelled]', page).map((one) => `${one.tagName} ${textOf(one)} is modelled`),
    ...all('svg title, svg desc, svg text, meta[name=description]', page).filter((one) => /Modell:|[Mm]odel: |modelliert,/.test(textOf(one) + (one.getAttribute('content') ?? ''))).map((one) => `${textOf(one)} tells of the model`),
  ])).toEqual([]);
});

test('nothing is known of the rest, so that areas have one sentence and no column for them', () => {
  expect(faultsIn(pagesOf('well-placed/N'), (page, path) => {
    const [word, sentence] = path.startsWith('en/') ? ['The rest', 'The rest are left out here'] : ['Übrige', 'Die Übrigen fehlen hier'];
    const sentences = all('.kb-placed p', page).filter((p) => textOf(p).includes(sentence));
    const heads = all('th', page.querySelector('.kb-areas thead')).filter((th) => textOf(th).includes(word));
    const cells = all('td', page.querySelector('.kb-areas tbody tr'));
    return sentences.length === 1 && heads.length === 0 && cells.length === 4 ? [] : ['does not say so, or has a column'];
  })).toEqual([]);
});
