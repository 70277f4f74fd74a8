// Offline: has the browser keep a copy of the site for times without a network.
/* global kbPlace */
'use strict';
const kbOffline = (() => {
  /** Resolves once a whole copy is there; rejects where the browser keeps none. */
  async function keep() {
    if (kbPlace.oneFile || !navigator.serviceWorker) throw new Error('no copy');
    if (kbPlace.otherPackage()) return forget();
    await navigator.serviceWorker.register(kbPlace.file('sw.js'), { updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
  }

  /** Another data package was put beside the pages: the copy made with them would hide it. */
  async function forget() {
    const old = await navigator.serviceWorker.getRegistration(kbPlace.file(''));
    await old?.unregister();
    throw new Error('no copy');
  }

  return { keep };
})();
