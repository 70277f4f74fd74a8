// First and second visits: what they fetch, and how soon a slow phone shows what was asked for.
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const ASKED = 'explore/?question=strategie&by=groessenklasse';
const TITLE = 'Digitalisierungsstrategie';
const FIGURE = 'figures/12/';
const PHONE = { cpu: 4, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false };
const VISITS = 5;
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.csv': 'text/csv' };

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const met = (yes) => (yes ? 'met' : 'missed');

/** A host that compresses, as most do. `changed` may give a page another text. */
export async function host(folder) {
  const packed = new Map();
  const pack = (file) => {
    if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file), { level: 9 }));
    return packed.get(file);
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      let body = pack(path);
      if (searchParams.has('scriptless')) body = gzipSync(readFileSync(path, 'utf8').replace(/<script[^]*?<\/script>/g, ''), { level: 9 });
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-encoding': 'gzip', 'cache-control': 'max-age=600' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}

/** What a first visit fetches until its picture stands, and what the one file takes on the disk. */
export async function bytes(browser, dist) {
  const site = await host(dist);
  const limits = [['index.html', 40], [ASKED, 400], ['search/?q=WLAN', 400], [FIGURE, 400]];
  for (const [path, limit] of limits) {
    const { sum, list } = await fetched(browser, site.url + path);
    console.log(`First visit of ${path}: ${(sum / KB).toFixed(1)} KB after gzip; the bar is ${limit} KB: ${met(sum <= limit * KB)} (${list.join(', ')})`);
  }
  const { size } = statSync(join(dist, 'kommunalblick.html'));
  console.log(`The one file: ${(size / KB).toFixed(0)} KB on disk; the bar is 1000 KB: ${met(size <= 1000 * KB)}`);
  await site.close();
}

async function fetched(browser, address) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes = [];
  page.on('response', (response) => sizes.push(response.body().then((body) => [new URL(response.url()).pathname.split('/').pop() || 'index.html', gzipSync(body, { level: 9 }).length], () => ['', 0])));
  await page.goto(address, { waitUntil: 'load' });
  if (/explore|search/.test(address)) await page.waitForFunction(() => document.documentElement.dataset.live === 'ready');
  await page.waitForTimeout(500);
  const all = await Promise.all(sizes);
  await context.close();
  const list = all.filter(([, size]) => size > 1000).map(([name, size]) => `${name} ${(size / KB).toFixed(1)}`);
  return { sum: all.reduce((sum, [, size]) => sum + size, 0), list };
}

/** How soon a slow phone shows what was asked for. */
export async function phone(browser, dist, emptyPage) {
  const [site, empty] = [await host(dist), await host(emptyPage)];
  const times = { something: [], picture: [], again: [], figure: [], scriptless: [], acts: [], empty: [] };
  for (let nth = 0; nth < VISITS; nth += 1) {
    const { something, picture, again } = await asked(browser, site.url + ASKED);
    times.something.push(something);
    times.picture.push(picture);
    times.again.push(again);
    times.figure.push(await contentful(browser, site.url + FIGURE));
    times.acts.push(await acts(browser, site.url + FIGURE, 'kommunalblick marks'));
    times.empty.push(await acts(browser, empty.url, 'acted'));
    times.scriptless.push(await contentful(browser, `${site.url}${FIGURE}?scriptless`));
  }
  const tell = (what, list, bar) => console.log(`${what}: ${(median(list) / 1000).toFixed(2)} s (median of ${list.length}); the bar is ${bar} s: ${met(median(list) <= bar * 1000)}`);
  console.log(`A slow phone: CPU ${PHONE.cpu} times slower, 1.6 Mbit/s, ${PHONE.latency} ms`);
  tell('Something of the asked', times.something, 1.5);
  tell('The asked picture', times.picture, 5);
  tell('A second visit without a network, the asked picture', times.again, 1);
  const ratio = median(times.figure) / median(times.scriptless);
  console.log(`Largest contentful paint of ${FIGURE}: ${median(times.figure).toFixed(0)} ms, ${ratio.toFixed(2)} times the same page without scripts; the bar is 1.3: ${met(ratio <= 1.3)}`);
  const own = median(times.acts) / median(times.empty);
  console.log(`First action of the own scripts of ${FIGURE}: ${median(times.acts).toFixed(0)} ms, ${own.toFixed(2)} times an empty page with a script of 3 KB; the bar is 1.5: ${met(own <= 1.5)}`);
  await Promise.all([site.close(), empty.close()]);
}

/** When a page's script first marks what it does. */
async function acts(browser, address, mark) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await slowed(page);
  await page.goto(address, { waitUntil: 'load' });
  const time = await page.evaluate((name) => performance.getEntriesByName(name)[0].startTime, mark);
  await context.close();
  return time;
}

async function slowed(page, offline = false) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { ...PHONE, offline });
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.cpu });
}

/** A first visit, and a second one once the offline copy is kept. */
async function asked(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(seen, TITLE);
  await slowed(page);
  await page.goto(address, { waitUntil: 'commit' });
  const first = await times(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.close();
  const second = await context.newPage();
  await second.addInitScript(seen, TITLE);
  await slowed(second, true);
  await second.goto(address, { waitUntil: 'commit' });
  const { picture } = await times(second);
  await context.close();
  return { ...first, again: picture };
}

async function times(page) {
  await page.waitForFunction(() => window.seenTimes?.picture, null, { timeout: 120_000 });
  return page.evaluate(() => window.seenTimes);
}

/** Notes the first frame that shows the title, and the first that shows a picture. Runs in the page. */
function seen(title) {
  const found = (window.seenTimes = {});
  const visible = (element) => element && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const look = () => {
    const heading = document.querySelector('h1');
    if (!found.something && visible(heading) && heading.textContent.includes(title)) found.something = performance.now();
    const picture = document.querySelector('main .kb-canvas') ?? [...document.querySelectorAll('main svg.kb-chart')].find(visible);
    if (!found.picture && visible(picture)) found.picture = performance.now();
    if (!found.picture || !found.something) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function contentful(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.largest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.largest = entry.startTime; })).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await slowed(page);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(2500);
  const time = await page.evaluate(() => window.largest);
  await context.close();
  return time;
}
