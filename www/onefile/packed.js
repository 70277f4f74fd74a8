// What the one file holds in elements, packed: compressed as lzma.js undoes it, and written in signs that no text tool touches.
/* global kbLzma */
'use strict';
const kbPacked = (() => {
  const FIRST = 33; // the signs are the printable ones but for `<`, `>` and `&`; the build has the same
  const LEFT_OUT = [38, 60, 62];
  const SIGNS = 91;
  const BITS = 13; // in two signs
  const NONE = 0xff; // ends of lines, of whatever kind
  const SLICE = 100; // ms, so that a person sees how far it is, and waits for little else
  const PIECES = 4096; // until the clock is looked at

  /** The bytes that an element holds. */
  async function bytes(id) {
    const work = kbLzma.of(read(document.getElementById(id).textContent));
    let since = performance.now();
    while (!work.go(PIECES)) {
      if (performance.now() - since < SLICE) continue;
      show(work.share());
      await breath();
      since = performance.now();
    }
    return work.out;
  }

  function show(share) {
    for (const bar of document.querySelectorAll('.kb-opening progress')) bar.value = share;
  }

  async function text(id) {
    return new TextDecoder().decode(await bytes(id));
  }

  /** Each two signs are 13 bits, the highest first. */
  function read(text) {
    const signs = new TextEncoder().encode(text);
    const bytes = new Uint8Array(Math.floor((signs.length / 2) * (BITS / 8)));
    let [at, first, held, bits] = [0, NONE, 0, 0];
    for (const sign of signs) {
      const value = VALUES[sign];
      if (value === NONE) continue;
      if (first === NONE) {
        first = value;
        continue;
      }
      held = ((held & 0xff) << BITS) | (first * SIGNS + value); // what is older has been written
      first = NONE;
      for (bits += BITS; bits >= 8; bits -= 8) bytes[at++] = held >> (bits - 8);
    }
    return bytes.subarray(0, at);
  }

  const VALUES = new Uint8Array(256).fill(NONE);
  for (let sign = FIRST, value = 0; value < SIGNS; sign += 1) {
    if (!LEFT_OUT.includes(sign)) VALUES[sign] = value++;
  }

  /** Lets the browser do what it has to do; a timer would be slowed down behind another tab. */
  function breath() {
    const { port1, port2 } = new MessageChannel();
    return new Promise((done) => {
      port1.onmessage = () => done(port1.close());
      port2.postMessage(null);
    });
  }

  return { bytes, text };
})();
