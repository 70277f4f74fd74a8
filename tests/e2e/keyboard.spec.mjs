// Walking with the keyboard: order, visible focus, skip link, language switch. One page of every kind.
// That every page begins with the skip link and leads to its other language is seen in the files.
import { expect, open, test } from '../lib/test.mjs';
import { EVERYTHING } from '../lib/choice.mjs';
import { SAMPLE, isMissing, kind } from '../lib/site.mjs';

const KINDS = SAMPLE.filter((path) => EVERYTHING || !path.startsWith('en/'));
const HEADS = KINDS.filter((path) => EVERYTHING || ['start', '404.html', 'figures/N', 'explore'].includes(kind(path)));
const MOST = 60; // enough for header, navigation and the first part of the longest page

for (const path of KINDS) {
  test(`keyboard: ${path}`, async ({ page }) => {
    await open(page, path);
    const stops = await page.evaluate(prepare);
    expect(stops.length, 'places to stop').toBeGreaterThan(3);
    for (const [at, stop] of stops.slice(0, MOST).entries()) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(look);
      expect(now.place, `stop ${at + 1}, expected ${stop}`).toBe(at);
      expect(now.changed, `focus is to be seen on ${stop}`).toBe(true);
      // The page may still be scrolling there.
      if (!now.inView) await expect.poll(async () => (await page.evaluate(look)).inView, `${stop} is in view`).toBe(true);
    }
    expect(await page.evaluate(jumps, MOST), 'stops that jump back up').toEqual([]);
  });
}

// The head is the same on every page, with or without the engine.
for (const path of HEADS) {
  test(`skip link: ${path}`, async ({ page }) => {
    await open(page, path);
    await page.keyboard.press('Tab');
    await expect(page.locator('.kb-skip')).toBeFocused();
    await expect(page.locator('.kb-skip')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement.id)).toBe('main');
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => !document.activeElement.closest('header, header ~ nav'));
    expect(inside, 'the next stop lies behind the header').toBe(true);
  });

  if (isMissing(path)) continue;
  test(`language switch: ${path}`, async ({ page }) => {
    await open(page, path);
    const before = await page.locator('html').getAttribute('lang');
    const link = page.locator('a[hreflang]').first();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link).toBeFocused();
    const other = await link.getAttribute('hreflang');
    expect(other).not.toBe(before);
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('lang', other);
  });
}

/** Remembers, in the order of the document, what can be stopped at and how it looks without focus. */
function prepare() {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  const chosen = (element) => element.type !== 'radio' || element.checked; // a group of radio buttons is one stop, at the chosen one
  const stops = all.filter((element) => element.tabIndex >= 0 && !element.disabled && chosen(element) && element.checkVisibility({ visibilityProperty: true }));
  const styled = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
    return JSON.stringify([outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, borderColor, backgroundColor]);
  };
  window.walk = { stops, styled, before: stops.map(styled) };
  return stops.map((element) => element.outerHTML.slice(0, 80));
}

/** Where the focus is, and whether it is to be seen. */
function look() {
  const { stops, styled, before } = window.walk;
  const element = document.activeElement;
  const place = stops.indexOf(element);
  const box = element.getBoundingClientRect();
  const inView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { place, changed: styled(element) !== before[place], inView };
}

/** Within one landmark the focus goes up only into the next column. */
function jumps(most) {
  const { stops } = window.walk;
  scrollTo(0, 0); // what stays in sight stands in its own place there
  const found = [];
  for (let at = 2; at < Math.min(stops.length, most); at += 1) {
    const [from, to] = [stops[at - 1], stops[at]];
    const landmark = (element) => element.closest('nav, main, header, footer');
    if (landmark(from) !== landmark(to)) continue;
    const [before, now] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
    if (now.bottom <= before.top && now.left <= before.left) found.push(to.outerHTML.slice(0, 80));
  }
  return found;
}
