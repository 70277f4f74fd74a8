// Pages as documents, read without a browser.
import { JSDOM } from 'jsdom';
import { html } from './site.mjs';

const { window } = new JSDOM('');
const parser = new window.DOMParser();

export const parsed = (text) => parser.parseFromString(text, 'text/html');

/** A page of the site. It is read anew each time: all pages at once would need more memory than a small machine has. */
export const documentOf = (path) => parsed(html(path));

/** What is wrong with any of these pages, each fault behind its path. `faultsOf` says what is wrong with one. */
export function faultsIn(paths, faultsOf) {
  return paths.flatMap((path) => faultsOf(documentOf(path), path).map((fault) => `${path}: ${fault}`));
}

/** All elements below a root, as a list. */
export const all = (selector, root) => [...root.querySelectorAll(selector)];

/** The text of an element as it is read, without blanks around it; empty where there is none. */
export const textOf = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
