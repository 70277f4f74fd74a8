// The frame: what surrounds a view – title, language, header, footer, the shell's own sentences – follows the view.
/* global kbLinks, kbPlace */
'use strict';
const kbFrame = (() => {
  const root = document.documentElement;
  const status = document.getElementById('kb-status');
  const last = {}; // what stands around the view, as the engine wrote it
  let still = null; // what the file has there, once the engine has written over it

  /** Puts the frame of a rendered view around it. What is the same already is not touched: focus stays. */
  function put(view) {
    still ??= { title: document.title, lang: root.lang, words: { ...status.dataset }, header: outer('header'), footer: outer('footer') };
    document.title = view.title;
    status.removeAttribute('lang');
    if (root.lang !== view.lang) translate(view);
    for (const part of ['header', 'footer']) {
      if (last[part] === view[part]) continue;
      swap(document.querySelector(part), view[part]);
      last[part] = view[part];
    }
    kbLinks.canonical(view.view);
    kbLinks.keepSearch();
  }

  function translate({ lang, notices }) {
    root.lang = lang;
    const fresh = template(notices).content;
    Object.assign(status.dataset, fresh.getElementById('kb-status').dataset);
    document.querySelector('.kb-skip').textContent = fresh.querySelector('.kb-skip').textContent;
  }

  function swap(element, html) {
    const fresh = template(html).content.firstElementChild;
    if (shut(element) !== shut(fresh)) element.replaceWith(fresh);
  }

  /** As it is written: a menu that a person has opened is the same menu. */
  function shut({ outerHTML }) {
    return outerHTML.replaceAll(' open=""', '');
  }

  function outer(part) {
    return document.querySelector(part)?.outerHTML;
  }

  /** Puts back what the file has around its view. */
  function restore() {
    if (!still) return;
    document.title = still.title;
    root.lang = still.lang;
    Object.assign(status.dataset, still.words);
    for (const part of ['header', 'footer']) if (still[part]) swap(document.querySelector(part), still[part]);
    for (const part of Object.keys(last)) delete last[part];
  }

  /** Gives a field what another one holds. */
  function set(field, { value, checked }) {
    if (field.type === 'checkbox') field.checked = checked;
    else field.value = value;
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

  /** The page goes on without an engine: why, what is left, and which address had to give way; a button tries again. */
  function without(error, gone, again) {
    root.dataset.live = 'failed';
    delete root.dataset.waiting;
    speak(gone ?? '');
    const { whyOther, failed, instead, again: label } = status.dataset;
    const [why, what] = cause(error);
    const told = [(status.dataset[`why${why}`] ?? whyOther).replace('{what}', () => what), failed];
    if (gone) told.unshift(instead.replace('{what}', () => gone));
    say(`${told.join(' ')} `, true);
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.addEventListener('click', again);
    status.append(button);
  }

  /** The one file has its sentences in both languages: who came by an English address is told in English. */
  function speak(address) {
    const other = document.getElementById('kb-other-words');
    const wanted = /^en(\/|$)/.test(address) ? 'en' : root.lang;
    if (other?.lang !== wanted || wanted === root.lang) return;
    Object.assign(status.dataset, other.content.firstElementChild.dataset);
    status.lang = wanted;
  }

  /** The name of a sentence of the status line, and what stands in its place. */
  function cause(error) {
    if (error?.why) return [error.why[0].toUpperCase() + error.why.slice(1), error.what];
    if (typeof WebAssembly === 'undefined') return ['Wasm', ''];
    if (error instanceof WebAssembly.RuntimeError) return ['Crash', ''];
    if (error instanceof RangeError) return ['Memory', ''];
    return ['Other', error?.message ?? String(error)];
  }

  return { put, restore, set, template, fragment, say, inFolder, without };
})();
