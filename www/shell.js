// The shell: shows what the engine renders, and starts the engine anew after a fault. It computes nothing.
/* global kbCheck, kbClasses, kbEngine, kbExplore, kbFrame, kbMarks, kbOffline, kbPictures, kbPlace, kbSteps, kbTake */
'use strict';
(() => {
  const FAULTS = 3; // so many fresh engines a page gets; then something is wrong that a fresh one does not mend
  const { say, template } = kbFrame;
  const ui = {
    root: document.documentElement,
    main: document.getElementById('main'),
    status: document.getElementById('kb-status'),
    results: () => document.getElementById('kb-results'),
  };
  const shell = { ui, engine: () => engine, shown: () => shown, step, show, showResults, say, guarded, recover, wake };
  let engine = null;
  let starting = null;
  let shown = { view: ui.main.dataset.view, search: '' }; // what stands in the page
  let own = false; // whether what stands there is the engine's, not the file's
  let unfinished = null; // a step on its way
  let faults = 0;

  performance.mark('kommunalblick shell'); // for whoever measures
  if (kbPlace.inFolder) return kbFrame.inFolder();
  kbPlace.tidyLinks();
  kbPlace.keepSearch();
  kbClasses.attach(shell);
  kbSteps.downloads(shell);
  if (needed()) start().catch(failed);
  else ui.root.dataset.live = 'idle'; // what stands here is complete; the engine comes with the offline copy
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);

  /** Whether the page has something that only the engine can do or say. */
  function needed() {
    const lost = 'missing' in ui.main.dataset && !isNotFoundItself();
    return kbPlace.oneFile || lost || kbPlace.otherPackage() || ui.main.querySelector('.kb-picture, .kb-take, .kb-filter, .kb-controls, .kb-check') !== null;
  }

  function isNotFoundItself() {
    return kbPlace.now().address === '404.html';
  }

  /** Once the page stands: the copy for times without a network; then, from that copy, the engine that quickens the links. */
  async function later() {
    try {
      await kbOffline.keep();
      if (ui.root.dataset.live === 'idle' && !isNotFoundItself()) await start();
    } catch {
      // Without a copy, or without an engine where none is needed, the page works as any page.
    }
  }

  /** All callers get the same engine. */
  function start() {
    starting ??= begin();
    return starting;
  }

  /** For what a person does before the page needed an engine. */
  function wake() {
    return start().catch(failed);
  }

  async function begin() {
    await engineScript();
    engine = await kbEngine.start();
    try {
      show();
    } catch (error) {
      await recover(error);
    }
    if (!engine) return;
    ui.root.dataset.live = 'ready';
    delete ui.root.dataset.waiting;
    kbSteps.attach(shell);
    kbTake.attach(shell);
    kbExplore.attach(shell);
    kbCheck.attach(shell);
    kbPictures.follow(shell);
    kbMarks.attach(shell);
  }

  /** The engine's script comes on its own, as early as it can. */
  async function engineScript() {
    if (typeof kbEngine !== 'undefined') return;
    const script = document.querySelector('script[src*="engine.js"]');
    await new Promise((done, fail) => { [script.onload, script.onerror] = [done, () => fail(new Error('engine.js did not load'))]; });
  }

  /** Shows the view of the address. Where the engine renders what already stands there, nothing is touched: focus and place stay. */
  function show() {
    const view = rendered();
    if (own || !stands(view)) {
      ui.main.innerHTML = view.main;
      own = true;
    }
    ui.main.dataset.view = view.view;
    ui.root.toggleAttribute('data-wide', view.view.endsWith('explore/'));
    kbFrame.put(view);
    kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    kbExplore.shown(ui.main);
    kbCheck.shown(shell);
  }

  /** Shows another selection of the same view: the controls stay and keep the focus. */
  function showResults(byForm) {
    if (document.getElementById('kb-explore')) return kbExplore.sameSurvey(shown.search) ? showQuery() : show();
    const fresh = template(rendered().main).content;
    for (const id of ['kb-mistakes', 'kb-results']) document.getElementById(id).replaceChildren(...fresh.getElementById(id).childNodes);
    if (!byForm) for (const field of ui.main.querySelectorAll('.kb-filter [name]')) field.value = fresh.getElementById(field.id).value;
    kbPlace.keepSearch();
    kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    say(ui.results().querySelector('.kb-count').textContent);
  }

  /** In Explore the title, the controls and the pictures follow the query, too. */
  function showQuery() {
    own = true;
    const view = kbExplore.show();
    shown = { view: view.view, search: kbPlace.now().search };
    kbFrame.put(view);
    if (!view.painted) kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    say(ui.results().querySelector('.kb-count').textContent);
  }

  function rendered() {
    const { address, search, anchor } = kbPlace.now();
    const view = engine.show(address, search + (anchor && `#${anchor}`));
    shown = { view: view.view, search };
    return view;
  }

  /** Whether the file says the same, its pictures aside. */
  function stands(view) {
    return ui.main.innerHTML.replace(/<svg [^>]*kb-chart[^]*?<\/svg>/g, '') === template(view.main).innerHTML;
  }

  /** A step to another view; if the engine fails on the way, a fresh one takes it again. */
  function step(action) {
    unfinished = action;
    action();
    unfinished = null;
  }

  /** A listener whose faults end neither the page nor the next action. */
  function guarded(action) {
    return (event) => {
      if (!engine) return;
      try {
        action(event);
      } catch (error) {
        recover(error);
      }
    };
  }

  /** After a fault: a fresh engine, the view again, and a sentence. A fault on the way ends the live page. */
  async function recover(error) {
    engine = null;
    faults += 1;
    if (faults > FAULTS) return failed(error);
    try {
      engine = await kbEngine.fresh();
      (unfinished ?? resume)();
      unfinished = null;
      say(ui.status.dataset.recovered, true);
    } catch (again) {
      failed(again);
    }
  }

  /** Gives a fresh engine the view that stands, without touching what a person has opened, typed or focused there. */
  function resume() {
    if (ui.root.dataset.live !== 'ready' || !kbPlace.isAt(shown.view)) return show();
    if (ui.results()) return showResults(true);
    rendered();
    kbPictures.paintAll(shell);
  }

  /** What is pre-rendered is complete: it stays, with a sentence that says what is missing. Where it stands no longer, its page is loaded. */
  function failed(error) {
    engine = null;
    const { view } = ui.main.dataset;
    if (!kbPlace.oneFile && (own || (view !== undefined && !kbPlace.isAt(view)))) return location.reload();
    kbPictures.remove(ui.main);
    kbFrame.without(error);
  }
})();
