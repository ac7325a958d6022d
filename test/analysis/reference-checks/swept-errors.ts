import {
  designCovariance,
  type RakeResult,
  type SampleDesign,
  type SampleEstimand,
} from '../../../analysis/index.ts';

/**
 * The errors of survey's `rake`: instead of residuals of a regression, ten sweeps that
 * take from the scores over the raked weights (also when trimmed since) their unweighted
 * mean within each category, and then the weights back on. Ours come from the regression;
 * this one stands here so that the cases can be compared whole.
 */
export function sweptErrors(
  estimands: readonly SampleEstimand[],
  { weights, stages }: SampleDesign,
  { weights: full, plan }: RakeResult,
) {
  const found = estimands.map((estimand) => influenceOf(estimand, weights));
  const scores = found.map(({ influence }) => {
    const score = influence.map((value, i) => (value * (weights[i] ?? 0)) / (full[i] ?? 1));
    for (let sweep = 0; sweep < 10; sweep += 1) {
      for (const column of plan.columnOf) takeMeans(score, (i) => column[plan.cellOf[i] ?? 0] ?? 0);
    }
    return score.map((value, i) => value * (full[i] ?? 0));
  });
  const covariance = designCovariance(scores, stages);
  return {
    estimates: found.map(({ estimate }) => estimate),
    se: found.map((_, k) => Math.sqrt(covariance[k * (found.length + 1)] ?? 0)),
    covariance,
  };
}

function influenceOf({ value, domain, total }: SampleEstimand, weights: Float64Array) {
  let sum = 0;
  let top = 0;
  weights.forEach((w, i) => {
    if (domain && !domain[i]) return;
    sum += w;
    top += w * (value[i] ?? 0);
  });
  const influence = Float64Array.from(weights, (_, i) => {
    if (domain && !domain[i]) return 0;
    return total ? (value[i] ?? 0) : ((value[i] ?? 0) - top / sum) / sum;
  });
  return { estimate: total ? top : top / sum, influence };
}

function takeMeans(score: Float64Array, categoryOf: (i: number) => number): void {
  const sums = new Map<number, { sum: number; count: number }>();
  score.forEach((value, i) => {
    const own = sums.get(categoryOf(i)) ?? { sum: 0, count: 0 };
    sums.set(categoryOf(i), { sum: own.sum + value, count: own.count + 1 });
  });
  score.forEach((value, i) => {
    const { sum = 0, count = 1 } = sums.get(categoryOf(i)) ?? {};
    score[i] = value - sum / count;
  });
}
