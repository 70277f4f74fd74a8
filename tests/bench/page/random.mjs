// Seeded numbers: the same survey and the same questions in every run.

/** Whole numbers of 32 bits, by xorshift. */
export function generator(seed) {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** A whole number below a limit. */
export const below = (draw, limit) => draw() % limit;

/** Some places of a list, each with an even chance and at least one. */
export function some(draw, length) {
  const places = Array.from({ length }, (_, at) => at).filter(() => draw() & 1024);
  return places.length ? places : [below(draw, length)];
}
