// Ahead: what Explore says of an asked question before there is an engine: its title, how much of the engine has come, and the room of the answer, or the answer.
/* global kbEngine, kbExplore, kbFrame, kbLinks, kbPlace, kbStills */
'use strict';
const kbAhead = (() => {
  const known = JSON.parse(document.querySelector('meta[name=ahead]')?.content ?? 'null'); // only Explore has it
  let box = null; // what stands in the place of the results
  let heading = ''; // of the page as its file has it
  let tab = ''; // what it is called there

  /** Shows what is known of the question that the address asks. */
  function begin({ ui }) {
    const asked = new URLSearchParams(kbPlace.now().search);
    const { length } = [...asked];
    if (!known || kbPlace.otherPackage() || !length) return;
    const title = asked.has('survey') ? undefined : titleOf(asked);
    const place = ui.main.querySelector('h1');
    [heading, tab] = [place.textContent, document.title];
    if (title) [place.textContent, document.title] = [title, tab.replace(heading, () => title)];
    ui.root.dataset.ahead = title ? 'titled' : '';
    kbExplore.shown(ui.main);
    put(ui);
    const at = title && length === 1 ? known.first.indexOf(asked.get('question')) : -1;
    if (at >= 0) answer(`${ui.main.dataset.view}first/${at}.txt`).catch(() => {}); // the engine brings it
  }

  /** The title that the engine will give; of longer queries that of their question. */
  function titleOf(asked) {
    const [question, by] = ['question', 'by'].map((key) => known.titles[asked.get(key)]);
    if (!question || !by || [...asked].length > 2) return question;
    return known.by.replace('{question}', () => question).replace('{by}', () => by);
  }

  function put({ results, status }) {
    const { loading } = status.dataset;
    box = kbFrame.fragment('<div id="kb-ahead"><div class="kb-bar" role="progressbar" aria-valuemin="0" aria-valuemax="100"><div></div></div><div class="kb-bones" aria-hidden="true"><p></p><p></p><div></div></div></div>').firstChild;
    box.firstChild.setAttribute('aria-label', loading);
    box.querySelector('.kb-bones > div').textContent = `${loading} …`;
    results().querySelector('#kb-answer').before(box);
    results().setAttribute('aria-busy', true);
    document.addEventListener('kb-share', tell);
    tell();
  }

  function tell() {
    const share = typeof kbEngine === 'undefined' ? 0 : kbEngine.share();
    const bar = box.firstChild;
    bar.setAttribute('aria-valuenow', Math.round(share * 100));
    bar.firstChild.style.width = `${share * 100}%`;
  }

  /** The answer as the engine will show it, with its pictures as SVG. */
  async function answer(name) {
    const response = await fetch(kbPlace.file(`${name}?v=${document.documentElement.dataset.version}`));
    const html = await response.text();
    if (!response.ok || !box) return;
    const fresh = kbFrame.fragment(html);
    for (const picture of fresh.querySelectorAll('.kb-picture')) kbStills.answer(picture);
    box.querySelector('.kb-bones').replaceWith(fresh);
    kbLinks.tidyLinks();
  }

  /** The engine is here, or will never be: the page is as its file has it. */
  function end({ ui }) {
    if (!box) return;
    document.removeEventListener('kb-share', tell);
    box.remove();
    box = null;
    ui.results().removeAttribute('aria-busy');
    [ui.main.querySelector('h1').textContent, document.title] = [heading, tab];
    delete ui.root.dataset.ahead;
  }

  return { begin, end };
})();
