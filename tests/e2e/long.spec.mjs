// No page is longer than twenty screens of a phone before somebody unfolds anything; no table shows more than 25 lines.
import { PAGES, html } from '../lib/site.mjs';
import { expect, test } from '../lib/test.mjs';

const PHONE = { width: 390, height: 844 };
const MOST = 20;
const LEAST = 25_000; // no page of fewer characters is so long

test.use({ viewport: PHONE, javaScriptEnabled: false });

/** How many screens the page is long, and of its longest table the lines that stand open. Runs in the page. */
function lengths() {
  const open = (table) => [...table.querySelectorAll('tbody tr:not(.kb-group)')].filter((row) => row.checkVisibility()).length;
  return { screens: document.documentElement.scrollHeight / innerHeight, lines: Math.max(0, ...[...document.querySelectorAll('main table')].map(open)) };
}

for (const language of ['de', 'en']) {
  test(`no page is too long: ${language}`, async ({ page }) => {
    const own = PAGES.filter((path) => path.startsWith('en/') === (language === 'en') && html(path).length > LEAST);
    const long = [];
    for (const path of own) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const { screens, lines } = await page.evaluate(lengths);
      if (screens > MOST || lines > 26) long.push(`${path}: ${screens.toFixed(1)} screens, ${lines} lines`); // 25 and the line of bases
    }
    expect(own.length, 'pages measured').toBeGreaterThan(40);
    expect(long).toEqual([]);
  });
}
