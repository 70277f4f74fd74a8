// Pages read from the disk, without a server.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from './site.mjs';

/** Opens a file of the built site as by double-click. */
export function openFile(page, path) {
  return page.goto(pathToFileURL(join(DIST, path)).href);
}

/** Collects what a page read from the disk must not do: say something, or ask for more than files. */
export function listenToFiles(page) {
  const noise = [];
  page.on('console', (message) => noise.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) noise.push(`request to ${request.url()}`);
  });
  return noise;
}
