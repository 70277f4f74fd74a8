// The public module as it is built, from its own folder; no bundler has touched it.
export async function module() {
  const built = await import(new URL('api/kommunalblick.js', document.baseURI).href);
  await built.default();
  return built;
}
