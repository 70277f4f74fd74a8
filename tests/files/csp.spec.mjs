// The policy that forbids everything but the site's own files stands in every page, before anything it governs.
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { EMBEDDED, PAGES, html, isMissing } from '../lib/site.mjs';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

test('every page carries the policy', () => {
  for (const path of [...PAGES, ...EMBEDDED]) {
    const page = html(path);
    const found = page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i)?.[1] ?? '';
    expect(found.replaceAll('&#39;', "'").replace(/;$/, ''), path).toBe(isMissing(path) ? withScript(page) : POLICY);
    const first = page.search(/<(link|script|style|img)\b/);
    expect(page.search(/<meta http-equiv="Content-Security-Policy"/i), `${path}: place of the policy`).toBeLessThan(first);
  }
});

test('no page has what the policy would block', () => {
  for (const path of [...PAGES, ...EMBEDDED]) {
    const page = html(path);
    expect(page.match(/<[^>]*\sstyle="/)?.[0], `${path}: style attribute`).toBeUndefined();
    expect(page.match(/<style\b/)?.[0], `${path}: style element`).toBeUndefined();
    expect(page.match(/<[^>]*\son[a-z]+="/)?.[0], `${path}: event attribute`).toBeUndefined();
    // what is no program the policy lets stand
    const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")[^>]*>/g)].length;
    expect(inline, `${path}: inline scripts`).toBe(isMissing(path) ? 1 : 0);
    expect(page.match(/<iframe\b|<object\b|<embed\b|<base\b/)?.[0], `${path}: embedded`).toBeUndefined();
  }
});

/** The page that is shown at any depth carries one script, which the policy names by its hash: it finds the site's root. */
function withScript(page) {
  const [, script] = page.match(/<script>([\s\S]*?)<\/script>/);
  return POLICY.replace("script-src 'self'", `script-src 'self' 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}
