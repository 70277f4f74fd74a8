// Offline: keeps whole builds of the site, each in a cache of its own, and answers from one. It answers for the site's own files alone. An
// address with `?v=` names the build it wants, so that no two ever mix; a build that did not arrive whole does not count.
'use strict';
const SCOPE = new URL(registration.scope);
const OURS = `kommunalblick ${SCOPE.pathname} `; // other sites of this host have caches too
const COMPLETE = '.complete'; // written last
const REFUSED = '.refused'; // in the newest build: the one for which there was no room, and when that was
const KEPT = 2; // the newest, and the one that open pages may still ask
const PATIENCE = { look: 1000, fetch: 4000 }; // ms that a page load waits for a newer build; it then arrives in the background
const SILENCE = 10_000; // ms without a byte, after which a download is given up
const AGAIN = 24 * 60 * 60 * 1000; // ms until a build for which there was no room is tried once more
const PATHS = [/* the build puts the paths of its files here */];
const FILES = new Set(PATHS.map((path) => new URL(path, SCOPE).pathname));
const ONE_FILE = new URL('kommunalblick.html', SCOPE).pathname; // not kept, for it is all of it once more
const SURVEY = new URL('survey.js', SCOPE).pathname;
const FOLDERS = new Set(PATHS.filter((path) => path.endsWith('.html')).map(folderOf)); // of pages: what is not there below one is missing, not foreign

let renewing = null; // the build that is being fetched: `{ version, since, stop, done }`

addEventListener('install', (event) => event.waitUntil(first().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const answer = answerFor(event, event.request, new URL(event.request.url));
  if (answer) event.respondWith(answer());
});

/** Who answers a request; nobody where it is not for a file of ours as we hold it: it then goes to the server as if there were no worker. */
function answerFor(event, request, url) {
  if (request.method !== 'GET' || url.origin !== SCOPE.origin || request.headers.has('range')) return null;
  if (url.pathname === SURVEY) return () => line(request);
  const version = url.search.match(/^\?v=([0-9a-f]{16})$/)?.[1];
  if (FILES.has(fileOf(url)) && version) return () => part(request, version);
  if (request.mode !== 'navigate') return FILES.has(url.pathname) && !url.search ? () => kept(request) : null;
  if (FILES.has(fileOf(url))) return () => page(event);
  const folder = folderOf(url.pathname.slice(SCOPE.pathname.length));
  return url.pathname === ONE_FILE || (folder && FOLDERS.has(folder)) ? () => fetch(request).catch(missing) : null;
}

/** Which survey the site opens: what the server says now, for that line changes without a build; a copy is kept of the survey of the build alone. */
async function line(request) {
  const said = await within(PATIENCE.look, fetch(request).catch(() => null));
  return said?.ok ? said : new Response("globalThis.kbSurvey = 'embedded';", { headers: { 'content-type': 'text/javascript' } });
}

/** The path of the file that an address names: of a folder, with or without its slash, the page in it. */
function fileOf({ pathname }) {
  if (FILES.has(pathname)) return pathname;
  return `${pathname}${pathname.endsWith('/') ? '' : '/'}index.html`;
}

/** The first folder of a path below the language's root; nothing for what stands in a root itself. */
function folderOf(path) {
  return path.match(/^(?:en\/)?(?!en\/)[^/]+\//)?.[0];
}

/** A page: of the newest build that is whole. While a newer one is on its way, of that one, from the server. */
async function page(event) {
  const news = announced();
  const build = news.then(renew);
  event.waitUntil(build.catch(() => {}));
  const { version } = (await within(PATIENCE.look, news.catch(() => null))) ?? {};
  if (version && (await newestVersion()) !== version) {
    const left = renewing ? renewing.since + PATIENCE.fetch - Date.now() : PATIENCE.fetch;
    const came = await within(left, build.then(() => 'whole', () => 'broken'));
    const fresh = !came && (await within(PATIENCE.fetch, fetch(event.request).catch(() => null)));
    if (fresh && fresh.status < 500) return fresh;
  }
  return kept(event.request);
}

/** A file of the newest build; without one it comes from the server. */
async function kept(request) {
  const url = new URL(request.url);
  const found = await (await newest())?.match(fileOf(url));
  if (!found) return fetch(request).catch(request.mode === 'navigate' ? missing : Response.error);
  if (url.pathname.endsWith('/') || FILES.has(url.pathname)) return found;
  return Response.redirect(`${url.pathname}/${url.search}`); // `figures/12` is a folder
}

async function missing() {
  const page = await (await newest())?.match('404.html');
  return page ? new Response(await page.blob(), { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } }) : Response.error();
}

/** A script, a style, the engine, data: of the build it names, from no other. */
async function part(request, wanted) {
  const cache = (await complete(wanted)) && (await caches.open(OURS + wanted));
  const found = cache && (await cache.match(fileOf(new URL(request.url))));
  if (found) return found;
  const { version } = await announced();
  return version === wanted ? fetch(request) : Response.error();
}

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

/** The files of a build, whole and unchanged: `[path, type, bytes]`. */
async function fetched({ version, sha256, bytes }, stop) {
  const response = await moving(fetch(new URL(`offline.pack?v=${version}`, SCOPE), { signal: stop.signal }), stop);
  if (!response.ok) throw new Error(`offline.pack: ${response.status}`);
  const packed = await received(response.body.getReader(), bytes, stop);
  if ((await hex(packed)) !== sha256) throw new Error('offline.pack is not of this build');
  const plain = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  const end = new Uint8Array(plain).indexOf(10); // the list of files is the first line
  let at = end + 1;
  return JSON.parse(new TextDecoder().decode(plain.slice(0, end))).map(([path, type, length]) => [path, type, plain.slice(at, (at += length))]);
}

/** The bytes of a download that has so many; given up where it has more or fewer. */
async function received(reader, length, stop) {
  const bytes = new Uint8Array(length);
  for (let at = 0; ;) {
    const { done, value } = await moving(reader.read(), stop);
    if (done && at === length) return bytes;
    if (done || at + value.length > length) stop.abort();
    stop.signal.throwIfAborted();
    bytes.set(value, at);
    at += value.length;
  }
}

/** Waits for the next part of a download; gives it up where none comes. */
function moving(part, stop) {
  const timer = setTimeout(() => stop.abort(), SILENCE);
  return part.finally(() => clearTimeout(timer));
}

async function hex(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
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

/** Waits for a promise, but not for ever. */
function within(ms, promise) {
  return Promise.race([promise, new Promise((done) => setTimeout(done, ms))]);
}
