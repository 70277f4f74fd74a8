// What the built site and its data hold, read from the files.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The built site; the tests of the tests (mutate/) show others in its place. */
export const DIST = process.env.KOMMUNALBLICK_DIST ?? join(ROOT, 'dist');

if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no dist/index.html: run `cargo xtask build --release` first.');

/** The one file that holds everything. */
export const ONE_FILE = 'kommunalblick.html';

const DOCUMENTS = readdirSync(DIST, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && path !== ONE_FILE)
  .sort();

/** Whether a file is a picture alone, for frames of other people's pages. */
export const isAlone = (path) => /^(en\/)?(explore|[^/]+\/[^/]+)\/embed\/(\d+\/)?index\.html$/.test(path);

/** The paths of all pages, such as `figures/12/index.html`. */
export const PAGES = DOCUMENTS.filter((path) => !isAlone(path));

/** Those of pictures alone, such as `figures/12/embed/index.html`. */
export const EMBEDDED = DOCUMENTS.filter(isAlone);

/** The kind of a page: its address without language and number, `figures/N`. */
export function kind(path) {
  return path.replace(/^en\//, '').replace(/\/[^/]+\/index\.html$/, '/N').replace(/\/?index\.html$/, '') || 'start';
}

/** Of these pages the first of every kind, in German and in English. */
export const firstOfEveryKind = (paths) => paths.filter((path, at) => {
  const same = (other) => kind(other) === kind(path) && other.startsWith('en/') === path.startsWith('en/');
  return paths.findIndex(same) === at;
});

/** One page of every kind, in German and in English. */
export const SAMPLE = firstOfEveryKind(PAGES);

/** The pages of a kind in both languages. */
export const pagesOf = (wanted) => PAGES.filter((path) => kind(path) === wanted);

/** The figure and table pages. */
export const FIGURES = [...pagesOf('figures/N'), ...pagesOf('tables/N')];

/** The page for addresses that do not exist: it has no navigation and no other language. */
export const isMissing = (path) => path.endsWith('404.html');

/** The pages that the engine draws anew in the browser. */
export const isLive = (path) => /^(en\/)?(index[.]html)?$|(figures|tables|questions)\/[^/]+\/|ledger\/|search\/|explore\/|profiles\/[^/]+\/|well-placed\/[^/]+\/|self-check\//.test(path);

export const html = (path) => readFileSync(join(DIST, path), 'utf8');

/** The descriptor of the data package. */
export const descriptor = () => JSON.parse(readFileSync(join(ROOT, 'data/datapackage.json'), 'utf8'));

/** The rows of a table of the data package. */
export function table(name) {
  return parse(readFileSync(join(ROOT, 'data', name), 'utf8'), { columns: true, bom: true });
}

/** Another data package beside the pages: the one line that names it says where its descriptor stands. */
export const opens = (page, address = 'data/datapackage.json') => page.route('**/survey.js', (route) => {
  const body = html('survey.js').replace("kbSurvey = 'embedded'", `kbSurvey = '${address}'`);
  return route.fulfill({ contentType: 'text/javascript', body });
});
