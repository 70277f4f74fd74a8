// The range decoder of LZMA: decisions out of bytes, each of which took the more of them, the less likely it was.
'use strict';
const kbRange = (() => {
  const EVEN = 0x400; // odds are of 0x800

  /** Reads decisions from `from` on; `count` is of how many kinds they are. */
  function of(bytes, from, count) {
    const odds = new Uint16Array(count).fill(EVEN);
    const range = new Int32Array([-1, 0]); // how wide it is, and where in it the bytes are; both are meant without a sign
    let next = from + 1; // the first byte says nothing
    while (next < from + 5) take();

    function take() {
      range[1] = (range[1] << 8) | bytes[next];
      next += 1;
    }

    function widen() {
      if (range[0] & 0xff000000) return;
      range[0] <<= 8;
      take();
    }

    /** A decision of this kind. */
    function bit(kind) {
      widen();
      const bound = Math.imul(range[0] >>> 11, odds[kind]);
      if (range[1] >>> 0 < bound >>> 0) {
        range[0] = bound;
        odds[kind] += (0x800 - odds[kind]) >>> 5;
        return 0;
      }
      range[0] -= bound;
      range[1] -= bound;
      odds[kind] -= odds[kind] >>> 5;
      return 1;
    }

    /** So many bits that are as likely as not. */
    function plain(bits) {
      let value = 0;
      for (let left = bits; left > 0; left -= 1) {
        widen();
        range[0] >>>= 1;
        const one = range[1] >>> 0 >= range[0] >>> 0 ? 1 : 0;
        if (one) range[1] -= range[0];
        value = (value << 1) | one;
      }
      return value;
    }

    /** A number of so many bits, the highest first; the odds of each depend on those before it. */
    function tree(kind, bits) {
      let node = 1;
      for (let left = bits; left > 0; left -= 1) node = (node << 1) | bit(kind + node);
      return node - (1 << bits);
    }

    /** The same, the lowest first. */
    function reversed(kind, bits) {
      let node = 1;
      let value = 0;
      for (let place = 0; place < bits; place += 1) {
        const one = bit(kind + node);
        node = (node << 1) | one;
        value |= one << place;
      }
      return value;
    }

    /** Whether the bytes came to their end as whole ones do. */
    function isWhole() {
      widen();
      return range[1] === 0;
    }

    return { bit, plain, tree, reversed, isWhole };
  }

  return { of };
})();
