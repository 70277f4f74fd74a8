// The engine: loads it once, and makes fresh instances of it. It needs no other script, so that it can begin while the page is still read.
/* global kbGlue */
'use strict';
const kbEngine = (() => {
  const { dataset } = document.documentElement;
  const oneFile = 'oneFile' in dataset;
  const here = document.currentScript;
  let module = null; // compiled once; every instance is made from it
  let started = null;

  if (location.search) dataset.waiting = ''; // what the address chose is not what stands in the file
  if (oneFile && location.hash.length > 2) dataset.waiting = '';
  if ('now' in here.dataset && location.protocol !== 'file:') start().catch(() => {}); // whoever asks for it hears of it

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
    const { content: survey } = document.querySelector('meta[name=survey]');
    if (survey === 'embedded') return bindgen.Explorer.embedded(oneFile);
    try {
      return bindgen.Explorer.of_files(await packageAt(survey, bindgen), oneFile);
    } catch (error) {
      throw Object.assign(error, { ofPackage: true });
    }
  }

  /** A file of this build at the site's root, beside this script. */
  function file(name) {
    return new URL(name + new URL(here.src).search, here.src);
  }

  async function compiled() {
    if (oneFile) return WebAssembly.compile(await unpacked('kb-engine'));
    const response = await fetch(file('kommunalblick_bg.wasm'));
    if (!response.ok) throw new Error(`kommunalblick_bg.wasm: ${response.status}`);
    // Servers that do not know the type of WebAssembly files are answered the slower way.
    if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  }

  /** The JavaScript half of the engine. */
  function glue() {
    if (typeof kbGlue !== 'undefined') return null;
    return new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = file('kommunalblick.js');
      script.onload = done;
      script.onerror = () => fail(new Error('kommunalblick.js did not load'));
      document.head.append(script);
    });
  }

  /** A page, a module and a glue of different builds would misunderstand each other in silence. */
  function sameBuild() {
    const [section] = WebAssembly.Module.customSections(module, 'kommunalblick');
    const stamp = section ? new TextDecoder().decode(section) : '';
    if (stamp !== dataset.version || kbGlue.version !== dataset.version) throw new Error('the page and the engine are of different builds');
  }

  /** The files of the data package whose descriptor stands at an address, as bytes: the descriptor says how they are to be read. */
  async function packageAt(address, bindgen) {
    const place = file(address);
    const bytes = async (url) => {
      const response = await fetch(url, { cache: 'no-cache' }); // files that are exchanged without a build keep their address
      if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    };
    const files = new bindgen.PackageFiles();
    files.add('datapackage.json', await bytes(place));
    const names = files.named();
    const below = (name) => new URL(name.split('/').map(encodeURIComponent).join('/') + place.search, place);
    const tables = await Promise.all(names.map((name) => bytes(below(name))));
    names.forEach((name, at) => files.add(name, tables[at]));
    return files;
  }

  /** What the one file holds in an element: gzip in base64. */
  function unpacked(id) {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).arrayBuffer();
  }

  return { start, fresh, unpacked };
})();
