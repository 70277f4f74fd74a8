// The engine as it is deployed, in this process: what it would show at an address.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './site.mjs';

/** A fresh engine with the embedded survey; `oneFile` as in the one file. */
export async function engine(oneFile = false) {
  const glue = readFileSync(join(DIST, 'kommunalblick.js'), 'utf8');
  const bindgen = new Function(`${glue}; return kbGlue.make();`)();
  await bindgen({ module_or_path: await WebAssembly.compile(readFileSync(join(DIST, 'kommunalblick_bg.wasm'))) });
  return bindgen.Explorer.embedded(oneFile);
}
