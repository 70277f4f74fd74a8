// Well placed and Recommendations: the caution, modelled numbers only where they are added and none on paper, ways in and out.
import { chosen } from '../lib/choice.mjs';
import { expect, open, step, test } from '../lib/test.mjs';
import { pdfPages } from '../lib/pdf.mjs';
import { PAGES, descriptor, html, table } from '../lib/site.mjs';

const role = descriptor().kommunalblick.roles.well_placed;
const caution = { de: role.caution, en: table('translations.csv').find((row) => row.key === 'roles.well_placed.caution').en };
const recommendations = table('recommendations.csv').map((row) => row.id);
const figures = new Map(table('figures.csv').map((row) => [row.id, row]));

const LANGUAGES = ['de', 'en'];
const at = (lang, path) => `${lang === 'en' ? 'en/' : ''}${path}index.html`;
const areaPath = (lang, { item }) => at(lang, `well-placed/${item}/`);
const AREAS = LANGUAGES.flatMap((lang) => role.areas.map((area) => ({ lang, area, path: areaPath(lang, area) })));
const OWN = LANGUAGES.flatMap((lang) => [
  at(lang, 'well-placed/'), ...role.areas.map((area) => areaPath(lang, area)),
  at(lang, 'recommendations/'), ...recommendations.map((id) => at(lang, `recommendations/${id}/`)),
]);

/** The condition that makes a respondent well placed in an area, as in the findings' queries. */
const condition = ({ item }) => `${role.question}.${item}:${role.codes.join(',')}`;

test('every page is there', () => {
  expect(OWN.filter((path) => !PAGES.includes(path))).toEqual([]);
  expect(PAGES.filter((path) => /^(en\/)?(well-placed|recommendations)\//.test(path)).sort()).toEqual([...OWN].sort());
});

// The fullest and the emptiest in each language; what they show is compared with the study in files/numbers.spec.mjs.
const SOME = AREAS.filter(({ path }) => chosen(AREAS.map((one) => one.path)).includes(path));

for (const { lang, path } of SOME) {
  test(`modelled numbers only where they are added, never on paper: ${path}`, async ({ page }) => {
    await open(page, path);
    await expect(page.locator('main data[data-evidence=modelled]')).toHaveCount(0);
    await expect(page.locator('main .kb-picture'), 'a picture a table').toHaveCount(await page.locator('.kb-placed table').count());

    await page.locator('#filter-model').check();
    await expect(page.locator('main .kb-class data[data-evidence=modelled]').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main data[data-evidence=modelled]:visible'), 'added, and yet not printed').toHaveCount(0);
    const [model, shares] = await page.evaluate(() => {
      const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
      return [texts('main data[data-evidence=modelled]'), texts('main .kb-placed td data[data-evidence=published]')];
    });
    const paper = (await pdfPages(await page.pdf({ format: 'A4' }))).join('\n').replace(/\s+/g, '');
    const bare = (text) => text.replace(/\s+/g, '');
    for (const text of model) expect(paper, 'a modelled number').not.toContain(bare(text));
    for (const text of shares) expect(paper, 'a printed number').toContain(bare(text));
    expect(paper, 'the caution').toContain(bare(caution[lang]).slice(0, 30));
  });
}

const PAGES_OF = (area) => (area.item === 'strategie' ? 2 : 1);
for (const { area, path } of SOME) {
  test(`on paper ${PAGES_OF(area)} page(s), to be read: ${path}`, async ({ page }) => {
    await open(page, path);
    expect(await pdfPages(await page.pdf({ format: 'A4' }))).toHaveLength(PAGES_OF(area));
    await page.emulateMedia({ media: 'print' });
    const small = await page.locator('main').evaluate((main) => {
      const leaves = [...main.querySelectorAll('*')].filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
      const shown = leaves.filter((one) => !one.closest('svg, .kb-hidden, .kb-status, details:not([open])') && one.checkVisibility());
      return shown.filter((one) => parseFloat(getComputedStyle(one).fontSize) < (8 * 96) / 72).map((one) => `${one.tagName} ${one.className} ${one.textContent}`);
    });
    expect(small, 'smaller than 8 pt').toEqual([]);
    for (const cut of await page.locator('.kb-areas tr').evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside))) expect(cut).toBe('avoid');
  });
}

// In one document; e2e/pages.spec.mjs has every view at 320 px.
test('no page here is wider than a screen of 660 px', async ({ page, site }) => {
  await page.setViewportSize({ width: 660, height: 640 });
  await open(page, OWN[0]);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready'); // nobody hears a step before
  for (const path of OWN) {
    await page.evaluate(step, site + path.replace(/index\.html$/, ''));
    await expect(page.locator('main'), path).toHaveAttribute('data-view', path.replace(/index\.html$/, ''));
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth), path).toBeLessThanOrEqual(660);
  }
});

test('from the start to an area, to Explore, to a recommendation and the self-check', async ({ page }) => {
  await open(page, 'index.html');
  await page.locator('header nav a', { hasText: 'Meine Kommune' }).click();
  await page.locator('main a[href*="well-placed/"]').click();
  await expect(page.locator('h1')).toHaveText('Gut aufgestellt');
  await expect(page.locator('.kb-caution')).toHaveText(caution.de);
  await page.locator(`main a[href*="well-placed/${role.areas[0].item}/"]`).click();
  await expect(page.locator('h1')).toContainText('Digitalisierungsstrategien');
  const compare = page.locator('main a[href*="explore/"]').first();
  const query = new URL(await compare.getAttribute('href'), page.url()).searchParams;
  expect([query.get('question'), query.get('where'), query.get('against')]).toEqual(['strategie', condition(role.areas[0]), 'rest']);
  await compare.click();
  await expect(page.locator('h1')).toContainText('Digitalisierungsstrategie');
  await expect(page.locator('#kb-mistakes .kb-error')).toHaveCount(0);
  await page.goBack();
  await page.locator('main a[href*="recommendations/1/"]').click();
  await expect(page.locator('h1')).toContainText('Gemeinsam vorgehen');
  await page.locator('main a[href*="self-check/"]').click();
  await expect(page).toHaveURL(/self-check\//);
});

test('the figures lead to their areas', async ({ page }) => {
  for (const area of role.areas) {
    for (const id of area.figures) {
      const path = `figures/${id.replace('abb-', '')}/index.html`;
      expect(html(path), path).toMatch(new RegExp(`href="[^"]*well-placed/${area.item}/index.html"`));
    }
  }
  await open(page, 'figures/12/index.html');
  await expect(page.locator('main a[href*="well-placed/"]')).toHaveCount(0);
});
