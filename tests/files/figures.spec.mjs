// The pages of figures and tables are complete as files: sentence, source, table, and one picture where there is a chart.
import { expect, test } from '@playwright/test';
import { all, faultsIn, textOf } from '../lib/document.mjs';
import { figureOf } from '../lib/numbers.mjs';
import { FIGURES } from '../lib/site.mjs';

test('each figure has a sentence, its source, a table and its picture', () => {
  expect(faultsIn(FIGURES, missing)).toEqual([]);
});

function missing(page, path) {
  const isFigure = path.includes('figures/');
  const figure = page.querySelector('figure.kb-figure');
  const faults = [];
  if (figure?.dataset.figure !== figureOf(path)) return ['is no figure of that number'];
  if (!/\p{L}{3,}.*[.!?]/u.test(textOf(figure.querySelector('p.kb-summary')))) faults.push('has no sentence');
  if (!(isFigure ? /(Abb\.|Figure|Fig\.)\s*\d+/ : /(Tab\.|Table)\s*\d+/).test(textOf(figure.querySelector('.kb-source')))) faults.push('names no source');
  if (!page.querySelector('main table.kb-table tbody td')) faults.push('has no table');
  const pictures = all('.kb-picture', figure);
  if (isFigure && pictures.length === 0) faults.push('has no picture');
  return [...faults, ...pictures.flatMap(picture)];
}

/** A picture is drawn three times, for full, wide and narrow columns, each time with a name and a description. */
function picture(element) {
  const drawings = all('svg', element);
  const widths = drawings.map((drawing) => ['kb-full', 'kb-wide', 'kb-narrow'].find((name) => drawing.classList.contains(name)));
  if (widths.join() !== 'kb-full,kb-wide,kb-narrow' || element.querySelector('canvas')) return [`a picture is drawn as ${widths}`];
  return drawings.flatMap(drawing);
}

function drawing(svg) {
  const named = (attribute) => Boolean(svg.hasAttribute(attribute) && textOf(svg.querySelector(`[id="${svg.getAttribute(attribute)}"]`)));
  const faults = [];
  if (svg.getAttribute('role') !== 'img') faults.push('a drawing does not say that it is a picture');
  if (!named('aria-labelledby') || !named('aria-describedby')) faults.push('a drawing has no name or no description');
  if (!svg.querySelector('text') || svg.querySelectorAll('rect, path, polygon, circle, line').length < 2) faults.push('a drawing is empty');
  return faults;
}
