// Offline: keeps whole builds of the site, each in a cache of its own, and answers from one. An address with `?v=` names the build it wants,
// so that no two ever mix; a build that did not arrive whole does not count.
'use strict';
const SCOPE = new URL(registration.scope);
const OURS = `kommunalblick ${SCOPE.pathname} `; // other sites of this host have caches too
const COMPLETE = '.complete'; // written last
const KEPT = 2; // the newest, and the one that open pages may still ask
const PATIENCE = { look: 1000, fetch: 4000 }; // ms that a page load waits for a newer build; it then arrives in the background

let renewing = null;

addEventListener('install', (event) => event.waitUntil(renew(announced()).then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (url.searchParams.has('v')) event.respondWith(part(request, url));
  else event.respondWith(kept(request));
});

/** A page: of the newest build that is whole. */
async function page(event) {
  const news = announced();
  const build = renew(news);
  event.waitUntil(build.catch(() => {}));
  if (await within(PATIENCE.look, news.catch(() => null))) await within(PATIENCE.fetch, build.catch(() => {}));
  return kept(event.request);
}

/** A file of the newest build; what is not in it comes from the server, or is missing. */
async function kept(request) {
  const cache = await newest();
  const path = keyOf(request.url);
  const found = cache && ((await cache.match(path)) || (await inFolder(cache, path)));
  return found || fetch(request).catch(() => (request.mode === 'navigate' ? missing(cache) : Response.error()));
}

/** `figures/12` is a folder. */
async function inFolder(cache, path) {
  const folder = path && !path.endsWith('index.html') && (await cache.match(`${path}/index.html`));
  return folder && Response.redirect(new URL(`${path}/`, SCOPE));
}

async function missing(cache) {
  const page = await cache?.match('404.html');
  return page ? new Response(await page.blob(), { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } }) : Response.error();
}

/** A script, a style, the engine: of the build it names, from no other. */
async function part(request, url) {
  const wanted = url.searchParams.get('v');
  const cache = (await complete(wanted)) && (await caches.open(OURS + wanted));
  const found = cache && (await cache.match(keyOf(url)));
  if (found) return found;
  const { version } = await announced();
  return version === wanted ? fetch(request) : Response.error();
}

/** What a cache calls the file of an address. */
function keyOf(address) {
  const path = new URL(address).pathname.slice(SCOPE.pathname.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Which build stands on the server now. */
async function announced() {
  const response = await fetch(new URL('offline.json', SCOPE), { cache: 'no-store' });
  if (!response.ok) throw new Error(`offline.json: ${response.status}`);
  return response.json();
}

/** Fetches the announced build where it is another one than the newest here; one at a time. */
function renew(news) {
  renewing ??= update(news).finally(() => { renewing = null; });
  return renewing;
}

async function update(news) {
  const { version, sha256 } = await news;
  const builds = await whole();
  if (builds.at(-1) === version) return;
  await caches.delete(OURS + version); // a broken one, or an old one that is to be the newest again
  await keep(version, await fetched(version, sha256));
  const others = builds.filter((build) => build !== version);
  for (const old of [...others, version].slice(0, -KEPT)) await caches.delete(OURS + old);
}

/** The files of a build, whole and unchanged: `[path, type, bytes]`. */
async function fetched(version, sha256) {
  const response = await fetch(new URL(`offline.pack?v=${version}`, SCOPE));
  if (!response.ok) throw new Error(`offline.pack: ${response.status}`);
  const packed = await response.arrayBuffer();
  if ((await hex(packed)) !== sha256) throw new Error('offline.pack is not of this build');
  const bytes = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  const end = new Uint8Array(bytes).indexOf(10); // the list of files is the first line
  let at = end + 1;
  return JSON.parse(new TextDecoder().decode(bytes.slice(0, end))).map(([path, type, length]) => [path, type, bytes.slice(at, (at += length))]);
}

async function hex(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function keep(version, files) {
  const cache = await caches.open(OURS + version);
  const put = ([path, type, bytes]) => cache.put(path, new Response(bytes, { headers: { 'content-type': type } }));
  await Promise.all(files.map(put));
  await cache.put(COMPLETE, new Response(version));
}

/** The versions that are whole, oldest first. */
async function whole() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS)).map((name) => name.slice(OURS.length));
  const are = await Promise.all(ours.map(complete));
  return ours.filter((_, at) => are[at]);
}

async function complete(version) {
  return (await caches.has(OURS + version)) && Boolean(await (await caches.open(OURS + version)).match(COMPLETE));
}

async function newest() {
  const version = (await whole()).at(-1);
  return version === undefined ? null : caches.open(OURS + version);
}

/** Waits for a promise, but not for ever. */
function within(ms, promise) {
  return Promise.race([promise, new Promise((done) => setTimeout(done, ms))]);
}
