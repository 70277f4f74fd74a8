// Kept: the answers of the self-check on this device, where the person says so. Where storage is denied or full, nothing is kept, and that is said.
/* global kbAnswers, kbSaid */
'use strict';
const kbKept = (() => {
  const DELETED = ''; // what stands for a moment in the place of deleted answers
  let kept = false;
  let unread = false; // whether this device holds answers that only another version can read

  const { form } = kbAnswers;
  const key = () => `kommunalblick.self-check.${form().dataset.survey}`;

  /** Whether the answers are kept; the box says the same. */
  function is() {
    return kept;
  }

  /** The box of a form that was made anew. */
  function show() {
    const box = document.getElementById('check-keep');
    if (box) box.checked = kept;
  }

  /** Somebody wants the answers kept, or no longer. */
  function keep(wanted, text) {
    if (unread) return refuse(form().dataset.saidUnread);
    kept = wanted;
    if (!wanted) stop();
    else if (!write(text)) return;
    kbSaid.say(wanted ? form().dataset.saidKept : form().dataset.saidForgotten);
  }

  /** Whether the answers could be kept. Where not, they stay on screen. */
  function write(text) {
    return (attempt(() => { localStorage.setItem(key(), text); return true; }) ?? false) || refuse(form().dataset.saidDenied);
  }

  function refuse(why) {
    kept = false;
    show();
    kbSaid.say(why, true);
    return false;
  }

  function stop() {
    attempt(() => localStorage.removeItem(key()));
  }

  /** Everything goes from this device; other windows hear of it. */
  function forget() {
    kept = unread = false;
    attempt(() => localStorage.setItem(key(), DELETED));
    stop();
  }

  /** What was kept on this device, as `read` understands it; nothing where that cannot. */
  function recall(read) {
    const text = attempt(() => localStorage.getItem(key()));
    const found = text && read(text);
    if (!found) return null;
    unread = Boolean(found.refused); // of another version: left as it is
    kept = !unread;
    if (unread) kbSaid.say(form().dataset.saidUnread, true);
    return unread ? null : found;
  }

  /** What another window has kept or deleted holds here, too; where it has only stopped keeping, the answers stay on screen. */
  function hear(guarded, read, action) {
    addEventListener('storage', guarded(({ key: changed, newValue: text }) => {
      if (!form() || !kept || changed !== key()) return;
      const found = text ? read(text) : { given: [] };
      if (found.refused) return;
      kept = Boolean(text);
      action(text === null ? null : found);
      kbSaid.say(form().dataset.saidElsewhere);
    }));
  }

  function attempt(action) {
    try {
      return action();
    } catch {
      return undefined; // denied, or full
    }
  }

  return { is, show, keep, write, forget, recall, hear };
})();
