// Measures the built site in headless Chromium and prints medians. Ratios compare pages that were loaded in turn in the same run.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BEYOND, WITHIN } from '../lib/limits.mjs';
import { serve } from '../lib/server.mjs';
import { DIST, ROOT } from '../lib/site.mjs';
import { bytes, phone } from './first.mjs';
import { FRAMES } from './frames.mjs';
import { timed } from './timed.mjs';

const LOADS = 41;
const SCRIPT_BYTES = 3 * 1024;
const READY_LIMIT = 1.3; // times the empty page
const VIEW_LIMIT = 16; // ms
const REFUSED_LIMIT = 50; // ms
const EXPLORED = {
  'the study': 'explore/?question=basiskomponenten&by=groessenklasse',
  'the example, with tests': 'explore/?survey=beispiel-bibliotheken&question=angebote&by=art',
};

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const quantile = (numbers, at) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * at))];
const median = (numbers) => quantile(numbers, 0.5);
const ms = (number) => `${number.toFixed(1)} ms`;

const empty = await serve(emptyPage());
const site = await serve(DIST);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FRAMES });
try {
  console.log(`Chromium ${browser.version()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
  await bytes(browser, DIST);
  await phone(browser, DIST, emptyPage());
  await readiness();
  await views();
  await refusals();
} finally {
  await browser.close();
  await Promise.all([empty.close(), site.close()]);
}

/** A page whose only script does one thing. */
function emptyPage() {
  const folder = join(ROOT, 'tests/output/bench-empty');
  mkdirSync(folder, { recursive: true });
  const act = "performance.mark('acted'); document.documentElement.dataset.acted = '';";
  writeFileSync(join(folder, 'script.js'), `${act}\n// ${'x'.repeat(SCRIPT_BYTES - act.length - 4)}`);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="de"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><script src="script.js" defer></script><p>x</p></html>');
  return folder;
}

/** From the start of a first visit to the engine's first action, beside the empty page's first action. */
async function readiness() {
  const pages = {
    empty: [empty.url, 'acted'],
    'figures/12/, its own first action': [`${site.url}figures/12/`, 'kommunalblick marks'],
    'ledger/': [`${site.url}ledger/`, 'kommunalblick engine'],
    'search/': [`${site.url}search/`, 'kommunalblick engine'],
  };
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let load = 0; load < LOADS; load += 1) {
    for (const [name, [url, mark]] of Object.entries(pages)) times[name].push(await firstVisit(url, mark));
  }
  const base = median(times.empty);
  console.log(`An empty page with a script of 3 KB, to its first action: ${ms(base)} (median of ${LOADS})`);
  const own = median(times['figures/12/, its own first action']);
  console.log(`figures/12/, to the first action of its own scripts, engine aside: ${ms(own)}, ${(own / base).toFixed(2)} times the empty page`);
  for (const name of ['ledger/', 'search/']) {
    const ready = median(times[name]);
    const ratio = ready / base;
    console.log(`WebAssembly ready on ${name}: ${ms(ready)}, ${ratio.toFixed(2)} times the empty page; the bar is ${READY_LIMIT}: ${ratio <= READY_LIMIT ? 'met' : 'missed'}`);
  }
}

async function firstVisit(url, mark) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const time = await page.evaluate(async (name) => {
    for (;;) {
      const [found] = performance.getEntriesByName(name);
      if (found) return found.startTime;
      await new Promise((done) => setTimeout(done, 5));
    }
  }, mark);
  await context.close();
  return time;
}

/** From a click to the frame that shows what it asked for. */
async function views() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(`window.timed = ${timed}`);
  await page.goto(`${site.url}figures/1/`);
  await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
  const all = [];
  const report = (what, times) => {
    all.push(...times);
    tell(what, times);
  };
  report('A link to the next figure', await page.evaluate(clicks, 35));
  await page.goto(`${site.url}tables/1/`);
  await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
  report('A link to the next table', await page.evaluate(clicks, 11));
  await page.goto(`${site.url}ledger/`);
  await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
  const { chosen, whole } = await page.evaluate(filters);
  report('A filter of the ledger', chosen);
  report('The whole ledger again', whole);
  await page.goto(`${site.url}search/`);
  await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
  report('A letter in the search', await page.evaluate(letters, 'breitbandversorgung'));
  for (const [what, address] of Object.entries(EXPLORED)) {
    await page.goto(site.url + address);
    await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
    report(`A changed control of Explore (${what})`, await page.evaluate(controls, 120));
    await sameAnew(page);
  }
  tell('Any of these', all);
  await page.close();
}

/** From an address at a limit or beyond it to the frame that shows its sentence; the slowest of each, for a bound holds always. */
async function refusals() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(`window.timed = ${timed}`);
  await page.goto(`${site.url}explore/?question=strategie`);
  await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
  for (const [what, [search]] of Object.entries({ ...BEYOND, ...WITHIN })) {
    const times = await page.evaluate(asked, search);
    const slowest = Math.max(...times);
    console.log(`Asked for ${what}, to the sentence: ${ms(median(times))} median, ${ms(slowest)} the slowest of ${times.length}; the bar is ${REFUSED_LIMIT} ms: ${slowest < REFUSED_LIMIT ? 'met' : 'missed'}`);
  }
  await page.close();
}

/** Runs in the page. */
async function asked(search) {
  const times = [];
  for (let nth = 0; nth < 11; nth += 1) {
    kbExplore.ask('?question=fim');
    await new Promise((done) => setTimeout(done, 100));
    times.push(await window.timed(() => kbExplore.ask(search)));
  }
  return times;
}

/** A picture that is fast and wrong is no result: what the last change painted is what the same address paints when it is loaded anew. */
async function sameAnew(page) {
  const painted = () => page.locator('canvas').evaluateAll((list) => list.map((canvas) => canvas.toDataURL()));
  const after = await painted();
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
  assert.deepEqual(await painted(), after, 'the pictures after the last change are not those of the same address loaded anew');
}

function tell(what, times) {
  const middle = median(times);
  console.log(`${what}, to the repainted view: ${ms(middle)} median, ${ms(quantile(times, 0.95))} at the 95th percentile, ${times.length} times; the bar is ${VIEW_LIMIT} ms: ${middle < VIEW_LIMIT ? 'met' : 'missed'}`);
}

/** Runs in the page. */
async function clicks(count) {
  const times = [];
  for (let nth = 0; nth < count; nth += 1) times.push(await window.timed(() => document.querySelector('nav a[rel=next]').click()));
  return times;
}

/** Chooses each source; the whole ledger stands between two. Runs in the page. */
async function filters() {
  const times = { chosen: [], whole: [] };
  const select = document.querySelector('.kb-filter select[name=source]');
  const choose = (value) => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const sources = [...select.options].slice(1, 40).map(({ value }) => value);
  for (const [nth, source] of sources.entries()) {
    times.chosen.push(await window.timed(() => choose(source)));
    if (nth % 4 === 3) times.whole.push(await window.timed(() => choose('')));
  }
  return times;
}

/** Sets one control after the other to a value drawn by a seeded generator; begins again where little is left to see. Runs in the page. */
async function controls(count) {
  const times = [];
  let seed = 20181130;
  const draw = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const begin = location.search;
  for (let nth = 0; nth < count; nth += 1) {
    const lists = [...document.querySelectorAll('select[data-control]')].filter((list) => list.options.length > 1);
    const list = lists[nth % lists.length];
    const values = [...list.options].filter((option) => !option.selected);
    const value = values[draw(values.length)].value;
    times.push(await window.timed(() => {
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }));
    if (nth % 12 === 11 && nth + 1 < count) {
      history.pushState(null, '', begin);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  return times;
}

/** Runs in the page. */
async function letters(word) {
  const times = [];
  const field = document.getElementById('search-q');
  const write = (text) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  for (let length = 1; length <= word.length; length += 1) times.push(await window.timed(() => write(word.slice(0, length))));
  return times;
}
