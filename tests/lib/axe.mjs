// What axe finds on a page as it is now.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// All that another theme can break.
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

// What looks at every element and its neighbours, for which a few of those that are built alike stand for all.
const OF_PLACE = [...OF_COLOUR, 'target-size'];

const rules = (values) => ({ runOnly: { type: 'rule', values } });
const others = { runOnly: { type: 'tag', values: TAGS }, rules: Object.fromEntries(OF_PLACE.map((rule) => [rule, { enabled: false }])) };

/**
 * The violations of all rules, those of colour in light and in dark; one line each. `thinned` takes away, before colours and sizes are looked at, all but two of what is
 * built alike: the page cannot be used after it.
 */
export async function violationsOf(page, { thinned = false } = {}) {
  await page.evaluate(AXE);
  const found = [];
  const look = async (colorScheme, options) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await page.evaluate(violations, options)).map((line) => `${colorScheme}: ${line}`));
  };
  await look('light', others);
  if (thinned) await page.evaluate(thin);
  await look('light', rules(OF_PLACE));
  await look('dark', rules(OF_COLOUR));
  return found;
}

/** Leaves two of what is built alike in one place, whatever it says: a thousand rows of the ledger have a few dozen forms. Runs in the page. */
function thin() {
  const named = /^(id|for|name|href|value|title|data-(finding|statement|source|base|lower|upper)|aria-(label|labelledby|describedby)|d|[xy][12]?)$/;
  const attribute = ({ name, value }) => (named.test(name) ? name : `${name}=${value}`);
  const form = (element) => `${element.tagName} ${[...element.attributes].map(attribute)} (${[...new Set([...element.children].map(form))]})`;
  for (const parent of document.querySelectorAll('main *')) {
    const forms = new Map();
    for (const child of [...parent.children]) {
      const own = form(child);
      forms.set(own, (forms.get(own) ?? 0) + 1);
      if (forms.get(own) > 2) child.remove();
    }
  }
}

/** One line a violation: rule, what it means, where. Runs in the page. */
async function violations(options) {
  const { violations } = await window.axe.run(document, { ...options, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map((node) => `${node.target.join(' ')} (${node.any.concat(node.all)[0]?.message ?? ''})`);
    return `${id}: ${help}: ${nodes.length} × ${places.join('; ')}`;
  });
}
