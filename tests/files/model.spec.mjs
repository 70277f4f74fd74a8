// Where the print has no number, the responses give one: every option has a number, and nobody can take a modelled one for printed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { all, faultsIn, textOf } from '../lib/document.mjs';
import { figureOf, readNumbers } from '../lib/numbers.mjs';
import { DIST, FIGURES, pagesOf, table } from '../lib/site.mjs';

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING
const [heads] = readFileSync(join(DIST, 'data/responses.csv'), 'utf8').split('\n');
const answered = new Set(heads.split(',').map((field) => field.split('.')[0]));
const charts = new Map(table('figures.csv').map(({ id, chart }) => [id, chart]));

/** Whether a page can have a number for each option: not so where the package has no answers, or where there are no options. */
function canBeComplete(path) {
  if (path.includes('questions/')) return answered.has(path.match(/questions\/([^/]+)/)[1]);
  return !['definition', 'rates'].includes(charts.get(figureOf(path)));
}

test('figures and questions are complete, and modelled numbers told apart', () => {
  expect(faultsIn([...FIGURES, ...pagesOf('questions/N')], (page, path) => [...modelled(page), ...page.querySelectorAll('.kb-picture').length ? pictures(page) : [], ...without(page, path)])).toEqual([]);
});

/** Each modelled number has a base, no percentage of hardly anyone, and a sentence above it. */
function modelled(page) {
  const sentences = all('main .kb-modelled', page).filter((p) => p.querySelector('a[href$="#synthetisch"]') && textOf(p).length > 100);
  const told = (number) => sentences.some((sentence) => sentence.compareDocumentPosition(number) & FOLLOWING);
  const faults = all('main data[data-evidence=modelled]', page).filter((number) => !told(number)).map((number) => `${textOf(number)} is modelled, and no sentence above says so`);
  for (const { value, base, text } of readNumbers(page).filter(({ evidence }) => evidence === 'modelled')) {
    if (!/^\d+(\.\d+)?$/.test(value) || !/^\d+$/.test(base)) faults.push(`${text} is modelled, and is ${value} of ${base}`);
    if (Number(base) < 10 && text.includes('%')) faults.push(`${text} is a percentage of ${base}`);
  }
  return faults;
}

/** A hatched picture has the sentence right above it, and its description counts the modelled numbers; no other picture has. */
function pictures(page) {
  return all('.kb-picture', page).flatMap((picture) => {
    const hatched = picture.querySelector('svg g[data-evidence=modelled]') !== null;
    const told = picture.previousElementSibling?.matches('.kb-modelled') ?? false;
    const counted = /modelliert|modelled/.test(textOf(picture.querySelector('desc')));
    if (hatched !== told) return [`a picture is ${hatched ? 'hatched' : 'not hatched'}, and the sentence above it says otherwise`];
    return hatched && !counted ? ['the description of a hatched picture does not count modelled numbers'] : [];
  });
}

/** Options without a number. */
function without(page, path) {
  const rows = all('main .kb-numbers tbody tr, main h2 + .kb-table tbody tr', page).filter((row) => !row.matches('.kb-group') && !row.closest('.kb-all'));
  return canBeComplete(path) ? rows.filter((row) => !row.querySelector('data[value]')).map((row) => `“${textOf(row)}” has no number`) : [];
}

test('profiles, areas and recommendations show modelled numbers only in a closed fold', () => {
  const open = (page) => all('main data[data-evidence=modelled]', page).filter((number) => !number.closest('details:not([open])'));
  const paths = ['profiles/N', 'well-placed', 'well-placed/N', 'recommendations', 'recommendations/N'].flatMap(pagesOf);
  expect(faultsIn(paths, (page) => open(page).map((number) => `${textOf(number)} is modelled and not in a fold`))).toEqual([]);
  expect(faultsIn(['profiles/N', 'well-placed/N'].flatMap(pagesOf), (page) => (page.querySelector('details data[data-evidence=modelled]') ? [] : ['has no modelled number to unfold']))).toEqual([]);
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
