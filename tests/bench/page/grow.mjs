/** The same cells, with room for twice as many. */
export function twice(cells) {
  const larger = new cells.constructor(2 * cells.length);
  larger.set(cells);
  return larger;
}
