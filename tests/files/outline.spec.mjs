// The skeleton of every page: language, title, one h1, headings in order, landmarks, the way past the navigation, the other language.
import { expect, test } from '@playwright/test';
import { all, faultsIn, textOf } from '../lib/document.mjs';
import { PAGES, descriptor, html, isMissing, pagesOf } from '../lib/site.mjs';

const isEnglish = (path) => path.startsWith('en/');

test('every page has its skeleton', () => {
  expect(faultsIn(PAGES, skeleton)).toEqual([]);
});

test('no two pages are told alike to search engines', () => {
  const told = PAGES.map((path) => html(path).match(/<meta name="description" content="([^"]*)"/)?.[1] ?? 'none');
  expect(told.filter((one, at) => told.indexOf(one) !== at)).toEqual([]);
});

test('there are pages of every kind', () => {
  const wanted = { 'figures/N': 36, 'tables/N': 12, 'questions/N': descriptor().kommunalblick.questions.length };
  for (const [kind, number] of Object.entries(wanted)) {
    for (const english of [false, true]) expect(pagesOf(kind).filter((path) => isEnglish(path) === english), kind).toHaveLength(number);
  }
  for (const page of ['index', 'figures/index', 'tables/index', 'questions/index', 'ledger/index', 'method/index']) {
    for (const language of ['', 'en/']) expect(PAGES).toContain(`${language}${page}.html`);
  }
  expect(PAGES).toContain('404.html');
});

/** What is wrong with the skeleton of a page. */
function skeleton(page, path) {
  const faults = [...headings(page)];
  const lang = isEnglish(path) ? 'en' : 'de';
  if (page.documentElement.lang !== lang) faults.push(`its language is “${page.documentElement.lang}”`);
  if (!page.title.trim()) faults.push('has no title');
  if (!page.querySelector('link[rel~=icon]')) faults.push('has no icon, so that browsers ask the root of the domain for one');
  for (const landmark of isMissing(path) ? ['header', 'main#main'] : ['header', 'nav', 'main#main', 'footer']) {
    if (page.querySelectorAll(`body > ${landmark}, header ${landmark}`).length !== 1) faults.push(`has not one ${landmark}`);
  }
  if (!/\p{L}{3,}/u.test(textOf(page.querySelector('main')))) faults.push('says nothing');
  const first = page.querySelector('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  if (!first.matches('.kb-skip[href="#main"]')) faults.push('does not begin with the way past the navigation');
  return isMissing(path) ? faults : [...faults, ...switchOf(page, lang)];
}

function headings(page) {
  const levels = all('h1, h2, h3, h4, h5, h6', page).map((heading) => Number(heading.localName[1]));
  const faults = [];
  if (levels[0] !== 1) faults.push('its first heading is no h1');
  if (levels.filter((level) => level === 1).length !== 1) faults.push('has not one h1');
  levels.forEach((level, at) => { if (at > 0 && level > levels[at - 1] + 1) faults.push(`heading ${at + 1} of ${levels} leaves out a level`); });
  return faults;
}

/** The link to the other language says in that language what it leads to. */
function switchOf(page, lang) {
  const [other, name] = lang === 'de' ? ['en', 'English'] : ['de', 'Deutsch'];
  const links = all('header a[hreflang]', page);
  const right = links.length === 1 && links[0].hreflang === other && links[0].lang === other && textOf(links[0]) === name;
  return right ? [] : [`has no link “${name}” that says its language`];
}
