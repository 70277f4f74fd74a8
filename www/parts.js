// Parts of Explore are put into the page, or renewed in their places: what has the focus keeps it, what is open stays open.
/* global kbFrame, kbPictures */
'use strict';
const kbParts = (() => {
  /** A list from which something was taken stands again where the engine has set it. */
  function restore(list) {
    list.selectedIndex = Math.max(0, [...list.options].findIndex((option) => option.defaultSelected));
  }

  /** Pictures are renewed in their places: what a person has opened there stays open, and what had the focus has it. */
  function renewAnswer(old, html, shell) {
    const takes = () => [...old.querySelectorAll('.kb-held')].map((held) => held.querySelector('.kb-take'));
    const [before, focus] = [takes(), document.activeElement];
    swap(old, html, shell, kbPictures.room(shell));
    takes().forEach((take, at) => {
      if (!take || !before[at]) return;
      const [fold, was] = [take, before[at]].map((one) => one.querySelector('details'));
      fold.open = was.open;
      const name = focus.dataset.take;
      if (before[at].contains(focus)) take.querySelector(name ? `[data-take=${name}]` : 'summary').focus({ preventScroll: true });
    });
    if (document.activeElement === document.body && focus.isConnected) focus.focus({ preventScroll: true });
  }

  /** The place keeps its element, and a table the focus. */
  function renewTests(old, fresh) {
    const scroll = [...old.querySelectorAll('.kb-scroll')].indexOf(document.activeElement);
    const open = [...old.querySelectorAll('details')].map((fold) => fold.open);
    old.removeAttribute('data-open');
    old.replaceChildren(...fresh.childNodes);
    old.querySelectorAll('details').forEach((fold, at) => { fold.open = open[at]; });
    old.querySelectorAll('.kb-scroll')[scroll]?.focus({ preventScroll: true });
  }

  /** Lists that differ only in what is chosen keep their options: hundreds of new ones would cost more than all else. */
  function choose(html) {
    for (const fresh of kbFrame.fragment(html).querySelectorAll('select')) {
      const list = document.getElementById(fresh.id);
      const chosen = [...fresh.options].findIndex((option) => option.defaultSelected);
      list.querySelector('option[selected]')?.removeAttribute('selected');
      list.options[chosen]?.setAttribute('selected', '');
      restore(list);
    }
  }

  /** Puts new content into a part. Whether its pictures are painted, or will be. */
  function swap(old, html, shell, room) {
    const fresh = kbFrame.fragment(html);
    for (const { id } of old.querySelectorAll('details[open]')) fresh.getElementById(id)?.setAttribute('open', '');
    const painted = kbPictures.paintAhead(fresh, shell, room);
    const kept = old.contains(document.activeElement) ? document.activeElement : null;
    const twin = kept?.id && kept.matches('select') ? fresh.getElementById(kept.id) : null;
    if (twin) around(old, fresh, kept, twin);
    else old.replaceChildren(fresh);
    return painted;
  }

  /** A list that has the focus stays, with the content of its successor. */
  function around(old, fresh, kept, twin) {
    kept.replaceChildren(...twin.childNodes);
    const nodes = [...fresh.childNodes];
    for (const node of [...old.childNodes]) if (node !== kept) node.remove();
    kept.before(...nodes.slice(0, nodes.indexOf(twin)));
    kept.after(...nodes.slice(nodes.indexOf(twin) + 1));
  }

  return { choose, renewAnswer, renewTests, restore, swap };
})();
