// Faults that a test of the quick command must see: where, what stands there, what is put in its place, and the tests that must fail.
// Those of the site change a copy of dist/, those of sources a copy of the project.

const site = (what, file, from, to, tests) => ({ what, file, from, to, tests });
const source = (what, file, from, to, tests) => ({ what, file, from, to, tests, source: true });
const files = (spec) => ['files', `files/${spec}.spec.mjs`];
const browser = (spec, title) => ['e2e', `e2e/${spec}.spec.mjs`, ...(title ? ['-g', title] : [])];

export const MUTATIONS = [
  site('a wrong number', 'figures/12/index.html', 'value="0.66"', 'value="0.67"', files('numbers')),
  site('a number that reads wrong', 'en/profiles/gk6/index.html', /(data-source="F\d+">)\d\d%/, '$100%', files('numbers')),
  site('a wrong base', 'tables/5/index.html', /data-base="(\d+)"( data-source)/, 'data-base="$11"$2', files('numbers')),
  site('a modelled number in a file', 'figures/16/index.html', '<span class="kb-open">', '<data value="0.24" data-evidence="modelled" data-base="324">24\u00a0%</data><span class="kb-open">', files('model')),
  source('no word at a modelled number', 'crate/src/page/number.rs', '{ (computed::word(ctx.lang, evidence)) (text) }', '{ (text) }', ['kommunalblick', '--test', 'model']),
  site('a lost source', 'figures/20/index.html', /<figcaption class="kb-source[^]*?<\/figcaption>/, '', files('figures')),
  site('a picture without a text in its place', 'figures/30/index.html', 'aria-labelledby="kb0wide-name"', '', files('figures')),
  site('a lost label', 'en/self-check/index.html', /<label for="check-class">[^]*?<\/label>/, '', files('live')),
  site('a table header of no column', 'questions/fim/index.html', 'scope="col"', 'scope="colum"', files('axe')),
  site('a broken link', 'recommendations/3/index.html', /questions\/([a-z-]+)\/index\.html/, 'questions/$1s/index.html', files('links')),
  site('an id that stands twice', 'method/index.html', '<h1', '<h1 id="main"', files('links')),
  site('a level of headings left out', 'en/method/index.html', /<h2([^>]*)>([^<]*)<\/h2>/, '<h4$1>$2</h4>', files('outline')),
  site('a page in another language than it says', 'en/tables/5/index.html', '<html lang="en"', '<html lang="de"', files('outline')),
  site('a word that the engine does not say', 'questions/strategie/index.html', 'Digitalisierungsstrategie', 'Digitalstrategie', files('live')),
  site('a weaker policy', 'explore/index.html', "connect-src 'self'", 'connect-src *', files('csp')),
  site('writing too pale to read', 'style.css', '--muted: #4d5b69', '--muted: #a4adb5', browser('axe', 'axe: figures/')),
  site('buttons too small to touch', 'style.css', /$/, '\n.kb-check button, .kb-check select, .kb-controls select { min-height: 0 !important; height: 12px !important; padding: 0 !important; }', ['firefox', 'engines/smoke.spec.mjs', '-g', 'a phone']),
  site('a page wider than a phone', 'style.css', /$/, '\nmain h1 { min-width: 30rem; }', browser('pages', 'opens: figures/')),
  site('a focus that cannot be seen', 'style.css', 'outline: 3px solid var(--focus);outline-offset: 2px;border-radius', 'outline: none;border-radius', browser('keyboard', 'keyboard: index')),
  site('a form that nothing answers without scripts', 'style.css', /$/, '\nform { display: block !important; }', browser('static', 'reads without JavaScript: ledger')),
  site('paper without the picture', 'style.css', /$/, '\n@media print { .kb-picture { display: none !important; } }', browser('print', 'print: figures/1')),
  site('canvases that stay blank', 'shell.js', /const height = engine\(\)\.paint\([^)]*\)[^;]*;/, 'const height = 300;', browser('pages', 'every view')),
  site('a page that jumps when it comes alive', 'style.css', /$/, '\n[data-live=ready] main h1 { margin-top: 5rem; }', browser('still', 'nothing jumps: figures')),
  site('no offline copy', 'sw.js', "addEventListener('fetch'", "addEventListener('fetched'", browser('offline', 'every kind of page: de')),
  site('filters that forget the address', 'shell.js', /kbPlace\.go\((?=\{ \.\.\.kbPlace\.now\(\), search: .*, letter\);)/, 'void (', browser('ledger')),
  site('one file whose policy forbids its own script', 'kommunalblick.html', "'use strict';", "'use strict'; ", browser('onefile', 'policy')),
  site('a page that the engine draws without its glue', 'kommunalblick.js', 'kbGlue', 'kbGlew', browser('failure', 'nothing is said')),
  source('groups counted from outside the population', 'crate/survey/src/table/plan.rs', '(Axis::Compare, Split::Sets(sets))', '(_, Split::Sets(sets))', ['kommunalblick', '--test', 'slow']),
  source('an interval too narrow', 'crate/survey/src/stats/distribution.rs', '1.959_963_984_540_054', '1.949_963_984_540_054', ['survey', '--test', 'stats']),
  source('a finding that is not the study’s', 'data/findings.csv', 'F095,Abb. 12,', 'F095,Abb. 13,', ['kommunalblick', '--test', 'study']),
  source('a chart drawn otherwise', 'crate/chart/src/layout/dots.rs', 'RADIUS: i32 = 5', 'RADIUS: i32 = 6', ['chart', '--test', 'charts']),
];
