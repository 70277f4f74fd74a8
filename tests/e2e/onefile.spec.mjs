// The one file: opened from the disk with the network cut, it does all that the site does.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { violationsOf } from '../lib/axe.mjs';
import { EVERYTHING } from '../lib/choice.mjs';
import { DIST, ONE_FILE, PAGES, SAMPLE, html, isMissing, descriptor } from '../lib/site.mjs';
import { listen } from '../lib/test.mjs';

const FILE = pathToFileURL(join(DIST, ONE_FILE)).href;
const ready = (page) => expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
const hash = (page) => page.evaluate(() => location.hash);

const test = base.extend({
  // Nothing but the file itself may be asked for, and the network is cut.
  page: async ({ page, context }, use) => {
    await context.setOffline(true);
    const asked = [];
    page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(FILE)) asked.push(request.url()); });
    const noise = listen(page);
    await use(page);
    expect(asked, 'requests').toEqual([]);
    expect(noise, 'what the page said').toEqual([]);
  },
  open: async ({ page }, use) => use(async (address = '') => {
    await page.goto('about:blank');
    await page.goto(FILE + address);
    await ready(page);
  }),
});

// What it shows is what the pages show, at which axe looks; here it is about the file's own style and pictures.
for (const path of EVERYTHING ? SAMPLE.filter((one) => !isMissing(one)) : ['index.html', 'figures/12/index.html', 'en/explore/index.html']) {
  test(`axe: ${path}`, async ({ page, open }) => {
    await open(`#/${path.replace(/index\.html$/, '')}`);
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('every view says the same as its page, on a narrow screen', async ({ page, open }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await open();
  for (const path of PAGES.filter((one) => !isMissing(one))) {
    await page.evaluate(follow, path.replace(/index\.html$/, ''));
    const [live, still] = await page.evaluate(both, html(path));
    expect(live, path).toEqual(still);
    await expect(page.locator('h1'), path).toBeVisible();
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth), path).toBe(320);
  }
});

for (const path of EVERYTHING ? SAMPLE.filter((one) => !isMissing(one)).map((one) => one.replace(/index\.html$/, '')) : ['profiles/gk6/', 'en/explore/']) {
  test(`opens at an address: ${path}`, async ({ page, open }) => {
    await open(`#/${path}`);
    await expect(page.locator('#main')).toHaveAttribute('data-view', path);
  });
}

/** Leads to an address, and waits until the page has heard of it. Runs in the page. */
function follow(address) {
  const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }));
  location.hash = `#/${address}`;
  return heard;
}

/** What the main part says, and what a file's says. Runs in the page. */
function both(file) {
  const still = new DOMParser().parseFromString(file, 'text/html');
  for (const picture of still.querySelectorAll('.kb-chart')) picture.remove(); // the one file paints its pictures
  const parts = (page) => [page.title, page.documentElement.lang, page.getElementById('main').textContent, ...[...page.querySelectorAll('main data')].map((data) => data.outerHTML)];
  return [parts(document), parts(still)];
}

test('links, back, forward and reload keep the address', async ({ page, open }) => {
  await open();
  await page.locator('nav a', { hasText: 'Ergebnisse' }).click();
  await page.locator('main a', { hasText: 'Abbildungen' }).first().click();
  await page.locator('main li a', { hasText: 'Abb. 12' }).click();
  expect(await hash(page)).toBe('#/figures/12/');
  await expect(page.locator('canvas.kb-canvas')).toBeVisible();
  await expect(page.locator('#main')).toBeFocused();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Abbildungen');
  await page.goForward();
  await expect(page.locator('h1')).toContainText('Abb. 12');
  await page.reload();
  await ready(page);
  await expect(page.locator('h1')).toContainText('Abb. 12');
  await page.locator('a.kb-lang').click();
  expect(await hash(page)).toBe('#/en/figures/12/');
});

test('filters, places and the skip link stand beside the address', async ({ page, open }) => {
  await open('#/ledger/?section=binnen');
  const all = await page.locator('tr[data-finding]').count();
  expect(all).toBeLessThan(516);
  await page.locator('.kb-filter select[name=source]').selectOption('Abb. 12');
  expect(await hash(page)).toContain('section=binnen');
  await expect(page.locator('tr[data-finding]')).not.toHaveCount(all);
  await page.goBack();
  await expect(page.locator('tr[data-finding]')).toHaveCount(all);
  await open('#/ledger/#F012');
  await expect(page.locator('tr#F012')).toBeInViewport();
  await page.keyboard.press('Home');
  await page.locator('.kb-skip').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  expect(await hash(page)).toContain('#/ledger/');
});

test('search finds, a hit opens', async ({ page, open }) => {
  await open('#/search/');
  await page.locator('#search-q').pressSequentially('oeffentlich');
  await page.locator('#kb-results a').first().click();
  expect(await hash(page)).toMatch(/^#\/(questions|figures|tables)\//);
  await page.goBack();
  await expect(page.locator('#search-q')).toHaveValue('oeffentlich');
});

test('an address that leads nowhere names the nearest', async ({ page, open }) => {
  await open('#/questions/strategi/?where=x');
  await expect(page.locator('main .kb-error').last()).toContainText('strategie');
  await page.locator('main .kb-error a').click();
  expect(await hash(page)).toBe('#/questions/strategie/');
});

test('a forgotten slash is no other page', async ({ page, open }) => {
  await open('#figures/12/');
  await expect(page.locator('h1')).toContainText('Abb. 12');
});

test('a copied address says that it is of this device', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('#/figures/12/');
  await page.locator('.kb-take summary').click();
  await page.locator('[data-take=link]').click();
  await expect(page.locator('.kb-done')).toHaveText(/nur auf diesem Gerät/);
});

test('a picture and the data package can be taken along', async ({ page, open }) => {
  await open('#/figures/12/');
  await page.locator('.kb-take summary').click();
  const save = async (locator) => {
    const [download] = await Promise.all([page.waitForEvent('download'), locator.click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const csv = await save(page.locator('[data-take=csv]'));
  expect(csv.name).toBe('kommunalblick-abb-12.csv');
  expect(csv.bytes.toString()).toContain('Suchfunktion');
  expect((await save(page.locator('[data-take=png]'))).bytes.subarray(1, 4).toString()).toBe('PNG');
  await open('#/method/');
  const findings = await save(page.locator('a[href$="findings.csv"]'));
  expect(findings.bytes).toEqual(readFileSync(join(DIST, 'data/findings.csv')));
  const names = readdirSync(join(DIST, 'data')).filter((name) => name.includes('.'));
  const held = await page.evaluate("kbPacked.text('kb-data').then(JSON.parse)");
  expect(Object.keys(held).sort()).toEqual(names.sort());
  for (const name of names) expect(Buffer.from(held[name]).equals(readFileSync(join(DIST, 'data', name))), name).toBe(true);
});

test('a panic is survived', async ({ page, open }) => {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const instance = await instantiate.apply(WebAssembly, given);
      const show = instance.exports.explorer_show;
      const exports = { ...instance.exports, explorer_show: (...words) => { if (window.trap) { window.trap = false; throw new WebAssembly.RuntimeError('unreachable'); } return show(...words); } };
      return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
    };
  });
  await open();
  await page.evaluate(() => (window.trap = true));
  await page.locator('nav a', { hasText: 'Methode' }).click();
  await expect(page.locator('h1')).toHaveText('Methode');
  await expect(page.locator('#kb-status')).toHaveText(/neu gestartet/);
});

test('without WebAssembly the start page stays, with a sentence', async ({ page }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto(FILE);
  await expect(page.locator('#kb-status.kb-seen')).toBeVisible();
  await expect(page.locator('#kb-status')).toHaveText(/JavaScript und WebAssembly/);
  await expect(page.locator('h1')).toBeVisible();
});

test('an engine that breaks again and again: the cause in the language of the address, and no page under the address of another', async ({ page, open }) => {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const { exports: real } = await instantiate.apply(WebAssembly, given);
      const exports = { ...real, explorer_show: (...words) => { if (window.traps ?? location.hash.startsWith('#/en/')) throw new WebAssembly.RuntimeError('unreachable'); return real.explorer_show(...words); } };
      return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
    };
  });
  await page.goto(`${FILE}#/en/figures/12/`);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'failed');
  await expect(page.locator('#kb-status')).toContainText('crashed here several times');
  await expect(page.locator('#kb-status')).toContainText('en/figures/12/');
  await expect(page.locator('#kb-status')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#kb-status')).not.toContainText('WebAssembly');
  expect(await hash(page)).toBe('#/');
  await open('#/figures/12/');
  await page.evaluate(() => (window.traps = true));
  await page.locator('nav a[rel=next]').click();
  await expect(page.locator('#kb-status')).toContainText('abgestürzt');
  await expect(page.locator('h1'), 'what stood there').toContainText('Abb. 12');
  await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(1);
  expect(await hash(page)).toBe('#/figures/12/');
  await page.evaluate(() => (window.traps = false));
  await page.locator('#kb-status button').click();
  await ready(page);
});

test('a page of the folder leads to the same view in the one file', async ({ page }) => {
  page.removeAllListeners('request');
  await page.goto(pathToFileURL(join(DIST, 'en/figures/12/index.html')).href);
  await expect(page.locator('#kb-status.kb-seen')).toBeVisible();
  await page.locator('#kb-status a').click();
  await ready(page);
  await expect(page.locator('h1')).toContainText('Fig. 12');
});

base('its policy allows its own style and scripts, by hash, and no connection', () => {
  const text = readFileSync(join(DIST, ONE_FILE), 'utf8');
  const policy = text.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/)[1].replaceAll('&#39;', "'");
  const sha = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  const [style] = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, content]) => content);
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, content]) => content);
  expect(scripts).toHaveLength(2);
  const unpacked = "'sha256-[A-Za-z0-9+/]{43}='"; // of the scripts that the second one unpacks
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  expect(policy).toMatch(new RegExp(`^${escaped(`default-src 'none'; script-src ${scripts.map(sha).join(' ')} `)}${unpacked}${escaped(` 'wasm-unsafe-eval'; style-src ${sha(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'`)}$`));
  const study = descriptor().sources[0].path; // a link, which nothing follows but a person
  expect(text.replaceAll(`<a href="${study}" rel="external noreferrer">`, '').match(/\s(src|href)="(?!#|data:)[^"]*"/)?.[0], 'an address outside of the file').toBeUndefined();
});

const opening = (page) => page.locator('.kb-opening:visible');

for (const [address, told, title] of [['#/figures/12/', 'Die Ansicht wird geöffnet …', 'Abb. 12'], ['#/en/explore/?question=strategie', 'The view is being opened …', 'Status of the digital strategy']]) {
  base(`the asked view is the first that is seen, however slowly the file comes: ${address}`, async ({ page }) => {
    const text = readFileSync(join(DIST, ONE_FILE), 'utf8');
    const end = text.indexOf('<script id="kb-engine"');
    let goOn;
    const waited = new Promise((done) => { goOn = done; });
    const server = createServer(async (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(text.slice(0, end));
      await waited;
      response.end(text.slice(end));
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    await page.goto(`http://127.0.0.1:${server.address().port}/${address}`, { waitUntil: 'commit' });
    await expect(opening(page)).toHaveText(told);
    await expect(page.locator('footer')).toBeAttached(); // all of the start page has come
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish())); // however long it takes
    await expect(page.locator('.kb-brand')).toBeVisible();
    for (const part of ['main', 'header nav', 'footer']) await expect(page.locator(part), part).not.toBeVisible();
    goOn();
    await expect(page.locator('main h1')).toContainText(title);
    await expect(opening(page)).toHaveCount(0);
    await page.goto('about:blank');
    await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'commit' });
    await expect(page.locator('main h1'), 'the start page, where nothing is asked').toBeVisible();
    await expect(opening(page)).toHaveCount(0);
    server.closeAllConnections();
    server.close();
  });
}

test('on a slow processor no frame shows another view than the asked one, and the bar moves', async ({ page, context }) => {
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.addInitScript(() => {
    window.frames_seen = [];
    const look = () => {
      const seen = [...document.querySelectorAll('main h1')].filter((title) => title.checkVisibility({ visibilityProperty: true })).map((title) => title.textContent);
      window.frames_seen.push({ seen, share: document.querySelector('.kb-opening progress')?.value });
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`${FILE}#/figures/12/`);
  await ready(page);
  await expect(page.locator('main h1')).toContainText('Abb. 12');
  const frames = await page.evaluate(() => window.frames_seen);
  const titles = new Set(frames.flatMap(({ seen }) => seen));
  expect([...titles].every((title) => title.includes('Abb. 12')), [...titles].join()).toBe(true);
  expect(frames.some(({ share }) => share > 0 && share < 1), 'how far it is').toBe(true);
});

test('whatever breaks its lines leaves it whole; a file that is damaged or cut off says so on its start page', async ({ page, open }, info) => {
  const text = readFileSync(join(DIST, ONE_FILE), 'utf8');
  const saved = (name, content) => {
    writeFileSync(info.outputPath(name), content);
    return pathToFileURL(info.outputPath(name)).href;
  };
  const inside = (id) => text.indexOf(`<script id="${id}"`) + 2_000;
  const spoilt = (id) => text.slice(0, inside(id)) + (text[inside(id)] === 'A' ? 'B' : 'A') + text.slice(inside(id) + 1);
  page.removeAllListeners('request');

  const packed = /(<script id="kb-\w+" type="application\/octet-stream">)([^<]*)/g;
  const broken = text.replace(packed, (_, tag, signs) => tag + signs.replace(/\n/g, '').replace(/.{76}/g, '$& \n')).replaceAll('\n', '\r\n');
  await page.goto(`${saved('lines.html', broken)}#/figures/12/`);
  await ready(page);
  await expect(page.locator('h1')).toContainText('Abb. 12');

  for (const [id, address, sentence] of [['kb-scripts', '#/en/figures/12/', 'is damaged or did not arrive whole: kommunalblick.html'], ['kb-engine', '#/figures/12/', 'beschädigt oder nicht vollständig angekommen: kommunalblick.html']]) {
    await page.goto(`${saved(`${id}.html`, spoilt(id))}${address}`);
    await expect(page.locator('#kb-status.kb-seen')).toContainText(sentence);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(opening(page)).toHaveCount(0);
  }

  await page.goto(`${saved('cut.html', text.slice(0, inside('kb-engine')))}#/figures/12/`);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(opening(page)).toHaveCount(0);

  await open();
  const passed = await page.evaluate(spoil);
  expect(passed).toEqual([]);
});

/* global kbPacked */
/** Changes one sign of the packed scripts, at many places one after the other; those where other scripts would come of it. Runs in the page. */
async function spoil() {
  const element = document.getElementById('kb-scripts');
  const whole = element.textContent;
  const scripts = await kbPacked.text('kb-scripts');
  const passed = [];
  for (let at = 3; at < whole.length; at += 293) {
    if (whole[at] === '\n') continue;
    element.textContent = whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1);
    const text = await kbPacked.text('kb-scripts').catch(() => scripts);
    if (text !== scripts) passed.push(at);
  }
  return passed;
}
