// The shell: loads the engine, shows what it renders, keeps address and focus. It computes nothing.
/* global wasm_bindgen, kbPictures, kbTake */
'use strict';
(() => {
  const base = new URL('.', document.currentScript.src);
  const ui = {
    root: document.documentElement,
    main: document.getElementById('main'),
    status: document.getElementById('kb-status'),
    language: document.querySelector('a.kb-lang'),
  };
  let explorer = null;

  if (location.protocol === 'file:') return; // from a folder the pages read as they are; browsers load no engine there
  tidyLinks(document);
  keepSearch();
  if (ui.main.querySelector('.kb-picture, .kb-filter')) start().catch(failed);
  else ui.root.dataset.live = 'idle'; // nothing here needs the engine

  /** Loads the engine and shows the page's own view with it. */
  async function start() {
    await script('kommunalblick.js');
    await wasm_bindgen({ module_or_path: new URL('kommunalblick_bg.wasm', base) });
    explorer = wasm_bindgen.Explorer.embedded();
    show();
    ui.root.dataset.live = 'ready';
    addEventListener('popstate', () => guarded(() => update(false)));
    ui.main.addEventListener('change', (event) => guarded(() => filtered(event)));
    ui.main.addEventListener('input', (event) => guarded(() => filtered(event)));
    ui.main.addEventListener('submit', (event) => event.preventDefault()); // results follow each letter
    kbPictures.onChange(ui.main, () => guarded(paint));
    kbTake.attach({ main: ui.main, status: ui.status, engine: () => explorer, failed });
  }

  function script(name) {
    return new Promise((done, fail) => {
      const element = document.createElement('script');
      element.src = new URL(name, base);
      element.onload = done;
      element.onerror = () => fail(new Error(`${name} did not load`));
      document.head.append(element);
    });
  }

  /** What the engine renders for this page and address, with links as a server wants them. */
  function rendered() {
    const template = document.createElement('template');
    template.innerHTML = explorer.show(ui.main.dataset.view, location.search).html;
    tidyLinks(template.content);
    return template;
  }

  /** Shows the view. Where the engine renders what already stands there, nothing is touched: focus and place stay. */
  function show() {
    const fresh = rendered();
    if (ui.main.innerHTML !== fresh.innerHTML) ui.main.replaceChildren(fresh.content);
    paint();
    kbTake.shown(ui.main);
  }

  function paint() {
    if (explorer) kbPictures.paintAll(explorer, ui.main);
  }

  /** Shows the view for a changed address; where only results changed, the controls stay and keep the focus. */
  function update(byForm) {
    const fresh = rendered().content;
    const [now, then] = [document.getElementById('kb-results'), fresh.getElementById('kb-results')];
    if (!now || !then) return show();
    now.replaceChildren(...then.childNodes);
    if (!byForm) for (const field of ui.main.querySelectorAll('.kb-filter [name]')) field.value = fresh.getElementById(field.id).value;
    keepSearch();
    ui.status.textContent = now.querySelector('.kb-count').textContent; // one polite announcement a change
  }

  /** A changed filter becomes the address, and the address the view. */
  function filtered(event) {
    const form = event.target.closest('form.kb-filter');
    const typed = event.target.matches('input');
    if (!form || typed !== (event.type === 'input')) return;
    const pairs = [...new FormData(form)].filter(([, value]) => value !== '');
    const search = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    const address = search ? `?${search}` : location.pathname;
    if (typed) history.replaceState(null, '', address); // a step back is a step, not a letter
    else history.pushState(null, '', address);
    update(true);
  }

  /** The other language shows the same selection. */
  function keepSearch() {
    if (ui.language) ui.language.search = location.search;
  }

  /** On a server, addresses end in a folder; only pages read from a folder need the file's name. */
  function tidyLinks(root) {
    for (const link of root.querySelectorAll('a[href*="index.html"]')) {
      const href = link.getAttribute('href').replace(/index\.html(?=$|#)/, '');
      link.setAttribute('href', href === '' || href.startsWith('#') ? `./${href}` : href);
    }
  }

  /** Runs a piece of live behaviour; what goes wrong in it ends the live page, not the page. */
  function guarded(action) {
    try {
      action();
    } catch (error) {
      failed(error);
    }
  }

  /** The pre-rendered page is complete: it stays, with a sentence that says what is missing. */
  function failed() {
    explorer = null;
    ui.root.dataset.live = 'failed';
    kbPictures.remove(ui.main);
    ui.status.textContent = ui.status.dataset.failed;
  }
})();
