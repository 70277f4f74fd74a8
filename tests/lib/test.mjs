// `test` with the site served, and with a page that must stay quiet: no console message, no error, no foreign address.
import { test as base, expect } from '@playwright/test';
import { serve } from './server.mjs';
import { DIST, isLive } from './site.mjs';

export { expect };

// A request that the browser itself gave up because the page was left, as Chromium and as Firefox call it.
const GIVEN_UP = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'];

/** A test with a context of its own: whatever it changes in it – network, offline copy, clock, permissions – is gone with it. */
export const alone = base.extend({
  // One server for each worker, on a free port.
  site: [
    async ({}, use) => {
      const server = await serve(DIST);
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site),
  page: async ({ page }, use) => {
    const noise = listen(page);
    await use(page);
    expect(noise, 'what the page said or asked for').toEqual([]);
  },
});

/** A test in a context that its worker keeps, with a fresh page, and without an offline copy: making one takes longer than most tests. */
export const test = alone.extend({
  contexts: [
    async ({ browser }, use) => {
      const kept = new Map();
      await use(kept);
      for (const { context } of kept.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, contexts, site, locale, viewport, javaScriptEnabled, hasTouch, isMobile, deviceScaleFactor, colorScheme, permissions, acceptDownloads }, use) => {
    const options = { baseURL: site, locale, viewport, javaScriptEnabled, hasTouch, isMobile, deviceScaleFactor, colorScheme, permissions, acceptDownloads };
    const key = JSON.stringify(options);
    if (!contexts.has(key)) contexts.set(key, await keptContext(browser, options));
    const { context, keeper } = contexts.get(key);
    await use(context);
    await emptied(context, keeper, site);
  },
});

/** A context and the session of an empty page that stays: a context without a page loses its window, and opening one takes longer than opening a page. */
async function keptContext(browser, options) {
  const context = await contextWithoutCopy(browser, options);
  const page = await context.newPage();
  return { context, keeper: { page, session: await context.newCDPSession(page) } };
}

async function contextWithoutCopy(browser, options) {
  const context = await browser.newContext(options);
  await context.addInitScript(() => {
    const worker = { register: async () => ({ installing: null }), ready: Promise.resolve(), getRegistration: async () => {}, controller: null };
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => worker });
  });
  return context;
}

/** Nothing of a test is left for the next one: no page, nothing that a page keeps. */
async function emptied(context, { page, session }, site) {
  await Promise.all(context.pages().filter((one) => one !== page).map((one) => one.close()));
  await session.send('Storage.clearDataForOrigin', { origin: new URL(site).origin, storageTypes: 'all' });
}

/** Collects what a page must not do. */
export function listen(page) {
  const noise = [];
  const origins = new Set();
  page.on('console', (message) => noise.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
    if (request.isNavigationRequest()) origins.add(url.origin);
    if (!origins.has(url.origin)) noise.push(`request to ${request.url()}`);
  });
  // Chromium says in the console too that a file is missing, Firefox does not.
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    if (!GIVEN_UP.includes(why)) noise.push(`failed: ${request.url()} ${why}`);
  });
  return noise;
}

/** Opens a page of the site; where the engine draws it, waits until it has. */
export async function open(page, path) {
  const response = await page.goto(path);
  await ready(page, path);
  return response;
}

export async function ready(page, path) {
  if (isLive(path)) await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
}

/** Steps to an address within the document, as back and forward do. Runs in the page. */
export function step(address) {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Holds back what the page asks for at such addresses until the function that it returns is called: what stands before can be looked at, however slow the machine. */
export async function held(page, pattern) {
  let release;
  const released = new Promise((done) => { release = done; });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
