// Profiles: from inhabitants to the class, each class beside everyone and beside another one, and one page of paper for each.
import { EVERYTHING, chosenBy } from '../lib/choice.mjs';
import { expect, open, test } from '../lib/test.mjs';
import { descriptor, kind, pagesOf, table } from '../lib/site.mjs';
import { pdfPages } from '../lib/pdf.mjs';
import { FINDINGS } from '../lib/numbers.mjs';

const CLASSES = [['gk7', 3], ['gk6', 4], ['gk5', 5], ['gk4', 6], ['gk3', 7], ['gk2', 8], ['gk1', 9], ['k3', 10], ['k2', 11], ['k1', 12]];
const told = (page) => page.locator('#class-told');
const live = (page) => expect(page.locator('html')).toHaveAttribute('data-live', 'ready');

test('the classes are those of the package', () => {
  const find = (node) => node?.size_class ?? (node && typeof node === 'object' ? Object.values(node).map(find).find(Boolean) : undefined);
  expect(CLASSES.map(([code]) => code)).toEqual(find(descriptor()).classes.map(({ code }) => code));
});

for (const path of ['index.html', 'profiles/index.html', 'en/profiles/index.html']) {
  test(`${path}: the class appears as inhabitants are typed`, async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path);
    const address = page.url();
    const field = page.locator('#class-inhabitants');
    const number = (text) => (path.startsWith('en/') ? text.replaceAll('.', ',') : text);
    for (const [kind, typed, code] of [
      ['stadt', '9.999', 'gk7'], ['stadt', '10.000', 'gk6'], ['gemeinde', '24.999', 'gk6'], ['gemeinde', '25.000', 'gk5'], ['stadt', '49 999', 'gk5'],
      ['stadt', '50000', 'gk4'], ['stadt', '99999', 'gk4'], ['stadt', '100.000 Einwohner', 'gk3'], ['stadt', '199999', 'gk3'], ['stadt', '200000', 'gk2'],
      ['stadt', '399.999', 'gk2'], ['stadt', '400.000', 'gk1'], ['kreis', '149.999', 'k3'], ['kreis', '150.000', 'k2'], ['kreis', '249.999', 'k2'], ['kreis', '250.000', 'k1'],
    ]) {
      await page.locator('#class-kind').selectOption(kind);
      await field.fill(number(typed));
      await expect(told(page).locator('[data-class]'), `${kind} ${typed}`).toHaveAttribute('data-class', code);
      await expect(told(page).locator(`a[href*="profiles/${code}/"]`)).toHaveCount(1);
      await expect(told(page).locator(`a[href*="self-check/?class=${code}"]`)).toHaveCount(1);
    }
    expect(page.url(), 'what is typed is not in the address').toBe(address);
    for (const typed of ['9.999', '49', '100.000', '250.000'].slice(2)) expect(asked.filter((url) => decodeURIComponent(url).includes(number(typed)))).toEqual([]);
    await field.press('Enter');
    await expect(page.locator('h1')).toContainText(/250[.,]000/);
    await expect(page).toHaveURL(/profiles\/k1\/(index\.html)?$/);
  });
}

test('the first click on the answer leads on, though it leaves the field', async ({ page }) => {
  await open(page, 'index.html');
  await page.locator('#class-inhabitants').pressSequentially('25.000');
  const link = told(page).getByRole('link', { name: 'Selbst-Check' });
  const box = await link.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page).toHaveURL(/self-check\/\?class=gk5$/);
});

test('a number may be written as people say it', async ({ page }) => {
  await page.goto('profiles/index.html');
  for (const [typed, code, said] of [
    ['rund 18.000', 'gk6', '18.000'], ['ca. 18 Tsd.', 'gk6', '18.000'], ['18,5 tausend Einwohner:innen', 'gk6', '18.500'], ['~25k', 'gk5', '25.000'],
    ['1,2 Mio. Einwohnerinnen und Einwohner', 'gk1', '1.200.000'],
  ]) {
    await page.locator('#class-inhabitants').fill(typed);
    await expect(told(page).locator(`[data-class=${code}]`), typed).toContainText(`${said} Einwohner:`);
  }
});

test('what is no number of inhabitants gets a sentence, and stays', async ({ page }) => {
  await page.goto('profiles/index.html');
  const field = page.locator('#class-inhabitants');
  for (const typed of ['viele', '-5', '18,5', '18,0005 Tsd.', '1.200 Tsd.', 'achtzehntausend', '0', '99999999999999', '<b>', '18.000 Schafe']) {
    await field.fill(typed);
    await expect(told(page).locator('.kb-error'), typed).toHaveCount(1);
    await expect(told(page).locator('a')).toHaveCount(0);
    await expect(field).toHaveValue(typed);
  }
  await field.fill('');
  await expect(told(page)).toHaveText('');
  await field.fill('18.000');
  await expect(told(page).locator('[data-class=gk6]')).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the list of classes leads on, the field is hidden', async ({ page }) => {
    await page.goto('profiles/index.html');
    await expect(page.locator('#kb-class')).toBeHidden();
    for (const [code] of CLASSES) await expect(page.locator(`main a[href$="profiles/${code}/index.html"]`)).toBeVisible();
    await page.goto('profiles/gk6/index.html');
    await expect(page.locator('form.kb-filter')).toBeHidden();
  });
});

// The fullest and the emptiest; what they show is compared with the study in files/numbers.spec.mjs.
for (const path of chosenBy(pagesOf('profiles/N'), kind).filter((one) => !one.startsWith('en/'))) {
  const code = path.split('/')[1];
  const [, number] = CLASSES.find(([one]) => one === code);
  const own = [...FINDINGS.values()].filter(({ source, statistic }) => source === `Tab. ${number}` && statistic === 'percent');

  test(`${path}: the model is off, and chance is named where a class is small`, async ({ page }) => {
    await open(page, path);
    await expect(page.locator('data[data-evidence=modelled]')).toHaveCount(0);
    await expect(page.locator('.kb-notice', { hasText: 'Zufall' })).toHaveCount(['gk3', 'gk2', 'gk1', 'k2', 'k1'].includes(code) ? 1 : 0);
  });

  for (const beside of ['', `?beside=${code === 'gk2' ? 'gk1' : 'gk2'}`]) {
    test(`${path}${beside}: two pages of paper at most, with the picture, without modelled numbers`, async ({ page }) => {
      await open(page, path + beside);
      await page.locator('#filter-model').check();
      await expect(page.locator('data[data-evidence=modelled]').first()).toBeVisible();
      expect(new URL(page.url()).search).toBe(beside ? `${beside}&model=on` : '?model=on');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('data[data-evidence=modelled]').evaluateAll((all) => all.filter((number) => number.checkVisibility()).length)).toBe(0);
      await page.emulateMedia({ media: null });
      await page.locator('#kb-own-name').evaluate((field) => (field.closest('details').open = true));
      await page.locator('#kb-own-name').fill('  <b>Musterstadt</b> & Umland ');
      const pages = await pdfPages(await page.pdf({ format: 'A4' }));
      expect(pages.length, 'pages').toBeLessThanOrEqual(2);
      const paper = pages.join('\n');
      for (const { id } of own) expect(paper, id).toContain(id);
      expect(paper).not.toContain('Modell');
      expect(pages[0].indexOf('<b>Musterstadt</b> & Umland'), 'the name is text').toBeGreaterThan(-1);
      expect(pages[0].indexOf('<b>Musterstadt')).toBeLessThan(pages[0].indexOf('Steckbrief'));
      expect(paper.replace(/\s+/g, '')).toContain(page.url());
      for (const [at, text] of pages.entries()) expect(text, 'page number').toContain(`${at + 1} / ${pages.length}`);
      expect(paper, 'the picture').toContain('Anteil in Prozent');
      expect(pages[0], 'from when').toMatch(/2018\/19 \(Dezember 2018 bis Februar 2019\)/);
      expect(pages[0], 'whose numbers').toContain('Die Zahlen sind die der Klasse.');
      await expect(page.locator('[data-paper]:not(:empty)'), 'nothing stays in the page').toHaveCount(0);
    });
  }
}

for (const path of ['en/well-placed/strategie/index.html', 'well-placed/wirtschaft/index.html']) {
  test(`${path}: links to the parts of the page`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await live(page);
    const links = page.locator('nav.kb-jump a');
    const parts = await page.locator('main h2[id]').evaluateAll((all) => all.map((one) => [`#${one.id}`, one.textContent]));
    expect(await links.evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.textContent]))).toEqual(parts);
    expect(parts.length).toBeGreaterThan(1);
    expect(await page.locator('main h2:not([id])').count(), 'headings without a link').toBe(0);
    for (const [at, [href]] of parts.entries()) {
      await links.nth(at).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(href)).toBeInViewport();
      await expect(page).toHaveURL(new RegExp(`html${href}$`));
    }
    for (const { height, right } of await links.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
      expect(height).toBeGreaterThanOrEqual(24);
      expect(right).toBeLessThanOrEqual(320);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('nav.kb-jump')).toBeHidden();
  });
}

for (const language of ['', 'en/']) {
  const path = `${language}profiles/gk6/index.html`;
  test(`${path}: a number with two bases has a remark that says why, on paper too`, async ({ page }) => {
    await open(page, path);
    const cells = await page.locator('.kb-compared td:has(.kb-implied)').evaluateAll((all) => all.map((cell) => {
      const [printed, implied] = ['published', 'implied'].map((evidence) => cell.querySelector(`data[data-evidence=${evidence}]`));
      return { bases: [printed.dataset.base, implied.dataset.base], text: implied.textContent, note: cell.lastElementChild.lastChild.textContent };
    }));
    expect(cells.map(({ bases }) => bases)).toContainEqual(['165', '126']);
    for (const { bases, note } of cells) {
      const told = page.locator(`.kb-notes > li[value="${note}"]`).first();
      await expect(told).toContainText(bases.some((base) => !base) || bases[0] === bases[1] ? /Eingegrenzt|Implied/ : /Zwei Basen|Two bases/);
      await expect(told.locator('a[data-reading]').first()).toHaveAttribute('href', /method\/#R\d+$/);
    }
    const paper = (await pdfPages(await page.pdf({ format: 'A4' }))).join(' ').replace(/\s+/g, ' ');
    for (const { text } of cells) expect(paper).toContain(`[${text}]`);
    expect(paper).toMatch(/Zwei Basen|Two bases/);
    await page.locator('details.kb-more:has(.kb-notes a[data-reading]) > summary').first().click();
    await page.locator('.kb-notes a[data-reading]').first().click();
    await expect(page.locator('h4:target, h4.kb-target')).toHaveText(/ R\d+$/);
  });

  test(`${path}: an address that names no class says so`, async ({ page }) => {
    for (const [search, sentence] of [['?beside=gk33', /gk33.*gk3[”“]/], ['?beside=zzz', /zzz/], ['?beside=gk6', /./], ['?besides=k1', /besides.*beside/], ['?beside=k1&beside=k2', /beside/]]) {
      await page.goto(path + search);
      await live(page);
      await expect(page.locator('main .kb-error'), search).toHaveText(sentence);
      await expect(page.locator('.kb-compared').first().locator('thead th')).toHaveCount(search.includes('beside=k1&') ? 4 : 3);
    }
  });
}

// What needs no language is tried in German, with everything in both.
for (const language of EVERYTHING ? ['', 'en/'] : ['']) {
  const path = `${language}profiles/gk6/index.html`;

  test(`${path}: another class stands beside, in the address too; back undoes it`, async ({ page }) => {
    await open(page, path);
    const heads = page.locator('.kb-compared').first().locator('thead th');
    const select = page.locator('#filter-beside');
    await expect(heads).toHaveCount(3);
    await page.evaluate(() => (document.querySelector('h1').same = true));
    await select.focus();
    await select.selectOption('k1');
    await expect(heads).toHaveCount(4);
    await expect(page).toHaveURL(/\?beside=k1$/);
    await expect(select).toBeFocused();
    await expect(page.locator('.kb-compared td:nth-child(4) data[data-source=F428]')).toHaveCount(1);
    await expect(page.locator('#kb-status')).toContainText(/250[.,]000/);
    await select.selectOption('gk1');
    await expect(page).toHaveURL(/\?beside=gk1$/);
    await expect(select).toHaveValue('gk1');
    await expect(page.locator('.kb-compared td:nth-child(4) data[data-source=F332]')).toHaveCount(1);
    await expect(page.locator('canvas.kb-canvas:visible')).toHaveCount(1);
    await page.goBack();
    await expect(select).toHaveValue('k1');
    await expect(page.locator('.kb-compared td:nth-child(4) data[data-source=F428]')).toHaveCount(1);
    await page.goBack();
    await expect(heads).toHaveCount(3);
    await expect(select).toHaveValue('');
    await page.goForward();
    await expect(heads).toHaveCount(4);
    expect(await page.evaluate(() => document.querySelector('h1').same), 'without a page load').toBe(true);
    await select.selectOption('');
    await expect(page).not.toHaveURL(/beside/);
    await expect(heads).toHaveCount(3);
  });

  test(`${path}: opened with another class`, async ({ page }) => {
    await page.goto(`${path}?beside=gk3`);
    await live(page);
    await expect(page.locator('#filter-beside')).toHaveValue('gk3');
    await expect(page.locator('.kb-compared').first().locator('thead th')).toHaveCount(4);
    await expect(page.locator('main .kb-error')).toHaveCount(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('where nothing is printed for a group, the page says so or bounds it', async ({ page }) => {
  await page.goto('profiles/gk6/index.html?beside=gk2');
  await live(page);
  const empty = await page.locator('.kb-compared td').evaluateAll((all) => all.filter((cell) => !cell.querySelector('data, .kb-words')).map((cell) => cell.textContent.trim()));
  expect(empty.length).toBeGreaterThan(0);
  expect(new Set(empty)).toEqual(new Set(['im Text nicht genannt']));
  expect(table('bounds.csv').length).toBeGreaterThan(0);
});

// Before something is unfolded a class takes four screens of a phone at most, in both languages, with scripts and without.
const PHONE = { width: 390, height: 844 };
const screens = (page) => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
for (const [how, javaScriptEnabled] of [['with scripts', true], ['without scripts', false]]) {
  test.describe(how, () => {
    test.use({ viewport: PHONE, javaScriptEnabled });
    test(`no profile is longer than four screens, ${how}`, async ({ page }) => {
      const long = [];
      for (const language of ['', 'en/']) {
        for (const [code] of CLASSES) {
          await page.goto(`${language}profiles/${code}/index.html`);
          if (javaScriptEnabled) await expect(page.locator('form.kb-filter')).toBeVisible();
          const length = await screens(page);
          if (length > 4) long.push(`${language}${code}: ${length.toFixed(2)}`);
        }
      }
      expect(long).toEqual([]);
    });
  });
}

test('the picture of a class: a mark a number, told apart by shape, with what each says', async ({ page }) => {
  await page.goto('profiles/gk6/index.html');
  const marks = page.locator('.kb-picture svg.kb-wide .kb-mark');
  await expect(marks).toHaveCount(20);
  const told = await page.locator('.kb-apart li').evaluateAll((all) => all.map((line) => [...line.querySelectorAll('data[data-source]')].map((number) => number.textContent)));
  const titles = await marks.locator('title').allTextContents();
  for (const number of told.flat()) expect(titles.some((title) => title.includes(number)), number).toBe(true);
  const circles = (at) => marks.nth(at).locator('circle').count();
  expect([await circles(0), await circles(1)].sort(), 'filled and hollow').toEqual([1, 2]);
});

test('what is typed for the printout is in no address and no request, and is gone with the page', async ({ page }) => {
  await open(page, 'profiles/gk6/index.html');
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('.kb-for-printing > summary').click();
  await page.locator('#kb-own-name').fill('Musterstadt');
  await page.evaluate(() => { window.print = () => { window.printed = true; }; });
  await page.getByRole('button', { name: 'Drucken' }).click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
  await page.locator('#filter-beside').selectOption('k1');
  await expect(page.locator('#kb-own-name'), 'another class leaves it').toHaveValue('Musterstadt');
  expect([...asked, page.url()].filter((url) => url.includes('Musterstadt'))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('Musterstadt');
  await page.reload();
  await expect(page.locator('#kb-own-name')).toHaveValue('');
});
