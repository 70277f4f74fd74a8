// The files alone: every address leads to something that is there, and every page can be reached.
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST, PAGES, html, isMissing } from '../lib/site.mjs';

const text = new Map(PAGES.map((path) => [path, html(path)]));
const ids = new Map([...text].map(([path, page]) => [path, [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])]));

/** The addresses in a page: element name, attribute, address. */
function addresses(page) {
  const found = [];
  for (const [, element, attributes] of page.matchAll(/<([a-z][a-z0-9]*)\b((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    for (const [, name, value] of attributes.matchAll(/\s(href|src|action|poster|data)="([^"]*)"/g)) {
      found.push({ element, name, address: value.replaceAll('&amp;', '&') });
    }
  }
  return found;
}

const isForeign = (address) => /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//');

/** The file an address means, seen from a page. */
function resolve(path, address) {
  const [place, fragment] = address.split('#');
  const file = place.split('?')[0];
  return { file: file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(file))), fragment };
}

/** What is wrong with one address of a page. */
function wrong(path, { element, address }) {
  if (isForeign(address)) return element === 'a' || element === 'link' ? null : 'loads from elsewhere';
  if (address === '') return 'is empty';
  if (address.startsWith('/')) return 'is not relative';
  const { file, fragment } = resolve(path, address);
  if (file.startsWith('..') || !existsSync(join(DIST, file))) return 'leads nowhere';
  if (!statSync(join(DIST, file)).isFile()) return 'is a folder, which does not open by double-click';
  if (fragment && ids.has(file) && !ids.get(file).includes(decodeURIComponent(fragment))) return 'names a place that is not on that page';
  return null;
}

test('every address in every page leads to a file that is there', () => {
  const problems = [];
  for (const [path, page] of text) {
    const all = addresses(page);
    expect(all.length, `addresses in ${path}`).toBeGreaterThan(5);
    for (const one of all) {
      const what = wrong(path, one);
      if (what) problems.push(`${path}: <${one.element}> ${one.address} ${what}`);
    }
  }
  expect(problems).toEqual([]);
});

test('an id stands once on a page', () => {
  for (const [path, all] of ids) expect(all.filter((id, at) => all.indexOf(id) !== at), path).toEqual([]);
});

test('every page can be reached from the start page', () => {
  const seen = new Set(['index.html']);
  for (const path of seen) {
    for (const { element, address } of addresses(text.get(path))) {
      if (element !== 'a' || isForeign(address)) continue;
      const { file } = resolve(path, address);
      if (text.has(file)) seen.add(file);
    }
  }
  expect(PAGES.filter((path) => !seen.has(path) && !isMissing(path))).toEqual([]);
});

test('every page has its other language, which leads back', () => {
  for (const path of PAGES.filter((path) => !isMissing(path))) {
    const other = path.startsWith('en/') ? path.slice(3) : `en/${path}`;
    expect(text.has(other), `${other}, the other language of ${path}`).toBe(true);
    const links = addresses(text.get(path)).filter(({ element }) => element === 'a');
    expect(links.map(({ address }) => resolve(path, address).file), `links of ${path}`).toContain(other);
  }
});
