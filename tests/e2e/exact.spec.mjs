// Exact tests follow the table: it stands at once, what they say comes behind it without a jump, and another query ends them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../lib/test.mjs';
import { ROOT, opens } from '../lib/site.mjs';

const SURVEY = 'survey=beispiel-bibliotheken';
const LONG = `explore/index.html?question=angebote&by=groesse,art&${SURVEY}`;
const open = (page) => page.locator('.kb-inferred[data-open]');
const ready = (page) => expect(page.locator('html')).toHaveAttribute('data-live', 'ready');

/** Lets the tests go on only when told to, and notes blocks and jumps. */
const watch = (page) => page.addInitScript(() => {
  window.seen = { tasks: [], shifts: 0 };
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' });
  const later = window.setTimeout;
  window.held = [];
  window.hold = true;
  window.setTimeout = (action, ms, ...rest) => (window.hold && ms === 50 ? held.push(action) : later(action, ms, ...rest));
});
const go = (page) => page.evaluate(() => { window.hold = false; window.held.splice(0).forEach((action) => action()); });

/** Pages of classes about the example. */
async function classPages(page) {
  await page.route('**/data/*', (route) => route.fulfill({ path: join(ROOT, 'data/example', new URL(route.request().url()).pathname.split('/').pop()) }));
  await opens(page);
}

test('the table first, then the tests, in slices and without a jump', async ({ page }) => {
  await watch(page);
  await page.goto(LONG);
  await ready(page);
  await expect(open(page)).toHaveCount(1);
  await expect(page.locator('#kb-statistics')).toContainText('Der exakte Test wird berechnet');
  await expect(page.locator('.kb-cross').first()).toBeVisible();
  const places = () => page.evaluate(() => 
    [...document.querySelectorAll('#kb-answer .kb-panel, #kb-answer .kb-held, .kb-cross, #kb-missing, #kb-about')].map((part) => Math.round(part.getBoundingClientRect().top + scrollY)));
  await page.locator('.kb-take summary').first().click();
  const before = await places();
  expect(before.length).toBeGreaterThan(8);
  await page.evaluate(() => (seen.tasks.length = 0));
  await go(page);
  await expect(open(page)).toHaveCount(0);
  await expect(page.locator('#kb-status')).toHaveText('Der exakte Test ist berechnet.');
  expect(await places(), 'nothing below it moves').toEqual(before);
  await expect(page.locator('.kb-take details').first()).toHaveAttribute('open', '');
  await expect(page.locator('.kb-take summary').first()).toBeFocused();
  const told = await page.locator('#kb-statistics').innerText();
  expect(told).not.toContain('…');
  const whole = await page.evaluate(async () => { // the same, computed at once
    const engine = await kbEngine.fresh();
    const view = engine.show(location.pathname.split('path/')[1], location.search);
    engine.advance(Infinity);
    const { parts } = engine.completed();
    const html = new Map(parts).get('kb-rest') ?? view.main;
    const text = new DOMParser().parseFromString(html, 'text/html').getElementById('kb-statistics');
    return [...text.querySelectorAll('.kb-tests td')].map((cell) => cell.textContent);
  });
  expect(await page.locator('.kb-tests td').evaluateAll((cells) => cells.map((cell) => cell.textContent))).toEqual(whole);
});

test('another query ends them; back begins them anew', async ({ page }) => {
  await watch(page);
  await page.goto(LONG);
  await ready(page);
  await expect(open(page)).toHaveCount(1);
  await page.locator('#explore-panels').selectOption('');
  await page.locator('#explore-by').selectOption('');
  await expect(page.locator('.kb-tests')).toHaveCount(0);
  await go(page);
  await expect(open(page)).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('.kb-tests').first()).toBeVisible();
  await expect(open(page)).toHaveCount(0);
});

test('a file that is saved meanwhile has what stands out', async ({ page }) => {
  await watch(page);
  await page.goto(LONG);
  await ready(page);
  await expect(open(page)).toHaveCount(1);
  const take = page.locator('.kb-take').first();
  await take.locator('summary').click();
  const [file] = await Promise.all([page.waitForEvent('download'), take.locator('[data-take=svg]').click()]);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/>95\s%\s▲</u);
  await expect(open(page)).toHaveCount(0);
});

test('a screen that is turned leaves no gap where its tests had their room', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`explore/?question=sonntag&by=art,groesse&${SURVEY}`);
  await ready(page);
  await expect(page.locator('.kb-inferred').first()).toBeAttached();
  await expect(open(page)).toHaveCount(0);
  await page.setViewportSize({ width: 1000, height: 844 });
  const gaps = () => page.locator('.kb-inferred').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom - (part.lastElementChild ?? part).getBoundingClientRect().bottom));
  await expect.poll(async () => Math.max(...await gaps()), 'px below the last line').toBeLessThan(40);
});

test('paper has all of it', async ({ page }) => {
  await watch(page);
  await page.goto(LONG);
  await ready(page);
  await expect(open(page)).toHaveCount(1);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(open(page)).toHaveCount(0);
  await expect(page.locator('#kb-statistics')).not.toContainText('wird berechnet');
});

test('the page of a class: many tables stand at once, their tests come behind them, and nothing jumps', async ({ page }) => {
  await classPages(page);
  await watch(page);
  await page.goto('profiles/');
  await ready(page);
  await page.locator('main a[href*="ab-20000"]').first().click();
  await expect.poll(() => open(page).count()).toBeGreaterThan(1);
  const tables = page.locator('.kb-observed .kb-cross');
  expect(await tables.count()).toBeGreaterThan(5);
  const crossed = () => page.evaluate(() => [...document.querySelectorAll('.kb-observed')].map((part) => Math.round(part.getBoundingClientRect().top + scrollY)));
  const before = await crossed();
  await page.evaluate(() => (seen.tasks.length = 0));
  await go(page);
  await expect(open(page)).toHaveCount(0);
  expect(await crossed(), 'nothing below them moves').toEqual(before);
  await expect(page.locator('main')).not.toContainText('wird berechnet');
  await expect(page.locator('#kb-status')).toHaveText('Der exakte Test ist berechnet.');
  await page.evaluate(() => (window.hold = true));
  await page.locator('#filter-beside').selectOption('unter-5000');
  await expect.poll(() => open(page).count(), 'another selection has tests of its own').toBeGreaterThan(1);
  await go(page);
  await expect(open(page)).toHaveCount(0);
});
