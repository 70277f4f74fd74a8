// Live and static are the same, to the letter: what the engine shows at the address of a page is what stands in its file.
import { expect, test } from '@playwright/test';
import { engine } from '../lib/engine.mjs';
import { PAGES, html, isMissing } from '../lib/site.mjs';

const PICTURE = /<svg [^>]*kb-chart[^]*?<\/svg>/g; // a live view has a canvas in its place
const bare = (text) => text.replace(PICTURE, '').replace(/(href="[^"]*?)index\.html/g, '$1').replaceAll('href=""', 'href="./"');
const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The parts of a file that the engine shows, too. */
function partsOf(file) {
  const [, lang] = file.match(/<html lang="(\w+)"/);
  const [, title] = file.match(/<title>([^<]*)<\/title>/);
  const [, header, view, main, footer] = file.match(/(<header\b[^]*?<\/header>)[^]*?<main\b[^>]*data-view="([^"]*)"[^>]*>([^]*)<\/main>(<footer\b[^]*<\/footer>)/);
  return { lang, title: plain(title), view, header: bare(header), main: bare(main), footer: bare(footer) };
}

test('every page stands in its file as the engine shows it', async () => {
  const explorer = await engine();
  const others = [];
  for (const path of PAGES.filter((one) => !isMissing(one))) {
    const view = explorer.show(path.replace(/index\.html$/, ''), '');
    for (const [part, still] of Object.entries(partsOf(html(path)))) {
      if (bare(view[part]) !== still) others.push(`${path}: ${part}: ${firstDifference(bare(view[part]), still)}`);
    }
  }
  expect(others).toEqual([]);
});

/** Where two texts part, with what stands there. */
function firstDifference(live, still) {
  const at = [...live].findIndex((letter, place) => letter !== still[place]);
  const from = Math.max(0, (at < 0 ? live.length : at) - 60);
  return `live “${live.slice(from, from + 160)}”, in the file “${still.slice(from, from + 160)}”`;
}
