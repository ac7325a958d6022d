/** Flags that one answer earns by itself, by the thresholds of `analysis/`. */
import { flagSpeed, flagStraightLining } from '../../../analysis/index.ts';
import type { Response } from '../../contract/index.ts';
import type { ReadingLoad } from './reading-load.ts';

/** No form can be opened, read and sent by a person in less. */
const LEAST_SECONDS = 3;
/** As many ratings as `flagStraightLining` asks for. */
const LEAST_RATINGS = 6;

/** The steps as they stand on the screen, counted from the top: safety begins with the best answer. */
const SAFETY_FROM_TOP = 5;

/** Whether the answer came faster than a person can read what it answers. */
export function isTooFast({ words, choices }: ReadingLoad, seconds: number): boolean {
  if (seconds < LEAST_SECONDS) return true;
  const [mark] = flagSpeed({
    seconds: Float64Array.of(seconds),
    words: Int32Array.of(words),
    choices: Int32Array.of(choices),
  });
  return mark === 1;
}

/** Whether every rating was given the same step, such as the topmost each time. */
export function isStraightLined({ safety, eveningSafety, concerns }: Response): boolean {
  if (concerns.length + 2 < LEAST_RATINGS) return false;
  const steps = [safety, eveningSafety]
    .filter((grade) => typeof grade === 'number')
    .map((grade) => SAFETY_FROM_TOP - grade);
  const insecurities = concerns.flatMap(({ insecurity }) =>
    typeof insecurity === 'number' ? [insecurity] : [],
  );
  const ratings = Float64Array.from([...steps, ...insecurities]);
  if (ratings.length < LEAST_RATINGS) return false;
  const [mark] = flagStraightLining({ ratings, questions: ratings.length });
  return mark === 1;
}
