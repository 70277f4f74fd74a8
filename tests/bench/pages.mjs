// Pages of the bench: each opens a folder's page and waits until it can be asked.

/** A new page in a context of its own. */
export async function opened(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'log' && console.error(message.text()));
  await page.goto(url);
  await page.evaluate(async () => { while (!globalThis.bench) await new Promise((done) => setTimeout(done, 5)); });
  return page;
}

/** What a new page answers. */
export async function once(browser, url, act, words) {
  const page = await opened(browser, url);
  const answer = await page.evaluate(act, words);
  await page.context().close();
  return answer;
}

/** Does a step unless an earlier one failed, and notes why it fails. */
export async function guarded(about, step) {
  if (about.failed) return;
  try {
    await step();
  } catch (error) {
    about.failed = String(error?.message ?? error).split('\n')[0].replace(/^page\.evaluate: /, '');
  }
}
