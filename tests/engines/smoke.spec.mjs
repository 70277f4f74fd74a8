// The site in Firefox and in WebKit: what people come for, and what engines differ in – pictures, keys, history, storage, the offline copy, files from the disk, small screens.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { look } from '../lib/canvas.mjs';
import { choose, count, expect, live, test, words } from '../lib/engines.mjs';
import { readNumbers } from '../lib/numbers.mjs';
import { documentOf } from '../lib/document.mjs';
import { DIST, ONE_FILE, SAMPLE, isMissing, table } from '../lib/site.mjs';

const FIRST_MARK = /Suchfunktion.*66.%.*Abb\. 12.*381/;
const GERMAN = SAMPLE.filter((path) => !path.startsWith('en/') && !isMissing(path)).map((path) => path.replace(/index\.html$/, ''));

/** The first canvas of the page: colours, name, points, and all that is painted. */
const canvas = async (win) => ({ ...await win.run(`() => (${look})(document.querySelector('canvas.kb-canvas'))`), painted: await win.run(() => document.querySelector('canvas.kb-canvas').toDataURL()) });

test('start: a number of inhabitants leads to its class', async ({ win, host }) => {
  await win.goto(host.url);
  await live(win);
  await win.type('#class-inhabitants', '18.000');
  await expect.poll(() => words(win, '#class-told [data-class=gk6]')).toContain('18.000');
  await win.click('#class-told a[href*="profiles/gk6/"]');
  await expect.poll(() => words(win, 'h1')).toMatch(/10\.000/);
});

test('a figure: its numbers are the file’s, its picture is painted, its marks tell', async ({ win, host }) => {
  await win.goto(`${host.url}figures/12/`);
  await live(win);
  expect(await win.run(readNumbers)).toEqual(readNumbers(documentOf('figures/12/index.html')));
  const { colours, name, sharp } = await canvas(win);
  expect(colours).toBeGreaterThan(2);
  expect(name).not.toBe('');
  expect(sharp).toBe(true);
  await win.run(() => document.querySelector('canvas.kb-canvas').focus());
  await win.press('Home');
  await expect.poll(() => words(win, '.kb-tip')).toMatch(FIRST_MARK);
  await expect.poll(() => words(win, '#kb-told')).toMatch(FIRST_MARK);
  await win.press('Escape');
  await expect.poll(() => count(win, '.kb-tip')).toBe(0);
  await win.click('nav a[rel=next]');
  await expect.poll(() => words(win, 'h1')).toContain('Abb. 13');
});

test('Explore: after a change the picture is that of the address loaded anew', async ({ win, host }) => {
  await win.goto(`${host.url}explore/?question=strategie&by=groessenklasse`);
  await live(win);
  const before = await canvas(win);
  await choose(win, '#explore-by', 'kommunenart');
  await expect.poll(() => win.run(() => location.search)).toContain('by=kommunenart');
  await expect.poll(async () => (await canvas(win)).painted).not.toBe(before.painted);
  const address = await win.run(() => location.href);
  const title = await words(win, 'h1');
  const after = async () => (await canvas(win)).painted;
  const changed = await after();
  await win.goto('about:blank');
  await win.goto(address);
  await live(win);
  expect(await words(win, 'h1')).toBe(title);
  await expect.poll(async () => (await after()) === changed, 'painted as before').toBe(true);
});

test('ledger: a filter shows its rows and stands in the address; back undoes it', async ({ win, host }) => {
  const all = table('findings.csv');
  await win.goto(`${host.url}ledger/`);
  await live(win);
  await choose(win, '.kb-filter select[name=section]', 'binnen');
  await expect.poll(() => count(win, 'tr[data-finding]')).toBe(all.filter(({ section }) => section === 'binnen').length);
  expect(await win.run(() => location.search)).toBe('?section=binnen');
  await win.run(() => { setTimeout(() => history.back()); });
  await expect.poll(() => count(win, 'tr[data-finding]')).toBe(all.length);
});

test('search: words find pages, a hit opens', async ({ win, host }) => {
  await win.goto(`${host.url}search/`);
  await live(win);
  await win.type('#search-q', 'Breitband');
  await expect.poll(() => count(win, '#kb-results li')).toBeLessThan(20);
  expect(await win.run(() => [document.querySelector('#search-q').value, document.activeElement.id])).toEqual(['Breitband', 'search-q']);
  await win.click('#kb-results li a');
  await expect.poll(() => words(win, 'h1')).toContain('Breitband');
});

test('self-check: an answer has its result, is kept when asked to, and can be deleted', async ({ win, host }) => {
  await win.goto(`${host.url}self-check/?class=gk6`);
  await live(win);
  await win.click('[data-question="strategie"] input[value=ja]');
  await expect.poll(() => words(win, '#kb-check-progress')).toMatch(/^1 von/);
  await win.click('[data-check=go]');
  await expect.poll(() => words(win, '#kb-check-result h1')).toMatch(/tun.*2018\/19/);
  await win.click('#kb-check [data-check=go]'); // back to the answers
  await expect.poll(() => words(win, '#kb-check-progress')).toMatch(/^1 von/);
  expect(await win.run(() => localStorage.length), 'nothing is kept unasked').toBe(0);
  await win.click('#check-keep');
  await expect.poll(() => win.run(() => localStorage.length)).toBe(1);
  await win.goto(`${host.url}figures/`);
  await win.goto(`${host.url}self-check/`);
  await expect.poll(() => words(win, '#kb-check-progress')).toMatch(/^1 von/);
  await win.click('[data-check=delete]');
  await expect.poll(() => win.run(() => localStorage.length)).toBe(0);
});

test('offline: the second visit needs no network', async ({ win, host }) => {
  await win.goto(host.url);
  await live(win);
  await expect.poll(() => win.run(async () => Boolean((await navigator.serviceWorker?.getRegistration())?.active)), 'a copy is kept').toBe(true);
  await host.close();
  for (const [path, heading] of [['figures/12/', 'Abb. 12'], ['en/ledger/', 'Ledger'], ['questions/strategi/', 'gibt es hier nicht'], ['explore/?question=strategie', 'strategie']]) {
    await win.goto(host.url + path);
    await live(win);
    expect((await words(win, 'h1')).toLowerCase()).toContain(heading.toLowerCase());
  }
});

test('one file: views, links, filters and pictures, from the disk', async ({ win }) => {
  await win.goto(pathToFileURL(join(DIST, ONE_FILE)).href);
  await live(win);
  await win.run(() => { location.hash = '#/figures/12/'; });
  await expect.poll(() => words(win, 'h1')).toContain('Abb. 12');
  const { colours, sharp } = await canvas(win);
  expect(colours).toBeGreaterThan(2);
  expect(sharp).toBe(true);
  await win.click('nav a[rel=next]');
  await expect.poll(() => words(win, 'h1')).toContain('Abb. 13');
  await win.run(() => { location.hash = '#/ledger/'; });
  await expect.poll(() => count(win, 'tr[data-finding]')).toBe(516);
  await choose(win, '.kb-filter select[name=section]', 'binnen');
  expect(await win.run(() => location.hash)).toBe('#/ledger/?section=binnen');
  await win.run(() => { setTimeout(() => history.back()); });
  await expect.poll(() => count(win, 'tr[data-finding]')).toBe(516);
});

test('a folder from the disk: pages read by double-click, and a link leads on', async ({ win }) => {
  for (const path of ['figures/12/index.html', 'en/tables/5/index.html', 'index.html']) {
    await win.goto(pathToFileURL(join(DIST, path)).href);
    expect(await win.run(() => [...document.styleSheets].length > 0 && getComputedStyle(document.body).margin !== '8px'), 'has its style sheet').toBe(true);
    const before = await win.run(() => location.href);
    await win.click('header nav a[href$="explore/index.html"]');
    await expect.poll(() => win.run(() => location.href)).not.toBe(before);
    expect(await words(win, 'h1')).toMatch(/Erkunden|Explore/);
  }
});

test('a phone: no page is wider than 320 px, and what is touched is large enough', async ({ win, host }) => {
  await win.goto(new URL('/', host.url).href); // a bare document, in which a frame is as narrow as a phone
  const faults = [];
  for (const path of GERMAN) faults.push(...(await win.run(onPhone, host.url + path)).map((fault) => `${path}: ${fault}`));
  expect(faults).toEqual([]);
});

/** Opens a page in a frame of 320 px; what is too wide there, and what is too small to touch. Runs in the page. */
async function onPhone(address) {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '320px', height: '640px', border: '0' });
  frame.src = address;
  document.body.replaceChildren(frame);
  await new Promise((done) => { frame.onload = done; });
  const { contentDocument: page, contentWindow: inside } = frame;
  while (page.documentElement.dataset.live !== 'ready') await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => inside.requestAnimationFrame(() => inside.requestAnimationFrame(done)));
  const faults = [];
  if (page.scrollingElement.scrollWidth > 320) faults.push(`is ${page.scrollingElement.scrollWidth} px wide`);
  const aims = [...page.querySelectorAll('button, select, summary, nav a, input:not([type=radio], [type=checkbox], [type=file])')];
  for (const aim of aims) {
    const { width, height } = aim.getBoundingClientRect();
    if (width > 0 && (width < 24 || height < 24)) faults.push(`${aim.outerHTML.slice(0, 80)} is ${Math.round(width)} × ${Math.round(height)} px`);
  }
  return faults;
}
