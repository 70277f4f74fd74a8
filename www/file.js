// File: what the page's own file says in its main part, kept while the engine writes over it, for when there is no engine any more.
/* global kbFrame, kbPlace */
'use strict';
const kbFile = (() => {
  let own = false; // whether what stands there is the engine's, not the file's
  let file = null; // what the file has there, once the engine has written over it
  let text = ''; // what the file says, its pictures aside, before a person has opened or typed anything

  /** Whether the engine has written over it. */
  function isOver() {
    return own;
  }

  /** Reads what the file says. */
  function read(main) {
    text = main.innerHTML.replace(/<svg [^>]*kb-chart[^]*?<\/svg>| open=""/g, '');
  }

  /** Whether the file says the same as this, its pictures aside, and what is unfolded: the browser opens what an address names. */
  function says(html) {
    return text === kbFrame.template(html).innerHTML.replaceAll(' open=""', '');
  }

  /** Keeps what the file says before it is written over: `from` is given away. */
  function keep(main, from) {
    if (own) return;
    own = true;
    file = { view: main.dataset.view, nodes: document.createDocumentFragment() };
    file.nodes.append(...from.childNodes);
  }

  /** No page stands under the address of another: the address follows what stands. Whether it had to. */
  function giveWay(main, { search }, asked) {
    const { view } = main.dataset;
    const place = { address: view, search: own ? asked : '', anchor: '' };
    const right = view === undefined || (kbPlace.isAt(view) && (!own || search === place.search));
    if (!right) kbPlace.go(place, true);
    return !right;
  }

  /** What the file says stands again; who had the focus has it, where there is such a place. */
  function restore(main) {
    if (!own) return;
    const { id } = document.activeElement;
    main.replaceChildren(file.nodes);
    if (file.view === undefined) delete main.dataset.view;
    else main.dataset.view = file.view;
    [own, file] = [false, null];
    kbFrame.restore();
    if (id) document.getElementById(id)?.focus({ preventScroll: true });
  }

  return { read, says, isOver, keep, giveWay, restore };
})();
