// Marks: each number of a picture tells its sentence – under the pointer, at a touch, and one after the other with the arrow keys.
/* global kbExplore, kbStills, kbSurface */
'use strict';
const kbMarks = (() => {
  const places = new WeakMap(); // the number of the mark told last, by picture
  const said = Object.assign(document.createElement('p'), { id: 'kb-told', className: 'kb-status', role: 'status' }); // where the page may say something that stays
  let shell = null; // may come later: what stands in the file tells its numbers without
  let asked = null; // the mark that was picked before
  let byTouch = false; // whether the last pointer was a finger

  /** Listens for all pictures of the page: those that will come, too. */
  function listen() {
    for (const type of ['pointermove', 'pointerdown']) on(type, pointed);
    on('pointerout', left);
    on('click', clicked);
    on('focusin', ({ target, relatedTarget }, picture) => { if (!picture.contains(relatedTarget) && target.matches(':focus-visible')) go(picture, Math.max(place(picture), 0)); });
    on('focusout', blurred);
    on('keydown', pressed);
    document.addEventListener('keydown', (event) => { if (event.key === 'Escape') document.querySelector('main .kb-tip')?.remove(); });
    performance.mark('kommunalblick marks'); // for whoever measures
  }

  /** From now on a picked mark is shown, and those that the engine has painted tell theirs. */
  function attach(of) {
    shell = of;
    shell.ui.status.after(said);
    if (asked) pick(asked);
    asked = null;
  }

  /** Listens for what happens on pictures. Those that the engine has painted are its own; SVG needs none. */
  function on(type, action) {
    const told = (event) => action(event, pictureOf(event.target));
    document.addEventListener(type, (event) => {
      if (!isShown(event.target)) return;
      if (isPainted(pictureOf(event.target))) shell.guarded(told)(event);
      else told(event);
    });
  }

  /** The focus goes. Where it goes because another SVG is shown in place of this one, as on a screen that is turned, that has it, and tells the same. */
  function blurred({ target, relatedTarget }, picture) {
    if (picture.contains(relatedTarget)) return;
    const successor = relatedTarget === null && !target.getClientRects().length && kbSurface.shownIn(picture);
    const told = picture.querySelector('.kb-tip');
    tip(picture, null);
    said.textContent = '';
    if (!successor) return;
    successor.focus({ preventScroll: true });
    if (told) tip(picture, marksOf(picture).nth(place(picture)));
  }

  /** Whether something belongs to what shows a picture. */
  function isShown(target) {
    return target.closest?.('.kb-canvas, .kb-chart') != null && pictureOf(target) !== null;
  }

  const pictureOf = (target) => target.closest('.kb-picture');
  const place = (picture) => places.get(picture) ?? -1;
  const isPainted = (picture) => kbSurface.shownIn(picture)?.matches('canvas');

  /** The marks of a picture, by their number and by their place in its layout. */
  function marksOf(picture) {
    if (!isPainted(picture)) return kbStills.marks(kbSurface.shownIn(picture));
    const [engine, index] = [shell.engine(), Number(picture.dataset.chart)];
    return { count: engine.mark_count(index), nth: (at) => engine.mark(index, at), at: (x, y) => engine.mark_at(index, x, y) };
  }

  function pointed(event, picture) {
    byTouch = event.pointerType === 'touch';
    const mark = markAt(event, picture);
    kbStills.hush(event.target);
    tip(picture, mark);
  }

  function markAt({ clientX, clientY }, picture) {
    const { left, top, scale } = kbSurface.frame(picture);
    return marksOf(picture).at(Math.trunc((clientX - left) / scale), Math.trunc((clientY - top) / scale));
  }

  function left({ target, relatedTarget, pointerType }, picture) {
    kbStills.speak();
    const stays = relatedTarget && kbSurface.shownIn(picture)?.contains(relatedTarget);
    if (!stays && pointerType !== 'touch' && target.isConnected) tip(picture, null); // a lifted finger wants to read
  }

  function clicked(event, picture) {
    if (event.pointerType !== 'touch') pick(markAt(event, picture)); // a finger wants to read; the sentence has a link
  }

  /** Shows what a mark asks; the engine may still have to come. */
  async function pick(mark) {
    if (!mark?.select) return;
    if (!shell) return void (asked = mark);
    if (!shell.engine()) await shell.wake();
    shell.guarded(() => kbExplore.ask(mark.select))();
  }

  function pressed(event, picture) {
    const at = place(picture);
    if (event.key === 'Enter') pick(marksOf(picture).nth(at));
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: Infinity }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(picture, to);
  }

  function go(picture, to) {
    const marks = marksOf(picture);
    const at = Math.min(Math.max(to, 0), marks.count - 1);
    places.set(picture, at);
    const mark = marks.nth(at);
    tip(picture, mark)?.scrollIntoView({ block: 'nearest' });
    said.textContent = mark?.title ?? '';
  }

  /** Shows the sentence of a mark beside it; `null` hides it. Returns what shows it. */
  function tip(picture, mark) {
    let box = picture.querySelector('.kb-tip');
    if (!mark) {
      box?.remove();
      return null;
    }
    box ??= picture.appendChild(Object.assign(document.createElement('p'), { className: 'kb-tip' }));
    box.textContent = mark.title;
    if (mark.select && byTouch) box.append(' ', pickLink(mark));
    const { scale } = kbSurface.frame(picture);
    box.style.left = 0; // as wide as it can be, wherever the one before stood
    box.style.left = `${Math.max(0, Math.min(mark.x * scale, picture.clientWidth - box.offsetWidth))}px`;
    box.style.top = `${mark.y * scale + 4}px`;
    return box;
  }

  /** What a click asks, for a finger: it touches to read, and asks by the link. */
  function pickLink(mark) {
    const link = Object.assign(document.createElement('a'), { href: mark.select, textContent: document.getElementById('kb-status').dataset.pick });
    link.addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); pick(mark); });
    return link;
  }

  listen();
  return { attach };
})();
