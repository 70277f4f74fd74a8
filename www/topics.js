// Topics: of the form one topic stands on the screen, the one that the address names; a step from one to the next is a step of the address.
/* global kbPlace */
'use strict';
const kbTopics = (() => {
  const TOP = 8; // room above the heading, in px

  const form = () => document.getElementById('kb-check');
  const heading = (topic) => topic.querySelector('h2');
  const now = () => document.querySelector('.kb-check-part.kb-now');

  /** Those in which something is asked. */
  function topics() {
    return [...document.querySelectorAll('.kb-check-part')].filter((part) => part.querySelector('.kb-ask:not([hidden])'));
  }

  /** Shows the topic of the address, else the first, and says which of how many it is. */
  function follow() {
    const list = topics();
    if (!list.length) return;
    const anchor = kbPlace.decoded(kbPlace.now().anchor);
    const at = Math.max(0, list.findIndex((topic) => heading(topic).id === anchor));
    for (const topic of document.querySelectorAll('.kb-check-part')) topic.classList.toggle('kb-now', topic === list[at]);
    form().classList.toggle('kb-later', at > 0);
    list.forEach((topic, nth) => { heading(topic).firstElementChild.textContent = `${said(nth, list)}: `; });
    tell(at, list);
  }

  function said(at, list) {
    return form().dataset.topic.replace('{k}', at + 1).replace('{n}', list.length);
  }

  function tell(at, list) {
    document.getElementById('kb-check-topic').textContent = said(at, list);
    Object.assign(document.getElementById('kb-check-bar'), { value: at + 1, max: list.length });
    form().querySelector('[data-check=back]').hidden = at === 0;
    form().querySelector('[data-check=on]').hidden = at === list.length - 1;
    for (const button of form().querySelectorAll('[data-place]')) {
      const shown = list.find((topic) => heading(topic).id === button.dataset.place);
      button.closest('li').hidden = !shown;
      button.toggleAttribute('aria-current', shown === list[at]);
      if (shown === list[at]) button.setAttribute('aria-current', 'step');
    }
  }

  /** A step to the topic so many further on. */
  function step(further) {
    const list = topics();
    const to = list[list.indexOf(now()) + further];
    if (to) go(heading(to).id);
  }

  /** A step to the topic of that name: the reader stands at its heading. */
  function go(anchor) {
    kbPlace.go({ ...kbPlace.now(), anchor });
    follow();
    const at = document.getElementById(anchor);
    at.focus({ preventScroll: true });
    scrollTo(0, form().getBoundingClientRect().top + scrollY - TOP);
  }

  return { follow, step, go };
})();
