// The examples of docs/api.md as one program: what they print must be what stands beside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/site.mjs';

const FILE = 'docs/api.md';
const PRINTED = /^\s*console\.log\(.*\); \/\/ (.*)$/;

/** The blocks marked as JavaScript: the number of the line where each begins, and its lines. */
export function blocks(text = readFileSync(join(ROOT, FILE), 'utf8')) {
  const found = [];
  let open = null;
  text.split(/\r?\n/).forEach((line, at) => {
    if (line === '```js') open = { at: at + 2, lines: [] };
    else if (line === '```' && open) found.push(open), (open = null);
    else open?.lines.push(line);
  });
  return found;
}

/** What the guide says is printed: `docs/api.md:12` and the text. A line that prints and does not say what is a mistake. */
export function promised() {
  return blocks().flatMap(({ at, lines }) => lines.flatMap((line, nth) => {
    if (!line.includes('console.log(')) return [];
    const [, text] = line.match(PRINTED) ?? [];
    return [`${FILE}:${at + nth} ${text ?? 'says nothing'}`];
  }));
}

/** One module of all blocks: the first as it stands, each other one in braces. It leaves what it printed in `globalThis.guide`. */
export function program(address) {
  const [first, ...others] = blocks().map(({ at, lines }) => numbered(at, lines));
  const start = first.replace("'./kommunalblick.js'", `'${address}'`);
  return `${start}\n${printer()}\n${others.map((block) => `{\n${block}\n}`).join('\n')}\nglobalThis.guide = printed;\n`;
}

/** Each line that prints says which line of the guide it is. */
function numbered(at, lines) {
  return lines.map((line, nth) => line.replace('console.log(', `print(${at + nth}, `)).join('\n');
}

function printer() {
  return `const printed = [];
function print(line, value) {
  printed.push('${FILE}:' + line + ' ' + (typeof value === 'string' ? value : JSON.stringify(value)));
}`;
}
