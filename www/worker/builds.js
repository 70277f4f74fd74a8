// Builds: which are kept here, and how the newest one gets here.
/* global fetched, SCOPE, SILENCE */
const OURS = `kommunalblick ${SCOPE.pathname} `; // other sites of this host have caches too
const COMPLETE = '.complete'; // written last
const REFUSED = '.refused'; // in the newest build: the one for which there was no room, and when that was
const KEPT = 2; // the newest, and the one that open pages may still ask
const AGAIN = 24 * 60 * 60 * 1000; // ms until a build for which there was no room is tried once more

let renewing = null; // the build that is being fetched: `{ version, since, stop, done }`

/** Which build stands on the server now. */
async function announced() {
  const response = await fetch(new URL('offline.json', SCOPE), { cache: 'no-store', signal: AbortSignal.timeout(SILENCE) });
  const note = await response.json();
  if (!response.ok || !/^[0-9a-f]{16}$/.test(note.version)) throw new Error(`offline.json: ${response.status}`);
  return note;
}

/** The first worker of a site brings a build; one that follows finds one, and leaves the next to page loads. */
async function first() {
  if (!(await newest())) await renew(await announced());
}

/** Fetches the announced build where it is another one than the newest here; one at a time, a newer one in the place of an older. */
function renew(note) {
  if (renewing?.version === note.version) return renewing.done;
  renewing?.stop.abort();
  const stop = new AbortController();
  const mine = { version: note.version, since: Date.now(), stop };
  mine.done = update(note, stop).finally(() => { if (renewing === mine) renewing = null; });
  return (renewing = mine).done;
}

async function update(note, stop) {
  const { version } = note;
  const builds = await whole();
  if (builds.at(-1) === version) return;
  await roomFor(note, builds.at(-1));
  await clear(builds.filter((build) => build !== version)); // broken ones, and an old one that is to be the newest again
  try {
    await keep(version, await fetched(note, stop), stop.signal);
  } catch (error) {
    await caches.delete(OURS + version);
    if (error.name === 'QuotaExceededError') await refuse(version, builds.at(-1));
    throw error;
  }
  await clear([...builds.filter((build) => build !== version), version].slice(-KEPT));
}

/** Throws where there is no room for a build: nothing is fetched then. */
async function roomFor({ version, size }, newest) {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  const refused = newest && (await (await caches.open(OURS + newest)).match(REFUSED));
  const [which, when] = refused ? (await refused.text()).split(' ') : [];
  if (size > quota - usage || (which === version && Date.now() - when < AGAIN)) throw new Error('no room for another build');
}

async function refuse(version, newest) {
  if (newest) await (await caches.open(OURS + newest)).put(REFUSED, new Response(`${version} ${Date.now()}`)).catch(() => {});
}

/** Writes all files, then the mark that they are all there; one after the other, so that nothing is written once one has failed. */
async function keep(version, files, signal) {
  const cache = await caches.open(OURS + version);
  for (const [path, type, bytes] of files) {
    signal.throwIfAborted();
    await cache.put(path, new Response(bytes, { headers: { 'content-type': type } }));
  }
  await cache.put(COMPLETE, new Response(version));
}

/** Deletes every build but these. */
async function clear(builds) {
  for (const version of await versions()) if (!builds.includes(version)) await caches.delete(OURS + version);
}

async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS)).map((name) => name.slice(OURS.length));
}

/** The versions that are whole, oldest first. */
async function whole() {
  const ours = await versions();
  const are = await Promise.all(ours.map(complete));
  return ours.filter((_, at) => are[at]);
}

async function complete(version) {
  return (await caches.has(OURS + version)) && Boolean(await (await caches.open(OURS + version)).match(COMPLETE));
}

async function newestVersion() {
  return (await whole()).at(-1);
}

async function newest() {
  const version = await newestVersion();
  return version === undefined ? null : caches.open(OURS + version);
}
