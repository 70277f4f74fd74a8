// Explore: what a person sets in a control becomes an address, which the engine writes; only what changed is put into the page.
/* global kbPlace */
'use strict';
const kbExplore = (() => {
  const narrow = matchMedia('(max-width: 60rem)'); // as in the style sheet
  let shell = null;

  /** From now on the controls of the page answer. */
  function attach(of) {
    shell = of;
    const { main } = shell.ui;
    main.addEventListener('change', shell.guarded(({ target }) => { if (target.dataset.control) set(target.dataset.control, target.value); }));
    main.addEventListener('input', shell.guarded(({ target }) => { if (target.id === 'explore-find') find(target.value); }));
    main.addEventListener('click', shell.guarded(({ target }) => { if (target.closest('[data-merge]')) merge(target.closest('fieldset')); }));
    main.addEventListener('submit', (event) => { if (event.target.closest('#kb-explore')) event.preventDefault(); });
  }

  /** After each show: on a narrow screen the controls fold, so that the result comes first. */
  function shown(main) {
    const controls = main.querySelector('#kb-controls');
    if (controls && narrow.matches && kbPlace.now().search) controls.open = false;
  }

  function set(control, value) {
    ask(shell.engine().composed(kbPlace.now().search, control, value));
  }

  /** Shows another query of the same view. The address is the state: a step back is the query before. */
  function ask(search) {
    kbPlace.go({ ...kbPlace.now(), search, anchor: '' });
    shell.step(() => shell.showResults(false));
  }

  function merge(fieldset) {
    const chosen = [...fieldset.querySelectorAll('input:checked')].map(({ value }) => value);
    set('net', chosen.join(','));
  }

  function find(text) {
    document.getElementById('part-found').innerHTML = shell.engine().found(kbPlace.now().search, text);
  }

  /** Puts what is new of the heading and the controls into the page; who stands in a list stays there. */
  function update(fresh) {
    const before = document.activeElement;
    const part = before.closest?.('[id^=part-]');
    for (const of of fresh.querySelectorAll('#kb-heading, [id^=part-]:not(#part-found)')) swap(document.getElementById(of.id), of);
    if (before.isConnected) return;
    (part?.querySelector('select') ?? shell.ui.main).focus({ preventScroll: true });
  }

  function swap(old, fresh) {
    if (!old || old.innerHTML === fresh.innerHTML) return;
    const kept = old.contains(document.activeElement) ? document.activeElement : null;
    const twin = kept?.id && kept.matches('select') ? fresh.querySelector(`#${kept.id}`) : null;
    if (!twin) return old.replaceChildren(...fresh.childNodes);
    kept.replaceChildren(...twin.childNodes);
    const nodes = [...fresh.childNodes];
    for (const node of [...old.childNodes]) if (node !== kept) node.remove();
    kept.before(...nodes.slice(0, nodes.indexOf(twin)));
    kept.after(...nodes.slice(nodes.indexOf(twin) + 1));
  }

  return { attach, shown, ask, update };
})();
