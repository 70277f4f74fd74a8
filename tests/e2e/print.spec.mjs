// A figure prints on one page with its source; on paper stands the SVG, not the canvas.
import { expect, open, test } from '../lib/test.mjs';
import { FIGURES } from '../lib/site.mjs';
import { pdfPages } from '../lib/pdf.mjs';

for (const path of FIGURES) {
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
