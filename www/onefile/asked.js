// Asked: in the one file, what stands there is not what an address behind `#/` asks for. It runs before anything is painted.
'use strict';
{
  const { dataset } = document.documentElement;
  if (location.hash.length > 2) dataset.waiting ??= /^#\/?en([/?#]|$)/.test(location.hash) ? 'en' : 'de'; // in the language of what is asked
  // of a file that did not arrive whole, the start page is what there is
  addEventListener('DOMContentLoaded', () => { if (typeof kbPacked === 'undefined') delete dataset.waiting; });
}
