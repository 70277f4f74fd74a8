// Early: what a person does before the engine is there. It comes for that, and then it is done.
/* global kbFrame */
'use strict';
const kbEarly = (() => {
  const FORM = 'form.kb-filter';
  let typed = false; // whether what is typed waits already: it is looked at once

  /** What needs the engine waits for it; what looks as if it soon will lets it come. What was typed before this script came counts, too. */
  function attach(shell) {
    const { main } = shell.ui;
    const early = (action) => (event) => { if (!shell.engine()) action(event); };
    for (const type of ['click', 'change', 'input', 'submit']) main.addEventListener(type, early((event) => { if (event.target.closest(type === 'click' ? '.kb-take button' : FORM)) redo(event, shell); }));
    main.addEventListener('toggle', early(({ target }) => { if (target.matches('.kb-take [open]')) shell.wake(); }), true);
    main.addEventListener('focusin', early(({ target }) => { if (target.closest(FORM)) shell.wake(); }));
    for (const target of main.querySelectorAll(`${FORM} [type=search]`)) if (target.value !== target.defaultValue) redo({ type: 'input', target }, shell);
  }

  /** Does it again; a field that the engine has replaced meanwhile has what was typed, and the focus. */
  async function redo(event, shell) {
    const { type, target } = event;
    if (type === 'submit') event.preventDefault();
    if (type === 'input' && typed) return;
    typed ||= type === 'input';
    await shell.wake();
    typed = false;
    const now = target.isConnected ? target : document.getElementById(target.id);
    if (!shell.engine() || !now) return;
    if (now !== target) {
      kbFrame.set(now, target);
      now.focus();
    }
    if (type === 'click') now.closest('button').click();
    else if (type === 'submit') now.requestSubmit();
    else now.dispatchEvent(new Event(type, { bubbles: true }));
  }

  return { attach };
})();
