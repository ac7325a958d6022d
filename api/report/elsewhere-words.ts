/** Whether the leading places lead only where one stood, in a sentence. */
import type { Priorities } from '../contract/priorities.ts';
import { countInWords, joinList } from './numbers.ts';

/** The scenario without answers about the place where they were collected. */
const ELSEWHERE = 'elsewhere';

/** Which leading places fall when answers about the place of collection are left out; none where that is not known. */
export function elsewhereSentences({ places, placeRobustness, top }: Priorities): string[] {
  const ranksOf = (id: string) => placeRobustness?.scenarios.find((one) => one.id === id)?.ranks;
  const main = ranksOf('main');
  const elsewhere = ranksOf(ELSEWHERE);
  if (!main || !elsewhere) return [];
  const leading = places.filter(({ id }) => (main[id] ?? Number.POSITIVE_INFINITY) <= top);
  if (leading.length === 0) return [];
  const fallen = leading
    .filter(({ id }) => (elsewhere[id] ?? Number.POSITIVE_INFINITY) > top)
    .map(({ label }) => label);
  const first = `de ${countInWords(top)} främsta`;
  return fallen.length === 0
    ? [`Platserna bland ${first} är desamma när svar om platsen där de samlades in räknas bort.`]
    : [
        `När svar om platsen där de samlades in räknas bort är ${joinList(fallen)} inte längre bland ${first}: ordningen beror också på var vi stod.`,
      ];
}
