// The survey as the bytes of a CSV file, whole or in pieces.
import { MISSING, WEIGHT } from './survey.mjs';

const encoder = new TextEncoder();
const PIECE = 1 << 20;
const [LINE, COMMA] = [10, 44];

/** The file in pieces of about a megabyte. */
export function* pieces({ rows, columns, weight }) {
  const longest = columns.reduce((sum, { labels }) => sum + 3 + Math.max(...labels.map((label) => label.length)), 8);
  const texts = columns.map(({ labels }) => labels.map((label) => encoder.encode(cell(label))));
  yield encoder.encode(`${[...columns.map(({ name }) => name), WEIGHT].join(',')}\n`);
  for (let row = 0; row < rows;) {
    const piece = new Uint8Array(PIECE + longest);
    let at = 0;
    for (; row < rows && at < PIECE; row += 1) {
      columns.forEach(({ codes }, place) => {
        if (codes[row] !== MISSING) at = put(piece, at, texts[place][codes[row]]);
        piece[at] = COMMA;
        at += 1;
      });
      at = put(piece, at, thousandths(weight[row]));
      piece[at] = LINE;
      at += 1;
    }
    yield piece.subarray(0, at);
  }
}

/** The whole file. */
export function csv(survey) {
  const list = [...pieces(survey)];
  const bytes = new Uint8Array(list.reduce((sum, piece) => sum + piece.length, 0));
  list.reduce((at, piece) => {
    bytes.set(piece, at);
    return at + piece.length;
  }, 0);
  return bytes;
}

const cell = (label) => (/[",]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label);

function put(piece, at, text) {
  for (let place = 0; place < text.length; place += 1) piece[at + place] = text[place];
  return at + text.length;
}

const known = new Map();

function thousandths(weight) {
  if (!known.has(weight)) known.set(weight, encoder.encode(weight.toFixed(3)));
  return known.get(weight);
}
