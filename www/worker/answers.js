// Offline: keeps whole builds of the site, each in a cache of its own, and answers from one. It answers for the site's own files alone. An
// address with `?v=` names the build it wants, so that no two ever mix; a build that did not arrive whole does not count.
/* global announced, complete, first, newest, newestVersion, renew, renewing, OURS */
'use strict';
const SCOPE = new URL(registration.scope);
const PATIENCE = { look: 1000, fetch: 4000 }; // ms that a page load waits for a newer build; it then arrives in the background
const PATHS = ['{{paths}}']; // the build puts those of its files here
const FILES = new Set(PATHS.map((path) => new URL(path, SCOPE).pathname));
const ONE_FILE = new URL('kommunalblick.html', SCOPE).pathname; // not kept, for it is all of it once more
const SURVEY = new URL('survey.js', SCOPE).pathname;
const FOLDERS = new Set(PATHS.filter((path) => path.endsWith('.html')).map(folderOf)); // of pages: what is not there below one is missing, not foreign

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

/** Waits for a promise, but not for ever. */
function within(ms, promise) {
  return Promise.race([promise, new Promise((done) => setTimeout(done, ms))]);
}
