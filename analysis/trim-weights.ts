import { checkWeights } from './check-weights.ts';

/** Bounds between which every weight must end. */
export interface TrimBounds {
  readonly lower?: number;
  readonly upper: number;
}

/**
 * Cuts weights to their bounds and shares what was cut equally among those never
 * cut, again and again until none is outside (strict redistribution). The sum stays.
 * Weights at zero (respondents left out) stay zero.
 *
 * @param weights - one weight a respondent
 * @param bounds - in the unit of the weights; the mean must lie between them
 * @returns new weights, and how many were cut
 * @throws RangeError when the bounds leave no room for the mean, or a weight is negative
 *   or not finite
 * @see Potter (1990), Proceedings of the Survey Research Methods Section, ASA, 225–230
 * @example
 * trimWeights(Float64Array.of(1, 1, 4), { upper: 3 }).weights; // => [1.5, 1.5, 3]
 */
export function trimWeights(
  weights: Float64Array,
  bounds: TrimBounds,
): { readonly weights: Float64Array; readonly cut: number } {
  checkWeights('trimWeights', weights);
  const { lower = 0, upper } = bounds;
  const result = Float64Array.from(weights);
  const active: number[] = [];
  let sum = 0;
  for (let i = 0; i < result.length; i += 1) {
    const weight = result[i] ?? 0;
    if (weight > 0) {
      active.push(i);
      sum += weight;
    }
  }
  const mean = sum / Math.max(1, active.length);
  if (!(lower <= mean && mean <= upper)) {
    throw new RangeError(`trimWeights requires the mean weight between the bounds; mean: ${mean}`);
  }
  const cut = new Uint8Array(result.length);
  let cutCount = 0;
  for (;;) {
    let excess = 0;
    let outside = 0;
    for (const i of active) {
      const weight = result[i] ?? 0;
      if (cut[i] || (weight >= lower && weight <= upper)) continue;
      const bounded = Math.max(lower, Math.min(upper, weight));
      excess += weight - bounded;
      result[i] = bounded;
      cut[i] = 1;
      outside += 1;
    }
    if (outside === 0) return { weights: result, cut: cutCount };
    cutCount += outside;
    const open = active.length - cutCount;
    if (open === 0) return { weights: result, cut: cutCount };
    for (const i of active) {
      if (!cut[i]) result[i] = (result[i] ?? 0) + excess / open;
    }
  }
}
