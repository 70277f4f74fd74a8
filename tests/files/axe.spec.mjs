// What axe finds without a layout – ids, names, headings, table headers, languages, roles –, on every page at which the browser's test (e2e/axe.spec.mjs) does not look
// with all rules.
import { expect, test } from '@playwright/test';
import { LAYOUT_FREE, violationsOfFile } from '../lib/axe-files.mjs';
import { chosen } from '../lib/choice.mjs';
import { PAGES } from '../lib/site.mjs';

test.describe.configure({ mode: 'parallel' });

test('there are rules that need no layout', () => {
  expect(LAYOUT_FREE.length).toBeGreaterThan(60);
});

const others = PAGES.filter((path) => !chosen(PAGES).includes(path));

// In parts, so that more than one process can look.
for (const part of [0, 1, 2, 3]) {
  test(`every other page, part ${part + 1} of 4`, async () => {
    test.setTimeout(600_000);
    const found = [];
    for (const path of others.filter((_, at) => at % 4 === part)) found.push(...await violationsOfFile(path));
    expect(found).toEqual([]);
  });
}
