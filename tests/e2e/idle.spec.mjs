// Pages stand without an engine: their marks tell as the engine's do, it comes for what needs it, and nothing jumps when it comes.
import { readFileSync } from 'node:fs';
import { expect, held, test } from '../lib/test.mjs';
import { PAGES, html, kind } from '../lib/site.mjs';

const ENGINE = '**/kommunalblick_bg.wasm*';
const STANDING = ['figures/12/', 'tables/5/', 'questions/betrieb/', 'profiles/gk6/', 'well-placed/strategie/'];
const shown = (page) => page.locator('.kb-picture :is(svg, canvas):visible').first();
const live = (page, how) => expect(page.locator('html')).toHaveAttribute('data-live', how);

test('only pages that are nothing without the engine ask for it at once', () => {
  const now = PAGES.filter((path) => /<script [^>]*data-now/.test(html(path))).map(kind);
  expect([...new Set(now)].sort()).toEqual(['explore', 'ledger', 'search', 'self-check', 'self-check/N']);
});

/** What the arrow keys tell of the first picture, one mark after the other: the sentence, what is announced, and the place. */
async function told(page) {
  const list = [];
  for (const key of ['Home', ...Array(7).fill('ArrowDown'), 'End', 'ArrowUp']) {
    await page.keyboard.press(key);
    list.push(await page.evaluate(() => {
      const tip = document.querySelector('.kb-tip');
      return [tip.textContent, document.getElementById('kb-told').textContent, parseFloat(tip.style.left), parseFloat(tip.style.top)];
    }));
  }
  return list;
}

/** What the pointer tells at points all over the first picture. Runs in the page. */
function underPointer() {
  const picture = [...document.querySelectorAll('.kb-picture > :is(svg, canvas)')].find((one) => one.getClientRects().length);
  const { left, top, width, height } = picture.getBoundingClientRect();
  return Array.from({ length: 240 }, (_, at) => {
    const [clientX, clientY] = [left + (width * ((at % 12) + 0.5)) / 12, top + (height * (Math.floor(at / 12) + 0.5)) / 20];
    picture.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, pointerType: 'mouse' }));
    const tip = document.querySelector('.kb-tip');
    return tip ? [tip.textContent, parseFloat(tip.style.left), parseFloat(tip.style.top)] : null;
  });
}

/** The time once what was done is on the screen. Runs in the page. */
async function settled() {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  return performance.now();
}

for (const width of [320, 1280]) {
  for (const path of STANDING) {
    test(`marks tell the same without an engine, and nothing jumps when it comes: ${path} at ${width} px`, async ({ page }) => {
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ startTime, sources }) => [startTime, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]))).observe({ type: 'layout-shift', buffered: true });
      });
      await page.setViewportSize({ width, height: 900 });
      const release = await held(page, ENGINE);
      await page.goto(path);
      await live(page, 'idle');
      const name = await shown(page).getAttribute('aria-label');
      await expect(shown(page)).toHaveAccessibleName(/Pfeiltasten/);
      const pointed = await page.evaluate(underPointer);
      expect(pointed.filter(Boolean).length, 'marks were met').toBeGreaterThan(5);
      await shown(page).focus();
      const before = await told(page);
      const last = await page.locator('.kb-tip').textContent();
      const box = await shown(page).boundingBox();
      const since = await page.evaluate(settled);

      release();
      await live(page, 'ready');
      await expect(page.locator('.kb-picture canvas:visible').first()).toBeFocused();
      await expect(page.locator('.kb-tip'), 'what was told stays told').toHaveText(last);
      expect(await shown(page).boundingBox()).toEqual(box);
      await page.evaluate(settled);
      expect(await page.evaluate((from) => window.shifts.filter(([at]) => at > from), since), 'nothing jumps').toEqual([]);
      expect(await shown(page).getAttribute('aria-label')).toBe(name);
      expect(await told(page)).toEqual(before);
      expect(await page.evaluate(underPointer)).toEqual(pointed);
      await page.keyboard.press('Escape');
      await expect(page.locator('.kb-tip')).toHaveCount(0);
    });
  }
}

test('Escape, a pointer that goes, and no second sentence of the browser', async ({ page }) => {
  await held(page, ENGINE);
  await page.goto('figures/12/');
  await shown(page).focus();
  await expect(page.locator('.kb-tip')).toHaveText(/Suchfunktion/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.kb-tip')).toHaveCount(0);
  const box = await shown(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('.kb-tip')).toBeVisible();
  const titles = () => page.evaluate(([x, y]) => {
    const under = document.elementFromPoint(x, y);
    return [under.closest('.kb-mark'), under.closest('svg')].map((one) => one.querySelector('title').textContent);
  }, [box.x + box.width / 2, box.y + box.height / 2]);
  expect(await titles(), 'what the browser would show above it').toEqual(['', '']);
  await page.mouse.move(5, 5);
  await expect(page.locator('.kb-tip')).toHaveCount(0);
  expect((await titles()).map(Boolean), 'for whoever has no scripts, and for copies').toEqual([true, true]);
});

test('a screen that is turned: the other SVG has the focus and tells the same', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await held(page, ENGINE);
  await page.goto('figures/12/');
  await shown(page).focus();
  await page.keyboard.press('ArrowDown');
  const told = await page.locator('.kb-tip').textContent();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.locator('.kb-picture svg.kb-narrow')).toBeFocused();
  await expect(page.locator('.kb-tip')).toHaveText(told);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.kb-tip')).toHaveText(/Suchfunktion/);
});

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });
  test('a sentence that a finger asked for stays when the engine comes', async ({ page }) => {
    const release = await held(page, ENGINE);
    await page.goto('figures/12/');
    const y = Number(await shown(page).locator('.kb-mark rect').first().getAttribute('y')) + 4;
    await shown(page).tap({ position: { x: 40, y } });
    await expect(page.locator('.kb-tip')).toHaveText(/Suchfunktion.*66.%/);
    release();
    await live(page, 'ready');
    await expect(page.locator('.kb-tip')).toHaveText(/Suchfunktion.*66.%/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('what is opened before the engine comes stays open', async ({ page }) => {
  const release = await held(page, ENGINE);
  await page.goto('figures/12/');
  await live(page, 'idle');
  await page.locator('main').evaluate((main) => { main.same = true; main.querySelectorAll('details').forEach((one) => { one.open = true; }); main.querySelector('h1').same = true; });
  release();
  await live(page, 'ready');
  expect(await page.evaluate(() => document.querySelector('h1').same)).toBe(true);
  expect(await page.locator('main details:not([open])').count()).toBe(0);
});

test('take along asked before the engine is there is done once it is', async ({ page }) => {
  const release = await held(page, ENGINE);
  await page.goto('figures/12/');
  await live(page, 'idle');
  await page.locator('.kb-take summary').first().click();
  const coming = page.waitForEvent('download');
  await page.locator('.kb-take [data-take=csv]').first().click();
  release();
  const file = await coming;
  expect(readFileSync(await file.path(), 'utf8')).toContain('Suchfunktion');
  await expect(page.locator('.kb-take .kb-done').first()).not.toHaveText('');
});

test('a filter and the model switch set before the engine is there hold once it is', async ({ page }) => {
  const release = await held(page, ENGINE);
  await page.goto('profiles/gk6/');
  await live(page, 'idle');
  await expect(page.locator('form.kb-filter')).toBeVisible();
  await page.locator('#filter-model').check();
  release();
  await live(page, 'ready');
  await expect(page).toHaveURL(/model=on/);
  await expect(page.locator('main data[data-evidence=modelled]').first()).toBeVisible();
  await expect(page.locator('#filter-model')).toBeChecked();
});

test('a choice, and Enter, before the engine is there', async ({ page }) => {
  const release = await held(page, ENGINE);
  await page.goto('profiles/gk6/');
  await live(page, 'idle');
  const list = page.locator('form.kb-filter select').first();
  const code = await list.locator('option').nth(1).getAttribute('value');
  await list.selectOption(code);
  await page.locator('form.kb-filter').evaluate((form) => form.requestSubmit());
  release();
  await expect(page).toHaveURL(new RegExp(`=${code}`));
  await expect(page.locator('main h1')).toBeVisible();
});

test('an address that asks for more than the file has brings the engine at once', async ({ page }) => {
  await page.goto('figures/12/?model=on');
  await live(page, 'ready');
  await expect(page.locator('html')).not.toHaveAttribute('data-waiting');
});

test('without an engine the page stands, and only what needs it says what is missing, where it is seen', async ({ page }) => {
  page.removeAllListeners('requestfailed');
  page.removeAllListeners('console');
  await page.route(ENGINE, (route) => route.abort());
  await page.goto('figures/12/?utm_source=x');
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  await live(page, 'idle');
  await expect(page.locator('html')).not.toHaveAttribute('data-waiting');
  await expect(page.locator('.kb-seen')).toHaveCount(0);
  await shown(page).focus();
  await expect(page.locator('.kb-tip')).toHaveText(/Suchfunktion/);
  await page.locator('.kb-take summary').first().click();
  await expect(page.locator('#kb-status.kb-seen')).toBeInViewport();
  await live(page, 'failed');
  await shown(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.kb-tip'), 'marks tell all the same').toHaveText(/Datenmanagementsystem/);
  await expect(page.locator('#kb-told')).toHaveText(/Datenmanagementsystem/);
  await expect(page.locator('#kb-status.kb-seen button'), 'and what is missing stands on').toBeVisible();
});
