// Modelled numbers are seen as such, whatever the colours, and lead to what the responses give.
import { expect, open, test } from '../lib/test.mjs';

for (const media of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }, { media: 'print' }]) {
  test(`hatching is seen: ${JSON.stringify(media)}`, async ({ page }) => {
    await page.emulateMedia(media);
    await open(page, 'figures/12/index.html');
    await expect(page.locator('.kb-modelled')).toBeVisible();
    const mark = page.locator('.kb-model data').first();
    const background = await mark.evaluate((element) => getComputedStyle(element, '::before').backgroundImage);
    expect(background).toContain('gradient');
  });
}

test('figures without a printed share are hatched, and the ledger shows how well a figure comes out', async ({ page }) => {
  await open(page, 'figures/16/index.html');
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
