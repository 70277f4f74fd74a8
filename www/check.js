// Self-check: holds the answers of the form, keeps them where the person says so, and shows what the engine makes of them.
/* global kbPlace, kbTake */
'use strict';
const kbCheck = (() => {
  const LARGEST = 1_000_000; // bytes of a file
  const DELETED = ''; // what stands for a moment in the place of deleted answers
  let shell = null;
  let given = new Map(); // codes by question; the form is made anew at each show, the answers stay
  let chosen = ''; // the class; addresses that lead back here need not name it
  let away = true; // whether another view was shown since
  let deleted = null; // the answers before they were deleted, while the page is open
  let kept = false;
  let unread = false; // whether this device holds answers that only another version can read

  const form = () => document.getElementById('kb-check');
  const key = () => `kommunalblick.self-check.${form().dataset.survey}`;
  const actions = { save, print: () => window.print(), delete: forget, undo };

  function attach(of) {
    shell = of;
    const { main } = shell.ui;
    main.addEventListener('change', shell.guarded(({ target }) => { if (target.closest('#kb-check')) changed(target); }));
    addEventListener('popstate', shell.guarded(() => { if (form()) stepped(); }));
    addEventListener('storage', shell.guarded((event) => { if (form() && event.key === key()) elsewhere(event.newValue); }));
    main.addEventListener('click', shell.guarded(({ target }) => { actions[target.closest('[data-check]')?.dataset.check]?.(); }));
  }

  /** After each show: the form gets the answers back, at the first those kept on this device. */
  function shown(of) {
    if (!form()) return void (away = true);
    shell = of;
    recall();
    remember();
    fill();
    tell();
  }

  /** What another window has kept or deleted holds here, too; where it has only stopped keeping, the answers stay on screen. */
  function elsewhere(text) {
    if (!kept) return;
    const read = text ? shell.engine().check_read(text) : { given: [] };
    if (read.refused) return;
    if (text !== null) given = new Map(read.given);
    kept = Boolean(text);
    fill();
    tell();
    say(form().dataset.saidElsewhere);
  }

  /** The class of the address, else the one that was chosen before. */
  function remember() {
    const list = document.getElementById('check-class');
    if (!list) return;
    if (away && !list.value && chosen) choose(chosen);
    chosen = list.value;
    away = false;
  }

  /** Puts a class into list and address. */
  function choose(code) {
    const list = document.getElementById('check-class');
    list.value = chosen = code;
    addressed(true);
  }

  /** Class and switch become the address. */
  function addressed(replace) {
    const set = Object.entries({ class: chosen, model: modelled() ? 'on' : '' }).filter(([, value]) => value);
    const search = set.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    kbPlace.go({ ...kbPlace.now(), search: search && `?${search}`, anchor: '' }, replace);
    kbPlace.keepSearch();
  }

  /** Whether modelled numbers are added. */
  function modelled() {
    return document.getElementById('check-model')?.checked ?? false;
  }

  /** Back and forward choose the class that the address names. */
  function stepped() {
    const list = document.getElementById('check-class');
    if (list) list.value = chosen = new URLSearchParams(kbPlace.now().search).get('class') ?? '';
    tell();
  }

  function changed(target) {
    if (target.id === 'check-keep') return keep(target.checked);
    if (target.id === 'check-load') return load(target);
    if (target.id === 'check-model') return look(target.checked);
    if (target.id === 'check-class') {
      chosen = target.value;
      addressed();
    } else answered(target);
    tell();
    if (kept) write();
  }

  function answered(target) {
    const fieldset = target.closest('[data-question]');
    if (target.checked) alone(fieldset, target);
    if (target.matches('select')) once(fieldset, target);
    given.set(fieldset.dataset.question, codes(fieldset));
  }

  /** "None of these" excludes the others, and they exclude it. */
  function alone(fieldset, target) {
    for (const box of fieldset.querySelectorAll('[type=checkbox]:checked')) {
      const excludes = 'exclusive' in box.dataset || 'exclusive' in target.dataset;
      if (box !== target && excludes) box.checked = false;
    }
  }

  /** An answer has one rank: the one it was given last. */
  function once(fieldset, target) {
    for (const list of fieldset.querySelectorAll('select')) if (list !== target && list.value === target.value) list.value = '';
  }

  function codes(fieldset) {
    const chosen = fieldset.dataset.kind === 'ranking' ? fieldset.querySelectorAll('select') : fieldset.querySelectorAll('input:checked');
    return [...chosen].map(({ value }) => value);
  }

  /** Puts the answers into the form. */
  function fill() {
    for (const fieldset of form().querySelectorAll('[data-question]')) {
      const own = given.get(fieldset.dataset.question) ?? [];
      fieldset.querySelectorAll('select').forEach((list, at) => { list.value = own[at] ?? ''; });
      for (const box of fieldset.querySelectorAll('input')) box.checked = own.includes(box.value) || (box.value === '' && !own.some(Boolean));
    }
    document.getElementById('check-keep').checked = kept;
  }

  /** Shows progress, hides what is not asked, shows the result. */
  function tell() {
    const view = shell.engine().checked(given, classNow(), today(), modelled());
    const asked = new Set(view.asked);
    for (const fieldset of form().querySelectorAll('[data-question]')) fieldset.hidden = !asked.has(fieldset.dataset.question);
    for (const heading of form().querySelectorAll('[data-battery]')) heading.hidden = ![...asked].some((id) => id.startsWith(`${heading.dataset.battery}.`));
    Object.assign(document.getElementById('kb-check-bar'), { max: asked.size, value: view.answered });
    document.getElementById('kb-check-progress').textContent = view.progress;
    const sections = new Map(view.sections);
    for (const place of form().querySelectorAll('[data-section]')) place.textContent = sections.get(place.dataset.section) ?? '';
    show(view.result);
  }

  /** Modelled numbers stand in the tables of the single questions: they are unfolded for it. */
  function look(wanted) {
    addressed();
    tell();
    if (wanted) for (const one of document.querySelectorAll('#kb-check-result details')) one.open = true;
  }

  /** The result; what was unfolded in it stays so. */
  function show(html) {
    const place = document.getElementById('kb-check-result');
    const open = new Set([...place.querySelectorAll('details[open]')].map(({ dataset }) => dataset.about));
    place.innerHTML = html;
    for (const one of place.querySelectorAll('details')) one.open = open.has(one.dataset.about);
  }

  function classNow() {
    return document.getElementById('check-class')?.value ?? '';
  }

  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  }

  function file() {
    return shell.engine().check_file(given, classNow(), today());
  }

  function save() {
    kbTake.save('selbst-check.json', file(), 'application/json');
    say(form().dataset.saidSaved);
  }

  async function load(field) {
    const [chosen] = field.files;
    field.value = ''; // the same file can be chosen again
    if (!chosen) return;
    if (chosen.size > LARGEST) return say(form().dataset.saidLarge, true);
    const text = await chosen.text();
    const read = shell.engine().check_read(text);
    if (read.refused) return refuse(read.refused);
    take(read);
    if (kept) write();
    say(form().dataset.saidLoaded);
  }

  function take(read) {
    given = new Map(read.given);
    const list = document.getElementById('check-class');
    if (list && (read.class ?? '') !== list.value) choose(read.class ?? '');
    fill();
    tell();
  }

  /** Everything goes: from the page, and from this device. */
  function forget() {
    deleted = given;
    given = new Map();
    kept = unread = false;
    attempt(() => localStorage.setItem(key(), DELETED)); // other windows hear of it
    attempt(() => localStorage.removeItem(key()));
    fill();
    tell();
    say(form().dataset.saidDeleted);
    if (deleted.size) offer('undo', form().dataset.undo);
  }

  /** Takes a slip of the finger back; the device keeps nothing until it is asked again. */
  function undo() {
    given = new Map([...deleted, ...given]); // what was answered since stays
    fill();
    tell();
    say(form().dataset.saidUndone);
  }

  /** Where nothing can be kept, nothing was. */
  function attempt(action) {
    try {
      action();
    } catch {
      // denied, or full
    }
  }

  function keep(wanted) {
    if (unread) {
      document.getElementById('check-keep').checked = false;
      return say(form().dataset.saidUnread, true);
    }
    kept = wanted;
    if (kept) return write() && say(form().dataset.saidKept);
    attempt(() => localStorage.removeItem(key()));
    say(form().dataset.saidForgotten);
  }

  /** Whether the answers could be kept. Where not, they stay on screen. */
  function write() {
    try {
      localStorage.setItem(key(), file());
      return true;
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      kept = false;
      document.getElementById('check-keep').checked = false;
      say(form().dataset.saidDenied, true);
      return false;
    }
  }

  /** What was kept on this device; once a page, and never over answers that stand here. */
  function recall() {
    if (kept || given.size) return;
    let text = null;
    try {
      text = localStorage.getItem(key());
    } catch {
      return; // storage is denied
    }
    if (!text) return;
    const read = shell.engine().check_read(text);
    unread = Boolean(read.refused); // of another version: left as it is
    if (unread) return say(form().dataset.saidUnread, true);
    kept = true;
    given = new Map(read.given);
    const list = document.getElementById('check-class');
    if (list && !list.value && read.class) choose(read.class);
  }

  function say(text, wrong = false) {
    const place = document.getElementById('kb-check-said');
    place.classList.toggle('kb-error', wrong);
    place.textContent = text;
  }

  /** A button behind what was said. */
  function offer(action, label) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: label });
    button.dataset.check = action;
    document.getElementById('kb-check-said').append(' ', button);
  }

  function refuse(html) {
    const place = document.getElementById('kb-check-said');
    place.classList.remove('kb-error');
    place.innerHTML = html;
  }

  /** Whether there are answers that a person has given on this page. */
  function holds() {
    return form() !== null && [...given.values()].some((codes) => codes.some(Boolean));
  }

  return { attach, shown, holds };
})();
