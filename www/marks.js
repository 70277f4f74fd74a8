// Marks: each number of a picture tells its sentence – under the pointer, at a touch, and one after the other with the arrow keys.
/* global kbExplore, kbPictures */
'use strict';
const kbMarks = (() => {
  const places = new WeakMap(); // the number of the mark told last, by picture
  let shell = null;
  let byTouch = false; // whether the last pointer was a finger

  /** Listens for all pictures of the page: those that will come, too. */
  function attach(of) {
    shell = of;
    const { main } = shell.ui;
    const on = (type, action) => main.addEventListener(type, shell.guarded((event) => { if (isShown(event.target)) action(event, pictureOf(event.target)); }));
    for (const type of ['pointermove', 'pointerdown']) on(type, pointed);
    on('pointerout', left);
    on('click', clicked);
    on('focusin', ({ target }, picture) => { if (target.matches(':focus-visible')) go(picture, Math.max(place(picture), 0)); });
    on('focusout', (_, picture) => tip(picture, null));
    on('keydown', pressed);
    document.addEventListener('keydown', (event) => { if (event.key === 'Escape') main.querySelector('.kb-tip')?.remove(); });
  }

  /** Whether something belongs to what shows a picture. */
  function isShown(target) {
    return target.closest('.kb-canvas, .kb-chart') !== null && pictureOf(target) !== null;
  }

  const pictureOf = (target) => target.closest('.kb-picture');
  const indexOf = (picture) => Number(picture.dataset.chart);
  const place = (picture) => places.get(picture) ?? -1;

  function pointed(event, picture) {
    byTouch = event.pointerType === 'touch';
    tip(picture, markAt(event, picture));
  }

  function markAt({ clientX, clientY }, picture) {
    const { left, top, scale } = kbPictures.frame(picture);
    return shell.engine().mark_at(indexOf(picture), (clientX - left) / scale, (clientY - top) / scale);
  }

  function left({ target, relatedTarget, pointerType }, picture) {
    const stays = relatedTarget && kbPictures.shownIn(picture).contains(relatedTarget);
    if (!stays && pointerType !== 'touch' && target.isConnected) tip(picture, null); // a lifted finger wants to read
  }

  function clicked(event, picture) {
    if (event.pointerType !== 'touch') pick(markAt(event, picture)); // a finger wants to read; the sentence has a link
  }

  function pick(mark) {
    if (mark?.select) kbExplore.ask(mark.select);
  }

  function pressed(event, picture) {
    const at = place(picture);
    if (event.key === 'Enter') pick(shell.engine().mark(indexOf(picture), at));
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: Infinity }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(picture, to);
  }

  function go(picture, to) {
    const at = Math.min(Math.max(to, 0), shell.engine().mark_count(indexOf(picture)) - 1);
    places.set(picture, at);
    const mark = shell.engine().mark(indexOf(picture), at);
    tip(picture, mark)?.scrollIntoView({ block: 'nearest' });
    document.getElementById('kb-status').textContent = mark?.title ?? '';
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
    if (mark.select && byTouch) box.append(' ', pickLink(mark.select));
    const { scale } = kbPictures.frame(picture);
    box.style.left = `${Math.max(0, Math.min(mark.x * scale, picture.clientWidth - box.offsetWidth))}px`;
    box.style.top = `${mark.y * scale + 4}px`;
    return box;
  }

  /** What a click asks, for a finger: it touches to read, and asks by the link. */
  function pickLink(search) {
    const link = Object.assign(document.createElement('a'), { href: search, textContent: document.getElementById('kb-status').dataset.pick });
    link.addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); kbExplore.ask(search); });
    return link;
  }

  return { attach };
})();
