// The engine as it is deployed, in this process: what it would show at an address.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './site.mjs';

const FILES = { full: ['kommunalblick.js', 'kommunalblick_bg.wasm'], visit: ['visit.js', 'visit_bg.wasm'] };

/** A fresh engine with the embedded survey; `oneFile` as in the one file. */
export async function engine(oneFile = false) {
  return (await made('full')).Explorer.embedded(oneFile);
}

/** A fresh engine for a first visit in one language, with the example in it. */
export async function visitEngine(lang) {
  const bindgen = await made('visit');
  if (!bindgen.bring_texts(lang, readFileSync(join(DIST, `visit.${lang}.txt`), 'utf8'))) throw new Error(`visit.${lang}.txt is not whole`);
  const explorer = bindgen.Explorer.embedded(false);
  explorer.bring_example(readFileSync(join(DIST, 'example.bin')));
  return explorer;
}

async function made(build) {
  const [glue, wasm] = FILES[build];
  const bindgen = new Function(`${readFileSync(join(DIST, glue), 'utf8')}; return globalThis.kbGlue.${build}.make();`)();
  await bindgen({ module_or_path: await WebAssembly.compile(readFileSync(join(DIST, wasm))) });
  return bindgen;
}
