/** Weighted answers of one place as counts that a binomial model can take. */
export interface EffectiveCounts {
  /** Share × `asked`; not whole. */
  readonly named: number;
  /** Kish's effective size over the design effect of clustering. */
  readonly asked: number;
  /** The weighted share. */
  readonly share: number;
}

/**
 * The counts of an unweighted sample that would say as much as the weighted answers
 * do: n = (Σw)² / Σw² over the design effect of the clusters, y = share × n.
 *
 * @param weights - of the respondents of one place, zero or more
 * @param named - 1 for those who named it, 0 for the others
 * @param designEffect - of clustering, 1 by default
 * @returns zeros when no weight is above zero
 * @throws RangeError when the lengths differ or the design effect is not above zero
 * @see Kish (1965), Survey Sampling, 8.2; Chen, Wakefield and Lumely (2014), Spatial and
 *   Spatio-temporal Epidemiology 11, 33–43
 * @example
 * effectiveCounts([1, 1, 2], [0, 1, 1]); // => { named: 2, asked: 2.6666666666666665, share: 0.75 }
 */
export function effectiveCounts(
  weights: ArrayLike<number>,
  named: ArrayLike<number>,
  designEffect = 1,
): EffectiveCounts {
  if (weights.length !== named.length || !(designEffect > 0)) {
    throw new RangeError(
      'effectiveCounts requires a weight for every answer and a design effect above zero',
    );
  }
  let sum = 0;
  let squares = 0;
  let yes = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `effectiveCounts requires finite weights of zero or more; row ${i}: ${weight}`,
      );
    }
    sum += weight;
    squares += weight * weight;
    yes += weight * (named[i] ?? 0);
  }
  if (!(sum > 0)) return { named: 0, asked: 0, share: 0 };
  const asked = (sum * sum) / squares / designEffect;
  return { named: (yes / sum) * asked, asked, share: yes / sum };
}
