// A picture alone, in a frame of somebody else's page: its numbers answer, and what an address asks is drawn here. Nothing is kept, and nothing is known of the page around.
/* global kbEngine, kbMarks, kbStills */
'use strict';
(() => {
  const { documentElement: root } = document;
  const main = document.getElementById('main');
  const status = document.getElementById('kb-status');
  const site = new URL('.', document.currentScript.src);
  const other = (globalThis.kbSurvey ?? 'embedded') !== 'embedded'; // the pages of the build are about another survey
  const carried = {}; // what scripts have brought, by the name of the file

  globalThis.kbCarried = (name, packed) => { carried[name] = packed; };
  if (origin === 'null') globalThis.fetch = brought; // a frame that may be nobody's own may fetch nothing, but load scripts
  document.addEventListener('DOMContentLoaded', begin); // with all scripts of the page

  function begin() {
    const lang = root.lang === 'en' ? 'en/' : '';
    if ('live' in main.dataset) draw().catch(fail);
    else if (other) location.replace(new URL(`${lang}explore/embed/?view=${encodeURIComponent(main.dataset.view)}&picture=${main.dataset.picture}`, site));
    else answer();
  }

  /** Each number tells its sentence; there is no page in which it could ask something. */
  function answer() {
    if (typeof kbMarks === 'undefined') return; // browsers show the sentences by themselves, too
    for (const picture of main.querySelectorAll('.kb-picture')) kbStills.answer(picture);
    kbMarks.attach({ ui: { main, status }, engine: () => null, guarded: (action) => action });
  }

  /** Which view, which of its pictures, and what is asked of it. */
  function asked() {
    const pieces = location.search.replace(/^[?]/, '').split('&').filter(Boolean);
    const value = (name) => pieces.find((piece) => piece.startsWith(`${name}=`))?.slice(name.length + 1);
    const rest = pieces.filter((piece) => !/^(view|picture)=/.test(piece)).join('&');
    return { address: decodeURIComponent(value('view') ?? main.dataset.view), nth: Number(value('picture') ?? 1), search: rest && `?${rest}` };
  }

  async function draw() {
    const { address, nth, search } = asked();
    let engine = await kbEngine.start();
    if (!engine.draws(address)) engine = await kbEngine.complete();
    await kbEngine.bring(engine, { address, search });
    const view = engine.show(address, search);
    const page = document.createElement('template');
    page.innerHTML = view.header + view.main + view.footer;
    const there = new URL(view.view + search, site);
    const picture = page.content.querySelector(`.kb-picture[data-chart="${nth - 1}"]`);
    main.replaceChildren(...around(page.content, picture, there), main.querySelector('.kb-more'));
    if (picture) picture.innerHTML = engine.in_place(nth - 1);
    for (const mark of main.querySelectorAll('[data-select]')) delete mark.dataset.select;
    lead(there);
    called(page.content.querySelector('.kb-brand')?.textContent);
    document.title = view.title;
    root.lang = view.lang;
    root.dataset.live = 'ready';
    answer();
  }

  /** What a reader must know beside the picture: title, sentences above it, what it rests on, where it comes from. */
  function around(page, picture, there) {
    const title = page.querySelector('h1');
    const link = Object.assign(document.createElement('a'), { href: there.href });
    link.append(...title.childNodes);
    title.replaceChildren(link);
    const own = picture?.closest('.kb-panel, figure');
    const before = picture?.closest('.kb-held')?.previousElementSibling;
    const told = [...page.querySelectorAll('.kb-invented, .kb-error, h2.kb-finding, .kb-summary, .kb-rests, .kb-notice, figcaption')]
      .filter((one) => !one.closest('figure') || one.closest('figure') === own);
    const heads = [...(own?.querySelectorAll('.kb-panel-name, .kb-panel-told') ?? []), ...(before?.matches('h2, h3') ? [before] : [])];
    const source = document.createElement('p');
    source.className = 'kb-source';
    for (const one of page.querySelectorAll('.kb-origin')) source.append(...one.childNodes, ' ');
    const below = told.filter((one) => one.matches('figcaption'));
    return [title, ...told.filter((one) => !below.includes(one)), ...heads, ...(picture ? [picture] : []), ...below, source];
  }

  /** Links lead to the page, in a tab of their own. */
  function lead(there) {
    for (const link of main.querySelectorAll('.kb-more a')) link.href = there.href;
    for (const link of main.querySelectorAll('a[href]')) Object.assign(link, { href: new URL(link.getAttribute('href'), there).href, target: '_blank' });
  }

  /** The link says where it leads: to the survey that is shown; of one that could not be read nobody knows the name. */
  function called(name) {
    const said = main.querySelector('.kb-name');
    if (other && name) said.textContent = said.textContent.replace(/[^: ].*/, () => name);
    else if (other) said.remove();
  }

  /** Why there is no picture; the link beside leads to the page that has one. */
  function fail() {
    const { address, search } = asked();
    root.dataset.live = 'ready'; // what stands here is about no survey
    const told = Object.assign(document.createElement('p'), { className: 'kb-notice', textContent: status.dataset.failed });
    main.replaceChildren(told, main.querySelector('.kb-more'));
    lead(new URL(address + search, site));
    called();
  }

  /** The answer for a file of the build, out of the script that carries it. */
  async function brought(address) {
    const name = new URL(address).pathname.split('/').at(-1).replace(/[.]gz$/, ''); // what is carried is compressed anyway
    if (!(name in carried)) await scriptOf(name);
    const bytes = Uint8Array.from(atob(carried[name]), (letter) => letter.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(plain, { headers: { 'content-type': name.endsWith('.wasm') ? 'application/wasm' : 'text/plain', 'content-encoding': 'none' } });
  }

  function scriptOf(name) {
    const script = Object.assign(document.createElement('script'), { src: new URL(`carried/${name}.js?v=${root.dataset.version}`, site).href });
    return new Promise((done, refuse) => {
      script.onload = done;
      script.onerror = () => refuse(new TypeError(name));
      document.head.append(script);
    });
  }
})();
