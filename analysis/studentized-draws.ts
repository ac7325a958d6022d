import { type CorrelatedDraws, LANES } from './correlated-draws.ts';
import { fillNormal, type Uniform } from './random.ts';

/** From here on the draws of t and of the normal distribution are the same to three figures. */
const AS_GOOD_AS_NORMAL = 10_000;

/** Keeps a draw finite when the approximation of chi-square falls to zero. */
const LEAST_SPREAD = 1e-3;

/**
 * Joint normal draws made into draws of the multivariate t: each draw is divided by the
 * root of its own chi-square over `df`, the same for all items. With few clusters the
 * errors are themselves uncertain, and rank sets that take them as known cover too
 * seldom: 63 % instead of 95 % with six stops and all items equal, against 91 % with
 * these draws (`npm run simulate`).
 *
 * @param df - degrees of freedom, above 0; the smallest of the items' is the cautious choice
 * @returns the draws in a new array; the given ones when `df` is so large that nothing changes
 * @see Genz and Bretz (2009), Computation of Multivariate Normal and t Probabilities,
 *   doi:10.1007/978-3-642-01689-9; chi-square by Wilson and Hilferty (1931), PNAS 17(12),
 *   684–688, doi:10.1073/pnas.17.12.684
 */
export function studentizedDraws(
  { noise, draws }: CorrelatedDraws,
  items: number,
  df: number,
  uniform: Uniform,
): CorrelatedDraws {
  if (!(df < AS_GOOD_AS_NORMAL)) return { noise, draws };
  const normals = new Float64Array(draws);
  fillNormal(normals, uniform);
  const spread = 2 / (9 * df);
  const factors = normals.map((normal) => {
    const meanSquare = Math.max((1 - spread + normal * Math.sqrt(spread)) ** 3, LEAST_SPREAD);
    return 1 / Math.sqrt(meanSquare);
  });
  const studentized = new Float64Array(noise.length);
  for (let from = 0; from < draws; from += LANES) {
    const a = factors[from] ?? 0;
    const b = factors[from + 1] ?? 0;
    const c = factors[from + 2] ?? 0;
    const d = factors[from + 3] ?? 0;
    const end = (from + LANES) * items;
    for (let at = from * items; at < end; at += LANES) {
      studentized[at] = (noise[at] ?? 0) * a;
      studentized[at + 1] = (noise[at + 1] ?? 0) * b;
      studentized[at + 2] = (noise[at + 2] ?? 0) * c;
      studentized[at + 3] = (noise[at + 3] ?? 0) * d;
    }
  }
  return { noise: studentized, draws };
}
