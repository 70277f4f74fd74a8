// Kommunalblick through its public module, fed with the file and its descriptor.
import { csv } from '../csv.mjs';
import { descriptor } from '../descriptor.mjs';
import { module } from '../module.mjs';
import { conditions, text } from '../text.mjs';

export async function open(survey) {
  const { Explorer } = await module();
  const { explorer } = await Explorer.fromCsv(csv(survey), { descriptor: descriptor(survey) });
  return adapter(explorer);
}

/** The queries of an explorer. */
export function adapter(explorer) {
  return {
    crosstab: (query) => explorer.counts(text(query)),
    weighted: (query) => explorer.counts(`${text(query)}&weight=weight`),
    refresh: ({ where }) => explorer.overviewCounts(conditions(where)),
    tabulate: (query) => explorer.tabulate(text(query), 'en'),
    oneway: ({ row, where }) => explorer.tabulate(`question=${row.name}&where=${conditions(where)}`, 'en'),
    svg: (query) => explorer.svg(text(query), { lang: 'en' }),
    overview: ({ where }) => explorer.overview(conditions(where), 'en'),
    matrix: ({ rows, groups, counts, weighted }, { row, group }) => Float64Array.from(
      row.labels.flatMap((label) => group.labels.map((other) => (weighted ?? counts)[rows.indexOf(label) * groups.length + groups.indexOf(other)])),
    ),
    marginals: (result, { questions }) => questions.map(({ name, labels }) => {
      const { rows, counts } = result.find(({ question }) => question === name);
      return Float64Array.from(labels, (label) => counts[rows.indexOf(label)]);
    }),
    close: () => explorer.free(),
  };
}
