// The shell: shows what the engine renders, and starts the engine anew after a fault. It computes nothing.
/* global kbAhead, kbCheck, kbClasses, kbEarly, kbEngine, kbExplore, kbFile, kbFrame, kbLinks, kbMarks, kbMenu, kbOffline, kbPictures, kbPlace, kbSteps, kbStills, kbTake, kbTests, kbView */
'use strict';
(() => {
  const FAULTS = 3; // so many fresh engines a page gets; then something is wrong that a fresh one does not mend
  const { say } = kbFrame;
  const ui = {
    root: document.documentElement,
    main: document.getElementById('main'),
    status: document.getElementById('kb-status'),
    results: () => document.getElementById('kb-results'),
  };
  const shell = { ui, engine: () => engine, shown: kbView.shown, step, complete, show: () => kbView.show(shell), showResults: (byForm) => kbView.showResults(shell, byForm), say, guarded, recover, wake };
  let engine = null;
  let starting = null;
  let completing = null; // while the full engine comes
  let attached = false;
  let checks = false; // whether the self-check is attached
  let unfinished = null; // a step on its way
  let faults = 0;

  const came = kbPlace.now(); // the address of the file
  if (kbPlace.inFolder && kbPlace.otherPackage()) return kbFrame.without(Object.assign(new Error('survey.js'), { why: 'package', what: 'survey.js: file://' }), null, () => location.reload());
  script('marks.js', () => typeof kbMarks !== 'undefined', shows).catch((error) => kbFrame.without(error, null, () => location.reload()));

  /** With all the scripts of the page itself. */
  function shows() {
    if (kbPlace.inFolder) return inFolder();
    for (const link of document.querySelectorAll('link[rel=icon], link[rel=manifest]')) link.setAttribute('href', link.href); // browsers ask for them again at every address
    kbPlace.settle();
    kbLinks.tidyLinks();
    kbLinks.keepSearch();
    kbMenu.attach();
    kbFile.read(ui.main);
    kbClasses.attach(shell);
    kbSteps.downloads(shell);
    kbMarks.attach(shell);
    kbAhead.begin(shell);
    kbEarly.attach(shell);
    if (needed()) start().catch(failed);
    else stand();
    if (document.readyState === 'complete') later();
    else addEventListener('load', later);
  }

  /** Whether the page is nothing without the engine, or not the one that its address asks for. */
  function needed() {
    if (isNotFoundItself()) return kbPlace.otherPackage();
    const { view } = ui.main.dataset; // none of a page that stands for one that is missing
    const other = view === undefined || !kbPlace.isAt(view) || came.search !== '';
    return kbPlace.oneFile || other || kbPlace.otherPackage() || document.querySelector('script[data-now]') !== null;
  }

  /** What stands here is complete; the engine comes with the offline copy, or when something needs it. */
  function stand() {
    ui.root.dataset.live = 'idle';
    delete ui.root.dataset.waiting;
    answer();
    kbTake.shown(ui.main);
  }

  /** The pictures of the file tell their numbers. */
  function answer() {
    for (const picture of ui.main.querySelectorAll('.kb-picture')) kbStills.answer(picture);
  }

  /** What stands in a page of a folder is all there will be. */
  function inFolder() {
    kbMarks.attach(shell);
    kbMenu.attach();
    answer();
    kbFrame.inFolder();
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
    if (ui.root.dataset.live === 'failed') return;
    await start().catch((error) => {
      if (ui.root.dataset.live === 'failed') return; // the page needed it, and has said so
      failed(error);
      ui.status.scrollIntoView({ block: 'nearest' });
    });
  }

  async function begin(anew) {
    await script('engine.js', () => typeof kbEngine !== 'undefined');
    const first = await kbEngine.start(anew);
    await kbEngine.bring(first, kbPlace.now());
    engine = first;
    kbAhead.end(shell);
    try {
      shell.show();
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
    attachCheck();
    kbPictures.follow(shell);
  }

  /** The self-check's scripts come with the full engine. */
  function attachCheck() {
    if (checks || typeof kbCheck === 'undefined') return;
    checks = true;
    kbCheck.attach(shell);
  }

  /** Whether a person's answers stand in the page. */
  function holds() {
    return typeof kbCheck !== 'undefined' && kbCheck.holds();
  }

  /** Goes on with a script that comes on its own, as early as it can; once the page is loaded it has come, or never will. */
  async function script(name, isHere, goOn = () => {}) {
    if (isHere()) return goOn();
    if (document.readyState !== 'complete') {
      await new Promise((done) => {
        document.querySelector(`script[src*="${name}"]`)?.addEventListener('load', done);
        addEventListener('load', done);
      });
    }
    if (!isHere()) throw Object.assign(new Error(`no ${name}`), { why: 'missing', what: name });
    return goOn();
  }

  /** A step to the view of the address; if the engine fails on the way, a fresh one takes it again. The example comes when it is asked for; a view
   * that this engine does not draw is loaded as a page. */
  function step(action) {
    const { address, search } = kbPlace.now();
    if (!engine.draws(address)) return location.reload();
    if (engine.lacks_example(address, search)) return bring(action);
    unfinished = action;
    action();
    unfinished = null;
  }

  async function bring(action) {
    const asked = kbPlace.now();
    try {
      await kbEngine.bring(engine, asked);
    } catch (error) {
      return failed(error);
    }
    const same = ['address', 'search'].every((part) => kbPlace.now()[part] === asked[part]);
    if (same) guarded(() => step(action))();
  }

  /** The full engine, for what no other does, with the view that stands now; `waits` is called where it has to come first. Where another view was shown
   * meanwhile, one of its own has this one; none where the page has none any more. */
  async function complete(waits) {
    const stood = kbView.shown();
    if (kbEngine.isComplete(engine)) return engine;
    waits();
    await (completing ??= swap().finally(() => { completing = null; }));
    return !engine || kbView.shown() === stood ? engine : holding(await kbEngine.complete(), stood, true);
  }

  /** The full engine goes on with what stands in the page: that is not always what the address asks, which may wait for the example. */
  async function swap() {
    const whole = await kbEngine.complete();
    if (!engine) return;
    attachCheck();
    engine = holding(whole, kbView.shown(), !kbTests.open());
    kbPictures.paintAll(shell);
  }

  /** A fresh engine with a view that another one has shown; `tested`: with its tests. */
  function holding(fresh, { view, search, anchor }, tested) {
    fresh.show(view, search + anchor);
    if (tested) fresh.completed();
    return fresh;
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
      step(unfinished ?? resume);
      unfinished = null;
      say(ui.status.dataset.recovered, true);
    } catch (again) {
      failed(again);
    }
  }

  /** Gives a fresh engine the view that stands, without touching what a person has opened, typed or focused there. */
  function resume() {
    if (ui.root.dataset.live !== 'ready' || !kbPlace.isAt(kbView.shown().view)) return shell.show();
    if (ui.results()) return shell.showResults(true);
    kbView.rendered(shell);
    kbPictures.paintAll(shell);
  }

  /** Without an engine the page of the address stands, as its file has it, with a sentence. Its file is loaded where another one stands here: once an
   * address, for a page that came from its own address has no reason to load again. What a person has typed is not thrown away for it. */
  function failed(error) {
    engine = null;
    kbAhead.end(shell);
    const asked = kbPlace.now();
    const stays = kbPlace.oneFile || holds();
    if (!stays && !kbPlace.isAt(came.address)) return location.reload();
    if (!stays) kbFile.restore(ui.main);
    kbPictures.remove(ui.main);
    const gone = kbFile.giveWay(ui.main, asked, kbView.shown().search) ? asked.address + asked.search : null;
    ui.root.toggleAttribute('data-typed', holds());
    kbFrame.without(error, gone, again);
  }

  /** A person wants it tried again: with a fresh engine, and no more than one. */
  async function again() {
    faults = FAULTS;
    say('');
    await (starting = begin(true)).catch(failed);
  }
})();
