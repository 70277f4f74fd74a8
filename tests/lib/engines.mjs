// A window of another browser than Chromium, the same for all: `goto`, `run` (a function in the page), `click`, `type`, `press`.
import { test as base, expect } from '@playwright/test';
import { serve } from './server.mjs';
import { DIST } from './site.mjs';
import { startWebDriver } from './webdriver.mjs';

export { expect };

export const test = base.extend({
  /** `firefox` or `webkit`; each project says which. */
  engine: ['', { option: true, scope: 'worker' }],
  driver: [
    async ({ engine, playwright }, use) => {
      const driver = await (engine === 'webkit' ? startWebDriver(process.env.BROWSER || 'WebKitWebDriver') : startFirefox(playwright.firefox));
      await use(driver);
      await driver.end();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // Each test has a server of its own: what a page keeps is kept for its address.
  host: async ({}, use) => {
    const host = await serve(DIST);
    await use(host);
    await host.close();
  },
  win: async ({ driver }, use) => {
    const win = await driver.open();
    await use(win);
    await win.close();
  },
});

/** Firefox over WebDriver BiDi, which Playwright speaks with the Firefox of this machine. */
async function startFirefox(firefox) {
  const browser = await firefox.launch({ executablePath: process.env.BROWSER || '/usr/bin/firefox-esr', channel: 'moz-firefox' });
  const open = async () => {
    const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    return {
      goto: (url) => page.goto(url),
      run: (script, ...words) => page.evaluate(`(${script})(...${JSON.stringify(words)})`),
      click: (selector) => page.locator(selector).first().click(),
      type: (selector, text) => page.locator(selector).first().pressSequentially(text),
      press: (name) => page.keyboard.press(name),
      close: () => context.close(),
    };
  };
  return { open, end: () => browser.close() };
}

/** Waits until the engine has drawn the page. */
export async function live(win) {
  await expect.poll(() => win.run(() => document.documentElement.dataset.live ?? null)).toBe('ready');
}

/** The words of the first element that a selector names; nothing where there is none. */
export const words = (win, selector) => win.run((one) => document.querySelector(one)?.textContent.trim() ?? null, selector);

/** How many elements a selector names. */
export const count = (win, selector) => win.run((one) => document.querySelectorAll(one).length, selector);

/** Chooses an option of a list, as a person does: the list says that it changed. */
export const choose = (win, selector, value) => win.run((one, chosen) => {
  const list = document.querySelector(one);
  list.value = chosen;
  for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
}, selector, value);
