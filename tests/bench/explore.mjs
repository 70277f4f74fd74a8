// Explore over a large survey, in the site as it is deployed: from a changed filter to the repainted view.
import { serve } from '../lib/server.mjs';
import { DIST, html } from '../lib/site.mjs';
import { FRAMES } from './frames.mjs';
import { guarded } from './pages.mjs';
import { csv } from './page/csv.mjs';
import { descriptor } from './page/descriptor.mjs';
import { queries } from './page/queries.mjs';
import { survey } from './page/survey.mjs';
import { text } from './page/text.mjs';
import { timed } from './timed.mjs';

const CHANGES = 31;
const LOADING = 180_000; // ms

/** Times in ms of as many changes. */
async function changes(launch, { rows, columns }) {
  const made = survey(rows, columns);
  const asked = queries(made, CHANGES).map((query) => `?${text(query)}`);
  const files = { 'survey.js': html('survey.js').replace("kbSurvey = 'embedded'", "kbSurvey = 'data/datapackage.json'"), 'data/datapackage.json': JSON.stringify(descriptor(made)), 'data/responses.csv': csv(made) };
  const site = await serve(DIST, { beside: (request, response) => answered(files, request, response) });
  const browser = await launch(FRAMES);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(`window.timed = ${timed}`);
    await page.goto(`${site.url}explore/${asked[0]}`);
    await page.waitForFunction(() => document.documentElement.dataset.live === 'ready' && document.querySelector('main canvas'), null, { timeout: LOADING });
    return await page.evaluate(ask, asked.slice(1));
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Runs in the page. */
async function ask(list) {
  const times = [];
  for (const search of list) {
    times.push(await window.timed(() => kbExplore.ask(search)));
    await new Promise((done) => setTimeout(done, 100));
  }
  return times;
}

/** The times, or why there are none. */
export async function explored({ launch }, size) {
  const about = { ...size, times: [] };
  await guarded(about, async () => { about.times = await changes(launch, size); });
  return about;
}

function answered(files, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const name = Object.keys(files).find((path) => pathname.endsWith(`/${path}`));
  if (!name) return false;
  response.end(files[name]);
  return true;
}
