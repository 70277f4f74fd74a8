// Menu: where it is a button, it closes with Escape, with a click beside it, and once it has led somewhere. It opens without any script.
'use strict';
const kbMenu = (() => {
  const opened = () => document.querySelector('.kb-menu[open]');

  function attach() {
    document.addEventListener('click', ({ target }) => {
      const menu = opened();
      if (menu && (!menu.contains(target) || target.closest('a'))) menu.open = false;
    });
    document.addEventListener('keydown', ({ key }) => {
      const menu = key === 'Escape' && opened();
      if (!menu) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }

  return { attach };
})();
