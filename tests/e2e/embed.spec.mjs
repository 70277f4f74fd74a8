// A picture in a frame of another origin's page: it stands alone, answers, fits, asks nobody else, and its title leads back. The code to copy makes that frame.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { violationsOf } from '../lib/axe.mjs';
import { copied, press } from '../lib/take.mjs';
import { DIST, ONE_FILE, opens } from '../lib/site.mjs';
import { expect, open, alone as test } from '../lib/test.mjs';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const STUDY = /Studie zur Digitalisierung|Study on the digitalisation/;
const SANDBOX = 'sandbox="allow-scripts allow-popups"'; // no origin, so no storage, and nothing that may be fetched

/** Shows markup as a page of another origin; says how to end it, and what was asked for besides. */
async function elsewhere(page, markup, width) {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!DOCTYPE html><link rel="icon" href="data:,"><body style="margin:0">${markup}`));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.setViewportSize({ width, height: 900 });
  const address = `http://127.0.0.1:${server.address().port}/`;
  await page.goto(address);
  return { frame: page.frameLocator('iframe'), asked, close: () => server.close() };
}

/** What a frame's document has that it must not have. Runs in the frame. */
const standsOut = () => ({ sideways: document.documentElement.scrollWidth - innerWidth, higher: Math.max(0, document.documentElement.scrollHeight - innerHeight), menus: document.querySelectorAll('nav, header, footer, form, details, table').length });

for (const [path, what, sandbox, ...told] of [
  ['figures/12/index.html', /Abb. 12/, '', /Basis: 381/, /Beleg: veröffentlicht\./, STUDY],
  ['tables/5/index.html', /Tab. 5/, SANDBOX, /Basis/, STUDY],
  ['en/questions/strategie/index.html', /strategy/i, '', /Base/, STUDY],
  ['explore/index.html?question=strategie&by=groessenklasse', /strategie.*Größenklasse/, '', /veröffentlicht/, STUDY],
  ['explore/index.html?survey=beispiel-bibliotheken&question=sonntag&by=art', /Sonntag.*Art/i, SANDBOX, /nie gegeben/, /Quelle der Daten: Erdacht/],
]) {
  test(`the copied code shows it alone, ${sandbox ? 'in a sandbox' : 'as it is'}: ${path}`, async ({ page, site }) => {
    await open(page, path);
    const { text } = await copied(page, 'embed');
    expect(text).toContain(`<div style="container-type:inline-size"><iframe src="${site}`);
    expect(text).toMatch(/ title="[^"]+" width="100%" height="\d+" loading="lazy" style="border:0[^"]*"><\/iframe><\/div>$/);
    const { frame, asked, close } = await elsewhere(page, text.replace('<iframe', `<iframe ${sandbox}`), 600);
    const picture = frame.locator('.kb-picture svg.kb-chart:visible');
    await expect(picture).toBeVisible();
    await expect(frame.locator('h1')).toHaveText(what);
    const inside = page.frames().at(-1);
    for (const width of [320, 600, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(picture).toBeVisible();
      expect(await inside.evaluate(standsOut), `at ${width} px`).toEqual({ sideways: 0, higher: 0, menus: 0 });
    }
    await page.evaluate(() => { document.body.style.width = '380px'; }); // a column of a wide page
    await expect.poll(() => inside.evaluate(standsOut), 'in a column').toEqual({ sideways: 0, higher: 0, menus: 0 });
    await page.evaluate(() => { document.body.style.width = ''; });
    await expect(frame.locator('svg.kb-wide').first()).toBeVisible();
    const mark = picture.locator('.kb-mark').first();
    await mark.locator('rect').first().hover({ force: true }); // its words lie above
    await expect(frame.locator('.kb-tip')).toHaveText(/\d/);
    const words = await frame.locator('main').evaluate((main) => [...main.querySelectorAll('p, figcaption')].map((one) => one.textContent).join(' '));
    for (const part of told) expect(words).toMatch(part);
    const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('h1 a').click()]);
    await opened.waitForLoadState();
    expect(new URL(opened.url()).pathname.replace('index.html', '')).toBe(new URL(path, site).pathname.replace('index.html', ''));
    expect(asked.filter((origin) => ![new URL(site).origin, new URL(page.url()).origin].includes(origin))).toEqual([]);
    close();
  });
}

test('the one file, which knows no address, says why there is no code', async ({ page }) => {
  await page.goto(`${pathToFileURL(join(DIST, ONE_FILE)).href}#/figures/12/`);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await press(page, 'embed', /Adresse im Netz/);
});

test('with scripts off, and with a parameter that asks for more, a frame shows its picture or leads to it', async ({ browser, page, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site}figures/12/embed/index.html`);
  await expect(plain.locator('.kb-picture svg.kb-chart:visible')).toBeVisible();
  await plain.goto(`${site}explore/embed/index.html?question=strategie`);
  await expect(plain.locator('.kb-more a')).toHaveAttribute('href', '../../explore/index.html');
  await context.close();
  await page.goto('explore/embed/?view=figures%2F12%2F&model=on');
  await expect(page.locator('.kb-picture svg.kb-chart:visible .kb-mark[data-evidence=modelled]').first()).toBeVisible();
  await expect(page.locator('main')).toContainText('keine Messung');
  await expect(page.locator('h1 a')).toHaveAttribute('href', /figures\/12\/[?]model=on$/);
});

test('another package beside the site is shown under its own name', async ({ page }) => {
  await opens(page, 'data/example/datapackage.json');
  await page.goto('figures/12/embed/');
  await expect(page.locator('html'), 'a page of the build gives way').toHaveAttribute('data-live', 'ready');
  await page.goto('explore/embed/?question=sonntag&by=art');
  await expect(page.locator('.kb-picture svg.kb-chart:visible')).toBeVisible();
  await expect(page.locator('.kb-more')).toHaveText(/: Beispielumfrage/);
  await expect(page.locator('main')).not.toContainText('Kommunalblick');
});

for (const path of ['figures/12/embed/index.html', 'explore/embed/index.html?question=strategie&by=groessenklasse']) {
  test(`it is accessible on a phone, and its numbers are read with the arrow keys: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    await expect(page.locator('.kb-picture svg.kb-chart:visible')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('.kb-picture svg.kb-chart:visible').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#kb-told')).toHaveText(/\d/);
  });
}
