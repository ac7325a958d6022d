import type { GroupedSample } from './linear-design.ts';

/**
 * v_c of the clusters of several respondents, sparse: row c stands from `start[c]` to
 * `start[c + 1] - 1`. A respondent who is a cluster of her own has an empty row: what
 * would stand there is read from her.
 */
export interface ClusterRows {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** What all estimators of one sample need of v_c, the clusters' weighted sums of columns. */
export interface ClusterSums {
  readonly rows: ClusterRows;
  /** Σ v_c in each stratum, strata × columns. */
  readonly stratumSums: Float64Array;
  /** Σ v_c v_c′ in each stratum, strata × columns × columns. */
  readonly moments: Float64Array;
}

/**
 * Weighted sums of each cluster over the denominators by group, then over the margin
 * columns. Cost: respondents × margins + clusters × (columns met)².
 */
export function clusterSums(sample: GroupedSample, columns: number): ClusterSums {
  const { index, order, weights, asked, groupOf, groups, plan } = sample;
  const { clusters, members, stratumOf, strata } = index;
  const stratumSums = new Float64Array(strata * columns);
  const moments = new Float64Array(strata * columns * columns);
  const start = new Int32Array(clusters + 1);
  const margins = plan?.columnOf ?? [];
  const shared = members.reduce((sum, n) => sum + (n > 1 ? n : 0), 1);
  const column = new Int32Array(shared * (1 + margins.length));
  const value = new Float64Array(column.length);
  /** Where each column was put last; it stands there still when that is in the row being filled. */
  const placeOf = new Int32Array(columns);
  let filled = 0;
  let at = 0;
  for (let c = 0; c < clusters; c += 1) {
    const begin = filled;
    const size = members[c] ?? 0;
    for (const end = at + size; at < end; at += 1) {
      const i = order[at] ?? 0;
      const weight = weights[i] ?? 0;
      const cell = plan?.cellOf[i] ?? 0;
      for (let m = asked[i] ? -1 : 0; m < margins.length; m += 1) {
        const j = m < 0 ? (groupOf[i] ?? 0) : groups + (margins[m]?.[cell] ?? 0);
        let place = placeOf[j] ?? 0;
        if (place < begin || place >= filled || column[place] !== j) {
          place = filled;
          placeOf[j] = place;
          column[place] = j;
          value[place] = 0;
          filled += 1;
        }
        value[place] = (value[place] ?? 0) + weight;
      }
    }
    const h = stratumOf[c] ?? 0;
    for (let a = begin; a < filled; a += 1) {
      const j = h * columns + (column[a] ?? 0);
      const own = value[a] ?? 0;
      stratumSums[j] = (stratumSums[j] ?? 0) + own;
      for (let b = begin; b < filled; b += 1) {
        const to = j * columns + (column[b] ?? 0);
        moments[to] = (moments[to] ?? 0) + own * (value[b] ?? 0);
      }
    }
    if (size === 1) filled = begin;
    start[c + 1] = filled;
  }
  return {
    rows: { start, column: column.slice(0, filled), value: value.slice(0, filled) },
    stratumSums,
    moments,
  };
}
