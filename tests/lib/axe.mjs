// What axe finds on a page as it is now.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// All that another theme can break.
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** The violations in light, and in dark those that colours alone can make; one line each. */
export async function violationsOf(page) {
  await page.evaluate(AXE);
  const found = [];
  for (const [colorScheme, runOnly] of [['light', { type: 'tag', values: TAGS }], ['dark', { type: 'rule', values: OF_COLOUR }]]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await page.evaluate(violations, runOnly)).map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}

/** One line a violation: rule, what it means, where. Runs in the page. */
async function violations(runOnly) {
  const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map((node) => `${node.target.join(' ')} (${node.any.concat(node.all)[0]?.message ?? ''})`);
    return `${id}: ${help}: ${nodes.length} × ${places.join('; ')}`;
  });
}
