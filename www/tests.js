// Tests: those that take longer than a blink are computed in slices, while the table and its pictures already stand.
/* global kbExplore, kbPictures */
'use strict';
const kbTests = (() => {
  const SLICE = 10; // ms at a time, so that whoever does something in between is not kept waiting
  let cells = 5_000; // drawn in a slice; found to fit as it goes
  let turn = 0; // which view it is about: another one ends it
  let pressed = false; // what is renewed under a pressed button would swallow the click
  let width = innerWidth; // px of the window, for which parts keep their room

  const held = () => [...document.querySelectorAll('#kb-answer, #kb-answer .kb-panel, #kb-answer .kb-held, .kb-inferred')]; // they keep their room
  const place = () => document.querySelector('.kb-inferred[data-open]');

  /** From now on paper waits for all of it. */
  function attach(shell) {
    addEventListener('beforeprint', shell.guarded(() => finish(shell)));
    addEventListener('resize', shell.guarded(letGo));
    addEventListener('pointerdown', () => { pressed = true; }, true);
    for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => setTimeout(() => { pressed = false; }), true); // the click comes first
  }

  /** The room that parts keep is that of their width: on a screen that is turned it would be a gap. */
  function letGo() {
    if (innerWidth === width) return; // bars of a phone come and go
    width = innerWidth;
    held().forEach((part) => { part.style.minHeight = ''; });
  }

  /** For what must have all of it at once: paper, and files. */
  function finish(shell) {
    if (open()) complete(shell);
  }

  /** Whether some of what stands in the page are not computed yet. */
  function open() {
    return place() !== null;
  }

  /** After each show: what is open is computed, unless something else is shown before. */
  function follow(shell) {
    const own = ++turn;
    if (!place()) return;
    const slice = shell.guarded(() => {
      if (own !== turn || !place()) return;
      if (!advance(shell.engine())) setTimeout(slice);
      else if (pressed) setTimeout(slice, 50);
      else complete(shell);
    });
    setTimeout(slice, 50); // the view is seen first
  }

  /** Whether all is computed. */
  function advance(engine) {
    const begin = performance.now();
    const done = engine.advance(cells) ?? 1;
    const taken = Math.max(performance.now() - begin, 0.1);
    cells = Math.min(Math.max((cells * SLICE) / taken, cells / 4, 1_000), cells * 2, 1e8);
    return done >= 1;
  }

  /** What was open is told; what stands below it stays where it is. */
  function complete(shell) {
    turn += 1;
    const heights = held().map((part) => part.getBoundingClientRect().height);
    const { said } = place().dataset;
    const { parts, charts } = shell.engine().completed();
    kbExplore.renew(parts);
    held().forEach((part, at) => { part.style.minHeight = `${heights[at]}px`; });
    for (const index of charts) setTimeout(shell.guarded(() => kbPictures.paintOne(shell, index)));
    shell.say(said);
  }

  return { attach, follow, finish, open };
})();
