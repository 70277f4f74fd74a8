// Stills: the same pictures as SVG – for paper, which they fit at any size, and on the screen where the browser gives no canvas.
'use strict';
const kbStills = (() => {
  const papers = new WeakMap(); // what was made for paper, by picture

  /** Paper gets a picture that is sharp at any size; views that came without a page load have none yet, or that of another query. */
  function forPaper({ ui, engine }) {
    for (const picture of ui.main.querySelectorAll('.kb-picture')) {
      papers.get(picture)?.remove();
      if (picture.querySelector(':scope > .kb-chart')) continue;
      picture.insertAdjacentHTML('afterbegin', engine().for_paper(Number(picture.dataset.chart)));
      papers.set(picture, picture.firstElementChild);
    }
  }

  /** Shows what was pre-rendered; where nothing was, what the engine writes. Returns the stills: marks can be asked of them, too. */
  function standIn(picture, engine) {
    picture.querySelector('.kb-stands')?.remove();
    papers.get(picture)?.remove();
    if (!picture.querySelector('.kb-chart')) picture.insertAdjacentHTML('beforeend', engine().in_place(Number(picture.dataset.chart)));
    const stills = [...picture.querySelectorAll('.kb-chart')];
    for (const still of stills) {
      for (const other of ['aria-labelledby', 'aria-describedby']) still.removeAttribute(other);
      still.setAttribute('tabindex', 0);
    }
    return stills;
  }

  return { forPaper, standIn };
})();
