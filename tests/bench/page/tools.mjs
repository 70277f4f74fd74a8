// All that are measured, each loaded when it is asked for.
export const TOOLS = {
  baseline: () => import('./adapters/baseline.mjs'),
  kommunalblick: () => import('./adapters/kommunalblick.mjs'),
  duckdb: () => import('./adapters/duckdb.mjs'),
  arquero: () => import('./adapters/arquero.mjs'),
  crossfilter: () => import('./adapters/crossfilter.mjs'),
  perspective: () => import('./adapters/perspective.mjs'),
};

export const READERS = {
  baseline: () => import('./readers/baseline.mjs'),
  kommunalblick: () => import('./readers/kommunalblick.mjs'),
  duckdb: () => import('./readers/duckdb.mjs'),
  papaparse: () => import('./readers/papaparse.mjs'),
  d3: () => import('./readers/d3.mjs'),
};
