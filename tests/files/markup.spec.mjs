// The markup is what html-validate recommends, without an exception: every page, the one file, and what the engine renders at an address with a selection.
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { engine } from '../lib/engine.mjs';
import { ONE_FILE, PAGES, html } from '../lib/site.mjs';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });

/** What is wrong with a document, a line a mistake. */
async function mistakes(name, text) {
  const report = await validator.validateString(text);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, selector, message }) => `${name}: ${ruleId}: ${message} (${selector})`));
}

test('every page, and the one file', async () => {
  const found = [];
  for (const path of [...PAGES, ONE_FILE]) found.push(...await mistakes(path, html(path)));
  expect(found).toEqual([]);
});

const LIVE = [
  ['explore/', '?question=basiskomponenten&by=groessenklasse&where=kommunenart:stadt,gemeinde&against=rest'],
  ['explore/', '?question=sonntag&by=art,groesse&survey=beispiel-bibliotheken&weight=art:stadt~60,gemeinde~40'],
  ['explore/', '?question=strategei&by=kommunenart&net=x:ja,nein'],
  ['en/explore/', '?question=ziele&by=kommunenart&measure=top3'],
  ['ledger/', '?section=binnen'],
  ['en/search/', '?q=strategy'],
  ['profiles/gk6/', '?beside=k1'],
  ['self-check/', '?class=gk6'],
];

test('views with a selection, as the engine renders them', async () => {
  const explorer = await engine();
  const found = [];
  for (const [address, search] of LIVE) {
    const { lang, title, notices, header, main, footer } = explorer.show(address, search);
    const document = `<!DOCTYPE html>\n<html lang="${lang}"><head><title>${title.replaceAll('&', '&amp;')}</title></head><body>${notices}${header}<main id="main">${main}</main>${footer}</body></html>`;
    found.push(...await mistakes(address + search, document));
  }
  expect(found).toEqual([]);
});
