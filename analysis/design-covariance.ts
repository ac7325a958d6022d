import { checkFinite } from './check-finite.ts';

/** One stage of sampling; every array has one entry a respondent. */
export interface SamplingStage {
  /** Number of the cluster; clusters of different strata or earlier clusters are different. */
  readonly cluster: ArrayLike<number>;
  /** Number of the stratum; all in one when left out. */
  readonly stratum?: ArrayLike<number>;
  /** Clusters that the stratum has in the population; drawn with replacement when left out. */
  readonly population?: ArrayLike<number>;
}

/**
 * What a stratum with a single cluster adds: its deviation from the mean of all
 * clusters, the average of the other strata, or nothing.
 */
export type LonelyStratum = 'adjust' | 'average' | 'nothing';

/**
 * The covariance of totals of scores (weight × influence) over a sample in stages:
 * V = Σ_h (1 − f_h) n_h / (n_h − 1) Σ_c (z_hc − z̄_h)(z_hc − z̄_h)′, and below each
 * cluster f_h times that of the next stage. Without `population` the first stage says
 * all and later ones are not looked at.
 *
 * @param scores - one array an estimate, one entry a respondent; 0 outside the domain
 * @param stages - at least one
 * @returns row-major, estimates × estimates
 * @throws RangeError without a stage, or when a population is smaller than its sample
 * @see Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 4.3 and 4.5
 * @example
 * designCovariance([Float64Array.of(1, 2, 6)], [{ cluster: [0, 1, 2] }])[0]; // => 21
 */
export function designCovariance(
  scores: readonly Float64Array[],
  stages: readonly SamplingStage[],
  lonely: LonelyStratum = 'adjust',
): Float64Array {
  if (stages.length === 0) throw new RangeError('designCovariance requires at least one stage');
  for (const score of scores) checkFinite('designCovariance', 'scores', score);
  const rows = Int32Array.from({ length: scores[0]?.length ?? 0 }, (_, i) => i);
  const covariance = new Float64Array(scores.length ** 2);
  addStage(covariance, 1, rows, 0, { scores, stages, lonely });
  return covariance;
}

interface Sample {
  readonly scores: readonly Float64Array[];
  readonly stages: readonly SamplingStage[];
  readonly lonely: LonelyStratum;
}

/** Adds `factor` times the covariance of the stage among these rows. */
function addStage(
  covariance: Float64Array,
  factor: number,
  rows: Int32Array,
  at: number,
  sample: Sample,
): void {
  const stage = sample.stages[at];
  if (!stage) return;
  const strata = [...groups(rows, stage.stratum)].map((members) => {
    const clusters = [...groups(members, stage.cluster)];
    const totals = clusters.map((own) => sample.scores.map((score) => sumOf(score, own)));
    return { clusters, totals, share: sampledShare(stage, members, clusters.length) };
  });
  const everyTotal = strata.flatMap(({ totals }) => totals);
  const lonelyCount = strata.filter(({ clusters }) => clusters.length === 1).length;
  const others = strata.length - lonelyCount;
  const spread = sample.lonely === 'average' && others > 0 ? strata.length / others : 1;
  for (const { clusters, totals, share } of strata) {
    const n = clusters.length;
    if (n > 1) {
      const scale = (factor * spread * (1 - share) * n) / (n - 1);
      addDeviations(covariance, scale, totals, totals);
    } else if (sample.lonely === 'adjust') {
      addDeviations(covariance, factor * (1 - share), totals, everyTotal);
    }
    if (share > 0) {
      for (const own of clusters) addStage(covariance, factor * share, own, at + 1, sample);
    }
  }
}

/** Share of the stratum's clusters that were drawn; 0 with replacement. */
function sampledShare(stage: SamplingStage, members: Int32Array, clusters: number): number {
  const population = stage.population?.[members[0] ?? 0];
  if (population === undefined) return 0;
  if (!(population >= clusters)) {
    throw new RangeError(
      `designCovariance requires populations no smaller than the sample; got ${population} for ${clusters} clusters`,
    );
  }
  return clusters / population;
}

function groups(rows: Int32Array, key: ArrayLike<number> | undefined): Iterable<Int32Array> {
  if (!key) return [rows];
  const lists = new Map<number, number[]>();
  for (const row of rows) {
    const of = key[row] ?? -1;
    const list = lists.get(of);
    if (list) list.push(row);
    else lists.set(of, [row]);
  }
  return [...lists.values()].map((list) => Int32Array.from(list));
}

function sumOf(score: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += score[row] ?? 0;
  return sum;
}

/** Adds the cross products of the totals' deviations from the mean of `centre`. */
function addDeviations(
  covariance: Float64Array,
  scale: number,
  totals: readonly (readonly number[])[],
  centre: readonly (readonly number[])[],
): void {
  const size = totals[0]?.length ?? 0;
  const mean = Float64Array.from(
    { length: size },
    (_, k) => centre.reduce((sum, total) => sum + (total[k] ?? 0), 0) / centre.length,
  );
  for (const total of totals) {
    for (let k = 0; k < size; k += 1) {
      const own = scale * ((total[k] ?? 0) - (mean[k] ?? 0));
      for (let l = 0; l < size; l += 1) {
        covariance[k * size + l] =
          (covariance[k * size + l] ?? 0) + own * ((total[l] ?? 0) - (mean[l] ?? 0));
      }
    }
  }
}
