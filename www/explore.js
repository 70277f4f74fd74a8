// Explore: what a person sets in a control becomes an address, which the engine writes; only what changed is put into the page.
/* global kbFrame, kbPictures, kbPlace */
'use strict';
const kbExplore = (() => {
  const narrow = matchMedia('(max-width: 60rem)'); // as in the style sheet
  const parts = new Map(); // what stands in the page, by id
  let shell = null;
  let calls = 0;

  /** From now on the controls of the page answer. */
  function attach(of) {
    shell = of;
    const { main } = shell.ui;
    main.addEventListener('change', shell.guarded(({ target }) => { if (target.dataset.control) { set(target.dataset.control, target.value); restore(target); } }));
    main.addEventListener('change', shell.guarded(({ target }) => { if (target.id === 'explore-rake-variable') rakingForm(target.value); }));
    main.addEventListener('input', shell.guarded(({ target }) => { if (target.id === 'explore-find') find(target.value); }));
    main.addEventListener('input', shell.guarded(({ target }) => { if (target.closest('#explore-rake-form')) tell(); }));
    main.addEventListener('click', shell.guarded(({ target }) => { if (target.closest('[data-rake]')) rake(); }));
    main.addEventListener('click', shell.guarded(({ target }) => { if (target.closest('[data-merge]')) merge(target.closest('fieldset')); }));
  }

  /** After each show: on a narrow screen the controls fold, so that the result comes first. */
  function shown(main) {
    parts.clear();
    const controls = main.querySelector('#kb-controls');
    if (controls && narrow.matches && kbPlace.now().search) controls.open = false;
  }

  function set(control, value) {
    ask(shell.engine().composed(kbPlace.now().search, control, value));
  }

  /** A list from which something was taken stands again where the engine has set it. */
  function restore(list) {
    list.selectedIndex = Math.max(0, [...list.options].findIndex((option) => option.defaultSelected));
  }

  /** Shows another query of the same view. The address is the state: a step back is the query before. */
  function ask(search) {
    if (search === kbPlace.now().search) return;
    kbPlace.go({ ...kbPlace.now(), search, anchor: '' });
    shell.step(() => shell.showResults(false));
  }

  function merge(fieldset) {
    const chosen = [...fieldset.querySelectorAll('input:checked')].map(({ value }) => value);
    set('net', chosen.join(','));
  }

  function rakingForm(variable) {
    document.getElementById('explore-rake-form').innerHTML = shell.engine().raking_form(kbPlace.now().search, variable);
  }

  /** The distribution as typed, in the words of a query. */
  function typed() {
    const form = document.getElementById('explore-rake-form');
    const shares = [...form.querySelectorAll('input')].map(({ dataset, value }) => `${dataset.code}~${value}`);
    return `${form.querySelector('[data-rake]').dataset.rake}:${shares.join(',')}`;
  }

  /** Says beside the button what the shares sum to, or what is wrong with them; whether nothing is. */
  function tell() {
    const told = document.getElementById('rake-told');
    told.innerHTML = shell.engine().raking_told(kbPlace.now().search, typed());
    return !told.querySelector('.kb-error');
  }

  function rake() {
    if (!tell()) return;
    set('rake', typed());
    const variable = document.getElementById('explore-rake-variable');
    variable.value = '';
    rakingForm('');
    variable.focus({ preventScroll: true });
  }

  function find(text) {
    const list = document.getElementById('part-found');
    list.innerHTML = shell.engine().found(kbPlace.now().search, text);
    shell.say(list.querySelector('.kb-found')?.textContent ?? '');
  }

  /** Shows the query of the address: only the parts that are new; who stands in a list stays there. */
  function show() {
    const before = document.activeElement;
    const inside = before.closest('[id^=part-]');
    const { address, search } = kbPlace.now();
    const room = kbPictures.room(shell); // asked before anything changes, it costs nothing
    const view = shell.engine().update(address, search);
    later();
    view.painted = false; // where its pictures stand, this engine has not painted them
    document.getElementById('kb-answer').style.minHeight = '';
    for (const [id, html] of view.parts) {
      const plain = html.replaceAll(' selected>', '>');
      if (parts.get(id) === plain) {
        choose(html);
      } else {
        const painted = swap(document.getElementById(id), html, room);
        if (id === 'kb-answer') view.painted = painted;
      }
      parts.set(id, plain);
    }
    const nearest = inside?.querySelector('select') ?? inside?.previousElementSibling.querySelector('select');
    if (document.activeElement === document.body) (before.isConnected ? before : nearest ?? shell.ui.main).focus({ preventScroll: true });
    return view;
  }

  /** Puts in what was computed after a show: tests, and pictures that change by them. */
  function renew(changed) {
    for (const [id, html] of changed) {
      parts.set(id, html.replaceAll(' selected>', '>'));
      const old = document.getElementById(id);
      if (id === 'kb-answer') renewAnswer(old, html);
      else if (id === 'kb-rest') renewTests(old.querySelector('.kb-inferred'), kbFrame.fragment(html).querySelector('.kb-inferred'));
      else renewTests(old, kbFrame.fragment(html));
    }
    setTimeout(shell.guarded(() => kbPictures.paintWaiting(shell)));
  }

  /** Pictures are renewed in their places: what a person has opened there stays open, and what had the focus has it. */
  function renewAnswer(old, html) {
    const takes = () => [...old.querySelectorAll('.kb-held')].map((held) => held.querySelector('.kb-take'));
    const [before, focus] = [takes(), document.activeElement];
    swap(old, html, kbPictures.room(shell));
    takes().forEach((take, at) => {
      if (!take || !before[at]) return;
      take.open = before[at].open;
      const name = focus.dataset.take;
      if (before[at].contains(focus)) take.querySelector(name ? `[data-take=${name}]` : 'summary').focus({ preventScroll: true });
    });
    if (document.activeElement === document.body && focus.isConnected) focus.focus({ preventScroll: true });
  }

  /** The place keeps its element, and a table the focus. */
  function renewTests(old, fresh) {
    const scroll = [...old.querySelectorAll('.kb-scroll')].indexOf(document.activeElement);
    old.removeAttribute('data-open');
    old.replaceChildren(...fresh.childNodes);
    old.querySelectorAll('.kb-scroll')[scroll]?.focus({ preventScroll: true });
  }

  /** Lists that differ only in what is chosen keep their options: hundreds of new ones would cost more than all else. */
  function choose(html) {
    for (const [, id, options] of html.matchAll(/<select id="([^"]*)"[^>]*>([^]*?)<\/select>/g)) {
      const [before, after] = options.split(' selected>');
      const list = document.getElementById(id);
      list.querySelector('option[selected]')?.removeAttribute('selected');
      if (after !== undefined) list.options[before.split('<option').length - 2].setAttribute('selected', '');
      restore(list);
    }
  }

  /** Puts new content into a part. Whether its pictures are painted, or will be. */
  function swap(old, html, room) {
    const fresh = kbFrame.fragment(html);
    const painted = kbPictures.paintAhead(fresh, shell, room);
    for (const { id } of old.querySelectorAll('details[open]')) fresh.getElementById(id)?.setAttribute('open', '');
    const kept = old.contains(document.activeElement) ? document.activeElement : null;
    const twin = kept?.id && kept.matches('select') ? fresh.getElementById(kept.id) : null;
    if (twin) around(old, fresh, kept, twin);
    else old.replaceChildren(fresh);
    return painted;
  }

  /** A list that has the focus stays, with the content of its successor. */
  function around(old, fresh, kept, twin) {
    kept.replaceChildren(...twin.childNodes);
    const nodes = [...fresh.childNodes];
    for (const node of [...old.childNodes]) if (node !== kept) node.remove();
    kept.before(...nodes.slice(0, nodes.indexOf(twin)));
    kept.after(...nodes.slice(nodes.indexOf(twin) + 1));
  }

  /** What is off screen – below the pictures, and pictures below the first – follows once a frame has shown what is on it. */
  function later() {
    const rest = document.getElementById('kb-rest');
    const call = ++calls;
    rest.classList.add('kb-later');
    const follow = shell.guarded(() => {
      if (call !== calls) return; // another change came before
      rest.classList.remove('kb-later');
      kbPictures.paintWaiting(shell);
    });
    requestAnimationFrame(() => setTimeout(follow)); // once the frame is painted
  }

  /** Whether the address is about the survey that another one was about. */
  function sameSurvey(search) {
    const survey = (text) => new URLSearchParams(text).get('survey');
    return survey(search) === survey(kbPlace.now().search);
  }

  return { attach, shown, ask, show, renew, sameSurvey };
})();
