// The tests in the Firefox of this machine, over WebDriver BiDi. `cargo xtask test e2e` says where Firefox is.
import { defineConfig } from '@playwright/test';
import chromium from '../playwright.config.mjs';

const { locale, viewport } = chromium.use;

export default defineConfig({
  ...chromium,
  testDir: '.',
  outputDir: '../output/playwright-firefox',
  projects: undefined,
  use: {
    browserName: 'firefox',
    // The channel makes Playwright speak BiDi; without it Playwright wants the Firefox that it has patched itself.
    channel: 'moz-firefox',
    locale,
    viewport,
    launchOptions: { executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr' },
  },
});
