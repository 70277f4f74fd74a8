// Offline: has the browser keep a copy of the site for times without a network.
/* global kbPlace */
'use strict';
const kbOffline = (() => {
  /** Resolves once a whole copy is there; rejects where the browser keeps none. */
  async function keep() {
    if (kbPlace.oneFile || !navigator.serviceWorker) throw new Error('no copy');
    if (kbPlace.otherPackage()) return forget();
    const { installing } = await navigator.serviceWorker.register(kbPlace.file('sw.js'), { updateViaCache: 'none' });
    await Promise.race([navigator.serviceWorker.ready, ended(installing)]);
  }

  /** Rejects once a worker that was to make the first copy could not. */
  function ended(worker) {
    return new Promise((_, fail) => {
      worker?.addEventListener('statechange', () => { if (worker.state === 'redundant') fail(new Error('no copy')); });
    });
  }

  /** Another data package was put beside the pages: the copy made with them would hide it. */
  async function forget() {
    const old = await navigator.serviceWorker.getRegistration(kbPlace.file(''));
    await old?.unregister();
    throw new Error('no copy');
  }

  /** Which build stands on the server now. */
  async function announced() {
    const response = await fetch(kbPlace.file('offline.json'), { cache: 'no-store' });
    return (await response.json()).version;
  }

  return { keep, announced };
})();
