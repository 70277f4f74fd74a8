// No violation that axe can find: every page, light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, open, test } from '../lib/test.mjs';
import { PAGES } from '../lib/site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of PAGES) {
  test(`axe: ${path}`, async ({ page }) => {
    test.slow(); // the ledger has thousands of elements, and a busy machine looks at each of them twice
    await open(page, path);
    await page.evaluate(AXE);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await page.evaluate(violations, TAGS), colorScheme).toEqual([]);
    }
  });
}

/** One line a violation: rule, what it means, where. */
async function violations(tags) {
  const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map((node) => `${node.target.join(' ')} (${node.any.concat(node.all)[0]?.message ?? ''})`);
    return `${id}: ${help}: ${nodes.length} × ${places.join('; ')}`;
  });
}
