// Pictures: paints each chart of the page on a canvas that is as wide and as sharp as the screen allows.
'use strict';
const kbPictures = (() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');

  /** Paints every picture below `root`; the pre-rendered ones stay for paper. */
  function paintAll(explorer, root) {
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
    picture.append(canvas);
    return canvas;
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
