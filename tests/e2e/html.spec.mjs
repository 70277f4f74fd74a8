// The markup is what html-validate recommends: a page of every kind, the one file, and what Explore renders.
import { HtmlValidate } from 'html-validate';
import { expect, open, test } from '../lib/test.mjs';
import { ONE_FILE, SAMPLE, html } from '../lib/site.mjs';

// Ids of questions and items are the data's own words (`betrieb.epayment`), and so are the places that name them; HTML allows all but blanks.
const rules = { 'valid-id': ['error', { relaxed: true }] };
const files = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules });
// What a browser writes out again has `download=""` for `download`, and the size of a canvas, which a script has set.
const written = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { ...rules, 'attribute-empty-style': 'off', 'attribute-boolean-style': 'off', 'no-inline-style': 'off' } });

/** What is wrong with a document, a line a mistake. */
async function mistakes(name, text, validator = files) {
  const report = await validator.validateString(text);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, selector, message }) => `${name}: ${ruleId}: ${message} (${selector})`));
}

test('pages of every kind, and the one file', async () => {
  const found = await Promise.all([...SAMPLE, ONE_FILE].map((path) => mistakes(path, html(path))));
  expect(found.flat()).toEqual([]);
});

const QUERIES = [
  'question=basiskomponenten&by=groessenklasse&where=kommunenart:stadt,gemeinde&against=rest',
  'question=sonntag&by=art,groesse&survey=beispiel-bibliotheken&weight=art:stadt~60,gemeinde~40',
  'question=strategei&by=kommunenart&net=x:ja,nein',
];

test('Explore as the engine renders it', async ({ page }) => {
  for (const query of QUERIES) {
    await open(page, `explore/index.html?${query}`);
    expect(await mistakes(query, await page.content(), written)).toEqual([]);
    await page.goto('about:blank');
  }
});
