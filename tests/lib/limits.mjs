// Addresses of Explore at its limits and beyond, as search texts, each with the sentence that it gets.
const many = (n, one) => Array.from({ length: n }, (_, at) => one(at)).join(';');

export const BEYOND = {
  '8,000 nets': [`?question=strategie&net=${many(8000, (at) => `n${at}:ja`)}`, /[\d.]+ Zeichen, höchstens 16\.000/],
  '65 nets': [`?question=strategie&net=${many(65, (at) => `n${at}:ja`)}`, /65 .*höchstens 64/],
  '65 conditions': [`?question=strategie&where=${many(65, () => 'kommunenart:stadt')}`, /65 .*höchstens 64/],
  '1,001 codes': [`?question=strategie&where=kommunenart:${Array.from({ length: 1001 }, () => 'stadt').join(',')}`, /1\.001 .*höchstens 1\.000/],
  'a long breakdown': [`?question=strategie&by=${'x'.repeat(16000)}`, /[\d.]+ Zeichen, höchstens 16\.000/],
};

/** As much as may be asked, all of it wrong. */
export const WITHIN = {
  'thousands of unknown keys': [`?question=strategie&${Array.from({ length: 2600 }, (_, at) => `x${at}`).join('&')}`, /weitere/],
  '64 conditions on unknown codes': [`?question=strategie&where=${many(64, (at) => `kommunenart:${'y'.repeat(200)}${at}`)}`, /weitere/],
  'a long unknown question': [`?question=${'q'.repeat(15900)}`, /Frage/],
};
