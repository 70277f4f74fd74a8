// What is measured: how much, how often, and with whom.
export const SIZES = [412, 100_000, 1_000_000];
export const COLUMNS = 44; // and the weight
export const LARGE = { rows: 10_000_000, columns: 19 };
export const READ = 1_000_000;
export const EXPLORED = { rows: 1_000_000, columns: 36 }; // the files of a package have 200 MB at most
export const STARTS = 30;
export const READINGS = 3;

export const TOOLS = ['baseline', 'kommunalblick', 'duckdb', 'arquero', 'crossfilter', 'perspective'];
export const READERS = ['baseline', 'kommunalblick', 'duckdb', 'papaparse', 'd3'];
export const PACKAGES = { duckdb: '@duckdb/duckdb-wasm', arquero: 'arquero', crossfilter: 'crossfilter2', perspective: '@perspective-dev/client', papaparse: 'papaparse', d3: 'd3-dsv' };
