// Explore: what a person sets in a control becomes an address, which the engine writes; only what changed is put into the page.
/* global kbFrame, kbParts, kbPictures, kbPlace, kbRaking */
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
    main.addEventListener('change', shell.guarded(({ target }) => { if (target.dataset.control) { set(target.dataset.control, target.value); kbParts.restore(target); } }));
    main.addEventListener('change', shell.guarded(({ target }) => { if (target.id === 'explore-rake-variable') kbRaking.form(shell, target.value); }));
    main.addEventListener('input', shell.guarded(({ target }) => { if (target.id === 'explore-find') find(target.value); }));
    main.addEventListener('input', shell.guarded(({ target }) => { if (target.closest('#explore-rake-form')) kbRaking.tell(shell); }));
    main.addEventListener('click', shell.guarded(({ target }) => { if (target.closest('[data-rake]')) kbRaking.rake(shell, set); }));
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
        kbParts.choose(html);
      } else {
        const painted = kbParts.swap(document.getElementById(id), html, shell, room);
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
      if (id === 'kb-answer') kbParts.renewAnswer(old, html, shell);
      else if (id === 'kb-rest') kbParts.renewTests(old.querySelector('.kb-inferred'), kbFrame.fragment(html).querySelector('.kb-inferred'));
      else kbParts.renewTests(old, kbFrame.fragment(html));
    }
    setTimeout(shell.guarded(() => kbPictures.paintWaiting(shell)));
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
