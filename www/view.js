// View: puts what the engine renders into the page, whole or in the parts that change.
/* global kbCheck, kbExplore, kbFile, kbFrame, kbLinks, kbPictures, kbPlace, kbTake, kbTests */
'use strict';
const kbView = (() => {
  const { say, template } = kbFrame;
  let last = { view: document.getElementById('main').dataset.view, search: '', anchor: '' }; // what stands in the page

  /** Address, selection and place of what stands in the page, as they were asked. */
  function shown() {
    return last;
  }

  /** Shows the view of the address. Where the engine renders what already stands there, nothing is touched: focus and place stay. */
  function show(shell) {
    const { ui } = shell;
    const view = rendered(shell);
    if (kbFile.isOver() || !kbFile.says(view.main)) {
      kbFile.keep(ui.main, ui.main);
      ui.main.innerHTML = view.main;
    }
    ui.main.dataset.view = view.view;
    ui.root.toggleAttribute('data-wide', view.wide);
    kbFrame.put(view);
    kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    kbExplore.shown(ui.main);
    if (typeof kbCheck !== 'undefined') kbCheck.shown(shell);
    kbTests.follow(shell);
  }

  /** Shows another selection of the same view: the controls stay and keep the focus. */
  function showResults(shell, byForm) {
    const { ui } = shell;
    if (document.getElementById('kb-explore')) return kbExplore.sameSurvey(last.search) ? showQuery(shell) : show(shell);
    const fresh = template(rendered(shell).main).content;
    kbFile.keep(ui.main, ui.main.cloneNode(true));
    for (const id of ['kb-mistakes', 'kb-sums', 'kb-results']) document.getElementById(id)?.replaceChildren(...fresh.getElementById(id).childNodes);
    if (!byForm) for (const field of ui.main.querySelectorAll('.kb-filter [name]')) kbFrame.set(field, fresh.getElementById(field.id));
    kbLinks.keepSearch();
    kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    kbTests.follow(shell);
    say(ui.results().querySelector('.kb-count').textContent);
  }

  /** In Explore the title, the controls and the pictures follow the query, too. */
  function showQuery(shell) {
    const { ui } = shell;
    kbFile.keep(ui.main, ui.main.cloneNode(true));
    const view = kbExplore.show();
    last = { view: view.view, search: kbPlace.now().search, anchor: '' };
    kbFrame.put(view);
    if (!view.painted) kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    kbTests.follow(shell);
    say(ui.results().querySelector('.kb-count').textContent);
  }

  function rendered({ engine }) {
    const { address, search, anchor } = kbPlace.now();
    const place = anchor && `#${anchor}`;
    const view = engine().show(address, search + place);
    last = { view: view.view, search, anchor: place };
    return view;
  }

  return { shown, show, showResults, rendered };
})();
