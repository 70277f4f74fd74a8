// Stills: the same pictures as SVG – for paper, which they fit at any size, and on the screen until there is an engine, and where the browser gives no canvas.
/* global kbSurface */
'use strict';
const kbStills = (() => {
  const papers = new WeakMap(); // what was made for paper, by picture
  const read = new WeakMap(); // marks, by still
  const hushed = new Map(); // titles under the pointer, with their texts

  /** Paper gets a picture that is sharp at any size; views that came without a page load have none yet, or that of another query. */
  function forPaper({ ui, engine }) {
    for (const picture of ui.main.querySelectorAll('.kb-picture')) {
      papers.get(picture)?.remove();
      if (picture.querySelector(':scope > .kb-chart')) continue;
      picture.insertAdjacentHTML('afterbegin', engine().for_paper(Number(picture.dataset.chart)));
      papers.set(picture, picture.firstElementChild);
    }
  }

  /** Shows what was pre-rendered; where nothing was, what the engine writes. */
  function standIn(picture, engine) {
    picture.querySelector('.kb-stands')?.remove();
    papers.get(picture)?.remove();
    if (!picture.querySelector('.kb-chart')) picture.insertAdjacentHTML('beforeend', engine().in_place(Number(picture.dataset.chart)));
    answer(picture);
  }

  /** From now on the stills of a picture answer as a canvas does. */
  function answer(picture) {
    for (const still of picture.querySelectorAll('svg.kb-chart')) {
      for (const other of ['aria-labelledby', 'aria-describedby']) still.removeAttribute(other);
      kbSurface.name(picture, still);
    }
  }

  /** What the browser itself would show under the pointer is in the way of what the page shows. */
  function hush(target) {
    speak();
    for (const element of [target.closest('.kb-mark'), target.closest('svg.kb-chart')]) {
      const title = element?.querySelector(':scope > title');
      if (title) hushed.set(title, title.textContent);
    }
    for (const title of hushed.keys()) title.textContent = '';
  }

  /** Elsewhere everything stands as the file has it. */
  function speak() {
    for (const [title, text] of hushed) title.textContent = text;
    hushed.clear();
  }

  /** The marks that an SVG holds. */
  function marks(still) {
    if (!read.has(still)) read.set(still, [...still.querySelectorAll('.kb-mark')].map(mark));
    const all = read.get(still);
    return { count: all.length, nth: (at) => all[at] ?? null, at: (x, y) => all.find((one) => one.holds(x, y)) ?? null };
  }

  /** What the engine tells of the same mark: its sentence, the place below it, what it asks. A mark begins with the area where a pointer finds it. */
  function mark(group) {
    const area = group.querySelector('rect');
    const [left, top, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(area.getAttribute(name)));
    const holds = (x, y) => x >= left && x < left + width && y >= top && y < top + height;
    return { title: group.querySelector('title').textContent, x: left + Math.trunc(width / 3), y: top + height, select: group.dataset.select, holds };
  }

  return { forPaper, standIn, answer, hush, speak, marks };
})();
