// Paper: the name that a person has typed for it, and the address of the page. Both are text, stand there while it prints, and are kept nowhere.
/* global kbPlace */
'use strict';
(() => {
  const all = () => document.querySelectorAll('main [data-paper]');

  /** What stands on paper: by place. */
  function said() {
    const address = kbPlace.link();
    return { name: document.getElementById('kb-own-name')?.value.trim() ?? '', address: /^https?:/.test(address) ? address : '' };
  }

  function fill() {
    if (all().length === 0) return;
    const texts = said();
    for (const place of all()) place.textContent = told(place, texts[place.dataset.paper]);
  }

  /** A text in the words of its place; nothing of nothing. */
  function told({ dataset }, text) {
    return text && (dataset.told?.replace('{name}', () => text) ?? text);
  }

  function clear() {
    for (const place of all()) place.textContent = '';
  }

  document.addEventListener('click', ({ target }) => target.closest('[data-print]') && print());
  addEventListener('beforeprint', fill);
  addEventListener('afterprint', clear);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? fill() : clear()));
})();
