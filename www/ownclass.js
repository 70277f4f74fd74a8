// Own class: the size class for which somebody answers the self-check, and the switch for the model; both stand in the address. The page of the result has the class in a field that nobody sees.
/* global kbLinks, kbPlace */
'use strict';
const kbOwnClass = (() => {
  let chosen = ''; // addresses that lead back here need not name it
  let away = true; // whether a link led here: an address of a step back or forward says all

  const list = () => document.getElementById('check-class');
  const now = () => list()?.value ?? '';
  const modelled = () => document.getElementById('check-model')?.checked ?? false;

  /** A link is followed. */
  function leave() {
    away = true;
  }

  /** The class of the address, else the one that was chosen before. */
  function remember() {
    if (!list()) return;
    if (away && !now() && chosen) choose(chosen);
    chosen = now();
    away = false;
  }

  /** Puts a class into list and address. */
  function choose(code) {
    list().value = chosen = code;
    addressed(true);
  }

  /** The class of a file, or of what was kept. */
  function take(code) {
    if (list() && code !== now()) choose(code);
  }

  /** Somebody has chosen from the list. */
  function chose() {
    chosen = now();
    addressed();
  }

  /** Class and switch become the address. */
  function addressed(replace) {
    const set = Object.entries({ class: chosen, model: modelled() ? 'on' : '' }).filter(([, value]) => value);
    const search = set.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    kbPlace.go({ ...kbPlace.now(), search: search && `?${search}` }, replace);
    kbLinks.keepSearch();
  }

  /** Back and forward choose the class that the address names. */
  function stepped() {
    if (list()) list().value = chosen = new URLSearchParams(kbPlace.now().search).get('class') ?? '';
  }

  return { now, modelled, leave, remember, take, chose, addressed, stepped };
})();
