// What was measured, as Markdown.
import { bars, blocked, more, ratio } from './bars.mjs';
import { beside, mebibytes, median, ms, thousands } from './numbers.mjs';

const NAMES = { baseline: 'typed arrays (baseline)', kommunalblick: 'Kommunalblick', duckdb: 'DuckDB-WASM', arquero: 'Arquero', crossfilter: 'crossfilter2', perspective: 'Perspective', papaparse: 'PapaParse', d3: 'd3-dsv' };
const KINDS = { crosstab: 'crosstab', weighted: 'weighted', refresh: '40 marginals' };
const OWN = { oneway: '`tabulate`, one way', tabulate: '`tabulate`, a crosstab', svg: '`svg` of it', overview: '`overview`' };
const BESIDE = { tabulate: 'crosstab', svg: 'crosstab', overview: 'refresh' }; // the query of the baseline that a whole answer rests on
const FEW = 30;

export function markdown(result) {
  return [heading(result), payload(result), ...result.queries.map(queries), reading(result.reading), explore(result), verdicts(result)].filter(Boolean).join('\n\n');
}

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const heading = ({ date, chromium, node, processors }) => `## Beside peers\n\n${date}, Chromium ${chromium}, Node ${node}, ${processors.length} × ${processors[0]}; one page a size, not isolated. Medians, beside the baseline’s in the same run.`;

function payload({ payload: list, start }) {
  if (!list) return null;
  const rows = [...list].map(({ tool, version, bytes }) => [NAMES[tool], version ?? 'this build', `${thousands(Math.round(bytes / 1000))} KB`, first(start, tool)]);
  return `### What is loaded, and from nothing to the first crosstab of 412 rows\n\n${table(['', 'version', 'after gzip', 'first answer'], rows)}`;
}

function first(start, tool) {
  const found = start.find((one) => one.tool === tool);
  if (!found) return '–';
  return found.failed ? `failed: ${found.failed}` : ms(median(found.times));
}

function queries({ rows, columns, cells }) {
  const tools = [...new Set(cells.map(({ tool }) => tool))];
  const lines = tools.map((tool) => [NAMES[tool], ...Object.keys(KINDS).map((kind) => shown(cells, tool, kind))]);
  const whole = Object.keys(OWN).map((kind) => shown(cells, 'kommunalblick', kind));
  const failures = [...new Set(cells.filter(({ failed }) => failed).map(({ tool, failed }) => `- ${NAMES[tool]}: ${failed}`))];
  return [
    `### ${thousands(rows)} rows × ${columns} columns and a weight`,
    table(['', ...Object.values(KINDS)], lines),
    `Whole answers of Kommunalblick, with labels, intervals and tests, beside the baseline’s bare counts:`,
    table(Object.values(OWN), [whole]),
    ...failures.length ? [failures.join('\n')] : [],
  ].join('\n\n');
}

function shown(cells, tool, kind) {
  const found = cells.find((one) => one.tool === tool && one.kind === kind);
  if (!found) return '–';
  if (!found.times.length) return 'failed';
  const run = cells.filter((one) => one.beside === found.beside);
  const faster = ratio(run, ['baseline', BESIDE[kind] ?? kind], [tool, kind]);
  return `${ms(median(found.times))}${faster && tool !== 'baseline' ? `, ${beside(faster)}` : ''}${found.times.length < FEW ? ` (of ${found.times.length})` : ''}`;
}

function reading(list) {
  const floor = list.find(({ tool }) => tool === 'baseline');
  const rows = list.map((reader) => [NAMES[reader.tool], ...(reader.times.length ? read(reader, floor) : [`failed: ${reader.failed}`, ...Array(6).fill('–')])]);
  const [{ rows: count, columns, bytes }] = list;
  const note = 'Memory: the page’s process as Linux counts it (VmRSS, and VmHWM for the most), after minus before; modules: the memories of its WebAssembly modules outside of workers.';
  const kommunalblick = list.find(({ tool }) => tool === 'kommunalblick');
  return `### Reading ${thousands(count)} rows × ${columns + 1} columns${bytes ? `, ${(bytes / 1e6).toFixed(0)} MB` : ''}\n\n${table(['', 'time', 'MB/s', 'beside the baseline', 'longest block', 'memory kept', 'most', 'modules'], rows)}\n\n${note}${overview(kommunalblick)}`;
}

function read({ times: list, longest, memory, bytes }, floor) {
  const time = median(list);
  const faster = floor?.times.length && floor.times !== list ? beside(median(floor.times) / time) : '–';
  const most = memory?.most && memory.before?.resident ? memory.most - memory.before.resident : null;
  return [ms(time), bytes ? (bytes / 1000 / time).toFixed(0) : '–', faster, blocked(longest), mebibytes(more(memory, 'after')), mebibytes(most), mebibytes(memory?.after.modules)];
}

/** What the first overview after reading takes. */
function overview({ overview: first, memory }) {
  if (!first) return '';
  return `\n\nKommunalblick’s first overview after reading: ${ms(first.time)}, longest block ${blocked(first.longest)}; then ${mebibytes(more(memory, 'overview'))} are kept, modules ${mebibytes(memory.overview?.modules)}.`;
}

function explore({ explored }) {
  if (!explored) return null;
  const { rows, columns, times, failed } = explored;
  const told = failed ? `failed: ${failed}` : `${ms(median(times))} median of ${times.length}, ${ms(Math.max(...times))} the slowest`;
  return `### Explore over ${thousands(rows)} rows × ${columns + 1} columns\n\nFrom a changed query to the repainted view, 1280 × 900: ${told}`;
}

function verdicts(result) {
  const rows = bars(result).map(([what, bar, value, met]) => [what, bar, value, met === null ? 'not measured' : met ? 'met' : 'not met']);
  return `### Bars\n\n${table(['', 'bar', 'measured', ''], rows)}\n`;
}
