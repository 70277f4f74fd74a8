// Pictures: paints each chart of the page on a canvas that is as wide and as sharp as the screen allows; where there is no canvas to be had, SVG stands in.
/* global kbStills, kbSurface, kbTheme */
'use strict';
const kbPictures = (() => {
  const POINTS = 64e6; // of all canvases together at full sharpness: browsers of phones keep about a hundred million

  const scales = new WeakMap(); // CSS pixels a unit of the layout, by canvas
  let lastScale = 0;
  let waiting = []; // pictures to paint once a frame has shown those before them
  let sizes = null; // sees every canvas

  /** Paints every picture of the page; the pre-rendered ones stay for paper. */
  function paintAll(shell) {
    for (const picture of shell.ui.main.querySelectorAll('.kb-picture')) paint(picture, shell);
  }

  /** Paints one picture anew. */
  function paintOne(shell, index) {
    const picture = shell.ui.main.querySelector(`.kb-picture[data-chart="${index}"]`);
    if (picture) paint(picture, shell);
  }

  /** Paints pictures before they stand in the page, as wide as the last one was: in the page, each font would have its styles computed anew.
   * Those beyond the end of the screen wait for `paintWaiting`. Whether that could be done. */
  function paintAhead(fragment, shell, room) {
    const pictures = [...fragment.querySelectorAll('.kb-picture')].filter((picture) => !folded(picture));
    if (!pictures.length || !lastScale) return !pictures.length;
    for (const picture of pictures) {
      const used = shell.ui.main.querySelector(`.kb-picture[data-chart="${picture.dataset.chart}"] > canvas`);
      if (used) adopt(picture, used); // a new canvas costs more than what is painted on it
      else addCanvas(picture);
    }
    waiting = pictures;
    for (let filled = 0; filled < room && waiting.length;) filled += paint(waiting.shift(), shell, true);
    return true;
  }

  /** How far it is from the top of the first picture to the end of the screen. */
  function room({ ui }) {
    return innerHeight - (ui.main.querySelector('.kb-picture')?.getBoundingClientRect().top ?? 0);
  }

  /** The rest of what was painted ahead; and what has turned out to be of another width. */
  function paintWaiting(shell) {
    for (const picture of waiting) if (picture.isConnected) paint(picture, shell, true);
    waiting = [];
    for (const canvas of shell.ui.main.querySelectorAll('.kb-canvas')) fit(canvas, canvas.getBoundingClientRect().width, shell);
  }

  /** Paints a canvas anew where it is not as wide as it was painted. */
  function fit(canvas, width, shell) {
    const picture = canvas.parentElement;
    if (width && picture && Math.abs(width / kbSurface.layoutWidth(picture) - scales.get(canvas)) > 1e-4) paint(picture, shell);
  }

  function adopt(picture, canvas) {
    picture.append(canvas);
    picture.classList.add('kb-painted');
    kbSurface.name(picture, canvas);
  }

  const folded = (picture) => picture.closest('details:not([open])'); // has no width yet: painted when it is unfolded

  const indexOf = (picture) => Number(picture.dataset.chart);

  /** The canvas takes the place of the pre-rendered picture that the style sheet chose: the same layout, so nothing moves. Returns its height on the page. */
  function paint(picture, shell, ahead) {
    if (folded(picture)) return 0;
    const { engine } = shell;
    const focused = document.activeElement?.closest('.kb-chart'); // would lose the focus with its place
    const canvas = picture.querySelector('canvas') ?? addCanvas(picture);
    const units = kbSurface.layoutWidth(picture);
    const scale = ahead ? lastScale : canvas.getBoundingClientRect().width / units;
    const height = engine().paint(indexOf(picture), canvas, units, density(picture) * scale, kbTheme.now());
    if (height === undefined || canvas.getContext('2d').isContextLost?.()) return giveUp(picture, shell);
    canvas.style.aspectRatio = `${units} / ${height}`;
    if (focused && picture.contains(focused)) canvas.focus({ preventScroll: true });
    picture.querySelector('.kb-stands')?.remove();
    lastScale = scale;
    scales.set(canvas, scale);
    return height * scale;
  }

  /** Where no canvas is to be had, something still stands in. */
  function giveUp(picture, { engine }) {
    clear(picture);
    kbStills.standIn(picture, engine);
    return 0;
  }

  function clear(picture) {
    picture.querySelector('canvas')?.remove();
    picture.classList.remove('kb-painted');
  }

  /** Points a CSS pixel: as many as the screen has; one, once the pictures before have taken what a phone's browser keeps. */
  function density(picture) {
    let points = 0;
    for (const canvas of picture.getRootNode().querySelectorAll('.kb-canvas')) {
      if (canvas.parentElement === picture) break;
      points += canvas.width * canvas.height;
    }
    return points > POINTS ? Math.min(1, devicePixelRatio) : devicePixelRatio;
  }

  function addCanvas(picture) {
    const canvas = document.createElement('canvas');
    canvas.className = 'kb-canvas';
    adopt(picture, canvas);
    sizes?.observe(canvas);
    return canvas;
  }

  /** Takes the canvases away: the pre-rendered pictures show again. Where there is none, what is painted stays. */
  function remove(root) {
    for (const canvas of root.querySelectorAll('.kb-chart ~ canvas')) clear(canvas.parentElement);
    for (const picture of root.querySelectorAll('.kb-picture')) if (!picture.querySelector('canvas')) kbStills.answer(picture);
  }

  /** Repaints when theme or pixel density change, and each canvas when its width does; zoom and a move to another screen change the density. */
  function follow(shell) {
    const { main } = shell.ui;
    const repaint = shell.guarded(() => paintAll(shell));
    for (const query of kbTheme.changes) query.addEventListener('change', repaint);
    for (const [target, type] of [[window, 'beforeprint'], [matchMedia('print'), 'change']]) target.addEventListener(type, shell.guarded(() => kbStills.forPaper(shell)));
    main.addEventListener('contextlost', shell.guarded(({ target }) => giveUp(target.parentElement, shell)), true); // the browser has taken its memory back
    main.addEventListener('toggle', shell.guarded(({ target }) => { for (const picture of target.querySelectorAll('.kb-picture')) paint(picture, shell); }), true);
    sizes = new ResizeObserver(shell.guarded((seen) => { for (const { target, contentRect } of seen) fit(target, contentRect.width, shell); }));
    for (const canvas of main.querySelectorAll('.kb-canvas')) sizes.observe(canvas);
    const again = () => {
      const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      query.addEventListener('change', () => { repaint(); again(); }, { once: true });
    };
    again();
  }

  return { paintAll, paintOne, paintAhead, paintWaiting, room, remove, follow };
})();
