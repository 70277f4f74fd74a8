/* global wasm_bindgen */
// The shell: loads the engine, shows what it renders, paints its charts, keeps address and focus. It computes nothing.
'use strict';
(() => {
  const base = new URL('.', document.currentScript.src);
  const ui = {
    root: document.documentElement,
    main: document.getElementById('main'),
    status: document.getElementById('kb-status'),
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');
  let explorer = null;

  if (location.protocol === 'file:') return; // from a folder the pages read as they are; browsers load no engine there
  tidyLinks(document);
  start().catch(failed);

  /** Loads the engine and shows the page's own view with it. */
  async function start() {
    await script('kommunalblick.js');
    await wasm_bindgen({ module_or_path: new URL('kommunalblick_bg.wasm', base) });
    explorer = wasm_bindgen.Explorer.embedded();
    show();
    ui.root.dataset.live = 'ready';
    announce(''); // nothing changed for the reader
    addEventListener('popstate', () => update(false));
    ui.main.addEventListener('change', filtered);
    for (const query of [dark, forced]) query.addEventListener('change', paintAll);
    new ResizeObserver(paintAll).observe(ui.main);
    densityChanges();
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

  /** The address of this page's view below the site's root. */
  function address() {
    return ui.main.dataset.view;
  }

  /** Renders the view again. The same engine made the pre-rendered page, so nothing jumps. */
  function show() {
    const shown = explorer.show(address(), location.search);
    if (!shown) return;
    if (ui.main.innerHTML !== shown.html) ui.main.innerHTML = shown.html;
    tidyLinks(ui.main);
    paintAll();
  }

  /** Shows the view for a changed address; where only results changed, the controls stay and keep the focus. */
  function update(moved) {
    const shown = explorer.show(address(), location.search);
    const fresh = document.createElement('template');
    fresh.innerHTML = shown.html;
    const [now, then] = [document.getElementById('kb-results'), fresh.content.getElementById('kb-results')];
    if (!now || !then) return show();
    now.replaceChildren(...then.childNodes);
    tidyLinks(now);
    if (!moved) syncForm(fresh.content);
    announce(now.querySelector('.kb-count').textContent);
  }

  function syncForm(fresh) {
    for (const select of ui.main.querySelectorAll('select')) select.value = fresh.getElementById(select.id).value;
  }

  /** A changed filter becomes the address, and the address the view. */
  function filtered(event) {
    const form = event.target.closest('form.kb-filter');
    if (!form) return;
    const pairs = [...new FormData(form)].filter(([, value]) => value !== '');
    const search = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    history.pushState(null, '', search ? `?${search}` : location.pathname);
    update(true);
  }

  /** One polite announcement a change. */
  function announce(text) {
    ui.status.textContent = text;
  }

  function paintAll() {
    if (explorer) for (const picture of ui.main.querySelectorAll('.kb-picture')) paint(picture);
  }

  /** Paints a picture's chart on a canvas as wide as the page allows; the pre-rendered pictures stay for print. */
  function paint(picture) {
    const canvas = picture.querySelector('canvas') ?? addCanvas(picture);
    const width = Math.floor(picture.clientWidth);
    const height = explorer.paint(Number(picture.dataset.chart), canvas, width, devicePixelRatio, theme());
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }

  function addCanvas(picture) {
    const canvas = document.createElement('canvas');
    canvas.className = 'kb-canvas';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', explorer.describe(Number(picture.dataset.chart)) ?? '');
    picture.append(canvas);
    return canvas;
  }

  function theme() {
    if (!forced.matches) return dark.matches ? 'dark' : 'light';
    return ['CanvasText', 'Canvas', 'GrayText'].map(systemColour).join(' ');
  }

  /** A system colour as rrggbb. */
  function systemColour(name) {
    ui.status.style.color = name;
    const [red, green, blue] = getComputedStyle(ui.status).color.match(/\d+/g).map(Number);
    ui.status.style.color = '';
    return [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  }

  /** Zoom and a move to another screen change the pixels a CSS pixel has. */
  function densityChanges() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      paintAll();
      densityChanges();
    }, { once: true });
  }

  /** On a server, addresses end in a folder; only pages read from a folder need the file's name. */
  function tidyLinks(root) {
    for (const link of root.querySelectorAll('a[href*="index.html"]')) {
      const href = link.getAttribute('href').replace(/index\.html(?=$|#)/, '');
      link.setAttribute('href', href === '' || href.startsWith('#') ? `./${href}` : href);
    }
  }

  /** The page stays as it was pre-rendered; only the live parts are missing. */
  function failed() {
    ui.root.dataset.live = 'failed';
  }
})();
