// `test` with the site served, and with a page that must stay quiet: no console message, no error, no foreign address.
import { test as base, expect } from '@playwright/test';
import { serve } from './server.mjs';
import { DIST, isLive } from './site.mjs';

export { expect };

// A request that the browser itself gave up because the page was left, as Chromium and as Firefox call it.
const GIVEN_UP = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'];

export const test = base.extend({
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
