// Draws every SVG file of a folder as a PNG of few colours into another: `node draw.mjs FROM TO`. Called by `cargo xtask figures`.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from '@playwright/test';

const COLOURS = 13; // six of bars, and shades at the edges of letters: more are not told apart
const [from, to] = process.argv.slice(2);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).filter((one) => one.endsWith('.svg'))) {
  const { width, height, palette, pixels } = await page.evaluate(drawn, [readFileSync(join(from, name), 'utf8'), COLOURS]);
  writeFileSync(join(to, name.replace(/[.]svg$/, '')), png(width, height, palette, Buffer.from(pixels, 'base64')));
}
await browser.close();

/** The picture as the numbers of its colours. Runs in the page. */
async function drawn([svg, most]) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const { width, height } = image;
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const words = new Uint32Array(data.buffer);
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const parts = (word) => [word & 255, (word >> 8) & 255, (word >> 16) & 255];
  const apart = (one, other) => parts(one).reduce((sum, part, at) => sum + (part - parts(other)[at]) ** 2, 0);
  const frequent = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([word]) => word);
  const palette = [];
  for (const least of [600, 150, 0]) for (const word of frequent) { // first those that differ much
    if (palette.length < most && palette.every((known) => apart(known, word) > least)) palette.push(word);
  }
  const nearest = new Map(frequent.map((word) => [word, palette.reduce((best, one, at) => (apart(one, word) < apart(palette[best], word) ? at : best), 0)]));
  let pixels = '';
  for (const word of words) pixels += String.fromCharCode(nearest.get(word));
  return { width, height, palette: palette.flatMap(parts), pixels: btoa(pixels) };
}

/** A PNG with a palette, two pixels a byte. */
function png(width, height, palette, pixels) {
  const row = width / 2 + 1; // before each stands how it is filtered: not at all
  const rows = Buffer.alloc(row * height);
  for (let at = 0; at < pixels.length; at += 2) rows[Math.floor(at / width) * row + 1 + (at % width) / 2] = (pixels[at] << 4) | pixels[at + 1];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', Buffer.from(palette)), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
