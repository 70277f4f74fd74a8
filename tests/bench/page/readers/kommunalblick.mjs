// Kommunalblick reads the bytes with the codebook.
import { descriptor } from '../descriptor.mjs';
import { module } from '../module.mjs';

export async function start() {
  const { Explorer } = await module();
  return {
    async read(bytes, schema) {
      const { explorer } = await Explorer.fromCsv(bytes, { descriptor: descriptor({ columns: schema }) });
      return { rows: explorer.rows, explorer, free: () => explorer.free() };
    },
    first: ({ explorer }) => explorer.overview('', 'en'),
  };
}
