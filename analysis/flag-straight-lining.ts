import { checkLimit } from './check-flag-columns.ts';

export interface RatingRows {
  /** Row-major, answers × questions on one scale; NaN where a question was left out. */
  readonly ratings: Float64Array;
  readonly questions: number;
}

export interface StraightLiningLimits {
  /** How many ratings an answer must hold to be judged; 6 by default. */
  readonly least?: number;
}

/**
 * Marks straight-lining: answers that give every rating the same step of the scale.
 *
 * Threshold: at least `least` ratings (6), all equal. Six independent answers on five
 * steps agree once in 3,125; people whose worries go together agree more often. Fewer than
 * one in a thousand honest answers is marked in simulation (analysis/README.md). Give only ratings that run the same way on the same scale.
 * Somebody for whom everything is "ganska otryggt" answers so honestly: a mark removes
 * nothing.
 *
 * @returns 1 for each answer that is marked
 * @throws RangeError when the ratings are not whole rows or `least` is below 2
 * @see Johnson (2005), Journal of Research in Personality 39(1), 103–129 (long strings)
 * @example
 * flagStraightLining({ ratings: Float64Array.of(3, 3, 3, 3, 2, 3), questions: 3 }, { least: 3 }); // => [1, 0]
 */
export function flagStraightLining(
  { ratings, questions }: RatingRows,
  { least = 6 }: StraightLiningLimits = {},
): Uint8Array {
  const answers = ratings.length / questions;
  if (!(Number.isInteger(questions) && questions >= 1 && Number.isInteger(answers))) {
    throw new RangeError(
      `flagStraightLining requires one rating, or NaN, for each answer and question; got ${ratings.length} for ${questions} questions`,
    );
  }
  checkLimit('flagStraightLining', 'least', least, 2);
  return Uint8Array.from({ length: answers }, (_, i) => {
    const given = ratings
      .subarray(i * questions, (i + 1) * questions)
      .filter((rating) => !Number.isNaN(rating));
    return given.length >= least && given.every((rating) => rating === given[0]) ? 1 : 0;
  });
}
