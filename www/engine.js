// The engine: loads a build of it once, and makes fresh instances of it. It needs no other script, so that it can begin while the page is still read.
/* global kbPacked */
'use strict';
const kbEngine = (() => {
  const { dataset, lang } = document.documentElement;
  const oneFile = 'oneFile' in dataset;
  const here = document.currentScript;
  const BYTES = JSON.parse('{{bytes}}'); // of each build of the engine; xtask puts them here
  let share = 0; // of its bytes that have come
  const FILES = { visit: ['visit.js', 'visit_bg.wasm'], full: ['kommunalblick.js', 'kommunalblick_bg.wasm'] };
  const other = (globalThis.kbSurvey ?? 'embedded') !== 'embedded'; // the one file has no other
  const whole = new WeakSet(); // instances of the full build
  const loading = {}; // each build once: glue and compiled module, from which every instance is made
  let build = other || oneFile ? 'full' : here.dataset.build ?? 'full';
  let started = null;
  let example = null; // its bytes, once they were fetched

  if (!oneFile && location.search && !('live' in dataset)) dataset.waiting = ''; // what the address chose is not what stands in the file, unless the shell knows better
  if ('now' in here.dataset && location.protocol !== 'file:') start().catch(() => {}); // whoever asks for it hears of it

  /** The first instance, or why there is none; all callers get the same, until somebody wants it tried anew. */
  function start(anew) {
    if (anew) started = loading[build] = null;
    started ??= first();
    return started;
  }

  async function first() {
    const instance = await fresh();
    performance.mark('kommunalblick engine'); // for whoever measures
    return instance;
  }

  /** Whether an instance can do everything. */
  function isComplete(instance) {
    return whole.has(instance);
  }

  /** A new instance that can, as from now on all new ones. */
  async function complete() {
    const instance = await fresh('full');
    build = 'full';
    return instance;
  }

  /** A new instance with the survey loaded: nothing of an earlier one is left in it. */
  async function fresh(name = build) {
    const instance = await made(name);
    if (name === 'full') whole.add(instance);
    return instance;
  }

  async function made(name) {
    const [glued, module, texts] = await loaded(name);
    const bindgen = glued.make();
    await bindgen({ module_or_path: module });
    if (texts !== null && !bindgen.bring_texts(lang, texts)) throw fault('build', '');
    if (!other) return withExample(bindgen.Explorer.embedded(oneFile));
    const files = await packageAt(globalThis.kbSurvey, bindgen);
    try {
      return bindgen.Explorer.of_files(files, oneFile, document.documentElement.lang);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      throw fault('package', error.message);
    }
  }

  function loaded(name) {
    loading[name] ??= load(name).catch((error) => { loading[name] = null; throw error; });
    return loading[name];
  }

  async function load(name) {
    const [script, wasm] = FILES[name];
    const [module, glued, texts] = await Promise.all([compiled(wasm), glue(name, script), name === 'visit' ? textFile() : null]);
    sameBuild(module, glued);
    return [glued, module, texts];
  }

  /** The texts of the page's language, of which the engine for a first visit has none. */
  async function textFile() {
    const name = `visit.${lang}.txt`;
    return (await fetched(file(name), name)).text();
  }

  /** Fetches the example, where an instance lacks it for an address. */
  async function bring(instance, { address, search }) {
    if (!instance.lacks_example(address, search)) return;
    const name = 'example.bin';
    const bytes = example ?? new Uint8Array(await (await fetched(file(name), name)).arrayBuffer());
    if (!instance.bring_example(bytes)) throw fault('broken', name);
    example = bytes;
  }

  function withExample(instance) {
    if (example) instance.bring_example(example);
    return instance;
  }

  /** An error whose cause the page says: the status line has a sentence for each, in the language of the page, with a place for `what`. */
  function fault(why, what) {
    return Object.assign(new Error(`${why}: ${what}`), { why, what });
  }

  /** A file of this build at the site's root, beside this script. */
  function file(name) {
    return new URL(name + new URL(here.src).search, here.src);
  }

  async function compiled(wasm) {
    if (typeof WebAssembly === 'undefined') throw fault('wasm', '');
    const name = oneFile ? 'kommunalblick.html' : wasm;
    const response = oneFile ? null : await module(name);
    if (response) count(response.clone().body, BYTES[name]).catch(() => {}); // whoever asks for the engine hears of it
    try {
      if (oneFile) return await WebAssembly.compile(await kbPacked.bytes('kb-engine'));
      // Servers that do not know the type of WebAssembly files are answered the slower way.
      if (response.headers.get('content-type') === 'application/wasm') return await WebAssembly.compileStreaming(response);
      return await WebAssembly.compile(await response.arrayBuffer());
    } catch (error) {
      throw unusable(error, name);
    }
  }

  /** Tells the page how much of it has come. The answer itself is the browser's, which compiles it as it comes, and keeps what it has compiled. */
  async function count(stream, whole) {
    const reader = stream.getReader();
    for (let bytes = 0;;) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.length;
      share = Math.min(bytes / whole, 1);
      document.dispatchEvent(new Event('kb-share'));
    }
  }

  /** The module's file: as the build has compressed it, which is smaller than what a host makes of it; the file itself where the offline copy answers, or the other is not there. */
  async function module(name) {
    const copied = origin !== 'null' && navigator.serviceWorker?.controller; // who has no origin may not even ask
    const packed = copied || typeof DecompressionStream === 'undefined' ? null : await fetch(file(`${name}.gz`)).catch(() => null);
    if (!packed?.ok) return fetched(file(name), name);
    const undone = packed.headers.get('content-encoding'); // some hosts have the browser unpack such files
    const stream = undone ? packed.body : packed.body.pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
  }

  /** Why bytes that have arrived are no engine: a policy forbids it, memory is short, or they did not arrive whole. */
  function unusable(error, name) {
    if (error.why) return error;
    if (/Content Security Policy|CSP|unsafe-eval|disallowed by embedder/i.test(error.message)) return fault('policy', '');
    if (error instanceof RangeError) return fault('memory', '');
    return fault('broken', name);
  }

  /** The answer for a file; `name` is what a person is told. */
  async function fetched(address, name) {
    const response = await fetch(address).catch(() => { throw fault('missing', name); });
    if (!response.ok) throw fault('missing', `${name} (${response.status})`);
    return response;
  }

  /** The JavaScript half of a build. */
  async function glue(build, name) {
    const here = () => globalThis.kbGlue?.[build];
    if (here()) return here();
    const script = Object.assign(document.createElement('script'), { src: file(name) });
    await new Promise((done, fail) => {
      script.onload = done;
      script.onerror = () => fail(fault('missing', name));
      document.head.append(script);
    });
    if (!here()) throw fault('broken', name);
    return here();
  }

  /** A page, a module and a glue of different builds would misunderstand each other in silence. */
  function sameBuild(module, glued) {
    const [section] = WebAssembly.Module.customSections(module, 'kommunalblick');
    const stamp = section ? new TextDecoder().decode(section) : '';
    if (stamp !== dataset.version || glued.version !== dataset.version) throw fault('build', '');
  }

  /** The files of the data package whose descriptor stands at an address, as bytes: the descriptor says how they are to be read. */
  async function packageAt(address, bindgen) {
    const place = new URL(`${address}?own`, here.src); // no file of the build, nor of a copy of it
    const bytes = async (url) => {
      // files that are exchanged without a build keep their address
      const response = await fetch(url, { cache: 'no-cache' }).catch(() => { throw fault('package', `${url.pathname}.`); });
      if (response.status === 404) return null; // the engine names it, with whatever else is wrong
      if (!response.ok) throw fault('package', `${url.pathname} (${response.status}).`);
      return new Uint8Array(await response.arrayBuffer());
    };
    const files = new bindgen.PackageFiles();
    const add = (name, own) => own && files.add(name, own);
    add('datapackage.json', await bytes(place));
    const names = files.named();
    const below = (name) => new URL(name.split('/').map(encodeURIComponent).join('/') + place.search, place);
    const tables = await Promise.all(names.map((name) => bytes(below(name))));
    names.forEach((name, at) => add(name, tables[at]));
    return files;
  }

  return { start, fresh, isComplete, complete, bring, share: () => share };
})();
