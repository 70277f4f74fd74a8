// Answers: the fields of the self-check's form as codes, and codes as its fields. Which answers exclude each other, the engine says.
'use strict';
const kbAnswers = (() => {
  const form = () => document.getElementById('kb-check');
  const questions = () => form().querySelectorAll('[data-question]');

  /** The codes that a question's fields hold: of a ranking one a rank, empty where it is left open. */
  function codes(fieldset) {
    return chosen(fieldset).map(({ value }) => value);
  }

  function chosen(fieldset) {
    return [...fieldset.querySelectorAll('select, input:checked')];
  }

  /** Which of these codes a field has just given; nothing where it took one away. */
  function place(fieldset, field) {
    const at = chosen(fieldset).indexOf(field);
    return at < 0 ? undefined : at;
  }

  /** Puts codes into a question's fields. */
  function put(fieldset, own) {
    fieldset.querySelectorAll('select').forEach((list, at) => { list.value = own[at] ?? ''; });
    for (const box of fieldset.querySelectorAll('input')) box.checked = own.includes(box.value) || (box.value === '' && !own.some(Boolean));
  }

  /** Puts all answers into the form. */
  function fill(given) {
    for (const fieldset of questions()) put(fieldset, given.get(fieldset.dataset.question) ?? []);
  }

  /** Hides what is not asked. */
  function ask({ asked, batteries }) {
    for (const fieldset of questions()) fieldset.hidden = !asked.includes(fieldset.dataset.question);
    for (const heading of form().querySelectorAll('[data-battery]')) heading.hidden = !batteries.includes(heading.dataset.battery);
  }

  return { form, codes, place, put, fill, ask };
})();
