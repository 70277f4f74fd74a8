// Which pages the tests in a browser open: of every kind and language the fullest and the emptiest, found in the files; with `cargo xtask test all` every page.
import { html, kind } from './site.mjs';

/** Whether everything is wanted. */
export const EVERYTHING = process.env.KOMMUNALBLICK_TESTS === 'all';

const language = (path) => (path.startsWith('en/') ? 'en' : 'de');
const elements = (path) => html(path).match(/<[a-z]/g).length;

/** Of each group – pages for which `groupOf` says the same – the one with most elements and the one with fewest. */
export function extremes(paths, groupOf) {
  const groups = new Map();
  for (const path of paths) groups.set(groupOf(path), [...(groups.get(groupOf(path)) ?? []), path]);
  const ends = [...groups.values()].flatMap((group) => {
    const sorted = group.map((path) => [elements(path), path]).sort(([one], [other]) => one - other);
    return [sorted[0][1], sorted.at(-1)[1]];
  });
  return paths.filter((path) => ends.includes(path));
}

/** The fullest and the emptiest of every kind in each language. */
export const chosen = (paths) => (EVERYTHING ? paths : extremes(paths, (path) => `${language(path)} ${kind(path)}`));

/** The same of other groups than kinds, such as chart forms, in German alone. */
export const chosenBy = (paths, groupOf) => (EVERYTHING ? paths : extremes(paths.filter((path) => language(path) === 'de'), groupOf));
