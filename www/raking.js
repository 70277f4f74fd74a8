// The form in which a person types the known distribution of a variable; the engine says what is wrong with it.
/* global kbPlace */
'use strict';
const kbRaking = (() => {
  /** The form of a variable, or none. */
  function form(shell, variable) {
    document.getElementById('explore-rake-form').innerHTML = shell.engine().raking_form(kbPlace.now().search, variable);
  }

  /** The distribution as typed, in the words of a query. */
  function typed() {
    const place = document.getElementById('explore-rake-form');
    const shares = [...place.querySelectorAll('input')].map(({ dataset, value }) => `${dataset.code}~${value}`);
    return `${place.querySelector('[data-rake]').dataset.rake}:${shares.join(',')}`;
  }

  /** Says beside the button what the shares sum to, or what is wrong with them; whether nothing is. */
  function tell(shell) {
    const told = document.getElementById('rake-told');
    told.innerHTML = shell.engine().raking_told(kbPlace.now().search, typed());
    return !told.querySelector('.kb-error');
  }

  function rake(shell, set) {
    if (!tell(shell)) return;
    set('rake', typed());
    const variable = document.getElementById('explore-rake-variable');
    variable.value = '';
    form(shell, '');
    variable.focus({ preventScroll: true });
  }

  return { form, tell, rake };
})();
