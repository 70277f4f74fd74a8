// Search: word parts, umlauts, hyphens; the address keeps the words; focus stays; the number of hits is announced.
import { expect, held, open, step, test } from '../lib/test.mjs';

const hits = (page) => page.locator('.kb-hits a').allTextContents();

for (const [language, path] of [['de', 'search/index.html'], ['en', 'en/search/index.html']]) {
  test.describe(`${language}, without scripts`, () => {
    test.use({ javaScriptEnabled: false });
    test('everything stands in the page, and no field that nothing answers', async ({ page }) => {
      await page.goto(path);
      expect((await hits(page)).length).toBeGreaterThan(48);
      await expect(page.locator('#search-q')).toBeHidden();
    });
  });

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

test('words are found as people write them, and the address keeps them', async ({ page }) => {
  await open(page, 'search/index.html');
  const field = page.locator('#search-q');
  const found = async (words, expected) => {
    await expect.poll(async () => (await hits(page)).join('\n'), words).toContain(expected);
    expect((await hits(page)).length, `fewer than everything: ${words}`).toBeLessThan(20);
    await expect(field, 'no letter is lost').toHaveValue(words);
  };
  for (const [words, expected] of CASES) {
    await field.fill('');
    await expect.poll(async () => (await hits(page)).length, 'everything again').toBeGreaterThan(48);
    await field.pressSequentially(words);
    await found(words, expected);
    await expect(field, 'focus stays in the field').toBeFocused();
    expect(await page.locator('#kb-status').textContent()).toBe(await page.locator('.kb-count').textContent());
    const address = page.url();
    await page.evaluate(step, address.split('?')[0]);
    await expect(field).toHaveValue('');
    await page.evaluate(step, address);
    await found(words, expected);
  }
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await found(...CASES.at(-1));
});

test('nothing found is a sentence, markup is text', async ({ page }) => {
  await open(page, 'search/index.html');
  await page.locator('#search-q').fill('<img src=qx>zzzz');
  await expect(page.locator('#kb-results')).toContainText('nichts zu finden');
  await expect(page.locator('.kb-hits')).toHaveCount(0);
  await expect(page.locator('.kb-offer a').first(), 'but never nothing').toBeVisible();
  await expect(page.locator('#kb-results img')).toHaveCount(0);
});

test('a hit opens with the keyboard', async ({ page }) => {
  await open(page, 'search/index.html');
  await page.locator('#search-q').fill('Breitband');
  await expect.poll(async () => (await hits(page)).length).toBeLessThan(20);
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
  await expect(page.locator('.kb-hits')).toHaveCount(0);
});

// Many more queries with their first hits stand in tests/query/search.txt.
test('two words lead to the numbers, a slip of the fingers to what was meant', async ({ page }) => {
  await open(page, 'search/index.html');
  const field = page.locator('#search-q');
  await field.fill('Brietband');
  await expect(page.locator('.kb-hits a').first()).toContainText('Breitbandversorgung');
  await expect(page.locator('#kb-status')).toContainText('ähnlich geschriebenen');
  await field.fill('strategie größe');
  await expect(page.locator('.kb-hits a').first()).toHaveText(/^Erkunden.*Digitalisierungsstrategie.*Größenklasse/);
  await field.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText(/Digitalisierungsstrategie.*Größenklasse/);
  expect(page.url()).toContain('explore/?question=strategie&by=groessenklasse');
});

for (const [address, typed, value] of [['search/index.html', 'WLAN', 'WLAN'], ['search/index.html?q=Brei', 'Hackathon', 'Hackathon']]) {
  test(`what is typed before there is an engine is not lost: ${address}`, async ({ page }) => {
    const release = await held(page, '**/visit_bg.wasm*');
    await page.goto(address);
    const field = page.locator('#search-q');
    await field.pressSequentially(typed);
    release();
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await expect(field).toHaveValue(value);
    await expect(field).toBeFocused();
    await expect.poll(async () => (await hits(page)).join('\n')).toContain('Frage');
    expect((await hits(page)).length).toBeLessThan(20);
    expect(page.url()).toContain(`q=${value}`);
  });
}

test('what is typed before there is any script is not lost', async ({ page }) => {
  const release = await held(page, '**/shell.js*');
  const going = page.goto('search/index.html', { waitUntil: 'commit' });
  await page.locator('#search-q').fill('Hackathon');
  release();
  await going;
  await expect.poll(async () => (await hits(page))[0]).toContain('Kostenlose Angebote');
  await expect(page.locator('#search-q')).toHaveValue('Hackathon');
});
