// A figure prints on one page with its source; on paper stands the SVG, not the canvas. Of every chart form the fullest and the emptiest.
import { chosenBy } from '../lib/choice.mjs';
import { expect, open, test } from '../lib/test.mjs';
import { figureOf } from '../lib/numbers.mjs';
import { FIGURES, table } from '../lib/site.mjs';
import { pdfPages } from '../lib/pdf.mjs';

const charts = new Map(table('figures.csv').map(({ id, chart }) => [id, chart]));

for (const path of chosenBy(FIGURES, (path) => charts.get(figureOf(path)))) {
  test(`print: ${path}`, async ({ page }) => {
    await open(page, path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('canvas:visible')).toHaveCount(0);
    const pictures = await page.locator('.kb-picture:visible').all();
    if (path.includes('figures/')) expect(pictures.length, 'pictures on paper').toBeGreaterThan(0);
    for (const picture of pictures) await expect(picture.locator('svg:visible')).toHaveCount(1);
    await expect(page.locator('nav:visible'), 'navigation on paper').toHaveCount(0);
    const source = await page.locator('.kb-source').first().innerText();

    const pages = await pdfPages(await page.pdf({ format: 'A4' }));
    expect(pages.length, 'pages').toBe(1);
    const letters = (text) => text.replace(/\s+/g, '');
    expect(letters(pages[0]), 'the source on paper').toContain(letters(source).slice(0, 60));
  });
}

for (const [what, media] of [['printed', null], ['previewed', 'print']]) {
  test(`a view without a page load has its picture on paper, ${what}`, async ({ page }) => {
    await open(page, 'figures/11/index.html');
    await page.locator('nav a[rel=next]').click();
    await expect(page.locator('h1')).toContainText('Abb. 12');
    await expect(page.locator('.kb-picture svg')).toHaveCount(0);
    await page.emulateMedia({ media });
    const [paper] = await pdfPages(await page.pdf({ format: 'A4' }));
    await expect(page.locator('.kb-picture svg')).toHaveCount(1);
    expect(paper).toContain('Suchfunktion');
    expect(paper.match(/Suchfunktion/g).length, 'in the sentence and in the picture').toBeGreaterThan(1);
  });
}
