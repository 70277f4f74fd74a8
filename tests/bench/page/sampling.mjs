// Times cells in turn, in one page: whatever else the machine does meets all of them.

const SAMPLES = 30;
const SAMPLE = 5; // ms at least: the clock of a page that is not isolated is no finer than a tenth
const WARM = 150; // ms of calls before anything is noted
const PATIENCE = 30_000; // ms for a cell; a slow one is asked less often
const LEAST = 3;

/** Each cell is `{ call }`; it gets `times` in ms a call, or `failed`. Every call has the next query. */
export async function sample(cells, queries) {
  let next = 0;
  const batch = async (cell, calls) => {
    const start = performance.now();
    for (let nth = 0; nth < calls; nth += 1) {
      const result = cell.call(queries[next++ % queries.length]);
      if (result instanceof Promise) await result;
    }
    return (performance.now() - start) / calls;
  };
  for (const cell of cells) await guarded(cell, () => prepared(cell, batch));
  for (let nth = 0; nth < SAMPLES; nth += 1) {
    for (const cell of turned(cells, nth)) {
      if (nth < cell.samples) await guarded(cell, async () => cell.times.push(await batch(cell, cell.calls)));
      await pause();
    }
  }
}

/** Warms a cell up, and settles how often it is called for a sample and how many samples it gets. */
async function prepared(cell, batch) {
  let [calls, each, spent] = [1, 0, 0];
  for (;;) {
    each = await batch(cell, calls);
    spent += each * calls;
    if (each * calls < SAMPLE) calls *= 2;
    else if (spent >= WARM) break;
  }
  Object.assign(cell, { times: [], calls, samples: Math.max(LEAST, Math.min(SAMPLES, Math.floor(PATIENCE / (each * calls)))) });
}

async function guarded(cell, step) {
  if (cell.failed) return;
  try {
    await step();
  } catch (error) {
    Object.assign(cell, { failed: String(error?.message ?? error), samples: 0 });
  }
}

const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

const pause = () => new Promise((done) => setTimeout(done));
