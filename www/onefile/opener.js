// The one file opens: its scripts, unpacked, begin.
/* global kbEngine, kbPacked */
'use strict';
(async () => {
  const { documentElement: root, body } = document;
  try {
    const script = document.createElement('script');
    script.textContent = await kbPacked.text('kb-scripts');
    body.append(script); // runs at once, if the policy knows it
    if (typeof kbEngine === 'undefined') throw new Error('The scripts did not begin.');
  } catch {
    damaged();
  }

  /** The start page stands, with a sentence in the language of the address. */
  function damaged() {
    const status = document.getElementById('kb-status');
    const other = document.getElementById('kb-other-words');
    const { dataset } = other.lang === root.dataset.waiting ? other.content.firstElementChild : status;
    status.lang = root.dataset.waiting || root.lang;
    status.textContent = `${dataset.whyBroken.replace('{what}', 'kommunalblick.html')} ${dataset.failed}`;
    status.classList.add('kb-seen');
    root.dataset.live = 'failed';
    delete root.dataset.waiting;
  }
})();
