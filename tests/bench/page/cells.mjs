// What the baseline's reader writes cells into: columns that grow, of codes or of numbers.
import { Dictionary } from './dictionary.mjs';
import { twice } from './grow.mjs';

/** The code of an empty cell. */
export const EMPTY = 255;
const [POINT, ZERO] = [46, 48];
const FIRST = 1024;

export class Codes {
  #dictionary = new Dictionary();
  cells = new Uint8Array(FIRST);

  put(row, bytes, from, to, key) {
    if (row === this.cells.length) this.cells = twice(this.cells);
    this.cells[row] = from === to ? EMPTY : this.#dictionary.code(bytes, from, to, key);
  }

  get labels() { return this.#dictionary.labels; }
}

export class Numbers {
  cells = new Float64Array(FIRST);

  put(row, bytes, from, to) {
    if (row === this.cells.length) this.cells = twice(this.cells);
    this.cells[row] = from === to ? NaN : number(bytes, from, to);
  }
}

/** A decimal number without sign and exponent; exact, for both halves of the division are. */
function number(bytes, from, to) {
  let whole = 0;
  let scale = 1;
  let at = from;
  for (; at < to && bytes[at] !== POINT; at += 1) whole = whole * 10 + bytes[at] - ZERO;
  for (at += 1; at < to; at += 1) {
    whole = whole * 10 + bytes[at] - ZERO;
    scale *= 10;
  }
  return whole / scale;
}
