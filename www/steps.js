// Steps: what a person does – a link, back and forward, a filter – becomes an address, and the address a view.
/* global kbExplore, kbFile, kbFrame, kbOffline, kbPacked, kbPlace, kbTake */
'use strict';
const kbSteps = (() => {
  let shell = null;

  /** From now on, steps inside the site need no page load. */
  function attach(of) {
    shell = of;
    const { guarded, ui } = shell;
    addEventListener('popstate', guarded(stepped));
    document.addEventListener('click', guarded(clicked));
    for (const type of ['change', 'input']) ui.main.addEventListener(type, guarded(filtered));
    ui.main.addEventListener('submit', submitted);
    if ((kbPlace.oneFile || kbFile.isOver()) && kbPlace.now().anchor) arrive(kbPlace.now().anchor); // elsewhere the browser has found the place
  }

  /** From now on, engine or not, files of the data package come in the version of the page. */
  function downloads({ ui }) {
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[download]');
      if (link && !otherwise(event)) saveFile(event, link, ui);
    });
  }

  /** Whether a click is none, or asks the browser for something else, such as another tab. */
  function otherwise(event) {
    return event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  }

  /** A link inside the site shows its view, where the engine draws it. Everything else is left to the browser. */
  function clicked(event) {
    const link = event.target.closest('a[href]');
    if (!link || link.hasAttribute('download') || otherwise(event)) return;
    const to = kbPlace.of(link);
    if (to && 'stay' in link.dataset) {
      event.preventDefault();
      kbExplore.ask(to.search);
    } else if (to && shell.engine().draws(to.address)) {
      event.preventDefault();
      kbPlace.go(to);
      shell.step(() => {
        shell.show();
        arrive(to.anchor);
      });
    } else if (kbPlace.oneFile && link.hash) {
      event.preventDefault(); // the address already names the view, so a place on it is no part of the address
      const target = document.getElementById(link.hash.slice(1));
      if (target?.tabIndex < 0) target.tabIndex = -1;
      target?.focus();
    }
  }

  /** After a link: the reader stands where it leads, and hears where that is. */
  function arrive(anchor) {
    const target = place(anchor);
    (target ?? shell.ui.main).focus({ preventScroll: true });
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
    shell.say(document.title);
  }

  /** The element that an anchor names, ready to be focused and marked; `null` where there is none. */
  function place(anchor) {
    const element = anchor && document.getElementById(kbPlace.decoded(anchor));
    if (!element) return null;
    for (let fold = element; (fold = fold.closest('details:not([open])'));) fold.open = true;
    if (element.tabIndex < 0) element.tabIndex = -1;
    document.querySelector('.kb-target')?.classList.remove('kb-target');
    element.classList.add('kb-target');
    return element;
  }

  /** Back, forward, an address typed into the one file. The browser scrolls by itself. */
  function stepped() {
    const before = shell.shown();
    const { search, anchor } = kbPlace.now();
    const same = kbPlace.isAt(before.view);
    const found = !anchor || place(anchor) !== null;
    if (same && search === before.search && found) return kbPlace.oneFile && anchor && arrive(anchor); // a place on this page
    if (same && shell.ui.results()) return shell.step(() => shell.showResults(false));
    shell.step(() => {
      shell.show();
      if (document.activeElement === document.body) (place(anchor) ?? shell.ui.main).focus({ preventScroll: true });
      shell.say(document.title);
    });
  }

  /** A changed filter becomes the address, and the address the view. */
  function filtered(event) {
    const form = event.target.closest('form.kb-filter');
    const typed = event.target.matches('input');
    if (!form || typed !== (event.type === 'input')) return;
    const pairs = [...new FormData(form)].filter(([, value]) => value !== '');
    const search = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    const letter = typed && event.target.type !== 'checkbox';
    kbPlace.go({ ...kbPlace.now(), search: search && `?${search}`, anchor: '' }, letter); // a step back is a step, not a letter
    shell.showResults(true);
  }

  /** Results follow each letter; whoever presses Enter wants to go on to them. */
  function submitted(event) {
    event.preventDefault();
    const { id } = event.target;
    if (id === 'kb-class' || id === 'kb-check') return; // its own script answers, if anything does
    const first = { 'kb-explore': '#part-found a', 'kb-search': '.kb-hits a' }[id] ?? '#kb-results a';
    const to = document.querySelector(first) ?? shell.ui.results() ?? shell.ui.main;
    if (to.tabIndex < 0) to.tabIndex = -1;
    to.focus();
  }

  /** Files of the data package are saved without a network, too: from the offline copy, which a download by the browser would pass by, or from the one file. */
  async function saveFile(event, link, { root, status }) {
    const [, name] = link.getAttribute('href').match(/(?:^|\/)data\/([^/?]+)$/) ?? [];
    if (!name) return;
    event.preventDefault();
    try {
      kbTake.save(name, await (kbPlace.oneFile ? packed(name) : fetched(link.href, root.dataset)), 'application/octet-stream');
    } catch {
      kbFrame.say(status.dataset.unsaved, true);
    }
  }

  async function packed(name) {
    return JSON.parse(await kbPacked.text('kb-data'))[name];
  }

  /** A file of the build that the page is of, from no other: the offline copy sees to it, without one the note of what stands on the server. */
  async function fetched(address, { version }) {
    const response = await fetch(`${address}?v=${version}`);
    const file = await response.blob();
    const same = navigator.serviceWorker?.controller || (await kbOffline.announced().catch(() => version)) === version; // a host may leave the note out
    if (!response.ok || !same) throw new Error(`${address}: ${response.status}`);
    return file;
  }

  return { attach, downloads };
})();
