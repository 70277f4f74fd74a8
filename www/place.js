// Where the page is: the only code that reads and writes addresses, for a site of many pages and for the one file.
'use strict';
const kbPlace = (() => {
  const oneFile = 'oneFile' in document.documentElement.dataset;
  const base = oneFile ? null : new URL('.', document.currentScript.src);
  const inFolder = !oneFile && location.protocol === 'file:';

  const tracking = new RegExp('{{tracking}}', 'i'); // names of parameters that others append to links; the build puts the crate's list here

  const pages = '{{lists}}'; // folders with a page for each of what they list; the build puts them here
  const named = new RegExp(`^((?:en/)?(?:${pages})/)([^/]+)/(?:index[.]html)?$`);
  const listed = new RegExp(`^((?:en/)?(?:${pages})/)(?:index[.]html)?$`);

  let refused = null; // an address that the browser would not write; the view goes on all the same

  addEventListener('popstate', () => { refused = null; });

  /** The address below the site's root, its search text, and the name of a place on that page. */
  function now() {
    if (refused) return refused;
    return oneFile ? ofHash(location.hash) : ofUrl(location);
  }

  function ofUrl({ pathname, search, hash }) {
    return inside({ address: pathname.slice(base.pathname.length), search: own(search), anchor: place(hash.slice(1)) });
  }

  /** A page that has no file of its own stands behind the file of its list: `questions/?id=x` is `questions/x/`. */
  function inside(place) {
    const [, folder] = place.address.match(listed) ?? [];
    const [, id] = place.search.match(/^[?]id=([^&]+)/) ?? [];
    if (!folder || !id) return place;
    const rest = place.search.replace(/^[?]id=[^&]+&?/, '');
    const name = encodeURIComponent(decoded(id)).replace(/[.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return { ...place, address: `${folder}${name.replaceAll('%', '%25')}/`, search: rest && `?${rest}` };
  }

  /** How the address bar has a place: only the survey of the build has a file for each page. */
  function outside(place) {
    const [, folder, id] = (otherPackage() && place.address.match(named)) || [];
    if (!folder) return place;
    return { ...place, address: folder, search: `?id=${decoded(id)}${place.search && `&${place.search.slice(1)}`}` };
  }

  /** Links are relative: whoever came by the other form of an address gets the one that is written here. */
  function settle() {
    if (oneFile || inFolder) return;
    const here = now();
    const file = location.pathname.slice(base.pathname.length);
    if (otherPackage() && named.test(file)) location.replace(new URL(textOf(outside(here)), base)); // a page of the build finds its parts only from where it stands
    else if (!otherPackage() && here.address !== file) location.replace(new URL(textOf(here), base)); // has a file of its own
  }

  /** Search text without what others append to it. */
  function own(search) {
    const pieces = search.replace(/^\?/, '').split('&');
    const kept = pieces.filter((piece) => piece && !tracking.test(decoded(piece.replace(/^(amp;)+/, '').split('=')[0])));
    return kept.length ? `?${kept.join('&')}` : '';
  }

  /** What stands behind `#`, unless others put it there. */
  function place(text) {
    return own(text) && text;
  }

  /** In the one file the same text stands behind `#/`, the slash of which may be forgotten; what names an element is a place on the start page. */
  function ofHash(hash) {
    const text = place(hash.replace(/^#\/?/, ''));
    if (!hash.startsWith('#/') && document.getElementById(decoded(text))) return { address: '', search: '', anchor: text };
    const [, address, search = '', anchor = ''] = text.match(/^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s);
    return { address, search: own(search), anchor };
  }

  /** A piece of an address without its escapes; as it stands where they are broken. */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /** The place that a link leads to; `null` where it leaves the site, or the page's own places, which the browser finds by itself. */
  function of(link) {
    const href = link.getAttribute('href');
    if (oneFile) return href.startsWith('#/') ? ofHash(href) : null;
    const inside = link.origin === base.origin && link.pathname.startsWith(base.pathname);
    return inside && !href.startsWith('#') ? ofUrl(link) : null;
  }

  /** Makes a place the page's address; `replace` leaves no step to go back to. */
  function go(place, replace) {
    const text = textOf(outside(place));
    try {
      history[replace ? 'replaceState' : 'pushState'](null, '', oneFile ? `#/${text}` : new URL(text, base));
      refused = null;
    } catch {
      refused = place; // some browsers take only so many addresses in a while
    }
  }

  function textOf({ address, search, anchor }) {
    return `${address}${search}${anchor && `#${anchor}`}`;
  }

  /** The address of what is shown, to give to others. In the one file it means something to them only below the site's address, where that is known. */
  function link(site) {
    if (!oneFile) return new URL(textOf(outside(now())), base).href;
    return site ? new URL(textOf({ ...now(), anchor: '' }), site).href : `${location.href.split(/[?#]/)[0]}#/${textOf(now())}`;
  }

  /** Whether the address is that of a view, such as `en/figures/12/`. */
  function isAt(view) {
    const plain = (address) => decoded(address).replace(/(^|\/)index\.html$/, '$1').replace(/\/$/, '');
    return plain(now().address) === plain(view);
  }

  /** The whole address of a place, as the address bar has it, below a site's address. */
  function address(place, site = base) {
    return new URL(textOf(outside(place)), site).href;
  }

  /** The address of a file at the site's root. */
  function file(name) {
    return new URL(name, base);
  }

  /** Whether the page shows another data package than the one in the engine. */
  function otherPackage() {
    return (globalThis.kbSurvey ?? 'embedded') !== 'embedded';
  }

  /** This page in the one file that lies beside the pages of a folder. */
  function inOneFile() {
    const { address, search } = ofUrl(location);
    return new URL(`kommunalblick.html#/${address.replace(/index\.html$/, '')}${search}`, base).href;
  }

  return { oneFile, inFolder, now, decoded, of, isAt, go, link, file, otherPackage, settle, inOneFile, address };
})();
