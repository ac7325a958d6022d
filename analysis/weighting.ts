import type { Merge } from './collapse-empty.ts';
import type { Margin, SurveyDesign } from './dialogue.ts';
import { effectiveSize } from './effective-size.ts';
import { marginColumn, type RakeMargin } from './margin-column.ts';
import { rake } from './rake.ts';
import type { RakePlan } from './rake-plan.ts';
import { trimWeights } from './trim-weights.ts';

/** Weights of a sample, or of a part of it, and how they came about. */
export interface Weighting {
  /** Base weights; zero for respondents left out. */
  readonly baseWeight: Float64Array;
  readonly weights: Float64Array;
  /** Null without margins. */
  readonly plan: RakePlan | null;
  readonly converged: boolean;
  readonly sweeps: number;
  readonly unknown: Readonly<Record<string, number>>;
  readonly merged: readonly Merge[];
  readonly trimmed: boolean;
}

/** Weights above this many times the mean are extreme. */
export const EXTREME_RATIO = 5;

/** Margins coded once, for the whole sample and all its parts. */
export function codeMargins(design: SurveyDesign, margins: readonly Margin[]): RakeMargin[] {
  return margins.map((margin) => marginColumn(margin, design.variables));
}

/**
 * Weighs the respondents that `keep` marks, by themselves.
 *
 * @param onFailure - `refuse` throws what `rake` throws; `collapse` merges empty
 *   categories, and falls back on base weights when the margins cannot be met
 */
export function weigh(
  baseWeight: Float64Array,
  margins: readonly RakeMargin[],
  onFailure: 'refuse' | 'collapse',
): Weighting {
  const plain = { baseWeight, trimmed: false };
  if (margins.length === 0) {
    return {
      ...plain,
      weights: baseWeight,
      plan: null,
      converged: true,
      sweeps: 0,
      unknown: {},
      merged: [],
    };
  }
  if (onFailure === 'refuse') return { ...plain, ...rake(baseWeight, margins), converged: true };
  try {
    return { ...plain, ...rake(baseWeight, margins, { collapse: true }), converged: true };
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.includes('not converged')) throw error;
    return {
      ...plain,
      weights: baseWeight,
      plan: null,
      converged: false,
      sweeps: 1000,
      unknown: {},
      merged: [],
    };
  }
}

/** The base weights of a part of the sample: zero outside it. */
export function maskWeights(baseWeight: Float64Array, keep: (i: number) => boolean): Float64Array {
  return baseWeight.map((d, i) => (keep(i) ? d : 0));
}

/** Weights cut at five times their mean; the same weights when none is above. */
export function trimExtreme(weighting: Weighting): Weighting {
  const { respondents, largestRatio } = effectiveSize(weighting.weights);
  if (largestRatio <= EXTREME_RATIO) return weighting;
  const sum = weighting.weights.reduce((all, w) => all + w, 0);
  const { weights } = trimWeights(weighting.weights, {
    upper: (EXTREME_RATIO * sum) / respondents,
  });
  return { ...weighting, weights, trimmed: true };
}
