// The tests of the public module, in Node and in Chromium.
import base from '../playwright.config.mjs';

export default { ...base, projects: undefined, testDir: '.', outputDir: '../output/playwright-api', fullyParallel: false };
