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
    main.addEventListener('change', inside(async () => { if (await asked()) choose(); }));
    main.addEventListener('submit', inside(async (event) => {
      event.preventDefault();
      if (await asked() && !choose()) document.querySelector('#class-told a')?.click();
    }));
  }

  async function asked() {
    await shell.wake();
    shell.guarded(tell)();
    return document.querySelector('#class-told [data-class]') !== null;
  }

  /** Where a class is chosen on the same page, it is this one. Whether there is such a choice. */
  function choose() {
    const list = document.getElementById('check-class');
    const code = document.querySelector('#class-told [data-class]').dataset.class;
    if (list && list.value !== code) {
      list.value = code;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return list !== null;
  }

  function tell() {
    const [kind, inhabitants, told] = ['class-kind', 'class-inhabitants', 'class-told'].map((id) => document.getElementById(id));
    const html = shell.engine().class_told(kind.value, inhabitants.value);
    if (html === last && told.firstChild) return; // leaving the field must not replace the link that is being pressed
    told.innerHTML = last = html;
  }

  return { attach };
})();
