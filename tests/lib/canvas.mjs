// What is on a canvas.

/** How many colours it has, of many only some, its name, and whether it has a point for each of the screen. Runs in the page. */
export function look(canvas) {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set();
  for (const colour of new Uint32Array(data.buffer)) if (colours.add(colour).size > 9) break;
  const label = (canvas.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  return {
    colours: colours.size,
    name: (canvas.getAttribute('aria-label') ?? label.join(' ')).trim(),
    sharp: Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio) <= 1,
  };
}

/** A height inside the first mark of the page's chart: above it there may be a legend. */
export async function inFirst(page) {
  return page.evaluate(async () => (await kbEngine.start()).mark(0, 0).y - 4);
}
