// What the one file holds in elements, packed: compressed as lzma.js undoes it, and written in signs that no text tool touches.
/* global kbLzma */
'use strict';
const kbPacked = (() => {
  const FIRST = 40; // the signs are those from `(` to `~` but for `<` and `>`; the build has the same
  const LEFT_OUT = [60, 62];
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

  /** Each five signs are four bytes, the highest first. */
  function read(text) {
    const signs = new TextEncoder().encode(text);
    const bytes = new DataView(new ArrayBuffer(Math.floor((signs.length / 5) * 4) + 4));
    let [at, number, read] = [0, 0, 0];
    for (let place = 0; place < signs.length; place += 1) {
      const value = VALUES[signs[place]];
      if (value === NONE) continue;
      number = number * 85 + value;
      read += 1;
      if (read % 5 > 0) continue;
      bytes.setUint32(at, number);
      [at, number] = [at + 4, 0];
    }
    return new Uint8Array(bytes.buffer, 0, at);
  }

  const VALUES = new Uint8Array(256).fill(NONE);
  for (let sign = FIRST, value = 0; value < 85; sign += 1) {
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
