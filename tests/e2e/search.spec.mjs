// Search: word parts, umlauts, hyphens; the address keeps the words; focus stays; the number of hits is announced.
import { expect, open, test } from '../lib/test.mjs';

const hits = (page) => page.locator('#kb-results li a').allInnerTexts();

for (const [language, path] of [['de', 'search/index.html'], ['en', 'en/search/index.html']]) {
  test(`${language}: lists everything at first`, async ({ page }) => {
    await open(page, path);
    expect((await hits(page)).length).toBeGreaterThan(48);
  });
}

const CASES = [
  ['Breitband', 'Breitbandversorgung'],
  ['breitb', 'Breitbandversorgung'],
  ['oeffentlich', 'Ziele'],
  ['ÖFFENTLICH', 'Ziele'],
  ['W-LAN', 'Handlungsfelder'],
  ['WLAN', 'Handlungsfelder'],
  ['Abb. 12', 'Abb. 12'],
  ['Abbildung 12', 'Abb. 12'],
  ['Handlungsfelder WLAN', 'Handlungsfelder'],
  ['o\u0308ffentlich', 'Ziele'],
];

for (const [words, expected] of CASES) {
  test(`“${words}” finds ${expected}`, async ({ page }) => {
    await open(page, 'search/index.html');
    await page.locator('#search-q').pressSequentially(words);
    await expect.poll(async () => (await hits(page)).join('\n')).toContain(expected);
    expect((await hits(page)).length, 'fewer than everything').toBeLessThan(20);
    await expect(page.locator('#search-q'), 'focus stays in the field').toBeFocused();
    await expect(page.locator('#search-q'), 'no letter is lost').toHaveValue(words);
    expect(await page.locator('#kb-status').textContent()).toBe(await page.locator('.kb-count').textContent());
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await expect(page.locator('#search-q'), 'the address keeps the words').toHaveValue(words);
    expect((await hits(page)).join('\n')).toContain(expected);
  });
}

test('nothing found is a sentence, markup is text', async ({ page }) => {
  await open(page, 'search/index.html');
  await page.locator('#search-q').fill('<img src=x onerror=alert(1)>zzz');
  await expect(page.locator('#kb-results')).toContainText('nichts zu finden');
  await expect(page.locator('#kb-results img')).toHaveCount(0);
});

test('a hit opens with the keyboard', async ({ page }) => {
  await open(page, 'search/index.html');
  await page.locator('#search-q').fill('Breitband');
  await expect.poll(async () => (await hits(page)).length).toBeLessThan(10);
  await page.keyboard.press('Enter');
  await expect(page.locator('#kb-results a').first(), 'Enter leads to the first hit').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('Breitband');
  await page.goBack();
  await expect(page.locator('#search-q')).toHaveValue('Breitband');
  await page.locator('#search-q').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#kb-results a').first(), 'and so does Tab').toBeFocused();
});

test('signs without letters find nothing, with a sentence', async ({ page }) => {
  await open(page, 'search/index.html?q=%25');
  await expect(page.locator('#kb-results')).toContainText('keinen Buchstaben');
  await expect(page.locator('#kb-results li')).toHaveCount(0);
});
