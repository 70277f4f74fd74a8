// d3-dsv reads a text; what its row function takes is not kept.
import { csvParseRows } from 'd3-dsv';
import { coded } from '../coded.mjs';

export const start = async () => ({
  async read(bytes) {
    const table = coded();
    csvParseRows(new TextDecoder().decode(bytes), table.add);
    return table.done();
  },
});
