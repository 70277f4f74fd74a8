// The tests of the built site: over its files, and in Chromium. `cargo xtask test files e2e` builds the site first and says where Chromium is.
// Waits are for events; how long one may take depends on the machine, so that limits are wide: only what fails meets them.
import { defineConfig } from '@playwright/test';

// What the browser is to leave alone. With a list of ours it does not see Playwright's, so that names of that stand here too; the last two make it
// load two pages of its own for the address bar of each window, which takes as long as a test.
const WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'BoundaryEventDispatchTracksNodeRemoval', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider', 'GlobalMediaControls',
  'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'Translate', 'RenderDocument', 'OptimizationHints',
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup',
];

export default defineConfig({
  outputDir: 'output/playwright',
  fullyParallel: true,
  workers: 3, // one more than most machines of a pipeline have processors: a page waits as often as it works
  timeout: 180_000,
  expect: { timeout: 30_000 },
  maxFailures: 25,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  projects: [
    { name: 'files', testDir: 'files', fullyParallel: false },
    { name: 'api', testDir: 'api', fullyParallel: false },
    { name: 'e2e', testDir: 'e2e' },
    { name: 'firefox', testDir: 'engines', use: { engine: 'firefox' } },
    { name: 'webkit', testDir: 'engines', use: { engine: 'webkit' } },
  ],
  use: {
    browserName: 'chromium',
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${WITHOUT}`,
      ],
    },
  },
});
