// Addresses that lead nowhere, at any depth: a page of the site, with a sentence that names the mistake and the nearest known name.
import { expect, open, test } from '../lib/test.mjs';

const CASES = [
  ['questions/strategi/', 'strategi', 'strategie', 'questions/strategie/'],
  ['questions/betrieb.epaymnt/', 'betrieb.epaymnt', 'betrieb.epayment', 'questions/betrieb/'],
  ['figures/99/', '99', '36', 'figures/36/'],
  ['figures/012/', '012', '12', 'figures/12/'],
  ['en/tables/0/', '0', '1', 'en/tables/1/'],
  ['abb-12', 'abb-12', 'abb-12', 'figures/12/'],
  ['Figures/', 'Figures', 'figures', 'figures/'],
  ['en/ledgr/', 'ledgr', 'ledger', 'en/ledger/'],
  ['ledger/old/page.html', 'old/page.html', 'ledger', 'ledger/'],
  ['figures/12/foo/', 'foo', '12', 'figures/12/'],
  ['figure/12/', 'figure/12', '12', 'figures/12/'],
  ['pruefbuch/', 'pruefbuch', 'ledger', 'ledger/'],
  ['abbildungen/7/', 'abbildungen/7', '7', 'figures/7/'],
];

for (const [path, found, name, target] of CASES) {
  test(`nearest to ${path}`, async ({ page, site }) => {
    expectMissing(page);
    const response = await page.goto(path);
    expect(response.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    const [open, close] = path.startsWith('en/') ? ['“', '”'] : ['„', '“'];
    const sentence = page.locator('main .kb-error');
    await expect(sentence).toContainText(`${open}${found}${close}`);
    await expect(sentence).toContainText(`${open}${name}${close}`);
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('en/') ? 'en' : 'de');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.kb-head')).display), 'has its style').toBe('flex');
    await sentence.locator('a').click();
    expect(page.url()).toBe(site + target);
    await expect(page.locator('h1')).toBeVisible();
  });
}

test('an item of a battery is found on the page of its battery', async ({ page }) => {
  expectMissing(page);
  await page.goto('questions/betrieb.epayment/');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await expect(page.locator('main .kb-error')).toHaveCount(0);
  await expect(page.locator('li#betrieb_2e_epayment')).toBeVisible();
});

test('markup in an address is text', async ({ page }) => {
  expectMissing(page);
  await page.goto('questions/%3Cimg%20src=x%20onerror=alert(1)%3E/');
  await expect(page.locator('main .kb-error')).toContainText('<img src=x');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('without an engine the way back is still there, in style', async ({ page, site }) => {
  expectMissing(page);
  page.removeAllListeners('requestfailed');
  await page.route('**/kommunalblick_bg.wasm*', (route) => route.abort());
  await page.goto('questions/strategi/');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'failed');
  await expect(page.locator('main')).toContainText('Diese Seite gibt es hier nicht');
  await page.locator('main a').first().click();
  expect(page.url()).toBe(site);
});

/** The browser itself says that the server answered 404. */
function expectMissing(page) {
  for (const event of ['console', 'response']) page.removeAllListeners(event);
}

const SEED = 20190218;
const WORDS = ['', 'en', 'figures', 'tables', 'questions', 'ledger', 'search', 'method', '12', '0', '-1', '99999999999999999999', 'strategie', 'betrieb.epayment', 'index.html',
  '..', '.', '%', '%zz', '%F0%9F%98%80', '%00', '%2F', 'ä', '😀', '<b>', '"', "'", '&', 'a'.repeat(300), '__proto__', 'constructor'];
const KEYS = ['source', 'section', 'evidence', 'verdict', 'status', 'q', 'question', 'where', 'by', 'x', '', '%', 'source[]', '__proto__'];
const VALUES = ['', 'Abb. 12', 'Abb.%2012', 'binnen', 'published', 'possible', '%', '%ff', '+', '=', 'a:b,c;d', '😀', '<script>', '9'.repeat(40), 'ä'.repeat(200)];

test('1,000 random addresses: no panic, no blank page', async ({ page }) => {
  test.slow();
  await open(page, 'figures/12/index.html');
  const next = random(SEED);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const some = (most, make) => Array.from({ length: Math.floor(next() * (most + 1)) }, make);
  const addresses = Array.from({ length: 1000 }, () => {
    const path = some(4, () => pick(WORDS)).join('/') + pick(['', '/', '/', 'index.html']);
    const search = some(4, () => `${pick(KEYS)}${pick(['=', '=', ''])}${pick(VALUES)}`).join('&');
    return [path, search && `?${search}`, pick(['', '', '#F012', '#%', '#😀'])].join('');
  });
  const faults = await page.evaluate(visit, addresses);
  expect(faults).toEqual([]);
});

/** Steps to each address; names those that left no whole page. */
async function visit(addresses) {
  const root = document.querySelector('script[src*="shell.js"]').src;
  const faults = [];
  for (const address of addresses) {
    const url = new URL(`./${address}`, root);
    if (!url.href.startsWith(new URL('.', root).href)) continue; // leads out of the site
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
    const heading = document.querySelector('main h1')?.textContent.trim();
    const live = document.documentElement.dataset.live === 'ready' && !document.querySelector('.kb-seen');
    if (!heading || !live || document.querySelector('main').textContent.length < 100) faults.push(address);
    await null;
  }
  return faults;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
