// The bars, and whether this run meets them.
import { median, mebibytes, ms, times } from './numbers.mjs';

const PEERS = ['duckdb', 'arquero', 'crossfilter', 'perspective'];
const ASKED = ['crosstab', 'weighted', 'refresh'];
const MEMORY = 120 * 2 ** 20;
const LARGE_MEMORY = 700e6;
const BLOCK = 50;

/** `[what, the bar, what was measured, whether it is met]`; whether is `null` where nothing was measured. */
export function bars({ payload, queries, reading, explored }) {
  if (!payload) return large(reading[0]);
  const million = queries.find(({ rows }) => rows === 1_000_000)?.cells ?? [];
  return [...counting(million), peers(queries), ...tables(queries, explored), ...readers(reading), ...blocks(reading)];
}

export const cell = (cells, tool, kind) => cells.find((one) => one.tool === tool && one.kind === kind && one.times.length);

/** The median of one tool over that of another: above 1 the first is slower. */
export function ratio(cells, [slow, slowKind], [fast, fastKind]) {
  const [above, under] = [cell(cells, slow, slowKind), cell(cells, fast, fastKind)];
  return above && under ? median(above.times) / median(under.times) : null;
}

const least = (what, value, bar) => [what, `at least ${bar} ×`, value === null ? 'not measured' : times(value), value === null ? null : value >= bar];

function counting(cells) {
  const faster = (kind, than) => ratio(cells, ['baseline', than], ['kommunalblick', kind]);
  return [
    least('1 M rows, `counts` of a crosstab, beside the baseline', faster('crosstab', 'crosstab'), 10),
    least('1 M rows, `counts`, weighted', faster('weighted', 'weighted'), 7),
    least('1 M rows, `overviewCounts`, 40 marginals', faster('refresh', 'refresh'), 5),
    least('1 M rows, `tabulate` beside a crosstab of the baseline', faster('tabulate', 'crosstab'), 6),
    least('1 M rows, `overview` beside 40 marginals of the baseline', faster('overview', 'refresh'), 2.5),
  ];
}

/** The nearest that any peer comes, from 100,000 rows on. */
function peers(queries) {
  const all = queries.filter(({ rows }) => rows >= 100_000).flatMap(({ rows, cells }) => PEERS.flatMap((peer) => ASKED.map((kind) => ({ rows, peer, kind, slower: ratio(cells, [peer, kind], ['kommunalblick', kind]) }))));
  const known = all.filter(({ slower }) => slower !== null).sort((a, b) => a.slower - b.slower);
  const what = 'From 100 k rows on no peer is faster in any query';
  if (!known.length) return [what, 'none', 'not measured', null];
  const [{ slower, peer, kind, rows }] = known;
  return [what, 'none', `the nearest takes ${times(slower)} as long: ${peer}, ${kind}, ${rows.toLocaleString('en')} rows`, slower >= 1];
}

const below = (what, value, limit, shown) => [what, `below ${shown(limit)}`, value === null ? 'not measured' : shown(value), value === null ? null : value < limit];

function tables(queries, explored) {
  const found = cell(queries.find(({ rows }) => rows === 412)?.cells ?? [], 'kommunalblick', 'tabulate');
  return [
    below('412 rows, a whole table', found ? median(found.times) : null, 0.3, ms),
    below('1 M rows, the view of Explore after a change', explored.times.length ? median(explored.times) : null, 16, ms),
  ];
}

function readers(reading) {
  const took = (tool) => { const found = reading.find((one) => one.tool === tool); return found?.times.length ? median(found.times) : null; };
  const faster = (tool) => (took(tool) && took('kommunalblick') ? took(tool) / took('kommunalblick') : null);
  const { memory } = reading.find(({ tool }) => tool === 'kommunalblick');
  return [
    least('Reading 1 M rows, beside the baseline’s reader', faster('baseline'), 1),
    least('Reading 1 M rows, beside DuckDB-WASM', faster('duckdb'), 3),
    least('Reading 1 M rows, beside PapaParse', faster('papaparse'), 3),
    kept('Memory after reading 1 M rows', more(memory, 'after')),
    kept('The same after the first overview', more(memory, 'overview')),
  ];
}

/** Bytes of the process beyond those before reading. */
export const more = (memory, when) => (memory?.[when]?.resident ? memory[when].resident - memory.before.resident : null);

const kept = (what, bytes) => [what, `at most ${mebibytes(MEMORY)} more`, bytes === null ? 'not measured' : `${mebibytes(bytes)} more`, bytes === null ? null : bytes <= MEMORY];

function blocks(reading) {
  const { times: read, longest, overview } = reading.find(({ tool }) => tool === 'kommunalblick');
  const block = (what, known, value) => [what, `none over ${BLOCK} ms`, known ? blocked(value) : 'not measured', known ? value <= BLOCK : null];
  return [block('Blocks of the page while reading', read.length > 0, longest), block('Blocks of the page in the first overview', overview, overview?.longest)];
}

/** The longest block in words. */
export const blocked = (longest) => (longest > BLOCK ? ms(longest) : 'none');

function large({ memory, longest, times: read, rows, columns }) {
  const kept = memory ? memory.after.modules : null;
  const what = `${rows / 1e6} M rows × ${columns + 1} columns`;
  return [
    [`${what} open, memory of the module`, `at most ${LARGE_MEMORY / 1e6} MB`, kept === null ? 'not measured' : `${(kept / 1e6).toFixed(0)} MB`, kept === null ? null : kept <= LARGE_MEMORY],
    [`Blocks while reading ${what}`, `none over ${BLOCK} ms`, read.length ? blocked(longest) : 'not measured', read.length ? longest <= BLOCK : null],
  ];
}
