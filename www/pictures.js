// Pictures: paints each chart of the page on a canvas that is as wide and as sharp as the screen allows.
/* global kbExplore */
'use strict';
const kbPictures = (() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');

  const narrow = matchMedia('(max-width: 40rem)'); // as in the style sheet
  let lastScale = 0;
  let waiting = []; // pictures to paint once a frame has shown those before them
  let byTouch = false; // whether the last pointer was a finger
  const scales = new WeakMap(); // CSS pixels a unit of the layout, by canvas

  /** Paints every picture of the page; the pre-rendered ones stay for paper. */
  function paintAll({ ui, engine, guarded }) {
    for (const picture of ui.main.querySelectorAll('.kb-picture')) paint(picture, { engine, guarded });
  }

  /** Paints pictures before they stand in the page, as wide as the last one was: in the page, each font would have its styles computed anew.
   * Those beyond the end of the screen wait for `paintWaiting`. */
  function paintAhead(fragment, { ui, engine, guarded }, room) {
    const pictures = [...fragment.querySelectorAll('.kb-picture')];
    if (!lastScale || !pictures.length) return;
    for (const picture of pictures) {
      const used = ui.main.querySelector(`.kb-picture[data-chart="${picture.dataset.chart}"] > canvas`);
      if (used) adopt(picture, used, engine); // a new canvas costs more than what is painted on it
      else addCanvas(picture, engine, guarded);
    }
    waiting = pictures;
    for (let filled = 0; filled < room && waiting.length;) filled += paint(waiting.shift(), { engine, guarded, ahead: true });
  }

  /** How far it is from the top of the first picture to the end of the screen. */
  function room({ ui }) {
    return innerHeight - (ui.main.querySelector('.kb-picture')?.getBoundingClientRect().top ?? 0);
  }

  /** The rest of what was painted ahead. */
  function paintWaiting({ engine, guarded }) {
    for (const picture of waiting) paint(picture, { engine, guarded, ahead: true });
    waiting = [];
  }

  function adopt(picture, canvas, engine) {
    picture.append(canvas);
    picture.classList.add('kb-painted');
    name(canvas, engine);
  }

  function name(canvas, engine) {
    const index = Number(canvas.parentElement.dataset.chart);
    canvas.setAttribute('aria-label', `${engine().describe(index) ?? ''} ${document.getElementById('kb-status').dataset.keys}`);
  }

  /** The canvas takes the place of the pre-rendered picture that the style sheet chose: the same layout, so nothing moves. Returns its height on the page. */
  function paint(picture, { engine, guarded, ahead }) {
    const index = Number(picture.dataset.chart);
    const canvas = picture.querySelector('canvas') ?? addCanvas(picture, engine, guarded);
    const units = layoutWidth(picture);
    const scale = ahead ? lastScale : canvas.getBoundingClientRect().width / units;
    lastScale = scale;
    const height = engine().paint(index, canvas, units, devicePixelRatio * scale, theme());
    canvas.style.aspectRatio = `${units} / ${height}`;
    scales.set(canvas, scale);
    return height * scale;
  }

  /** How wide the picture that is shown was laid out. */
  function layoutWidth(picture) {
    return Number(narrow.matches ? picture.dataset.narrow : picture.dataset.wide);
  }

  function addCanvas(picture, engine, guarded) {
    const canvas = document.createElement('canvas');
    canvas.className = 'kb-canvas';
    canvas.setAttribute('role', 'img');
    canvas.tabIndex = 0;
    adopt(picture, canvas, engine);
    tell(canvas, engine, guarded);
    return canvas;
  }

  /** Marks tell their numbers: under the pointer, at a touch, and one after the other with the arrow keys. */
  function tell(canvas, engine, guarded) {
    const index = Number(canvas.parentElement.dataset.chart);
    let at = -1;
    const pointed = guarded(({ offsetX, offsetY, pointerType }) => {
      byTouch = pointerType === 'touch';
      const scale = scales.get(canvas);
      tip(canvas, engine().mark_at(index, offsetX / scale, offsetY / scale));
    });
    for (const type of ['pointermove', 'pointerdown']) canvas.addEventListener(type, pointed);
    const pick = (mark) => { if (mark?.select) kbExplore.ask(mark.select); };
    canvas.addEventListener('click', guarded(({ offsetX, offsetY, pointerType }) => {
      if (pointerType === 'touch') return; // a finger wants to read; the sentence has a link
      pick(engine().mark_at(index, offsetX / scales.get(canvas), offsetY / scales.get(canvas)));
    }));
    canvas.addEventListener('pointerleave', (event) => { if (event.pointerType !== 'touch') tip(canvas, null); }); // a lifted finger wants to read
    canvas.addEventListener('blur', () => tip(canvas, null));
    const go = (to) => {
      at = Math.min(Math.max(to, 0), engine().mark_count(index) - 1);
      const mark = engine().mark(index, at);
      tip(canvas, mark)?.scrollIntoView({ block: 'nearest' });
      document.getElementById('kb-status').textContent = mark?.title ?? '';
    };
    canvas.addEventListener('focus', guarded(() => { if (canvas.matches(':focus-visible')) go(Math.max(at, 0)); }));
    canvas.addEventListener('keydown', guarded((event) => {
      if (event.key === 'Enter') pick(engine().mark(index, at));
      const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: Infinity }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    }));
  }

  /** Shows the sentence of a mark beside it; `null` hides it. Returns what shows it. */
  function tip(canvas, mark) {
    const picture = canvas.parentElement;
    let box = picture.querySelector('.kb-tip');
    if (!mark) {
      box?.remove();
      return null;
    }
    box ??= picture.appendChild(Object.assign(document.createElement('p'), { className: 'kb-tip' }));
    box.textContent = mark.title;
    if (mark.select && byTouch) box.append(' ', pickLink(mark.select));
    const scale = scales.get(canvas);
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

  /** Paper gets a picture that is sharp at any size; views that came without a page load have none yet. */
  function forPaper({ ui, engine }) {
    for (const picture of ui.main.querySelectorAll('.kb-picture')) {
      if (!picture.querySelector('.kb-chart')) picture.insertAdjacentHTML('afterbegin', engine().for_paper(Number(picture.dataset.chart)));
    }
  }

  /** Takes the canvases away: the pre-rendered pictures show again. */
  function remove(root) {
    for (const canvas of root.querySelectorAll('canvas.kb-canvas')) {
      canvas.parentElement.classList.remove('kb-painted');
      canvas.remove();
    }
  }

  function theme() {
    if (!forced.matches) return dark.matches ? 'dark' : 'light';
    return ['CanvasText', 'Canvas', 'GrayText'].map(systemColour).join(' ');
  }

  /** A system colour as rrggbb. */
  function systemColour(name) {
    const probe = document.getElementById('kb-status');
    probe.style.color = name;
    const parts = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
    probe.style.color = '';
    return parts.map((part) => part.toString(16).padStart(2, '0')).join('');
  }

  /** Repaints when theme, width or pixel density change; zoom and a move to another screen change the density. */
  function follow(shell) {
    const { main } = shell.ui;
    const repaint = shell.guarded(() => paintAll(shell));
    for (const query of [dark, forced, narrow]) query.addEventListener('change', repaint);
    document.addEventListener('keydown', (event) => { if (event.key === 'Escape') main.querySelector('.kb-tip')?.remove(); });
    for (const [target, type] of [[window, 'beforeprint'], [matchMedia('print'), 'change']]) target.addEventListener(type, shell.guarded(() => forPaper(shell)));
    let width = main.clientWidth;
    new ResizeObserver(() => {
      if (width === main.clientWidth) return; // another view, of another height
      width = main.clientWidth;
      repaint();
    }).observe(main);
    const density = () => {
      const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      query.addEventListener('change', () => { repaint(); density(); }, { once: true });
    };
    density();
  }

  return { paintAll, paintAhead, paintWaiting, room, layoutWidth, remove, follow };
})();
