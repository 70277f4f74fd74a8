// After a change the pictures are, pixel by pixel, those of the same address loaded anew.
import { differences, seen } from '../lib/pixels.mjs';
import { expect, open, test } from '../lib/test.mjs';

const EXAMPLE = 'survey=beispiel-bibliotheken';
const SIZES = [{ width: 1280, height: 900 }, { width: 390, height: 844 }];

/** Opens the controls, which are folded on a narrow screen, and chooses. */
async function choose(page, id, value) {
  await page.locator('#kb-controls').evaluate((controls) => { controls.open = true; });
  await page.locator(`#explore-${id}`).selectOption(value);
}

async function click(page, selector) {
  await page.locator('#kb-controls').evaluate((controls) => { controls.open = true; });
  await page.locator(selector).first().click();
}

/** As a link in the page would. */
const ask = (page, search) => page.evaluate((text) => kbExplore.ask(text), `?${search}`);

async function rake(page) {
  await click(page, '#explore-rake summary');
  await choose(page, 'rake-variable', 'art');
  await page.getByRole('button', { name: 'Gewichten' }).click();
}

async function net(page) {
  await click(page, '#explore-merge summary');
  for (const nth of [0, 1]) await page.locator('#explore-merge input').nth(nth).check();
  await page.locator('#explore-merge button').click();
}

/** One of each kind of control; each begins where the one before has ended. */
const CONTROLS = {
  'a breakdown': (page) => choose(page, 'by', 'groesse'),
  'a second breakdown': (page) => choose(page, 'panels', 'art'),
  'another question': (page) => choose(page, 'question', 'angebote'),
  'a filter': (page) => choose(page, 'add', 'land:by'),
  'the filter turned round': (page) => click(page, '#part-chips li a'),
  'the filter taken away': (page) => click(page, '#part-chips .kb-remove'),
  'no second breakdown': (page) => choose(page, 'panels', ''),
  'counts': (page) => choose(page, 'measure', 'count'),
  'shares again': (page) => choose(page, 'measure', 'percent'),
  'all who were asked': (page) => choose(page, 'base', 'asked'),
  'shares of rows': (page) => choose(page, 'per', 'row'),
  'the largest first': (page) => choose(page, 'order', 'value'),
  'two options together': net,
  'a step back': (page) => page.goBack(),
  'a step forward': (page) => page.goForward(),
  'a weight': (page) => choose(page, 'weight', 'gewicht'),
  'no breakdown': (page) => choose(page, 'by', ''),
  'known shares': rake,
  'a second population': async (page) => {
    await choose(page, 'add', 'art:stadt');
    await choose(page, 'against', 'rest');
  },
  'the other language': async (page) => {
    await page.locator('a.kb-lang').click();
    await expect(page.locator('html[lang=en]')).toHaveAttribute('data-live', 'ready'); // a page of its own, for which the texts of its language are fetched
  },
};

/** One question for each form of chart, in the order asked: each takes over what the one before has left. */
const FORMS = {
  bars: `${EXAMPLE}&question=sonntag`,
  'panels, most of them below the screen': `${EXAMPLE}&question=sonntag&by=land,groesse`,
  'a map of tiles below stacks': `${EXAMPLE}&question=sonntag&by=land`,
  'two-sided stacks': `${EXAMPLE}&question=note&by=groesse`,
  'dots, and what stands out': `${EXAMPLE}&question=angebote&by=art`,
  ranking: `${EXAMPLE}&question=ziele&by=art`,
  'numbers in classes': `${EXAMPLE}&question=stunden&by=art`,
  means: `${EXAMPLE}&question=stunden&by=land&measure=mean`,
};
const FORMS_OF_THE_STUDY = {
  'grouped bars': 'question=basiskomponenten&by=kommunenart',
  stacks: 'question=strategie&by=groessenklasse',
  'a grid': 'question=basiskomponenten&by=groessenklasse',
};

/** Takes steps; then loads the address of each anew, and looks again. One page does both: of two the browser draws one seldom. */
async function compared(page, steps, selector, { alike = async () => {} } = {}) {
  const taken = [];
  for (const [what, step] of Object.entries(steps)) {
    await test.step(what, () => step(page));
    taken.push({ what, after: await seen(page, selector), url: page.url() });
  }
  for (const { what, after, url } of taken) {
    await alike(page, what);
    await open(page, url);
    const anew = await seen(page, selector);
    const found = await differences(after, anew, page);
    if (found.length) for (const [when, { screen }] of Object.entries({ after, anew })) await test.info().attach(`${what}, ${when}`, { body: screen, contentType: 'image/png' });
    expect.soft(found, what).toEqual([]);
  }
}

const asking = (forms) => Object.fromEntries(Object.entries(forms).map(([form, search]) => [form, (page) => ask(page, search)]));

for (const viewport of SIZES) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('each kind of control', async ({ page }) => {
      await open(page, `explore/?${EXAMPLE}&question=sonntag&by=art`);
      await compared(page, CONTROLS, '#kb-answer');
    });

    test('each form of chart, of the example', async ({ page }) => {
      await open(page, `explore/?${EXAMPLE}&question=besuche`);
      await compared(page, asking(FORMS), '#kb-answer');
    });

    test('each form of chart, of the study', async ({ page }) => {
      await open(page, 'explore/?question=fim');
      await compared(page, asking(FORMS_OF_THE_STUDY), '#kb-answer');
    });

    test('steps from page to page', async ({ page }) => {
      await open(page, 'figures/12/index.html');
      await compared(page, {
        'the next figure': () => page.locator('nav a[rel=next]').click(),
        'the other language': () => page.locator('a.kb-lang').click(),
        'all questions, and one of them': async () => {
          await page.locator('.kb-crumb a', { hasText: 'Results' }).click();
          await page.locator('main').getByRole('link', { name: 'Questions', exact: true }).first().click();
          await page.locator('main a[href*="betrieb"]').first().click();
        },
        'a profile': async () => {
          await open(page, 'profiles/gk6/');
          await page.locator('a[href*="gk5"]').first().click();
        },
        'another profile beside it': () => page.locator('#filter-beside').selectOption({ index: 1 }),
      });
    });
  });
}

test('another theme and another width, while pictures are waiting', async ({ page }) => {
  await page.addInitScript(() => { // tests, and what they renew, wait until the window has its width: what they kept room for in another would be no fault, but a difference
    const later = window.setTimeout;
    window.held = [];
    window.setTimeout = (action, ms, ...rest) => (window.hold && ms === 50 ? window.held.push(action) : later(action, ms, ...rest));
  });
  const looks = { 'dark 1280': ['dark', 1280], 'dark 800': ['dark', 800], 'light 390': ['light', 390], 'light 1000': ['light', 1000] };
  const look = (what) => Promise.all([page.emulateMedia({ colorScheme: looks[what][0] }), page.setViewportSize({ width: looks[what][1], height: 900 })]);
  await open(page, `explore/?${EXAMPLE}&question=note&by=groesse`);
  const steps = Object.keys(looks).map((what, nth) => [what, async () => {
    await page.evaluate(() => { window.hold = true; });
    await ask(page, `${EXAMPLE}&question=sonntag&by=${nth % 2 ? 'art,groesse' : 'land,groesse'}`);
    await look(what);
    await page.evaluate(() => {
      window.hold = false;
      window.held.splice(0).forEach((action) => action());
    });
  }]);
  await compared(page, Object.fromEntries(steps), '#kb-answer', { alike: (_, what) => look(what) });
});
