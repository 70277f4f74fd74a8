// The offline copy: a second visit without a network, a new deployment on the next visit, a failed one that changes nothing, never two builds in one page.
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { deployment, ownDeployment, versionOf } from '../lib/deploy.mjs';
import { serve } from '../lib/server.mjs';
import { DIST, SAMPLE, html, isLive, isMissing } from '../lib/site.mjs';

const FIRST = 'Kommunalblick';
const NEXT = 'Kommunalblik2';

const test = base.extend({
  /** Where the site stands, and what stands beside it. */
  place: [{}, { option: true }],
  host: async ({ place }, use) => {
    const host = await serve(DIST, place);
    await use(host);
    await host.close();
  },
  /** Opens a page of the site. */
  visit: async ({ page, host }, use) => {
    await use((path = '', other = page) => other.goto(host.url + path));
  },
  /** A first visit, until the copy is there. */
  copied: async ({ page, visit }, use) => {
    await visit('index.html');
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await use();
  },
});

/** The build of each part of a page: document, style sheet, engine. */
const builds = async (page) => {
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  return page.evaluate(async () => {
    const { version } = document.documentElement.dataset;
    const style = getComputedStyle(document.documentElement).getPropertyValue('--build') || 'Kommunalblick';
    return { version, brand: document.querySelector('.kb-brand').textContent, style };
  });
};
/** The names of all caches, and how many files the site's own hold. */
const copies = (page) => page.evaluate(async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) => [name.split(' ').at(-1), (await (await caches.open(name)).keys()).length]))));
const FIRST_BUILD = { version: versionOf(DIST), brand: FIRST, style: FIRST };

for (const language of ['de', 'en']) {
  test(`without a network, every kind of page: ${language}`, async ({ page, host, copied, visit }) => {
    await host.close();
    for (const path of SAMPLE.filter((one) => !isMissing(one) && one.startsWith('en/') === (language === 'en'))) {
      const response = await visit(path.replace(/index\.html$/, ''));
      expect(response.fromServiceWorker(), path).toBe(true);
      if (isLive(path)) await expect(page.locator('html'), path).toHaveAttribute('data-live', 'ready');
      const words = await page.evaluate((file) => [document, new DOMParser().parseFromString(file, 'text/html')].map((one) => one.getElementById('main').textContent), html(path));
      expect(words[0], path).toBe(words[1]);
    }
  });
}

test('without a network: an address without its slash, an unknown one, and a file to take along', async ({ page, host, copied, visit }) => {
  await host.close();
  await visit('figures/12');
  expect(page.url()).toBe(`${host.url}figures/12/`);
  await visit('questions/strategi/');
  await expect(page.locator('main .kb-error')).toContainText('strategie');
  await visit('method/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="findings.csv"]').click()]);
  expect(readFileSync(await download.path())).toEqual(readFileSync(join(DIST, 'data/findings.csv')));
});

test('without a network: what only the full engine does, and the example', async ({ page, host, copied, visit }) => {
  await host.close();
  await visit('explore/?question=strategie');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await page.locator('.kb-take summary').first().click();
  await Promise.all([page.waitForEvent('download'), page.locator('button[data-take=csv]').first().click()]);
  await visit('explore/?survey=beispiel-bibliotheken&question=angebote');
  await expect(page.locator('h1')).toContainText('Angebote');
});

test('a new deployment arrives on the next visit, in one piece', async ({ page, host, copied, visit }) => {
  expect(await builds(page)).toEqual(FIRST_BUILD);
  const next = deployment(NEXT);
  host.show(next);
  await visit('figures/12/');
  expect(await builds(page)).toEqual({ version: versionOf(next), brand: NEXT, style: NEXT });
  await host.close();
  await visit('tables/5/');
  expect(await builds(page), 'and stays without a network').toEqual({ version: versionOf(next), brand: NEXT, style: NEXT });
});

test('an open page keeps its build while a new one arrives in another', async ({ page, context, host, copied, visit }) => {
  await visit('index.html');
  const next = deployment(NEXT);
  host.show(next);
  const other = await context.newPage();
  await visit('figures/12/', other);
  expect((await builds(other)).brand).toBe(NEXT);
  await page.locator('nav a', { hasText: 'Ergebnisse' }).click();
  await page.locator('main a', { hasText: 'Abbildungen' }).first().click();
  await page.locator('main a', { hasText: 'Abb. 12' }).first().click();
  await expect(page.locator('canvas.kb-canvas')).toBeVisible();
  expect(await builds(page)).toEqual(FIRST_BUILD);
  await page.reload();
  expect((await builds(page)).brand).toBe(NEXT);
});

const BROKEN = {
  'a pack that is cut short': (folder) => writeFileSync(join(folder, 'offline.pack'), readFileSync(join(folder, 'offline.pack')).subarray(0, 50_000)),
  'a pack of another build': (folder) => appendFileSync(join(folder, 'offline.pack'), 'x'),
  'no pack at all': (folder) => rmSync(join(folder, 'offline.pack')),
  'a note that is none': (folder) => writeFileSync(join(folder, 'offline.json'), '<!doctype html>'),
};

for (const [what, spoil] of Object.entries(BROKEN)) {
  test(`a failed update leaves the old build working: ${what}`, async ({ page, host, copied, visit }) => {
    const next = ownDeployment(NEXT);
    spoil(next);
    host.show(next);
    for (const path of ['figures/12/', 'ledger/']) {
      await visit(path);
      expect(await builds(page)).toEqual(FIRST_BUILD);
    }
    host.show(deployment(NEXT)); // mended
    await visit('figures/12/');
    expect((await builds(page)).brand).toBe(NEXT);
  });
}

test('back to the build before: it is a new deployment too', async ({ page, host, copied, visit }) => {
  host.show(deployment(NEXT));
  await visit('figures/12/');
  expect((await builds(page)).brand).toBe(NEXT);
  host.show(DIST);
  await visit('figures/12/');
  expect(await builds(page)).toEqual(FIRST_BUILD);
});

test('an engine of another build is refused with a sentence', async ({ page, host, visit }) => {
  const next = deployment(NEXT);
  await page.route('**/kommunalblick_bg.wasm*', (route) => route.fulfill({ path: join(next, 'kommunalblick_bg.wasm'), contentType: 'application/wasm' }));
  await visit('figures/12/');
  await page.locator('.kb-take summary').click(); // what needs it
  await expect(page.locator('html')).toHaveAttribute('data-live', 'failed');
  await expect(page.locator('#kb-status.kb-seen')).toBeVisible();
  await expect(page.locator('.kb-picture svg:visible')).toHaveCount(1);
});

/** A download that stands still: its first bytes, and nothing more. */
const stalled = (response, bytes) => {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length });
  response.write(bytes.subarray(0, 1000));
};

test.describe('a pack that stands still', () => {
  const slow = { from: null, asked: 0, given: 0 };
  const beside = (request, response) => {
    if (!slow.from || !request.url.includes('offline.pack')) return false;
    slow.asked += 1;
    response.on('close', () => { slow.given += 1; });
    stalled(response, readFileSync(join(slow.from, 'offline.pack')));
    return true;
  };
  test.use({ place: { beside } });
  test.afterEach(() => Object.assign(slow, { from: null, asked: 0, given: 0 }));

  test('the page comes in the new version all the same, and so does the version after', async ({ page, host, copied, visit }) => {
    slow.from = deployment(NEXT);
    host.show(slow.from);
    await visit('figures/12/');
    expect(await builds(page), 'from the server, while the pack stands still').toEqual({ version: versionOf(slow.from), brand: NEXT, style: NEXT });
    await visit('ledger/');
    expect((await builds(page)).brand).toBe(NEXT);
    expect(slow.asked, 'one download for both pages').toBe(1);
    slow.from = null;
    const third = deployment('Kommunalblik3');
    host.show(third);
    await visit('figures/12/');
    expect((await builds(page)).brand).toBe('Kommunalblik3');
    await host.close();
    await visit('tables/5/');
    expect(await builds(page)).toEqual({ version: versionOf(third), brand: 'Kommunalblik3', style: 'Kommunalblik3' });
  });

  test('it is given up, the old copy is whole, and the next visit tries again', async ({ page, host, copied, visit }) => {
    const next = deployment(NEXT);
    slow.from = next;
    host.show(next);
    await visit('figures/12/');
    await expect.poll(() => slow.given).toBe(1);
    expect(Object.keys(await copies(page))).toEqual([versionOf(DIST)]);
    slow.from = null;
    await visit('figures/12/');
    await expect.poll(async () => Object.keys(await copies(page))).toEqual([versionOf(DIST), versionOf(next)]);
  });

  test('on a first visit the page works as any page', async ({ page, host, visit }) => {
    slow.from = DIST;
    await visit('ledger/');
    expect((await builds(page)).brand).toBe(FIRST);
    await expect.poll(() => slow.given).toBe(1);
    expect(await copies(page)).toEqual({});
  });
});

test('without room the copy that is there stays, and nothing is fetched again and again', async ({ page, host, copied, visit }) => {
  const session = await page.context().newCDPSession(page);
  const quota = (quotaSize) => session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, ...(quotaSize && { quotaSize }) });
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  const before = await copies(page);
  const next = ownDeployment(NEXT);
  const note = JSON.parse(readFileSync(join(next, 'offline.json'), 'utf8'));
  writeFileSync(join(next, 'offline.json'), JSON.stringify({ ...note, size: 0 })); // as if the room had been there when it was asked for
  let packs = 0;
  page.context().on('request', (request) => { packs += request.url().includes('offline.pack') ? 1 : 0; });
  await quota(Math.round(usage + note.size / 2));
  host.show(next);
  for (const path of ['figures/12/', 'ledger/', 'tables/5/']) {
    await visit(path);
    expect((await builds(page)).brand).toBe(FIRST);
  }
  expect(packs).toBe(1);
  expect(Object.keys(await copies(page)), 'the part that was written is gone').toEqual([versionOf(DIST)]);
  await host.close();
  await visit('figures/12/');
  expect(await builds(page), 'the old copy works').toEqual(FIRST_BUILD);
  expect((await copies(page))[versionOf(DIST)]).toBe(before[versionOf(DIST)] + 1); // and remembers which build had no room
});

test('a build for which the browser names too little room is not even fetched', async ({ page, host, copied, visit }) => {
  const [worker] = page.context().serviceWorkers();
  await worker.evaluate(() => { navigator.storage.estimate = async () => ({ quota: 20_000_000, usage: 18_000_000 }); }); // browsers tell pages about room of their own choice
  let packs = 0;
  page.context().on('request', (request) => { packs += request.url().includes('offline.pack') ? 1 : 0; });
  host.show(deployment(NEXT));
  await visit('figures/12/');
  expect(await builds(page)).toEqual(FIRST_BUILD);
  expect(packs).toBe(0);
});

test.describe('at the root of a host, beside the files of others', () => {
  const seen = [];
  const beside = (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const foreign = /^\/(blog|en\/blog|data\/others|search-other|style\.css\.map)/.test(url.pathname);
    const form = request.method === 'POST' || request.headers.range || /^\?(x|p|v)=/.test(url.search) && !/^\?v=[0-9a-f]{16}$/.test(url.search);
    if (!foreign && !form) return false;
    seen.push(`${request.method} ${request.url}${request.headers.range ? ` ${request.headers.range}` : ''}`);
    response.writeHead(request.headers.range ? 206 : 200, { 'content-type': url.pathname.endsWith('.js') ? 'text/javascript' : 'text/html' });
    response.end(url.pathname.endsWith('.js') ? 'globalThis.foreign = 1;' : `<!doctype html><title>foreign</title><p>${request.method} ${request.url}</p>`);
    return true;
  };
  test.use({ place: { base: '/', beside } });

  test('what is not ours goes to the server as if there were no worker', async ({ page, host, copied, visit }) => {
    const ask = (path, options) => page.evaluate(async ([at, how]) => {
      const response = await fetch(at, how);
      return `${response.status} ${(await response.text()).slice(0, 200)}`;
    }, [path, options]);
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    const direct = [];
    page.on('response', (response) => { if (response.fromServiceWorker()) direct.push(response.url()); });
    expect(await ask('/blog/app.js?v=3')).toContain('200 globalThis.foreign');
    expect(await ask(`/blog/app.js?v=${versionOf(DIST)}`)).toContain('200 globalThis.foreign');
    expect(await ask('/style.css?v=3')).toContain('200');
    expect(await ask('/data/others.csv')).toContain('200');
    expect(await ask('/data/findings.csv', { headers: { range: 'bytes=0-9' } })).toContain('206');
    expect(await ask('/index.html', { method: 'POST', body: 'a' })).toContain('POST /index.html');
    expect(direct, 'answered by the worker').toEqual([]);
    for (const path of ['blog/', 'blog/2024?p=3', 'en/blog/x', 'search-other']) {
      const response = await visit(path);
      expect(response.fromServiceWorker(), path).toBe(false);
      await expect(page).toHaveTitle('foreign');
    }
    await page.evaluate(() => new Promise((done, fail) => document.head.append(Object.assign(document.createElement('script'), { src: '/blog/app.js?v=3', onload: done, onerror: fail }))));
    expect(await page.evaluate(() => globalThis.foreign)).toBe(1);
    expect(seen).toContain('GET /blog/app.js?v=3');
    const own = await visit('figures/12?q=1');
    expect(own.fromServiceWorker()).toBe(true);
    expect(page.url()).toBe(`${host.url}figures/12/?q=1`);
  });

  test('without a network ours are there, and those of others are missing as ever', async ({ page, host, copied, visit }) => {
    await host.close();
    await visit('tables/5/');
    await expect(page.locator('h1')).toBeVisible();
    const wrong = await visit('figures/99/');
    expect(wrong.status()).toBe(404);
    await expect(page.locator('main')).toContainText('„99“');
    await expect(visit('blog/')).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  });
});

test('data come in the version of the page', async ({ page, host, copied, visit }) => {
  await visit('method/');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  const next = ownDeployment(NEXT);
  appendFileSync(join(next, 'data/findings.csv'), '\n');
  host.show(next);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="findings.csv"]').click()]);
  expect(readFileSync(await download.path())).toEqual(readFileSync(join(DIST, 'data/findings.csv')));
});

test('data of another version than that of the page are refused with a sentence', async ({ browser, host }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${host.url}en/method/`);
  host.show(deployment(NEXT));
  await page.locator('a[href$="findings.csv"]').click();
  await expect(page.locator('#kb-status')).toContainText('another version than this page');
  await context.close();
});
