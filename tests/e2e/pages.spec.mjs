// Every page opens, says nothing in the console, asks no stranger, has one h1, and fits on a narrow screen.
import { expect, open, test } from '../lib/test.mjs';
import { PAGES, html, isMissing } from '../lib/site.mjs';

for (const path of PAGES) {
  test(`opens: ${path}`, async ({ page }) => {
    const response = await open(page, path);
    expect(response.status()).toBe(200);

    const found = await page.evaluate(outline);
    expect(found.title, 'title').not.toBe('');
    expect(found.lang, 'language').toBe(path.startsWith('en/') ? 'en' : 'de');
    expect(found.headings[0], 'first heading').toBe(1);
    expect(found.headings.filter((level) => level === 1), 'h1').toHaveLength(1);
    for (const [at, level] of found.headings.entries()) {
      if (at > 0) expect(level, `heading ${at + 1} of ${found.headings}`).toBeLessThanOrEqual(found.headings[at - 1] + 1);
    }
    const landmarks = isMissing(path) ? ['header', 'main'] : ['header', 'nav', 'main', 'footer'];
    for (const landmark of landmarks) expect(found.landmarks, landmark).toContain(landmark);
    expect(found.icon, 'icon').toBe(true);

    const { live, still } = await page.evaluate(both, html(path));
    expect(live, 'what the engine shows against the file').toEqual(still);

    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(tooWide), 'wider than 320 px').toEqual([]);
  });
}

/** What stands on the page, for people who move by headings and landmarks. */
function outline() {
  const shown = (element) => element.checkVisibility();
  return {
    title: document.title.trim(),
    lang: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown).map((heading) => Number(heading.tagName[1])),
    landmarks: ['header', 'nav', 'main#main', 'footer'].filter((name) => document.querySelector(name)).map((name) => name.split('#')[0]),
    icon: document.querySelector('link[rel~=icon]') !== null,
  };
}

/** Elements and words of the main part, as shown and as in the file; the engine adds canvases. */
function both(file) {
  const parts = (page) => {
    const main = page.getElementById('main');
    const elements = [...main.querySelectorAll('*')].map((element) => element.localName).filter((name) => name !== 'canvas');
    return { elements: elements.join(' '), words: main.textContent };
  };
  return { live: parts(document), still: parts(new DOMParser().parseFromString(file, 'text/html')) };
}

/** Names what sticks out to the right; empty if the page needs no sideways scrolling. */
function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 0.5);
  return [`${document.scrollingElement.scrollWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
}
