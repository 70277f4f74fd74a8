// Perspective: its client in the page, its engine in a worker.
import perspective from '@perspective-dev/client';

export async function start() {
  const file = (name) => fetch(new URL(name, document.baseURI));
  perspective.init_client(file('perspective-js.wasm'));
  perspective.init_server(file('perspective-server.wasm'));
  return perspective.worker();
}
