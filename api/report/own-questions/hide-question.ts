/**
 * What of one question may leave: counts under the smallest cell stay inside, and as many others as
 * it takes for the total not to give them back; a mean must not give them back either.
 */

import type { OptionResult, QuestionGroup } from '../../contract/question-result.ts';
import type { Option } from '../../contract/questionnaire/questionnaire.ts';
import type { Estimate } from '../../contract/ranked-item.ts';
import type { CountedQuestion } from './counted-questions.ts';
import type { QuestionFigures } from './estimate-question.ts';
import { hiddenParts } from './hidden-parts.ts';

/** Numbers are shown from so many times the smallest cell, quartiles from more: each is nearly somebody's own. */
const NUMBER_FACTOR = 2;
const QUARTILE_FACTOR = 4;
/** A mean is not shown when one answer is more than half of the sum: it would nearly be that answer. */
const LARGEST_PART = 0.5;
const NUMBER_DIGITS = 2;
/** A mean beside hidden cells is told to so many decimals. */
const MEAN_DECIMALS = 2;

type Published = Omit<QuestionGroup, 'population' | 'weighted'>;

/** @param smallest - the smallest cell that is published; 1 hides nothing */
export function hideQuestion(
  question: CountedQuestion,
  figures: QuestionFigures,
  smallest: number,
): Published {
  const { answered, skipped, unreadable, clusters } = figures;
  if (answered < smallest) return nothingShown(question);
  const hidden = hiddenOptions(question, figures, smallest);
  return {
    answered,
    skipped: isSmall(skipped, smallest) ? null : skipped,
    unreadable: isSmall(unreadable, smallest) ? null : unreadable,
    clusters,
    options: question.options.map(({ code, label }, k): OptionResult => {
      const { count = 0, share = null } = figures.options[k] ?? {};
      return hidden[k] || share === null
        ? { status: 'suppressed', code, label }
        : { status: 'shown', code, label, count, share };
    }),
    ...(question.kind === 'number'
      ? shownNumbers(figures, smallest)
      : shownMean(question, figures, hidden, smallest)),
  };
}

function nothingShown({ options }: CountedQuestion): Published {
  return {
    answered: null,
    skipped: null,
    unreadable: null,
    clusters: null,
    options: options.map(({ code, label }) => ({ status: 'suppressed', code, label })),
    mean: null,
    median: null,
    quartiles: null,
    withheld: ['too-few'],
  };
}

/** Nobody is nobody: that no one chose something tells of no one. */
const isSmall = (count: number, smallest: number) => count > 0 && count < smallest;

const isAlone = ({ alone }: Option) => alone === true;

/**
 * One choice a person: the options add up to those who answered. Of several the ways out add up
 * with those who chose anything else, so that these are a cell too.
 */
function hiddenOptions(
  { kind, options }: CountedQuestion,
  { answered, options: figures }: QuestionFigures,
  smallest: number,
): readonly boolean[] {
  const counts = figures.map(({ count }) => count);
  // Those who gave a number are a cell beside the ways out.
  if (kind === 'number')
    return hiddenParts([...counts, answered - sum(counts)], smallest).slice(0, counts.length);
  if (kind !== 'several') return hiddenParts(counts, smallest);
  const alone = counts.filter((_, k) => isAlone(options[k] ?? { code: '' }));
  const partition = hiddenParts([...alone, answered - sum(alone)], smallest);
  let at = 0;
  return options.map((option, k) => {
    if (!isAlone(option)) return isSmall(counts[k] ?? 0, smallest);
    at += 1;
    return partition[at - 1] ?? true;
  });
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

type Figures = Pick<Published, 'mean' | 'median' | 'quartiles' | 'withheld'>;
const NO_FIGURES = { mean: null, median: null, quartiles: null } as const;

/**
 * With two grades hidden, their sum and the exact mean would give both. Told to two decimals, a mean
 * leaves a hidden count a room of answered / 100 between neighbouring grades, and less the further
 * the hidden grades lie apart.
 */
function shownMean(
  { options, scale }: CountedQuestion,
  { mean, graded }: QuestionFigures,
  hidden: readonly boolean[],
  smallest: number,
): Figures {
  if (scale === null) return { ...NO_FIGURES, withheld: [] };
  if (mean === null || graded < smallest) return { ...NO_FIGURES, withheld: ['too-few'] };
  const grades = options.flatMap(({ sends }, k) =>
    hidden[k] && typeof sends === 'number' ? [sends] : [],
  );
  if (grades.length === 0) return { ...NO_FIGURES, mean, withheld: [] };
  const apart = Math.max(1, Math.max(...grades) - Math.min(...grades));
  if (graded < 10 ** MEAN_DECIMALS * smallest * apart)
    return { ...NO_FIGURES, withheld: ['small-cells'] };
  return { ...NO_FIGURES, mean: rounded(mean, toDecimals), withheld: [] };
}

function shownNumbers(figures: QuestionFigures, smallest: number): Figures {
  const { graded, mean, median, quartiles, largestPart } = figures;
  if (mean === null || median === null || graded < NUMBER_FACTOR * smallest)
    return { ...NO_FIGURES, withheld: ['too-few'] };
  const dominated = largestPart > LARGEST_PART;
  return {
    mean: dominated ? null : rounded(mean, toDigits),
    median: rounded(median, toDigits),
    quartiles:
      quartiles === null || graded < QUARTILE_FACTOR * smallest
        ? null
        : [toDigits(quartiles[0]), toDigits(quartiles[1])],
    withheld: dominated ? ['one-dominates'] : [],
  };
}

function rounded(estimate: Estimate, round: (value: number) => number): Estimate {
  const { estimate: value, se, df, low, high } = estimate;
  return { estimate: round(value), se: round(se), df, low: round(low), high: round(high) };
}

const toDecimals = (value: number) => Number(value.toFixed(MEAN_DECIMALS));
const toDigits = (value: number) => Number(value.toPrecision(NUMBER_DIGITS));
