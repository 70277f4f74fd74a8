// The page of the comparison, put together in a folder: our scripts with the packages, what the packages fetch beside them, and the public module as built.
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild-wasm';
import { DIST, ROOT } from '../lib/site.mjs';

const HERE = join(ROOT, 'tests/bench');
const PACKAGES = join(HERE, 'node_modules');
const SETTINGS = { bundle: true, minify: true, format: 'esm', platform: 'browser', absWorkingDir: HERE, logLevel: 'warning', external: ['node:*'] };

/** What packages fetch beside their script. */
const BESIDE = {
  '@duckdb/duckdb-wasm': ['@duckdb/duckdb-wasm/dist/duckdb-eh.wasm', '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'],
  '@perspective-dev/client': ['@perspective-dev/client/dist/wasm/perspective-js.wasm', '@perspective-dev/server/dist/wasm/perspective-server.wasm'],
};

/** Fills the folder anew. */
export async function page(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({ ...SETTINGS, entryPoints: ['page/main.mjs'], splitting: true, outdir: folder });
  for (const file of Object.keys(BESIDE).flatMap(filesOf)) copyFileSync(file, join(folder, basename(file)));
  cpSync(join(DIST, 'api'), join(folder, 'api'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><script type="module" src="main.js"></script>');
}

const filesOf = (name) => (BESIDE[name] ?? []).map((path) => join(PACKAGES, path));

/** Bytes that a page fetches for a package, after gzip: all of it as a bundler makes it small, and what stands beside it. */
export async function payload(name) {
  const contents = `import * as all from '${name}'; globalThis.all = all;`;
  const { outputFiles } = await build({ ...SETTINGS, stdin: { contents, resolveDir: HERE }, write: false });
  return sum([outputFiles[0].contents, ...filesOf(name).map((file) => readFileSync(file))]);
}

/** The same of the public module. */
export const ownPayload = () => sum(readdirSync(join(DIST, 'api')).filter((name) => /\.(js|wasm)$/.test(name)).map((name) => readFileSync(join(DIST, 'api', name))));

const sum = (files) => files.reduce((bytes, file) => bytes + gzipSync(file, { level: 9 }).length, 0);

/** The versions of the packages, as their own files say. */
export const version = (name) => JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')).version;
