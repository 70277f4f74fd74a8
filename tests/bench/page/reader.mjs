// The baseline's reader: bytes of CSV become codes and weights in one walk, without a string a cell.
import { Codes, Numbers } from './cells.mjs';
import { WEIGHT } from './survey.mjs';

const [LINE, RETURN, QUOTE, COMMA] = [10, 13, 34, 44];

/** Columns as `survey` makes them: the codes of a column in the order of their first row. */
export function read(bytes) {
  const header = headings(bytes);
  const table = header.names.map((name) => (name === WEIGHT ? new Numbers() : new Codes()));
  const rows = walk(bytes, header.end, table);
  const codes = header.names.flatMap((name, at) => (name === WEIGHT ? [] : [{ name, labels: table[at].labels, codes: table[at].cells.subarray(0, rows) }]));
  return { rows, columns: codes, weight: table[header.names.indexOf(WEIGHT)].cells.subarray(0, rows) };
}

function headings(bytes) {
  const end = bytes.indexOf(LINE);
  return { names: new TextDecoder().decode(bytes.subarray(0, end)).trimEnd().split(','), end: end + 1 };
}

/** Every cell is hashed while its end is looked for. */
function walk(bytes, start, table) {
  let at = start;
  let row = 0;
  for (; at < bytes.length; row += 1) {
    for (let place = 0; place < table.length; place += 1) {
      if (bytes[at] === QUOTE) {
        at = quoted(bytes, at + 1, table[place], row);
      } else {
        const from = at;
        let key = 0;
        for (let byte = bytes[at]; byte > COMMA || (byte !== COMMA && byte !== LINE && byte !== RETURN && at < bytes.length); byte = bytes[at]) {
          key = (Math.imul(key, 31) + byte) | 0;
          at += 1;
        }
        table[place].put(row, bytes, from, at, key);
      }
      at += 1; // behind a comma, or the line's end
    }
    if (bytes[at - 1] === RETURN) at += 1;
  }
  return row;
}

/** A cell in quotes: two of them are one. Answers where it ends. */
function quoted(bytes, start, column, row) {
  const text = [];
  let at = start;
  let key = 0;
  for (;; at += 1) {
    if (bytes[at] === QUOTE) {
      at += 1;
      if (bytes[at] !== QUOTE) break;
    }
    text.push(bytes[at]);
    key = (Math.imul(key, 31) + bytes[at]) | 0;
  }
  column.put(row, Uint8Array.from(text), 0, text.length, key);
  return at;
}
