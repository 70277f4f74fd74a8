// The frame: what surrounds a view – title, language, header, footer, the shell's own sentences – follows the view.
/* global kbPlace */
'use strict';
const kbFrame = (() => {
  const root = document.documentElement;
  const status = document.getElementById('kb-status');
  const last = {}; // what stands around the view, as the engine wrote it

  /** Puts the frame of a rendered view around it. What is the same already is not touched: focus stays. */
  function put(view) {
    document.title = view.title;
    if (root.lang !== view.lang) translate(view);
    for (const part of ['header', 'footer']) {
      if (last[part] === view[part]) continue;
      swap(document.querySelector(part), view[part]);
      last[part] = view[part];
    }
    kbPlace.canonical(view.view);
    kbPlace.keepSearch();
  }

  function translate({ lang, notices }) {
    root.lang = lang;
    const fresh = template(notices).content;
    Object.assign(status.dataset, fresh.getElementById('kb-status').dataset);
    document.querySelector('.kb-skip').textContent = fresh.querySelector('.kb-skip').textContent;
  }

  function swap(element, html) {
    const fresh = template(html).content.firstElementChild;
    if (element.outerHTML !== fresh.outerHTML) element.replaceWith(fresh);
  }

  function template(html) {
    return Object.assign(document.createElement('template'), { innerHTML: html });
  }

  /** Nodes that already belong to this page: those of a template belong to a document without fonts, in which a canvas writes no word. */
  function fragment(html) {
    const fresh = document.createDocumentFragment();
    fresh.append(...template(html).content.childNodes);
    return fresh;
  }

  /** One polite announcement a change; `seen`: as a notice above the view, too. */
  function say(text, seen = false) {
    status.textContent = text;
    status.classList.toggle('kb-seen', seen);
  }

  /** Opened from a folder, pages read as they are; browsers load no engine there. The one file beside them has it. */
  function inFolder() {
    root.dataset.live = 'folder';
    const link = Object.assign(document.createElement('a'), { href: kbPlace.inOneFile(), textContent: status.dataset.open });
    say(`${status.dataset.folder} `, true);
    status.append(link);
  }

  /** The page goes on without an engine: why, and what is missing. */
  function without(error) {
    root.dataset.live = 'failed';
    delete root.dataset.waiting;
    const { package: broken, tooOld, failed } = status.dataset;
    if (error.ofPackage) say(`${broken} ${error.message}`, true);
    else say(typeof WebAssembly === 'undefined' ? tooOld : failed, true);
  }

  return { put, template, fragment, say, inFolder, without };
})();
