// Other builds of the site, as later deployments: every file changed in the same way, so that a mix of two would show.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, ROOT, isAlone } from './site.mjs';

const note = (folder) => JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8'));
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** The version of a built site. */
export const versionOf = (folder) => note(folder).version;

const made = new Map();

/** A build whose brand – in pages, engine and style sheet – is `brand`, as long as the name it replaces. Says where it is. It is made once a worker, and left as it is. */
export function deployment(brand) {
  if (!made.has(brand)) made.set(brand, make(brand));
  return made.get(brand);
}

/** A copy of it, for whoever spoils it. */
export function ownDeployment(brand) {
  const out = emptyFolder(`${brand}-own`);
  cpSync(deployment(brand), out, { recursive: true });
  return out;
}

/** An empty folder of this worker; the next run has the same. */
function emptyFolder(name) {
  const out = join(ROOT, 'tests/output', `deployment-${name}-${process.env.TEST_PARALLEL_INDEX}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  return out;
}

function make(brand) {
  const out = emptyFolder(brand);
  cpSync(DIST, out, { recursive: true, filter: (path) => !/offline\.(json|pack)$|kommunalblick\.html$/.test(path) });
  const [old, version] = [versionOf(DIST), createHash('sha256').update(brand).digest('hex').slice(0, 16)];
  const files = readdirSync(out, { recursive: true }).filter((path) => statSync(join(out, path)).isFile()).sort();
  for (const path of files) {
    const text = readFileSync(join(out, path), 'latin1').replaceAll(old, version).replaceAll('Kommunalblick', brand);
    const mark = path === 'style.css' ? `\n:root { --build: ${brand}; }` : '';
    writeFileSync(join(out, path), text + mark, 'latin1');
  }
  pack(out, files.filter((path) => !['sw.js', 'survey.js'].includes(path) && !/^(data.example|api|carried)\W|^embed[.]/.test(path) && !isAlone(path.replaceAll('\\', '/'))), version);
  return out;
}

function pack(out, files, version) {
  const all = files.map((path) => [path, TYPES[extname(path)] ?? 'application/octet-stream', readFileSync(join(out, path))]);
  const list = JSON.stringify(all.map(([path, type, bytes]) => [path.replaceAll('\\', '/'), type, bytes.length]));
  const plain = Buffer.concat([Buffer.from(`${list}\n`), ...all.map(([, , bytes]) => bytes)]);
  const packed = gzipSync(plain);
  writeFileSync(join(out, 'offline.pack'), packed);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  writeFileSync(join(out, 'offline.json'), JSON.stringify({ version, sha256, bytes: packed.length, size: plain.length }));
}
