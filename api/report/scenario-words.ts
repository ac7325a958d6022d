/** The ways in which a ranking is computed again, in words that complete "räknad …". */
import type { Priorities } from '../contract/index.ts';
import { formatShare } from './numbers.ts';
import { modePhrase } from './phrases.ts';

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

/** One scenario by itself: a way of answering is named. */
export function scenarioWord(id: string, priorities: Priorities): string {
  if (id.startsWith('mode:'))
    return `med bara dem som svarade ${modePhrase(id.slice('mode:'.length), priorities)}`;
  if (id.startsWith('street:'))
    return `med intervjuerna som ${formatShare(Number(id.slice('street:'.length)))} av vikten`;
  return WORDS[id] ?? id;
}

/** The scenarios in words, in the order given. */
export const scenarioWords = (ids: readonly string[]): string[] => [...new Set(ids.map(inWords))];
