// The memory of the browser's pages as Linux counts it; elsewhere it is not measured.
import { readFileSync, writeFileSync } from 'node:fs';

/** Reads and resets what the pages of a browser take. Bytes; `null` where there is no /proc. */
export async function watched(browser) {
  const session = await browser.newBrowserCDPSession();
  const pages = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo.filter(({ type }) => type === 'renderer');
  const sum = async (line) => {
    const list = (await pages()).map(({ id }) => kilobytes(id, line));
    return list.includes(null) ? null : 1024 * list.reduce((total, value) => total + value, 0);
  };
  return {
    now: () => sum('VmRSS'),
    most: () => sum('VmHWM'),
    reset: async () => (await pages()).forEach(({ id }) => forgotten(id)),
  };
}

function kilobytes(process, line) {
  try {
    return Number(readFileSync(`/proc/${process}/status`, 'utf8').match(new RegExp(`^${line}:\\s+(\\d+)`, 'm'))[1]);
  } catch {
    return null;
  }
}

/** The most that was taken begins anew with what is taken now. */
function forgotten(process) {
  try {
    writeFileSync(`/proc/${process}/clear_refs`, '5');
  } catch { /* then the most of its whole life is told, which is no less */ }
}
