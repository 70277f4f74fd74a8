// Self-check: answered topic by topic and by keyboard, a result with a page of its own, kept only on request, saved and loaded, compared with printed numbers only, printed on two sheets.
import { readFileSync } from 'node:fs';
import { violationsOf } from '../lib/axe.mjs';
import { pdfPages } from '../lib/pdf.mjs';
import { serve } from '../lib/server.mjs';
import { DIST, table } from '../lib/site.mjs';
import { alone, expect, held, open, test } from '../lib/test.mjs';

const KEY = 'kommunalblick.self-check.kommunalblick';
const PAGE = 'self-check/?class=gk6';
const progress = (page) => page.locator('#kb-check-progress');
const result = (page) => page.locator('#kb-check-result');
const said = (page) => page.locator('#kb-check-said');
const ask = (page, id) => page.locator(`[data-question="${id}"]`);
const bar = (page) => page.locator('.kb-check-bar');
const heading = (page) => page.locator('main h1');
/** All topics at once, until the next answer. */
const unfold = (page) => page.evaluate(() => { for (const part of document.querySelectorAll('.kb-check-part')) part.classList.add('kb-now'); });
const unfoldResult = (page) => page.evaluate(() => { for (const fold of document.querySelectorAll('#kb-check-result details')) fold.open = true; });
const toResult = async (page) => {
  await bar(page).locator('[data-check=go]').click();
  await expect(page).toHaveURL(/self-check\/result\//);
};
const toForm = async (page) => {
  await page.locator('.kb-check-tools [data-check=go]').click();
  await expect(progress(page)).toBeVisible();
};
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const choose = async (page, question, code) => {
  await unfold(page);
  await ask(page, question).locator(`input[value="${code}"]`).check();
};
const file = async (page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-check=save]').click()]);
  expect(download.suggestedFilename()).toBe('selbst-check.json');
  return readFileSync(await download.path(), 'utf8');
};
const load = (page, text, name = 'check.json') => page.locator('#check-load').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Answers everything that is asked, with as many answers as there is room for. */
async function everything(page, last = false) {
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate((last) => {
      for (const fieldset of document.querySelectorAll('.kb-ask:not([hidden])')) { // read anew each round: answers lead to further questions
        const lists = [...fieldset.querySelectorAll('select')];
        lists.forEach((list, at) => { list.selectedIndex = at + 1; list.dispatchEvent(new Event('change', { bubbles: true })); });
        const boxes = [...fieldset.querySelectorAll('[type=checkbox]:not([data-exclusive])')];
        for (const box of boxes) if (!box.checked) box.click();
        const radios = [...fieldset.querySelectorAll('[type=radio]')].filter(({ value }) => value);
        if (radios.length) radios.at(last ? -1 : 0).click();
      }
    }, last);
  }
}

test('by keyboard alone: an answer, a question that follows from it, the next topic, the result, and the answer taken back', async ({ page }) => {
  await open(page, PAGE);
  await expect(progress(page)).toHaveText(/^0 von \d+ Fragen beantwortet$/);
  await expect(ask(page, 'handlungsfelder')).toBeHidden();
  await page.locator('#check-class').focus();
  for (let at = 0; at < 12 && !(await page.evaluate(() => document.activeElement.name === 'ask-strategie')); at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight'); // round from "left open" to the first
  await expect(ask(page, 'strategie').locator('input[value=ja]')).toBeChecked();
  await expect(progress(page)).toHaveText(/^1 von/);
  await expect(ask(page, 'handlungsfelder'), 'who has a strategy is asked about it').toBeVisible();
  await page.keyboard.press('Tab'); // the terms of the question
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown'); // the first rank, a list
  await expect(progress(page)).toHaveText(/^2 von/);
  await page.locator('.kb-check-steps [data-check=on]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.kb-check-part.kb-now h2')).toBeFocused();
  await expect(page.locator('.kb-check-part.kb-now h2')).toContainText(/^Thema 2 von \d+: /);
  await bar(page).locator('[data-check=go]').focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(result(page)).toContainText('Wo Sie voraus sind');
  await page.goBack();
  await page.goBack();
  await ask(page, 'strategie').locator('input[value=ja]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(ask(page, 'strategie').locator('input[value=""]')).toBeChecked();
  await expect(progress(page)).toHaveText(/^0 von/);
  await expect(ask(page, 'handlungsfelder')).toBeHidden();
});

test('one topic at a time, with progress in sight, a step of the address each; and back and forward', async ({ page }) => {
  await open(page, PAGE);
  const shown = page.locator('.kb-check-part:visible');
  const meter = page.getByRole('progressbar', { name: /^Thema \d+ von \d+$/ });
  await expect(shown).toHaveCount(1);
  const n = Number(await meter.getAttribute('max'));
  expect(n).toBeGreaterThan(3);
  await expect(page.locator('.kb-check-steps [data-check=back]')).toBeHidden();
  for (let at = 1; at < n; at += 1) {
    await expect(page.locator('#kb-check-topic')).toHaveText(`Thema ${at} von ${n}`);
    await expect(meter).toHaveAttribute('value', String(at));
    await expect(shown).toHaveCount(1);
    await expect(meter, 'in sight').toBeInViewport();
    await page.locator('.kb-check-steps [data-check=on]').click();
  }
  await expect(page.locator('.kb-check-steps [data-check=on]'), 'the last topic').toBeHidden();
  await page.mouse.wheel(0, 4000);
  await expect(meter, 'in sight at the end of a topic, too').toBeInViewport();
  await expect(page).toHaveURL(/[?]class=gk6#check-topic-/);
  await page.locator('.kb-check-steps [data-check=back]').click();
  await expect(page.locator('#kb-check-topic')).toHaveText(`Thema ${n - 1} von ${n}`);
  await page.goBack();
  await expect(page.locator('#kb-check-topic')).toHaveText(`Thema ${n} von ${n}`);
  await page.reload();
  await expect(page.locator('#kb-check-topic'), 'the topic of the address').toHaveText(`Thema ${n} von ${n}`);
  await page.locator('.kb-check-list summary').click();
  await page.locator('.kb-check-list button').first().click();
  await expect(page.locator('#kb-check-topic')).toHaveText(`Thema 1 von ${n}`);
});

test('form and result are no longer than four screens of a phone, whatever is answered', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, PAGE);
  await everything(page);
  const screens = () => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  const list = page.locator('.kb-check-list button');
  await page.locator('.kb-check-list summary').click();
  for (const button of await list.all()) {
    await button.evaluate((one) => one.click());
    await page.locator('.kb-check-list').evaluate((fold) => { fold.open = false; });
    expect(await screens(), await button.textContent()).toBeLessThanOrEqual(4);
  }
  await toResult(page);
  expect(await screens(), 'the result').toBeLessThanOrEqual(4);
});

test('the result has a page of its own, which begins with its sentence and the year; back and forward, reloaded, in the other language', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'basiskomponenten', 'chatbot');
  await toResult(page);
  await expect(page).toHaveURL(/self-check\/result\/[?]class=gk6$/);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(heading(page), 'nothing of the class, and one thing of all').toHaveText('Eine Sache, die Sie tun und 2018/19 die meisten der Kommunen nicht taten');
  await expect(result(page).locator('.kb-then')).toContainText('2018/19 geantwortet; was sie heute tun, ist hier nicht bekannt');
  await page.goBack();
  await expect(progress(page)).toHaveText(/^1 von/);
  await expect(page.locator('#check-class')).toHaveValue('gk6');
  await page.goForward();
  await expect(heading(page)).toContainText('Eine Sache');
  await page.locator('a.kb-lang').click();
  await expect(heading(page)).toContainText(/^One thing that you do and most .* did not do in 2018\/19$/);
  await page.goBack();
  await toForm(page);
  await expect(page.locator('#check-class'), 'the class stays').toHaveValue('gk6');
  await page.locator('#check-keep').check();
  await toResult(page);
  await page.reload();
  await expect(heading(page)).toContainText('Eine Sache');
});

test('in the one file, too', async ({ page }) => {
  await page.goto('kommunalblick.html#/self-check/?class=gk6');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await page.locator('.kb-check-steps [data-check=on]').click();
  await expect(page.locator('#kb-check-topic')).toHaveText(/^Thema 2 von/);
  await page.goBack();
  await expect(page.locator('#kb-check-topic')).toHaveText(/^Thema 1 von/);
  await choose(page, 'basiskomponenten', 'chatbot');
  await bar(page).locator('[data-check=go]').click();
  await expect(heading(page)).toContainText('Eine Sache');
  expect(new URL(page.url()).hash).toBe('#/self-check/result/?class=gk6');
  await page.goBack();
  await expect(progress(page)).toHaveText(/^1 von/);
});

test('a name is on paper, in the file and on the device, never markup; the paper has numbered pages, a picture and the address', async ({ page }) => {
  const name = 'Musterstadt <b>&amp;</b>';
  await open(page, PAGE);
  await page.locator('#check-name').fill(name);
  await page.keyboard.press('Tab');
  await choose(page, 'basiskomponenten', 'chatbot');
  await page.locator('#check-keep').check();
  const text = await file(page);
  expect(JSON.parse(text).name).toBe(name);
  await page.reload();
  await expect(page.locator('#check-name')).toHaveValue(name);
  await toResult(page);
  await expect(result(page).locator('.kb-check-town')).toHaveText(name);
  const pages = await pdfPages(await page.pdf({ format: 'A4' }));
  const paper = pages.map((one) => one.replace(/\s+/g, ' '));
  expect(paper[0]).toContain(name);
  expect(paper[0]).toContain('Eine Sache, die Sie tun');
  expect(paper[0].replace(/ /g, '')).toContain('self-check/result/');
  paper.forEach((one, at) => expect(one).toContain(`${at + 1} / ${pages.length}`));
  await page.emulateMedia({ media: 'print' });
  await expect(result(page).locator('svg:visible')).toHaveCount(1);
  await page.emulateMedia({ media: 'screen' });
  await toForm(page);
  await page.locator('[data-check=delete]').click();
  await expect(page.locator('#check-name')).toHaveValue('');
  await load(page, text);
  await expect(page.locator('#check-name')).toHaveValue(name);
  await load(page, JSON.stringify(good));
  await expect(page.locator('#check-name'), 'a file from before names').toHaveValue('');
});

test('an answer has one rank, and what the form allows can be saved, kept and loaded', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'strategie', 'ja');
  const ranks = ask(page, 'ziele').locator('select');
  await ranks.nth(0).selectOption('effizienz');
  await ranks.nth(2).selectOption('effizienz');
  await expect(ranks.nth(0)).toHaveValue('');
  await expect(progress(page)).toHaveText(/^2 von/);
  const text = await file(page);
  expect(JSON.parse(text).answers.ziele).toEqual(['', '', 'effizienz']);
  await load(page, text);
  await expect(said(page)).toHaveText('Die Datei ist geladen.');
  await page.locator('#check-keep').check();
  await page.reload();
  await expect(progress(page)).toHaveText(/^2 von/);
});

test('two windows: what one keeps or deletes holds in the other', async ({ page, context, site }) => {
  await open(page, PAGE);
  await choose(page, 'fim', 'ja');
  await page.locator('#check-keep').check();
  const other = await context.newPage();
  await other.goto(`${site}${PAGE}`);
  await expect(progress(other)).toHaveText(/^1 von/);
  await choose(other, 'strategie', 'nein');
  await expect(progress(page)).toHaveText(/^2 von/);
  await page.locator('[data-check=delete]').click();
  await expect(progress(other)).toHaveText(/^0 von/);
  await choose(other, 'fim', 'nein');
  expect(await kept(page), 'deleted is deleted').toBeNull();
  await other.locator('#check-keep').check();
  await page.reload();
  await expect(progress(page)).toHaveText(/^1 von/);
  await other.locator('#check-keep').uncheck();
  await expect(page.locator('#check-keep'), 'one that stops keeping deletes nothing in the other').not.toBeChecked();
  await expect(progress(page)).toHaveText(/^1 von/);
  await other.close();
});

test('"none of these" and the other answers exclude each other', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'partizipation', 'befragungen');
  await unfold(page);
  await expect(ask(page, 'partizipation-unternehmen')).toBeVisible();
  await choose(page, 'partizipation', 'nichts');
  await expect(ask(page, 'partizipation').locator('input:checked')).toHaveCount(1);
  await expect(ask(page, 'partizipation-unternehmen')).toBeHidden();
  await choose(page, 'partizipation', 'maengelmelder');
  await expect(ask(page, 'partizipation').locator('input:checked')).toHaveCount(1);
});

test('beside the own answers stand printed numbers, of the class where there are any, with their sources', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'strategie', 'nein');
  await choose(page, 'basiskomponenten', 'chatbot');
  await choose(page, 'partizipation', 'nichts');
  await toResult(page);
  const findings = new Map(table('findings.csv').map((row) => [row.id, row]));
  const shown = await result(page).locator('data[data-source]').evaluateAll((list) => list.map(({ value, dataset }) => [dataset.source, Number(value)]));
  expect(shown.length).toBeGreaterThan(5);
  for (const [id, value] of shown) if (findings.get(id).statistic === 'percent') expect(value, id).toBeCloseTo(Number(findings.get(id).value) / 100, 9);
  await expect(result(page).locator('[data-evidence=modelled]')).toHaveCount(0);
  const behind = result(page).locator('section', { has: page.getByRole('heading', { name: 'Was die meisten angeben und Sie nicht' }) }).last();
  await expect(behind).toContainText('Suchfunktion für Verwaltungsleistungen');
  await expect(behind).toContainText(/66.%.*Größenklasse.*Tab. 4.*Basis 165/);
  const ahead = result(page).locator('section', { has: page.getByRole('heading', { name: 'Wo Sie voraus sind' }) }).last();
  await expect(ahead).toContainText(/Chatbot.*1.%.*alle/);
  const advice = result(page).locator('.kb-advice li > a');
  await expect(advice.first(), 'the recommendation with most gaps comes first').not.toHaveText('Kompetenzen aufbauen');
  await advice.first().click();
  await expect(page).toHaveURL(/recommendations\/\d\/$/);
  await page.goBack();
  await expect(result(page), 'the answers stay while the page is open').toContainText('Chatbot');
});

test('each recommendation has the questions it rests on, with printed numbers', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'strategie', 'nein');
  await toResult(page);
  const rows = table('recommendations.csv');
  const sources = new Set(table('findings.csv').map(({ id }) => id));
  const advice = result(page).locator('.kb-advice ol > li');
  await expect(advice).toHaveCount(rows.length);
  for (const row of rows) {
    const own = advice.filter({ has: page.locator(`a[href*="recommendations/${row.id}/"]`) });
    const links = await own.locator('.kb-grounds li > a:first-child').evaluateAll((list) => list.map(({ href }) => href.split('/').filter((part) => part && part !== 'index.html').at(-1)));
    expect(links).toEqual(row.questions.split(' '));
    for (const ground of await own.locator('.kb-grounds li').all()) {
      const shown = await ground.locator('data[data-source]').evaluateAll((list) => list.map(({ dataset }) => dataset.source));
      expect(shown.length, await ground.textContent()).toBeGreaterThan(0);
      expect(shown.every((id) => sources.has(id))).toBe(true);
      await expect(ground.locator('a.kb-id').first()).toHaveAttribute('title', shown[0]);
    }
  }
  const denied = advice.filter({ hasText: 'Zuständigkeit klären' }).filter({ has: page.locator('a.kb-id[title="F207"]') });
  await expect(denied, 'the answers that the rule denies').toContainText(/19.%/);
});

test('nothing typed is in the address or a request, and nothing is kept unless a person says so', async ({ page }) => {
  const asked = [];
  await open(page, PAGE);
  page.on('request', (request) => { if (!request.url().includes('/icon.svg')) asked.push(request.url()); }); // which the browser asks for when it finds the time
  await choose(page, 'strategie', 'entwicklung');
  await choose(page, 'breitband', '4');
  expect(new URL(page.url()).search).toBe('?class=gk6');
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await page.reload();
  await expect(progress(page)).toHaveText(/^0 von/);
});

alone('kept on this device: there again without a network, and gone with one button', async ({ page, context }) => {
  const host = await serve(DIST);
  try {
    await page.goto(`${host.url}self-check/?class=k2`);
    await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await choose(page, 'strategie', 'ja');
    await page.locator('#check-keep').check();
    await expect(said(page)).toContainText('bleiben auf diesem Gerät');
    await choose(page, 'fim', 'nein');
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated'))).toBe(true);
    await context.setOffline(true);
    await page.goto(`${host.url}self-check/`);
    await expect(progress(page)).toHaveText(/^2 von/);
    await expect(page.locator('#check-class')).toHaveValue('k2');
    await unfold(page);
    await expect(ask(page, 'fim').locator('input[value=nein]')).toBeChecked();
    await page.locator('[data-check=delete]').click();
    await expect(progress(page)).toHaveText(/^0 von/);
    await expect(said(page)).toContainText('gelöscht');
    expect(await kept(page)).toBeNull();
    await page.reload();
    await expect(progress(page)).toHaveText(/^0 von/);
  } finally {
    await context.setOffline(false);
    await host.close();
  }
});

test('saved as a file and loaded again', async ({ page }) => {
  await open(page, PAGE);
  await unfold(page);
  await everything(page);
  await toResult(page);
  const before = await result(page).innerText();
  const text = await file(page);
  await toForm(page);
  expect(JSON.parse(text)).toMatchObject({ format: 'kommunalblick-self-check', version: 1, class: 'gk6', answers: { strategie: ['ja'] } });
  await page.locator('[data-check=delete]').click();
  await toResult(page);
  await expect(result(page)).toContainText('Noch ist nichts beantwortet');
  await page.goto('self-check/?class=k1');
  await expect(page.locator('html')).toHaveAttribute('data-live', 'ready');
  await load(page, text);
  await expect(said(page)).toHaveText('Die Datei ist geladen.');
  expect(new URL(page.url()).search).toBe('?class=gk6');
  await toResult(page);
  expect(await result(page).innerText()).toBe(before);
});

const good = { format: 'kommunalblick-self-check', version: 1, survey: { name: 'kommunalblick', version: '1.0.0' }, saved: '2026-11-24', class: 'gk6', answers: { strategie: ['ja'] } };
for (const [part, pattern] of [['the engine', '**/*.wasm*'], ['its glue', '**/kommunalblick.js*']]) {
  test(`a file chosen before ${part} is there is loaded once it is`, async ({ page }) => {
    const release = await held(page, pattern);
    await page.goto('self-check/?class=k1', { waitUntil: 'commit' });
    await load(page, JSON.stringify(good));
    release();
    await expect(said(page)).toHaveText('Die Datei ist geladen.');
    await expect(progress(page)).toHaveText(/^1 von/);
  });
}

const BAD = {
  'cut off': [JSON.stringify(good).slice(0, 90), /beschädigt.*Zeile 1, Spalte \d+/],
  'no JSON': ['Kommune;Antwort\n1;ja', /beschädigt/],
  empty: ['', /kein Selbst-Check/],
  'without a version': [JSON.stringify({ ...good, version: undefined }), /kein Selbst-Check/],
  'without a survey': [JSON.stringify({ ...good, survey: undefined }), /kein Selbst-Check/],
  foreign: ['{"type": "FeatureCollection"}', /kein Selbst-Check/],
  'a list': ['[1, 2]', /kein Selbst-Check/],
  newer: [JSON.stringify({ ...good, version: 2 }), /neueren Fassung/],
  'of another survey': [JSON.stringify({ ...good, survey: { name: 'beispiel' } }), /anderen Umfrage.*beispiel/],
  'an unknown question': [JSON.stringify({ ...good, answers: { strategi: ['ja'] } }), /answers.*strategi.*strategie/],
  'an unknown answer': [JSON.stringify({ ...good, answers: { strategie: ['jaa'] } }), /answers\.strategie.*jaa.*ja/],
  'two answers to one question': [JSON.stringify({ ...good, answers: { strategie: ['ja', 'nein'] } }), /answers\.strategie/],
  'an answer that excludes others': [JSON.stringify({ ...good, answers: { partizipation: ['nichts', 'befragungen'] } }), /answers\.partizipation/],
  'an unknown class': [JSON.stringify({ ...good, class: 'gk9' }), /class.*gk9/],
  'no answers at all': [JSON.stringify({ ...good, answers: 'ja' }), /answers/],
  markup: [JSON.stringify({ ...good, answers: { '<img src=x onerror=alert(1)>': ['ja'] } }), /<img src=x/],
  'too large': [`{"x": "${'y'.repeat(1_000_001)}"}`, /zu groß/],
};
test('a file that cannot be used is refused with a sentence, and changes nothing', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'fim', 'ja');
  for (const [what, [text, sentence]] of Object.entries(BAD)) {
    await said(page).evaluate((element) => element.replaceChildren());
    await load(page, text);
    await expect(said(page), what).toHaveText(sentence);
    await expect(said(page).locator('img'), what).toHaveCount(0);
    await expect(progress(page), what).toHaveText(/^1 von/);
    await expect(ask(page, 'fim').locator('input[value=ja]'), what).toBeChecked();
    expect(new URL(page.url()).search, what).toBe('?class=gk6');
  }
});

for (const [what, script] of Object.entries({
  denied: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
  full: () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
})) {
  test(`storage ${what}: a sentence, and what stands on screen stays`, async ({ page }) => {
    await page.addInitScript(script);
    await open(page, PAGE);
    await choose(page, 'fim', 'ja');
    await page.locator('#check-keep').click();
    await expect(said(page)).toContainText('keinen Platz');
    await expect(page.locator('#check-keep')).not.toBeChecked();
    await expect(progress(page)).toHaveText(/^1 von/);
    expect(JSON.parse(await file(page)).answers).toEqual({ fim: ['ja'] });
    await page.locator('[data-check=delete]').click();
    await expect(progress(page)).toHaveText(/^0 von/);
  });
}

test('what was kept by another version is left alone', async ({ page }) => {
  const newer = JSON.stringify({ ...good, version: 2 });
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, newer]);
  await open(page, PAGE);
  await expect(progress(page)).toHaveText(/^0 von/);
  await expect(said(page)).toContainText('nicht lesen kann');
  await page.locator('#check-keep').click();
  await expect(page.locator('#check-keep')).not.toBeChecked();
  await choose(page, 'fim', 'ja');
  expect(await kept(page)).toBe(newer);
});

for (const [what, path, last, words] of [
  ['all first answers', 'self-check/?class=gk6', false, ['Größenklasse', 'Frage für Frage', 'keine stammt aus dem Modell']],
  ['all last answers', 'self-check/?class=k3', true, ['Größenklasse', 'Frage für Frage', 'keine stammt aus dem Modell']],
  ['all last answers of another class', 'self-check/?class=gk6', true, ['Größenklasse', 'Frage für Frage', 'keine stammt aus dem Modell']],
  ['without a class', 'self-check/', false, ['nicht gewählt']],
  ['in English', 'en/self-check/?class=gk1', true, ['Size class', 'Question by question', 'none is from the model']],
]) {
  test(`two sheets of paper with text to select, and no modelled number: ${what}`, async ({ page }) => {
    await open(page, path);
    await unfold(page);
    await everything(page, last);
    const own = await page.evaluate(() => [...document.querySelectorAll('.kb-ask:not([hidden]) label:has(input:checked:not([value=""]))'), ...document.querySelectorAll('.kb-ask:not([hidden]) select')].map((one) => (one.selectedOptions?.[0] ?? one).textContent.trim()));
    await toResult(page);
    const bytes = await page.pdf({ format: 'A4' });
    const pages = await pdfPages(bytes);
    expect(pages.length).toBe(2);
    const text = pages.join(' ').replace(/\s+/g, ' ');
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain(String(new Date().getFullYear()));
    expect(text).toContain('412');
    expect(text).not.toMatch(/Modell: |Model: /);
    const letters = text.replace(/[\s-]/g, ''); // a line may end in a word's hyphen
    expect(own.length).toBeGreaterThan(40);
    expect(own.filter((label) => !letters.includes(label.replace(/[\s-]/g, ''))), 'every own answer is on paper').toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const rests = await page.locator('.kb-grounds').evaluateAll((lists) => lists.map((list) => [...list.children].map((one) => [one.textContent, one.checkVisibility(), one.querySelectorAll('data').length])));
    expect(rests.length).toBe(table('recommendations.csv').length);
    for (const [told, seen, numbers] of rests.flat()) {
      expect(seen, told).toBe(true);
      expect(numbers, told).toBeGreaterThan(0);
    }
    const seen = await page.locator('[data-evidence=modelled]').evaluateAll((list) => list.filter((one) => one.checkVisibility()).length);
    expect(seen).toBe(0);
    const cut = await page.locator('.kb-sheet :is(td, th, li, dd)').evaluateAll((list) => list.filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
    expect(cut, 'no line is cut').toEqual([]);
  });
}

test('two sheets where every sign of every recommendation holds', async ({ page }) => {
  const rules = table('recommendations.csv').flatMap(({ rule }) => rule.split(';')).map((text) => text.split(':'));
  await open(page, PAGE);
  await unfold(page);
  await everything(page, true);
  await unfold(page);
  for (const [id, codes] of rules) {
    const fieldset = ask(page, id);
    if (codes.startsWith('!')) for (const code of codes.slice(1).split(',')) await fieldset.locator(`input[value="${code}"]`).evaluate((box) => { if (box.checked) box.click(); });
    else await fieldset.locator(`input[value="${codes}"]`).check({ force: true });
    await unfold(page);
  }
  await toResult(page);
  expect(await result(page).locator('.kb-advice li li').count()).toBeGreaterThan(9);
  expect((await pdfPages(await page.pdf({ format: 'A4' }))).length).toBe(2);
});

test('modelled numbers are shown only where a person says so, hatched, and never in print', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'fim', 'ja');
  await choose(page, 'breitband', '2');
  await choose(page, 'mobilfunk', '2');
  await toResult(page);
  const modelled = result(page).locator('data[data-evidence=modelled]');
  await expect(modelled).toHaveCount(0);
  await page.locator('#check-model').check();
  await expect(modelled.first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get('model')).toBe('on');
  await expect(result(page).getByRole('columnheader', { name: 'Modell: Größenklasse' }).first()).toBeVisible();
  expect(await modelled.first().evaluate((one) => getComputedStyle(one, '::before').backgroundImage)).toContain('repeating-linear-gradient');
  const rows = await result(page).locator('details[data-about=fim] tbody tr').evaluateAll((list) => list.map((row) => row.lastElementChild.textContent.trim()));
  expect(rows[0]).toMatch(/^Modell: \d+.% \(\d+ von \d+\)$/);
  const text = (await pdfPages(await page.pdf({ format: 'A4' })));
  expect(text.length).toBe(2);
  expect(text.join(' ')).not.toMatch(/Modell:/);
  expect(JSON.stringify(JSON.parse(await file(page)))).not.toContain('model');
  await page.locator('#check-model').uncheck();
  await expect(modelled).toHaveCount(0);
  await page.goBack();
  await expect(modelled.first(), 'back is with the model again').toBeAttached();
  await expect(page.locator('#check-model')).toBeChecked();
});

test('the class is chosen in one place, comes along from elsewhere, and stays when the person comes back another way', async ({ page }) => {
  await open(page, 'profiles/');
  await page.locator('#class-inhabitants').fill('18.000');
  await page.locator('#class-told a[href*="self-check"]').click();
  await expect(page.locator('#check-class')).toHaveValue('gk6');
  await expect(page).toHaveURL(/\?class=gk6$/);
  await expect(page.locator('main select:visible, main input[inputmode=numeric]'), 'one picker').toHaveCount(1);
  await choose(page, 'fim', 'ja');
  await toResult(page);
  await unfoldResult(page);
  await result(page).locator('.kb-advice ol > li > a').first().click();
  await expect(page).toHaveURL(/recommendations\/\d\/$/);
  await page.locator('main a[href*="self-check/"]').click();
  await expect(page.locator('#check-class')).toHaveValue('gk6');
  await expect(page).toHaveURL(/\?class=gk6$/);
  await page.locator('#check-class').selectOption('gk5');
  await expect(page).toHaveURL(/\?class=gk5$/);
  await toResult(page);
  await expect(result(page)).toContainText('25.000 bis unter 50.000');
});

test('deleted by a slip: one more button brings the answers back, but not onto the device', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'fim', 'ja');
  await page.locator('#check-keep').check();
  await page.locator('[data-check=delete]').click();
  await expect(progress(page)).toHaveText(/^0 von/);
  await choose(page, 'breitband', '2');
  await page.locator('[data-check=undo]').click();
  await expect(progress(page), 'with what was answered since').toHaveText(/^2 von/);
  await expect(ask(page, 'fim').locator('input[value=ja]')).toBeChecked();
  expect(await kept(page)).toBeNull();
  await expect(page.locator('[data-check=undo]')).toHaveCount(0);
});

test('what is unfolded on screen stays off paper; the paper names the study and its limits', async ({ page }) => {
  await open(page, PAGE);
  await choose(page, 'fim', 'ja');
  await toResult(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  const pages = await pdfPages(await page.pdf({ format: 'A4' }));
  expect(pages.length).toBe(2);
  expect(pages.join(' ').replace(/\s+/g, ' ')).toMatch(/Fraunhofer.*nicht repräsentativ/);
});

test('before anything is answered, the page of the result says so, on paper, too; the form prints where to print', async ({ page }) => {
  await open(page, 'self-check/result/?class=gk6');
  await expect(page.getByText('Noch ist nichts beantwortet')).toBeVisible();
  const [text, ...more] = await pdfPages(await page.pdf({ format: 'A4' }));
  expect(more).toEqual([]);
  expect(text).toContain('Noch ist nichts beantwortet');
  await toForm(page);
  expect((await pdfPages(await page.pdf({ format: 'A4' })))[0]).toContain('Auf Papier kommt das Ergebnis');
  await choose(page, 'fim', 'ja');
  await toResult(page);
  await expect(page.getByText('Noch ist nichts beantwortet')).toHaveCount(0);
});

test('axe finds nothing in form and result', async ({ page }) => {
  await open(page, PAGE);
  expect(await violationsOf(page)).toEqual([]);
  await unfold(page);
  expect(await violationsOf(page)).toEqual([]);
  await everything(page);
  await toResult(page);
  expect(await violationsOf(page)).toEqual([]);
  await unfoldResult(page);
  expect(await violationsOf(page)).toEqual([]);
});

test('the class is in the address: back and forward, and in the other language with the answers', async ({ page }) => {
  await open(page, 'self-check/');
  await choose(page, 'basiskomponenten', 'suchfunktion');
  await page.locator('#check-class').selectOption('gk6');
  await toResult(page);
  await expect(result(page)).toContainText(/66.%.*Größenklasse/);
  await page.goBack();
  await page.locator('#check-class').selectOption('gk7');
  await expect(page).toHaveURL(/\?class=gk7$/);
  await page.goBack();
  await expect(page.locator('#check-class')).toHaveValue('gk6');
  await page.goBack();
  await expect(page.locator('#check-class')).toHaveValue('');
  await toResult(page);
  await expect(result(page)).toContainText(/66.%.*alle/);
  await page.goBack();
  await page.locator('#check-class').selectOption('gk6');
  await page.locator('a.kb-lang').click();
  await expect(page).toHaveURL(/en\/self-check\/\?class=gk6$/);
  await expect(progress(page)).toHaveText(/^1 of/);
  await expect(page.locator('#check-class')).toHaveValue('gk6');
});

test('an address with an unknown class says so and names the nearest', async ({ page }) => {
  await open(page, 'self-check/?class=gk66');
  await expect(page.locator('.kb-error')).toContainText('gk66');
  await expect(page.locator('#check-class')).toHaveValue('');
});

test('on a phone nothing stands out to the side', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, PAGE);
  await unfold(page);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await everything(page);
  await toResult(page);
  expect(await width()).toBeLessThanOrEqual(320);
  await unfoldResult(page);
  expect(await width()).toBeLessThanOrEqual(320);
});
