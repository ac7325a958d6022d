/** The ways in which a ranking is computed again, in words that complete "räknad …". */

const WORDS: Readonly<Record<string, string>> = {
  main: 'så som den visas',
  unweighted: 'utan vikter',
  trimmed: 'med de största vikterna kapade',
  'area-population': 'med bara områdenas folkmängd som vikt',
  'without-flagged': 'utan flaggade svar',
  'without-largest-stop': 'utan den största insatsen',
  elsewhere: 'utan svar om platsen där de samlades in',
  prevalence: 'efter hur många som nämner',
  'severity-squared': 'med stark otrygghet extra tung',
  'one-answer-one-point': 'med en poäng per svar',
};

/** What a group of scenarios does; each is said once. */
function inWords(id: string): string {
  if (id.startsWith('mode:')) return 'med ett sätt att svara i taget';
  if (id.startsWith('street:')) return 'med andra blandningar av intervjuer och webb';
  return WORDS[id] ?? id;
}

/** The scenarios in words, in the order given. */
export const scenarioWords = (ids: readonly string[]): string[] => [...new Set(ids.map(inWords))];
