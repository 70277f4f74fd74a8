// Serves one folder below a sub-path, as any static host would; what lies outside the sub-path does not exist, but for what a test puts there.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export const BASE = '/some/sub/path/';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/**
 * Starts a server on a free port. `url` is the address of the folder; `show` puts another folder in its place, as a new deployment does.
 * `beside(request, response)` may answer in its stead, and then says so by returning true.
 */
export async function serve(first, { base = BASE, beside = () => false } = {}) {
  let folder = first;
  const server = createServer((request, response) => {
    if (beside(request, response)) return;
    answer(folder, base, request).then(({ status, type, body, location }) => {
      response.writeHead(status, { 'content-type': type, ...(location && { location }) });
      response.end(body);
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}${base}`;
  const close = () => {
    server.closeAllConnections?.();
    return new Promise((done) => server.close(done));
  };
  const show = (other) => { folder = other; };
  return { url, close, show };
}

async function answer(folder, base, request) {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (!path.startsWith(base)) return plain(404, 'outside of the site');
  let file = normalize(join(folder, path.slice(base.length)));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return plain(404, 'outside of the site');
  const about = await stat(file).catch(() => null);
  if (about?.isDirectory()) {
    if (!path.endsWith('/')) return { ...plain(301, ''), location: `${path}/` };
    file = join(file, 'index.html');
  }
  const body = await readFile(file).catch(() => null);
  if (body) return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body };
  const page = await readFile(join(folder, '404.html')).catch(() => 'no such page');
  return { status: 404, type: TYPES['.html'], body: page };
}

function plain(status, body) {
  return { status, type: 'text/plain; charset=utf-8', body };
}
