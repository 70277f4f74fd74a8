// Download: a build from the server, whole and unchanged, or not at all.
/* global SCOPE */
const SILENCE = 10_000; // ms without a byte, after which a download is given up

/** The files of a build, whole and unchanged: `[path, type, bytes]`. */
async function fetched({ version, sha256, bytes }, stop) {
  const response = await moving(fetch(new URL(`offline.pack?v=${version}`, SCOPE), { signal: stop.signal }), stop);
  if (!response.ok) throw new Error(`offline.pack: ${response.status}`);
  const packed = await received(response.body.getReader(), bytes, stop);
  if ((await hex(packed)) !== sha256) throw new Error('offline.pack is not of this build');
  const plain = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  const end = new Uint8Array(plain).indexOf(10); // the list of files is the first line
  let at = end + 1;
  return JSON.parse(new TextDecoder().decode(plain.slice(0, end))).map(([path, type, length]) => [path, type, plain.slice(at, (at += length))]);
}

/** The bytes of a download that has so many; given up where it has more or fewer. */
async function received(reader, length, stop) {
  const bytes = new Uint8Array(length);
  for (let at = 0; ;) {
    const { done, value } = await moving(reader.read(), stop);
    if (done && at === length) return bytes;
    if (done || at + value.length > length) stop.abort();
    stop.signal.throwIfAborted();
    bytes.set(value, at);
    at += value.length;
  }
}

/** Waits for the next part of a download; gives it up where none comes. */
function moving(part, stop) {
  const timer = setTimeout(() => stop.abort(), SILENCE);
  return part.finally(() => clearTimeout(timer));
}

async function hex(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
