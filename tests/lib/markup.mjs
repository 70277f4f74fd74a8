// A copy of the data package whose texts carry markup, and the site built from it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './site.mjs';

/** Where that site says it stands; its path is the one below which tests serve. */
export const SITE = 'https://example.org/some/sub/path/';

export const MARKUP = `<img src=x onerror=alert(1)>"><script>alert(2)</script>'&amp;`;

/** Builds the site below tests/output/ and says where it is. */
export function buildWithMarkup() {
  const [data, out] = ['markup-data', 'markup-dist'].map((name) => join(ROOT, 'tests/output', name));
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  cpSync(join(ROOT, 'data'), data, { recursive: true });
  const file = join(data, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(file, 'utf8'));
  spoil(descriptor);
  writeFileSync(file, JSON.stringify(descriptor));
  const [program, ...words] = process.env.XTASK ? [process.env.XTASK] : ['cargo', 'xtask'];
  execFileSync(program, [...words, 'build', '--data', data, '--out', out, '--site', SITE], { cwd: ROOT, stdio: 'inherit' });
  return out;
}

/** Puts the markup before every title and label in the descriptor. */
function spoil(value) {
  if (Array.isArray(value)) return value.forEach(spoil);
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (['title', 'label', 'wording'].includes(key) && typeof inner === 'string') value[key] = `${MARKUP} ${inner}`;
    else spoil(inner);
  }
}
