// Every number in a file is the study's: value, source, base and population of what is printed; and nothing that is printed is left out.
import { expect, test } from '@playwright/test';
import { all, faultsIn, textOf } from '../lib/document.mjs';
import { FINDINGS, basesOf, classOf, findingsOf, questionsOf, readNumbers, valueOf } from '../lib/numbers.mjs';
import { FIGURES, PAGES, descriptor, pagesOf, table } from '../lib/site.mjs';

const EVIDENCE = ['published', 'implied', 'modelled', 'observed'];
const near = (one, other) => Math.abs(one - other) < 1e-9;
const baseOf = ({ n, base_kind }) => (/^\d+$/.test(n) && base_kind === 'known' ? n : null);

test('what is printed stands on every page as printed, and nothing else claims to be', () => {
  expect(faultsIn(PAGES, (page) => readNumbers(page).flatMap(wrongNumber))).toEqual([]);
});

/** What is wrong with a number, wherever it stands. */
function wrongNumber(number) {
  const { value, evidence, source, base, text } = number;
  if (!EVIDENCE.includes(evidence)) return [`${text} has the evidence “${evidence}”`];
  if (!/^-?\d+(\.\d+)?$/.test(value)) return [`${text} has the value “${value}”`];
  if (source === null) return [];
  if (evidence === 'implied') return wrongImplied(number);
  if (evidence !== 'published') return [`${text} is ${evidence}, and names ${source} as its source`];
  const finding = FINDINGS.get(source);
  if (!finding) return [`${text} names ${source}, which there is not`];
  const faults = [];
  if (!near(Number(value), valueOf(finding))) faults.push(`${source} is ${valueOf(finding)}, not ${value}`);
  if (base !== baseOf(finding)) faults.push(`the base of ${source} is ${baseOf(finding)}, not ${base}`);
  if (!showsValue(text, finding)) faults.push(`${source} is ${finding.value}, and reads “${text}”`);
  return faults;
}

/** What is forced names the statements that force it; of two it is the difference. */
function wrongImplied({ value, source, text }) {
  const rests = source.split(' ').map((id) => FINDINGS.get(id));
  if (rests.includes(undefined)) return [`${text} rests on ${source}, which there is not`];
  const [one, other] = rests;
  if (!other || near(Number(value), valueOf(one) - valueOf(other))) return [];
  return [`${text} is ${value}, which is not ${one.id} − ${other.id}`];
}

/** Whether the text of a number says its value; some are worded in the study and here. */
function showsValue(text, { value, status }) {
  return status === 'worded' || text.replace(',', '.').includes(value) || text.replace(/[.,](?=\d{3})/g, '').includes(value);
}

test('figures and tables show each of their findings, of their own questions and population, and only these with a source', () => {
  expect(faultsIn(FIGURES, (page, path) => [...strangers(page, path), ...leftOut(page, path), ...unprinted(page)])).toEqual([]);
});

/** Printed numbers of other questions, of another class, or without a source. */
function strangers(page, path) {
  const [bases, questions] = [basesOf(path), questionsOf(path)];
  return readNumbers(page).filter(({ evidence }) => evidence === 'published').flatMap(({ text, value, source, whole }) => {
    if (source === null) return bases.includes(value) ? [] : [`${text} is no number of cases that is printed`];
    const { query, question } = FINDINGS.get(source);
    if (whole) return query.includes(classOf(path)) ? [] : [`${source} is not of this class`];
    return questions.includes(question) ? [] : [`${source} is about ${question}`];
  });
}

const unprinted = (page) => readNumbers(page).filter(({ evidence, source }) => evidence !== 'published' && source !== null).map(({ text }) => `${text} was not printed, and has a source`);

// The same number may be printed elsewhere too; it is shown beside, with its own source.
function leftOut(page, path) {
  const shown = new Set(readNumbers(page).map(({ source }) => source));
  return findingsOf(path).filter(({ id }) => !shown.has(id)).map(({ id }) => `${id} is left out`);
}

test('profiles show every percentage of their table, and differences of printed numbers, the largest first', () => {
  expect(faultsIn(pagesOf('profiles/N'), profile)).toEqual([]);
});

function profile(page, path) {
  const code = path.match(/profiles\/([^/]+)/)[1];
  const query = `groessenklasse:${code}`;
  const ofTable = table('figures.csv').find(({ id, queries }) => id.startsWith('tab-') && queries.includes(`where=${query}`));
  const own = [...FINDINGS.values()].filter(({ source, statistic }) => source === ofTable.number && statistic === 'percent');
  const shown = new Set(all('.kb-compared td:nth-child(2) data[data-source]', page).map(({ dataset }) => dataset.source));
  const faults = own.filter(({ id }) => !shown.has(id)).map(({ id }) => `${id} is left out`);
  if (own.length < 16) faults.push(`only ${own.length} percentages`);
  return [...faults, ...differences(page, query)];
}

/** Each line that sets a class apart: points, the class's share, everyone's. */
function differences(page, query) {
  const lines = all('.kb-apart li', page).map((line) => all('.kb-points, data[data-source]', line));
  const points = lines.map(([first]) => Math.abs(Number(first.getAttribute('value'))));
  const faults = lines.length > 3 ? [] : ['hardly anything sets it apart'];
  if (points.some((size, at) => size > points[at - 1] + 1e-9)) faults.push(`differences are not in order: ${points}`);
  for (const [difference, share, everyone] of lines) {
    const [one, other] = [share, everyone].map((number) => FINDINGS.get(number.dataset.source));
    if (!near(Number(difference.getAttribute('value')), valueOf(one) - valueOf(other))) faults.push(`the difference of ${one.id} and ${other.id} is another`);
    if (!one.query.includes(query) || other.query.includes('groessenklasse')) faults.push(`${one.id} and ${other.id} are not of this class and of everyone`);
  }
  return faults;
}

/** How a printed share reads. */
function inWords({ value, qualifier }, isEnglish) {
  const number = isEnglish ? `${value}%` : `${value.replace('.', ',')}\u00a0%`;
  const [german, english] = { exact: ['', ''], approx: ['ca. ', 'about '], nearly: ['knapp ', 'just under '], over: ['mehr als ', 'more than '], under: ['weniger als ', 'less than '] }[qualifier];
  return `${isEnglish ? english : german}${number}`;
}

const placed = descriptor().kommunalblick.roles.well_placed;
const english = (key) => table('translations.csv').find((row) => row.key === key).en;

test('areas of “well placed” show each percentage about them, with the caution', () => {
  expect(faultsIn(pagesOf('well-placed/N'), area)).toEqual([]);
});

function area(page, path) {
  const own = placed.areas.find(({ item }) => path.includes(`/${item}/`));
  const sources = table('figures.csv').filter(({ id }) => own.figures.includes(id)).map(({ number }) => number);
  const condition = `${placed.question}.${own.item}:${placed.codes.join(',')}`;
  const about = [...FINDINGS.values()].filter(({ statistic, source, query }) => statistic === 'percent' && (sources.includes(source) || query.includes(condition)));
  const published = readNumbers(page).filter(({ evidence }) => evidence === 'published');
  const shown = (id) => published.filter(({ source }) => source === id);
  const faults = about.filter(({ id }) => shown(id).length === 0).map(({ id }) => `${id} is left out`);
  for (const finding of about.filter(({ status }) => status !== 'worded')) {
    const wanted = inWords(finding, path.startsWith('en/'));
    faults.push(...shown(finding.id).filter(({ text }) => text !== wanted).map(({ text }) => `${finding.id} reads “${text}”, not “${wanted}”`));
  }
  if (about.length === 0) faults.push('nothing is printed about it');
  if (textOf(page.querySelector('.kb-caution')) !== (path.startsWith('en/') ? english('roles.well_placed.caution') : placed.caution)) faults.push('lacks the caution');
  return faults;
}

test('recommendations show what is printed about their questions, and nothing that is not', () => {
  expect(faultsIn(pagesOf('recommendations/N'), recommendation)).toEqual([]);
});

function recommendation(page, path) {
  const lang = path.startsWith('en/') ? 'en' : 'de';
  const rows = table('recommendations.csv');
  const row = rows.find(({ id }) => path.includes(`/${id}/`));
  const asked = row.questions.split(' ');
  const faults = [];
  if (!textOf(page.querySelector('h1')).includes(row[`title_${lang}`])) faults.push('has another title');
  if (textOf(page.querySelector('main .kb-lead')) !== row[`text_${lang}`]) faults.push('has another text');
  const sections = all('main .kb-behind', page);
  if (sections.map(({ dataset }) => dataset.question).join(' ') !== row.questions) faults.push('rests on other questions');
  if (sections.some((section) => !section.querySelector('h3 a')?.getAttribute('href').includes(`questions/${section.dataset.question}/`))) faults.push('does not lead to its questions');
  for (const { source, evidence } of readNumbers(page).filter((number) => number.source !== null)) {
    if (evidence !== 'published' || !asked.includes(FINDINGS.get(source).question.split('.')[0])) faults.push(`${source} does not belong here`);
  }
  for (const [rel, edge] of [['prev', rows[0]], ['next', rows.at(-1)]]) {
    if (page.querySelectorAll(`nav a[rel=${rel}]`).length !== Number(row !== edge)) faults.push(`its way to ${rel} is not as it should be`);
  }
  return faults;
}
