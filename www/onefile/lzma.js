// LZMA, as the build writes it: files of the kind `.lzma` with lc = 4, lp = 0 and pb = 0, whose head says how long they are.
/* global kbRange */
'use strict';
const kbLzma = (() => {
  // The kinds of decisions. Of those in the first lines there is one a state: what came before.
  const COPY = 0, KNOWN = 12, OTHER = 24, THIRD = 36, FOURTH = 48, LONG = 60;
  const SLOT = 72, NEAR = SLOT + 4 * 64, LOW = NEAR + 128, NEW_LENGTH = LOW + 16, KNOWN_LENGTH = NEW_LENGTH + 274, LETTER = KNOWN_LENGTH + 274;
  const KINDS = LETTER + 16 * 0x300;
  const HEAD = 13;
  const LARGEST = 1 << 26; // what says that it is longer is damaged

  /** Unpacks a file piece by piece. */
  function of(packed) {
    const out = new Uint8Array(size(packed));
    const { bit, plain, tree, reversed, isWhole } = kbRange.of(packed, HEAD, KINDS);
    let at = 0;
    let state = 0;
    let [first, second, third, fourth] = [0, 0, 0, 0]; // how far back, less one, the last copies began

    /** So many pieces more. Whether it is complete. */
    function go(pieces) {
      for (let left = pieces; left > 0 && at < out.length; left -= 1) {
        if (bit(COPY + state)) copy();
        else letter();
      }
      if (at < out.length) return false;
      if (!isWhole()) throw damaged();
      return true;
    }

    function letter() {
      const kind = LETTER + 0x300 * (at > 0 ? out[at - 1] >> 4 : 0);
      out[at] = state < 7 ? tree(kind, 8) : unlike(kind, out[at - first - 1]);
      at += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    /** A letter after a copy: most likely another than the one that would have come next in it. */
    function unlike(kind, expected) {
      let node = 1;
      for (let place = 7; place >= 0 && node < 0x100; place -= 1) {
        const other = (expected >> place) & 1;
        const one = bit(kind + 0x100 + (other << 8) + node);
        node = (node << 1) | one;
        if (one !== other) while (node < 0x100) node = (node << 1) | bit(kind + node);
      }
      return node & 0xff;
    }

    /** What stood before, once more. */
    function copy() {
      const known = bit(KNOWN + state) === 1;
      if (known && !bit(OTHER + state)) {
        if (!bit(LONG + state)) return repeat(1, 9);
      } else if (known) swap();
      else [first, second, third, fourth] = [0, first, second, third];
      const length = read(known ? KNOWN_LENGTH : NEW_LENGTH);
      if (!known) first = distance(length);
      repeat(length, known ? 8 : 7);
    }

    /** An earlier distance comes to the front. */
    function swap() {
      if (!bit(THIRD + state)) [first, second] = [second, first];
      else if (!bit(FOURTH + state)) [first, second, third] = [third, first, second];
      else [first, second, third, fourth] = [fourth, first, second, third];
    }

    function read(kind) {
      if (!bit(kind)) return 2 + tree(kind + 2, 3);
      if (!bit(kind + 1)) return 10 + tree(kind + 10, 3);
      return 18 + tree(kind + 18, 8);
    }

    function distance(length) {
      const slot = tree(SLOT + Math.min(length - 2, 3) * 64, 6);
      if (slot < 4) return slot;
      const bits = (slot >> 1) - 1;
      const high = (2 | (slot & 1)) << bits;
      if (slot < 14) return high + reversed(NEAR + high - slot, bits);
      return high + (plain(bits - 4) << 4) + reversed(LOW, 4);
    }

    function repeat(length, next) {
      const end = at + length;
      if (first < 0 || first >= at || end > out.length) throw damaged();
      for (; at < end; at += 1) out[at] = out[at - first - 1];
      state = state < 7 ? next : next === 7 ? 10 : 11;
    }

    return { out, go, share: () => at / out.length };
  }

  function size(packed) {
    const size = packed.length < HEAD ? LARGEST : new DataView(packed.buffer, packed.byteOffset).getUint32(5, true);
    if (size >= LARGEST) throw damaged();
    return size;
  }

  function damaged() {
    return new Error('The packed part is damaged.');
  }

  return { of };
})();
