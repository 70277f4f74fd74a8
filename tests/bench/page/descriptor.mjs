// What the codebook of the survey says: the texts of each column in their order, and which column is a weight.
import { WEIGHT } from './survey.mjs';

export function descriptor({ columns }) {
  const fields = columns.map(({ name, labels }) => ({ name, type: 'string', title: `Question ${name}`, categories: labels }));
  const weight = { name: WEIGHT, type: 'number', title: 'Weight', constraints: { minimum: 0 }, kommunalblick: { weight: true } };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'bench',
    title: 'A seeded survey',
    resources: [{ name: 'responses', path: 'responses.csv', schema: { fields: [...fields, weight] } }],
    kommunalblick: { language: 'en', responses: 'observed' },
  };
}
