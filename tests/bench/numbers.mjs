// Numbers as the report writes them.

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A time with about three digits. */
export const ms = (time) => (time >= 1000 ? `${(time / 1000).toFixed(2)} s` : `${time.toFixed(digits(time))} ms`);

const digits = (time) => (time >= 100 ? 0 : Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(time || 1)))));

/** A ratio with about two digits. */
export const times = (ratio) => `${ratio.toFixed(ratio >= 10 ? 0 : ratio >= 1 ? 1 : 2)} ×`;

/** How a tool's speed stands beside another's: above 1 it is faster. */
export const beside = (ratio) => (ratio >= 1 ? `${times(ratio)} faster` : `${times(1 / ratio)} slower`);

export const mebibytes = (bytes) => (bytes === null || bytes === undefined ? 'not measured' : `${(bytes / 2 ** 20).toFixed(0)} MiB`);

export const thousands = (number) => number.toLocaleString('en');
