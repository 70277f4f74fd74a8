// The way to one's size class: what is typed stays in the page, and the engine says which class it is. Where it does not run, the field wakes it.
'use strict';
const kbClasses = (() => {
  let shell = null;
  let last = '';

  /** From now on the form answers, also before there is an engine. */
  function attach(of) {
    shell = of;
    const { main } = shell.ui;
    const inside = (action) => (event) => { if (event.target.closest('#kb-class')) action(event); };
    main.addEventListener('focusin', inside(shell.wake));
    main.addEventListener('input', inside(asked));
    main.addEventListener('change', inside(asked));
    main.addEventListener('submit', inside(async (event) => {
      event.preventDefault();
      if (await asked()) document.querySelector('#class-told a')?.click();
    }));
  }

  async function asked() {
    await shell.wake();
    shell.guarded(tell)();
    return document.querySelector('#class-told [data-class]') !== null;
  }

  function tell() {
    const [kind, inhabitants, told] = ['class-kind', 'class-inhabitants', 'class-told'].map((id) => document.getElementById(id));
    const html = shell.engine().class_told(kind.value, inhabitants.value);
    if (html === last && told.firstChild) return; // leaving the field must not replace the link that is being pressed
    told.innerHTML = last = html;
  }

  return { attach };
})();
