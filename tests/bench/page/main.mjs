// What the page offers to the program that opened it.
import { compare } from './comparing.mjs';
import { firstOverview, memory, prepare, readOnce, stream } from './reading.mjs';
import { begin } from './starting.mjs';

globalThis.modules = []; // the memories of the modules that this page made
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...words) => {
  const made = await instantiate.apply(WebAssembly, words);
  const found = Object.values((made.instance ?? made).exports).find((value) => value instanceof WebAssembly.Memory);
  if (found) globalThis.modules.push(found);
  return made;
};

globalThis.bench = { begin, compare, prepare, readOnce, firstOverview, stream, memory };
