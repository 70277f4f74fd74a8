// DuckDB-WASM in a worker: the build for browsers with exceptions, one thread, for the page is not isolated.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

export async function start() {
  const engine = new AsyncDuckDB(new VoidLogger(), new Worker(new URL('duckdb-browser-eh.worker.js', document.baseURI)));
  await engine.instantiate(new URL('duckdb-eh.wasm', document.baseURI).href);
  return engine;
}
