// Explore by a deep link, before there is an engine: the title, how much of the engine has come, and the answer where the start page leads to it.
import { expect, held, test } from '../lib/test.mjs';
import { engine } from '../lib/engine.mjs';
import { documentOf } from '../lib/document.mjs';

const ENGINE = '**/*_bg.wasm*';
const live = (page) => expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
const bar = (page) => page.getByRole('progressbar', { name: /Antwort wird vorbereitet|answer is being prepared/ });
const known = (path) => JSON.parse(documentOf(path).querySelector('meta[name=ahead]').content);
const FIRST = known('explore/index.html').first[0];

test('the index has the titles that the engine gives', async () => {
  const explorer = await engine();
  for (const [path, view] of [['explore/index.html', 'explore/'], ['en/explore/index.html', 'en/explore/']]) {
    const { titles, by, first } = known(path);
    expect(Object.keys(titles).length).toBeGreaterThan(45);
    expect(first.length).toBeGreaterThan(0);
    const heading = (search) => explorer.show(view, search).main.match(/<h1>([^]*?)<\/h1>/)[1].replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    for (const [id, title] of Object.entries(titles)) expect(title, id).toBe(heading(`?question=${id}`));
    const [question, group] = ['strategie', 'groessenklasse'];
    expect(by.replace('{question}', titles[question]).replace('{by}', titles[group])).toBe(heading(`?question=${question}&by=${group}`));
  }
});

for (const [path, heading] of [['explore/?question=betrieb&by=groessenklasse', /Betrieb der Basiskomponenten.*nach.*Größenklasse/], ['en/explore/?question=fim', /FIM/]]) {
  test(`title, room and a true bar before the engine: ${path}`, async ({ page }) => {
    const release = await held(page, ENGINE);
    await page.goto(path);
    await expect(page.locator('h1')).toHaveText(heading);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page).toHaveTitle(heading);
    await expect(bar(page)).toBeVisible();
    await expect(bar(page)).toHaveAttribute('aria-valuenow', '0');
    expect((await page.locator('.kb-bones > div').boundingBox()).height, 'the room of a picture').toBeGreaterThan(200);
    await expect(page.locator('#kb-answer'), 'nothing that was not asked').not.toBeVisible();
    const before = await page.locator('h1').textContent();
    release();
    await live(page);
    await expect(bar(page)).toHaveCount(0);
    await expect(page.locator('#kb-answer .kb-picture canvas').first()).toBeVisible();
    expect(await page.locator('h1').textContent()).toBe(before);
    expect(await page.locator('html').getAttribute('data-ahead')).toBe(null);
  });
}

test('the bar shows the share of the bytes that have come', async ({ page, site }) => {
  await page.addInitScript(() => {
    const real = window.fetch;
    window.fetch = async (address, ...given) => {
      const response = await real(String(address).replace('.wasm.gz', '.wasm'), ...given); // as a browser that was told to unpack it hands it on
      if (!String(address).includes('_bg.wasm')) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      const half = new ReadableStream({
        async start(controller) {
          controller.enqueue(bytes.subarray(0, bytes.length / 2));
          await new Promise((done) => { window.goOn = done; });
          controller.enqueue(bytes.subarray(bytes.length / 2));
          controller.close();
        },
      });
      return new Response(half, { headers: { 'content-type': 'application/wasm', 'content-encoding': 'gzip' } }); // no length, as where a server compresses
    };
  });
  await page.goto(`${site}explore/?question=betrieb`);
  await expect(bar(page)).toHaveAttribute('aria-valuenow', '50');
  const [whole, part] = await bar(page).evaluate((element) => [element, element.firstChild].map((one) => one.getBoundingClientRect().width));
  expect(part / whole).toBeCloseTo(0.5, 2);
  await page.evaluate(() => window.goOn());
  await live(page);
});

/** The time once what was done is on the screen. Runs in the page. */
async function settled() {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  return performance.now();
}

for (const width of [320, 1280]) {
  test(`a first picture stands before the engine, tells its numbers, and stays where it is, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ startTime, sources }) => [startTime, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]))).observe({ type: 'layout-shift', buffered: true });
    });
    const release = await held(page, ENGINE);
    await page.goto(`explore/?question=${FIRST}`);
    const still = page.locator('#kb-ahead .kb-picture svg:visible');
    await expect(still).toHaveCount(1);
    const summary = await page.locator('#kb-ahead .kb-summary').textContent();
    await still.focus();
    const told = await page.locator('.kb-tip').textContent();
    const [box, since] = [await still.boundingBox(), await page.evaluate(settled)];
    release();
    await live(page);
    await expect(page.locator('#kb-ahead')).toHaveCount(0);
    const canvas = page.locator('#kb-answer .kb-picture canvas:visible');
    expect(await canvas.boundingBox()).toEqual(box);
    await page.evaluate(settled);
    expect(await page.evaluate((from) => window.shifts.filter(([at]) => at > from), since), 'nothing jumps').toEqual([]);
    expect(await page.locator('#kb-answer .kb-summary').textContent()).toBe(summary);
    await canvas.focus();
    await expect(page.locator('.kb-tip')).toHaveText(told);
  });
}

test('a mark of a first picture that is clicked is asked once the engine is there', async ({ page }) => {
  const release = await held(page, ENGINE);
  await page.goto(`explore/?question=${FIRST}`);
  const mark = page.locator('#kb-ahead .kb-picture svg:visible .kb-mark[data-select]').first();
  const asked = await mark.getAttribute('data-select');
  await mark.locator('rect').first().click({ force: true });
  release();
  await expect.poll(() => page.evaluate(() => location.search)).toBe(asked);
  await live(page);
});

test('what is there in a blink is not announced', async ({ page }) => {
  await held(page, ENGINE);
  await page.goto('explore/?question=betrieb');
  const animation = await page.locator('#kb-ahead').evaluate((box) => box.getAnimations().map((one) => one.effect.getTiming().delay));
  expect(animation).toEqual([150]);
});

test('where the engine does not come, the page is as its file has it', async ({ page }) => {
  for (const event of ['console', 'requestfailed']) page.removeAllListeners(event);
  await page.route(ENGINE, (route) => route.abort());
  await page.goto('explore/?question=betrieb');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'failed');
  await expect(page.locator('#kb-ahead')).toHaveCount(0);
  await expect(page.locator('h1')).toHaveText('Erkunden');
  await expect(page.locator('#kb-results')).toBeVisible();
});
