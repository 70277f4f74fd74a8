// Steps: what a person does – a link, back and forward, a filter – becomes an address, and the address a view.
/* global kbEngine, kbPlace, kbTake */
'use strict';
const kbSteps = (() => {
  let shell = null;

  /** From now on, steps inside the site need no page load. */
  function attach(of) {
    shell = of;
    const { guarded, ui } = shell;
    for (const link of document.querySelectorAll('link[rel=icon], link[rel=manifest]')) link.setAttribute('href', link.href); // browsers ask for them again at every address
    addEventListener('popstate', guarded(stepped));
    document.addEventListener('click', guarded(clicked));
    for (const type of ['change', 'input']) ui.main.addEventListener(type, guarded(filtered));
    ui.main.addEventListener('submit', (event) => event.preventDefault()); // results follow each letter
    if (kbPlace.oneFile && kbPlace.now().anchor) arrive(kbPlace.now().anchor); // elsewhere the browser has found the place
  }

  /** A link inside the site shows its view. Everything else is left to the browser. */
  function clicked(event) {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.hasAttribute('download')) return saveFile(event, link);
    const place = kbPlace.of(link);
    if (place) {
      event.preventDefault();
      kbPlace.go(place);
      shell.show();
      arrive(place.anchor);
    } else if (kbPlace.oneFile && link.hash) {
      event.preventDefault(); // the address already names the view, so a place on it is no part of the address
      document.getElementById(link.hash.slice(1))?.focus();
    }
  }

  /** After a link: the reader stands where it leads, and hears where that is. */
  function arrive(anchor) {
    const target = anchor && document.getElementById(decodeURIComponent(anchor));
    if (target) target.tabIndex = -1;
    (target || shell.ui.main).focus({ preventScroll: true });
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
    if (target) target.classList.add('kb-target');
    shell.say(document.title);
  }

  /** Back, forward, an address typed into the one file. The browser scrolls by itself. */
  function stepped() {
    const before = shell.shown();
    const { search, anchor } = kbPlace.now();
    const same = kbPlace.isAt(before.view);
    if (same && search === before.search) return kbPlace.oneFile && anchor && arrive(anchor); // a place on this page
    if (same && shell.ui.results()) return shell.showResults(false);
    shell.show();
    if (document.activeElement === document.body) shell.ui.main.focus({ preventScroll: true });
    shell.say(document.title);
  }

  /** A changed filter becomes the address, and the address the view. */
  function filtered(event) {
    const form = event.target.closest('form.kb-filter');
    const typed = event.target.matches('input');
    if (!form || typed !== (event.type === 'input')) return;
    const pairs = [...new FormData(form)].filter(([, value]) => value !== '');
    const search = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    kbPlace.go({ ...kbPlace.now(), search: search && `?${search}`, anchor: '' }, typed); // a step back is a step, not a letter
    shell.showResults(true);
  }

  /** Files of the data package are saved without a network, too: from the offline copy, which a download by the browser would pass by, or from the one file. */
  async function saveFile(event, link) {
    const [, name] = link.getAttribute('href').match(/(?:^|\/)data\/([^/?]+)$/) ?? [];
    if (!name) return;
    event.preventDefault();
    const content = kbPlace.oneFile ? JSON.parse(new TextDecoder().decode(await kbEngine.unpacked('kb-data')))[name] : await (await fetch(link.href)).blob();
    kbTake.save(name, content, 'application/octet-stream');
  }

  return { attach };
})();
