// Rows of texts become codes and weights: what is left to do where a reader gives texts.
import { twice } from './grow.mjs';

const FIRST = 1024;

/** `add` takes the header first, then row after row; `done` gives the columns. */
export function coded() {
  let columns = null;
  let rows = 0;
  const add = (cells) => {
    if (!columns) columns = cells.map((_, at) => (at === cells.length - 1 ? numbers() : codes()));
    else {
      columns.forEach((put, at) => put(rows, cells[at]));
      rows += 1;
    }
  };
  return { add, done: () => ({ rows, columns: columns.map((put) => put.cells()) }) };
}

function codes() {
  const known = new Map([['', 255]]);
  let cells = new Uint8Array(FIRST);
  const put = (row, text) => {
    if (row === cells.length) cells = twice(cells);
    let code = known.get(text);
    if (code === undefined) known.set(text, code = known.size - 1);
    cells[row] = code;
  };
  return Object.assign(put, { cells: () => cells });
}

function numbers() {
  let cells = new Float64Array(FIRST);
  const put = (row, text) => {
    if (row === cells.length) cells = twice(cells);
    cells[row] = Number(text);
  };
  return Object.assign(put, { cells: () => cells });
}
