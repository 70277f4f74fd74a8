// Pages and text of a PDF.

// The library asks for these to draw pages; reading text needs neither.
globalThis.DOMMatrix ??= class {};
globalThis.Path2D ??= class {};
const { VerbosityLevel, getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** The text of each page. */
export async function pdfPages(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: true });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
  }
  await task.destroy();
  return pages;
}
