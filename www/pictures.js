// Pictures: paints each chart of the page on a canvas that is as wide and as sharp as the screen allows.
'use strict';
const kbPictures = (() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');

  let engine = null;

  /** Paints every picture below `root`; the pre-rendered ones stay for paper. */
  function paintAll(explorer, root) {
    engine = explorer;
    for (const picture of root.querySelectorAll('.kb-picture')) paint(explorer, picture);
  }

  function paint(explorer, picture) {
    const index = Number(picture.dataset.chart);
    const canvas = picture.querySelector('canvas') ?? addCanvas(picture, explorer.describe(index));
    const width = Math.floor(picture.clientWidth);
    const height = explorer.paint(index, canvas, width, devicePixelRatio, theme());
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }

  function addCanvas(picture, description) {
    const canvas = document.createElement('canvas');
    canvas.className = 'kb-canvas';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', description ?? '');
    canvas.tabIndex = 0;
    picture.append(canvas);
    tell(picture, canvas);
    return canvas;
  }

  /** Marks tell their numbers: under the pointer, at a touch, and one after the other with the arrow keys. */
  function tell(picture, canvas) {
    const index = Number(picture.dataset.chart);
    let at = -1;
    canvas.addEventListener('pointermove', (event) => tip(picture, engine.mark_at(index, event.offsetX, event.offsetY)));
    canvas.addEventListener('pointerdown', (event) => tip(picture, engine.mark_at(index, event.offsetX, event.offsetY)));
    canvas.addEventListener('pointerleave', (event) => { if (event.pointerType !== 'touch') tip(picture, null); }); // a lifted finger wants to read
    canvas.addEventListener('blur', () => tip(picture, null));
    canvas.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (event.key === 'Escape') tip(picture, null);
      if (!step) return;
      event.preventDefault();
      at = Math.min(Math.max(at + step, 0), engine.mark_count(index) - 1);
      const mark = engine.mark(index, at);
      tip(picture, mark);
      document.getElementById('kb-status').textContent = mark?.title ?? '';
    });
  }

  /** Shows the sentence of a mark beside it; `null` hides it. */
  function tip(picture, mark) {
    let box = picture.querySelector('.kb-tip');
    if (!mark) return box?.remove();
    box ??= picture.appendChild(Object.assign(document.createElement('p'), { className: 'kb-tip' }));
    box.textContent = mark.title;
    box.style.left = `${Math.max(0, Math.min(mark.x, picture.clientWidth - box.offsetWidth))}px`;
    box.style.top = `${mark.y + 4}px`;
  }

  /** Takes the canvases away: the pre-rendered pictures show again. */
  function remove(root) {
    for (const canvas of root.querySelectorAll('canvas.kb-canvas')) canvas.remove();
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

  /** Calls `repaint` when theme, width or pixel density change; zoom and a move to another screen change the density. */
  function onChange(element, repaint) {
    for (const query of [dark, forced]) query.addEventListener('change', repaint);
    new ResizeObserver(repaint).observe(element);
    const density = () => {
      const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      query.addEventListener('change', () => { repaint(); density(); }, { once: true });
    };
    density();
  }

  return { paintAll, remove, onChange };
})();
