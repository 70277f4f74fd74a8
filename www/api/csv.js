// Reading a file in pieces: what JavaScript alone can do – streams, encodings, progress, cancelling.

const PIECE = 1 << 20; // bytes between two pauses
const SLICE = 10; // milliseconds of settling between two pauses

/** Lets the page breathe: what waits is done before what follows. */
class Pauses {
  #channel = null;
  #go = null;

  next() {
    return new Promise((resolve) => {
      if (globalThis.setImmediate) return void setImmediate(resolve); // Node takes messages in one go, and timers wait
      this.#go = resolve;
      this.#port().postMessage(null);
    });
  }

  #port() {
    this.#channel ??= new MessageChannel();
    this.#channel.port1.onmessage = () => this.#go();
    return this.#channel.port2;
  }

  end() { this.#channel?.port1.close(); }
}

/** Work fails as soon as the signal says so, whatever it waits for; `forget` when all is done. */
function cancelling(signal) {
  let stop = null;
  const stopped = new Promise((_, reject) => { stop = () => reject(signal.reason); });
  stopped.catch(() => {}); // nobody may be waiting
  signal?.addEventListener('abort', stop);
  return { race: (work) => Promise.race([stopped, work]), forget: () => signal?.removeEventListener('abort', stop) };
}

/** The bytes of a source as they come. */
async function* chunks(source, race) {
  if (source instanceof Uint8Array) return yield source;
  const reader = source.getReader();
  let ended = false;
  try {
    while (!ended) {
      const { done, value } = await race(reader.read());
      ended = done;
      if (!ended) yield value;
    }
  } finally {
    if (!ended) reader.cancel().catch(() => {}); // not waited for: what it reads from may be stuck
    reader.releaseLock();
  }
}

function joined(first, second) {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The same with the first two bytes together, for they may name an encoding. */
async function* headed(all) {
  let head = new Uint8Array();
  for await (const chunk of all) {
    if (!head) yield chunk;
    else if (head.length + chunk.length < 2) head = joined(head, chunk);
    else {
      yield head.length ? joined(head, chunk) : chunk;
      head = null;
    }
  }
  if (head?.length) yield head;
}

/** The encoding that the first two bytes name, or look like: UTF-16, where one of a pair is 0. */
function wide([first, second]) {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? 'utf-16be' : null;
}

/** Whether bytes that part cells are not always those of ASCII: such a text is written anew in UTF-8. */
const isForeign = (name) => /^(utf-16|iso-2022|big5|gbk|gb18030|shift_jis|replacement|x-user)/.test(name);

/** A reading of the engine, fed from chunks of bytes. */
class Intake {
  #bytes = 0;
  #since = 0;
  #reading = null;
  #recode = null;

  constructor(options, ask, make, pause) { Object.assign(this, { options, ask, make, pause }); }

  begin(chunk) {
    const name = wide(chunk) ?? this.options.encoding;
    const foreign = Boolean(name && isForeign(name));
    const decoder = name && name !== 'utf-8' && !foreign ? new TextDecoder(name) : undefined;
    if (foreign) {
      const [own, utf8] = [new TextDecoder(name), new TextEncoder()];
      this.#recode = (bytes) => utf8.encode(own.decode(bytes, { stream: Boolean(bytes) }));
    }
    this.#reading = this.make(Boolean(name) && !decoder, decoder);
  }

  async take(chunk) {
    if (!this.#reading) this.begin(chunk);
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      this.ask(() => this.#reading.push(this.#recode ? this.#recode(piece) : piece));
      this.#bytes += piece.length;
      this.#since += piece.length;
      this.options.onProgress?.({ bytes: this.#bytes, rows: this.ask(() => this.#reading.rows()) });
      if (this.#since < PIECE) continue;
      this.#since = 0;
      await this.pause();
    }
  }

  async end() {
    if (!this.#reading) this.begin([]);
    if (this.#recode) this.ask(() => this.#reading.push(this.#recode()));
    this.#reading = this.ask(() => this.#taken().end());
    for (let more = true; more; await this.pause()) {
      const until = performance.now() + SLICE;
      while (more && performance.now() < until) more = this.ask(() => this.#reading.step());
    }
    return this.ask(() => this.#taken().finish());
  }

  /** The reading, for a call that takes it. */
  #taken() {
    const reading = this.#reading;
    this.#reading = null;
    return reading;
  }

  free() {
    try {
      this.#reading?.free();
    } catch { /* its engine broke, and what broke it is told */ }
  }
}

/**
 * Reads `source` and gives what the engine made of it. `ask` calls the engine, and throws what is wrong as errors are thrown; `make` gives a reading of the
 * engine: `(utf8, decoder)`.
 */
export async function read(source, options, ask, make) {
  const { signal } = options;
  signal?.throwIfAborted();
  const pauses = new Pauses();
  const { race, forget } = cancelling(signal);
  const intake = new Intake(options, ask, make, () => race(pauses.next()));
  try {
    for await (const chunk of headed(chunks(source, race))) await intake.take(chunk);
    return await intake.end();
  } finally {
    pauses.end();
    forget();
    intake.free();
  }
}
