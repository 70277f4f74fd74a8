// “Take along” as a person uses it: the fold opened, a button pressed, and what came of it.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** A button of the fold at the picture with this number, the fold open. Tests still being computed may bring a picture, and the numbers would be others. */
export async function takeButton(page, what, at = 0) {
  await expect(page.locator('.kb-inferred[data-open]')).toHaveCount(0);
  const take = page.locator('.kb-take').nth(at);
  const button = take.locator(`button[data-take=${what}]`);
  if (!(await button.isVisible())) await take.locator('summary').click(); // some are in sight, the others in a fold
  return button;
}

/** Presses a button and waits for what the page then says: what it said of another press does not count. */
export async function press(page, what, outcome, at = 0) {
  const button = await takeButton(page, what, at);
  await page.locator('#kb-status').evaluate((status) => { status.textContent = ''; });
  await button.click();
  await expect(page.locator('#kb-status')).toHaveText(outcome);
}

/** The file that a button saves: `{name, path, bytes}`. */
export async function saved(page, what, at = 0) {
  const coming = page.waitForEvent('download');
  await press(page, what, /gespeichert|saved/, at);
  const download = await coming;
  const path = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
}

/** What a button copies: `{text, html}`, the latter empty where there is none. */
export async function copied(page, what, at = 0) {
  await press(page, what, /kopiert|copied/, at);
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}
