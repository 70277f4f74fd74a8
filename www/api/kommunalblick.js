// Kommunalblick as a module for pages and for Node. What JavaScript alone can do stands here – starting, freeing, errors; the engine does the rest.
import { read } from './csv.js';
import glue from './engine.js';

/** A call without an answer, as a person and a program can read it. */
export class KommunalblickError extends Error {
  constructor({ kind, message, place = null, hint = null, problems = [] }, cause) {
    super(message, cause && { cause });
    Object.assign(this, { kind, place, hint, problems });
  }

  get name() { return 'KommunalblickError'; }
}

let starting = null;
let engine = null; // what the running instance offers; an instance that broke is never asked again

/** Starts the engine, once; later calls wait for the same start. */
export default function init(wasm) {
  starting ??= load(wasm).catch((error) => {
    starting = null;
    throw failure(error);
  });
  return starting;
}

async function load(wasm) {
  const module = await compiled(wasm ?? new URL('./kommunalblick_bg.wasm', import.meta.url));
  const [stamp] = WebAssembly.Module.customSections(module, 'kommunalblick');
  if (!stamp || new TextDecoder().decode(stamp) !== glue.version) throw new Error('the WebAssembly file is not of the same build as this module');
  const instance = glue.make();
  await instance({ module_or_path: module });
  engine = instance;
}

async function compiled(wasm) {
  if (!(wasm instanceof URL)) return WebAssembly.compile(wasm);
  const host = Object.keys(globalThis.process?.versions ?? {}).find((name) => name === 'node');
  if (wasm.protocol === 'file:' && host) {
    const files = `${host}:fs/promises`; // known only here and now, so that no bundler looks for it
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
    return WebAssembly.compile(await readFile(wasm));
  }
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
  // Servers that do not know the type of WebAssembly files are answered the slower way.
  if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

const state = (message) => new KommunalblickError({ kind: 'state', message });

/** What the engine, the browser or Node threw as one kind of error. */
function failure(error) {
  if (error instanceof KommunalblickError) return error;
  if (error?.kind) return new KommunalblickError(error); // what the engine itself throws
  return new KommunalblickError({ kind: 'engine', message: `The engine failed: ${error?.message ?? error}` }, error);
}

/** Asks the running engine. After a broken call nothing in it can be trusted, so it has to be started anew. */
function ask(call) {
  if (!engine) throw state('The engine is not started: await init() first.');
  try {
    return call(engine);
  } catch (error) {
    const failed = failure(error);
    if (failed.kind === 'engine') [starting, engine] = [null, null];
    throw failed;
  }
}

const argument = (place, message, cause) => new KommunalblickError({ kind: 'argument', message, place }, cause);

/** The WHATWG name of an encoding; nothing of none. */
function encodingOf(label) {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch (error) {
    throw argument('encoding', `The encoding “${label}” is not known.`, error);
  }
}

function checked(source) {
  if (!(source instanceof Uint8Array) && typeof source?.getReader !== 'function') throw argument('source', 'The source must be a Uint8Array or a ReadableStream of such.');
  return source;
}

const OWN = Symbol('made by a static method');

/** A survey that answers queries. */
export class Explorer {
  #survey;
  #engine = engine;
  #overview = null; // what an overview counts: the same for every population

  constructor(key, survey) {
    if (key !== OWN) throw state('An explorer is made with Explorer.embedded(), Explorer.example() or Explorer.fromCsv().');
    this.#survey = survey;
  }

  static embedded() { return new Explorer(OWN, ask(({ PublicExplorer }) => PublicExplorer.embedded())); }

  static example() { return new Explorer(OWN, ask(({ PublicExplorer }) => PublicExplorer.example())); }

  static async fromCsv(source, options) {
    const { descriptor, delimiter, encoding, lang = 'de', onProgress, signal } = options ?? {};
    const own = { encoding: encodingOf(encoding), onProgress, signal };
    const running = engine;
    const call = (work) => ask((now) => {
      if (now !== running) throw state('The engine broke while it read: await init() and read again.');
      return work(now);
    });
    const text = descriptor && JSON.stringify(descriptor);
    const make = (utf8, decoder) => call(({ CsvReading }) => new CsvReading(text, delimiter, utf8, decoder, lang));
    const made = await read(checked(source), own, call, make);
    return call(() => ({ problems: made.problems(), explorer: new Explorer(OWN, made.explorer()) }));
  }

  #ask(call) {
    if (!this.#survey) throw state('This explorer was freed: make another one.');
    return ask((running) => {
      if (running !== this.#engine) throw state('This explorer belongs to an engine that broke: make another one.');
      return call(this.#survey);
    });
  }

  get rows() { return this.#ask((survey) => survey.rows()); }

  questions(lang = 'de', options) { return this.#ask((survey) => survey.questions(lang, options?.modelled ?? false)); }

  tabulate(query, lang = 'de', options) { return this.#ask((survey) => survey.tabulate(query, lang, options?.modelled ?? false)); }

  overview(population, lang = 'de', options) { return this.#ask((survey) => survey.overview(population, lang, options?.modelled ?? false)); }

  counts(query) {
    return this.#ask((survey) => {
      const found = survey.counts(query);
      const plain = { evidence: found.evidence(), rows: found.rows(), groups: found.groups(), counts: found.counts(), weighted: found.weighted() ?? null };
      found.free();
      return plain;
    });
  }

  overviewCounts(where) {
    return this.#ask((survey) => {
      const numbers = survey.overview_numbers(where);
      this.#overview ??= survey.overview_rows();
      let from = 0;
      return this.#overview.map(({ evidence, question, rows }) => {
        const counts = numbers.slice(from, from += rows.length);
        return { evidence, question, rows: [...rows], counts };
      });
    });
  }

  svg(query, options) {
    const { width = 640, theme = 'light', lang = 'de', modelled = false } = options ?? {};
    return this.#ask((survey) => survey.svg(query, width, theme, lang, modelled));
  }

  csv(query, lang = 'de', options) { return this.#ask((survey) => survey.csv(query, lang, options?.modelled ?? false)); }

  free() {
    if (engine && engine === this.#engine) this.#survey?.free();
    this.#survey = null;
  }
}
