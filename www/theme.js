// Theme: the colours in which the engine paints, which are the page's: light, dark, or those that the system forces.
'use strict';
const kbTheme = (() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');
  const contrast = matchMedia('(prefers-contrast: more)'); // follows where one set of forced colours takes the place of another

  /** As the engine wants it named. */
  function now() {
    if (!forced.matches) return dark.matches ? 'dark' : 'light';
    return ['CanvasText', 'Canvas'].map(systemColour).join(' ');
  }

  /** A system colour as rrggbb. */
  function systemColour(name) {
    const probe = document.getElementById('kb-status');
    probe.style.color = name;
    const parts = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
    probe.style.color = '';
    return parts.map((part) => part.toString(16).padStart(2, '0')).join('');
  }

  return { now, changes: [dark, forced, contrast] };
})();
