// What axe finds on a page as it is now.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations in light and in dark, one line each. */
export async function violationsOf(page) {
  await page.evaluate(AXE);
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await page.evaluate(violations, TAGS)).map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}

/** One line a violation: rule, what it means, where. Runs in the page. */
async function violations(tags) {
  const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map((node) => `${node.target.join(' ')} (${node.any.concat(node.all)[0]?.message ?? ''})`);
    return `${id}: ${help}: ${nodes.length} × ${places.join('; ')}`;
  });
}
