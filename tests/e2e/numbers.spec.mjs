// Static page, live page and data table say the same numbers; the live chart is drawn.
import { expect, open, test } from '../lib/test.mjs';
import { look } from '../lib/canvas.mjs';
import { FIGURES } from '../lib/site.mjs';
import { FINDINGS, UNREAD, basesOf, classOf, findingsOf, numbersOfFile, questionsOf, readNumbers, serveWithoutNumbers, valueOf } from '../lib/numbers.mjs';

for (const path of FIGURES) {
  test(`numbers and chart: ${path}`, async ({ page }) => {
    await serveWithoutNumbers(page, path);
    await open(page, path);
    await expect(page.locator('h1'), 'heading, written anew').not.toContainText(UNREAD);
    const live = await page.evaluate(readNumbers);
    const still = await numbersOfFile(page, path);
    expect(live, 'live page against static page').toEqual(still);

    const expected = findingsOf(path);
    const bases = basesOf(path);
    // The same number may be printed elsewhere too; it is shown beside, with its own source.
    const questions = questionsOf(path);
    for (const number of live) {
      expect(number.evidence, `evidence of ${number.text}`).toMatch(/^(published|implied|modelled|observed)$/);
      expect(number.value, `value of ${number.text}`).toMatch(/^-?\d+(\.\d+)?$/);
      if (number.evidence !== 'published') continue;
      if (number.source === null) {
        expect(bases, `${number.text}, a number of cases`).toContain(number.value);
        continue;
      }
      const finding = FINDINGS.get(number.source);
      expect(finding, `the finding that ${number.text} names as its source`).toBeDefined();
      if (number.whole) expect(finding.query, `population of ${number.source}`).toContain(classOf(path));
      else expect(questions, `question of ${number.source}`).toContain(finding.question);
      expect(Number(number.value), number.source).toBeCloseTo(valueOf(finding), 9);
      const base = /^\d+$/.test(finding.n) && finding.base_kind === 'known' ? finding.n : null;
      expect(number.base, `base of ${number.source}`).toBe(base);
    }
    const shown = new Set(live.map((number) => number.source));
    expect(expected.filter((finding) => !shown.has(finding.id)).map((finding) => finding.id), 'findings without a number').toEqual([]);

    const pictures = await page.locator('.kb-picture').count();
    await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(pictures);
    for (const canvas of await page.locator('canvas.kb-canvas:visible').all()) {
      const { colours, name, sharp } = await canvas.evaluate(look);
      expect(colours, 'colours in the picture').toBeGreaterThan(2);
      expect(name, 'accessible name').not.toBe('');
      expect(sharp, 'as many points as the screen has').toBe(true);
    }
  });
}
