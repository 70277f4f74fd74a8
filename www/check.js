// Self-check: holds the answers of the form, and shows what the engine makes of them.
/* global kbAnswers, kbKept, kbOwnClass, kbPlace, kbSaid, kbTake, kbTopics */
'use strict';
const kbCheck = (() => {
  const LARGEST = 1_000_000; // bytes of a file
  const { form } = kbAnswers;
  const { say, offer, refuse } = kbSaid;
  let shell = null;
  let given = new Map(); // codes by question; the form is made anew at each show, the answers stay
  let name = ''; // what the respondent calls itself on paper
  let deleted = null; // the answers before they were deleted, while the page is open
  let early = globalThis.document?.getElementById('check-load')?.files[0] ?? null; // a file chosen before the engine was there; no page where the glue is read by itself
  const soon = ({ target }) => { if (target.id === 'check-load') [early] = target.files; };
  globalThis.addEventListener?.('change', soon);

  const said = () => form().dataset;
  const actions = {
    save, undo, print: () => window.print(), delete: forget, go: ({ dataset }) => go(dataset.to),
    back: () => kbTopics.step(-1), on: () => kbTopics.step(1), topic: ({ dataset }) => kbTopics.go(dataset.place),
  };
  const changes = {
    'check-keep': ({ checked }) => kbKept.keep(checked, file()),
    'check-load': load,
    'check-model': ({ checked }) => look(checked),
    'check-class': () => { kbOwnClass.chose(); settle(); },
    'check-name': ({ value }) => { name = value; settle(); },
  };

  function attach(of) {
    shell = of;
    removeEventListener('change', soon);
    const { main } = shell.ui;
    main.addEventListener('change', shell.guarded(({ target }) => { if (target.closest('#kb-check')) (changes[target.id] ?? answered)(target); }));
    document.addEventListener('click', ({ target }) => { const link = target.closest('a[href]'); if (link && kbPlace.of(link)) kbOwnClass.leave(); }, true); // before its view is shown
    addEventListener('popstate', shell.guarded(() => { if (form()) { kbOwnClass.stepped(); tell(); } }));
    kbKept.hear(shell.guarded, read, (found) => { if (found) hold(found); fill(); tell(); });
    main.addEventListener('click', shell.guarded((event) => {
      const button = event.target.closest('[data-check]');
      if (button?.href || button?.type === 'submit') event.preventDefault();
      actions[button?.dataset.check]?.(button);
    }));
  }

  /** After each show: the form gets the answers back, at the first those kept on this device. */
  function shown(of) {
    if (!form()) return;
    shell = of;
    recall();
    kbOwnClass.remember();
    fill();
    tell();
    if (early) shell.guarded(take)(early);
    early = null;
  }

  /** An answer, and what it does to the others of its question. */
  function answered(target) {
    const fieldset = target.closest('[data-question]');
    const { question } = fieldset.dataset;
    const codes = shell.engine().check_answered(question, kbAnswers.codes(fieldset), kbAnswers.place(fieldset, target));
    kbAnswers.put(fieldset, codes);
    given.set(question, codes);
    settle();
  }

  /** After a change: shown, and kept where that is wanted. */
  function settle() {
    tell();
    if (kbKept.is()) kbKept.write(file());
  }

  /** Puts the answers into the form. */
  function fill() {
    kbAnswers.fill(given);
    kbKept.show();
    const field = document.getElementById('check-name');
    if (field) field.value = name;
  }

  /** What stands in the page follows the answers. */
  function tell() {
    if (result()) show(shell.engine().check_result(given, kbOwnClass.now(), name, today(), kbOwnClass.modelled()));
    else progress(shell.engine().checked(given, kbOwnClass.now()));
  }

  /** Shows progress, and hides what is not asked. */
  function progress(view) {
    kbAnswers.ask(view);
    document.getElementById('kb-check-progress').textContent = view.progress;
    const sections = new Map(view.sections);
    for (const place of form().querySelectorAll('[data-section]')) place.textContent = sections.get(place.dataset.section) ?? '';
    kbTopics.follow();
  }

  /** The page of the result, and the way back: with the same class, and the same answers. */
  function go(address) {
    kbPlace.go({ ...kbPlace.now(), address, anchor: '' });
    shell.step(() => {
      shell.show();
      (result()?.querySelector('h1') ?? shell.ui.main).focus({ preventScroll: true });
      scrollTo(0, 0);
      shell.say(document.title);
    });
  }

  function result() {
    return document.getElementById('kb-check-result');
  }

  /** Modelled numbers stand in the tables of the single questions: they are unfolded for it. */
  function look(wanted) {
    kbOwnClass.addressed();
    tell();
    if (wanted) for (const one of result().querySelectorAll('.kb-check-section, .kb-check-section details')) one.open = true;
  }

  /** The result; what was unfolded in it stays so. */
  function show(html) {
    const place = result();
    const fresh = document.createElement('div');
    fresh.innerHTML = html;
    if (fresh.innerHTML === place.innerHTML) return; // nothing is answered, as in the file
    const open = new Set([...place.querySelectorAll('details[open]')].map(({ dataset }) => dataset.about));
    place.innerHTML = html;
    for (const one of place.querySelectorAll('details')) one.open = open.has(one.dataset.about);
    const address = document.getElementById('kb-check-address');
    if (address) address.textContent = kbPlace.link(document.documentElement.dataset.site ?? '');
  }

  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  }

  function read(text) {
    return shell.engine().check_read(text);
  }

  function file() {
    return shell.engine().check_file(given, kbOwnClass.now(), name, today());
  }

  function save() {
    kbTake.save('selbst-check.json', file(), 'application/json');
    say(said().saidSaved);
  }

  function load(input) {
    const [chosen] = input.files;
    input.value = ''; // the same file can be chosen again
    return chosen && take(chosen);
  }

  async function take(chosen) {
    if (chosen.size > LARGEST) return say(said().saidLarge, true);
    const text = await chosen.text();
    const found = read(text);
    if (found.refused) return refuse(found.refused);
    put(found);
    if (kbKept.is()) kbKept.write(file());
    say(said().saidLoaded);
  }

  function hold(found) {
    given = new Map(found.given);
    name = found.name ?? '';
  }

  function put(found) {
    hold(found);
    kbOwnClass.take(found.class ?? '');
    fill();
    tell();
  }

  /** Everything goes: from the page, and from this device. */
  function forget() {
    deleted = { given, name };
    hold({ given: [] });
    kbKept.forget();
    fill();
    tell();
    say(said().saidDeleted);
    if (deleted.given.size || deleted.name) offer('undo', said().undo);
  }

  /** Takes a slip of the finger back; the device keeps nothing until it is asked again. */
  function undo() {
    given = new Map([...deleted.given, ...given]); // what was answered since stays
    name ||= deleted.name;
    fill();
    tell();
    say(said().saidUndone);
  }

  /** What was kept on this device; once a page, and never over answers that stand here. */
  function recall() {
    const found = kbKept.is() || given.size ? null : kbKept.recall(read);
    if (!found) return;
    hold(found);
    if (found.class && !kbOwnClass.now()) kbOwnClass.take(found.class);
  }

  /** Whether there are answers that a person has given on this page. */
  function holds() {
    return form() !== null && [...given.values()].some((codes) => codes.some(Boolean));
  }

  return { attach, shown, holds };
})();
