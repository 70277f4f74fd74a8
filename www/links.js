// Links: those of the page that follow its address.
/* global kbPlace */
'use strict';
const kbLinks = (() => {
  /** The other language shows the same selection. */
  function keepSearch() {
    const link = document.querySelector('a.kb-lang');
    const there = link && kbPlace.otherPackage() && kbPlace.of(link); // none where a page of the build stood: its links are relative to that
    if (there) link.setAttribute('href', kbPlace.address({ ...there, search: kbPlace.now().search }));
    else if (link && !kbPlace.otherPackage()) link.setAttribute('href', link.getAttribute('href').split('?')[0] + kbPlace.now().search);
  }

  /** Whoever shares the page by its canonical address shares what is shown. */
  function canonical(view) {
    const link = document.querySelector('link[rel=canonical]');
    if (link) link.href = kbPlace.address({ address: view, search: '', anchor: '' }, document.documentElement.dataset.site);
  }

  /** On a server, addresses end in a folder; only pages read from a folder need the file's name. */
  function tidyLinks() {
    for (const link of document.querySelectorAll('a[href*="index.html"]')) {
      const href = link.getAttribute('href').replace(/index\.html(?=$|[?#])/, '');
      link.setAttribute('href', /^($|[?#])/.test(href) ? `./${href}` : href);
    }
  }

  return { keepSearch, canonical, tidyLinks };
})();
