// The texts of one column and their codes. A text is found by a hash of its bytes, and taken for the same only where every byte is.

const SLOTS = 1024; // at most a quarter is taken

export class Dictionary {
  #keys = new Int32Array(SLOTS);
  #codes = new Int16Array(SLOTS).fill(-1);
  #texts = [];

  /** The code of the bytes between two places; of new ones the next. */
  code(bytes, from, to, key) {
    let slot = (key ^ (key >>> 10) ^ (key >>> 20)) & (SLOTS - 1);
    for (;;) {
      const code = this.#codes[slot];
      if (code < 0) return this.#add(bytes, from, to, key, slot);
      if (this.#keys[slot] === key && same(this.#texts[code], bytes, from, to)) return code;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  #add(bytes, from, to, key, slot) {
    const code = this.#texts.length;
    if (code === 255) throw new Error('a column has more than 255 texts');
    this.#texts.push(bytes.slice(from, to));
    this.#keys[slot] = key;
    this.#codes[slot] = code;
    return code;
  }

  get labels() { return this.#texts.map((text) => new TextDecoder().decode(text)); }
}

function same(text, bytes, from, to) {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== bytes[from + at]) return false;
  return true;
}
