// Take along: saves and copies what the engine makes of a picture and its numbers. It computes nothing.
/* global kbPlace, kbSurface, kbTests */
'use strict';
const kbTake = (() => {
  const LONG_ENOUGH = 60_000; // for the browser to have written the file

  const actions = { csv, wide, svg, png, table, sentence, link, embed, cite };

  /** Answers the buttons of the page. */
  function attach(shell) {
    const { ui: { main, status }, engine, recover } = shell;
    main.addEventListener('click', async (event) => {
      const button = event.target.closest('.kb-take button');
      if (!button || !engine()) return;
      let details = button.closest('.kb-take');
      try {
        details = complete(details, shell);
        const asked = request(main, details);
        const { take } = button.dataset;
        const able = take === 'link' ? engine() : await whole(details, shell); // an address needs no more
        if (able) say(status, details, await actions[take]({ ...asked, engine: able }));
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) recover(error);
        else say(status, details, 'failed');
      }
    });
  }

  /** The engine that can do it, with what is shown when it is asked; until it is there, and where it does not come, that is said. */
  async function whole(details, shell) {
    try {
      return await shell.complete(() => say(shell.ui.status, details, 'coming'));
    } catch (error) {
      if (!error.why) throw error;
      say(shell.ui.status, details, 'lost');
      return null;
    }
  }

  /** What is taken has its tests. They may bring a picture, so that the numbers of those behind it change: the place is that of the picture. */
  function complete(details, shell) {
    const places = () => [...shell.ui.main.querySelectorAll('.kb-held')];
    const at = places().indexOf(details.closest('.kb-held'));
    kbTests.finish(shell);
    return details.isConnected ? details : places()[at].querySelector('.kb-take');
  }

  /** After each show: a browser that cannot copy has no buttons for it. */
  function shown(main) {
    const can = Boolean(navigator.clipboard) || document.queryCommandSupported('copy');
    for (const button of main.querySelectorAll('.kb-take button')) {
      button.hidden = !can && ['table', 'sentence', 'link', 'embed', 'cite'].includes(button.dataset.take);
    }
  }

  /** What an engine must be told: which picture, how wide, which day, which site. */
  function request(main, details) {
    const index = Number(details.dataset.index);
    const picture = main.querySelector(`.kb-picture[data-chart="${index}"]`);
    const width = picture ? kbSurface.layoutWidth(picture) : 0;
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    return { index, width, day, site: document.documentElement.dataset.site ?? '' };
  }

  function csv({ engine, index, day, site }) {
    return save(engine.file_name(index, 'csv'), engine.csv(index, day, site), 'text/csv;charset=utf-8');
  }

  function wide({ engine, index, day, site }) {
    return save(engine.wide_name(index), engine.csv_wide(index, day, site), 'text/csv;charset=utf-8');
  }

  function svg({ engine, index, width, day, site }) {
    return save(engine.file_name(index, 'svg'), engine.svg(index, width, day, site), 'image/svg+xml');
  }

  /** As sharp as this browser can have it; says where it cannot. */
  async function png({ engine, index, width, day, site }) {
    const name = engine.file_name(index, 'png');
    for (const [density, outcome] of [[2, 'saved'], [1, 'coarser']]) {
      const canvas = document.createElement('canvas');
      const painted = engine.paint_export(index, canvas, width, density, day, site);
      const blob = painted && await new Promise((done) => canvas.toBlob(done, 'image/png'));
      if (blob && save(name, blob, blob.type)) return outcome;
    }
    return 'large';
  }

  function table({ engine, index, day, site }) {
    const { text, html } = engine.table(index, day, site);
    return copy(text, html);
  }

  async function link({ site }) {
    await copy(kbPlace.link(site));
    return kbPlace.oneFile && !site ? 'here' : 'copied';
  }

  /** The code that shows the picture in other people's pages: it must be on the web. */
  async function embed({ engine, index, site }) {
    const at = site || (kbPlace.oneFile ? '' : kbPlace.file('').href);
    return at ? copy(engine.embed(index, at)) : 'unhosted';
  }

  function sentence({ engine, index, day, site }) {
    return copy(engine.sentence(index, day, site));
  }

  function cite({ engine, index, day, site }) {
    return copy(engine.citation(index, day, site));
  }

  /** Saves a file; says what was done. */
  function save(name, content, type) {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([content], { type }));
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), LONG_ENOUGH);
    return 'saved';
  }

  /** Copies text, with its markup where the browser takes it; says what was done. */
  async function copy(text, html) {
    const { clipboard } = navigator;
    if (!clipboard) return copyByCommand(text, html);
    const written = html && clipboard.write && globalThis.ClipboardItem && (await copyBoth(text, html));
    if (!written) await clipboard.writeText(text);
    return 'copied';
  }

  /** Whether text and markup were taken. */
  function copyBoth(text, html) {
    const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) });
    return navigator.clipboard.write([item]).then(() => true, () => false);
  }

  /** For pages without a clipboard of their own: those that came without encryption. */
  function copyByCommand(text, html) {
    let taken = false;
    const fill = (event) => {
      event.clipboardData.setData('text/plain', text);
      if (html) event.clipboardData.setData('text/html', html);
      event.preventDefault();
      taken = true;
    };
    document.addEventListener('copy', fill, { once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', fill);
    if (!taken) throw new Error('the browser did not copy');
    return 'copied';
  }

  /** One polite announcement, and the same word beside the buttons. Emptied first, so that the same word is said again. */
  function say(status, details, outcome) {
    const places = [status, details.querySelector('.kb-done')];
    status.classList.remove('kb-seen');
    for (const place of places) place.textContent = '';
    setTimeout(() => places.forEach((place) => (place.textContent = details.dataset[outcome])), 50);
  }

  return { attach, shown, save };
})();
