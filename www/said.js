// Said: what the self-check says of a change, as text, as a mistake, or with a button behind it.
'use strict';
const kbSaid = (() => {
  const place = () => document.getElementById('kb-check-said');

  function say(text, wrong = false) {
    place().classList.toggle('kb-error', wrong);
    place().textContent = text;
  }

  /** A button behind what was said. */
  function offer(action, label) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: label });
    button.dataset.check = action;
    place().append(' ', button);
  }

  /** What is wrong with a file, in the engine's words. */
  function refuse(html) {
    place().classList.remove('kb-error');
    place().innerHTML = html;
  }

  return { say, offer, refuse };
})();
