// What is on screen, as pixels.

/** Waits until nothing is left to compute or to paint. */
export async function settled(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    do await frame(); while (document.querySelector('.kb-later, .kb-inferred[data-open]'));
    await frame();
    await frame(); // pictures that tests have changed are painted once these are told
  });
}

/** What is on screen of an element, from its first picture on. Only the part in the window is taken: for more, the browser would resize the page, and that repaints. */
async function onScreen(page, selector) {
  const clip = await page.locator(selector).evaluate((element) => {
    document.getElementById('kb-controls')?.removeAttribute('open'); // what stands above moves nothing by parts of a pixel
    document.activeElement.blur(); // a frame around what is focused is no part of the picture
    (element.querySelector('.kb-picture') ?? element).scrollIntoView({ behavior: 'instant' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [Math.max(0, left) + 1, Math.max(0, top)]; // the first column of points is smoothed with what lies beside it, by one level more or less
    return { x, y, width: Math.min(right, innerWidth) - x, height: Math.min(bottom, innerHeight) - y };
  });
  await settled(page);
  return page.screenshot({ clip });
}

/** Each picture: its name for those who do not see it, its place, and a hash of the points of its canvas. */
function pictures(page) {
  return page.locator('.kb-picture').evaluateAll((list) => {
    const hash = async (canvas) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      return [...new Uint8Array(await crypto.subtle.digest('SHA-256', data))].join(' ');
    };
    return Promise.all(list.map(async (picture) => {
      const canvas = picture.querySelector('canvas');
      const { left, width, height } = picture.getBoundingClientRect();
      return { name: canvas?.getAttribute('aria-label'), points: [canvas?.width, canvas?.height], place: [left, width, height], painted: canvas && await hash(canvas) };
    }));
  });
}

/** What is on screen and on all canvases. */
export async function seen(page, selector = '#main') {
  await page.mouse.move(0, 0); // where a click has left the pointer, something else may stand by now
  await settled(page);
  return { pictures: await pictures(page), screen: await onScreen(page, selector) };
}

/** What was seen, in words, where it is not what there is when the same address is loaded anew; empty where it is. */
export async function differences(after, anew, page) {
  const found = [];
  if (after.pictures.length !== anew.pictures.length) found.push(`${after.pictures.length} pictures, not ${anew.pictures.length}`);
  for (const [nth, picture] of anew.pictures.entries()) {
    for (const [what, value] of Object.entries(picture)) {
      const other = after.pictures[nth]?.[what];
      if (JSON.stringify(other) !== JSON.stringify(value)) found.push(what === 'painted' ? `picture ${nth} is painted otherwise` : `picture ${nth}, ${what}: ${other}, not ${value}`);
    }
  }
  if (!after.screen.equals(anew.screen) && await page.evaluate(apart, [after, anew].map(({ screen }) => screen.toString('base64'))) > SMOOTHED) found.push('the screen shows something else');
  return found;
}

const SMOOTHED = 2; // levels of 255: what lies at parts of a pixel is smoothed anew, which nobody sees

/** By how many levels the points of two screens differ at most. Runs in the page. */
async function apart(screens) {
  const [one, other] = await Promise.all(screens.map(async (text) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const sheet = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    sheet.drawImage(picture, 0, 0);
    return sheet.getImageData(0, 0, picture.width, picture.height);
  }));
  if (one.width !== other.width || one.height !== other.height) return 255;
  return one.data.reduce((most, level, at) => Math.max(most, Math.abs(level - other.data[at])), 0);
}
