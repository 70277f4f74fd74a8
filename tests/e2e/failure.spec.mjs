// When the engine fails: a sentence, a fresh engine, the view again; without any engine the static page with a sentence.
import { inFirst } from '../lib/canvas.mjs';
import { alone as test, expect, listen, open } from '../lib/test.mjs';

const html = (page) => page.locator('html');
const status = (page) => page.locator('#kb-status');
const notice = (page) => page.locator('#kb-status.kb-seen');

/** Makes calls of the engine trap, as a panic does: those whose numbers `window.traps` holds, counted over all instances. */
function trap(name) {
  window.traps = [];
  window.calls = 0;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    const instance = made.instance ?? made;
    const wrapped = { ...instance.exports };
    const real = wrapped[name];
    wrapped[name] = (...words) => {
      window.calls += 1;
      if (window.traps.includes(window.calls) || window.traps === 'all') throw new WebAssembly.RuntimeError('unreachable');
      return real(...words);
    };
    const fake = Object.create(WebAssembly.Instance.prototype, { exports: { value: wrapped } });
    return made.instance ? { ...made, instance: fake } : fake;
  };
}

test.beforeEach(async ({ page }) => page.addInitScript(trap, 'explorer_show'));

test('a panic on the way to a view: a sentence, and the view is there', async ({ page }) => {
  await open(page, 'figures/12/index.html');
  await page.evaluate(() => (window.traps = [window.calls + 1]));
  await page.locator('nav a[rel=next]').click();
  await expect(page.locator('h1')).toContainText('Abb. 13');
  await expect(notice(page)).toBeVisible();
  await expect(status(page)).toHaveText(/neu gestartet/);
  await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(1);
  await page.locator('nav a[rel=next]').click();
  await expect(page.locator('h1'), 'the next action works').toContainText('Abb. 14');
  await expect(notice(page), 'and the sentence goes').toHaveCount(0);
});

test('a panic in a filter: the filter holds', async ({ page }) => {
  await open(page, 'ledger/index.html');
  await page.evaluate(() => (window.traps = [window.calls + 1]));
  await page.locator('.kb-filter select[name=section]').selectOption('binnen');
  await expect(status(page)).toHaveText(/neu gestartet/);
  await expect(page.locator('.kb-filter select[name=section]')).toHaveValue('binnen');
  const sections = await page.locator('tr[data-finding]').count();
  expect(sections).toBeGreaterThan(10);
  expect(sections).toBeLessThan(516);
});

test('what was typed, opened and focused survives a panic', async ({ page }) => {
  await open(page, 'search/index.html');
  const field = page.locator('#search-q');
  await field.pressSequentially('Breit');
  await page.evaluate(() => (window.traps = [window.calls + 1]));
  await field.pressSequentially('b');
  await expect(status(page)).toHaveText(/neu gestartet/);
  await expect(field).toBeFocused();
  await page.keyboard.type('and');
  await expect(field).toHaveValue('Breitband');
  await expect(page.locator('#kb-results')).toContainText('Breitband');
});

test('a panic on the way to a place: the place is reached', async ({ page }) => {
  await open(page, 'figures/12/index.html');
  await page.evaluate(() => (window.traps = [window.calls + 1]));
  await page.locator('.kb-numbers a.kb-id').last().click();
  await expect(status(page)).toHaveText(/neu gestartet/);
  await expect(page.locator('tr.kb-target')).toBeInViewport();
  await expect(page.locator('tr.kb-target')).toBeFocused();
});

test('a browser that takes no more addresses still shows the views', async ({ page }) => {
  await page.addInitScript(() => (history.replaceState = () => { throw new DOMException('too many', 'SecurityError'); }));
  await open(page, 'search/index.html');
  await page.locator('#search-q').pressSequentially('Breitband');
  await expect(page.locator('#kb-results')).toContainText('Breitband');
  await expect(page.locator('#kb-results li')).not.toHaveCount(77);
  await expect(html(page)).toHaveAttribute('data-live', 'ready');
});

test('a panic at the first view', async ({ page }) => {
  await page.addInitScript(() => (window.traps = [1]));
  await page.goto('figures/12/index.html');
  await expect(html(page)).toHaveAttribute('data-live', 'ready');
  await expect(status(page)).toHaveText(/neu gestartet/);
  await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(1);
});

test('panics without end: the static page of the address, with a sentence', async ({ page }) => {
  await page.addInitScript(() => { if (location.pathname.includes('/13/')) window.traps = 'all'; });
  await open(page, 'figures/12/index.html');
  await page.evaluate(() => (window.traps = 'all'));
  await page.locator('nav a[rel=next]').click();
  await expect(page.locator('h1')).toContainText('Abb. 13');
  await expect(html(page)).toHaveAttribute('data-live', 'failed');
  await expect(notice(page)).toBeVisible();
  await expect(page.locator('.kb-picture svg:visible')).toHaveCount(1);
  await expect(page.locator('canvas')).toHaveCount(0);
  await expect(page.locator('.kb-take')).not.toBeVisible();
});

test('a panic under the pointer', async ({ page }) => {
  await page.addInitScript(trap, 'explorer_mark_at');
  await open(page, 'figures/12/index.html');
  const y = await inFirst(page);
  await page.evaluate(() => (window.traps = [window.calls + 1]));
  await page.locator('canvas.kb-canvas').hover({ position: { x: 200, y } });
  await expect(status(page)).toHaveText(/neu gestartet/);
  await page.locator('canvas.kb-canvas').hover({ position: { x: 220, y } });
  await expect(page.locator('.kb-tip')).toHaveText(/Suchfunktion/);
});

/** How often the page was loaded. */
function loads(page) {
  const seen = { count: 0 };
  page.on('request', (request) => { if (request.isNavigationRequest()) seen.count += 1; });
  return seen;
}

/** The page has given up, and does not load itself once more: a load that it had asked for would take away the page that asks the server after it. */
const settled = async (page) => {
  await expect(html(page)).toHaveAttribute('data-live', 'failed');
  expect(await page.evaluate(async () => (await fetch(document.querySelector('link[rel=icon]').href, { cache: 'no-store' })).ok)).toBe(true);
  await expect(html(page)).toHaveAttribute('data-live', 'failed');
};

test('an address that breaks every engine is loaded once; its file stays, with the cause', async ({ page }) => {
  await page.addInitScript(trap, 'explorer_paint');
  await page.addInitScript(() => { if (location.search) window.traps = 'all'; });
  const seen = loads(page);
  await page.goto('explore/index.html?question=strategie');
  await settled(page);
  expect(seen.count, 'it came from its own address').toBe(1);
  await expect(status(page)).toContainText('mehrmals hintereinander abgestürzt');
  await expect(page.locator('h1')).toHaveText('Erkunden');
  await expect(page.locator('canvas')).toHaveCount(0);
});

test('a step that breaks every engine loads the page of its address once', async ({ page }) => {
  await page.addInitScript(trap, 'explorer_paint');
  await page.addInitScript(() => { if (/figures.13/.test(location.pathname)) window.traps = 'all'; });
  await open(page, 'figures/12/index.html');
  const seen = loads(page);
  await page.evaluate(() => (window.traps = 'all'));
  await page.locator('nav a[rel=next]').click();
  await settled(page);
  expect(seen.count).toBe(1);
  await expect(page.locator('h1')).toContainText('Abb. 13');
  expect(page.url()).toContain('figures/13/');
  await expect(page.locator('.kb-picture svg:visible')).toHaveCount(1);
});

test('a filter that breaks every engine: what the file says stands whole again', async ({ page }) => {
  await open(page, 'ledger/index.html');
  await page.locator('.kb-filter select[name=section]').selectOption('binnen');
  await expect(page.locator('tr[data-finding]')).not.toHaveCount(516);
  await page.evaluate(() => (window.traps = 'all'));
  await page.locator('.kb-filter select[name=source]').selectOption('Abb. 12');
  await settled(page);
  await expect(page.locator('tr[data-finding]')).toHaveCount(516);
});

test('a host that answers every address with one page: the address follows what stands', async ({ page }) => {
  for (const event of ['console', 'response']) page.removeAllListeners(event);
  const figure = await (await page.request.get('figures/12/index.html')).text();
  await page.addInitScript(() => (window.traps = 'all'));
  await page.route('**/figures/13/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: figure }));
  const seen = loads(page);
  await page.goto('figures/13/');
  await settled(page);
  expect(seen.count).toBe(1);
  await expect(page.locator('h1')).toContainText('Abb. 12');
  expect(page.url()).toContain('figures/12/');
  await expect(status(page)).toContainText('figures/13/');
});

test('answers of the self-check are still there, and a fresh engine takes them', async ({ page }) => {
  await page.addInitScript(trap, 'explorer_checked');
  await open(page, 'index.html');
  await page.goto('self-check/index.html');
  await expect(html(page)).toHaveAttribute('data-live', 'ready');
  const boxes = page.locator('.kb-ask:visible input[type=radio]:not([value=""])');
  await boxes.first().check();
  await page.evaluate(() => document.querySelectorAll('.kb-check-part').forEach((part) => part.classList.add('kb-now')));
  await page.evaluate(() => (window.traps = 'all'));
  await boxes.last().check();
  await settled(page);
  await expect(page.locator('.kb-ask input:checked:not([value=""])')).toHaveCount(2);
  await expect(page.locator('#kb-check')).toBeVisible();
  await page.evaluate(() => (window.traps = []));
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(html(page)).toHaveAttribute('data-live', 'ready');
  await expect(page.locator('.kb-ask input:checked:not([value=""])')).toHaveCount(2);
  await expect(page.locator('#kb-check-progress')).toContainText(/^2 /);
});

/** Serves a file of the site as it arrives when the line breaks off. */
const cut = (page, name, type, share) => page.route(`**/${name}*`, async (route) => {
  const body = await (await route.fetch()).body();
  return route.fulfill({ contentType: type, body: body.subarray(0, body.length * share) });
});
const withPolicy = (page) => page.route('**/figures/12/index.html', async (route) => {
  const body = (await (await route.fetch()).text()).replaceAll(/ (?:&#39;|')wasm-unsafe-eval(?:&#39;|')/g, '');
  return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
});

const WITHOUT = {
  'WebAssembly is switched off, by an old browser say': [(page) => page.addInitScript(() => delete window.WebAssembly), 'weil ihm WebAssembly fehlt'],
  'the module does not compile': [(page) => page.route('**/kommunalblick_bg.wasm*', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no module' })), 'beschädigt oder nicht vollständig angekommen: kommunalblick_bg.wasm'],
  'the module arrives in part': [(page) => cut(page, 'kommunalblick_bg.wasm', 'application/wasm', 0.5), 'beschädigt oder nicht vollständig angekommen: kommunalblick_bg.wasm'],
  'the module is not there': [(page) => page.route('**/kommunalblick_bg.wasm*', (route) => route.fulfill({ status: 404, body: '' })), 'ließ sich nicht laden: kommunalblick_bg.wasm (404)'],
  'the glue is not there': [(page) => page.route('**/kommunalblick.js*', (route) => route.abort()), 'ließ sich nicht laden: kommunalblick.js'],
  'the glue arrives in part': [(page) => cut(page, 'kommunalblick.js', 'text/javascript', 0.5), 'beschädigt oder nicht vollständig angekommen: kommunalblick.js'],
  'the loader is not there': [(page) => page.route('**/engine.js*', (route) => route.fulfill({ status: 404, body: '' })), 'ließ sich nicht laden: engine.js'],
  'a policy forbids it': [withPolicy, 'Sicherheitsregel'],
  'it breaks before the first view': [(page) => page.addInitScript(trap, 'explorer_embedded').then(() => page.addInitScript(() => (window.traps = 'all'))), 'mehrmals hintereinander abgestürzt'],
};

test.describe('without an engine', () => {
  test.use({ serviceWorkers: 'block' }); // the offline copy would have one
  for (const [why, [prepare, sentence]] of Object.entries(WITHOUT)) {
    test(`static, with a sentence: ${why}`, async ({ page }) => {
      for (const event of ['console', 'response', 'pageerror']) page.removeAllListeners(event); // what the browser says of missing files
      page.removeAllListeners('requestfailed');
      await prepare(page);
      await page.goto('figures/12/index.html');
      await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
      await expect(notice(page), 'nothing is missing yet').toHaveCount(0);
      await page.locator('.kb-take summary').click(); // what needs it
      await expect(html(page)).toHaveAttribute('data-live', 'failed');
      await expect(notice(page)).toBeVisible();
      await expect(status(page)).toContainText(sentence);
      await expect(status(page)).toContainText('Alle Zahlen stehen weiter hier');
      await expect(page.locator('.kb-picture svg:visible')).toHaveCount(1);
      await expect(page.locator('main data').first()).toBeVisible();
    });
  }

  test('links lead on from page to page', async ({ page }) => {
    for (const event of ['console', 'response']) page.removeAllListeners(event);
    await page.route('**/kommunalblick_bg.wasm*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('figures/12/index.html');
    await page.locator('nav a[rel=next]').click();
    await expect(page.locator('h1')).toContainText('Abb. 13');
    await page.goto('ledger/index.html');
    await expect(html(page)).toHaveAttribute('data-live', 'failed');
    await expect(page.locator('form:visible')).toHaveCount(0);
    await page.goto('index.html');
    await expect(notice(page), 'no sentence where nothing is missing').toHaveCount(0);
  });
});

test('a module served under a wrong type works all the same', async ({ page }) => {
  await page.route('**/kommunalblick_bg.wasm?*', async (route) => route.fulfill({ response: await route.fetch(), headers: { 'content-type': 'application/octet-stream', 'content-encoding': 'identity' } }));
  await open(page, 'figures/12/index.html');
  await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(1);
});

test('without scripts, and with scripts that do not run, a sentence says what is missing', async ({ browser, site, page }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${site}figures/12/index.html`);
  await expect(still.locator('noscript p')).toContainText('Ohne JavaScript');
  await expect(still.locator('.kb-late')).not.toBeVisible();
  await context.close();
  await page.route('**/shell.js*', (route) => route.fulfill({ contentType: 'text/javascript', body: '' })); // as where a browser does not understand it
  await page.goto('figures/12/index.html');
  const late = page.locator('.kb-late');
  await expect(late).not.toBeVisible();
  expect(await late.evaluate((sentence) => sentence.getAnimations().map((one) => one.effect.getTiming().delay)), 'ms until it appears').toEqual([10_000]);
  await late.evaluate((sentence) => sentence.getAnimations()[0].finish());
  await expect(late).toBeVisible();
});

test('nothing is said in the console when all is well', async ({ browser, site }) => {
  const page = await (await browser.newContext()).newPage();
  const noise = listen(page);
  await page.goto(site);
  await expect(html(page)).toHaveAttribute('data-live', 'ready');
  await page.locator('nav a', { hasText: 'Erkunden' }).click();
  await page.goBack();
  expect(noise).toEqual([]);
});
