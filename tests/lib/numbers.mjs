// The numbers of a page, and what the findings say they are.
import { html, table } from './site.mjs';

export const FINDINGS = new Map(table('findings.csv').map((row) => [row.id, row]));
const figures = new Map(table('figures.csv').map((row) => [row.id, row]));

/** `abb-12` for `figures/12/index.html`, `tab-5` for `en/tables/5/index.html`. */
export function figureOf(path) {
  const [, folder, number] = path.match(/(figures|tables)\/([^/]+)\//);
  return `${folder === 'figures' ? 'abb' : 'tab'}-${number}`;
}

/** All findings of a figure, in the order of the table. */
function all(path) {
  const ids = figures.get(figureOf(path)).findings.split(' ').filter(Boolean);
  return ids.map((id) => FINDINGS.get(id));
}

/** The findings of a figure that are one number: neither words nor a range. */
export function findingsOf(path) {
  return all(path).filter(({ statistic }) => !['text', 'n_range'].includes(statistic));
}

/** The questions, items and batteries that a figure asks about; a battery stands for its items. */
export function questionsOf(path) {
  const asked = figures.get(figureOf(path)).queries.split(' ').map((query) => new URLSearchParams(query).get('question'));
  const items = [...FINDINGS.values()].map(({ question }) => question).filter((question) => asked.includes(question.split('.')[0]));
  return [...asked, ...items, ...all(path).map(({ question }) => question)];
}

/** The condition of a profile's size class, such as `groessenklasse:gk7`. */
export function classOf(path) {
  return figures.get(figureOf(path)).queries.match(/where=(groessenklasse:\w+)/)[1];
}

/** The numbers of cases that are printed with a figure. */
export function basesOf(path) {
  const printed = [figures.get(figureOf(path)).n, ...all(path).map(({ n }) => n)];
  return printed.flatMap((n) => n.split('..')); // a range is two numbers
}

/** The value that `<data>` carries for a finding: shares from 0 to 1, other numbers as they are. */
export function valueOf({ statistic, value }) {
  return statistic === 'percent' ? Number(value) / 100 : Number(value);
}

/** Every `<data>` of the main part. Runs in a page, and over a file. */
export function readNumbers(root = document) {
  return [...root.querySelectorAll('main data')].map((element) => ({
    value: element.getAttribute('value'),
    evidence: element.dataset.evidence ?? null,
    source: element.dataset.source ?? null,
    base: element.dataset.base ?? null,
    text: element.textContent.trim(),
    whole: element.closest('.kb-class') !== null, // of all answers of a class, beyond the figure
  }));
}

/** Stands in the heading of a page served without its numbers, until the engine has written the page. */
export const UNREAD = '⁇';

/** Serves a page without its numbers, so that what is read from it comes from the engine. */
export async function serveWithoutNumbers(page, path) {
  const body = html(path).replace(/<data\b[^>]*>[^<]*<\/data>/g, '<data value="-1">?</data>').replace('</h1>', `${UNREAD}</h1>`);
  await page.route(`**/${path}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
}

/** The numbers of the file itself, read by the same browser without running it. */
export async function numbersOfFile(page, path) {
  const file = await page.evaluateHandle((text) => new DOMParser().parseFromString(text, 'text/html'), html(path));
  return page.evaluate(readNumbers, file);
}
