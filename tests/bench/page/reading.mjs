// One reader in a page of its own: bytes of a file become something that can be counted.
import { blocking } from './blocks.mjs';
import { csv, pieces } from './csv.mjs';
import { schema, survey } from './survey.mjs';
import { READERS } from './tools.mjs';

const state = {};

/** Has the reader started and the file's bytes at hand. How many they are. */
export async function prepare(name, rows, columns) {
  const { start } = await READERS[name]();
  Object.assign(state, { reader: await start(), bytes: csv(survey(rows, columns)), rows, schema: schema(columns) });
  globalThis.gc?.();
  return state.bytes.length;
}

/** One reading of all bytes. What it made is kept until the next. */
export async function readOnce() {
  const { reader, bytes, rows, schema: columns } = state;
  state.kept?.free?.();
  state.kept = null;
  globalThis.gc?.();
  const source = reader.before?.(bytes) ?? bytes;
  const { result, time, longest } = await blocking(() => reader.read(source, columns));
  if (result.rows !== rows) throw new Error(`${result.rows} rows instead of ${rows}`);
  state.kept = result;
  return { time, longest };
}

/** The first overview of what was read. */
export async function firstOverview() {
  const { time, longest } = await blocking(async () => state.reader.first(state.kept));
  return { time, longest };
}

/** Reads a file that comes in pieces and is never whole in memory. */
export async function stream(name, rows, columns) {
  const { start } = await READERS[name]();
  const reader = await start();
  const made = pieces(survey(rows, columns));
  const source = new ReadableStream({ pull: async (controller) => {
    await new Promise((done) => setTimeout(done)); // making a piece is a task of its own, as if it came from a disk
    const { value, done } = made.next();
    if (done) controller.close();
    else controller.enqueue(value);
  } });
  const { result, time, longest } = await blocking(() => reader.read(source, schema(columns)));
  state.kept = result;
  return { time, longest };
}

/** What is kept of memory, in bytes: of JavaScript's heap, and of the page's modules. */
export function memory() {
  globalThis.gc?.();
  return { heap: performance.memory.usedJSHeapSize, modules: globalThis.modules.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) };
}
