// Method on synthetic responses: its anchors, its sums, its way into the ledger, and the file with its warning.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../lib/test.mjs';
import { DIST, table } from '../lib/site.mjs';

const READINGS = table('readings.csv');

for (const language of ['', 'en/']) {
  const path = `${language}method/index.html`;

  test(`${path}: an address leads to the section and to each reading`, async ({ page }) => {
    await page.goto(`${path}#synthetisch`);
    await expect(page.locator('h2#synthetisch')).toBeInViewport();
    for (const { id, title_de, title_en, findings } of READINGS) {
      const heading = page.locator(`h4#${id}`);
      await expect(heading).toHaveText(`${language ? title_en : title_de} ${id}`);
      const links = heading.locator('xpath=..').locator('a[href*="ledger/"]');
      expect((await links.allTextContents()).join(' '), id).toBe(findings);
    }
    await page.goto(`${path}#${READINGS.at(-1).id}`);
    await expect(page.locator(`h4#${READINGS.at(-1).id}`)).toBeInViewport();
  });

  test(`${path}: its sums are the ledger's`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await expect(page.locator('.kb-sums [aria-current]')).toHaveCount(0);
    const sums = await page.locator('.kb-sums:has([data-recount]) a').allTextContents();
    await page.locator('.kb-sums a[data-recount=not-testable]').click();
    await expect(page.locator('h1')).toHaveText(language ? 'Ledger' : 'Prüfbuch');
    expect(await page.locator('.kb-sums:has([data-recount]) a').allTextContents()).toEqual(sums);
    await expect(page.locator('tr[data-finding]')).toHaveCount(Number(sums.at(-2).split(': ').at(-1)));
  });

  test(`${path}: the responses are saved, with their warning; each row says that it is synthetic`, async ({ page }) => {
    await page.goto(path);
    const link = page.locator('a[href$="responses.csv"]');
    await expect(page.locator('.kb-notice', { has: page.locator('xpath=self::*[following-sibling::p//a[contains(@href, "responses.csv")]]') })).toHaveText(language ? /made up.*no measurement|made up.*not a measurement/ : /erdacht.*keine Messung/);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toBe(readFileSync(join(DIST, 'data/responses.csv'), 'utf8'));
    const [header, ...rows] = saved.trimEnd().split('\n').map((line) => line.split(',')[0]);
    expect(header).toBe('id');
    expect(rows).toHaveLength(412);
    for (const id of rows) expect(id).toMatch(/^synthetisch-\d{3}$/);
  });
}

test('start says how many printed numbers come out again', async ({ page }) => {
  await page.goto('index.html');
  const sentence = await page.locator('#evidence + p').textContent();
  const [, same, tested] = sentence.match(/(\d+) von (\d+) nachzählbaren Angaben/).map(Number);
  await page.goto('ledger/index.html');
  const having = (...words) => page.locator(words.map((word) => `tr[data-recount=${word}]`).join(', ')).count();
  expect(same).toBe(await having('exact', 'worded', 'double-rounded'));
  expect(tested).toBe(await page.locator('tr[data-finding]').count() - await having('not-testable'));
  expect(sentence).toContain('keine Messung');
});
