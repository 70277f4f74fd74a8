// Early: what a person does before the engine is there. It comes for that, and then it is done.
'use strict';
const kbEarly = (() => {
  const WANTS = { click: '.kb-take button', change: 'form.kb-filter', input: 'form.kb-filter', submit: 'form.kb-filter' };
  const again = {
    click: (button) => button.click(),
    change: (field) => field.dispatchEvent(new Event('change', { bubbles: true })),
    input: (field) => field.dispatchEvent(new Event('input', { bubbles: true })),
    submit: (form) => form.requestSubmit(),
  };

  /** What needs the engine waits for it; what looks as if it soon will lets it come. */
  function attach(shell) {
    const { main } = shell.ui;
    const early = (action) => (event) => { if (!shell.engine()) action(event); };
    for (const [type, wants] of Object.entries(WANTS)) main.addEventListener(type, early((event) => { if (event.target.closest(wants)) redo(event, shell); }));
    main.addEventListener('toggle', early(({ target }) => { if (target.matches('.kb-take[open]')) shell.wake(); }), true);
    main.addEventListener('focusin', early(({ target }) => { if (target.closest('form.kb-filter')) shell.wake(); }));
  }

  async function redo(event, shell) {
    const { type, target } = event;
    if (type === 'submit') event.preventDefault();
    await shell.wake();
    if (shell.engine() && target.isConnected) again[type](target.closest('button') ?? target);
  }

  return { attach };
})();
