// Modelled numbers are seen as such, whatever the colours, and lead to what the responses give.
import { expect, open, test } from '../lib/test.mjs';

for (const media of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }, { media: 'print' }]) {
  test(`hatching is seen: ${JSON.stringify(media)}`, async ({ page }) => {
    await page.emulateMedia(media);
    await open(page, 'figures/12/index.html?model=on');
    await expect(page.locator('.kb-modelled')).toBeVisible();
    const mark = page.locator('.kb-model data').first();
    const background = await mark.evaluate((element) => getComputedStyle(element, '::before').backgroundImage);
    expect(background).toContain(media.media === 'print' ? 'stroke-dasharray' : 'gradient'); // on paper in lines
  });
}

test('figures without a printed share are hatched where the model is added, and the ledger shows how well a figure comes out', async ({ page }) => {
  await open(page, 'figures/16/index.html?model=on');
  const kinds = await page.evaluate(async () => {
    const engine = await kbEngine.start();
    return Array.from({ length: engine.mark_count(0) }, (_, nth) => engine.mark(0, nth).title);
  });
  expect(kinds.length).toBeGreaterThan(1);
  for (const title of kinds) expect(title).toMatch(/Modelliert|eingegrenzt/);
  await open(page, 'figures/12/index.html');
  await page.locator('.kb-reproduced a').click();
  await expect(page.locator('h1')).toContainText('Prüfbuch');
  expect(new URL(page.url()).searchParams.get('source')).toBe('Abb. 12');
});

/** Numbers of the model in the page, and whether a picture is hatched. */
const seen = (page) => page.evaluate(async () => {
  const engine = await kbEngine.start();
  const marks = Array.from({ length: engine.mark_count(0) }, (_, nth) => engine.mark(0, nth).title);
  return { numbers: document.querySelectorAll('main data[data-evidence=modelled]').length, marks: marks.filter((title) => title.includes('Modell')).length };
});

for (const path of ['figures/12/', 'questions/strategie/', 'tables/5/']) {
  test(`the model is off, added by the switch, by a link, taken back, and stays off on the next page: ${path}`, async ({ page }) => {
    const none = { numbers: 0, marks: 0 };
    await open(page, path);
    expect(await seen(page)).toEqual(none);
    const box = page.getByRole('checkbox', { name: /Modell ergänzen/ });
    await expect(box).not.toBeChecked();
    await box.check();
    await expect(page.locator('main data[data-evidence=modelled]').first()).toBeAttached();
    await expect(page.locator('#kb-status')).toContainText('modelliert');
    await expect(box, 'the focus stays').toBeFocused();
    expect(new URL(page.url()).search).toBe('?model=on');
    const added = await seen(page);
    expect(added.numbers).toBeGreaterThan(3);
    await page.goBack();
    await expect(page.locator('main data[data-evidence=modelled]')).toHaveCount(0);
    await expect(box).not.toBeChecked();
    expect(await seen(page)).toEqual(none);
    await page.goForward();
    await expect(page.locator('main data[data-evidence=modelled]').first()).toBeAttached();
    await expect(box).toBeChecked();
    await page.locator('.kb-pager a').first().click();
    await expect(page.locator('main data[data-evidence=modelled]')).toHaveCount(0);
    await open(page, `${path}?model=on`);
    expect(await seen(page)).toEqual(added);
    await expect(page.locator('.kb-error')).toHaveCount(0);
  });
}

test('the switch works in the one file', async ({ page }) => {
  await page.goto('kommunalblick.html#/figures/16/?model=on');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  expect((await seen(page)).numbers).toBe(3);
  await page.getByRole('checkbox', { name: /Modell ergänzen/ }).uncheck();
  await expect(page.locator('main data[data-evidence=modelled]')).toHaveCount(0);
  expect(await seen(page)).toEqual({ numbers: 0, marks: 0 });
  expect(new URL(page.url()).hash).toBe('#/figures/16/');
});

test('without JavaScript there is no model, whatever the address', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['figures/16/index.html?model=on', 'questions/strategie/index.html?model=on', 'profiles/gk6/index.html?model=on', 'self-check/index.html?model=on']) {
    await page.goto(site + path);
    await expect(page.locator('data[data-evidence=modelled], #filter-model:visible, #check-model:visible')).toHaveCount(0);
    expect(await page.locator('main').innerText()).not.toContain('Modell');
  }
  await context.close();
});
