// The types are those of the module: a program that uses all of it passes the compiler, and one that misuses it does not.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { DIST, ROOT } from '../lib/site.mjs';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

test('every export is used with its type', () => {
  try {
    execFileSync(process.execPath, [compiler, '--project', join(ROOT, 'tests/api')], { encoding: 'utf8' });
  } catch (error) {
    throw new Error(error.stdout);
  }
});

test('the module exports what the types say', async () => {
  const module = await import(pathToFileURL(join(DIST, 'api/kommunalblick.js')).href);
  expect(Object.keys(module).sort()).toEqual(['Explorer', 'KommunalblickError', 'default']);
  const own = Object.getOwnPropertyNames(module.Explorer.prototype).sort();
  expect(own).toEqual(['constructor', 'counts', 'csv', 'free', 'overview', 'overviewCounts', 'questions', 'rows', 'svg', 'tabulate']);
});
