// Raking in Explore: margins are typed in, stand in the address, weigh the answers, and are taken away again.
import { violationsOf } from '../lib/axe.mjs';
import { expect, open, test } from '../lib/test.mjs';

const EXAMPLE = 'survey=beispiel-bibliotheken';
const ART = 'art:stadt~40,gemeinde~45,kirche~12.5,fahr~2.5';
const search = (page) => page.evaluate(() => location.search);
const variable = (page) => page.locator('#explore-rake-variable');
const fields = (page) => page.locator('#explore-rake-form input');

async function fill(page, shares) {
  await variable(page).selectOption('art');
  for (const [at, share] of shares.entries()) await fields(page).nth(at).fill(share);
}

test('known shares are typed in, and the answers are weighted to them', async ({ page }) => {
  await open(page, `explore/?${EXAMPLE}&question=sonntag`);
  const plain = await page.locator('.kb-cross data').first().getAttribute('value');
  await page.locator('#explore-rake summary').click();
  await variable(page).selectOption('art');
  await expect(page.locator('#explore-rake-form legend')).toContainText('Anteile in Prozent');
  const filled = await fields(page).evaluateAll((list) => list.map(({ value }) => Number(value)));
  expect(Math.round(10 * filled.reduce((sum, n) => sum + n, 0)), 'the unweighted shares').toBe(1000);
  await fill(page, ['40', '45', '12.5', '2.5']);
  await expect(page.locator('#rake-told')).toHaveText(/^Summe: 100.%\.$/);
  await page.getByRole('button', { name: 'Gewichten' }).click();
  expect(await search(page)).toContain(`weight=${ART}`);
  await expect(page.locator('h1')).toContainText('gewichtet auf');
  await expect(page.locator('#part-margins .kb-chips li')).toHaveCount(1);
  await expect(variable(page), 'ready for the next variable').toBeFocused();
  await expect(page.locator('.kb-effective').first()).toHaveText(/^effektiv \d+,\d$/);
  await expect(page.locator('#kb-statistics')).toContainText('nach Kish');
  await expect(page.locator('#kb-mind')).toContainText('Raking');
  expect(await page.locator('.kb-cross data').first().getAttribute('value')).not.toBe(plain);
  expect(await violationsOf(page)).toEqual([]);
  const shown = await page.locator('#kb-results').innerText();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  expect(await page.locator('#kb-results').innerText(), 'the address is the state').toBe(shown);
  await page.locator('#part-margins .kb-remove').click();
  expect(await search(page)).toBe(`?question=sonntag&${EXAMPLE}`);
  await expect(page.locator('.kb-effective')).toHaveCount(0);
});

test('a wrong sum says so beside the button, and what was typed stays', async ({ page }) => {
  await open(page, `explore/?${EXAMPLE}&question=sonntag`);
  await page.locator('#explore-rake summary').click();
  const before = await search(page);
  await fill(page, ['40', '45', '12.5', '3.5']);
  await expect(page.locator('#rake-told .kb-error')).toHaveText(/Summe: 101.%\. Es müssen 100/);
  await page.getByRole('button', { name: 'Gewichten' }).click();
  expect(await search(page)).toBe(before);
  await expect(fields(page).nth(3)).toHaveValue('3.5');
  await fields(page).nth(3).fill('');
  await expect(page.locator('#rake-told .kb-error')).toContainText('Jedes Feld braucht eine Zahl');
  await fill(page, ['55', '45', '0', '0']);
  await expect(page.locator('#rake-told .kb-error')).toContainText('hat aber keinen Anteil');
});

test('by keyboard alone, on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, `en/explore/?${EXAMPLE}&question=sonntag`);
  await page.locator('#kb-controls > summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#explore-rake summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(variable(page)).toBeFocused();
  await variable(page).selectOption('art');
  for (const share of ['40', '45', '12.5', '2.5']) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(share);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('weighted to');
  expect(await search(page)).toContain(`weight=${ART}`);
});

test('what the answers cannot meet is left out and said; a model is not weighted', async ({ page }) => {
  await open(page, `explore/?${EXAMPLE}&question=note&weight=art:stadt~50,gemeinde~50;sonntag:ja~20,geplant~10,nein~70`);
  await expect(page.locator('.kb-error')).toHaveCount(1);
  await expect(page.locator('.kb-error')).toContainText('hat aber keinen Anteil');
  await expect(page.locator('#kb-mind')).toContainText('15 Befragte ohne Angabe');
  await open(page, 'explore/?question=strategie&weight=kommunenart:stadt~50,gemeinde~50');
  await expect(page.locator('.kb-error')).toContainText('Das Modell wird nicht gewichtet');
  await expect(page.locator('#explore-rake')).toHaveCount(0);
  await expect(page.locator('.kb-effective')).toHaveCount(0);
});
