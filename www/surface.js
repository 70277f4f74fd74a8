// Surface: what shows a picture – its canvas, or the SVG that stands in for it –, where it is, and what it is called.
'use strict';
const kbSurface = (() => {
  let layout = 'wide'; // of the picture asked for last

  /** What shows a picture can have the focus, and says what it shows and how its numbers are read. */
  function name(picture, surface) {
    const keys = picture.matches('.kb-legend') ? '' : document.getElementById('kb-status').dataset.keys; // a legend has no numbers
    surface.setAttribute('role', 'img');
    if (keys) surface.setAttribute('tabindex', 0);
    surface.setAttribute('aria-label', `${picture.dataset.name} ${keys}`.trim());
  }

  /** What shows a picture: its canvas, or what stands in for it. */
  function shownIn(picture) {
    return picture.querySelector('canvas') ?? [...picture.querySelectorAll('.kb-chart')].find((still) => still.getClientRects().length);
  }

  /** Where in the window it is, and how many CSS pixels a unit of its layout has. */
  function frame(picture) {
    const { left, top, width } = shownIn(picture).getBoundingClientRect();
    return { left, top, scale: width / layoutWidth(picture) };
  }

  /** How wide the picture that is shown was laid out: the style sheet knows for which layout there is room. One that stands nowhere yet will have the room of the last. */
  function layoutWidth(picture) {
    const surface = picture.isConnected && shownIn(picture);
    if (surface) layout = getComputedStyle(surface).getPropertyValue('--layout').trim();
    return Number(picture.dataset[layout]);
  }

  return { name, shownIn, frame, layoutWidth };
})();
