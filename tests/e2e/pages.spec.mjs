// A page of every kind opens, says nothing in the console and asks no stranger; every view fits on a narrow screen, and its pictures are painted.
import { chosen } from '../lib/choice.mjs';
import { look } from '../lib/canvas.mjs';
import { expect, open, step, test } from '../lib/test.mjs';
import { PAGES, html, isMissing } from '../lib/site.mjs';

for (const path of chosen(PAGES)) {
  test(`opens: ${path}`, async ({ page }) => {
    const response = await open(page, path);
    expect(response.status()).toBe(200);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(text), 'what is shown, against the file').toEqual(await page.evaluate(text, html(path)));
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(tooWide), 'wider than 320 px').toEqual([]);
  });
}

// In one document: whoever follows links sees each view like this.
for (const english of [false, true]) {
  test(`every view, ${english ? 'en' : 'de'}`, async ({ page, site }) => {
    test.setTimeout(300_000);
    const paths = PAGES.filter((path) => path.startsWith('en/') === english);
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, 'figures/12/index.html');
    for (const path of paths.filter((one) => !isMissing(one))) {
      await page.evaluate(step, site + path.replace(/index\.html$/, ''));
      expect(await page.evaluate(parts), path).toEqual(await page.evaluate(parts, html(path)));
      expect(await page.evaluate(tooWide), `${path} is wider than 320 px`).toEqual([]);
      const canvases = await page.locator('canvas.kb-canvas').all();
      expect(canvases, `pictures of ${path}`).toHaveLength(await page.locator('.kb-picture').count());
      for (const canvas of canvases) {
        const { colours, name, sharp } = await canvas.evaluate(look);
        expect(colours, `colours in a picture of ${path}`).toBeGreaterThan(2);
        expect(name, `accessible name of a picture of ${path}`).not.toBe('');
        expect(sharp, `a picture of ${path} has as many points as the screen`).toBe(true);
      }
    }
  });
}

/** The words of the main part as shown, or of a file. Runs in the page. */
function text(file) {
  const page = file ? new DOMParser().parseFromString(file, 'text/html') : document;
  return page.getElementById('main').textContent;
}

/** What a view says, or a file of it; a view that was stepped to has a canvas for each picture. Runs in the page. */
function parts(file) {
  const page = file ? new DOMParser().parseFromString(file, 'text/html') : document;
  for (const picture of page.querySelectorAll('.kb-chart')) picture.remove();
  const numbers = [...page.querySelectorAll('main data')].map((number) => number.outerHTML);
  const [header, main, footer] = ['header', '#main', 'footer'].map((name) => page.querySelector(name).textContent);
  return { title: page.title, lang: page.documentElement.lang, header, main, footer, numbers };
}

/** Names what sticks out to the right; empty if the page needs no sideways scrolling. Runs in the page. */
function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 0.5);
  return [`${document.scrollingElement.scrollWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
}
