// The engine: loads it once, and makes fresh instances of it.
/* global kbGlue, kbPlace */
'use strict';
const kbEngine = (() => {
  let module = null; // compiled once; every instance is made from it
  let started = null;

  /** The first instance; all callers get the same. */
  function start() {
    started ??= load();
    return started;
  }

  async function load() {
    [module] = await Promise.all([compiled(), glue()]);
    sameBuild();
    const first = await fresh();
    performance.mark('kommunalblick engine'); // for whoever measures
    return first;
  }

  /** A new instance with the survey loaded: nothing of an earlier one is left in it. */
  async function fresh() {
    const bindgen = kbGlue.make();
    await bindgen({ module_or_path: module });
    const other = otherPackage();
    if (!other) return bindgen.Explorer.embedded(kbPlace.oneFile);
    try {
      return bindgen.Explorer.of_files(await packageAt(other), kbPlace.oneFile);
    } catch (error) {
      throw Object.assign(error, { ofPackage: true });
    }
  }

  async function compiled() {
    if (kbPlace.oneFile) return WebAssembly.compile(await unpacked(document.getElementById('kb-engine').textContent));
    const response = await fetch(kbPlace.file('kommunalblick_bg.wasm'));
    if (!response.ok) throw new Error(`kommunalblick_bg.wasm: ${response.status}`);
    // Servers that do not know the type of WebAssembly files are answered the slower way.
    if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  }

  /** What the one file holds: gzip in base64. */
  function unpacked(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).arrayBuffer();
  }

  /** The JavaScript half of the engine. */
  function glue() {
    if (typeof kbGlue !== 'undefined') return null;
    return new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = kbPlace.file('kommunalblick.js');
      script.onload = done;
      script.onerror = () => fail(new Error('kommunalblick.js did not load'));
      document.head.append(script);
    });
  }

  /** A page, a module and a glue of different builds would misunderstand each other in silence. */
  function sameBuild() {
    const { version } = document.documentElement.dataset;
    const [section] = WebAssembly.Module.customSections(module, 'kommunalblick');
    const stamp = section ? new TextDecoder().decode(section) : '';
    if (stamp !== version || kbGlue.version !== version) throw new Error('the page and the engine are of different builds');
  }

  /** Where the data package lies that the page shows instead of the one in the engine; `null` where it shows that one. */
  function otherPackage() {
    const { content } = document.querySelector('meta[name=survey]');
    return content === 'embedded' ? null : content;
  }

  /** The files of the data package whose descriptor stands at an address: `{name: text}`. */
  async function packageAt(address) {
    const place = kbPlace.file(address);
    const text = async (url) => (await fetch(url)).text();
    const descriptor = await text(place);
    const names = JSON.parse(descriptor).resources.map(({ path }) => path);
    const tables = await Promise.all(names.map((name) => text(new URL(name, place))));
    return { 'datapackage.json': descriptor, ...Object.fromEntries(names.map((name, at) => [name, tables[at]])) };
  }

  return { start, fresh, otherPackage };
})();
