// What people come for, in counted steps: a tap, a press of a key, a choice in a list, a text typed; and how many screens are then to be seen.
import { expect, open, test } from '../lib/test.mjs';
import { copied, saved } from '../lib/take.mjs';

const PHONE = { width: 390, height: 844 };

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Counts what a person does. */
function counter() {
  let steps = 0;
  return { steps: () => steps, does: async (action) => { steps += 1; return action(); } };
}

const screens = (page) => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);

test('a mayor comes to the page of her size class in two steps; it is four screens long', async ({ page }) => {
  const { steps, does } = counter();
  await page.setViewportSize(PHONE);
  await open(page, '');
  const field = page.getByRole('textbox', { name: 'Einwohner' });
  expect(await field.evaluate((box) => box.getBoundingClientRect().bottom < innerHeight), 'in sight at once').toBe(true);
  await does(() => field.fill('18.000'));
  await does(() => field.press('Enter'));
  await expect(page).toHaveURL(/profiles\/gk6\//);
  await expect(page.locator('h1 .kb-finding')).toHaveText(/\d+.%/);
  await expect(page.locator('.kb-picture')).toHaveCount(1);
  expect(steps()).toBeLessThanOrEqual(2);
  expect(await screens(page)).toBeLessThanOrEqual(4);
});

test('a journalist takes picture, sentence, link and code to embed in four steps', async ({ page }) => {
  const { steps, does } = counter();
  await open(page, 'figures/12/index.html');
  const picture = await does(() => saved(page, 'png'));
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect((await does(() => copied(page, 'sentence'))).text).toMatch(/66.% der Kommunen.*Basis: 381 Kommunen.*Abb\. 12/);
  expect((await does(() => copied(page, 'link'))).text).toMatch(/\/figures\/12\/(index\.html)?$/);
  expect((await does(() => copied(page, 'embed'))).text).toMatch(/<iframe .*<\/iframe>/);
  expect(await page.locator('.kb-take [open]').count(), 'nothing had to be opened').toBe(0);
  expect(steps()).toBeLessThanOrEqual(4);
});

test('a researcher gets a crosstab in a subpopulation as CSV in six steps', async ({ page }) => {
  const { steps, does } = counter();
  await open(page, '');
  await does(() => page.locator('header').getByRole('link', { name: 'Erkunden' }).click());
  await does(() => page.getByLabel('Frage', { exact: true }).selectOption('basiskomponenten'));
  await does(() => page.getByLabel('Aufgliedern nach').selectOption('groessenklasse'));
  await does(() => page.getByLabel('Nur Befragte mit …').selectOption('strategie:ja'));
  await expect(page.locator('.kb-chips li')).toHaveCount(1);
  await does(() => page.locator('.kb-take summary').click());
  const file = await does(() => saved(page, 'csv'));
  expect(file.bytes.toString('utf8')).toMatch(/strategie/);
  expect(steps()).toBeLessThanOrEqual(6);
});

for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
  test(`a newcomer sees what it is, whose, and where next, without scrolling: ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const path of ['figures/27/index.html', 'profiles/gk6/index.html', 'questions/strategie/index.html', 'well-placed/strategie/index.html', 'en/tables/12/index.html']) {
      await page.goto(path);
      const seen = await page.evaluate(() => {
        const inside = (element) => element.checkVisibility() && element.getBoundingClientRect().bottom <= innerHeight;
        const text = (selector) => [...document.querySelectorAll(selector)].filter(inside).map((one) => one.textContent.trim()).join(' ');
        return { what: text('h1'), whose: text('.kb-crumb a'), next: text('.kb-menu > summary, .kb-menu a'), number: Boolean(document.querySelector('main data')) };
      });
      expect(seen, path).toEqual({ what: expect.stringMatching(/.{8}/), whose: expect.stringMatching(/2018\/19/), next: expect.stringMatching(/Menü|Menu|Ergebnisse|Results/), number: true });
    }
  });
}
