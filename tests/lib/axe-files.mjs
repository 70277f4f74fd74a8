// axe over a file, without a browser: only rules for which nothing has to be laid out.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { TAGS } from './axe.mjs';
import { html } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// They ask for boxes, colours or what scrolls.
const OF_LAYOUT = ['color-contrast', 'target-size', 'region', 'scrollable-region-focusable', 'css-orientation-lock', 'link-in-text-block'];

// Without a style sheet everything is shown; working that out anew for each element would take most of the time.
const SHOWN = new Proxy({ display: 'block', visibility: 'visible', opacity: '1', position: 'static', overflow: 'visible' }, {
  get: (style, name) => (name === 'getPropertyValue' ? (asked) => style[asked] ?? '' : style[name] ?? ''),
});

const { window } = new JSDOM('', { runScripts: 'outside-only' });
window.getComputedStyle = () => SHOWN;
window.eval(AXE);

/** The rules that are tried. */
export const LAYOUT_FREE = window.axe.getRules(TAGS).map(({ ruleId }) => ruleId).filter((rule) => !OF_LAYOUT.includes(rule));

// What a picture is drawn with; its name and description stay.
const STROKES = /<(rect|path|line|circle|polygon|polyline)\b[^>]*(\/>|>(<title>[^<]*<\/title>)?<\/\1>)/g;

/** The violations on a page of the site, one line each. */
export async function violationsOfFile(path) {
  const page = new window.DOMParser().parseFromString(html(path).replace(STROKES, ''), 'text/html');
  window.document.replaceChild(window.document.adoptNode(page.documentElement), window.document.documentElement);
  const { violations } = await window.axe.run(window.document, { runOnly: { type: 'rule', values: LAYOUT_FREE }, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => `${path}: ${id}: ${help}: ${nodes.slice(0, 4).map((node) => node.target.join(' ')).join('; ')}`);
}
