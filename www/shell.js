// The shell: shows what the engine renders, and starts the engine anew after a fault. It computes nothing.
/* global kbCheck, kbClasses, kbEngine, kbExplore, kbFrame, kbMarks, kbOffline, kbPictures, kbPlace, kbSteps, kbTake, kbTests */
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
  let file = null; // what the file has there, once the engine has written over it
  let attached = false;
  let unfinished = null; // a step on its way
  let faults = 0;

  const came = kbPlace.now(); // the address of the file
  performance.mark('kommunalblick shell'); // for whoever measures
  if (kbPlace.inFolder && kbPlace.otherPackage()) return kbFrame.without(Object.assign(new Error('survey.js'), { why: 'package', what: 'survey.js: file://' }), null, () => location.reload());
  if (kbPlace.inFolder) return kbFrame.inFolder();
  kbPlace.settle();
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
  async function wake() {
    if (ui.root.dataset.live !== 'failed') await start().catch(failed);
  }

  async function begin(anew) {
    await engineScript();
    engine = await kbEngine.start(anew);
    try {
      show();
    } catch (error) {
      await recover(error);
    }
    if (!engine) return;
    ui.root.dataset.live = 'ready';
    delete ui.root.dataset.waiting;
    if (!attached) attach();
  }

  function attach() {
    attached = true;
    kbSteps.attach(shell);
    kbTake.attach(shell);
    kbExplore.attach(shell);
    kbTests.attach(shell);
    kbCheck.attach(shell);
    kbPictures.follow(shell);
    kbMarks.attach(shell);
  }

  /** The engine's script comes on its own, as early as it can; once the page is loaded it has come, or never will. */
  async function engineScript() {
    const here = () => typeof kbEngine !== 'undefined';
    const script = document.querySelector('script[src*="engine.js"]');
    if (!here() && document.readyState !== 'complete') {
      await new Promise((done) => {
        script?.addEventListener('load', done);
        addEventListener('load', done);
      });
    }
    if (!here()) throw Object.assign(new Error('no engine.js'), { why: 'missing', what: 'engine.js' });
  }

  /** Shows the view of the address. Where the engine renders what already stands there, nothing is touched: focus and place stay. */
  function show() {
    const view = rendered();
    if (own || !stands(view)) {
      keepFile(ui.main);
      ui.main.innerHTML = view.main;
    }
    ui.main.dataset.view = view.view;
    ui.root.toggleAttribute('data-wide', view.wide);
    kbFrame.put(view);
    kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    kbExplore.shown(ui.main);
    kbCheck.shown(shell);
    kbTests.follow(shell);
  }

  /** Keeps what the file says before it is written over: `from` is given away. */
  function keepFile(from) {
    if (own) return;
    own = true;
    file = { view: ui.main.dataset.view, nodes: document.createDocumentFragment() };
    file.nodes.append(...from.childNodes);
  }

  /** Shows another selection of the same view: the controls stay and keep the focus. */
  function showResults(byForm) {
    if (document.getElementById('kb-explore')) return kbExplore.sameSurvey(shown.search) ? showQuery() : show();
    const fresh = template(rendered().main).content;
    keepFile(ui.main.cloneNode(true));
    for (const id of ['kb-mistakes', 'kb-results']) document.getElementById(id).replaceChildren(...fresh.getElementById(id).childNodes);
    if (!byForm) for (const field of ui.main.querySelectorAll('.kb-filter [name]')) kbFrame.set(field, fresh.getElementById(field.id));
    kbPlace.keepSearch();
    kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    kbTests.follow(shell);
    say(ui.results().querySelector('.kb-count').textContent);
  }

  /** In Explore the title, the controls and the pictures follow the query, too. */
  function showQuery() {
    keepFile(ui.main.cloneNode(true));
    const view = kbExplore.show();
    shown = { view: view.view, search: kbPlace.now().search };
    kbFrame.put(view);
    if (!view.painted) kbPictures.paintAll(shell);
    kbTake.shown(ui.main);
    kbTests.follow(shell);
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

  /** Without an engine the page of the address stands, as its file has it, with a sentence. Its file is loaded where another one stands here: once an
   * address, for a page that came from its own address has no reason to load again. What a person has typed is not thrown away for it. */
  function failed(error) {
    engine = null;
    const asked = kbPlace.now();
    const stays = kbPlace.oneFile || kbCheck.holds();
    if (!stays && !kbPlace.isAt(came.address)) return location.reload();
    if (!stays) restore();
    kbPictures.remove(ui.main);
    const gone = giveWay(asked) ? asked.address + asked.search : null;
    ui.root.toggleAttribute('data-typed', kbCheck.holds());
    kbFrame.without(error, gone, again);
  }

  /** No page stands under the address of another: the address follows what stands. Whether it had to. */
  function giveWay({ search }) {
    const { view } = ui.main.dataset;
    const place = { address: view, search: own ? shown.search : '', anchor: '' };
    const right = view === undefined || (kbPlace.isAt(view) && (!own || search === place.search));
    if (!right) kbPlace.go(place, true);
    return !right;
  }

  /** What the file says stands again; who had the focus has it, where there is such a place. */
  function restore() {
    if (!own) return;
    const { id } = document.activeElement;
    ui.main.replaceChildren(file.nodes);
    if (file.view === undefined) delete ui.main.dataset.view;
    else ui.main.dataset.view = file.view;
    [own, file] = [false, null];
    kbFrame.restore();
    if (id) document.getElementById(id)?.focus({ preventScroll: true });
  }

  /** A person wants it tried again: with a fresh engine, and no more than one. */
  async function again() {
    faults = FAULTS;
    say('');
    await (starting = begin(true)).catch(failed);
  }
})();
