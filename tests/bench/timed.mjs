/** How long a step takes until the frame that shows it is drawn: scripts, styles, layout and painting, of all that is on screen. What waits for a
 * later frame is done when this returns. Runs in the page. */
export async function timed(step) {
  const start = performance.now();
  const drawn = new Promise((done) => {
    requestAnimationFrame(() => { // the last script before the frame; the message comes once it is handed to the compositor
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage('');
    });
  });
  step();
  const time = (await drawn) - start;
  do await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); while (document.querySelector('.kb-later'));
  return time;
}
